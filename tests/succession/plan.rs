//! A small plan of communes, some of which end in the middle of the year.

use chrono::NaiveDate;
use reform::assess::{self, Assessment, Comparison, Scope};
use reform::model::{Id, Lang};
use reform::report::{self, Document, Provenance};
use reform::shell::pipeline::{self, Checked, Question};
use reform::source::Sources;

const HEAD: &str = r#"# The year's plan.
format = 1
year = 2025
language = "vi"
title.vi = "Kế hoạch năm 2025"
[issuer]
name.vi = "Sở Nội vụ"
[[report]]
id = "6m"
name.vi = "6 tháng"
of = ["q1", "q2"]
[[report]]
id = "year"
name.vi = "năm 2025"
of = ["q1", "q2", "q3", "q4"]
[[area]]
id = "work"
number = 1
name.vi = "Công việc"
"#;

/// Metrics of each kind, the rule that passes a balance on, and tasks of one unit and of all.
pub const AREA: &str = r#"format = 1
[[metric]]
id = "open"
name.vi = "Tồn đầu kỳ"
type = "count"
over_time = "first"
reported_by = ["@all"]
[[metric]]
id = "left"
name.vi = "Tồn cuối kỳ"
type = "count"
over_time = "last"
reported_by = ["@all"]
[[metric]]
id = "received"
name.vi = "Tiếp nhận"
type = "count"
over_time = "sum"
reported_by = ["@all"]
[[metric]]
id = "trained"
name.vi = "Người được tập huấn"
type = "count"
over_time = "to-date"
reported_by = ["@all"]
[[metric]]
id = "spent"
name.vi = "Đã chi"
type = "amount"
over_time = "sum"
submitted = "to-date"
reported_by = ["@all"]
[[rule]]
id = "carried"
left = ["open"]
is = "equal"
right = ["left@previous"]
[[task]]
id = "of-a"
name.vi = "Việc của xã A"
lead = "a"
due = 2025-12-31
[[task]]
id = "of-all"
name.vi = "Việc của các xã"
lead = ["@communes"]
due = 2025-12-31
[[task]]
id = "then"
name.vi = "Việc tiếp theo"
lead = "c"
due = 2025-12-31
after = "of-all"
"#;

/// A unit in TOML, in the group of communes.
pub fn unit(id: &str, rest: &str) -> String {
    let name = id.to_uppercase();
    format!("[[unit]]\nid = \"{id}\"\nname.vi = \"Xã {name}\"\ngroups = [\"communes\"]\n{rest}\n")
}

/// `a` and `b` merge into `ab` from the third quarter on; `c` stays.
pub fn merger() -> String {
    [
        unit("a", "to = \"q2\""),
        unit("b", "to = \"q2\""),
        unit("ab", "from = \"q3\"\nsucceeds = [\"a\", \"b\"]"),
        unit("c", ""),
    ]
    .concat()
}

/// `ab` is divided into `a` and `b` from the third quarter on.
pub fn split() -> String {
    [
        unit("ab", "to = \"q2\""),
        unit("a", "from = \"q3\"\nsucceeds = [\"ab\"]"),
        unit("b", "from = \"q3\"\nsucceeds = [\"ab\"]"),
        unit("c", ""),
    ]
    .concat()
}

pub fn as_of() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 2, 1).expect("a date")
}

/// A submission's rows: metrics first, statuses with their evidence.
pub type Submitted<'s> = (&'s str, &'s [(&'s str, &'s str)]);

/// The repository of units, an area and submissions (`q1/a`, and its rows).
pub fn sources(units: &str, area: &str, submissions: &[Submitted<'_>]) -> Sources {
    let quarters = [("q1", "01-01", "03-31"), ("q2", "04-01", "06-30"), ("q3", "07-01", "09-30")];
    let quarters = quarters.into_iter().chain([("q4", "10-01", "12-31")]);
    let periods = quarters.map(|(id, from, to)| {
        format!(
            "[[period]]\nid = \"{id}\"\nname.vi = \"quý {}\"\nfrom = 2025-{from}\nto = 2025-{to}\n\
             due = 2026-01-10\n",
            id.trim_start_matches('q')
        )
    });
    let mut files = vec![
        ("plan/2025/plan.toml".to_owned(), format!("{HEAD}{}", periods.collect::<String>())),
        ("plan/2025/units.toml".to_owned(), format!("format = 1\n{units}")),
        ("plan/2025/areas/1-work.toml".to_owned(), area.to_owned()),
    ];
    files.extend(submissions.iter().map(|(name, rows)| {
        let row = |(id, value): &(&str, &str)| format!("{id},{value},ghi chú,Quyết định 1/QĐ\n");
        let rows: String = rows.iter().map(row).collect();
        (format!("reports/2025/{name}.csv"), format!("metric,value,note,evidence\n{rows}"))
    }));
    Sources::new(files.into_iter().map(|(path, text)| (path, text.into_bytes())))
}

/// Checks a repository whose plan is right.
pub fn check(sources: &Sources) -> Checked {
    let checked = pipeline::check(sources, &Question::new(2025, as_of()));
    assert!(!checked.plan_has_errors(sources), "{:#?}", checked.diagnostics);
    checked
}

pub fn assessment<'a>(checked: &'a Checked, report: &str, unit: Option<&str>) -> Assessment<'a> {
    let report = checked.plan.report(report).expect("a report");
    let unit = unit.map(|unit| Id::parse(unit).expect("an id"));
    let scope = Scope { unit, ..Scope::default() };
    assess::run(&checked.plan, &checked.ledger, report, &scope, as_of())
}

pub fn document<'a>(sources: &'a Sources, assessment: &'a Assessment<'a>) -> Document<'a> {
    let provenance = Provenance {
        plan_sha256: "0".repeat(64),
        data_sha256: "1".repeat(64),
        tool: "reform".to_owned(),
    };
    report::consolidated(assessment, &Comparison::default(), &[], sources, provenance)
}

pub const LANG: Lang = Lang::Vi;

//! A small plan of communes, some of which end in the middle of the year.

use chrono::NaiveDate;
use reform::assess::{Assessment, Comparison};
use reform::model::Lang;
use reform::report::Document;
use reform::shell::pipeline::{self, Checked, Question};
use reform::source::Sources;

use crate::support::day;
use crate::support::repository::{self, Repository};

/// Metrics of each kind, the rule that passes a balance on, and tasks of one unit and of all.
pub const AREA: &str = r#"[[metric]]
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
    day("2026-02-01")
}

/// A submission's rows: metrics first, statuses with their evidence.
pub type Submitted<'s> = (&'s str, &'s [(&'s str, &'s str)]);

/// The repository of units, an area and submissions (`q1/a`, and its rows).
pub fn sources(units: &str, area: &str, submissions: &[Submitted<'_>]) -> Sources {
    let repository = Repository::new(2025)
        .head("language = \"vi\"")
        .calendar(4)
        .report("6m", &["q1", "q2"])
        .report("year", &["q1", "q2", "q3", "q4"])
        .file("plan/2025/units.toml", format!("format = 1\n{units}"))
        .asks(area);
    let submits = |repository: Repository, (name, rows): &Submitted<'_>| {
        let row = |(id, value): &(&str, &str)| format!("{id},{value},ghi chú,Quyết định 1/QĐ\n");
        repository.submits(name, rows.iter().map(row).collect::<String>())
    };
    submissions.iter().fold(repository, submits).sources()
}

/// Checks a repository whose plan is right.
pub fn check(sources: &Sources) -> Checked {
    let checked = pipeline::check(sources, &Question::new(2025, as_of()));
    assert!(!checked.plan_has_errors(sources), "{:#?}", checked.diagnostics);
    checked
}

pub fn assessment<'a>(checked: &'a Checked, report: &str, unit: Option<&str>) -> Assessment<'a> {
    repository::assessment(checked, report, unit, as_of())
}

pub fn document<'a>(sources: &'a Sources, assessment: &'a Assessment<'a>) -> Document<'a> {
    repository::document(assessment, &Comparison::default(), &[], sources)
}

pub const LANG: Lang = Lang::Vi;

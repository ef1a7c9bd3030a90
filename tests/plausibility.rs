//! What is hard to believe, what is waived, what is said once: thresholds one by one, and what
//! holds whatever a submission says.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use proptest::prelude::*;
use reform::diagnostic::render::{FORMATS, Findings, Style};
use reform::diagnostic::{Diagnostic, Severity, grouped};
use reform::i18n::Catalogue;
use reform::model::Lang;
use reform::shell::pipeline::{self, Checked, Question};
use reform::source::Sources;

const PLAN: &str = r#"
format = 1
year = 2022
title.vi = "Kế hoạch"
issuer.name.vi = "Sở"
area = [{ id = "area", number = 1, name.vi = "Lĩnh vực" }]
[[period]]
id = "q1"
name.vi = "quý I"
name.en = "quarter I"
from = 2021-12-15
to = 2022-03-14
due = 2022-03-17
[[period]]
id = "q2"
name.vi = "quý II"
name.en = "quarter II"
from = 2022-03-15
to = 2022-06-14
due = 2022-06-17
[[period]]
id = "q3"
name.vi = "quý III"
name.en = "quarter III"
from = 2022-06-15
to = 2022-09-14
due = 2022-09-16
[[report]]
id = "9m"
name.vi = "9 tháng"
of = ["q1", "q2", "q3"]
"#;

const UNITS: &str = "format = 1\nunit = [{ id = \"u\", name.vi = \"Đơn vị\" }]\n";

/// Flows, as many as are asked for; a stock, and a task. All may be left out but the task.
fn area(flows: usize) -> String {
    let metric = |id: &str, over_time: &str| {
        format!(
            "[[metric]]\nid = \"{id}\"\nname.vi = \"{id}\"\ntype = \"count\"\n\
             over_time = \"{over_time}\"\nreported_by = [\"@all\"]\noptional = true\n"
        )
    };
    let mut text = "format = 1\n".to_owned() + &metric("stock", "last");
    for at in 0..flows {
        text.push_str(&metric(&format!("f{at}"), "sum"));
    }
    let used = (0..flows).map(|at| format!("\"f{at}\", ")).collect::<String>();
    text + &format!(
        "[[indicator]]\nid = \"i\"\nname.vi = \"i\"\nnumerator = [{used}\"stock\"]\n\
         denominator = [\"stock\"]\nunit = \"%\"\ntarget = {{ at_least = 1 }}\n\
         judged = \"every-period\"\n\
         [[task]]\nid = \"task\"\nname.vi = \"task\"\nlead = \"u\"\ndue = \"ongoing\"\n"
    )
}

/// A repository of one unit: its flows, the rows of each period, and its waivers.
struct Repository {
    files: BTreeMap<String, String>,
    there: BTreeSet<String>,
    as_of: &'static str,
}

impl Repository {
    fn new(flows: usize) -> Self {
        let files = [
            ("plan/2022/plan.toml", PLAN.to_owned()),
            ("plan/2022/units.toml", UNITS.to_owned()),
            ("plan/2022/areas/1-area.toml", area(flows)),
        ];
        let files = files.map(|(path, text)| (path.to_owned(), text)).into();
        Self { files, there: BTreeSet::new(), as_of: "2022-09-20" }
    }

    /// The rows of a period, `metric,value,note,evidence`; the task is under way unless they say.
    fn period(mut self, period: &str, rows: &str) -> Self {
        let task = if rows.contains("task,") { "" } else { "task,in-progress,,\n" };
        let text = format!("metric,value,note,evidence\n{rows}\n{task}");
        self.files.insert(format!("reports/2022/{period}/u.csv"), text);
        self
    }

    fn waivers(mut self, waivers: &[(&str, &str, &str)]) -> Self {
        let mut text = "format = 1\n".to_owned();
        for (code, at, value) in waivers {
            text.push_str(&format!(
                "[[waiver]]\ncode = \"{code}\"\nat = \"{at}\"\nvalue = \"{value}\"\n\
                 reason = \"đã kiểm tra\"\nby = \"Văn phòng\"\n"
            ));
        }
        self.files.insert("plan/2022/waivers.toml".to_owned(), text);
        self
    }

    fn file(mut self, path: &str, text: &str) -> Self {
        self.files.insert(path.to_owned(), text.to_owned());
        self
    }

    fn on(mut self, day: &'static str) -> Self {
        self.as_of = day;
        self
    }

    /// Says that a file is there without being read.
    fn beside(mut self, path: &str) -> Self {
        self.there.insert(path.to_owned());
        self
    }

    fn sources(&self) -> Sources {
        let files = self.files.iter();
        let files = files.map(|(path, text)| (path.clone(), text.as_bytes().to_vec()));
        Sources::new(files).beside_files(self.there.clone())
    }

    fn day(&self) -> NaiveDate {
        self.as_of.parse().expect("a date")
    }

    fn check(&self) -> Checked {
        pipeline::check(&self.sources(), &Question::new(2022, self.day()))
    }

    /// The codes found in a file and the rows they are at, absent submissions aside.
    fn found(&self, path: &str) -> Vec<String> {
        let sources = self.sources();
        let checked = self.check();
        let found = checked.diagnostics.iter().filter(|found| found.rule.code != "R401");
        let of_file = found.filter(|found| sources.file(found.place.file).path == path);
        let metric = |found: &Diagnostic| found.metric.clone().unwrap_or_default();
        of_file.map(|found| format!("{} {}", found.rule.code, metric(found))).collect()
    }

    fn shown(&self, format: &str, lang: Lang) -> String {
        let sources = self.sources();
        let checked = self.check();
        let findings = Findings {
            diagnostics: &checked.diagnostics,
            sources: &sources,
            as_of: self.day(),
            waived: checked.waived.len(),
            hidden: [0; 2],
        };
        let format = FORMATS.iter().find(|known| known.name == format).expect("a format");
        (format.render)(&findings, &Catalogue::new(lang), Style { color: false, width: 100 })
    }
}

const Q2: &str = "reports/2022/q2/u.csv";
const Q3: &str = "reports/2022/q3/u.csv";

#[test]
fn only_a_real_leap_is_sudden() {
    for (before, now, sudden) in [
        ("10", "50", false),  // exactly five times
        ("10", "51", true),   // more
        ("0", "5000", false), // what is new begins somewhere
        ("2", "21", false),   // a rise of 19
        ("2", "22", true),    // a rise of 20
        ("n/a", "5000", false),
        ("50", "11", false), // more than a fifth
        ("50", "10", true),  // a fifth
        ("11", "2", false),  // a fall of 9
        ("12", "2", true),   // a fall of 10
        ("4", "0", false),   // four may come to none by chance
        ("5", "0", true),    // five hardly
        ("7", "7000", true),
        ("7000", "7", true),
        ("100", "n/a", false),
    ] {
        let rows = |value: &str| format!("stock,{value},ghi chú,");
        let found = Repository::new(0).period("q1", &rows(before)).period("q2", &rows(now));
        let expected: &[&str] = if sudden { &["R504 stock"] } else { &[] };
        assert_eq!(found.found(Q2), expected, "{before} → {now}");
    }
    // The largest of the year counts, not the last; and so does the smallest.
    let year = |figures: [&str; 3]| {
        let [q1, q2, q3] = figures.map(|figure| format!("stock,{figure},,"));
        Repository::new(0).period("q1", &q1).period("q2", &q2).period("q3", &q3).found(Q3)
    };
    assert_eq!(year(["100", "1", "400"]), [""; 0]);
    assert_eq!(year(["400", "30", "10"]), [""; 0]);
    assert_eq!(year(["400", "60", "10"]), ["R504 stock"]);
    assert_eq!(year(["400", "0", "10"]), [""; 0]);
    // Without the periods before there is nothing to compare with.
    assert_eq!(Repository::new(0).period("q3", "stock,99999,,").found(Q3), [""; 0]);
}

#[test]
fn figures_that_agree_are_told_once_where_they_are_many() {
    let found = |before: &[i64], now: &[i64]| {
        let rows = |figures: &[i64]| {
            let rows = figures.iter().enumerate().map(|(at, n)| format!("f{at},{n},,\n"));
            rows.collect::<String>()
        };
        let repository = Repository::new(4).period("q1", &rows(before)).period("q2", &rows(now));
        repository.found(Q2)
    };
    assert_eq!(found(&[11, 12, 13, 14], &[11, 12, 13, 20]), ["R510 f0"], "three of four");
    assert_eq!(found(&[11, 12, 13, 14], &[15, 12, 13, 14]), ["R510 f1"], "at the first of them");
    assert_eq!(found(&[11, 12, 13, 14], &[11, 12, 20, 21]), [""; 0], "two of four");
    assert_eq!(found(&[11, 12], &[11, 12]), ["R510 f0"], "two of two");
    assert_eq!(found(&[11], &[11]), [""; 0], "one of one");
    assert_eq!(found(&[11, 12, 0, 3], &[11, 12, 0, 3]), ["R510 f0"], "small ones do not count");
    assert_eq!(found(&[1, 2, 3, 4], &[1, 2, 3, 4]), [""; 0], "small ones agree by chance");
    let stock = Repository::new(0).period("q1", "stock,50,,").period("q2", "stock,50,,");
    assert_eq!(stock.found(Q2), [""; 0], "a stock may stand still");
}

#[test]
fn tasks_go_forwards() {
    let found = |statuses: [&str; 3]| {
        let row = |status: &str| match status {
            "done" => "task,done,,1/QĐ-SCT 01/02/2022".to_owned(),
            status => format!("task,{status},ghi chú,"),
        };
        let [q1, q2, q3] = statuses.map(row);
        let repository = Repository::new(0).period("q1", &q1).period("q2", &q2).period("q3", &q3);
        (repository.found(Q2).len(), repository.found(Q3).len())
    };
    assert_eq!(found(["not-started", "in-progress", "done"]), (0, 0));
    assert_eq!(found(["done", "done", "done"]), (0, 0));
    assert_eq!(found(["in-progress", "not-started", "in-progress"]), (1, 0));
    assert_eq!(found(["done", "n/a", "in-progress"]), (0, 1), "over a period in which none arose");
    assert_eq!(found(["done", "in-progress", "in-progress"]), (1, 1), "until it is put right");
}

#[test]
fn evidence_can_be_looked_up_or_is_not_believed() {
    let reason = |evidence: &str, day: &'static str| {
        let repository = Repository::new(0)
            .on(day)
            .period("q2", &format!("task,done,,\"{evidence}\""))
            .file("reports/2022/q2/bien-ban.pdf", "%PDF")
            .beside("scans/anh 1.jpg");
        let checked = repository.check();
        let found = checked.diagnostics.iter().find(|found| found.rule.code == "R512");
        let reason = found.and_then(|found| found.args.iter().find(|(name, _)| *name == "reason"));
        match reason {
            Some((_, reform::i18n::Value::Text(reason))) => reason.clone(),
            _ => String::new(),
        }
    };
    let later = "2022-09-20";
    for (evidence, expected) in [
        ("Quyết định số 45/QĐ-SCT ngày 20/02/2022", ""),
        ("45/QĐ-SCT, 20/02/2022", ""),
        ("45/QĐ-SCT, 17/06/2022", ""),
        ("45/QĐ-SCT, 18/06/2022", "late"),
        ("45/QĐ-SCT ngày 20/02/2022 về việc họp ngày 30/12/2022", ""),
        ("bien-ban.pdf", ""),
        ("reports/2022/q2/bien-ban.pdf", ""),
        (r"reports\2022\q2\bien-ban.pdf", ""),
        ("./bien-ban.pdf; scans/anh 1.jpg", ""),
        ("../../../scans/anh 1.jpg", ""),
        ("scans/anh 2.jpg", "absent"),
        ("bien-ban.pdf; anh.jpg", "absent"),
        ("../../../../etc/passwd.txt", "outside"),
        ("/etc/passwd", "outside"),
        (r"C:\ho-so\quyet-dinh.docx", "outside"),
        ("45/QĐ-SCT ngày 31/02/2022", "date"),
        ("Quyết định số 45/QĐ-SCT", "undated"),
        ("Quyết định ngày 20/02/2022", "unnumbered"),
        ("https://sct.dongnai.gov.vn/tin.html", "link"),
        ("đã ban hành", "words"),
    ] {
        assert_eq!(reason(evidence, later), expected, "{evidence}");
    }
    // Between the end of the period and its due date, tomorrow has not come.
    assert_eq!(reason("45/QĐ-SCT, 17/06/2022", "2022-06-15"), "future");
    // As of a day before, what the period was still to bring is no fault.
    assert_eq!(reason("45/QĐ-SCT, 10/06/2022", "2022-04-01"), "");
    assert_eq!(reason("45/QĐ-SCT, 10/06/2023", "2022-04-01"), "late");
}

#[test]
fn a_waiver_needs_a_reason_and_a_name() {
    let repository = Repository::new(0)
        .period("q1", "stock,10,,")
        .period("q2", "stock,99,,")
        .waivers(&[("R504", "q2/u/stock", "99")]);
    assert_eq!(repository.check().waived.len(), 1);
    assert_eq!(repository.found(Q2), [""; 0]);
    let whole = repository.files["plan/2022/waivers.toml"].clone();
    for (taken, code) in [
        ("reason = \"đã kiểm tra\"\n", "R103"),
        ("by = \"Văn phòng\"\n", "R103"),
        ("value = \"99\"\n", "R103"),
        ("đã kiểm tra", "R109"),
    ] {
        let text = whole.replace(taken, "");
        let broken = Repository { files: repository.files.clone(), ..Repository::new(0) };
        let broken = broken.file("plan/2022/waivers.toml", &text);
        assert_eq!(broken.found("plan/2022/waivers.toml"), [format!("{code} ")], "{taken}");
        assert_eq!(broken.found(Q2), ["R504 stock"], "{taken}");
    }
}

#[test]
fn a_rule_that_the_plan_calls_a_warning_can_be_waived() {
    let rule = |severity: &str| {
        format!(
            "{}[[rule]]\nid = \"r\"\nleft = [\"f0\"]\nis = \"at_most\"\nright = [\"f1\"]\n\
             severity = \"{severity}\"\n",
            area(2)
        )
    };
    let repository = |severity: &str| {
        Repository::new(2)
            .file("plan/2022/areas/1-area.toml", &rule(severity))
            .period("q2", "f0,3,,\nf1,2,,")
            .waivers(&[("R507", "q2/u/f0", "3")])
    };
    let lenient = repository("warning");
    assert_eq!((lenient.found(Q2).len(), lenient.check().waived.len()), (0, 1));
    let strict = repository("error");
    assert_eq!(strict.found(Q2), ["R507 f0"]);
    assert_eq!(strict.found("plan/2022/waivers.toml"), ["R701 f0"]);
}

#[test]
fn a_fault_through_a_file_is_said_once() {
    let rows = "stock,5%,,\nf0,6%,,\nf1,7%,,\nf2,8%,,\nf3,9%,,\n,,,\nf4,10%,,\nf5,x,,";
    let repository = Repository::new(6).period("q2", rows).on("2022-03-16");
    let human = repository.shown("human", Lang::En);
    assert_eq!(human.matches("error[R514]").count(), 1, "{human}");
    assert!(human.contains("likewise: 5 more in lines 3–6, 8\n"), "{human}");
    for line in ["stock,5%", "f0,6%", "f1,7%"] {
        assert!(human.contains(&format!("| {line}")), "{line} is shown\n{human}");
    }
    assert!(!human.contains("| f2,8%"), "{human}");
    assert!(human.contains("7 errors"), "the totals are those of the single faults\n{human}");
    assert_eq!(repository.shown("github", Lang::Vi).matches("R514").count(), 1);
    assert_eq!(repository.shown("junit", Lang::Vi).matches("R514 percent").count(), 1);
    assert_eq!(repository.shown("json", Lang::Vi).matches("\"R514\"").count(), 6);
    assert_eq!(repository.shown("sarif", Lang::Vi).matches("\"ruleId\": \"R514\"").count(), 6);
}

#[test]
fn absent_rows_are_named() {
    let area = area(6).replace("optional = true\n", "");
    let repository = Repository::new(6)
        .file("plan/2022/areas/1-area.toml", &area)
        .period("q1", "f0,1,,")
        .on("2022-03-16");
    let human = repository.shown("human", Lang::En);
    assert!(human.contains("likewise: 5 more: f1, f2, f3, f4, f5\n"), "{human}");
    assert!(human.contains("6 errors"), "{human}");
}

/// What a value cell may hold, right and wrong.
const VALUES: [&str; 10] =
    ["12", "5%", "1.234", "", "abc", "-3", "#REF!", "1/2/2022", "2.5", "n/a"];

/// The period's rows of some flows.
fn rows(values: &[usize]) -> String {
    let rows = values.iter().enumerate();
    rows.map(|(at, value)| format!("f{at},\"{}\",,\n", VALUES[*value])).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn grouping_loses_nothing(values in prop::collection::vec(0..VALUES.len(), 1..24)) {
        let repository = Repository::new(values.len()).period("q2", &rows(&values));
        let (checked, sources) = (repository.check(), repository.sources());
        let single = &checked.diagnostics;
        let shown = grouped(single, &sources);

        let count = |found: &Diagnostic| match found.args.iter().find(|(name, _)| *name == "count") {
            Some((_, reform::i18n::Value::Count(count))) => usize::try_from(*count).expect("few"),
            _ => 1,
        };
        for severity in [Severity::Error, Severity::Warning, Severity::Note] {
            let counted = shown.iter().map(AsRef::as_ref).filter(|found| found.severity == severity).map(count);
            prop_assert_eq!(counted.sum::<usize>(), single.count(severity));
        }
        let rows = |found: Vec<&Diagnostic>| {
            let errors = found.into_iter().filter(|found| found.severity == Severity::Error);
            let rows = errors.flat_map(|found| found.rows.iter().map(|row| (found.rule.code, *row)));
            rows.collect::<BTreeSet<_>>()
        };
        prop_assert_eq!(rows(shown.iter().map(AsRef::as_ref).collect()), rows(single.iter().collect()));
        // None is said more than three times, and all that is shown was found.
        let mut times = BTreeMap::new();
        for found in shown.iter().filter(|found| found.unit.is_some()) {
            let reasons = found.args.iter().filter(|(name, _)| *name == "reason");
            let reasons = reasons.map(|(_, value)| format!("{value:?}")).collect::<String>();
            *times.entry((found.rule.code, found.place.file, found.help, reasons)).or_insert(0) += 1;
            prop_assert!(single.iter().any(|one| one.place == found.place && one.rule == found.rule));
        }
        prop_assert!(times.values().all(|times| *times <= 3), "{:?}", times);
    }

    #[test]
    fn a_waiver_hides_its_finding_and_no_other(
        before in prop::collection::vec(1_i64..60, 6),
        now in prop::collection::vec(1_i64..600, 6),
        picked in any::<prop::sample::Index>(),
    ) {
        let rows = |figures: &[i64]| {
            let rows = figures.iter().enumerate().map(|(at, n)| format!("f{at},{n},,\n"));
            rows.collect::<String>()
        };
        let repository = Repository::new(6).period("q1", &rows(&before)).period("q2", &rows(&now));
        let all = repository.check().diagnostics;
        let warnings: Vec<_> = all
            .iter()
            .filter(|found| found.severity == Severity::Warning && found.unit.is_some())
            .collect();
        prop_assume!(!warnings.is_empty());
        let one = warnings[picked.index(warnings.len())];
        let metric = one.metric.clone().expect("of a row");
        let value = now[metric[1..].parse::<usize>().expect("f and a number")].to_string();
        let key = format!("q2/u/{metric}");
        let waiver = (one.rule.code, key.as_str(), value.as_str());
        let checked = repository.waivers(&[waiver]).check();
        let kind = |found: &Diagnostic| (found.rule.code, found.metric.clone(), found.severity);
        let hidden: Vec<_> = checked.waived.iter().map(|waived| kind(&waived.finding)).collect();
        prop_assert_eq!(&hidden, &[kind(one)]);
        let mut left: Vec<_> = all.iter().map(kind).collect();
        let at = left.iter().position(|found| *found == kind(one)).expect("it was found");
        left.remove(at);
        let mut kept: Vec<_> = checked.diagnostics.iter().map(kind).collect();
        // The waivers' file comes before the reports, so orders may differ.
        left.sort();
        kept.sort();
        prop_assert_eq!(kept, left);
    }
}

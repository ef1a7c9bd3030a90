//! What is hard to believe, what is waived, what is said once: thresholds one by one, and what
//! holds whatever a submission says.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use reform::diagnostic::{Argument, Diagnostic, Grouped, Severity};
use reform::model::Lang;

use crate::support::files;
use crate::support::repository::{Repository, indicator, metric};

/// Flows, as many as are asked for; a stock, and a task. All may be left out but the task.
fn area(flows: usize) -> String {
    let ids: Vec<_> = (0..flows).map(|at| format!("f{at}")).collect();
    let optional = |id: &str, over_time| metric(id, over_time, "@all") + "optional = true\n";
    let mut text = optional("stock", "last");
    text.extend(ids.iter().map(|id| optional(id, "sum")));
    let used: Vec<_> = ids.iter().map(String::as_str).chain(["stock"]).collect();
    let used = indicator("i", &used, &["stock"], "%", "at_least = 1");
    text + &used + "[[task]]\nid = \"task\"\nname.vi = \"task\"\nlead = \"u\"\ndue = \"ongoing\"\n"
}

/// A repository of one unit and its flows.
fn flows(flows: usize) -> Repository {
    asking(&area(flows))
}

fn asking(area: &str) -> Repository {
    Repository::new(2022)
        .head("language = \"vi\"")
        .reporting(3)
        .report("9m", &["q1", "q2", "q3"])
        .units(&["u"])
        .asks(area)
        .on("2022-09-20")
}

/// The rows of the unit; its task is under way unless they say.
fn said(rows: &str) -> String {
    let task = if rows.contains("task,") { "" } else { "\ntask,in-progress" };
    format!("{}{task}", rows.trim_end())
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
        let found = flows(0).submits("q1/u", said(&rows(before))).submits("q2/u", said(&rows(now)));
        let expected: &[&str] = if sudden { &["R504 stock"] } else { &[] };
        assert_eq!(found.found_in(Q2), expected, "{before} → {now}");
    }
    // The largest of the year counts, not the last; and so does the smallest.
    let year = |figures: [&str; 3]| {
        let [q1, q2, q3] = figures.map(|figure| format!("stock,{figure},,"));
        flows(0)
            .submits("q1/u", said(&q1))
            .submits("q2/u", said(&q2))
            .submits("q3/u", said(&q3))
            .found_in(Q3)
    };
    assert_eq!(year(["100", "1", "400"]), [""; 0]);
    assert_eq!(year(["400", "30", "10"]), [""; 0]);
    assert_eq!(year(["400", "60", "10"]), ["R504 stock"]);
    assert_eq!(year(["400", "0", "10"]), [""; 0]);
    // Without the periods before there is nothing to compare with.
    assert_eq!(flows(0).submits("q3/u", said("stock,99999,,")).found_in(Q3), [""; 0]);
}

#[test]
fn figures_that_agree_are_told_once_where_they_are_many() {
    let found = |before: &[i64], now: &[i64]| {
        let rows = |figures: &[i64]| {
            let rows = figures.iter().enumerate().map(|(at, n)| format!("f{at},{n},,\n"));
            rows.collect::<String>()
        };
        let repository =
            flows(4).submits("q1/u", said(&rows(before))).submits("q2/u", said(&rows(now)));
        repository.found_in(Q2)
    };
    assert_eq!(found(&[11, 12, 13, 14], &[11, 12, 13, 20]), ["R510 f0"], "three of four");
    assert_eq!(found(&[11, 12, 13, 14], &[15, 12, 13, 14]), ["R510 f1"], "at the first of them");
    assert_eq!(found(&[11, 12, 13, 14], &[11, 12, 20, 21]), [""; 0], "two of four");
    assert_eq!(found(&[11, 12], &[11, 12]), ["R510 f0"], "two of two");
    assert_eq!(found(&[11], &[11]), [""; 0], "one of one");
    assert_eq!(found(&[11, 12, 0, 3], &[11, 12, 0, 3]), ["R510 f0"], "small ones do not count");
    assert_eq!(found(&[1, 2, 3, 4], &[1, 2, 3, 4]), [""; 0], "small ones agree by chance");
    let stock = flows(0).submits("q1/u", said("stock,50,,")).submits("q2/u", said("stock,50,,"));
    assert_eq!(stock.found_in(Q2), [""; 0], "a stock may stand still");
}

#[test]
fn tasks_go_forwards() {
    let found = |statuses: [&str; 3]| {
        let row = |status: &str| match status {
            "done" => "task,done,,1/QĐ-SCT 01/02/2022".to_owned(),
            status => format!("task,{status},ghi chú,"),
        };
        let [q1, q2, q3] = statuses.map(row);
        let repository = flows(0)
            .submits("q1/u", said(&q1))
            .submits("q2/u", said(&q2))
            .submits("q3/u", said(&q3));
        (repository.found_in(Q2).len(), repository.found_in(Q3).len())
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
        let repository = flows(0)
            .on(day)
            .submits("q2/u", said(&format!("task,done,,\"{evidence}\"")))
            .file("reports/2022/q2/bien-ban.pdf", "%PDF")
            .beside("scans/anh 1.jpg");
        let checked = repository.check();
        let found = checked.diagnostics.iter().find(|found| found.rule.code == "R512");
        let reason = found.and_then(|found| found.args.iter().find(|(name, _)| *name == "reason"));
        match reason {
            Some((_, Argument::Text(reason))) => reason.to_string(),
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
    let repository = flows(0)
        .submits("q1/u", said("stock,10,,"))
        .submits("q2/u", said("stock,99,,"))
        .waivers(&[("R504", "q2/u/stock", "99")]);
    assert_eq!(repository.check().waived.len(), 1);
    assert_eq!(repository.found_in(Q2), [""; 0]);
    let files = repository.files();
    let whole = files::text(&files, "plan/2022/waivers.toml");
    for (taken, code) in [
        ("reason = \"đã kiểm tra\"\n", "R103"),
        ("by = \"Văn phòng\"\n", "R103"),
        ("value = \"99\"\n", "R103"),
        ("đã kiểm tra", "R109"),
    ] {
        let text = whole.replace(taken, "");
        let broken = repository.clone().file("plan/2022/waivers.toml", &text);
        assert_eq!(broken.found_in("plan/2022/waivers.toml"), [format!("{code} ")], "{taken}");
        assert_eq!(broken.found_in(Q2), ["R504 stock"], "{taken}");
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
        asking(&rule(severity))
            .submits("q2/u", said("f0,3,,\nf1,2,,"))
            .waivers(&[("R507", "q2/u/f0", "3")])
    };
    let lenient = repository("warning");
    assert_eq!((lenient.found_in(Q2).len(), lenient.check().waived.len()), (0, 1));
    let strict = repository("error");
    assert_eq!(strict.found_in(Q2), ["R507 f0"]);
    assert_eq!(strict.found_in("plan/2022/waivers.toml"), ["R701 f0"]);
}

#[test]
fn a_fault_through_a_file_is_said_once() {
    let rows = "stock,5%,,\nf0,6%,,\nf1,7%,,\nf2,8%,,\nf3,9%,,\n,,,\nf4,10%,,\nf5,x,,";
    let repository = flows(6).submits("q2/u", said(rows)).on("2022-03-16");
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
    let repository = asking(&area).submits("q1/u", said("f0,1,,")).on("2022-03-16");
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
        let repository = flows(values.len()).submits("q2/u", said(&rows(&values)));
        let (checked, sources) = (repository.check(), repository.sources());
        let single = &checked.diagnostics;
        let shown: Vec<_> = Grouped::new(single, &sources).iter().collect();

        let count = |found: &Diagnostic| match found.args.iter().find(|(name, _)| *name == "count") {
            Some((_, Argument::Count(count))) => usize::try_from(*count).expect("few"),
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
        let repository = flows(6).submits("q1/u", said(&rows(&before))).submits("q2/u", said(&rows(&now)));
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

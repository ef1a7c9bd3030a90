//! Indicators that are no ratio, that ask for nothing, or that rest on too little: small repositories
//! whose figures were worked out by hand.

use reform::assess::{Assessment, UnitResult};
use reform::report;

use crate::support::repository::{Repository, indicator, metric, metric_of};

/// An indicator that is made in some way, and what else the plan says of it.
fn made(id: &str, rest: &str) -> String {
    format!(
        "[[indicator]]\nid = \"{id}\"\nname.en = \"{id}\"\nname.vi = \"{id}\"\n\
         judged = \"year-end\"\n{rest}\n"
    )
}

/// Two units and two quarters, the half-year that is the year's last word.
fn department(plan: &str) -> Repository {
    Repository::new(2025)
        .calendar(2)
        .report("half", &["q1", "q2"])
        .units(&["office", "inspectorate"])
        .asks(plan)
}

/// What an indicator comes to: sums, verdict, margin.
fn figure(assessment: &Assessment<'_>, id: &str) -> String {
    let mut results = assessment.indicators.iter();
    let result = results.find(|result| result.indicator.id.as_str() == id).expect("asked for");
    let sums = result.ratio.map(|ratio| format!("{}/{}", ratio.numerator, ratio.denominator));
    let gap = result.gap.as_ref().map(|gap| format!(" {}{}", gap.side.sign(), gap.units));
    let provisional = if result.provisional { " provisional" } else { "" };
    let (sums, gap) = (sums.unwrap_or_else(|| "-".to_owned()), gap.unwrap_or_default());
    format!("{sums} {}{gap}{provisional}", result.verdict.code())
}

fn own(assessment: &Assessment<'_>, id: &str) -> Vec<String> {
    let mut results = assessment.indicators.iter();
    let result = results.find(|result| result.indicator.id.as_str() == id).expect("asked for");
    let told = |own: UnitResult<'_>| {
        let sums = own.ratio.map(|ratio| format!("{}/{}", ratio.numerator, ratio.denominator));
        format!("{} {} {}", own.unit.id, sums.unwrap_or_else(|| "-".to_owned()), own.verdict.code())
    };
    result.by_unit().map(told).collect()
}

/// What a value of one metric comes to in a report, of the rows of both units.
#[track_caller]
fn value(over_time: &str, rows: [[&str; 2]; 2], report: &str) -> String {
    let plan = metric("made", over_time, "@all")
        + &made("made", "value = [\"made\"]\nunit = \"things\"\ntarget = { at_least = 12 }");
    let mut repository = department(&plan);
    for (period, rows) in ["q1", "q2"].iter().zip(rows) {
        for (unit, row) in ["office", "inspectorate"].iter().zip(rows) {
            if !row.is_empty() {
                repository = repository.submits(&format!("{period}/{unit}"), format!("made,{row}"));
            }
        }
    }
    repository.assess(report, |assessment| figure(assessment, "made"))
}

#[test]
fn a_value_combines_over_units_and_periods() {
    let rows = [["3", "4"], ["2", "1"]];
    assert_eq!(value("sum", rows, "q1"), "7/1 in-progress ≥-5");
    assert_eq!(value("sum", rows, "half"), "10/1 not-met ≥-2");
    assert_eq!(value("last", rows, "half"), "3/1 not-met ≥-9");
    assert_eq!(value("first", rows, "half"), "7/1 not-met ≥-5");
    let growing = [["3", "4"], ["9", "5"]];
    assert_eq!(value("to-date", growing, "half"), "14/1 met ≥2");
}

#[test]
fn nought_is_a_figure_and_what_did_not_arise_is_none() {
    assert_eq!(value("sum", [["0", "0"], ["0", "0"]], "half"), "0/1 not-met ≥-12");
    assert_eq!(value("sum", [["0", "n/a,none"], ["0", "0"]], "q1"), "0/1 in-progress ≥-12");
    let none = [["n/a,none", "n/a,none"], ["n/a,none", "n/a,none"]];
    assert_eq!(value("sum", none, "half"), "0/0 no-activity");
    assert_eq!(value("sum", [["", ""], ["", ""]], "half"), "- no-data provisional");
    assert_eq!(value("sum", [["5", ""], ["8", "1"]], "q1"), "5/1 in-progress ≥-7 provisional");
    // A stock says nothing new: what was stated stands.
    assert_eq!(value("last", [["6", "7"], ["n/a,same", "5"]], "half"), "11/1 not-met ≥-1");
}

#[test]
fn what_several_units_count_together_is_asked_of_none_by_itself() {
    let plan = metric("made", "sum", "@all")
        + &metric("alone", "sum", "office")
        + &made("made", "value = [\"made\"]\nunit = \"things\"\ntarget = { at_least = 12 }")
        + &made("alone", "value = [\"alone\"]\nunit = \"things\"\ntarget = { at_most = 3 }");
    let own_plan = "format = 1\n[targets]\nmade = { at_least = 5 }\n";
    let repository = department(&plan)
        .file("plan/2025/units/inspectorate.toml", own_plan)
        .submits("q1/office", "made,9\nalone,4")
        .submits("q2/office", "made,1\nalone,0")
        .submits("q1/inspectorate", "made,1")
        .submits("q2/inspectorate", "made,1");
    // Five of twelve is one unit's part, and no weaker target.
    assert_eq!(repository.found(), Vec::<String>::new());
    repository.assess("half", |assessment| {
        assert_eq!(figure(assessment, "made"), "12/1 met ≥0");
        let parts = ["office 10/1 no-target", "inspectorate 2/1 not-met"];
        assert_eq!(own(assessment, "made"), parts);
        assert_eq!(figure(assessment, "alone"), "4/1 not-met ≤-1");
        assert_eq!(own(assessment, "alone"), ["office 4/1 not-met"]);
    });
}

#[test]
fn without_a_target_nothing_is_judged() {
    for none in ["", "target = \"none\"", "target = { none = true }"] {
        let plan = metric("above", "sum", "@all")
            + &metric("below", "sum", "@all")
            + &made(
                "share",
                &format!(
                    "numerator = [\"above\"]\ndenominator = [\"below\"]\nunit = \"%\"\n{none}"
                ),
            );
        let repository = department(&plan)
            .submits("q1/office", "above,3\nbelow,4")
            .submits("q1/inspectorate", "above,n/a,none\nbelow,n/a,none");
        repository.assess("q1", |assessment| {
            assert_eq!(figure(assessment, "share"), "3/4 no-target");
            let own = own(assessment, "share");
            assert_eq!(own, ["office 3/4 no-target", "inspectorate 0/0 no-activity"]);
        });
        let written = repository.written("q1", "json");
        assert!(written.contains("\"target\": null"), "{none}");
        assert!(written.contains("\"no-target\": 1"), "{none}");
    }
}

#[test]
fn a_small_sample_is_not_judged() {
    let plan = metric("above", "sum", "@all")
        + &metric("below", "sum", "@all")
        + &indicator("share", &["above"], &["below"], "%", "at_least = 90")
        + "small_below = 30\n";
    let repository = department(&plan)
        .submits("q1/office", "above,20\nbelow,29")
        .submits("q1/inspectorate", "above,0\nbelow,1")
        .submits("q2/office", "above,0\nbelow,0")
        .submits("q2/inspectorate", "above,1\nbelow,1");
    repository.assess("q1", |assessment| {
        // 30 cases are just enough, and neither unit has as many.
        assert_eq!(figure(assessment, "share"), "20/30 not-met ≥-7");
        let own = own(assessment, "share");
        assert_eq!(own, ["office 20/29 small-sample", "inspectorate 0/1 small-sample"]);
    });
    repository.assess("q2", |assessment| {
        assert_eq!(figure(assessment, "share"), "1/1 small-sample");
    });
}

#[test]
fn equal_is_met_by_one_number() {
    let plan = metric("portal", "last", "office")
        + &made("portal", "value = [\"portal\"]\nunit = \"portals\"\ntarget = { equal = 1 }");
    let comes_to = |row: &str, report: &str| {
        let rows = format!("portal,{row}");
        let repository = department(&plan).submits("q1/office", &rows).submits("q2/office", &rows);
        repository.assess(report, |assessment| figure(assessment, "portal"))
    };
    assert_eq!(comes_to("0", "q1"), "0/1 in-progress ≥-1");
    assert_eq!(comes_to("1", "q1"), "1/1 on-track ≥0");
    assert_eq!(comes_to("2", "q1"), "2/1 behind ≤-1");
    assert_eq!(comes_to("0", "half"), "0/1 not-met ≥-1");
    assert_eq!(comes_to("1", "half"), "1/1 met ≥0");
    assert_eq!(comes_to("2", "half"), "2/1 not-met ≤-1");
}

/// Four tasks: of the office, of both, of the office later, and a standing duty.
const TASKS: &str = "
[[task]]
id = \"draft\"
name.en = \"Draft\"
lead = \"office\"
due = 2025-03-31
[[task]]
id = \"train\"
name.en = \"Train\"
lead = [\"office\", \"inspectorate\"]
due = 2025-06-30
[[task]]
id = \"review\"
name.en = \"Review\"
lead = \"inspectorate\"
due = 2025-12-15
[[task]]
id = \"duty\"
name.en = \"Duty\"
lead = \"office\"
due = \"ongoing\"
";

fn of_tasks(share: &str) -> Repository {
    let target = "unit = \"%\"\ntarget = { at_least = 100 }";
    department(&(TASKS.to_owned() + &made("done", &format!("tasks = {{ {share} }}\n{target}"))))
        .submits("q1/office", "draft,done,,1/QĐ-S ngày 2025-04-05\ntrain,in-progress\nduty,done,,2/QĐ-S ngày 2025-03-01")
        .submits("q1/inspectorate", "train,done,,3/QĐ-S ngày 2025-03-05\nreview,not-started")
        .submits("q2/office", "draft,done,,1/QĐ-S ngày 2025-04-05\ntrain,done,,4/QĐ-S ngày 2025-06-05\nduty,in-progress")
        .submits("q2/inspectorate", "train,done,,3/QĐ-S ngày 2025-03-05\nreview,n/a,given up")
}

#[track_caller]
fn share_of_tasks(share: &str, report: &str) -> (String, Vec<String>) {
    of_tasks(share)
        .assess(report, |assessment| (figure(assessment, "done"), own(assessment, "done")))
}

#[test]
fn tasks_count_as_they_stand_each_by_itself() {
    let (whole, own) = share_of_tasks("", "q1");
    assert_eq!(whole, "1/3 in-progress ≥-2");
    assert_eq!(own, ["office 1/2 in-progress", "inspectorate 1/2 in-progress"]);
    // What was given up is out of it; a standing duty is never in it.
    let (whole, own) = share_of_tasks("", "half");
    assert_eq!(whole, "2/2 met ≥0");
    assert_eq!(own, ["office 2/2 met", "inspectorate 1/1 met"]);
}

#[test]
fn tasks_are_chosen_by_area_leader_and_due_date() {
    assert_eq!(share_of_tasks("area = \"work\"", "q1").0, "1/3 in-progress ≥-2");
    assert_eq!(share_of_tasks("lead = \"inspectorate\"", "q1").0, "0/2 in-progress ≥-2");
    assert_eq!(share_of_tasks("due_by = \"q1\"", "q1").0, "1/1 met ≥0");
    assert_eq!(share_of_tasks("due_by = 2025-06-30", "q1").0, "1/2 in-progress ≥-1");
    assert_eq!(
        of_tasks("due_by = 2025-03-30").check().diagnostics.iter().next().map(|it| it.rule.code),
        Some("R164")
    );
}

#[test]
fn what_was_done_late_is_not_done_on_time() {
    // The draft was due on 31 March and is of 5 April.
    assert_eq!(share_of_tasks("on_time = true", "q1").0, "0/3 in-progress ≥-3");
    let (whole, own) = share_of_tasks("on_time = true", "half");
    assert_eq!(whole, "1/2 not-met ≥-1");
    assert_eq!(own, ["office 1/2 not-met", "inspectorate 1/1 met"]);
}

#[test]
fn a_leader_who_is_silent_makes_the_share_provisional() {
    let repository = of_tasks("").without("reports/2025/q2/inspectorate.csv");
    repository.assess("half", |assessment| {
        // Its words of the first quarter stand, and may yet change.
        assert_eq!(figure(assessment, "done"), "2/3 not-met ≥-1 provisional");
    });
    let mut repository = repository;
    for file in ["q1/office", "q2/office", "q1/inspectorate"] {
        repository = repository.without(&format!("reports/2025/{file}.csv"));
    }
    repository.assess("half", |assessment| {
        assert_eq!(figure(assessment, "done"), "- no-data provisional");
    });
}

#[test]
fn why_lists_the_tasks_with_their_lines() {
    let repository = of_tasks("");
    let sources = repository.sources();
    repository.assess("q1", |assessment| {
        let comparison = Default::default();
        let document = crate::support::repository::document(assessment, &comparison, &[], &sources);
        let why = report::why(&document, "done", None, None).expect("an explanation");
        let rows = why.trail.iter().map(|row| {
            let line = row.place.map(|(_, line)| line).unwrap_or_default();
            format!("{}/{} {} {} {}", row.unit, row.metric, line, row.above, row.below)
        });
        let rows: Vec<String> = rows.collect();
        assert_eq!(
            rows,
            [
                "office/draft 2 true true",
                "office/train 3 false true",
                "inspectorate/train 2 true true",
                "inspectorate/review 3 false true",
            ]
        );
    });
}

#[test]
fn a_published_figure_counts_with_its_publication_only() {
    let plan = metric_of("amount", "index", "last", "office")
        + "publisher.en = \"The Ministry\"\npublisher.vi = \"Bộ\"\n"
        + &made("index", "value = [\"index\"]\nunit = \"points\"\ntarget = { at_least = 60.5 }");
    let with = |row: &str| department(&plan).submits("q1/office", row);
    assert_eq!(with("index,60.2").found(), ["R550 q1/office/index"]);
    assert_eq!(with("index,n/a,not yet out").found(), Vec::<String>::new());
    let published = with("index,60.2,,5/BC-BNV ngày 2025-03-01");
    assert_eq!(published.found(), Vec::<String>::new());
    // What is lacking is told exactly, in every format that tells it.
    assert!(published.written("q1", "json").contains("\"gap\": -0.3"));
    assert!(published.written("q1", "table").contains("0.3 more needed (points)"));
    assert!(published.written("q1", "md").contains("published by The Ministry"));
    assert!(published.written("q1", "submission").contains("5/BC-BNV"));
}

//! A task that a unit left unfinished is its successors'.

use reform::assess::{TaskResult, Verdict};
use reform::model::TaskStatus;
use reform::shell::pipeline::{self, Checked, Question};

use super::plan::{AREA, Submitted, as_of, assessment, check, merger, sources, split, unit};

/// What a task comes to: status, verdict, whether provisional, who says what.
fn outcome(
    checked: &Checked,
    report: &str,
    task: &str,
) -> (Option<TaskStatus>, Verdict, bool, String) {
    let assessment = assessment(checked, report, None);
    let of_task = |result: &&TaskResult<'_>| result.task.id.as_str() == task;
    let result = assessment.tasks.iter().find(of_task).expect("a task");
    let said = result
        .by_unit
        .iter()
        .map(|own| format!("{} {}", own.unit.id, own.status().map_or("-", TaskStatus::code)));
    (result.status, result.verdict, result.provisional, said.collect::<Vec<_>>().join(", "))
}

fn merged(submissions: &[Submitted<'_>]) -> Checked {
    check(&sources(&merger(), AREA, submissions))
}

const DONE_BY_A: Submitted<'_> = ("q2/a", &[("of-a", "done"), ("of-all", "done")]);
const BEGUN_BY_A: Submitted<'_> = ("q2/a", &[("of-a", "in-progress"), ("of-all", "in-progress")]);
const DONE_BY_B: Submitted<'_> = ("q2/b", &[("of-all", "done")]);
const DONE_BY_C: Submitted<'_> = ("q2/c", &[("of-all", "done")]);

#[test]
fn a_closed_units_word_stands_until_its_successor_speaks() {
    let silent = merged(&[BEGUN_BY_A, DONE_BY_B, DONE_BY_C]);
    assert_eq!(
        outcome(&silent, "year", "of-all"),
        (
            Some(TaskStatus::InProgress),
            Verdict::NotMet,
            false,
            "a in-progress, b done, ab -, c done".to_owned()
        )
    );
    let finished = ("q3/ab", &[("of-all", "done"), ("of-a", "done")][..]);
    let spoken = merged(&[BEGUN_BY_A, DONE_BY_B, DONE_BY_C, finished]);
    assert_eq!(
        outcome(&spoken, "year", "of-all"),
        (
            Some(TaskStatus::Done),
            Verdict::Met,
            false,
            // What `b` did is evidence; what `a` had not done is no longer said.
            "b done, ab done, c done".to_owned()
        )
    );
    assert_eq!(
        outcome(&spoken, "year", "of-a"),
        (Some(TaskStatus::Done), Verdict::Met, false, "ab done".to_owned())
    );
}

#[test]
fn what_closed_units_did_stays_done_though_their_successor_is_silent() {
    let checked = merged(&[DONE_BY_A, DONE_BY_B, DONE_BY_C]);
    let (status, verdict, provisional, _) = outcome(&checked, "year", "of-all");
    assert_eq!((status, verdict, provisional), (Some(TaskStatus::Done), Verdict::Met, false));
    let taken_back = ("q3/ab", &[("of-all", "in-progress")][..]);
    let checked = merged(&[DONE_BY_A, DONE_BY_B, DONE_BY_C, taken_back]);
    let (status, verdict, ..) = outcome(&checked, "year", "of-all");
    assert_eq!((status, verdict), (Some(TaskStatus::InProgress), Verdict::NotMet));
    let backwards = checked.diagnostics.iter().filter(|found| found.rule.code == "R511");
    assert_eq!(backwards.count(), 1, "less than both predecessors had said");
}

#[test]
fn a_predecessor_that_never_spoke_leaves_the_task_open() {
    let checked = merged(&[DONE_BY_A, DONE_BY_C]);
    let (status, _, provisional, said) = outcome(&checked, "year", "of-all");
    assert_eq!((status, provisional), (Some(TaskStatus::InProgress), true));
    assert_eq!(said, "a done, b -, ab -, c done");
}

#[test]
fn before_the_change_the_units_of_then_answer() {
    let checked = merged(&[DONE_BY_A, DONE_BY_B, DONE_BY_C]);
    let (status, _, provisional, said) = outcome(&checked, "6m", "of-all");
    assert_eq!((status, provisional), (Some(TaskStatus::Done), false));
    assert_eq!(said, "a done, b done, c done");
}

#[test]
fn an_unfinished_task_goes_to_each_part_of_a_unit_that_was_divided() {
    let begun = ("q2/ab", &[("of-all", "in-progress")][..]);
    let of_a = ("q3/a", &[("of-all", "done")][..]);
    let of_b = ("q3/b", &[("of-all", "done")][..]);
    let checked = check(&sources(&split(), AREA, &[begun, DONE_BY_C, of_a]));
    let (status, .., said) = outcome(&checked, "year", "of-all");
    assert_eq!(status, Some(TaskStatus::InProgress));
    assert_eq!(said, "ab in-progress, a done, b -, c done");
    let checked = check(&sources(&split(), AREA, &[begun, DONE_BY_C, of_a, of_b]));
    let (status, .., said) = outcome(&checked, "year", "of-all");
    assert_eq!(status, Some(TaskStatus::Done));
    assert_eq!(said, "a done, b done, c done");
}

#[test]
fn a_unit_that_ended_for_good_keeps_no_task_open_for_ever() {
    let units = [unit("a", "to = \"q2\""), unit("c", "")].concat();
    let checked = check(&sources(&units, AREA, &[BEGUN_BY_A, DONE_BY_C]));
    let (status, verdict, provisional, said) = outcome(&checked, "year", "of-all");
    assert_eq!((status, verdict, provisional), (Some(TaskStatus::Done), Verdict::Met, false));
    assert_eq!(said, "c done");
    // Its own task has nobody left: its last word is all there is.
    let (status, verdict, ..) = outcome(&checked, "year", "of-a");
    assert_eq!((status, verdict), (Some(TaskStatus::InProgress), Verdict::NotMet));
}

/// The units that are in charge of a task in a period.
fn in_charge(units: &str, task: &str, period: &str) -> Vec<String> {
    let loaded = pipeline::load(&sources(units, AREA, &[]), 2025).plan;
    let period = loaded.periods.get(period).expect("a period");
    let found = loaded.in_charge(loaded.tasks.get(task).expect("a task"), period);
    found.iter().map(|unit| unit.id.to_string()).collect()
}

#[test]
fn an_obligation_by_name_passes_on_when_its_holder_ends_and_not_before() {
    assert_eq!(in_charge(&merger(), "of-a", "q2"), ["a"]);
    assert_eq!(in_charge(&merger(), "of-a", "q3"), ["ab"]);
    let parted = [unit("a", ""), unit("new", "from = \"q3\"\nsucceeds = [\"a\"]"), unit("c", "")];
    assert_eq!(in_charge(&parted.concat(), "of-a", "q3"), ["a"]);
    let twice = [
        unit("a", "to = \"q1\""),
        unit("b", "from = \"q2\"\nsucceeds = [\"a\"]"),
        unit("d", "from = \"q2\"\nto = \"q3\"\nsucceeds = [\"a\"]"),
        unit("dd", "from = \"q4\"\nsucceeds = [\"d\"]"),
    ];
    assert_eq!(in_charge(&twice.concat(), "of-a", "q2"), ["b", "d"]);
    assert_eq!(in_charge(&twice.concat(), "of-a", "q4"), ["b", "dd"]);
}

/// Whether the task of all is done by a period.
fn is_done(units: &str, by: &str, submissions: &[Submitted<'_>]) -> bool {
    let sources = sources(units, AREA, submissions);
    let Checked { plan, ledger, .. } = pipeline::check(&sources, &Question::new(2025, as_of()));
    let (task, by) = (plan.tasks.get("of-all"), plan.periods.get(by));
    let task = task.expect("a task");
    plan.is_done(task, by.expect("a period"), &|unit, period| {
        ledger.status(&period.id, &unit.id, &task.id)
    })
}

#[test]
fn who_absorbs_another_answers_for_both() {
    let units = [unit("a", "to = \"q2\""), unit("b", "succeeds = [\"a\"]")].concat();
    let words = [("q1/b", &[("of-all", "done")][..]), BEGUN_BY_A];
    assert!(!is_done(&units, "q3", &words));
    assert!(is_done(&units, "q3", &[words[0], words[1], ("q3/b", &[("of-all", "done")])]));
    assert!(!is_done(&merger(), "q1", &[DONE_BY_A, DONE_BY_B, DONE_BY_C]), "not by then");
}

#[test]
fn units_that_succeed_each_other_end_the_search() {
    let ended = |other: &str| format!("to = \"q1\"\nsucceeds = [\"{other}\"]");
    let units = [unit("a", &ended("b")), unit("b", &ended("a")), unit("c", "to = \"q2\"")];
    assert_eq!(in_charge(&units.concat(), "of-a", "q3"), ["a"], "nobody else is left");
    assert!(!is_done(&units.concat(), "q3", &[]));
}

/// The rows that a unit lacks in a period.
fn lacking(checked: &Checked, unit: &str, period: &str) -> Vec<String> {
    let of_it = checked.diagnostics.iter().filter(|found| {
        found.rule.code == "R402"
            && found.unit.as_deref() == Some(unit)
            && found.period.as_deref() == Some(period)
    });
    of_it.filter_map(|found| Some(found.metric.as_ref()?.to_string())).collect()
}

#[test]
fn the_successor_owes_what_named_its_predecessor_and_what_waited_is_asked_again() {
    let empty: &[(&str, &str)] = &[("received", "1")];
    let checked = merged(&[DONE_BY_A, DONE_BY_B, DONE_BY_C, ("q3/ab", empty), ("q3/c", empty)]);
    assert!(lacking(&checked, "ab", "q3").contains(&"of-a".to_owned()));
    assert!(!lacking(&checked, "c", "q3").contains(&"of-a".to_owned()));
    assert!(lacking(&checked, "c", "q3").contains(&"then".to_owned()), "all is done");
    let open = merged(&[BEGUN_BY_A, DONE_BY_B, DONE_BY_C, ("q3/ab", empty), ("q3/c", empty)]);
    assert!(!lacking(&open, "c", "q3").contains(&"then".to_owned()), "a's part is open");
}

#[test]
fn the_part_that_was_open_does_not_make_the_whole_go_backwards() {
    let begun = ("q3/ab", &[("of-all", "in-progress")][..]);
    let checked = merged(&[BEGUN_BY_A, DONE_BY_B, begun]);
    assert!(checked.diagnostics.iter().all(|found| found.rule.code != "R511"));
}

#[test]
fn a_file_copied_from_before_a_change_of_name_is_noticed() {
    let units =
        [unit("a", "to = \"q2\""), unit("a2", "from = \"q3\"\nsucceeds = [\"a\"]"), unit("c", "")];
    let area = ["x", "y", "z"].map(|id| {
        format!(
            "[[metric]]\nid = \"{id}\"\nname.vi = \"{id}\"\ntype = \"count\"\nover_time = \"sum\"\n\
             reported_by = [\"@all\"]\noptional = true\n"
        )
    });
    let rows: &[(&str, &str)] = &[("x", "31"), ("y", "47"), ("z", "59")];
    let area = area.concat();
    let checked = check(&sources(&units.concat(), &area, &[("q2/a", rows), ("q3/a2", rows)]));
    let copied = checked.diagnostics.iter().filter(|found| found.rule.code == "R510");
    assert_eq!(copied.count(), 1);
    let running = area.replace("\"sum\"\n", "\"sum\"\nsubmitted = \"to-date\"\n");
    let checked = check(&sources(&units.concat(), &running, &[("q2/a", rows), ("q3/a2", rows)]));
    assert!(
        checked.diagnostics.iter().all(|found| found.rule.code != "R510"),
        "a running total may stand still"
    );
}

//! Tasks that are done more than once: for several dates, in each period, so often a year; and those
//! with steps, each as the smallest repository that shows it.

use reform::assess::Verdict;
use reform::shell::pipeline::Checked;

use crate::support::day;
use crate::support::repository::{Repository, assessment};

const AS_OF: &str = "2022-12-31";

/// A task of two units, with more keys.
fn task(rest: &str) -> String {
    format!("[[task]]\nid = \"t\"\nname.en = \"Do it\"\nlead = [\"a\", \"b\"]\n{rest}\n")
}

fn repository(area: &str, submissions: &[(&str, &str)]) -> Repository {
    Repository::new(2022)
        .head("timezone = \"+07:00\"")
        .reporting(4)
        .report("6m", &["q1", "q2"])
        .report("year", &["q1", "q2", "q3", "q4"])
        .units(&["a", "b"])
        .asks(area)
        .submitted(submissions)
        .on(AS_OF)
}

fn sound(area: &str, submissions: &[(&str, &str)]) -> Checked {
    repository(area, submissions).sound()
}

/// What a task and its dates or periods come to: `met: met 15, in-progress`.
fn told(checked: &Checked, report: &str) -> String {
    let assessed = assessment(checked, report, None, day(AS_OF));
    let task = assessed.tasks.first().expect("a task");
    let occurrences = task.occurrences.iter().map(|one| {
        let late = one.late.map(|late| late.days.map_or(" late".to_owned(), |d| format!(" {d}")));
        format!("{}{}", one.verdict.code(), late.unwrap_or_default())
    });
    format!("{}: {}", task.verdict.code(), occurrences.collect::<Vec<_>>().join(", "))
}

const TWICE: &str = "due = [2022-05-31, 2022-11-30]";

#[test]
fn each_date_is_served_by_a_document_of_its_own() {
    let checked = sound(
        &task(TWICE),
        &[
            ("q1/a", "t,in-progress,,"),
            ("q1/b", "t,in-progress,,"),
            ("q2/a", "t,done,,1/BC ngày 20/05/2022"),
            ("q2/b", "t,in-progress,,"),
            // Said again with the same document, and done late.
            ("q3/a", "t,done,,1/BC ngày 20/05/2022"),
            ("q3/b", "t,done,,2/BC ngày 15/06/2022"),
            ("q4/a", "t,done,,3/BC ngày 20/11/2022"),
            ("q4/b", "t,done,,4/BC ngày 30/11/2022"),
        ],
    );
    assert_eq!(told(&checked, "q1"), "in-progress: in-progress, in-progress");
    assert_eq!(told(&checked, "6m"), "not-met: not-met, in-progress");
    assert_eq!(told(&checked, "q3"), "in-progress: met 15, in-progress");
    assert_eq!(told(&checked, "year"), "met: met 15, met");
}

#[test]
fn a_date_that_is_open_when_the_next_has_come_is_missed() {
    let checked = sound(
        &task(TWICE),
        &[
            ("q2/a", "t,done,,1/BC ngày 20/05/2022"),
            ("q2/b", "t,done,,2/BC ngày 20/05/2022"),
            ("q3/a", "t,done,,1/BC ngày 20/05/2022"),
            ("q3/b", "t,in-progress,,"),
            // Nothing new: the year ends with one date served.
            ("q4/a", "t,done,,1/BC ngày 20/05/2022"),
            ("q4/b", "t,done,,5/BC ngày 10/12/2022"),
        ],
    );
    assert_eq!(told(&checked, "year"), "not-met: met, not-met");
    let missed = sound(
        &task(TWICE),
        &[("q4/a", "t,done,,3/BC ngày 10/12/2022"), ("q4/b", "t,done,,4/BC ngày 12/12/2022")],
    );
    // After the second date it is the second one that was done.
    assert_eq!(told(&missed, "year"), "not-met: not-met, met 12");
}

#[test]
fn the_dates_of_one_period_are_served_together() {
    let monthly = "due = [2022-01-31, 2022-02-28, 2022-04-30, 2022-05-31]";
    let checked = sound(
        &task(monthly),
        &[
            ("q1/a", "t,done,,1/BC ngày 28/02/2022"),
            ("q1/b", "t,in-progress,,"),
            ("q2/a", "t,done,,2/BC ngày 31/05/2022"),
            ("q2/b", "t,done,,3/BC ngày 31/05/2022"),
        ],
    );
    assert_eq!(told(&checked, "q1"), "not-met: not-met, not-met, in-progress, in-progress");
    // What one unit missed in the first quarter stays missed, and its second is whole.
    assert_eq!(told(&checked, "6m"), "not-met: not-met, not-met, met, met");
}

#[test]
fn a_duty_of_each_period_is_judged_in_each() {
    let each = task("due = \"each-period\"");
    let done = |at, number: &str, date: &str| (at, format!("t,done,,{number}/BC ngày {date}"));
    let rows = [
        done("q1/a", "1", "01/03/2022"),
        done("q1/b", "2", "01/03/2022"),
        done("q2/a", "3", "01/06/2022"),
        ("q2/b", "t,in-progress,,".to_owned()),
        done("q3/a", "5", "01/09/2022"),
        ("q3/b", "t,n/a,no cases,".to_owned()),
        done("q4/a", "7", "01/12/2022"),
        done("q4/b", "8", "01/12/2022"),
    ];
    let rows: Vec<(&str, &str)> = rows.iter().map(|(at, row)| (*at, row.as_str())).collect();
    let checked = sound(&each, &rows);
    assert_eq!(told(&checked, "q1"), "met: met");
    assert_eq!(told(&checked, "q2"), "not-met: not-met");
    assert_eq!(told(&checked, "q3"), "met: met");
    assert_eq!(told(&checked, "year"), "not-met: met, not-met, met, met");
}

#[test]
fn so_often_a_year_is_done_once_every_unit_has_done_it_so_often() {
    let twice = task("due = 2022-11-30\ntimes = 2");
    let checked = sound(
        &twice,
        &[
            ("q1/a", "t,0,,"),
            ("q1/b", "t,1,,"),
            ("q2/a", "t,2,,1/BC ngày 01/06/2022"),
            ("q2/b", "t,n/a,nothing new,"),
            ("q3/a", "t,2,,1/BC ngày 01/06/2022"),
            ("q3/b", "t,1,,"),
            ("q4/a", "t,3,,1/BC ngày 01/06/2022"),
            ("q4/b", "t,2,,2/BC ngày 05/12/2022"),
        ],
    );
    let often = |report| {
        let assessed = assessment(&checked, report, None, day(AS_OF));
        let task = assessed.tasks.first().expect("a task");
        let late = task.late.and_then(|late| late.days);
        (task.verdict, task.times.expect("a count").so_far, late)
    };
    assert_eq!(often("q1"), (Verdict::InProgress, 0, None));
    assert_eq!(often("q2"), (Verdict::InProgress, 1, None), "what was stated last stands");
    assert_eq!(often("year"), (Verdict::Met, 2, Some(5)));
}

#[test]
fn a_count_never_falls_and_is_a_whole_number() {
    let twice = task("due = 2022-11-30\ntimes = 2");
    let found = repository(
        &twice,
        &[
            ("q1/a", "t,1,,"),
            ("q1/b", "t,đang làm,,"),
            ("q2/a", "t,0,,"),
            ("q2/b", "t,1.5,,"),
            ("q3/a", "t,1,,"),
            ("q3/b", "t,2,,"),
        ],
    )
    .found();
    for expected in ["R560 q1/b/t", "R561 q2/a/t", "R503 q2/b/t", "R405 q3/b/t"] {
        assert!(found.contains(&expected.to_owned()), "{expected} is not in {found:?}");
    }
}

#[test]
fn steps_stand_beneath_their_task_and_are_not_counted() {
    let steps =
        "due = 2022-11-30\nstep = [{ id = \"draft\", name.en = \"Draft\", due = 2022-05-31 }]";
    let checked = sound(
        &task(steps),
        &[
            ("q2/a", "t,in-progress,,\nt.draft,done,,1/TTr ngày 30/05/2022"),
            ("q2/b", "t,in-progress,,\nt.draft,in-progress,,"),
        ],
    );
    let assessed = assessment(&checked, "q2", None, day(AS_OF));
    let [task] = assessed.tasks.as_slice() else { panic!("one task") };
    assert_eq!(task.verdict, Verdict::InProgress);
    let [step] = task.steps.as_slice() else { panic!("one step") };
    assert_eq!((step.verdict, step.overdue), (Verdict::NotMet, true));
}

#[test]
fn a_successor_goes_on_where_its_predecessors_stopped() {
    let units = |area: String| {
        Repository::new(2022)
            .reporting(4)
            .report("year", &["q1", "q2", "q3", "q4"])
            .unit("a", "to = \"q2\"")
            .unit("b", "to = \"q2\"")
            .unit("c", "from = \"q3\"\nsucceeds = [\"a\", \"b\"]")
            .asks(area)
            .on(AS_OF)
    };
    let checked = units(task(TWICE))
        .submits("q2/a", "t,done,,1/BC ngày 20/05/2022")
        .submits("q2/b", "t,done,,2/BC ngày 21/05/2022")
        .submits("q3/c", "t,in-progress,,")
        .submits("q4/c", "t,done,,3/BC ngày 20/11/2022")
        .sound();
    assert_eq!(told(&checked, "year"), "met: met, met");
    let found = units(task("due = 2022-11-30\ntimes = 3"))
        .submits("q2/a", "t,1,,")
        .submits("q2/b", "t,1,,")
        .submits("q3/c", "t,1,,")
        .found();
    assert!(found.contains(&"R561 q3/c/t".to_owned()), "{found:?}");
}

//! What was late stays late: tasks done after their due date, and indicators that failed in a
//! period of a report that says they hold, each as the smallest repository that shows it.

use reform::assess::{self, Lateness, Verdict};
use reform::model::{ChangeKind, History};
use reform::shell::pipeline::Checked;

use crate::support::day;
use crate::support::repository::{Repository, assessment, document, history, indicator, metric};

const AS_OF: &str = "2022-12-31";

/// Two units lead it; it is due ten days before the second quarter's data end.
const TASK: &str = r#"
[[task]]
id = "rules"
name.en = "Issue the rules"
lead = ["a", "b"]
due = 2022-06-04
"#;

/// A repository of an area and submissions (`q1/a`, and its rows).
fn repository(area: &str, submissions: &[(&str, &str)]) -> Repository {
    Repository::new(2022)
        .head("timezone = \"+07:00\"")
        .reporting(3)
        .report("year", &["q1", "q2", "q3"])
        .units(&["a", "b"])
        .asks(area)
        .submitted(submissions)
        .on(AS_OF)
}

fn check(area: &str, submissions: &[(&str, &str)], history: History) -> Checked {
    repository(area, submissions).history(history).sound()
}

/// The task's lateness in a report, and that of each unit.
fn late(checked: &Checked, report: &str) -> (Option<Lateness>, Vec<Option<Lateness>>) {
    let assessed = assessment(checked, report, None, day(AS_OF));
    let task = assessed.tasks.first().expect("a task");
    (task.late, task.by_unit().map(|said| said.late).collect())
}

fn by(days: i64, done_on: &str) -> Option<Lateness> {
    Some(Lateness { days: Some(days), done_on: Some(day(done_on)) })
}

const OPEN: &str = "rules,in-progress,,";

#[test]
fn the_latest_document_tells_the_day_and_the_latest_unit_the_task() {
    let checked = check(
        TASK,
        &[
            ("q1/a", OPEN),
            ("q1/b", OPEN),
            ("q2/a", "rules,done,,45/QĐ-SCT ngày 04/06/2022"),
            // It rests on an older decision, and speaks of a day that is to come.
            ("q2/b", "rules,done,,47/QĐ-SCT ngày 16/06/2022 theo 12/QĐ-UBND ngày 01/03/2022"),
        ],
        History::default(),
    );
    // The due date itself is in time; 4 to 16 June are 12 days.
    assert_eq!(late(&checked, "q2"), (by(12, "2022-06-16"), vec![None, by(12, "2022-06-16")]));
    assert_eq!(late(&checked, "q1"), (None, vec![None, None]), "not done then");
}

#[test]
fn a_later_report_neither_mends_nor_forgets_it() {
    let checked = check(
        TASK,
        &[
            ("q2/a", "rules,done,,45/QĐ-SCT ngày 07/06/2022"),
            ("q2/b", "rules,done,,46/QĐ-SCT ngày 01/06/2022"),
            // Cited again, with another document of another day.
            ("q3/a", "rules,done,,45/QĐ-SCT ngày 01/06/2022"),
            ("q3/b", "rules,done,,99/BC-SCT ngày 01/09/2022"),
        ],
        History::default(),
    );
    let told = (by(3, "2022-06-07"), vec![by(3, "2022-06-07"), None]);
    assert_eq!(late(&checked, "q3"), told);
    assert_eq!(late(&checked, "year"), told);
}

#[test]
fn a_task_that_one_unit_has_not_done_is_not_late_but_overdue() {
    let checked = check(
        TASK,
        &[("q3/a", "rules,done,,45/QĐ-SCT ngày 24/06/2022"), ("q3/b", OPEN)],
        History::default(),
    );
    assert_eq!(late(&checked, "q3"), (None, vec![by(20, "2022-06-24"), None]));
}

#[test]
fn without_a_date_the_commit_tells_the_day() {
    let scan = "rules,done,,reports/2022/q3/scan.pdf";
    let submissions = [("q3/a", scan), ("q3/b", scan)];
    let checked = check(
        TASK,
        &submissions,
        history(
            ChangeKind::Modified,
            &[("2022-06-29", "reports/2022/q3/a.csv"), ("2022-06-20", "reports/2022/q3/b.csv")],
        ),
    );
    assert_eq!(
        late(&checked, "q3"),
        (by(25, "2022-06-29"), vec![by(25, "2022-06-29"), by(16, "2022-06-20")])
    );
    // A date that the evidence cannot be of tells nothing either: R512 has said so.
    let future = "rules,done,,45/QĐ-SCT ngày 30/12/2022";
    let once = history(ChangeKind::Modified, &[("2022-06-29", "reports/2022/q3/a.csv")]);
    let checked = check(TASK, &[("q3/a", future)], once);
    assert_eq!(late(&checked, "q3").1[0], by(25, "2022-06-29"));
}

#[test]
fn what_nothing_tells_is_not_guessed() {
    let scan = "rules,done,,reports/2022/q3/scan.pdf";
    let unknown = check(TASK, &[("q3/a", scan), ("q3/b", scan)], History::default());
    assert_eq!(late(&unknown, "q3"), (None, vec![None, None]), "it may have been done in May");
    // The units' own word that it was not done on 14 June is certain, and says no day.
    let certain = check(
        TASK,
        &[("q2/a", OPEN), ("q2/b", "rules,n/a,not ours,"), ("q3/a", scan), ("q3/b", scan)],
        History::default(),
    );
    let open = Some(Lateness { days: None, done_on: None });
    assert_eq!(late(&certain, "q3"), (open, vec![open, None]));
    let before = check(TASK, &[("q1/a", OPEN), ("q2/a", scan)], History::default());
    assert_eq!(late(&before, "q2").1[0], None, "in March there was time");
}

#[test]
fn evidence_of_a_day_before_the_task_can_have_been_done_is_warned() {
    let early = |task: &str, submissions: &[(&str, &str)]| {
        let checked = check(task, submissions, History::default());
        let found = checked.diagnostics.iter().filter(|found| found.rule.code == "R545");
        found.filter_map(|found| Some(found.period.as_ref()?.to_string())).collect::<Vec<_>>()
    };
    let of = |date: &str| format!("rules,done,,45/QĐ-SCT ngày {date}");
    // The first period of the year begins on 15 December: from then on documents are this year's.
    assert_eq!(early(TASK, &[("q1/a", &of("14/12/2021"))]), ["q1"]);
    assert_eq!(early(TASK, &[("q1/a", &of("15/12/2021"))]), [""; 0]);
    let march = of("14/03/2022");
    assert_eq!(early(TASK, &[("q1/a", OPEN), ("q2/a", &march)]), ["q2"], "then it was not done");
    assert_eq!(early(TASK, &[("q1/a", OPEN), ("q2/a", &of("15/03/2022"))]), [""; 0]);
    assert_eq!(early(TASK, &[("q1/a", &march), ("q2/a", &march)]), [""; 0], "shown again");
    assert_eq!(
        early(TASK, &[("q1/a", OPEN), ("q3/a", &of("20/04/2022"))]),
        [""; 0],
        "q2 is absent"
    );
    let rests_on = "rules,done,,45/QĐ-SCT ngày 20/03/2022 theo 12/QĐ-UBND ngày 01/02/2021";
    assert_eq!(early(TASK, &[("q1/a", OPEN), ("q2/a", rests_on)]), [""; 0]);
    let standing = TASK.replace("2022-06-04", "\"ongoing\"");
    assert_eq!(early(&standing, &[("q1/a", &of("01/02/2020"))]), [""; 0], "a standing decision");
}

/// A flow and a stock that are judged in every period, and the flow once more at the year's end.
fn shares() -> String {
    let metrics = [("asked", "sum"), ("kept", "sum"), ("stock", "last"), ("whole", "last")];
    let flow = |id| indicator(id, &["kept"], &["asked"], "%", "at_least = 90");
    let stocks = indicator("stocks", &["stock"], &["whole"], "%", "at_least = 100");
    let at_the_end = flow("at-the-end").replace("every-period", "year-end");
    metrics.map(|(id, over_time)| metric(id, over_time, "a")).concat()
        + &[flow("flow"), stocks, at_the_end].concat()
}

#[test]
fn an_indicator_that_holds_at_the_end_says_in_which_period_it_failed() {
    // By itself: 10/10, 7/10, 20/20; together 37/40 = 92.5 %. The stock: 4/4, 3/4, 4/4.
    let rows = |asked: i32, kept: i32, stock: i32| {
        format!("asked,{asked},,\nkept,{kept},,\nstock,{stock},,\nwhole,4,,")
    };
    let all = [rows(10, 10, 4), rows(10, 7, 3), rows(20, 20, 4)];
    let submissions = [("q1/a", all[0].as_str()), ("q2/a", &all[1]), ("q3/a", &all[2])];
    let repository = repository(&shares(), &submissions);
    let checked = repository.sound();
    let failed = |name: &str| {
        let assessed = assessment(&checked, name, None, day(AS_OF));
        let comparison = assess::compare(&assessed);
        let sources = repository.sources();
        let document = document(&assessed, &comparison, &[], &sources);
        let told = document.indicators.iter().map(|line| {
            let lapses = line.lapses.iter().map(|lapse| {
                let figure = &lapse.figure;
                let plain = |figure: Option<reform::model::Quantity>| {
                    figure.map(|figure| figure.to_string()).unwrap_or_default()
                };
                format!(
                    "{} {}/{}",
                    lapse.period,
                    plain(figure.numerator),
                    plain(figure.denominator)
                )
            });
            (line.id.clone(), line.verdict, lapses.collect::<Vec<_>>())
        });
        told.collect::<Vec<_>>()
    };
    let expected = |flow: &[&str], stocks: &[&str]| {
        let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
        vec![
            ("flow".to_owned(), Verdict::Met, owned(flow)),
            ("stocks".to_owned(), Verdict::Met, owned(stocks)),
            ("at-the-end".to_owned(), Verdict::Met, Vec::new()),
        ]
    };
    assert_eq!(failed("year"), expected(&["q2 7/10"], &["q2 3/4"]));
    assert_eq!(failed("q3"), expected(&[], &[]), "a report of one period says it all");
}

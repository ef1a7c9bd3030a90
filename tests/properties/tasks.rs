//! Tasks that are done more than once, held against a plainer account of what a unit does: on which
//! days it does something, and nothing of how its rows say so.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use reform::assess::{self, Scope};
use reform::source::Sources;

use crate::cases;
use crate::department::YEAR;
use crate::outcome::{as_of, check};

/// Days of a year of 360, in four periods of 90.
const PERIOD: u64 = 90;
const PERIODS: u64 = 4;

fn day(number: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(YEAR, 1, 1).expect("a day") + Days::new(number)
}

/// A repository of one task; `row` says what a unit's row of a period has after the id.
fn sources(units: usize, task: &str, row: impl Fn(usize, u64) -> Option<String>) -> Sources {
    let mut plan = format!(
        "format = 1\nyear = {YEAR}\ntitle.en = \"P\"\n[issuer]\nname.en = \"I\"\n\
         [[area]]\nid = \"work\"\nnumber = 1\nname.en = \"Work\"\n"
    );
    for at in 0..PERIODS {
        let (from, to) = (day(at * PERIOD), day(at * PERIOD + PERIOD - 1));
        plan += &format!(
            "[[period]]\nid = \"p{at}\"\nname.en = \"p{at}\"\nfrom = {from}\nto = {to}\ndue = {}\n",
            to + Days::new(3)
        );
    }
    plan +=
        "[[report]]\nid = \"year\"\nname.en = \"year\"\nof = [\"p0\", \"p1\", \"p2\", \"p3\"]\n";
    let named = |at| format!("[[unit]]\nid = \"u{at}\"\nname.en = \"u{at}\"\n");
    let all: String = (0..units).map(named).collect();
    let area =
        format!("format = 1\n[[task]]\nid = \"t\"\nname.en = \"T\"\nlead = \"@all\"\n{task}\n");
    let mut files = vec![
        (format!("plan/{YEAR}/plan.toml"), plan),
        (format!("plan/{YEAR}/units.toml"), format!("format = 1\n{all}")),
        (format!("plan/{YEAR}/areas/1-work.toml"), area),
    ];
    for (unit, period) in (0..units).flat_map(|unit| (0..PERIODS).map(move |at| (unit, at))) {
        if let Some(row) = row(unit, period) {
            let text = format!("metric,value,note,evidence\nt,{row}\n");
            files.push((format!("reports/{YEAR}/p{period}/u{unit}.csv"), text));
        }
    }
    Sources::new(files.into_iter().map(|(path, text)| (path, text.into_bytes())))
}

/// The verdict on the task in a report, those on its occurrences, and by how many days each was late.
fn told(sources: &Sources, report: &str) -> (&'static str, Vec<(&'static str, Option<i64>)>) {
    let checked = check(sources);
    let report = checked.plan.report(report).expect("a report");
    let scope = Scope::default();
    let assessed = assess::run(&checked.plan, &checked.ledger, report, &scope, as_of());
    let task = assessed.tasks.first().expect("the task");
    let of = |one: &assess::Occurrence<'_>| (one.verdict.code(), one.late.and_then(|it| it.days));
    (task.verdict.code(), task.occurrences.iter().map(of).collect())
}

/// The days on which a unit does it: one in each period that it does.
fn doings() -> impl Strategy<Value = Vec<Option<u64>>> {
    let in_period = |at: u64| proptest::option::of((at * PERIOD)..(at * PERIOD + PERIOD));
    (0..PERIODS).map(in_period).collect::<Vec<_>>()
}

/// Dates of which no two lie in one period.
fn dates() -> impl Strategy<Value = Vec<u64>> {
    doings()
        .prop_map(|dates| dates.into_iter().flatten().collect::<Vec<_>>())
        .prop_filter("several", |dates| dates.len() > 1)
}

/// For each date the day on which it was served: each day is for the first date that is open, unless
/// the next has passed by then; nothing is done for a date before the one before it has passed.
fn served(dates: &[u64], days: impl Iterator<Item = u64>) -> Vec<Option<u64>> {
    let mut served = vec![None; dates.len()];
    let mut next = 0;
    for day in days {
        while dates.get(next + 1).is_some_and(|following| day > *following) {
            next += 1;
        }
        let has_begun = next == 0 || dates.get(next - 1).is_some_and(|before| day > *before);
        if next < dates.len() && has_begun {
            served[next] = Some(day);
            next += 1;
        }
    }
    served
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn dates_are_served_as_the_days_of_the_documents_say(
        dates in dates(),
        units in proptest::collection::vec(doings(), 1..4),
        repeats in any::<bool>(),
    ) {
        let written: Vec<_> = dates.iter().map(|date| day(*date).to_string()).collect();
        let task = format!("due = [{}]", written.join(", "));
        let row = |unit: usize, period: u64| {
            let days = &units[unit][..=usize::try_from(period).expect("few")];
            let (own, last) = (days.last().copied().flatten(), days.iter().flatten().last());
            // What was done before may be told once more with its document, or what is next as open.
            let shown = own.or(last.copied().filter(|_| repeats));
            let document = |at| format!("done,,{at}/BC of {}", day(at).format("%d/%m/%Y"));
            Some(shown.map_or_else(|| "in-progress,,".to_owned(), document))
        };
        let (verdict, occurrences) = told(&sources(units.len(), &task, row), "year");
        let by_unit: Vec<Vec<Option<u64>>> =
            units.iter().map(|days| served(&dates, days.iter().flatten().copied())).collect();
        let expected: Vec<(&str, Option<i64>)> = (0..dates.len()).map(|at| {
            let days: Option<Vec<u64>> = by_unit.iter().map(|unit| unit[at]).collect();
            match days {
                None => ("not-met", None),
                Some(days) => {
                    let latest = days.into_iter().max().expect("a unit");
                    let late = latest.checked_sub(dates[at]).filter(|late| *late > 0);
                    ("met", late.map(|late| i64::try_from(late).expect("few")))
                }
            }
        }).collect();
        prop_assert_eq!(&occurrences, &expected, "{:?}, {:?}", dates, units);
        let all_met = expected.iter().all(|(verdict, _)| *verdict == "met");
        prop_assert_eq!(verdict, if all_met { "met" } else { "not-met" });
    }

    #[test]
    fn a_duty_of_each_period_is_what_its_worst_unit_says(
        words in proptest::collection::vec(proptest::collection::vec(0..4_usize, 4), 1..4),
    ) {
        let row = |unit: usize, period: u64| {
            let rows = [None, Some("not-started,,"), Some("n/a,none,"), Some("done,,")];
            let row = rows[words[unit][usize::try_from(period).expect("few")]]?;
            let evidence = day(period * PERIOD + 5).format("%d/%m/%Y");
            Some(if row == "done,," { format!("{row}1/BC of {evidence}") } else { row.to_owned() })
        };
        let sources = sources(words.len(), "due = \"each-period\"", row);
        // The worst is told: not done, then not told, then done; who says `n/a` is not asked.
        let worst = |period: usize| {
            let said = || words.iter().map(|unit| unit[period]);
            match () {
                () if said().any(|word| word == 1) => Some("not-met"),
                () if said().any(|word| word == 0) => Some("no-data"),
                () if said().any(|word| word == 3) => Some("met"),
                () => None,
            }
        };
        let expected: Vec<_> = (0..4).filter_map(|at| Some((worst(at)?, None))).collect();
        let (verdict, occurrences) = told(&sources, "year");
        prop_assert_eq!(&occurrences, &expected);
        if expected.iter().any(|(verdict, _)| *verdict == "not-met") {
            prop_assert_eq!(verdict, "not-met");
        }
        prop_assert_eq!(verdict == "met", !expected.is_empty()
            && expected.iter().all(|(verdict, _)| *verdict == "met"));
    }

    #[test]
    fn so_often_is_reached_by_all_or_by_none(
        wanted in 1..5_u32,
        steps in proptest::collection::vec(proptest::collection::vec(0..3_u32, 4), 1..4),
    ) {
        let so_far = |unit: usize, period: u64| -> u32 {
            steps[unit][..=usize::try_from(period).expect("few")].iter().sum()
        };
        let row = |unit, period| {
            let often = so_far(unit, period);
            let day = day(period * PERIOD + 5).format("%d/%m/%Y");
            Some(if often >= wanted { format!("{often},,1/BC of {day}") } else { format!("{often},,") })
        };
        let due = day(PERIODS * PERIOD - 10);
        let sources = sources(steps.len(), &format!("due = {due}\ntimes = {wanted}"), row);
        for period in 0..PERIODS {
            let is_done = (0..steps.len()).all(|unit| so_far(unit, period) >= wanted);
            let open = if period + 1 == PERIODS { "not-met" } else { "in-progress" };
            let (verdict, _) = told(&sources, &format!("p{period}"));
            prop_assert_eq!(verdict, if is_done { "met" } else { open }, "{}", period);
        }
    }
}

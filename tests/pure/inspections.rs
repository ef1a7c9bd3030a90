//! Figures that are counted from the register of what inspections found, worked out by hand.

use reform::assess::{self, Scope, Verdict};
use reform::model::{Figure, Id, Quantity, Remedy};

use crate::support::day;
use crate::support::repository::{Repository, indicator, metric};

const HEAD: &str = "id,inspection,date,unit,found,action,due,mended,referred,evidence\n";

/// Four findings: two in the office in quarter I, one of them mended in quarter II and one in time;
/// one at the inspectorate in quarter II, referred in III; one in quarter III, open and due in IV.
const REGISTER: &str = "\
F-1,K1,2025-02-03,office,a,do,2025-02-20,2025-02-19,,Report 1/BC-A of 19/2/2025
F-2,K1,2025-02-03,office,b,do,2025-03-01,2025-04-02,,Report 2/BC-A of 2/4/2025
F-3,K2,2025-05-05,inspectorate,c,do,2025-08-01,,2025-07-30,Letter 3/CV-B of 30/7/2025
F-4,K3,2025-09-09,office,d,do,2025-10-15,,,
";

fn counted(id: &str, over_time: &str, from: &str) -> String {
    format!(
        "[[metric]]\nid = \"{id}\"\nname.vi = \"{id}\"\ntype = \"count\"\nover_time = \"{over_time}\"\n\
         from_findings = \"{from}\"\n"
    )
}

/// A plan that counts from the register, over four quarters and the year.
fn repository(register: &str) -> Repository {
    let metrics = counted("found", "to-date", "found")
        + &counted("mended", "to-date", "mended")
        + &counted("found-then", "sum", "found")
        + &counted("referred-then", "sum", "referred");
    let share = indicator("resolved", &["mended"], &["found"], "%", "at_least = 100");
    let flow = indicator("passed-on", &["referred-then"], &["found-then"], "%", "at_least = 1");
    Repository::new(2025)
        .calendar(4)
        .report("half", &["q1", "q2"])
        .report("year", &["q1", "q2", "q3", "q4"])
        .units(&["office", "inspectorate"])
        .asks(metrics + &share + &flow)
        .file("reports/2025/findings.csv", format!("{HEAD}{register}"))
}

fn id(text: &str) -> Id {
    Id::parse(text).expect("an id")
}

/// A metric of a unit, quarter by quarter; `-` where there is none.
fn quarters(repository: &Repository, unit: &str, metric: &str) -> String {
    let checked = repository.check();
    let figure = |period: &str| match checked.ledger.figure(&id(period), &id(unit), &id(metric)) {
        Figure::Counted(figure) => figure.to_string(),
        Figure::NotApplicable => "n/a".to_owned(),
        Figure::Absent => "-".to_owned(),
    };
    ["q1", "q2", "q3", "q4"].map(figure).join(" ")
}

#[test]
fn each_quarter_has_what_the_register_says_of_it() {
    let repository = repository(REGISTER);
    assert_eq!(repository.found(), [""; 0]);
    assert_eq!(quarters(&repository, "office", "found"), "2 2 3 3");
    assert_eq!(quarters(&repository, "office", "mended"), "1 2 2 2");
    assert_eq!(quarters(&repository, "inspectorate", "found"), "0 1 1 1");
    assert_eq!(quarters(&repository, "inspectorate", "mended"), "0 0 1 1");
    assert_eq!(quarters(&repository, "office", "found-then"), "2 0 1 0");
    assert_eq!(quarters(&repository, "inspectorate", "referred-then"), "0 0 1 0");
}

#[test]
fn indicators_rest_on_the_counts() {
    let repository = repository(REGISTER);
    let ratio = |report: &str, indicator: &str| {
        repository.assess(report, |assessment| {
            let of = |one: &&assess::IndicatorResult<'_>| one.indicator.id.as_str() == indicator;
            let result = assessment.indicators.iter().find(of).expect("the indicator");
            let [above, below] = result.indicator.sums(result.ratio);
            let told = |sum: Option<Quantity>| sum.map_or("-".to_owned(), |sum| sum.to_string());
            (format!("{}/{}", told(above), told(below)), result.verdict)
        })
    };
    // Of the two of quarter I one was mended by then; of the year's four three, and the flow has one.
    assert_eq!(ratio("q1", "resolved"), ("1/2".to_owned(), Verdict::NotMet));
    assert_eq!(ratio("half", "resolved").0, "2/3");
    assert_eq!(ratio("year", "resolved").0, "3/4");
    assert_eq!(ratio("year", "passed-on").0, "1/4");
    // Nothing was found in quarter IV: no activity, and no share of nothing.
    assert_eq!(ratio("q4", "passed-on").1, Verdict::NoActivity);
    // Nobody is asked for anything: there is no submission to wait for.
    repository.assess("year", |assessment| {
        assert!(assessment.standings.is_empty() && assessment.complete);
        assert!(assessment.indicators.iter().all(|result| result.coverage.is_whole()));
    });
}

#[test]
fn who_has_not_submitted_makes_no_count_provisional() {
    let repository = repository(REGISTER)
        .asks(
            metric("visits", "sum", "@all")
                + &indicator("busy", &["visits"], &["found"], "%", "at_least = 1"),
        )
        .submits("q1/office", "visits,1");
    repository.assess("q1", |assessment| {
        let of = |id: &str| {
            let is_it = |one: &&assess::IndicatorResult<'_>| one.indicator.id.as_str() == id;
            assessment.indicators.iter().find(is_it).expect("the indicator").coverage
        };
        assert!(!assessment.complete);
        assert!(of("resolved").is_whole());
        assert_eq!(of("busy").units, (1, 2));
    });
}

#[test]
fn a_quarter_that_is_not_over_has_no_count() {
    let repository = repository(REGISTER).on("2025-06-30");
    assert_eq!(quarters(&repository, "office", "found"), "2 - - -");
    let repository = repository.on("2025-07-01");
    assert_eq!(quarters(&repository, "office", "found"), "2 2 - -");
}

#[test]
fn a_row_that_cannot_be_trusted_leaves_its_unit_untold() {
    let lost = REGISTER.replace("2025-05-05,inspectorate", "5/6/2025,inspectorate");
    let repository = repository(&lost);
    assert_eq!(quarters(&repository, "inspectorate", "found"), "- - - -");
    assert_eq!(quarters(&repository, "office", "found"), "2 2 3 3");
    // The same where the checks find the fault, and of all units where nobody can tell whose it is.
    let unproved = REGISTER.replace("Letter 3/CV-B of 30/7/2025", "");
    assert_eq!(quarters(&self::repository(&unproved), "inspectorate", "found"), "- - - -");
    let nobodys = REGISTER.replace(",inspectorate,", ",nobody,");
    assert_eq!(quarters(&self::repository(&nobodys), "office", "found"), "- - - -");
    // An empty register is no missing one: nothing was found.
    assert_eq!(quarters(&self::repository(""), "office", "found"), "0 0 0 0");
    let without = self::repository("").without("reports/2025/findings.csv");
    assert_eq!(quarters(&without, "office", "found"), "- - - -");
    assert_eq!(without.found().len(), 1);
}

#[test]
fn what_a_unit_left_is_its_successors() {
    let tables = counted("found", "to-date", "found") + &counted("mended", "sum", "mended");
    let share = indicator("share", &["mended"], &["found"], "%", "at_least = 1");
    let repository = Repository::new(2025)
        .calendar(4)
        .report("year", &["q1", "q2", "q3", "q4"])
        .unit("office", "")
        .unit("old", "to = \"q2\"")
        .unit("new", "from = \"q3\"\nsucceeds = [\"old\"]")
        .asks(tables + &share)
        .file(
            "reports/2025/findings.csv",
            format!(
                "{HEAD}A,K,2025-02-03,old,a,do,2025-03-01,2025-08-04,,Report 1/BC-A of 4/8/2025\n\
                 B,K,2025-08-03,new,b,do,2025-09-01,2025-08-04,,Report 2/BC-A of 4/8/2025\n"
            ),
        );
    assert_eq!(quarters(&repository, "old", "found"), "1 1 - -");
    assert_eq!(quarters(&repository, "new", "found"), "- - 2 2");
    assert_eq!(quarters(&repository, "new", "mended"), "- - 2 0");
}

#[test]
fn what_is_longest_overdue_comes_first() {
    let register = "\
A,K,2025-02-03,office,a,do,2025-02-20,2025-02-19,,Report 1/BC-A of 19/2/2025
B,K,2025-02-03,office,b,do,2025-06-30,,,
C,K,2025-02-03,office,c,do,2025-06-29,,,
D,K,2025-02-03,inspectorate,d,do,2025-06-01,,,
E,K,2025-02-03,inspectorate,e,do,,,,
F,K,2025-07-01,inspectorate,f,do,2025-07-30,,,
";
    let repository = repository(register);
    let checked = repository.check();
    let findings = checked.findings.as_ref().expect("a register");
    let on = day("2025-06-30");
    let all = assess::follow_up(&checked.plan, findings, &Scope::default(), (on, on));
    let told = |found: &assess::FollowedUp<'_>| {
        (found.finding.id.value.clone(), found.state, found.days_overdue.unwrap_or_default())
    };
    // Due on the very day is not overdue; what was found later is not there yet.
    let expected = [
        ("D", Remedy::Overdue, 29),
        ("C", Remedy::Overdue, 1),
        ("B", Remedy::Open, 0),
        ("E", Remedy::Open, 0),
        ("A", Remedy::Mended, 0),
    ];
    let expected = expected.map(|(id, state, days)| (id.to_owned(), state, days));
    assert_eq!(all.all.iter().map(told).collect::<Vec<_>>(), expected);
    // A report that ends with that day speaks of the next one.
    let spoken = (on, day("2025-07-01"));
    let spoken = assess::follow_up(&checked.plan, findings, &Scope::default(), spoken);
    assert_eq!(spoken.total.overdue, 3);
    assert_eq!((spoken.all[0].days_overdue, spoken.all[2].days_overdue), (Some(30), Some(1)));
    let counts = all.total;
    assert_eq!((counts.found, counts.mended, counts.open, counts.overdue), (5, 1, 4, 2));
    let office = all.units.first().expect("the office").1;
    assert_eq!((office.found, office.mended, office.open, office.overdue), (3, 1, 2, 1));
    let scope = Scope { unit: Some(id("inspectorate")), ..Scope::default() };
    assert_eq!(assess::follow_up(&checked.plan, findings, &scope, (on, on)).total.found, 2);
}

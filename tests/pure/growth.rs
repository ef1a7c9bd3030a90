//! Growth since a baseline: two years of small repositories whose figures were worked out by hand.

use reform::assess::{Assessment, Lack, UnitResult};
use reform::i18n::Catalogue;
use reform::model::Lang;
use reform::report;

use crate::support::repository::{Repository, document, indicator, metric};

/// A plain figure of what was filed.
fn filed(target: &str) -> String {
    format!(
        "{}[[indicator]]\nid = \"filed\"\nname.en = \"filed\"\nname.vi = \"nộp\"\n\
         value = [\"count\"]\nunit = \"things\"\njudged = \"every-period\"\n{target}\n",
        metric("count", "sum", "@all")
    )
}

const GROW: &str = "target = { grow_at_least = 5 }\nbaseline = \"last-year\"";

/// A year of two quarters with the figures of its units in the first.
fn year(year: i32, plan: &str, units: &[&str], figures: &[(&str, &str)]) -> Repository {
    let repository =
        Repository::new(year).calendar(2).report("half", &["q1", "q2"]).units(units).asks(plan);
    figures.iter().fold(repository, |repository, (unit, figure)| {
        repository.submits(&format!("q1/{unit}"), format!("count,{figure}"))
    })
}

fn told(assessment: &Assessment<'_>) -> String {
    let result = &assessment.indicators[0];
    let growth = result.growth.as_ref().expect("measured");
    let change = result.shown_change(2).map_or("-".to_owned(), |change| change.to_string());
    let gap = result.gap.as_ref().map(|gap| format!(" {}", gap.units)).unwrap_or_default();
    let lack = growth.lack.map(|lack| format!(" {}", lack.code())).unwrap_or_default();
    let without: String = growth.without.iter().map(|unit| format!(" -{}", unit.id)).collect();
    format!("{change} {}{gap}{lack}{without}", result.verdict.code())
}

/// What this year's first quarter comes to beside last year's.
fn grown(target: &str, then: &[(&str, &str)], now: &[(&str, &str)]) -> String {
    let of = |of: i32, plan: &str, figures: &[(&str, &str)]| {
        let units: Vec<&str> = figures.iter().map(|(unit, _)| *unit).collect();
        year(of, &filed(plan), &units, figures)
    };
    of(2025, target, now).after(&of(2024, "target = \"none\"", then)).assess("q1", told)
}

#[test]
fn a_rise_is_judged_exactly() {
    let from = |now| grown(GROW, &[("office", "200")], &[("office", now)]);
    assert_eq!(from("210"), "5 met 0");
    assert_eq!(from("209"), "4.5 not-met -1");
    assert_eq!(from("220"), "10 met 10");
    assert_eq!(from("190"), "-5 not-met -20");
    assert_eq!(from("0"), "-100 not-met -210");
    // 1 of 3: 5 % more than 300 is 315.
    assert_eq!(grown(GROW, &[("office", "300")], &[("office", "301")]), "0.33 not-met -14");
}

#[test]
fn a_shown_change_never_crosses_its_target() {
    // 104.9999 % of a million.
    let shown = grown(GROW, &[("office", "1000000")], &[("office", "1049999")]);
    assert_eq!(shown, "4.99 not-met -1");
    let shown = grown(GROW, &[("office", "1000000")], &[("office", "1000001")]);
    assert_eq!(shown, "0.01 not-met -49999", "what has changed never shows as unchanged");
}

#[test]
fn a_fall_is_judged_the_other_way() {
    let cut = "target = { cut_at_least = 10 }\nbaseline = \"last-year\"";
    let from = |now| grown(cut, &[("office", "200")], &[("office", now)]);
    assert_eq!(from("180"), "-10 met 0");
    assert_eq!(from("181"), "-9.5 not-met -1");
    assert_eq!(from("100"), "-50 met 80");
    assert_eq!(from("220"), "10 not-met -40");
}

#[test]
fn only_units_with_a_baseline_are_measured() {
    let then = [("office", "100"), ("gone", "50")];
    let now = [("office", "110"), ("new", "500")];
    assert_eq!(grown(GROW, &then, &now), "10 met 5 -new");
    assert_eq!(grown(GROW, &[("gone", "50")], &now), "- no-data no-figures -office -new");
}

#[test]
fn nothing_to_measure_from_is_no_data_and_says_why() {
    let now = [("office", "110")];
    assert_eq!(grown(GROW, &[("office", "0")], &now), "- no-data zero");
    let alone = year(2025, &filed(GROW), &["office"], &now);
    assert_eq!(alone.assess("q1", told), "- no-data no-plan");
    let other = metric("count", "sum", "@all")
        + &metric("all", "sum", "@all")
        + &indicator("share", &["count"], &["all"], "%", "at_least = 5");
    let before = year(2024, &other, &["office"], &[]);
    assert_eq!(alone.clone().after(&before).assess("q1", told), "- no-data no-indicator");
    let before = before.head("phone = 1\n");
    assert_eq!(alone.clone().after(&before).assess("q1", told), "- no-data faulty-plan");
    let before = Repository::new(2024).period("h1", "2024-01-01", "2024-06-30", "2024-07-10");
    let before = before.units(&["office"]).asks(filed("target = \"none\""));
    assert_eq!(alone.after(&before).assess("q1", told), "- no-data no-report");
}

#[test]
fn a_given_baseline_is_the_whole_departments() {
    let given = "target = { grow_at_least = 5 }\n\
                 baseline = { value = 200, year = 2021, source = \"a report\" }";
    let repository = year(2025, &filed(given), &["office", "inspectorate"], &[("office", "110")]);
    let repository = repository.submits("q1/inspectorate", "count,101");
    assert_eq!(repository.assess("q1", told), "5.5 met 1");
    let checked = repository.sound();
    let day = crate::support::day("2026-02-01");
    let own = crate::support::repository::assessment(&checked, "q1", Some("office"), day);
    let growth = own.indicators[0].growth.as_ref().expect("measured");
    assert_eq!(growth.lack, Some(Lack::Whole));
}

#[test]
fn a_successor_is_measured_from_its_predecessors() {
    let before = year(
        2024,
        &filed("target = \"none\""),
        &["a", "b", "office"],
        &[("a", "40"), ("b", "60"), ("office", "100")],
    );
    let now = Repository::new(2025)
        .calendar(2)
        .report("half", &["q1", "q2"])
        .unit("a", "to = \"q1\"")
        .unit("b", "to = \"q1\"")
        .unit("c", "from = \"q2\"\nsucceeds = [\"a\", \"b\"]")
        .unit("office", "")
        .asks(filed(GROW))
        .submits("q1/a", "count,44")
        .submits("q1/b", "count,66")
        .submits("q1/office", "count,100")
        .submits("q2/c", "count,120")
        .submits("q2/office", "count,130");
    let before = before.submits("q2/a", "count,50").submits("q2/b", "count,50");
    let repository = now.after(&before.submits("q2/office", "count,100"));
    let own = |assessment: &Assessment<'_>| -> Vec<String> {
        let change = |own: &UnitResult<'_>| own.shown_change(2).map(|change| change.to_string());
        let told = |own: UnitResult<'_>| {
            format!("{} {}", own.unit.id, change(&own).unwrap_or_else(|| "-".to_owned()))
        };
        assessment.indicators[0].by_unit().map(told).collect()
    };
    // 120 + 130 of 50 + 50 + 100; the successor by itself 120 of 100.
    assert_eq!(repository.assess("q2", told), "25 met 40");
    assert_eq!(repository.assess("q2", own), ["c 20", "office 30"]);
    // Over the half-year the three are measured together: 230 of 200, and 230 of 200.
    assert_eq!(repository.assess("half", told), "15 met 40");
    assert_eq!(repository.assess("half", own), ["a -", "b -", "c -", "office 15"]);
}

#[test]
fn a_share_grows_in_per_cent_of_itself() {
    let plan = |target: &str| {
        let share = indicator("share", &["above"], &["below"], "%", "at_least = 1");
        let share = share.replace("target = { at_least = 1 }", target);
        metric("above", "sum", "@all") + &metric("below", "sum", "@all") + &share
    };
    let one = |of: i32, target: &str, rows: &str| {
        Repository::new(of)
            .calendar(1)
            .units(&["office"])
            .asks(plan(target))
            .submits("q1/office", rows)
    };
    let before = one(2024, "target = { at_least = 10 }", "above,40\nbelow,100");
    let now = one(2025, GROW, "above,88\nbelow,200").after(&before);
    // From 40 % to 44 %: a tenth more, of which 42 % is asked: 84 of 200.
    assert_eq!(now.assess("q1", told), "10 met 4");
}

#[test]
fn the_year_before_its_end_is_on_the_way() {
    let at_end = filed(GROW).replace("every-period", "year-end");
    let before = year(2024, &filed("target = \"none\""), &["office"], &[("office", "100")]);
    let with = |figure| {
        let now = year(2025, &at_end, &["office"], &[("office", figure)]);
        now.after(&before).assess("q1", told)
    };
    assert_eq!(with("110"), "10 on-track 5");
    assert_eq!(with("101"), "1 in-progress -4");
}

#[test]
fn the_report_names_what_it_is_measured_from() {
    let before = year(2024, &filed("target = \"none\""), &["office"], &[("office", "100")]);
    let now = year(2025, &filed(GROW), &["office", "new"], &[("office", "110"), ("new", "7")]);
    let repository = now.after(&before);
    let sources = repository.sources();
    let said = repository.assess("q1", |assessment| {
        let document = document(assessment, &Default::default(), &[], &sources);
        let growth = report::growth(&document.indicators[0]).expect("measured");
        Catalogue::new(Lang::Vi).text(&growth)
    });
    assert_eq!(said, "tăng 10% so với quý I năm 2024 (100 things); không so sánh được: new");
}

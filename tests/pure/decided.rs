//! Targets that change in mid-year, that are set for single units, and that a programme asks.

use reform::assess::UnitResult;

use crate::support::repository::{Repository, indicator, metric};

const NOTHING: [&str; 0] = [];
const REVISED: &str =
    "revised = [{ from = \"q3\", target = { at_least = 98 }, basis = \"QĐ 12\" }]\n";

/// A year of quarters in which two units settle and are on time.
fn year(more: &str) -> Repository {
    let share = indicator("share", &["on-time"], &["settled"], "%", "at_least = 95");
    let plan = metric("on-time", "sum", "@all") + &metric("settled", "sum", "@all") + &share + more;
    let repository = Repository::new(2025)
        .calendar(4)
        .report("half", &["q1", "q2"])
        .report("year", &["q1", "q2", "q3", "q4"])
        .units(&["office", "inspectorate"])
        .asks(plan);
    // More each quarter, and the same shares: 95 and 97 %, 96 % together.
    (1..=4).fold(repository, |repository, quarter| {
        let rows = |share: i32| format!("on-time,{}\nsettled,{}", share * quarter, 100 * quarter);
        repository
            .submits(&format!("q{quarter}/office"), rows(95))
            .submits(&format!("q{quarter}/inspectorate"), rows(97))
    })
}

/// The verdict and target of all units together, then those of each.
fn held(repository: &Repository, report: &str) -> Vec<String> {
    repository.assess(report, |assessment| {
        let result = &assessment.indicators[0];
        let target = |target: Option<_>| target.map_or("-".to_owned(), |it| format!("{it}"));
        let of_unit = |own: UnitResult<'_>| {
            format!("{} {} {}", own.unit.id, target(own.target), own.verdict.code())
        };
        let whole = format!("{} {}", target(result.target), result.verdict.code());
        std::iter::once(whole).chain(result.by_unit().map(of_unit)).collect()
    })
}

/// What is found of the plan; that figures grow with the quarters is another matter.
fn of_plan(repository: &Repository) -> Vec<String> {
    repository.found().into_iter().filter(|found| !found.starts_with("R542")).collect()
}

#[test]
fn the_target_in_force_in_the_last_period_judges() {
    let repository = year(REVISED);
    for report in ["q1", "q2", "half"] {
        assert_eq!(held(&repository, report)[0], "95 met", "{report}");
    }
    for report in ["q3", "q4", "year"] {
        assert_eq!(held(&repository, report)[0], "98 not-met", "{report}");
    }
}

#[test]
fn what_was_decided_for_a_unit_goes_before_what_holds_for_all() {
    let more = format!(
        "{REVISED}unit_target = [{{ unit = \"office\", at_least = 90, basis = \"CV\" }}]\n"
    );
    let repository = year(&more);
    assert_eq!(held(&repository, "q1"), ["95 met", "office 90 met", "inspectorate 95 met"]);
    assert_eq!(held(&repository, "q3"), ["98 not-met", "office 90 met", "inspectorate 98 not-met"]);
}

#[test]
fn a_units_own_target_counts_while_it_is_no_weaker() {
    let own = "format = 1\n[targets]\nshare = { at_least = 96 }\n";
    let repository = year(REVISED).file("plan/2025/units/inspectorate.toml", own);
    assert_eq!(held(&repository, "q1")[2], "inspectorate 96 met");
    assert_eq!(held(&repository, "q3")[2], "inspectorate 98 not-met");
}

#[test]
fn a_unit_may_not_undercut_what_was_decided_for_it() {
    let more = "unit_target = [{ unit = \"office\", at_least = 90, basis = \"CV\" }]\n";
    let own = |least: u32| format!("format = 1\n[targets]\nshare = {{ at_least = {least} }}\n");
    let with = |least| of_plan(&year(more).file("plan/2025/units/office.toml", own(least)));
    assert_eq!(with(91), NOTHING, "harder than its own, weaker than the plan's");
    assert_eq!(with(89), ["R601 /office/"]);
}

#[test]
fn another_kind_may_take_over() {
    let more = "revised = [{ from = \"q2\", target = { between = [90, 95] }, basis = \"QĐ\" }]\n";
    let repository = year(more);
    assert_eq!(held(&repository, "q1")[0], "95 met");
    assert_eq!(held(&repository, "q2")[0], "90–95 not-met", "96 % is above the band");
}

#[test]
fn a_programme_is_not_undercut() {
    let asked = |targets: &str| {
        let text = format!("format = 1\n[[target]]\nindicator = \"share\"\n{targets}\n");
        of_plan(&year(REVISED).file("plan/programme.toml", text))
    };
    assert_eq!(asked("at_least = { 2024 = 98, 2026 = 99 }"), NOTHING, "the last revision counts");
    assert_eq!(asked("at_least = { 2023 = 98.5, 2026 = 99 }"), ["R605 //"]);
    assert_eq!(asked("at_most = { 2025 = 99 }"), ["R605 //"], "another way");
    assert_eq!(asked("targets = { 2026 = 99 }"), NOTHING, "nothing is asked yet");
    assert_eq!(asked("targets = { 2025 = 98 }\nat_least = true"), NOTHING);
}

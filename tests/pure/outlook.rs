//! The rest of the year: small repositories whose figures were worked out by hand, and the proof by
//! doing: whoever does what is said reaches the target, and whoever does one less does not.

use reform::assess::{Ahead, Assessment, Verdict};

use crate::support::repository::{Repository, indicator, metric, metric_of};

const YEAR: [&str; 4] = ["q1", "q2", "q3", "q4"];
const UNITS: [&str; 2] = ["office", "desk"];

/// A year of quarters, in which two units report what a plan asks for.
fn year(plan: impl Into<String>) -> Repository {
    Repository::new(2025)
        .calendar(4)
        .report("half", &YEAR[..2])
        .report("9m", &YEAR[..3])
        .report("year", &YEAR)
        .units(&UNITS)
        .asks(plan.into())
}

/// The share of one metric in another, judged at the year's end.
fn share(above: &str, below: &str, target: &str) -> String {
    let indicator = indicator("share", &["above"], &["below"], "%", target);
    metric("above", above, "@all")
        + &metric("below", below, "@all")
        + &indicator.replace("every-period", "year-end")
}

/// Adds what both units report of a quarter: above and below the line.
fn told(repository: Repository, quarter: &str, of: [(i64, i64); 2]) -> Repository {
    UNITS.iter().zip(of).fold(repository, |repository, (unit, (above, below))| {
        repository.submits(&format!("{quarter}/{unit}"), format!("above,{above}\nbelow,{below}"))
    })
}

/// In one line: prospect, forecast, what is to be done, of how much, and why something is not told.
fn line(ahead: &Ahead) -> String {
    let mut parts = vec![ahead.prospect.code().to_owned()];
    parts.extend(ahead.forecast.as_ref().map(|forecast| format!("→{forecast}")));
    if let Some(need) = &ahead.need {
        parts.extend(need.least.as_ref().map(|least| format!("≥{least}")));
        parts.extend(need.most.as_ref().map(|most| format!("≤{most}")));
        parts.extend(need.of.as_ref().map(|of| format!("of {of}")));
        parts.extend(need.volume.as_ref().map(|volume| format!("wants {volume}")));
        parts.extend(need.is_over.then(|| "over".to_owned()));
    }
    parts.extend(ahead.silence.map(|silence| format!("({})", silence.code())));
    parts.join(" ")
}

/// The outlook of the only indicator, all units together and each.
fn outlook(assessment: &Assessment<'_>) -> Vec<String> {
    let outlooks = assessment.outlooks();
    let Some(outlook) = outlooks.values().next() else { return Vec::new() };
    let units = assessment.indicators[0].by_unit();
    let units = units.map(|own| outlook.of_unit(&own).as_ref().map_or_else(String::new, line));
    std::iter::once(line(&outlook.whole)).chain(units).collect()
}

fn verdict(repository: &Repository) -> Verdict {
    repository.assess("year", |assessment| assessment.indicators[0].verdict)
}

#[test]
fn a_share_of_what_happens_is_told_of_as_much_again() {
    let half = told(year(share("sum", "sum", "at_least = 90")), "q1", [(40, 50), (45, 50)]);
    // 85 of 100 in one quarter: 300 more are expected, of which 275 make 360 of 400.
    assert_eq!(
        half.assess("q1", outlook),
        ["at-risk →85 ≥275 of 300", "at-risk →80 ≥140 of 150", "on-course →90 ≥135 of 150"],
    );
    let late = told(told(half, "q2", [(50, 50), (50, 50)]), "q3", [(10, 50), (50, 50)]);
    // 245 of 300; 100 expected: 115 would be lacking, and 450 in all could still do it.
    assert_eq!(
        late.assess("9m", outlook),
        [
            "impossible →245/3 ≥115 of 100 wants 250",
            "impossible →200/3 ≥80 of 50 wants 350",
            "on-course →290/3 ≥35 of 50",
        ],
    );
    for (more, verdict_then) in [(250, Verdict::Met), (249, Verdict::NotMet)] {
        let end = told(late.clone(), "q4", [(more, more), (0, 0)]);
        assert_eq!(verdict(&end), verdict_then, "{more}");
    }
}

#[test]
fn what_was_missed_of_all_is_missed_for_good() {
    let all = told(year(share("sum", "sum", "at_least = 100")), "q1", [(49, 50), (50, 50)]);
    assert_eq!(
        all.assess("q1", outlook),
        [
            "impossible →99 ≥301 of 300 over",
            "impossible →98 ≥151 of 150 over",
            "on-course →100 ≥150 of 150"
        ],
    );
}

#[test]
fn a_cap_leaves_room_for_so_much() {
    let cap = told(year(share("sum", "sum", "at_most = 5")), "q1", [(0, 50), (8, 50)]);
    assert_eq!(
        cap.assess("q1", outlook),
        ["at-risk →8 ≤12 of 300", "on-course →0 ≤10 of 150", "at-risk →16 ≤2 of 150"],
    );
    let over = told(cap, "q2", [(50, 50), (0, 50)]);
    // 58 of 200, which 960 more would thin out.
    assert_eq!(over.assess("half", outlook)[0], "impossible →29 ≤-38 of 200 wants 960");
}

#[test]
fn between_two_bounds_and_at_one_point() {
    let band = told(year(share("sum", "sum", "between = [20, 30]")), "q1", [(10, 50), (5, 50)]);
    assert_eq!(
        band.assess("q1", outlook),
        [
            "at-risk →15 ≥65 ≤105 of 300",
            "on-course →20 ≥30 ≤50 of 150",
            "at-risk →10 ≥35 ≤55 of 150"
        ],
    );
    let point = told(year(share("sum", "sum", "equal = 33")), "q1", [(16, 50), (16, 49)]);
    // A third of 199 is no whole number; of 400 it is.
    assert_eq!(point.assess("q1", outlook)[0], "impossible →3200/99 ≥99 ≤98 of 297");
}

#[test]
fn a_stock_has_no_pace() {
    let stock = told(year(share("last", "last", "at_least = 90")), "q1", [(40, 50), (50, 50)]);
    assert_eq!(
        stock.assess("q1", outlook),
        ["reached ≥0 (stock)", "lacking ≥5 (stock)", "reached ≥-5 (stock)"],
    );
    let cap = told(year(share("last", "last", "at_most = 10")), "q1", [(7, 50), (0, 50)]);
    assert_eq!(cap.assess("q1", outlook)[1], "lacking ≤-2 (stock)");
}

#[test]
fn a_running_total_goes_on_at_its_pace_until_all_is_done() {
    let plan = share("to-date", "last", "at_least = 50");
    let run = told(year(plan.clone()), "q1", [(5, 50), (20, 50)]);
    // 25 of 100 in a quarter: 100 in the year; 5 of 50 make 20.
    assert_eq!(
        run.assess("q1", outlook),
        ["on-course →100 ≥25", "at-risk →40 ≥20", "on-course →100 ≥5"],
    );
    let on = told(run, "q2", [(30, 50), (30, 50)]);
    assert_eq!(on.assess("half", outlook)[1], "reached →100 ≥-5");
    // A quarter that is lacking tells no pace.
    let hole = told(year(plan), "q2", [(5, 50), (5, 50)]);
    assert_eq!(hole.assess("half", outlook)[0], "lacking ≥40 (incomplete)");
}

#[test]
fn a_share_of_running_totals_makes_up_for_what_was_left() {
    let plan = share("to-date", "to-date", "at_least = 100");
    let found = told(year(plan), "q1", [(3, 5), (5, 5)]);
    assert_eq!(found.assess("q1", outlook)[0], "at-risk →80 ≥32 of 30");
    let end = told(found, "q4", [(20, 20), (20, 20)]);
    assert_eq!(verdict(&end), Verdict::Met);
}

#[test]
fn a_plain_count_says_how_many_are_lacking() {
    let plan = |target: &str, kind: &str| {
        format!(
            "{}[[indicator]]\nid = \"count\"\nname.en = \"count\"\nvalue = [\"above\"]\n\
             unit = \"things\"\ntarget = {{ {target} }}\njudged = \"year-end\"\n",
            metric_of(kind, "above", "sum", "office")
        )
    };
    let of = |target: &str, kind: &str, figure: &str| {
        let repository = year(plan(target, kind)).submits("q1/office", format!("above,{figure}"));
        repository.assess("q1", outlook).remove(0)
    };
    assert_eq!(of("at_least = 100", "count", "20"), "at-risk →80 ≥80");
    assert_eq!(of("at_least = 100", "count", "25"), "on-course →100 ≥75");
    assert_eq!(of("at_least = 100", "count", "120"), "reached →480 ≥-20");
    assert_eq!(of("at_most = 100", "count", "30"), "at-risk →120 ≤70");
    assert_eq!(of("at_most = 100", "count", "130"), "impossible →520 ≤-30 over");
    assert_eq!(of("at_least = 100", "amount", "20.25"), "at-risk →81 ≥79.75");
}

#[test]
fn nothing_is_said_where_nothing_is_known() {
    let first = |repository: &Repository| repository.assess("half", outlook).first().cloned();
    let plan = || year(share("sum", "sum", "at_least = 90"));
    assert_eq!(first(&plan()).as_deref(), Some("unknown (no-data)"));
    let idle = told(plan(), "q1", [(0, 0), (0, 0)]);
    assert_eq!(first(&idle).as_deref(), Some("unknown (no-activity)"));
    let mixed = told(year(share("last", "sum", "at_least = 90")), "q1", [(1, 2), (1, 2)]);
    assert_eq!(first(&mixed).as_deref(), Some("unknown (mixed)"));
    // At the year's end, and without a target, there is nothing to come.
    let end = YEAR.into_iter().fold(plan(), |year, at| told(year, at, [(1, 2), (1, 2)]));
    assert_eq!(end.assess("year", outlook), Vec::<String>::new());
    assert_eq!(end.assess("q4", outlook), Vec::<String>::new());
    assert_eq!(first(&told(year(share("sum", "sum", "none = true")), "q1", [(1, 2); 2])), None);
    // Of one side only a unit has no share of its own.
    let sides = metric("above", "sum", "office") + &metric("below", "sum", "desk");
    let share = indicator("share", &["above"], &["below"], "%", "at_least = 90");
    let split = year(sides + &share).submits("q1/office", "above,8").submits("q1/desk", "below,10");
    assert_eq!(
        split.assess("q1", outlook),
        ["at-risk →80 ≥28 of 30", "unknown (one-sided)", "unknown (one-sided)"],
    );
}

#[test]
fn a_quarter_by_itself_looks_ahead_from_the_year_so_far() {
    let plan = share("sum", "sum", "at_least = 90");
    let half = told(year(plan), "q1", [(50, 50), (50, 50)]);
    let half = told(half, "q2", [(30, 50), (50, 50)]);
    assert_eq!(half.assess("q2", outlook), half.assess("half", outlook));
    assert_eq!(half.assess("q2", outlook)[0], "on-course →90 ≥180 of 200");
}

#[test]
fn the_target_is_that_of_the_years_end() {
    let plan = share("sum", "sum", "at_least = 80")
        + "revised = [{ from = \"q3\", target = { at_least = 90 }, basis = \"1/QD\" }]\n";
    let half = told(year(plan), "q1", [(40, 50), (45, 50)]);
    assert_eq!(half.assess("q1", outlook)[0], "at-risk →85 ≥275 of 300");
}

#[test]
fn growth_is_measured_from_all_of_last_year() {
    let plan = share("sum", "sum", "grow_at_least = 10") + "baseline = \"last-year\"\n";
    let of = |of: i32| {
        let repository = Repository::new(of).calendar(4).report("year", &YEAR).units(&UNITS);
        repository.asks(plan.clone())
    };
    let then = YEAR.into_iter().fold(of(2024), |year, at| {
        told(year, at, if at == "q1" { [(10, 50), (10, 50)] } else { [(25, 50), (25, 50)] })
    });
    let now = told(of(2025), "q1", [(20, 50), (24, 50)]).after(&then);
    // 42.5 % over last year, of which 10 % more are 46.75 %: 187 of 400, and 44 are there.
    assert_eq!(now.assess("q1", outlook)[0], "at-risk →44 ≥143 of 300");
    let given = share("sum", "sum", "grow_at_least = 10");
    let lacking = told(year(given + "baseline = \"last-year\"\n"), "q1", [(1, 2), (1, 2)]);
    assert_eq!(lacking.assess("q1", outlook)[0], "unknown (no-baseline)");
}

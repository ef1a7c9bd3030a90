//! What must not matter: whether a flow is told period by period or as a running total, and whether
//! nothing is written as 0 or as `n/a`.

use proptest::prelude::*;
use proptest::sample::Index;

use crate::cases;
use crate::department::{Cell, Department, MILLION, Metric, OverTime};
use crate::making::{department, run};
use crate::outcome::summaries;

/// A tidy department whose every metric is a flow told period by period.
fn flowing() -> impl Strategy<Value = Department> {
    department(true).prop_map(|department| {
        department.with_over_time(OverTime::Sum).with_cells(|_, cell| match cell {
            Cell::Figure(figure) => Cell::Figure(figure / MILLION * MILLION),
            other => other.clone(),
        })
    })
}

/// The same told as running totals.
fn told(department: &Department, change: impl Fn(&mut Metric)) -> Department {
    let mut told = department.clone();
    told.metrics.iter_mut().for_each(change);
    run(&mut told, true);
    told
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn filing_running_totals_moves_no_figure(department in flowing()) {
        prop_assume!(!department.ad_hoc);
        // Which part of a total each has of those who took over from one, nobody can tell.
        prop_assume!((0..department.units.len()).all(|unit| department.heirs(unit).len() < 2));
        let told = told(&department, |metric| metric.submitted = true);
        prop_assert_eq!(
            summaries(&told, &told.order()),
            summaries(&department, &department.order()),
            "{:?}", told
        );
    }

    /// Where the report begins with the year, the total so far is the sum of the flows so far.
    #[test]
    fn a_total_to_date_is_the_sum_of_the_flows(department in flowing()) {
        prop_assume!(!department.ad_hoc);
        let told = told(&department, |metric| metric.over_time = OverTime::ToDate);
        let (flows, totals) = (
            summaries(&department, &department.order()),
            summaries(&told, &told.order()),
        );
        for report in department.reports().iter().filter(|report| report.of[0] == 0) {
            for (id, outcome) in &flows[&report.id].indicators {
                let total = &totals[&report.id].indicators[id];
                prop_assert_eq!(&total.figures.ratio, &outcome.figures.ratio, "{}: {:?}", report.id, told);
            }
        }
    }

    /// Where nothing arose on either side, `n/a` and 0 are one.
    #[test]
    fn nothing_on_both_sides_is_0_on_both_sides(
        department in flowing(),
        period in any::<Index>(),
    ) {
        // A plain figure has no other side: 0 is one, and what did not arise is none.
        prop_assume!(department.indicators.iter().all(|one| !one.denominator.is_empty()));
        let period = period.index(department.periods.len());
        let with = |cell: Cell| {
            let mut department = department.clone();
            department.cells[period].iter_mut().for_each(|cells| cells.fill(cell.clone()));
            summaries(&department, &department.order())
        };
        prop_assert_eq!(with(Cell::NotApplicable), with(Cell::Figure(0)));
    }
}

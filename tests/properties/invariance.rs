//! What must not matter: the order in which things are written, and how finely the year is cut.

use std::collections::BTreeMap;

use proptest::prelude::*;

use crate::cases;
use crate::department::{Cell, Department, MILLION, Order, OverTime};
use crate::making::department;
use crate::outcome::{Outcome, Summary, summaries};

fn shuffled(department: Department) -> impl Strategy<Value = (Department, Order)> {
    let Order { units, metrics, files } = department.order();
    let order =
        (Just(units).prop_shuffle(), Just(metrics).prop_shuffle(), Just(files).prop_shuffle())
            .prop_map(|(units, metrics, files)| Order { units, metrics, files });
    (Just(department), order)
}

/// Cuts a period in two: every figure falls into a whole part and the rest.
fn split(department: &Department, period: usize, share: i128) -> Department {
    let mut split = department.clone();
    let later = |at: usize| if at > period { at + 1 } else { at };
    split.periods.insert(period + 1, format!("{}-b", department.periods[period]));
    for report in &mut split.combined {
        let cut = |at: &usize| {
            let second = (*at == period).then_some(period + 1);
            std::iter::once(later(*at)).chain(second)
        };
        report.of = report.of.iter().flat_map(cut).collect();
    }
    for unit in &mut split.units {
        unit.from = unit.from.map(later);
        unit.to = unit.to.map(|to| if to == period { period + 1 } else { later(to) });
    }
    for indicator in &mut split.indicators {
        indicator.path.insert(period + 1, None);
    }
    let first = |cell: &Cell| match cell {
        Cell::Figure(figure) | Cell::Noted(figure) => figure / MILLION * share / 100 * MILLION,
        _ => 0,
    };
    let mut second = Vec::new();
    for cells in &mut split.cells[period] {
        second.push(cells.clone());
        for (cell, rest) in cells.iter_mut().zip(second.last_mut().into_iter().flatten()) {
            if let Cell::Figure(whole) | Cell::Noted(whole) = *cell {
                let first = first(cell);
                (*cell, *rest) = (Cell::Figure(first), Cell::Figure(whole - first));
            }
        }
    }
    split.cells.insert(period + 1, second);
    split.missing.insert(period + 1, department.missing[period].clone());
    split
}

/// What cutting a period may not change; the count of periods it must.
fn uncut(outcome: &Outcome) -> Outcome {
    Outcome { periods: (0, 0), ..outcome.clone() }
}

fn combined(department: &Department) -> BTreeMap<String, BTreeMap<String, Outcome>> {
    let mut all = summaries(department, &department.order());
    all.retain(|id, _| department.combined.iter().any(|report| report.id == *id));
    let uncut = |summary: Summary| {
        summary.indicators.iter().map(|(id, outcome)| (id.clone(), uncut(outcome))).collect()
    };
    all.into_iter().map(|(id, summary)| (id, uncut(summary))).collect()
}

/// Checks that a report of several periods has the figures of one of them.
fn is_one_period(
    department: &Department,
    pick: impl Fn(&[usize]) -> usize,
) -> Result<(), TestCaseError> {
    let all = summaries(department, &department.order());
    for report in &department.combined {
        let period = &department.periods[pick(&report.of)];
        for (id, outcome) in &all[&report.id].indicators {
            let single = &all[period].indicators[id];
            prop_assert_eq!(&outcome.figures.ratio, &single.figures.ratio);
            for (unit, figures) in &outcome.by_unit {
                prop_assert_eq!(&figures.ratio, &single.by_unit[unit].ratio);
            }
        }
    }
    Ok(())
}

/// A tidy department whose units report all the year round.
fn steady(over_time: OverTime) -> impl Strategy<Value = Department> {
    department(true).prop_map(move |mut department| {
        for unit in &mut department.units {
            (unit.from, unit.to) = (None, None);
            unit.succeeds.clear();
        }
        department.with_over_time(over_time)
    })
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn the_order_of_files_units_and_rows_never_matters(
        (department, order) in department(false).prop_flat_map(shuffled),
    ) {
        prop_assert_eq!(
            summaries(&department, &department.order()),
            summaries(&department, &order)
        );
    }

    #[test]
    fn cutting_a_period_in_two_never_changes_a_sum(
        department in department(false),
        at in any::<prop::sample::Index>(),
        share in 0..=100i128,
    ) {
        // What did not arise would be nothing in both parts, and a part may be nothing.
        let department = department.with_over_time(OverTime::Sum).with_cells(|_, cell| match cell {
            Cell::NotApplicable => Cell::Figure(0),
            cell => cell.clone(),
        });
        let mut department = department;
        department.metrics.iter_mut().for_each(|metric| metric.optional = false);
        let cut = split(&department, at.index(department.regular()), share);
        prop_assert_eq!(combined(&department), combined(&cut));
    }

    #[test]
    fn a_stock_is_that_of_the_last_period(department in steady(OverTime::Last)) {
        is_one_period(&department, |of| of[of.len() - 1])?;
    }

    #[test]
    fn an_opening_balance_is_that_of_the_first_period(department in steady(OverTime::First)) {
        is_one_period(&department, |of| of[0])?;
    }
}

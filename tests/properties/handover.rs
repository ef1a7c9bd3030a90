//! What must not matter: under which names and in how many units the same work is done.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::sample::Index;

use crate::cases;
use crate::department::{Cell, Department, MILLION, Unit};
use crate::making::{department, run};
use crate::outcome::{Figures, Summary, summaries};

/// Cells of a unit in a period.
type Sheet = Vec<Cell>;

/// Puts heirs in the place of units from a period on; each heir has its own sheet of what these had.
pub fn hand_over(
    department: &Department,
    ended: &[usize],
    from: usize,
    heirs: usize,
    sheet: impl Fn(&[&Sheet], usize) -> Sheet,
) -> Department {
    let mut after = department.clone();
    let to = ended.iter().map(|unit| department.units[*unit].to).max().flatten();
    for heir in 0..heirs {
        // What they took over later the heir takes over.
        let later = |other: &usize| department.units[*other].to.is_some_and(|to| to >= from);
        let taken = ended.iter().flat_map(|unit| &department.units[*unit].succeeds).copied();
        let succeeds = ended.iter().copied().chain(taken.filter(later)).collect();
        let unit = Unit { from: Some(from), to, succeeds, ..department.units[ended[0]].clone() };
        // Others may have taken over from them.
        let next = after.units.len();
        for other in after.units.iter_mut().take(department.units.len()) {
            for place in other.succeeds.iter_mut().filter(|place| ended.contains(place)) {
                *place = next;
            }
        }
        after.units.push(unit);
        for (period, (cells, missing)) in after.cells.iter_mut().zip(&mut after.missing).enumerate()
        {
            cells.truncate(next);
            missing.truncate(next);
            let before: Vec<_> =
                ended.iter().map(|unit| &department.cells[period][*unit]).collect();
            cells.push(sheet(&before, heir));
            missing.push(department.missing[period][ended[0]]);
        }
        for indicator in &mut after.indicators {
            indicator.own.truncate(next);
            indicator.own.push(indicator.own[ended[0]]);
        }
    }
    for unit in ended {
        let gone = &mut after.units[*unit];
        gone.to = Some(from - 1);
        gone.succeeds.retain(|other| department.units[*other].to.is_none_or(|to| to < from));
    }
    after
}

/// The department's figures: by report and indicator.
fn figures(department: &Department) -> BTreeMap<(String, String), Figures> {
    let all = summaries(department, &department.order());
    let all = all.into_iter().flat_map(|(report, summary): (String, Summary)| {
        let of = move |(id, outcome): (String, crate::outcome::Outcome)| {
            ((report.clone(), id), outcome.figures)
        };
        summary.indicators.into_iter().map(of)
    });
    all.collect()
}

/// Several units as one.
fn together(sheets: &[&Sheet], _: usize) -> Sheet {
    let mut sum = sheets[0].clone();
    for (cell, other) in sum.iter_mut().zip(sheets[1]) {
        if let (Cell::Figure(one), Cell::Figure(other)) = (&mut *cell, other) {
            *one += other;
        }
    }
    sum
}

/// One unit as two: a part and the rest.
fn apart(sheets: &[&Sheet], heir: usize) -> Sheet {
    let part = |cell: &Cell| match cell {
        Cell::Figure(figure) => {
            let part = figure / MILLION / 3 * MILLION;
            Cell::Figure(if heir == 0 { part } else { figure - part })
        }
        other => other.clone(),
    };
    sheets[0].iter().map(part).collect()
}

/// A tidy department without an ad hoc period, whose first units report all the year round, alike
/// in what they owe, and some quiet quarters, in which nothing of theirs arises.
pub fn alike(quiet: f64) -> impl Strategy<Value = Department> {
    let quiet = prop::collection::vec(prop::bool::weighted(quiet), 4);
    (department(true), quiet).prop_filter_map("some room", |(mut department, quiet)| {
        if department.regular() < 2 || department.ad_hoc || department.cells[0].len() < 3 {
            return None;
        }
        let unit = Unit { a: true, b: true, from: None, to: None, succeeds: Vec::new() };
        department.units.truncate(0);
        department.units.resize(3, unit);
        department.units[2].a = false;
        // Totals of what they owe now.
        run(&mut department, true);
        for cells in department.cells.iter_mut().zip(quiet).filter(|of| of.1).map(|of| of.0) {
            for cells in &mut cells[..2] {
                cells.fill(Cell::NotApplicable);
            }
        }
        Some(department)
    })
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn merging_units_moves_no_figure(department in alike(0.0), at in any::<Index>()) {
        let from = 1 + at.index(department.regular() - 1);
        let merged = hand_over(&department, &[0, 1], from, 1, together);
        prop_assert_eq!(figures(&merged), figures(&department), "{:?}", merged);
    }

    /// But nobody can tell apart what several heirs have from before they were there.
    #[test]
    fn splitting_a_unit_moves_no_figure(department in alike(0.0), at in any::<Index>()) {
        let mut department = department;
        for metric in &mut department.metrics {
            metric.submitted = false;
        }
        let from = 1 + at.index(department.regular() - 1);
        let split = hand_over(&department, &[0], from, 2, apart);
        prop_assert_eq!(figures(&split), figures(&department), "{:?}", split);
    }

    #[test]
    fn a_new_name_moves_no_figure(
        department in department(true),
        unit in any::<Index>(),
        at in any::<Index>(),
    ) {
        let mut department = department;
        department.intrusive = false;
        for metric in department.metrics.iter_mut().filter(|metric| metric.is_standing()) {
            metric.optional = false;
        }
        // What an heir says nothing new about stands only where its predecessor is in the report.
        let department = department.with_cells(|metric, cell| match cell {
            Cell::NotApplicable if metric.is_standing() => Cell::Absent,
            cell => cell.clone(),
        });
        let from = at.index(department.regular());
        let reports = |unit: &usize| {
            from > 0 && department.reports_in(*unit, from) && department.reports_in(*unit, from - 1)
        };
        let units = (0..department.units.len()).filter(reports);
        // Nor do two take over from one another at once.
        let units = units.filter(|unit| department.handed_over(*unit, from).is_empty());
        let units: Vec<_> = units.collect();
        prop_assume!(!units.is_empty());
        let unit = units[unit.index(units.len())];
        let renamed = hand_over(&department, &[unit], from, 1, |sheets, _| sheets[0].clone());
        prop_assert_eq!(figures(&renamed), figures(&department), "u{} from {}: {:?}", unit, from, renamed);
        let of = |department: &Department| {
            let all = summaries(department, &department.order()).into_values();
            all.map(|summary| summary.left_out).collect::<Vec<_>>()
        };
        prop_assert_eq!(of(&renamed), of(&department));
    }
}

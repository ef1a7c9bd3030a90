//! Departments in which targets change in mid-year, or were decided above for some of the units.

use proptest::prelude::*;
use proptest::sample::select;

use crate::department::{Department, Indicator, MILLION};
use crate::marks::Way;

/// What is decided of an indicator: from which part of the year on another number holds, and other
/// numbers for units.
type Decision = (Option<(usize, i128)>, Vec<Option<i128>>);

fn decision() -> impl Strategy<Value = Decision> {
    let number = || select(vec![250_000, MILLION, 33_333_333, 50 * MILLION, 90 * MILLION]);
    let revised = prop::option::weighted(0.6, (0..4usize, number()));
    (revised, prop::collection::vec(prop::option::weighted(0.3, number()), 7))
}

/// The department with decisions on the targets that there are.
pub fn decided(department: BoxedStrategy<Department>) -> impl Strategy<Value = Department> {
    (department, prop::collection::vec(decision(), 3)).prop_map(|(mut department, decisions)| {
        let mut indicators = std::mem::take(&mut department.indicators);
        for (indicator, decision) in indicators.iter_mut().zip(decisions) {
            if indicator.threshold.is_some() {
                decide(&department, indicator, decision);
            }
        }
        department.indicators = indicators;
        department
    })
}

fn decide(department: &Department, indicator: &mut Indicator, (revised, of_units): Decision) {
    indicator.revised = revised.map(|(from, number)| (from % department.regular(), number));
    for unit in 0..department.units.len() {
        // Of what a unit does not report nothing is decided.
        let Some(number) = of_units[unit % of_units.len()] else { continue };
        if !department.ever_owes(unit, indicator) {
            continue;
        }
        indicator.decided[unit] = Some(number);
        // What it has set itself is no weaker than that.
        indicator.own[unit] = indicator.own[unit].map(|own| match indicator.way {
            Way::AtLeast => own.max(number),
            Way::AtMost => own.min(number),
            Way::Equal => number,
        });
    }
}

//! The units of an indicator, the best first. Which way is better, the target says; without one more is
//! told before less, and nobody is called better.

use std::cmp::Ordering;

use num_rational::BigRational;

use crate::model::Target;
use crate::report::{Bar, IndicatorLine, UnitFigures};

/// A unit with its place.
#[derive(Debug, Clone)]
pub struct Placed<'a> {
    /// Its place; units that are as good as each other share it. `None` where it has no figure, or
    /// nothing says which is better.
    pub place: Option<usize>,
    /// Its figures.
    pub own: UnitFigures<'a>,
    /// How far its bar reaches.
    pub bar: Option<Bar>,
}

/// The units in their order; those without a figure stand last, in the plan's order.
pub fn placed<'a>(line: &IndicatorLine<'a>) -> Vec<Placed<'a>> {
    let units = line.by_unit().zip(line.bars());
    let units = units.map(|(own, bar)| (judged(&own, line.target), own, bar));
    let mut units: Vec<_> = units.collect();
    units.sort_by(|(one, ..), (other, ..)| match (one, other) {
        (Some(one), Some(other)) => order(line.target, one, other),
        (one, other) => other.is_some().cmp(&one.is_some()),
    });
    let mut placed: Vec<Placed<'a>> = Vec::with_capacity(units.len());
    let mut last: Option<(BigRational, usize)> = None;
    for (at, (value, own, bar)) in units.into_iter().enumerate() {
        let place = value.filter(|_| line.target.is_some()).map(|value| {
            let shared = last
                .as_ref()
                .filter(|(before, _)| order(line.target, before, &value) == Ordering::Equal);
            let place = shared.map_or(at + 1, |(_, place)| *place);
            last = Some((value, place));
            place
        });
        placed.push(Placed { place, own, bar });
    }
    placed
}

/// What a unit is placed by: its value; where growth is asked for, its growth.
fn judged(own: &UnitFigures<'_>, target: Option<Target>) -> Option<BigRational> {
    match target {
        Some(target) if target.is_of_change() => own.exact_change(),
        _ => own.ratio()?.value(),
    }
}

/// Which of two values comes first. Where both are in order, more is better if that is asked for, and
/// less if it is to be avoided; between two bounds both are as good.
fn order(target: Option<Target>, one: &BigRational, other: &BigRational) -> Ordering {
    let Some(target) = target else { return other.cmp(one) };
    let bounds = target.bounds();
    match (bounds.least.is_some(), bounds.most.is_some()) {
        (true, false) => other.cmp(one),
        (false, true) => one.cmp(other),
        _ => match target.is_better(one, other) {
            Some(true) => Ordering::Greater,
            Some(false) => Ordering::Less,
            None => Ordering::Equal,
        },
    }
}

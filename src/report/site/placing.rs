//! The units of an indicator, the best first. Which way is better, the target says; without one more is
//! told before less, and nobody is called better. A unit of which figures are lacking is placed only
//! where they are lacking of all: whoever leaves its worst quarter out would come first.

use std::cmp::Ordering;

use num_rational::BigRational;

use crate::model::Target;
use crate::report::{Bar, Cell, IndicatorLine, Qualified, UnitFigures};

/// A unit with its place.
#[derive(Debug, Clone)]
pub struct Placed<'a> {
    /// Its place; units that are as good as each other share it. `None` where it has no figure, or
    /// nothing says which is better; or its figures are lacking and others' are not.
    pub place: Option<usize>,
    /// Whether its figure is there, and may change since it has not sent all that it owes.
    pub provisional: bool,
    /// Its figures.
    pub own: UnitFigures<'a>,
    /// How far its bar reaches.
    pub bar: Option<Bar>,
}

impl Placed<'_> {
    /// The verdict on it, and whether that may change.
    pub fn verdict(&self) -> Cell {
        let qualified = Qualified { provisional: self.provisional, internal: self.own.internal };
        Cell::verdict(self.own.verdict, qualified)
    }
}

/// The units in their order; those that are set apart stand behind, those without a figure last, in the
/// plan's order.
pub fn placed<'a>(line: &IndicatorLine<'a>) -> Vec<Placed<'a>> {
    let units = line.by_unit().zip(line.bars());
    let units = units.map(|(own, bar)| {
        let value = judged(&own, line.target);
        let provisional = value.is_some() && line.provisional && !own.is_whole();
        (value, provisional, own, bar)
    });
    let mut units: Vec<_> = units.collect();
    let is_whole =
        |(value, provisional, ..): &(Option<_>, bool, _, _)| value.is_some() && !provisional;
    let sets_apart = units.iter().any(is_whole);
    units.sort_by(|(one, is_one_open, ..), (other, is_other_open, ..)| match (one, other) {
        (Some(_), Some(_)) if sets_apart && is_one_open != is_other_open => {
            is_one_open.cmp(is_other_open)
        }
        (Some(one), Some(other)) => order(line.target, one, other),
        (one, other) => other.is_some().cmp(&one.is_some()),
    });
    let mut placed: Vec<Placed<'a>> = Vec::with_capacity(units.len());
    let mut last: Option<(BigRational, usize)> = None;
    for (at, (value, provisional, own, bar)) in units.into_iter().enumerate() {
        let is_placed = line.target.is_some() && !(sets_apart && provisional);
        let place = value.filter(|_| is_placed).map(|value| {
            let shared = last
                .as_ref()
                .filter(|(before, _)| order(line.target, before, &value) == Ordering::Equal);
            let place = shared.map_or(at + 1, |(_, place)| *place);
            last = Some((value, place));
            place
        });
        placed.push(Placed { place, provisional, own, bar });
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

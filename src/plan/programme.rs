//! `plan/programme.toml`: targets over several years.

use super::context::Context;
use super::key::Field;
use super::kind::{ById, Entry, Kind, Shape};
use super::rules::{UNCLEAR_PROGRAMME, UNORDERED_PROGRAMME};
use super::tables;
use super::target::threshold;
use crate::diagnostic::Diagnostic;
use crate::model::{Id, Place, Placed, Plan, ProgrammeTarget, Quantity, Side};

/// Numbers by year.
type ByYear = Vec<(Placed<Id>, Placed<rust_decimal::Decimal>)>;

/// Which way a target points: `true`, or its numbers by year.
pub(super) enum Direction {}

/// What stands there.
pub(super) enum Points {
    Mark(bool),
    Numbers(ByYear),
}

impl Kind for Direction {
    type Value = Points;

    fn read(entry: &Entry<'_, '_>) -> Option<Points> {
        if entry.value.get_ref().as_bool().is_some() {
            return bool::read(entry).map(Points::Mark);
        }
        ById::<rust_decimal::Decimal>::read(entry).map(Points::Numbers)
    }

    fn shape() -> Shape {
        Shape::Either(vec![<bool as Kind>::shape(), <ById<rust_decimal::Decimal> as Kind>::shape()])
    }
}

pub(super) fn read(context: &Context<'_>, file: tables::Programme, plan: &mut Plan) {
    let targets = file.target.or_default().into_iter();
    plan.programme.extend(targets.filter_map(|found| target(context, found)));
}

fn target(context: &Context<'_>, found: tables::ProgrammeTarget) -> Option<ProgrammeTarget> {
    let place = found.place;
    let unclear = |place, reason| {
        context.report(Diagnostic::new(&UNCLEAR_PROGRAMME, place).with("reason", reason));
    };
    let mut side = None;
    let mut given: Option<(ByYear, Place)> =
        found.targets.value.map(|by| (by, found.targets.place));
    let is_stated = found.targets.stated || found.at_least.stated || found.at_most.stated;
    for (own, field) in [(Side::Least, found.at_least), (Side::Most, found.at_most)] {
        let Field { value: Some(points), place, .. } = field else { continue };
        let numbers = match points {
            Points::Mark(false) => {
                unclear(place, "false");
                continue;
            }
            Points::Mark(true) => None,
            Points::Numbers(by) => Some((by, place)),
        };
        if side.replace(own).is_some() || numbers.is_some() && given.is_some() {
            unclear(place, "both");
            return None;
        }
        given = given.or(numbers);
    }
    let Some((by_year, _)) = given else {
        // What is there and cannot be read has been said.
        if !is_stated || side.is_some() && !found.targets.stated {
            unclear(place, "empty");
        }
        return None;
    };
    Some(ProgrammeTarget {
        indicator: found.indicator.value?,
        name: found.name.value,
        years: years(context, by_year),
        side,
        source: found.source.bare(),
        place,
    })
}

/// Numbers by year, earliest first; what is no year is reported.
fn years(context: &Context<'_>, by_year: ByYear) -> Vec<(Placed<i32>, Quantity)> {
    let mut years: Vec<(Placed<i32>, Quantity)> = Vec::new();
    for (key, number) in by_year {
        let year =
            key.value.as_str().parse::<i32>().ok().filter(|year| (1900..3000).contains(year));
        let Some(year) = year else {
            let finding =
                Diagnostic::new(&UNORDERED_PROGRAMME, key.place).with("reason", "no-year");
            context.report(finding.found(key.value.as_str()));
            continue;
        };
        if let Some(number) = threshold(context, &number) {
            years.push((Placed::new(year, key.place), number));
        }
    }
    years.sort_by_key(|(year, _)| year.value);
    years
}

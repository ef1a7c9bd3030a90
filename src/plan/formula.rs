//! What an indicator is made of: a ratio of metrics, a plain figure, or the share of tasks done.

use chrono::NaiveDate;

use super::context::Context;
use super::key::Field;
use super::kind::{Entry, Kind, Shape};
use super::rules::{FORMULAS, IDLE_SMALL_BELOW, NO_FORMULA};
use super::tables;
use crate::diagnostic::Diagnostic;
use crate::model::{DueBy, Id, Place, Placed, Quantity, TaskShare};

/// The number of cases that it takes to judge.
pub(super) enum SmallBelow {}

impl Kind for SmallBelow {
    type Value = Placed<i64>;

    fn read(entry: &Entry<'_, '_>) -> Option<Placed<i64>> {
        i64::read(entry)
    }

    fn shape() -> Shape {
        Shape::Integer { least: Some(1), most: Some(Quantity::LIMIT - 1) }
    }
}

/// A day, or a period by its id.
impl Kind for DueBy {
    type Value = Placed<Self>;

    fn read(entry: &Entry<'_, '_>) -> Option<Placed<Self>> {
        if entry.value.get_ref().is_str() {
            let period = Id::read(entry)?;
            return Some(Placed::new(Self::Period(period.value), period.place));
        }
        let day = NaiveDate::read(entry)?;
        Some(Placed::new(Self::Day(day.value), day.place))
    }

    fn shape() -> Shape {
        Shape::Either(vec![<NaiveDate as Kind>::shape(), Shape::id()])
    }
}

/// What an indicator is made of.
#[derive(Default)]
pub(super) struct Formula {
    pub numerator: Vec<Placed<Id>>,
    /// None for a plain figure.
    pub denominator: Vec<Placed<Id>>,
    pub tasks: Option<TaskShare>,
}

/// What the plan states of a formula, each way of making one under its keys.
pub(super) struct Given {
    /// The indicator.
    pub place: Place,
    pub numerator: Field<Vec<Placed<Id>>>,
    pub denominator: Field<Vec<Placed<Id>>>,
    pub value: Field<Vec<Placed<Id>>>,
    pub tasks: Field<tables::TaskShare>,
}

impl Given {
    /// Exactly one way of making a figure: a numerator with its denominator, a value or tasks.
    pub fn formula(self, context: &Context<'_>) -> Formula {
        let is_ratio = self.numerator.stated || self.denominator.stated;
        let none = |reason, place| {
            context.report(Diagnostic::new(&NO_FORMULA, place).with("reason", reason));
        };
        let ways = [
            (is_ratio, "numerator", self.numerator.place),
            (self.value.stated, "value", self.value.place),
            (self.tasks.stated, "tasks", self.tasks.place),
        ];
        let mut ways = ways.iter().filter(|(stated, ..)| *stated);
        match (ways.next(), ways.next_back()) {
            (None, _) => none("none", self.place),
            (Some((_, first, at)), Some((_, other, place))) => {
                let finding = Diagnostic::new(&FORMULAS, *place).with("other", *first);
                context.report(finding.found(*other).see(*at, "first"));
            }
            (Some(_), None) if is_ratio && !self.denominator.stated => {
                none("denominator", self.numerator.place);
            }
            (Some(_), None) if is_ratio && !self.numerator.stated => {
                none("numerator", self.denominator.place);
            }
            (Some(_), None) => {}
        }
        let is_value = self.value.stated;
        let numerator = if is_value { self.value } else { self.numerator }.or_default();
        // A numerator alone is no plain figure: what is wrong with one is not said of it.
        let is_half = is_ratio && !self.denominator.stated;
        let below = if is_half { numerator.clone() } else { Vec::new() };
        Formula {
            numerator,
            denominator: self.denominator.value.unwrap_or(below),
            tasks: self.tasks.value.map(share),
        }
    }
}

pub(super) fn share(found: tables::TaskShare) -> TaskShare {
    TaskShare {
        area: found.area.value,
        lead: found.lead.or_default(),
        due_by: found.due_by.value,
        on_time: found.on_time.or_default(),
        place: found.place,
    }
}

/// From how many cases on an indicator is judged. A plain figure is made of no cases.
pub(super) fn small_below(
    context: &Context<'_>,
    found: &Field<Placed<i64>>,
    is_value: bool,
) -> Option<Placed<Quantity>> {
    let given = found.value.as_ref()?;
    let reason = match given.value {
        _ if is_value => "value",
        1..Quantity::LIMIT => {
            return Some(Placed::new(Quantity::from(given.value), given.place));
        }
        _ => "range",
    };
    let finding = Diagnostic::new(&IDLE_SMALL_BELOW, given.place).with("reason", reason);
    context.report(finding.found(given.value.to_string()));
    None
}

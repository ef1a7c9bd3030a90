//! Targets: `{ at_least = 99 }`, one key a kind. What the keys are is the kinds' own table.

use rust_decimal::Decimal;

use super::cursor::Cursor;
use super::rules::IMPOSSIBLE_TARGET;
use crate::diagnostic::Diagnostic;
use crate::model::{Placed, Quantity, Shape, Target, TargetSpec};

/// The numbers at the key of a kind, and where they stand together.
type Numbers = Placed<Vec<Placed<Decimal>>>;

/// The target that a table states: under the key of one kind and no other.
pub(super) fn target(cursor: &Cursor<'_, '_>) -> Option<Placed<Target>> {
    let given: Vec<_> = Target::KINDS
        .iter()
        .filter_map(|spec| numbers(cursor, spec).map(|numbers| (spec, numbers)))
        .collect();
    let is_named = Target::KINDS.iter().any(|spec| cursor.has(spec.key));
    cursor.finish();
    let refused = |reason: &'static str, place| {
        Diagnostic::new(&IMPOSSIBLE_TARGET, place).with("reason", reason)
    };
    let refuse = |diagnostic| {
        cursor.context.report(diagnostic);
        None
    };
    match given.as_slice() {
        [(spec, numbers)] => {
            let exact: Option<Vec<_>> =
                numbers.value.iter().map(|number| threshold(cursor, number)).collect();
            match (spec.read)(&exact?) {
                Ok(target) => Some(Placed::new(target, numbers.place)),
                Err(reason) => {
                    refuse(refused(reason, numbers.place).found(written(&numbers.value)))
                }
            }
        }
        // What stands there is no number, and that has been said.
        [] if is_named => None,
        [] => refuse(refused("empty", cursor.place)),
        _ => refuse(refused("both", cursor.place)),
    }
}

fn numbers(cursor: &Cursor<'_, '_>, spec: &TargetSpec) -> Option<Numbers> {
    match spec.shape {
        Shape::Number => {
            let number = cursor.number(spec.key)?;
            let place = number.place;
            Some(Placed::new(vec![number], place))
        }
        Shape::Pair => cursor.numbers(spec.key),
    }
}

/// Several numbers as a plan writes them.
fn written(numbers: &[Placed<Decimal>]) -> String {
    let numbers: Vec<_> = numbers.iter().map(|number| number.value.to_string()).collect();
    format!("[{}]", numbers.join(", "))
}

/// The number of a target or of a step towards it: not negative, and no finer or larger than the
/// figures that it is held against.
pub(super) fn threshold(cursor: &Cursor<'_, '_>, number: &Placed<Decimal>) -> Option<Quantity> {
    let Placed { value, place } = *number;
    let reason = if value.is_sign_negative() && !value.is_zero() {
        "negative"
    } else if value >= Quantity::LIMIT.into() || value.scale() > Quantity::DECIMALS {
        "precision"
    } else {
        return Some(Quantity::new(value));
    };
    cursor.context.report(
        Diagnostic::new(&IMPOSSIBLE_TARGET, place).with("reason", reason).found(value.to_string()),
    );
    None
}

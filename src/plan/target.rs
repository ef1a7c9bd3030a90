//! Targets: `{ at_least = 99 }`, one key a kind. What the keys are is the kinds' own table.

use rust_decimal::Decimal;

use super::context::Context;
use super::cursor::Cursor;
use super::key::{Field, Key, Need, Read, Table};
use super::kind::{Kind, Numbers, OneOrMore};
use super::rules::IMPOSSIBLE_TARGET;
use crate::diagnostic::Diagnostic;
use crate::model::{Place, Placed, Quantity, Selector, Shape, Target, TargetSpec};

/// The numbers under one key, each where it stands.
type Given = Placed<Vec<Placed<Decimal>>>;

/// What stands under the keys of a target, a field a kind.
pub(super) struct Stated {
    /// The table.
    pub place: Place,
    given: Vec<(&'static TargetSpec, Field<Given>)>,
}

const COUNT: usize = Target::KINDS.len();

/// The keys as a table of the plan's form: one a kind.
static KEYS: [Key; COUNT] = {
    let mut keys = [const { key(Target::KINDS[0]) }; COUNT];
    let mut at = 1;
    while at < COUNT {
        keys[at] = key(Target::KINDS[at]);
        at += 1;
    }
    keys
};

const fn key(spec: &'static TargetSpec) -> Key {
    let shape = match spec.shape {
        Shape::Number => <Decimal as Kind>::shape,
        Shape::Pair => <Numbers as Kind>::shape,
    };
    Key { name: spec.key, need: Need::Optional, shape }
}

impl Read for Stated {
    const TABLE: Table = Table { words: "keys-target", keys: &KEYS };

    fn read(cursor: &Cursor<'_, '_>) -> Self {
        let read = Self::beside(cursor);
        cursor.finish(Self::TABLE.keys);
        read
    }
}

impl Stated {
    /// Reads the keys of a target, whatever stands beside them.
    fn beside(cursor: &Cursor<'_, '_>) -> Self {
        let field = |spec: &TargetSpec| match spec.shape {
            Shape::Number => cursor.take::<Decimal>(spec.key, Need::Optional).map(|number| {
                let place = number.place;
                Placed::new(vec![number], place)
            }),
            Shape::Pair => cursor.take::<Numbers>(spec.key, Need::Optional),
        };
        let given = Target::KINDS.iter().map(|spec| (*spec, field(spec))).collect();
        Self { place: cursor.place, given }
    }
}

/// A target of some units, whose keys stand beside who they are.
pub(super) struct OfUnit {
    /// The table.
    pub place: Place,
    pub unit: Field<Vec<Placed<Selector>>>,
    pub basis: Field<Placed<String>>,
    pub target: Stated,
}

static KEYS_OF_UNIT: [Key; COUNT + 2] = {
    let mut keys = [const { key(Target::KINDS[0]) }; COUNT + 2];
    let mut at = 1;
    while at < COUNT {
        keys[at] = key(Target::KINDS[at]);
        at += 1;
    }
    keys[COUNT] =
        Key { name: "unit", need: Need::Required, shape: <OneOrMore<Selector> as Kind>::shape };
    keys[COUNT + 1] = Key { name: "basis", need: Need::Optional, shape: <String as Kind>::shape };
    keys
};

impl Read for OfUnit {
    const TABLE: Table = Table { words: "keys-unit-target", keys: &KEYS_OF_UNIT };

    fn read(cursor: &Cursor<'_, '_>) -> Self {
        let read = Self {
            place: cursor.place,
            unit: cursor.take::<OneOrMore<Selector>>("unit", Need::Required),
            basis: cursor.take::<String>("basis", Need::Optional),
            target: Stated::beside(cursor),
        };
        cursor.finish(Self::TABLE.keys);
        read
    }
}

/// The target that a table states: under the key of one kind and no other.
pub(super) fn target(context: &Context<'_>, found: Stated) -> Option<Placed<Target>> {
    let refused = |reason: &'static str, place| {
        Diagnostic::new(&IMPOSSIBLE_TARGET, place).with("reason", reason)
    };
    let refuse = |diagnostic| {
        context.report(diagnostic);
        None
    };
    let is_named = found.given.iter().any(|(_, field)| field.stated);
    let given: Vec<_> =
        found.given.into_iter().filter_map(|(spec, field)| Some((spec, field.value?))).collect();
    match given.as_slice() {
        [(spec, numbers)] => {
            let exact: Option<Vec<_>> =
                numbers.value.iter().map(|number| threshold(context, number)).collect();
            match (spec.read)(&exact?) {
                Ok(target) => Some(Placed::new(target, numbers.place)),
                Err(reason) => {
                    refuse(refused(reason, numbers.place).found(written(&numbers.value)))
                }
            }
        }
        // What stands there is no number, and that has been said.
        [] if is_named => None,
        [] => refuse(refused("empty", found.place)),
        _ => refuse(refused("both", found.place)),
    }
}

/// Several numbers as a plan writes them.
fn written(numbers: &[Placed<Decimal>]) -> String {
    let numbers: Vec<_> = numbers.iter().map(|number| number.value.to_string()).collect();
    format!("[{}]", numbers.join(", "))
}

/// The number of a target or of a step towards it: not negative, and no finer or larger than the
/// figures that it is held against.
pub(super) fn threshold(context: &Context<'_>, number: &Placed<Decimal>) -> Option<Quantity> {
    let Placed { value, place } = *number;
    let reason = if value.is_sign_negative() && !value.is_zero() {
        "negative"
    } else if value >= Quantity::LIMIT.into() || value.scale() > Quantity::DECIMALS {
        "precision"
    } else {
        return Some(Quantity::new(value));
    };
    context.report(
        Diagnostic::new(&IMPOSSIBLE_TARGET, place).with("reason", reason).found(value.to_string()),
    );
    None
}

//! Targets: `{ at_least = 99 }`, one key a kind. What the keys are is the kinds' own table.

use rust_decimal::Decimal;

use super::context::Context;
use super::cursor::Cursor;
use super::key::{Field, Key, Need, Read, Table};
use super::kind::{Entry, Kind, Numbers, OneKey, Shape as Form, TARGET};
use super::rules::IMPOSSIBLE_TARGET;
use crate::diagnostic::{Diagnostic, Rule};
use crate::model::{Place, Placed, Quantity, Shape, Target, TargetSpec};

/// The numbers under one key, each where it stands.
type Given = Placed<Vec<Placed<Decimal>>>;

/// What stands under the keys of a target, a field a kind.
pub(super) struct Stated {
    /// The table.
    pub place: Place,
    given: Vec<(&'static TargetSpec, Field<Given>)>,
}

pub(super) const COUNT: usize = Target::KINDS.len();

/// The keys as a table of the plan's form: one a kind.
static KEYS: [Key; COUNT] = keys();

/// Keys of which the first are those of the kinds; what follows is for the caller to fill in.
pub(super) const fn keys<const N: usize>() -> [Key; N] {
    let mut keys = [const { key(Target::KINDS[0]) }; N];
    let mut at = 1;
    while at < COUNT {
        keys[at] = key(Target::KINDS[at]);
        at += 1;
    }
    keys
}

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
        Self::read_from(&cursor.held_to(Self::TABLE.keys))
    }
}

impl Stated {
    /// Reads the key of every kind.
    pub(super) fn read_from(cursor: &Cursor<'_, '_>) -> Self {
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

/// The key under which an indicator may say that nothing is asked of it.
const NONE: &str = "none";

/// The keys of an indicator's target: those of all kinds, and that one.
static ASKED: [Key; COUNT + 1] = {
    let mut keys = keys();
    keys[COUNT] = Key { name: NONE, need: Need::Optional, shape: <bool as Kind>::shape };
    keys
};

/// What an indicator's target may state: a target, or that there is none.
struct Asked {
    none: Field<bool>,
    stated: Stated,
}

impl Read for Asked {
    const TABLE: Table = Table { words: "keys-target-or-none", keys: &ASKED };

    fn read(cursor: &Cursor<'_, '_>) -> Self {
        let cursor = cursor.held_to(Self::TABLE.keys);
        let none = cursor.take::<bool>(NONE, Need::Optional);
        Self { none, stated: Stated::read_from(&cursor) }
    }
}

/// The target of an indicator: a table with one key, or the word `none`.
pub(super) enum Wanted {}

/// What stands there; `None` is that word.
pub(super) struct Found(Option<Asked>);

impl Kind for Wanted {
    type Value = Found;

    fn read(entry: &Entry<'_, '_>) -> Option<Found> {
        if entry.value.get_ref().as_str().is_some_and(|word| word.trim() == NONE) {
            return Some(Found(None));
        }
        Some(Found(Some(Asked::read(&entry.cursor(TARGET)?))))
    }

    fn shape() -> Form {
        Form::Either(vec![<OneKey<Asked> as Kind>::shape(), Form::Word(NONE)])
    }
}

/// The target of an indicator; `None` where it has none, or one that has been reported.
pub(super) fn wanted(context: &Context<'_>, Found(found): Found) -> Option<Placed<Target>> {
    let Asked { none, stated } = found?;
    let is_named = stated.given.iter().any(|(_, field)| field.stated);
    match none.value {
        Some(true) if is_named => {
            let finding = Diagnostic::new(&IMPOSSIBLE_TARGET, none.place);
            context.report(finding.with("reason", "both"));
            None
        }
        Some(true) => None,
        // What stands there is no truth value, and that has been said.
        None if none.stated => None,
        Some(false) | None => target(context, stated),
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

/// The number of a target or of a step towards it.
pub(super) fn threshold(context: &Context<'_>, number: &Placed<Decimal>) -> Option<Quantity> {
    fitting(context, number, &IMPOSSIBLE_TARGET)
}

/// A number that figures are held against: not negative, and no finer or larger than they are. What is
/// none breaks the rule.
pub(super) fn fitting(
    context: &Context<'_>,
    number: &Placed<Decimal>,
    rule: &'static Rule,
) -> Option<Quantity> {
    let Placed { value, place } = *number;
    let reason = if value.is_sign_negative() && !value.is_zero() {
        "negative"
    } else if value >= Quantity::LIMIT.into() || value.scale() > Quantity::DECIMALS {
        "precision"
    } else {
        return Some(Quantity::new(value));
    };
    context.report(Diagnostic::new(rule, place).with("reason", reason).found(value.to_string()));
    None
}

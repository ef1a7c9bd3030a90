//! The pieces that all shapes share: exact numbers, targets, clauses, and lists that are made one item
//! at a time.

use std::str::FromStr as _;

use num_bigint::BigInt;
use num_traits::ToPrimitive as _;
use serde::{Serialize, Serializer};
use serde_json::Number;

use crate::model::{Fixed, Quantity, Shape, Target};

/// A list whose items are made as they are written: of a nation's figures by unit one is held at a
/// time.
pub(in crate::write) struct List<'d, T>(Items<'d, T>);

/// Makes the items anew each time it is called.
type Items<'d, T> = Box<dyn Fn() -> Box<dyn Iterator<Item = T> + 'd> + 'd>;

impl<'d, T> List<'d, T> {
    pub fn of<I: Iterator<Item = T> + 'd>(items: impl Fn() -> I + 'd) -> Self {
        Self(Box::new(move || Box::new(items())))
    }
}

impl<T: Serialize> Serialize for List<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq((self.0)())
    }
}

/// An exact decimal as a JSON number.
#[derive(Serialize)]
#[serde(untagged)]
pub(in crate::write) enum Exact {
    /// Nearly every sum is a whole number, which needs no text on its way.
    Whole(i64),
    /// A number with the digits that it has.
    Digits(Number),
    /// What JSON has no number for; none of ours.
    Unknown(()),
}

impl Exact {
    fn plain(text: &str) -> Self {
        Number::from_str(text).map_or(Self::Unknown(()), Self::Digits)
    }
}

impl From<Quantity> for Exact {
    fn from(figure: Quantity) -> Self {
        let decimal = figure.decimal();
        match i64::try_from(decimal.mantissa()) {
            Ok(whole) if decimal.scale() == 0 => Self::Whole(whole),
            _ => Self::plain(&figure.to_string()),
        }
    }
}

impl From<&Fixed> for Exact {
    fn from(figure: &Fixed) -> Self {
        Self::plain(&figure.to_string())
    }
}

impl From<Fixed> for Exact {
    fn from(figure: Fixed) -> Self {
        Self::from(&figure)
    }
}

impl From<&BigInt> for Exact {
    fn from(figure: &BigInt) -> Self {
        figure.to_i64().map_or_else(|| Self::plain(&figure.to_string()), Self::Whole)
    }
}

/// One clause as a text, several as a list, none as `null`.
#[derive(Serialize)]
#[serde(untagged)]
pub(in crate::write) enum Source<'d> {
    None,
    One(&'d str),
    Several(&'d [String]),
}

impl<'d> Source<'d> {
    pub fn of(clauses: &'d [String]) -> Self {
        match clauses {
            [] => Self::None,
            [one] => Self::One(one),
            several => Self::Several(several),
        }
    }
}

/// A target as the plan writes it: `{"at_least": 99}`.
pub(crate) struct Threshold(Target);

impl From<Target> for Threshold {
    fn from(target: Target) -> Self {
        Self(target)
    }
}

impl Serialize for Threshold {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let spec = self.0.spec();
        let mut numbers = self.0.numbers().map(Exact::from);
        match spec.shape {
            Shape::Number => serializer.collect_map([(spec.key, numbers.next())]),
            Shape::Pair => serializer.collect_map([(spec.key, numbers.collect::<Vec<_>>())]),
        }
    }
}

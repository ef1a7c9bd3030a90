//! What an indicator is held to: one file a kind of target.
//!
//! A kind says how the plan writes it, between which bounds a value meets it and what a step towards
//! it asks. Everything else – the judgement, the gap, the verdict before the year's end, which of
//! two is harder – follows from the bounds; a kind of which it does not may say otherwise.
//!
//! A new kind is a file here with its [`Spec`], a row in the table below, and its words in
//! `i18n/*/target.ftl`. The loader, the schemas, JSON, seals and all writers take it from these.

mod at_least;
mod at_most;
mod between;
mod equal;
mod grow;

use std::fmt;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Signed as _;

use super::{Against, MeasureUnit, Quantity, Ratio, Verdict, exact};
pub use at_least::AtLeast;
pub use at_most::AtMost;
use between::Between;
use equal::Equal;
use grow::{CutAtLeast, GrowAtLeast};

/// How a kind of target is written, as plain data: for the loader, the schemas and whoever writes
/// one down again.
#[derive(Debug)]
pub struct Spec {
    /// The key in a plan, a seal and JSON.
    pub key: &'static str,
    /// What stands at the key.
    pub shape: Shape,
    /// By which variant the catalogue's entries on targets tell of it.
    pub word: &'static str,
    /// The target of as many numbers as the shape wants; else the reason why there is none, a
    /// variant of the entry `impossible-target`.
    pub read: fn(&[Quantity]) -> Result<Target, &'static str>,
}

/// What a target's key holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A bound on one side.
    Number,
    /// A list of two numbers, the lower one first.
    Pair,
}

/// The least and the most that a value may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// Met from this value upwards.
    pub least: Option<Quantity>,
    /// Met up to this value.
    pub most: Option<Quantity>,
}

/// The end of a target that a value comes to first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// That which a value must not fall short of.
    Least,
    /// That which a value must not exceed.
    Most,
}

/// Whole units in the numerator between a ratio and the nearest bound of its target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Margin {
    /// Negative: so many are lacking, or too many. Else so many may be lost, or come on top.
    pub units: BigInt,
    /// Which bound that is.
    pub side: Side,
}

/// What each kind of target has to say; see the module.
trait Kind {
    fn spec(&self) -> &'static Spec;

    fn bounds(&self) -> Bounds;

    /// Its numbers in the order in which the plan writes them.
    fn numbers(&self) -> Vec<Quantity> {
        let wanted = match self.spec().shape {
            Shape::Number => 1,
            Shape::Pair => 2,
        };
        self.bounds().sides().map(|(_, bound)| bound).take(wanted).collect()
    }

    /// Whether its bounds are those of a change since a baseline, in per cent of it.
    fn is_of_change(&self) -> bool {
        false
    }

    /// What a step of this number towards it asks; `None` where there is no such step.
    fn step(&self, number: Quantity) -> Option<Target>;

    /// Whether an exact value meets it.
    fn is_met_by(&self, value: &dyn Against) -> bool {
        self.bounds().sides().all(|(side, bound)| side.holds(value, bound))
    }

    /// The verdict before the year's end where no step says what this report is held to. What may
    /// only grow towards its end has met it for good; what must stay below something may still
    /// break it.
    fn so_far(&self, value: &dyn Against) -> Verdict {
        let Bounds { least, most } = self.bounds();
        let passes = |bound: Option<Quantity>, side: Side| {
            bound.is_none_or(|bound| side.holds(value, bound))
        };
        match (passes(least, Side::Least), passes(most, Side::Most)) {
            (_, false) => Verdict::Behind,
            (false, true) => Verdict::InProgress,
            (true, true) if most.is_none() => Verdict::Met,
            (true, true) => Verdict::OnTrack,
        }
    }
}

/// The kinds of targets: the one list of them, and the one place that tells them apart.
macro_rules! kinds {
    ($($kind:ident),*) => {
        /// What an indicator is held to.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Target {
            $(#[doc = concat!("See [`", stringify!($kind), "`].")] $kind($kind)),*
        }

        impl Target {
            /// How each kind is written.
            pub const KINDS: &[&Spec] = &[$(&$kind::SPEC),*];

            fn kind(&self) -> &dyn Kind {
                match self {
                    $(Self::$kind(kind) => kind),*
                }
            }
        }

        $(impl From<$kind> for Target {
            fn from(kind: $kind) -> Self {
                Self::$kind(kind)
            }
        })*
    };
}

kinds!(AtLeast, AtMost, Between, Equal, GrowAtLeast, CutAtLeast);

impl Side {
    fn holds(self, value: &dyn Against, bound: Quantity) -> bool {
        match self {
            Self::Least => value.against(bound).is_ge(),
            Self::Most => value.against(bound).is_le(),
        }
    }

    /// How the comparison with the bound is written.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Least => "≥",
            Self::Most => "≤",
        }
    }

    /// The other end.
    pub fn turned(self) -> Self {
        match self {
            Self::Least => Self::Most,
            Self::Most => Self::Least,
        }
    }
}

impl Bounds {
    /// The bounds that there are, the lower one first.
    pub fn sides(self) -> impl Iterator<Item = (Side, Quantity)> {
        let least = self.least.map(|bound| (Side::Least, bound));
        least.into_iter().chain(self.most.map(|bound| (Side::Most, bound)))
    }

    /// The only bound, where there is but one.
    pub fn single(self) -> Option<(Side, Quantity)> {
        match self {
            Self { least: Some(bound), most: None } => Some((Side::Least, bound)),
            Self { least: None, most: Some(bound) } => Some((Side::Most, bound)),
            _ => None,
        }
    }

    /// How far a value lies outside; of a single bound also how far inside, negative.
    fn distance(self, value: &BigRational) -> Option<BigRational> {
        let away = self.sides().map(|(side, bound)| match side {
            Side::Least => exact(bound.decimal()) - value,
            Side::Most => value - exact(bound.decimal()),
        });
        let away = away.max()?;
        Some(if self.single().is_some() { away } else { away.max(exact(Quantity::ZERO.decimal())) })
    }
}

impl Target {
    /// How it is written.
    pub fn spec(&self) -> &'static Spec {
        self.kind().spec()
    }

    /// The bounds between which it is met.
    pub fn bounds(&self) -> Bounds {
        self.kind().bounds()
    }

    /// Its numbers in the order in which the plan writes them.
    pub fn numbers(&self) -> impl Iterator<Item = Quantity> {
        self.kind().numbers().into_iter()
    }

    /// Whether it is a change since a baseline, in per cent of it, that meets it, not the figure.
    pub fn is_of_change(&self) -> bool {
        self.kind().is_of_change()
    }

    /// The values between which a figure meets it, the lower one first: of a change those that lie so
    /// far from the baseline. None where that is not known.
    pub fn limits(&self, baseline: Option<&BigRational>) -> Vec<(Side, BigRational)> {
        let is_of_change = self.is_of_change();
        let limit = |(side, bound): (Side, Quantity)| {
            let bound = exact(bound.decimal());
            if !is_of_change {
                return Some((side, bound));
            }
            let baseline = baseline?;
            let change = baseline.abs() * bound / BigRational::from_integer(100.into());
            Some((side, baseline + change))
        };
        self.bounds().sides().filter_map(limit).collect()
    }

    /// What a step of this number towards it asks; `None` where there is no such step.
    pub fn step(&self, number: Quantity) -> Option<Self> {
        self.kind().step(number)
    }

    /// Whether an exact value meets the target.
    pub fn is_met_by(&self, value: &dyn Against) -> bool {
        self.kind().is_met_by(value)
    }

    /// The verdict on a value before the year's end, and what decides it: the step of this report
    /// where there is one, unless the target itself has been met for good.
    pub fn so_far(&self, value: &dyn Against, step: Option<Self>) -> (Verdict, Self) {
        match (self.kind().so_far(value), step) {
            (Verdict::Met, _) => (Verdict::Met, *self),
            (_, Some(step)) if step.is_met_by(value) => (Verdict::OnTrack, step),
            (_, Some(step)) => (Verdict::Behind, step),
            (verdict, None) => (verdict, *self),
        }
    }

    /// Whether both are of one kind: else neither is harder than the other.
    pub fn is_alike(&self, other: &Self) -> bool {
        self.spec().key == other.spec().key
    }

    /// Whether this target asks at least as much as `other` does.
    pub fn is_no_weaker_than(&self, other: &Self) -> bool {
        let (own, other_bounds) = (self.bounds(), other.bounds());
        self.is_alike(other)
            && other_bounds.least.is_none_or(|least| own.least.is_some_and(|own| own >= least))
            && other_bounds.most.is_none_or(|most| own.most.is_some_and(|own| own <= most))
    }

    /// Whether a value is nearer to being in order than another; `None` where neither is.
    pub fn is_better(&self, then: &BigRational, now: &BigRational) -> Option<bool> {
        let (then, now) = (self.bounds().distance(then)?, self.bounds().distance(now)?);
        (then != now).then_some(now < then)
    }

    /// Whole units between a ratio and the nearest bound, with the denominator as it stands;
    /// `None` where there was no activity.
    pub fn gap(&self, ratio: &Ratio) -> Option<Margin> {
        if !ratio.has_base() || ratio.scale == 0 || self.is_of_change() {
            return None;
        }
        let spare = |(side, bound): (Side, Quantity)| {
            // Rounding down is right on both sides: a margin of 2.7 allows 2, a lack of 2.3 needs 3.
            let units = ratio.beyond(bound, side == Side::Most);
            Margin { units, side }
        };
        // Of two as near as each other, the lower one.
        self.bounds().sides().map(spare).min_by(|one, other| one.units.cmp(&other.units))
    }

    /// The same of a change since a baseline.
    pub fn gap_since(&self, baseline: &BigRational, ratio: &Ratio) -> Option<Margin> {
        if ratio.denominator.is_zero() || ratio.scale == 0 {
            return None;
        }
        let limits = self.limits(Some(baseline)).into_iter();
        let spare = limits.map(|(side, limit)| {
            let units = ratio.beyond_exactly(&limit, side == Side::Most);
            Margin { units, side }
        });
        spare.min_by(|one, other| one.units.cmp(&other.units))
    }

    /// Whether every value meets it, or no share of a whole does. Only of a part of its whole is
    /// the whole a bound that nothing exceeds.
    pub fn is_idle(&self, unit: &MeasureUnit, is_part: bool) -> Option<Idle> {
        if self.is_of_change() {
            return None;
        }
        let whole = unit.whole().map(|whole| Quantity::from(i64::from(whole)));
        let idle = |(side, bound): (Side, Quantity)| match side {
            Side::Least => bound.is_zero(),
            Side::Most => is_part && whole.is_some_and(|whole| bound >= whole),
        };
        if self.bounds().sides().all(idle) {
            return Some(Idle::Always);
        }
        self.bounds()
            .least
            .zip(whole)
            .is_some_and(|(least, whole)| least > whole)
            .then_some(Idle::Never)
    }
}

/// Why a target asks nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Idle {
    /// Every value meets it.
    Always,
    /// No share of a whole does.
    Never,
}

impl fmt::Display for Target {
    /// Its numbers in plain form: `99`, `20–30`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, number) in self.numbers().enumerate() {
            let dash = if at > 0 { "–" } else { "" };
            write!(f, "{dash}{number}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;

//! The arithmetic of what is still to be done: exact fractions, whole units, nothing else.

use num_bigint::BigInt;
use num_integer::Integer as _;
use num_rational::BigRational;
use num_traits::{One as _, Signed as _, Zero as _};

use crate::model::{Fixed, Quantity, Side, round_towards};

/// What may be added above the line at most.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Cap {
    /// Anything.
    Open,
    /// Of what is added below the line: what was missed before stays missed.
    Fresh,
    /// Of all that is below the line then: what was left open before can still be made up for.
    Whole,
    /// So much and no more, whatever comes.
    Left(BigRational),
}

/// Where a figure stands, and how it goes on in the periods that are left.
#[derive(Debug, Clone)]
pub(super) struct Course {
    /// The sums above and below the line so far; nothing is below that of a plain figure.
    pub above: BigRational,
    pub below: Option<BigRational>,
    pub scale: u32,
    /// Whether more is added above the line, and below it, period by period.
    pub grows: [bool; 2],
    /// Over how many periods the sums are, and how many are left; `None` where no pace can be told.
    pub pace: Option<(usize, usize)>,
    /// Whether what stands above the line, and below it, is counted in whole units.
    pub whole: [bool; 2],
    pub cap: Cap,
    /// Whether what is added above the line may be less than nothing.
    pub signed: bool,
}

/// What is still to be added above the line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Need {
    /// At least so much; nothing or less where nothing is lacking.
    pub least: Option<Fixed>,
    /// At most so much; less than nothing where so much is to go.
    pub most: Option<Fixed>,
    /// Of so much that is added below the line, if the rest of the year is like the year so far.
    pub of: Option<Fixed>,
    /// The bounds of the share that these are of it, in the indicator's unit; none where what came
    /// before can still be made up for, so that they are not of it alone.
    pub shares: [Option<BigRational>; 2],
    /// Whether it can be done at all with so much below the line.
    pub is_possible: bool,
    /// Where it cannot, but could with more: how much has to be added below the line at least.
    pub volume: Option<Fixed>,
    /// Whether no amount of it would be enough.
    pub is_over: bool,
}

impl Need {
    /// Whether anything is still lacking, or too much.
    pub fn is_lacking(&self) -> bool {
        let sign = |bound: &Option<Fixed>| bound.as_ref().map(|bound| bound.to_rational());
        sign(&self.least).is_some_and(|least| least.is_positive())
            || sign(&self.most).is_some_and(|most| most.is_negative())
    }
}

fn number(count: usize) -> BigRational {
    BigRational::from_integer(BigInt::from(count))
}

/// How many of the smallest parts a figure has that is not counted in whole units.
fn parts(is_whole: bool) -> BigRational {
    let parts = if is_whole { BigInt::one() } else { BigInt::from(10).pow(Quantity::DECIMALS) };
    BigRational::from_integer(parts)
}

/// A figure that has no more digits than a submission may have.
fn fixed(value: &BigRational) -> Fixed {
    if value.is_integer() {
        return Fixed::whole(value.to_integer());
    }
    round_towards(value, Quantity::DECIMALS, &[], None)
}

impl Course {
    /// What is added in the periods that are left to a sum that goes on as it has so far.
    fn coming(&self, sum: &BigRational) -> Option<BigRational> {
        let (told, left) = self.pace.filter(|(told, _)| *told > 0)?;
        Some(sum * number(left) / number(told))
    }

    /// A sum at the year's end.
    fn end(&self, sum: &BigRational, grows: bool) -> Option<BigRational> {
        let coming = if grows { self.coming(sum)? } else { BigRational::zero() };
        Some(sum + coming)
    }

    fn scale(&self) -> BigRational {
        BigRational::from_integer(self.scale.into())
    }

    /// What it comes to at the year's end if the rest of the year is like the year so far; `None`
    /// where that says nothing.
    pub fn forecast(&self) -> Option<BigRational> {
        let above = self.end(&self.above, self.grows[0]).filter(|_| self.grows[0])?;
        let Some(below) = &self.below else { return Some(above * self.scale()) };
        let below = self.end(below, self.grows[1])?;
        // When all is done the pace ends.
        let above = if self.cap == Cap::Whole { above.min(below.clone()) } else { above };
        below.is_positive().then(|| above * self.scale() / below)
    }

    /// How much is added below the line in the rest of a year that is like the year so far: of what
    /// is counted the nearest whole number. `None` where that cannot be told.
    pub fn fresh(&self) -> Option<BigRational> {
        let Some(below) = self.below.as_ref().filter(|_| self.grows[1]) else {
            return Some(BigRational::zero());
        };
        let parts = parts(self.whole[1]);
        Some((self.coming(below)? * &parts).round() / parts)
    }

    /// What is to be added above the line so that the figure lies between limits; `None` where that
    /// hangs on what comes below the line and this cannot be told.
    pub fn need(&self, limits: &[(Side, BigRational)]) -> Option<Need> {
        let fresh = self.fresh()?;
        let base = self.below.as_ref().map(|below| below + &fresh);
        let parts = parts(self.whole[0]);
        let bound = |wanted: Side| {
            let (side, limit) = limits.iter().find(|(side, _)| *side == wanted)?;
            let all = limit * base.clone().unwrap_or_else(BigRational::one) / self.scale();
            let more = (all - &self.above) * &parts;
            Some(if *side == Side::Least { more.ceil() } else { more.floor() } / &parts)
        };
        let (least, most) = (bound(Side::Least), bound(Side::Most));
        let floor = (self.grows[0] && !self.signed).then(BigRational::zero);
        let top = match &self.cap {
            Cap::Open => None,
            Cap::Fresh => Some(fresh.clone()),
            Cap::Whole => base.as_ref().map(|base| base - &self.above),
            Cap::Left(left) => Some(left.clone()),
        };
        let low = least.iter().chain(&floor).max();
        let high = most.iter().chain(&top).min();
        let is_possible = low.zip(high).is_none_or(|(low, high)| low <= high);
        let grows = self.grows[1] && self.below.is_some();
        let of = grows.then_some(&fresh).filter(|fresh| fresh.is_positive());
        let of_fresh = of.filter(|_| self.cap != Cap::Whole);
        let share = |bound: &Option<BigRational>| Some(bound.as_ref()? * self.scale() / of_fresh?);
        let volume = if is_possible { Some(None) } else { self.volume(limits, &fresh) };
        Some(Need {
            shares: [share(&least), share(&most)],
            least: least.as_ref().map(fixed),
            most: most.as_ref().map(fixed),
            of: of.map(fixed),
            is_possible,
            is_over: volume.is_none(),
            volume: volume.flatten().as_ref().map(fixed),
        })
    }

    /// The least that has to be added below the line for limits to be within reach, all of it counted
    /// above the line or none of it; `None` where no amount of it is enough, and nothing where it is
    /// not the amount that keeps them out of reach.
    fn volume(
        &self,
        limits: &[(Side, BigRational)],
        fresh: &BigRational,
    ) -> Option<Option<BigRational>> {
        let below = self.below.as_ref().filter(|_| self.grows[1])?;
        let parts = parts(self.whole[1]);
        let mut volume = BigRational::zero();
        for (side, limit) in limits {
            let lacking = limit * below - &self.above * self.scale();
            let (lacking, each) = match side {
                Side::Least if self.cap == Cap::Fresh => (lacking, self.scale() - limit),
                Side::Most => (-lacking, limit.clone()),
                Side::Least => continue,
            };
            if lacking.is_positive() {
                if !each.is_positive() {
                    return None;
                }
                volume = volume.max((lacking / each * &parts).ceil() / &parts);
            }
        }
        Some((volume > *fresh).then_some(volume))
    }
}

/// Rounds a bound so that whoever keeps to what is shown keeps to the bound.
pub fn round_bound(bound: &BigRational, side: Side, decimals: u32) -> Fixed {
    let power = BigInt::from(10).pow(decimals);
    let scaled = bound.numer() * &power;
    let units = match side {
        Side::Least => scaled.div_ceil(bound.denom()),
        Side::Most => scaled.div_floor(bound.denom()),
    };
    round_towards(&BigRational::new(units, power), decimals, &[], None)
}

//! How far a figure lies from the threshold that it is judged by: what is lacking, or may still be lost.

use num_rational::BigRational;

use super::{DATA_DECIMALS, IndicatorLine, UnitFigures};
use crate::model::{Fixed, Margin, Ratio, Side, Target, exact, round_towards};

impl IndicatorLine<'_> {
    /// What is lacking, negative, or may be lost: of a ratio in whole units of its numerator, of a plain
    /// figure as exactly as it is told, in its own unit of measure.
    pub fn spare(&self) -> Option<Fixed> {
        let (threshold, gap) = (self.interim.or(self.target)?, self.gap.clone()?);
        let grown = self.spare_since_baseline(&threshold, gap.side);
        let value = self.ratio().filter(|_| self.is_value());
        Some(spare(grown, value, &threshold, gap))
    }
}

impl UnitFigures<'_> {
    /// The same for one unit.
    pub fn spare(&self) -> Option<Fixed> {
        let (threshold, gap) = (self.interim.or(self.target)?, self.gap()?);
        let grown = self.spare_since_baseline(&threshold, gap.side);
        let value = self.ratio().filter(|_| self.is_value());
        Some(spare(grown, value, &threshold, gap))
    }
}

/// What was worked out exactly, from a baseline or for a plain figure, else the margin in whole units.
fn spare(
    grown: Option<BigRational>,
    value: Option<Ratio>,
    threshold: &Target,
    gap: Margin,
) -> Fixed {
    match grown.or_else(|| of_value(&gap, value?, threshold)) {
        Some(exactly) => round_towards(&exactly, DATA_DECIMALS, &[], None),
        None => Fixed::whole(gap.units),
    }
}

/// How far a plain figure lies from its threshold; `None` where it is judged by something else than its
/// value, which has no other margin than that.
fn of_value(gap: &Margin, ratio: Ratio, threshold: &Target) -> Option<BigRational> {
    let (value, own) = (ratio.value()?, threshold.gap(&ratio)?);
    let mut sides = threshold.bounds().sides();
    let (side, bound) = sides.find(|(side, _)| own == *gap && *side == gap.side)?;
    let spare = value - exact(bound.decimal());
    Some(if side == Side::Least { spare } else { -spare })
}

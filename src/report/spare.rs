//! How far a figure lies from the threshold that it is judged by: what is lacking, or may still be lost.

use num_rational::BigRational;

use super::{DATA_DECIMALS, IndicatorLine, UnitFigures};
use crate::model::{Fixed, Margin, Ratio, Side, Target, exact, round_towards};

impl IndicatorLine<'_> {
    /// What is lacking, negative, or may be lost: of a ratio in whole units of its numerator, of a plain
    /// figure as exactly as it is told, in its own unit of measure.
    pub fn spare(&self) -> Option<Fixed> {
        let (threshold, gap) = (self.interim.or(self.target), self.gap.as_ref()?);
        if let Some(grown) = threshold.and_then(|held| self.spare_since_baseline(&held, gap.side)) {
            return Some(round_towards(&grown, DATA_DECIMALS, &[], None));
        }
        spare(gap, self.ratio().filter(|_| self.is_value()), threshold)
    }
}

impl UnitFigures<'_> {
    /// The same for one unit.
    pub fn spare(&self) -> Option<Fixed> {
        let threshold = self.interim.or(self.target);
        let gap = self.gap()?;
        if let Some(grown) = threshold.and_then(|held| self.spare_since_baseline(&held, gap.side)) {
            return Some(round_towards(&grown, DATA_DECIMALS, &[], None));
        }
        spare(&gap, self.ratio().filter(|_| self.is_value()), threshold)
    }
}

/// `value` is the ratio of a plain figure, and `None` of any other.
fn spare(gap: &Margin, value: Option<Ratio>, threshold: Option<Target>) -> Option<Fixed> {
    let exactly = || {
        let (ratio, threshold) = (value?, threshold?);
        // What is judged by something else than its value has no other margin than that.
        let (value, own) = (ratio.value()?, threshold.gap(&ratio)?);
        let mut sides = threshold.bounds().sides();
        let (side, bound) = sides.find(|(side, _)| own == *gap && *side == gap.side)?;
        let spare = value - exact(bound.decimal());
        Some(if side == Side::Least { spare } else { -spare })
    };
    let spare = exactly().unwrap_or_else(|| BigRational::from_integer(gap.units.clone()));
    Some(round_towards(&spare, DATA_DECIMALS, &[], None))
}

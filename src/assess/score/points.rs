//! From a figure to points, exactly; and points for the eye.

use num_rational::BigRational;

use crate::model::{
    Against as _, AtLeast, Criterion, Fixed, Plan, Quantity, Scoring, Side, exact, round_towards,
};

fn rational(number: Quantity) -> BigRational {
    exact(number.decimal())
}

fn nothing() -> BigRational {
    BigRational::from_integer(0.into())
}

/// All points, or none.
pub(super) fn all_if(criterion: &Criterion, is_reached: bool) -> BigRational {
    if is_reached { rational(criterion.max.value) } else { nothing() }
}

/// What a figure earns; `None` where the way of scoring does not go by figures.
pub(super) fn by_figure(
    criterion: &Criterion,
    plan: &Plan,
    figure: &BigRational,
) -> Option<BigRational> {
    let max = rational(criterion.max.value);
    match &criterion.scoring {
        Scoring::Proportional { floor, full } => {
            let full = full.as_ref().map_or(Quantity::from(100), |full| full.value);
            let is_below = floor.as_ref().is_some_and(|floor| figure.against(floor.value).is_lt());
            if is_below {
                return Some(nothing());
            }
            Some((&max * figure / rational(full)).min(max).max(nothing()))
        }
        Scoring::Bands(bands) => {
            let side = criterion.side(plan);
            let is_in = |threshold: Quantity| match side {
                Side::Least => figure.against(threshold).is_ge(),
                Side::Most => figure.against(threshold).is_le(),
            };
            let band = bands.iter().find(|band| is_in(band.threshold));
            Some(band.map_or_else(nothing, |band| rational(band.points)))
        }
        Scoring::AllOrNothing | Scoring::Deduct { .. } | Scoring::Claimed => None,
    }
}

/// What so many faults leave.
pub(super) fn by_faults(criterion: &Criterion, plan: &Plan, faults: usize) -> Option<BigRational> {
    let count = BigRational::from_integer(faults.into());
    match &criterion.scoring {
        Scoring::Deduct { each, .. } => {
            let left = rational(criterion.max.value) - rational(*each) * count;
            Some(left.max(nothing()))
        }
        Scoring::AllOrNothing => Some(all_if(criterion, faults == 0)),
        _ => by_figure(criterion, plan, &count),
    }
}

/// Points for the eye, at most so many decimals: never the maximum, or nothing, where they are not
/// exactly that.
pub fn shown(points: &BigRational, maximum: Quantity, decimals: u32) -> Fixed {
    round_towards(points, decimals, &[AtLeast(maximum).into()], Some(0))
}

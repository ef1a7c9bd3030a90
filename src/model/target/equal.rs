//! `equal = 1`: met by one number and no other, as where something is there or is not.

use super::{Bounds, Kind, Quantity, Shape, Spec, Target, between};

/// Met by this value alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Equal(Quantity);

impl Equal {
    pub(super) const SPEC: Spec = Spec {
        key: "equal",
        shape: Shape::Number,
        word: "equal",
        read: |numbers| match numbers {
            [value] => Ok(Self(*value).into()),
            _ => Err("empty"),
        },
    };
}

impl Kind for Equal {
    fn spec(&self) -> &'static Spec {
        &Self::SPEC
    }

    fn bounds(&self) -> Bounds {
        Bounds { least: Some(self.0), most: Some(self.0) }
    }

    /// A step says how far up the figure is to be by then. What it must not exceed holds all along.
    fn step(&self, number: Quantity) -> Option<Target> {
        if number == self.0 { Some((*self).into()) } else { between::band(number, self.0) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Ratio, Verdict};

    fn equal(number: i64) -> Target {
        (Equal::SPEC.read)(&[number.into()]).expect("a target")
    }

    fn value(numerator: i64, denominator: i64) -> Ratio {
        Ratio { numerator: numerator.into(), denominator: denominator.into(), scale: 1 }
    }

    #[test]
    fn one_number_meets_it_and_no_other() {
        assert!(equal(1).is_met_by(&value(1, 1)));
        assert!(equal(1).is_met_by(&value(3, 3)));
        assert!(!equal(1).is_met_by(&value(0, 1)) && !equal(1).is_met_by(&value(2, 1)));
        assert!(!equal(1).is_met_by(&value(999_999, 1_000_000)));
    }

    #[test]
    fn what_is_lacking_or_too_much_is_told() {
        let gap = |numerator| equal(4).gap(&value(numerator, 1)).map(|gap| (gap.units, gap.side));
        assert_eq!(gap(1), Some(((-3).into(), super::super::Side::Least)));
        assert_eq!(gap(6), Some(((-2).into(), super::super::Side::Most)));
        assert_eq!(gap(4), Some((0.into(), super::super::Side::Least)));
    }

    #[test]
    fn before_the_years_end_it_may_still_be_reached_and_still_be_left() {
        let so_far = |numerator| equal(4).so_far(&value(numerator, 1), None).0;
        assert_eq!(so_far(3), Verdict::InProgress);
        assert_eq!(so_far(4), Verdict::OnTrack);
        assert_eq!(so_far(5), Verdict::Behind);
        let by_step = |numerator, step: i64| {
            let (verdict, by) = equal(4).so_far(&value(numerator, 1), equal(4).step(step.into()));
            (verdict, by.to_string())
        };
        assert_eq!(by_step(1, 2), (Verdict::Behind, "2–4".to_owned()));
        assert_eq!(by_step(3, 2), (Verdict::OnTrack, "2–4".to_owned()));
        assert_eq!(by_step(4, 4), (Verdict::OnTrack, "4".to_owned()));
        assert_eq!(by_step(5, 2), (Verdict::Behind, "2–4".to_owned()));
        assert_eq!(equal(4).step(5.into()), None, "a step beyond it is none");
    }
}

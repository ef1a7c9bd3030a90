//! `between = [20, 30]`: a band, met from its lower bound up to its upper one, both included.

use super::{Bounds, Kind, Quantity, Shape, Spec, Target};

/// Met from the first value up to the second.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Between(Quantity, Quantity);

impl Between {
    pub(super) const SPEC: Spec = Spec {
        key: "between",
        shape: Shape::Pair,
        word: "between",
        read: |numbers| match numbers {
            [least, most] if least > most => Err("upside-down"),
            [least, most] => Ok(Self(*least, *most).into()),
            _ => Err("pair"),
        },
    };
}

impl Kind for Between {
    fn spec(&self) -> &'static Spec {
        &Self::SPEC
    }

    fn bounds(&self) -> Bounds {
        Bounds { least: Some(self.0), most: Some(self.1) }
    }

    /// A step says how far up the figure is to be by then. What it must not exceed holds all along.
    fn step(&self, number: Quantity) -> Option<Target> {
        band(number, self.1)
    }
}

/// The band between two values; `None` where they stand upside down.
pub(super) fn band(least: Quantity, most: Quantity) -> Option<Target> {
    (least <= most).then(|| Between(least, most).into())
}

#[cfg(test)]
mod tests {
    use super::super::{Margin, Side};
    use super::*;
    use crate::model::{MeasureUnit, Ratio, Verdict, round_towards};

    fn quantity(text: &str) -> Quantity {
        Quantity::new(text.parse().expect("a decimal"))
    }

    /// A target with two ends, wide enough for values on either side.
    fn band() -> Target {
        (Between::SPEC.read)(&[20.into(), 30.into()]).expect("a band")
    }

    fn percent(numerator: i64, denominator: i64) -> Ratio {
        Ratio { numerator: numerator.into(), denominator: denominator.into(), scale: 100 }
    }

    fn is_met(ratio: Ratio) -> bool {
        band().is_met_by(&ratio.value().expect("activity"))
    }

    #[test]
    fn both_bounds_belong_to_the_band() {
        assert!(is_met(percent(20, 100)) && is_met(percent(30, 100)));
        assert!(is_met(percent(1, 5)) && is_met(percent(3, 10)));
        assert!(!is_met(percent(199_999, 1_000_000)) && !is_met(percent(300_001, 1_000_000)));
        // 2/7 is 28.57… % and 3/7 42.85… %: neither is any decimal.
        assert!(is_met(percent(2, 7)) && !is_met(percent(3, 7)) && !is_met(percent(1, 7)));
    }

    #[test]
    fn the_gap_leads_to_the_nearer_bound() {
        let gap = |numerator, denominator| {
            let Margin { units, side } = band().gap(&percent(numerator, denominator))?;
            Some((i64::try_from(units).expect("a moderate number"), side))
        };
        // 20 to 30 of 100: five are lacking, six too many.
        assert_eq!(gap(15, 100), Some((-5, Side::Least)));
        assert_eq!(gap(36, 100), Some((-6, Side::Most)));
        assert_eq!(gap(22, 100), Some((2, Side::Least)));
        assert_eq!(gap(29, 100), Some((1, Side::Most)));
        assert_eq!(gap(25, 100), Some((5, Side::Least)), "as near as each other");
        assert_eq!(gap(20, 100), Some((0, Side::Least)));
        // 1.4 to 2.1 of 7: with 2 none may be lost, and none may come on top.
        assert_eq!(gap(2, 7), Some((0, Side::Least)));
        assert_eq!(gap(1, 7), Some((-1, Side::Least)));
        assert_eq!(gap(4, 7), Some((-2, Side::Most)));
        assert_eq!(gap(0, 0), None);
    }

    #[test]
    fn before_the_years_end_it_may_still_be_reached_and_still_be_left() {
        let so_far = |numerator, step: Option<i64>| {
            let value = percent(numerator, 100).value().expect("activity");
            let (verdict, by) =
                band().so_far(&value, step.and_then(|step| band().step(step.into())));
            (verdict, by.to_string())
        };
        assert_eq!(so_far(19, None), (Verdict::InProgress, "20–30".to_owned()));
        assert_eq!(so_far(20, None), (Verdict::OnTrack, "20–30".to_owned()));
        assert_eq!(so_far(30, None), (Verdict::OnTrack, "20–30".to_owned()));
        assert_eq!(so_far(31, None), (Verdict::Behind, "20–30".to_owned()));
        assert_eq!(so_far(9, Some(10)), (Verdict::Behind, "10–30".to_owned()));
        assert_eq!(so_far(10, Some(10)), (Verdict::OnTrack, "10–30".to_owned()));
        assert_eq!(so_far(31, Some(10)), (Verdict::Behind, "10–30".to_owned()));
        assert_eq!(band().step(31.into()), None, "a step beyond the band is none");
    }

    #[test]
    fn a_band_within_a_band_is_no_weaker() {
        let band = |least: i64, most: i64| {
            (Between::SPEC.read)(&[least.into(), most.into()]).expect("a band")
        };
        assert!(band(22, 28).is_no_weaker_than(&band(20, 30)));
        assert!(!band(19, 28).is_no_weaker_than(&band(20, 30)));
        assert!(!band(22, 31).is_no_weaker_than(&band(20, 30)));
    }

    #[test]
    fn a_miss_never_shows_a_bound_and_a_hit_is_never_shown_outside() {
        let shown = |numerator: &str| {
            let ratio =
                Ratio { numerator: quantity(numerator), denominator: 100.into(), scale: 100 };
            let value = ratio.value().expect("activity");
            round_towards(&value, 2, &[band()], Some(100)).to_string()
        };
        assert_eq!(shown("19.9999"), "19.99");
        assert_eq!(shown("20"), "20");
        assert_eq!(shown("30.0001"), "30.01");
        assert_eq!(shown("29.9999"), "30");
    }

    #[test]
    fn what_comes_nearer_to_the_band_is_better() {
        let is_better = |then: i64, now: i64| {
            let of = |percent: i64| crate::model::exact(percent.into());
            band().is_better(&of(then), &of(now))
        };
        assert_eq!(is_better(10, 15), Some(true));
        assert_eq!(is_better(40, 35), Some(true));
        assert_eq!(is_better(25, 31), Some(false));
        assert_eq!(is_better(22, 28), None, "both are in order");
    }

    #[test]
    fn no_band_is_upside_down_or_of_one_number() {
        assert_eq!((Between::SPEC.read)(&[30.into(), 20.into()]), Err("upside-down"));
        assert_eq!((Between::SPEC.read)(&[20.into()]), Err("pair"));
        assert!((Between::SPEC.read)(&[20.into(), 20.into()]).is_ok(), "exactly one value");
        let whole = (Between::SPEC.read)(&[0.into(), 100.into()]).expect("a band");
        assert!(whole.is_idle(&MeasureUnit::Percent, true).is_some());
        assert!(band().is_idle(&MeasureUnit::Percent, true).is_none());
    }
}

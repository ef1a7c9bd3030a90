//! Single ratios against targets: verdicts, margins and figures for the eye, in integers.

use proptest::prelude::*;
use proptest::sample::select;
use reform::model::{AtLeast, AtMost, Quantity, Ratio, Target, round_towards};

use crate::cases;
use crate::department::MILLION;
use crate::marks::{Bar, Way, half_even};
use crate::writing::decimal;

fn quantity(millionths: i128) -> Quantity {
    Quantity::new(decimal(millionths).parse().expect("a decimal"))
}

fn target(bar: Bar) -> Target {
    let threshold = quantity(bar.threshold);
    match bar.way {
        Way::AtLeast => AtLeast(threshold).into(),
        Way::AtMost => AtMost(threshold).into(),
        Way::Equal => unreachable!("none is made here"),
    }
}

/// A ratio with its threshold, all in millionths; often the ratio lies on the threshold or a hair
/// beside it.
#[derive(Debug, Clone, Copy)]
struct Case {
    numerator: i128,
    denominator: i128,
    scale: u32,
    bar: Bar,
}

impl Case {
    fn ratio(self) -> Ratio {
        Ratio {
            numerator: quantity(self.numerator),
            denominator: quantity(self.denominator),
            scale: self.scale,
        }
    }

    /// Whether the target is met with so many more whole units in the numerator.
    fn is_met_with(self, more: i128) -> bool {
        let above = (self.numerator + more * MILLION) * i128::from(self.scale);
        self.bar.is_met(above, self.denominator)
    }

    fn above(self) -> i128 {
        self.numerator * i128::from(self.scale)
    }
}

fn figure() -> impl Strategy<Value = i128> {
    prop_oneof![
        (0..=30i128).prop_map(|count| count * MILLION),
        (0..=100_000i128).prop_map(|count| count * MILLION),
        0..=50 * MILLION,
        // The largest that may be submitted, and then some: a department's sum.
        0..=20_000_000_000_000_000_000_000i128,
    ]
}

fn case() -> impl Strategy<Value = Case> {
    let threshold = prop_oneof![
        select(vec![0, 500_000, 5 * MILLION, 95 * MILLION, 99_500_000, 100 * MILLION]),
        (0..=10_000i128).prop_map(|hundredths| hundredths * MILLION / 100),
        0..=150 * MILLION,
    ];
    let near = select(vec![None, Some(-MILLION), Some(-1), Some(0), Some(1), Some(MILLION)]);
    (figure(), figure(), any::<bool>(), any::<bool>(), threshold, near).prop_map(
        |(numerator, denominator, percent, at_least, threshold, near)| {
            let scale = if percent { 100 } else { 1 };
            let denominator = denominator.max(1);
            let on_it = threshold * denominator / MILLION / i128::from(scale);
            let numerator = near.map_or(numerator, |beside| (on_it + beside).max(0));
            let way = if at_least { Way::AtLeast } else { Way::AtMost };
            Case { numerator, denominator, scale, bar: Bar { way, threshold } }
        },
    )
}

/// The millionths that a shown figure of up to six decimals says.
fn read(shown: &str) -> i128 {
    let (whole, fraction) = shown.split_once('.').unwrap_or((shown, ""));
    format!("{whole}{fraction:0<6}").parse().expect("at most six decimals")
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn a_verdict_is_exact(case in case()) {
        let value = case.ratio().value().expect("activity");
        prop_assert_eq!(target(case.bar).is_met_by(&value), case.is_met_with(0));
        prop_assert_eq!(target(case.bar).is_met_by(&case.ratio()), case.is_met_with(0));
    }

    #[test]
    fn a_gap_is_what_mends_or_breaks(case in case()) {
        let gap = target(case.bar).gap(&case.ratio()).expect("activity");
        let gap: i128 = gap.units.try_into().expect("a moderate number");
        prop_assert_eq!(gap >= 0, case.is_met_with(0));
        // What helps is more above the line, or less where the target is a cap.
        let towards = if case.bar.way == Way::AtLeast { 1 } else { -1 };
        if gap < 0 {
            let needed = -gap * towards;
            prop_assert!(case.is_met_with(needed), "enough mends");
            prop_assert!(!case.is_met_with(needed - towards), "one fewer does not");
        } else {
            let spare = -gap * towards;
            prop_assert!(case.is_met_with(spare), "the margin may be lost");
            prop_assert!(!case.is_met_with(spare - towards), "and not one more");
        }
    }

    #[test]
    fn a_shown_figure_never_crosses(
        case in case(),
        decimals in select(vec![2u32, 6]),
        percent in any::<bool>(),
    ) {
        let value = case.ratio().value().expect("activity");
        let landmark = percent.then_some(100);
        let shown = round_towards(&value, decimals, &[target(case.bar)], landmark).to_string();
        let digits = shown.split_once('.').map_or(0, |(_, fraction)| fraction.len());
        let (above, below) = (case.above(), case.denominator);
        let truth = |millionths: i128| {
            let side = |above: i128, below: i128| above.cmp(&(100 * below));
            case.bar.is_met(millionths, MILLION) == case.bar.is_met(above, below)
                && (!percent || side(millionths, MILLION) == side(above, below))
        };
        if digits > decimals as usize {
            // Only between two marks that lie closer together than a digit.
            let near = half_even(above, below, decimals) * MILLION / 10i128.pow(decimals);
            let digit = MILLION / 10i128.pow(decimals);
            let close = |seen: i128| (seen * below - above * MILLION).abs() < digit * below;
            let honest = [near - digit, near, near + digit].into_iter().any(|s| truth(s) && close(s));
            prop_assert!(!honest, "{shown}");
            prop_assume!(digits <= 6);
        }
        let seen = read(&shown);
        prop_assert!(truth(seen), "{shown}");
        let digit = MILLION / 10i128.pow(decimals.max(u32::try_from(digits).expect("few")));
        prop_assert!((seen * below - above * MILLION).abs() < digit * below, "{shown}");
        let plain = half_even(above, below, decimals) * MILLION / 10i128.pow(decimals);
        if truth(plain) {
            prop_assert_eq!(seen, plain);
        }
    }
}

#[test]
fn more_digits_are_shown_only_between_marks_closer_than_a_digit() {
    let ratio = Ratio { numerator: 99_997.into(), denominator: 100_000.into(), scale: 100 };
    let value = ratio.value().expect("activity");
    let target = AtLeast(quantity(99_995_000)).into();
    assert_eq!(round_towards(&value, 2, &[target], Some(100)).to_string(), "99.997");
    assert_eq!(round_towards(&value, 2, &[target], None).to_string(), "100");
}

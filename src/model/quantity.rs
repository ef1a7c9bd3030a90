//! Exact figures: what is counted, ratios of it, and the one way to round for the eye.

use std::cmp::Ordering;
use std::fmt;

use num_bigint::BigInt;
use num_integer::Integer;
use num_rational::BigRational;
use num_traits::{One, Signed, Zero};
use rust_decimal::Decimal;

use super::Target;

/// A counted or measured figure, exact: a decimal of at most 15 digits before the point and
/// [`Quantity::DECIMALS`] after it, so that sums over a whole department never lose a digit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Quantity(Decimal);

impl Quantity {
    /// Nothing.
    pub const ZERO: Self = Self(Decimal::ZERO);
    /// The first whole number that is too large for one submitted figure.
    pub const LIMIT: i64 = 1_000_000_000_000_000;
    /// The most digits after the decimal point of one submitted figure.
    pub const DECIMALS: u32 = 6;

    /// Wraps a decimal, without trailing zeros.
    pub fn new(value: Decimal) -> Self {
        Self(value.normalize())
    }

    /// The number inside, for exact arithmetic other than sums.
    pub fn decimal(self) -> Decimal {
        self.0
    }

    /// The canonical form in a submission: a point, no grouping, no trailing zeros – but for `1.234`,
    /// which would have two readings and is written `1.2340`.
    pub fn canonical(self) -> String {
        let plain = self.0.to_string();
        let two_readings = plain.split_once('.').is_some_and(|(whole, fraction)| {
            let whole = whole.trim_start_matches('-');
            fraction.len() == 3 && whole.len() <= 3 && !whole.starts_with('0')
        });
        if two_readings { plain + "0" } else { plain }
    }

    /// Whether it is exactly zero.
    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    /// Whether it is a whole number.
    pub fn is_whole(self) -> bool {
        self.0.fract().is_zero()
    }
}

impl From<i64> for Quantity {
    fn from(value: i64) -> Self {
        Self(Decimal::from(value))
    }
}

impl std::ops::Add for Quantity {
    type Output = Self;

    /// Exact as long as the summands keep to [`Quantity::LIMIT`] and there are fewer than ten
    /// million of them; beyond that it saturates rather than panics.
    fn add(self, other: Self) -> Self {
        Self::new(self.0.saturating_add(other.0))
    }
}

impl std::ops::Sub for Quantity {
    type Output = Self;

    /// Exact, as [`std::ops::Add`] is; negative where more is taken away than is there.
    fn sub(self, other: Self) -> Self {
        Self::new(self.0.saturating_sub(other.0))
    }
}

impl std::iter::Sum for Quantity {
    fn sum<I: Iterator<Item = Self>>(figures: I) -> Self {
        figures.fold(Self::ZERO, std::ops::Add::add)
    }
}

impl fmt::Display for Quantity {
    /// Plain form: a point, no grouping, no trailing zeros.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

/// A decimal as an exact fraction.
pub fn exact(value: Decimal) -> BigRational {
    let mantissa = BigInt::from(value.mantissa());
    match value.scale() {
        0 => BigRational::from_integer(mantissa),
        scale => BigRational::new(mantissa, BigInt::from(10).pow(scale)),
    }
}

/// Σ numerator × scale / Σ denominator, kept as it was counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ratio {
    /// The sum above the line.
    pub numerator: Quantity,
    /// The sum below the line.
    pub denominator: Quantity,
    /// What the quotient is multiplied by: 100 for per cent, else 1.
    pub scale: u32,
}

impl Ratio {
    /// Whether anything stands below the line. Where there is nothing there was no activity, and the
    /// share is neither 0 % nor 100 %; and where corrections leave less than nothing it is no share
    /// of anything.
    pub fn has_base(&self) -> bool {
        self.denominator > Quantity::ZERO
    }

    /// The exact value, or `None` with nothing below the line.
    pub fn value(&self) -> Option<BigRational> {
        if !self.has_base() {
            return None;
        }
        self.small_value().or_else(|| {
            let scaled = exact(self.numerator.0) * BigRational::from_integer(self.scale.into());
            Some(scaled / exact(self.denominator.0))
        })
    }

    /// How many whole units the numerator lies above what a bound allows, or below it; rounded down.
    pub(super) fn beyond(&self, bound: Quantity, below: bool) -> BigInt {
        let small = self.beside(bound).and_then(|[own, allowed, unit]| {
            let (from, to) = if below { (own, allowed) } else { (allowed, own) };
            Some(Integer::div_floor(&to.checked_sub(from)?, &unit).into())
        });
        small.unwrap_or_else(|| {
            let scale = BigRational::from_integer(self.scale.into());
            let allowed = exact(bound.0) * exact(self.denominator.0) / scale;
            let spare = exact(self.numerator.0) - allowed;
            (if below { -spare } else { spare }).floor().to_integer()
        })
    }

    /// The same above or below a value that no decimal need express.
    pub(super) fn beyond_exactly(&self, limit: &BigRational, below: bool) -> BigInt {
        let scale = BigRational::from_integer(self.scale.into());
        let allowed = limit * exact(self.denominator.0) / scale;
        let spare = exact(self.numerator.0) - allowed;
        (if below { -spare } else { spare }).floor().to_integer()
    }

    /// The numerator, what a bound allows of it, and one whole unit, all three in the same small
    /// parts, where these fit into 128 bits.
    fn beside(&self, bound: Quantity) -> Option<[i128; 3]> {
        let Self { numerator: Quantity(above), denominator: Quantity(below), .. } = self;
        let power = |digits: u32| 10_i128.checked_pow(digits);
        let unit = power(below.scale() + bound.0.scale())?.checked_mul(self.scale.into())?;
        let allowed = bound.0.mantissa().checked_mul(below.mantissa())?;
        let parts = power(above.scale())?;
        let own = above.mantissa().checked_mul(unit)?;
        Some([own, allowed.checked_mul(parts)?, unit.checked_mul(parts)?])
    }

    /// The same where all of it fits into 128 bits, as nearly every ratio does: a nation has some
    /// hundred thousand of them, and integers without a limit take many times as long.
    fn small_value(&self) -> Option<BigRational> {
        let part = |figure: Decimal, factor: i128, other: Decimal| {
            let power = 10_i128.checked_pow(other.scale())?;
            figure.mantissa().checked_mul(factor)?.checked_mul(power)
        };
        let above = part(self.numerator.0, self.scale.into(), self.denominator.0)?;
        let below = part(self.denominator.0, 1, self.numerator.0)?;
        let common = above.gcd(&below) * below.signum();
        Some(BigRational::new_raw((above / common).into(), (below / common).into()))
    }
}

/// Something exact that is held against bounds.
pub trait Against {
    /// Whether it lies below a bound, on it or above it.
    fn against(&self, bound: Quantity) -> Ordering;
}

impl Against for BigRational {
    fn against(&self, bound: Quantity) -> Ordering {
        self.cmp(&exact(bound.0))
    }
}

/// The value of a ratio that has one.
impl Against for Ratio {
    fn against(&self, bound: Quantity) -> Ordering {
        let small = self.beside(bound).map(|[own, allowed, _]| own.cmp(&allowed));
        match small {
            Some(order) if self.denominator.0.is_sign_negative() => order.reverse(),
            Some(order) => order,
            None => self.value().map_or(Ordering::Equal, |value| value.against(bound)),
        }
    }
}

/// A decimal with a fixed number of digits after the point and no upper limit: a rounded figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fixed {
    units: BigInt,
    scale: u32,
}

impl Fixed {
    /// A whole number.
    pub fn whole(units: BigInt) -> Self {
        Self { units, scale: 0 }
    }

    /// The exact value of the rounded figure.
    pub fn to_rational(&self) -> BigRational {
        // Not reduced: it is compared, and as such it is the same.
        BigRational::new_raw(self.units.clone(), BigInt::from(10).pow(self.scale))
    }
}

impl fmt::Display for Fixed {
    /// Plain form: a point, no grouping, no trailing zeros.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.units.is_negative() { "-" } else { "" };
        let digits = self.units.abs().to_string();
        let scale = self.scale as usize;
        let padded = format!("{digits:0>width$}", width = scale + 1);
        let (whole, fraction) = padded.split_at(padded.len() - scale);
        let fraction = fraction.trim_end_matches('0');
        if fraction.is_empty() {
            write!(f, "{sign}{whole}")
        } else {
            write!(f, "{sign}{whole}.{fraction}")
        }
    }
}

/// Rounds for the eye: half to even at `decimals` digits, unless that would make the figure look
/// as if it stood on another side of one of `targets`, or of `landmark` (100 for per cent), than
/// it does; then away from the crossing. Should two of them lie closer together than a digit, more
/// digits are shown.
pub fn round_towards(
    value: &BigRational,
    decimals: u32,
    targets: &[Target],
    landmark: Option<u32>,
) -> Fixed {
    let landmark = landmark.map(|l| BigRational::from_integer(l.into()));
    let tells_the_truth = |shown: &Fixed| {
        let seen = shown.to_rational();
        targets.iter().all(|target| target.is_met_by(&seen) == target.is_met_by(value))
            && landmark.as_ref().is_none_or(|mark| seen.cmp(mark) == value.cmp(mark))
    };
    let mut scale = decimals;
    loop {
        let scaled = value.numer() * BigInt::from(10).pow(scale);
        let (down, rest) = scaled.div_mod_floor(value.denom());
        if rest.is_zero() {
            return Fixed { units: down, scale };
        }
        let up = &down + BigInt::one();
        let half: Ordering = (rest * BigInt::from(2)).cmp(value.denom());
        let is_down = half.is_lt() || half.is_eq() && down.is_even();
        let nearest = if is_down { down.clone() } else { up.clone() };
        for units in [nearest, down, up] {
            let shown = Fixed { units, scale };
            if tells_the_truth(&shown) {
                return shown;
            }
        }
        // Ends: with enough digits the figure comes closer to its value than any threshold that
        // it does not equal.
        scale += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quantity(text: &str) -> Quantity {
        Quantity::new(text.parse().expect("a decimal"))
    }

    #[test]
    fn the_canonical_form_has_one_reading() {
        for (plain, canonical) in [
            ("1520", "1520"),
            ("12.50", "12.5"),
            ("1.234", "1.2340"),
            ("123.456", "123.4560"),
            ("0.995", "0.995"),
            ("1234.567", "1234.567"),
            ("1.2345", "1.2345"),
            ("0", "0"),
            ("-1.234", "-1.2340"),
        ] {
            assert_eq!(quantity(plain).canonical(), canonical);
        }
    }

    #[test]
    fn halves_go_to_even() {
        for (numerator, shown) in [(12_345, "1.23"), (12_355, "1.24"), (12_365, "1.24")] {
            let value = exact(Decimal::new(numerator, 4));
            assert_eq!(round_towards(&value, 2, &[], None).to_string(), shown);
        }
    }
}

//! Marks, margins and figures for the eye, in integers.

use crate::department::MILLION;
use crate::writing::decimal;

/// On which side of a threshold a value is to lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    AtLeast,
    AtMost,
    Equal,
}

impl Way {
    /// As a plan writes it.
    pub fn word(self) -> &'static str {
        match self {
            Self::AtLeast => "at_least",
            Self::AtMost => "at_most",
            Self::Equal => "equal",
        }
    }
}

/// A threshold with its direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bar {
    pub way: Way,
    /// In millionths.
    pub threshold: i128,
}

impl Bar {
    /// Whether the fraction `above / below` meets it.
    pub fn is_met(self, above: i128, below: i128) -> bool {
        let (above, below) = (above * below.signum(), below.abs());
        let (value, bar) = (above * MILLION, self.threshold * below);
        match self.way {
            Way::AtLeast => value >= bar,
            Way::AtMost => value <= bar,
            Way::Equal => value == bar,
        }
    }

    pub fn written(self) -> String {
        format!("{} {}", self.way.word(), decimal(self.threshold))
    }
}

/// Whole units by which a ratio in millionths is on the right side, rounded down.
pub fn gap(bar: Bar, numerator: i128, denominator: i128, scale: i128) -> i128 {
    // In hundred-millionths of millionths of the scale, to stay whole.
    let (own, allowed) = (numerator * scale * MILLION, bar.threshold * denominator);
    let whole = |spare: i128| spare.div_euclid(scale * MILLION * MILLION);
    match bar.way {
        Way::AtLeast => whole(own - allowed),
        Way::AtMost => whole(allowed - own),
        // Whichever end is nearer, and that is the one that it lies beyond.
        Way::Equal => whole(own - allowed).min(whole(allowed - own)),
    }
}

/// `above / below` in units of the `decimals`-th digit, half to even.
pub fn half_even(above: i128, below: i128, decimals: u32) -> i128 {
    let scaled = above * 10i128.pow(decimals);
    let (down, rest) = (scaled.div_euclid(below), scaled.rem_euclid(below));
    match (rest * 2).cmp(&below) {
        std::cmp::Ordering::Less => down,
        std::cmp::Ordering::Equal => down + down.rem_euclid(2),
        std::cmp::Ordering::Greater => down + 1,
    }
}

/// The figure for the eye: half to even, unless that lies.
pub fn shown(above: i128, below: i128, decimals: u32, bars: &[Bar], percent: bool) -> String {
    let (above, below) = (above * below.signum(), below.abs());
    for decimals in decimals.. {
        let power = 10i128.pow(decimals);
        let down = (above * power).div_euclid(below);
        let honest = |seen: i128| {
            let side = |above: i128, below: i128| above.cmp(&(100 * below));
            bars.iter().all(|bar| bar.is_met(seen, power) == bar.is_met(above, below))
                && (!percent || side(seen, power) == side(above, below))
        };
        let nearest = half_even(above, below, decimals);
        // Of the two neighbours at most one is the nearest; the other is where to flee.
        let other = if nearest == down { down + 1 } else { down };
        if let Some(seen) = [nearest, other].into_iter().find(|seen| honest(*seen)) {
            assert!(decimals <= 6, "thresholds of six digits are told apart by six digits");
            return decimal(seen * MILLION / power);
        }
    }
    unreachable!("some digit tells them apart")
}

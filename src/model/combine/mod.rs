//! How the figures of several periods combine: one file a way.
//!
//! A new way is a file here with its [`Way`] and a row in each of the two lists below; the compiler
//! asks for whatever it does not say. All else asks the way what it is like, and not which.

mod first;
mod last;
mod sum;
mod to_date;

use super::Quantity;

/// What a way of combining periods says of itself.
struct Way {
    /// The word that a plan and JSON write.
    code: &'static str,
    /// The entry of the catalogue that names it.
    entry: &'static str,
    /// Whether a figure is what happened in its period, so that `n/a` adds nothing.
    is_flow: bool,
    /// Whether a figure says how things stand at the period's end, so that `n/a` leaves the one
    /// stated before standing and the latest is the report's.
    is_standing: bool,
    /// Whether a figure is what a unit begins with, so that only its first period counts.
    is_opening: bool,
    /// Whether a figure holds the ones before it, so that it never falls.
    is_total: bool,
    /// The figure of a stretch of periods, from that of all but the last one, if there are any.
    joined: fn(Option<Quantity>, Quantity) -> Quantity,
}

/// How the figures of several periods combine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OverTime {
    /// They add up (a flow).
    Sum,
    /// The last one counts (a stock).
    Last,
    /// The first one counts (an opening balance).
    First,
    /// Each is the running total of the year, so the latest counts; it never falls.
    ToDate,
}

impl OverTime {
    /// Every way.
    pub const ALL: [Self; 4] = [Self::Sum, Self::Last, Self::First, Self::ToDate];

    fn way(self) -> &'static Way {
        match self {
            Self::Sum => &sum::WAY,
            Self::Last => &last::WAY,
            Self::First => &first::WAY,
            Self::ToDate => &to_date::WAY,
        }
    }

    /// The word that a plan and JSON write for it.
    pub fn code(self) -> &'static str {
        self.way().code
    }

    /// The entry of the catalogue that names it.
    pub fn entry(self) -> &'static str {
        self.way().entry
    }

    /// Whether a figure is what happened in its period, so that `n/a` adds nothing.
    pub fn is_flow(self) -> bool {
        self.way().is_flow
    }

    /// Whether a figure says how things stand at the end of a period, so that `n/a` leaves the one
    /// stated before standing and the latest is the report's.
    pub fn is_standing(self) -> bool {
        self.way().is_standing
    }

    /// Whether a figure is what a unit begins with, so that only its first period counts.
    pub fn is_opening(self) -> bool {
        self.way().is_opening
    }

    /// Whether a figure holds the ones before it, so that it never falls.
    pub fn is_total(self) -> bool {
        self.way().is_total
    }

    /// Whether a figure says how much there is, which may rise and fall.
    pub fn is_stock(self) -> bool {
        self.is_standing() && !self.is_total()
    }

    /// The figure of a stretch of periods, from that of all but the last one, if there are any, and
    /// that of the last.
    pub fn joined(self, before: Option<Quantity>, last: Quantity) -> Quantity {
        (self.way().joined)(before, last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_way_makes_one_figure_of_three_periods() {
        let year = |way: OverTime| {
            let figures = [5, 3, 4].map(Quantity::from);
            figures.into_iter().fold(None, |before, figure| Some(way.joined(before, figure)))
        };
        let all = OverTime::ALL.map(|way| (way.code(), year(way)));
        let expected = [("sum", 12), ("last", 4), ("first", 5), ("to-date", 4)];
        assert_eq!(all, expected.map(|(code, figure)| (code, Some(figure.into()))));
    }
}

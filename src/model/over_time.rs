//! How the figures of several periods combine.

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
    /// The ways with the words a plan writes for them.
    pub const ALL: [(&'static str, Self); 4] = [
        ("sum", Self::Sum),
        ("last", Self::Last),
        ("first", Self::First),
        ("to-date", Self::ToDate),
    ];

    /// The word a plan writes for it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Sum => "sum",
            Self::Last => "last",
            Self::First => "first",
            Self::ToDate => "to-date",
        }
    }

    /// Whether a figure says how things stand at the end of a period, so that `n/a` leaves the one
    /// stated before standing and the latest is the report's.
    pub fn is_standing(self) -> bool {
        matches!(self, Self::Last | Self::ToDate)
    }
}

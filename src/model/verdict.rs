//! The verdicts on indicators and tasks.

/// What is said of an indicator or task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// The target is missed, or the task is overdue.
    NotMet,
    /// Short of the interim target, or a standing duty not begun.
    Behind,
    /// Nothing has been reported.
    NoData,
    /// Not yet there, with no interim target to judge by.
    InProgress,
    /// At the interim target or beyond, or a cap that has held so far.
    OnTrack,
    /// The target is met, or the task is done.
    Met,
    /// Nothing to divide by: it did not arise.
    NoActivity,
    /// It waits for a task that is not done.
    NotApplicable,
}

impl Verdict {
    /// Every verdict, the most pressing first.
    pub const ALL: [Self; 8] = [
        Self::NotMet,
        Self::Behind,
        Self::NoData,
        Self::InProgress,
        Self::OnTrack,
        Self::Met,
        Self::NoActivity,
        Self::NotApplicable,
    ];

    /// Whether something falls short.
    pub fn is_miss(self) -> bool {
        matches!(self, Self::NotMet | Self::Behind)
    }

    /// Whether somebody must see to it: something falls short, or nothing has been reported.
    pub fn is_pressing(self) -> bool {
        self.is_miss() || self == Self::NoData
    }

    /// The word for it in JSON.
    pub fn code(self) -> &'static str {
        match self {
            Self::NotMet => "not-met",
            Self::Behind => "behind",
            Self::NoData => "no-data",
            Self::InProgress => "in-progress",
            Self::OnTrack => "on-track",
            Self::Met => "met",
            Self::NoActivity => "no-activity",
            Self::NotApplicable => "not-applicable",
        }
    }
}

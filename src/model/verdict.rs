//! The verdicts on indicators and tasks.

use super::worded;

worded! {
    /// What is said of an indicator or task, the most pressing first.
    pub enum Verdict {
        /// The target is missed, or the task is overdue.
        NotMet = "not-met",
        /// Short of the interim target, or a standing duty not begun.
        Behind = "behind",
        /// Nothing has been reported.
        NoData = "no-data",
        /// Not yet there, with no interim target to judge by.
        InProgress = "in-progress",
        /// At the interim target or beyond, or a cap that has held so far.
        OnTrack = "on-track",
        /// The target is met, or the task is done.
        Met = "met",
        /// Too few cases to judge by: the plan says how many it takes.
        SmallSample = "small-sample",
        /// Counted, and the plan asks for nothing.
        NoTarget = "no-target",
        /// Nothing to divide by: it did not arise.
        NoActivity = "no-activity",
        /// It waits for a task that is not done.
        NotApplicable = "not-applicable",
    }
}

impl Verdict {
    /// Whether something falls short.
    pub fn is_miss(self) -> bool {
        matches!(self, Self::NotMet | Self::Behind)
    }

    /// Whether only plans of some kinds can come to it: where none does, nobody is told of it.
    pub fn is_special(self) -> bool {
        matches!(self, Self::SmallSample | Self::NoTarget)
    }

    /// Whether somebody must see to it: something falls short, or nothing has been reported.
    pub fn is_pressing(self) -> bool {
        self.is_miss() || self == Self::NoData
    }
}

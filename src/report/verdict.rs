//! What verdicts are called, and how much they stand out. Lays nothing out.

use crate::assess::Verdict;
use crate::i18n::Message;

/// How a piece of a report stands out. Always beside a word, never instead of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Missed, overdue, absent.
    Bad,
    /// At risk or not final.
    Careful,
    /// Met.
    Good,
    /// Of less weight.
    Faint,
}

/// The tone of a verdict.
pub fn tone_of(verdict: Verdict) -> Option<Tone> {
    Some(match verdict {
        Verdict::NotMet => Tone::Bad,
        Verdict::Behind | Verdict::NoData => Tone::Careful,
        Verdict::Met | Verdict::OnTrack => Tone::Good,
        Verdict::SmallSample | Verdict::NoActivity | Verdict::NotApplicable => Tone::Faint,
        Verdict::NoTarget | Verdict::InProgress => return None,
    })
}

/// The word for a verdict on an indicator.
pub fn verdict_word(verdict: Verdict, is_internal: bool) -> Message {
    match (is_internal, verdict) {
        (true, Verdict::OnTrack | Verdict::Behind) => Message::new("verdict-internal"),
        _ => Message::new("verdict"),
    }
    .with("verdict", verdict.code())
}

/// What a task is said to have come to; other words where the plan's own date decides it.
pub fn task_verdict_word(verdict: Verdict, is_internal: bool) -> Message {
    match (is_internal, verdict) {
        (true, Verdict::NotMet | Verdict::InProgress) => Message::new("task-verdict-internal"),
        _ => Message::new("task-verdict"),
    }
    .with("verdict", verdict.code())
}

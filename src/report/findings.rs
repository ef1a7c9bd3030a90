//! What is said of what inspections found: how many there are, how they stand, and what is overdue.

use super::Tone;
use crate::assess::{FindingCounts, FollowUp, FollowedUp};
use crate::i18n::{Message, Value};
use crate::model::{Plan, Remedy, Unit};

/// The register of a year, ready to be written in any format.
#[derive(Debug, Clone)]
pub struct FindingsDocument<'a> {
    /// The plan of the year.
    pub plan: &'a Plan,
    /// How the findings stand.
    pub follow_up: FollowUp<'a>,
    /// The unit whose findings they are, where only one's are asked for.
    pub unit: Option<&'a Unit>,
    /// Whether only what is open is asked for.
    pub only_open: bool,
    /// The tool and its version.
    pub tool: &'a str,
}

impl<'a> FindingsDocument<'a> {
    /// The findings that were asked for, what is longest overdue first.
    pub fn asked(&self) -> impl Iterator<Item = &FollowedUp<'a>> {
        self.follow_up.all.iter().filter(|found| !self.only_open || found.is_open())
    }

    /// What qualifies everything that is said.
    pub fn notices(&self) -> Vec<(Tone, Message)> {
        let illustrative = (Tone::Careful, Message::new("report-illustrative"));
        let illustrative = self.plan.illustrative.then_some(illustrative);
        illustrative.into_iter().chain(partial(&self.follow_up)).collect()
    }
}

/// That there may be more than could be read.
pub fn partial(follow_up: &FollowUp<'_>) -> Option<(Tone, Message)> {
    let text = || (Tone::Bad, Message::new("findings-partial"));
    follow_up.is_partial.then(text)
}

/// How many were found, and what has become of them.
pub fn findings_total(follow_up: &FollowUp<'_>) -> Message {
    let FindingCounts { found, mended, referred, open, overdue } = follow_up.total;
    let message = Message::new("findings-total").with("on", follow_up.on).with("found", found);
    let message = message.with("mended", mended).with("referred", referred);
    message.with("open", open).with("overdue", overdue)
}

/// The same, with whose the overdue ones are.
pub fn findings_sentence(follow_up: &FollowUp<'_>) -> Message {
    let late = follow_up.units.iter().filter(|(_, counts)| counts.overdue > 0);
    let late = late.map(|(unit, counts)| {
        Message::new("findings-of").with("unit", &unit.name).with("count", counts.overdue)
    });
    let whose = Value::joined("; ", late);
    Message::new("findings-sentence")
        .with("total", findings_total(follow_up))
        .with("overdue", follow_up.total.overdue)
        .with("whose", whose)
}

/// How a finding stands, and since when.
pub fn finding_state(found: &FollowedUp<'_>) -> (Message, Tone) {
    let finding = found.finding;
    let message = Message::new("finding-state").with("state", found.state.code());
    let day = match found.state {
        Remedy::Mended => finding.mended.as_ref(),
        Remedy::Referred => finding.referred.as_ref(),
        Remedy::Open | Remedy::Overdue => None,
    };
    let day = day.map(|day| day.value);
    let message = message.with("dated", day.is_some()).with("day", day);
    let message = message.with("days", found.days_overdue.unwrap_or_default());
    let tone = match found.state {
        Remedy::Overdue => Tone::Bad,
        Remedy::Open => Tone::Careful,
        Remedy::Referred | Remedy::Mended => Tone::Good,
    };
    (message, tone)
}

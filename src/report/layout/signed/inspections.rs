//! What the signed report says of what inspections found: how many, what has become of them, and
//! whose the overdue ones are.

use super::sentence::padded;
use crate::assess::FindingCounts;
use crate::i18n::{Message, Value};
use crate::report::Document;
use crate::report::layout::block::Block;

/// The sentence in the area whose figures are counted from the register.
pub(super) fn inspections(document: &Document<'_>, area: &str) -> Option<Block> {
    let follow_up = document.findings.as_ref()?;
    let mut counted = document.assessment.plan.metrics.iter().filter(|one| one.is_counted());
    if !counted.any(|metric| metric.area.as_str() == area) {
        return None;
    }
    let FindingCounts { found, mended, referred, open, overdue } = follow_up.total;
    let late = follow_up.units.iter().filter(|(_, counts)| counts.overdue > 0);
    let late = late.map(|(unit, counts)| {
        Message::new("findings-of").with("unit", &unit.name).with("count", padded(counts.overdue))
    });
    let sentence = Message::new("signed-findings")
        .with("on", follow_up.on)
        .with("any", found)
        .with("found", padded(found))
        .with("any-referred", referred)
        .with("mended", padded(mended))
        .with("referred", padded(referred))
        .with("any-open", open)
        .with("open", padded(open))
        .with("any-overdue", overdue)
        .with("overdue", padded(overdue))
        .with("whose", Value::joined(", ", late));
    Some(Block::Line(sentence))
}

//! What the signed report says of the units' own plans.

use super::sentence::{figure, padded, words};
use crate::assess::Verdict;
use crate::i18n::{Message, Value};
use crate::report::layout::block::Block;
use crate::report::sentence::first_of;
use crate::report::{self, Document, OwnTarget, UnitPlanLine};

/// Who has issued a plan, who has not, what came of targets that are higher.
pub(super) fn unit_plans(document: &Document<'_>) -> Vec<Block> {
    let lines = report::unit_plans(document);
    let required: Vec<_> = lines.iter().filter(|line| line.is_required).collect();
    // One unit's report on itself tells of its plan where it tells of the task.
    if required.is_empty() || document.meta.author.is_on_itself() {
        return Vec::new();
    }
    let issued = required.iter().filter(|line| line.is_issued()).count();
    let absent = required.iter().filter(|line| !line.is_issued() && !line.does_not_apply());
    let absent = absent.map(|line| {
        let entry = if line.days_late > 0 { "unit-plan-late-unit" } else { "report-plain" };
        let entry = Message::new(entry).with("text", line.name).with("days", line.days_late);
        entry.with("internal", line.task.is_some_and(|task| task.due_assumed))
    });
    let absent: Vec<Message> = absent.collect();
    let sentence = Message::new("signed-unit-plans")
        .with("issued", padded(issued))
        .with("required", padded(required.len()))
        .with("absent", absent.len())
        .with("units", first_of(", ", absent));
    let mut blocks = vec![Block::Line(sentence)];
    let higher: Vec<_> = lines.iter().flat_map(UnitPlanLine::higher).collect();
    if !higher.is_empty() {
        let units = lines.iter().filter(|line| line.higher().next().is_some()).count();
        let counted = |kind: &'static str| {
            let count = higher.iter().filter(|own| kind_of(own) == kind).count();
            let entry = Message::new("signed-own-count").with("kind", kind);
            (count > 0).then(|| entry.with("count", padded(count)))
        };
        let kinds = ["met", "on-track", "missed", "unjudged"];
        let any_missed = higher.iter().any(|own| kind_of(own) == "missed");
        let sentence = Message::new("signed-own-targets")
            .with("units", padded(units))
            .with("count", padded(higher.len()))
            .with("counts", Value::joined(", ", kinds.into_iter().filter_map(counted)))
            .with("any", any_missed);
        blocks.push(Block::Line(sentence));
        blocks.extend(missed(&lines));
    }
    blocks
}

/// How a unit stands with a target of its own.
fn kind_of(own: &OwnTarget<'_, '_>) -> &'static str {
    match own.figures.map(|figures| figures.verdict) {
        Some(Verdict::Met) => "met",
        Some(Verdict::OnTrack | Verdict::InProgress) => "on-track",
        Some(Verdict::NotMet | Verdict::Behind) => "missed",
        _ => "unjudged",
    }
}

/// The higher targets that a unit has missed, a line each.
fn missed(lines: &[UnitPlanLine<'_, '_>]) -> Vec<Block> {
    let missed = lines.iter().flat_map(|line| {
        let targets = line.higher().filter_map(|own| Some((own, own.figures.as_ref()?)));
        let missed = targets
            .filter(|(_, figures)| matches!(figures.verdict, Verdict::NotMet | Verdict::Behind));
        missed.map(|(own, figures)| {
            Message::new("signed-own-missed")
                .with("unit", line.name)
                .with("indicator", &own.line.name)
                .with("value", figure(figures.shown().as_ref(), &own.line.unit))
                .with("own", words(own.own, &own.line.unit))
        })
    });
    missed.map(Block::Item).collect()
}

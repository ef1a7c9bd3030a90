//! Over which periods of the report a figure is, where the plan does not ask for it in all of them.

use super::indicator::IndicatorLine;
use crate::assess::{Assessment, IndicatorResult};
use crate::i18n::{Message, periods};
use crate::model::Period;

/// The periods that count for an indicator, where they are not all of the report's.
#[derive(Debug, Clone)]
pub struct InForce<'a> {
    /// Those that count, in order; never empty.
    pub periods: Vec<&'a Period>,
    /// Whether they run to the end of the report, from its beginning, or neither.
    kind: &'static str,
}

pub(super) fn in_force<'a>(
    assessment: &Assessment<'a>,
    result: &IndicatorResult<'a>,
) -> Option<InForce<'a>> {
    let (all, counting) = (&assessment.periods, &result.counting);
    let (first, last) = (counting.first()?, counting.last()?);
    if counting.len() == all.len() {
        return None;
    }
    let indicator = result.indicator;
    let metrics =
        indicator.metrics().filter_map(|id| assessment.plan.metrics.get(id.value.as_str()));
    let mut windows = metrics.map(|metric| &metric.window).chain([&indicator.window]);
    let is_picked = windows.any(|window| window.within.is_some());
    let place = |period: &Period| all.iter().position(|own| own.id == period.id);
    let (begins, ends) = (place(first)?, place(last)?);
    let is_whole = ends + 1 - begins == counting.len() && !is_picked;
    let kind = match (is_whole, begins, ends + 1) {
        (true, _, end) if end == all.len() => "from",
        (true, 0, _) => "to",
        _ => "in",
    };
    Some(InForce { periods: counting.clone(), kind })
}

/// Over which periods a figure is: `tính từ quý III`.
pub fn counted_over(line: &IndicatorLine<'_>) -> Option<Message> {
    said(line, "in-force")
}

/// The same as a sentence of the signed report.
pub(super) fn sentence(line: &IndicatorLine<'_>) -> Option<Message> {
    said(line, "signed-in-force")
}

fn said(line: &IndicatorLine<'_>, id: &'static str) -> Option<Message> {
    let InForce { periods: counting, kind } = line.in_force.as_ref()?;
    let shown = match *kind {
        "from" => &counting[..1],
        "to" => &counting[counting.len() - 1..],
        _ => counting,
    };
    let message = Message::new(id).with("kind", *kind);
    Some(message.with("periods", periods(shown.iter().copied())))
}

//! In which periods something is, in words: `từ quý III`, `quý II, quý IV`.

use super::{Message, Value};
use crate::model::{Period, Plan, Window};

/// How many periods are named one by one.
const NAMED: usize = 12;

/// The names of periods, of many the first and how many more there are.
pub fn periods<'p>(periods: impl IntoIterator<Item = &'p Period>) -> Value {
    let names: Vec<Value> = periods.into_iter().map(|period| (&period.name).into()).collect();
    let more = names.len().saturating_sub(NAMED);
    let mut shown: Vec<Value> = names.into_iter().take(NAMED).collect();
    if more > 0 {
        shown.push(Message::new("when-more").with("more", more).into());
    }
    Value::Joined(", ", shown)
}

/// When a window holds.
pub fn when(plan: &Plan, window: &Window) -> Message {
    if window.within.is_some() {
        let held = plan.regular_periods().into_iter().filter(|at| window.holds(at, plan));
        return Message::new("when-in").with("periods", periods(held));
    }
    let name = |id: &Option<crate::model::Placed<crate::model::Id>>| {
        let period = id.as_ref().and_then(|id| plan.periods.get(id.value.as_str()));
        period.map(|period| &period.name)
    };
    let (from, to) = (name(&window.from), name(&window.to));
    let id = match (from, to) {
        (Some(_), Some(_)) => "when-between",
        (None, Some(_)) => "when-to",
        _ => "when-from",
    };
    let message = Message::new(id);
    let message = if from.is_some() || to.is_none() { message.with("from", from) } else { message };
    if to.is_some() { message.with("to", to) } else { message }
}

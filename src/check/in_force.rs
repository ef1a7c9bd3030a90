//! What is in force for part of the year: its periods are there and in order, it is asked for in one of
//! them at least, and what passes from unit to unit is always one's and never both's.

use super::{Accounts, Check, Facts, Look};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule};
use crate::i18n::{Value, periods, when};
use crate::model::{Id, Metric, Period, Place, Placed, Plan, Selector, Window};

static INVERTED_FORCE: Rule = Rule::error("R170", "inverted-force");
static IRREGULAR_PERIOD: Rule = Rule::error("R171", "irregular-period");
static NEVER_ASKED: Rule = Rule::error("R172", "never-asked");
static BROKEN_HANDOVER: Rule = Rule::error("R173", "broken-handover");
static OUTSIDE_FORCE: Rule = Rule::error("R174", "outside-force");

pub(super) static CHECK: Check = Check {
    rules: &[&INVERTED_FORCE, &IRREGULAR_PERIOD, &NEVER_ASKED, &BROKEN_HANDOVER, &OUTSIDE_FORCE],
    looks: &[Look::Whole(run)],
};

fn run(facts: &Facts<'_>, _: &Accounts<'_>, diagnostics: &mut Diagnostics) {
    let plan = facts.plan;
    if plan.damaged {
        return;
    }
    for metric in plan.metrics.iter().filter(|one| one.is_timed() && one.is_stated()) {
        diagnostics.extend(of_metric(plan, metric));
    }
    for indicator in &plan.indicators {
        let ids = indicator.metrics().map(|id| &id.value);
        let meets = |at: &Period| plan.is_in_force(indicator, at);
        let each = Needs { metrics: ids.collect(), meets: &meets };
        diagnostics.extend(of_user(plan, &indicator.id, indicator.place, &indicator.window, &each));
    }
    for rule in plan.rules.iter().filter(|rule| !rule.is_repeated) {
        let ids = rule.terms().filter(|term| !term.value.previous);
        let ids: Vec<&Id> = ids.map(|id| &id.value.metric).collect();
        let meets = |at: &Period| {
            let metrics = ids.iter().filter_map(|id| plan.metrics.get(id.as_str()));
            metrics.into_iter().all(|metric| plan.asks_metric(metric, at))
        };
        let each = Needs { metrics: ids.clone(), meets: &meets };
        diagnostics.extend(of_user(plan, &rule.id, rule.place, &rule.window, &each));
    }
}

/// What is wrong with a window by itself; `None` where it is sound.
fn unsound(plan: &Plan, window: &Window) -> Option<Diagnostic> {
    let period = |id: &Placed<Id>| plan.periods.get(id.value.as_str());
    // A period that the plan does not have is a finding of its own; what it means nobody knows.
    if let (Some(first), Some(last)) = (&window.from, &window.to)
        && let (Some(from), Some(to)) = (period(first), period(last))
        && from.from > to.from
    {
        let finding = Diagnostic::new(&INVERTED_FORCE, last.place).found(last.value.as_str());
        return Some(
            finding.with("from", &from.name).with("to", &to.name).see(first.place, "from"),
        );
    }
    let irregular = |id: &&Placed<Id>| period(id).is_some_and(|period| period.ad_hoc);
    let id = window.within.iter().flatten().find(irregular)?;
    Some(Diagnostic::new(&IRREGULAR_PERIOD, id.place).found(id.value.as_str()))
}

/// Whether every period that a window names is one of the plan's.
fn is_known(plan: &Plan, window: &Window) -> bool {
    window.named().all(|id| plan.periods.get(id.value.as_str()).is_some())
}

/// Where a window is stated, or what it is of.
fn place(window: &Window, of: Place) -> Place {
    window.named().next().map_or(of, |id| id.place)
}

fn never(reason: &'static str, found: &str, window: &Window, of: Place) -> Diagnostic {
    Diagnostic::new(&NEVER_ASKED, place(window, of)).with("reason", reason).found(found)
}

fn of_metric(plan: &Plan, metric: &Metric) -> Vec<Diagnostic> {
    let mut found: Vec<Diagnostic> = Vec::new();
    found.extend(unsound(plan, &metric.window));
    found.extend(metric.tenures.iter().filter_map(|tenure| unsound(plan, tenure)));
    let known = std::iter::once(&metric.window).chain(&metric.tenures);
    if !found.is_empty() || !known.into_iter().all(|window| is_known(plan, window)) {
        return found.into_iter().map(|one| one.metric(&metric.id)).collect();
    }
    let asked: Vec<&Period> =
        plan.periods.iter().filter(|at| plan.asks_metric(metric, at)).collect();
    if asked.is_empty() {
        found.push(never("metric", metric.id.as_str(), &metric.window, metric.place));
    } else {
        let terms = metric.reported_by.iter().zip(&metric.tenures);
        let idle = terms.filter(|(_, tenure)| !asked.iter().any(|at| tenure.spans(at, plan)));
        found.extend(
            idle.map(|(who, tenure)| never("reporter", &who.value.written(), tenure, who.place)),
        );
    }
    if found.is_empty() {
        found.extend(overlap(plan, metric).or_else(|| gap(plan, metric, &asked)));
    }
    found.into_iter().map(|one| one.metric(&metric.id)).collect()
}

/// What bounds a window, with where.
fn period<'p>(plan: &'p Plan, id: &'p Option<Placed<Id>>) -> Option<(&'p Placed<Id>, &'p Period)> {
    let id = id.as_ref()?;
    Some((id, plan.periods.get(id.value.as_str())?))
}

/// Two that report the same in a period in which one hands over to the other.
fn overlap(plan: &Plan, metric: &Metric) -> Option<Diagnostic> {
    let terms = || metric.reported_by.iter().zip(&metric.tenures);
    terms().find_map(|(giver, before)| {
        let (_, last) = period(plan, &before.to)?;
        terms().find_map(|(taker, after): (&Placed<Selector>, _)| {
            let (begins, first) = period(plan, &after.from)?;
            let is_later = period(plan, &before.from).is_none_or(|(_, own)| own.from < first.from)
                && period(plan, &after.to).is_none_or(|(_, own)| last.from < own.from);
            let both = plan.regular_periods().into_iter().filter(|at| {
                before.spans(at, plan) && after.spans(at, plan) && plan.asks_metric(metric, at)
            });
            let both: Vec<&Period> = both.collect();
            if giver.value == taker.value || !is_later || both.is_empty() {
                return None;
            }
            let finding = Diagnostic::new(&BROKEN_HANDOVER, begins.place)
                .with("reason", "overlap")
                .with("metric", &metric.name)
                .with("periods", periods(both))
                .with("from", giver.value.written())
                .with("to", taker.value.written());
            Some(finding.found(begins.value.as_str()).see(giver.place, "giver"))
        })
    })
}

/// A period in which nobody reports what somebody does before and after it.
fn gap(plan: &Plan, metric: &Metric, asked: &[&Period]) -> Option<Diagnostic> {
    if metric.tenures.is_empty() {
        return None;
    }
    let mut regular: Vec<&Period> = asked.iter().copied().filter(|at| !at.ad_hoc).collect();
    regular.sort_by_key(|period| period.from);
    let is_held = |period: &&Period| metric.tenures.iter().any(|tenure| tenure.spans(period, plan));
    let first = regular.iter().position(is_held)?;
    let last = regular.iter().rposition(is_held)?;
    let open: Vec<&Period> =
        regular[first..=last].iter().copied().filter(|period| !is_held(period)).collect();
    let before = open.first()?;
    let ends = metric
        .tenures
        .iter()
        .filter_map(|tenure| tenure.to.as_ref())
        .find(|to| plan.periods.get(to.value.as_str()).is_some_and(|to| to.to < before.from));
    let finding = Diagnostic::new(&BROKEN_HANDOVER, ends.map_or(metric.place, |to| to.place))
        .with("reason", "gap")
        .with("metric", &metric.name)
        .with("periods", periods(open.iter().copied()));
    Some(finding.found(ends.map(|to| to.value.to_string()).unwrap_or_default()))
}

/// What an indicator or a rule is made of.
struct Needs<'p> {
    metrics: Vec<&'p Id>,
    /// Whether a period has what it needs of them.
    meets: &'p dyn Fn(&Period) -> bool,
}

fn of_user(
    plan: &Plan,
    id: &Id,
    place_of: Place,
    window: &Window,
    needs: &Needs<'_>,
) -> Option<Diagnostic> {
    if let Some(finding) = unsound(plan, window) {
        return Some(finding);
    }
    let metrics: Option<Vec<&Metric>> =
        needs.metrics.iter().map(|id| plan.metrics.get(id.as_str())).collect();
    let metrics = metrics?;
    let is_timed = |metric: &&Metric| !metric.window.is_open();
    if window.is_open() && !metrics.iter().any(is_timed) {
        return None;
    }
    let known = std::iter::once(window).chain(metrics.iter().map(|metric| &metric.window));
    if !known.into_iter().all(|window| is_known(plan, window)) {
        return None;
    }
    let held: Vec<&Period> = plan.periods.iter().filter(|at| window.holds(at, plan)).collect();
    if held.is_empty() {
        return Some(never("window", id.as_str(), window, place_of));
    }
    let asks = |metric: &Metric| held.iter().any(|at| plan.asks_metric(metric, at));
    let meet = || held.iter().any(|at| (needs.meets)(at));
    // What nobody ever asks for has been told where it stands.
    let ever = |metric: &Metric| plan.periods.iter().any(|at| plan.asks_metric(metric, at));
    let outside = metrics.iter().find(|metric| ever(metric) && !asks(metric));
    let outside = match outside {
        None if !meet() => metrics.iter().find(|metric| is_timed(metric)),
        outside => outside,
    }?;
    let finding = Diagnostic::new(&OUTSIDE_FORCE, place(window, place_of))
        .with("id", id)
        .with("metric", &outside.id)
        .with("when", Value::from(when(plan, &outside.window)))
        .found(id.as_str());
    Some(finding.see(place(&outside.window, outside.place), "metric"))
}

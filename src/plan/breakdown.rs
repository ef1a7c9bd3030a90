//! `[[breakdown]]` and `by`: a metric that is asked by category becomes one metric a category, and
//! whatever names it names all of them. Done once all areas are read: one may name what another states.

use std::collections::{BTreeMap, BTreeSet};

use super::context::{Context, invalid_id};
use super::rules::{DUPLICATE_ID, REPEATED_ENTRY, UNFIT_BREAKDOWN, UNKNOWN_BREAKDOWN};
use super::{Ids, tables};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::model::{
    ArithmeticRule, Breakdown, Category, Id, Indicator, Lang, Metric, Name, PartOf, Period, Place,
    Placed, Plan, Register, Slice, Term, Whole,
};

pub(super) fn read(
    context: &Context<'_>,
    found: tables::Breakdown,
    ids: &mut Ids,
) -> Option<Breakdown> {
    let place = found.id.place;
    let id = ids.take(context, "breakdown", found.id)?;
    let mut first: BTreeMap<String, Place> = BTreeMap::new();
    let mut categories = Vec::new();
    for category in found.category.or_default() {
        let Some(Placed { value: id, place }) = category.id.value else { continue };
        if let Some(earlier) = first.get(&id.folded()) {
            let finding = Diagnostic::new(&DUPLICATE_ID, place).found(id.as_str());
            context.report(finding.see(*earlier, "first"));
            continue;
        }
        first.insert(id.folded(), place);
        categories.push(Category { id, name: category.name.or_default(), place });
    }
    if categories.len() < 2 {
        let reason = if categories.is_empty() { "none" } else { "one" };
        let finding = Diagnostic::new(&UNFIT_BREAKDOWN, place).with("reason", reason);
        context.report(finding.found(id.as_str()));
    }
    Some(Breakdown { id, name: found.name.or_default(), categories, place })
}

/// Makes one metric a category of each that is asked so.
pub(super) fn expand(plan: &mut Plan, ids: &mut Ids, diagnostics: &mut Diagnostics) {
    if plan.breakdowns.is_empty() && plan.metrics.iter().all(|metric| metric.by.is_none()) {
        return;
    }
    let mut found = Vec::new();
    unused(plan, &mut found);
    let stated = std::mem::take(&mut plan.metrics);
    for metric in &stated {
        match &metric.by {
            None => plan.metrics.push(metric.clone()),
            Some(by) => of_metric(plan, metric, by, ids, &mut found),
        }
    }
    let wholes = Wholes(&plan.wholes);
    let mut indicators: Vec<Indicator> = plan.indicators.iter().cloned().collect();
    for indicator in &mut indicators {
        indicator.slices = wholes.slices(plan, indicator);
        for side in [&mut indicator.numerator, &mut indicator.denominator] {
            *side = side.iter().flat_map(|id| wholes.parts(id)).collect();
            found.extend(repeated(side));
        }
    }
    let rules: Register<ArithmeticRule> =
        plan.rules.iter().flat_map(|rule| wholes.rules(plan, rule)).collect();
    let periods = wholes.periods(&plan.periods);
    plan.indicators = indicators.into_iter().collect();
    (plan.rules, plan.periods) = (rules, periods);
    if !plan.damaged {
        diagnostics.extend(found);
    }
}

/// A breakdown that no metric names.
fn unused(plan: &Plan, found: &mut Vec<Diagnostic>) {
    let named: BTreeSet<&Id> =
        plan.metrics.iter().filter_map(|metric| metric.by.as_ref()).map(|by| &by.value).collect();
    // A misspelt one may mean any.
    if !named.iter().all(|id| plan.breakdowns.get(id.as_str()).is_some()) {
        return;
    }
    let is_sound = |one: &&Breakdown| one.categories.len() > 1;
    for breakdown in plan.breakdowns.iter().filter(is_sound).filter(|one| !named.contains(&one.id))
    {
        let finding = Diagnostic::new(&UNFIT_BREAKDOWN, breakdown.place);
        let finding = finding.severity(Severity::Note).with("reason", "unused");
        found.push(finding.found(breakdown.id.as_str()));
    }
}

/// The metrics of the categories of one. Where its breakdown is none, it stays whole.
fn of_metric(
    plan: &mut Plan,
    metric: &Metric,
    by: &Placed<Id>,
    ids: &mut Ids,
    found: &mut Vec<Diagnostic>,
) {
    let Some(breakdown) = plan.breakdowns.get(by.value.as_str()) else {
        let finding = Diagnostic::new(&UNKNOWN_BREAKDOWN, by.place).found(by.value.as_str());
        found.push(finding.suggest(plan.breakdowns.ids().map(Id::as_str)));
        plan.metrics.push(metric.clone());
        return;
    };
    let mut parts = Vec::new();
    for (at, category) in breakdown.categories.clone().iter().enumerate() {
        let written = format!("{}.{}", metric.id, category.id);
        let id = match Id::parse(&written) {
            Ok(id) => id,
            Err(fault) => {
                found.push(invalid_id(&written, fault, by.place));
                continue;
            }
        };
        // Each metric is broken down once, so the place tells its rows from whatever else has the id.
        let first = *ids.taken.entry(("row", id.folded())).or_insert(by.place);
        if first != by.place {
            let finding = Diagnostic::new(&DUPLICATE_ID, by.place).found(id.as_str());
            found.push(finding.see(first, "first"));
            continue;
        }
        parts.push(id.clone());
        let part = PartOf { whole: metric.id.clone(), category: category.id.clone(), at };
        let name = joined(&metric.name, &category.name);
        plan.metrics.push(Metric { id, name, by: None, part: Some(part), ..metric.clone() });
    }
    let Metric { id, name, place, .. } = metric.clone();
    plan.wholes.push(Whole { id, name, by: by.clone(), parts, place });
}

/// `Hồ sơ đúng hạn – Đất đai`.
fn joined(whole: &Name, category: &Name) -> Name {
    let text = |lang, is_said: bool| {
        is_said.then(|| format!("{} – {}", whole.get(lang), category.get(lang)))
    };
    Name {
        vi: text(Lang::Vi, whole.vi.is_some() || category.vi.is_some()),
        en: text(Lang::En, whole.en.is_some() || category.en.is_some()),
    }
}

/// What stands twice among summands once each whole is its parts.
fn repeated(side: &[Placed<Id>]) -> Option<Diagnostic> {
    let mut seen: BTreeMap<&Id, Place> = BTreeMap::new();
    side.iter().find_map(|id| match seen.get(&id.value) {
        // What was written twice has been told.
        Some(first) if *first != id.place => {
            let finding = Diagnostic::new(&REPEATED_ENTRY, id.place).found(id.value.as_str());
            Some(finding.see(*first, "first"))
        }
        _ => {
            seen.insert(&id.value, id.place);
            None
        }
    })
}

/// The metrics that are broken down, and what names them.
struct Wholes<'w>(&'w Register<Whole>);

impl Wholes<'_> {
    /// The parts of a metric, or itself.
    fn parts(&self, id: &Placed<Id>) -> Vec<Placed<Id>> {
        match self.0.get(id.value.as_str()) {
            Some(whole) => {
                whole.parts.iter().map(|part| Placed::new(part.clone(), id.place)).collect()
            }
            None => vec![id.clone()],
        }
    }

    /// The breakdown by which all of these are told, if it is one.
    fn common<'i>(&self, mut ids: impl Iterator<Item = &'i Id>) -> Option<&Id> {
        let by = |id: &Id| self.0.get(id.as_str()).map(|whole| &whole.by.value);
        let first = by(ids.next()?)?;
        ids.all(|id| by(id) == Some(first)).then_some(first)
    }

    /// What an indicator is made of, category by category, where all of it is told by the same ones.
    fn slices(&self, plan: &Plan, indicator: &Indicator) -> Vec<Slice> {
        let ids = || indicator.metrics().map(|id| &id.value);
        let breakdown = self.common(ids()).and_then(|by| plan.breakdowns.get(by.as_str()));
        let of = |category: &Category| {
            let parts = ids().filter_map(|id| self.0.get(id.as_str()));
            let parts = parts.flat_map(|whole| &whole.parts).filter(|part| {
                let part = plan.metrics.get(part.as_str()).and_then(|part| part.part.as_ref());
                part.is_some_and(|part| part.category == category.id)
            });
            let (category, name) = (category.id.clone(), category.name.clone());
            Slice { category, name, metrics: parts.cloned().collect() }
        };
        breakdown.into_iter().flat_map(|breakdown| &breakdown.categories).map(of).collect()
    }

    /// A rule whose terms are all told by the same categories holds for each of them; in any other,
    /// what is broken down is the sum of its parts.
    fn rules(&self, plan: &Plan, rule: &ArithmeticRule) -> Vec<ArithmeticRule> {
        let metrics = rule.terms().map(|term| &term.value.metric);
        let breakdown = self.common(metrics).and_then(|by| plan.breakdowns.get(by.as_str()));
        let Some(breakdown) = breakdown else {
            let all =
                |side: &[Placed<Term>]| side.iter().flat_map(|term| self.terms(term)).collect();
            return vec![ArithmeticRule {
                left: all(&rule.left),
                right: all(&rule.right),
                ..rule.clone()
            }];
        };
        let of = |(at, category): (usize, &Category)| {
            let own = |side: &[Placed<Term>]| {
                side.iter().filter_map(|term| self.terms(term).into_iter().nth(at)).collect()
            };
            let name = rule.name.clone().unwrap_or_else(|| Name::both(rule.id.as_str()));
            ArithmeticRule {
                name: Some(joined(&name, &category.name)),
                left: own(&rule.left),
                right: own(&rule.right),
                is_repeated: at > 0,
                ..rule.clone()
            }
        };
        breakdown.categories.iter().enumerate().map(of).collect()
    }

    /// A term, or one for each of its metric's parts.
    fn terms(&self, term: &Placed<Term>) -> Vec<Placed<Term>> {
        let id = Placed::new(term.value.metric.clone(), term.place);
        let previous = term.value.previous;
        let of = |part: Placed<Id>| Placed::new(Term { metric: part.value, previous }, part.place);
        self.parts(&id).into_iter().map(of).collect()
    }

    /// The periods, of which ad hoc ones name metrics.
    fn periods(&self, periods: &Register<Period>) -> Register<Period> {
        let of = |period: &Period| {
            let mut period = period.clone();
            period.metrics = period.metrics.take().map(|asked| {
                let ids = asked.into_iter().map(|(id, place)| Placed::new(id, place));
                let parts = ids.flat_map(|id| self.parts(&id));
                parts.map(|id| (id.value, id.place)).collect()
            });
            period
        };
        periods.iter().map(of).collect()
    }
}

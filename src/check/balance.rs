//! The plan's arithmetic holds within every submission, and against the period before.

use super::running::prior;
use super::{Account, Accounts, Check, Facts};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::i18n::{Message, Value};
use crate::model::{
    ArithmeticRule, Figure, Metric, Period, Placed, Quantity, Strictness, Submission, Term, Unit,
};

pub(super) static BROKEN_RULE: Rule =
    Rule { code: "R507", name: "broken-rule", severity: Severity::Error };

/// How many summands of a side a finding names, and how many rows it points at.
const SHOWN: usize = 8;

pub(super) static CHECK: Check = Check { rules: &[&BROKEN_RULE], run };

fn run(facts: &Facts<'_>, accounts: &Accounts<'_>, diagnostics: &mut Diagnostics) {
    accounts.each_place(diagnostics, |at, submission, found| {
        let unit = facts.plan.units.get(submission.unit.as_str());
        let period = facts.plan.periods.get(submission.period.as_str());
        let (Some(unit), Some(period)) = (unit, period) else { return };
        // Of two submissions for the same the first is the one that is looked at.
        let at = accounts.place(&period.id, &unit.id).unwrap_or(at);
        for rule in facts.plan.rules.iter().filter(|rule| facts.plan.binds(rule, unit, period)) {
            let sheet = Sheet { facts, accounts, at, submission, unit, period };
            if let Some(scope) = scope(&sheet, rule) {
                found.extend(judge(&sheet, rule, &scope));
            }
        }
    });
}

/// One submission with all that its rules are judged by.
struct Sheet<'s, 'a> {
    facts: &'s Facts<'a>,
    accounts: &'s Accounts<'a>,
    /// The place of the submission.
    at: usize,
    submission: &'s Submission,
    unit: &'s Unit,
    period: &'s Period,
}

/// A side of a rule, summed.
struct Side<'r> {
    sum: Quantity,
    terms: Vec<(&'r Term, Quantity)>,
}

/// Whose figures a rule is about: those of the unit alone, or of all that a handover joins.
struct Scope<'p> {
    now: Vec<&'p Unit>,
    before: Vec<&'p Unit>,
    earlier: Option<&'p Period>,
}

/// What a unit took over is its predecessors', so the period before is theirs. Where they left it to
/// several, none of these can be held against it alone: all of them are, together, once. `None`
/// where another one's submission is where that is done.
fn scope<'p>(sheet: &Sheet<'_, 'p>, rule: &ArithmeticRule) -> Option<Scope<'p>> {
    let own = sheet.facts.plan.units.get(sheet.unit.id.as_str())?;
    let looks_back = rule.terms().any(|term| term.value.previous);
    if !looks_back {
        return Some(Scope { now: vec![own], before: Vec::new(), earlier: None });
    }
    let handover = sheet.facts.lineage.handover(&own.id, sheet.period)?;
    let is_alone = handover.to.len() == 1;
    let there = |unit: &&&Unit| sheet.accounts.submission(&sheet.period.id, &unit.id).is_some();
    let first = || handover.to.iter().find(there);
    if !is_alone && first().is_some_and(|first| first.id != own.id) {
        return None;
    }
    Some(Scope { now: handover.to, before: handover.from, earlier: Some(handover.before) })
}

fn judge(sheet: &Sheet<'_, '_>, rule: &ArithmeticRule, scope: &Scope<'_>) -> Option<Diagnostic> {
    let left = side(sheet, scope, &rule.left)?;
    let right = side(sheet, scope, &rule.right)?;
    if rule.relation.holds(left.sum, right.sum) {
        return None;
    }
    let (more, less) = (left.sum.max(right.sum), left.sum.min(right.sum));
    let difference = Quantity::new(more.decimal() - less.decimal());
    let own: Vec<Account<'_>> = scope
        .now
        .iter()
        .flat_map(|unit| {
            let now = rule.terms().filter(|term| !term.value.previous);
            now.filter_map(|term| {
                let id = term.value.metric.as_str();
                sheet.accounts.get(&sheet.period.id, &unit.id, id)
            })
        })
        .collect();
    let first = own.first()?;
    let name = rule.name.clone().map_or_else(|| Value::Text(rule.id.to_string()), Value::Name);
    let severity = match rule.strictness {
        Strictness::Error => Severity::Error,
        Strictness::Warning => Severity::Warning,
    };
    let mut diagnostic = Diagnostic::new(&BROKEN_RULE, first.row.value().place)
        .severity(severity)
        .about(&sheet.unit.id, &sheet.period.id)
        .metric(first.id())
        .with("rule", name)
        .with("relation", rule.relation.word())
        .with("left", joined(&left.terms))
        .with("right", joined(&right.terms))
        .with("left-sum", left.sum)
        .with("right-sum", right.sum)
        .with("difference", difference)
        .found(first.row.value().text);
    for account in &own {
        diagnostic = diagnostic.row(account.file(), account.row.number());
        // Of a sum of hundreds a few rows show which they are.
        if account.row.place() != first.row.place() && diagnostic.related.len() < SHOWN {
            diagnostic = diagnostic.see(account.row.value().place, "other");
        }
    }
    Some(diagnostic.see(rule.place, "plan"))
}

/// The summands of a side in words: of many the first, and how many more there are.
fn joined(terms: &[(&Term, Quantity)]) -> Value {
    let words = |(term, figure): &(&Term, Quantity)| {
        let message = Message::new("rule-term").with("metric", &term.metric);
        let message = message.with("when", if term.previous { "previous" } else { "now" });
        Value::from(message.with("figure", *figure))
    };
    let mut terms: Vec<Value> = terms.iter().map(words).collect();
    let more = terms.len().saturating_sub(SHOWN);
    if more > 1 {
        terms.truncate(SHOWN);
        terms.push(Message::new("rule-terms-more").with("more", more).into());
    }
    Value::Joined(" + ", terms)
}

/// Sums a side. `None` where the rule is not this unit's, or a figure that it needs is absent,
/// unreadable or given twice: that is a finding of its own, and guessing a zero would only add a false one.
fn side<'r>(
    sheet: &Sheet<'_, '_>,
    scope: &Scope<'_>,
    terms: &'r [Placed<Term>],
) -> Option<Side<'r>> {
    let mut side = Side { sum: Quantity::ZERO, terms: Vec::new() };
    for term in terms {
        let metric = sheet.facts.plan.metrics.get(term.value.metric.as_str())?;
        let (units, period) = match (term.value.previous, scope.earlier) {
            (true, earlier) => (&scope.before, earlier?),
            (false, _) => (&scope.now, sheet.period),
        };
        let mut figure = None;
        for unit in units.iter().filter(|unit| sheet.facts.plan.owes_metric(unit, period, metric)) {
            let part = figure_of(sheet, unit, metric, period)?;
            figure = Some(figure.unwrap_or(Quantity::ZERO) + part);
        }
        let figure = figure?;
        side.sum = side.sum + figure;
        side.terms.push((&term.value, figure));
    }
    // A unit whose submission cannot be read has been told so.
    sheet.submission.readable.then_some(side)
}

/// What a unit says of a metric in a period, as far as arithmetic goes: what did not arise adds
/// nothing, and of a stock that has nothing new the one stated before stands.
fn figure_of(
    sheet: &Sheet<'_, '_>,
    unit: &Unit,
    metric: &Metric,
    period: &Period,
) -> Option<Quantity> {
    let number = sheet.accounts.subject(&metric.id)?;
    let is_own = std::ptr::eq(unit, sheet.unit) && std::ptr::eq(period, sheet.period);
    let other = || sheet.accounts.place(&period.id, &unit.id);
    let place = if is_own { Some(sheet.at) } else { other() };
    match sheet.accounts.figure_in(place, number) {
        Figure::Counted(figure) => Some(figure),
        Figure::NotApplicable if metric.over_time.is_standing() => {
            let prior = prior(sheet.facts, sheet.accounts, &unit.id, metric, period);
            if prior.shared { None } else { Some(prior.figure().unwrap_or_default()) }
        }
        Figure::NotApplicable => Some(Quantity::ZERO),
        Figure::Absent => {
            let there = place.and_then(|place| sheet.accounts.numbered(place, number));
            let left_out =
                metric.optional && there.is_none_or(|account| account.row.value().is_empty());
            left_out.then_some(Quantity::ZERO)
        }
    }
}

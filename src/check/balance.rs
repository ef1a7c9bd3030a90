//! The plan's arithmetic holds within every submission, and against the period before.

use super::{Accounts, Check, Facts};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::i18n::{Message, Value};
use crate::model::{
    ArithmeticRule, Figure, Period, Placed, Quantity, Relation, Strictness, Submission, Term, Unit,
};

pub(super) static BROKEN_RULE: Rule =
    Rule { code: "R507", name: "broken-rule", severity: Severity::Error };

pub(super) static CHECK: Check = Check { rules: &[&BROKEN_RULE], run };

fn run(facts: &Facts<'_>, accounts: &Accounts<'_>, diagnostics: &mut Diagnostics) {
    for submission in facts.submissions {
        let unit = facts.plan.units.get(submission.unit.as_str());
        let period = facts.plan.periods.get(submission.period.as_str());
        let (Some(unit), Some(period)) = (unit, period) else { continue };
        for rule in facts.plan.rules.iter().filter(|rule| facts.plan.binds(rule, unit)) {
            let sheet = Sheet { facts, accounts, submission, unit, period };
            diagnostics.extend(judge(&sheet, rule));
        }
    }
}

/// One submission with all that its rules are judged by.
struct Sheet<'s, 'a> {
    facts: &'s Facts<'a>,
    accounts: &'s Accounts<'a>,
    submission: &'s Submission,
    unit: &'s Unit,
    period: &'s Period,
}

/// A side of a rule, summed.
struct Side {
    sum: Quantity,
    terms: Vec<Value>,
}

fn judge(sheet: &Sheet<'_, '_>, rule: &ArithmeticRule) -> Option<Diagnostic> {
    let left = side(sheet, &rule.left)?;
    let right = side(sheet, &rule.right)?;
    let holds = match rule.relation {
        Relation::Equal => left.sum == right.sum,
        Relation::AtMost => left.sum <= right.sum,
    };
    if holds {
        return None;
    }
    let (more, less) = (left.sum.max(right.sum), left.sum.min(right.sum));
    let difference = Quantity::new(more.decimal() - less.decimal());
    let own: Vec<_> = rule
        .terms()
        .filter(|term| !term.value.previous)
        .filter_map(|term| {
            let id = term.value.metric.as_str();
            sheet.accounts.get(&sheet.period.id, &sheet.unit.id, id)
        })
        .collect();
    let first = own.first()?;
    let name = rule.name.clone().map_or_else(|| Value::Text(rule.id.to_string()), Value::Name);
    let severity = match rule.strictness {
        Strictness::Error => Severity::Error,
        Strictness::Warning => Severity::Warning,
    };
    let mut diagnostic = Diagnostic::new(&BROKEN_RULE, first.row.value.place)
        .severity(severity)
        .about(&sheet.unit.id, &sheet.period.id)
        .metric(first.id())
        .with("rule", name)
        .with("relation", if rule.relation == Relation::Equal { "equal" } else { "at-most" })
        .with("left", Value::Joined(" + ", left.terms))
        .with("right", Value::Joined(" + ", right.terms))
        .with("left-sum", left.sum)
        .with("right-sum", right.sum)
        .with("difference", difference)
        .found(first.row.value.text.as_str());
    for account in &own {
        diagnostic = diagnostic.row(account.file(), account.row.number);
        if account.row.number != first.row.number {
            diagnostic = diagnostic.see(account.row.value.place, "other");
        }
    }
    Some(diagnostic.see(rule.place, "plan"))
}

/// Sums a side. `None` where the rule is not this unit's, or a figure that it needs is absent,
/// unreadable or given twice: that is a finding of its own, and guessing a zero would only add a false one.
fn side(sheet: &Sheet<'_, '_>, terms: &[Placed<Term>]) -> Option<Side> {
    let mut side = Side { sum: Quantity::ZERO, terms: Vec::new() };
    for term in terms {
        let id = term.value.metric.as_str();
        let metric = sheet.facts.plan.metrics.get(id)?;
        let period = if term.value.previous {
            sheet.facts.plan.previous(sheet.period)?
        } else {
            sheet.period
        };
        if !sheet.facts.plan.owes_metric(sheet.unit, period, metric) {
            return None;
        }
        let figure = match sheet.accounts.figure(&period.id, &sheet.unit.id, id) {
            Figure::Counted(figure) => figure,
            Figure::NotApplicable => Quantity::ZERO,
            Figure::Absent => {
                let there = sheet.accounts.get(&period.id, &sheet.unit.id, id);
                if !metric.optional || there.is_some_and(|row| !row.row.value.is_empty()) {
                    return None;
                }
                Quantity::ZERO
            }
        };
        side.sum = side.sum + figure;
        side.terms.push(
            Message::new("rule-term")
                .with("metric", &term.value.metric)
                .with("when", if term.value.previous { "previous" } else { "now" })
                .with("figure", figure)
                .into(),
        );
    }
    // A unit whose submission cannot be read has been told so.
    sheet.submission.readable.then_some(side)
}

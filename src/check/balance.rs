//! The plan's arithmetic holds within every submission, and against the period before.

use super::dossier::{OfSheet, Sheet};
use super::running::prior;
use super::{Account, Accounts, Check, Facts, Look};
use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::i18n::{Message, Value};
use crate::model::{
    ArithmeticRule, Figure, Metric, Period, Placed, Quantity, Strictness, Term, Unit,
};

pub(super) static BROKEN_RULE: Rule = Rule::error("R507", "broken-rule");

/// How many summands of a side a finding names, and how many rows it points at.
const SHOWN: usize = 8;

pub(super) static CHECK: Check = Check { rules: &[&BROKEN_RULE], looks: &[Look::Sheets(open)] };

fn open<'s, 'a>(facts: &'s Facts<'a>, accounts: &'s Accounts<'a>) -> OfSheet<'s, 'a> {
    let rules = facts.plan.rules.iter().filter_map(|rule| Balance::of(accounts, rule));
    let rules: Vec<Balance<'_>> = rules.collect();
    Box::new(move |sheet, found| {
        // A unit whose submission cannot be read has been told so.
        if !sheet.submission.readable {
            return;
        }
        let alone = [sheet.unit];
        let alone = Scope { sheet, now: &alone, before: &[], earlier: None };
        for balance in &rules {
            if !facts.plan.binds(balance.rule, sheet.unit, sheet.period) {
                continue;
            }
            if balance.previous.is_empty() {
                found.extend(judge(balance, &alone));
            } else {
                found.extend(looking_back(balance, sheet));
            }
        }
    })
}

/// A rule with the metrics of its terms.
struct Balance<'a> {
    rule: &'a ArithmeticRule,
    left: Vec<Summand<'a>>,
    right: Vec<Summand<'a>>,
    /// The metrics of which the value before is meant.
    previous: Vec<&'a Metric>,
}

struct Summand<'a> {
    term: &'a Term,
    metric: &'a Metric,
    number: u32,
}

impl<'a> Balance<'a> {
    fn of(accounts: &Accounts<'a>, rule: &'a ArithmeticRule) -> Option<Self> {
        let side = |terms: &'a [Placed<Term>]| -> Option<Vec<Summand<'a>>> {
            let summand = |term: &'a Placed<Term>| {
                let (metric, number) = accounts.metric(&term.value.metric)?;
                Some(Summand { term: &term.value, metric, number })
            };
            terms.iter().map(summand).collect()
        };
        let (left, right) = (side(&rule.left)?, side(&rule.right)?);
        let previous = left.iter().chain(&right).filter(|summand| summand.term.previous);
        let previous = previous.map(|summand| summand.metric).collect();
        Some(Self { rule, left, right, previous })
    }
}

/// Whose figures a rule is about: those of the submission's unit alone, or of all that a handover
/// joins.
struct Scope<'s, 'a> {
    sheet: &'s Sheet<'s, 'a>,
    now: &'s [&'a Unit],
    before: &'s [&'a Unit],
    /// The period before, with its place in the plan.
    earlier: Option<(&'a Period, usize)>,
}

/// What a unit took over is its predecessors', so the period before is theirs. Where they left it to
/// several, none of these can be held against it alone: all of them are, together, once. `None`
/// where another one's submission is where that is done.
fn looking_back(balance: &Balance<'_>, sheet: &Sheet<'_, '_>) -> Option<Diagnostic> {
    let (facts, accounts) = (sheet.dossier.facts, sheet.dossier.accounts);
    let handover = facts.lineage.handover(&sheet.unit.id, sheet.period, &balance.previous)?;
    let there = |unit: &&&Unit| accounts.place(&sheet.period.id, &unit.id).is_some();
    let first = || handover.to.iter().find(there);
    if handover.to.len() != 1 && first().is_some_and(|first| first.id != sheet.unit.id) {
        return None;
    }
    let number = facts.plan.periods.position(handover.before.id.as_str())?;
    let earlier = Some((handover.before, number));
    judge(balance, &Scope { sheet, now: &handover.to, before: &handover.from, earlier })
}

fn judge(balance: &Balance<'_>, scope: &Scope<'_, '_>) -> Option<Diagnostic> {
    let sum = |side: &[Summand<'_>]| {
        side.iter().map(|summand| figure(scope, summand)).sum::<Option<Quantity>>()
    };
    let (left, right) = (sum(&balance.left)?, sum(&balance.right)?);
    let Scope { sheet, now, .. } = *scope;
    let rule = balance.rule;
    if rule.relation.holds(left, right, rule.tolerance) {
        return None;
    }
    let difference = Quantity::new(left.max(right).decimal() - left.min(right).decimal());
    let summands = || balance.left.iter().chain(&balance.right).filter(|it| !it.term.previous);
    let rows = now.iter().flat_map(|unit| {
        summands().filter_map(|term| {
            sheet.dossier.accounts.get(&sheet.period.id, &unit.id, term.metric.id.as_str())
        })
    });
    let own: Vec<Account<'_>> = rows.collect();
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
        .with("left", told(scope, &balance.left, left))
        .with("right", told(scope, &balance.right, right))
        .with("difference", difference)
        .with("tolerated", !rule.tolerance.is_zero())
        .with("tolerance", rule.tolerance);
    for account in &own {
        diagnostic = diagnostic.row(account.file(), account.row.number());
        // Of a sum of hundreds a few rows show which they are.
        if account.row.place() != first.row.place() && diagnostic.related.len() < SHOWN {
            diagnostic = diagnostic.see(account.row.value().place, "other");
        }
    }
    Some(diagnostic.see(rule.place, "plan"))
}

/// A side in words: its summands, of many the first and how many more there are, and their sum.
fn told(scope: &Scope<'_, '_>, side: &[Summand<'_>], sum: Quantity) -> Value {
    let is_alone = side.len() == 1;
    let words = |summand: &Summand<'_>| {
        let message = Message::new("rule-term").with("name", &summand.metric.name);
        let message = message.with("when", if summand.term.previous { "previous" } else { "now" });
        let message = message.with("alone", is_alone);
        Value::from(message.with("figure", figure(scope, summand).unwrap_or_default()))
    };
    let more = side.len().saturating_sub(SHOWN);
    let shown = if more > 1 { SHOWN } else { side.len() };
    let mut terms: Vec<Value> = side.iter().take(shown).map(words).collect();
    if more > 1 {
        terms.push(Message::new("rule-terms-more").with("more", more).into());
    }
    let side = Message::new("rule-side").with("alone", is_alone);
    side.with("terms", Value::Joined(" + ", terms)).with("sum", sum).into()
}

/// What a summand comes to. `None` where the rule is not this unit's, or a figure that it needs is
/// absent, unreadable or given twice: that is a finding of its own, and guessing a zero would only add
/// a false one.
fn figure(scope: &Scope<'_, '_>, summand: &Summand<'_>) -> Option<Quantity> {
    let sheet = scope.sheet;
    let dossier = sheet.dossier;
    let (units, (period, number)) = match summand.term.previous {
        true => (scope.before, scope.earlier?),
        false => (scope.now, (sheet.period, sheet.number)),
    };
    let mut sum = None;
    for &unit in units {
        let is_own = std::ptr::eq(unit, sheet.unit);
        let (owes, place) = if is_own {
            (dossier.owes(number, summand.number), dossier.place(number))
        } else {
            let owes = dossier.facts.plan.owes_metric(unit, period, summand.metric);
            (owes, dossier.accounts.place(&period.id, &unit.id))
        };
        if owes {
            let part = part(sheet, unit, period, summand, place)?;
            sum = Some(sum.map_or(part, |sum: Quantity| sum + part));
        }
    }
    sum
}

/// What a unit says of a metric in a period, as far as arithmetic goes: what did not arise adds
/// nothing, and of a stock that has nothing new the one stated before stands.
fn part(
    sheet: &Sheet<'_, '_>,
    unit: &Unit,
    period: &Period,
    &Summand { metric, number, .. }: &Summand<'_>,
    place: Option<usize>,
) -> Option<Quantity> {
    let (facts, accounts) = (sheet.dossier.facts, sheet.dossier.accounts);
    if metric.is_counted() {
        return accounts.count_of(&period.id, &unit.id, number);
    }
    match accounts.told(place, number) {
        (_, Figure::Counted(figure)) => Some(figure),
        (_, Figure::NotApplicable) if metric.over_time.is_standing() => {
            let prior = prior(facts, accounts, &unit.id, metric, period);
            if prior.shared { None } else { Some(prior.figure().unwrap_or_default()) }
        }
        (_, Figure::NotApplicable) => Some(Quantity::ZERO),
        (stated, Figure::Absent) => {
            let there = place.zip(stated).and_then(|(at, stated)| accounts.account(at, stated));
            let left_out =
                metric.optional && there.is_none_or(|account| account.row.value().is_empty());
            left_out.then_some(Quantity::ZERO)
        }
    }
}

//! Both sides of a ratio are known or neither is: what did not arise on one side did not arise on
//! the other.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::accounts::{Account, Counted};
use super::dossier::{Dossier, OfSheet, Sheet};
use super::running::prior;
use super::{Accounts, Check, Facts, Look};
use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::i18n::Value as Argument;
use crate::model::{Figure, Indicator, Quantity, Submitted, Unit, Value};

static ONE_SIDED: Rule = Rule::error("R540", "one-sided-not-arisen");

pub(super) static CHECK: Check = Check { rules: &[&ONE_SIDED], looks: &[Look::Sheets(open)] };

fn open<'s, 'a>(facts: &'s Facts<'a>, accounts: &'s Accounts<'a>) -> OfSheet<'s, 'a> {
    let pairs = facts.plan.indicators.iter().filter_map(|found| Pair::of(accounts, found));
    let pairs: Vec<Pair<'_>> = pairs.collect();
    let periods = facts.plan.periods.len();
    let applying = applying(facts, accounts, &pairs);
    Box::new(move |sheet, found| {
        // Mostly all has arisen.
        let not_arisen = |value: Option<Value>| value == Some(Value::NotApplicable);
        let lacks = sheet.stated().iter().any(|stated| not_arisen(stated.value()));
        if !lacks || !sheet.submission.readable {
            return;
        }
        let mut told = BTreeSet::new();
        for (at, pair) in pairs.iter().enumerate() {
            if applying[at * periods + sheet.number] {
                found.extend(judge(sheet, pair, &mut told));
            }
        }
    })
}

/// The two sides of an indicator.
struct Pair<'a> {
    indicator: &'a Indicator,
    above: Vec<Counted<'a>>,
    below: Vec<Counted<'a>>,
}

impl<'a> Pair<'a> {
    fn of(accounts: &Accounts<'a>, indicator: &'a Indicator) -> Option<Self> {
        let above = accounts.counted(&indicator.numerator)?;
        Some(Self { indicator, above, below: accounts.counted(&indicator.denominator)? })
    }
}

/// Pair by pair, whether it applies in each period of the plan: it is in force, waits for no task that is not done,
/// and no unit owes one side only, since no submission tells then what the other is.
fn applying(facts: &Facts<'_>, accounts: &Accounts<'_>, pairs: &[Pair<'_>]) -> Vec<bool> {
    let periods = &facts.plan.periods;
    let all = || pairs.iter().flat_map(|pair| periods.iter().enumerate().map(move |at| (pair, at)));
    let of_unit = |unit: &&Unit| -> Vec<bool> {
        let dossier = Dossier::of(facts, accounts, unit);
        let owes = |side: &[Counted<'_>], at| side.iter().any(|(_, id)| dossier.owes(at, *id));
        all().map(|(pair, (at, _))| owes(&pair.above, at) == owes(&pair.below, at)).collect()
    };
    let done = all().map(|(pair, (_, period))| {
        let after = pair.indicator.after.as_ref();
        facts.plan.is_in_force(pair.indicator, period)
            && after.is_none_or(|after| accounts.is_done(&after.value, period))
    });
    let done: Vec<bool> = done.collect();
    let both = |one: Vec<bool>, other: Vec<bool>| -> Vec<bool> {
        one.into_iter().zip(other).map(|(one, other)| one && other).collect()
    };
    let units: Vec<&Unit> = facts.plan.units.iter().collect();
    both(done, units.par_iter().map(of_unit).reduce(|| vec![true; all().count()], both))
}

/// What a submission says of one side.
enum Side {
    /// Figures that add up to this.
    Known(Quantity),
    /// Nothing arose, or of stocks nothing was ever stated.
    NotArisen,
    /// Something is absent or at fault.
    Unknown,
}

fn judge(sheet: &Sheet<'_, '_>, pair: &Pair<'_>, told: &mut BTreeSet<usize>) -> Option<Diagnostic> {
    let (one_sided, other, sum) = match (side(sheet, &pair.above), side(sheet, &pair.below)) {
        (Side::NotArisen, Side::Known(sum)) => (&pair.above, &pair.below, sum),
        (Side::Known(sum), Side::NotArisen) => (&pair.below, &pair.above, sum),
        _ => return None,
    };
    if sum.is_zero() {
        return None;
    }
    let rows = rows(sheet, one_sided);
    let first = *rows.first()?;
    // A row may stand in several ratios; it is one fault.
    if !rows.iter().any(|row| told.insert(row.row.number())) {
        return None;
    }
    let mut owed = one_sided.iter().filter(|(_, number)| sheet.owes(*number));
    let is_standing = owed.all(|(metric, _)| metric.over_time.is_standing());
    let names = |metrics: &[Counted<'_>]| {
        let names = metrics.iter().map(|(metric, _)| (&metric.name).into());
        Argument::Joined(" + ", names.collect())
    };
    let mut finding = Diagnostic::new(&ONE_SIDED, first.row.value().place)
        .severity(if is_standing { Severity::Warning } else { Severity::Error })
        .found(first.row.value().text)
        .with("kind", if is_standing { "standing" } else { "flow" })
        .with("side", names(one_sided))
        .with("other", names(other))
        .with("sum", sum)
        .with("indicator", &pair.indicator.name)
        .see(pair.indicator.place, "plan");
    for row in self::rows(sheet, other) {
        finding = finding.see(row.row.value().place, "other");
    }
    for row in &rows {
        finding = finding.row(row.file(), row.row.number());
    }
    Some(first.mark(finding))
}

/// The rows of a side that the submission has, each once.
fn rows<'a>(sheet: &Sheet<'_, 'a>, side: &[Counted<'_>]) -> Vec<Account<'a>> {
    let mut seen = BTreeSet::new();
    let numbers = side.iter().map(|(_, number)| *number).filter(|number| seen.insert(*number));
    let first = |number| sheet.dossier.accounts.first(Some(sheet.at), number);
    numbers.filter_map(|number| sheet.account(first(number)?)).collect()
}

fn side(sheet: &Sheet<'_, '_>, side: &[Counted<'_>]) -> Side {
    let Sheet { dossier, unit, period, .. } = *sheet;
    let (mut sum, mut asked, mut is_written) = (None, false, false);
    for &(metric, number) in side.iter().filter(|(_, number)| sheet.owes(*number)) {
        asked = true;
        let (stated, figure) = dossier.accounts.told(Some(sheet.at), number);
        // `n/a` without its reason is at fault itself and says nothing here.
        let unexplained = |account: Account<'_>| {
            account.value() == Some(Value::NotApplicable) && account.row.note().is_empty()
        };
        if stated.and_then(|stated| sheet.account(stated)).is_some_and(unexplained) {
            return Side::Unknown;
        }
        match figure {
            Figure::Counted(figure) => {
                is_written = true;
                sum = Some(sum.unwrap_or_default() + figure);
            }
            Figure::NotApplicable
                if metric.over_time.is_standing() || metric.submitted == Submitted::ToDate =>
            {
                let prior = prior(dossier.facts, dossier.accounts, &unit.id, metric, period);
                if let Some(stated) = prior.figure() {
                    // Of a flow whose form asks for the total there is nothing new: 0 in this
                    // period.
                    let stands = metric.over_time.is_standing().then_some(stated);
                    sum = Some(sum.unwrap_or_default() + stands.unwrap_or_default());
                }
            }
            Figure::NotApplicable => {}
            Figure::Absent => return Side::Unknown,
        }
    }
    match sum {
        Some(sum) if is_written => Side::Known(sum),
        // What stands from before was not written here: whoever wrote `n/a` on both sides said so.
        Some(_) => Side::Unknown,
        None if asked => Side::NotArisen,
        None => Side::Unknown,
    }
}

//! A figure far above all that its unit has reported this year is worth a second look: a digit too
//! many, another unit of measure, a row filled with another's figure.

use rust_decimal::Decimal;

use super::accounts::Account;
use super::{Accounts, Check, Facts};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::model::{Quantity, Value};

static SUDDEN_CHANGE: Rule =
    Rule { code: "R504", name: "sudden-change", severity: Severity::Warning };

pub(super) static CHECK: Check = Check { rules: &[&SUDDEN_CHANGE], run };

/// How many times the largest earlier figure is still believable.
const TIMES: i64 = 5;

/// The rise below which nothing is said: from 2 to 12 is six times as many and an ordinary quarter.
const RISE: i64 = 20;

fn run(facts: &Facts<'_>, accounts: &Accounts<'_>, diagnostics: &mut Diagnostics) {
    for account in accounts.iter() {
        diagnostics.extend(judge(facts, accounts, account));
    }
}

/// Compares with the largest figure of the earlier periods rather than with the last or the mean
/// one, so that a quiet quarter does not make the next ordinary one suspect. Where the largest was
/// 0 there is nothing to compare with: what is new begins somewhere.
fn judge(facts: &Facts<'_>, accounts: &Accounts<'_>, account: &Account<'_>) -> Option<Diagnostic> {
    let Some(Value::Figure(now)) = account.value() else { return None };
    let period = facts.plan.periods.get(account.submission.period.as_str())?;
    let unit = &account.submission.unit;
    let figures = facts.plan.earlier(period).into_iter().filter_map(|earlier| {
        let there = accounts.get(&earlier.id, unit, account.id().as_str())?;
        match there.value() {
            Some(Value::Figure(figure)) => Some((figure, earlier, there)),
            _ => None,
        }
    });
    let (before, then, there) = figures.max_by_key(|(figure, ..)| *figure)?;
    let rise = now.decimal() - before.decimal();
    if before.is_zero()
        || now.decimal() <= before.decimal() * Decimal::from(TIMES)
        || rise < Decimal::from(RISE)
    {
        return None;
    }
    let times = (now.decimal() / before.decimal()).trunc();
    let finding = Diagnostic::new(&SUDDEN_CHANGE, account.row.value.place)
        .found(account.row.value.text.as_str())
        .with("now", now)
        .with("before", before)
        .with("times", Quantity::new(times))
        .with("earlier", &then.name)
        .see(there.row.value.place, "earlier");
    Some(account.mark(finding))
}

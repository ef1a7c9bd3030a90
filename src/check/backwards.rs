//! A task does not go backwards: what was done stays done, what was begun stays begun.

use super::accounts::Account;
use super::{Accounts, Check, Facts};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::i18n::Message;
use crate::model::{TaskStatus, Value};

static TASK_BACKWARDS: Rule =
    Rule { code: "R511", name: "task-backwards", severity: Severity::Warning };

pub(super) static CHECK: Check = Check { rules: &[&TASK_BACKWARDS], run };

fn run(facts: &Facts<'_>, accounts: &Accounts<'_>, diagnostics: &mut Diagnostics) {
    for account in accounts.iter() {
        diagnostics.extend(judge(facts, accounts, account));
    }
}

/// Compares with the furthest that the unit has reported before, and shows the last time it did:
/// one wrong step is one finding in each period until it is put right.
fn judge(facts: &Facts<'_>, accounts: &Accounts<'_>, account: &Account<'_>) -> Option<Diagnostic> {
    let now = status(account)?;
    let period = facts.plan.periods.get(account.submission.period.as_str())?;
    let reported = facts.plan.earlier(period).into_iter().filter_map(|earlier| {
        let unit = &account.submission.unit;
        let there = accounts.get(&earlier.id, unit, account.id().as_str())?;
        Some((status(there)?, earlier, there))
    });
    let (before, then, there) = reported.max_by_key(|(status, ..)| *status)?;
    if now >= before {
        return None;
    }
    let finding = Diagnostic::new(&TASK_BACKWARDS, account.row.value.place)
        .found(account.row.value.text.as_str())
        .with("now", word(now))
        .with("before", word(before))
        .with("earlier", &then.name)
        .see(there.row.value.place, "earlier");
    Some(account.mark(finding))
}

fn status(account: &Account<'_>) -> Option<TaskStatus> {
    match account.value()? {
        Value::Status(status) => Some(status),
        Value::Figure(_) | Value::NotApplicable => None,
    }
}

/// A status in words.
fn word(status: TaskStatus) -> Message {
    Message::new(match status {
        TaskStatus::NotStarted => "plausible-not-started",
        TaskStatus::InProgress => "plausible-in-progress",
        TaskStatus::Done => "plausible-done",
    })
}

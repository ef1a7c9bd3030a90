//! A task does not go backwards: what was done stays done, what was begun stays begun.

use super::accounts::Account;
use super::{Accounts, Check, Facts};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::i18n::Message;
use crate::model::{Id, Period, Plan, TaskStatus, Unit, Value};

static TASK_BACKWARDS: Rule =
    Rule { code: "R511", name: "task-backwards", severity: Severity::Warning };

pub(super) static CHECK: Check = Check { rules: &[&TASK_BACKWARDS], run };

fn run(facts: &Facts<'_>, accounts: &Accounts<'_>, diagnostics: &mut Diagnostics) {
    let plan = facts.plan;
    accounts.each(diagnostics, |submission, rows, found| {
        let period = plan.periods.get(submission.period.as_str());
        let unit = plan.units.get(submission.unit.as_str());
        let (Some(now), Some(unit)) = (period, unit) else { return };
        let earlier = facts.lineage.earlier(now);
        let own = earlier.iter().map(|earlier| accounts.place(&earlier.id, &unit.id)).collect();
        let past = Past { plan, accounts, unit, own, earlier, now };
        found.extend(rows.iter().filter_map(|account| judge(&past, *account)));
    });
}

/// Compares with the furthest that the unit has reported before, and shows the last time it did:
/// one wrong step is one finding in each period until it is put right.
fn judge(past: &Past<'_, '_>, account: Account<'_>) -> Option<Diagnostic> {
    let now = status(account)?;
    let (before, then, there) = past.furthest(account.number, past.unit, &mut Vec::new())?;
    if now >= before {
        return None;
    }
    let finding = Diagnostic::new(&TASK_BACKWARDS, account.row.value().place)
        .found(account.row.value().text)
        .with("now", word(now))
        .with("before", word(before))
        .with("earlier", &then.name)
        .see(there.row.value().place, "earlier");
    Some(account.mark(finding))
}

/// What a unit has reported before.
struct Past<'p, 'a> {
    plan: &'p Plan,
    accounts: &'p Accounts<'a>,
    unit: &'p Unit,
    /// Where its submissions for the earlier periods are.
    own: Vec<Option<usize>>,
    now: &'p Period,
    earlier: &'p [&'p Period],
}

impl<'p, 'a> Past<'p, 'a> {
    /// The furthest that a unit has come. Several whose work it took over had come as far as the
    /// least of them: what one had done is begun as long as another's part is open.
    fn furthest<'u>(
        &self,
        task: u32,
        unit: &'u Unit,
        line: &mut Vec<&'u Id>,
    ) -> Option<(TaskStatus, &'p Period, Account<'a>)>
    where
        'p: 'u,
    {
        line.push(&unit.id);
        let is_own = std::ptr::eq(unit, self.unit);
        let place = |at: usize, earlier: &Period| {
            if is_own { self.own[at] } else { self.accounts.place(&earlier.id, &unit.id) }
        };
        let reported = self.earlier.iter().enumerate().filter_map(|(at, earlier)| {
            let there = self.accounts.numbered(place(at, earlier)?, task)?;
            Some((status(there)?, *earlier, there))
        });
        let own = reported.max_by_key(|(status, ..)| *status);
        let mut inherited = None;
        for before in self.plan.predecessors(unit) {
            if !self.plan.has_ended(before, self.now) || line.contains(&&before.id) {
                continue;
            }
            let furthest = self.furthest(task, before, line);
            let least = |known: &(TaskStatus, _, _)| furthest.is_none_or(|it| known.0 <= it.0);
            inherited = inherited.filter(least).or(furthest);
        }
        [own, inherited].into_iter().flatten().max_by_key(|(status, ..)| *status)
    }
}

fn status(account: Account<'_>) -> Option<TaskStatus> {
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

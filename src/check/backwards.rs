//! A task does not go backwards: what was done stays done, what was begun stays begun.

use super::dossier::Sheet;
use super::{Check, Look};
use crate::diagnostic::{Diagnostic, Rule};
use crate::i18n::Message;
use crate::model::{Id, Period, Statement, Subject, TaskStatus, Unit};

static TASK_BACKWARDS: Rule = Rule::warning("R511", "task-backwards");

pub(super) static CHECK: Check =
    Check { rules: &[&TASK_BACKWARDS], looks: &[Look::Sheets(|_, _| Box::new(look))] };

fn look(sheet: &Sheet<'_, '_>, found: &mut Vec<Diagnostic>) {
    found.extend(sheet.stated().iter().filter_map(|stated| judge(sheet, stated)));
}

/// Compares with the furthest that the unit has reported before, and shows the last time it did:
/// one wrong step is one finding in each period until it is put right.
fn judge(sheet: &Sheet<'_, '_>, stated: &Statement) -> Option<Diagnostic> {
    let now = stated.status().filter(|status| *status != TaskStatus::Done)?;
    let plan = sheet.dossier.facts.plan;
    // What is done anew begins anew, and a count that falls is told of as such.
    match Subject::numbered(plan, stated.subject)? {
        Subject::Task(task) if task.is_done_anew() || task.times.is_some() => return None,
        _ => {}
    }
    let furthest = furthest(sheet, stated.subject, sheet.unit, &mut Vec::new())?;
    if now >= furthest.status {
        return None;
    }
    let account = sheet.account(stated)?;
    let there = sheet.dossier.accounts.account(furthest.at, furthest.stated)?;
    let finding = Diagnostic::new(&TASK_BACKWARDS, account.row.value().place)
        .found(account.row.value().text)
        .with("now", word(now))
        .with("before", word(furthest.status))
        .with("earlier", &furthest.then.name)
        .see(there.row.value().place, "earlier");
    Some(account.mark(finding))
}

/// How far a task had come.
#[derive(Clone, Copy)]
struct Furthest<'d> {
    status: TaskStatus,
    then: &'d Period,
    /// The submission that says so, and how.
    at: usize,
    stated: &'d Statement,
}

/// The furthest that a unit has come. Several whose work it took over had come as far as the
/// least of them: what one had done is begun as long as another's part is open.
fn furthest<'d>(
    sheet: &Sheet<'d, '_>,
    task: u32,
    unit: &'d Unit,
    line: &mut Vec<&'d Id>,
) -> Option<Furthest<'d>> {
    let (plan, accounts) = (sheet.dossier.facts.plan, sheet.dossier.accounts);
    let is_own = std::ptr::eq(unit, sheet.unit);
    let reported = sheet.earlier().filter_map(|(own, then)| {
        let at = if is_own { own } else { accounts.place(&then.id, &unit.id) };
        let stated = accounts.first(at, task)?;
        Some(Furthest { status: stated.status()?, then, at: at?, stated })
    });
    let own = reported.max_by_key(|known| known.status);
    if unit.succeeds.is_empty() {
        return own;
    }
    line.push(&unit.id);
    let mut inherited = None;
    for before in plan.predecessors(unit) {
        if !plan.has_ended(before, sheet.period) || line.contains(&&before.id) {
            continue;
        }
        let furthest = furthest(sheet, task, before, line);
        let least = |known: &Furthest<'_>| furthest.is_none_or(|it| known.status <= it.status);
        inherited = inherited.filter(least).or(furthest);
    }
    [own, inherited].into_iter().flatten().max_by_key(|known| known.status)
}

/// A status in words.
fn word(status: TaskStatus) -> Message {
    Message::new(match status {
        TaskStatus::NotStarted => "plausible-not-started",
        TaskStatus::InProgress => "plausible-in-progress",
        TaskStatus::Done => "plausible-done",
    })
}

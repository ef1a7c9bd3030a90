//! What is said of tasks fits together: how often one has been done never falls, and one that is done
//! has its steps done.

use super::accounts::Subject;
use super::dossier::Sheet;
use super::{Check, Look};
use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::i18n::Value as Words;
use crate::model::{Period, Statement, Task, TaskStatus, Times, Unit, Value};

static FALLING_COUNT: Rule = Rule::error("R561", "falling-count");
static UNFINISHED_STEP: Rule = Rule::warning("R562", "unfinished-step");

pub(super) static CHECK: Check = Check {
    rules: &[&FALLING_COUNT, &UNFINISHED_STEP],
    looks: &[Look::Sheets(|_, _| Box::new(look))],
};

fn look(sheet: &Sheet<'_, '_>, found: &mut Vec<Diagnostic>) {
    for stated in sheet.stated() {
        match stated.value() {
            Some(Value::Times(times)) => {
                found.extend(falls(sheet, stated, times));
                found.extend(unfinished(sheet, stated));
            }
            Some(Value::Status(TaskStatus::Done)) => found.extend(unfinished(sheet, stated)),
            _ => {}
        }
    }
}

/// A count below what was stated before. A remark may say why; then it is only to be looked at.
fn falls(sheet: &Sheet<'_, '_>, stated: &Statement, now: Times) -> Option<Diagnostic> {
    let accounts = sheet.dossier.accounts;
    let count = |place: Option<usize>| match accounts.first(place, stated.subject)?.value()? {
        Value::Times(times) => Some(times.so_far),
        _ => None,
    };
    let own = sheet.earlier().filter_map(|(place, then)| Some((count(place)?, then)));
    let (before, then) = own.max_by_key(|(often, _)| *often).or_else(|| inherited(sheet, count))?;
    if now.so_far >= before {
        return None;
    }
    let account = sheet.account(stated)?;
    let is_explained = !account.row.note().is_empty();
    let severity = if is_explained { Severity::Warning } else { Severity::Error };
    let finding = Diagnostic::new(&FALLING_COUNT, account.row.value().place)
        .severity(severity)
        .found(account.row.value().text)
        .with("now", now.so_far)
        .with("before", before)
        .with("earlier", &then.name);
    Some(account.mark(if is_explained { finding.help("help-explained") } else { finding }))
}

/// How often those had done it together whose work a unit took over.
fn inherited<'a>(
    sheet: &Sheet<'_, 'a>,
    count: impl Fn(Option<usize>) -> Option<u32>,
) -> Option<(u32, &'a Period)> {
    let (plan, accounts) = (sheet.dossier.facts.plan, sheet.dossier.accounts);
    let last = |unit: &Unit| {
        let counts = sheet
            .earlier()
            .filter_map(|(_, then)| Some((count(accounts.place(&then.id, &unit.id))?, then)));
        counts.max_by_key(|(often, _)| *often)
    };
    let ended = plan.predecessors(sheet.unit).filter(|before| plan.has_ended(before, sheet.period));
    let together = |(sum, _): (u32, _), (one, then): (u32, _)| (sum.saturating_add(one), then);
    ended.filter_map(last).reduce(together)
}

/// A task that is said to be done while a step of it is not.
fn unfinished(sheet: &Sheet<'_, '_>, stated: &Statement) -> Option<Diagnostic> {
    if stated.status() != Some(TaskStatus::Done) {
        return None;
    }
    let (plan, accounts) = (sheet.dossier.facts.plan, sheet.dossier.accounts);
    let Subject::Task(task) = Subject::numbered(plan, stated.subject)? else { return None };
    if task.is_done_anew() {
        return None;
    }
    // The steps of a task stand behind it.
    let step = |number: u32| match Subject::numbered(plan, number)? {
        Subject::Task(step) if step.step_of.as_ref() == Some(&task.id) => Some((step, number)),
        _ => None,
    };
    let place = accounts.place(&sheet.period.id, &sheet.unit.id);
    let is_open = |number: u32| {
        let status = accounts.first(place, number)?.status()?;
        (status != TaskStatus::Done).then_some(())
    };
    let steps = (stated.subject + 1..).map_while(step);
    let open: Vec<(&Task, u32)> = steps.filter(|(_, number)| is_open(*number).is_some()).collect();
    let (_, first) = open.first()?;
    let account = sheet.account(stated)?;
    let row = accounts.account(place?, accounts.first(place, *first)?)?;
    let names: Vec<Words> = open.iter().map(|(step, _)| Words::from(&step.name)).collect();
    let finding = Diagnostic::new(&UNFINISHED_STEP, account.row.value().place)
        .found(account.row.value().text)
        .with("count", open.len())
        .with("steps", Words::Joined("; ", names))
        .see(row.row.value().place, "step");
    Some(account.mark(finding))
}

//! Every row of a submission is about something that its unit owes, once.

mod beside;

use std::collections::BTreeMap;

use self::beside::{HEADING_ROW, TEXT_BELOW_TABLE, TOTAL_ROW};
use super::accounts::{Account, Subject};
use super::dossier::Sheet;
use super::references::UNKNOWN_METRIC;
use super::strangers::{Stranger, Strangers};
use super::{Check, Facts, Look};
use crate::diagnostic::{Diagnostic, Rule};
use crate::i18n::{Value, when};
use crate::model::{Id, Metric, Place, Plan, Row, Statement, Submission};
use crate::submission::aside::Aside;

static NOT_OWED: Rule = Rule::error("R312", "not-owed");
pub(super) static NOT_REPORTING: Rule = Rule::error("R313", "not-reporting");
static DUPLICATE_METRIC: Rule = Rule::error("R508", "duplicate-metric");

static UNKNOWN_CATEGORY: Rule = Rule::error("R556", "unknown-category");

/// An id that Excel took for a number or a day.
static REWRITTEN_ID: Rule = Rule::error("R225", "rewritten-id");

pub(super) static CHECK: Check = Check {
    rules: &[
        &UNKNOWN_METRIC,
        &NOT_OWED,
        &NOT_REPORTING,
        &DUPLICATE_METRIC,
        &TOTAL_ROW,
        &HEADING_ROW,
        &TEXT_BELOW_TABLE,
        &REWRITTEN_ID,
        &UNKNOWN_CATEGORY,
    ],
    looks: &[Look::Sheets(|_, _| Box::new(look))],
};

fn look(sheet: &Sheet<'_, '_>, found: &mut Vec<Diagnostic>) {
    let Sheet { dossier, submission, unit, period, .. } = *sheet;
    let facts = dossier.facts;
    if !facts.plan.reports_in(unit, period) {
        let bound = unit.from.as_ref().or(unit.to.as_ref());
        let mut diagnostic = Diagnostic::new(&NOT_REPORTING, Place::top(submission.file))
            .about(&unit.id, &period.id)
            .with("unit", &unit.name)
            .with("period", &period.name)
            .see(bound.map_or(unit.place, |bound| bound.place), "unit");
        for row in submission.rows.iter() {
            diagnostic = diagnostic.row(submission.file, row.number());
        }
        found.push(diagnostic);
        return;
    }
    if let Some(strangers) = dossier.accounts.strangers(sheet.at) {
        for row in submission.rows.iter().filter(|row| !row.is_faulty() && !row.is_silent()) {
            found.extend(stranger(facts, submission, strangers, row));
        }
        repeated(facts, submission, strangers, found);
    }
    let plan = sheet.dossier.facts.plan;
    // Who owes what is not known where a file could not be read, nor of faulty owners and groups.
    if plan.damaged || plan.obscured.duties || plan.obscured.units {
        return;
    }
    let others = sheet.stated().iter().filter(|stated| !sheet.owes(stated.subject));
    found.extend(others.filter_map(|stated| not_owed(sheet, stated)));
}

/// A row that is others' to report, or that an ad hoc period does not ask for.
fn not_owed(sheet: &Sheet<'_, '_>, stated: &Statement) -> Option<Diagnostic> {
    let Sheet { unit, period, .. } = *sheet;
    let account = sheet.account(stated)?;
    let plan = sheet.dossier.facts.plan;
    let (owners, place) = match account.subject {
        Subject::Metric(metric) => (&metric.reported_by, metric.place),
        Subject::Task(task) => (&task.lead, task.place),
    };
    let asked = match account.subject {
        Subject::Metric(metric) if period.asks_for(&metric.id) => {
            if let Some(finding) = not_now(sheet, account, metric) {
                return Some(account.mark(finding));
            }
            plan.charges(metric, unit, period)
        }
        _ => plan.asks(owners, unit, period),
    };
    let owners = owners.iter().map(|owner| owner.value.written().into()).collect();
    let diagnostic = Diagnostic::new(&NOT_OWED, account.row.metric().place)
        .found(account.id().as_str())
        .with("reason", if asked { "period" } else { "unit" })
        .with("unit", &unit.name)
        .with("period", &period.name)
        .with("owners", Value::Joined(", ", owners))
        .with("when", "")
        .see(place, "plan");
    Some(account.mark(diagnostic))
}

/// A row that is not asked for in its period, or of its unit then: when it is, is said.
fn not_now(sheet: &Sheet<'_, '_>, account: Account<'_>, metric: &Metric) -> Option<Diagnostic> {
    let Sheet { unit, period, .. } = *sheet;
    let plan = sheet.dossier.facts.plan;
    let terms = metric.reported_by.iter().zip(&metric.tenures);
    let mut own = terms.filter(|(who, _)| plan.selects(&who.value, unit));
    let (reason, window) = if !plan.asks_metric(metric, period) {
        ("window", &metric.window)
    } else if !plan.charges(metric, unit, period) {
        ("tenure", own.next()?.1)
    } else {
        return None;
    };
    let finding = Diagnostic::new(&NOT_OWED, account.row.metric().place)
        .found(account.id().as_str())
        .with("reason", reason)
        .with("unit", &unit.name)
        .with("period", &period.name)
        .with("owners", "")
        .with("when", Value::from(when(plan, window)));
    Some(finding.see(metric.place, "plan"))
}

/// A row whose id is none of the plan's: said for what it most likely is.
fn stranger(
    facts: &Facts<'_>,
    submission: &Submission,
    strangers: &Strangers<'_>,
    row: Row<'_>,
) -> Option<Diagnostic> {
    let plan = facts.plan;
    let id = row.metric().text;
    let may_be_lost = plan.damaged || plan.obscured.duties;
    if may_be_lost || plan.metrics.get(id).is_some() || plan.tasks.get(id).is_some() {
        return None;
    }
    let about = |rule| {
        let finding = Diagnostic::new(rule, row.metric().place)
            .about(&submission.unit, &submission.period)
            .row(submission.file, row.number());
        if id.is_empty() { finding.found(id) } else { finding.found(id).metric(id) }
    };
    let unknown = |place: &'static str| about(&UNKNOWN_METRIC).with("where", place);
    if id.is_empty() {
        if let Some(owed) = strangers.named(row.name().text) {
            return Some(unknown("nothing").help("help-nearest").with("nearest", owed));
        }
        return Some(beside::nameless(row, &about).unwrap_or_else(|| unknown("nothing")));
    }
    Some(match strangers.get(id).unwrap_or(&Stranger::Unknown) {
        _ if beside::numbers_columns(row) => beside::judge(Aside::Numbering, row, about),
        Stranger::Aside(aside) => beside::judge(*aside, row, about),
        Stranger::Rewritten(ids) => rewritten(facts, about(&REWRITTEN_ID), ids, "once"),
        Stranger::Misspelt(near) | Stranger::OfOthers(near) => {
            unknown("submission").help("help-nearest").with("nearest", near.as_str())
        }
        Stranger::Whole(whole) => {
            let breakdown = plan.breakdowns.get(whole.by.value.as_str());
            let reason = if whole.id.as_str() == id { "whole" } else { "category" };
            about(&UNKNOWN_CATEGORY)
                .with("reason", reason)
                .with("name", &whole.name)
                .with("by", breakdown.map(|breakdown| &breakdown.name))
                .with("parts", Value::joined(", ", &whole.parts))
                .suggest(whole.parts.iter().map(Id::as_str).filter(|_| reason == "category"))
                .see(whole.place, "plan")
        }
        Stranger::Unknown => unknown("submission"),
    })
}

/// An id that Excel has made of another of the plan's.
fn rewritten(
    facts: &Facts<'_>,
    finding: Diagnostic,
    ids: &[&str],
    reason: &'static str,
) -> Diagnostic {
    let plan = facts.plan;
    let meant = ids.first().copied().unwrap_or_default();
    let place = plan.metrics.get(meant).map(|metric| metric.place);
    let finding =
        finding.with("reason", reason).with("meant", meant).with("candidates", ids.join(", "));
    let finding = finding.help(if ids.len() > 1 { "help-several" } else { "help-restored" });
    match place.or_else(|| plan.tasks.get(meant).map(|task| task.place)) {
        Some(place) => finding.see(place, "plan"),
        None => finding,
    }
}

/// What the plan calls a metric or task; the id itself where it knows none.
fn name_of(plan: &Plan, id: &str) -> Value {
    let metric = plan.metrics.get(id).map(|metric| &metric.name);
    let name = metric.or_else(|| plan.tasks.get(id).map(|task| &task.name));
    name.map_or_else(|| id.into(), Value::from)
}

/// No id stands in two rows. Both rows are at fault: which one is right only the unit knows.
fn repeated(
    facts: &Facts<'_>,
    submission: &Submission,
    strangers: &Strangers<'_>,
    found: &mut Vec<Diagnostic>,
) {
    let mut first: BTreeMap<&str, Row<'_>> = BTreeMap::new();
    let rows = submission.rows.iter().filter(|row| !row.is_faulty() && !row.metric().is_empty());
    for row in rows {
        let id = row.metric().text;
        let Some(earlier) = first.get(id) else {
            first.insert(id, row);
            continue;
        };
        // Headings may be alike, and totals too.
        if matches!(strangers.get(id), Some(Stranger::Aside(_))) {
            continue;
        }
        let about = |rule| {
            Diagnostic::new(rule, row.metric().place)
                .about(&submission.unit, &submission.period)
                .metric(id)
                .row(submission.file, earlier.number())
                .row(submission.file, row.number())
                .with("row", earlier.number())
                .found(id)
                .see(earlier.metric().place, "first")
        };
        found.push(match strangers.collided(id) {
            Some(absent) => rewritten(facts, about(&REWRITTEN_ID), &[absent], "twice"),
            None => about(&DUPLICATE_METRIC).with("name", name_of(facts.plan, id)),
        });
    }
}

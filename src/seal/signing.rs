//! What focal units have signed, held against the figures that stand now.
//!
//! A sign-off is of figures, not of files: it stands as long as every accepted figure and status of
//! its areas is what it was, however its row is written and wherever it stands. Of a file that changed
//! since, the lines that are other, new or gone are named.

use std::cmp::Ordering;

use chrono::NaiveDate;

use super::Held;
use crate::diagnostic::{Diagnostic, Diagnostics, Remark, Rule, Severity};
use crate::i18n::{Message, Value};
use crate::model::{
    Id, Ledger, Name, Period, Place, Placed, Plan, Report, SignOff, SignOffAsked, SignOffState,
    SignedFigures, signed_path,
};
use crate::plan::BROKEN_SIGN_OFF;
use crate::plan::rules::rules;

rules! {
    VOID_SIGN_OFF = "R716" "void-sign-off" Error;
    UNASKED_SIGN_OFF = "R717" "unasked-sign-off" Error;
    LACKING_SIGN_OFF = "R719" "lacking-sign-off" Error;
    LATE_SIGN_OFF = "R721" "late-sign-off" Warning;
}

/// How many changed figures a finding names.
const NAMED: usize = 5;

/// The figures and statuses of some areas that stand in a period, of all units: a line each, as
/// `unit/metric value`, in the order of their bytes.
pub fn signed_lines(plan: &Plan, ledger: &Ledger, period: &Period, areas: &[&Id]) -> Vec<String> {
    let Some(number) = ledger.period(&period.id) else { return Vec::new() };
    let metrics = plan.metrics.iter().map(|metric| (&metric.id, Some(&metric.area)));
    let tasks = plan.tasks.iter().map(|task| (&task.id, task.area.as_ref()));
    let of_areas =
        metrics.chain(tasks).filter(|(_, area)| area.is_some_and(|a| areas.contains(&a)));
    let subjects: Vec<(u32, &Id)> =
        of_areas.filter_map(|(id, _)| Some((ledger.subject(id)?, id))).collect();
    let mut lines = Vec::new();
    for unit in &plan.units {
        let Some(at) = ledger.unit(&unit.id) else { continue };
        let desk = ledger.desk(number, at);
        let stated = subjects.iter().filter_map(|(subject, id)| Some((id, desk.value(*subject)?)));
        lines.extend(stated.map(|(id, value)| format!("{}/{id} {}", unit.id, value.canonical())));
    }
    lines.sort_unstable();
    lines
}

/// A figure that is not what was signed.
struct Change<'l> {
    /// `unit/metric`.
    key: &'l str,
    was: Option<&'l str>,
    now: Option<&'l str>,
    /// Where it was signed.
    place: Option<Place>,
}

/// What differs between the lines that were signed and those of now, both in order of their keys.
fn changes<'l>(signed: &'l [Placed<String>], now: &'l [String]) -> Vec<Change<'l>> {
    let parts = |line: &'l str| line.split_once(' ').unwrap_or((line, ""));
    // The bytes of a whole line sort a blank before all that an id may go on with.
    let mut old = signed.iter().map(|line| (parts(&line.value), line.place)).peekable();
    let mut new = now.iter().map(|line| parts(line)).peekable();
    let mut changes = Vec::new();
    loop {
        let order = match (old.peek(), new.peek()) {
            (None, None) => return changes,
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (Some(((old, _), _)), Some((new, _))) => old.cmp(new),
        };
        let was = (order != Ordering::Greater).then(|| old.next()).flatten();
        let is = (order != Ordering::Less).then(|| new.next()).flatten();
        let (before, after) = (was.map(|((_, value), _)| value), is.map(|(_, value)| value));
        let key = was.map(|((key, _), _)| key).or(is.map(|(key, _)| key));
        if let Some(key) = key.filter(|_| before != after) {
            changes.push(Change { key, was: before, now: after, place: was.map(|was| was.1) });
        }
    }
}

/// Holds every sign-off that is asked for against what is there, and tells how each stands.
pub fn hold_signed(
    held: &Held<'_>,
    as_of: NaiveDate,
    demanded: Option<&Report>,
    diagnostics: &mut Diagnostics,
) -> Vec<SignOff> {
    let plan = held.plan;
    let mut standing = Vec::new();
    if plan.sign_off_duties.is_empty() && plan.signed.is_empty() {
        return standing;
    }
    for period in &plan.periods {
        let asked = plan.sign_offs_asked(period);
        for asked in &asked {
            let looking = Looking { held, as_of, demanded, period, asked };
            standing.push(looking.stands(diagnostics));
        }
        let signed = plan.signed.iter().filter(|signed| signed.period == period.id);
        let is_unasked = |signed: &&SignedFigures| {
            !plan.damaged && !asked.iter().any(|asked| asked.unit.id == signed.unit)
        };
        for signed in signed.filter(is_unasked) {
            let name = plan.units.get(signed.unit.as_str()).map(|unit| &unit.name);
            diagnostics.push(
                Diagnostic::new(&UNASKED_SIGN_OFF, Place::top(signed.file))
                    .about(&signed.unit, &period.id)
                    .with("unit", name.cloned().unwrap_or_default())
                    .with("unit-id", &signed.unit)
                    .with("period", &period.name),
            );
        }
    }
    standing
}

/// One sign-off being looked at.
struct Looking<'h, 'a> {
    held: &'h Held<'a>,
    as_of: NaiveDate,
    demanded: Option<&'h Report>,
    period: &'h Period,
    asked: &'h SignOffAsked<'h>,
}

impl Looking<'_, '_> {
    fn finding(&self, rule: &'static Rule, place: Place) -> Diagnostic {
        let (unit, period) = (self.asked.unit, self.period);
        Diagnostic::new(rule, place)
            .about(&unit.id, &period.id)
            .with("unit", &unit.name)
            .with("unit-id", &unit.id)
            .with("period", &period.name)
            .with("period-id", &period.id)
            .with("due", self.asked.due)
    }

    fn stands(&self, diagnostics: &mut Diagnostics) -> SignOff {
        let Self { held, period, asked, .. } = *self;
        let path = signed_path(held.plan.year, &period.id, &asked.unit.id);
        let file = held.sources.find(&path);
        let signed = held.plan.signed_by(&asked.unit.id, &period.id);
        let committed = self.committed(&path);
        let changed = signed.map_or(0, |signed| self.changed(signed, diagnostics));
        let impossible = signed.and_then(|signed| self.impossible(signed, &path));
        let is_impossible = impossible.is_some();
        diagnostics.extend(impossible);
        let state = match (signed, file) {
            (None, None) => SignOffState::Lacking,
            (None, Some(_)) => SignOffState::Invalid,
            (Some(_), _) if is_impossible => SignOffState::Invalid,
            (Some(_), _) if changed > 0 => SignOffState::Void,
            (Some(_), _) => SignOffState::Signed,
        };
        // Without a history nobody knows when it came.
        let is_open = state == SignOffState::Lacking || held.history.log().is_some();
        let day = committed.or_else(|| is_open.then_some(self.as_of));
        let days_late = day.map_or(0, |day| (day - asked.due).num_days().max(0));
        match (state, file) {
            (SignOffState::Lacking, _) => diagnostics.extend(self.lacking(&path)),
            (_, Some(file)) if committed.is_some() && days_late > 0 => {
                let late = self.finding(&LATE_SIGN_OFF, Place::top(file));
                let late = late.with("days", days_late).with("committed", committed);
                diagnostics.push(late.see(period.due_place, "due"));
            }
            _ => {}
        }
        SignOff {
            period: period.id.clone(),
            unit: asked.unit.id.clone(),
            areas: asked.areas.iter().map(|area| (*area).clone()).collect(),
            due: asked.due,
            state,
            on: signed.map(|signed| signed.on.value),
            by: signed.and_then(|signed| signed.by.clone()),
            committed,
            figures: signed.map_or(0, |signed| signed.lines.len()),
            changed,
            days_late,
        }
    }

    /// The day of the first commit that holds the file where it stands.
    fn committed(&self, path: &str) -> Option<NaiveDate> {
        let log = self.held.history.log()?;
        let mut steps = log.steps(path)?;
        let (first, commit) = steps.find(|(step, _)| step.path == path)?;
        log.is_dated(first.commit).then(|| commit.day(self.held.plan.timezone))
    }

    /// A day on which nobody can have signed: after the file was committed, or before there were figures
    /// to sign. Invented ones have no day on which they stand.
    fn impossible(&self, signed: &SignedFigures, path: &str) -> Option<Diagnostic> {
        let Self { held, period, .. } = *self;
        let log = held.history.log();
        let committed =
            log.filter(|log| !log.unsaved.contains(path)).and_then(|log| log.last(path));
        let latest = match committed {
            Some(commit) => Some(commit.day(held.plan.timezone)),
            None => log.and_then(|log| log.today),
        };
        let on = &signed.on;
        let reason = if latest.is_some_and(|latest| on.value > latest) {
            "future"
        } else if on.value < period.to && !held.plan.illustrative {
            "early"
        } else {
            return None;
        };
        let found = self.finding(&BROKEN_SIGN_OFF, on.place).with("reason", reason);
        Some(found.found(on.value.to_string()))
    }

    /// An absent sign-off, as an absent submission is told: an error once its day has passed or it is
    /// demanded, before that a note, and before the period has ended nothing.
    fn lacking(&self, path: &str) -> Option<Diagnostic> {
        let Self { held, as_of, period, asked, .. } = *self;
        let severity = match self.demanded {
            Some(report) if report.of.iter().any(|part| part.value == period.id) => Severity::Error,
            Some(_) => return None,
            None if as_of > asked.due => Severity::Error,
            None if as_of > period.to => Severity::Note,
            None => return None,
        };
        let days = (asked.due - as_of).num_days();
        let found = self
            .finding(&LACKING_SIGN_OFF, asked.place)
            .severity(severity)
            .with("path", path)
            .with("when", if days < 0 { "late" } else { "ahead" })
            .with("days", days.abs());
        (!held.plan.damaged).then(|| found.see(period.due_place, "due"))
    }

    /// How many figures are not what was signed; the first of them are named.
    fn changed(&self, signed: &SignedFigures, diagnostics: &mut Diagnostics) -> usize {
        let Self { held, period, asked, .. } = *self;
        // What follows from a plan with errors is nobody's figure.
        let Some(ledger) = held.ledger else { return 0 };
        let now = signed_lines(held.plan, ledger, period, &asked.areas);
        let changes = changes(&signed.lines, &now);
        if changes.is_empty() {
            return 0;
        }
        let place = changes.iter().find_map(|change| change.place);
        let finding = self
            .finding(&VOID_SIGN_OFF, place.unwrap_or(Place::top(signed.file)))
            .with("on", signed.on.value)
            .with("count", changes.len());
        let named = changes.iter().take(NAMED).map(|change| told(held.plan, change));
        let finding = named
            .fold(finding, |finding, text| finding.remark(Remark { name: "signed-was", text }));
        diagnostics.push(finding);
        changes.len()
    }
}

/// A changed figure in words.
fn told(plan: &Plan, change: &Change<'_>) -> Message {
    let (unit, id) = change.key.split_once('/').unwrap_or((change.key, ""));
    let name = |name: Option<&Name>, id: &str| {
        name.map_or_else(|| Value::from(id.to_owned()), Value::from)
    };
    let metric = plan.metrics.get(id).map(|metric| &metric.name);
    let subject = metric.or_else(|| plan.tasks.get(id).map(|task| &task.name));
    let kind = match (change.was, change.now) {
        (Some(_), Some(_)) => "changed",
        (None, _) => "added",
        (Some(_), None) => "removed",
    };
    Message::new("signed-line")
        .with("kind", kind)
        .with("unit", name(plan.units.get(unit).map(|unit| &unit.name), unit))
        .with("metric", name(subject, id))
        .with("was", change.was.unwrap_or_default())
        .with("now", change.now.unwrap_or_default())
}

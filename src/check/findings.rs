//! The register of what inspections found makes sense: its days follow each other, what is closed is
//! proved, and nobody reports what is counted from it.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::dossier::{OfSheet, Sheet};
use super::{Accounts, Check, Facts, Look};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule};
use crate::model::{Finding, Findings, Place, Placed};
use crate::source::spelling::key;
use crate::submission::findings_path;

static REPEATED_FINDING: Rule = Rule::error("R833", "repeated-finding");
static MENDED_BEFORE_FOUND: Rule = Rule::error("R834", "mended-before-found");
static CLOSED_TWICE: Rule = Rule::error("R835", "closed-twice");
static CLOSED_WITHOUT_EVIDENCE: Rule = Rule::error("R836", "closed-without-evidence");
static NO_DUE_DATE: Rule = Rule::warning("R837", "finding-without-due");
static DUE_BEFORE_FOUND: Rule = Rule::error("R838", "due-before-found");
static FUTURE_DAY: Rule = Rule::warning("R839", "future-finding");
static OUTSIDE_YEAR: Rule = Rule::warning("R840", "finding-outside-year");
static NO_ACTION: Rule = Rule::warning("R841", "finding-without-action");
static NO_REGISTER: Rule = Rule::warning("R842", "missing-register");
static COUNTED_ROW: Rule = Rule::error("R843", "counted-row");

pub(super) static CHECK: Check = Check {
    rules: &[
        &REPEATED_FINDING,
        &MENDED_BEFORE_FOUND,
        &CLOSED_TWICE,
        &CLOSED_WITHOUT_EVIDENCE,
        &NO_DUE_DATE,
        &DUE_BEFORE_FOUND,
        &FUTURE_DAY,
        &OUTSIDE_YEAR,
        &NO_ACTION,
        &NO_REGISTER,
        &COUNTED_ROW,
    ],
    looks: &[Look::Whole(run), Look::Sheets(open)],
};

fn run(facts: &Facts<'_>, _: &Accounts<'_>, diagnostics: &mut Diagnostics) {
    let Some(findings) = facts.findings else {
        absent(facts, diagnostics);
        return;
    };
    let year = year(facts);
    repeated(findings, diagnostics);
    for found in &findings.all {
        let register = Register { facts, findings, found };
        register.order(diagnostics);
        register.closing(diagnostics);
        register.days(year, diagnostics);
        register.wants(diagnostics);
    }
}

/// The first and the last day of the plan's regular periods.
fn year(facts: &Facts<'_>) -> Option<(NaiveDate, NaiveDate)> {
    let regular = facts.plan.regular_periods();
    let last = regular.iter().map(|period| period.to).max();
    regular.first().map(|period| period.from).zip(last)
}

/// A register from which metrics are to be counted and that is not there, told once the year's first
/// period is over: before that nothing is counted.
fn absent(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    let regular = facts.plan.regular_periods();
    let is_over = regular.first().is_some_and(|period| facts.as_of > period.to);
    let path = findings_path(facts.plan.year);
    // What stands there and is no regular file has been reported as such.
    let is_refused = facts.sources.refused().any(|(_, file, _)| file.path == path);
    let counted = facts.plan.metrics.iter().find(|metric| metric.is_counted());
    let Some(metric) = counted.filter(|_| is_over && !is_refused) else { return };
    let finding = Diagnostic::new(&NO_REGISTER, metric.place);
    diagnostics.push(finding.with("path", path).with("name", &metric.name));
}

/// Rows with the same id, whatever its case: neither can be told from the other.
fn repeated(findings: &Findings, diagnostics: &mut Diagnostics) {
    let mut first: BTreeMap<String, &Finding> = BTreeMap::new();
    for found in &findings.all {
        let Some(earlier) = first.get(&key(&found.id.value)) else {
            first.insert(key(&found.id.value), found);
            continue;
        };
        let finding = Diagnostic::new(&REPEATED_FINDING, found.id.place);
        let finding = finding.found(found.id.value.as_str()).with("row", earlier.row);
        let finding = finding.row(findings.file, earlier.row).row(findings.file, found.row);
        diagnostics.push(finding.see(earlier.id.place, "first"));
    }
}

/// One finding, to be judged.
struct Register<'f, 'a> {
    facts: &'f Facts<'a>,
    findings: &'f Findings,
    found: &'f Finding,
}

impl Register<'_, '_> {
    /// A fault of the finding, at a place of its row.
    fn at(&self, rule: &'static Rule, place: Place) -> Diagnostic {
        let finding = Diagnostic::new(rule, place).row(self.findings.file, self.found.row);
        finding.with("id", self.found.id.value.as_str())
    }

    /// The days on which it was mended or referred, each with the name of its column.
    fn closings(&self) -> impl Iterator<Item = (&'static str, &Placed<NaiveDate>)> {
        let days = [("mended", &self.found.mended), ("referred", &self.found.referred)];
        days.into_iter().filter_map(|(what, day)| Some((what, day.as_ref()?)))
    }

    /// Its days follow each other.
    fn order(&self, diagnostics: &mut Diagnostics) {
        let Finding { date, due, .. } = self.found;
        for (what, day) in self.closings().filter(|(_, day)| day.value < date.value) {
            let finding = self.at(&MENDED_BEFORE_FOUND, day.place).with("what", what);
            let finding = finding.with("day", day.value).with("date", date.value);
            diagnostics.push(finding.see(date.place, "date"));
        }
        if let Some(due) = due.as_ref().filter(|due| due.value < date.value) {
            let finding = self.at(&DUE_BEFORE_FOUND, due.place);
            let finding = finding.with("due", due.value).with("date", date.value);
            diagnostics.push(finding.see(date.place, "date"));
        }
    }

    /// It is closed once, and that is proved.
    fn closing(&self, diagnostics: &mut Diagnostics) {
        let Finding { mended, referred, evidence, .. } = self.found;
        if let (Some(mended), Some(referred)) = (mended, referred) {
            let finding = self.at(&CLOSED_TWICE, referred.place);
            diagnostics.push(finding.see(mended.place, "mended"));
        }
        if let Some((what, day)) = self.closings().next().filter(|_| evidence.is_none()) {
            diagnostics.push(self.at(&CLOSED_WITHOUT_EVIDENCE, day.place).with("what", what));
        }
    }

    /// None of its days is yet to come, and it is of this year.
    fn days(&self, year: Option<(NaiveDate, NaiveDate)>, diagnostics: &mut Diagnostics) {
        let date = &self.found.date;
        let days = std::iter::once(("date", date)).chain(self.closings());
        let as_of = self.facts.as_of;
        for (what, day) in days.filter(|(_, day)| day.value > as_of) {
            let finding = self.at(&FUTURE_DAY, day.place).with("what", what);
            diagnostics.push(finding.with("day", day.value).with("as-of", as_of));
        }
        let outside = year.filter(|(first, last)| date.value < *first || date.value > *last);
        if let Some((first, last)) = outside {
            let finding = self.at(&OUTSIDE_YEAR, date.place).with("date", date.value);
            diagnostics.push(finding.with("first", first).with("last", last));
        }
    }

    /// While it is open somebody knows what is to be done, and by when.
    fn wants(&self, diagnostics: &mut Diagnostics) {
        if self.found.closed().is_some() {
            return;
        }
        if self.found.due.is_none() {
            diagnostics.push(self.at(&NO_DUE_DATE, self.found.id.place));
        }
        if self.found.action.is_none() {
            diagnostics.push(self.at(&NO_ACTION, self.found.id.place));
        }
    }
}

fn open<'s, 'a>(_: &'s Facts<'a>, _: &'s Accounts<'a>) -> OfSheet<'s, 'a> {
    Box::new(counted)
}

/// Rows of what is counted from the register: nobody is asked for them, and two figures for one
/// thing are one too many.
fn counted(sheet: &Sheet<'_, '_>, found: &mut Vec<Diagnostic>) {
    let facts = sheet.dossier.facts;
    let counts = |number: u32| {
        let metric = facts.plan.metrics.at(number as usize)?;
        metric.is_counted().then_some(metric)
    };
    for stated in sheet.stated() {
        let Some(metric) = counts(stated.subject) else { continue };
        let Some(account) = sheet.account(stated) else { continue };
        let finding = Diagnostic::new(&COUNTED_ROW, account.row.metric().place);
        let finding = finding.found(account.id().as_str());
        let finding = finding.with("path", findings_path(facts.plan.year));
        found.push(account.mark(finding.see(metric.place, "plan")));
    }
}

//! Warnings that someone has verified are not said again; a waiver that waives nothing is.
//!
//! A waiver is bound to a code, a business key and the value that was verified. It never reaches
//! an error, and it dies with the value. Codes: `R703` is that of a closed period's seal.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::balance::BROKEN_RULE;
use super::{Accounts, Facts};
use crate::diagnostic::{Diagnostic, Diagnostics, Remark, Rule, Severity};
use crate::i18n::Message;
use crate::model::{Id, Place, Plan, Strictness, Waiver};

static UNWAIVABLE: Rule = Rule::error("R701", "unwaivable");
static VOID_WAIVER: Rule = Rule::warning("R702", "void-waiver");
static UNUSED_WAIVER: Rule = Rule::warning("R704", "unused-waiver");
static EXPIRED_WAIVER: Rule = Rule::warning("R705", "expired-waiver");

/// The rules on waivers.
pub(super) static RULES: &[&Rule] = &[&UNWAIVABLE, &VOID_WAIVER, &UNUSED_WAIVER, &EXPIRED_WAIVER];

/// A finding that a waiver took away.
#[derive(Debug, Clone)]
pub struct Waived {
    /// What would have been reported.
    pub finding: Diagnostic,
    /// Why it is none.
    pub reason: String,
    /// Who says so.
    pub by: String,
}

impl Waived {
    /// The finding as a note that says who waived it and why.
    pub fn note(&self) -> Diagnostic {
        let remark = Message::new("waived").with("reason", self.reason.as_str());
        let remark = remark.with("by", self.by.as_str());
        let note = self.finding.clone().severity(Severity::Note);
        note.remark(Remark { name: "waived-by", text: remark })
    }
}

/// Takes away the warnings that waivers reach, and reports the waivers that reach none.
///
/// `known` are the rules there are, by which an unknown code is told.
pub(super) fn apply(
    facts: &Facts<'_>,
    accounts: &Accounts<'_>,
    known: &[&'static Rule],
    diagnostics: &mut Diagnostics,
) -> Vec<Waived> {
    let reached = reached(&facts.plan.waivers, diagnostics);
    let mut seen = BTreeSet::new();
    let mut faults = Vec::new();
    let mut waiving: BTreeMap<Key, usize> = BTreeMap::new();
    for (at, waiver) in facts.plan.waivers.iter().enumerate() {
        let key = (waiver.code.value.clone(), waiver.at.value.clone());
        let none = Reached::default();
        let reached = reached.get(&key).unwrap_or(&none);
        let about = Waiving { facts, accounts, known, waiver, reached };
        let first = seen.insert((&waiver.code.value, &waiver.at.value));
        let fault = if first { about.fault() } else { Some(about.unused("repeated")) };
        match fault {
            Some(fault) => faults.push(fault),
            None => {
                waiving.insert(key, at);
            }
        }
    }
    let mut taken = Vec::new();
    diagnostics.retain(|found| {
        let warns = found.severity == Severity::Warning && !waiving.is_empty();
        let waiver = key(found).filter(|_| warns).and_then(|key| waiving.get(&key).copied());
        taken.extend(waiver.map(|at| (at, found.clone())));
        waiver.is_none()
    });
    diagnostics.extend(faults);
    // In the order of the waivers.
    taken.sort_by_key(|(at, _)| *at);
    let waived = taken.into_iter().filter_map(|(at, finding)| {
        let waiver = facts.plan.waivers.get(at)?;
        Some(Waived { finding, reason: waiver.reason.clone(), by: waiver.by.clone() })
    });
    waived.collect()
}

/// What a waiver and a finding have in common: the code, and the row or the submission as a whole.
type Key = (String, String);

/// What a waiver reaches.
#[derive(Default)]
struct Reached {
    /// What the first finding found, and where.
    first: Option<(Arc<str>, Place)>,
    /// Whether any is a warning.
    warns: bool,
}

/// The key of a finding; `None` if it is about no submission.
fn key(found: &Diagnostic) -> Option<Key> {
    let (period, unit) = (found.period.as_ref()?, found.unit.as_ref()?);
    let row = [Some(period), Some(unit), found.metric.as_ref()];
    let row: Vec<&str> = row.into_iter().flatten().map(|id| &**id).collect();
    Some((found.rule.code.to_owned(), row.join("/")))
}

/// What waivers reach, worked out in one go.
fn reached(waivers: &[Waiver], diagnostics: &Diagnostics) -> BTreeMap<Key, Reached> {
    let codes: BTreeSet<&str> = waivers.iter().map(|waiver| waiver.code.value.as_str()).collect();
    let mut reached: BTreeMap<Key, Reached> = BTreeMap::new();
    for found in diagnostics.iter().filter(|found| codes.contains(found.rule.code)) {
        let Some(key) = key(found) else { continue };
        let reached = reached.entry(key).or_default();
        reached.warns |= found.severity == Severity::Warning;
        reached.first.get_or_insert_with(|| (found.found.clone().unwrap_or_default(), found.place));
    }
    reached
}

/// One waiver being judged.
struct Waiving<'w, 'a> {
    facts: &'w Facts<'a>,
    accounts: &'w Accounts<'a>,
    known: &'w [&'static Rule],
    waiver: &'w Waiver,
    reached: &'w Reached,
}

impl Waiving<'_, '_> {
    /// Why the waiver waives nothing; `None` if it does.
    fn fault(&self) -> Option<Diagnostic> {
        let waiver = self.waiver;
        let code = waiver.code.value.as_str();
        let Some(rule) = self.known.iter().find(|rule| rule.code == code) else {
            let unknown = self.at(&UNWAIVABLE, waiver.code.place).with("reason", "unknown");
            let may_warn = |rule: &&&Rule| may_warn(rule, self.facts.plan);
            let codes = self.known.iter().filter(may_warn).map(|rule| rule.code);
            return Some(unknown.found(code).suggest(codes));
        };
        let Reached { first, warns } = self.reached;
        if !warns && (first.is_some() || !may_warn(rule, self.facts.plan)) {
            let error = self.at(&UNWAIVABLE, waiver.code.place).with("reason", "severity");
            return Some(error.with("rule", rule.name).found(code));
        }
        if let Some(until) = waiver.until.as_ref().filter(|until| until.value < self.facts.as_of) {
            let expired = self.at(&EXPIRED_WAIVER, until.place).with("until", until.value);
            return Some(expired.found(until.value.to_string()));
        }
        let (period, unit, metric) = match self.key() {
            Ok(key) => key,
            Err(unknown) => return Some(*unknown),
        };
        let Some(metric) = metric else {
            // Of a submission as a whole there is no value but what the finding found.
            let Some((found, place)) = first else {
                return Some(self.unused("finding"));
            };
            return self.void(found.to_string(), *place);
        };
        let Some(account) = self.accounts.get(&period, &unit, metric.as_str()) else {
            return Some(self.unused("row"));
        };
        let cell = account.row.value();
        let now = account.value().map_or_else(|| cell.text.to_owned(), |value| value.canonical());
        self.void(now, cell.place)
            .or_else(|| (!warns).then(|| self.unused("finding").see(cell.place, "row")))
    }

    /// That the value is no longer the one that was verified.
    fn void(&self, now: String, place: Place) -> Option<Diagnostic> {
        let verified = &self.waiver.value;
        (now != verified.value).then(|| {
            let void = self.at(&VOID_WAIVER, verified.place).with("now", now);
            void.found(verified.value.as_str()).see(place, "now")
        })
    }

    /// The period, unit and metric of the waiver, or what is wrong with its key. A finding about a
    /// submission as a whole has no metric, and neither has its waiver.
    fn key(&self) -> Result<(Id, Id, Option<Id>), Box<Diagnostic>> {
        let at = &self.waiver.at.value;
        let ids: Option<Vec<Id>> = at.split('/').map(|part| Id::parse(part).ok()).collect();
        let (period, unit, metric) = match ids.as_deref() {
            Some([period, unit]) => (period.clone(), unit.clone(), None),
            Some([period, unit, metric]) => (period.clone(), unit.clone(), Some(metric.clone())),
            _ => return Err(Box::new(self.unused("form"))),
        };
        let plan = self.facts.plan;
        let unknown = |reason, id: &Id, known: &mut dyn Iterator<Item = &Id>| {
            let known: Vec<_> = known.map(Id::as_str).collect();
            let place = self.waiver.at.place;
            let unknown =
                self.at(&UNUSED_WAIVER, place).with("reason", reason).with("at", at.as_str());
            Box::new(unknown.found(id.as_str()).suggest(known))
        };
        if plan.periods.get(period.as_str()).is_none() {
            return Err(unknown("period", &period, &mut plan.periods.ids()));
        }
        if plan.units.get(unit.as_str()).is_none() {
            return Err(unknown("unit", &unit, &mut plan.units.ids()));
        }
        if let Some(id) = &metric
            && plan.metrics.get(id.as_str()).is_none()
            && plan.tasks.get(id.as_str()).is_none()
        {
            let mut known = plan.metrics.ids().chain(plan.tasks.ids());
            return Err(unknown("metric", id, &mut known));
        }
        Ok((period, unit, metric))
    }

    fn unused(&self, reason: &'static str) -> Diagnostic {
        let at = &self.waiver.at;
        let unused = self.at(&UNUSED_WAIVER, at.place).with("reason", reason);
        unused.with("at", at.value.as_str()).found(at.value.as_str())
    }

    /// A finding about the waiver, which concerns the unit and period that it names.
    fn at(&self, rule: &'static Rule, place: Place) -> Diagnostic {
        let waiver = self.waiver;
        let finding = Diagnostic::new(rule, place).with("code", waiver.code.value.as_str());
        match waiver.at.value.split('/').collect::<Vec<_>>().as_slice() {
            [period, unit, metric] => finding.about(*unit, *period).metric(*metric),
            [period, unit] => finding.about(*unit, *period),
            _ => finding,
        }
    }
}

/// Whether a rule may find something that is a warning: by itself, or where the plan says so.
fn may_warn(rule: &Rule, plan: &Plan) -> bool {
    let lenient = || plan.rules.iter().any(|rule| rule.strictness == Strictness::Warning);
    rule.severity == Severity::Warning || *rule == BROKEN_RULE && lenient()
}

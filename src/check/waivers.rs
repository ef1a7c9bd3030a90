//! Warnings that someone has verified are not said again; a waiver that waives nothing is.
//!
//! A waiver is bound to a code, a business key and the value that was verified. It never reaches
//! an error, and it dies with the value. Codes: `R703` is that of a closed period's seal.

use super::balance::BROKEN_RULE;
use super::{Accounts, Facts};
use crate::diagnostic::{Diagnostic, Diagnostics, Remark, Rule, Severity};
use crate::i18n::Message;
use crate::model::{Id, Lookup, Place, Plan, Strictness, Waiver};

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
    let waivers = &facts.plan.waivers;
    let by_code: Lookup<&str, &'static Rule> =
        known.iter().map(|rule| (rule.code, *rule)).collect();
    let reached = reached(waivers, diagnostics);
    let mut seen: Lookup<(&str, &str), ()> = Lookup::default();
    let mut faults = Vec::new();
    let mut waiving: Lookup<Key<'_>, usize> = Lookup::default();
    for (at, waiver) in waivers.iter().enumerate() {
        let key = key_of(waiver);
        let none = Reached::default();
        let reached = key.and_then(|key| reached.get(&key)).unwrap_or(&none);
        let about = Waiving { facts, accounts, known, by_code: &by_code, waiver, reached };
        let first = seen.insert((&waiver.code.value, &waiver.at.value), ()).is_none();
        let fault = if first { about.fault() } else { Some(about.unused("repeated")) };
        match (fault, key) {
            (Some(fault), _) => faults.push(fault),
            (None, key) => waiving.extend(key.map(|key| (key, at))),
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
        let waiver = waivers.get(at)?;
        Some(Waived { finding, reason: waiver.reason.clone(), by: waiver.by.clone() })
    });
    waived.collect()
}

/// What a waiver and a finding have in common: the code, the period, the unit, and the row unless
/// it is about the submission as a whole.
type Key<'k> = (&'k str, &'k str, &'k str, Option<&'k str>);

/// What a waiver reaches.
#[derive(Default)]
struct Reached<'d> {
    first: Option<&'d Diagnostic>,
    /// Whether any is a warning.
    warns: bool,
}

/// The key of a finding; `None` if it is about no submission.
fn key(found: &Diagnostic) -> Option<Key<'_>> {
    Some((found.rule.code, found.period.as_ref()?, found.unit.as_ref()?, found.metric.as_deref()))
}

/// The key that a waiver names; `None` if it is none. What a row calls itself may hold any sign.
fn key_of(waiver: &Waiver) -> Option<Key<'_>> {
    let mut parts = waiver.at.value.splitn(3, '/');
    Some((&waiver.code.value, parts.next()?, parts.next()?, parts.next()))
}

/// What waivers reach, worked out in one go.
fn reached<'k, 'd>(
    waivers: &'k [Waiver],
    diagnostics: &'d Diagnostics,
) -> Lookup<Key<'k>, Reached<'d>>
where
    'd: 'k,
{
    let named = waivers.iter().filter_map(key_of);
    let mut reached: Lookup<Key<'k>, Reached<'d>> =
        named.map(|key| (key, Reached::default())).collect();
    for found in diagnostics.iter().filter(|_| !waivers.is_empty()) {
        if let Some(reached) = key(found).and_then(|key| reached.get_mut(&key)) {
            reached.warns |= found.severity == Severity::Warning;
            reached.first.get_or_insert(found);
        }
    }
    reached
}

/// One waiver being judged.
struct Waiving<'w, 'a> {
    facts: &'w Facts<'a>,
    accounts: &'w Accounts<'a>,
    known: &'w [&'static Rule],
    by_code: &'w Lookup<&'static str, &'static Rule>,
    waiver: &'w Waiver,
    reached: &'w Reached<'w>,
}

impl Waiving<'_, '_> {
    /// Why the waiver waives nothing; `None` if it does.
    fn fault(&self) -> Option<Diagnostic> {
        let waiver = self.waiver;
        let code = waiver.code.value.as_str();
        let Some(rule) = self.by_code.get(code) else {
            let unknown = self.at(&UNWAIVABLE, waiver.code.place).with("reason", "unknown");
            let codes = self.known.iter().filter(|rule| may_warn(rule, self.facts.plan));
            return Some(unknown.found(code).suggest(codes.map(|rule| rule.code)));
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
            let Some(first) = first else {
                return Some(self.unused("finding"));
            };
            return self.void(first.found.as_deref().unwrap_or_default().to_owned(), first.place);
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

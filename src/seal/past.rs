//! What is wrong with a seal itself: that it is gone, does not follow from what was committed,
//! tells its amendments out of order, or was set before its period was over.

use std::collections::{BTreeMap, BTreeSet};

use super::chain::{Breach, Chain, Fault};
use super::draw::same_figures;
use super::text::amendments;
use super::{
    EARLY_SEAL, Held, QUOTED, REDRAWN_SEAL, REMOVED_SEAL, UNLINKED_AMENDMENT, changed_lines,
    fraction,
};
use crate::diagnostic::{Diagnostic, Remark, Rule, Severity};
use crate::i18n::{Message, Value};
use crate::model::{Log, Period, Place, Seal, SealedFigure, sealed_period, year_of};
use crate::plan::is_sha256;

/// A finding about the seal at a path. A seal of another year has no period in this plan, and must
/// not be taken for one that has.
fn finding(held: &Held<'_>, rule: &'static Rule, place: Place, path: &str) -> Diagnostic {
    let (year, id) = sealed_period(path).unwrap_or_default();
    let own = year == held.plan.year.to_string();
    let known = held.plan.periods.get(id).filter(|_| own);
    let name = known.map_or_else(
        || Message::new("seal-period").with("id", id).with("year", year).into(),
        |period| Value::from(&period.name),
    );
    let asked = held.sources.asked_for(year.parse().unwrap_or(held.plan.year), id);
    let finding = Diagnostic::new(rule, place);
    let finding = finding.with("period", name).with("id", asked).with("path", path);
    let period = if own { id.to_owned() } else { format!("{year}/{id}") };
    Diagnostic { period: Some(period.into()), ..finding }
}

/// The seals that were committed once and are not there any more, whatever became of their
/// folders, periods and years.
pub(super) fn removed(held: &Held<'_>, log: &Log) -> Vec<Diagnostic> {
    let is_gone = |path: &&String| held.sources.find(path).is_none() && !held.sources.exists(path);
    let is_own = |path: &&String| held.sources.answers(held.plan.year, path);
    let gone = log.seals.keys().filter(is_own).filter(is_gone);
    let finding = |path: &String| {
        let (year, id) = sealed_period(path)?;
        let own = year == held.plan.year.to_string();
        let period = held.plan.periods.get(id).filter(|_| own).map(|period| period.place);
        let plan = || held.sources.find(&format!("plan/{}/plan.toml", held.plan.year));
        let any = || held.sources.under("").next().map(|(file, _)| file);
        let place = period.or_else(|| plan().or_else(any).map(Place::top))?;
        Some(finding(held, &REMOVED_SEAL, place, path))
    };
    gone.filter_map(finding).collect()
}

/// The seals that do not follow from those that were committed before them.
pub(super) fn redrawn(
    held: &Held<'_>,
    log: &Log,
    chains: &BTreeMap<String, Chain>,
) -> Vec<Diagnostic> {
    let own = |path: &str| held.plan.seals.iter().find(|seal| is_at(held, seal, path));
    // Of a year that was not read only the names of the files are known.
    let is_read = |path: &str| {
        let years = held.sources.years();
        years.is_empty() || year_of(path).is_some_and(|year| years.contains(&year))
    };
    let is_own =
        |(path, _): &(&String, &Chain)| held.sources.answers(held.plan.year, path) && is_read(path);
    let breached = chains.iter().filter(is_own);
    let breached = breached.filter_map(|(path, chain)| Some((path, chain, chain.breach?)));
    let finding = |(path, chain, breach): (&String, &Chain, Breach)| {
        let of_plan = own(path);
        let this_year = sealed_period(path)?.0 == held.plan.year.to_string();
        if breach.fault == Fault::Unreadable && this_year && of_plan.is_none() {
            // What is wrong in its text has been said.
            return None;
        }
        Some(breached_seal(held, log, path, chain, breach, of_plan))
    };
    breached.filter_map(finding).collect()
}

fn is_at(held: &Held<'_>, seal: &Seal, path: &str) -> bool {
    held.sources.file(seal.file).path == path
}

fn breached_seal(
    held: &Held<'_>,
    log: &Log,
    path: &str,
    chain: &Chain,
    breach: Breach,
    now: Option<&Seal>,
) -> Diagnostic {
    let file = chain.trusted.file;
    let source = held.sources.file(file);
    let first = changed_lines(chain.source.bytes(), source).first().map(|change| {
        let span = source.line_span(change.line);
        Place { file, start: span.start, end: span.end }
    });
    let commit = |at: Option<usize>| at.and_then(|at| log.commits.get(at));
    let since = commit(breach.since);
    let sealed = commit(chain.commit);
    let mut found = finding(held, &REDRAWN_SEAL, first.unwrap_or(Place::top(file)), path)
        .with("fault", breach.fault.code())
        .with("committed", if since.is_some() { "yes" } else { "no" })
        .with("commit", since.map(|commit| short(&commit.hash)).unwrap_or_default())
        .with("by", since.map(|commit| commit.author.clone()).unwrap_or_default())
        .with("sealed", sealed.map(|commit| short(&commit.hash)).unwrap_or_default());
    if breach.fault == Fault::Unreadable && sealed.is_none() {
        found = found.help("help-unreadable");
    }
    found = match since {
        Some(commit) => found.with("on", commit.day(held.plan.timezone)),
        None => found.with("on", ""),
    };
    let mut texts = now.map(|now| differences(&chain.trusted, now)).unwrap_or_default();
    let more = texts.len().saturating_sub(QUOTED);
    texts.truncate(QUOTED);
    if more > 0 {
        texts.push(Message::new("redrawn-more").with("count", more));
    }
    texts.into_iter().fold(found, |found, text| found.remark(Remark { name: "redrawn-what", text }))
}

/// As much of a commit's hash as people write.
fn short(hash: &str) -> String {
    hash.chars().take(10).collect()
}

/// In what two seals of a period differ: files, figures, and what else there is.
fn differences(was: &Seal, is: &Seal) -> Vec<Message> {
    let mut texts = Vec::new();
    let files = |seal: &Seal| -> BTreeMap<String, String> {
        let own = seal.files.iter().filter(|file| file.path.starts_with("reports/"));
        own.map(|file| (file.path.clone(), file.sha256.clone())).collect()
    };
    let (before, after) = (files(was), files(is));
    for path in before.keys().chain(after.keys()).collect::<BTreeSet<_>>() {
        let kind = match (before.get(path), after.get(path)) {
            (Some(was), Some(is)) if was == is => continue,
            (Some(_), Some(_)) => "changed",
            (Some(_), None) => "missing",
            (None, _) => "added",
        };
        texts.push(Message::new("redrawn-file").with("kind", kind).with("path", path.as_str()));
    }
    let figures = |seal: &Seal| -> BTreeMap<String, SealedFigure> {
        seal.figures.iter().map(|figure| (figure.indicator.to_string(), figure.clone())).collect()
    };
    let (before, after) = (figures(was), figures(is));
    for id in before.keys().chain(after.keys()).collect::<BTreeSet<_>>() {
        let (was, is) = (before.get(id), after.get(id));
        if is_same(was, is) {
            continue;
        }
        let text = |figure: Option<&SealedFigure>| {
            let sums = figure.map(|figure| (figure.numerator, figure.denominator));
            fraction(sums.unwrap_or_default())
        };
        let text = Message::new("redrawn-figure").with("was", text(was)).with("is", text(is));
        texts.push(text.with("indicator", id.as_str()));
    }
    let others = [
        ("as_of", was.as_of != is.as_of),
        ("tool", was.tool != is.tool),
        ("units", was.units != is.units),
        ("asked", was.asked != is.asked),
        ("tasks", was.tasks != is.tasks),
        ("waivers", was.waivers != is.waivers),
        ("amendment", amendments(&was.amendments) != amendments(&is.amendments)),
    ];
    let others: Vec<_> = others.iter().filter(|(_, differ)| *differ).map(|(key, _)| *key).collect();
    if !others.is_empty() {
        texts.push(Message::new("redrawn-other").with("keys", others.join(", ")));
    }
    texts
}

/// Whether two figures state the same, as what they were published too.
fn is_same(one: Option<&SealedFigure>, other: Option<&SealedFigure>) -> bool {
    let pair = one.zip(other);
    pair.is_some_and(|(one, other)| same_figures([one], [other]) && one.value == other.value)
}

/// Amendments that do not lead from one seal to the next: seen without any history.
pub(super) fn unlinked(held: &Held<'_>, seal: &Seal) -> Vec<Diagnostic> {
    let path = held.sources.file(seal.file).path.as_str();
    let mut faults = Vec::new();
    let mut named = BTreeSet::new();
    let dates = seal.amendments.iter().skip(1).map(|next| next.sealed).chain([seal.as_of]);
    for (amendment, next) in seal.amendments.iter().zip(dates) {
        let has_named = !named.is_empty();
        let whole = amendment.seal_sha256.as_deref();
        let is_new = whole.is_none_or(|whole| named.insert(whole));
        let reason = match whole {
            _ if !is_sha256(&amendment.files_sha256) => "form",
            Some(whole) if !is_sha256(whole) => "form",
            _ if !is_new => "twice",
            _ if amendment.as_of != next => "order",
            Some(_) => continue,
            None => "missing",
        };
        let fault = finding(held, &UNLINKED_AMENDMENT, amendment.place, path)
            .with("reason", reason)
            .with("on", amendment.as_of);
        // Every tool that writes the key writes it from then on.
        faults.push(if reason == "missing" && !has_named {
            fault.severity(Severity::Warning).help("help-earlier")
        } else {
            fault
        });
    }
    faults
}

/// A seal that was set while units still had days to report on.
pub(super) fn early(
    held: &Held<'_>,
    seal: &Seal,
    period: &Period,
    chain: Option<&Chain>,
) -> Option<Diagnostic> {
    // Invented figures have no day on which they stand.
    if held.plan.illustrative {
        return None;
    }
    let path = held.sources.file(seal.file).path.as_str();
    let commit = chain.filter(|chain| chain.breach.is_none()).and_then(|chain| chain.commit);
    let commit = commit.and_then(|at| held.history.log()?.commits.get(at));
    let committed = commit.map(|commit| commit.day(held.plan.timezone));
    let day = committed.map_or(seal.as_of, |day| day.min(seal.as_of));
    (day < period.to).then(|| {
        let how = if seal.as_of < period.to { "dated" } else { "committed" };
        let found = finding(held, &EARLY_SEAL, Place::top(seal.file), path);
        found.with("how", how).with("day", day).with("to", period.to)
    })
}

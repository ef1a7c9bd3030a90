//! The files under `reports/<year>/`: each is claimed by a period and a unit, or reported.

use rayon::prelude::*;

use super::csv;
use super::evidence;
use super::file_name::Owners;
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::model::{
    DEPARTMENT, FINDINGS, FileId, Id, PROPOSALS, Place, Plan, SCORES, ScoreSheet, Submission,
};
use crate::plan::refused;
use crate::plan::{UNCLAIMED_FILE, UNKNOWN_PERIOD, UNKNOWN_UNIT};
use crate::source::{Sources, limits};

/// Loads every submission of the plan's year, in the order of periods and units, and reports every
/// file that nothing claims. `beside` is what other years' files came to: what those cite is claimed,
/// and what the typed scores of cards cite.
pub fn submissions(
    sources: &Sources,
    plan: &Plan,
    beside: &[&[Submission]],
    scores: &[ScoreSheet],
    diagnostics: &mut Diagnostics,
) -> Vec<Submission> {
    let folder = format!("reports/{}/", plan.year);
    let mut claimed = Vec::new();
    let mut unclaimed = Vec::new();
    let looked_at = if sources.answers(plan.year, "reports") { "reports/" } else { &folder };
    for (file, source) in sources.under(looked_at) {
        let refused = source.refused().is_some();
        let Some(rest) = source.path.strip_prefix(&folder) else {
            if !refused
                && sources.answers(plan.year, &source.path)
                && !belongs_to_another_year(sources, &source.path)
            {
                unclaimed.push(file);
            }
            continue;
        };
        match claim(plan, rest) {
            Claim::Submission(period, unit) => {
                claimed.push((file, unit, period));
            }
            Claim::Other => {}
            Claim::Nothing if refused => {}
            Claim::Nothing => unclaimed.push(file),
        }
    }
    let mut submissions = read(sources, &claimed, diagnostics);
    submissions.sort_by_cached_key(|submission| {
        (
            plan.periods.position(submission.period.as_str()),
            plan.units.position(submission.unit.as_str()),
        )
    });
    if !unclaimed.is_empty() {
        for citing in beside.iter().copied().chain([submissions.as_slice()]) {
            let cited = evidence::cited(sources, citing);
            unclaimed.retain(|file| !cited.contains(file));
        }
        let cited = evidence::cited_by_scores(sources, scores);
        unclaimed.retain(|file| !cited.contains(file));
    }
    report_unclaimed(sources, plan, &unclaimed, diagnostics);
    submissions
}

/// Reads files beside each other, each the submission of a unit for a period. What comes of them is
/// in their order.
fn read(
    sources: &Sources,
    claimed: &[(FileId, &Id, &Id)],
    diagnostics: &mut Diagnostics,
) -> Vec<Submission> {
    let read = claimed.par_iter().map(|(file, unit, period)| {
        let mut found = Diagnostics::default();
        let submission = csv::submission(sources, *file, unit, period, &mut found);
        (submission, found)
    });
    let mut submissions = Vec::with_capacity(claimed.len());
    for (submission, found) in read.collect::<Vec<_>>() {
        submissions.push(submission);
        diagnostics.extend(found);
    }
    submissions
}

/// Reports the files that nothing claims: each by itself as far as anybody would read that, and
/// then how many more there are.
fn report_unclaimed(
    sources: &Sources,
    plan: &Plan,
    unclaimed: &[FileId],
    diagnostics: &mut Diagnostics,
) {
    let owners = Owners::of(plan);
    let (listed, rest) = unclaimed.split_at(unclaimed.len().min(limits::UNCLAIMED));
    for file in listed {
        let finding = unclaimed_file(sources, plan, &owners, *file);
        // What a damaged plan holds cannot be told from what it lacks.
        let settled = !plan.damaged || finding.rule == &UNCLAIMED_FILE;
        let lost = plan.obscured.periods && finding.rule == &UNKNOWN_PERIOD
            || plan.obscured.units && finding.rule == &UNKNOWN_UNIT;
        if !settled || lost {
            continue;
        }
        if finding.rule == &UNKNOWN_PERIOD {
            diagnostics.push_near(finding, plan.periods.ids().map(Id::as_str));
        } else if finding.rule == &UNKNOWN_UNIT {
            let known = plan.units.ids().map(Id::as_str).chain([DEPARTMENT]);
            diagnostics.push_near(finding, known);
        } else {
            diagnostics.push(finding);
        }
    }
    if let Some(first) = rest.first().filter(|_| !plan.damaged) {
        diagnostics.push(refused::more_unclaimed(*first, rest.len()));
    }
}

enum Claim<'p> {
    Submission(&'p Id, &'p Id),
    Other,
    Nothing,
}

/// What a path below the year's folder is, if anything claims it.
fn claim<'p>(plan: &'p Plan, rest: &str) -> Claim<'p> {
    let parts: Vec<_> = rest.split('/').collect();
    let unit = |name: &str| plan.units.get(name).map(|unit| &unit.id);
    match parts.as_slice() {
        ["README.md" | ".gitkeep" | ".gitattributes" | FINDINGS] | [_, ".gitkeep"] => Claim::Other,
        [report, "consolidated", _, ..] if plan.reports.get(report).is_some() => Claim::Other,
        [PROPOSALS, file] => match file.strip_suffix(".csv").and_then(unit) {
            Some(_) => Claim::Other,
            None => Claim::Nothing,
        },
        [report, file] if is_departments(plan, report, file) => Claim::Other,
        [period, "closed.toml"] if plan.periods.get(period).is_some() => Claim::Other,
        // Of which card they are is asked where they are read.
        [SCORES, file] if file.ends_with(".csv") => Claim::Other,
        [period, "signed" | "received", file] if plan.periods.get(period).is_some() => {
            match file.strip_suffix(".toml").and_then(unit) {
                Some(_) => Claim::Other,
                None => Claim::Nothing,
            }
        }
        [period, file] => {
            let Some(period) = plan.periods.get(period).map(|period| &period.id) else {
                return Claim::Nothing;
            };
            if let Some(unit) = file.strip_suffix(".csv").and_then(unit) {
                return Claim::Submission(period, unit);
            }
            match file.strip_suffix(".md") {
                Some(stem) if unit(stem).is_some() => Claim::Other,
                _ => Claim::Nothing,
            }
        }
        _ => Claim::Nothing,
    }
}

/// Whether a file is what the department itself says of a period or of a whole report.
fn is_departments(plan: &Plan, report: &str, file: &str) -> bool {
    file.strip_suffix(".md") == Some(DEPARTMENT) && plan.reports.get(report).is_some()
}

/// Whether a path lies in the folder of another year that has a plan.
fn belongs_to_another_year(sources: &Sources, path: &str) -> bool {
    let mut parts = path.split('/').skip(1);
    match (parts.next(), parts.next()) {
        (Some(year), Some(_)) => sources.other_years().iter().any(|other| other == year),
        (Some(name), None) => matches!(name, "README.md" | ".gitkeep" | ".gitattributes"),
        _ => false,
    }
}

/// A finding in a folder of the year: what units propose is of no period.
fn of_period(finding: Diagnostic, folder: &str) -> Diagnostic {
    let period = finding.period.filter(|_| folder != PROPOSALS);
    Diagnostic { period, ..finding }
}

/// Whether a folder belongs where a file is.
fn is_place_of_folder(plan: &Plan, parts: &[&str]) -> bool {
    let known = |name| plan.periods.get(name).is_some() || plan.reports.get(name).is_some();
    match parts {
        [year, rest @ ..] if *year == plan.year.to_string() => match rest {
            [] => true,
            [PROPOSALS] => true,
            [report] | [report, "consolidated"] => known(report),
            [period, "signed" | "received"] => plan.periods.get(period).is_some(),
            _ => false,
        },
        _ => false,
    }
}

/// What is wrong with a file that nothing claims, as precisely as its path tells.
fn unclaimed_file(sources: &Sources, plan: &Plan, owners: &Owners, file: FileId) -> Diagnostic {
    let path = &sources.file(file).path;
    let top = Place::top(file);
    let name = path.rsplit('/').next().unwrap_or(path);
    let parts: Vec<_> = path.split('/').skip(1).collect();
    if name.starts_with("~$") || name.starts_with(".~lock.") {
        let open = Diagnostic::new(&UNCLAIMED_FILE, top).severity(Severity::Note);
        return open.with("reason", "lock").found(path.as_str());
    }
    if is_place_of_folder(plan, &parts) {
        return refused::no_folder(file);
    }
    let year = plan.year.to_string();
    let of_year = parts.strip_prefix(&[year.as_str()]).unwrap_or_default();
    let stem = || name.strip_suffix(".csv").or_else(|| name.strip_suffix(".md"));
    let unknown = |stem: &str, period: &str| {
        let unknown = Diagnostic::new(&UNKNOWN_UNIT, top).with("where", "file").found(stem);
        of_period(Diagnostic { period: Some(period.into()), ..unknown }, period)
    };
    let lower = name.to_lowercase();
    match of_year {
        [period, _]
            if *period != PROPOSALS
                && plan.periods.get(period).is_none()
                && (lower.ends_with(".csv") || lower.ends_with(".md")) =>
        {
            return Diagnostic::new(&UNKNOWN_PERIOD, top).with("where", "folder").found(*period);
        }
        [period, _] => {
            if let Some((slip, unit, kind)) = owners.slip(name) {
                let right = format!("{unit}.{kind}");
                let beside = format!("reports/{year}/{period}/{right}");
                let there = if sources.find(&beside).is_some() { "yes" } else { "no" };
                let finding = Diagnostic::new(&UNCLAIMED_FILE, top).about(unit, *period);
                return of_period(finding, period)
                    .with("reason", slip.code())
                    .with("unit", unit)
                    .with("right", right)
                    .with("there", there)
                    .found(path.as_str());
            }
            // What a known unit proposes is in a table; its words there are nobody's.
            if let Some(stem) = stem().filter(|stem| plan.units.get(stem).is_none()) {
                return unknown(stem, period);
            }
        }
        [period, "signed" | "received", _] if plan.periods.get(period).is_some() => {
            if let Some(stem) = name.strip_suffix(".toml") {
                return unknown(stem, period);
            }
        }
        _ => {}
    }
    let reason = kind_of_stranger(name, &lower);
    Diagnostic::new(&UNCLAIMED_FILE, top).with("reason", reason).found(path.as_str())
}

/// What a file that nothing claims is, by its name.
fn kind_of_stranger(name: &str, lower: &str) -> &'static str {
    if lower.ends_with(".xlsx") || lower.ends_with(".xls") || lower.ends_with(".ods") {
        "workbook"
    } else if lower == FINDINGS && name != lower {
        "register"
    } else if lower.ends_with(".csv") && !name.ends_with(".csv") {
        "extension"
    } else {
        "other"
    }
}

//! The evidence for what is done can be looked up: a document by number and date, or a file of the
//! repository.

use chrono::{Days, NaiveDate};

use super::accounts::{Account, Subject};
use super::dossier::{OfSheet, Sheet};
use super::{Accounts, Check, Facts, Look};
use crate::diagnostic::{Diagnostic, Rule};
use crate::model::{Id, Lookup, Period, Receipt, Statement, Submission, TaskStatus};
use crate::submission::evidence::{Evidence, is_link, paths};

static UNVERIFIED_EVIDENCE: Rule = Rule::warning("R512", "unverified-evidence");

static EARLY_EVIDENCE: Rule = Rule::warning("R545", "early-evidence");

pub(super) static CHECK: Check =
    Check { rules: &[&UNVERIFIED_EVIDENCE, &EARLY_EVIDENCE], looks: &[Look::Sheets(open)] };

fn open<'s, 'a>(facts: &'s Facts<'a>, _: &'s Accounts<'a>) -> OfSheet<'s, 'a> {
    let known = facts.sources.known_paths();
    let names: Lookup<&str, ()> = known.map(|path| (last_part(path), ())).collect();
    let began = facts.plan.periods.iter().map(|period| period.from);
    let year = began.chain(NaiveDate::from_ymd_opt(facts.plan.year, 1, 1)).min();
    Box::new(move |sheet, found| {
        for stated in sheet.stated().iter().filter(|one| one.status() == Some(TaskStatus::Done)) {
            let Some(account) = sheet.account(stated) else { continue };
            let cell = account.row.evidence();
            // Where there is none at all, that is an error of its own.
            if cell.is_empty() {
                continue;
            }
            let evidence = Evidence::read(cell.text);
            let judged = judge(sheet, &names, account, &evidence);
            let early = || early(sheet, stated.subject, account, &evidence, year?);
            found.extend(judged.or_else(early));
        }
    })
}

/// What a path ends in.
fn last_part(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

/// What keeps a cell from being evidence; `None` if nothing does.
fn judge(
    sheet: &Sheet<'_, '_>,
    names: &Lookup<&str, ()>,
    account: Account<'_>,
    evidence: &Evidence<'_>,
) -> Option<Diagnostic> {
    let facts = sheet.dossier.facts;
    let cell = account.row.evidence();
    let (late, limit) = limit(facts.as_of, sheet.period);
    // A document may speak of a day to come; it cannot itself be of one.
    if evidence.numbered && evidence.days.is_some_and(|(first, _)| first <= limit) {
        return None;
    }
    let own = &facts.sources.file(account.file()).path;
    // Few cells end as any file does.
    let may_be = |file: &str| {
        matches!(last_part(file), "" | "." | "..") || names.contains_key(last_part(file))
    };
    let exists = |path: &String| facts.sources.exists(path);
    let there = |file: &str| may_be(file) && paths(file, own).iter().any(exists);
    if there(cell.text) {
        return None;
    }
    let finding = |reason: &'static str| {
        let finding = Diagnostic::new(&UNVERIFIED_EVIDENCE, cell.place);
        finding.found(cell.text).with("reason", reason)
    };
    let mut files = Evidence::files(cell.text).peekable();
    let found = match evidence {
        Evidence { numbered: true, days: Some((first, _)), .. } => {
            finding(late).with("date", *first).with("limit", limit)
        }
        _ if files.peek().is_some() => {
            let absent = files.find(|file| !there(file))?;
            let reason = if paths(absent, own).is_empty() { "outside" } else { "absent" };
            finding(reason).with("file", absent)
        }
        Evidence { impossible: Some(written), .. } => finding("date").with("written", *written),
        Evidence { numbered: true, .. } => finding("undated"),
        Evidence { days: Some(_), .. } => finding("unnumbered"),
        _ if is_link(cell.text) => finding("link"),
        _ => finding("words"),
    };
    Some(account.mark(found))
}

/// Evidence of a day at which the task cannot have been done: before the `year` that the plan is for
/// began, or before the period in which it is said to be done for the first time. What an earlier
/// period has already shown is shown again with the document of then, and a standing duty may rest
/// on a standing decision.
fn early(
    sheet: &Sheet<'_, '_>,
    number: u32,
    account: Account<'_>,
    evidence: &Evidence<'_>,
    year: NaiveDate,
) -> Option<Diagnostic> {
    let Subject::Task(task) = account.subject else { return None };
    task.due.day()?;
    // A document often names the older ones that it rests on.
    let (_, last) = evidence.days.filter(|_| evidence.numbered)?;
    let cell = account.row.evidence();
    let finding = |reason: &'static str, limit: NaiveDate| {
        let finding = Diagnostic::new(&EARLY_EVIDENCE, cell.place).found(cell.text);
        let finding = finding.with("reason", reason).with("date", last).with("limit", limit);
        account.mark(finding)
    };
    if last < year {
        return Some(finding("year", year));
    }
    let period = sheet.period;
    // An ad hoc period has none before it, and is too short to be the only time to do anything in.
    if period.ad_hoc || last >= period.from {
        return None;
    }
    let told = |place| sheet.dossier.accounts.first(place, number).and_then(Statement::status);
    // What those have shown whose work the unit took over.
    let mut inherited = sheet.dossier.line(period).into_iter().skip(1).flatten();
    if inherited.any(|place| told(*place) == Some(TaskStatus::Done)) {
        return None;
    }
    // It can have been done in a period for which the unit has told nothing.
    let mut since = period.from;
    for (place, earlier) in sheet.earlier() {
        match told(place) {
            Some(TaskStatus::Done) => return None,
            Some(_) => since = period.from.min(earlier.to + Days::new(1)),
            None => {}
        }
    }
    (last < since).then(|| finding("period", period.from).see(period.window.0, "from"))
}

/// What says, of the evidence for what is done in a period, of which day it is: the latest that it
/// can be of.
pub(super) fn done_by(
    facts: &Facts<'_>,
    period: &Id,
) -> impl Fn(&str) -> Option<NaiveDate> + use<> {
    let period = facts.plan.periods.get(period.as_str());
    let limit = period.map(|period| limit(facts.as_of, period).1);
    move |evidence| Evidence::dates(evidence).filter(|date| Some(*date) <= limit).max()
}

/// The day of the commit that first said of a task that it is done, where history tells which it was.
pub(super) fn said_on(
    facts: &Facts<'_>,
    submission: &Submission,
    task: Subject<'_>,
    receipt: &Receipt,
) -> Option<NaiveDate> {
    if receipt.last.is_none() && !receipt.unsaved {
        return Some(receipt.submitted);
    }
    let path = &facts.sources.file(submission.file).path;
    let commit = facts.history.log()?.done_since(path, task.id().as_str())?;
    Some(commit.day(facts.plan.timezone))
}

/// The last day of which the evidence for a period can be, and what it means to be later: after
/// today, or, once that has passed, after the period's due date. While the period itself runs,
/// a later day of it may well be right: a repository can be looked at as of a day gone by.
fn limit(as_of: NaiveDate, period: &Period) -> (&'static str, NaiveDate) {
    // A plan with these two the wrong way round has been told so.
    let due = period.due.max(period.to);
    if as_of > period.to && as_of < due { ("future", as_of) } else { ("late", due) }
}

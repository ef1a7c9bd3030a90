//! The evidence for what is done can be looked up: a document by number and date, or a file of the
//! repository.

use chrono::{Days, NaiveDate};

use super::accounts::{Account, Subject};
use super::{Accounts, Check, Facts};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::model::{Arrival, Lookup, Period, Submission, TaskStatus, Value};
use crate::submission::evidence::{Evidence, is_link, paths};

static UNVERIFIED_EVIDENCE: Rule =
    Rule { code: "R512", name: "unverified-evidence", severity: Severity::Warning };

static EARLY_EVIDENCE: Rule =
    Rule { code: "R545", name: "early-evidence", severity: Severity::Warning };

pub(super) static CHECK: Check = Check { rules: &[&UNVERIFIED_EVIDENCE, &EARLY_EVIDENCE], run };

fn run(facts: &Facts<'_>, accounts: &Accounts<'_>, diagnostics: &mut Diagnostics) {
    let known = facts.sources.known_paths();
    let names: Lookup<&str, ()> = known.map(|path| (last_part(path), ())).collect();
    accounts.each(diagnostics, |submission, rows, found| {
        let before = earlier(facts, accounts, submission);
        let done = |row: &&Account<'_>| row.value() == Some(Value::Status(TaskStatus::Done));
        // Where there is none at all, that is an error of its own.
        for row in rows.iter().filter(done).filter(|row| !row.row.evidence().is_empty()) {
            let evidence = Evidence::read(row.row.evidence().text);
            let judged = judge(facts, &names, *row, &evidence);
            found.extend(judged.or_else(|| early(facts, accounts, *row, &evidence, &before)));
        }
    });
}

/// The periods before that of a submission, and where the unit's submissions for them are.
fn earlier<'a>(
    facts: &Facts<'a>,
    accounts: &Accounts<'a>,
    submission: &Submission,
) -> Vec<(&'a Period, Option<usize>)> {
    let period = facts.plan.periods.get(submission.period.as_str());
    let earlier = period.map_or(&[][..], |period| facts.lineage.earlier(period)).iter();
    earlier.map(|earlier| (*earlier, accounts.place(&earlier.id, &submission.unit))).collect()
}

/// What a path ends in.
fn last_part(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

/// What keeps a cell from being evidence; `None` if nothing does.
fn judge(
    facts: &Facts<'_>,
    names: &Lookup<&str, ()>,
    account: Account<'_>,
    evidence: &Evidence<'_>,
) -> Option<Diagnostic> {
    let cell = account.row.evidence();
    let period = facts.plan.periods.get(account.submission.period.as_str())?;
    let (late, limit) = limit(facts.as_of, period);
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

/// Evidence of a day at which the task cannot have been done: before the year that the plan is for
/// began, or before the period in which it is said to be done for the first time. What an earlier
/// period has already shown is shown again with the document of then, and a standing duty may rest
/// on a standing decision.
fn early(
    facts: &Facts<'_>,
    accounts: &Accounts<'_>,
    account: Account<'_>,
    evidence: &Evidence<'_>,
    before: &[(&Period, Option<usize>)],
) -> Option<Diagnostic> {
    let Subject::Task(task) = account.subject else { return None };
    task.due.day()?;
    let period = facts.plan.periods.get(account.submission.period.as_str())?;
    let cell = account.row.evidence();
    // A document often names the older ones that it rests on.
    let (_, last) = evidence.days.filter(|_| evidence.numbered)?;
    let finding = |reason: &'static str, limit: NaiveDate| {
        let finding = Diagnostic::new(&EARLY_EVIDENCE, cell.place).found(cell.text);
        let finding = finding.with("reason", reason).with("date", last).with("limit", limit);
        account.mark(finding)
    };
    let began = facts.plan.periods.iter().map(|period| period.from).min()?;
    let year = NaiveDate::from_ymd_opt(facts.plan.year, 1, 1).map_or(began, |day| day.min(began));
    if last < year {
        return Some(finding("year", year));
    }
    // An ad hoc period has none before it, and is too short to be the only time to do anything in.
    if period.ad_hoc {
        return None;
    }
    let told = |(earlier, place): &(&Period, Option<usize>)| match accounts
        .numbered((*place)?, account.number)?
        .value()?
    {
        Value::Status(status) => Some((earlier.to, status)),
        Value::Figure(_) | Value::NotApplicable => None,
    };
    let told: Vec<_> = before.iter().filter_map(told).collect();
    let is_news = told.iter().all(|(_, status)| *status != TaskStatus::Done);
    // It can have been done in a period for which the unit has told nothing.
    let since = told.last().map_or(period.from, |(to, _)| period.from.min(*to + Days::new(1)));
    (is_news && last < since).then(|| finding("period", period.from).see(period.window.0, "from"))
}

/// The day on which a row says that a task was done: the latest that its evidence can be of, or
/// else that of the commit which first said so, where history tells which it was.
pub(super) fn done_on(
    facts: &Facts<'_>,
    account: Account<'_>,
    arrival: &Arrival,
) -> Option<NaiveDate> {
    if account.value() != Some(Value::Status(TaskStatus::Done)) {
        return None;
    }
    let period = facts.plan.periods.get(account.submission.period.as_str())?;
    let (_, limit) = limit(facts.as_of, period);
    let dates = Evidence::dates(account.row.evidence().text);
    dates.filter(|date| *date <= limit).max().or_else(|| {
        let receipt = arrival.receipt()?;
        if receipt.last.is_none() && !receipt.unsaved {
            return Some(receipt.submitted);
        }
        let path = &facts.sources.file(account.file()).path;
        let commit = facts.history.log()?.done_since(path, account.id().as_str())?;
        Some(commit.day(facts.plan.timezone))
    })
}

/// The last day of which the evidence for a period can be, and what it means to be later: after
/// today, or, once that has passed, after the period's due date. While the period itself runs,
/// a later day of it may well be right: a repository can be looked at as of a day gone by.
fn limit(as_of: NaiveDate, period: &Period) -> (&'static str, NaiveDate) {
    // A plan with these two the wrong way round has been told so.
    let due = period.due.max(period.to);
    if as_of > period.to && as_of < due { ("future", as_of) } else { ("late", due) }
}

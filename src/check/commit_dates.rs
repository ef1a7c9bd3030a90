//! Dates of commits that cannot be, or that may have been chosen: of the commits that brought or
//! changed a submission or a seal, since nothing hangs on the others.
//!
//! Both are warnings: once a commit is on the main line nothing mends it, and an error that nobody
//! can mend or answer for would hold up every later check. Before it is merged it can be made anew:
//! there a date that cannot be is an error.

use chrono::{DateTime, Days, FixedOffset};

use super::{Accounts, Check, Facts};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::model::{Commit, Doubt, FileId, Log, Period, Place, Unit};

static IMPOSSIBLE_DATE: Rule = Rule::warning("R415", "impossible-date");
static DOUBTFUL_DATE: Rule = Rule::warning("R416", "doubtful-date");

pub(super) static CHECK: Check = Check { rules: &[&IMPOSSIBLE_DATE, &DOUBTFUL_DATE], run };

/// How much of a commit's name is shown.
const SHORT: usize = 12;

fn run(facts: &Facts<'_>, _: &Accounts<'_>, diagnostics: &mut Diagnostics) {
    let Some(log) = facts.history.log() else { return };
    for submission in facts.submissions.iter() {
        let about = facts.of(&submission.unit, &submission.period);
        let Some((unit, period)) = about else { continue };
        let file = Kept { facts, log, file: submission.file, period, unit: Some(unit) };
        file.judge(diagnostics);
    }
    for seal in &facts.plan.seals {
        let Some(period) = facts.plan.periods.get(seal.period.as_str()) else { continue };
        Kept { facts, log, file: seal.file, period, unit: None }.judge(diagnostics);
    }
}

/// A submission or seal, and what history has of it.
struct Kept<'f, 'a> {
    facts: &'f Facts<'a>,
    log: &'f Log,
    file: FileId,
    period: &'f Period,
    /// Whose it is; a seal is nobody's.
    unit: Option<&'f Unit>,
}

/// Why a date is doubtful.
enum Reason<'f> {
    /// It is to come.
    Future,
    /// It is before the date of a commit that it follows.
    Parent(&'f str, DateTime<FixedOffset>),
    /// The period had not ended: none is closed by then, and no submission whole.
    Period,
}

impl<'f> Kept<'f, '_> {
    fn judge(&self, diagnostics: &mut Diagnostics) {
        let Some(steps) = self.log.steps(&self.facts.sources.file(self.file).path) else { return };
        for (at, (step, commit)) in steps.enumerate() {
            // A commit where a shallow clone ends has brought nothing of itself.
            if self.log.cut.contains(&step.commit) {
                continue;
            }
            let found = match self.log.doubts.get(&step.commit) {
                Some(Doubt::Impossible(text)) => Some(self.impossible(commit, text)),
                doubt => self
                    .reason(step.commit, commit, doubt, at == 0)
                    .map(|reason| self.doubtful(commit, &reason)),
            };
            diagnostics.extend(found);
        }
    }

    fn reason(
        &self,
        number: usize,
        commit: &Commit,
        doubt: Option<&'f Doubt>,
        is_first: bool,
    ) -> Option<Reason<'f>> {
        let day = commit.day(self.facts.plan.timezone);
        // The day of another time zone may be tomorrow.
        let tomorrow = self.log.today.and_then(|today| today.checked_add_days(Days::new(1)));
        if tomorrow.is_some_and(|tomorrow| day > tomorrow) {
            return Some(Reason::Future);
        }
        if let Some(Doubt::BeforeParent { hash, at }) = doubt
            && !self.is_afterwards(number, *at)
        {
            return Some(Reason::Parent(hash, *at));
        }
        let early = is_first && day < self.period.to;
        (early && (self.unit.is_none() || self.was_whole_too_late())).then_some(Reason::Period)
    }

    /// Whether all that came by the deadline came while the period still ran, and more after it: in
    /// time by a date that no whole submission can have. Where nothing came later, it is just early.
    fn was_whole_too_late(&self) -> bool {
        let (plan, path) = (self.facts.plan, &self.facts.sources.file(self.file).path);
        let steps = self.log.steps(path).into_iter().flatten();
        let dated = steps.filter(|(step, _)| self.log.is_dated(step.commit));
        let mut after = dated
            .map(|(_, commit)| commit.day(plan.timezone))
            .filter(|day| *day >= self.period.to)
            .peekable();
        after.peek().is_some() && after.all(|day| day > plan.deadline(self.period))
    }

    /// Whether the year was over before anything was submitted: a repository that was made
    /// afterwards, out of what came on paper, has the dates of then and follows commits of now.
    fn is_afterwards(&self, number: usize, parent: DateTime<FixedOffset>) -> bool {
        let plan = self.facts.plan;
        let parent = plan.timezone.map_or(parent, |zone| parent.with_timezone(&zone)).date_naive();
        let over = plan.periods.iter().all(|period| parent > plan.deadline(period));
        over && number + 1 == self.log.commits.len()
    }

    fn finding(&self, rule: &'static Rule, commit: &Commit) -> Diagnostic {
        let found = Diagnostic::new(rule, Place::top(self.file))
            .with("path", self.facts.sources.file(self.file).path.as_str())
            .with("commit", short(&commit.hash))
            .with("by", commit.committer.as_str());
        // A waiver is of a unit's submission: of a seal there is none.
        let help = if self.unit.is_some() { "help" } else { "help-seal" };
        Diagnostic {
            unit: self.unit.map(|unit| (&unit.id).into()),
            period: Some((&self.period.id).into()),
            ..found.help(help)
        }
    }

    fn impossible(&self, commit: &Commit, text: &str) -> Diagnostic {
        let path = &self.facts.sources.file(self.file).path;
        let reviewed = self.facts.branch.is_some_and(|branch| branch.touches(path));
        let severity = if reviewed { Severity::Error } else { Severity::Warning };
        self.finding(&IMPOSSIBLE_DATE, commit)
            .severity(severity)
            .with("date", if text.is_empty() { "empty" } else { text })
            // What a waiver names: void once another commit has such a date.
            .found(short(&commit.hash))
    }

    fn doubtful(&self, commit: &Commit, reason: &Reason<'_>) -> Diagnostic {
        let zone = self.facts.plan.timezone;
        let day = commit.day(zone);
        let found = self.finding(&DOUBTFUL_DATE, commit).with("day", day).found(day.to_string());
        match reason {
            Reason::Future => {
                let today = self.log.today.unwrap_or(self.facts.as_of);
                found.with("reason", "future").with("parent", "").with("other", today)
            }
            Reason::Parent(hash, at) => {
                let other = zone.map_or(*at, |zone| at.with_timezone(&zone)).date_naive();
                found.with("reason", "parent").with("parent", short(hash)).with("other", other)
            }
            Reason::Period => {
                let found = found.with("reason", "period").with("parent", "");
                found.with("other", self.period.to).see(self.period.window.1, "to")
            }
        }
    }
}

fn short(hash: &str) -> String {
    hash.chars().take(SHORT).collect()
}

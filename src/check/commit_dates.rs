//! Dates of commits that cannot be, or that may have been chosen: of the commits that brought or
//! changed a submission or a seal, since nothing hangs on the others.
//!
//! Both are warnings: once a commit is on the main line nothing mends it, and an error that nobody
//! can mend or answer for would hold up every later check. Before it is merged it can be made anew:
//! there a date that cannot be is an error.

use chrono::NaiveDate;

use super::{Accounts, Check, Facts, Look};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::model::{Commit, Doubt, FileId, Log, Period, Place, Unit};

pub(crate) static IMPOSSIBLE_DATE: Rule = Rule::warning("R415", "impossible-date");
pub(crate) static DOUBTFUL_DATE: Rule = Rule::warning("R416", "doubtful-date");

pub(super) static CHECK: Check =
    Check { rules: &[&IMPOSSIBLE_DATE, &DOUBTFUL_DATE], looks: &[Look::Whole(run)] };

/// How much of a commit's name is shown.
const SHORT: usize = 12;

fn run(facts: &Facts<'_>, _: &Accounts<'_>, diagnostics: &mut Diagnostics) {
    let Some(log) = facts.history.log() else { return };
    for submission in facts.submissions.iter() {
        let about = facts.of(&submission.unit, &submission.period);
        let Some((unit, period)) = about else { continue };
        let (file, path) = (submission.file, facts.sources.file(submission.file).path.as_str());
        Kept { facts, log, file, path, period, unit: Some(unit) }.judge(diagnostics);
    }
    for seal in &facts.plan.seals {
        let Some(period) = facts.plan.periods.get(seal.period.as_str()) else { continue };
        let path = facts.sources.file(seal.file).path.as_str();
        Kept { facts, log, file: seal.file, path, period, unit: None }.judge(diagnostics);
    }
}

/// A submission or seal, and what history has of it.
struct Kept<'f, 'a> {
    facts: &'f Facts<'a>,
    log: &'f Log,
    file: FileId,
    path: &'f str,
    period: &'f Period,
    /// Whose it is; a seal is nobody's.
    unit: Option<&'f Unit>,
}

impl Kept<'_, '_> {
    fn judge(&self, diagnostics: &mut Diagnostics) {
        let Some(steps) = self.log.steps(self.path) else { return };
        for (at, (step, commit)) in steps.enumerate() {
            // A commit where a shallow clone ends has brought nothing of itself.
            if self.log.cut.contains(&step.commit) {
                continue;
            }
            diagnostics.extend(match self.log.doubts.get(&step.commit) {
                Some(Doubt::Impossible(text)) => Some(self.impossible(commit, text)),
                doubt => self.doubtful(step.commit, commit, doubt, at == 0),
            });
        }
    }

    /// What is doubtful about a date: that it is to come; that it is before the date of a commit that
    /// it follows; that the period had not ended, for none is closed by then, and no submission whole.
    fn doubtful(
        &self,
        number: usize,
        commit: &Commit,
        doubt: Option<&Doubt>,
        is_first: bool,
    ) -> Option<Diagnostic> {
        let day = commit.day(self.facts.plan.timezone);
        let finding = |reason: &'static str, parent: &str, other: NaiveDate| {
            let found = self.finding(&DOUBTFUL_DATE, commit).with("day", day);
            let found = found.found(day.to_string()).with("reason", reason);
            found.with("parent", short(parent)).with("other", other)
        };
        // The day of another time zone may be tomorrow.
        let is_to_come = |today: &NaiveDate| today.succ_opt().is_some_and(|next| day > next);
        if let Some(today) = self.log.today.filter(is_to_come) {
            return Some(finding("future", "", today));
        }
        if let Some(Doubt::BeforeParent { hash, at }) = doubt {
            let parent = self.facts.plan.timezone.map_or(*at, |zone| at.with_timezone(&zone));
            if !self.is_afterwards(number, parent.date_naive()) {
                return Some(finding("parent", hash, parent.date_naive()));
            }
        }
        let early = is_first && day < self.period.to;
        (early && (self.unit.is_none() || self.was_whole_too_late()))
            .then(|| finding("period", "", self.period.to).see(self.period.window.1, "to"))
    }

    /// Whether all that came by the deadline came while the period still ran, and more after it: in
    /// time by a date that no whole submission can have. Where nothing came later, it is just early.
    fn was_whole_too_late(&self) -> bool {
        let plan = self.facts.plan;
        let steps = self.log.steps(self.path).into_iter().flatten();
        let dated = steps.filter(|(step, _)| self.log.is_dated(step.commit));
        let mut after = dated
            .map(|(_, commit)| commit.day(plan.timezone))
            .filter(|day| *day >= self.period.to)
            .peekable();
        after.peek().is_some() && after.all(|day| day > plan.deadline(self.period))
    }

    /// Whether the year was over before anything was submitted: a repository that was made
    /// afterwards, out of what came on paper, has the dates of then and follows commits of now.
    fn is_afterwards(&self, number: usize, parent: NaiveDate) -> bool {
        let plan = self.facts.plan;
        let over = plan.periods.iter().all(|period| parent > plan.deadline(period));
        over && number + 1 == self.log.commits.len()
    }

    fn finding(&self, rule: &'static Rule, commit: &Commit) -> Diagnostic {
        let found = Diagnostic::new(rule, Place::top(self.file))
            .with("path", self.path)
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
        let reviewed = self.facts.branch.is_some_and(|branch| branch.touches(self.path));
        let severity = if reviewed { Severity::Error } else { Severity::Warning };
        self.finding(&IMPOSSIBLE_DATE, commit)
            .severity(severity)
            .with("date", if text.is_empty() { "empty" } else { text })
            // What a waiver names: void once another commit has such a date.
            .found(short(&commit.hash))
    }
}

fn short(hash: &str) -> String {
    hash.chars().take(SHORT).collect()
}

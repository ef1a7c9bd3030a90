//! The data flow of a run, from sources to ledger, as every command uses it.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::assess::{self, History, LastYear, Scope};
use crate::check::{self, Facts, Outcome, Waived};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::load;
use crate::model::{FileId, Ledger, Plan, Report, Submission};
use crate::source::Sources;

/// Every rule there is, in the order of their codes.
pub fn rules() -> Vec<&'static Rule> {
    let loading = load::RULES.iter().flat_map(|rules| rules.iter());
    let checking = check::CHECKS.iter().flat_map(|check| check.rules.iter());
    let all = loading.chain(checking).chain(check::WAIVER_RULES);
    let mut rules: Vec<&'static Rule> = all.copied().collect();
    rules.sort_by_key(|rule| rule.code);
    rules.dedup_by_key(|rule| rule.code);
    rules
}

/// What a check looks at, and what it demands.
#[derive(Debug, Clone)]
pub struct Question {
    /// The plan's year.
    pub year: i32,
    /// Today.
    pub as_of: NaiveDate,
    /// A report (by id or alias) that must be complete now; only its periods are looked at.
    pub period: Option<String>,
    /// Only this unit's submissions are looked at.
    pub unit: Option<String>,
    /// Only findings in these files or folders (from the root, with `/`) are kept.
    pub paths: Vec<String>,
}

impl Question {
    /// All there is to ask about a year.
    pub fn new(year: i32, as_of: NaiveDate) -> Self {
        Self { year, as_of, period: None, unit: None, paths: Vec::new() }
    }
}

/// The answer: what was loaded, what was found, and what stands.
#[derive(Debug)]
pub struct Checked {
    /// The plan.
    pub plan: Plan,
    /// The submissions.
    pub submissions: Vec<Submission>,
    /// The accepted figures.
    pub ledger: Ledger,
    /// The findings, in the order of their files and places.
    pub diagnostics: Diagnostics,
    /// The findings that waivers took away.
    pub waived: Vec<Waived>,
}

impl Checked {
    /// Whether the plan itself has errors: then no figure can be trusted.
    pub fn plan_has_errors(&self, sources: &Sources) -> bool {
        self.diagnostics
            .iter()
            .any(|found| found.severity == Severity::Error && is_of_plan(found, sources))
    }

    /// The files of the submissions.
    pub fn submission_files(&self) -> BTreeSet<FileId> {
        self.submissions.iter().map(|submission| submission.file).collect()
    }
}

/// The history of a report. `last_year` are the sources of the year before, if it has a plan; they
/// are loaded and checked like any other, and a plan with errors yields no figures.
pub fn history(
    checked: &Checked,
    report: &Report,
    scope: &Scope,
    as_of: NaiveDate,
    last_year: Option<&Sources>,
) -> History {
    let mut history = assess::history(&checked.plan, &checked.ledger, report, scope, as_of);
    if let Some(sources) = last_year {
        history.last_year = same_report(checked, report, scope, as_of, sources);
    }
    history
}

/// The report of the same id in the year before.
fn same_report(
    checked: &Checked,
    report: &Report,
    scope: &Scope,
    as_of: NaiveDate,
    sources: &Sources,
) -> LastYear {
    let year = checked.plan.year - 1;
    let before = check(sources, &Question::new(year, as_of));
    if before.plan_has_errors(sources) {
        return LastYear::Faulty(year);
    }
    match before.plan.report(report.id.as_str()) {
        Some(report) => {
            let earlier = assess::earlier(&before.plan, &before.ledger, report, scope, as_of);
            LastYear::Known(earlier)
        }
        None => LastYear::None,
    }
}

/// Whether a finding is about the plan, rather than about a submission that it asks for.
pub fn is_of_plan(found: &Diagnostic, sources: &Sources) -> bool {
    found.period.is_none() && !sources.file(found.place.file).path.starts_with("reports/")
}

/// The paths that submissions cite as evidence and that lie outside what was read: the workspace
/// knows which of them are there, and [`Sources::beside_files`] takes the answer.
pub fn cited_files(sources: &Sources, year: i32) -> BTreeSet<String> {
    if !load::evidence::may_cite_files(sources) {
        return BTreeSet::new();
    }
    let mut aside = Diagnostics::default();
    let plan = load::plan(sources, year, &mut aside);
    let submissions = load::submissions(sources, &plan, &mut aside);
    load::evidence::unread(sources, &submissions)
}

/// Loads and checks.
pub fn check(sources: &Sources, question: &Question) -> Checked {
    let mut diagnostics = Diagnostics::default();
    let plan = load::plan(sources, question.year, &mut diagnostics);
    let submissions = load::submissions(sources, &plan, &mut diagnostics);
    let demanded = question.period.as_ref().and_then(|period| plan.report(period));
    let as_of = question.as_of;
    let facts = Facts { plan: &plan, submissions: &submissions, sources, as_of, demanded };
    let Outcome { ledger, mut waived } = check::run(&facts, &rules(), &mut diagnostics);
    let wanted = |found: &Diagnostic| {
        let in_period = demanded.is_none_or(|report| {
            let of = |period: &String| report.of.iter().any(|id| id.value.as_str() == period);
            found.period.as_ref().is_none_or(of)
        });
        let of_unit = question.unit.as_ref().is_none_or(|unit| {
            // A finding without a unit is the plan's, unless it is some stray file.
            found.unit.as_ref().map_or(is_of_plan(found, sources), |own| own == unit)
        });
        let path = &sources.file(found.place.file).path;
        let under = |wanted: &String| {
            wanted.is_empty()
                || path == wanted
                || path.strip_prefix(wanted.as_str()).is_some_and(|rest| rest.starts_with('/'))
        };
        in_period && of_unit && (question.paths.is_empty() || question.paths.iter().any(under))
    };
    diagnostics.retain(wanted);
    waived.retain(|waived| wanted(&waived.finding));
    diagnostics.sort(sources);
    Checked { plan, submissions, ledger, diagnostics, waived }
}

//! The data flow of a run, from sources to ledger, as every command uses it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::check::{self, Facts};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::load::{self, workbook};
use crate::model::{FileId, Ledger, Plan, Submission, SubmissionState};
use crate::source::Sources;

/// Every rule there is, in the order of their codes.
pub fn rules() -> Vec<&'static Rule> {
    let loading = load::RULES.iter().flat_map(|rules| rules.iter());
    let checking = check::CHECKS.iter().flat_map(|check| check.rules.iter());
    let mut rules: Vec<&'static Rule> = loading.chain(checking).copied().collect();
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

/// Whether a finding is about the plan, rather than about a submission that it asks for.
pub fn is_of_plan(found: &Diagnostic, sources: &Sources) -> bool {
    found.period.is_none() && !sources.file(found.place.file).path.starts_with("reports/")
}

/// Whether a path is that file or in that folder; the empty path is the root.
pub fn is_under(path: &str, wanted: &str) -> bool {
    wanted.is_empty()
        || path == wanted
        || path.strip_prefix(wanted).is_some_and(|rest| rest.starts_with('/'))
}

/// Loads and checks.
pub fn check(sources: &Sources, question: &Question) -> Checked {
    let mut diagnostics = Diagnostics::default();
    let plan = load::plan(sources, question.year, &mut diagnostics);
    let submissions = load::submissions(sources, &plan, &mut diagnostics);
    let demanded = question.period.as_ref().and_then(|period| plan.report(period));
    let as_of = question.as_of;
    let facts = Facts { plan: &plan, submissions: &submissions, sources, as_of, demanded };
    let ledger = check::run(&facts, &mut diagnostics);
    diagnostics.retain(|found| {
        let in_period = demanded.is_none_or(|report| {
            let of = |period: &String| report.of.iter().any(|id| id.value.as_str() == period);
            found.period.as_ref().is_none_or(of)
        });
        let of_unit = question.unit.as_ref().is_none_or(|unit| {
            // A finding without a unit is the plan's, unless it is some stray file.
            found.unit.as_ref().map_or(is_of_plan(found, sources), |own| own == unit)
        });
        let path = &sources.file(found.place.file).path;
        let under = |wanted: &String| is_under(path, wanted);
        in_period && of_unit && (question.paths.is_empty() || question.paths.iter().any(under))
    });
    name_cells(&submissions, &mut diagnostics);
    diagnostics.sort(sources);
    Checked { plan, submissions, ledger, diagnostics }
}

/// What came of an import.
#[derive(Debug)]
pub struct Imported {
    /// The plan.
    pub plan: Plan,
    /// The submission, if one could be read, and how it stands.
    pub submission: Option<(Submission, SubmissionState)>,
    /// Whether it is unknown whose submission it is or for when.
    pub nameless: bool,
    /// What is wrong in the workbook, in the order of its cells.
    pub diagnostics: Diagnostics,
}

/// Reads the submission in a workbook and checks it as if it stood among the others.
pub fn import(
    sources: &mut Sources,
    question: &Question,
    request: workbook::Request<'_>,
) -> Imported {
    let mut diagnostics = Diagnostics::default();
    let plan = load::plan(sources, question.year, &mut Diagnostics::default());
    // What is wrong with the others is not asked here.
    let mut submissions = load::submissions(sources, &plan, &mut Diagnostics::default());
    let (submission, nameless) =
        match workbook::submission(sources, &plan, request, &mut diagnostics) {
            workbook::Outcome::Read(submission) => (Some(*submission), false),
            workbook::Outcome::Refused => (None, false),
            workbook::Outcome::Nameless => (None, true),
        };
    let mut state = SubmissionState::Invalid;
    if let Some(own) = &submission {
        submissions.retain(|other| other.unit != own.unit || other.period != own.period);
        submissions.push(own.clone());
        let facts = Facts {
            plan: &plan,
            submissions: &submissions,
            sources,
            as_of: question.as_of,
            demanded: None,
        };
        let ledger = check::run(&facts, &mut diagnostics);
        diagnostics.retain(|found| found.place.file == own.file);
        name_cells(std::slice::from_ref(own), &mut diagnostics);
        if let Some(standing) = ledger.standing(&own.period, &own.unit) {
            state = standing.state;
        }
    }
    diagnostics.sort(sources);
    let submission = submission.map(|submission| (submission, state));
    Imported { plan, submission, nameless, diagnostics }
}

/// Says in which cells the findings are, for who looks at a sheet rather than at lines.
fn name_cells(submissions: &[Submission], diagnostics: &mut Diagnostics) {
    let by_file: BTreeMap<FileId, &Submission> =
        submissions.iter().map(|submission| (submission.file, submission)).collect();
    diagnostics.name_cells(|place| by_file.get(&place.file)?.cell_at(place));
}

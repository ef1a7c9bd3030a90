//! The data flow of a run, from sources to ledger, as every command uses it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;

use crate::check::scores::Scored;
use crate::check::{self, Facts, Outcome, Waived, scope};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::model::{
    Branch, FileId, Findings, History, Id, Ledger, Lineage, Narrative, OtherYear, OtherYears, Plan,
    Proposal, Report, ScoreSheet, Standing, Submission, SubmissionState, seal_path, signed_path,
};
use crate::seal::{self, Held, Kept, REMOVED_SEAL};
use crate::source::{SourceFile, Sources};
use crate::submission::workbook;

/// Every rule there is, in the order of their codes.
pub fn rules() -> Vec<&'static Rule> {
    let loading = std::iter::once(&crate::plan::RULES).chain(crate::submission::RULES);
    let loading = loading.flat_map(|rules| rules.iter());
    let checking = check::CHECKS.iter().flat_map(|check| check.rules.iter());
    let sealing = seal::RULES.iter().chain(seal::SIGNING_RULES);
    let after = check::WAIVER_RULES.iter().chain(check::scores::RULES).chain(sealing);
    let all = loading.chain(checking).chain(after);
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
    /// Only findings in these files or folders are kept.
    pub paths: Wanted,
    /// What the repository's history tells, shared because it may be long.
    pub history: Arc<History>,
    /// What the branch under review changes: then only what it changes is looked at.
    pub branch: Option<Branch>,
    /// Whether only figures are asked for: then nobody reads what is doubtful.
    pub figures_only: bool,
    /// What files of closed periods held when they were closed, as far as history has it.
    pub kept: Arc<Kept>,
    /// What other years' figures are, as far as this year's are measured from them.
    pub other_years: Arc<OtherYears>,
}

impl Question {
    /// All there is to ask about a year.
    pub fn new(year: i32, as_of: NaiveDate) -> Self {
        Self {
            year,
            as_of,
            period: None,
            unit: None,
            paths: Wanted::default(),
            history: Arc::default(),
            branch: None,
            figures_only: false,
            kept: Arc::default(),
            other_years: Arc::default(),
        }
    }

    /// Whether a finding is asked for; `demanded` is the report of the period in question.
    pub fn wants(&self, found: &Diagnostic, sources: &Sources, demanded: Option<&Report>) -> bool {
        if scope::is_of_branch(found) || crate::plan::refused::is_of_unlisted(found, sources) {
            return true;
        }
        let in_period = demanded.is_none_or(|report| {
            let of = |period: &str| report.of.iter().any(|id| id.value.as_str() == period);
            found.period.as_deref().is_none_or(of)
        });
        let of_unit = self.unit.as_ref().is_none_or(|unit| {
            // A finding without a unit is the plan's, unless it is some stray file. What was not
            // read of all units was not read of this one.
            let of_all = || {
                is_of_plan(found, sources) || crate::plan::refused::is_above_units(found, sources)
            };
            found.unit.as_deref().map_or_else(of_all, |own| own == unit)
        });
        let in_branch = self
            .branch
            .as_ref()
            .is_none_or(|branch| is_of_change(found, sources, self.year, branch));
        let file = sources.file(found.place.file);
        in_period && of_unit && in_branch && self.paths.concern(file)
    }
}

/// The answer: what was loaded, what was found, and what stands.
#[derive(Debug)]
pub struct Checked {
    /// What was asked of the units this year.
    pub plan: Plan,
    /// What they handed in, faulty ones among them.
    pub submissions: Arc<[Submission]>,
    /// The register of what inspections found, where there is one.
    pub findings: Option<Findings>,
    /// What the units say in their own words.
    pub narratives: Vec<Narrative>,
    /// What they propose for next year.
    pub proposals: Vec<Proposal>,
    /// The points that were typed for scorecards.
    pub scores: Vec<ScoreSheet>,
    /// The accepted figures.
    pub ledger: Ledger,
    /// The findings, in the order of their files and places.
    pub diagnostics: Diagnostics,
    /// The findings that waivers took away.
    pub waived: Vec<Waived>,
    /// What the repository's history tells.
    pub history: Arc<History>,
}

impl Checked {
    /// Whether the plan itself has errors: then no figure can be trusted.
    pub fn plan_has_errors(&self, sources: &Sources) -> bool {
        !has_sound_plan(&self.diagnostics, sources)
    }
}

/// Whether a finding is about the plan, rather than about a submission that it asks for.
pub fn is_of_plan(found: &Diagnostic, sources: &Sources) -> bool {
    let path = &sources.file(found.place.file).path;
    found.period.is_none() && path != "reports" && !path.starts_with("reports/")
}

/// The files and folders that are asked about, from the root, with `/`, the root itself empty.
/// Whoever names none asks about all.
#[derive(Debug, Clone, Default)]
pub struct Wanted(BTreeSet<String>);

impl FromIterator<String> for Wanted {
    fn from_iter<I: IntoIterator<Item = String>>(paths: I) -> Self {
        Self(paths.into_iter().collect())
    }
}

impl Wanted {
    /// Whether none is named.
    pub fn is_all(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether what is wrong with a file concerns them: it is one of them or in one, or it is a folder
    /// that was not looked into, and one of them lies there.
    pub fn concern(&self, file: &SourceFile) -> bool {
        let path = file.path.as_str();
        let below = || format!("{path}/");
        let holds_one = |below: String| {
            self.0.range(below.clone()..).next().is_some_and(|first| first.starts_with(&below))
        };
        let mut folders = path.match_indices('/').map(|(at, _)| &path[..at]);
        self.is_all()
            || self.0.contains("")
            || self.0.contains(path)
            || folders.any(|folder| self.0.contains(folder))
            || file.refused().is_some() && (path.is_empty() || holds_one(below()))
    }
}

/// What the files of a year say, read once: every step of a run shares it.
#[derive(Debug)]
pub struct Loaded {
    /// What is asked of the units this year; damaged where a file could not be read.
    pub plan: Plan,
    /// What they handed in, faulty ones among them.
    pub submissions: Vec<Submission>,
    findings: Option<Findings>,
    narratives: Vec<Narrative>,
    proposals: Vec<Proposal>,
    scores: Vec<ScoreSheet>,
    /// What is wrong with the files by themselves.
    found: Diagnostics,
}

impl Loaded {
    /// Whether nothing is wrong with the form of the plan's files. Whether its parts fit together is
    /// for the checks.
    pub fn has_sound_plan(&self, sources: &Sources) -> bool {
        has_sound_plan(&self.found, sources)
    }
}

/// Reads plan, submissions and narratives out of the files.
pub fn load(sources: &Sources, year: i32) -> Loaded {
    load_beside(sources, year, &[])
}

/// The same of every year that was read, in their order.
pub fn load_years(sources: &Sources) -> Vec<Loaded> {
    let mut all = Vec::new();
    for year in sources.years() {
        let loaded = load_beside(sources, *year, &all);
        all.push(loaded);
    }
    all
}

/// The same of a year after others, which may cite what is in no year's folder.
fn load_beside(sources: &Sources, year: i32, others: &[Loaded]) -> Loaded {
    let mut found = Diagnostics::default();
    let plan = crate::plan::plan(sources, year, &mut found);
    let beside: Vec<_> = others.iter().map(|other| other.submissions.as_slice()).collect();
    let scores = crate::submission::scores(sources, &plan, &mut found);
    let submissions = crate::submission::submissions(sources, &plan, &beside, &scores, &mut found);
    let findings = crate::submission::findings(sources, &plan, &mut found);
    let narratives = crate::submission::narratives(sources, &plan, &mut found);
    let proposals = crate::submission::proposals(sources, &plan, &mut found);
    Loaded { plan, submissions, findings, narratives, proposals, scores, found }
}

/// Loads and checks.
pub fn check(sources: &Sources, question: &Question) -> Checked {
    check_loaded(load(sources, question.year), sources, question)
}

/// Another year's figures, without what is doubtful about them. A plan with errors yields none.
pub fn other_year(sources: &Sources, year: i32, as_of: NaiveDate) -> OtherYear {
    let question = Question { figures_only: true, ..Question::new(year, as_of) };
    let checked = check(sources, &question);
    // That it asked less than the programme does changes no figure.
    let undercut = check::programme::UNDERCUT_PROGRAMME.code;
    let is_fault = |found: &Diagnostic| {
        let is_error = found.severity == Severity::Error && found.rule.code != undercut;
        is_error && is_of_plan(found, sources)
    };
    if checked.diagnostics.iter().any(is_fault) {
        return OtherYear::Faulty;
    }
    OtherYear::Known(Box::new((checked.plan, checked.ledger)))
}

/// The plan of a year that is over, and what is wrong with the seals of its periods, without asking
/// what its figures come to: closed files are held against their hashes, and seals against what they
/// were. That one is gone is told by the year that answers for all.
pub fn seals(sources: &Sources, year: i32, history: &History, kept: &Kept) -> (Plan, Diagnostics) {
    let mut diagnostics = Diagnostics::default();
    let plan = crate::plan::plan(sources, year, &mut diagnostics);
    diagnostics.retain(|found| seal::is_seal(&sources.file(found.place.file).path));
    let held = Held { plan: &plan, ledger: None, sources, history, kept };
    seal::hold(&held, &mut diagnostics);
    diagnostics.retain(|found| found.severity == Severity::Error && found.rule != &REMOVED_SEAL);
    (plan, diagnostics)
}

/// Holds what was loaded against itself and against history.
pub fn check_loaded(loaded: Loaded, sources: &Sources, question: &Question) -> Checked {
    let (mut plan, mut diagnostics) = (loaded.plan, loaded.found);
    let submissions: Arc<[Submission]> = loaded.submissions.into();
    let Loaded { findings, narratives, proposals, scores, .. } = loaded;
    let demanded = question.period.as_ref().and_then(|period| plan.report(period));
    let facts = Facts {
        plan: &plan,
        lineage: Lineage::of(&plan),
        submissions: &submissions,
        findings: findings.as_ref(),
        narratives: &narratives,
        sources,
        as_of: question.as_of,
        demanded,
        history: &question.history,
        branch: question.branch.as_ref(),
        figures_only: question.figures_only,
    };
    let Outcome { mut ledger, mut waived } = check::run(&facts, &rules(), &mut diagnostics);
    ledger.stand_beside(Arc::clone(&question.other_years));
    // Of a plan with errors no figure can be trusted.
    let settled = has_sound_plan(&diagnostics, sources).then_some(&ledger);
    let (history, kept) = (&question.history, &question.kept);
    let held = Held { plan: &plan, ledger: settled, sources, history, kept };
    seal::hold(&held, &mut diagnostics);
    if let Some(ledger) = settled.filter(|_| !question.figures_only) {
        let scored = Scored::of(&facts, ledger, &scores);
        check::scores::hold(&scored, &mut diagnostics);
    }
    let doubted = seal::doubted(&diagnostics, sources);
    let sign_offs = seal::hold_signed(&held, question.as_of, demanded, &mut diagnostics);
    let wanted = |found: &Diagnostic| question.wants(found, sources, demanded);
    diagnostics.retain(wanted);
    waived.retain(|waived| wanted(&waived.finding));
    name_cells(&submissions, &mut diagnostics);
    diagnostics.sort(sources);
    (plan.doubted, plan.sign_offs) = (doubted, sign_offs);
    Checked {
        plan,
        submissions,
        findings,
        narratives,
        proposals,
        scores,
        ledger,
        diagnostics,
        waived,
        history: Arc::clone(&question.history),
    }
}

fn has_sound_plan(diagnostics: &Diagnostics, sources: &Sources) -> bool {
    let is_error = |found: &Diagnostic| found.severity == Severity::Error;
    !diagnostics.iter().any(|found| is_error(found) && is_of_plan(found, sources))
}

/// Whether a finding can be a branch's doing: it stands in a file that the branch changes, or is
/// about a submission that it takes away, or weighs a row of a file that it changes against another.
/// A change of the plan can be behind any finding; not so on behalf of a unit, which may not make
/// one.
fn is_of_change(found: &Diagnostic, sources: &Sources, year: i32, branch: &Branch) -> bool {
    if branch.unit.is_none() && branch.touches_plan_of(year) {
        return true;
    }
    let path = sources.file(found.place.file).path.as_str();
    // A submission that is owed is asked for in the plan, and one that is gone named in a seal:
    // whoever owes or took it, neither is at fault.
    if let (Some(unit), Some(period)) = (&found.unit, &found.period)
        && (!path.starts_with("reports/") || path.ends_with("/closed.toml"))
    {
        let of_unit =
            |kind: &str| branch.touches(&format!("reports/{year}/{period}/{unit}.{kind}"));
        let signed = signed_path(year, period, unit);
        return of_unit("csv") || of_unit("md") || branch.touches(&signed);
    }
    if let Some(period) = &found.period
        && branch.touches(&seal_path(year, period))
    {
        return true;
    }
    // A seal that is gone is told where its period is defined.
    if seal::path_of(found).is_some_and(|path| branch.touches(path)) {
        return true;
    }
    // A folder that was not looked through, say for all that the branch has put there.
    let is_unread_folder =
        || sources.file(found.place.file).refused().is_some() && branch.touches_below(path);
    let changed = |path: &str| path.starts_with("reports/") && branch.touches(path);
    branch.touches(path)
        || is_unread_folder()
        || found.related.iter().any(|label| changed(&sources.file(label.place.file).path))
}

/// What came of an import.
#[derive(Debug)]
pub struct Imported {
    /// What the workbook was held against.
    pub plan: Plan,
    /// The submission, if one could be read, and how it stands.
    pub submission: Option<(Submission, SubmissionState)>,
    /// Whether it is unknown whose submission it is or for when.
    pub nameless: bool,
    /// What is wrong in the workbook, in the order of its cells.
    pub diagnostics: Diagnostics,
}

/// Reads the submission in a workbook and checks it as if it stood among the others, of which
/// nothing else is asked.
pub fn import(
    plan: Plan,
    submissions: Vec<Submission>,
    sources: &mut Sources,
    question: &Question,
    request: workbook::Request<'_>,
) -> Imported {
    let mut diagnostics = Diagnostics::default();
    let (submission, nameless) =
        match workbook::submission(sources, &plan, request, &mut diagnostics) {
            workbook::Outcome::Read(submission) => (Some(*submission), false),
            workbook::Outcome::Refused => (None, false),
            workbook::Outcome::Nameless => (None, true),
        };
    let mut state = SubmissionState::Invalid;
    if let Some(own) = &submission {
        let own = std::slice::from_ref(own);
        let (found, _) =
            check_incoming(&plan, submissions, own, sources, question, &mut diagnostics);
        state = found.into_iter().flatten().next().map_or(state, |standing| standing.state);
    }
    diagnostics.sort(sources);
    let submission = submission.map(|mut submission| {
        workbook::without_furniture(&mut submission);
        (submission, state)
    });
    Imported { plan, submission, nameless, diagnostics }
}

/// Checks submissions that were read from workbooks, one of a unit and period, as if they stood among
/// the others, of which nothing else is asked; tells how each stands, and whether the plan is sound.
pub fn check_incoming(
    plan: &Plan,
    mut submissions: Vec<Submission>,
    incoming: &[Submission],
    sources: &Sources,
    question: &Question,
    diagnostics: &mut Diagnostics,
) -> (Vec<Option<Standing>>, bool) {
    let of: BTreeSet<(&Id, &Id)> = incoming.iter().map(|own| (&own.unit, &own.period)).collect();
    submissions.retain(|other| !of.contains(&(&other.unit, &other.period)));
    submissions.extend(incoming.iter().cloned());
    let submissions: Arc<[Submission]> = submissions.into();
    // A workbook is not handed in by being committed: history has nothing to say of it.
    let history = History::default();
    let facts = Facts {
        plan,
        lineage: Lineage::of(plan),
        submissions: &submissions,
        findings: None,
        // A workbook holds figures only.
        narratives: &[],
        sources,
        as_of: question.as_of,
        demanded: None,
        history: &history,
        branch: None,
        figures_only: false,
    };
    let Outcome { ledger, .. } = check::run(&facts, &rules(), diagnostics);
    let is_sound = has_sound_plan(diagnostics, sources);
    let files: BTreeSet<FileId> = incoming.iter().map(|own| own.file).collect();
    diagnostics.retain(|found| files.contains(&found.place.file));
    name_cells(incoming, diagnostics);
    let standings = incoming.iter().map(|own| ledger.standing(&own.period, &own.unit).cloned());
    (standings.collect(), is_sound)
}

/// Says in which cells the findings are, for who looks at a sheet rather than at lines.
fn name_cells(submissions: &[Submission], diagnostics: &mut Diagnostics) {
    let by_file: BTreeMap<FileId, &Submission> =
        submissions.iter().map(|submission| (submission.file, submission)).collect();
    diagnostics.name_cells(|place| by_file.get(&place.file)?.cell_at(place));
}

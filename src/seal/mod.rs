//! Closing a period: drawing its seal up, holding the seal against what is there now, and telling
//! what has changed since and what that moves.
//!
//! # What is sealed
//!
//! Every submission and narrative, byte for byte; and of the plan what the closed figures rest on,
//! by its outcome: an indicator that now comes to another numerator or denominator without any
//! submission having changed is an error, another target a warning where a verdict would be another
//! and a note where not. The rest of the plan goes on being written: names, tasks, waivers, later
//! periods, new metrics, which a closed period does not owe.
//!
//! # What a seal is worth
//!
//! Anybody can draw one that fits what is there now. So where the history is known, a seal is held
//! against its first committed version, and counts only where amendments lead from that to it, each
//! naming the one before by the SHA-256 of the whole file.
//!
//! Calls `check` and `assess` for what stands now, `plan` for how a seal is read, and the rooms
//! beneath. Never asks git: what files and seals held when they were committed is handed in.

mod chain;
mod difference;
mod draw;
mod lines;
mod past;
mod signing;
mod text;

use std::collections::{BTreeMap, BTreeSet};

use crate::assess::{self, IndicatorResult, Scope, Verdict};
use crate::diagnostic::{Argument, Diagnostic, Diagnostics, Remark, Rule, Severity, lines as runs};
use crate::i18n::{Message, Value};
use crate::model::{
    FileId, History, Ledger, Log, MeasureUnit, Period, Place, Plan, Quantity, Seal, SealedFigure,
    SealedFile, Target,
};
use crate::plan::rules::rules;
use crate::plan::{BROKEN_SEAL, seal_in};
use crate::source::{Deviation, Sources};
pub use chain::{Breach, Chain, Fault, chains, is_seal, on_record};
pub use difference::{
    CellChange, Difference, FileChange, FileFate, IndicatorChange, Standing, TaskChange, as_closed,
    difference,
};
pub use draw::{amended, draw, is_same};
use lines::{LineChange, changed_lines};
pub(crate) use signing::{LACKING_SIGN_OFF, LATE_SIGN_OFF, VOID_SIGN_OFF};
pub use signing::{RULES as SIGNING_RULES, hold_signed, signed_lines};
pub use text::{signed as signed_text, text};

rules! {
    SEALED_FILE_CHANGED = "R706" "sealed-file-changed" Error;
    SEALED_FILE_MISSING = "R707" "sealed-file-missing" Error;
    FILE_AFTER_SEAL = "R708" "file-after-seal" Error;
    TARGET_AFTER_SEAL = "R709" "target-after-seal" Warning;
    FIGURE_AFTER_SEAL = "R711" "figure-after-seal" Error;
    REMOVED_SEAL = "R712" "removed-seal" Error;
    REDRAWN_SEAL = "R713" "redrawn-seal" Error;
    UNLINKED_AMENDMENT = "R714" "unlinked-amendment" Error;
    EARLY_SEAL = "R715" "early-seal" Error;
    SEALED_LINE_ENDS = "R722" "sealed-line-ends" Warning;
}

/// Whether a finding is about what an amendment takes in: what has changed since closing. That a
/// seal is not to be relied on no amendment mends.
pub fn is_amendable(found: &Diagnostic) -> bool {
    RULES.contains(&found.rule) && !is_of_seal(found)
}

/// Whether a finding is about a seal itself, wherever it stands.
pub fn is_of_seal(found: &Diagnostic) -> bool {
    [&REMOVED_SEAL, &REDRAWN_SEAL, &UNLINKED_AMENDMENT].contains(&found.rule)
}

/// The path of the seal that a finding is about, wherever it stands.
pub fn path_of(found: &Diagnostic) -> Option<&str> {
    let path = found.args.iter().find_map(|(name, value)| match value {
        Argument::Text(path) if *name == "path" => Some(&**path),
        _ => None,
    });
    path.filter(|_| is_of_seal(found))
}

/// The periods whose seals are not to be relied on, by id: gone, drawn anew, or not to be read.
pub fn doubted(diagnostics: &Diagnostics, sources: &Sources) -> BTreeSet<String> {
    let doubts = |found: &&Diagnostic| {
        let in_seal = || is_seal(&sources.file(found.place.file).path);
        found.severity == Severity::Error
            && (is_of_seal(found) || in_seal() && !RULES.contains(&found.rule))
    };
    diagnostics
        .iter()
        .filter(doubts)
        .filter_map(|found| Some(found.period.as_deref()?.to_owned()))
        .collect()
}

/// How many changed lines a finding quotes.
const QUOTED: usize = 5;

/// What files held when their periods were closed, as far as history has it: by the SHA-256 of the
/// content, so that none can be taken for another.
pub type Kept = BTreeMap<String, Vec<u8>>;

/// Sealed files whose content is no longer there: what history is worth asking for.
#[derive(Debug, Clone)]
pub struct Lost {
    /// The commit that sealed them, by its position in the log; `None` is the last of all, where
    /// the seal is not committed yet.
    pub commit: Option<usize>,
    /// Their paths and hashes as they were sealed: by these history is searched.
    pub files: Vec<SealedFile>,
}

/// The files that the plan's seals have lost, and those that the seals on record have lost where
/// others stand in their place, or none.
pub fn lost(plan: &Plan, sources: &Sources, log: &Log) -> Vec<Lost> {
    if log.seals.is_empty() && plan.seals.is_empty() {
        return Vec::new();
    }
    let of_seal = |sources: &Sources, seal: &Seal, commit| {
        let files = sources.deviations(seal).into_iter().filter_map(|deviation| match deviation {
            Deviation::Changed(_, sealed) | Deviation::Missing(sealed) => Some(sealed.clone()),
            Deviation::LineEnds(..) | Deviation::Added(_) => None,
        });
        Lost { commit, files: files.collect() }
    };
    let chains = chain::chains(sources, log);
    let own = plan.seals.iter().map(|seal| {
        let chain = chains.get(&sources.file(seal.file).path);
        let commit = chain.and_then(|chain| chain.breach.map_or(chain.commit, |at| at.since));
        of_seal(sources, seal, commit)
    });
    let mut lost: Vec<Lost> = own.collect();
    let (restored, paths) = chain::on_record(sources, log);
    let of_year = format!("reports/{}/", plan.year);
    for (path, commit) in paths.iter().filter(|(path, _)| path.starts_with(&of_year)) {
        let seal = restored.find(path).and_then(|file| seal_in(restored.file(file), file));
        lost.extend(seal.map(|seal| of_seal(&restored, &seal, *commit)));
    }
    lost.retain(|lost| !lost.files.is_empty());
    lost
}

/// What seals are held against.
pub struct Held<'a> {
    /// The plan, with the seals.
    pub plan: &'a Plan,
    /// The accepted figures, where the plan has no errors, so that figures follow from it.
    pub ledger: Option<&'a Ledger>,
    /// The files.
    pub sources: &'a Sources,
    /// What the repository's history tells.
    pub history: &'a History,
    /// What sealed files held.
    pub kept: &'a Kept,
}

/// Holds every seal against what is there now, and against what it was.
pub fn hold(held: &Held<'_>, diagnostics: &mut Diagnostics) {
    let mut chains = BTreeMap::new();
    if let Some(log) = held.history.log() {
        chains = chain::chains(held.sources, log);
        diagnostics.extend(past::removed(held, log));
        diagnostics.extend(past::redrawn(held, log, &chains));
    }
    for seal in &held.plan.seals {
        let Some(period) = held.plan.periods.get(seal.period.as_str()) else { continue };
        let closed = Closed { held, seal, period };
        let mut deviations = held.sources.deviations(seal);
        diagnostics.extend(closed.line_ends(&deviations));
        deviations.retain(Deviation::is_of_text);
        diagnostics.extend(deviations.iter().map(|deviation| closed.deviation(deviation)));
        if let Some(ledger) = held.ledger {
            closed.figures(ledger, deviations.is_empty(), diagnostics);
        }
        diagnostics.extend(past::unlinked(held, seal));
        let chain = chains.get(&held.sources.file(seal.file).path);
        diagnostics.extend(past::early(held, seal, period, chain));
    }
}

/// One closed period being looked at.
struct Closed<'h, 'a> {
    held: &'h Held<'a>,
    seal: &'h Seal,
    period: &'a Period,
}

impl Closed<'_, '_> {
    fn finding(&self, rule: &'static Rule, place: Place) -> Diagnostic {
        let finding = Diagnostic::new(rule, place)
            .with("period", &self.period.name)
            .with("id", self.held.sources.asked_for(self.held.plan.year, self.period.id.as_str()))
            .with("closed", self.seal.as_of);
        Diagnostic { period: Some((&self.period.id).into()), ..finding }
    }

    /// The same about a file, and so about the unit whose it is.
    fn of_file(&self, rule: &'static Rule, place: Place, path: &str) -> Diagnostic {
        let name = path.rsplit('/').next().unwrap_or(path);
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let unit = self.held.plan.units.get(stem).map(|unit| (&unit.id).into());
        Diagnostic { unit, ..self.finding(rule, place).with("path", path) }
    }

    fn deviation(&self, deviation: &Deviation<'_>) -> Diagnostic {
        match deviation {
            Deviation::Changed(file, sealed) | Deviation::LineEnds(file, sealed) => {
                self.changed(*file, sealed)
            }
            Deviation::Missing(sealed) => {
                self.of_file(&SEALED_FILE_MISSING, sealed.place, &sealed.path)
            }
            Deviation::Added(file) => {
                let path = &self.held.sources.file(*file).path;
                let added = self.of_file(&FILE_AFTER_SEAL, Place::top(*file), path);
                added.see(Place::top(self.seal.file), "seal")
            }
        }
    }

    /// The files of which only the line ends are others, if there are any: one finding, since whoever
    /// checks out with CRLF has them all so.
    fn line_ends(&self, deviations: &[Deviation<'_>]) -> Option<Diagnostic> {
        let paths = deviations.iter().filter_map(|deviation| match deviation {
            Deviation::LineEnds(_, sealed) => Some(sealed.path.as_str()),
            _ => None,
        });
        let paths: Vec<_> = paths.collect();
        let first = (*paths.first()?).to_owned();
        let finding = self.finding(&SEALED_LINE_ENDS, Place::top(self.seal.file));
        Some(finding.with("count", paths.len()).with("first", first))
    }

    /// A changed file: its lines where history still has what it held, and the first of them to
    /// point at.
    fn changed(&self, file: FileId, sealed: &SealedFile) -> Diagnostic {
        let source = self.held.sources.file(file);
        let before = self.held.kept.get(&sealed.sha256);
        let changes = before.map(|before| changed_lines(before, source));
        let place = match changes.as_ref().and_then(|changes| changes.first()) {
            Some(change) => {
                let span = source.line_span(change.line);
                Place { file, start: span.start, end: span.end }
            }
            None => Place::top(file),
        };
        let known = match &changes {
            None => "no",
            Some(changes) if changes.is_empty() => "bytes",
            Some(_) => "yes",
        };
        let changes = changes.unwrap_or_default();
        let at = runs(changes.iter().map(|change| change.line).collect());
        let finding = self
            .of_file(&SEALED_FILE_CHANGED, place, &sealed.path)
            .with("known", known)
            .with("count", changes.len())
            .with("lines", at.into_iter().map(Value::Text).collect::<Vec<_>>())
            .see(sealed.place, "seal");
        changes.into_iter().take(QUOTED).fold(finding, |finding, change| {
            finding.remark(Remark { name: "sealed-was", text: quoted(change) })
        })
    }

    /// The figures, where the files are the same: then it is the plan that has moved them.
    fn figures(&self, ledger: &Ledger, same_files: bool, diagnostics: &mut Diagnostics) {
        let plan = self.held.plan;
        let Some(report) = plan.report(self.period.id.as_str()) else { return };
        let (scope, as_of) = (Scope::default(), self.seal.as_of);
        let now = assess::run(plan, ledger, report, &scope, as_of);
        let results = assess::by_id(&now.indicators);
        for sealed in &self.seal.figures {
            if !Verdict::ALL.iter().any(|verdict| verdict.code() == sealed.verdict) {
                let finding = self.finding(&BROKEN_SEAL, sealed.place).with("reason", "verdict");
                diagnostics.push(finding.found(sealed.verdict.as_str()));
                continue;
            }
            let result = results.get(&sealed.indicator).copied();
            diagnostics.extend(self.figure(sealed, result, same_files));
        }
    }

    fn figure(
        &self,
        sealed: &SealedFigure,
        now: Option<&IndicatorResult<'_>>,
        same_files: bool,
    ) -> Option<Diagnostic> {
        let sums = |result: &IndicatorResult<'_>| -> (Option<Quantity>, Option<Quantity>) {
            result.indicator.sums(result.ratio).into()
        };
        let before = (sealed.numerator, sealed.denominator);
        if now.map(sums) != Some(before) {
            // What the submissions have moved is told by their own findings.
            let indicator = self.held.plan.indicators.get(sealed.indicator.as_str());
            let place = indicator.map_or(sealed.place, |indicator| indicator.place);
            let gone = if now.is_some() { "no" } else { "yes" };
            let after = now.map_or((None, None), sums);
            let name = indicator
                .map_or_else(|| (&sealed.indicator).into(), |known| Value::from(&known.name));
            let finding = self
                .finding(&FIGURE_AFTER_SEAL, place)
                .with("indicator", name)
                .with("gone", gone)
                .with("before", fraction(before))
                .with("after", fraction(after))
                .see(sealed.place, "seal");
            return same_files.then_some(finding);
        }
        let now = now?;
        let flips = now.verdict.code() != sealed.verdict;
        if !flips && now.target == sealed.target {
            return None;
        }
        let indicator = now.indicator;
        let is_of_change = now.target.is_some_and(|target| target.is_of_change());
        let place = indicator.target.as_ref().map_or(indicator.place, |target| target.place);
        let verdict = |code: &str| Message::new("verdict").with("verdict", code);
        let weight = if flips { Severity::Warning } else { Severity::Note };
        let finding = self
            .finding(&TARGET_AFTER_SEAL, place)
            .severity(weight)
            .with("indicator", &indicator.name)
            .with("flips", if flips { "yes" } else { "no" })
            // What growth is measured from may have changed, and nothing else.
            .with("same", now.target == sealed.target && is_of_change)
            .with("was", target(sealed.target, &indicator.unit))
            .with("is", target(now.target, &indicator.unit))
            .with("before", verdict(&sealed.verdict))
            .with("after", verdict(now.verdict.code()))
            .see(sealed.place, "seal");
        Some(finding)
    }
}

fn quoted(change: LineChange) -> Message {
    let kind = match (&change.was, &change.now) {
        (Some(_), Some(_)) => "changed",
        (None, _) => "added",
        (Some(_), None) => "removed",
    };
    Message::new("sealed-line")
        .with("kind", kind)
        .with("line", change.line)
        .with("was", change.was.unwrap_or_default())
        .with("now", change.now.unwrap_or_default())
}

fn fraction(sums: (Option<Quantity>, Option<Quantity>)) -> Message {
    match sums {
        (Some(above), Some(below)) => {
            Message::new("sealed-fraction").with("above", above).with("below", below)
        }
        (Some(value), None) => Message::new("sealed-value").with("value", value),
        (None, _) => Message::new("sealed-nothing"),
    }
}

fn target(target: Option<Target>, unit: &MeasureUnit) -> Message {
    target.map_or_else(|| Message::new("sealed-no-target"), |target| Message::target(target, unit))
}

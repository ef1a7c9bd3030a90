//! The collector of findings: every one is counted, and of one kind in one file the first are kept.
//!
//! Nobody reads the thousandth finding of a kind, but it must be counted, and it keeps its row out
//! of the figures like the first: so what is not kept leaves its number and its rows with one that
//! is. Memory then follows the files' size and not the number of their faults, and every filter
//! that picks a finding by rule, file, weight, unit or period picks those that it stands for too.

use std::collections::BTreeSet;
use std::hash::{BuildHasher, Hash};
use std::sync::Arc;

use foldhash::fast::RandomState;

use super::argument::Shared;
use super::{Argument, Arguments, Diagnostic, RowId, Severity, nearest, shortened};
use crate::i18n::{Message, Value};
use crate::model::{FileId, Lookup, Name, Place};
use crate::source::Sources;

/// How many findings of a kind are kept.
const KEPT: usize = 1_000;
/// Beyond so many findings in all, of a further kind a few say enough: a repository may hold
/// thousands of files with the same fault.
const PLENTY: usize = 20_000;
const FEW: usize = 20;

/// How many names in all are compared with what users wrote, to find the one that is meant: a
/// repository in which more are unknown has another fault than slips of the finger.
const COMPARED: usize = 3_000_000;

/// The longest text, in characters, that a finding repeats of what users wrote.
const LONGEST: usize = 300;
/// The most values that a finding lists, and the most other places that it points at.
const LISTED: usize = 50;

/// Findings of one kind that are only counted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Beyond {
    /// How many.
    pub count: usize,
    /// The rows that they fault.
    pub rows: Vec<RowId>,
}

/// What findings have in common that are counted together.
fn kind(finding: &Diagnostic) -> impl Hash + PartialEq {
    let Diagnostic { rule, severity, place, unit, period, .. } = finding;
    (place.file, rule.code, *severity, unit, period)
}

/// How many findings of a kind are kept, and where the last of them stands.
#[derive(Debug, Clone, Copy, Default)]
struct Kept {
    count: usize,
    last: usize,
}

/// What is kept of each kind. The findings themselves say which they are: here they are only looked
/// up by their hash, so that none of their texts is kept twice.
#[derive(Debug, Clone, Default)]
struct Kinds {
    hasher: RandomState,
    kept: Lookup<u64, Vec<Kept>>,
}

impl Kinds {
    fn of(found: &[Diagnostic]) -> Self {
        let mut kinds = Self::default();
        for (at, finding) in found.iter().enumerate() {
            kinds.keep(found, finding, at);
        }
        kinds
    }

    fn hash(&self, finding: &Diagnostic) -> u64 {
        self.hasher.hash_one(kind(finding))
    }

    /// What is kept of a finding's kind.
    fn get(&self, found: &[Diagnostic], finding: &Diagnostic) -> Option<Kept> {
        let mut kept = self.kept.get(&self.hash(finding))?.iter();
        kept.find(|kept| is_alike(found, kept, finding)).copied()
    }

    /// Takes down that a finding stands at a place from now on.
    fn keep(&mut self, found: &[Diagnostic], finding: &Diagnostic, at: usize) {
        let kept = self.kept.entry(self.hash(finding)).or_default();
        match kept.iter_mut().find(|kept| is_alike(found, kept, finding)) {
            Some(kept) => *kept = Kept { count: kept.count + 1, last: at },
            None => kept.push(Kept { count: 1, last: at }),
        }
    }
}

fn is_alike(found: &[Diagnostic], kept: &Kept, finding: &Diagnostic) -> bool {
    found.get(kept.last).is_some_and(|last| kind(last) == kind(finding))
}

/// How many findings of a kind are kept one by one.
#[derive(Debug, Clone, Copy)]
struct Bound {
    kept: usize,
    plenty: usize,
    few: usize,
}

impl Default for Bound {
    fn default() -> Self {
        Self { kept: KEPT, plenty: PLENTY, few: FEW }
    }
}

/// The collector of findings.
#[derive(Debug, Clone, Default)]
pub struct Diagnostics {
    found: Vec<Diagnostic>,
    /// What is kept of each kind; `None` where places have changed since it was made.
    kinds: Option<Kinds>,
    shared: Shared,
    bound: Bound,
    /// How many names were compared so far.
    compared: usize,
}

impl Diagnostics {
    /// A collector that keeps only so many findings of a kind.
    pub fn keeping(kept: usize) -> Self {
        let bound = Bound { kept: kept.max(1), few: FEW.min(kept.max(1)), ..Bound::default() };
        Self { bound, ..Self::default() }
    }

    /// Collects a finding.
    pub fn push(&mut self, mut finding: Diagnostic) {
        curtail(&mut finding);
        // What a waiver may take away is bounded by the plan's metrics, and each is told apart.
        if finding.severity == Severity::Warning && finding.metric.is_some() {
            self.keep(finding);
            return;
        }
        let most =
            if self.found.len() < self.bound.plenty { self.bound.kept } else { self.bound.few };
        let at = self.found.len();
        let kinds = self.kinds.get_or_insert_with(|| Kinds::of(&self.found));
        if let Some(kept) = kinds.get(&self.found, &finding).filter(|kept| kept.count >= most)
            && let Some(last) = self.found.get_mut(kept.last)
        {
            count(last, finding);
            return;
        }
        kinds.keep(&self.found, &finding, at);
        self.keep(finding);
    }

    fn keep(&mut self, mut finding: Diagnostic) {
        self.shared.share(&mut finding);
        self.found.push(finding);
    }

    /// Collects a finding about a name that is none, and suggests the nearest of the known ones, as
    /// long as it is kept and not too many have been looked through.
    pub fn push_near<'a>(&mut self, finding: Diagnostic, known: impl IntoIterator<Item = &'a str>) {
        let near = self.near(&finding, known);
        self.push(match near {
            Some(near) => finding.help("help-nearest").with("nearest", near),
            None => finding,
        });
    }

    /// The nearest of the known names to the one that was found, under the same conditions.
    pub fn near<'a>(
        &mut self,
        finding: &Diagnostic,
        known: impl IntoIterator<Item = &'a str>,
    ) -> Option<String> {
        if !self.has_room(finding) || self.compared >= COMPARED {
            return None;
        }
        let compared = &mut self.compared;
        let known = known.into_iter().inspect(|_| *compared += 1);
        nearest(finding.found.as_deref().unwrap_or_default(), known)
    }

    /// Whether a finding will be kept by itself, and is worth the search for what to say of it.
    pub fn has_room(&mut self, finding: &Diagnostic) -> bool {
        let kinds = self.kinds.get_or_insert_with(|| Kinds::of(&self.found));
        let kept = kinds.get(&self.found, finding);
        kept.is_none_or(|kept| kept.count < self.bound.kept)
    }

    /// Takes up all that another has collected, as it was kept there.
    pub fn join(&mut self, other: Self) {
        self.kinds = None;
        if self.found.is_empty() {
            self.found = other.found;
        } else {
            self.found.extend(other.found);
        }
    }

    /// Says by what other ids the files that it points at are known.
    pub fn renumber(&mut self, other: impl Fn(FileId) -> FileId) {
        self.kinds = None;
        for found in &mut self.found {
            found.place.file = other(found.place.file);
            for label in found.related.iter_mut() {
                label.place.file = other(label.place.file);
            }
            let beyond = found.beyond.iter_mut().flat_map(|beyond| &mut beyond.rows);
            for row in found.rows.iter_mut().chain(beyond) {
                row.file = other(row.file);
            }
        }
    }

    /// Everything that is kept.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.found.iter()
    }

    /// How many there are of a severity, those included that are only counted.
    pub fn count(&self, severity: Severity) -> usize {
        let own = self.found.iter().filter(|finding| finding.severity == severity);
        own.map(Diagnostic::stands_for).sum()
    }

    /// Keeps only the findings that `wanted` picks.
    pub fn retain(&mut self, wanted: impl FnMut(&Diagnostic) -> bool) {
        self.found.retain(wanted);
        self.kinds = None;
    }

    /// Says in which cell of a sheet each finding is; `name` knows the cell of a place.
    pub fn name_cells(&mut self, name: impl Fn(Place) -> Option<String>) {
        for found in &mut self.found {
            let mut cell = |own: &Option<Arc<str>>, place| {
                let mut cell = own.is_none().then(|| name(place).map(Arc::from)).flatten()?;
                self.shared.text(&mut cell);
                Some(cell)
            };
            found.cell = cell(&found.cell, found.place).or(found.cell.take());
            for at in 0..found.related.len() {
                let label = &found.related[at];
                // Not touched in vain: others may share it.
                if let Some(cell) = cell(&label.cell, label.place) {
                    found.related[at].cell = Some(cell);
                }
            }
        }
    }

    /// Puts them in an order of one's own; those of equal rank stay as they are.
    pub fn sort_by_key<K: Ord>(&mut self, rank: impl FnMut(&Diagnostic) -> K) {
        self.found.sort_by_key(rank);
        self.kinds = None;
    }

    /// Puts them in the order of their files and places, so that the order of checks never shows.
    pub fn sort(&mut self, sources: &Sources) {
        let files: BTreeSet<FileId> = self.found.iter().map(|found| found.place.file).collect();
        let mut files: Vec<FileId> = files.into_iter().collect();
        files.sort_by_key(|file| sources.file(*file).path.as_str());
        let ranks: Lookup<FileId, usize> = files.into_iter().zip(0..).collect();
        let rank = |file: FileId| ranks.get(&file).copied();
        // They are large: each is moved once.
        self.found.sort_by_cached_key(|d| (rank(d.place.file), d.place, d.severity, d.rule.code));
        self.found.dedup();
        self.kinds = None;
    }
}

/// Leaves a finding's number and rows with another of its kind.
fn count(last: &mut Diagnostic, finding: Diagnostic) {
    let more = finding.stands_for();
    let beyond = last.beyond.get_or_insert_default();
    beyond.count += more;
    // A warning keeps no row out.
    if finding.severity == Severity::Error {
        beyond.rows.extend(finding.faulted());
    }
}

/// Cuts what a finding repeats of what users wrote: a text may be as long as its file.
fn curtail(finding: &mut Diagnostic) {
    for text in finding.found.iter_mut().chain(&mut finding.metric) {
        cut_text(text);
    }
    finding.related.truncate(LISTED);
    for at in 0..finding.related.len() {
        if finding.related[at].args.as_ref().is_some_and(is_long) {
            finding.related[at].args.iter_mut().for_each(cut_arguments);
        }
    }
    if is_long(&finding.args) {
        cut_arguments(&mut finding.args);
    }
    for remark in finding.remarks.iter_mut() {
        cut_message(&mut remark.text);
    }
}

/// Whether there may be something to cut. What is not cut stays shared.
fn is_long(arguments: &Arguments) -> bool {
    arguments.iter().any(|(_, argument)| match argument {
        Argument::Text(text) => text.len() > LONGEST,
        Argument::Name(name) => name.vi.iter().chain(&name.en).any(|text| text.len() > LONGEST),
        Argument::Other(value) => !matches!(**value, Value::Figure(_)),
        Argument::Count(_) | Argument::Date(_) => false,
    })
}

fn cut_arguments(arguments: &mut Arguments) {
    for (_, argument) in arguments.iter_mut() {
        match argument {
            Argument::Text(text) => cut_text(text),
            Argument::Name(name) => cut_name(Arc::make_mut(name)),
            Argument::Other(value) => cut_value(value),
            Argument::Count(_) | Argument::Date(_) => {}
        }
    }
}

fn cut_text(text: &mut Arc<str>) {
    if text.len() > LONGEST {
        *text = shortened(text, LONGEST).into();
    }
}

fn cut(text: &mut String) {
    if text.len() > LONGEST {
        *text = shortened(text, LONGEST);
    }
}

fn cut_name(name: &mut Name) {
    name.vi.iter_mut().chain(&mut name.en).for_each(cut);
}

fn cut_message(message: &mut Message) {
    message.args.iter_mut().for_each(|(_, value)| cut_value(value));
}

fn cut_value(value: &mut Value) {
    match value {
        Value::Text(text) => cut(text),
        Value::Name(name) => cut_name(name),
        Value::Message(message) => cut_message(message),
        Value::Joined(_, values) => {
            if values.len() > LISTED {
                values.truncate(LISTED);
                values.push(Value::Text("…".to_owned()));
            }
            values.iter_mut().for_each(cut_value);
        }
        Value::Filled(text, values) => {
            cut_name(text);
            values.iter_mut().for_each(|(_, value)| cut_value(value));
        }
        Value::Count(_) | Value::Figure(_) | Value::Date(_) => {}
    }
}

impl Extend<Diagnostic> for Diagnostics {
    fn extend<I: IntoIterator<Item = Diagnostic>>(&mut self, diagnostics: I) {
        diagnostics.into_iter().for_each(|finding| self.push(finding));
    }
}

impl IntoIterator for Diagnostics {
    type Item = Diagnostic;
    type IntoIter = std::vec::IntoIter<Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.found.into_iter()
    }
}

impl<'a> IntoIterator for &'a Diagnostics {
    type Item = &'a Diagnostic;
    type IntoIter = std::slice::Iter<'a, Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::Rule;
    use super::*;

    static WRONG: Rule = Rule::error("R999", "wrong");
    static ODD: Rule = Rule::warning("R998", "odd");

    /// A finding of one of two rules, in one of two files, about one of two units and a row.
    fn finding(odd: bool, file: u32, unit: u8, row: usize) -> Diagnostic {
        let place = Place { file: FileId(file), start: row, end: row };
        let rule = if odd { &ODD } else { &WRONG };
        Diagnostic::new(rule, place).about(unit.to_string(), "q1").row(FileId(file), row)
    }

    fn faulted(diagnostics: &Diagnostics) -> Vec<RowId> {
        let errors = diagnostics.iter().filter(|found| found.severity == Severity::Error);
        let mut rows: Vec<_> = errors.flat_map(Diagnostic::faulted).collect();
        rows.sort_unstable();
        rows
    }

    proptest! {
        /// Bounded or not: as many findings, and the same rows at fault, whatever is filtered when.
        #[test]
        fn nothing_is_lost_by_not_being_kept(
            found in prop::collection::vec((any::<bool>(), 0..2_u32, 0..2_u8, 0..50_usize), 0..200),
            kept in 1..4_usize,
            unit in 0..3_u8,
            file in 0..3_u32,
            at in 0..200_usize,
        ) {
            let wanted = |found: &Diagnostic| {
                found.unit.as_deref() != Some(unit.to_string().as_str())
                    && found.place.file != FileId(file)
            };
            let all = |mut diagnostics: Diagnostics| {
                for (n, (odd, file, unit, row)) in found.iter().enumerate() {
                    if n == at {
                        diagnostics.retain(wanted);
                    }
                    diagnostics.push(finding(*odd, *file, *unit, *row));
                }
                let whole = [Severity::Error, Severity::Warning].map(|s| diagnostics.count(s));
                let rows = faulted(&diagnostics);
                let mut again = Diagnostics::keeping(kept);
                again.extend(diagnostics.iter().cloned());
                assert_eq!(again.count(Severity::Error), whole[0]);
                diagnostics.retain(wanted);
                let part = [Severity::Error, Severity::Warning].map(|s| diagnostics.count(s));
                (whole, rows, part, faulted(&diagnostics))
            };
            prop_assert_eq!(all(Diagnostics::keeping(kept)), all(Diagnostics::keeping(1_000_000)));
        }
    }

    #[test]
    fn what_is_kept_is_bounded() {
        let mut diagnostics = Diagnostics::default();
        for row in 0..5_000 {
            diagnostics.push(finding(false, 0, 0, row));
        }
        assert_eq!(diagnostics.iter().count(), KEPT);
        assert_eq!(diagnostics.count(Severity::Error), 5_000);
        // However many files there are.
        for file in 1..1_000 {
            for row in 0..50 {
                diagnostics.push(finding(false, file, 0, row));
            }
        }
        assert!(diagnostics.iter().count() <= PLENTY + 1_000 * FEW);
        assert_eq!(diagnostics.count(Severity::Error), 5_000 + 999 * 50);
    }

    #[test]
    fn a_waivable_warning_is_always_kept() {
        let mut diagnostics = Diagnostics::keeping(2);
        for row in 0..10 {
            diagnostics.push(finding(true, 0, 0, row).metric(row.to_string()));
        }
        assert_eq!(diagnostics.iter().count(), 10);
    }

    #[test]
    fn texts_and_lists_are_cut() {
        let mut diagnostics = Diagnostics::default();
        let long = "đ".repeat(1_000_000);
        let names = vec![Value::Text(long.clone()); 1_000];
        let finding = finding(false, 0, 0, 1).found(long.clone()).with("names", names);
        diagnostics.push(finding.metric(long.as_str()).with("name", Name::both(&long)));
        assert!(format!("{diagnostics:?}").len() < 100_000);
    }

    #[test]
    fn a_name_is_looked_for_a_few_times_only() {
        let mut diagnostics = Diagnostics::keeping(10);
        for row in 0..1_000 {
            let finding = finding(false, 0, 0, row).found("setled");
            diagnostics.push_near(finding, ["settled", "visits"]);
        }
        assert_eq!(diagnostics.compared, 20);
        assert!(diagnostics.iter().all(|found| found.help == "help-nearest"));
        diagnostics.compared = COMPARED;
        diagnostics.push_near(finding(false, 1, 0, 1).found("setled"), ["settled"]);
        assert!(diagnostics.iter().any(|found| found.help == "help"));
    }
}

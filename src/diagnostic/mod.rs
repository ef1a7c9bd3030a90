//! Findings about users' files: what a rule is, what a finding says and where, and the collector.
//!
//! A fault in a file is a value here, never an `Err`; all are collected. Findings carry catalogue
//! entries and places; text, lines and columns are made only when they are rendered (`render`).

mod explain;
mod group;
mod nearest;
pub mod render;

use crate::i18n::{Message, Value};
use crate::model::{FileId, Place};
use crate::source::Sources;
pub use explain::explain;
pub use group::{grouped, lines};
pub use nearest::nearest;
pub(crate) use render::text::{harmless, shortened};

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The file is wrong.
    Error,
    /// Worth a second look; can be waived.
    Warning,
    /// For the reader to know.
    Note,
}

impl Severity {
    /// The word for it in JSON.
    pub fn code(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// A kind of finding. Its words stand in the catalogue under its name: the entry itself is the
/// message; its attributes are `label` (what is here), `expected`, `help` (one action), `explain`,
/// `before` and `after` (for `reform explain`).
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// Its code, `R` and three digits; never reused.
    pub code: &'static str,
    /// Its name, after the fault.
    pub name: &'static str,
    /// What it weighs unless the check says otherwise.
    pub severity: Severity,
}

/// A row of a submission: its file and its number in the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RowId {
    /// The file.
    pub file: FileId,
    /// The row's number, from 1.
    pub number: usize,
}

/// Another place that has to do with a finding: the line of policy that judged, the first of two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// Where.
    pub place: Place,
    /// The attribute of the rule's entry that says what is there.
    pub attribute: &'static str,
    /// What the attribute is filled with, if not with what the finding's texts are.
    pub args: Option<Vec<(&'static str, Value)>>,
    /// The cell of the sheet, where the place is in one: `C17`.
    pub cell: Option<String>,
}

/// A line that stands below a finding, whatever its rule: how many more there are like it, who
/// has waived it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// The entry that names the line.
    pub name: &'static str,
    /// What it says.
    pub text: Message,
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Its kind.
    pub rule: &'static Rule,
    /// What it weighs.
    pub severity: Severity,
    /// Where.
    pub place: Place,
    /// The cell of the sheet, where the place is in one: `C17`.
    pub cell: Option<String>,
    /// What the entry's texts are filled with.
    pub args: Vec<(&'static str, Value)>,
    /// What was found there, as the file has it.
    pub found: Option<String>,
    /// The attribute that holds the help.
    pub help: &'static str,
    /// Other places.
    pub related: Vec<Label>,
    /// What more there is to say.
    pub remarks: Vec<Remark>,
    /// The unit it concerns.
    pub unit: Option<String>,
    /// The period it concerns.
    pub period: Option<String>,
    /// The metric or task it concerns.
    pub metric: Option<String>,
    /// The rows that it faults: an error keeps them out of the figures.
    pub rows: Vec<RowId>,
}

impl Diagnostic {
    /// A finding of a rule at a place.
    pub fn new(rule: &'static Rule, place: Place) -> Self {
        Self {
            rule,
            severity: rule.severity,
            place,
            cell: None,
            args: Vec::new(),
            found: None,
            help: "help",
            related: Vec::new(),
            remarks: Vec::new(),
            unit: None,
            period: None,
            metric: None,
            rows: Vec::new(),
        }
    }

    /// Weighs it otherwise than its rule does.
    #[must_use]
    pub fn severity(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    /// Fills in an argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// Says what was found, also to the texts as `$found`.
    #[must_use]
    pub fn found(mut self, found: impl Into<String>) -> Self {
        let found = found.into();
        self.args.push(("found", Value::Text(found.clone())));
        self.found = Some(found);
        self
    }

    /// Suggests the nearest of the known names: with one, the help is `help-nearest`.
    #[must_use]
    pub fn suggest<'a>(mut self, known: impl IntoIterator<Item = &'a str>) -> Self {
        let found = self.found.clone().unwrap_or_default();
        if let Some(name) = nearest(&found, known) {
            self.help = "help-nearest";
            self.args.push(("nearest", Value::Text(name)));
        }
        self
    }

    /// Takes the help from another attribute.
    #[must_use]
    pub fn help(mut self, attribute: &'static str) -> Self {
        self.help = attribute;
        self
    }

    /// Points at another place too.
    #[must_use]
    pub fn see(mut self, place: Place, attribute: &'static str) -> Self {
        self.related.push(Label { place, attribute, args: None, cell: None });
        self
    }

    /// Adds a line below.
    #[must_use]
    pub fn remark(mut self, remark: Remark) -> Self {
        self.remarks.push(remark);
        self
    }

    /// Says which unit and period it concerns.
    #[must_use]
    pub fn about(mut self, unit: impl ToString, period: impl ToString) -> Self {
        self.unit = Some(unit.to_string());
        self.period = Some(period.to_string());
        self
    }

    /// Says which metric or task it concerns.
    #[must_use]
    pub fn metric(mut self, metric: impl ToString) -> Self {
        self.metric = Some(metric.to_string());
        self
    }

    /// Faults a row.
    #[must_use]
    pub fn row(mut self, file: FileId, number: usize) -> Self {
        self.rows.push(RowId { file, number });
        self
    }

    /// The message.
    pub fn message(&self) -> Message {
        Message { id: self.rule.name, attribute: None, args: self.args.clone() }
    }

    /// An attribute of the rule's entry, filled in.
    pub fn text(&self, attribute: &'static str) -> Message {
        Message { id: self.rule.name, attribute: Some(attribute), args: self.args.clone() }
    }
}

/// The collector of findings.
#[derive(Debug, Clone, Default)]
pub struct Diagnostics {
    found: Vec<Diagnostic>,
}

impl Diagnostics {
    /// Collects a finding.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.found.push(diagnostic);
    }

    /// Everything collected so far.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.found.iter()
    }

    /// How many there are of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.found.iter().filter(|diagnostic| diagnostic.severity == severity).count()
    }

    /// Keeps only the findings that `wanted` picks.
    pub fn retain(&mut self, wanted: impl FnMut(&Diagnostic) -> bool) {
        self.found.retain(wanted);
    }

    /// Says in which cell of a sheet each finding is; `name` knows the cell of a place.
    pub fn name_cells(&mut self, name: impl Fn(Place) -> Option<String>) {
        for found in &mut self.found {
            found.cell = found.cell.take().or_else(|| name(found.place));
            for label in &mut found.related {
                label.cell = label.cell.take().or_else(|| name(label.place));
            }
        }
    }

    /// Puts them in an order of one's own; those of equal rank stay as they are.
    pub fn sort_by_key<K: Ord>(&mut self, rank: impl FnMut(&Diagnostic) -> K) {
        self.found.sort_by_key(rank);
    }

    /// Puts them in the order of their files and places, so that the order of checks never shows.
    pub fn sort(&mut self, sources: &Sources) {
        self.found.sort_by(|a, b| {
            let key = |d: &Diagnostic| (d.place, d.severity, d.rule.code);
            let path = |d: &Diagnostic| sources.file(d.place.file).path.as_str();
            path(a).cmp(path(b)).then_with(|| key(a).cmp(&key(b)))
        });
        self.found.dedup();
    }
}

impl Extend<Diagnostic> for Diagnostics {
    fn extend<I: IntoIterator<Item = Diagnostic>>(&mut self, diagnostics: I) {
        self.found.extend(diagnostics);
    }
}

impl<'a> IntoIterator for &'a Diagnostics {
    type Item = &'a Diagnostic;
    type IntoIter = std::slice::Iter<'a, Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

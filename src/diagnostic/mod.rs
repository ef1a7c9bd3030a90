//! Findings about users' files: what a rule is, what a finding says and where, the collector, and how
//! findings are rendered (`render`).
//!
//! A fault in a file is a value here, never an `Err`; all are collected. Findings carry catalogue
//! entries and places; text, lines and columns are made only when they are rendered. Calls `model`,
//! `source` and `i18n`. Never looks for a fault itself: whoever reads or checks reports it.

mod argument;
mod collect;
mod explain;
mod group;
mod list;
mod nearest;
pub mod render;

use std::sync::Arc;

use smallvec::SmallVec;

use crate::i18n::{Message, Value};
use crate::model::{FileId, Place};
pub use argument::{Argument, Arguments};
pub use collect::{Beyond, Diagnostics};
pub use explain::explain;
pub use group::{Grouped, lines};
pub use list::List;
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

impl Rule {
    /// A rule that no file may break.
    pub const fn error(code: &'static str, name: &'static str) -> Self {
        Self { code, name, severity: Severity::Error }
    }

    /// A rule whose breach is worth a second look.
    pub const fn warning(code: &'static str, name: &'static str) -> Self {
        Self { code, name, severity: Severity::Warning }
    }

    /// A rule whose breach is only told.
    pub const fn note(code: &'static str, name: &'static str) -> Self {
        Self { code, name, severity: Severity::Note }
    }
}

/// A row of a submission: its file and its number in the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RowId {
    /// The submission that it stands in.
    pub file: FileId,
    /// The row's number, from 1.
    pub number: usize,
}

/// Another place that has to do with a finding: the line of policy that judged, the first of two.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Label {
    /// What is pointed at beside the finding itself.
    pub place: Place,
    /// The attribute of the rule's entry that says what is there.
    pub attribute: &'static str,
    /// What the attribute is filled with, if not with what the finding's texts are.
    pub args: Option<Arguments>,
    /// The cell of the sheet, where the place is in one: `C17`.
    pub cell: Option<Arc<str>>,
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
    /// What is to be mended: the text that is underlined.
    pub place: Place,
    /// The cell of the sheet, where the place is in one: `C17`.
    pub cell: Option<Arc<str>>,
    /// What the entry's texts are filled with, but for what was found.
    pub args: Arguments,
    /// What was found there, as the file has it; `$found` in the texts.
    pub found: Option<Arc<str>>,
    /// The attribute that holds the help.
    pub help: &'static str,
    /// Other places.
    pub related: List<Label>,
    /// What more there is to say.
    pub remarks: List<Remark>,
    /// The unit it concerns.
    pub unit: Option<Arc<str>>,
    /// The period it concerns.
    pub period: Option<Arc<str>>,
    /// The metric or task it concerns.
    pub metric: Option<Arc<str>>,
    /// The rows that it faults: an error keeps them out of the figures.
    pub rows: SmallVec<[RowId; 1]>,
    /// Others of its kind, where they are so many that they are only counted.
    pub beyond: Option<Box<Beyond>>,
}

impl Diagnostic {
    /// A finding of a rule at a place.
    pub fn new(rule: &'static Rule, place: Place) -> Self {
        Self {
            rule,
            severity: rule.severity,
            place,
            cell: None,
            args: List::default(),
            found: None,
            help: "help",
            related: List::default(),
            remarks: List::default(),
            unit: None,
            period: None,
            metric: None,
            rows: SmallVec::new(),
            beyond: None,
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
        self.args.push((name, value.into().into()));
        self
    }

    /// Says what was found.
    #[must_use]
    pub fn found(mut self, found: impl Into<Arc<str>>) -> Self {
        self.found = Some(found.into());
        self
    }

    /// Suggests the nearest of the known names: with one, the help is `help-nearest`.
    #[must_use]
    pub fn suggest<'a>(mut self, known: impl IntoIterator<Item = &'a str>) -> Self {
        let found = self.found.clone().unwrap_or_default();
        if let Some(name) = nearest(&found, known) {
            self.help = "help-nearest";
            self.args.push(("nearest", Argument::Text(name.into())));
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
    pub fn about(mut self, unit: impl Into<Arc<str>>, period: impl Into<Arc<str>>) -> Self {
        self.unit = Some(unit.into());
        self.period = Some(period.into());
        self
    }

    /// Says which metric or task it concerns.
    #[must_use]
    pub fn metric(mut self, metric: impl Into<Arc<str>>) -> Self {
        self.metric = Some(metric.into());
        self
    }

    /// Faults a row.
    #[must_use]
    pub fn row(mut self, file: FileId, number: usize) -> Self {
        self.rows.push(RowId { file, number });
        self
    }

    /// How many findings it stands for: itself, and those of its kind that are only counted.
    pub fn stands_for(&self) -> usize {
        1 + self.beyond.as_ref().map_or(0, |beyond| beyond.count)
    }

    /// Every row that it faults, and that those of its kind do that are only counted.
    pub fn faulted(&self) -> impl Iterator<Item = RowId> {
        let beyond = self.beyond.as_ref().map_or(&[][..], |beyond| beyond.rows.as_slice());
        self.rows.iter().chain(beyond).copied()
    }

    /// What the entry's texts are filled with.
    fn arguments(&self) -> Arguments {
        let mut args = self.args.clone();
        if let Some(found) = &self.found {
            args.push(("found", Argument::Text(Arc::clone(found))));
        }
        args
    }

    /// What is wrong, in a phrase: the rule's entry, filled in.
    pub fn message(&self) -> Message {
        let args = self.arguments();
        let args = args.iter().map(|(name, argument)| (*name, argument.into())).collect();
        Message { id: self.rule.name, attribute: None, args }
    }
}

//! What has become of each file of an inbox, a row a file: for people, and for programs.

use std::path::Path;

use chrono::NaiveDate;
use serde::Serialize;

use super::batch::{Batch, Item};
use crate::diagnostic::{Diagnostic, Severity};
use crate::i18n::{Catalogue, Message, Value};
use crate::model::{Name, SubmissionState};
use crate::report::{Block, Cell, Grid, Tone};
use crate::shell::cli::written::Written;
use crate::shell::workspace::shown;
use crate::source::unseen;
use crate::submission::inbox::Fate;

/// What is shown of an inbox.
pub(super) struct Shown<'s> {
    pub batches: &'s [Batch],
    /// Whether nothing was written, since only the table was asked for.
    pub is_trial: bool,
    /// The folder below which all files lie, where one was named: it need not be said of each.
    pub folder: Option<&'s Path>,
    pub as_of: NaiveDate,
}

/// A row: a file, and those that it is told beside.
#[derive(Clone, Copy)]
struct Row<'s> {
    batch: &'s Batch,
    item: &'s Item,
}

impl<'s> Row<'s> {
    fn unit(&self) -> Option<&'s Name> {
        let unit = self.item.unit.as_ref()?;
        self.batch.plan.units.get(unit.as_str()).map(|unit| &unit.name)
    }

    fn period(&self) -> Option<&'s Name> {
        let period = self.item.period.as_ref()?;
        self.batch.plan.periods.get(period.as_str()).map(|period| &period.name)
    }

    /// The name of the other file that its fate is about.
    fn other(&self) -> Option<String> {
        Some(self.batch.items.get(self.item.other?)?.arrived.name())
    }

    fn tone(&self) -> Tone {
        match self.item.fate {
            fate if fate.is_written() => match self.item.state() {
                SubmissionState::Complete => Tone::Good,
                SubmissionState::Incomplete => Tone::Careful,
                SubmissionState::Invalid | SubmissionState::Missing => Tone::Bad,
            },
            fate if fate.is_open() => Tone::Bad,
            _ => Tone::Faint,
        }
    }

    /// What is to be known about its fate, or done.
    fn note(&self) -> Message {
        let item = self.item;
        let (mut errors, warnings) = (item.count(Severity::Error), item.count(Severity::Warning));
        if item.state() == SubmissionState::Incomplete {
            // All of them are rows that are lacking, which are counted by themselves.
            errors = 0;
        }
        let first = item.found.iter().find(|found| found.severity == Severity::Error);
        let why = item.why.clone().or_else(|| first.map(Diagnostic::message));
        let other = self.other();
        Message::new("import-note")
            .with("fate", item.fate.code())
            .with("state", item.state().code())
            .with("received", item.received)
            .with("lacking", item.lacking())
            .with("owed", item.standing.as_ref().map_or(0, |standing| standing.owed))
            .with("errors", errors)
            .with("warnings", warnings)
            .with("before", if other.is_some() { "yes" } else { "no" })
            .with("other", other.unwrap_or_default())
            .with("noted", if item.is_noted { "yes" } else { "no" })
            .with("since", if item.since.is_some() { "yes" } else { "no" })
            .with("day", item.since.unwrap_or(item.received))
            .with("passed", item.arrived.passed.unwrap_or_default())
            .with("why", why.map_or_else(|| Value::Text(String::new()), Value::from))
    }
}

impl<'s> Shown<'s> {
    fn rows(&self) -> impl Iterator<Item = Row<'s>> + use<'s> {
        let of_batch = |batch: &'s Batch| batch.items.iter().map(move |item| Row { batch, item });
        let mut rows: Vec<Row<'s>> = self.batches.iter().flat_map(of_batch).collect();
        rows.sort_by(|a, b| a.item.arrived.path.cmp(&b.item.arrived.path));
        rows.into_iter()
    }

    fn count(&self, wanted: impl Fn(&Item) -> bool) -> usize {
        self.rows().filter(|row| wanted(row.item)).count()
    }

    /// The table and what it comes to.
    pub fn blocks(&self) -> Vec<Block> {
        let trial = if self.is_trial { "yes" } else { "no" };
        let title = Message::new("import-title").with("trial", trial).with("as-of", self.as_of);
        let grid = Grid::of(self.rows())
            .text("column-import-file", |row| {
                let path = &row.item.arrived.path;
                let below = self.folder.and_then(|folder| path.strip_prefix(folder).ok());
                shown(below.unwrap_or(path))
            })
            .text("column-unit", |row| row.unit())
            .text("column-period", |row| row.period())
            .text("column-import-fate", |row| {
                let entry = Message::new("import-fate").with("fate", row.item.fate.code());
                let entry = entry.with("state", row.item.state().code());
                Cell::from(entry.with("trial", trial)).tone(Some(row.tone()))
            })
            .text("column-import-note", |row| row.note())
            .only(self.count(|item| item.answer.is_some()) > 0, |grid| {
                grid.text("column-import-answer", |row| {
                    let path = row.item.answer.as_ref()?;
                    Some(path.file_name()?.to_string_lossy().into_owned())
                })
            })
            .done();
        let mut blocks = vec![Block::Heading { level: 1, text: title }];
        if grid.rows.is_empty() {
            blocks.push(Block::Line(Message::new("import-empty")));
            return blocks;
        }
        blocks.push(Block::Table(grid));
        blocks.push(Block::Line(self.summary(trial)));
        blocks
    }

    fn summary(&self, trial: &'static str) -> Message {
        let is = |fate: Fate| self.count(|item| item.fate == fate);
        let incomplete =
            |item: &Item| item.fate.is_written() && item.state() == SubmissionState::Incomplete;
        Message::new("import-summary")
            .with("trial", trial)
            .with("files", self.rows().count())
            .with("written", self.count(|item| item.fate.is_written()))
            .with("incomplete", self.count(incomplete))
            .with("open", self.count(|item| item.fate.is_open()))
            .with("same", is(Fate::Same) + is(Fate::Copy))
            .with("older", is(Fate::Older) + is(Fate::Superseded))
            .with("passed", is(Fate::Passed))
    }

    /// Whether anything is left to be done about any file.
    pub fn is_open(&self) -> bool {
        let has_errors = |item: &Item| item.fate.is_written() && item.count(Severity::Error) > 0;
        self.count(|item| item.fate.is_open() || has_errors(item)) > 0
    }

    /// Whether any could not be written.
    pub fn has_failed(&self) -> bool {
        self.count(|item| item.fate == Fate::Failed) > 0
    }
}

/// `reform.import/1`.
#[derive(Serialize)]
struct Import {
    schema: &'static str,
    as_of: String,
    /// Whether nothing was written.
    trial: bool,
    #[serde(flatten)]
    written: Written,
    files: Vec<File>,
}

#[derive(Serialize)]
struct File {
    file: String,
    /// As the file says, or as was said of it.
    unit: Option<String>,
    period: Option<String>,
    year: i32,
    kind: Option<&'static str>,
    saved: Option<String>,
    by: Option<String>,
    sha256: Option<String>,
    fate: &'static str,
    /// The other file that its fate is about.
    other: Option<String>,
    /// How it stands by the checks, where it was checked.
    state: Option<&'static str>,
    owed: Option<usize>,
    accepted: Option<usize>,
    errors: usize,
    warnings: usize,
    /// The submission that it becomes or has become.
    path: Option<String>,
    /// The day that is written down for it.
    received: Option<String>,
    /// The workbook that goes back to the sender.
    answer: Option<String>,
    note: String,
    findings: Vec<Finding>,
}

#[derive(Serialize)]
struct Finding {
    code: &'static str,
    severity: &'static str,
    cell: Option<String>,
    line: usize,
    message: String,
}

impl Shown<'_> {
    /// The same for programs.
    pub fn json(&self, catalogue: &Catalogue, written: Written) -> String {
        let files = self.rows().map(|row| file(&row, catalogue)).collect();
        let (schema, as_of) = ("reform.import/1", self.as_of.to_string());
        let trial = self.is_trial;
        unseen::json::pretty(&Import { schema, as_of, trial, written, files }) + "\n"
    }
}

fn file(row: &Row<'_>, catalogue: &Catalogue) -> File {
    let Row { batch, item } = row;
    let identity = item.identity.as_ref();
    let sources = &batch.repository.sources;
    let findings = item.found.iter().map(|found| Finding {
        code: found.rule.code,
        severity: found.severity.code(),
        cell: found.cell.as_deref().map(str::to_owned),
        line: sources.line(found.place),
        message: catalogue.text(&found.message()),
    });
    File {
        file: item.arrived.shown(),
        unit: item.unit.as_ref().map(ToString::to_string),
        period: item.period.as_ref().map(ToString::to_string),
        year: batch.plan.year,
        kind: identity.map(|identity| identity.kind.code()),
        saved: identity.and_then(|identity| identity.saved).map(|at| at.to_string()),
        by: identity.and_then(|identity| identity.by.clone()),
        sha256: (!item.sha256.is_empty()).then(|| item.sha256.clone()),
        fate: item.fate.code(),
        other: row.other(),
        state: item.standing.as_ref().map(|standing| standing.state.code()),
        owed: item.standing.as_ref().map(|standing| standing.owed),
        accepted: item.standing.as_ref().map(|standing| standing.accepted),
        errors: item.count(Severity::Error),
        warnings: item.count(Severity::Warning),
        path: item.path(&batch.plan).filter(|_| item.fate.is_written() || item.fate == Fate::Same),
        received: item.is_noted.then(|| item.received.to_string()),
        answer: item.answer.as_ref().map(|path| shown(path)),
        note: catalogue.text(&row.note()),
        findings: findings.collect(),
    }
}

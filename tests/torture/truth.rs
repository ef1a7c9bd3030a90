//! What a made file holds, and whether the program says of it what is so.
//!
//! The promise: no figure is wrong in silence. A figure that is taken in is the one that the file
//! holds; one that is not taken in is named by a finding.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::LazyLock;

use reform::diagnostic::{Diagnostic, Diagnostics, Severity};
use reform::model::{Id, Value};
use reform::shell::pipeline::{self, Checked, Imported, Loaded, Question};
use reform::source::Sources;
use reform::submission::canonical::{self, Judge, Verdict};
use reform::submission::workbook::Request;
use rust_decimal::Decimal;

use crate::support::files::Files;
use crate::support::repository::{Repository, metric_of};

/// How many metrics count, and how many are amounts: `c1`, `a1` and so on.
pub const EACH: usize = 8;
const UNIT: &str = "office";
const PERIOD: &str = "q1";
pub const PATH: &str = "reports/2022/q1/office.csv";

/// What is to become of a figure.
#[derive(Debug, Clone, PartialEq)]
pub enum Fate {
    /// It is read: everybody would read it so.
    Read(Decimal),
    /// It is read, or refused with a finding.
    Careful(Decimal),
    /// The same, but where it is read a finding tells of it too.
    Told(Decimal),
    /// There is no figure that everybody would read.
    Refused,
}

/// What the metrics of a file are to become.
pub type Truth = BTreeMap<String, Fate>;

/// A file that was made, and what is so of it.
pub struct Made {
    /// The kind of awkwardness.
    pub family: String,
    /// What it came as.
    pub name: &'static str,
    pub bytes: Vec<u8>,
    pub truth: Truth,
}

pub fn decimal(text: &str) -> Decimal {
    text.parse().expect("a number")
}

/// The ids of all metrics.
pub fn ids() -> impl Iterator<Item = String> {
    ["c", "a"].into_iter().flat_map(|kind| (1..=EACH).map(move |at| format!("{kind}{at}")))
}

/// The repository before the file has come.
static FILES: LazyLock<Files> = LazyLock::new(|| {
    let kind = |id: &str| if id.starts_with('c') { "count" } else { "amount" };
    let metrics: String = ids().map(|id| metric_of(kind(&id), &id, "sum", UNIT)).collect();
    Repository::new(2022).calendar(1).units(&[UNIT]).asks(metrics).files()
});

fn question() -> Question {
    Question::new(2022, crate::support::day("2022-05-01"))
}

fn with(bytes: &[u8]) -> Sources {
    let mut files = FILES.clone();
    files.insert(PATH.to_owned(), bytes.to_vec());
    Sources::new(files)
}

fn id(text: &str) -> Id {
    Id::parse(text).expect("an id")
}

/// The figures that were taken in.
fn figures(checked: &Checked) -> BTreeMap<String, Decimal> {
    let figure = |of: &Id| match checked.ledger.value(&id(PERIOD), &id(UNIT), of)? {
        Value::Figure(figure) => Some((of.to_string(), decimal(&figure.canonical()).normalize())),
        _ => None,
    };
    checked.plan.metrics.ids().filter_map(figure).collect()
}

/// Holds figures to the truth. `found` is whatever was said of the file.
fn judge(
    figures: &BTreeMap<String, Decimal>,
    truth: &Truth,
    found: &Diagnostics,
) -> Result<(), String> {
    let is_told = |of: &str| {
        found.iter().any(|found| {
            // What is wrong with the plan by itself says nothing of a file.
            found.severity != Severity::Note
                && !found.rule.code.starts_with("R1")
                && found.metric.as_deref().is_none_or(|metric| metric == of)
        })
    };
    for (of, figure) in figures {
        let right = match truth.get(of) {
            Some(Fate::Read(right) | Fate::Careful(right)) => right == figure,
            Some(Fate::Told(right)) => right == figure && is_told(of),
            Some(Fate::Refused) | None => false,
        };
        if !right {
            return Err(format!("{of} is read as {figure}, and is {:?}", truth.get(of)));
        }
    }
    // Its id may be what cannot be made out: then the error names its row by another, or by none.
    let is_faulty = found
        .iter()
        .any(|found| found.severity == Severity::Error && !found.rule.code.starts_with("R1"));
    for (of, fate) in truth {
        let is_refused_aloud = !matches!(fate, Fate::Read(_)) && (is_faulty || is_told(of));
        if !figures.contains_key(of) && !is_refused_aloud {
            return Err(format!("{of} is {fate:?}, and is not read"));
        }
    }
    Ok(())
}

fn codes(found: &Diagnostics) -> String {
    let of = |found: &Diagnostic| {
        format!("{}{}", found.rule.code, found.metric.as_deref().map_or("", |_| "*"))
    };
    found.iter().map(of).collect::<Vec<_>>().join(" ")
}

/// A file as it lies in the repository: checked, put into canonical form, and checked again.
fn in_place(bytes: &[u8], truth: &Truth) -> Result<BTreeMap<String, Decimal>, String> {
    let sources = with(bytes);
    let checked = pipeline::check(&sources, &question());
    let figures = figures(&checked);
    let said = |why: String| format!("check: {why}; found {}", codes(&checked.diagnostics));
    judge(&figures, truth, &checked.diagnostics).map_err(said)?;
    for submission in checked.submissions.iter() {
        let judge = Judge::new(&checked.plan, &sources, &checked.diagnostics);
        let Verdict::Rewrite { text, .. } = judge.verdict(submission) else { continue };
        let sources = with(text.as_bytes());
        let again = pipeline::check(&sources, &question());
        if self::figures(&again) != figures {
            return Err(format!("fmt changes a figure: {text:?}"));
        }
        let judge = Judge::new(&again.plan, &sources, &again.diagnostics);
        let is_canonical = |own| judge.verdict(own) == Verdict::Canonical;
        if !again.submissions.iter().all(is_canonical) {
            return Err(format!("fmt is not done in one run: {text:?}"));
        }
    }
    Ok(figures)
}

/// A file as it comes: imported, and what would be written of it checked.
fn imported(made: &Made) -> Result<BTreeMap<String, Decimal>, String> {
    let mut sources = Sources::new(FILES.clone());
    let (unit, period) = (id(UNIT), id(PERIOD));
    let request = Request {
        path: made.name.to_owned(),
        bytes: made.bytes.clone(),
        unit: Some(&unit),
        period: Some(&period),
        sheet: None,
    };
    let Loaded { plan, submissions, .. } = pipeline::load(&sources, 2022);
    let Imported { plan, submission, diagnostics, .. } =
        pipeline::import(plan, submissions, &mut sources, &question(), request);
    let said = |why: String| format!("import: {why}; found {}", codes(&diagnostics));
    let Some((own, _)) = submission.filter(|(own, _)| own.readable) else {
        return match diagnostics.count(Severity::Error) {
            0 => Err("import: it is refused, and nothing is said".to_owned()),
            _ => judge(&BTreeMap::new(), &made.truth, &diagnostics)
                .map_err(said)
                .map(|()| BTreeMap::new()),
        };
    };
    let text = canonical::text(&plan, &own);
    let written = with(text.as_bytes());
    let checked = pipeline::check(&written, &question());
    let mut figures = figures(&checked);
    // With an error at its row it is written only on purpose.
    let is_refused = |of: &String| {
        let is_its = |found: &Diagnostic| found.metric.as_deref() == Some(of);
        diagnostics.iter().any(|found| found.severity == Severity::Error && is_its(found))
    };
    figures.retain(|of, _| !is_refused(of));
    let mut all = Diagnostics::default();
    all.extend(diagnostics.iter().chain(checked.diagnostics.iter()).cloned());
    judge(&figures, &made.truth, &all).map_err(said)?;
    Ok(figures)
}

impl Made {
    /// Holds the program to the truth about this file, and to not panicking.
    pub fn hold(&self) -> Result<(), String> {
        let held = catch_unwind(AssertUnwindSafe(|| {
            let imported = imported(self)?;
            if self.name.ends_with(".csv") {
                let there = in_place(&self.bytes, &self.truth)?;
                let differing = there.iter().find(|(of, figure)| {
                    imported.get(*of).is_some_and(|imported| imported != *figure)
                });
                if let Some((of, _)) = differing {
                    return Err(format!("import and check read {of} differently"));
                }
            }
            Ok(())
        }));
        held.unwrap_or_else(|_| Err("it panics".to_owned()))
    }

    /// The file for whoever looks into it.
    pub fn shown(&self) -> String {
        let shown: String = String::from_utf8_lossy(&self.bytes).chars().take(1500).collect();
        format!("{} ({}, {} bytes): {shown:?}", self.family, self.name, self.bytes.len())
    }
}

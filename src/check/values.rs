//! Every value is of the kind that its metric or task wants, and what needs words has them.

mod words;

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use self::words::{INEXACT_NUMBER, OTHER_MEASURE, STAND_IN_FOR_NUMBER, TEXT_AFTER_NUMBER};
use super::accounts::{Account, Reading, Subject};
use super::dossier::{OfSheet, Sheet};
use super::{Accounts, Check, Facts, Look};
use crate::diagnostic::{Diagnostic, Rule};
use crate::model::{Quantity, Task, TaskStatus, Value};
use crate::source::number::NumberFault;
use crate::submission::stand_in::{likely_status, stand_in};
use crate::submission::status::status;

static MISSING_NOTE: Rule = Rule::error("R404", "missing-note");
static MISSING_EVIDENCE: Rule = Rule::error("R405", "missing-evidence");
static MISSING_PUBLICATION: Rule = Rule::error("R550", "missing-publication");
static NOT_A_NUMBER: Rule = Rule::error("R501", "not-a-number");
static NEGATIVE_VALUE: Rule = Rule::error("R502", "negative-value");
static FRACTIONAL_COUNT: Rule = Rule::error("R503", "fractional-count");
static AMBIGUOUS_NUMBER: Rule = Rule::error("R505", "ambiguous-number");
static STATUS_FOR_TIMES: Rule = Rule::error("R560", "status-for-times");
static TOO_LARGE: Rule = Rule::error("R506", "too-large");
static UNKNOWN_STATUS: Rule = Rule::error("R509", "unknown-status");
static DATE_FOR_NUMBER: Rule = Rule::error("R513", "date-for-number");
static PERCENT_FOR_NUMBER: Rule = Rule::error("R514", "percent-for-number");
static SPREADSHEET_ERROR: Rule = Rule::error("R515", "spreadsheet-error");
static TOO_PRECISE: Rule = Rule::error("R516", "too-precise");
static SCIENTIFIC_NUMBER: Rule = Rule::error("R517", "scientific-number");
static FORMULA: Rule = Rule::error("R518", "formula-for-number");
static DECIMAL_COMMA: Rule = Rule::error("R519", "decimal-comma");
static LEADING_ZEROS: Rule = Rule::error("R520", "leading-zeros");

pub(super) static CHECK: Check = Check {
    rules: &[
        &MISSING_NOTE,
        &MISSING_EVIDENCE,
        &MISSING_PUBLICATION,
        &NOT_A_NUMBER,
        &NEGATIVE_VALUE,
        &FRACTIONAL_COUNT,
        &AMBIGUOUS_NUMBER,
        &TOO_LARGE,
        &UNKNOWN_STATUS,
        &STATUS_FOR_TIMES,
        &DATE_FOR_NUMBER,
        &PERCENT_FOR_NUMBER,
        &SPREADSHEET_ERROR,
        &TOO_PRECISE,
        &SCIENTIFIC_NUMBER,
        &FORMULA,
        &DECIMAL_COMMA,
        &LEADING_ZEROS,
        &TEXT_AFTER_NUMBER,
        &OTHER_MEASURE,
        &STAND_IN_FOR_NUMBER,
        &INEXACT_NUMBER,
    ],
    looks: &[Look::Sheets(open)],
};

fn open<'s, 'a>(facts: &'s Facts<'a>, accounts: &'s Accounts<'a>) -> OfSheet<'s, 'a> {
    let published = facts.plan.metrics.iter().filter(|metric| metric.publisher.is_some());
    let published = published.filter_map(|metric| accounts.subject(&metric.id)).collect();
    Box::new(move |sheet, found| look(sheet, &published, found))
}

/// `published` are the numbers of the metrics whose figures somebody else publishes.
fn look(sheet: &Sheet<'_, '_>, published: &BTreeSet<u32>, found: &mut Vec<Diagnostic>) {
    // A figure says all by itself, and so does a task that is not done.
    let doubtful = sheet.stated().iter().filter(|stated| match stated.value() {
        Some(Value::Figure(_)) => published.contains(&stated.subject),
        Some(value @ (Value::Status(_) | Value::Times(_))) => value.status() == DONE,
        Some(Value::NotApplicable) | None => true,
    });
    let is_sheet = sheet.dossier.facts.sources.file(sheet.submission.file).sheet.is_some();
    found.extend(doubtful.filter_map(|stated| {
        let row = sheet.account(stated)?;
        Some(row.mark(judge(row, is_sheet)?))
    }));
}

/// Judges a value; `sheet` says that whoever reads the finding looks at a workbook.
fn judge(account: Account<'_>, sheet: bool) -> Option<Diagnostic> {
    let row = account.row;
    let (plan, kind) = match account.subject {
        Subject::Metric(metric) => (metric.place, metric.kind.code()),
        Subject::Task(task) if task.times.is_some() => (task.place, "count"),
        Subject::Task(task) => (task.place, "task"),
    };
    let form = if sheet { "sheet" } else { "csv" };
    let at_value = |rule| {
        let found = Diagnostic::new(rule, row.value().place).found(row.value().text);
        found.with("kind", kind).with("form", form)
    };
    match &account.reading() {
        Reading::Value(Value::NotApplicable) if row.note().is_empty() => {
            Some(at_value(&MISSING_NOTE))
        }
        Reading::Value(value) if value.status() == DONE && row.evidence().is_empty() => {
            Some(missing_evidence(account, at_value).see(plan, "plan"))
        }
        Reading::Value(Value::Figure(_)) if row.evidence().is_empty() => {
            let Subject::Metric(metric) = account.subject else { return None };
            let publisher = metric.publisher.as_ref()?;
            Some(at_value(&MISSING_PUBLICATION).with("publisher", publisher).see(plan, "plan"))
        }
        // An empty cell is a figure that is owed, not a wrong one: completeness says so.
        Reading::Value(_) | Reading::Empty => None,
        Reading::UnknownStatus => Some(unknown_status(account, at_value).see(plan, "plan")),
        Reading::Fraction(number) => Some(
            at_value(&FRACTIONAL_COUNT).with("number", Quantity::new(*number)).see(plan, "plan"),
        ),
        // However it is written, it cannot be: nobody is told to write it in another way first.
        Reading::Fault(
            NumberFault::DecimalComma { number } | NumberFault::LeadingZeros { number },
        ) if kind == "count" && !number.fract().is_zero() => Some(
            at_value(&FRACTIONAL_COUNT).with("number", Quantity::new(*number)).see(plan, "plan"),
        ),
        Reading::Fault(_) if says_status(account) => {
            Some(at_value(&STATUS_FOR_TIMES).see(plan, "plan"))
        }
        Reading::Fault(fault) => {
            let words = words::judge(account, fault, sheet, &at_value);
            Some(words.unwrap_or_else(|| of_fault(fault, sheet, at_value)).see(plan, "plan"))
        }
    }
}

const DONE: Option<TaskStatus> = Some(TaskStatus::Done);

/// What is said to be done without a document; the plan may say which one it wants.
fn missing_evidence(account: Account<'_>, at: impl Fn(&'static Rule) -> Diagnostic) -> Diagnostic {
    let finding = at(&MISSING_EVIDENCE);
    match account.subject {
        Subject::Task(Task { output: Some(output), .. }) => {
            finding.with("output", output).help("help-output")
        }
        _ => finding,
    }
}

/// Whether how a task stands is said where the plan asks how often it has been done.
fn says_status(account: Account<'_>) -> bool {
    let text = account.row.value().text;
    matches!(account.subject, Subject::Task(_))
        && (status(text).is_some() || likely_status(text).is_some())
}

/// A text that is no status: what it most likely says, and which status that would be.
fn unknown_status(account: Account<'_>, at: impl Fn(&'static Rule) -> Diagnostic) -> Diagnostic {
    let text = account.row.value().text;
    let finding = at(&UNKNOWN_STATUS);
    if let Some(likely) = likely_status(text) {
        let finding = finding.with("reason", "words").with("likely", likely.code());
        return finding.help("help-likely");
    }
    let counted = text.contains(|c: char| c.is_ascii_digit());
    let reason = match stand_in(text) {
        Some(stands) => stands.code(),
        // A dash says as much as `không`.
        None if text.chars().all(|c| matches!(c, '-' | '–' | '—' | ' ')) => "nothing",
        None if counted => "number",
        None => "words",
    };
    finding.with("reason", reason)
}

/// A number as it is to be typed: with a comma into a workbook, where that is the decimal sign.
fn typed(number: Decimal, sheet: bool) -> String {
    let canonical = Quantity::new(number).canonical();
    if sheet { canonical.replace('.', ",") } else { canonical }
}

fn of_fault(
    fault: &NumberFault,
    sheet: bool,
    at: impl Fn(&'static Rule) -> Diagnostic,
) -> Diagnostic {
    let meant = |diagnostic: Diagnostic, number: Decimal| {
        diagnostic.help("help-meant").with("meant", typed(number, sheet))
    };
    let not_a_number = |reason: &'static str| {
        at(&NOT_A_NUMBER).with("reason", reason).with("letter", "").with("digit", "")
    };
    match *fault {
        NumberFault::Ambiguous { grouped, fraction } => at(&AMBIGUOUS_NUMBER)
            .with("first", Quantity::new(grouped).to_string())
            .with("second", typed(fraction, sheet))
            .with("second-said", Quantity::new(fraction)),
        NumberFault::DecimalComma { number } => meant(at(&DECIMAL_COMMA), number),
        NumberFault::Negative { .. } => at(&NEGATIVE_VALUE),
        NumberFault::LeadingZeros { number } => meant(at(&LEADING_ZEROS), number),
        // What the words behind it make of the number has been asked before.
        NumberFault::Suffix { .. } => at(&TEXT_AFTER_NUMBER),
        NumberFault::Percent { .. } => at(&PERCENT_FOR_NUMBER),
        NumberFault::Date => at(&DATE_FOR_NUMBER),
        NumberFault::ExcelError => at(&SPREADSHEET_ERROR).with("reason", "error"),
        NumberFault::TooNarrow => at(&SPREADSHEET_ERROR).with("reason", "narrow"),
        NumberFault::Scientific => at(&SCIENTIFIC_NUMBER),
        NumberFault::Decimals => at(&TOO_PRECISE).with("decimals", Quantity::DECIMALS),
        NumberFault::TooLarge => at(&TOO_LARGE).with("limit", Quantity::LIMIT),
        NumberFault::Formula => at(&FORMULA),
        NumberFault::Grouping => not_a_number("grouping"),
        NumberFault::Dash => not_a_number("dash"),
        NumberFault::Empty | NumberFault::Words => not_a_number("words"),
    }
}

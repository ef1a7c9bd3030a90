//! Every value is of the kind that its metric or task wants, and what needs words has them.

use rust_decimal::Decimal;

use super::accounts::{Account, Reading, Subject};
use super::{Accounts, Check, Facts};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::load::number::NumberFault;
use crate::model::{Quantity, TaskStatus, Value};

static MISSING_NOTE: Rule = Rule { code: "R404", name: "missing-note", severity: Severity::Error };
static MISSING_EVIDENCE: Rule =
    Rule { code: "R405", name: "missing-evidence", severity: Severity::Error };
static NOT_A_NUMBER: Rule = Rule { code: "R501", name: "not-a-number", severity: Severity::Error };
static NEGATIVE_VALUE: Rule =
    Rule { code: "R502", name: "negative-value", severity: Severity::Error };
static FRACTIONAL_COUNT: Rule =
    Rule { code: "R503", name: "fractional-count", severity: Severity::Error };
static AMBIGUOUS_NUMBER: Rule =
    Rule { code: "R505", name: "ambiguous-number", severity: Severity::Error };
static TOO_LARGE: Rule = Rule { code: "R506", name: "too-large", severity: Severity::Error };
static UNKNOWN_STATUS: Rule =
    Rule { code: "R509", name: "unknown-status", severity: Severity::Error };
static DATE_FOR_NUMBER: Rule =
    Rule { code: "R513", name: "date-for-number", severity: Severity::Error };
static PERCENT_FOR_NUMBER: Rule =
    Rule { code: "R514", name: "percent-for-number", severity: Severity::Error };
static SPREADSHEET_ERROR: Rule =
    Rule { code: "R515", name: "spreadsheet-error", severity: Severity::Error };
static TOO_PRECISE: Rule = Rule { code: "R516", name: "too-precise", severity: Severity::Error };
static SCIENTIFIC_NUMBER: Rule =
    Rule { code: "R517", name: "scientific-number", severity: Severity::Error };
static FORMULA: Rule = Rule { code: "R518", name: "formula-for-number", severity: Severity::Error };
static DECIMAL_COMMA: Rule =
    Rule { code: "R519", name: "decimal-comma", severity: Severity::Error };
static LEADING_ZEROS: Rule =
    Rule { code: "R520", name: "leading-zeros", severity: Severity::Error };
static TEXT_AFTER_NUMBER: Rule =
    Rule { code: "R521", name: "text-after-number", severity: Severity::Error };

pub(super) static CHECK: Check = Check {
    rules: &[
        &MISSING_NOTE,
        &MISSING_EVIDENCE,
        &NOT_A_NUMBER,
        &NEGATIVE_VALUE,
        &FRACTIONAL_COUNT,
        &AMBIGUOUS_NUMBER,
        &TOO_LARGE,
        &UNKNOWN_STATUS,
        &DATE_FOR_NUMBER,
        &PERCENT_FOR_NUMBER,
        &SPREADSHEET_ERROR,
        &TOO_PRECISE,
        &SCIENTIFIC_NUMBER,
        &FORMULA,
        &DECIMAL_COMMA,
        &LEADING_ZEROS,
        &TEXT_AFTER_NUMBER,
    ],
    run,
};

fn run(_: &Facts<'_>, accounts: &Accounts<'_>, diagnostics: &mut Diagnostics) {
    for account in accounts.iter() {
        if let Some(diagnostic) = judge(account) {
            diagnostics.push(account.mark(diagnostic));
        }
    }
}

fn judge(account: &Account<'_>) -> Option<Diagnostic> {
    let row = account.row;
    let at_value = |rule| Diagnostic::new(rule, row.value.place).found(row.value.text.as_str());
    let plan = match account.subject {
        Subject::Metric(metric) => metric.place,
        Subject::Task(task) => task.place,
    };
    match &account.reading {
        Reading::Value(Value::NotApplicable) if row.note.is_empty() => {
            Some(at_value(&MISSING_NOTE))
        }
        Reading::Value(Value::Status(TaskStatus::Done)) if row.evidence.is_empty() => {
            Some(at_value(&MISSING_EVIDENCE).see(plan, "plan"))
        }
        // An empty cell is a figure that is owed, not a wrong one: completeness says so.
        Reading::Value(_) | Reading::Empty => None,
        Reading::UnknownStatus => Some(at_value(&UNKNOWN_STATUS).see(plan, "plan")),
        Reading::Fraction(number) => Some(
            at_value(&FRACTIONAL_COUNT).with("number", Quantity::new(*number)).see(plan, "plan"),
        ),
        Reading::Fault(fault) => Some(of_fault(fault, at_value).see(plan, "plan")),
    }
}

fn of_fault(fault: &NumberFault, at: impl Fn(&'static Rule) -> Diagnostic) -> Diagnostic {
    let meant = |diagnostic: Diagnostic, number: Option<Decimal>| match number {
        // The canonical form, to be typed as it stands.
        Some(number) => {
            diagnostic.help("help-meant").with("meant", Quantity::new(number).canonical())
        }
        None => diagnostic,
    };
    match *fault {
        NumberFault::Ambiguous { grouped, fraction } => at(&AMBIGUOUS_NUMBER)
            .with("first", Quantity::new(grouped).to_string())
            .with("second", Quantity::new(fraction).canonical())
            .with("first-said", Quantity::new(grouped))
            .with("second-said", Quantity::new(fraction)),
        NumberFault::DecimalComma { number } => meant(at(&DECIMAL_COMMA), Some(number)),
        NumberFault::Negative { .. } => at(&NEGATIVE_VALUE),
        NumberFault::LeadingZeros { number } => meant(at(&LEADING_ZEROS), Some(number)),
        NumberFault::Suffix { number } => meant(at(&TEXT_AFTER_NUMBER), number),
        NumberFault::Percent { .. } => at(&PERCENT_FOR_NUMBER),
        NumberFault::Date => at(&DATE_FOR_NUMBER),
        NumberFault::ExcelError => at(&SPREADSHEET_ERROR).with("reason", "error"),
        NumberFault::TooNarrow => at(&SPREADSHEET_ERROR).with("reason", "narrow"),
        NumberFault::Scientific => at(&SCIENTIFIC_NUMBER),
        NumberFault::Decimals => at(&TOO_PRECISE).with("decimals", Quantity::DECIMALS),
        NumberFault::TooLarge => at(&TOO_LARGE).with("limit", Quantity::LIMIT),
        NumberFault::Formula => at(&FORMULA),
        NumberFault::Grouping => at(&NOT_A_NUMBER).with("reason", "grouping"),
        NumberFault::Dash => at(&NOT_A_NUMBER).with("reason", "dash"),
        NumberFault::Empty | NumberFault::Words => at(&NOT_A_NUMBER).with("reason", "words"),
    }
}

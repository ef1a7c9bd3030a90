//! Words where a figure belongs: a unit of measure beside the number, a guess, or a word that
//! stands for a figure. Each is named for what it is, with the number that would be right where
//! that is beyond doubt.

use rust_decimal::Decimal;

use super::super::accounts::{Account, Subject};
use super::{NOT_A_NUMBER, typed};
use crate::diagnostic::{Diagnostic, Rule};
use crate::i18n::Value;
use crate::model::{MeasureUnit, Metric, Quantity};
use crate::source::measure::{Measured, measured};
use crate::source::number::NumberFault;
use crate::submission::stand_in::stand_in;

pub(super) static TEXT_AFTER_NUMBER: Rule = Rule::error("R521", "text-after-number");
/// A number in another unit of measure than its metric's.
pub(super) static OTHER_MEASURE: Rule = Rule::error("R522", "other-measure");
/// A word or sign that stands for a figure: `không`, a tick, `như trên`.
pub(super) static STAND_IN_FOR_NUMBER: Rule = Rule::error("R523", "stand-in-for-number");
/// A number that is said to be a guess or a bound.
pub(super) static INEXACT_NUMBER: Rule = Rule::error("R525", "inexact-number");

/// Judges a cell that is no plain number by its words; `None` where they say nothing known.
pub(super) fn judge(
    account: Account<'_>,
    fault: &NumberFault,
    sheet: bool,
    at: &dyn Fn(&'static Rule) -> Diagnostic,
) -> Option<Diagnostic> {
    let Subject::Metric(metric) = account.subject else { return None };
    let text = account.row.value().text;
    if let Some((letter, digit)) = letter_for_digit(text) {
        let finding = at(&NOT_A_NUMBER).with("reason", "letter");
        return Some(finding.with("letter", letter.to_string()).with("digit", digit.to_string()));
    }
    if !matches!(
        fault,
        NumberFault::Suffix { .. } | NumberFault::Words | NumberFault::Percent { .. }
    ) {
        return None;
    }
    if let Some(stands) = stand_in(text) {
        return Some(at(&STAND_IN_FOR_NUMBER).with("reason", stands.code()));
    }
    let own: Vec<&str> = metric.unit.iter().flat_map(MeasureUnit::written).collect();
    let measured = measured(text, account.submission.decimal_comma, &own)?;
    let is_percent = matches!(fault, NumberFault::Percent { .. });
    // A share where a number is wanted is a fault of its own.
    if is_percent && !matches!(measured, Measured::Own(_)) {
        return None;
    }
    Some(match measured {
        Measured::Own(numbers) => {
            proposed(at(&TEXT_AFTER_NUMBER), metric, &numbers, sheet, "help-own")
        }
        Measured::Counted { number, noun } => {
            let finding = with_measure(at(&TEXT_AFTER_NUMBER), metric);
            finding.with("noun", noun).with("meant", typed(number, sheet)).help("help-counted")
        }
        Measured::Other { meant } => {
            let finding = with_measure(at(&OTHER_MEASURE), metric);
            proposed(finding, metric, &meant, sheet, "help-converted")
        }
        Measured::Inexact(number) => {
            proposed(at(&INEXACT_NUMBER), metric, number.as_slice(), sheet, "help-meant")
        }
    })
}

/// The letter that stands among digits as a digit that looks like it: so where a page was typed
/// from a photograph, or read by a machine.
fn letter_for_digit(text: &str) -> Option<(char, char)> {
    let like = |c: char| match c {
        'O' | 'o' => Some('0'),
        'l' | 'I' | '|' => Some('1'),
        _ => None,
    };
    let digit = |c: char| c.is_ascii_digit();
    let is_number = |c: char| digit(c) || like(c).is_some() || matches!(c, '.' | ',' | ' ');
    if !text.contains(digit) || !text.chars().all(is_number) {
        return None;
    }
    text.chars().find_map(|c| Some((c, like(c)?)))
}

/// Proposes one number with a help of its own, or either of two; none that the metric could not take.
fn proposed(
    finding: Diagnostic,
    metric: &Metric,
    numbers: &[Decimal],
    sheet: bool,
    help: &'static str,
) -> Diagnostic {
    let is_possible = |number: &Decimal| metric.kind.takes(Quantity::new(*number));
    let possible: Vec<Decimal> = numbers.iter().copied().filter(is_possible).collect();
    match possible.as_slice() {
        [number] => finding.with("meant", typed(*number, sheet)).help(help),
        [first, second] => finding
            .with("first", typed(*first, sheet))
            .with("second", typed(*second, sheet))
            .help("help-two"),
        _ => finding,
    }
}

/// Says what the metric counts in.
fn with_measure(finding: Diagnostic, metric: &Metric) -> Diagnostic {
    let measure = metric.unit.as_ref().map(|unit| match unit.name() {
        Some(name) => name.into(),
        None => Value::from(unit.sign().unwrap_or_default()),
    });
    finding.with("measured", measure.is_some()).with("measure", measure)
}

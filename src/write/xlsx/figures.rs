//! The indicators, for the department and by unit: sums, result, live ratio, target, verdict.

use std::borrow::Cow;

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::Book;
use super::cells::{digits, target};
use super::sheet::{Column, Rows, columns, open};
use crate::assess::Verdict;
use crate::i18n::Message;
use crate::model::{Fixed, MeasureUnit, Quantity, Target};
use crate::report::{Align, IndicatorLine, gap_cell, tone_of, unit_verdict, verdict, verdict_word};
use crate::write::words::cell;

use Align::{Left, Right};

/// What a row says of an indicator or of a unit's part in it.
struct Figures<'d> {
    numerator: Option<Quantity>,
    denominator: Option<Quantity>,
    shown: Option<Cow<'d, Fixed>>,
    value: Option<Cow<'d, Fixed>>,
    unit: &'d MeasureUnit,
}

/// The columns of the same report a year before, where there is one.
const YEAR_BEFORE: [Column; 2] =
    [Column("xlsx-last-year", 13.0, Right), Column("column-last-year", 13.0, Right)];

pub(super) fn indicators(book: Book<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let is_compared = book.document.indicators.iter().any(|line| line.last_year.is_some());
    let mut columns = columns(
        book,
        &[
            Column("column-number", 5.0, Right),
            Column("xlsx-area", 28.0, Left),
            Column("column-source", 11.0, Left),
            Column("column-indicator", 46.0, Left),
            Column("xlsx-numerator", 11.0, Right),
            Column("xlsx-denominator", 11.0, Right),
            Column("column-value", 12.0, Right),
            Column("xlsx-ratio", 13.0, Right),
            Column("column-target", 13.0, Right),
            Column("xlsx-interim", 13.0, Right),
            Column("column-verdict", 17.0, Left),
            Column("column-gap", 28.0, Left),
            Column("xlsx-gap", 12.0, Right),
            Column("xlsx-coverage", 11.0, Left),
            Column("column-id", 24.0, Left),
        ],
    );
    if is_compared {
        columns.extend(self::columns(book, &YEAR_BEFORE));
    }
    let mut rows = open(book, sheet, "xlsx-indicators", &columns, 4)?;
    let lang = book.catalogue.lang();
    for (number, line) in (1..).zip(&book.document.indicators) {
        let number: u32 = number;
        let area = book.document.areas.get(line.area.as_str());
        rows.number(0, &number.to_string(), "0")?;
        rows.text(1, area.map_or(line.area.as_str(), |area| area.get(lang)))?;
        rows.text(2, &line.source.join(", "))?;
        rows.text(3, line.name.get(lang))?;
        let figures = Figures {
            numerator: line.numerator,
            denominator: line.denominator,
            shown: line.shown.as_ref().map(Cow::Borrowed),
            value: line.value.as_ref().map(Cow::Borrowed),
            unit: &line.unit,
        };
        sums(book, &mut rows, 4, &figures)?;
        threshold(book, &mut rows, 8, line.target, &line.unit)?;
        threshold(book, &mut rows, 9, line.interim, &line.unit)?;
        rows.text(10, &said(book, &verdict(line)))?;
        rows.text(11, &said(book, &gap_cell(line)))?;
        count(book, &mut rows, 12, line.spare().as_ref())?;
        let (reported, expected) = line.coverage.units;
        rows.text(13, &format!("{reported}/{expected}"))?;
        rows.text(14, &line.id)?;
        if let Some(change) = &line.last_year {
            count(book, &mut rows, 15, change.figure.shown.as_ref())?;
            count(book, &mut rows, 16, change.shown.as_ref())?;
        }
        rows.end()?;
    }
    rows.colour(10, verdicts(book))?;
    rows.filter(columns.len())
}

pub(super) fn by_unit(book: Book<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let has_change = book.document.indicators.iter().any(|line| line.growth.is_some());
    let has_basis = book.document.indicators.iter().any(IndicatorLine::has_bases);
    let mut columns = columns(
        book,
        &[
            Column("column-indicator", 46.0, Left),
            Column("column-unit", 32.0, Left),
            Column("xlsx-numerator", 11.0, Right),
            Column("xlsx-denominator", 11.0, Right),
            Column("column-value", 12.0, Right),
            Column("xlsx-ratio", 13.0, Right),
            Column("column-target", 13.0, Right),
            Column("column-verdict", 17.0, Left),
            Column("xlsx-gap", 12.0, Right),
            Column("xlsx-indicator-id", 24.0, Left),
            Column("xlsx-unit-id", 24.0, Left),
        ],
    );
    let more = [
        has_change.then_some(Column("growth-column", 13.0, Right)),
        has_basis.then_some(Column("column-basis", 28.0, Left)),
    ];
    let more: Vec<Column> = more.into_iter().flatten().collect();
    columns.extend(self::columns(book, &more));
    let mut rows = open(book, sheet, "xlsx-by-unit", &columns, 2)?;
    let lang = book.catalogue.lang();
    for line in &book.document.indicators {
        for own in line.by_unit() {
            rows.text(0, line.name.get(lang))?;
            rows.text(1, own.name.get(lang))?;
            let figures = Figures {
                numerator: own.numerator,
                denominator: own.denominator,
                shown: own.shown().map(Cow::Owned),
                value: own.value().map(Cow::Owned),
                unit: &line.unit,
            };
            sums(book, &mut rows, 2, &figures)?;
            threshold(book, &mut rows, 6, own.target, &line.unit)?;
            rows.text(7, &said(book, &unit_verdict(&own)))?;
            count(book, &mut rows, 8, own.spare().as_ref())?;
            rows.text(9, &line.id)?;
            rows.text(10, own.unit)?;
            if has_change {
                count(book, &mut rows, 11, own.shown_change().as_ref())?;
            }
            if let Some(basis) = own.basis {
                rows.text(11 + u16::from(has_change), basis)?;
            }
            rows.end()?;
        }
    }
    rows.colour(7, verdicts(book))?;
    rows.filter(columns.len())
}

/// Numerator, denominator, result and live ratio, from a column on.
fn sums(
    book: Book<'_>,
    rows: &mut Rows<'_>,
    from: u16,
    figures: &Figures<'_>,
) -> Result<(), XlsxError> {
    for (column, sum) in [(from, figures.numerator), (from + 1, figures.denominator)] {
        count(book, rows, column, sum.as_ref())?;
    }
    match &figures.shown {
        Some(shown) => {
            let plain = shown.to_string();
            rows.number(from + 2, &plain, &digits(&plain, Some(figures.unit), book.catalogue))?;
        }
        None => rows.blank(from + 2)?,
    }
    let value = figures.value.as_ref().map(ToString::to_string);
    let below = figures.denominator.map(|_| from + 1);
    // Less than nothing below the line is no share of anything.
    let has_base = figures.denominator.is_none_or(|below| below >= Quantity::ZERO);
    // Of a plain figure that did not arise there is nothing to work out.
    if figures.numerator.is_none() || !has_base || below.is_none() && value.is_none() {
        return rows.blank(from + 3);
    }
    rows.ratio(from + 3, (from, below), figures.unit.scale(), value)
}

pub(super) fn count(
    book: Book<'_>,
    rows: &mut Rows<'_>,
    column: u16,
    figure: Option<&impl ToString>,
) -> Result<(), XlsxError> {
    match figure {
        Some(figure) => {
            let plain = figure.to_string();
            rows.number(column, &plain, &digits(&plain, None, book.catalogue))
        }
        None => rows.blank(column),
    }
}

pub(super) fn threshold(
    book: Book<'_>,
    rows: &mut Rows<'_>,
    column: u16,
    given: Option<Target>,
    unit: &MeasureUnit,
) -> Result<(), XlsxError> {
    let Some(given) = given else { return rows.blank(column) };
    match target(given, unit, book.catalogue) {
        Some((plain, format)) => rows.number(column, &plain, &format),
        None => rows.text(column, &book.catalogue.text(&Message::target(given, unit))),
    }
}

/// A cell of the report in words; nothing where it is empty.
pub(super) fn said(book: Book<'_>, given: &crate::report::Cell) -> String {
    match given.content {
        crate::report::Content::Empty => String::new(),
        _ => cell(given, book.catalogue),
    }
}

/// Every verdict's word with its tone.
pub(super) fn verdicts(book: Book<'_>) -> Vec<(String, Option<crate::report::Tone>)> {
    coloured(book, verdict_word)
}

/// The words for every verdict, with their tones.
pub(super) fn coloured(
    book: Book<'_>,
    word: fn(Verdict, bool) -> Message,
) -> Vec<(String, Option<crate::report::Tone>)> {
    let said = |verdict, is_internal| book.catalogue.text(&word(verdict, is_internal));
    let both = |verdict: &Verdict| [(*verdict, false), (*verdict, true)];
    let mut words = Vec::new();
    let indicators = &book.document.indicators;
    let is_plain = indicators.iter().all(|one| one.target.is_some() && one.small_below.is_none());
    let known = Verdict::ALL.iter().filter(|verdict| !(is_plain && verdict.is_special()));
    for (verdict, is_internal) in known.flat_map(both) {
        let pair = (said(verdict, is_internal), tone_of(verdict));
        if !words.contains(&pair) {
            words.push(pair);
        }
    }
    words
}

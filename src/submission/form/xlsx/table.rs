//! The table to fill in: its header, a heading for each area, a row for each line of the form.

use rust_xlsxwriter::utility::row_col_to_cell;
use rust_xlsxwriter::{
    ConditionalFormatFormula, DataValidation, DataValidationErrorStyle, Format, Formula, Worksheet,
    XlsxError,
};

use super::looks::Looks;
use crate::diagnostic::shortened;
use crate::i18n::{Catalogue, Message};
use crate::model::{Area, Column, Subject, Task, TaskStatus, Value};
use crate::submission::form::{Duty, Field, Form, Line, fields};

/// A column of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Heading {
    /// One that the reader knows.
    Known(Column),
    /// One for the eye, with its entry in the catalogue.
    Ignored(&'static str),
}

impl Heading {
    /// The entry of a heading that means nothing to the reader.
    pub fn ignored(self) -> Option<&'static str> {
        match self {
            Self::Known(_) => None,
            Self::Ignored(entry) => Some(entry),
        }
    }
}

/// The columns with their widths in characters.
pub(super) const COLUMNS: &[(Heading, f64)] = &[
    (Heading::Ignored("form-number"), 5.5),
    (Heading::Known(Column::Metric), 21.0),
    (Heading::Known(Column::Name), 50.0),
    (Heading::Ignored("form-measure"), 13.0),
    (Heading::Ignored("form-previous"), 14.5),
    (Heading::Known(Column::Value), 16.0),
    (Heading::Known(Column::Note), 27.0),
    (Heading::Known(Column::Evidence), 30.0),
];
const NUMBER: u16 = 0;
const METRIC: u16 = 1;
const NAME: u16 = 2;
const MEASURE: u16 = 3;
const PREVIOUS: u16 = 4;
const VALUE: u16 = 5;
const NOTE: u16 = 6;
const EVIDENCE: u16 = 7;
pub(super) const LAST: u16 = EVIDENCE;

/// The most digits that a spreadsheet keeps of a number.
const DIGITS: usize = 15;

/// Writes the table with its header in row `head`, what watches over it, and the signatures.
pub(super) fn write(
    sheet: &mut Worksheet,
    head: u32,
    form: &Form<'_>,
    catalogue: &Catalogue,
    looks: &Looks,
) -> Result<(), XlsxError> {
    for (at, (heading, _)) in (0..).zip(COLUMNS) {
        let words = match heading {
            Heading::Known(column) => {
                catalogue.text(&Message::new("form-column").with("column", column.header()))
            }
            Heading::Ignored(entry) => catalogue.word(entry),
        };
        sheet.write_with_format(head, at, words, &looks.header)?;
    }
    sheet.set_row_height(head, 34)?;
    let mut table = Table { sheet, form, catalogue, looks, row: head + 1, lines: Vec::new() };
    table.body()?;
    table.highlight()?;
    table.progress(head - 1)?;
    table.signatures()
}

struct Table<'t, 'a> {
    sheet: &'t mut Worksheet,
    form: &'t Form<'a>,
    catalogue: &'t Catalogue,
    looks: &'t Looks,
    /// The next row.
    row: u32,
    /// The rows of the lines so far, and whether each is owed.
    lines: Vec<(u32, bool)>,
}

impl<'t, 'a> Table<'t, 'a> {
    fn body(&mut self) -> Result<(), XlsxError> {
        let form = self.form;
        for area in &form.plan.areas {
            let of_area = |line: &&Line<'a>| line.area.is_some_and(|own| own.id == area.id);
            self.group(Some(area), form.lines.iter().filter(of_area).collect())?;
        }
        self.group(None, form.lines.iter().filter(|line| line.area.is_none()).collect())
    }

    /// A heading and its lines.
    fn group(&mut self, area: Option<&Area>, lines: Vec<&'t Line<'a>>) -> Result<(), XlsxError> {
        if lines.is_empty() {
            return Ok(());
        }
        let heading = match area {
            Some(area) => {
                let heading = Message::new("form-area").with("number", area.number.to_string());
                heading.with("name", &area.name)
            }
            None => Message::new("form-own-tasks"),
        };
        let heading = self.catalogue.text(&heading);
        self.sheet.merge_range(self.row, NUMBER, self.row, LAST, &heading, &self.looks.group)?;
        self.sheet.set_row_height(self.row, 20)?;
        self.row += 1;
        for line in lines {
            self.line(line)?;
            self.row += 1;
        }
        Ok(())
    }

    fn line(&mut self, line: &Line<'_>) -> Result<(), XlsxError> {
        let (row, looks, catalogue) = (self.row, self.looks, self.catalogue);
        self.lines.push((row, line.duty == Duty::Owed));
        #[expect(clippy::cast_precision_loss, reason = "a sheet has far fewer rows than 2^53")]
        let number = self.lines.len() as f64;
        let mut name = fields::name(line, catalogue);
        let remarks = fields::remarks(line, catalogue);
        if !remarks.is_empty() {
            name = format!("{name} ({})", remarks.join("; "));
        }
        let waiting = matches!(line.duty, Duty::Waits(_));
        let name_look = if waiting { &looks.waiting } else { &looks.name };
        self.sheet.write_with_format(row, NUMBER, number, &looks.number)?;
        self.sheet.write_with_format(row, METRIC, line.asks.id().as_str(), &looks.id)?;
        self.sheet.write_with_format(row, NAME, name.as_str(), name_look)?;
        let measure = fields::measure(line, catalogue);
        self.sheet.set_row_height(
            row,
            height(&[
                (&name, COLUMNS[usize::from(NAME)].1),
                (&measure, COLUMNS[usize::from(MEASURE)].1),
                // Set smaller, so more of it fits.
                (line.asks.id().as_str(), COLUMNS[usize::from(METRIC)].1 * 1.25),
            ]),
        )?;
        self.sheet.write_with_format(row, MEASURE, measure, &looks.measure)?;
        match line.before.value {
            Some(Value::Figure(_) | Value::Times(_)) => {
                let look = match line.field() {
                    Field::Count | Field::Times => &looks.previous_count,
                    Field::Amount | Field::Status => &looks.previous,
                };
                self.value(PREVIOUS, line.before.value, look)?;
            }
            Some(previous) => {
                let said = fields::value(previous, catalogue);
                self.sheet.write_with_format(row, PREVIOUS, said, &looks.previous_status)?;
            }
            None => {
                self.sheet.write_blank(row, PREVIOUS, &looks.previous)?;
            }
        }
        let look = match line.field() {
            Field::Count | Field::Amount | Field::Times => &looks.figure,
            Field::Status => &looks.status,
        };
        self.value(VALUE, line.prefilled, look)?;
        let validation = validation(line, row, catalogue)?;
        self.sheet.add_data_validation(row, VALUE, row, VALUE, &validation)?;
        self.sheet.write_blank(row, NOTE, &looks.words)?;
        self.sheet.write_blank(row, EVIDENCE, &looks.words)?;
        self.output(line)?;
        // From which figure on it needs evidence: any that somebody else publishes does.
        let least = match line.asks {
            Subject::Task(Task { times: Some(times), .. }) => Some(*times),
            _ => line.publisher().map(|_| 0),
        };
        least.map_or(Ok(()), |least| self.evidenced(row, least))
    }

    /// Says at the cell for evidence which document a task asks for.
    fn output(&mut self, line: &Line<'_>) -> Result<(), XlsxError> {
        /// Excel shows no more characters.
        const SHOWN: usize = 250;
        let Subject::Task(Task { output: Some(output), .. }) = line.asks else { return Ok(()) };
        let hint = self.catalogue.text(&Message::new("form-hint-output").with("output", output));
        let hint = DataValidation::new()
            .allow_any_value()
            .set_input_title(self.catalogue.word("form-hint-title"))?
            .set_input_message(shortened(&hint, SHOWN))?;
        self.sheet.add_data_validation(self.row, EVIDENCE, self.row, EVIDENCE, &hint)?;
        Ok(())
    }

    /// Colours the cell for evidence where a figure stands in the row, from a number on, without any.
    fn evidenced(&mut self, row: u32, least: u16) -> Result<(), XlsxError> {
        let value = row_col_to_cell(row, VALUE);
        let open = format!("ISBLANK({})", row_col_to_cell(row, EVIDENCE));
        let rule = format!("AND(ISNUMBER({value}),{value}>={least},{open})");
        let format = ConditionalFormatFormula::new().set_rule(Formula::new(rule));
        let format = format.set_format(&self.looks.lacking);
        self.sheet.add_conditional_format(row, EVIDENCE, row, EVIDENCE, &format)?;
        Ok(())
    }

    /// A figure as a number, as long as a spreadsheet keeps all of its digits.
    fn value(&mut self, column: u16, value: Option<Value>, look: &Format) -> Result<(), XlsxError> {
        let Some(value) = value else {
            self.sheet.write_blank(self.row, column, look)?;
            return Ok(());
        };
        let text = value.canonical();
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        match text.parse::<f64>() {
            Ok(number) if digits <= DIGITS => {
                self.sheet.write_with_format(self.row, column, number, look)?;
            }
            _ => {
                self.sheet.write_with_format(self.row, column, text, look)?;
            }
        }
        Ok(())
    }

    /// Colours what is still to be filled in, and what lacks its note or evidence.
    fn highlight(&mut self) -> Result<(), XlsxError> {
        let (Some((first, _)), Some((last, _))) = (self.lines.first(), self.lines.last()) else {
            return Ok(());
        };
        let (first, last) = (*first, *last);
        let owed = self.owed();
        if let Some((from, to)) = owed.first() {
            let ranges: Vec<_> = owed.iter().map(|run| range(*run)).collect();
            let formula = format!("ISBLANK(${})", row_col_to_cell(*from, VALUE));
            let open = ConditionalFormatFormula::new()
                .set_rule(Formula::new(formula))
                .set_multi_range(ranges.join(" "))
                .set_format(&self.looks.open);
            self.sheet.add_conditional_format(*from, VALUE, *to, VALUE, &open)?;
        }
        let cell = |column| format!("${}", row_col_to_cell(first, column));
        let value = format!("LOWER(TRIM({}))", cell(VALUE));
        let done = fields::status_word(TaskStatus::Done, self.catalogue);
        let lacking = |rule: String| {
            let formula = ConditionalFormatFormula::new().set_rule(Formula::new(rule));
            formula.set_format(&self.looks.lacking)
        };
        let note = lacking(format!("AND({value}=\"n/a\",ISBLANK({}))", cell(NOTE)));
        self.sheet.add_conditional_format(first, NOTE, last, NOTE, &note)?;
        let evidence = lacking(format!("AND({value}=\"{done}\",ISBLANK({}))", cell(EVIDENCE)));
        self.sheet.add_conditional_format(first, EVIDENCE, last, EVIDENCE, &evidence)?;
        Ok(())
    }

    /// The runs of rows that are owed.
    fn owed(&self) -> Vec<(u32, u32)> {
        let mut runs: Vec<(u32, u32)> = Vec::new();
        for (row, _) in self.lines.iter().filter(|(_, owed)| *owed) {
            match runs.last_mut() {
                Some((_, to)) if *to + 1 == *row => *to = *row,
                _ => runs.push((*row, *row)),
            }
        }
        runs
    }

    /// How many cells are still to be filled in, counted as one goes along.
    fn progress(&mut self, row: u32) -> Result<(), XlsxError> {
        /// What Excel takes for the length of a formula, with room for the words.
        const LONGEST: usize = 7_000;
        let runs = self.owed();
        let counts: Vec<_> =
            runs.iter().map(|run| format!("COUNTBLANK({})", range(*run))).collect();
        let sum = counts.join("+");
        if runs.is_empty() || sum.len() > LONGEST {
            return Ok(());
        }
        let filled =
            self.form.lines.iter().filter(|l| l.duty == Duty::Owed && l.prefilled.is_some());
        let open = self.lines.iter().filter(|(_, owed)| *owed).count() - filled.count();
        let left =
            |count: &str| self.catalogue.text(&Message::new("form-progress").with("open", count));
        // The words stand around the count in both languages.
        let words = left("\u{1}");
        let (before, after) = words.split_once('\u{1}').unwrap_or((words.as_str(), ""));
        let complete = self.catalogue.word("form-complete");
        let quote = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
        let formula =
            format!("IF({sum}=0,{},{}&({sum})&{})", quote(&complete), quote(before), quote(after));
        let shown = if open == 0 { complete.clone() } else { left(&open.to_string()) };
        let formula = Formula::new(formula).set_result(shown);
        self.sheet.write_formula_with_format(row, NOTE, formula, &self.looks.progress)?;
        Ok(())
    }

    /// Who fills in the form and who answers for it. The cells begin in columns that mean nothing to
    /// the reader.
    fn signatures(&mut self) -> Result<(), XlsxError> {
        let (looks, catalogue) = (self.looks, self.catalogue);
        let place = self.form.plan.issuer.place.as_ref();
        let place = place.map(|place| place.get(catalogue.lang()).to_owned()).unwrap_or_default();
        let date = Message::new("form-signed-at").with("placed", !place.is_empty());
        let date = date.with("place", place);
        let date = date.with("year", self.form.period.due.format("%Y").to_string());
        let row = self.row + 1;
        let pairs = [
            (None, Some(catalogue.text(&date)), &looks.place),
            (Some("form-compiled"), Some(catalogue.word("form-approved")), &looks.signature),
            (Some("form-sign"), Some(catalogue.word("form-sign-seal")), &looks.signature_hint),
        ];
        for (row, (left, right, look)) in (row..).zip(pairs) {
            if let Some(left) = left {
                let left = catalogue.word(left);
                self.sheet.write_with_format(row, NAME, left, look)?;
            }
            if let Some(right) = right {
                self.sheet.merge_range(row, PREVIOUS, row, LAST, &right, look)?;
            }
        }
        Ok(())
    }
}

/// How high a row must be for texts in columns so wide, in points. Programs do not all find that
/// out by themselves.
pub(super) fn height(texts: &[(&str, f64)]) -> f64 {
    /// A line of 12 points, and the room above and below.
    const LINE: f64 = 15.75;
    const ROOM: f64 = 6.0;
    let lines = texts.iter().map(|(text, width)| {
        // A letter of the text is somewhat narrower than a digit, in which columns are measured:
        // that leaves the cell its margins.
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "column widths"
        )]
        let width = width.max(4.0) as usize;
        textwrap::wrap(text, width).len()
    });
    let most = u32::try_from(lines.max().unwrap_or(1)).unwrap_or(u32::MAX);
    // No row can be higher than 409 points.
    (f64::from(most.max(1)) * LINE + ROOM).min(409.0)
}

/// The value cells of a run of rows.
fn range((from, to): (u32, u32)) -> String {
    format!("{}:{}", row_col_to_cell(from, VALUE), row_col_to_cell(to, VALUE))
}

/// What a value cell takes. `n/a` is always taken, so figures need a formula.
fn validation(
    line: &Line<'_>,
    row: u32,
    catalogue: &Catalogue,
) -> Result<DataValidation, XlsxError> {
    let cell = row_col_to_cell(row, VALUE);
    let figure = |test: String| {
        let nothing = format!("LOWER(TRIM({cell}))=\"n/a\"");
        let rule = Formula::new(format!("IF(ISNUMBER({cell}),{test},{nothing})"));
        DataValidation::new().allow_custom(rule)
    };
    let validation = match line.field() {
        Field::Count if line.is_signed() => figure(format!("{cell}=INT({cell})")),
        Field::Amount if line.is_signed() => figure("TRUE".to_owned()),
        Field::Count | Field::Times => figure(format!("AND({cell}>=0,{cell}=INT({cell}))")),
        Field::Amount => figure(format!("{cell}>=0")),
        Field::Status => {
            let statuses = TaskStatus::ALL.into_iter().rev();
            let words = statuses.map(|status| fields::status_word(status, catalogue));
            let words: Vec<_> = words.chain([Value::NotApplicable.canonical()]).collect();
            DataValidation::new().allow_list_strings(&words)?
        }
    };
    let hint = fields::hint(line, catalogue);
    validation
        .set_error_style(DataValidationErrorStyle::Stop)
        .set_input_title(catalogue.word("form-hint-title"))?
        .set_input_message(&hint)?
        .set_error_title(catalogue.word("form-error-title"))?
        .set_error_message(hint)
}

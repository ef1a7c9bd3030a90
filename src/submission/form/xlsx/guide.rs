//! The sheet that explains the form.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::looks::Looks;
use super::table::height;
use crate::i18n::Catalogue;
use crate::submission::form::{Form, Line};

/// What is explained, a paragraph an entry.
const PARAGRAPHS: [&str; 8] = [
    "form-guide-cells",
    FIGURES,
    "form-guide-nothing",
    "form-guide-tasks",
    "form-guide-evidence",
    "form-guide-previous",
    "form-guide-protection",
    "form-guide-send",
];

/// How figures are written.
const FIGURES: &str = "form-guide-figures";

/// How wide the text is, in characters.
const WIDTH: f64 = 80.0;

pub(super) fn write(
    sheet: &mut Worksheet,
    form: &Form<'_>,
    catalogue: &Catalogue,
    looks: &Looks,
) -> Result<(), XlsxError> {
    const A4: u8 = 9;
    sheet.set_name(catalogue.word("form-guide-sheet"))?;
    sheet.set_column_width(0, WIDTH)?;
    sheet.write_with_format(0, 0, catalogue.word("form-guide-title"), &looks.guide_title)?;
    sheet.set_row_height(0, 28)?;
    for (row, entry) in (1..).zip(PARAGRAPHS) {
        let mut text = catalogue.word(entry);
        if entry == FIGURES && form.lines.iter().any(Line::asks_for_total) {
            text = format!("{text} {}", catalogue.word("form-guide-to-date"));
        }
        sheet.set_row_height(row, height(&[(&text, WIDTH)]))?;
        sheet.write_with_format(row, 0, text, &looks.guide)?;
    }
    sheet.set_paper_size(A4).set_print_fit_to_pages(1, 0).set_screen_gridlines(false).protect();
    Ok(())
}

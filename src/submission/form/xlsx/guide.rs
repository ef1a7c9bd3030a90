//! The sheet that explains the form.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::looks::Looks;
use super::table::height;
use crate::i18n::{Catalogue, Message};
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
    SEND,
];

/// How figures are written.
const FIGURES: &str = "form-guide-figures";

/// Where the form goes.
const SEND: &str = "form-guide-send";

/// How wide the column is, in digits. No program makes a single column fit a page that is narrower,
/// and where Calibri is missing a digit is half as wide again.
const WIDTH: f64 = 66.0;

/// How many letters of the text surely fit into it, whatever prints it: rows that are too low cut
/// the text off.
const FITS: f64 = 62.0;

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
        let mut text = match entry {
            SEND => {
                let send = Message::new(SEND).with("whom", form.plan.sent_to());
                catalogue.text(&send.with("due", form.period.due))
            }
            _ => catalogue.word(entry),
        };
        if entry == FIGURES && form.lines.iter().any(Line::asks_for_total) {
            text = format!("{text} {}", catalogue.word("form-guide-to-date"));
        }
        sheet.set_row_height(row, height(&[(&text, FITS)]))?;
        sheet.write_with_format(row, 0, text, &looks.guide)?;
    }
    sheet.set_paper_size(A4).set_print_fit_to_pages(1, 0).set_screen_gridlines(false).protect();
    sheet.set_margins(0.7, 0.5, 0.7, 0.7, 0.3, 0.3);
    Ok(())
}

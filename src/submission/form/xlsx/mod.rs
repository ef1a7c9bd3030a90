//! The form as a workbook: a sheet to fill in, one that explains it, and a hidden one that tells
//! `reform import` what the workbook is.
//!
//! The sheet is protected, without a password, but for the cells to fill in. Area headings and the
//! signatures stand in merged cells that begin in a column which means nothing to the reader, so
//! that the sheet, saved as CSV by any program, is a submission too.

mod guide;
mod looks;
mod table;

use rust_xlsxwriter::{DocProperties, ProtectionOptions, Workbook, Worksheet, XlsxError};

use super::{Form, Format};
use crate::i18n::{Catalogue, Message};
use crate::source::packed;
use crate::submission::workbook::MARKER;
use looks::Looks;
use table::{COLUMNS, LAST};

/// The format `xlsx`.
pub(super) static FORMAT: Format =
    Format { name: "xlsx", extension: Some("xlsx"), is_text: false, write };

fn write(form: &Form<'_>, catalogue: &Catalogue) -> Result<Vec<u8>, String> {
    workbook(form, catalogue).map_err(|error| error.to_string())
}

fn workbook(form: &Form<'_>, catalogue: &Catalogue) -> Result<Vec<u8>, XlsxError> {
    let looks = Looks::new();
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(form, catalogue));
    let name = catalogue.word("form-sheet");
    let sheet = workbook.add_worksheet();
    sheet.set_name(&name)?;
    let head = title(sheet, form, catalogue, &looks)?;
    table::write(sheet, head, form, catalogue, &looks)?;
    page(sheet, head, form, catalogue)?;
    guide::write(workbook.add_worksheet(), form, catalogue, &looks)?;
    mark(workbook.add_worksheet(), &name, form, catalogue)?;
    packed(&mut workbook)
}

/// Fixed by the form, so that the same form is the same bytes.
fn properties(form: &Form<'_>, catalogue: &Catalogue) -> DocProperties {
    let lang = catalogue.lang();
    DocProperties::new()
        .set_title(form.title(catalogue))
        .set_subject(form.unit.name.get(lang))
        .set_author(form.plan.issuer.name.get(lang))
        .set_creation_datetime(&form.as_of)
}

/// What stands above the table; returns the row of the table's header.
fn title(
    sheet: &mut Worksheet,
    form: &Form<'_>,
    catalogue: &Catalogue,
    looks: &Looks,
) -> Result<u32, XlsxError> {
    let period = form.period;
    let who = Message::new("form-who")
        .with("issuer", &form.plan.issuer.name)
        .with("unit", &form.unit.name);
    let window = Message::new("form-window")
        .with("from", period.from)
        .with("to", period.to)
        .with("whom", form.plan.sent_to())
        .with("due", period.due);
    let mut lines = vec![
        (catalogue.text(&who), &looks.who, 20),
        (form.title(catalogue), &looks.title, 26),
        (catalogue.text(&window), &looks.window, 20),
    ];
    if form.plan.illustrative {
        lines.push((catalogue.word("form-illustrative"), &looks.illustrative, 18));
    }
    let mut row = 0;
    for (text, look, height) in lines {
        sheet.merge_range(row, 0, row, LAST, &text, look)?;
        sheet.set_row_height(row, height)?;
        row += 1;
    }
    sheet.merge_range(row, 0, row, 5, &catalogue.word("form-instructions"), &looks.instructions)?;
    sheet.merge_range(row, 6, row, LAST, "", &looks.progress)?;
    // Vietnamese and English take three lines in these columns.
    sheet.set_row_height(row, 50)?;
    Ok(row + 1)
}

/// How the sheet is printed and looked at.
fn page(
    sheet: &mut Worksheet,
    head: u32,
    form: &Form<'_>,
    catalogue: &Catalogue,
) -> Result<(), XlsxError> {
    const A4: u8 = 9;
    for (column, (_, width)) in (0..).zip(COLUMNS) {
        sheet.set_column_width(column, *width)?;
    }
    sheet.set_freeze_panes(head + 1, 0)?;
    sheet.set_repeat_rows(head, head)?;
    sheet.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0);
    sheet.set_margins(0.5, 0.4, 0.5, 0.6, 0.3, 0.3).set_print_center_horizontally(true);
    let unit = form.unit.name.get(catalogue.lang()).replace('&', "&&");
    let period = form.period_name(catalogue).replace('&', "&&");
    let font = "&\"Times New Roman,Regular\"&9";
    sheet.set_footer(format!("&L{font}{unit}&C{font}&P/&N&R{font}{period}"));
    sheet.set_screen_gridlines(false);
    sheet.protect_with_options(&ProtectionOptions {
        format_columns: true,
        format_rows: true,
        ..ProtectionOptions::default()
    });
    Ok(())
}

/// Tells `reform import` what this is.
fn mark(
    sheet: &mut Worksheet,
    name: &str,
    form: &Form<'_>,
    catalogue: &Catalogue,
) -> Result<(), XlsxError> {
    sheet.set_name(MARKER.0)?.set_very_hidden(true);
    sheet.write(0, 0, MARKER.1)?;
    let ignored = COLUMNS.iter().filter_map(|(column, _)| column.ignored());
    let mut facts = vec![
        ("unit", form.unit.id.to_string()),
        ("period", form.period.id.to_string()),
        ("year", form.plan.year.to_string()),
        ("sheet", name.to_owned()),
    ];
    facts.extend(ignored.map(|entry| ("ignored", catalogue.word(entry))));
    for (row, (key, value)) in (1..).zip(facts) {
        sheet.write(row, 0, key)?;
        sheet.write_string(row, 1, value)?;
    }
    Ok(())
}

impl Form<'_> {
    fn title(&self, catalogue: &Catalogue) -> String {
        let period = self.period_name(catalogue);
        let title = catalogue.text(&Message::new("form-title").with("period", period));
        title.to_uppercase()
    }
}

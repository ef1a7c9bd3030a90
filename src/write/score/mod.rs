//! Reform indices in the formats that people and programs read: one row a format.

mod csv;
mod html;
mod json;

pub(super) use json::{Card, cards};
use std::io;

use super::{Format, Look, as_markdown, docx, for_terminal, xlsx};
use crate::i18n::Catalogue;
use crate::report::{self, ScoreDocument};

/// How a format writes scores.
pub type WriteScore =
    fn(&ScoreDocument<'_>, &Catalogue, Look, &mut dyn io::Write) -> io::Result<()>;

/// Every format of scores; the first is for the terminal.
pub static SCORE_FORMATS: &[&Format<WriteScore>] =
    &[&TABLE, &MARKDOWN, &CSV, &json::FORMAT, &XLSX, &HTML, &DOCX];

static TABLE: Format<WriteScore> = Format {
    name: "table",
    extension: Some("txt"),
    binary: false,
    write: |document, catalogue, look, out| {
        let text = for_terminal(report::scores(document), catalogue, look);
        out.write_all(text.as_bytes())
    },
};

static MARKDOWN: Format<WriteScore> = Format {
    name: "md",
    extension: Some("md"),
    binary: false,
    write: |document, catalogue, _, out| {
        let text = as_markdown(report::scores(document), catalogue);
        out.write_all(text.as_bytes())
    },
};

static CSV: Format<WriteScore> = Format {
    name: "csv",
    extension: Some("csv"),
    binary: false,
    write: |document, catalogue, _, out| csv::write(document, catalogue, out),
};

static XLSX: Format<WriteScore> = Format {
    name: "xlsx",
    extension: Some("xlsx"),
    binary: true,
    write: |document, catalogue, _, out| out.write_all(&xlsx::score_workbook(document, catalogue)),
};

static HTML: Format<WriteScore> = Format {
    name: "html",
    extension: Some("html"),
    binary: false,
    write: |document, catalogue, _, out| out.write_all(html::page(document, catalogue).as_bytes()),
};

static DOCX: Format<WriteScore> = Format {
    name: "docx",
    extension: Some("docx"),
    binary: true,
    write: |document, catalogue, _, out| {
        let signed = report::signed_scores(document);
        out.write_all(&docx::package(&signed, catalogue))
    },
};

//! The register of findings in the formats that people and programs read: one row a format.

mod csv;
mod html;
pub(super) mod json;

use std::io;

use super::{Format, Look, as_markdown, for_terminal};
use crate::i18n::Catalogue;
use crate::report::{self, FindingsDocument};

/// How a format writes the register.
pub type WriteFindings =
    fn(&FindingsDocument<'_>, &Catalogue, Look, &mut dyn io::Write) -> io::Result<()>;

/// Every format of the register; the first is for the terminal.
pub static FINDINGS_FORMATS: &[&Format<WriteFindings>] =
    &[&TABLE, &MARKDOWN, &CSV, &json::FORMAT, &HTML];

static TABLE: Format<WriteFindings> = Format {
    name: "table",
    extension: Some("txt"),
    binary: false,
    write: |document, catalogue, look, out| {
        let text = for_terminal(report::findings_register(document), catalogue, look);
        out.write_all(text.as_bytes())
    },
};

static MARKDOWN: Format<WriteFindings> = Format {
    name: "md",
    extension: Some("md"),
    binary: false,
    write: |document, catalogue, _, out| {
        let text = as_markdown(report::findings_register(document), catalogue);
        out.write_all(text.as_bytes())
    },
};

static CSV: Format<WriteFindings> = Format {
    name: "csv",
    extension: Some("csv"),
    binary: false,
    write: |document, _, _, out| csv::write(document, out),
};

static HTML: Format<WriteFindings> = Format {
    name: "html",
    extension: Some("html"),
    binary: false,
    write: |document, catalogue, _, out| out.write_all(html::page(document, catalogue).as_bytes()),
};

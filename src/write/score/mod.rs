//! Reform indices in the formats that people and programs read: one row a format.

mod json;

use std::io;

use super::{Format, Look, as_markdown, for_terminal};
use crate::i18n::Catalogue;
use crate::report::{self, ScoreDocument};

/// How a format writes scores.
pub type WriteScore =
    fn(&ScoreDocument<'_>, &Catalogue, Look, &mut dyn io::Write) -> io::Result<()>;

/// Every format of scores; the first is for the terminal.
pub static SCORE_FORMATS: &[&Format<WriteScore>] = &[&TABLE, &MARKDOWN, &json::FORMAT];

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

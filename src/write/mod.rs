//! A document in the formats that people and programs read: one file a format, all in one table.
//!
//! Calls `report` for what is said, `i18n` for the words, and the rooms beneath. Computes nothing, and
//! never lets a character out that nobody sees.

mod csv;
mod docx;
mod findings;
mod handout;
mod html;
mod json;
mod letter;
mod markdown;
mod plan;
mod proposals;
mod score;
mod site;
mod submission;
mod table;
mod tidy;
mod why;
mod words;
mod xlsx;

pub(crate) use self::json::Threshold;
pub(crate) use self::json::{SignedOff, UnitsChanged, changes, signed_off};
use std::io;

use crate::i18n::Catalogue;
use crate::report::Document;
pub use findings::{FINDINGS_FORMATS, WriteFindings};
pub use handout::as_csv as handout_as_csv;
pub use html::{Leaf, leaf as as_page};
pub use letter::{LETTER_FORMATS, WriteLetters, letter_list};
pub use markdown::blocks as as_markdown;
pub use plan::{as_json as plan_as_json, coverage_as_json};
pub use proposals::{as_csv as proposals_as_csv, as_json as proposals_as_json};
pub use score::{SCORE_FORMATS, WriteScore};
pub use site::{File as SiteFile, pages as site_pages};
pub use table::blocks as for_terminal;
pub use why::as_json as why_as_json;

/// How a format may look.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// Whether colours may be used.
    pub color: bool,
    /// How many columns there are; more than [`Look::WIDEST`] where nothing is to be broken.
    pub width: u16,
    /// Whether pieces that a short form leaves out are shown too.
    pub detail: bool,
}

impl Look {
    /// How wide a terminal is taken to be at most.
    pub const WIDEST: u16 = 1000;
    /// How wide running text becomes, and whatever does not go to a terminal.
    pub const READABLE: u16 = 100;

    /// How wide running text is laid out.
    pub fn text_width(self) -> u16 {
        if self.width > Self::WIDEST { self.width } else { self.width.min(Self::READABLE) }
    }
}

/// How a format writes the report.
pub type WriteReport = fn(&Document<'_>, &Catalogue, Look, &mut dyn io::Write) -> io::Result<()>;

/// A format of the report, or of something else that is written by `W`. Its name, its extension and
/// the command line's help come from here.
pub struct Format<W = WriteReport> {
    /// Its name on the command line.
    pub name: &'static str,
    /// The file extension that chooses it.
    pub extension: Option<&'static str>,
    /// Whether it is no text, so that a terminal cannot show it.
    pub binary: bool,
    /// Writes a document, a piece at a time where it is long.
    pub write: W,
}

impl Format {
    /// A document, written whole.
    pub fn bytes(&self, document: &Document<'_>, catalogue: &Catalogue, look: Look) -> Vec<u8> {
        let mut out = Vec::new();
        // Writing to memory does not fail.
        let _ = (self.write)(document, catalogue, look, &mut out);
        out
    }
}

/// Every format; the first is for the terminal. To add one: its file, and its row here.
pub static FORMATS: &[&Format] = &[
    &table::FORMAT,
    &markdown::FORMAT,
    &csv::FORMAT,
    &json::FORMAT,
    &submission::FORMAT,
    &xlsx::FORMAT,
    &html::FORMAT,
    &docx::FORMAT,
];

/// The name of a report's file in a format: `6m.md`. A format that shares its extension with one
/// before it in the table adds its name: `6m-submission.csv`.
pub fn file_name(report: &str, format: &Format) -> Option<String> {
    let extension = format.extension?;
    let first = FORMATS.iter().find(|other| other.extension == format.extension)?;
    let name = if first.name == format.name { "" } else { &format!("-{}", format.name) };
    Some(format!("{report}{name}.{extension}"))
}

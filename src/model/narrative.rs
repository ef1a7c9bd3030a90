//! What a unit says in its own words, beside its figures.

use super::{FileId, Id, Place, worded};

worded! {
    /// A section of a narrative, in its order. Its headings are file format, like the columns of a
    /// submission.
    pub enum Section {
        /// Results worth noting.
        Results = "results",
        /// Difficulties and their causes.
        Difficulties = "difficulties",
        /// Proposals to those above.
        Proposals = "proposals",
        /// What is to be done in the next period.
        Next = "next",
    }
}

/// The name of the department's own narrative in a period's folder, without its ending.
pub const DEPARTMENT: &str = "department";

impl Section {
    /// The headings it stands under: Vietnamese, then English; both are always understood.
    pub fn headings(self) -> [&'static str; 2] {
        match self {
            Self::Results => ["Kết quả nổi bật", "Results worth noting"],
            Self::Difficulties => {
                ["Khó khăn, vướng mắc và nguyên nhân", "Difficulties and their causes"]
            }
            Self::Proposals => ["Kiến nghị, đề xuất", "Proposals"],
            Self::Next => ["Nhiệm vụ kỳ tới", "Next period"],
        }
    }
}

/// A stretch of text in one style; `\n` is a line break that its author forced.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Span {
    /// The text, in NFC.
    pub text: String,
    /// Whether it is strong.
    pub bold: bool,
    /// Whether it is stressed.
    pub italic: bool,
}

/// A piece of running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Prose {
    /// Sentences up to a blank line, in stretches of one style.
    Paragraph(Vec<Span>),
    /// A list; numbered from this number, or with dashes.
    List(Option<u64>, Vec<Vec<Prose>>),
    /// A table; the first row is its header.
    Table(Vec<Vec<Vec<Span>>>),
}

/// What a unit says in a section, on the whole or about one area.
#[derive(Debug, Clone)]
pub struct Passage {
    /// Under which of the usual headings it stands.
    pub section: Section,
    /// The area, where a heading below the section's names one.
    pub area: Option<Id>,
    /// The text; never empty.
    pub text: Vec<Prose>,
    /// Whether that is no more than that there is nothing.
    pub is_nothing: bool,
}

/// A section's heading in a file, and what stands below it.
#[derive(Debug, Clone)]
pub struct Written {
    /// Which of the usual headings it is.
    pub section: Section,
    /// The heading's line.
    pub place: Place,
    /// How many characters of text stand below it, blanks aside at the ends of lines.
    pub characters: usize,
}

/// The narrative of a unit, or of the department itself, for a period.
#[derive(Debug, Clone)]
pub struct Narrative {
    /// The unit, from the file's name.
    pub unit: Id,
    /// Whether it is the department's: the file is called so, and no unit is.
    pub of_department: bool,
    /// The period, from the folder's name.
    pub period: Id,
    /// Where it is written.
    pub file: FileId,
    /// Whether its text could be read whole.
    pub readable: bool,
    /// The sections' headings as the file has them, each once.
    pub written: Vec<Written>,
    /// What is said, in the order of the file; passages under the same headings are joined.
    pub passages: Vec<Passage>,
}

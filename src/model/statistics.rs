//! A statistical form: metrics beside each other, a line a unit, a period or a category.

use super::{Id, Name, Place, Placed};

/// What the lines of a table are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lines {
    /// The units that owe any of its columns.
    Units,
    /// The periods of the report.
    Periods,
    /// The categories of this breakdown.
    Breakdown(Id),
}

impl Lines {
    /// The words for the lines that every plan has.
    pub const WORDS: [&'static str; 2] = ["units", "periods"];

    /// What a plan calls them.
    pub fn written(&self) -> &str {
        match self {
            Self::Units => "units",
            Self::Periods => "periods",
            Self::Breakdown(id) => id.as_str(),
        }
    }
}

impl From<Id> for Lines {
    fn from(id: Id) -> Self {
        match id.as_str() {
            "units" => Self::Units,
            "periods" => Self::Periods,
            _ => Self::Breakdown(id),
        }
    }
}

/// A statistical form.
#[derive(Debug, Clone)]
pub struct StatisticalTable {
    /// By which programs refer to it.
    pub id: Id,
    /// What stands above it.
    pub name: Name,
    /// Whether each is about a unit, a period or a category.
    pub lines: Placed<Lines>,
    /// The metrics in its columns.
    pub columns: Vec<Placed<Id>>,
    /// Whether a last line has what all come to.
    pub total: bool,
    /// The area of its file.
    pub area: Id,
    /// Where the plan states it.
    pub place: Place,
}

//! The areas of reform.

use super::{Id, Name, Place, Placed};

/// An area of reform.
#[derive(Debug, Clone)]
pub struct Area {
    /// By which its file is called, and `--area` asks for it.
    pub id: Id,
    /// Its number in the plan.
    pub number: i64,
    /// Whether that could be read.
    pub is_numbered: bool,
    /// What a report heads it with.
    pub name: Name,
    /// The unit that consolidates it.
    pub focal: Option<Placed<Id>>,
    /// Clauses of the source document.
    pub source: Vec<Placed<String>>,
    /// Where the plan states it.
    pub place: Place,
}

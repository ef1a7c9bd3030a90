//! The register of a source document: its clauses and the numbers they state.

use super::{Id, MeasureUnit, Name, Place, Placed, Quantity, Register, Side, worded};

worded! {
    /// What a clause demands, which decides what the plan must have for it.
    pub enum ClauseKind {
        /// Something to be reached.
        Goal = "goal",
        /// Something to be done.
        Task = "task",
        /// A standing duty of a unit.
        Duty = "duty",
        /// Anything else, funding for instance.
        Other = "other",
    }
}

/// A number that a clause asks for: `≥ 99 %`, `≤ 30 phút`, `100 %`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatedFigure {
    /// As it stands in the document: 99 of `≥ 99 %`.
    pub number: Quantity,
    /// Whether it is a minimum (`true`) or a maximum; `None` where nothing says which.
    pub least: Option<bool>,
    /// What it counts in.
    pub unit: String,
    /// As the register writes it.
    pub text: String,
}

/// What a figure and a target have in common if the one carries the other: direction, number, and
/// the unit in words whose case does not matter.
pub type FigureKey = (Option<bool>, Quantity, String);

impl StatedFigure {
    /// What a target that carries it has too.
    pub fn key(&self) -> FigureKey {
        (self.least, self.number, self.unit.to_lowercase())
    }
}

impl Side {
    /// The figures that a bound on this side would carry: with its direction or without one, in each
    /// way that its unit is written.
    pub fn figures(self, bound: Quantity, unit: &MeasureUnit) -> impl Iterator<Item = FigureKey> {
        let least = self == Self::Least;
        unit.written().flat_map(move |unit| {
            [Some(least), None].map(|least| (least, bound, unit.to_lowercase()))
        })
    }
}

/// A clause of a source document.
#[derive(Debug, Clone)]
pub struct Clause {
    /// Its number, for instance `II.2.2.b.6`.
    pub id: Id,
    /// What it demands.
    pub kind: ClauseKind,
    /// What it says, in our own words.
    pub summary: Name,
    /// The numbers that it asks for.
    pub figures: Vec<Placed<StatedFigure>>,
    /// Whether one of them could not be read: what seems to be absent may be that one.
    pub illegible: bool,
    /// Where the source contradicts itself or is silent.
    pub remark: Option<Name>,
    /// Why nothing in the plan cites it.
    pub uncited: Option<Name>,
    /// Where the register states it.
    pub place: Place,
}

/// The register of a source document's clauses.
#[derive(Debug, Clone)]
pub struct Seed {
    /// The name of its file without the extension.
    pub document: String,
    /// What the document is called, in full.
    pub title: Name,
    /// Its clauses, in order.
    pub clauses: Register<Clause>,
}

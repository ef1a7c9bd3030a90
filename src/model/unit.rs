//! The units that report, their own plans, and how a plan names them.

use std::collections::BTreeMap;

use super::{Id, Name, Place, Placed, Signature, Target};

/// A unit that reports.
#[derive(Debug, Clone)]
pub struct Unit {
    /// Its id, also the name of its submission files.
    pub id: Id,
    /// What reports call it.
    pub name: Name,
    /// The groups it belongs to, without the `@`.
    pub groups: Vec<Placed<Id>>,
    /// Who may change its files, for `CODEOWNERS`.
    pub owner: Vec<String>,
    /// The unit that its own report goes to; else the focal units of its areas.
    pub reports_to: Option<Placed<Id>>,
    /// What its own report needs that the department's has in [`Issuer`].
    pub office: Office,
    /// The first period in which it reports.
    pub from: Option<Placed<Id>>,
    /// The last period in which it reports.
    pub to: Option<Placed<Id>>,
    /// The units whose work it took over: by a merger, a split or a new name.
    pub succeeds: Vec<Placed<Id>>,
    /// Whether the plan says whose work it took over; an empty list says nobody's.
    pub origin_stated: bool,
    /// Clauses of the source document.
    pub source: Vec<Placed<String>>,
    /// Where the plan states it.
    pub place: Place,
}

/// What the report of a unit needs, where the department's would not do: other letterhead, other
/// hand.
#[derive(Debug, Clone, Default)]
pub struct Office {
    /// Its abbreviation in document numbers.
    pub symbol: Option<String>,
    /// Where it sits, where that is not where the department does.
    pub seat: Option<Name>,
    /// Who receives the report besides its addressees.
    pub recipients: Vec<Name>,
    /// Who signs; a name may be left to whoever signs.
    pub signature: Option<Signature>,
}

/// Which units: `@all`, `@group` or one unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Selector {
    /// Every unit.
    All,
    /// Every unit of the group.
    Group(Id),
    /// The unit of this id alone.
    Unit(Id),
}

impl Selector {
    /// The selector as a plan writes it.
    pub fn written(&self) -> String {
        match self {
            Self::All => "@all".to_owned(),
            Self::Group(group) => format!("@{group}"),
            Self::Unit(unit) => unit.to_string(),
        }
    }
}

/// A unit's own targets. Its own tasks stand among [`Plan::tasks`].
#[derive(Debug, Clone)]
pub struct UnitPlan {
    /// Whose plan it is.
    pub unit: Id,
    /// Its own targets by indicator.
    pub targets: BTreeMap<Id, Placed<Target>>,
}

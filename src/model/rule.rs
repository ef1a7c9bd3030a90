//! Arithmetic that submissions satisfy.

use super::{Id, Name, Place, Placed, Quantity, Selector, Window, worded};

/// One summand of a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Of which metric the value is taken.
    pub metric: Id,
    /// Whether the value of the period before is meant (`metric@previous`).
    pub previous: bool,
}

impl Term {
    /// The summand as a plan writes it.
    pub fn written(&self) -> String {
        format!("{}{}", self.metric, if self.previous { "@previous" } else { "" })
    }
}

worded! {
    /// How the two sides of a rule relate.
    pub enum Relation {
        /// Left equals right.
        Equal = "equal",
        /// Left is at most right.
        AtMost = "at_most",
    }
}

impl Relation {
    /// By which variant the catalogue's entries tell of it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Equal => "equal",
            Self::AtMost => "at-most",
        }
    }

    /// Whether the two sides relate so, or miss it by no more than is tolerated.
    pub fn holds(self, left: Quantity, right: Quantity, tolerance: Quantity) -> bool {
        match self {
            Self::Equal => left.max(right) - left.min(right) <= tolerance,
            Self::AtMost => left - right <= tolerance,
        }
    }
}

worded! {
    /// What a broken rule means.
    pub enum Strictness {
        /// The figures cannot be right.
        Error = "error",
        /// The figures are worth a second look.
        Warning = "warning",
    }
}

/// Arithmetic that a submission must satisfy.
#[derive(Debug, Clone)]
pub struct ArithmeticRule {
    /// By which a finding calls it where it has no name.
    pub id: Id,
    /// What a finding calls it, in both languages.
    pub name: Option<Name>,
    /// The summands of the left side.
    pub left: Vec<Placed<Term>>,
    /// How the sides relate.
    pub relation: Relation,
    /// The summands of the right side.
    pub right: Vec<Placed<Term>>,
    /// The only units it is asked of; `None` is every unit that counts its metrics.
    pub units: Option<Vec<Placed<Selector>>>,
    /// Whether the same line of the plan has made another rule before: one a category.
    pub is_repeated: bool,
    /// By how much the sides may miss each other: nought unless the plan says so.
    pub tolerance: Quantity,
    /// In which periods it holds.
    pub window: Window,
    /// What a breach means.
    pub strictness: Strictness,
    /// Where the plan states it.
    pub place: Place,
}

impl ArithmeticRule {
    /// Whether it says without any play that two sums are equal.
    pub fn is_exact(&self) -> bool {
        self.relation == Relation::Equal && self.tolerance.is_zero()
    }

    /// Every summand, left side first.
    pub fn terms(&self) -> impl Iterator<Item = &Placed<Term>> {
        self.left.iter().chain(&self.right)
    }
}

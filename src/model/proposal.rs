//! What units propose for next year's plan.

use super::{Id, Place, worded};

/// The folder of a year's proposals.
pub const PROPOSALS: &str = "proposals";
/// The folder of a year's scores.
pub const SCORES: &str = "scores";
/// The file of a year's findings.
pub const FINDINGS: &str = "findings.csv";

worded! {
    /// What a proposal asks for, in the order of a plan.
    pub enum ProposalKind {
        /// Something to be reached.
        Goal = "goal",
        /// Something to be done.
        Task = "task",
        /// A way to reach it.
        Solution = "solution",
    }
}

/// A goal, task or solution that a unit proposes for next year.
#[derive(Debug, Clone)]
pub struct Proposal {
    /// Who proposes it.
    pub unit: Id,
    /// The area of reform that it is for.
    pub area: Id,
    /// What it asks for.
    pub kind: ProposalKind,
    /// What is proposed, in the unit's words.
    pub text: String,
    /// How much of it, where the unit says so.
    pub target: Option<String>,
    /// Why, where the unit says so.
    pub reason: Option<String>,
    /// The words that tell it from others: spelt alike where they are the same, each once and in
    /// order.
    pub words: Vec<String>,
    /// Its line.
    pub place: Place,
}

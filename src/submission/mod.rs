//! What a unit hands in, in all its views: the CSV and its dialects, the workbook, the form that it
//! fills in, the canonical text, the narrative.
//!
//! Reads texts into submissions, every fault collected with its place, and writes them again so that
//! nothing is lost. Calls `plan`, which asks for them, and the rooms that `plan` calls. Never touches
//! the disk, and never judges what is merely absent or does not add up: that is for the checks.

pub mod aside;
pub mod canonical;
pub mod csv;
pub mod evidence;
mod file_name;
mod findings;
pub mod form;
pub mod inbox;
mod narrative;
pub mod proposals;
pub mod register;
mod registers;
pub mod rewritten;
pub mod said;
mod scores;
pub mod stand_in;
pub mod status;
mod submissions;
pub mod workbook;

use crate::diagnostic::{Diagnostics, Rule};
use crate::model::{Id, Submission};
use crate::source::Sources;
pub use findings::{findings, path as findings_path};
pub use narrative::narratives;
pub use proposals::proposals;
pub use registers::registers;
pub use scores::scores;
pub use submissions::submissions;
pub use workbook::answer;

/// The rules that reading may find broken, other than those that checks share.
pub static RULES: &[&[&Rule]] = &[
    csv::RULES,
    workbook::RULES,
    narrative::RULES,
    proposals::RULES,
    register::RULES,
    findings::RULES,
    scores::RULES,
];

/// A submission by itself, away from its repository, and what is wrong with it.
fn read_alone(
    path: &str,
    bytes: &[u8],
    unit: &Id,
    period: &Id,
) -> Option<(Submission, Diagnostics)> {
    let sources = Sources::new([(path.to_owned(), bytes.to_vec())]);
    let mut found = Diagnostics::default();
    let file = sources.find(path)?;
    Some((csv::submission(&sources, file, unit, period, &mut found), found))
}

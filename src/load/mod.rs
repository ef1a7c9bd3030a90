//! Texts → the plan and the submissions, every fault collected with its place.
//!
//! Knows the model, the sources and the findings; never the disk. What is merely absent or does
//! not add up is for the checks.

pub mod aside;
mod conflict;
pub mod csv;
pub mod evidence;
mod file_name;
pub mod measure;
mod narrative;
pub mod number;
mod plan;
mod refused;
pub mod rewritten;
pub mod said;
pub mod spelling;
pub mod stand_in;
pub mod status;
mod submissions;
pub mod workbook;
pub mod written;

use crate::diagnostic::{Rule, Severity};
pub use narrative::narratives;
pub(crate) use plan::rules::{BROKEN_SEAL, IMPOSSIBLE_TARGET, UNCLAIMED_FILE};
pub(crate) use plan::{Count, FORMAT, FORMS, Key, Need, Shape, Table};
pub use plan::{FileForm, plan};
pub(crate) use plan::{escaped_texts, offset};
pub(crate) use plan::{is_sha256, seal_in};
pub(crate) use refused::{finding as refused_finding, is_above_units, is_of_unlisted};
pub use submissions::submissions;

/// The rules that loading may find broken, other than those that checks share.
pub static RULES: &[&[&Rule]] =
    &[plan::rules::RULES, csv::RULES, workbook::RULES, narrative::RULES];

/// A unit that the plan does not have.
pub(crate) static UNKNOWN_UNIT: Rule =
    Rule { code: "R302", name: "unknown-unit", severity: Severity::Error };

/// A period that the plan does not have.
pub(crate) static UNKNOWN_PERIOD: Rule =
    Rule { code: "R303", name: "unknown-period", severity: Severity::Error };

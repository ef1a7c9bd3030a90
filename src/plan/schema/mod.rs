//! The forms of the repository's files, for editors and for other tools: JSON Schemas (draft
//! 2020-12) of the TOML files and a Frictionless data package of the submissions.
//!
//! The schemas are drawn from the tables by which the plan's files are read, so that neither knows a
//! key, a word or a bound that the other does not. A schema says what can be told of a value alone:
//! whether ids refer to something, dates follow one another and numbers agree is for `reform check`,
//! as are texts that another normal form would make ASCII, figures of more than six decimals, and
//! what TOML tells apart and JSON does not: a date and a text, 1000 and 1e3.

mod draw;
mod package;

use crate::plan::{FORMS, FileForm};

pub use draw::schema;
pub use package::{Register, Resource, package};

/// The name that the data package is asked for by.
pub const DATA_PACKAGE: &str = "datapackage";

/// The files that the data package is of.
pub const SUBMISSIONS: &str = "reports/*/*/*.csv";

/// Every kind of TOML file that has a schema.
pub static SCHEMAS: &[FileForm] = FORMS;

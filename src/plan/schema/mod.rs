//! The forms of the repository's files, for editors and for other tools: JSON Schemas (draft
//! 2020-12) of the TOML files and a Frictionless data package of the submissions.
//!
//! The schemas are written by hand, after the loaders, and `tests/schema.rs` holds the two against
//! each other: keys, required keys and words. A schema says what a file alone can be held to;
//! whether its parts fit together is for `reform check`. It is stricter than the loaders in one
//! thing: they forgive blanks around an id.

mod package;
mod target;

use std::sync::LazyLock;

pub use package::{Resource, package};

/// The form of one kind of file.
#[derive(Debug)]
pub struct Schema {
    /// What it is asked for by.
    pub name: &'static str,
    /// The files it is of, from the root of a repository, as a pattern.
    pub files: &'static str,
    /// The JSON Schema.
    pub text: LazyLock<String>,
}

/// The name that the data package is asked for by.
pub const DATA_PACKAGE: &str = "datapackage";

/// The files that the data package is of.
pub const SUBMISSIONS: &str = "reports/*/*/*.csv";

/// Every schema of a TOML file.
pub static SCHEMAS: [Schema; 6] = [
    Schema {
        name: "plan",
        files: "plan/*/plan.toml",
        text: LazyLock::new(|| String::from(include_str!("plan.json"))),
    },
    Schema {
        name: "units",
        files: "plan/*/units.toml",
        text: LazyLock::new(|| String::from(include_str!("units.json"))),
    },
    Schema {
        name: "area",
        files: "plan/*/areas/*.toml",
        text: LazyLock::new(|| target::filled(include_str!("area.json"))),
    },
    Schema {
        name: "unit-plan",
        files: "plan/*/units/*.toml",
        text: LazyLock::new(|| target::filled(include_str!("unit-plan.json"))),
    },
    Schema {
        name: "waivers",
        files: "plan/*/waivers.toml",
        text: LazyLock::new(|| String::from(include_str!("waivers.json"))),
    },
    Schema {
        name: "seed",
        files: "seeds/*.toml",
        text: LazyLock::new(|| String::from(include_str!("seed.json"))),
    },
];

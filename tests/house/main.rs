//! The house itself: which room knows which, that every word stands in both catalogues, and that the
//! schemas say what the loaders read.

#![allow(clippy::disallowed_methods, reason = "tests read the sources themselves")]

#[path = "../support/mod.rs"]
mod support;

mod architecture;
mod catalogue;
mod promises;
mod rust_sources;
mod schema;

//! The pure core, from texts to figures and formats: small repositories put together in memory, and
//! the shipped year.

#![allow(clippy::disallowed_methods, reason = "tests read the repository's own files")]

#[path = "../support/mod.rs"]
mod support;

mod against_source;
mod assess;
mod decided;
mod figures;
mod formats;
mod forms;
mod formulas;
mod fuzz;
mod growth;
mod inspections;
mod lateness;
mod many;
mod mutation;
mod outlook;
mod plausibility;
mod proposals;
mod score_formats;
mod scores;
mod scotland;
mod shares;
mod sign_offs;
mod strays;
mod succession;
mod syntax;
mod tables;
mod tasks;
mod trail;

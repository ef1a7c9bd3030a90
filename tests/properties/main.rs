//! Properties of the figures: small departments are made up at random as plan and submission
//! texts, run through the whole core, and held against an oracle that shares no code with it; and tables made up
//! at random against the reader of submissions.

#![allow(clippy::disallowed_methods, reason = "what the tests share sets up folders")]

#[path = "../support/mod.rs"]
mod support;

mod arithmetic;
mod balance;
mod decisions;
mod department;
mod handover;
mod invariance;
mod language;
mod making;
mod marks;
mod oracle;
mod outcome;
mod outlook;
mod reading;
mod rows;
mod running;
mod tasks;
mod timed;
mod timeline;
mod verdicts;
mod writing;

/// Settings of a property: so many cases, and no file of regressions beside the sources.
fn cases(cases: u32) -> proptest::test_runner::Config {
    proptest::test_runner::Config {
        cases,
        failure_persistence: None,
        ..proptest::test_runner::Config::default()
    }
}

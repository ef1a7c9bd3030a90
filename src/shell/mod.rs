//! The world: arguments, terminal, clock, files and git, and the steps of a run.
//!
//! Knows everybody, and nobody knows it but `main`. Files are touched in [`workspace`] alone, git is
//! asked in [`history`] alone, and only [`cli`] knows arguments and terminal. [`pipeline`] puts the
//! steps one after the other and [`worklist`] tells a unit what is left to do; both are pure.
#![allow(clippy::disallowed_methods, reason = "the shell reads the clock")]

pub mod cli;
pub mod history;
pub mod pipeline;
pub mod reminder;
pub mod worklist;
pub mod workspace;

use std::ffi::OsString;

use chrono::{DateTime, FixedOffset};

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing to object to.
    Clean,
    /// Findings of error severity.
    Findings,
    /// It could not run: bad arguments, no plan, I/O.
    CouldNotRun,
}

impl Outcome {
    /// The exit status.
    pub fn code(self) -> u8 {
        match self {
            Self::Clean => 0,
            Self::Findings => 1,
            Self::CouldNotRun => 2,
        }
    }
}

/// Runs `reform` with its arguments, the program's name first.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Outcome {
    run_at(arguments, chrono::Local::now().fixed_offset())
}

/// Runs `reform` at a moment, told by the machine's clock: the only one that a run ever sees.
pub fn run_at(
    arguments: impl IntoIterator<Item = OsString>,
    now: DateTime<FixedOffset>,
) -> Outcome {
    cli::run_at(arguments, now)
}

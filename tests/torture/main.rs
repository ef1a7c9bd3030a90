//! What a year of work does to a program: files as nobody should send them, runs that are killed,
//! disks that are full, two clerks at once. Everything is made here, from a seed.
//!
//! `REFORM_TORTURE=10` makes ten times as many files, `REFORM_SEED=7` other ones, `REFORM_KILLS=100`
//! kills each command a hundred times.

#![allow(clippy::disallowed_methods, reason = "tests run the binary and set up folders")]

#[path = "../support/mod.rs"]
mod support;

mod dice;
mod figures;
mod files;
#[cfg(unix)]
mod jobs;
#[cfg(unix)]
mod kills;
mod package;
#[cfg(unix)]
mod same;
mod tables;
#[cfg(unix)]
mod together;
mod truth;
mod workbooks;
#[cfg(target_os = "linux")]
mod world;

/// A number of the environment's, or the usual one.
fn number(name: &str, usual: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
}

//! What the tests share: the program run from end to end ([`run`]), folders and repositories of git
//! to run it in ([`scratch`]), repositories put together in memory for the core ([`repository`]),
//! one of them whose form is filled in ([`form`]), the shipped year checked once for all
//! ([`shipped`]), plans of other kinds ([`plans`]), and packages such as workbooks taken apart
//! ([`package`]).
//!
//! Each test binary takes it in by its path. It knows what a repository looks like and how the
//! program is called, and judges nothing.

#![allow(dead_code, reason = "each test binary uses its own part")]

pub mod files;
pub mod form;
pub mod package;
pub mod plans;
pub mod repository;
pub mod run;
pub mod scratch;
pub mod shipped;

use chrono::NaiveDate;

/// A day written as `2022-06-20`.
pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

//! The program in repositories that git has made: when submissions came, what a branch may change,
//! periods beside the regular ones, what closing holds, and the workflows that CI runs.

#![allow(clippy::disallowed_methods, reason = "tests make the repositories that they look at")]

mod branches;
mod ci;
mod closing;
mod dates;
mod filing;
mod forging;
mod history;
mod periods;
mod scratch;
mod setup;
mod strangers;
mod why;

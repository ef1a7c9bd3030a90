//! The program in repositories that git has made: when submissions came, what a branch may change,
//! periods beside the regular ones, what closing holds, and the workflows that CI runs.

mod branches;
#[cfg(unix)]
mod ci;
mod closing;
mod dates;
#[cfg(unix)]
mod december;
#[cfg(unix)]
mod fetched;
mod filing;
mod forging;
mod founding;
mod history;
mod past;
mod periods;
#[cfg(unix)]
mod runner;
mod setup;
mod signing;
#[cfg(unix)]
mod strangers;
mod why;
mod years;

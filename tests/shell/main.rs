//! The program from end to end, as its users run it: exit statuses, streams, files, git, languages.

#![allow(clippy::disallowed_methods, reason = "tests run the binary and set up folders")]

#[path = "../support/mod.rs"]
mod support;

#[cfg(unix)]
mod attack;
mod between;
mod cli;
#[cfg(unix)]
mod completing;
mod docx;
#[cfg(unix)]
mod duties;
#[cfg(unix)]
mod files;
mod forms;
mod help;
mod inbox;
mod kept;
mod new_year;
mod next_year;
mod page;
mod plans;
mod programs;
mod province;
mod quarter;
#[cfg(unix)]
mod readme;
mod registers;
mod remind;
mod repository;
mod signed;
#[cfg(unix)]
mod site;
mod surroundings;
mod systems;
mod trial;
mod unseen;
mod usage;
mod whose;
mod why;
mod workbook;
mod worklist;
#[cfg(unix)]
mod year;

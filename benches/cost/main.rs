//! What `reform` costs, in multiples of what the machine needs for the same bytes in any case:
//! `cargo bench` prints the table of README.md, `-- --quick` one of 500 units in under a minute,
//! `-- --units 2000` one of any size. Nothing here fails for being slow.

#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a benchmark writes repositories, runs programs and prints what they cost"
)]

mod data;
mod floor;
mod history;
mod measure;
mod table;

use std::env;
use std::io;
use std::path::Path;

/// The units of a whole country: communes, districts, provinces and ministries.
const NATION: usize = 7_000;

fn main() -> io::Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        // What is measured runs in a process of its own: these two are such processes.
        ["floor", folder] => floor::run(Path::new(folder)),
        ["measure", program, arguments @ ..] => measure::run(program, arguments),
        // `cargo test --benches` runs this too, and wants no table.
        words if !words.contains(&"--bench") => Ok(()),
        words => table::print(units(words)),
    }
}

fn units(words: &[&str]) -> usize {
    let after = words.iter().skip_while(|word| **word != "--units").nth(1);
    let said = after.and_then(|number| number.parse().ok());
    said.unwrap_or(if words.contains(&"--quick") { NATION / 14 } else { NATION })
}

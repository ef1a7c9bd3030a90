//! `cargo fuzz run loaders`: any bytes in the place of any file of a repository.
#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../repository.rs"]
mod repository;

fuzz_target!(|data: &[u8]| repository::load(data));

//! Every made file, held to what is so of it.

use std::collections::BTreeMap;
use std::sync::Mutex;

use rayon::prelude::*;

use crate::dice::Dice;
use crate::truth::Made;
use crate::{number, tables, workbooks};

/// How often each family is made in a run.
const ROUNDS: u64 = 30;

/// Makes a file of its kind.
type Family = fn(&mut Dice) -> Made;

/// Holds many files, and tells of the first few for which it fails.
fn hold(make: &[(u64, Family)]) {
    let failed = Mutex::new(BTreeMap::new());
    std::panic::set_hook(Box::new(|_| {}));
    make.par_iter().for_each(|(seed, family)| {
        let made = family(&mut Dice::new(*seed));
        if let Err(why) = made.hold() {
            failed.lock().expect("no panic").insert(*seed, format!("{why}\n  {}", made.shown()));
        }
    });
    let _ = std::panic::take_hook();
    tell(failed.into_inner().expect("no panic"), make.len());
}

fn tell(failed: BTreeMap<u64, String>, of: usize) {
    let count = failed.len();
    let shown = failed.into_iter().take(12);
    let shown: Vec<_> = shown.map(|(seed, why)| format!("seed {seed}: {why}")).collect();
    assert!(count == 0, "{count} of {of} files:\n{}", shown.join("\n"));
}

/// Every family in turn, each time by the seed after; only one file where its own seed is named.
fn all(families: &[Family]) -> Vec<(u64, Family)> {
    let named = number("REFORM_SEED", 2022);
    let is_one = named > u64::from(u32::MAX);
    let first = if is_one { named >> 32 } else { named } << 32;
    let rounds = ROUNDS * number("REFORM_TORTURE", 1);
    let times = (0..rounds).flat_map(|_| families.iter().copied());
    (first..).zip(times).filter(|(seed, _)| !is_one || *seed == named).collect()
}

#[test]
fn no_figure_of_a_table_is_wrong_in_silence() {
    hold(&all(tables::FAMILIES));
}

#[test]
fn no_figure_of_a_workbook_is_wrong_in_silence() {
    hold(&all(workbooks::FAMILIES));
}

#[test]
fn what_is_at_the_edge_is_read_or_refused() {
    let mut failed = BTreeMap::new();
    let all: Vec<_> = tables::edges().into_iter().chain(workbooks::others()).collect();
    for (at, made) in all.iter().enumerate() {
        if let Err(why) = made.hold() {
            failed.insert(at as u64, format!("{why}\n  {}", made.shown()));
        }
    }
    tell(failed, all.len());
}

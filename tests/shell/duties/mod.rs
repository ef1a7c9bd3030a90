//! A year with all its duties, played once from January to the February after it with dated commits;
//! what the program said on the way is held against figures that are worked out here by hand.
//!
//! The department is made up and lies in `department/`: its plan, the year's submissions as they stand
//! at the end, its register of findings, proposals and scores. What is told differently on the way
//! (a figure that is corrected, a finding that is still open) is told in [`play`].

mod figures;
mod findings;
mod next_year;
mod play;
mod proposals;
mod score;
mod sign_offs;
mod unit_plans;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde_json::Value;

use crate::support::run::Run;

/// What the program said in the course of the year, by the name of the occasion.
static YEAR: LazyLock<BTreeMap<&'static str, Run>> = LazyLock::new(play::play);

/// What it said on an occasion.
#[track_caller]
fn said(occasion: &str) -> &'static Run {
    YEAR.get(occasion).unwrap_or_else(|| panic!("nobody asked: {occasion}"))
}

/// The same, which is JSON.
#[track_caller]
fn told(occasion: &str) -> Value {
    let run = said(occasion);
    assert_eq!(run.code, Some(0), "{occasion}: {}", run.said());
    run.json()
}

/// The line of a list that has this id.
#[track_caller]
fn line<'v>(list: &'v Value, id: &str) -> &'v Value {
    named(list, "id", id)
}

/// The line of a list in which a key has this text.
#[track_caller]
fn named<'v>(list: &'v Value, key: &str, text: &str) -> &'v Value {
    let found = list.as_array().and_then(|list| list.iter().find(|line| line[key] == text));
    found.unwrap_or_else(|| panic!("no {key} {text} in {list:#}"))
}

/// Holds a line to what some of its keys should say.
#[track_caller]
fn hold(line: &Value, expected: &Value, at: &str) {
    for (key, expected) in expected.as_object().expect("keys") {
        assert_eq!(&line[key], expected, "{at}: {key} of {line:#}");
    }
}

/// Holds a text to what must stand in it, spaces and line ends apart.
#[track_caller]
fn stands(occasion: &str, expected: &[&str]) {
    let run = said(occasion);
    assert_eq!(run.code, Some(0), "{occasion}: {}", run.said());
    let squeezed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let text = squeezed(&run.text());
    for expected in expected {
        assert!(
            text.contains(&squeezed(expected)),
            "{occasion}: {expected} is not in\n{}",
            run.text()
        );
    }
}

//! The whole language of a plan: plain figures, every kind of target, targets that change, windows,
//! duties that pass on, negative figures, categories, small samples, shares of tasks.
//!
//! Worlds that use all of it are made up as texts, run through the whole core down to the JSON, and
//! held against a second, plain model of what each key means.

mod making;
mod model;
mod text;
mod world;

use std::collections::BTreeMap;

use proptest::prelude::*;
use reform::assess::Comparison;
use reform::diagnostic::Severity;
use reform::model::Lang;
use reform::shell::pipeline::{self, Checked, Question};
use reform::source::Sources;
use serde_json::Value;

use self::making::world;
use self::model::{Judged, Outcome};
use self::text::CATEGORIES;
use self::world::World;
use crate::cases;
use crate::department::{MILLION, YEAR};
use crate::outcome::as_of;
use crate::support::repository;

/// A decimal of JSON in millionths.
fn millionths(value: &Value) -> Option<i128> {
    let text = value.as_number()?.to_string();
    let (sign, text) = text.strip_prefix('-').map_or((1, text.as_str()), |rest| (-1, rest));
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    Some(sign * format!("{whole}{fraction:0<6}").parse::<i128>().expect("six digits"))
}

fn judged(found: &Value) -> Judged {
    let above = millionths(&found["numerator"]);
    // A plain figure has nothing below it.
    let below = millionths(&found["denominator"]).unwrap_or(MILLION);
    let verdict = found["verdict"].as_str().expect("a verdict").to_owned();
    Judged { sums: above.map(|above| [above, below]), verdict }
}

fn outcome(found: &Value, expected: Option<&Outcome>) -> Outcome {
    let list = |key: &str| found[key].as_array().cloned().unwrap_or_default();
    let by_unit = list("by_unit").iter().map(judged).collect();
    let categories = list("breakdown");
    let category = |id: &&str| categories.iter().find(|one| one["category"] == **id).cloned();
    let sums = |one: Value| {
        let below = millionths(&one["denominator"]).unwrap_or(MILLION);
        Some([millionths(&one["numerator"])?, below])
    };
    Outcome {
        all: judged(found),
        provisional: found["provisional"].as_bool().expect("yes or no"),
        by_unit: expected.is_none_or(|one| one.by_unit.is_some()).then_some(by_unit),
        by_category: CATEGORIES.iter().filter_map(category).filter_map(sums).collect(),
    }
}

fn checked(world: &World) -> (Sources, Checked) {
    let files = world.files().into_iter().map(|(path, text)| (path, text.into_bytes()));
    let sources = Sources::new(files);
    let checked = pipeline::check(&sources, &Question::new(YEAR, as_of()));
    let errors = checked.diagnostics.iter().filter(|found| found.severity == Severity::Error);
    // What is not there is missing, and nothing else is wrong.
    let wrong = errors.filter(|found| found.rule.code != "R401").map(|found| {
        let (id, at) = (found.rule.name, repository::at(found));
        format!("{at} {id} {}", found.found.as_deref().unwrap_or_default())
    });
    let wrong: Vec<_> = wrong.collect();
    assert!(wrong.is_empty(), "{wrong:#?}\n{world:?}");
    (sources, checked)
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn a_report_is_what_the_words_of_the_plan_mean(world in world()) {
        let (sources, checked) = checked(&world);
        for (id, of) in world.reports() {
            let assessment = repository::assessment(&checked, &id, None, as_of());
            let document =
                repository::document(&assessment, &Comparison::default(), &[], &sources);
            let json = repository::written(&document, "json", Lang::En);
            let json: Value = serde_json::from_slice(&json).expect("JSON");
            let expected = model::outcomes(&world, &of);
            let found = json["indicators"].as_array().expect("a list").iter();
            let found: BTreeMap<String, Outcome> = found
                .map(|one| {
                    let id = one["id"].as_str().expect("an id").to_owned();
                    let outcome = outcome(one, expected.get(&id));
                    (id, outcome)
                })
                .collect();
            prop_assert_eq!(found, expected, "{}", id);
        }
    }
}

//! Which proposals stand beside each other.

use std::collections::BTreeSet;

use reform::assess::{self, Likeness};

use crate::support::repository::Repository;

const HEADER: &str = "area,kind,text,target,reason\n";

fn repository(files: &[(&str, String)]) -> Repository {
    let units: Vec<&str> = files.iter().map(|(unit, _)| *unit).collect();
    let repository = Repository::new(2025).calendar(1).units(&units).area("work", "", "");
    files.iter().fold(repository, |repository, (unit, rows)| {
        let path = format!("reports/2025/proposals/{unit}.csv");
        repository.file(&path, format!("{HEADER}{rows}"))
    })
}

/// The groups of proposals: how they go together, and who proposes each.
fn groups(files: &[(&str, String)]) -> Vec<(Option<Likeness>, Vec<String>)> {
    let checked = repository(files).check();
    let parts = assess::proposals(&checked.plan, &checked.proposals);
    let groups = parts.iter().flat_map(|part| &part.clusters).map(|cluster| {
        let units = cluster.proposals.iter().map(|proposal| proposal.unit.to_string());
        (cluster.likeness(), units.collect())
    });
    groups.collect()
}

fn task(text: &str) -> String {
    format!("work,task,\"{text}\",,\n")
}

#[test]
fn three_words_in_five_make_two_texts_alike() {
    let (one, other) = (Some(Likeness::Alike), None);
    // Of 8 and 8 words 6 are shared: 6 of 10. Five shared are 5 of 11.
    let first = "n1 n2 n3 n4 n5 n6 n7 n8";
    for (second, expected) in [
        ("n8 n7 n6 n5 n4 n3 x1 x2", vec![(one, vec!["a", "b"])]),
        ("n1 n2 n3 n4 n5 x1 x2 x3", vec![(other, vec!["a"]), (other, vec!["b"])]),
        ("N8, n7; n6 – n5 n4 n3 n2 (n1)!", vec![(Some(Likeness::Same), vec!["a", "b"])]),
    ] {
        let own = |units: Vec<&str>| units.into_iter().map(str::to_owned).collect::<Vec<_>>();
        let expected: Vec<_> = expected.into_iter().map(|(how, units)| (how, own(units))).collect();
        assert_eq!(groups(&[("a", task(first)), ("b", task(second))]), expected, "{second}");
    }
}

#[test]
fn a_goal_is_no_task_and_two_words_tell_too_little() {
    let goal = |text: &str| task(text).replace("task", "goal");
    assert_eq!(groups(&[("a", goal("n1 n2 n3")), ("b", task("n1 n2 n3"))]).len(), 2);
    assert_eq!(groups(&[("a", task("n1 n2")), ("b", task("n1 x1"))]).len(), 2);
}

/// Looking only at what shares a rare word finds all that holding each against each does.
#[test]
fn nothing_is_passed_over() {
    let mut state = 7_u64;
    let mut next = |below: u64| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    for _ in 0..20 {
        let texts: Vec<BTreeSet<u64>> = (0..40)
            .map(|_| {
                let count = 3 + next(6);
                (0..count).map(|_| next(14)).collect()
            })
            .collect();
        let rows = texts.iter().map(|words| {
            let words: Vec<String> = words.iter().map(|word| format!("n{word}")).collect();
            task(&words.join(" "))
        });
        let mut expected: Vec<Vec<usize>> = Vec::new();
        for (at, text) in texts.iter().enumerate() {
            let shared = |group: &Vec<usize>| {
                let first = &texts[group[0]];
                let shared = first.intersection(text).count();
                (shared, first.len() + text.len() - shared)
            };
            let same =
                expected.iter().position(|group| group.iter().any(|own| texts[*own] == *text));
            let mut best: Option<(usize, usize, usize)> = None;
            for (number, group) in expected.iter().enumerate() {
                let (shared, all) = shared(group);
                let is_alike =
                    text.len() >= 3 && texts[group[0]].len() >= 3 && 5 * shared >= 3 * all;
                if is_alike && best.is_none_or(|(_, s, a)| shared * a > s * all) {
                    best = Some((number, shared, all));
                }
            }
            match same.or(best.map(|(number, ..)| number)) {
                Some(number) => expected[number].push(at),
                None => expected.push(vec![at]),
            }
        }
        let checked = repository(&[("a", rows.collect())]).check();
        let parts = assess::proposals(&checked.plan, &checked.proposals);
        let clusters = parts.iter().flat_map(|part| &part.clusters);
        let line = |place: usize| checked.proposals.iter().position(|own| own.place.start == place);
        let found: Vec<Vec<usize>> = clusters
            .map(|cluster| {
                let places = cluster.proposals.iter().map(|proposal| proposal.place.start);
                places.map(|place| line(place).expect("a line")).collect()
            })
            .collect();
        assert_eq!(found, expected);
    }
}

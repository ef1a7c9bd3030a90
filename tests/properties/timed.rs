//! What must not matter: whether periods that ask for nothing lie between, whether a metric passes from
//! unit to unit or the unit to its heir, and whether a metric is told whole or by category.
//!
//! The texts of a department are rewritten, so that nothing but the new keys tells the two apart.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::sample::Index;
use reform::source::Sources;

use crate::cases;
use crate::department::{By, Department, YEAR};
use crate::handover::{alike, hand_over};
use crate::making::department;
use crate::outcome::{Figures, Outcome, Summary, all_of, summaries};

/// The texts of a department, each changed as its path wants.
fn rewritten(
    department: &Department,
    change: impl Fn(&str, &str) -> Option<String>,
) -> BTreeMap<String, Summary> {
    let sources = department.sources(&department.order());
    let files = sources.under("").map(|(_, file)| {
        let text = std::str::from_utf8(file.bytes()).expect("text").to_owned();
        (file.path.clone(), change(&file.path, &text).unwrap_or(text).into_bytes())
    });
    all_of(&Sources::new(files.collect::<Vec<_>>()))
}

/// The lines of a text, each of which may become several.
fn lines(text: &str, change: impl Fn(&str) -> Vec<String>) -> String {
    text.lines().flat_map(change).map(|line| line + "\n").collect()
}

/// A month that asks for nothing before each period, and metrics that only the periods ask for.
fn with_idle_periods(department: &Department) -> BTreeMap<String, Summary> {
    let regular: Vec<_> = department.periods.iter().map(|id| format!("{id:?}")).collect();
    let plan = |text: &str| {
        let mut text = text.to_owned();
        for (at, id) in department.periods.iter().enumerate() {
            let head = format!("[[period]]\nid = {id:?}\nname.en = {id:?}\nfrom = ");
            let start = text.find(&head).expect("the period") + head.len();
            let from: chrono::NaiveDate = text[start..start + 10].parse().expect("a date");
            let (end, begin) = (from + chrono::Days::new(9), from + chrono::Days::new(10));
            let idle = format!(
                "[[period]]\nid = \"idle-{at}\"\nname.en = \"idle\"\nfrom = {from}\nto = {end}\n\
                 due = {end}\n{head}{begin}"
            );
            text.replace_range(start - head.len()..start + 10, &idle);
        }
        lines(&text, |line| {
            let of = line.strip_prefix("of = [").and_then(|rest| rest.strip_suffix(']'));
            let Some(of) = of else { return vec![line.to_owned()] };
            let both = of.split(", ").map(|id| {
                let at = regular.iter().position(|own| own == id).expect("a period");
                format!("\"idle-{at}\", {id}")
            });
            vec![format!("of = [{}]", both.collect::<Vec<_>>().join(", "))]
        })
    };
    let asked = format!("in = [{}]", regular.join(", "));
    rewritten(department, |path, text| match path.rsplit('/').next() {
        Some("plan.toml") => Some(plan(text)),
        Some("1-work.toml") => Some(lines(text, |line| match line {
            "[[metric]]" => vec![line.to_owned(), asked.clone()],
            _ => vec![line.to_owned()],
        })),
        _ => None,
    })
}

/// A department in which a unit's metrics pass to another that was there before, in the place of one
/// in which the unit itself passes on to its heir.
fn with_passing_metrics(after: &Department, unit: usize, from: usize) -> BTreeMap<String, Summary> {
    let heir = after.units.len() - 1;
    let (to, begins) = (&after.periods[from - 1], &after.periods[from]);
    let reporters = |by: By| {
        let all = (0..after.units.len()).filter(|at| match by {
            By::All => true,
            By::GroupA => after.units[*at].a,
            By::GroupB => after.units[*at].b,
        });
        let each = all.map(|at| match at {
            at if at == unit => format!("{{ unit = \"u{at}\", to = {to:?} }}"),
            at if at == heir => format!("{{ unit = \"u{at}\", from = {begins:?} }}"),
            at => format!("\"u{at}\""),
        });
        format!("reported_by = [{}]", each.collect::<Vec<_>>().join(", "))
    };
    rewritten(after, |path, text| match path.rsplit('/').next() {
        Some("units.toml") => Some(lines(text, |line| {
            let is_bound = ["from", "to", "succeeds"].iter().any(|key| line.starts_with(key));
            (!is_bound).then(|| line.to_owned()).into_iter().collect()
        })),
        Some("1-work.toml") => Some(lines(text, |line| {
            let by = match line {
                "reported_by = [\"@all\"]" => By::All,
                "reported_by = [\"@a\"]" => By::GroupA,
                "reported_by = [\"@b\"]" => By::GroupB,
                _ => return vec![line.to_owned()],
            };
            vec![reporters(by)]
        })),
        _ => None,
    })
}

/// Each metric in two categories: one has all of a figure, the other nothing.
fn by_category(department: &Department) -> BTreeMap<String, Summary> {
    let breakdown = "[[breakdown]]\nid = \"kind\"\nname.en = \"kind\"\ncategory = [{ id = \"x\", \
                     name.en = \"x\" }, { id = \"y\", name.en = \"y\" }]\n";
    rewritten(department, |path, text| {
        if path.ends_with("1-work.toml") {
            let area = lines(text, |line| match line {
                "[[metric]]" => vec![line.to_owned(), "by = \"kind\"".to_owned()],
                _ => vec![line.to_owned()],
            });
            return Some(area + breakdown);
        }
        path.starts_with(&format!("reports/{YEAR}/")).then(|| {
            lines(text, |line| {
                let [metric, value, note] = line.split(',').collect::<Vec<_>>()[..] else {
                    return vec![line.to_owned()];
                };
                if metric == "metric" {
                    return vec![line.to_owned()];
                }
                // What is no figure of the whole is none of its parts.
                let at = metric.trim_start_matches('m').parse::<usize>().expect("a metric");
                let is_whole = department.metrics[at].whole;
                let is_figure = value.parse::<rust_decimal::Decimal>().is_ok_and(|figure| {
                    !figure.is_sign_negative() && (!is_whole || figure.is_integer())
                });
                let rest = if is_figure { "0" } else { value };
                vec![format!("{metric}.x,{value},{note}"), format!("{metric}.y,{rest},{note}")]
            })
        })
    })
}

/// The department's figures: by report and indicator.
fn figures(all: BTreeMap<String, Summary>) -> BTreeMap<(String, String), Figures> {
    let all = all.into_iter().flat_map(|(report, summary)| {
        let of = move |(id, outcome): (String, Outcome)| ((report.clone(), id), outcome.figures);
        summary.indicators.into_iter().map(of)
    });
    all.collect()
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn periods_that_ask_for_nothing_move_no_figure(department in department(false)) {
        prop_assume!(!department.ad_hoc);
        // A period and a report of it alone are equally the last word on the year.
        let mut department = department;
        department.combined.retain(|report| report.of.len() > 1);
        let mut idle = with_idle_periods(&department);
        for (id, summary) in &idle {
            prop_assert!(!id.starts_with("idle") || summary.indicators.is_empty(), "{}", id);
        }
        idle.retain(|id, _| !id.starts_with("idle"));
        prop_assert_eq!(idle, summaries(&department, &department.order()));
    }

    #[test]
    fn a_metric_passes_on_as_its_unit_would(department in alike(0.3), at in any::<Index>()) {
        let from = 1 + at.index(department.regular() - 1);
        let after = hand_over(&department, &[0], from, 1, |sheets, _| sheets[0].clone());
        let passed = with_passing_metrics(&after, 0, from);
        let heir = summaries(&after, &after.order());
        prop_assert_eq!(figures(passed), figures(heir), "from {}: {:?}", from, after);
    }

    #[test]
    fn categories_move_no_figure(department in department(false)) {
        let told = by_category(&department);
        let whole = summaries(&department, &department.order());
        prop_assert_eq!(figures(told), figures(whole));
    }
}

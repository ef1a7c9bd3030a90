//! The plan's arithmetic: a rule is broken exactly where the numbers say so, and then none of the
//! rows that it compares is in the figures.

use proptest::prelude::*;
use reform::diagnostic::Severity;
use reform::model::{Figure, Id};
use reform::shell::pipeline::Checked;
use reform::source::Sources;

use crate::cases;
use crate::department::YEAR;
use crate::outcome::check;

const METRICS: [&str; 5] = ["opening", "received", "settled", "closing", "late"];

/// What a unit says in a period: in the order of [`METRICS`].
type Sheet = [Said; 5];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Said {
    Count(i128),
    NotApplicable,
    Absent,
    Nonsense,
}

impl Said {
    fn number(self) -> Option<i128> {
        match self {
            Self::Count(count) => Some(count),
            Self::NotApplicable => Some(0),
            Self::Absent | Self::Nonsense => None,
        }
    }
}

fn sources(sheets: &[Sheet], tolerance: i128) -> Sources {
    let mut plan = format!(
        "format = 1\nyear = {YEAR}\ntitle.en = \"a plan\"\n[issuer]\nname.en = \"a department\"\n"
    );
    let mut files = Vec::new();
    for (at, sheet) in sheets.iter().enumerate() {
        let month = at + 1;
        plan += &format!(
            "[[period]]\nid = \"p{at}\"\nname.en = \"p{at}\"\nfrom = {YEAR}-{month:02}-01\n\
             to = {YEAR}-{month:02}-28\ndue = {YEAR}-{month:02}-28\n"
        );
        let mut text = "metric,value,note\n".to_owned();
        for (metric, said) in METRICS.iter().zip(sheet) {
            text += &match said {
                Said::Count(count) => format!("{metric},{count},\n"),
                Said::NotApplicable => format!("{metric},n/a,does not arise\n"),
                Said::Absent => String::new(),
                Said::Nonsense => format!("{metric},many,\n"),
            };
        }
        files.push((format!("reports/{YEAR}/p{at}/u.csv"), text));
    }
    plan += "[[area]]\nid = \"work\"\nnumber = 1\nname.en = \"Work\"\n";
    let mut area = "format = 1\n".to_owned();
    for (metric, over_time) in METRICS.iter().zip(["first", "sum", "sum", "last", "sum"]) {
        area += &format!(
            "[[metric]]\nid = \"{metric}\"\nname.en = \"{metric}\"\ntype = \"count\"\n\
             over_time = \"{over_time}\"\nreported_by = [\"u\"]\n"
        );
    }
    area += &format!(
        "[[rule]]\nid = \"adds-up\"\nleft = [\"opening\", \"received\"]\nis = \"equal\"\n\
         right = [\"settled\", \"closing\"]\ntolerance = {tolerance}\n"
    );
    area += "[[rule]]\nid = \"carried-over\"\nleft = [\"opening\"]\nis = \"equal\"\n\
             right = [\"closing@previous\"]\n";
    area += &format!(
        "[[rule]]\nid = \"part\"\nleft = [\"late\"]\nis = \"at_most\"\nright = [\"settled\"]\n\
         severity = \"warning\"\ntolerance = {tolerance}\n"
    );
    files.push((format!("plan/{YEAR}/plan.toml"), plan));
    let units = "format = 1\n[[unit]]\nid = \"u\"\nname.en = \"u\"\n".to_owned();
    files.push((format!("plan/{YEAR}/units.toml"), units));
    files.push((format!("plan/{YEAR}/areas/1-work.toml"), area));
    Sources::new(files.into_iter().map(|(path, text)| (path, text.into_bytes())))
}

/// What is pending at a period's end: `n/a` says nothing new.
fn closing(sheets: &[Sheet], at: usize) -> Option<i128> {
    if sheets[at][3] != Said::NotApplicable {
        return sheets[at][3].number();
    }
    let earlier = sheets[..at].iter().rev().map(|sheet| sheet[3]);
    let stated = earlier.filter(|said| matches!(said, Said::Count(_))).find_map(Said::number);
    stated.or(Some(0))
}

/// Which rules a sheet breaks, by their place in the plan. What is absent is never guessed.
fn broken(sheets: &[Sheet], at: usize, tolerance: i128) -> Vec<usize> {
    let [opening, received, settled, _, late] = sheets[at].map(Said::number);
    let closing = closing(sheets, at);
    let previous = at.checked_sub(1).and_then(|before| self::closing(sheets, before));
    let differ = |left: Option<i128>, right: Option<i128>| Some(left? != right?);
    let sum = |one: Option<i128>, other: Option<i128>| Some(one? + other?);
    let apart = |left: Option<i128>, right: Option<i128>| Some((left? - right?).abs() > tolerance);
    let verdicts = [
        apart(sum(opening, received), sum(settled, closing)),
        differ(opening, previous),
        late.zip(settled).map(|(late, settled)| late - settled > tolerance),
    ];
    (0..3).filter(|rule| verdicts[*rule] == Some(true)).collect()
}

/// The rules that were found broken in a period: severities, in the order of the plan.
fn found(checked: &Checked, period: &str) -> Vec<usize> {
    let of = ["adds-up", "carried-over", "part"];
    let places = of.map(|id| checked.plan.rules.get(id).expect("a rule").place);
    let broken = checked.diagnostics.iter().filter(|found| found.rule.name == "broken-rule");
    let mut found: Vec<_> = broken
        .filter(|found| found.period.as_deref() == Some(period))
        .map(|found| {
            let plan = found.related.iter().find(|label| label.attribute == "plan");
            let place = plan.expect("the rule's own place").place;
            let rule = places.iter().position(|other| *other == place).expect("a rule");
            let severity = if rule == 2 { Severity::Warning } else { Severity::Error };
            assert_eq!(found.severity, severity);
            rule
        })
        .collect();
    found.sort_unstable();
    found
}

fn said() -> impl Strategy<Value = Said> {
    prop_oneof![
        12 => (0..=3i128).prop_map(Said::Count),
        1 => Just(Said::NotApplicable),
        1 => Just(Said::Absent),
        1 => Just(Said::Nonsense),
    ]
}

fn sheet() -> impl Strategy<Value = Sheet> {
    (said(), said(), said(), said(), said(), any::<bool>()).prop_map(
        |(opening, received, settled, closing, late, balanced)| {
            // Half of them add up.
            let rest = opening.number().zip(received.number()).zip(settled.number());
            let rest = rest.map(|((opening, received), settled)| opening + received - settled);
            let closing = match rest {
                Some(rest) if balanced && rest >= 0 => Said::Count(rest),
                _ => closing,
            };
            [opening, received, settled, closing, late]
        },
    )
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn a_rule_is_broken_exactly_where_the_numbers_say_so(
        sheets in prop::collection::vec(sheet(), 1..=3),
        tolerance in 0..=2i128,
    ) {
        let sources = sources(&sheets, tolerance);
        let checked = check(&sources);
        let unit = &checked.plan.units.iter().next().expect("a unit").id;
        for (at, sheet) in sheets.iter().enumerate() {
            let period = checked.plan.periods.iter().nth(at).expect("a period");
            let broken = broken(&sheets, at, tolerance);
            prop_assert_eq!(found(&checked, period.id.as_str()), broken.clone());
            for (place, said) in sheet.iter().enumerate() {
                let metric = Id::parse(METRICS[place]).expect("an id");
                let faulted = (place < 4 && broken.contains(&0)) || (place == 0 && broken.contains(&1));
                let figure = checked.ledger.figure(&period.id, unit, &metric);
                let expected = match said {
                    Said::Count(count) if !faulted => {
                        Figure::Counted(i64::try_from(*count).expect("small").into())
                    }
                    Said::NotApplicable if !faulted => Figure::NotApplicable,
                    _ => Figure::Absent,
                };
                prop_assert_eq!(figure, expected, "{} in {}", METRICS[place], period.id);
            }
        }
    }
}

//! What each step costs on a department larger than any: 200 units, 4 quarters, 60 metrics each.
//! Speed is measured here and asserted nowhere: `cargo bench`.

use std::fmt::Write;

use chrono::NaiveDate;
use divan::{Bencher, black_box};
use reform::assess::{self, Scope};
use reform::check::{self, Facts};
use reform::diagnostic::{Diagnostics, Severity};
use reform::model::{History, Lineage, Plan};
use reform::shell::pipeline::{self, Question};
use reform::source::Sources;

const YEAR: i32 = 2022;
const UNITS: usize = 200;
const METRICS: usize = 60;
const QUARTERS: [(&str, &str, &str); 4] = [
    ("q1", "2022-01-01", "2022-03-31"),
    ("q2", "2022-04-01", "2022-06-30"),
    ("q3", "2022-07-01", "2022-09-30"),
    ("q4", "2022-10-01", "2022-12-31"),
];

fn main() {
    divan::main();
}

fn plan() -> String {
    let mut text = format!(
        "format = 1\nyear = {YEAR}\ntitle.en = \"a plan\"\n[issuer]\nname.en = \"a province\"\n"
    );
    for (id, from, to) in QUARTERS {
        let _ = write!(
            text,
            "[[period]]\nid = \"{id}\"\nname.en = \"{id}\"\nfrom = {from}\nto = {to}\ndue = {to}\n"
        );
    }
    text + "[[report]]\nid = \"year\"\nname.en = \"year\"\nof = [\"q1\", \"q2\", \"q3\", \"q4\"]\n\
            [[area]]\nid = \"work\"\nnumber = 1\nname.en = \"Work\"\n"
}

/// Metrics come in threes: in time, late, and both together; each has a rule and two indicators.
fn area() -> String {
    let mut text = "format = 1\n".to_owned();
    for at in 0..METRICS {
        let _ = write!(
            text,
            "[[metric]]\nid = \"m{at}\"\nname.en = \"metric {at}\"\ntype = \"count\"\n\
             over_time = \"sum\"\nreported_by = [\"@all\"]\n"
        );
    }
    for at in (0..METRICS).step_by(3) {
        let (in_time, late, all) =
            (format!("\"m{at}\""), format!("\"m{}\"", at + 1), format!("\"m{}\"", at + 2));
        let _ = write!(
            text,
            "[[rule]]\nid = \"r{at}\"\nleft = [{in_time}, {late}]\nis = \"equal\"\nright = [{all}]\n"
        );
        for (id, above, target) in [("t", in_time, "at_least = 95"), ("l", late, "at_most = 5")] {
            let _ = write!(
                text,
                "[[indicator]]\nid = \"{id}{at}\"\nname.en = \"indicator {id}{at}\"\n\
                 numerator = [{above}]\ndenominator = [{all}]\nunit = \"%\"\n\
                 target = {{ {target} }}\njudged = \"every-period\"\n"
            );
        }
    }
    text
}

fn submission(period: usize, unit: usize) -> String {
    let mut text = "metric,value,note,evidence\n".to_owned();
    for at in (0..METRICS).step_by(3) {
        let in_time = 900 + (unit * 37 + period * 11 + at) % 100;
        let late = (unit + at) % 90;
        let _ = write!(
            text,
            "m{at},{in_time},,\nm{},{late},,\nm{},{},,\n",
            at + 1,
            at + 2,
            in_time + late
        );
    }
    text
}

fn files() -> Vec<(String, Vec<u8>)> {
    let mut units = "format = 1\n".to_owned();
    for unit in 0..UNITS {
        let _ = write!(units, "[[unit]]\nid = \"u{unit}\"\nname.en = \"unit {unit}\"\n");
    }
    let mut files = vec![
        (format!("plan/{YEAR}/plan.toml"), plan()),
        (format!("plan/{YEAR}/units.toml"), units),
        (format!("plan/{YEAR}/areas/1-work.toml"), area()),
    ];
    for (period, (id, ..)) in QUARTERS.iter().enumerate() {
        for unit in 0..UNITS {
            files.push((format!("reports/{YEAR}/{id}/u{unit}.csv"), submission(period, unit)));
        }
    }
    files.into_iter().map(|(path, text)| (path, text.into_bytes())).collect()
}

fn question() -> Question {
    Question::new(YEAR, NaiveDate::from_ymd_opt(YEAR + 1, 1, 1).expect("a date"))
}

/// The department is in order: what is measured is the work, not the findings.
fn sources() -> Sources {
    let sources = Sources::new(files());
    let checked = pipeline::check(&sources, &question());
    assert_eq!(checked.diagnostics.count(Severity::Error), 0, "{:?}", checked.diagnostics);
    sources
}

/// The year's report; its verdicts keep the work from being dropped.
fn assess_year(plan: &Plan, ledger: &reform::model::Ledger) -> usize {
    let report = plan.report("year").expect("the year");
    let assessment = assess::run(plan, ledger, report, &Scope::default(), question().as_of);
    assessment.verdicts().values().sum()
}

/// Bytes to texts with their lines.
#[divan::bench(sample_count = 20)]
fn read(bencher: Bencher<'_, '_>) {
    bencher.with_inputs(files).bench_values(Sources::new);
}

/// Texts to plan and submissions.
#[divan::bench(sample_count = 20)]
fn load(bencher: Bencher<'_, '_>) {
    let sources = sources();
    bencher.bench_local(|| {
        let mut diagnostics = Diagnostics::default();
        let plan = reform::plan::plan(&sources, YEAR, &mut diagnostics);
        let submissions = reform::submission::submissions(&sources, &plan, &mut diagnostics).into();
        black_box((plan, submissions));
    });
}

/// Plan and submissions to the ledger.
#[divan::bench(sample_count = 20)]
fn check(bencher: Bencher<'_, '_>) {
    let sources = sources();
    let mut diagnostics = Diagnostics::default();
    let plan = reform::plan::plan(&sources, YEAR, &mut diagnostics);
    let submissions = reform::submission::submissions(&sources, &plan, &mut diagnostics).into();
    let narratives = reform::submission::narratives(&sources, &plan, &mut diagnostics);
    let (as_of, rules) = (question().as_of, pipeline::rules());
    bencher.bench_local(|| {
        let mut diagnostics = Diagnostics::default();
        let facts = Facts {
            plan: &plan,
            lineage: Lineage::of(&plan),
            submissions: &submissions,
            narratives: &narratives,
            sources: &sources,
            as_of,
            demanded: None,
            history: &History::NotAsked,
            branch: None,
        };
        black_box(check::run(&facts, &rules, &mut diagnostics));
    });
}

/// The ledger to the year's assessment.
#[divan::bench(sample_count = 20)]
fn assess(bencher: Bencher<'_, '_>) {
    let sources = sources();
    let checked = pipeline::check(&sources, &question());
    bencher.bench_local(|| black_box(assess_year(&checked.plan, &checked.ledger)));
}

/// All of it, from bytes to verdicts.
#[divan::bench(sample_count = 20)]
fn whole(bencher: Bencher<'_, '_>) {
    bencher.with_inputs(files).bench_local_values(|files| {
        let sources = Sources::new(files);
        let checked = pipeline::check(&sources, &question());
        black_box(assess_year(&checked.plan, &checked.ledger))
    });
}

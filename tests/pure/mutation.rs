//! How much of what a hand gets wrong is seen: every cell of a submission is spoilt in every way, one
//! at a time, and what raises no new finding is written down.
//!
//! The record in `tests/mutation/` is no bound to tune checks to. It is there so that whoever changes
//! a check sees in review what is seen no longer, or at last: `REFORM_BLESS=1 cargo test --test
//! pure mutation` writes it anew. The year that is spoilt is the shipped one with its true plan; of its
//! submissions those of the unit stand alone, so nothing is seen by comparison with other units.
//! One more than the truth is counted apart: where no sum holds a figure, nothing can tell.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::sync::Arc;

use reform::check::{self, Facts};
use reform::diagnostic::Diagnostics;
use reform::model::{
    Column, History, KeptCell, Lineage, NewRow, Plan, Row, Submission, TaskStatus,
};
use reform::shell::pipeline;
use reform::source::Sources;

use crate::support::files;

/// Where one submission is spoilt whole, and others in every so many rows, so that no check is made
/// for one file.
const SPOILT: [(&str, &str, usize); 3] =
    [("q2", "quan-ly-thuong-mai", 1), ("q3", "quan-ly-cong-nghiep", 4), ("q4", "thanh-tra", 2)];

/// The slip that nothing can see.
const PLUS_ONE: &str = "plus one";

/// One way of spoiling a submission.
struct Slip {
    kind: &'static str,
    /// The row, by its metric or task, and what became of its value.
    what: String,
    spoilt: Submission,
}

/// What a slip makes of a figure: its kind, and what then stands in the cell.
fn slips_of(value: &str, below: Option<&str>) -> Vec<(&'static str, String)> {
    let mut slips = Vec::new();
    let Ok(number) = value.parse::<u64>() else { return slips };
    let digits: Vec<char> = value.chars().collect();
    let last = digits.len() - 1;
    let text = |digits: &[char]| digits.iter().collect::<String>();
    for at in if last > 0 { vec![0, last] } else { Vec::new() } {
        let mut rest = digits.clone();
        rest.remove(at);
        slips.push(("digit dropped", text(&rest)));
    }
    for at in if last > 0 { vec![0, last] } else { vec![0] } {
        let mut more = digits.clone();
        more.insert(at, digits[at]);
        slips.push(("digit doubled", text(&more)));
    }
    for at in (0..last).filter(|at| digits[*at] != digits[at + 1]) {
        let mut swapped = digits.clone();
        swapped.swap(at, at + 1);
        slips.push(("digits swapped", text(&swapped)));
    }
    if number > 0 {
        slips.push(("nought for a figure", "0".to_owned()));
        slips.push(("ten times", format!("{value}0")));
        slips.push(("a tenth", format!("{}.{}", number / 10, number % 10)));
        slips.push(("sign", format!("-{value}")));
    } else {
        slips.push(("sixty for a nought", "60".to_owned()));
    }
    slips.push((PLUS_ONE, (number + 1).to_string()));
    slips
        .extend(below.filter(|below| *below != value).map(|below| ("row below", below.to_owned())));
    slips.push(("value gone", String::new()));
    slips.push(("n/a without a word", "n/a".to_owned()));
    slips.push(("unit in the cell", format!("{value} hồ sơ")));
    slips.push(("percent", format!("{value}%")));
    if last > 0 {
        slips.push(("blank inside", format!("{} {}", &value[..last], &value[last..])));
    }
    for (digit, letter) in [("0", "O"), ("1", "l")] {
        if value.contains(digit) {
            slips.push(("letter for a digit", value.replacen(digit, letter, 1)));
        }
    }
    slips
}

fn flipped(value: &str) -> Vec<(&'static str, String)> {
    let statuses = [TaskStatus::NotStarted, TaskStatus::InProgress, TaskStatus::Done];
    let words = statuses.map(TaskStatus::code);
    let others = words.iter().filter(|_| words.contains(&value)).filter(|word| **word != value);
    others.map(|word| ("status flipped", (*word).to_owned())).collect()
}

/// A row once more, as the one of a number.
fn again(row: Row<'_>, number: usize, text: &str) -> NewRow {
    let place = row.place();
    let cells = Column::KEPT.map(|column| {
        let cell = row.cell(column);
        KeptCell::new(text, cell.place.start..cell.place.end, cell.column, cell.text, None)
    });
    let (span, width) = (place.start..place.end, row.cells().count());
    NewRow { number, span, width, cells, others: Vec::new(), faulty: row.is_faulty() }
}

/// Every way of spoiling every so many rows of a submission, whose file has this text.
fn slips(submission: &Submission, text: &str, every: usize) -> Vec<Slip> {
    let rows = &submission.rows;
    let mut slips = Vec::new();
    for at in (0..rows.len()).step_by(every) {
        let row = rows.get(at).expect("a row");
        let (id, value) = (row.metric().text, row.value().text);
        let below = rows.get(at + 1).map(|row| row.value().text);
        let below = below.filter(|text| text.parse::<u64>().is_ok());
        let mut push = |kind, what: String, change: &dyn Fn(&mut Submission)| {
            let mut spoilt = submission.clone();
            change(&mut spoilt);
            slips.push(Slip { kind, what: format!("{id} {what}"), spoilt });
        };
        for (kind, text) in slips_of(value, below).into_iter().chain(flipped(value)) {
            let what = format!("{value} → {text}");
            push(kind, what, &|spoilt| spoilt.rows.rewrite(at, Column::Value, &text));
        }
        push("row gone", value.to_owned(), &|spoilt| {
            spoilt.rows.clear();
            for (_, row) in rows.iter().enumerate().filter(|(own, _)| *own != at) {
                spoilt.rows.push(again(row, row.number(), text));
            }
        });
        push("row twice", value.to_owned(), &|spoilt| {
            spoilt.rows.push(again(row, rows.len() + 2, text));
        });
        if let Some(below) = below.filter(|below| *below != value && value.parse::<u64>().is_ok()) {
            push("neighbours exchanged", format!("{value} ↔ {below}"), &|spoilt| {
                spoilt.rows.rewrite(at, Column::Value, below);
                spoilt.rows.rewrite(at + 1, Column::Value, value);
            });
        }
    }
    slips
}

/// The shipped year, read once.
struct Year {
    sources: Sources,
    plan: Plan,
    submissions: Vec<Submission>,
}

/// How often each finding is made: by code, unit, period and row.
type Found = BTreeMap<(&'static str, [Option<Arc<str>>; 3]), usize>;

impl Year {
    fn read() -> Self {
        let sources = Sources::new(files::shipped());
        let mut found = Diagnostics::default();
        let plan = reform::plan::plan(&sources, 2022, &mut found);
        let submissions = reform::submission::submissions(&sources, &plan, &[], &[], &mut found);
        assert_eq!(found.iter().count(), 0, "the shipped year is in order");
        Self { sources, plan, submissions }
    }

    /// The plan without the other units and without its sources, which say nothing of a figure.
    fn plan_of(&self, unit: &str) -> Plan {
        let mut plan = self.plan.clone();
        plan.units = plan.units.iter().filter(|one| one.id.as_str() == unit).cloned().collect();
        plan.seeds.clear();
        plan
    }

    fn check(&self, plan: &Plan, submissions: &[Submission]) -> Found {
        let history = History::default();
        let facts = Facts {
            plan,
            lineage: Lineage::of(plan),
            submissions: &submissions.into(),
            findings: None,
            narratives: &[],
            sources: &self.sources,
            as_of: "2023-01-15".parse().expect("a date"),
            demanded: None,
            history: &history,
            branch: None,
            figures_only: false,
        };
        let mut diagnostics = Diagnostics::default();
        check::run(&facts, &pipeline::rules(), &mut diagnostics);
        let mut found = Found::new();
        for one in &diagnostics {
            let about = [&one.unit, &one.period, &one.metric].map(Option::clone);
            let key = (one.rule.code, about);
            *found.entry(key).or_default() += 1;
        }
        found
    }

    /// Whether a spoilt submission among the unit's others raises nothing that they do not raise.
    fn is_silent(&self, plan: &Plan, own: &[Submission], slip: &Slip, before: &Found) -> bool {
        let of = |one: &Submission| {
            if one.period == slip.spoilt.period { slip.spoilt.clone() } else { one.clone() }
        };
        let submissions: Vec<_> = own.iter().map(of).collect();
        let after = self.check(plan, &submissions);
        after.iter().all(|(key, times)| before.get(key).is_some_and(|before| times <= before))
    }

    /// The record of one submission.
    fn record(&self, period: &str, unit: &str, every: usize) -> String {
        let own = self.submissions.iter().filter(|one| one.unit.as_str() == unit);
        let own: Vec<_> = own.cloned().collect();
        let whole = own.iter().find(|one| one.period.as_str() == period).expect("is there");
        let slips = slips(whole, &self.sources.file(whole.file).text, every);
        let plan = self.plan_of(unit);
        let before = self.check(&plan, &own);
        let (one, other) = slips.split_at(slips.len() / 2);
        let judge = |slips: &[Slip]| -> Vec<bool> {
            slips.iter().map(|slip| self.is_silent(&plan, &own, slip, &before)).collect()
        };
        let silent = std::thread::scope(|scope| {
            let beside = scope.spawn(|| judge(other));
            let mut silent = judge(one);
            silent.extend(beside.join().expect("no panic"));
            silent
        });
        let mut kinds: BTreeMap<&str, (usize, Vec<&str>)> = BTreeMap::new();
        for (slip, silent) in slips.iter().zip(silent) {
            let (all, unseen) = kinds.entry(slip.kind).or_default();
            *all += 1;
            if silent {
                unseen.push(&slip.what);
            }
        }
        written(&format!("{period}/{unit}"), &kinds)
    }
}

fn written(file: &str, kinds: &BTreeMap<&str, (usize, Vec<&str>)>) -> String {
    let told = kinds.iter().filter(|(kind, _)| **kind != PLUS_ONE);
    let (all, unseen) =
        told.fold((0, 0), |sums, (_, (all, unseen))| (sums.0 + all, sums.1 + unseen.len()));
    let mut text = format!("{file}: of {all} slips {} are found, {unseen} are not\n", all - unseen);
    for (kind, (all, unseen)) in kinds {
        writeln!(text, "\n{kind}: {} of {all} found", all - unseen.len()).expect("written");
        for what in unseen {
            writeln!(text, "  {what}").expect("written");
        }
    }
    text
}

#[test]
#[allow(clippy::print_stdout, reason = "tells the rate to whoever runs it")]
fn what_a_slip_of_the_hand_raises_is_on_record() {
    let bless = std::env::var_os("REFORM_BLESS").is_some_and(|bless| !bless.is_empty());
    let year = Year::read();
    let mut faults = Vec::new();
    for (period, unit, every) in SPOILT {
        let record = year.record(period, unit, every);
        println!("{}", record.lines().next().unwrap_or_default());
        let path = files::own().join(format!("tests/mutation/{period}-{unit}.txt"));
        if bless {
            fs::write(&path, &record).expect("written");
        } else if fs::read_to_string(&path).ok().as_deref() != Some(&record) {
            faults.push(format!("{} differs from what is found now:\n{record}", path.display()));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

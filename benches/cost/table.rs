//! The table: what is measured on which repository, and how much it may be.

use std::io;
use std::path::{Path, PathBuf};
use std::thread;

use tempfile::TempDir;

use crate::data::{Shape, Spoilt, YEAR};
use crate::floor;
use crate::history;
use crate::measure::{Cost, cost};

const REFORM: &str = env!("CARGO_BIN_EXE_reform");

/// What the nation's reports are asked for in.
const REPORTS: [&str; 3] = ["table", "json", "xlsx"];

/// A repository on disk.
struct Repository {
    folder: PathBuf,
    /// Goes with it.
    _home: TempDir,
}

impl Repository {
    fn new(shape: &Shape) -> io::Result<Self> {
        eprintln!(
            "writing {} units, {} periods, {} year(s), {} metrics, {:?} spoilt",
            shape.units,
            shape.periods,
            shape.years,
            3 * shape.threes,
            shape.spoilt
        );
        let home = tempfile::tempdir()?;
        let folder = home.path().join("repository");
        shape.write(&folder)?;
        Ok(Self { folder, _home: home })
    }

    /// What a command costs here.
    fn reform(&self, command: &[&str]) -> io::Result<Option<Cost>> {
        let (folder, year) = (self.folder.to_string_lossy(), YEAR.to_string());
        let day = format!("{}-01-31", YEAR + 1);
        let ours = ["-C", &*folder, "--year", &*year, "--as-of", &*day];
        cost(REFORM, &[command, &ours].concat())
    }

    /// What the year's report costs here, into a file; and how many bytes all that it wrote has.
    fn report(&self, format: &str) -> io::Result<(Option<Cost>, u64)> {
        let home = tempfile::tempdir()?;
        let file = home.path().join(format!("report.{format}"));
        let file = file.to_string_lossy();
        let command = ["report", "--period", "year", "--format", format, "-o", &*file];
        let cost = self.reform(&command)?;
        Ok((cost, bytes(home.path())?.0))
    }
}

/// How many bytes the files in a folder have together, and the largest of them.
fn bytes(folder: &Path) -> io::Result<(u64, u64)> {
    let (mut all, mut largest) = (0, 0);
    for file in floor::files(folder)? {
        let bytes = file.metadata()?.len();
        (all, largest) = (all + bytes, largest.max(bytes));
    }
    Ok((all, largest))
}

/// Prints a row: what was measured, against what, how many times as much it may be, what it is and
/// whether that is met.
fn row(what: &str, against: &str, most: f64, measured: Option<f64>) {
    match measured {
        Some(ratio) => {
            let met = if ratio <= most { "yes" } else { "no" };
            println!("| {what} | {against} | {most} | {ratio:.2} | {met} |");
        }
        None => println!("| {what} | {against} | {most} | – | not measured |"),
    }
}

/// How many times as much of something one run took as another.
fn times(cost: Option<Cost>, base: Option<Cost>, of: fn(&Cost) -> f64) -> Option<f64> {
    Some(of(&cost?) / of(&base?))
}

fn cpu(cost: &Cost) -> f64 {
    cost.cpu
}

/// Measures everything and prints it as it comes.
pub fn print(units: usize) -> io::Result<()> {
    let cores = thread::available_parallelism()?;
    println!("{units} units, {cores} cores. Ratios; the processor time of all threads counts.\n");
    println!("| what | against | at most | measured | met |\n|---|---|---|---|---|");
    nation(units)?;
    twice(units / 7)?;
    years(units / 28)?;
    shipped()
}

/// The country: against the least that anyone can do with the same bytes.
fn nation(units: usize) -> io::Result<()> {
    let shape = Shape::of(units);
    let nation = Repository::new(&shape)?;
    let reports = nation.folder.join("reports").to_string_lossy().into_owned();
    let ourselves = std::env::current_exe()?.to_string_lossy().into_owned();
    let floor = cost(&ourselves, &["floor", &reports])?;
    let (read, _) = bytes(&nation.folder)?;
    let status = nation.reform(&["status"])?;
    let mut heaviest: Option<Cost> = None;
    let mut heavy = |cost: Option<Cost>| {
        if cost.is_some_and(|cost| heaviest.is_none_or(|heaviest| heaviest.peak < cost.peak)) {
            heaviest = cost;
        }
    };
    for (name, cost) in [("check", nation.reform(&["check"])?), ("status", status)] {
        row(&format!("`{name}`"), "sums by the csv crate", 4.0, times(cost, floor, cpu));
        let allowed = floor.map(|floor| 2.0 * floor.cpu + 1.0);
        let wall = cost.zip(allowed).map(|(cost, allowed)| cost.wall / allowed);
        row(&format!("`{name}`, wall time"), "twice these sums and a second", 1.0, wall);
        heavy(cost);
    }
    for format in REPORTS {
        let (cost, _) = nation.report(format)?;
        row(
            &format!("`report --period year`, {format}"),
            "these sums",
            8.0,
            times(cost, floor, cpu),
        );
        heavy(cost);
    }
    row(
        "peak memory of all these",
        "bytes read",
        5.0,
        heaviest.map(|cost| cost.peak / read as f64),
    );
    let todo = nation.reform(&["status", "--todo"])?;
    row("`status --todo`", "`status`", 1.3, times(todo, status, cpu));
    let (page, bytes) = nation.report("html")?;
    let of = page.map(|_| {
        format!("{:.1} MB, {:.1} kB a unit", bytes as f64 / 1e6, bytes as f64 / 1e3 / units as f64)
    });
    println!("| `report --period year`, html | | opens | {} | |", of.unwrap_or("–".to_owned()));
    committed(&nation, &shape)
}

/// The same with a history: against git's own pass over it.
fn committed(nation: &Repository, shape: &Shape) -> io::Result<()> {
    let submissions = shape.units * shape.periods;
    let commits = history::write(&nation.folder, shape, submissions / 14)?;
    let folder = nation.folder.to_string_lossy();
    let log = ["-C", &*folder, "log", "-z", "--first-parent", "--name-status", "--", "reports"];
    let pass = cost("git", &log)?;
    let status = nation.reform(&["status"])?;
    let what = format!("`status`, wall time, {commits} commits");
    row(&what, "one `git log` of them", 1.3, times(status, pass, |cost| cost.wall));
    Ok(())
}

/// Twice as much of one thing: against half of it.
fn twice(units: usize) -> io::Result<()> {
    let one = Shape::of(units);
    let with = |spoilt| Shape { spoilt, ..one };
    let pairs = [
        ("units", one, Shape { units: 2 * units, ..one }),
        ("periods", one, Shape { periods: 8, ..one }),
        ("metrics and indicators", one, Shape { threes: 20, indicators: 40, ..one }),
        ("faults", with(Spoilt::Sums), Shape { units: 2 * units, ..with(Spoilt::Sums) }),
        ("waivers", with(Spoilt::Waived), Shape { units: 2 * units, ..with(Spoilt::Waived) }),
        ("tasks that wait", with(Spoilt::Waiting), Shape { tasks: 60, ..with(Spoilt::Waiting) }),
    ];
    for (what, half, whole) in pairs {
        let (half, whole) = (Repository::new(&half)?, Repository::new(&whole)?);
        let check = times(whole.reform(&["check"])?, half.reform(&["check"])?, cpu);
        row(&format!("twice the {what}, `check`"), "half of them", 2.3, check);
        let report = times(whole.report("json")?.0, half.report("json")?.0, cpu);
        row(&format!("twice the {what}, `report`"), "half of them", 2.3, report);
    }
    Ok(())
}

/// One year's report among twenty years: against that year alone.
fn years(units: usize) -> io::Result<()> {
    let alone = Repository::new(&Shape::of(units))?;
    let among = Repository::new(&Shape { years: 20, ..Shape::of(units) })?;
    let (alone, among) = (alone.report("json")?.0, among.report("json")?.0);
    row("a year's `report` among 20 years", "alone", 1.2, times(among, alone, cpu));
    let peak = times(among, alone, |cost| cost.peak);
    row("a year's `report` among 20 years, peak memory", "alone", 1.2, peak);
    Ok(())
}

/// The repository of the tool, whose plan and submissions are shipped: against `git status` there.
fn shipped() -> io::Result<()> {
    let here = env!("CARGO_MANIFEST_DIR");
    let git = cost("git", &["-C", here, "status"])?;
    let commands: [&[&str]; 3] = [&["check"], &["status"], &["report", "--period", "q1"]];
    for command in commands {
        let reform = cost(REFORM, &[command, &["-C", here]].concat())?;
        let what = format!("shipped `{}`", command.join(" "));
        row(&what, "`git status` there", 2.0, times(reform, git, cpu));
    }
    Ok(())
}

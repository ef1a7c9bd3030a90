//! Every case folder is a repository that is wrong in one way, and holds what the user sees.
//!
//! `tests/cases/<code>-<name>/`, or `<code>-<name>--<what>/` for a further case of the same rule,
//! lies over `tests/cases/base/`, a small repository without a fault:
//! its files are added to those of the base or replace them. Beside them may stand
//!
//! - `removed`: files of the base that this case has not, one a line;
//! - `arguments`: what the check is asked, one a line (`as-of 2022-03-20`, `period q1`, `unit x`,
//!   `beyond 2031`: a year that is one too many);
//! - `import.xlsx` (or `.xls`, `.ods`, `.csv`): what a unit sent, whose import is shown, and
//!   `import`: whose submission it is, where the file does not say so, one
//!   a line (`unit thanh-tra`, `period q1`); `workbooks.py` makes them;
//! - `history`: what git tells, one fact a line: `every DATE` (all submissions were committed
//!   then), `committed DATE PATH`, `uncommitted PATH`, `unsaved PATH`, `unknown REASON`; of a seal
//!   `sealed DATE PATH FILE`: what it held then is in that file of `versions/`; of the commit of a
//!   file: `cut PATH` (a shallow clone ends there), `impossible DATE PATH` (it is dated so),
//!   `follows DATE PATH` (it follows one of that day);
//! - `branch`: what a branch changes, one a line: `changes PATH`, `deletes PATH`, `unit ID`;
//! - `sealed/`: what files held when their period was closed, where history would have it;
//! - `refused`: what a repository on disk would have and does not read, one a line: `link PATH`,
//!   `pipe PATH`, `folder PATH`, `large BYTES PATH`, `crowded PATH`, `deep PATH`;
//! - `repeated`: how often the last line of a file is written, one a line: `20000 PATH`;
//! - `also`: codes that the fault cannot but raise too;
//! - `expected.vi.txt`, `expected.en.txt`: what the user sees. `REFORM_BLESS=1 cargo test` writes
//!   them anew; read them before committing them.
//!
//! `REFORM_CASE=R301` looks at the cases alone whose names begin so.

#![allow(clippy::disallowed_methods, reason = "tests read the case folders themselves")]

#[path = "support/mod.rs"]
mod support;

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use reform::diagnostic::render::{FORMATS, Findings, Style};
use reform::diagnostic::{Diagnostics, Severity};
use reform::i18n::Catalogue;
use reform::model::{
    Branch, Change, ChangeKind, Commit, Doubt, Gap, History, Id, Lang, Log, SealVersion, Step,
    sealed_period,
};
use reform::shell::pipeline::{self, Loaded, Question};
use reform::source::{Refused, Sources, limits, sha256};
use reform::submission::workbook::Request;

use support::day;
use support::files::{Files, base, cases, own, read};

const YEAR: i32 = 2022;

/// After the last submission of the base was due.
const AS_OF: &str = "2022-06-20";

/// The files whose import is shown.
const IMPORTED: [&str; 4] = ["import.xlsx", "import.xls", "import.ods", "import.csv"];

/// The files of a case folder that are no part of its repository.
const ASIDE: [&str; 14] = [
    "removed",
    "refused",
    "arguments",
    "history",
    "branch",
    "also",
    "repeated",
    "import",
    IMPORTED[0],
    IMPORTED[1],
    IMPORTED[2],
    IMPORTED[3],
    "expected.vi.txt",
    "expected.en.txt",
];

fn folder(case: &str) -> PathBuf {
    own().join("tests/cases").join(case)
}

fn lines(files: &Files, name: &str) -> Vec<String> {
    let text = files.get(name).map_or(&[][..], Vec::as_slice);
    let text = String::from_utf8(text.to_vec()).expect("UTF-8");
    text.lines().map(str::to_owned).collect()
}

/// A case: what its repository holds and what is asked about it.
struct Case {
    name: String,
    /// The files of its folder, those beside the repository too.
    own: Files,
    sources: Sources,
    question: Question,
}

/// What was found.
struct Found {
    diagnostics: Diagnostics,
    waived: usize,
}

impl Case {
    fn load(name: &str) -> Self {
        let own = if name == "base" { Files::new() } else { read(&folder(name)) };
        let mut files = base();
        for path in lines(&own, "removed") {
            assert!(files.remove(&path).is_some(), "{name}: the base has no {path} to remove");
        }
        for (path, bytes) in &own {
            if !ASIDE.contains(&path.as_str())
                && !path.starts_with("sealed/")
                && !path.starts_with("versions/")
            {
                let before = files.insert(path.clone(), bytes.clone());
                assert_ne!(before.as_ref(), Some(bytes), "{name}: {path} is that of the base");
            }
        }
        for line in lines(&own, "repeated") {
            let (times, path) = line.split_once(' ').expect("how often, and which file");
            let times: usize = times.parse().expect("a number");
            let bytes = files.get_mut(path).expect("a file to make longer");
            let last = bytes.trim_ascii_end().iter().rposition(|byte| *byte == b'\n');
            let last = bytes[last.map_or(0, |at| at + 1)..].to_vec();
            bytes.extend(last.repeat(times - 1));
        }
        let mut question = Question::new(YEAR, day(AS_OF));
        let mut beyond = Vec::new();
        for line in lines(&own, "arguments") {
            match line.split_once(' ') {
                Some(("as-of", date)) => question.as_of = day(date),
                Some(("period", period)) => question.period = Some(period.to_owned()),
                Some(("unit", unit)) => question.unit = Some(unit.to_owned()),
                // A year that should be looked at too, and is one too many.
                Some(("beyond", year)) => beyond.push(year.parse().expect("a year")),
                _ => panic!("{name}: no such argument: {line}"),
            }
        }
        if own.contains_key("history") {
            question.history = Arc::new(history(&lines(&own, "history"), &files, &own));
        }
        if own.contains_key("branch") {
            question.branch = Some(branch(&lines(&own, "branch")));
        }
        let sealed = own.iter().filter(|(path, _)| path.starts_with("sealed/"));
        let sealed = sealed.map(|(_, bytes)| (sha256(bytes), bytes.clone()));
        question.kept = Arc::new(sealed.collect());
        let sources = Sources::new(files).refusing(refused(&lines(&own, "refused")));
        let sources = sources.short_of_years(beyond);
        Self { name: name.to_owned(), own, sources, question }
    }

    /// Checks the repository, or imports the workbook into it.
    fn check(&mut self) -> Found {
        let imported = IMPORTED.into_iter().find_map(|name| Some((name, self.own.get(name)?)));
        let Some((path, bytes)) = imported else {
            let checked = pipeline::check(&self.sources, &self.question);
            return Found { diagnostics: checked.diagnostics, waived: checked.waived.len() };
        };
        let named = lines(&self.own, "import");
        let id = |key: &str| {
            let value = named.iter().find_map(|line| line.strip_prefix(key));
            value.map(|value| Id::parse(value.trim()).expect("an id"))
        };
        let (unit, period) = (id("unit "), id("period "));
        let request = Request {
            path: path.to_owned(),
            bytes: bytes.clone(),
            unit: unit.as_ref(),
            period: period.as_ref(),
            sheet: None,
        };
        let Loaded { plan, submissions, .. } = pipeline::load(&self.sources, self.question.year);
        let (sources, question) = (&mut self.sources, &self.question);
        let imported = pipeline::import(plan, submissions, sources, question, request);
        Found { diagnostics: imported.diagnostics, waived: 0 }
    }

    /// What a user sees.
    fn shown(&self, checked: &Found, lang: Lang) -> String {
        let findings = Findings {
            diagnostics: &checked.diagnostics,
            sources: &self.sources,
            as_of: self.question.as_of,
            waived: checked.waived,
            hidden: [0; 2],
        };
        let human = FORMATS.iter().find(|format| format.name == "human").expect("a format");
        let style = Style { color: false, width: 100, detail: false };
        human.text(&findings, &Catalogue::new(lang), style)
    }

    /// Whether the case raises its code and no other error.
    fn judge(&self, checked: &Found) -> Vec<String> {
        let mut faults = Vec::new();
        let (code, name) = self.name.split_once('-').unwrap_or((&self.name, ""));
        match pipeline::rules().iter().find(|rule| rule.code == code) {
            None => faults.push(format!("{}: no rule has this code", self.name)),
            Some(rule) if name.split("--").next() != Some(rule.name) => {
                faults.push(format!("{}: the rule is called {}", self.name, rule.name));
            }
            Some(_) => {}
        }
        if !checked.diagnostics.iter().any(|found| found.rule.code == code) {
            faults.push(format!("{}: is not raised", self.name));
        }
        faults.extend(self.wordless(checked));
        let also = lines(&self.own, "also");
        let raised = |code: &str| checked.diagnostics.iter().any(|found| found.rule.code == code);
        for other in also.iter().filter(|other| !raised(other)) {
            faults.push(format!("{}: {other} is not raised", self.name));
        }
        for found in &checked.diagnostics {
            let other = found.rule.code;
            let wanted = other == code || also.iter().any(|known| known == other);
            if found.severity == Severity::Error && !wanted {
                faults.push(format!("{}: raises {other} too", self.name));
            }
        }
        faults
    }

    /// What a finding points at or helps by without a word for it in the catalogue.
    fn wordless(&self, checked: &Found) -> Vec<String> {
        let catalogues = Lang::ALL.map(Catalogue::new);
        let mut faults = Vec::new();
        for found in &checked.diagnostics {
            let related = found.related.iter().map(|label| label.attribute);
            for attribute in related.chain([found.help, "label"]) {
                let has = |catalogue: &Catalogue| catalogue.has(found.rule.name, Some(attribute));
                if !catalogues.iter().all(has) {
                    faults.push(format!("{}: no words for {attribute}", found.rule.name));
                }
            }
        }
        faults
    }

    /// Compares what is shown with what is expected, or writes it down.
    fn compare(&self, checked: &Found, bless: bool) -> Vec<String> {
        let mut faults = Vec::new();
        for lang in Lang::ALL {
            let file = format!("expected.{}.txt", lang.code());
            let shown = self.shown(checked, lang);
            if let Some(gap) = shown.lines().find(|line| line.contains("{$")) {
                faults.push(format!("{}: nothing fills the gap in: {gap}", self.name));
            }
            let expected = self.own.get(&file).map(|text| String::from_utf8_lossy(text));
            if expected.as_deref() == Some(&shown) {
                continue;
            }
            if bless {
                fs::write(folder(&self.name).join(&file), &shown).expect("written");
                continue;
            }
            faults.push(match expected {
                None => format!("{}/{file} is missing", self.name),
                Some(expected) => {
                    let (expected, shown) = difference(&expected, &shown);
                    format!("{}/{file}:\n  expected: {expected}\n  shown:    {shown}", self.name)
                }
            });
        }
        faults
    }
}

/// What the workspace would not have read.
fn refused(lines: &[String]) -> Vec<(String, Refused)> {
    let why = |line: &String| match line.split(' ').collect::<Vec<_>>().as_slice() {
        ["link", path] => ((*path).to_owned(), Refused::Link),
        ["pipe", path] => ((*path).to_owned(), Refused::Pipe),
        ["folder", path] => ((*path).to_owned(), Refused::Folder),
        ["denied", path] => ((*path).to_owned(), Refused::Denied),
        ["crowded", path] => ((*path).to_owned(), Refused::Crowded { limit: limits::ENTRIES }),
        ["deep", path] => ((*path).to_owned(), Refused::Deep { limit: limits::DEPTH }),
        ["large", size, path] => {
            let limit = limits::of(path, YEAR).expect("a file that is read");
            let size = size.parse().expect("a size in bytes");
            ((*path).to_owned(), Refused::Large { size, limit })
        }
        _ => panic!("nothing is refused so: {line}"),
    };
    lines.iter().map(why).collect()
}

/// What git would tell.
fn history(lines: &[String], files: &Files, own: &Files) -> History {
    let mut log = Log::default();
    let submissions: Vec<_> = files.keys().filter(|path| path.starts_with("reports/")).collect();
    let commit = |log: &mut Log, day: &str, path: &str, held: Option<&Vec<u8>>| {
        let step = Step { commit: log.commits.len(), path: path.into(), kind: ChangeKind::Added };
        if sealed_period(path).is_some() {
            let version =
                held.map(|bytes| SealVersion { commit: step.commit, bytes: Some(bytes.clone()) });
            log.seals.entry(path.to_owned()).or_default().extend(version);
        }
        log.commits.push(Commit {
            hash: format!("{:040x}", log.commits.len()),
            author: "Lê Văn A".to_owned(),
            committer: "Trần Thị B".to_owned(),
            at: format!("{day}T09:00:00+07:00").parse().expect("a time"),
        });
        log.files.insert(path.to_owned(), vec![step]);
    };
    for line in lines {
        match line.split(' ').collect::<Vec<_>>().as_slice() {
            ["every", day] => {
                submissions.iter().for_each(|path| commit(&mut log, day, path, files.get(*path)));
            }
            ["committed", day, path] => commit(&mut log, day, path, files.get(*path)),
            ["sealed", day, path, file] => commit(&mut log, day, path, Some(&own[*file])),
            ["uncommitted", path] => assert!(log.files.remove(*path).is_some(), "{path}"),
            ["unsaved", path] => assert!(log.unsaved.insert((*path).to_owned())),
            ["cut", path] => assert!(log.cut.insert(log.files[*path][0].commit)),
            ["impossible", date, path] => {
                let commit = log.files[*path][0].commit;
                log.doubts.insert(commit, Doubt::Impossible(date.replace('_', " ")));
            }
            ["follows", day, path] => {
                let at = format!("{day}T09:00:00+07:00").parse().expect("a time");
                let parent = Doubt::BeforeParent { hash: "f".repeat(40), at };
                log.doubts.insert(log.files[*path][0].commit, parent);
            }
            ["unknown", "no-git"] => return History::Unknown(Gap::NoGit),
            ["unknown", "refused"] => {
                return History::Unknown(Gap::Refused("bad tree object HEAD".to_owned()));
            }
            _ => panic!("no such fact: {line}"),
        }
    }
    History::Known(log)
}

/// What a branch changes.
fn branch(lines: &[String]) -> Branch {
    let mut branch = Branch::default();
    for line in lines {
        match line.split_once(' ') {
            Some(("unit", unit)) => branch.unit = Some(Id::parse(unit).expect("an id")),
            Some((what @ ("changes" | "deletes"), path)) => {
                branch.changes.push(Change { path: path.into(), deleted: what == "deletes" });
            }
            _ => panic!("no such change: {line}"),
        }
    }
    branch.changes.sort();
    branch
}

/// The first lines that differ.
fn difference<'a>(expected: &'a str, shown: &'a str) -> (&'a str, &'a str) {
    let (mut one, mut other) = (expected.lines(), shown.lines());
    loop {
        match (one.next(), other.next()) {
            (Some(a), Some(b)) if a == b => {}
            (None, None) => return ("another line end", ""),
            (a, b) => return (a.unwrap_or("(the end)"), b.unwrap_or("(the end)")),
        }
    }
}

#[test]
fn the_base_has_no_fault() {
    let mut base = Case::load("base");
    let found = base.check();
    let shown = base.shown(&found, Lang::En);
    assert_eq!(shown, "No problems found.\n");
}

/// The faults of some cases.
fn judge(names: &[String], bless: bool) -> Vec<String> {
    let mut faults = Vec::new();
    for name in names {
        let mut case = Case::load(name);
        let checked = case.check();
        faults.extend(case.judge(&checked));
        faults.extend(case.compare(&checked, bless));
    }
    faults
}

#[test]
fn every_case_is_wrong_in_its_way_and_says_so() {
    let bless = std::env::var_os("REFORM_BLESS").is_some_and(|bless| !bless.is_empty());
    let mut names = cases();
    if let Ok(wanted) = std::env::var("REFORM_CASE") {
        names.retain(|name| name.starts_with(&wanted));
        assert!(!names.is_empty(), "no case begins with {wanted}");
    }
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    let faults = std::thread::scope(|scope| {
        let share = |names| scope.spawn(move || judge(names, bless));
        let shares: Vec<_> = names.chunks(names.len().div_ceil(workers)).map(share).collect();
        shares.into_iter().flat_map(|share| share.join().expect("no panic")).collect::<Vec<_>>()
    });
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

//! What the fuzzer's targets and their short deterministic run in the tests share: a small
//! repository in which the input takes the place of one file or workbook, loaded, checked, assessed
//! and written in every format.
//!
//! A body returns, whatever its input is; what must hold whatever the input is, it asserts.

mod git;
mod plans;
mod seals;
mod submissions;
mod workbooks;

#[allow(unused_imports, reason = "a target needs only its own body, the tests also this")]
pub use workbooks::PARTS;

use chrono::NaiveDate;
use reform::assess::{self, Assessment, Scope};
use reform::diagnostic::Diagnostics;
use reform::diagnostic::render::{FORMATS, Findings, Style};
use reform::i18n::Catalogue;
use reform::model::Lang;
use reform::report::{self, Provenance};
use reform::shell::pipeline::{self, Checked, Question};
use reform::source::Sources;
use reform::write::{self, Look};

/// A target: its name, and what it does with an input.
pub type Target = (&'static str, fn(&[u8]));

/// Every target.
pub const TARGETS: &[Target] = &[
    ("submissions", submissions::run),
    ("workbooks", workbooks::run),
    ("narratives", narratives),
    ("plans", plans::run),
    ("git", git::run),
    ("seals", seals::run),
];

const YEAR: i32 = 2022;

const BASE: &[(&str, &[u8])] = &[
    ("plan/2022/plan.toml", include_bytes!("../../tests/cases/base/plan/2022/plan.toml")),
    ("plan/2022/units.toml", include_bytes!("../../tests/cases/base/plan/2022/units.toml")),
    (
        "plan/2022/areas/1-procedures.toml",
        include_bytes!("../../tests/cases/base/plan/2022/areas/1-procedures.toml"),
    ),
    (
        "reports/2022/q1/van-phong.csv",
        include_bytes!("../../tests/cases/base/reports/2022/q1/van-phong.csv"),
    ),
    (
        "reports/2022/q1/thanh-tra.csv",
        include_bytes!("../../tests/cases/base/reports/2022/q1/thanh-tra.csv"),
    ),
    (
        "reports/2022/q2/van-phong.csv",
        include_bytes!("../../tests/cases/base/reports/2022/q2/van-phong.csv"),
    ),
];

thread_local! {
    /// Parsing the catalogue takes longer than all the rest.
    static CATALOGUE: Catalogue = Catalogue::new(Lang::Vi);
}

/// The small repository with these bytes in the place of a file.
fn with(path: &str, content: &[u8]) -> Sources {
    let kept = BASE.iter().filter(|(known, _)| *known != path);
    let files = kept
        .map(|(path, bytes)| ((*path).to_owned(), bytes.to_vec()))
        .chain([(path.to_owned(), content.to_vec())]);
    Sources::new(files)
}

fn as_of() -> NaiveDate {
    NaiveDate::from_ymd_opt(YEAR, 6, 20).unwrap_or_default()
}

/// Loads and checks.
fn check(sources: &Sources) -> Checked {
    let checked = pipeline::check(sources, &Question::new(YEAR, as_of()));
    show(sources, &checked.diagnostics);
    checked
}

/// Shows findings in every format; each must stand somewhere in its file.
fn show(sources: &Sources, diagnostics: &Diagnostics) {
    for found in diagnostics {
        let text = &sources.file(found.place.file).text;
        let stands = text.get(found.place.start..found.place.end).is_some();
        assert!(stands, "{} stands nowhere: {:?}", found.rule.code, found.place);
    }
    let findings = Findings { diagnostics, sources, as_of: as_of(), waived: 0, hidden: [0; 2] };
    CATALOGUE.with(|catalogue| {
        for format in FORMATS {
            format.text(&findings, catalogue, Style { color: false, width: 100, detail: true });
        }
    });
}

/// Assesses every report.
fn assessments(checked: &Checked) -> Vec<Assessment<'_>> {
    let run =
        |report| assess::run(&checked.plan, &checked.ledger, report, &Scope::default(), as_of());
    checked.plan.reports.iter().map(run).collect()
}

/// Writes a report in these formats, all if none is named.
fn write(checked: &Checked, sources: &Sources, report: &str, formats: &[&str]) {
    let Some(report) = checked.plan.report(report) else { return };
    let (plan, ledger) = (&checked.plan, &checked.ledger);
    let scope = Scope::default();
    let assessment = assess::run(plan, ledger, report, &scope, as_of());
    let comparison = assess::compare(&assessment);
    let provenance = Provenance {
        plan_sha256: String::new(),
        data_sha256: String::new(),
        tool: "fuzz".to_owned(),
    };
    let narratives = &checked.narratives;
    let document = report::consolidated(&assessment, &comparison, narratives, sources, provenance);
    CATALOGUE.with(|catalogue| {
        for format in write::FORMATS {
            if formats.is_empty() || formats.contains(&format.name) {
                let look = Look { color: false, width: 100, detail: true };
                let written = format.bytes(&document, catalogue, look);
                // No text of a user's may make a file that cannot be read as text.
                let text = format.binary || std::str::from_utf8(&written).is_ok();
                assert!(text, "{} is no text", format.name);
            }
        }
    });
}

/// Any bytes as a narrative, up to every format that shows it.
fn narratives(data: &[u8]) {
    let sources = with("reports/2022/q1/thanh-tra.md", data);
    let checked = check(&sources);
    for narrative in &checked.narratives {
        for written in &narrative.written {
            // An address that is written once may be named many times, up to so many characters.
            let most = 3 * (data.len() + 100_000);
            assert!(written.characters <= most, "more text than there can be");
        }
    }
    // One at a time: a page and a letter take far longer than all before them.
    let formats = ["table", "md", "json", "html", "docx"];
    let format = formats[data.len() % formats.len()];
    write(&checked, &sources, "q1", &[format]);
}

/// Runs the target of a name.
pub fn run(name: &str, data: &[u8]) {
    for (_, target) in TARGETS.iter().filter(|(known, _)| *known == name) {
        target(data);
    }
}

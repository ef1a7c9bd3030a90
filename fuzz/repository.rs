//! What the fuzzer and its short deterministic run in the tests share: a small repository in which
//! the input takes the place of one file, loaded, checked, assessed and rendered.
//!
//! The first byte of the input chooses the file; the rest is its content.

use chrono::NaiveDate;
use reform::assess::{self, Scope};
use reform::diagnostic::render::{FORMATS, Findings, Style};
use reform::i18n::Catalogue;
use reform::model::Lang;
use reform::pipeline::{self, Question};
use reform::source::Sources;

const BASE: &[(&str, &[u8])] = &[
    ("plan/2022/plan.toml", include_bytes!("../tests/cases/base/plan/2022/plan.toml")),
    ("plan/2022/units.toml", include_bytes!("../tests/cases/base/plan/2022/units.toml")),
    (
        "plan/2022/areas/1-procedures.toml",
        include_bytes!("../tests/cases/base/plan/2022/areas/1-procedures.toml"),
    ),
    (
        "reports/2022/q1/van-phong.csv",
        include_bytes!("../tests/cases/base/reports/2022/q1/van-phong.csv"),
    ),
    (
        "reports/2022/q1/thanh-tra.csv",
        include_bytes!("../tests/cases/base/reports/2022/q1/thanh-tra.csv"),
    ),
    (
        "reports/2022/q2/van-phong.csv",
        include_bytes!("../tests/cases/base/reports/2022/q2/van-phong.csv"),
    ),
];

/// The files that an input may take the place of, the likeliest ones several times.
pub const TARGETS: &[&str] = &[
    "reports/2022/q1/thanh-tra.csv",
    "reports/2022/q1/thanh-tra.csv",
    "reports/2022/q1/thanh-tra.csv",
    "plan/2022/plan.toml",
    "plan/2022/units.toml",
    "plan/2022/areas/1-procedures.toml",
    "plan/2022/units/thanh-tra.toml",
    "plan/2022/waivers.toml",
    "seeds/source.toml",
    "reports/2022/q1/thanh-tra.md",
    "reports/2022/q1/closed.toml",
    "reports/2022/q1/thanh-tra.CSV.bak",
];

thread_local! {
    /// Parsing the catalogue takes longer than all the rest.
    static CATALOGUE: Catalogue = Catalogue::new(Lang::Vi);
}

/// Loads the repository with the input in it, all the way to findings and a report. Whatever the
/// bytes are, this returns.
pub fn load(data: &[u8]) {
    let Some((choice, content)) = data.split_first() else {
        return;
    };
    let target = TARGETS[usize::from(*choice) % TARGETS.len()];
    let kept = BASE.iter().filter(|(path, _)| *path != target);
    let files = kept
        .map(|(path, bytes)| ((*path).to_owned(), bytes.to_vec()))
        .chain([(target.to_owned(), content.to_vec())]);
    let sources = Sources::new(files);
    let as_of = NaiveDate::from_ymd_opt(2022, 6, 20).unwrap_or_default();
    let checked = pipeline::check(&sources, &Question::new(2022, as_of));
    let diagnostics = &checked.diagnostics;
    let findings = Findings { diagnostics, sources: &sources, as_of, waived: 0, hidden: [0; 2] };
    CATALOGUE.with(|catalogue| {
        for format in FORMATS {
            (format.render)(&findings, catalogue, Style { color: false, width: 100 });
        }
    });
    for report in &checked.plan.reports {
        assess::run(&checked.plan, &checked.ledger, report, &Scope::default(), as_of);
    }
}

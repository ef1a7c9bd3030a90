//! The shipped year: read once, checked once a day that it is looked at on, and laid out once a
//! report, for all tests of a binary.

use std::collections::BTreeMap;
use std::sync::{LazyLock, Mutex};

use reform::assess::score::{self, CardScore};
use reform::assess::{self, Assessment, Comparison, Scope};
use reform::diagnostic::Diagnostics;
use reform::model::{Findings, Lang, Ledger, Narrative, Plan, ScoreSheet};
use reform::report::Document;
use reform::shell::pipeline::{self, Checked, Question};
use reform::source::Sources;

use super::{day, files, repository};

/// The year that is shipped.
pub const YEAR: i32 = 2022;

/// The shipped plan and its submissions as they are on a day.
pub struct Shipped {
    pub as_of: &'static str,
    pub plan: Plan,
    pub ledger: Ledger,
    pub narratives: Vec<Narrative>,
    pub diagnostics: Diagnostics,
    scores: Vec<ScoreSheet>,
    findings: Option<Findings>,
    documents: Mutex<BTreeMap<(String, bool), &'static Document<'static>>>,
}

/// Its files.
pub static SOURCES: LazyLock<Sources> = LazyLock::new(|| Sources::new(files::shipped()));

/// The year on a day, checked once.
pub fn on(as_of: &'static str) -> &'static Shipped {
    static DAYS: Mutex<BTreeMap<&str, &'static Shipped>> = Mutex::new(BTreeMap::new());
    let mut days = DAYS.lock().expect("no panic before");
    days.entry(as_of).or_insert_with(|| Box::leak(Box::new(Shipped::check(as_of))))
}

impl Shipped {
    /// Checks the year anew.
    pub fn check(as_of: &'static str) -> Self {
        let checked = pipeline::check(&SOURCES, &Question::new(YEAR, day(as_of)));
        assert!(!checked.plan_has_errors(&SOURCES), "{:#?}", checked.diagnostics);
        let Checked { plan, ledger, narratives, diagnostics, scores, findings, .. } = checked;
        let documents = Mutex::default();
        Self { as_of, plan, ledger, narratives, diagnostics, scores, findings, documents }
    }

    /// A report of the department.
    pub fn assessment(&self, report: &str) -> Assessment<'_> {
        let report = self.plan.report(report).expect("a report");
        assess::run(&self.plan, &self.ledger, report, &Scope::default(), day(self.as_of))
    }

    /// What the cards come to that are held against a report.
    pub fn scores<'s>(&'s self, assessment: &Assessment<'s>) -> Vec<CardScore<'s>> {
        score::of_report(assessment, &self.scores, self.findings.as_ref())
    }

    /// A report laid out, beside the earlier ones or by itself. It borrows from its assessment, and
    /// both stay until the tests end.
    pub fn document(&'static self, report: &str, compared: bool) -> &'static Document<'static> {
        let mut documents = self.documents.lock().expect("no panic before");
        documents.entry((report.to_owned(), compared)).or_insert_with(|| {
            let assessment = Box::leak(Box::new(self.assessment(report)));
            let compare = || assess::compare(assessment);
            let comparison = if compared { compare() } else { Comparison::default() };
            let mut laid_out =
                repository::document(assessment, &comparison, &self.narratives, &SOURCES);
            laid_out.add_scores(self.scores(assessment));
            Box::leak(Box::new(laid_out))
        })
    }
}

/// A report of the year on a day, beside the earlier ones, in a format.
pub fn written(report: &str, as_of: &'static str, format: &str, lang: Lang) -> Vec<u8> {
    repository::written(on(as_of).document(report, true), format, lang)
}

/// The same as JSON.
pub fn json(report: &str, as_of: &'static str, lang: Lang) -> serde_json::Value {
    serde_json::from_slice(&written(report, as_of, "json", lang)).expect("JSON")
}

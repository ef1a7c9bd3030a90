//! Findings for the renderers' tests.

use chrono::NaiveDate;

use super::{Findings, Format, Style};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::i18n::Catalogue;
use crate::model::{Lang, Place};
use crate::source::Sources;

/// A rule with words for everything.
pub(super) static RULE: Rule = Rule::error("R999", "render-example");

/// A rule with nothing but a message.
pub(super) static BARE: Rule = Rule::warning("R998", "render-example-bare");

/// Files and what was found in them.
pub(super) struct Example {
    sources: Sources,
    diagnostics: Diagnostics,
    waived: usize,
}

impl Example {
    pub(super) fn new(files: &[(&str, &str)]) -> Self {
        let files = files.iter().map(|(path, text)| ((*path).into(), text.as_bytes().to_vec()));
        Self { sources: Sources::new(files), diagnostics: Diagnostics::default(), waived: 0 }
    }

    /// One of each severity, in a file with an awkward path, one without text and a plan.
    pub(super) fn of_each() -> Self {
        let path = "a,b:c/kế hoạch.csv";
        let plan = "format = 1\n\n[[metric]]\nid = \"settled\"\n";
        let csv = "mã,giá trị\nsetled,1520\nx";
        let empty = Place::top(crate::model::FileId(1));
        Self::new(&[(path, csv), ("b.csv", ""), ("p.toml", plan)])
            .with(|this| {
                let finding = Diagnostic::new(&RULE, this.place(path, "setled"));
                let finding = finding.found("setled").suggest(["settled"]);
                let finding = finding.see(this.place("p.toml", "\"settled\""), "related");
                finding.about("thanh-tra", "q1").metric("setled")
            })
            .with(|_| Diagnostic::new(&BARE, empty))
            .note("p.toml", "1\n\n[")
            .waived(1)
    }

    /// Where a text first stands in a file.
    pub(super) fn place(&self, path: &str, text: &str) -> Place {
        let file = self.sources.find(path).expect("the file is there");
        let start = self.sources.file(file).text.find(text).expect("the text is there");
        Place { file, start, end: start + text.len() }
    }

    pub(super) fn with(mut self, make: impl FnOnce(&Self) -> Diagnostic) -> Self {
        let diagnostic = make(&self);
        self.diagnostics.push(diagnostic);
        self.diagnostics.sort(&self.sources);
        self
    }

    /// A finding at a text of a file, which is what was found.
    pub(super) fn error(self, path: &str, text: &str) -> Self {
        self.weighing(Severity::Error, path, text)
    }

    pub(super) fn warning(self, path: &str, text: &str) -> Self {
        self.weighing(Severity::Warning, path, text)
    }

    pub(super) fn note(self, path: &str, text: &str) -> Self {
        self.weighing(Severity::Note, path, text)
    }

    fn weighing(self, severity: Severity, path: &str, text: &str) -> Self {
        self.with(|this| {
            Diagnostic::new(&RULE, this.place(path, text)).found(text).severity(severity)
        })
    }

    pub(super) fn waived(mut self, waived: usize) -> Self {
        self.waived = waived;
        self
    }

    /// What a form makes of it, without colour.
    pub(super) fn shown(&self, format: &Format) -> String {
        self.styled(format, Lang::Vi, Style { color: false, width: 80, detail: true })
    }

    pub(super) fn styled(&self, format: &Format, lang: Lang, style: Style) -> String {
        format.text(&self.findings(), &Catalogue::new(lang), style)
    }

    pub(super) fn findings(&self) -> Findings<'_> {
        Findings {
            diagnostics: &self.diagnostics,
            sources: &self.sources,
            as_of: NaiveDate::from_ymd_opt(2022, 3, 20).expect("a date"),
            waived: self.waived,
            hidden: [0; 2],
        }
    }
}

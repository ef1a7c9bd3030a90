//! For CI servers that show test results: a suite a file, a case a finding.
//!
//! Errors fail. Warnings are skipped, which servers list beside the failures without failing the
//! run; notes pass and say their piece in the output.

use quick_junit::{NonSuccessKind, Report, TestCase, TestCaseStatus, TestSuite};

use super::text::harmless;
use super::words::{self, Words};
use super::{Findings, Format, Style, summary};
use crate::diagnostic::{Diagnostic, Severity};
use crate::i18n::Catalogue;

/// The form `junit`.
pub(super) static FORMAT: Format = Format { name: "junit", extension: Some("xml"), render };

const NAME: &str = "reform check";

fn render(findings: &Findings<'_>, catalogue: &Catalogue, _: Style) -> String {
    let mut suites: Vec<TestSuite> = Vec::new();
    let mut file = None;
    for diagnostic in findings.diagnostics {
        // They are sorted by file, so that a file's findings stand together.
        if file.replace(diagnostic.place.file) != Some(diagnostic.place.file) {
            let path = &findings.sources.file(diagnostic.place.file).path;
            suites.push(TestSuite::new(harmless(path)));
        }
        if let Some(suite) = suites.last_mut() {
            suite.add_test_case(case(diagnostic, findings, catalogue));
        }
    }
    if suites.is_empty() {
        // Without a case, servers take the run for one that tested nothing.
        let mut case = TestCase::new(NAME, TestCaseStatus::success());
        case.set_system_out(summary(findings, catalogue));
        let mut suite = TestSuite::new(NAME);
        suite.add_test_case(case);
        suites.push(suite);
    }
    let mut report = Report::new(NAME);
    report.add_test_suites(suites);
    // Only writing could fail, and this writes into memory.
    report.to_string().unwrap_or_default()
}

fn case(diagnostic: &Diagnostic, findings: &Findings<'_>, catalogue: &Catalogue) -> TestCase {
    let words = Words::shown(diagnostic, catalogue);
    let path = harmless(&findings.sources.file(diagnostic.place.file).path);
    let start = words::span(findings.sources, diagnostic.place).map(|(start, _)| start);
    let (code, name) = (diagnostic.rule.code, diagnostic.rule.name);
    let (title, place) = match start {
        Some(at) => (
            format!("{code} {name} ({}:{})", at.line, at.column),
            format!("{path}:{}:{}", at.line, at.column),
        ),
        None => (format!("{code} {name}"), path.clone()),
    };
    let text = format!("{place}\n{}", words.paragraph(catalogue));
    let mut case = match diagnostic.severity {
        Severity::Error => {
            let mut status = TestCaseStatus::non_success(NonSuccessKind::Failure);
            status.set_message(words.message).set_type(code).set_description(text);
            TestCase::new(title, status)
        }
        Severity::Warning => {
            let mut status = TestCaseStatus::skipped();
            status.set_message(words.message).set_type(code).set_description(text);
            TestCase::new(title, status)
        }
        Severity::Note => {
            let mut case = TestCase::new(title, TestCaseStatus::success());
            case.set_system_out(text);
            case
        }
    };
    case.set_classname(path.as_str());
    case.extra.insert("file".into(), path.into());
    if let Some(at) = start {
        case.extra.insert("line".into(), at.line.to_string().into());
    }
    case
}

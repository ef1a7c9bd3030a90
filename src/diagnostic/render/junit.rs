//! For CI servers that show test results: a suite a file, a case a finding.
//!
//! Errors fail. Warnings are skipped, which servers list beside the failures without failing the
//! run; notes pass and say their piece in the output.

use std::io;

use quick_junit::{NonSuccessKind, Report, TestCase, TestCaseStatus, TestSuite};

use super::text::harmless;
use super::words::{self, Words};
use super::{Findings, Format, Style, summary};
use crate::diagnostic::{Diagnostic, Grouped, Severity};
use crate::i18n::Catalogue;

/// The form `junit`.
pub(super) static FORMAT: Format = Format { name: "junit", extension: Some("xml"), render };

const NAME: &str = "reform check";

fn render(
    findings: &Findings<'_>,
    catalogue: &Catalogue,
    _: Style,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let mut suites: Vec<TestSuite> = Vec::new();
    let mut file = None;
    for diagnostic in Grouped::new(findings.diagnostics, findings.sources).iter() {
        // They are sorted by file, so that a file's findings stand together.
        if file.replace(diagnostic.place.file) != Some(diagnostic.place.file) {
            let path = &findings.sources.file(diagnostic.place.file).path;
            suites.push(TestSuite::new(harmless(path)));
        }
        if let Some(suite) = suites.last_mut() {
            suite.add_test_case(case(&diagnostic, findings, catalogue));
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
    out.write_all(report.to_string().unwrap_or_default().as_bytes())
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

#[cfg(test)]
mod tests {
    use super::super::example::Example;
    use super::*;

    #[test]
    fn errors_fail_and_warnings_are_skipped() {
        insta::assert_snapshot!(Example::of_each().shown(&FORMAT), @r#"
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="reform check" tests="3" skipped="1" failures="1" errors="0">
            <testsuite name="a,b:c/kế hoạch.csv" tests="1" skipped="0" errors="0" failures="1">
                <testcase name="R999 render-example (2:1)" classname="a,b:c/kế hoạch.csv" file="a,b:c/kế hoạch.csv" line="2">
                    <failure message="không có chỉ tiêu « setled »" type="R999">a,b:c/kế hoạch.csv:2:1
        không có chỉ tiêu « setled »
        cách sửa: viết là « settled »
        cần ghi: mã của một chỉ tiêu hoặc nhiệm vụ
        đang ghi: setled</failure>
                </testcase>
            </testsuite>
            <testsuite name="b.csv" tests="1" skipped="1" errors="0" failures="0">
                <testcase name="R998 render-example-bare" classname="b.csv" file="b.csv">
                    <skipped message="tệp không đọc được" type="R998">b.csv
        tệp không đọc được</skipped>
                </testcase>
            </testsuite>
            <testsuite name="p.toml" tests="1" skipped="0" errors="0" failures="0">
                <testcase name="R999 render-example (1:10)" classname="p.toml" file="p.toml" line="1">
                    <system-out>p.toml:1:10
        không có chỉ tiêu « 1␊␊[ »
        cách sửa: sửa mã theo đúng kế hoạch, hoặc xóa dòng này
        cần ghi: mã của một chỉ tiêu hoặc nhiệm vụ
        đang ghi: 1␊␊[</system-out>
                </testcase>
            </testsuite>
        </testsuites>
        "#);
    }

    #[test]
    fn a_clean_check_is_one_passing_case() {
        insta::assert_snapshot!(Example::new(&[]).shown(&FORMAT), @r#"
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="reform check" tests="1" skipped="0" failures="0" errors="0">
            <testsuite name="reform check" tests="1" skipped="0" errors="0" failures="0">
                <testcase name="reform check">
                    <system-out>Không phát hiện vấn đề nào.</system-out>
                </testcase>
            </testsuite>
        </testsuites>
        "#);
    }
}

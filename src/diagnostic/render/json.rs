//! For programs: the versioned form `reform.check/1`.

use std::io;

use serde::{Serialize, Serializer};

use super::words::{self, Words};
use super::{Findings, Format, Style};
use crate::diagnostic::{Diagnostic, Severity};
use crate::i18n::Catalogue;
use crate::source::unseen;

/// The form `json`.
pub(super) static FORMAT: Format = Format { name: "json", extension: Some("json"), render };

/// A change that breaks readers raises the number.
const SCHEMA: &str = "reform.check/1";

#[derive(Serialize)]
struct Check<'a> {
    schema: &'static str,
    as_of: String,
    summary: Summary,
    diagnostics: All<'a>,
}

/// Every finding, put into words as it is written: all at once would be many times the repository.
struct All<'a> {
    findings: &'a Findings<'a>,
    catalogue: &'a Catalogue,
}

impl Serialize for All<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let findings = self.findings.diagnostics.iter();
        serializer.collect_seq(findings.map(|found| finding(found, self.findings, self.catalogue)))
    }
}

#[derive(Serialize)]
struct Summary {
    errors: usize,
    warnings: usize,
    notes: usize,
    waived: usize,
}

#[derive(Serialize)]
struct Finding<'a> {
    code: &'static str,
    name: &'static str,
    severity: &'static str,
    message: String,
    file: &'a str,
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
    unit: Option<&'a str>,
    period: Option<&'a str>,
    metric: Option<&'a str>,
    expected: Option<String>,
    found: Option<String>,
    help: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    remarks: Vec<String>,
    /// How many more of its kind are only counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    more: Option<usize>,
}

fn render(
    findings: &Findings<'_>,
    catalogue: &Catalogue,
    _: Style,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let count = |severity| findings.count(severity);
    let check = Check {
        schema: SCHEMA,
        as_of: findings.as_of.to_string(),
        summary: Summary {
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            notes: count(Severity::Note),
            waived: findings.waived,
        },
        diagnostics: All { findings, catalogue },
    };
    unseen::json::write(&check, out)?;
    out.write_all(b"\n")
}

fn finding<'a>(
    diagnostic: &'a Diagnostic,
    findings: &Findings<'a>,
    catalogue: &Catalogue,
) -> Finding<'a> {
    let words = Words::exact(diagnostic, catalogue);
    let (start, end) = words::span(findings.sources, diagnostic.place).unzip();
    Finding {
        code: diagnostic.rule.code,
        name: diagnostic.rule.name,
        severity: diagnostic.severity.code(),
        message: words.message,
        file: &findings.sources.file(diagnostic.place.file).path,
        line: start.map(|at| at.line),
        column: start.map(|at| at.column),
        end_line: end.map(|at| at.line),
        end_column: end.map(|at| at.column),
        unit: diagnostic.unit.as_deref(),
        period: diagnostic.period.as_deref(),
        metric: diagnostic.metric.as_deref(),
        expected: words.expected,
        found: words.found,
        help: words.help,
        remarks: words.remarks.into_iter().map(|(_, text)| text).collect(),
        more: diagnostic.beyond.as_ref().map(|beyond| beyond.count),
    }
}

#[cfg(test)]
mod tests {
    use super::super::example::Example;
    use super::*;
    use crate::model::Lang;

    fn shown(example: &Example) -> String {
        example.rendered(&FORMAT, Lang::Vi)
    }

    #[test]
    fn every_key_is_there() {
        insta::assert_snapshot!(shown(&Example::of_each()), @r#"
        {
          "schema": "reform.check/1",
          "as_of": "2022-03-20",
          "summary": {
            "errors": 1,
            "warnings": 1,
            "notes": 1,
            "waived": 1
          },
          "diagnostics": [
            {
              "code": "R999",
              "name": "render-example",
              "severity": "error",
              "message": "không có chỉ tiêu « setled »",
              "file": "a,b:c/kế hoạch.csv",
              "line": 2,
              "column": 1,
              "end_line": 2,
              "end_column": 7,
              "unit": "thanh-tra",
              "period": "q1",
              "metric": "setled",
              "expected": "mã của một chỉ tiêu hoặc nhiệm vụ",
              "found": "setled",
              "help": "viết là « settled »"
            },
            {
              "code": "R998",
              "name": "render-example-bare",
              "severity": "warning",
              "message": "tệp không đọc được",
              "file": "b.csv",
              "line": null,
              "column": null,
              "end_line": null,
              "end_column": null,
              "unit": null,
              "period": null,
              "metric": null,
              "expected": null,
              "found": null,
              "help": null
            },
            {
              "code": "R999",
              "name": "render-example",
              "severity": "note",
              "message": "không có chỉ tiêu « 1\n\n[ »",
              "file": "p.toml",
              "line": 1,
              "column": 10,
              "end_line": 3,
              "end_column": 2,
              "unit": null,
              "period": null,
              "metric": null,
              "expected": "mã của một chỉ tiêu hoặc nhiệm vụ",
              "found": "1\n\n[",
              "help": "sửa mã theo đúng kế hoạch, hoặc xóa dòng này"
            }
          ]
        }
        "#);
    }

    #[test]
    fn nothing_found_is_an_empty_list() {
        insta::assert_snapshot!(shown(&Example::new(&[])), @r#"
        {
          "schema": "reform.check/1",
          "as_of": "2022-03-20",
          "summary": {
            "errors": 0,
            "warnings": 0,
            "notes": 0,
            "waived": 0
          },
          "diagnostics": []
        }
        "#);
    }
}

//! For GitHub's CI: annotations at the lines of a pull request.
//!
//! A finding is a workflow command in one line. Whatever a user's text holds, it cannot end the
//! line or a property, and so not begin a command of its own.

use super::words::{self, Words};
use super::{Findings, Format, Style, summary};
use crate::diagnostic::{Diagnostic, Severity};
use crate::i18n::{Catalogue, Message};

/// The form `github`.
pub(super) static FORMAT: Format = Format { name: "github", extension: None, render };

/// How many annotations of a kind GitHub shows for a step.
const LIMIT: usize = 10;

fn render(findings: &Findings<'_>, catalogue: &Catalogue, _: Style) -> String {
    let mut out = String::new();
    for diagnostic in findings.diagnostics {
        out.push_str(&command(diagnostic, findings, catalogue));
        out.push('\n');
    }
    out.push_str(&summary(findings, catalogue));
    let severities = [Severity::Error, Severity::Warning, Severity::Note];
    if severities.iter().any(|severity| findings.diagnostics.count(*severity) > LIMIT) {
        let limit = Message::new("render-github-limit").with("limit", LIMIT);
        out.push_str(&format!(". {}", catalogue.text(&limit)));
    }
    out.push('\n');
    out
}

fn command(diagnostic: &Diagnostic, findings: &Findings<'_>, catalogue: &Catalogue) -> String {
    let kind = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let path = &findings.sources.file(diagnostic.place.file).path;
    let mut properties = vec![("file", path.clone())];
    if let Some((start, end)) = words::span(findings.sources, diagnostic.place) {
        properties.push(("line", start.line.to_string()));
        // GitHub refuses columns of a stretch over several lines.
        if start.line == end.line {
            properties.push(("col", start.column.to_string()));
        }
        properties.push(("endLine", end.line.to_string()));
        if start.line == end.line {
            properties.push(("endColumn", end.column.to_string()));
        }
    }
    properties.push(("title", format!("{} {}", diagnostic.rule.code, diagnostic.rule.name)));
    let properties: Vec<_> =
        properties.iter().map(|(name, value)| format!("{name}={}", property(value))).collect();
    let words = Words::shown(diagnostic, catalogue);
    format!("::{kind} {}::{}", properties.join(","), data(&words.paragraph(catalogue)))
}

/// GitHub's escaping of a message.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// GitHub's escaping of a property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

//! For GitHub's CI: annotations at the lines of a pull request.
//!
//! A finding is a workflow command in one line. Whatever a user's text holds, it cannot end the
//! line or a property, and so not begin a command of its own.

use std::collections::BTreeMap;
use std::io;

use super::words::{self, Words};
use super::{Findings, Format, Style, summary};
use crate::diagnostic::{Diagnostic, Grouped, Severity};
use crate::i18n::{Catalogue, Message};
use crate::source::unseen;

/// The form `github`.
pub(super) static FORMAT: Format = Format { name: "github", extension: None, render };

/// How many annotations of a kind GitHub shows for a step.
const LIMIT: usize = 10;

fn render(
    findings: &Findings<'_>,
    catalogue: &Catalogue,
    _: Style,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let mut counts: BTreeMap<Severity, usize> = BTreeMap::new();
    // Annotations are few: a fault that runs through a file takes one.
    for diagnostic in Grouped::new(findings.diagnostics, findings.sources).iter() {
        *counts.entry(diagnostic.severity).or_default() += 1;
        writeln!(out, "{}", command(&diagnostic, findings, catalogue))?;
    }
    write!(out, "{}", summary(findings, catalogue))?;
    if counts.into_values().any(|count| count > LIMIT) {
        let limit = Message::new("render-github-limit").with("limit", LIMIT);
        write!(out, ". {}", catalogue.text(&limit))?;
    }
    writeln!(out)
}

fn command(diagnostic: &Diagnostic, findings: &Findings<'_>, catalogue: &Catalogue) -> String {
    let kind = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let path = &findings.sources.file(diagnostic.place.file).path;
    let mut properties = vec![("file", unseen::shown_lines(path).into_owned())];
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

#[cfg(test)]
mod tests {
    use super::super::example::Example;
    use super::*;

    #[test]
    fn a_finding_is_a_line() {
        insta::assert_snapshot!(Example::of_each().shown(&FORMAT), @r#"
        ::error file=a%2Cb%3Ac/kế hoạch.csv,line=2,col=1,endLine=2,endColumn=7,title=R999 render-example::không có chỉ tiêu « setled »%0Acách sửa: viết là « settled »%0Acần ghi: mã của một chỉ tiêu hoặc nhiệm vụ%0Ađang ghi: setled
        ::warning file=b.csv,title=R998 render-example-bare::tệp không đọc được
        ::notice file=p.toml,line=1,endLine=3,title=R999 render-example::không có chỉ tiêu « 1␊␊[ »%0Acách sửa: sửa mã theo đúng kế hoạch, hoặc xóa dòng này%0Acần ghi: mã của một chỉ tiêu hoặc nhiệm vụ%0Ađang ghi: 1␊␊[
        1 lỗi, 1 cảnh báo, 1 ghi chú (1 cảnh báo đã được xác nhận bỏ qua)
        "#);
        assert_eq!(Example::new(&[]).shown(&FORMAT), "Không phát hiện vấn đề nào.\n");
    }

    #[test]
    fn a_users_text_cannot_command() {
        let evil = "x\n::error::y%0A\r##[error]";
        let example = Example::new(&[("a,b\n::error::.csv", evil)]);
        let text = example.error("a,b\n::error::.csv", evil).shown(&FORMAT);
        let lines: Vec<_> = text.lines().collect();
        assert_eq!(lines.len(), 2);
        assert!(lines[0].starts_with(
            "::error file=a%2Cb%0A%3A%3Aerror%3A%3A.csv,line=1,endLine=3,title=R999 render-example::\
             không có chỉ tiêu « x␊::error::y%250A␍♯#[error] »%0A"
        ));
    }

    #[test]
    fn says_that_not_all_are_shown() {
        let text: Vec<_> = (10..21).map(|number| number.to_string()).collect();
        let file = text.join("\n");
        let example = Example::new(&[("a.csv", &file)]);
        let example = text.iter().fold(example, |example, text| example.error("a.csv", text));
        let last = example.shown(&FORMAT).lines().last().map(str::to_owned);
        assert_eq!(
            last.as_deref(),
            Some(
                "11 lỗi, 0 cảnh báo, 0 ghi chú. GitHub chỉ hiện 10 chú thích đầu tiên của mỗi loại; \
                 danh sách đầy đủ ở nhật ký này"
            )
        );
    }
}

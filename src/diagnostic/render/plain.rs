//! The quick way for nearly every finding: each place that it shows lies in one line, whose columns
//! are its characters. Whatever is not so plain is drawn with care, which would draw this the same.

use annotate_snippets::renderer::Style as Paint;

use super::human::{Drawn, Paints, Pointer};
use crate::source::spelling::is_usual;

/// Draws a finding, if it is plain.
pub(super) fn draw(drawn: &Drawn, paints: &Paints) -> Option<String> {
    let mut sheet = Sheet { text: String::with_capacity(2048), gutter: drawn.gutter, paints };
    let Drawn { name, code, message, pointers, details, .. } = drawn;
    sheet.put(paints.level, &[name, "[", code, "]"]);
    for (at, line) in message.iter().enumerate() {
        if at > 0 {
            sheet.blanks('\n', drawn.indent);
        }
        sheet.put(paints.emphasis, &[if at == 0 { ": " } else { "" }, line]);
    }
    for (at, pointer) in pointers.iter().enumerate() {
        sheet.text.push('\n');
        sheet.text.push_str(&pointer.title);
        sheet.excerpt(pointer)?;
        if at == 0 && pointers.len() > 1 && pointer.excerpt.is_some() {
            sheet.bar();
        }
    }
    if !details.is_empty() {
        sheet.bar();
    }
    for detail in details {
        sheet.blanks('\n', drawn.gutter + 1);
        sheet.put(paints.line, &["= "]);
        sheet.put(paints.emphasis, &[&detail.word]);
        for (at, line) in detail.lines.iter().enumerate() {
            if at > 0 {
                sheet.blanks('\n', detail.indent);
            }
            sheet.text.push_str(if at == 0 { ": " } else { "" });
            sheet.text.push_str(line);
        }
    }
    Some(sheet.text)
}

struct Sheet<'a> {
    text: String,
    gutter: usize,
    paints: &'a Paints,
}

impl Sheet<'_> {
    fn put(&mut self, paint: Paint, pieces: &[&str]) {
        use std::fmt::Write as _;
        // Writing into a text cannot fail.
        let _ = write!(self.text, "{paint}");
        self.text.extend(pieces.iter().copied());
        let _ = write!(self.text, "{paint:#}");
    }

    fn blanks(&mut self, first: char, count: usize) {
        self.text.push(first);
        self.text.extend(std::iter::repeat_n(' ', count));
    }

    /// A line with nothing but the bar beside the numbers.
    fn bar(&mut self) {
        self.blanks('\n', self.gutter + 1);
        self.put(self.paints.line, &["|"]);
    }

    /// The line that a pointer is about, and what is underlined in it; `None` if it is not plain.
    fn excerpt(&mut self, pointer: &Pointer) -> Option<()> {
        let Some(excerpt) = &pointer.excerpt else { return Some(()) };
        let source = excerpt.source.as_str();
        let is_line = excerpt.first == excerpt.last && is_usual(source);
        // Where a line begins with blanks some of them may be left out.
        if !is_line || source.is_empty() || source.starts_with(' ') {
            return None;
        }
        let number = excerpt.first.to_string();
        self.bar();
        self.text.push('\n');
        let before = " ".repeat(self.gutter.saturating_sub(number.len()));
        self.put(self.paints.line, &[&before, &number]);
        self.text.push(' ');
        self.put(self.paints.line, &["|"]);
        self.text.push(' ');
        self.text.push_str(source);
        self.bar();
        let begin = source[..excerpt.underlined.start].chars().count();
        let length = source[excerpt.underlined.clone()].chars().count();
        self.blanks(' ', begin);
        let paint = if pointer.is_own { self.paints.level } else { self.paints.line };
        let mark = if pointer.is_own { "^" } else { "-" };
        self.put(paint, &[&mark.repeat(length.max(1))]);
        if let Some(label) = pointer.label.as_deref().filter(|label| !label.is_empty()) {
            self.text.push(' ');
            self.put(paint, &[label]);
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::Style;
    use super::super::careful;
    use super::super::example::{Example, RULE};
    use super::super::human::Drawing;
    use super::*;
    use crate::diagnostic::{Diagnostic, Severity};
    use crate::i18n::Catalogue;
    use crate::model::{Lang, Place};

    proptest! {
        #[test]
        fn the_quick_way_draws_the_same(
            text in "([a-c đẻ,\"#\\[0-9]{0,40}(\n|\t)?){1,12}",
            ends in any::<[prop::sample::Index; 4]>(),
            found in "[a-cđ ]{0,120}",
            severity in 0..3_usize,
            color in any::<bool>(),
        ) {
            let example = Example::new(&[("reports/a.csv", &text), ("b.csv", "")]);
            let example = example.with(|this| {
                let [a, b, c, d] = ends.map(|end| end.index(text.len() + 1));
                let file = this.place("reports/a.csv", "").file;
                let place = |a: usize, b: usize| Place { file, start: a.min(b), end: a.max(b) };
                let finding = Diagnostic::new(&RULE, place(a, b)).found(found.as_str());
                let severities = [Severity::Error, Severity::Warning, Severity::Note];
                let finding = finding.severity(severities[severity]).see(place(c, d), "related");
                finding.see(this.place("b.csv", ""), "related")
            });
            let (findings, catalogue) = (example.findings(), Catalogue::new(Lang::Vi));
            for diagnostic in findings.diagnostics {
                let style = Style { color, width: 80, detail: true };
                let findings = &findings;
                let drawing = Drawing { findings, catalogue: &catalogue, style, diagnostic };
                let (drawn, paints) = (drawing.drawn(), drawing.paints());
                if let Some(quick) = draw(&drawn, &paints) {
                    prop_assert_eq!(quick, careful::draw(&drawn, &paints));
                }
            }
        }
    }
}

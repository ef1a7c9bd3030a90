//! For people: each finding with the lines that it is about, as compilers show them.

use std::io;
use std::sync::Arc;

use annotate_snippets::renderer::{AnsiColor, Effects, Style as Paint};
use annotate_snippets::{AnnotationKind, Element, Group, Level, Padding, Renderer, Snippet};
use rayon::prelude::*;

use super::excerpt::Excerpt;
use super::text::{columns, harmless, shortened, wrap};
use super::words::{self, Words};
use super::{Findings, Format, Style, summary};
use crate::diagnostic::{Diagnostic, Grouped, Severity};
use crate::i18n::{Catalogue, Message};
use crate::model::Place;

/// The form `human`.
pub(super) static FORMAT: Format = Format { name: "human", extension: None, render };

/// Beyond any line that we hand over: we cut lines ourselves, so that columns stay those of the
/// file.
const UNCUT: usize = 10_000;

/// The parts of a line of an excerpt that are not the source: the bars, blanks and the mark of a
/// stretch over several lines.
const BARS: usize = 6;

/// How many findings are drawn beside each other before they are written.
const BESIDE: usize = 256;

fn render(
    findings: &Findings<'_>,
    catalogue: &Catalogue,
    style: Style,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let shown = Grouped::new(findings.diagnostics, findings.sources);
    let draw = |at: usize| {
        Drawing { findings, catalogue, style, diagnostic: &shown.at(at) }.draw() + "\n\n"
    };
    for from in (0..shown.len()).step_by(BESIDE) {
        let upto = shown.len().min(from + BESIDE);
        let drawn: Vec<String> = (from..upto).into_par_iter().map(draw).collect();
        drawn.iter().try_for_each(|drawn| out.write_all(drawn.as_bytes()))?;
    }
    writeln!(out, "{}", summary(findings, catalogue))
}

/// One finding being drawn.
struct Drawing<'a> {
    findings: &'a Findings<'a>,
    catalogue: &'a Catalogue,
    style: Style,
    diagnostic: &'a Diagnostic,
}

/// A place with what is said about it.
struct Pointer {
    place: Place,
    cell: Option<Arc<str>>,
    label: Option<String>,
    kind: AnnotationKind,
    excerpt: Option<Excerpt>,
}

impl Drawing<'_> {
    fn draw(&self) -> String {
        let words = Words::shown(self.diagnostic, self.catalogue);
        let renderer = renderer(self.style.color);
        let pointers = self.pointers(&words);
        let last = pointers.iter().filter_map(|p| Some(p.excerpt.as_ref()?.last)).max();
        let gutter = last.unwrap_or(1).to_string().len();

        let level = self.level();
        let name = words::severity(self.diagnostic.severity, self.catalogue);
        let code = self.diagnostic.rule.code;
        let indent = columns(&name) + columns(code) + 4;
        let message = wrap(&words.message, self.style.columns().saturating_sub(indent)).join("\n");
        // On its own: within a report it would be cut off from its place by an empty bar.
        let title = level.clone().with_name(name).primary_title(message).id(code);
        let mut drawn = renderer.render(&[Group::with_title(title)]);
        drawn.push('\n');

        let mut groups: Vec<_> =
            pointers.iter().map(|pointer| self.group(pointer, gutter, level.clone())).collect();
        if let (Some(group), Some(pointer)) = (groups.pop(), pointers.last()) {
            groups.push(self.details(group, &words, gutter, pointer.excerpt.is_some()));
        }
        drawn.push_str(&renderer.render(&groups));
        drawn
    }

    fn level(&self) -> Level<'static> {
        match self.diagnostic.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
            Severity::Note => Level::NOTE,
        }
    }

    /// The finding's own place and the related ones.
    fn pointers(&self, words: &Words) -> Vec<Pointer> {
        let (cell, label) = (self.diagnostic.cell.clone(), words.label.clone());
        let own = self.pointer(self.diagnostic.place, cell, label, AnnotationKind::Primary);
        let related = self.diagnostic.related.iter().map(|related| {
            let label = words.related(self.diagnostic.rule, related, self.catalogue);
            self.pointer(related.place, related.cell.clone(), label, AnnotationKind::Context)
        });
        std::iter::once(own).chain(related).collect()
    }

    fn pointer(
        &self,
        place: Place,
        cell: Option<Arc<str>>,
        label: Option<String>,
        kind: AnnotationKind,
    ) -> Pointer {
        let sources = self.findings.sources;
        let excerpt = words::span(sources, place).map(|(start, end)| {
            let bars = BARS + end.line.to_string().len();
            let width = self.style.columns().saturating_sub(bars);
            Excerpt::new(sources.file(place.file), start, end, width)
        });
        Pointer { place, cell, label, kind, excerpt }
    }

    /// The line that says where, and the excerpt below it.
    fn group<'a>(&self, pointer: &'a Pointer, gutter: usize, level: Level<'a>) -> Group<'a> {
        let primary = matches!(pointer.kind, AnnotationKind::Primary);
        let arrow = if primary { "-->" } else { ":::" };
        let arrow = if self.style.color {
            let paint = renderer_paint(AnsiColor::BrightBlue);
            format!("{paint}{arrow}{paint:#}")
        } else {
            arrow.to_owned()
        };
        let level = if primary { level } else { Level::NOTE };
        let place = self.place(pointer.place, pointer.cell.as_deref());
        let mut where_it_is = format!("{}{arrow} {place}", " ".repeat(gutter));
        let Some(excerpt) = &pointer.excerpt else {
            // Without an excerpt the label has no underline to stand beside.
            if let (false, Some(label)) = (primary, &pointer.label) {
                where_it_is.push_str(&format!(": {label}"));
            }
            return Group::with_title(level.no_name().secondary_title(where_it_is));
        };
        let mut annotation = pointer.kind.span(excerpt.underlined.clone());
        if let Some(label) = &pointer.label {
            // In one line, whatever its length: a break would leave the excerpt.
            annotation = annotation.label(label.as_str());
        }
        let snippet = Snippet::source(excerpt.source.as_str()).line_start(excerpt.first);
        Group::with_title(level.no_name().secondary_title(where_it_is))
            .element(snippet.annotation(annotation))
    }

    /// `path:line:column` and the cell, sheet and cell of a workbook, or the path alone of a file
    /// without text.
    fn place(&self, place: Place, cell: Option<&str>) -> String {
        let file = self.findings.sources.file(place.file);
        let path = harmless(&file.path);
        let where_it_is = match (words::span(self.findings.sources, place), &file.sheet) {
            (None, _) => return path,
            (Some(_), Some(sheet)) => {
                let sheet = harmless(shortened(sheet, 40));
                let sheet = Message::new("render-sheet").with("path", path).with("sheet", sheet);
                self.catalogue.text(&sheet)
            }
            (Some((start, _)), None) => format!("{path}:{}:{}", start.line, start.column),
        };
        let Some(cell) = cell else { return where_it_is };
        let cell = Message::new("render-cell").with("place", where_it_is).with("cell", cell);
        self.catalogue.text(&cell)
    }

    /// Adds what was expected and found, and what helps.
    fn details<'a>(
        &self,
        group: Group<'a>,
        words: &Words,
        gutter: usize,
        after_excerpt: bool,
    ) -> Group<'a> {
        let mut details: Vec<Element<'a>> = Vec::new();
        for (entry, text) in words.details() {
            let word = self.catalogue.word(entry);
            let indent = gutter + 3 + columns(&word) + 2;
            let text = wrap(text, self.style.columns().saturating_sub(indent)).join("\n");
            let level = if entry == "render-help" { Level::HELP } else { Level::NOTE };
            details.push(level.with_name(word).message(text).into());
        }
        if details.is_empty() || !after_excerpt {
            return group.elements(details);
        }
        group.element(Padding).elements(details)
    }
}

/// The renderer: its colours are ours, so that no platform's habits change the bytes.
fn renderer(color: bool) -> Renderer {
    if !color {
        return Renderer::plain().term_width(UNCUT);
    }
    Renderer::styled()
        .hyperlink(false)
        .term_width(UNCUT)
        .error(renderer_paint(AnsiColor::BrightRed))
        .warning(renderer_paint(AnsiColor::Yellow))
        .note(renderer_paint(AnsiColor::BrightGreen))
        .help(renderer_paint(AnsiColor::BrightCyan))
        .context(renderer_paint(AnsiColor::BrightBlue))
        .line_num(renderer_paint(AnsiColor::BrightBlue))
        .emphasis(Paint::new().effects(Effects::BOLD))
}

fn renderer_paint(color: AnsiColor) -> Paint {
    color.on_default().effects(Effects::BOLD)
}

#[cfg(test)]
mod tests {
    use super::super::example::{BARE, Example, RULE};
    use unicode_normalization::UnicodeNormalization;

    use super::*;
    use crate::model::{FileId, Lang};

    const PLAN: &str = "format = 1\n\n[[metric]]\nid = \"settled\"\n";

    fn shown(example: &Example, lang: Lang) -> String {
        example.styled(&FORMAT, lang, Style { color: false, width: 80 })
    }

    fn related() -> Example {
        let csv = "mã,giá trị\nsetled,1520\n";
        let files = [("plan/2022/areas/1-x.toml", PLAN), ("reports/a.csv", csv)];
        Example::new(&files).with(|this| {
            let finding = Diagnostic::new(&RULE, this.place("reports/a.csv", "setled"));
            let judge = this.place("plan/2022/areas/1-x.toml", "\"settled\"");
            finding.found("setled").suggest(["settled"]).see(judge, "related")
        })
    }

    fn misspelt(path: &str, text: &str, found: &str) -> Example {
        Example::new(&[(path, text)]).error(path, found)
    }

    #[test]
    fn a_related_place_in_another_file_has_its_own_excerpt() {
        let example = related();
        insta::assert_snapshot!(shown(&example, Lang::Vi), @r#"
        lỗi[R999]: không có chỉ tiêu « setled »
         --> reports/a.csv:2:1
          |
        2 | setled,1520
          | ^^^^^^ mã này không có trong kế hoạch
          |
         ::: plan/2022/areas/1-x.toml:4:6
          |
        4 | id = "settled"
          |      --------- kế hoạch quy định các mã ở đây
          |
          = mong đợi: mã của một chỉ tiêu hoặc nhiệm vụ
          = thấy: setled
          = cách sửa: viết là « settled »

        1 lỗi, 0 cảnh báo, 0 ghi chú
        "#);
        insta::assert_snapshot!(shown(&example, Lang::En), @r#"
        error[R999]: there is no metric ‘setled’
         --> reports/a.csv:2:1
          |
        2 | setled,1520
          | ^^^^^^ this code is not in the plan
          |
         ::: plan/2022/areas/1-x.toml:4:6
          |
        4 | id = "settled"
          |      --------- the plan lists the codes here
          |
          = expected: the code of a metric or task
          = found: setled
          = help: write ‘settled’

        1 error, 0 warnings, 0 notes
        "#);
    }

    #[test]
    fn composed_and_decomposed_text_is_underlined_alike() {
        let composed = "ghi chú,giá trị\nđã giải quyết đúng hạn,sớm\n";
        let decomposed: String = composed.nfd().collect();
        let found: String = "sớm".nfd().collect();
        let example = misspelt("a.csv", composed, "sớm");
        insta::assert_snapshot!(shown(&example, Lang::Vi), @r#"
        lỗi[R999]: không có chỉ tiêu « sớm »
         --> a.csv:2:24
          |
        2 | đã giải quyết đúng hạn,sớm
          |                        ^^^ mã này không có trong kế hoạch
          |
          = mong đợi: mã của một chỉ tiêu hoặc nhiệm vụ
          = thấy: sớm
          = cách sửa: sửa mã theo đúng kế hoạch, hoặc xóa dòng này

        1 lỗi, 0 cảnh báo, 0 ghi chú
        "#);
        // An editor counts the combining marks too; on the screen they take no column.
        let lines: Vec<String> = shown(&misspelt("a.csv", &decomposed, &found), Lang::Vi)
            .lines()
            .map(Into::into)
            .collect();
        assert_eq!(lines[1], " --> a.csv:2:30");
        assert_eq!(lines[4], "  |                        ^^^ mã này không có trong kế hoạch");
    }

    #[test]
    fn tabs_take_four_columns() {
        let example = misspelt("a.csv", "a\tb\tsetled\t1", "setled");
        insta::assert_snapshot!(shown(&example, Lang::Vi), @r#"
        lỗi[R999]: không có chỉ tiêu « setled »
         --> a.csv:1:5
          |
        1 | a    b    setled    1
          |           ^^^^^^ mã này không có trong kế hoạch
          |
          = mong đợi: mã của một chỉ tiêu hoặc nhiệm vụ
          = thấy: setled
          = cách sửa: sửa mã theo đúng kế hoạch, hoặc xóa dòng này

        1 lỗi, 0 cảnh báo, 0 ghi chú
        "#);
    }

    #[test]
    fn a_long_line_is_cut_and_its_column_is_that_of_the_file() {
        let long = format!("x\n{}setled{}\n", "đúng hạn,".repeat(100), ",1".repeat(3000));
        insta::assert_snapshot!(shown(&misspelt("a.csv", &long, "setled"), Lang::Vi), @r#"
        lỗi[R999]: không có chỉ tiêu « setled »
         --> a.csv:2:901
          |
        2 | …g hạn,đúng hạn,đúng hạn,setled,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,…
          |                          ^^^^^^ mã này không có trong kế hoạch
          |
          = mong đợi: mã của một chỉ tiêu hoặc nhiệm vụ
          = thấy: setled
          = cách sửa: sửa mã theo đúng kế hoạch, hoặc xóa dòng này

        1 lỗi, 0 cảnh báo, 0 ghi chú
        "#);
    }

    #[test]
    fn a_stretch_over_many_lines_is_folded() {
        let text: String = (1..30).map(|n| format!("dòng {n}\r\n")).collect();
        let example = Example::new(&[("a.csv", &text)]).with(|this| {
            let (start, end) = (this.place("a.csv", "ng 3"), this.place("a.csv", "19"));
            Diagnostic::new(&RULE, Place { end: end.end, ..start }).found("x")
        });
        insta::assert_snapshot!(shown(&example, Lang::Vi), @r#"
        lỗi[R999]: không có chỉ tiêu « x »
          --> a.csv:3:3
           |
         3 |   dòng 3
           |  ___^
         4 | | dòng 4
         5 | | dòng 5
         6 | | dòng 6
        ...  |
        18 | | dòng 18
        19 | | dòng 19
           | |_______^ mã này không có trong kế hoạch
           |
           = mong đợi: mã của một chỉ tiêu hoặc nhiệm vụ
           = thấy: x
           = cách sửa: sửa mã theo đúng kế hoạch, hoặc xóa dòng này

        1 lỗi, 0 cảnh báo, 0 ghi chú
        "#);
    }

    #[test]
    fn a_point_has_a_caret_and_an_empty_text_a_word() {
        let example = Example::new(&[("a.csv", "mã,\r\nx")]).with(|this| {
            let comma = this.place("a.csv", ",");
            Diagnostic::new(&RULE, Place { start: comma.end, ..comma }).found("")
        });
        insta::assert_snapshot!(shown(&example, Lang::Vi), @r#"
        lỗi[R999]: không có chỉ tiêu « »
         --> a.csv:1:4
          |
        1 | mã,
          |    ^ mã này không có trong kế hoạch
          |
          = mong đợi: mã của một chỉ tiêu hoặc nhiệm vụ
          = thấy: (để trống)
          = cách sửa: sửa mã theo đúng kế hoạch, hoặc xóa dòng này

        1 lỗi, 0 cảnh báo, 0 ghi chú
        "#);
    }

    #[test]
    fn a_file_without_text_has_no_excerpt() {
        let top = Place::top(FileId(0));
        let example = Example::new(&[("a.csv", "")])
            .with(|_| Diagnostic::new(&BARE, top))
            .with(|_| Diagnostic::new(&RULE, top).found("k").see(top, "related"));
        insta::assert_snapshot!(shown(&example, Lang::En), @r#"
        error[R999]: there is no metric ‘k’
         --> a.csv
         ::: a.csv: the plan lists the codes here
         |
         = expected: the code of a metric or task
         = found: k
         = help: correct the code as the plan has it, or delete this row

        warning[R998]: the file cannot be read
         --> a.csv

        1 error, 1 warning, 0 notes
        "#);
    }

    #[test]
    fn hostile_text_is_harmless_and_keeps_its_place() {
        let evil = "\x1b[31m\u{202e}::error::%0A<script>]]>##[error]\u{9b}";
        let example = misspelt("a.csv", &format!("a,{evil},b\rnext"), evil);
        insta::assert_snapshot!(shown(&example, Lang::En), @r#"
        error[R999]: there is no metric
                     ‘␛[31m<U+202E>::error::%0A<script>]]>♯#[error]<U+009B>’
         --> a.csv:1:3
          |
        1 | a,␛[31m�::error::%0A<script>]]>♯#[error]�,b
          |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ this code is not in the plan
          |
          = expected: the code of a metric or task
          = found: ␛[31m<U+202E>::error::%0A<script>]]>♯#[error]<U+009B>
          = help: correct the code as the plan has it, or delete this row

        1 error, 0 warnings, 0 notes
        "#);
    }

    #[test]
    fn long_texts_are_wrapped() {
        let example = Example::new(&[("a.csv", "mã,giá trị\nsetled,1\n")]).with(|this| {
            let finding = Diagnostic::new(&RULE, this.place("a.csv", "setled"));
            finding
                .found("setled ".repeat(20))
                .help("explain")
                .see(this.place("a.csv", "mã"), "explain")
        });
        insta::assert_snapshot!(shown(&example, Lang::En), @r#"
        error[R999]: there is no metric ‘setled setled setled setled setled setled
                     setled setled setled setled setled setled setled setled setled
                     setled setled setled setled setled ’
         --> a.csv:2:1
          |
        2 | setled,1
          | ^^^^^^ this code is not in the plan
          |
         ::: a.csv:1:1
          |
        1 | mã,giá trị
          | -- Every row of a submission must use a code that the plan has. A misspelt code is added to nothing.
          |
          = expected: the code of a metric or task
          = found: setled setled setled setled setled setled setled setled setled setled
                   setled setled setled setled setled setled setled setled setled setled
          = help: Every row of a submission must use a code that the plan has. A
                  misspelt code is added to nothing.

        1 error, 0 warnings, 0 notes
        "#);
    }

    #[test]
    fn nothing_found_is_said_plainly() {
        let clean = Example::new(&[]);
        assert_eq!(shown(&clean, Lang::Vi), "Không phát hiện vấn đề nào.\n");
    }

    #[test]
    fn colour_says_nothing_that_the_text_does_not() {
        let example = related();
        let colored = example.styled(&FORMAT, Lang::Vi, Style { color: true, width: 80 });
        let mut parts = colored.split('\x1b');
        let mut plain = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            plain.push_str(part.split_once('m').expect("an escape ends").1);
        }
        assert_ne!(plain, colored);
        assert_eq!(plain, shown(&example, Lang::Vi));
    }
}

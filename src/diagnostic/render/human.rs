//! For people: each finding with the lines that it is about, as compilers show them.

use std::io;

use annotate_snippets::renderer::{AnsiColor, Effects, Style as Paint};
use rayon::prelude::*;

use super::excerpt::Excerpt;
use super::text::{columns, harmless, shortened, wrap};
use super::words::{self, Words};
use super::{Findings, Format, Style, careful, plain, summary};
use crate::diagnostic::{Diagnostic, Grouped, Severity};
use crate::i18n::{Catalogue, Message};
use crate::model::Place;
use crate::source::Position;

/// The form `human`.
pub(super) static FORMAT: Format = Format { name: "human", extension: None, render };

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
pub(super) struct Drawing<'a> {
    pub findings: &'a Findings<'a>,
    pub catalogue: &'a Catalogue,
    pub style: Style,
    pub diagnostic: &'a Diagnostic,
}

/// All that is drawn of a finding, in words and lines.
pub(super) struct Drawn {
    pub name: String,
    pub code: &'static str,
    /// How far lines of the message are indented but the first.
    pub indent: usize,
    pub message: Vec<String>,
    /// The finding's own place and the related ones.
    pub pointers: Vec<Pointer>,
    pub details: Vec<Detail>,
    /// How wide line numbers are, where there are any.
    pub gutter: usize,
}

/// A place with what is said about it.
pub(super) struct Pointer {
    /// The line that says where.
    pub title: String,
    pub label: Option<String>,
    /// Whether it is the finding's own place.
    pub is_own: bool,
    pub excerpt: Option<Excerpt>,
}

/// What was expected or found, or what helps.
pub(super) struct Detail {
    pub word: String,
    pub indent: usize,
    pub lines: Vec<String>,
}

/// The colours: ours, so that no platform's habits change the bytes.
#[derive(Default)]
pub(super) struct Paints {
    /// Of the finding's weight.
    pub level: Paint,
    pub emphasis: Paint,
    /// Of whatever frames the source, and of what is underlined beside the finding itself.
    pub line: Paint,
}

impl Drawing<'_> {
    fn draw(&self) -> String {
        let drawn = self.drawn();
        let paints = self.paints();
        plain::draw(&drawn, &paints).unwrap_or_else(|| careful::draw(&drawn, &paints))
    }

    pub(super) fn paints(&self) -> Paints {
        if !self.style.color {
            return Paints::default();
        }
        let level = match self.diagnostic.severity {
            Severity::Error => AnsiColor::BrightRed,
            Severity::Warning => AnsiColor::Yellow,
            Severity::Note => AnsiColor::BrightGreen,
        };
        let [level, line] =
            [level, AnsiColor::BrightBlue].map(|color| color.on_default().effects(Effects::BOLD));
        Paints { level, line, emphasis: Paint::new().effects(Effects::BOLD) }
    }

    pub(super) fn drawn(&self) -> Drawn {
        let words = Words::shown(self.diagnostic, self.catalogue);
        let name = words::severity(self.diagnostic.severity, self.catalogue);
        let code = self.diagnostic.rule.code;
        let indent = columns(&name) + columns(code) + 4;
        let wrapped = |text: &str, indent| wrap(text, self.style.columns().saturating_sub(indent));
        let message = wrapped(&words.message, indent);
        let mut pointers = self.pointers(&words);
        let last = pointers.iter().filter_map(|p| Some(p.excerpt.as_ref()?.last)).max();
        let gutter = last.map_or(0, |last| last.to_string().len());
        for pointer in &mut pointers {
            pointer.title.insert_str(0, &" ".repeat(gutter.max(1)));
        }
        let details = words.details().map(|(entry, text)| {
            let word = self.catalogue.word(entry);
            let indent = gutter + 3 + columns(&word) + 2;
            Detail { lines: wrapped(text, indent.max(columns(&word) + 6)), word, indent }
        });
        let details = details.collect();
        Drawn { name, code, indent, message, pointers, details, gutter }
    }

    fn pointers(&self, words: &Words) -> Vec<Pointer> {
        let Diagnostic { rule, place, cell, related, .. } = self.diagnostic;
        let own = self.pointer(*place, cell.as_deref(), words.label.clone(), true);
        let is_plan = |place: &Place| {
            self.findings.sources.file(place.file).path.as_str().starts_with("plan/")
        };
        // What a unit owes is asked for in the plan, which is not at fault.
        let whole = self.style.detail || is_plan(place) && self.diagnostic.period.is_none();
        let related = related.iter().filter(|related| whole || !is_plan(&related.place));
        let related = related.map(|related| {
            let label = words.related(rule, related, self.catalogue);
            self.pointer(related.place, related.cell.as_deref(), label, false)
        });
        std::iter::once(own).chain(related).collect()
    }

    fn pointer(
        &self,
        place: Place,
        cell: Option<&str>,
        label: Option<String>,
        is_own: bool,
    ) -> Pointer {
        let sources = self.findings.sources;
        let span = words::span(sources, place);
        let excerpt = span.map(|span| {
            let bars = BARS + span.1.line.to_string().len();
            let width = self.style.columns().saturating_sub(bars);
            Excerpt::new(sources.file(place.file), place, span, width)
        });
        let paint = self.paints().line;
        let arrow = if is_own { "-->" } else { ":::" };
        let place = self.place(place, span.map(|(start, _)| start), cell);
        let mut title = format!("{paint}{arrow}{paint:#} {place}");
        // Without an excerpt the label has no underline to stand beside.
        if let (None, false, Some(label)) = (&excerpt, is_own, &label) {
            title.push_str(&format!(": {label}"));
        }
        Pointer { title, label, is_own, excerpt }
    }

    /// `path:line:column` and the cell, sheet and cell of a workbook, or the path alone of a file
    /// without text.
    fn place(&self, place: Place, start: Option<Position>, cell: Option<&str>) -> String {
        let file = self.findings.sources.file(place.file);
        let path = harmless(file.path.as_str());
        let where_it_is = match (start, &file.sheet) {
            (None, _) => return path,
            (Some(_), Some(sheet)) => {
                let sheet = harmless(shortened(sheet, 40));
                let sheet = Message::new("render-sheet").with("path", path).with("sheet", sheet);
                self.catalogue.text(&sheet)
            }
            (Some(start), None) => format!("{path}:{}:{}", start.line, start.column),
        };
        let Some(cell) = cell else { return where_it_is };
        let cell = Message::new("render-cell").with("place", where_it_is).with("cell", cell);
        self.catalogue.text(&cell)
    }
}

#[cfg(test)]
mod tests {
    use super::super::example::{BARE, Example, RULE};
    use unicode_normalization::UnicodeNormalization;

    use super::*;
    use crate::model::{FileId, Lang};

    const PLAN: &str = "format = 1\n\n[[metric]]\nid = \"settled\"\n";

    fn shown(example: &Example, lang: Lang) -> String {
        example.styled(&FORMAT, lang, Style { color: false, width: 80, detail: true })
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
          = cách sửa: viết là « settled »
          = cần ghi: mã của một chỉ tiêu hoặc nhiệm vụ
          = đang ghi: setled

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
          = help: write ‘settled’
          = expected: the code of a metric or task
          = found: setled

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
          = cách sửa: sửa mã theo đúng kế hoạch, hoặc xóa dòng này
          = cần ghi: mã của một chỉ tiêu hoặc nhiệm vụ
          = đang ghi: sớm

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
          = cách sửa: sửa mã theo đúng kế hoạch, hoặc xóa dòng này
          = cần ghi: mã của một chỉ tiêu hoặc nhiệm vụ
          = đang ghi: setled

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
          = cách sửa: sửa mã theo đúng kế hoạch, hoặc xóa dòng này
          = cần ghi: mã của một chỉ tiêu hoặc nhiệm vụ
          = đang ghi: setled

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
           = cách sửa: sửa mã theo đúng kế hoạch, hoặc xóa dòng này
           = cần ghi: mã của một chỉ tiêu hoặc nhiệm vụ
           = đang ghi: x

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
          = cách sửa: sửa mã theo đúng kế hoạch, hoặc xóa dòng này
          = cần ghi: mã của một chỉ tiêu hoặc nhiệm vụ
          = đang ghi: (để trống)

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
         = help: correct the code as the plan has it, or delete this row
         = expected: the code of a metric or task
         = found: k

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
          = help: correct the code as the plan has it, or delete this row
          = expected: the code of a metric or task
          = found: ␛[31m<U+202E>::error::%0A<script>]]>♯#[error]<U+009B>

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
          = help: Every row of a submission must use a code that the plan has. A
                  misspelt code is added to nothing.
          = expected: the code of a metric or task
          = found: setled setled setled setled setled setled setled setled setled setled
                   setled setled setled setled setled setled setled setled setled setled

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
        let colored =
            example.styled(&FORMAT, Lang::Vi, Style { color: true, width: 80, detail: true });
        let mut parts = colored.split('\x1b');
        let mut plain = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            plain.push_str(part.split_once('m').expect("an escape ends").1);
        }
        assert_ne!(plain, colored);
        assert_eq!(plain, shown(&example, Lang::Vi));
    }
}

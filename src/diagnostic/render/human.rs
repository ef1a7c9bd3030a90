//! For people: each finding with the lines that it is about, as compilers show them.

use annotate_snippets::renderer::{AnsiColor, Effects, Style as Paint};
use annotate_snippets::{AnnotationKind, Element, Group, Level, Padding, Renderer, Snippet};

use super::excerpt::Excerpt;
use super::text::{columns, harmless, wrap};
use super::words::{self, Words};
use super::{Findings, Format, Style, summary};
use crate::diagnostic::{Diagnostic, Severity};
use crate::i18n::Catalogue;
use crate::model::Place;

/// The form `human`.
pub(super) static FORMAT: Format = Format { name: "human", extension: None, render };

/// Beyond any line that we hand over: we cut lines ourselves, so that columns stay those of the
/// file.
const UNCUT: usize = 10_000;

/// The parts of a line of an excerpt that are not the source: the bars, blanks and the mark of a
/// stretch over several lines.
const BARS: usize = 6;

fn render(findings: &Findings<'_>, catalogue: &Catalogue, style: Style) -> String {
    let mut out = String::new();
    for diagnostic in findings.diagnostics {
        let drawing = Drawing { findings, catalogue, style, diagnostic };
        out.push_str(&drawing.draw());
        out.push_str("\n\n");
    }
    out.push_str(&summary(findings, catalogue));
    out.push('\n');
    out
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
    label: Option<String>,
    kind: AnnotationKind,
    excerpt: Option<Excerpt>,
}

impl Drawing<'_> {
    fn draw(&self) -> String {
        let words = Words::shown(self.diagnostic, self.catalogue);
        let renderer = renderer(self.style.color);
        let pointers = self.pointers(words.label.clone());
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
    fn pointers(&self, label: Option<String>) -> Vec<Pointer> {
        let own = self.pointer(self.diagnostic.place, label, AnnotationKind::Primary);
        let related = self.diagnostic.related.iter().map(|related| {
            let label = words::related(self.diagnostic, related.attribute, self.catalogue);
            self.pointer(related.place, label, AnnotationKind::Context)
        });
        std::iter::once(own).chain(related).collect()
    }

    fn pointer(&self, place: Place, label: Option<String>, kind: AnnotationKind) -> Pointer {
        let sources = self.findings.sources;
        let excerpt = words::span(sources, place).map(|(start, end)| {
            let bars = BARS + end.line.to_string().len();
            let width = self.style.columns().saturating_sub(bars);
            Excerpt::new(sources.file(place.file), start, end, width)
        });
        Pointer { place, label, kind, excerpt }
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
        let place = self.place(pointer.place);
        let mut where_it_is = format!("{}{arrow} {place}", " ".repeat(gutter));
        let Some(excerpt) = &pointer.excerpt else {
            // Without an excerpt the label has no underline to stand beside.
            if let (false, Some(label)) = (primary, &pointer.label) {
                where_it_is.push_str(&format!(": {label}"));
            }
            return Group::with_title(level.no_name().secondary_title(where_it_is));
        };
        let room = self.style.columns().saturating_sub(gutter + BARS + excerpt.right);
        let mut annotation = pointer.kind.span(excerpt.underlined.clone());
        if let Some(label) = &pointer.label {
            annotation = annotation.label(wrap(label, room.max(30)).join("\n"));
        }
        let snippet = Snippet::source(excerpt.source.as_str()).line_start(excerpt.first);
        Group::with_title(level.no_name().secondary_title(where_it_is))
            .element(snippet.annotation(annotation))
    }

    /// `path:line:column`, or the path alone of a file without text.
    fn place(&self, place: Place) -> String {
        let path = harmless(&self.findings.sources.file(place.file).path);
        match words::span(self.findings.sources, place) {
            Some((start, _)) => format!("{path}:{}:{}", start.line, start.column),
            None => path,
        }
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

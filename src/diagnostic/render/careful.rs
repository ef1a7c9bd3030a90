//! Findings drawn with care, whatever the lines that they show are like: stretches over several of
//! them, tabs, letters of any width.

use annotate_snippets::{AnnotationKind, Element, Group, Level, Padding, Renderer, Snippet};

use super::human::{Drawn, Paints, Pointer};

/// Beyond any line that we hand over: we cut lines ourselves, so that columns stay those of the
/// file.
const UNCUT: usize = 10_000;

/// Draws a finding, whatever the lines are like.
pub(super) fn draw(drawn: &Drawn, paints: &Paints) -> String {
    let renderer = Renderer::plain().term_width(UNCUT).hyperlink(false);
    // All weights are drawn in the colour of this one.
    let renderer = renderer.warning(paints.level).emphasis(paints.emphasis);
    let renderer = renderer.context(paints.line).line_num(paints.line);
    // On its own: within a report it would be cut off from its place by an empty bar.
    let title = Level::WARNING.with_name(drawn.name.as_str());
    let title = title.primary_title(drawn.message.join("\n")).id(drawn.code);
    let mut text = renderer.render(&[Group::with_title(title)]);
    text.push('\n');
    let mut groups: Vec<_> = drawn.pointers.iter().map(group).collect();
    if let (Some(group), Some(pointer)) = (groups.pop(), drawn.pointers.last()) {
        let details = drawn.details.iter().map(|detail| {
            Level::NOTE.with_name(detail.word.as_str()).message(detail.lines.join("\n")).into()
        });
        let details: Vec<Element<'_>> = details.collect();
        let is_apart = !details.is_empty() && pointer.excerpt.is_some();
        let group = if is_apart { group.element(Padding) } else { group };
        groups.push(group.elements(details));
    }
    text.push_str(&renderer.render(&groups));
    text
}

/// The line that says where, and the excerpt below it.
fn group(pointer: &Pointer) -> Group<'_> {
    let title = Level::WARNING.no_name().secondary_title(pointer.title.as_str());
    let Some(excerpt) = &pointer.excerpt else { return Group::with_title(title) };
    let kind = if pointer.is_own { AnnotationKind::Primary } else { AnnotationKind::Context };
    let mut annotation = kind.span(excerpt.underlined.clone());
    if let Some(label) = &pointer.label {
        // In one line, whatever its length: a break would leave the excerpt.
        annotation = annotation.label(label.as_str());
    }
    let snippet = Snippet::source(excerpt.source.as_str()).line_start(excerpt.first);
    Group::with_title(title).element(snippet.annotation(annotation))
}

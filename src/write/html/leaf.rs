//! A page of pieces: what it is, what must not be overlooked, then a section for each heading of the
//! second level. For whatever is laid out in blocks and needs no page of its own making.

use maud::{DOCTYPE, Markup, html};

use super::class;
use super::pen::{Pen, style};
use crate::i18n::{Catalogue, Message};
use crate::model::Lang;
use crate::report::{Block, Tone};

/// What a page of pieces says of itself.
pub struct Leaf<'a> {
    /// What stands at the top.
    pub title: &'a Message,
    /// Whose it is and of when, a line each.
    pub lines: &'a [Message],
    /// What qualifies everything below.
    pub notices: &'a [(Tone, Message)],
    /// The pieces, from the first heading of the second level on.
    pub blocks: &'a [Block],
    /// Whether its figures are made up, which every printed page says at its head.
    pub illustrative: bool,
    /// The language that units write in.
    pub language: Lang,
    /// The tool and its version.
    pub tool: &'a str,
    /// By what the figures can be checked.
    pub foot: Option<Message>,
}

/// Pieces as one page that stands by itself.
pub fn leaf(leaf: &Leaf<'_>, catalogue: &Catalogue) -> String {
    let pen = Pen { catalogue, language: leaf.language };
    let title = pen.say(leaf.title);
    let warning = leaf.illustrative.then(|| pen.word("page-print-illustrative"));
    let is_heading = |block: &Block| matches!(block, Block::Heading { level: ..=2, .. });
    let sections: Vec<&[Block]> = leaf.blocks.chunk_by(|_, next| !is_heading(next)).collect();
    let page = html! {
        (DOCTYPE)
        html lang=(catalogue.lang().code()) {
            (pen.head(&title, leaf.tool, &style(&title, &warning.unwrap_or_default(), "")))
            body {
                a.skip href="#content" { (pen.word("page-skip")) }
                header.masthead {
                    div.frame {
                        h1 { (title) }
                        @for line in leaf.lines { p { (pen.say(line)) } }
                        @for (tone, notice) in leaf.notices {
                            p.notice.(class(Some(*tone))) { (pen.say(notice)) }
                        }
                        (contents(pen, &sections))
                    }
                }
                main.frame #content tabindex="-1" {
                    @for (section, number) in sections.iter().zip(1..) {
                        @if section.first().is_some_and(is_heading) { (pen.section(&id(number), section)) }
                        @else { div.section { (pen.blocks(&id(number), section)) } }
                    }
                }
                @if let Some(foot) = &leaf.foot { footer.frame { p { (pen.say(foot)) } } }
            }
        }
    };
    page.into_string()
}

fn contents(pen: Pen<'_>, sections: &[&[Block]]) -> Markup {
    html! {
        nav.contents aria-label=(pen.word("page-contents")) {
            ul {
                @for (section, number) in sections.iter().zip(1..) {
                    @if let Some(Block::Heading { text, .. }) = section.first() {
                        li { a href={ "#" (id(number)) } { (pen.say(text)) } }
                    }
                }
            }
        }
    }
}

fn id(number: usize) -> String {
    format!("part-{number}")
}

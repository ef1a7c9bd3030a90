//! What every page is drawn with: the language, the words, the head and the style sheet.

use maud::{Markup, PreEscaped, html};

use super::palette;
use crate::i18n::{Catalogue, Message, figure};
use crate::model::{Lang, Name};
use crate::write::words::{harmless, made_harmless};

/// The rules of how a page looks; colours are in [`palette`].
const STYLE: &str = include_str!("page.css");

/// What draws the pieces of a page.
#[derive(Clone, Copy)]
pub(in crate::write) struct Pen<'a> {
    pub(in crate::write) catalogue: &'a Catalogue,
    /// The language that units write in.
    pub(in crate::write) language: Lang,
}

impl Pen<'_> {
    /// A message in the page's language.
    pub(in crate::write) fn say(&self, message: &Message) -> String {
        made_harmless(self.catalogue.text(message))
    }

    /// An entry without arguments.
    pub(in crate::write) fn word(&self, id: &'static str) -> String {
        self.catalogue.word(id)
    }

    /// A count as the page's language writes it.
    pub(in crate::write) fn number(&self, count: usize) -> String {
        figure(self.catalogue.lang(), &count.to_string())
    }

    /// A name; where only the other language has it, that is marked for those who hear the page.
    pub(in crate::write) fn name(&self, name: &Name) -> Markup {
        let text = harmless(name.get(self.catalogue.lang()));
        html! {
            @if let Some(other) = self.other(name) { span lang=(other) { (text) } }
            @else { (text) }
        }
    }

    /// The language of a name that the page's language lacks; in drawings it stands at the text itself.
    pub(in crate::write) fn other(&self, name: &Name) -> Option<&'static str> {
        let (own, other, lang) = match self.catalogue.lang() {
            Lang::Vi => (&name.vi, &name.en, Lang::En),
            Lang::En => (&name.en, &name.vi, Lang::Vi),
        };
        (own.is_none() && other.is_some()).then(|| lang.code())
    }

    /// What a browser needs to know, and how the page looks.
    pub(in crate::write) fn head(&self, title: &str, tool: &str, style: &str) -> Markup {
        html! {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="generator" content=(tool);
                title { (title) }
                style { (PreEscaped(style)) }
            }
        }
    }
}

/// The style sheet: what some pages have more, and what stands at the head of every printed one.
pub(in crate::write) fn style(title: &str, warning: &str, more: &str) -> String {
    // Chromium and newer browsers count and head printed pages themselves when told to.
    let page = format!(
        "@page{{size:A4;margin:18mm 14mm 16mm;\
         @top-left{{content:\"{}\";font:8pt sans-serif;color:#555}}\
         @top-right{{content:\"{}\";font:bold 8pt sans-serif;color:#a01217}}\
         @bottom-right{{content:counter(page) \"/\" counter(pages);font:8pt sans-serif;color:#555}}}}\n",
        css_string(title),
        css_string(warning),
    );
    format!("{}{STYLE}{more}{page}", palette::properties())
}

/// Text inside a string of a style sheet: whatever is not a plain letter, digit or blank is written
/// as its number, so that nothing can end the string or the element.
fn css_string(text: &str) -> String {
    let shown = text.chars().map(|c| match c {
        c if c.is_alphanumeric() || c == ' ' => c.to_string(),
        // The blank ends the number and is not shown.
        c => format!("\\{:x} ", u32::from(c)),
    });
    shown.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_ends_a_string_of_the_style_sheet() {
        assert_eq!(css_string("Quý I"), "Quý I");
        assert_eq!(css_string("a\"}</style>\\"), r"a\22 \7d \3c \2f style\3e \5c ");
    }

    #[test]
    fn the_page_needs_nothing_from_elsewhere() {
        for lead in ["url(", "@import", "http", "<"] {
            assert!(!STYLE.contains(lead), "{lead}");
        }
    }
}

//! A page as a manual page, in the language of `man`.

use super::page::{Page, Piece, Section};
use crate::i18n::Catalogue;
use crate::shell::cli::{RELEASED, TOOL};

/// The page for `man`.
pub(in crate::shell::cli) fn roff(page: &Page, catalogue: &Catalogue) -> String {
    let name = page.name.replace(' ', "-");
    let title = name.to_uppercase();
    let manual = catalogue.word("man-manual");
    // Readers of pages go by the first line for the letters that follow.
    let mut out = format!(
        "'\\\" -*- coding: utf-8 -*-\n.TH \"{title}\" \"1\" \"{RELEASED}\" \"{TOOL}\" \"{manual}\"\n\
         .nh\n.ad l\n"
    );
    out += &headed(&catalogue.word("heading-name"));
    out += &format!("{} \\- {}\n", plain(&name), plain(page.about.trim_end_matches('.')));
    out += &headed(&catalogue.word("heading-usage"));
    out += &line(&page.usage);
    out += &headed(&catalogue.word("heading-description"));
    out += &page.told.iter().map(|text| line(text)).collect::<Vec<_>>().join(".PP\n");
    for section in &page.sections {
        out += &of_section(section);
    }
    out
}

fn of_section(section: &Section) -> String {
    let mut out = headed(&section.heading);
    for (at, piece) in section.pieces.iter().enumerate() {
        // Below a heading a paragraph begins by itself.
        let begins = if at == 0 { "" } else { ".PP\n" };
        out += &match piece {
            Piece::Paragraph(text) => line(text),
            Piece::Entry { term, text } => {
                format!(".TP\n\\fB{}\\fR\n{}", plain(term.trim_start()), line(text))
            }
            // Lines without filling, since a command is typed as it stands.
            Piece::Example { purpose, command } => {
                format!(
                    "{begins}{}.PP\n.RS 4\n.nf\n\\fB{}\\fR\n.fi\n.RE\n",
                    line(purpose),
                    plain(command)
                )
            }
        };
    }
    out
}

fn headed(heading: &str) -> String {
    format!(".SH \"{}\"\n", plain(&heading.to_uppercase()))
}

/// A line of text; one that begins like a request is none.
fn line(text: &str) -> String {
    let mark = if text.starts_with(['.', '\'']) { "\\&" } else { "" };
    format!("{mark}{}\n", plain(text))
}

/// Text in which nothing is a request; a dash is one that can be typed and copied.
fn plain(text: &str) -> String {
    text.replace('\\', "\\e").replace('-', "\\-")
}

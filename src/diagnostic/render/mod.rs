//! Findings in the forms that people and machines read, one file a form.
//!
//! [`FORMATS`] is the one table of them: a new format is a file and a row. Rendering is pure: no
//! terminal, environment or clock, so that the same findings give the same bytes. Text from users'
//! files is untrusted everywhere; each form has its own escaping, and `text` what they share.
//!
//! A fault that runs through a file is said once where people read, in `human`, `github` (which
//! shows ten annotations of a kind) and `junit`; `json` and `sarif` have every finding by itself.
//! The totals are those of the single findings everywhere.

mod advice;
mod careful;
#[cfg(test)]
mod example;
mod excerpt;
mod github;
mod human;
mod json;
mod junit;
mod plain;
mod sarif;
pub(super) mod text;
#[cfg(test)]
mod untrusted;
mod words;

use std::io;

use chrono::NaiveDate;

use super::{Diagnostic, Diagnostics, Severity};
use crate::i18n::{Catalogue, Message};
use crate::source::Sources;
pub use advice::{Advice, advice};

/// What there is to render.
#[derive(Debug, Clone, Copy)]
pub struct Findings<'a> {
    /// The findings, sorted.
    pub diagnostics: &'a Diagnostics,
    /// The files that they point into.
    pub sources: &'a Sources,
    /// The date as of which was checked.
    pub as_of: NaiveDate,
    /// How many warnings a waiver took away.
    pub waived: usize,
    /// Warnings and notes that nobody asked to see: they are counted all the same.
    pub hidden: [usize; 2],
}

impl Findings<'_> {
    /// How many findings there are of a severity, hidden ones included.
    pub fn count(&self, severity: Severity) -> usize {
        let [warnings, notes] = self.hidden;
        let hidden = match severity {
            Severity::Error => 0,
            Severity::Warning => warnings,
            Severity::Note => notes,
        };
        self.diagnostics.count(severity) + hidden
    }
}

/// How the text is to look where a form leaves the choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    /// Whether to colour; colour never says anything that the text does not.
    pub color: bool,
    /// How many columns there are. Excerpts and texts keep between 40 and 100, whatever it is.
    pub width: usize,
    /// Whether the plan is quoted beside a finding in another file: a clerk does not read it.
    pub detail: bool,
}

impl Style {
    /// The columns to keep to: shorter lines cannot be cut sensibly, longer ones not be read.
    fn columns(self) -> usize {
        self.width.clamp(40, 100)
    }
}

/// A form of output.
pub struct Format {
    /// What it is called on the command line.
    pub name: &'static str,
    /// The extension of an output file that asks for it.
    pub extension: Option<&'static str>,
    /// Renders findings, to the last newline, piece by piece: all at once may be many times the
    /// repository.
    pub render: fn(&Findings<'_>, &Catalogue, Style, &mut dyn io::Write) -> io::Result<()>,
}

impl Format {
    /// The whole as a text, where it is known to be small.
    pub fn text(&self, findings: &Findings<'_>, catalogue: &Catalogue, style: Style) -> String {
        let mut out = Vec::new();
        // Memory takes whatever is written.
        let _ = (self.render)(findings, catalogue, style, &mut out);
        String::from_utf8(out).unwrap_or_default()
    }
}

/// Every form, the default first.
pub static FORMATS: &[&Format] =
    &[&human::FORMAT, &json::FORMAT, &github::FORMAT, &sarif::FORMAT, &junit::FORMAT];

/// What is wrong and what mends it, for a letter to whoever has to: the words of users' files are
/// harmless and not too long.
pub fn told(found: &Diagnostic, catalogue: &Catalogue) -> (Message, Option<Message>) {
    words::told(found, catalogue)
}

/// A list of numbered items under a title and a sentence about them, or what there is to say where
/// nothing is to be done.
pub fn numbered(
    title: &Message,
    above: Option<&Message>,
    items: &[Message],
    catalogue: &Catalogue,
    style: Style,
) -> String {
    let shown = |message: &Message| text::harmless(catalogue.text(message).replace('\n', " "));
    let wrapped = |text: &str, indent: usize| {
        let lines = text::wrap(text, style.columns() - indent);
        lines.join(&format!("\n{}", " ".repeat(indent)))
    };
    let mut out = wrapped(&shown(title), 0);
    out.push('\n');
    if let Some(above) = above {
        out.push_str(&format!("  {}\n", wrapped(&shown(above), 2)));
    }
    let width = items.len().to_string().len();
    for (number, item) in (1..).zip(items) {
        let item = wrapped(&shown(item), width + 4);
        out.push_str(&format!("  {number:>width$}. {item}\n"));
    }
    out
}

/// The totals in a line: `3 errors, 1 warning, 2 notes`, or that there is nothing.
fn summary(findings: &Findings<'_>, catalogue: &Catalogue) -> String {
    let count = |severity| findings.count(severity);
    let counts = [Severity::Error, Severity::Warning, Severity::Note].map(count);
    let found = if counts == [0; 3] {
        catalogue.word("render-clean")
    } else {
        let [errors, warnings, notes] = counts;
        let summary = Message::new("render-summary");
        let summary = summary.with("errors", errors).with("warnings", warnings);
        catalogue.text(&summary.with("notes", notes))
    };
    let waived = (findings.waived > 0)
        .then(|| catalogue.text(&Message::new("render-waived").with("waived", findings.waived)));
    let hidden = findings.hidden.iter().sum::<usize>();
    let hidden =
        (hidden > 0).then(|| catalogue.text(&Message::new("render-hidden").with("hidden", hidden)));
    let remarks: Vec<String> = hidden.into_iter().chain(waived).collect();
    if remarks.is_empty() { found } else { format!("{found} ({})", remarks.join("; ")) }
}

#[cfg(test)]
mod tests {
    use super::example::Example;
    use super::*;
    use crate::model::Lang;

    #[test]
    fn names_and_extensions_are_unique() {
        let mut names: Vec<_> = FORMATS.iter().map(|format| format.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), FORMATS.len());
        let mut extensions: Vec<_> = FORMATS.iter().filter_map(|f| f.extension).collect();
        extensions.sort_unstable();
        extensions.dedup();
        assert_eq!(extensions, ["json", "sarif", "xml"]);
    }

    #[test]
    fn the_summary_counts_in_both_languages() {
        let one = Example::new(&[("a.csv", "x y")]);
        assert_eq!(summary(&one.findings(), &Catalogue::new(Lang::En)), "No problems found.");
        let one = one.error("a.csv", "x").waived(1);
        let vi = Catalogue::new(Lang::Vi);
        let en = Catalogue::new(Lang::En);
        assert_eq!(
            summary(&one.findings(), &vi),
            "1 lỗi, 0 cảnh báo, 0 ghi chú (1 cảnh báo đã được xác nhận bỏ qua)"
        );
        assert_eq!(
            summary(&one.findings(), &en),
            "1 error, 0 warnings, 0 notes (1 warning waived)"
        );
        let two = one.error("a.csv", "y").warning("a.csv", "x").note("a.csv", "x").waived(2);
        assert_eq!(
            summary(&two.findings(), &en),
            "2 errors, 1 warning, 1 note (2 warnings waived)"
        );
    }
}

//! What the surroundings wish: the language, the colours and the width, by the variables of the
//! environment and by the terminal itself.

use std::io::IsTerminal as _;

use crate::model::Lang;
use crate::write::Look;

/// However narrow a terminal, so wide a table is laid out at least.
const NARROWEST: u16 = 40;

/// Where output goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stream {
    Output,
    Error,
    File,
}

impl Stream {
    /// Whether it is a terminal, which somebody looks at.
    pub fn is_terminal(self) -> bool {
        match self {
            Self::Output => std::io::stdout().is_terminal(),
            Self::Error => std::io::stderr().is_terminal(),
            Self::File => false,
        }
    }

    /// Whether what goes there is coloured; what was said on the command line goes before all else.
    /// A file is read by whoever knows what: there only the command line colours.
    pub fn is_coloured(self, told: Option<bool>) -> bool {
        told.unwrap_or_else(|| {
            let is_wanted = self != Self::File && is_coloured(variable, self.is_terminal());
            // A console of Windows would show the signs that stand for colours, unless it is asked.
            let refuses = || anstyle_query::windows::enable_ansi_colors() == Some(false);
            is_wanted && !(self.is_terminal() && refuses())
        })
    }

    /// How many columns it has.
    pub fn width(self) -> u16 {
        let told = match self {
            Self::Output => columns(std::io::stdout()),
            Self::Error => columns(std::io::stderr()),
            Self::File => return Look::READABLE,
        };
        width(told, variable("COLUMNS").as_deref())
    }

    /// Lines of words as they are shown there: on a terminal broken at words, the later ones below the
    /// first word, and elsewhere as they are.
    pub fn laid_out(self, text: &str) -> String {
        match self.is_terminal() {
            true => broken(text, self.width().min(Look::READABLE).into()),
            false => text.to_owned(),
        }
    }
}

/// The columns of a terminal, whether or not it says how many rows it has.
#[cfg(unix)]
fn columns(stream: impl std::os::fd::AsFd) -> Option<u16> {
    rustix::termios::tcgetwinsize(stream).ok().map(|size| size.ws_col)
}

#[cfg(not(unix))]
fn columns(stream: impl std::os::windows::io::AsHandle) -> Option<u16> {
    terminal_size::terminal_size_of(stream).map(|(terminal_size::Width(width), _)| width)
}

/// Lines that are broken at words; what follows a mark stays behind it.
fn broken(text: &str, width: usize) -> String {
    let mut out = String::new();
    for line in text.split_inclusive('\n') {
        let (line, end) = line.strip_suffix('\n').map_or((line, ""), |line| (line, "\n"));
        let words = line.trim_start_matches([' ', '-']);
        let (mark, words) = line.split_at(line.len() - words.len());
        let further = " ".repeat(mark.len());
        let options = textwrap::Options::new(width)
            .initial_indent(mark)
            .subsequent_indent(&further)
            .break_words(false)
            .word_splitter(textwrap::WordSplitter::NoHyphenation);
        out += &textwrap::fill(words, options);
        out += end;
    }
    out
}

/// A variable of the environment that says something.
fn variable(name: &str) -> Option<String> {
    let value = std::env::var_os(name)?.to_string_lossy().into_owned();
    (!value.is_empty()).then_some(value)
}

/// Whether a stream is coloured where the command line says nothing of it.
fn is_coloured(variable: impl Fn(&str) -> Option<String>, is_terminal: bool) -> bool {
    if variable("NO_COLOR").is_some() {
        return false;
    }
    if variable("CLICOLOR_FORCE").is_some_and(|wish| wish != "0") {
        return true;
    }
    let is_unwanted = variable("CLICOLOR").is_some_and(|wish| wish == "0");
    is_terminal && !is_unwanted && variable("TERM").is_none_or(|kind| kind != "dumb")
}

/// The columns that the terminal has; `COLUMNS` speaks where there is none, or it does not say.
fn width(terminal: Option<u16>, columns: Option<&str>) -> u16 {
    let told = terminal.filter(|width| *width > 0);
    let wished = || columns?.trim().parse::<u16>().ok().filter(|width| *width > 0);
    told.or_else(wished).unwrap_or(Look::READABLE).clamp(NARROWEST, Look::WIDEST)
}

/// Whether somebody watches a line that changes.
pub(super) fn is_watched() -> bool {
    Stream::Error.is_terminal() && variable("TERM").is_none_or(|kind| kind != "dumb")
}

/// The language that the system is set to.
pub(super) fn language() -> Option<Lang> {
    spoken(variable)
}

/// The first variable that is set decides; `C` and `POSIX` name no language. Whoever has set
/// another than Vietnamese reads English sooner.
fn spoken(variable: impl Fn(&str) -> Option<String>) -> Option<Lang> {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(variable)?;
    let code = locale.split(['.', '_', '@', '-']).next().unwrap_or_default().to_lowercase();
    match code.as_str() {
        "c" | "posix" | "" => None,
        "vi" => Some(Lang::Vi),
        _ => Some(Lang::En),
    }
}

#[cfg(test)]
mod tests {
    use super::{NARROWEST, broken, is_coloured, spoken, width};
    use crate::model::Lang;
    use crate::write::Look;

    /// An environment in which these variables are set.
    fn set(said: &'static [(&str, &str)]) -> impl Fn(&str) -> Option<String> {
        |name| said.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
    }

    #[test]
    fn colours_go_by_what_is_said_first() {
        assert!(is_coloured(set(&[]), true));
        assert!(!is_coloured(set(&[]), false));
        assert!(!is_coloured(set(&[("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1")]), true));
        assert!(is_coloured(set(&[("CLICOLOR_FORCE", "1"), ("CLICOLOR", "0")]), false));
        assert!(is_coloured(set(&[("CLICOLOR_FORCE", "1"), ("TERM", "dumb")]), false));
        assert!(!is_coloured(set(&[("CLICOLOR_FORCE", "0")]), false));
        assert!(!is_coloured(set(&[("CLICOLOR", "0")]), true));
        assert!(is_coloured(set(&[("CLICOLOR", "1")]), true));
        assert!(!is_coloured(set(&[("TERM", "dumb")]), true));
    }

    #[test]
    fn lines_are_broken_at_words_behind_their_marks() {
        let text = "one two three\n    - four five six\n\nseven";
        let shown = "one two\nthree\n    - four\n      five\n      six\n\nseven";
        assert_eq!(broken(text, 11), shown);
        assert_eq!(broken(shown, 40), shown);
    }

    #[test]
    fn the_terminal_knows_its_width_best() {
        assert_eq!(width(Some(132), Some("80")), 132);
        assert_eq!(width(None, Some("80")), 80);
        assert_eq!(width(Some(0), Some("80")), 80);
        assert_eq!(width(Some(7), None), NARROWEST);
        assert_eq!(width(Some(u16::MAX), None), Look::WIDEST);
        for nothing in [None, Some("0"), Some("wide"), Some("-5"), Some("99999999")] {
            assert_eq!(width(None, nothing), Look::READABLE, "{nothing:?}");
        }
    }

    #[test]
    fn the_first_variable_names_the_language() {
        for (said, lang) in [
            (set(&[]), None),
            (set(&[("LANG", "vi_VN.UTF-8")]), Some(Lang::Vi)),
            (set(&[("LANG", "de_DE.UTF-8")]), Some(Lang::En)),
            (set(&[("LANG", "en")]), Some(Lang::En)),
            (set(&[("LC_ALL", "C.UTF-8"), ("LANG", "en_US.UTF-8")]), None),
            (set(&[("LC_MESSAGES", "POSIX")]), None),
            (set(&[("LC_MESSAGES", "vi"), ("LANG", "en_GB")]), Some(Lang::Vi)),
        ] {
            assert_eq!(spoken(said), lang);
        }
    }
}

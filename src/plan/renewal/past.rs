//! What the year has come to, as far as next year's plan goes by it, and the comments that say so in
//! its files.
//!
//! The comments begin with `#:`, so that they are told from people's own: the next renewal takes them
//! out again. Whatever stands in them is one line each, however it was written.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use toml::de::{DeTable, DeValue};

use crate::model::Id;
use crate::source::unseen;

/// What begins a comment of ours.
const MARK: &str = "#:";

/// How long a comment is, in characters.
const LONGEST: usize = 600;

/// What the year has come to.
#[derive(Debug, Default)]
pub struct Past {
    /// Tasks and steps of tasks that are done and do not come back.
    pub done: BTreeSet<String>,
    /// What stands above a task, by its id.
    pub tasks: BTreeMap<String, Vec<String>>,
    /// What stands above an indicator, by its id.
    pub indicators: BTreeMap<String, Vec<String>>,
    /// What stands at the end of an area's file, by the area.
    pub areas: BTreeMap<Id, Vec<String>>,
    /// What stands above the clauses that nothing cites any more.
    pub settled: String,
}

impl Past {
    /// What stands above a table of a kind.
    pub(super) fn remarks(&self, kind: &str, id: &str) -> &[String] {
        let of_kind = match kind {
            "task" => &self.tasks,
            "indicator" => &self.indicators,
            _ => return &[],
        };
        of_kind.get(id).map_or(&[], Vec::as_slice)
    }

    /// What stands at the end of a file of the plan.
    pub(super) fn at_end_of(&self, path: &str) -> Option<&[String]> {
        let name = path.strip_prefix("areas/")?.strip_suffix(".toml")?;
        let area = name.split_once('-').map_or(name, |(_, area)| area);
        self.areas.get(area).filter(|lines| !lines.is_empty()).map(Vec::as_slice)
    }
}

/// Lines as comments, with the ends of lines that their file has.
pub(super) fn comments(lines: &[String], text: &str) -> String {
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    lines.iter().map(|line| format!("{}{end}", comment(line))).collect()
}

/// A comment: one line, whatever stands in it, with nothing that hides or steers.
fn comment(text: &str) -> String {
    let line: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let shown = unseen::shown(&line);
    let mut end = shown.char_indices().skip(LONGEST);
    let cut = end.next().map(|(at, _)| format!("{MARK} {}…", shown[..at].trim_end()));
    cut.unwrap_or_else(|| format!("{MARK} {shown}").trim_end().to_owned())
}

/// The lines of comments that an earlier renewal wrote; what looks like one within a text is none.
pub(super) fn own_comments(text: &str, file: &DeTable<'_>) -> Vec<Range<usize>> {
    if !text.contains(MARK) {
        return Vec::new();
    }
    let mut texts = Vec::new();
    for value in file.values() {
        long_texts(value, text, &mut texts);
    }
    texts.sort_by_key(|span: &Range<usize>| span.start);
    let mut within = texts.into_iter().peekable();
    let mut found = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let range = at..at + line.len();
        at = range.end;
        while within.next_if(|span| span.end <= range.start).is_some() {}
        let is_text = within.peek().is_some_and(|span| span.start < range.start);
        if is_own(line) && !is_text {
            found.push(range);
        }
    }
    found
}

/// Whether a line is a comment of ours: `#:schema` and the like are what editors go by.
fn is_own(line: &str) -> bool {
    let rest = line.trim_start().strip_prefix(MARK);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(char::is_whitespace))
}

/// The texts of several lines.
fn long_texts(value: &super::units::Entry<'_>, text: &str, found: &mut Vec<Range<usize>>) {
    match value.get_ref() {
        DeValue::String(_) if text[value.span()].contains('\n') => found.push(value.span()),
        DeValue::Array(list) => list.iter().for_each(|entry| long_texts(entry, text, found)),
        DeValue::Table(table) => table.values().for_each(|entry| long_texts(entry, text, found)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comment_is_one_line_that_hides_nothing() {
        for (text, expected) in
            [("một  dòng", "#: một dòng"), ("a\r\n[[task]]\rb\tc", "#: a [[task]] b c"), ("", "#:")]
        {
            assert_eq!(comment(text), expected);
        }
        for hidden in ["\u{202e}", "\u{7f}", "\u{0}", "\u{2028}", "\u{85}", "\u{200b}"] {
            let comment = comment(&format!("a{hidden}b"));
            assert!(!comment.contains(hidden), "{comment:?}");
            let (_, faults) = DeTable::parse_recoverable(&comment);
            assert!(faults.is_empty(), "{comment:?}: {faults:?}");
        }
        let long = comment(&"đ".repeat(5 * LONGEST));
        assert_eq!(long.chars().count(), LONGEST + 4);
    }

    #[test]
    fn only_comments_of_ours_are_told() {
        let text = "#:schema a.json\n#: ours\n#:\n# theirs\nname = \"\"\"\n#: a text\n\"\"\" #: no line\n  #: ours\n";
        let (table, faults) = DeTable::parse_recoverable(text);
        assert!(faults.is_empty());
        let found = own_comments(text, table.get_ref());
        let found: Vec<_> = found.into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, ["#: ours\n", "#:\n", "  #: ours\n"]);
    }
}

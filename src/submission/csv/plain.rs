//! The quick way for nearly every row: a line in which each character is what it looks like and no
//! quote is odd, with a cell for each column. Whatever is not so plain goes the careful way, which
//! would make the same row of a plain line.

use std::ops::Range;

use super::columns::{Columns, column};
use super::scan::is_end;
use crate::model::{Column, KeptCell, NewRow};
use crate::source::spelling::is_usual;

/// As many columns as a plain row may have.
const MOST: usize = 8;

/// The longest plain row, in bytes: no cell of it is too long.
const LONGEST: usize = 255;

/// A plain line, and where its cells are, without the blanks around them.
pub(super) struct Line {
    pub span: Range<usize>,
    cells: [(usize, usize); MOST],
    count: usize,
}

impl Line {
    /// The line that begins at a byte, if it is plain.
    pub fn at(text: &str, from: usize, separator: u8) -> Option<Self> {
        let bytes = text.as_bytes();
        let mut line = Self { span: from..from, cells: [(0, 0); MOST], count: 0 };
        let mut at = from;
        loop {
            let is_quoted = bytes.get(at) == Some(&b'"');
            let start = at + usize::from(is_quoted);
            let ends = |byte: u8| match is_quoted {
                true => byte == b'"',
                false => byte == separator || is_end(byte),
            };
            let rest = bytes[start..].iter().take(LONGEST);
            let length = rest.take_while(|byte| !ends(**byte)).count();
            let end = start + length;
            // Cut off, it may end within a letter.
            if length == LONGEST || !is_usual(&text[start..end]) {
                return None;
            }
            if !is_quoted && text[start..end].contains('"') {
                return None;
            }
            line.take(bytes, start..end)?;
            at = end + usize::from(is_quoted);
            match bytes.get(at) {
                // A quote that is never closed.
                _ if is_quoted && bytes.get(end) != Some(&b'"') => return None,
                Some(byte) if *byte == separator => at += 1,
                Some(byte) if !is_end(*byte) => return None,
                _ => break,
            }
        }
        line.span.end = at;
        (line.span.len() <= LONGEST).then_some(line)
    }

    /// Takes a cell, if there is room.
    fn take(&mut self, bytes: &[u8], cell: Range<usize>) -> Option<()> {
        let blanks = |byte: &&u8| **byte == b' ';
        let within = &bytes[cell.clone()];
        let before = within.iter().take_while(blanks).count();
        // Nothing but blanks is shown where they begin.
        *self.cells.get_mut(self.count)? = if before == within.len() {
            (cell.start, cell.start)
        } else {
            (cell.start + before, cell.end - within.iter().rev().take_while(blanks).count())
        };
        self.count += 1;
        Some(())
    }

    /// The row that it is; `None` where more must be asked.
    pub fn row(&self, number: usize, text: &str, columns: &Columns) -> Option<NewRow> {
        let words = |at: usize| text.get(self.cells[at].0..self.cells[at].1).unwrap_or_default();
        let (metric, value) = (columns.index(Column::Metric)?, columns.index(Column::Value)?);
        // What may be a mark of a merge.
        let is_mark = matches!(text.as_bytes().get(self.span.start), Some(b'=' | b'|'));
        if self.count != columns.width() || is_mark || words(metric).is_empty() {
            return None;
        }
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        let is_cut = value + 1 < self.count && digits(words(value)) && digits(words(value + 1));
        if is_cut || column(words(value)) == Some(Column::Value) {
            return None;
        }
        let end = self.span.end;
        let cell = |wanted: Column| match columns.index(wanted) {
            Some(at) => {
                let (start, end) = self.cells[at];
                KeptCell::new(text, start..end, at, words(at), None)
            }
            None => KeptCell::new(text, end..end, self.count, "", None),
        };
        Some(NewRow {
            number,
            span: self.span.clone(),
            width: self.count,
            cells: Column::KEPT.map(cell),
            others: Vec::new(),
            faulty: false,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::columns;
    use super::super::findings::Findings;
    use super::super::rows::Rows;
    use super::super::scan::Scanner;
    use super::*;
    use crate::diagnostic::Diagnostics;
    use crate::model::Id;
    use crate::source::Sources;

    #[test]
    fn a_line_is_plain_or_left_to_care() {
        let cells = |text: &'static str| {
            let line = Line::at(text, 0, b',')?;
            let cells = line.cells[..line.count].iter().map(|(start, end)| &text[*start..*end]);
            Some((cells.collect::<Vec<_>>(), &text[line.span]))
        };
        assert_eq!(cells("a, b ,,  \r\nc"), Some((vec!["a", "b", "", ""], "a, b ,,  ")));
        assert_eq!(cells("mã,\" b, c\"\n"), Some((vec!["mã", "b, c"], "mã,\" b, c\"")));
        for odd in ["a,\"b\n", "a,\"b\" \n", "a,b\"\n", "a,\"b\"\"\"\n", "a\tb\n", "a\u{a0}\n"] {
            assert_eq!(cells(odd), None, "{odd:?}");
        }
    }

    proptest::proptest! {
        /// The quick way makes the row that the careful one makes, and says as little of it.
        #[test]
        fn the_quick_way_makes_the_same_row(
            line in "[a=|\", ]{0,3}([a-c1đẻ \",]|value|12|,){0,12}(\r\n|\n|\r)?[a\",\n]{0,3}",
            header in 0..3_usize,
        ) {
            let header = ["metric,value,note", "value,note,metric", "metric,value"][header];
            let text = format!("{header}\n{line}");
            let sources = Sources::new([("a.csv".to_owned(), text.into_bytes())]);
            let file = sources.find("a.csv").expect("it was put there");
            let id = Id::parse("a").expect("an id");
            let (source, mut diagnostics) = (sources.file(file), Diagnostics::default());
            let diagnostics = &mut diagnostics;
            let mut findings = Findings { file, source, unit: &id, period: &id, diagnostics };
            let text = &*source.text;
            let mut records = Scanner::new(text, b',', 0);
            let columns = columns::read(&records.next().expect("a header"), &mut findings);
            let quick = Line::at(text, header.len() + 1, b',');
            if let Some(quick) = quick.and_then(|line| line.row(2, text, &columns)) {
                let record = records.next().expect("a line");
                let careful = Rows::new(&columns, b',').read(&record, &mut findings);
                proptest::prop_assert_eq!(format!("{:?}", careful), format!("{:?}", Some(quick)));
                proptest::prop_assert_eq!(findings.diagnostics.iter().count(), 0);
            }
        }
    }
}

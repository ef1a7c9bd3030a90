//! The quick way for nearly every row: a line in which each character is what it looks like and no
//! quote is odd, with a cell for each column. Whatever is not so plain goes the careful way, which
//! would make the same row of a plain line.

use std::ops::Range;

use super::columns::{Columns, column};
use super::scan::is_end;
use crate::model::{Column, Table};

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

/// The bytes that stand for what they look like: of printable ASCII all but the quote, and those of
/// the letters that [`is_usual`](crate::source::spelling::is_usual) knows, but for the first of three.
const USUAL: [bool; 256] = {
    let mut usual = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        usual[byte] = matches!(byte, 0x20..=0x7e | 0x80..=0xbf | 0xc3..=0xc6) && byte != 0x22;
        byte += 1;
    }
    usual
};

impl Line {
    /// The line that begins at a byte, if it is plain.
    pub fn at(text: &str, from: usize, separator: u8) -> Option<Self> {
        let bytes = text.as_bytes();
        let bytes = &bytes[..bytes.len().min(from + LONGEST + 1)];
        let mut line = Self { span: from..from, cells: [(0, 0); MOST], count: 0 };
        let mut at = from;
        loop {
            let is_quoted = bytes.get(at) == Some(&b'"');
            let start = at + usize::from(is_quoted);
            let end = usual(bytes, start, (!is_quoted).then_some(separator));
            line.take(bytes, start..end)?;
            at = end;
            if is_quoted {
                // A quote that is never closed, or anything within it that is not usual.
                bytes.get(at).filter(|byte| **byte == b'"')?;
                at += 1;
            }
            match bytes.get(at) {
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
        let (mut start, mut end) = (cell.start, cell.end);
        // Nothing but blanks is shown where they begin.
        while end > start && bytes[end - 1] == b' ' {
            end -= 1;
        }
        while start < end && bytes[start] == b' ' {
            start += 1;
        }
        *self.cells.get_mut(self.count)? = (start, end);
        self.count += 1;
        Some(())
    }

    /// Adds the row that it is; says whether it did, or more must be asked.
    pub fn add(&self, number: usize, text: &str, columns: &Columns, table: &mut Table) -> bool {
        let words = |at: usize| &text.as_bytes()[self.cells[at].0..self.cells[at].1];
        let needed = columns.index(Column::Metric).zip(columns.index(Column::Value));
        let Some((metric, value)) = needed.filter(|_| self.count == columns.width()) else {
            return false;
        };
        // What may be a mark of a merge.
        let is_mark = matches!(text.as_bytes().get(self.span.start), Some(b'=' | b'|'));
        if is_mark || words(metric).is_empty() {
            return false;
        }
        let digits = |at: usize| !words(at).is_empty() && words(at).iter().all(u8::is_ascii_digit);
        let is_figure = digits(value);
        let is_cut = is_figure && value + 1 < self.count && digits(value + 1);
        let named = || column(&text[self.cells[value].0..self.cells[value].1]);
        if is_cut || !is_figure && named() == Some(Column::Value) {
            return false;
        }
        let end = self.span.end;
        let cell = |wanted| columns.index(wanted).map_or((end, end), |at| self.cells[at]);
        table.push_plain(number, &self.span, self.count, Column::KEPT.map(cell))
    }
}

/// Where the usual bytes end that begin at a byte, or a separator stands.
fn usual(bytes: &[u8], from: usize, separator: Option<u8>) -> usize {
    let mut at = from;
    while let Some(byte) = bytes.get(at) {
        let goes_on = USUAL[usize::from(*byte)] && separator != Some(*byte)
            || *byte == 0xe1 && matches!(bytes.get(at + 1), Some(0xba | 0xbb));
        if !goes_on {
            break;
        }
        at += 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::super::columns;
    use super::super::columns::ByName;
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
            let whose = Some((&id, &id));
            let mut findings = Findings { file, source, whose, diagnostics };
            let text = &*source.text;
            let mut records = Scanner::new(text, b',', 0);
            let columns = columns::read(&records.next().expect("a header"), ByName::Refused, &mut findings);
            let quick = Line::at(text, header.len() + 1, b',');
            let table = || Table::new(file, source.text.clone(), |column| columns.index(column));
            let (mut quick_way, mut careful_way) = (table(), table());
            if quick.is_some_and(|line| line.add(2, text, &columns, &mut quick_way)) {
                let record = records.next().expect("a line");
                let careful = Rows::new(&columns, b',').read(&record, &mut findings);
                careful_way.push(careful.expect("a row"));
                let said = |table: &Table| format!("{table:?}");
                proptest::prop_assert_eq!(said(&careful_way), said(&quick_way));
                proptest::prop_assert_eq!(findings.diagnostics.iter().count(), 0);
            }
        }
    }
}

//! Text → records of fields, each with its exact place.
//!
//! RFC 4180 as Excel reads it: a quote opens a field only as its very first character; LF, CRLF
//! and CR end records alike. Where a quote leaves in doubt which lines are records, all that one
//! reading or another would make a record is given, and at fault: see `doubt`. Knows
//! nothing of columns and what they mean.

use std::borrow::Cow;
use std::ops::Range;

use super::columns::Columns;
use super::doubt;
use super::plain::Line;
use crate::model::Table;
use crate::source::limits;

/// A field of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Field<'t> {
    /// What it holds, without quotes, doubled ones single.
    pub text: Cow<'t, str>,
    /// Its bytes in the text, without the quotes around it.
    pub span: Range<usize>,
    /// Whether it stood in quotes: then blanks and separators in it are text.
    pub quoted: bool,
}

impl<'t> Field<'t> {
    /// An empty cell of a sheet, shown at a byte.
    pub fn empty(at: usize) -> Self {
        Self { text: Cow::Borrowed(""), span: at..at, quoted: false }
    }

    /// A cell of a sheet, shown in a stretch of text.
    pub fn shown(text: &'t str, span: Range<usize>) -> Self {
        Self { text: Cow::Borrowed(text), span, quoted: false }
    }
}

/// What can be wrong with the form of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Fault {
    /// The quote here is never closed, or only by one that opens or ends a field of another row.
    /// The record ends with its line.
    UnclosedQuote(Range<usize>),
    /// The quote here is closed, but the line here, within its field, could be a row: the quote may
    /// as well be one too many.
    RowInQuotes(Range<usize>, Range<usize>),
    /// Text here follows a closing quote.
    TextAfterQuote(Range<usize>),
    /// Whether this is a record at all depends on how an earlier quote is read. A line within a
    /// record has the number of that record.
    InDoubt,
}

/// A record: a line, or several where a quoted field holds line ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Record<'t> {
    /// Its number, from 1; blank lines count.
    pub number: usize,
    /// Its bytes, without the line end.
    pub span: Range<usize>,
    /// Its fields: at least one, and at most [`limits::CELLS`]. Of what stands beyond, the last of
    /// them is the first that is not empty.
    pub fields: Vec<Field<'t>>,
    /// What is wrong with it.
    pub fault: Option<Fault>,
    /// Whether a line end follows.
    pub ended: bool,
}

/// Reads records one by one.
///
/// Linear in the text, also where quotes are left open: of the two readings of a doubtful stretch
/// each passes over it once.
pub(in crate::submission) struct Scanner<'t> {
    text: &'t str,
    separator: u8,
    at: usize,
    number: usize,
    is_row: Option<Box<Test<'t>>>,
    /// Where the stretch ends in which no record is sure.
    doubt: usize,
    /// Whether every line of that stretch is a record of its own: so where quotes are not closed.
    in_lines: bool,
    /// The lines within the last record that are still to be told.
    within: Range<usize>,
    /// Room for the fields of the next record.
    spare: Vec<Field<'t>>,
}

/// Says whether a line could be a row of the sheet.
type Test<'t> = dyn Fn(&str) -> bool + 't;

/// What a field turned out to be.
enum Scanned<'t> {
    Field(Field<'t>),
    /// With the text after its closing quote.
    Followed(Field<'t>, Range<usize>),
    /// With a line in it that could be a row.
    Holding(Field<'t>, Range<usize>),
    Unclosed,
}

impl<'t> Scanner<'t> {
    /// Reads from a byte on, with an ASCII separator.
    pub fn new(text: &'t str, separator: u8, from: usize) -> Self {
        Self {
            text,
            separator,
            at: from,
            number: 0,
            is_row: None,
            doubt: 0,
            in_lines: false,
            within: 0..0,
            spare: Vec::new(),
        }
    }

    /// From here on rows are read: a quoted field with a line that `is_row` picks may have swallowed
    /// a row, and a quote that is wrong puts the lines below it in doubt.
    pub fn expect(&mut self, is_row: impl Fn(&str) -> bool + 't) {
        self.is_row = Some(Box::new(is_row));
    }

    /// Takes back the fields of a record that is done with, for the next one.
    pub fn reuse(&mut self, mut fields: Vec<Field<'t>>) {
        fields.clear();
        self.spare = fields;
    }

    /// Adds the next row to a table, where it is plain and in no doubt; says whether it was.
    pub fn add_plain(&mut self, columns: &Columns, table: &mut Table) -> bool {
        if self.at < self.doubt || !self.within.is_empty() || self.at >= self.text.len() {
            return false;
        }
        let line = Line::at(self.text, self.at, self.separator);
        let Some(line) = line.filter(|line| line.add(self.number + 1, self.text, columns, table))
        else {
            return false;
        };
        self.number += 1;
        self.at = after_line(self.text, line.span.end);
        true
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The first byte from `from` on that `wanted` picks, or the end of the text.
    fn seek(&self, from: usize, wanted: impl Fn(u8) -> bool) -> usize {
        let found = self.text.as_bytes()[from..].iter().position(|byte| wanted(*byte));
        found.map_or(self.text.len(), |found| from + found)
    }

    /// Reads a field and stops at what ends it.
    fn field(&mut self) -> Scanned<'t> {
        if self.byte() == Some(b'"') {
            return self.quoted();
        }
        let start = self.at;
        self.at = self.seek(start, |byte| byte == self.separator || is_end(byte));
        let span = start..self.at;
        Scanned::Field(Field { text: Cow::Borrowed(&self.text[span.clone()]), span, quoted: false })
    }

    /// What stands behind a quote, to the end of the line.
    fn rest_of_line(&mut self, open: usize) -> Field<'t> {
        self.at = self.seek(open, is_end);
        let span = open + 1..self.at;
        Field { text: Cow::Borrowed(&self.text[span.clone()]), span, quoted: true }
    }

    fn quoted(&mut self) -> Scanned<'t> {
        let open = self.at;
        let bytes = self.text.as_bytes();
        let mut close = self.seek(open + 1, |byte| byte == b'"');
        let mut doubled = false;
        while bytes.get(close + 1) == Some(&b'"') {
            doubled = true;
            close = self.seek(close + 2, |byte| byte == b'"');
        }
        if close == bytes.len() {
            return Scanned::Unclosed;
        }
        let span = open + 1..close;
        let inner = &self.text[span.clone()];
        let text =
            if doubled { Cow::Owned(inner.replace("\"\"", "\"")) } else { Cow::Borrowed(inner) };
        let mut field = Field { text, span, quoted: true };
        let ends = |byte: u8| byte == self.separator || is_end(byte);
        let after = self.seek(close + 1, |byte| byte != b' ' && byte != b'\t' || ends(byte));
        if bytes.get(after).is_none_or(|byte| ends(*byte)) {
            self.at = after;
            if let Some(row) = self.row_within(&field.span) {
                return Scanned::Holding(field, row);
            }
            return Scanned::Field(field);
        }
        // The quote that closes a field over several lines and runs into text is rather one that
        // opens another field: then it is the first that was never closed.
        if inner.bytes().any(is_end) {
            return Scanned::Unclosed;
        }
        self.at = self.seek(after, ends);
        let rest = after..self.at;
        field.text.to_mut().push_str(&self.text[close + 1..self.at]);
        field.span.end = self.at;
        Scanned::Followed(field, rest)
    }
}

impl<'t> Scanner<'t> {
    /// The first line of a quoted field, but the one that it begins in, that could be a row.
    fn row_within(&self, span: &Range<usize>) -> Option<Range<usize>> {
        let is_row = self.is_row.as_ref()?;
        let mut start = span.start;
        let lines = self.text[span.clone()].split(['\n', '\r']).map(|line| {
            let own = start..start + line.len();
            start = own.end + 1;
            own
        });
        let mut below = lines.skip(1);
        below.find(|line| {
            // The last goes on behind the quote.
            let whole = || &self.text[line.start..doubt::line_end(self.text, line.end)];
            is_row(&self.text[line.clone()]) || (line.end == span.end && is_row(whole()))
        })
    }

    /// Steps over the end of a line.
    fn end_line(&mut self) {
        self.at = after_line(self.text, self.at);
    }

    /// The line that begins at `start` as a record, whatever quotes would make of it, and where the
    /// next one begins.
    fn line(&self, start: usize) -> (Record<'t>, usize) {
        let end = self.seek(start, is_end);
        let ended = end < self.text.len();
        let (number, span, fault) = (self.number, start..end, Some(Fault::InDoubt));
        let line = Scanner::new(&self.text[..end], self.separator, start).next();
        let fields = line.map_or_else(|| vec![Field::empty(start)], |line| line.fields);
        (Record { number, span, fields, fault, ended }, after_line(self.text, end))
    }

    /// The next of the lines within the last record that could be a row.
    fn next_within(&mut self) -> Option<Record<'t>> {
        while !self.within.is_empty() {
            let (record, next) = self.line(self.within.start);
            self.within.start = next;
            let line = &self.text[record.span.clone()];
            // The last line of a field ends with its quote.
            let before = line.split('"').next().unwrap_or_default();
            if self.is_row.as_ref().is_some_and(|is_row| is_row(line) || is_row(before)) {
                return Some(record);
            }
        }
        None
    }

    /// Judges a record that ends here: how far it is in doubt what follows. Gives what is wrong
    /// with it.
    fn doubted(&mut self, start: usize, end: usize, record: &Doubted<'_, 't>) -> Option<Fault> {
        let (fields, mut fault) = (record.fields, record.fault.clone());
        let stray = fields.iter().find(|field| fault.is_none() && doubt::is_stray(field));
        if let Some(field) = stray {
            let quote = field.span.start + field.text.find('"').unwrap_or_default();
            fault = Some(Fault::UnclosedQuote(quote..quote + 1));
        }
        let reach = match (&fault, stray) {
            (_, Some(stray)) => doubt::of_stray(self.text, self.separator, start, stray),
            (Some(fault), None) => doubt::end(self.text, self.separator, start, fault),
            (None, None) => 0,
        };
        let is_whole = matches!(fault, None | Some(Fault::RowInQuotes(..)));
        if start < self.doubt {
            fault = fault.or(Some(Fault::InDoubt));
        }
        if reach > self.doubt {
            self.doubt = reach;
            self.in_lines = !is_whole;
        }
        if is_whole && fault.is_some() {
            self.within = after_line(self.text, self.seek(start, is_end))..end;
        }
        fault
    }
}

/// A record that may be in doubt.
struct Doubted<'r, 't> {
    fields: &'r [Field<'t>],
    fault: Option<Fault>,
}

impl<'t> Iterator for Scanner<'t> {
    type Item = Record<'t>;

    fn next(&mut self) -> Option<Record<'t>> {
        if self.at >= self.text.len() {
            return None;
        }
        if let Some(record) = self.next_within() {
            return Some(record);
        }
        if self.at < self.doubt && self.in_lines {
            self.number += 1;
            let (record, next) = self.line(self.at);
            self.at = next;
            return Some(record);
        }
        let start = self.at;
        let mut fields = std::mem::take(&mut self.spare);
        let mut fault = None;
        loop {
            let open = self.at;
            match self.field() {
                Scanned::Field(field) => take(&mut fields, field),
                Scanned::Followed(field, rest) => {
                    take(&mut fields, field);
                    fault.get_or_insert(Fault::TextAfterQuote(rest));
                }
                Scanned::Unclosed => {
                    let rest = self.rest_of_line(open);
                    take(&mut fields, rest);
                    // Graver than what may have gone before: it decides where the record ends.
                    fault = Some(Fault::UnclosedQuote(open..open + 1));
                }
                Scanned::Holding(field, row) => {
                    fields.push(field);
                    fault = Some(Fault::RowInQuotes(open..open + 1, row));
                }
            }
            if self.byte() != Some(self.separator) {
                break;
            }
            self.at += 1;
        }
        let span = start..self.at;
        let ended = self.at < self.text.len();
        self.end_line();
        if self.is_row.is_some() {
            let end = span.end;
            fault = self.doubted(start, end, &Doubted { fields: &fields, fault });
        }
        self.number += 1;
        Some(Record { number: self.number, span, fields, fault, ended })
    }
}

/// Where the next line begins, given where one ends.
pub(super) fn after_line(text: &str, end: usize) -> usize {
    match &text.as_bytes()[end..] {
        [b'\r', b'\n', ..] => end + 2,
        [_, ..] => end + 1,
        [] => end,
    }
}

/// Takes a field of a record, as long as there are few enough.
#[inline]
fn take<'t>(fields: &mut Vec<Field<'t>>, field: Field<'t>) {
    if fields.len() < limits::CELLS {
        fields.push(field);
    } else if let Some(last) = fields.last_mut().filter(|last| last.text.is_empty())
        && !field.text.is_empty()
    {
        *last = field;
    }
}

pub(super) fn is_end(byte: u8) -> bool {
    byte == b'\n' || byte == b'\r'
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(usize, Vec<String>)> {
        Scanner::new(text, b',', 0)
            .map(|record| {
                let fields = record.fields.iter().map(|field| field.text.to_string()).collect();
                (record.number, fields)
            })
            .collect()
    }

    fn faults(text: &str) -> Vec<(usize, Fault)> {
        Scanner::new(text, b',', 0)
            .filter_map(|record| Some((record.number, record.fault?)))
            .collect()
    }

    #[test]
    fn every_line_end_ends_a_record_and_blank_lines_count() {
        let rows: Vec<_> = read("a,b\r\n\r\nc\rd\n\n\"e\r\nf\",g");
        let expected: [(usize, &[&str]); 6] = [
            (1, &["a", "b"]),
            (2, &[""]),
            (3, &["c"]),
            (4, &["d"]),
            (5, &[""]),
            (6, &["e\r\nf", "g"]),
        ];
        let expected = expected.map(|(n, row)| (n, row.iter().map(ToString::to_string).collect()));
        assert_eq!(rows, expected);
        assert_eq!(read(""), []);
    }

    #[test]
    fn fields_know_their_places() {
        let text = "mã,\"a \"\"b\"\"\" ,5\"\n";
        let record = Scanner::new(text, b',', 0).next().expect("a record");
        let spans: Vec<_> = record.fields.iter().map(|f| &text[f.span.clone()]).collect();
        assert_eq!(spans, ["mã", "a \"\"b\"\"", "5\""]);
        assert_eq!(record.fields[1].text, "a \"b\"");
        assert!(record.ended && record.fields[1].quoted);
        assert_eq!(&text[record.span], "mã,\"a \"\"b\"\"\" ,5\"");
    }

    #[test]
    fn an_open_quote_costs_its_own_line() {
        assert_eq!(faults("a,\"b\nc,d\ne,f\n"), [(1, Fault::UnclosedQuote(2..3))]);
        assert_eq!(read("a,\"b\nc,d\n").len(), 2);
        // Closed by what opens another field.
        assert_eq!(faults("a,\"b\nc,\"d\"\ne,f\n"), [(1, Fault::UnclosedQuote(2..3))]);
        // Two of them.
        let two = [(1, Fault::UnclosedQuote(2..3)), (3, Fault::UnclosedQuote(11..12))];
        assert_eq!(faults("a,\"b\nc,d\ne,\"f\ng,h"), two);
        // After a field over two lines.
        let later = "\"x\ny\",\"b\nc,d\n";
        assert_eq!(faults(later), [(1, Fault::UnclosedQuote(6..7))]);
        assert_eq!(read(later).len(), 2);
    }

    #[test]
    fn text_after_a_quote_is_pointed_at() {
        assert_eq!(faults("a,\"b\"c,d\ne\n"), [(1, Fault::TextAfterQuote(5..6))]);
        assert_eq!(read("a,\"b\"c,d\ne\n")[0].1, ["a", "bc", "d"]);
        assert_eq!(faults("\"a\" ,\"b\"\t\n"), []);
    }

    #[test]
    fn of_a_wide_row_few_cells_are_kept() {
        let wide = read(&format!("a{}\nb,c\n", ",".repeat(1_000_000)));
        assert_eq!(wide[0].1.len(), limits::CELLS);
        assert_eq!(wide[1].1, ["b", "c"]);
        // What is not empty is not lost.
        let far = read(&format!("a{}x,y\n", ",".repeat(5_000)));
        assert_eq!(far[0].1.last().map(String::as_str), Some("x"));
    }

    #[test]
    fn time_is_linear() {
        for line in
            ["a,\"b\n", "\"\"\"\n", "a,\"x\"\"\n", "\"\"\"\"x\n", "\"\"\n", "\"a\"b,\"\"\"\"\n"]
        {
            let text = line.repeat(200_000);
            // Were it quadratic, this would take minutes.
            assert!(Scanner::new(&text, b',', 0).count() > 0);
        }
    }
}

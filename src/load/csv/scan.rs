//! Text → records of fields, each with its exact place.
//!
//! RFC 4180 as Excel reads it: a quote opens a field only as its very first character; LF, CRLF
//! and CR end records alike. Two faults are found here, and each costs one record only. Knows
//! nothing of columns and what they mean.

use std::borrow::Cow;
use std::ops::Range;

use crate::source::limits;

/// A field of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::load) struct Field<'t> {
    /// What it holds, without quotes, doubled ones single.
    pub text: Cow<'t, str>,
    /// Its bytes in the text, without the quotes around it.
    pub span: Range<usize>,
    /// Whether it was quoted.
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
pub(in crate::load) enum Fault {
    /// The quote here is never closed, or only by one that opens or ends a field of another row.
    /// The record ends with its line.
    UnclosedQuote(Range<usize>),
    /// Text here follows a closing quote.
    TextAfterQuote(Range<usize>),
}

/// A record: a line, or several where a quoted field holds line ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::load) struct Record<'t> {
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
/// Linear in the text, also where quotes are left open: a search for the closing quote stops at
/// the next field that opens one, so that no line is searched more than twice.
pub(super) struct Scanner<'t> {
    text: &'t str,
    separator: u8,
    at: usize,
    number: usize,
    is_row: Box<Test<'t>>,
}

/// Says whether a line could be a row of the sheet.
type Test<'t> = dyn Fn(&str) -> bool + 't;

/// What a field turned out to be.
enum Scanned<'t> {
    Field(Field<'t>),
    /// With the text after its closing quote.
    Followed(Field<'t>, Range<usize>),
    Unclosed,
}

impl<'t> Scanner<'t> {
    /// Reads from a byte on, with an ASCII separator.
    pub fn new(text: &'t str, separator: u8, from: usize) -> Self {
        Self { text, separator, at: from, number: 0, is_row: Box::new(|_| false) }
    }

    /// From here on, a quoted field with a line that `is_row` picks counts as one that was never
    /// closed: it has swallowed a row.
    pub fn expect(&mut self, is_row: impl Fn(&str) -> bool + 't) {
        self.is_row = Box::new(is_row);
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
            if inner.split(['\n', '\r']).skip(1).any(&self.is_row) {
                return Scanned::Unclosed;
            }
            self.at = after;
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

impl<'t> Iterator for Scanner<'t> {
    type Item = Record<'t>;

    fn next(&mut self) -> Option<Record<'t>> {
        if self.at >= self.text.len() {
            return None;
        }
        let start = self.at;
        let mut fields = Vec::new();
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
                    self.at = self.seek(open, is_end);
                    let span = open + 1..self.at;
                    let text = Cow::Borrowed(&self.text[span.clone()]);
                    take(&mut fields, Field { text, span, quoted: true });
                    // Graver than what may have gone before: it decides where the record ends.
                    fault = Some(Fault::UnclosedQuote(open..open + 1));
                }
            }
            if self.byte() != Some(self.separator) {
                break;
            }
            self.at += 1;
        }
        let span = start..self.at;
        let ended = self.at < self.text.len();
        self.at += match (self.byte(), self.text.as_bytes().get(self.at + 1)) {
            (Some(b'\r'), Some(b'\n')) => 2,
            (Some(_), _) => 1,
            (None, _) => 0,
        };
        self.number += 1;
        Some(Record { number: self.number, span, fields, fault, ended })
    }
}

/// Takes a field of a record, as long as there are few enough.
fn take<'t>(fields: &mut Vec<Field<'t>>, field: Field<'t>) {
    if fields.len() < limits::CELLS {
        fields.push(field);
    } else if let Some(last) = fields.last_mut().filter(|last| last.text.is_empty())
        && !field.text.is_empty()
    {
        *last = field;
    }
}

fn is_end(byte: u8) -> bool {
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

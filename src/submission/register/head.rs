//! Which row of a register is its header, what parts its cells, and where each column stands.

use std::collections::BTreeMap;
use std::ops::Range;

use super::Heading;
use crate::diagnostic::{Diagnostic, nearest};
use crate::source::limits;
use crate::source::spelling::{bare, clean, cleaned, key};
use crate::submission::csv::{
    DUPLICATE_COLUMN, Findings, MISSING_COLUMN, Record, Scanner, TOO_MANY_COLUMNS, UNKNOWN_COLUMN,
    declaration, form, unseen_in_header,
};

/// Titles may stand above the header, but not whole pages.
const ROWS_ABOVE: usize = 20;
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];
/// The longest header that is looked at: sentences are none.
const LONGEST: usize = 120;

/// How a text is laid out.
#[derive(Debug, Clone, Copy)]
pub(super) struct Layout {
    pub separator: u8,
    /// Where the table begins: after a `sep=` line.
    pub from: usize,
    /// The number of the header row, if there is one.
    pub header: Option<usize>,
}

impl Layout {
    /// Whether the separator leaves the comma free to be a decimal sign.
    pub fn decimal_comma(self) -> bool {
        matches!(self.separator, b';' | b'\t')
    }
}

/// The columns' names as a message lists them.
pub(super) fn wanted(headings: &[Heading]) -> String {
    headings.iter().map(|heading| heading.key).collect::<Vec<_>>().join(",")
}

/// Finds the layout of a text: the row and separator with which most headings appear.
pub(super) fn layout(text: &str, headings: &[Heading]) -> Layout {
    let (declared, from) = match declaration(text) {
        Some((separator, from)) => (Some(separator), from),
        None => (None, 0),
    };
    let names = Names::of(headings);
    let mut best = Layout { separator: declared.unwrap_or(b','), from, header: None };
    let mut most = 0;
    for separator in declared.into_iter().chain(SEPARATORS) {
        for record in Scanner::new(text, separator, from).take(ROWS_ABOVE) {
            let known = names.known(&record);
            // One word that is a heading's may stand in any title.
            if known > most.max(1) {
                most = known;
                best = Layout { separator, from, header: Some(record.number) };
            }
        }
    }
    best
}

/// The headings by all that they may be called.
struct Names {
    exact: BTreeMap<String, usize>,
    unmarked: BTreeMap<String, usize>,
}

impl Names {
    fn of(headings: &[Heading]) -> Self {
        let all = || {
            let all = headings.iter().enumerate();
            all.flat_map(|(at, heading)| spellings(heading).map(move |name| (name, at)))
        };
        Self {
            exact: all().map(|(name, at)| (key(name), at)).collect(),
            unmarked: all().map(|(name, at)| (bare(name), at)).collect(),
        }
    }

    /// The heading that a cell is, with or without something in brackets behind it.
    fn meaning(&self, header: &str) -> Option<usize> {
        let name = plain(header)?;
        let front = || name.split(['(', '[', ':']).next().map(str::trim);
        self.exact.get(&name).or_else(|| self.exact.get(front()?)).copied()
    }

    /// The heading that a cell would be if its marks did not count.
    fn loosely(&self, header: &str) -> Option<usize> {
        self.unmarked.get(&bare(&plain(header)?)).copied()
    }

    /// How many headings a row names.
    fn known(&self, record: &Record<'_>) -> usize {
        let named = record
            .fields
            .iter()
            .filter_map(|field| self.meaning(&field.text).or_else(|| self.loosely(&field.text)));
        named.collect::<std::collections::BTreeSet<_>>().len()
    }
}

/// Everything that a heading may be called.
fn spellings(heading: &Heading) -> impl Iterator<Item = &'static str> {
    std::iter::once(heading.key).chain(heading.names.iter().copied())
}

/// The key of a header, without the signs that lists put around it.
fn plain(header: &str) -> Option<String> {
    let name = || key(clean(header).trim_matches([':', '*', '.', ' ', '(', ')']));
    (header.len() <= LONGEST).then(name).filter(|name| !name.is_empty())
}

/// The header row of a register.
#[derive(Debug, Clone)]
pub(super) struct Head {
    /// Where each heading stands, in the order in which they were asked for.
    pub columns: Vec<Option<usize>>,
    /// Where those stand without which a line says nothing.
    pub required: Vec<usize>,
    /// Whether each column has a name. Ends with the last that has one.
    pub named: Vec<bool>,
    /// How many columns there are, up to the last that has a name.
    pub width: usize,
    pub span: Range<usize>,
    /// The cells as they stand, to know the row when it comes once more.
    cells: Vec<String>,
}

impl Head {
    /// Reads the header row; `None` if a needed column cannot be told.
    pub fn read(
        record: &Record<'_>,
        headings: &[Heading],
        findings: &mut Findings<'_>,
    ) -> Option<Self> {
        findings.extend(form(record, findings));
        let hidden = unseen_in_header(record, findings);
        let is_plain = hidden.is_empty() && record.fault.is_none();
        findings.extend(hidden);
        let cells: Vec<String> = record.fields.iter().map(|field| clean(&field.text)).collect();
        let width = cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
        if width > limits::COLUMNS {
            let place = record.fields[limits::COLUMNS].span.clone();
            findings.push(findings.at(&TOO_MANY_COLUMNS, place).with("most", limits::COLUMNS));
            return None;
        }
        let names = Names::of(headings);
        let (columns, unknown, is_single) = find(record, width, headings, &names, findings);
        let is_whole = lacking(record, headings, &names, (&columns, unknown), findings);
        let required = headings.iter().zip(&columns).filter(|(heading, _)| heading.required);
        let required = required.filter_map(|(_, at)| *at).collect();
        (is_plain && is_single && is_whole).then(|| Self {
            required,
            named: cells[..width].iter().map(|cell| !cell.is_empty()).collect(),
            columns,
            width,
            span: record.span.clone(),
            cells,
        })
    }

    /// Whether a row is the header once more.
    pub fn is_repeated(&self, record: &Record<'_>) -> bool {
        let own = |at: usize| record.fields.get(at).map(|field| cleaned(&field.text));
        self.required.iter().all(|at| own(*at).is_some_and(|text| *text == self.cells[*at]))
    }
}

/// Finds where each heading stands; also which columns mean nothing, and whether none that a line
/// needs is there twice.
fn find(
    record: &Record<'_>,
    width: usize,
    headings: &[Heading],
    names: &Names,
    findings: &mut Findings<'_>,
) -> (Vec<Option<usize>>, Vec<usize>, bool) {
    let mut columns = vec![None; headings.len()];
    let (mut unknown, mut is_single) = (Vec::new(), true);
    for (at, field) in record.fields[..width].iter().enumerate() {
        let text = clean(&field.text);
        match names.meaning(&text) {
            _ if text.is_empty() => {}
            None => unknown.push(at),
            Some(heading) => match columns[heading] {
                None => columns[heading] = Some(at),
                Some(first) => {
                    // Which of two cells counts cannot be told, whatever the column.
                    is_single = false;
                    let first = findings.place(record.fields[first].span.clone());
                    let finding = findings.at(&DUPLICATE_COLUMN, field.span.clone()).found(text);
                    findings.push(told(finding, &headings[heading]).see(first, "first"));
                }
            },
        }
    }
    (columns, unknown, is_single)
}

/// Reports the needed columns that are not there and those that mean nothing; says whether none is
/// lacking. A heading that is only misspelt explains what is missing, and is not reported again.
fn lacking(
    record: &Record<'_>,
    headings: &[Heading],
    names: &Names,
    (columns, mut unknown): (&[Option<usize>], Vec<usize>),
    findings: &mut Findings<'_>,
) -> bool {
    let text = |at: usize| clean(&record.fields[at].text);
    let absent = || headings.iter().enumerate().filter(|(at, _)| columns[*at].is_none());
    let mut is_whole = true;
    for (at, heading) in absent().filter(|(_, heading)| heading.required) {
        is_whole = false;
        let mut finding = told(findings.at(&MISSING_COLUMN, record.span.clone()), heading);
        // What a sheet alone would say.
        finding = finding.with("form", "csv").with("row", record.number).with("seen", "");
        let means = |column: &usize| {
            names.loosely(&text(*column)) == Some(at)
                || nearest(&text(*column), spellings(heading)).is_some()
        };
        if let Some(found) = unknown.iter().position(means) {
            let column = unknown.remove(found);
            let place = findings.place(record.fields[column].span.clone());
            finding = finding.with("nearest", text(column)).help("help-nearest");
            finding = finding.see(place, "nearest");
        }
        findings.push(finding);
    }
    for column in unknown {
        let finding = findings.at(&UNKNOWN_COLUMN, record.fields[column].span.clone());
        let finding = finding.found(text(column)).with("kind", "register");
        let finding = finding.with("columns", wanted(headings));
        findings.push(finding.suggest(absent().flat_map(|(_, heading)| spellings(heading))));
    }
    is_whole
}

/// Says which column a finding is about.
fn told(finding: Diagnostic, heading: &Heading) -> Diagnostic {
    let also = heading.names.first().copied().unwrap_or(heading.key);
    finding.with("column", heading.key).with("also", also)
}

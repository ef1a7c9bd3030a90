//! What units propose, for programs and spreadsheets: `reform.proposals/1`, and a tidy CSV.

use serde::Serialize;

use super::csv::inert;
use super::words::harmless;
use crate::i18n::Catalogue;
use crate::report::{ProposalLine, Proposals};
use crate::source::unseen;

#[derive(Serialize)]
struct Register<'p> {
    schema: &'static str,
    year: i32,
    /// The year that they are for.
    r#for: i32,
    as_of: String,
    illustrative: bool,
    summary: Summary,
    proposals: Vec<Row<'p>>,
    /// The units that have proposed nothing.
    silent: Vec<&'p str>,
}

#[derive(Serialize)]
struct Summary {
    proposals: usize,
    units: usize,
    /// How many groups there are that say the same or much the same.
    groups: usize,
}

#[derive(Serialize)]
struct Row<'p> {
    area: &'p str,
    kind: &'static str,
    unit: &'p str,
    name: &'p str,
    text: &'p str,
    target: Option<&'p str>,
    reason: Option<&'p str>,
    /// The number of those that say the same; `null` where nobody else says it.
    group: Option<usize>,
    /// `same` or `alike`, as all of its group are.
    likeness: Option<&'static str>,
    file: &'p str,
    line: usize,
}

fn row<'p>(line: &ProposalLine<'p>, catalogue: &Catalogue) -> Row<'p> {
    let proposal = line.proposal;
    Row {
        area: line.area.0.as_str(),
        kind: proposal.kind.code(),
        unit: proposal.unit.as_str(),
        name: line.unit.get(catalogue.lang()),
        text: &proposal.text,
        target: proposal.target.as_deref(),
        reason: proposal.reason.as_deref(),
        group: line.group.map(|(group, _)| group),
        likeness: line.group.map(|(_, likeness)| likeness.code()),
        file: line.place.0,
        line: line.place.1,
    }
}

/// Proposals for programs.
pub fn as_json(proposals: &Proposals<'_>, catalogue: &Catalogue) -> String {
    let register = Register {
        schema: "reform.proposals/1",
        year: proposals.year,
        r#for: proposals.year + 1,
        as_of: proposals.as_of.to_string(),
        illustrative: proposals.illustrative,
        summary: Summary {
            proposals: proposals.lines.len(),
            units: proposals.units(),
            groups: proposals.groups(),
        },
        proposals: proposals.lines.iter().map(|line| row(line, catalogue)).collect(),
        silent: proposals.silent.iter().map(|(unit, _)| unit.as_str()).collect(),
    };
    unseen::json::pretty(&register) + "\n"
}

const COLUMNS: [&str; 11] = [
    "area", "kind", "unit", "name", "text", "target", "reason", "group", "likeness", "file", "line",
];

/// Proposals for spreadsheets, a row each.
///
/// # Errors
/// None: it writes to memory.
pub fn as_csv(proposals: &Proposals<'_>, catalogue: &Catalogue) -> csv::Result<Vec<u8>> {
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(COLUMNS)?;
    for line in &proposals.lines {
        let row = row(line, catalogue);
        let group = row.group.map(|group| group.to_string()).unwrap_or_default();
        let line = row.line.to_string();
        let cells = [
            row.area,
            row.kind,
            row.unit,
            row.name,
            row.text,
            row.target.unwrap_or_default(),
            row.reason.unwrap_or_default(),
            &group,
            row.likeness.unwrap_or_default(),
            row.file,
            &line,
        ];
        let cells = cells.map(harmless);
        out.write_record(cells.iter().map(|cell| inert(cell).into_owned()))?;
    }
    out.into_inner().map_err(|error| error.into_error().into())
}

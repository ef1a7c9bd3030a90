//! What the table itself says of its values – a unit of measure, a period – is what the plan says.

use super::accounts::{Account, Subject};
use super::dossier::Sheet;
use super::{Check, Look};
use crate::diagnostic::Diagnostic;
use crate::model::{Cell, Column, Metric, Period};
use crate::source::measure::Measure;
use crate::submission::csv::{
    OTHER_MEASURE_IN_TABLE, OTHER_PERIOD_IN_HEADER, behind_the_name, is_measure_column, period_key,
};

pub(super) static CHECK: Check = Check {
    rules: &[&OTHER_PERIOD_IN_HEADER, &OTHER_MEASURE_IN_TABLE],
    looks: &[Look::Sheets(|_, _| Box::new(look))],
};

/// What a table says of its values.
struct Said<'a> {
    /// The header that names a unit of measure, and the unit.
    header: Option<(Cell<'a>, Measure)>,
    /// The column of the units of measure.
    column: Option<usize>,
    /// The finding about the header, which names every row that it concerns.
    finding: Option<Diagnostic>,
}

fn look(sheet: &Sheet<'_, '_>, found: &mut Vec<Diagnostic>) {
    let submission = sheet.submission;
    if !submission.readable {
        return;
    }
    let column = submission.others().find(|cell| is_measure_column(cell.text));
    let mut said = Said { header: None, column: column.map(|cell| cell.column), finding: None };
    let value = submission.columns().find(|(column, _)| *column == Column::Value);
    if let Some((_, cell)) = value
        && let Some(tail) = behind_the_name(cell.text)
    {
        found.extend(other_period(sheet, cell, &tail));
        let measure = Measure::read(&tail).filter(Measure::is_known);
        said.header = measure.map(|measure| (cell, measure));
    }
    if said.header.is_none() && said.column.is_none() {
        return;
    }
    for account in sheet.stated().iter().filter_map(|stated| sheet.account(stated)) {
        if let Subject::Metric(metric) = account.subject {
            found.extend(other_measure(account, metric, &mut said));
        }
    }
    found.extend(said.finding);
}

/// A row whose figure is in another unit of measure than its metric's, by what the table says.
fn other_measure(account: Account<'_>, metric: &Metric, said: &mut Said<'_>) -> Option<Diagnostic> {
    let unit = metric.unit.as_ref()?;
    let name = unit.name()?;
    let own: Vec<Measure> = unit.written().filter_map(Measure::read).collect();
    let differs = |measure: &Measure| {
        let scales: Vec<_> = own.iter().filter_map(|own| measure.to(own)).collect();
        !scales.is_empty() && !scales.iter().any(|scale| scale.is_one())
    };
    let finding = |cell: Cell<'_>| {
        let finding = Diagnostic::new(&OTHER_MEASURE_IN_TABLE, cell.place).found(cell.text);
        account.mark(finding.with("measure", name).see(metric.place, "plan"))
    };
    let own_cell = account.row.others().find(|cell| said.column == Some(cell.column));
    // What a row says of itself goes before what the header says of all.
    if let Some(cell) = own_cell {
        let measure = Measure::read(cell.text)?;
        return differs(&measure).then(|| finding(cell));
    }
    let (cell, _) = said.header.as_ref().filter(|(_, measure)| differs(measure))?;
    let cell = *cell;
    match &mut said.finding {
        Some(told) => told.rows.extend(finding(cell).rows),
        None => said.finding = Some(finding(cell)),
    }
    None
}

/// A header that names a period of the plan other than that of the folder.
fn other_period(sheet: &Sheet<'_, '_>, cell: Cell<'_>, tail: &str) -> Option<Diagnostic> {
    let plan = sheet.dossier.facts.plan;
    let said = period_key(tail);
    let names = |period: &Period| {
        let named = period.name.vi.iter().chain(&period.name.en);
        named.map(String::as_str).chain([period.id.as_str()]).any(|name| period_key(name) == said)
    };
    let other = plan.periods.iter().find(|period| names(period))?;
    if names(sheet.period) {
        return None;
    }
    Some(
        Diagnostic::new(&OTHER_PERIOD_IN_HEADER, cell.place)
            .about(&sheet.unit.id, &sheet.period.id)
            .found(cell.text)
            .with("period", &sheet.period.name)
            .with("other", &other.name)
            .with("other-id", &other.id)
            .with("year", plan.year.to_string()),
    )
}

//! The annexes: the whole of the figures as tables.

use std::collections::{BTreeMap, BTreeSet};

use num_bigint::Sign;

use super::text;
use crate::assess::Assessment;
use crate::i18n::{Message, Value};
use crate::model::{Annex, MeasureUnit};
use crate::report::carried::standing;
use crate::report::lapse::lapsed;
use crate::report::layout::block::{Align, Cell, Column, Content, Grid, GridRow};
use crate::report::layout::cells::{
    assigned, due, fraction, remarks, status, target, target_cell, task_verdict, unit_verdict,
    value, value_cell, verdict,
};
use crate::report::layout::{AnnexPart, matrix, totals};
use crate::report::sentence::{first_of, gap, late_units, provisional};
use crate::report::task::once;
use crate::report::{Document, IndicatorLine, TaskLine, UnitFigures, verdict_word};

/// The annexes that the plan asks for and that hold anything.
///
/// In a unit's report on itself the figures by unit are those of the indicators once more, and who
/// has submitted is no question. Of many units it is told how many stand how: each of them once an
/// indicator fills a thousand pages, which nobody signs.
pub(super) fn annexes(assessment: &Assessment<'_>, document: &Document<'_>) -> Vec<AnnexPart> {
    let is_own = document.meta.author.is_on_itself();
    let is_idle = |annex: &&Annex| is_own && matches!(annex, Annex::ByUnit | Annex::Submissions);
    let is_many = document.is_of_many();
    let of = |annex: &Annex| {
        let (id, grid) = match annex {
            Annex::Indicators => ("indicators", indicators(assessment, document)),
            Annex::ByUnit if is_many => ("by-unit", by_verdict(assessment, document)),
            Annex::Submissions if is_many => ("submissions", totals(document)),
            Annex::ByUnit => ("by-unit", by_unit(assessment, document)),
            Annex::Tasks => ("tasks", tasks(assessment, document)),
            Annex::Submissions => ("submissions", submissions(assessment, document)),
        };
        let title = Message::new("signed-annex-title").with("annex", id);
        let is_short = is_many && matches!(annex, Annex::ByUnit | Annex::Submissions);
        let note =
            is_short.then(|| Message::new("signed-annex-many").with("count", document.units.len()));
        (!grid.rows.is_empty()).then_some(AnnexPart { title, note, grid })
    };
    let annexes = assessment.plan.form.annexes.iter();
    annexes.filter(|annex| !is_idle(annex)).filter_map(of).collect()
}

/// The matrix of submissions. Who committed a file, and its later versions, are for the office's
/// eyes: of one period, the paper has state, timeliness and day.
fn submissions(assessment: &Assessment<'_>, document: &Document<'_>) -> Grid {
    const ON_PAPER: usize = 4;
    let mut grid = matrix::submissions(document);
    if assessment.periods.len() == 1 {
        grid.columns.truncate(ON_PAPER);
        for row in &mut grid.rows {
            row.cells.truncate(ON_PAPER);
        }
    }
    grid
}

fn centred(header: &'static str) -> Column {
    Column { align: Align::Centre, ..Column::word(header) }
}

/// Rows under the heading of their area, in the plan's order of areas; what has none comes last.
fn by_area<T>(
    assessment: &Assessment<'_>,
    lines: &[T],
    area_of: impl Fn(&T) -> Option<&str>,
    mut row: impl FnMut(&T) -> Vec<GridRow>,
) -> Vec<GridRow> {
    let mut rows = Vec::new();
    let areas = assessment.plan.areas.iter().map(Some).chain([None]);
    for area in areas {
        let id = area.map(|area| area.id.as_str());
        let mut own = lines.iter().filter(|line| area_of(line) == id).peekable();
        if own.peek().is_none() {
            continue;
        }
        rows.push(GridRow::group(match area {
            Some(area) => {
                Message::new("report-area").with("number", area.number).with("name", &area.name)
            }
            None => Message::new("report-own-tasks"),
        }));
        rows.extend(own.flat_map(&mut row));
    }
    rows
}

fn number(of: usize) -> Cell {
    Content::Figure(of.to_string(), None).into()
}

fn indicators(assessment: &Assessment<'_>, document: &Document<'_>) -> Grid {
    let columns = vec![
        centred("column-number"),
        Column::text("column-indicator"),
        centred("column-measure"),
        Column::figure("column-fraction"),
        Column::figure("column-value"),
        Column::figure("column-target"),
        Column::figure("column-step"),
        centred("column-verdict"),
        Column::text("column-note"),
    ];
    let mut at = 0;
    let rows = by_area(
        assessment,
        &document.indicators,
        |line| Some(line.area.as_str()),
        |line| {
            at += 1;
            vec![GridRow::new([
                number(at),
                (&line.name).into(),
                measure(&line.unit),
                fraction(line.numerator, line.denominator),
                value(line),
                target(line),
                step(line),
                verdict(line),
                remark(line),
            ])]
        },
    );
    Grid { columns, rows }
}

/// The interim target, and that it is internal where the plan has set it itself.
fn step(line: &IndicatorLine<'_>) -> Cell {
    let Some(step) = line.interim else {
        return Cell::empty();
    };
    if !line.path_assumed {
        return target_cell(step, &line.unit);
    }
    Message::new("step-internal").with("target", Message::target(step, &line.unit)).into()
}

fn measure(unit: &MeasureUnit) -> Cell {
    match unit {
        MeasureUnit::Percent => Content::Text("%".to_owned()).into(),
        MeasureUnit::Permille => Content::Text("‰".to_owned()).into(),
        MeasureUnit::Named { name, .. } => name.into(),
    }
}

/// What is lacking; the interim target has a column of its own, and what there is to spare is no
/// matter for a superior.
fn remark(line: &IndicatorLine<'_>) -> Cell {
    let falls_short = line.gap.as_ref().is_some_and(|gap| gap.units.sign() == Sign::Minus);
    remarks([gap(line).filter(|_| falls_short), provisional(line), lapsed(line), standing(line)])
}

fn by_unit(assessment: &Assessment<'_>, document: &Document<'_>) -> Grid {
    let columns = vec![
        centred("column-number"),
        Column::text("column-unit"),
        Column::figure("column-fraction"),
        Column::figure("column-value"),
        Column::figure("column-target"),
        centred("column-verdict"),
        Column::text("column-unit-note"),
    ];
    let mut at = 0;
    let mut rows = Vec::new();
    let areas = assessment.plan.areas.iter();
    for line in areas.flat_map(|area| {
        document.indicators.iter().filter(move |line| line.area == area.id.as_str())
    }) {
        at += 1;
        let heading = Message::new("report-area").with("number", at).with("name", &line.name);
        rows.push(GridRow::group(heading));
        let units = line.by_unit().enumerate();
        rows.extend(units.map(|(index, own)| of_unit(line, at, index + 1, &own)));
        // With one unit the department's figures are that unit's.
        if line.by_unit().len() > 1 {
            rows.push(GridRow::new([
                Cell::blank(),
                (&document.meta.issuer).into(),
                fraction(line.numerator, line.denominator),
                value(line),
                target(line),
                verdict(line),
                Cell::blank(),
            ]));
        }
    }
    Grid { columns, rows }
}

/// How many units stand how, in place of each; a column for every verdict that occurs.
fn by_verdict(assessment: &Assessment<'_>, document: &Document<'_>) -> Grid {
    let count = |line: &IndicatorLine<'_>| {
        let mut counts: BTreeMap<_, usize> = BTreeMap::new();
        for own in line.by_unit() {
            *counts.entry((own.verdict, own.internal)).or_default() += 1;
        }
        counts
    };
    let counted: Vec<_> = document.indicators.iter().map(|line| (line, count(line))).collect();
    let kinds: BTreeSet<_> = counted.iter().flat_map(|(_, counts)| counts.keys()).collect();
    let figure = |header| Column { header, ..Column::figure("column-units") };
    let mut columns = vec![
        centred("column-number"),
        Column::text("column-indicator"),
        Column::figure("column-units"),
    ];
    columns.extend(kinds.iter().map(|(verdict, own)| figure(verdict_word(*verdict, *own))));
    let mut at = 0;
    let rows = by_area(
        assessment,
        &counted,
        |(line, _)| Some(line.area.as_str()),
        |(line, counts)| {
            at += 1;
            let of_kind = |kind| number(counts.get(kind).copied().unwrap_or_default());
            let cells = [number(at), (&line.name).into(), number(line.by_unit().len())];
            let kinds = kinds.iter().map(|kind| of_kind(*kind));
            vec![GridRow::new(cells.into_iter().chain(kinds))]
        },
    );
    Grid { columns, rows }
}

fn of_unit(line: &IndicatorLine<'_>, at: usize, index: usize, own: &UnitFigures<'_>) -> GridRow {
    let notes = own.notes().into_iter().map(Value::from).collect();
    GridRow::new([
        Content::Text(format!("{at}.{index}")).into(),
        own.name.into(),
        fraction(own.numerator, own.denominator),
        value_cell(own.shown().as_ref(), &line.unit),
        own.target.map_or_else(Cell::empty, |target| target_cell(target, &line.unit)),
        unit_verdict(own),
        text(Value::Joined("; ", notes)).into(),
    ])
}

fn tasks(assessment: &Assessment<'_>, document: &Document<'_>) -> Grid {
    let columns = vec![
        centred("column-number"),
        Column::text("column-task"),
        Column::text("column-lead"),
        centred("column-due"),
        centred("column-status"),
        centred("column-verdict"),
        Column::text("column-evidence"),
    ];
    let mut at = 0;
    let rows = by_area(
        assessment,
        &document.tasks,
        |task| task.area.as_deref(),
        |task| {
            at += 1;
            vec![GridRow::new([
                number(at),
                (&task.name).into(),
                leads(task, document.units.len()),
                due(task.due, task.due_assumed),
                status(task.status),
                task_verdict(task),
                evidence(task),
            ])]
        },
    );
    Grid { columns, rows }
}

/// Who leads: units by name, or how many of them where the names would only fill the page.
fn leads(task: &TaskLine<'_>, units: usize) -> Cell {
    const NAMED: usize = 3;
    let led = match task.leads().len() {
        all if all > NAMED && all == units => {
            Message::new("report-all-units").with("count", all).into()
        }
        several if several > NAMED => {
            Message::new("report-several-units").with("count", several).into()
        }
        _ => Value::Joined("; ", task.leads().map(Value::from).collect()),
    };
    assigned(led, task.lead_assumed)
}

/// The evidence of a task that is done, the remarks on one that is not.
fn evidence(task: &TaskLine<'_>) -> Cell {
    let notes = task.by_unit().map(|own| own.note);
    let said = once(task.evidence().into_iter().chain(notes));
    let mut said: Vec<Value> = said.into_iter().map(Value::from).collect();
    said.extend(late_units(task).map(Value::from));
    text(first_of("; ", said)).into()
}

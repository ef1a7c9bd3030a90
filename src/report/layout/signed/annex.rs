//! The annexes: the whole of the figures as tables.

use std::collections::{BTreeMap, BTreeSet};

use super::sentence::{is_whole, remark_of, short_by, words};
use crate::i18n::{Message, Value};
use crate::model::{Annex, Area, MeasureUnit, Target};
use crate::report::carried::standing;
use crate::report::in_force::counted_over;
use crate::report::lapse::lapsed;
use crate::report::layout::block::{Align, Cell, Column, Grid};
use crate::report::layout::cells::{
    area_heading, assigned, due, fraction, target_cell, task_verdict, unit_verdict, value,
    value_cell, verdict,
};
use crate::report::layout::score_signed::annexes_of;
use crate::report::layout::{AnnexPart, TablePart, matrix, tables, totals};
use crate::report::sentence::{first_of, late_units, provisional, published, together};
use crate::report::task::once;
use crate::report::{
    Document, IndicatorLine, TaskLine, decided, growth, how_far, listed_task, signed_change,
    verdict_word,
};

/// The annexes that are asked for and that hold anything.
///
/// In a unit's report on itself the figures by unit are those of the indicators once more, and who
/// has submitted is no question. Of many units it is told how many stand how: each of them once an
/// indicator fills a thousand pages, which nobody signs.
pub(super) fn annexes(document: &Document<'_>) -> Vec<AnnexPart> {
    let is_own = document.meta.author.is_on_itself();
    let is_idle = |annex: &&Annex| is_own && matches!(annex, Annex::ByUnit | Annex::Submissions);
    let is_many = document.is_of_many();
    let of = |annex: &Annex| {
        let (id, grid) = match annex {
            Annex::Scores => return scores(document),
            Annex::Tables => return tables(document).into_iter().map(statistics).collect(),
            Annex::Indicators => ("indicators", indicators(document)),
            Annex::ByUnit if is_many => ("by-unit", by_verdict(document)),
            Annex::Submissions if is_many => ("submissions", totals(document)),
            Annex::ByUnit => ("by-unit", by_unit(document)),
            Annex::Tasks => ("tasks", tasks(document)),
            Annex::Submissions => ("submissions", submissions(document)),
        };
        let title = Message::new("signed-annex-title").with("annex", id);
        let is_short = is_many && matches!(annex, Annex::ByUnit | Annex::Submissions);
        let note =
            is_short.then(|| Message::new("signed-annex-many").with("count", document.units.len()));
        let part = (!grid.rows.is_empty()).then_some(AnnexPart { title, note, grid });
        part.into_iter().collect::<Vec<_>>()
    };
    let annexes = document.annexes.iter();
    annexes.filter(|annex| !is_idle(annex)).flat_map(of).collect()
}

fn statistics(table: TablePart) -> AnnexPart {
    AnnexPart { title: Message::of(&table.name), note: table.note, grid: table.grid }
}

/// The matrix of submissions. Who committed a file, and its later versions, are for the office's
/// eyes: of one period, the paper has state, timeliness and day.
fn submissions(document: &Document<'_>) -> Grid {
    const ON_PAPER: usize = 4;
    let mut grid = matrix::submissions(document);
    if document.assessment.periods.len() == 1 {
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

/// Lines with their area, in the plan's order of areas; what has none comes last.
fn by_area<'l, T>(
    document: &Document<'l>,
    lines: &'l [T],
    area_of: impl Fn(&T) -> Option<&str>,
) -> Vec<(Option<&'l Area>, &'l T)> {
    let areas = document.assessment.plan.areas.iter().map(Some).chain([None]);
    let of_area = areas.flat_map(|area| {
        let id = area.map(|area| area.id.as_str());
        let own = lines.iter().filter(|line| area_of(line) == id);
        own.map(|line| (area, line)).collect::<Vec<_>>()
    });
    of_area.collect()
}

/// Numbers rows from 1.
fn number<T>() -> impl FnMut(T) -> usize {
    let mut at = 0;
    move |_| {
        at += 1;
        at
    }
}

fn indicators(document: &Document<'_>) -> Grid {
    let lines = by_area(document, &document.indicators, |line| Some(&line.area));
    Grid::of(lines)
        .column(centred("column-number"), number())
        .text("column-indicator", |(_, line)| &line.name)
        .column(centred("column-measure"), |(_, line)| measure(&line.unit))
        .figure("column-fraction", |(_, line)| fraction(line.numerator, line.denominator))
        .figure("column-value", |(_, line)| value(line))
        .figure("column-target", |(_, line)| goal(line.target, &line.unit))
        .figure("column-step", |(_, line)| step(line))
        .column(centred("column-verdict"), |(_, line)| verdict(line))
        .text("column-note", |(_, line)| remark(line))
        .grouped(|(area, _)| area_heading(area))
}

/// A target; of a share that is to be whole without a sign, as there is nothing above it.
fn goal(target: Option<Target>, unit: &MeasureUnit) -> Cell {
    match target.filter(|target| is_whole(*target, unit)) {
        Some(target) => words(target, unit).into(),
        None => target_cell(target, unit),
    }
}

/// The interim target, and that it is internal where the plan has set it itself.
fn step(line: &IndicatorLine<'_>) -> Cell {
    match line.interim {
        Some(step) if line.path_assumed => {
            Message::new("step-internal").with("target", Message::target(step, &line.unit)).into()
        }
        step => target_cell(step, &line.unit),
    }
}

fn measure(unit: &MeasureUnit) -> Cell {
    unit.name().map_or_else(|| unit.sign().map(str::to_owned).into(), Cell::from)
}

/// What is lacking; the interim target has a column of its own, and what there is to spare is no
/// matter for a superior.
fn remark(line: &IndicatorLine<'_>) -> Option<Message> {
    let parts =
        [short_by(line), provisional(line), counted_over(line), lapsed(line), standing(line)];
    together(parts.into_iter().chain([growth(line), decided(line), published(line)]))
}

fn by_unit(document: &Document<'_>) -> Grid {
    let lines = by_area(document, &document.indicators, |line| Some(&line.area));
    let rows = lines.iter().zip(1_usize..).flat_map(|((_, line), at)| {
        let units = line.by_unit().zip(1..).map(Some);
        // With one unit the department's figures are that unit's.
        let department = (line.by_unit().len() > 1).then_some(None);
        units.chain(department).map(move |own| (at, *line, own))
    });
    Grid::of(rows)
        .column(centred("column-number"), |(at, _, own)| match own {
            Some((_, index)) => Cell::from(format!("{at}.{index}")),
            None => Cell::blank(),
        })
        .text("column-unit", |(_, _, own)| own.map_or(&document.meta.issuer, |(own, _)| own.name))
        .figure("column-fraction", |(_, line, own)| match own {
            Some((own, _)) => fraction(own.numerator, own.denominator),
            None => fraction(line.numerator, line.denominator),
        })
        .figure("column-value", |(_, line, own)| match own {
            Some((own, _)) => value_cell(own.shown().as_ref(), &line.unit),
            None => value(line),
        })
        .figure("column-target", |(_, line, own)| {
            goal(own.map_or(line.target, |(own, _)| own.target), &line.unit)
        })
        .column(centred("column-verdict"), |(_, line, own)| {
            own.map_or_else(|| verdict(line), |(own, _)| unit_verdict(&own))
        })
        .text("column-unit-note", |(_, line, own)| match own {
            Some((own, _)) => {
                let basis = own.basis.map(|it| Message::new("target-basis").with("basis", it));
                let change = own.shown_change().map(|change| signed_change(&change));
                let notes = own.notes();
                let notes = notes.iter().map(|note| remark_of(note, line.is_of_periods()).into());
                let told = [change, basis].into_iter().flatten().map(Value::from);
                let said = told.chain(notes);
                Message::of(Value::joined("; ", said)).into()
            }
            None => Cell::blank(),
        })
        .grouped(|(at, line, _)| {
            Message::new("report-area").with("number", at).with("name", &line.name)
        })
}

/// How many units stand how, in place of each; a column for every verdict that occurs.
fn by_verdict(document: &Document<'_>) -> Grid {
    let count = |line: &IndicatorLine<'_>| {
        let mut counts: BTreeMap<_, usize> = BTreeMap::new();
        for own in line.by_unit() {
            *counts.entry((own.verdict, own.internal)).or_default() += 1;
        }
        counts
    };
    let counted: Vec<_> = document.indicators.iter().map(|line| (line, count(line))).collect();
    let kinds: BTreeSet<_> = counted.iter().flat_map(|(_, counts)| counts.keys()).collect();
    let lines = by_area(document, &counted, |(line, _)| Some(&line.area));
    let grid = Grid::of(lines)
        .column(centred("column-number"), number())
        .text("column-indicator", |(_, (line, _))| &line.name)
        .figure("column-units", |(_, (line, _))| line.by_unit().len());
    let grid = kinds.into_iter().fold(grid, |grid, kind| {
        let header = verdict_word(kind.0, kind.1);
        let column = Column { header, ..Column::figure("column-units") };
        grid.column(column, |(_, (_, counts))| counts.get(kind).copied().unwrap_or_default())
    });
    grid.grouped(|(area, _)| area_heading(area))
}

fn tasks(document: &Document<'_>) -> Grid {
    let tasks = by_area(document, &document.tasks, |task| task.area.as_deref());
    let lines = tasks.into_iter().zip(1_usize..).flat_map(|((area, task), number)| {
        let steps = task.with_steps().map(move |line| (area, line));
        steps.map(move |(area, line)| (area, line, number))
    });
    let grid = Grid::of(lines)
        .column(centred("column-number"), |(_, task, number)| {
            if task.is_step() { Cell::blank() } else { number.into() }
        })
        .text("column-task", |(_, task, _)| listed_task(task))
        .text("column-lead", |(_, task, _)| leads(task, document.units.len()))
        .column(centred("column-due"), |(_, task, _)| due(task.task))
        .column(centred("column-status"), |(_, task, _)| how_far(task))
        .column(centred("column-verdict"), |(_, task, _)| task_verdict(task))
        .text("column-evidence", |(_, task, _)| evidence(task));
    grid.grouped(|(area, _, _)| area_heading(area))
}

/// Who leads: units by name, or how many of them where the names would only fill the page.
fn leads(task: &TaskLine<'_>, units: usize) -> Cell {
    const NAMED: usize = 3;
    let count = task.leads().len();
    let led = if count <= NAMED {
        Value::joined("; ", task.leads())
    } else {
        let id = if count == units { "report-all-units" } else { "report-several-units" };
        Message::new(id).with("count", count).into()
    };
    assigned(led, task.lead_assumed)
}

/// The evidence of a task that is done, the remarks on one that is not.
fn evidence(task: &TaskLine<'_>) -> Message {
    let notes = task.by_unit().map(|own| own.note);
    let said = once(task.evidence().into_iter().chain(notes)).into_iter().map(Value::from);
    let left = task.left_with().filter(|_| task.verdict.is_miss());
    let left = left.map(|units| Message::new("signed-left-with").with("units", units).into());
    let said = left.into_iter().chain(said);
    Message::of(first_of("; ", said.chain(late_units(task).map(Value::from))))
}

/// The criteria of each card as they are handed in.
fn scores(document: &Document<'_>) -> Vec<AnnexPart> {
    let scores = document.scores.iter();
    scores
        .flat_map(|scores| scores.cards.iter().flat_map(|card| annexes_of(scores, card, false)))
        .collect()
}

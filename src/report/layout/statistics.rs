//! The plan's statistical tables.

use super::block::{Align, Block, Cell, Column, Content, Grid};
use super::cells::heading;
use crate::assess::{TableCell, TableHead, TableLine, TableResult};
use crate::i18n::Message;
use crate::model::{Lines, Name};
use crate::report::Document;

/// A statistical table.
#[derive(Debug, Clone)]
pub struct TablePart {
    /// Its id in the plan.
    pub id: String,
    /// What stands above it.
    pub name: Name,
    /// Its lines.
    pub grid: Grid,
    /// What its signs mean, and that figures are lacking.
    pub note: Option<Message>,
}

/// The statistical tables of a report, in the plan's order.
pub fn tables(document: &Document<'_>) -> Vec<TablePart> {
    document.tables().iter().map(part).collect()
}

/// The tables as pieces of text.
pub(super) fn blocks(document: &Document<'_>) -> Vec<Block> {
    let blocks = tables(document).into_iter().flat_map(|table| {
        let note = table.note.map(Block::Line);
        let name = heading(2, Message::of(&table.name));
        [Some(name), Some(Block::Table(table.grid)), note].into_iter().flatten()
    });
    blocks.collect()
}

fn part(result: &TableResult<'_>) -> TablePart {
    let cells = || result.lines.iter().flat_map(|line| &line.cells);
    let has = |wanted: TableCell| cells().any(|cell| *cell == wanted);
    let signs = [has(TableCell::Absent), has(TableCell::NotApplicable), result.provisional];
    TablePart {
        id: result.table.id.to_string(),
        name: result.table.name.clone(),
        grid: grid(result),
        note: signs.contains(&true).then(|| {
            Message::new("table-note")
                .with("absent", signs[0])
                .with("not-arisen", signs[1])
                .with("provisional", signs[2])
        }),
    }
}

fn grid(result: &TableResult<'_>) -> Grid {
    // The line of totals stands last and has no head.
    type Line<'r, 'a> = (usize, Option<&'r TableLine<'a>>, &'r [TableCell]);
    let lines = result.lines.iter().zip(1_usize..);
    let lines = lines.map(|(line, number)| (number, Some(line), line.cells.as_slice()));
    let total = result.total.iter().map(|cells| (0, None, cells.as_slice()));
    let header = match &result.table.lines.value {
        Lines::Units => "column-unit",
        Lines::Periods => "column-period",
        Lines::Breakdown(_) => "column-category",
    };
    let sum = match &result.table.lines.value {
        Lines::Periods => "table-whole",
        Lines::Units | Lines::Breakdown(_) => "table-total",
    };
    let drawing = Grid::of::<Line<'_, '_>>(lines.chain(total))
        .column(
            Column { align: Align::Centre, ..Column::word("column-number") },
            |(at, line, _)| line.map_or_else(Cell::blank, |_| at.into()),
        )
        .text(header, |(_, line, _)| {
            line.map_or_else(|| Message::new(sum).into(), |line| Cell::from(name_of(line)))
        });
    let columns = result.columns.iter().enumerate();
    let drawing = columns.fold(drawing, |drawing, (at, column)| {
        let header = Message::of(column.name);
        let column = Column { header, wraps: true, ..Column::figure("column-value") };
        drawing.column(column, |(_, _, cells)| cells.get(at).map_or_else(Cell::blank, cell))
    });
    drawing.done()
}

fn name_of<'r>(line: &TableLine<'r>) -> &'r Name {
    match line.head {
        TableHead::Unit(unit) => &unit.name,
        TableHead::Period(period) => &period.name,
        TableHead::Category(category) => &category.name,
    }
}

fn cell(cell: &TableCell) -> Cell {
    match cell {
        TableCell::Figure(figure) => Content::Figure(figure.to_string(), None).into(),
        TableCell::NotApplicable => Message::new("table-not-arisen").into(),
        TableCell::Absent => Message::new("table-absent").into(),
        TableCell::NotAsked => Cell::blank(),
    }
}

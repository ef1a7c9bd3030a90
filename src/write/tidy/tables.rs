//! The cells of the statistical tables as tidy rows: the `indicator` is `table/column`, and the figure
//! stands under `numerator` and `value`. A line of a unit has it under `unit`, one of a period has its
//! own `report`, `from` and `to`, one of a category its id behind the column's; the line of totals is the
//! report's. What is no figure says so as a
//! verdict: `no-data` or `not-applicable`.

use std::borrow::Cow;

use super::{COLUMNS, Datum};
use crate::assess::{TableCell, TableColumn, TableHead, TableResult, Verdict};
use crate::i18n::Catalogue;
use crate::model::Lang;
use crate::report::{Document, Meta};

/// A row of tidy data.
type Row = [Datum<'static>; COLUMNS.len()];

/// The rows of every table, line by line.
pub(super) fn rows(document: &Document<'_>, catalogue: &Catalogue) -> Vec<Row> {
    let mut rows = Vec::new();
    for table in document.tables() {
        let lines = table.lines.iter().map(|line| (Some(line.head), line.cells.as_slice()));
        let total = table.total.iter().map(|cells| (None, cells.as_slice()));
        for (head, cells) in lines.chain(total) {
            let asked = table.columns.iter().zip(cells);
            let asked = asked.filter(|(_, cell)| **cell != TableCell::NotAsked);
            rows.extend(asked.map(|(column, cell)| {
                let spot = Spot { table: &table, head, column, cell: *cell };
                spot.row(&document.meta, catalogue.lang())
            }));
        }
    }
    rows
}

/// Where a cell stands, and what is in it.
struct Spot<'s, 'a> {
    table: &'s TableResult<'a>,
    head: Option<TableHead<'a>>,
    column: &'s TableColumn<'a>,
    cell: TableCell,
}

impl Spot<'_, '_> {
    /// `table/column`, of a line about a category `table/column.category`.
    fn called(&self) -> String {
        let column = format!("{}/{}", self.table.table.id, self.column.id);
        match self.head {
            Some(TableHead::Category(category)) => format!("{column}.{}", category.id),
            _ => column,
        }
    }

    fn row(&self, meta: &Meta, lang: Lang) -> Row {
        let period = match self.head {
            Some(TableHead::Period(period)) => Some(period),
            _ => None,
        };
        let figure = || match self.cell {
            TableCell::Figure(figure) => Datum::Number(figure.to_string()),
            _ => Datum::Empty,
        };
        let verdict = match self.cell {
            TableCell::NotApplicable => Some(Verdict::NotApplicable),
            TableCell::Absent => Some(Verdict::NoData),
            TableCell::Figure(_) | TableCell::NotAsked => None,
        };
        let day = |day| Option::map_or(day, Datum::Empty, Datum::Date);
        let measure = self.column.metrics.first().and_then(|metric| metric.unit.as_ref());
        COLUMNS.map(|(name, _)| match name {
            "report" => text(period.map_or(meta.id.as_str(), |period| period.id.as_str())),
            "from" => day(period.map(|period| period.from).or(meta.from)),
            "to" => day(period.map(|period| period.to).or(meta.to)),
            "indicator" => text(&self.called()),
            "area" => text(self.table.table.area.as_str()),
            "name" => text(self.column.name.get(lang)),
            "unit" => match self.head {
                Some(TableHead::Unit(unit)) => text(unit.id.as_str()),
                _ => Datum::Empty,
            },
            "numerator" | "value" => figure(),
            "measure" => text(measure.map_or("", |unit| unit.text(lang))),
            "verdict" => text(verdict.map_or("", Verdict::code)),
            "provisional" => Datum::Flag(self.head.is_none() && self.table.provisional),
            "illustrative" => Datum::Flag(meta.illustrative),
            "path_assumed" => Datum::Flag(false),
            _ => Datum::Empty,
        })
    }
}

fn text(text: &str) -> Datum<'static> {
    Datum::Text(Cow::Owned(text.to_owned()))
}

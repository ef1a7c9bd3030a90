//! The shape of a statistical table.

use serde::Serialize;

use super::Exact;
use crate::assess::{TableCell, TableHead, TableResult};
use crate::model::Lang;

#[derive(Serialize)]
pub(super) struct Table {
    id: String,
    name: String,
    rows: String,
    columns: Vec<String>,
    lines: Vec<Line>,
    #[serde(skip_serializing_if = "Option::is_none")]
    total: Option<Vec<Value>>,
    provisional: bool,
}

#[derive(Serialize)]
struct Line {
    id: String,
    name: String,
    values: Vec<Value>,
}

/// A figure, `"n/a"` where nothing arose, `null` where there is none.
#[derive(Serialize)]
#[serde(untagged)]
enum Value {
    Figure(Exact),
    NotApplicable(&'static str),
    None,
}

impl From<&TableCell> for Value {
    fn from(cell: &TableCell) -> Self {
        match cell {
            TableCell::Figure(figure) => Self::Figure((*figure).into()),
            TableCell::NotApplicable => Self::NotApplicable("n/a"),
            TableCell::Absent | TableCell::NotAsked => Self::None,
        }
    }
}

impl Table {
    pub fn of(result: &TableResult<'_>, lang: Lang) -> Self {
        let values = |cells: &[TableCell]| cells.iter().map(Value::from).collect();
        let lines = result.lines.iter().map(|line| {
            let (id, name) = match line.head {
                TableHead::Unit(unit) => (&unit.id, &unit.name),
                TableHead::Period(period) => (&period.id, &period.name),
                TableHead::Category(category) => (&category.id, &category.name),
            };
            let name = name.get(lang).to_owned();
            Line { id: id.to_string(), name, values: values(&line.cells) }
        });
        Self {
            id: result.table.id.to_string(),
            name: result.table.name.get(lang).to_owned(),
            rows: result.table.lines.value.written().to_owned(),
            columns: result.columns.iter().map(|column| column.id.to_string()).collect(),
            lines: lines.collect(),
            total: result.total.as_deref().map(values),
            provisional: result.provisional,
        }
    }
}

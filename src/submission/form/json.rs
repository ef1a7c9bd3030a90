//! Forms for programs: `reform.template/1`.

use std::str::FromStr as _;

use serde::Serialize;
use serde_json::Number;

use super::{Duty, Field, Form, Line, fields};
use crate::i18n::Catalogue;
use crate::model::{Plan, Subject, Value};
use crate::source::unseen;

#[derive(Serialize)]
struct Forms<'f> {
    schema: &'static str,
    year: i32,
    as_of: String,
    illustrative: bool,
    forms: Vec<OfUnit<'f>>,
}

#[derive(Serialize)]
struct OfUnit<'f> {
    unit: &'f str,
    name: &'f str,
    period: &'f str,
    due: String,
    rows: Vec<Row<'f>>,
}

#[derive(Serialize)]
struct Row<'f> {
    id: &'f str,
    /// `metric` or `task`.
    kind: &'static str,
    name: String,
    area: Option<&'f str>,
    /// `count`, `amount`, `times` or `status`.
    value: &'static str,
    /// What it is counted in.
    measure: String,
    /// `owed`, `optional` or `waits`.
    duty: &'static str,
    /// Whether the running total of the year is asked for.
    to_date: bool,
    before: Option<Told>,
    /// What it can only be.
    prefilled: Option<Told>,
    remarks: Vec<String>,
}

/// A value: figures as numbers, states and `n/a` as words.
#[derive(Serialize)]
#[serde(untagged)]
enum Told {
    Figure(Number),
    Word(String),
}

impl From<Value> for Told {
    fn from(value: Value) -> Self {
        let number = match value {
            Value::Figure(figure) => Number::from_str(&figure.to_string()).ok(),
            Value::Times(times) => Some(Number::from(times.so_far)),
            Value::NotApplicable | Value::Status(_) => None,
        };
        number.map_or_else(|| Self::Word(value.canonical()), Self::Figure)
    }
}

fn row<'f>(line: &Line<'f>, catalogue: &Catalogue) -> Row<'f> {
    Row {
        id: line.asks.id().as_str(),
        kind: match line.asks {
            Subject::Metric(_) => "metric",
            Subject::Task(_) => "task",
        },
        name: line.asks.name().get(catalogue.lang()).to_owned(),
        area: line.area.map(|area| area.id.as_str()),
        value: match line.field() {
            Field::Count => "count",
            Field::Amount => "amount",
            Field::Status => "status",
            Field::Times => "times",
        },
        measure: fields::measure(line, catalogue),
        duty: match line.duty {
            Duty::Owed => "owed",
            Duty::Optional => "optional",
            Duty::Waits(_) => "waits",
        },
        to_date: line.asks_for_total(),
        before: line.before.value.map(Told::from),
        prefilled: line.prefilled.map(Told::from),
        remarks: fields::remarks(line, catalogue),
    }
}

fn of_unit<'f>(form: &'f Form<'f>, catalogue: &Catalogue) -> OfUnit<'f> {
    OfUnit {
        unit: form.unit.id.as_str(),
        name: form.unit.name.get(catalogue.lang()),
        period: form.period.id.as_str(),
        due: form.period.due.to_string(),
        rows: form.lines.iter().map(|line| row(line, catalogue)).collect(),
    }
}

/// Forms of a plan, one after the other.
pub fn as_json(
    plan: &Plan,
    forms: &[Form<'_>],
    as_of: chrono::NaiveDate,
    catalogue: &Catalogue,
) -> String {
    let told = Forms {
        schema: "reform.template/1",
        year: plan.year,
        as_of: as_of.to_string(),
        illustrative: plan.illustrative,
        forms: forms.iter().map(|form| of_unit(form, catalogue)).collect(),
    };
    unseen::json::pretty(&told) + "\n"
}

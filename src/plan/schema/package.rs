//! The submissions as a Frictionless tabular data package (Data Package v1, Table Schema v1).

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::{Value, json};

use crate::i18n::Catalogue;
use crate::model::{Column, Name, Plan, Quantity, Submission, TaskStatus};
use crate::source::unseen;

/// A submission in canonical form, which is what the package says of its encoding and separator.
#[derive(Debug)]
pub struct Resource<'s> {
    /// Its path from the root of the repository, where the package belongs.
    pub path: &'s str,
    /// What was read from it.
    pub submission: &'s Submission,
}

/// A register whose columns have the names that programs know.
#[derive(Debug)]
pub struct Register {
    /// Its path from the root of the repository, where the package belongs.
    pub path: String,
    /// Its columns in their order, and whether each line needs the cell.
    pub columns: Vec<(&'static str, bool)>,
}

#[derive(Serialize)]
struct Package {
    profile: &'static str,
    name: String,
    #[serde(skip_serializing_if = "str::is_empty")]
    title: String,
    resources: Vec<Described>,
}

#[derive(Serialize)]
struct Described {
    profile: &'static str,
    name: String,
    #[serde(skip_serializing_if = "str::is_empty")]
    title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<String>,
    /// Inline rows, of the resource that stands for submissions to come.
    #[serde(skip_serializing_if = "Option::is_none")]
    data: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    format: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    encoding: Option<&'static str>,
    schema: Value,
}

/// The data package of a plan's submissions as JSON. A package must have a resource: where there
/// is no submission, one without rows shows the form. Without a plan it has no title.
pub fn package(
    plan: Option<&Plan>,
    resources: &[Resource<'_>],
    registers: &[Register],
    catalogue: &Catalogue,
) -> String {
    let lang = catalogue.lang();
    let mut names = BTreeSet::new();
    let mut described: Vec<_> = plan
        .iter()
        .flat_map(|plan| resources.iter().map(|resource| (*plan, resource)))
        .map(|(plan, resource)| of_submission(plan, resource, catalogue, &mut names))
        .collect();
    if described.is_empty() {
        let headers: Vec<_> = Column::ALL.iter().map(|column| column.header()).collect();
        described.push(Described {
            profile: "tabular-data-resource",
            name: "submission".to_owned(),
            title: String::new(),
            path: None,
            data: Some(json!([headers])),
            format: None,
            encoding: None,
            schema: table(plan, headers.iter().map(|header| (*header).to_owned()), catalogue),
        });
    }
    described.extend(registers.iter().map(|register| of_register(register, &mut names)));
    let package = Package {
        profile: "tabular-data-package",
        name: plan.map_or_else(|| "reform".to_owned(), |plan| format!("reform-{}", plan.year)),
        title: plan.map(|plan| plan.title.get(lang).to_owned()).unwrap_or_default(),
        resources: described,
    };
    // Texts, lists and tables with text keys: nothing that JSON lacks.
    unseen::json::pretty(&package) + "\n"
}

fn of_submission(
    plan: &Plan,
    resource: &Resource<'_>,
    catalogue: &Catalogue,
    names: &mut BTreeSet<String>,
) -> Described {
    let submission = resource.submission;
    let lang = catalogue.lang();
    let (period, unit) = (&submission.period, &submission.unit);
    let title = |of: &str, name: Option<&Name>| {
        name.map_or_else(|| of.to_owned(), |name| name.get(lang).to_owned())
    };
    let period_title = title(period.as_str(), plan.periods.get(period.as_str()).map(|p| &p.name));
    let unit_title = title(unit.as_str(), plan.units.get(unit.as_str()).map(|u| &u.name));
    let headers = submission.columns().map(|(column, _)| column).collect::<BTreeSet<_>>();
    let known = Column::ALL.into_iter().filter(|c| *c != Column::Name || headers.contains(c));
    let known = known.map(|column| column.header().to_owned());
    let others = submission.others().map(|cell| cell.typed().to_owned());
    Described {
        profile: "tabular-data-resource",
        name: name(plan.year, &period.folded(), &unit.folded(), names),
        title: format!("{unit_title}, {period_title}"),
        path: Some(resource.path.to_owned()),
        data: None,
        format: Some("csv"),
        encoding: Some("utf-8"),
        schema: table(Some(plan), known.chain(others), catalogue),
    }
}

/// A register: every cell is text, as its reader takes it.
fn of_register(register: &Register, names: &mut BTreeSet<String>) -> Described {
    let stem = register.path.trim_start_matches("reports/").trim_end_matches(".csv");
    let field = |(name, is_needed): &(&str, bool)| match is_needed {
        true => json!({ "name": name, "type": "string", "constraints": { "required": true } }),
        false => json!({ "name": name, "type": "string" }),
    };
    let fields: Vec<_> = register.columns.iter().map(field).collect();
    Described {
        profile: "tabular-data-resource",
        name: distinct(stem.to_lowercase().replace('/', "-"), names),
        title: String::new(),
        path: Some(register.path.clone()),
        data: None,
        format: Some("csv"),
        encoding: Some("utf-8"),
        schema: json!({ "fields": fields, "missingValues": [""] }),
    }
}

/// A resource's name: unique, in lower case. Ids hold hyphens themselves, so two pairs may read the
/// same side by side.
fn name(year: i32, period: &str, unit: &str, names: &mut BTreeSet<String>) -> String {
    distinct(format!("{year}-{period}-{unit}"), names)
}

fn distinct(mut name: String, names: &mut BTreeSet<String>) -> String {
    while !names.insert(name.clone()) {
        name.push_str("-2");
    }
    name
}

/// The table schema of these columns; one that the form does not know may hold anything.
fn table(
    plan: Option<&Plan>,
    headers: impl Iterator<Item = String>,
    catalogue: &Catalogue,
) -> Value {
    let is_signed = plan.is_some_and(|plan| plan.metrics.iter().any(|metric| metric.signed));
    let field = |header: String| {
        let known = Column::ALL.into_iter().find(|column| column.header() == header);
        known.map_or_else(
            || json!({ "name": header, "type": "any" }),
            |column| field(column, is_signed, catalogue),
        )
    };
    let fields: Vec<_> = headers.map(field).collect();
    json!({ "fields": fields, "missingValues": [""], "primaryKey": "metric" })
}

/// A column of a submission in canonical form.
fn field(column: Column, is_signed: bool, catalogue: &Catalogue) -> Value {
    let (words, constraints) = match column {
        Column::Metric => {
            let pattern = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
            ("field-metric", json!({ "required": true, "unique": true, "pattern": pattern }))
        }
        Column::Value => {
            let statuses = TaskStatus::ALL.map(TaskStatus::code).join("|");
            let figure = r"(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,";
            let sign = if is_signed { "-?" } else { "" };
            let pattern = format!("{sign}{figure}{}}})?|{statuses}|n/a", Quantity::DECIMALS);
            (
                if is_signed { "field-value-signed" } else { "field-value" },
                json!({ "required": true, "pattern": pattern }),
            )
        }
        Column::Name => ("field-name", Value::Null),
        Column::Note => ("field-note", Value::Null),
        Column::Evidence => ("field-evidence", Value::Null),
    };
    let mut field = json!({
        "name": column.header(),
        "type": "string",
        "description": catalogue.word(words),
    });
    if !constraints.is_null() {
        field["constraints"] = constraints;
    }
    field
}

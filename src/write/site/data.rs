//! The figures behind the pages as data: each table and chart as CSV and as JSON, by the same names and
//! with the same digits as the report has for programs.

use std::io::Write as _;
use std::str::FromStr as _;

use maud::{Markup, html};
use serde::{Serialize, Serializer};
use serde_json::Number;

use super::File;
use super::frame::Frame;
use crate::report::{Document, FindingsDocument};
use crate::source::unseen;
use crate::write::csv::inert;
use crate::write::tidy::{Datum, columns, rows};
use crate::write::words::harmless;
use crate::write::{FINDINGS_FORMATS, FORMATS, Look, SCORE_FORMATS};

/// The figures of a table or chart.
pub(super) struct Sheet<'d> {
    /// The name of its files, without folder and extension.
    pub name: String,
    /// What stands in each column.
    pub columns: Vec<&'static str>,
    /// A value a column.
    pub rows: Vec<Vec<Datum<'d>>>,
}

/// Where data lie in a site.
const FOLDER: &str = "data/";

/// The report that the site goes by, whole.
const REPORT: &str = "report.json";

/// Of more rows than this nobody reads the JSON: it is written without blanks, half as large.
const MOST_SET_OUT: usize = 1_000;

/// No look matters to data.
const PLAIN: Look = Look { color: false, width: 0, detail: true };

impl Frame<'_> {
    /// The files of a sheet.
    pub(super) fn files(&self, sheet: &Sheet<'_>) -> [File; 2] {
        let path = |extension: &str| format!("{FOLDER}{}.{extension}", sheet.name);
        [
            File { path: path("csv"), bytes: csv(sheet) },
            File { path: path("json"), bytes: json(self, sheet) },
        ]
    }

    /// The way to the files of a sheet, for beneath what is drawn from it.
    pub(super) fn data(&self, name: &str) -> Markup {
        html! {
            p.data {
                (self.word("lookup-data")) " "
                @for (at, extension) in ["csv", "json"].iter().enumerate() {
                    @if at > 0 { ", " }
                    a href={ (self.base) (FOLDER) (name) "." (extension) } {
                        (extension.to_uppercase())
                        span.unseen { " (" (name) ")" }
                    }
                }
            }
        }
    }
}

impl Frame<'_> {
    /// The way to the report itself.
    pub(super) fn whole_report(&self) -> Markup {
        html! {
            @if self.site.has_unit_pages() {
                p.data { a href={ (self.base) (FOLDER) (REPORT) } { (self.word("lookup-report")) } }
            }
        }
    }
}

/// The data that are of the whole site: its figures, its findings and scores, and where it is not for
/// everybody the report itself, as `reform report --format json` writes it.
pub(super) fn files(frame: &Frame<'_>) -> Vec<File> {
    let site = frame.site;
    let mut files = Vec::new();
    // Of a nation each weighs a hundred megabytes, and the figures by unit have files of their own.
    let is_whole = site.has_unit_pages();
    if is_whole {
        files.extend(frame.files(&indicators(frame)));
    }
    let mut add = |name: &str, bytes| files.push(File { path: format!("{FOLDER}{name}"), bytes });
    if is_whole && !site.is_public {
        let report = FORMATS.iter().find(|format| format.name == "json");
        let bytes = |document: &Document<'_>| {
            report.map(|format| format.bytes(document, frame.catalogue, PLAIN))
        };
        if let Some(bytes) = bytes(site.document) {
            add(REPORT, bytes);
        }
    }
    for extension in ["csv", "json"] {
        if let Some(document) = register(frame) {
            let format = FINDINGS_FORMATS.iter().find(|format| format.name == extension);
            let mut bytes = Vec::new();
            // Writing to memory does not fail.
            let _ = format.map(|it| (it.write)(&document, frame.catalogue, PLAIN, &mut bytes));
            add(&format!("findings.{extension}"), bytes);
        }
        if let Some(scores) = &site.scores {
            let format = SCORE_FORMATS.iter().find(|format| format.name == extension);
            let mut bytes = Vec::new();
            let _ = format.map(|it| (it.write)(scores, frame.catalogue, PLAIN, &mut bytes));
            add(&format!("scores.{extension}"), bytes);
        }
    }
    files
}

/// The register of findings, which is nobody's business outside.
pub(super) fn register<'a>(frame: &Frame<'a>) -> Option<FindingsDocument<'a>> {
    let document = frame.site.document;
    let follow_up = document.findings.clone().filter(|_| !frame.site.is_public)?;
    let plan = document.assessment().plan;
    let tool = document.meta.provenance.tool.as_str();
    Some(FindingsDocument { plan, follow_up, unit: None, only_open: false, tool })
}

/// Every figure of the report, as `reform report --format csv` has it.
fn indicators<'d>(frame: &Frame<'d>) -> Sheet<'d> {
    let document = frame.site.document;
    Sheet {
        name: "indicators".to_owned(),
        columns: columns(document).iter().map(|(header, _)| *header).collect(),
        rows: rows(document, frame.catalogue).collect(),
    }
}

fn csv(sheet: &Sheet<'_>) -> Vec<u8> {
    let mut out = csv::Writer::from_writer(Vec::new());
    // Writing to memory does not fail.
    let _ = out.write_record(&sheet.columns);
    for row in &sheet.rows {
        for datum in row {
            let _ = out.write_field(inert(&harmless(&datum.plain())).as_bytes());
        }
        let _ = out.write_record(None::<&[u8]>);
    }
    out.into_inner().unwrap_or_default()
}

#[derive(Serialize)]
struct Data<'d> {
    schema: &'static str,
    name: &'d str,
    year: i32,
    report: &'d str,
    as_of: String,
    tool: &'d str,
    illustrative: bool,
    rows: Vec<Row<'d>>,
}

fn json(frame: &Frame<'_>, sheet: &Sheet<'_>) -> Vec<u8> {
    let meta = &frame.site.document.meta;
    let data = Data {
        schema: "reform.site/1",
        name: &sheet.name,
        year: meta.year,
        report: &meta.id,
        as_of: meta.as_of.to_string(),
        tool: &meta.provenance.tool,
        illustrative: meta.illustrative,
        rows: sheet.rows.iter().map(|row| Row { columns: &sheet.columns, row }).collect(),
    };
    let is_long = data.rows.len() > MOST_SET_OUT;
    let text = if is_long { unseen::json::compact(&data) } else { unseen::json::pretty(&data) };
    let mut bytes = text.into_bytes();
    let _ = bytes.write_all(b"\n");
    bytes
}

/// A row by the names of its columns.
struct Row<'d> {
    columns: &'d [&'static str],
    row: &'d [Datum<'d>],
}

impl Serialize for Row<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let values = self.row.iter().map(Plain);
        serializer.collect_map(self.columns.iter().zip(values))
    }
}

/// A value as JSON has it: digits stay as they are.
struct Plain<'d>(&'d Datum<'d>);

impl Serialize for Plain<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Datum::Number(plain) => Number::from_str(plain).ok().serialize(serializer),
            Datum::Flag(flag) => serializer.serialize_bool(*flag),
            Datum::Empty => serializer.serialize_none(),
            Datum::Text(_) | Datum::Date(_) => serializer.serialize_str(&self.0.plain()),
        }
    }
}

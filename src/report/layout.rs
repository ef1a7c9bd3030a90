//! The order in which a reader meets a report: what it is, what needs attention, then area by
//! area, then who submitted.

use super::block::{Block, Cell, Column, Grid, GridRow, Tone};
use super::cells::{fraction, heading, target_cell, unit_verdict, value_cell};
use super::facts::IndicatorLine;
use super::{Document, Meta, UnitChange, matrix, part};
use crate::assess::{Assessment, Comparison, LastYear, Verdict};
use crate::i18n::{Message, Value, year_word};
use crate::model::{Area, Id, Lang, Name, SubmissionState};

/// Lays a report out.
pub(super) fn blocks(document: &Document) -> Vec<Block> {
    let mut blocks = head(document);
    blocks.extend(summary(document));
    blocks.extend(document.internal.clone().map(Block::Line));
    blocks.extend(document.attention.iter().cloned());
    for part in &document.parts {
        blocks.extend(part::blocks(document, part));
    }
    blocks.extend(document.on_the_whole.iter().cloned());
    blocks.push(heading(2, Message::new("report-submissions")));
    blocks.push(Block::Table(document.submissions.clone()));
    blocks.push(Block::Detail(by_unit(document)));
    blocks.push(Block::Line(fingerprints(&document.meta)));
    blocks
}

/// Title, window and the notices.
fn head(document: &Document) -> Vec<Block> {
    let meta = &document.meta;
    let mut blocks = vec![heading(1, title(meta))];
    blocks.extend(meta_lines(meta).into_iter().map(Block::Line));
    let notices = document.notices.iter().cloned();
    blocks.extend(notices.map(|(tone, text)| Block::Notice { tone, text }));
    blocks
}

/// Whose report it is, what its data cover, and which part of it this is.
pub fn meta_lines(meta: &Meta) -> Vec<Message> {
    let mut lines = vec![
        Message::new("report-plan").with("issuer", &meta.author.name).with("plan", &meta.plan),
    ];
    if let (Some(from), Some(to)) = (meta.from, meta.to) {
        lines.push(
            Message::new("report-window")
                .with("from", from)
                .with("to", to)
                .with("as-of", meta.as_of),
        );
    }
    lines.extend(meta.scope.clone());
    let to = &meta.author.to;
    if meta.author.unit.is_some() && !to.is_empty() {
        let to = to.iter().cloned().map(Value::from).collect();
        lines.push(Message::new("report-to").with("to", Value::Joined("; ", to)));
    }
    lines.extend(matrix::closed(&meta.closed));
    lines.extend(meta.changes.iter().map(UnitChange::sentence));
    lines
}

/// What qualifies everything that follows.
pub(super) fn notices(comparison: &Comparison, document: &Document) -> Vec<(Tone, Message)> {
    let mut notices = Vec::new();
    if document.meta.illustrative {
        notices.push((Tone::Careful, Message::new("report-illustrative")));
    }
    notices.extend(matrix::changed(&document.meta));
    if !document.meta.complete {
        let lacking = document
            .units
            .iter()
            .filter(|unit| unit.state.is_some_and(|state| state != SubmissionState::Complete));
        let names: Vec<Value> = lacking.map(|unit| Value::Name(unit.name.clone())).collect();
        let text = Message::new("report-incomplete").with("count", names.len());
        notices.push((Tone::Bad, text.with("units", names)));
    }
    if !document.excluded.is_empty() {
        let text = Message::new("report-excluded-notice").with("count", document.excluded.len());
        notices.push((Tone::Bad, text));
    }
    if let LastYear::Faulty(year) = comparison.last_year {
        let text = Message::new("page-last-year-faulty").with("year", year.to_string());
        notices.push((Tone::Careful, text));
    }
    notices
}

/// Whose the interim targets, due dates and leads are that the report calls internal.
pub(super) fn internal(document: &Document) -> Option<Message> {
    let any_step = document.indicators.iter().any(IndicatorLine::is_internal);
    let any_task = document.tasks.iter().any(|task| task.due_assumed || task.lead_assumed);
    let note = Message::new("report-internal").with("issuer", &document.meta.issuer);
    (any_step || any_task).then_some(note)
}

/// The title.
pub fn title(meta: &Meta) -> Message {
    let author = &meta.author;
    let whose = match (&author.unit, &meta.area) {
        (Some(_), _) if author.is_focal => "focal",
        (Some(_), None) => "unit",
        (Some(_), Some(_)) => "unit-area",
        (None, Some(_)) => "area",
        (None, None) => "department",
    };
    Message::new("report-title")
        .with("report", dated(meta))
        .with("whose", whose)
        .with("unit", &author.name)
        .with("area", meta.area.clone().unwrap_or_default())
}

/// The report's name with its year, which is named once, be it in the name itself, and so is the
/// word for it.
pub(super) fn dated(meta: &Meta) -> Message {
    let year = meta.year.to_string();
    let ending = |lang: Lang| {
        let name = meta.name.get(lang);
        let ends_in_word = |word: &str| name.split_whitespace().next_back() == Some(word);
        let kind = if name.contains(&year) {
            "dated"
        } else if year_word(lang).is_some_and(ends_in_word) {
            "word"
        } else {
            "bare"
        };
        Some(kind.to_owned())
    };
    let endings = Name { vi: ending(Lang::Vi), en: ending(Lang::En) };
    Message::new("report-dated")
        .with("report", &meta.name)
        .with("year", year)
        .with("ending", endings)
}

/// Which part of the whole a report is.
pub(super) fn scope(assessment: &Assessment<'_>) -> Vec<Message> {
    let plan = assessment.plan;
    let scope = &assessment.scope;
    let unit = |id: &Option<Id>| plan.units.get(id.as_ref()?.as_str());
    let own =
        unit(&scope.unit).map(|unit| Message::new("report-scope-unit").with("unit", &unit.name));
    let area =
        area(assessment).map(|area| Message::new("report-scope-area").with("area", &area.name));
    let focal = unit(&scope.focal).map(|unit| {
        let is_its = |area: &&Area| scope.takes_area(plan, &area.id);
        let areas = plan.areas.iter().filter(is_its).map(|area| (&area.name).into()).collect();
        Message::new("report-scope-focal")
            .with("unit", &unit.name)
            .with("areas", Value::Joined("; ", areas))
    });
    [own, area, focal].into_iter().flatten().collect()
}

/// The one area that a report is about.
pub(super) fn area<'a>(assessment: &Assessment<'a>) -> Option<&'a Area> {
    assessment.plan.areas.get(assessment.scope.area.as_ref()?.as_str())
}

/// How many of a count hang on what the plan has set itself, if any do.
pub fn of_which_internal(word: &'static str, count: usize) -> Option<Message> {
    let by = if word == "verdict" { "step" } else { "date" };
    (count > 0).then(|| Message::new("report-internal-count").with("count", count).with("by", by))
}

/// The counts by verdict.
fn summary(document: &Document) -> Vec<Block> {
    let counted = |word: &'static str, verdicts: &[(Verdict, usize, usize)]| {
        let parts = verdicts.iter().map(|(verdict, count, internal)| {
            let entry = Message::new(word).with("verdict", verdict.code());
            let entry = Message::new("report-count").with("count", *count).with("verdict", entry);
            match of_which_internal(word, *internal) {
                Some(more) => {
                    Message::new("report-of-which").with("text", entry).with("more", more)
                }
                None => entry,
            }
            .into()
        });
        Value::Joined(" · ", parts.collect())
    };
    let tally = &document.tally;
    let complete = tally.units.iter().find(|(state, _)| *state == SubmissionState::Complete);
    let mut blocks = vec![heading(2, Message::new("report-summary"))];
    if !document.indicators.is_empty() {
        blocks.push(Block::Line(
            Message::new("report-summary-indicators")
                .with("count", document.indicators.len())
                .with("verdicts", counted("verdict", &tally.indicators)),
        ));
    }
    if !document.tasks.is_empty() {
        blocks.push(Block::Line(
            Message::new("report-summary-tasks")
                .with("count", document.tasks.len())
                .with("verdicts", counted("task-verdict", &tally.tasks)),
        ));
    }
    blocks.push(Block::Line(
        Message::new("report-summary-units")
            .with("complete", complete.map_or(0, |(_, count)| *count))
            .with("count", document.units.len()),
    ));
    blocks
}

/// Every indicator by unit.
fn by_unit(document: &Document) -> Vec<Block> {
    let mut blocks = vec![heading(2, Message::new("report-by-unit"))];
    for line in &document.indicators {
        blocks.push(heading(3, Message::new("report-plain").with("text", &line.name)));
        blocks.push(Block::Table(unit_table(line)));
    }
    blocks
}

/// An indicator's units.
pub(super) fn unit_table(line: &IndicatorLine) -> Grid {
    let columns = vec![
        Column::text("column-unit"),
        Column::figure("column-fraction"),
        Column::figure("column-value"),
        Column::figure("column-target"),
        Column::text("column-verdict"),
    ];
    let rows = line
        .by_unit
        .iter()
        .map(|own| {
            let value = value_cell(own.shown.as_ref(), &line.unit);
            let target =
                own.target.map_or_else(Cell::empty, |target| target_cell(target, &line.unit));
            let name: &Name = &own.name;
            GridRow::new([
                name.into(),
                fraction(own.numerator, own.denominator),
                value,
                target,
                unit_verdict(own),
            ])
        })
        .collect();
    Grid { columns, rows }
}

/// What lets anybody check that a report is of these files.
pub fn fingerprints(meta: &Meta) -> Message {
    let provenance = &meta.provenance;
    Message::new("report-fingerprints")
        .with("plan", provenance.plan_sha256.as_str())
        .with("data", provenance.data_sha256.as_str())
        .with("tool", provenance.tool.as_str())
        .with("as-of", meta.as_of)
}

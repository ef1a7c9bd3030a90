//! What stands above a report: its title, what it covers and which part of the whole it is, and what
//! qualifies all that follows. Sentences only.

use super::changes::UnitChange;
use super::indicator::IndicatorLine;
use super::meta::{Closing, Meta};
use super::sentence::first_of;
use super::sign_off;
use super::verdict::Tone;
use super::{Document, UnitLine};
use crate::assess::{Assessment, Comparison, LastYear};
use crate::i18n::{Message, Value, year_word};
use crate::model::{Area, Id, Lang, Name, SubmissionState};

/// Whose report it is, what its data cover, and which part of it this is.
pub fn meta_lines(meta: &Meta) -> Vec<Message> {
    let mut lines = vec![
        Message::new("report-plan").with("issuer", &meta.author.name).with("plan", &meta.plan),
    ];
    if let (Some(from), Some(to)) = (meta.from, meta.to) {
        let window = Message::new("report-window").with("from", from).with("to", to);
        lines.push(window.with("as-of", meta.as_of));
    }
    lines.extend(meta.scope.clone());
    let to = &meta.author.to;
    if meta.author.unit.is_some() && !to.is_empty() {
        let to = Value::joined("; ", to.iter().cloned());
        lines.push(Message::new("report-to").with("to", to));
    }
    lines.extend(closed(&meta.closed));
    lines.extend(meta.signed.clone());
    lines.extend(meta.changes.iter().map(UnitChange::sentence));
    lines
}

/// What qualifies everything that follows.
pub(super) fn notices(comparison: &Comparison, document: &Document<'_>) -> Vec<(Tone, Message)> {
    let mut notices = Vec::new();
    if document.meta.illustrative {
        notices.push((Tone::Careful, Message::new("report-illustrative")));
    }
    notices.extend(changed(&document.meta));
    if !document.meta.complete {
        let text = Message::new("report-incomplete");
        notices.push((Tone::Bad, text.with("lacking", lacking(&document.units))));
    }
    if !document.excluded.is_empty() {
        let text = Message::new("report-excluded-notice").with("count", document.excluded.len());
        notices.push((Tone::Bad, text));
    }
    notices.extend(sign_off::notice(document.assessment));
    if let LastYear::Faulty(year) = comparison.last_year {
        let text = Message::new("page-last-year-faulty").with("year", year.to_string());
        notices.push((Tone::Careful, text));
    }
    notices
}

/// Which units lack what, the worst first.
fn lacking(units: &[UnitLine]) -> Value {
    let amiss = [SubmissionState::Missing, SubmissionState::Invalid, SubmissionState::Incomplete];
    let told = amiss.into_iter().filter_map(|state| {
        let names = units.iter().filter(|unit| unit.state == Some(state)).map(|unit| &unit.name);
        let names: Vec<_> = names.collect();
        let entry = Message::new("report-lacking").with("state", state.code());
        let entry = entry.with("count", names.len());
        (!names.is_empty()).then(|| entry.with("units", first_of(", ", names)))
    });
    Value::joined("; ", told)
}

/// Whose the interim targets, due dates and leads are that the report calls internal.
pub(super) fn internal(document: &Document<'_>) -> Option<Message> {
    let any_step = document.indicators.iter().any(IndicatorLine::is_internal);
    let any_task = document.tasks.iter().any(|task| task.due_assumed || task.lead_assumed);
    let note = Message::new("report-internal").with("issuer", &document.meta.issuer);
    (any_step || any_task).then_some(note)
}

/// What stands at the top: whose report it is and of when, the area if it is of one only.
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
        .with("ad-hoc", meta.is_ad_hoc)
        .with("whose", whose)
        .with("unit", &author.name)
        .with("area", meta.area.clone().unwrap_or_default())
}

/// The report's name with its year, which is named once, be it in the name itself, and so is the
/// word for it.
pub(super) fn dated(meta: &Meta) -> Message {
    dated_name(&meta.name, meta.year)
}

/// The same of a report of another year.
pub(super) fn dated_name(name: &Name, year: i32) -> Message {
    let year = year.to_string();
    let ending = |lang: Lang| {
        let name = name.get(lang);
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
    Message::new("report-dated").with("report", name).with("year", year).with("ending", endings)
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
        let entry = Message::new("report-scope-focal").with("unit", &unit.name);
        entry.with("areas", own_areas(assessment))
    });
    [own, area, focal].into_iter().flatten().collect()
}

/// The areas that a report is about, by name.
pub(super) fn own_areas(assessment: &Assessment<'_>) -> Value {
    let (plan, scope) = (assessment.plan, &assessment.scope);
    let areas = plan.areas.iter().filter(|area| scope.takes_area(plan, &area.id));
    Value::joined("; ", areas.map(|area| &area.name))
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

/// What lets anybody check that a report is of these files.
pub fn fingerprints(meta: &Meta) -> Message {
    let provenance = &meta.provenance;
    Message::new("report-fingerprints")
        .with("plan", provenance.plan_sha256.as_str())
        .with("data", provenance.data_sha256.as_str())
        .with("tool", provenance.tool.as_str())
        .with("as-of", meta.as_of)
}

/// Which periods are closed.
pub(super) fn closed(closed: &[Closing]) -> Option<Message> {
    let entry = |closing: &Closing| {
        Message::new("report-closed-period")
            .with("period", &closing.name)
            .with("closed", closing.as_of)
            .with("amendments", closing.amendments)
    };
    let periods = Value::joined(", ", closed.iter().map(entry));
    (!closed.is_empty()).then(|| Message::new("report-closed").with("periods", periods))
}

/// Which of the closed periods have changed since, and whose seal does not vouch for it.
pub(super) fn changed(meta: &Meta) -> impl Iterator<Item = (Tone, Message)> {
    let doubted = meta.doubted.iter().map(|(id, name)| {
        let text = Message::new("report-seal-in-doubt").with("period", name);
        (Tone::Bad, text.with("id", id.as_str()))
    });
    doubted.chain(meta.closed.iter().filter(|closing| closing.changed).map(|closing| {
        let text = Message::new("report-changed-since").with("period", &closing.name);
        (Tone::Bad, text.with("id", closing.period.as_str()))
    }))
}

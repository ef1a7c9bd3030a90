//! A submission that is text, read by the reader of CSVs; only whose it is, is told from its head.

use super::head;
use super::owner::{Answer, Question};
use super::row_names::{RowNames, give_ids};
use super::{Outcome, Request, Unusable, faults};
use super::{below, form};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{FileId, Id, Place, Plan, Submission};
use crate::source::{SourceFile, Sources};
use crate::submission::csv::{self, Findings};

/// Reads it. Its text is put among the sources.
pub(super) fn submission(
    sources: &mut Sources,
    plan: &Plan,
    request: Request<'_>,
    diagnostics: &mut Diagnostics,
) -> Outcome {
    let hint = head::hinted(plan, &request.path);
    let source = SourceFile::new(request.path, request.bytes);
    let is_page = is_markup(&source.text);
    let head = head::read(plan, &csv::titles(&source.text), "");
    let file = sources.put(source);
    let at = Place::top(file);
    if is_page {
        let why = Unusable::Markup.code();
        diagnostics.push(Diagnostic::new(&faults::UNUSABLE_WORKBOOK, at).with("reason", why));
        return Outcome::Refused;
    }
    let (unit, period) = (request.unit, request.period);
    let source = sources.file(file);
    let row = |row: usize| {
        // Hardly any title has a line end in it; a line that tells the separator is no row.
        let line = row + 1 + usize::from(csv::is_declared(&source.text));
        let span = source.line_span(line.min(source.line_count()));
        Place { file, start: span.start, end: span.end }
    };
    let question = Question { plan, file, row: &row, unit, period };
    let (unit, period) = match question.of_table(&head, &hint, diagnostics) {
        Answer::Known(unit, period) => (unit, period),
        other => return unknown(&other, sources.file(file), at, diagnostics),
    };
    let rows: Vec<_> = csv::cells_of(&source.text).collect();
    let header = csv::titles(&source.text).len();
    let beneath = rows.iter().filter(|(number, _)| *number > header + 1);
    let beneath = beneath.map(|(at, cells)| (at - 1, cells.iter().map(String::as_str).collect()));
    if let Some(other) = below::other_unit(plan, &unit, beneath) {
        diagnostics.push(question.shared(&unit, &other, row(other.row)));
        return Outcome::Refused;
    }
    Outcome::Read(Box::new(table(sources, plan, (&unit, &period), file, diagnostics)))
}

/// Reads the table of a unit for a period.
fn table(
    sources: &Sources,
    plan: &Plan,
    (unit, period): (&Id, &Id),
    file: FileId,
    diagnostics: &mut Diagnostics,
) -> Submission {
    let names = RowNames::of(plan, unit, period);
    let mut own = Diagnostics::default();
    let mut read = csv::table_by_name(sources, file, unit, period, &mut own);
    let source = sources.file(file);
    let whose = Some((unit, period));
    give_ids(&names, &mut read, &mut Findings { file, source, whose, diagnostics: &mut own });
    let others: Vec<&str> = read.others().map(|cell| cell.text).collect();
    let (is_form, known) = (csv::is_form(&others), csv::furniture_among(&others));
    let known: Vec<&str> =
        others.into_iter().zip(known).filter_map(|(it, known)| known.then_some(it)).collect();
    own.retain(|found| {
        let header = found.found.as_deref().filter(|_| found.rule == &csv::UNKNOWN_COLUMN);
        !header.is_some_and(|header| known.contains(&header))
    });
    diagnostics.extend(own.iter().cloned());
    if is_form {
        // Its sheet was saved as a text.
        form::name_plainly(&mut read, plan);
    }
    // They say whose it is, as does the file's name that it is written to.
    read.head.titles.clear();
    read
}

/// What becomes of a text of which is not known whose it is: its letters may be what is lost.
fn unknown(
    answer: &Answer,
    source: &SourceFile,
    at: Place,
    diagnostics: &mut Diagnostics,
) -> Outcome {
    if csv::has_lost_letters(&source.text) {
        let finding = Diagnostic::new(&csv::MISSING_HEADER, at).with("form", "submission");
        diagnostics.push(finding.help("help-lost"));
        return Outcome::Refused;
    }
    match answer {
        Answer::Nameless => Outcome::Nameless,
        _ => Outcome::Refused,
    }
}

/// Whether a text is a page of the web, or XML, under whatever name: so some programs `export to
/// Excel`.
fn is_markup(text: &str) -> bool {
    let begin: String = text.trim_start().chars().take(400).collect::<String>().to_lowercase();
    begin.starts_with('<')
        && ["<html", "<table", "<!doctype", "<?xml", "<meta"].iter().any(|tag| begin.contains(tag))
}

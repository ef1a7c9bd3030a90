//! `reform template --all`: the forms of all units that still owe something, in a folder, with a
//! list of them.

use std::path::PathBuf;

use clap::ArgMatches;
use rayon::prelude::*;

use super::context::Context;
use super::forms::JSON;
use super::names::find_report;
use super::opening::Asks;
use super::{Outcome, forms, output, template};
use crate::i18n::{Catalogue, Message};
use crate::report::{self, Handout};
use crate::shell::workspace::{Failure, NewFile, create, shown};
use crate::submission::form::{self, FORMATS, Format};
use crate::write;

/// The form that goes out unless another is asked for: what a division opens in Excel.
const USUAL: &str = "xlsx";

pub(super) fn run(context: &Context, matches: &ArgMatches) -> anyhow::Result<Outcome> {
    let text = |id: &str| matches.get_one::<String>(id).map(String::as_str);
    let folder = output::file_of(matches.get_one::<PathBuf>("output"))?;
    if context.for_programs && folder.is_none_or(|folder| forms::ends_in_json(folder)) {
        return for_programs(context, matches);
    }
    let Some(folder) = folder else {
        return Err(Failure::new(Message::new("handout-needs-folder")).into());
    };
    let named = text("format").filter(|named| *named != JSON).unwrap_or(USUAL);
    let Some(format) = FORMATS.iter().find(|format| format.name == named) else {
        return Ok(Outcome::CouldNotRun);
    };
    let (_, checked) = context.open_sound(Asks::History)?;
    let (plan, ledger) = (&checked.plan, &checked.ledger);
    let report = find_report(plan, text("period").unwrap_or_default())?;
    let extension = format.extension.unwrap_or(format.name);
    let handout = report::handout(plan, ledger, report, extension, context.as_of);
    context.step("progress-forms");
    let all = form::Forms::of(plan, ledger, context.as_of);
    let catalogue = &context.catalogue;
    let mut files = drawn(&handout, &all, format, catalogue)?;
    let mut blocks = report::handout_blocks(&handout);
    if !files.is_empty() {
        let list = list_name(&files, catalogue.word("handout-list"));
        let done = Message::new("handout-done").with("count", files.len());
        let done = done.with("folder", shown(folder)).with("list", list.as_str());
        let text = write::handout_as_csv(&handout, catalogue)?;
        files.push(NewFile { path: list, text, program: false });
        context.clear();
        create(&context.pen, folder, &files, matches.get_flag("force"))?;
        blocks.extend((!context.pen.is_dry()).then_some(report::Block::Line(done)));
    }
    if context.for_programs {
        context.write_written(None)?;
        return Ok(Outcome::Clean);
    }
    let shown = write::for_terminal(blocks, catalogue, context.look(false));
    context.write(shown.as_bytes(), None)?;
    Ok(Outcome::Clean)
}

/// All forms in one piece.
fn for_programs(context: &Context, matches: &ArgMatches) -> anyhow::Result<Outcome> {
    let (_, checked) = context.open_sound(Asks::History)?;
    let (plan, ledger, as_of) = (&checked.plan, &checked.ledger, context.as_of);
    let period = matches.get_one::<String>("period").map_or("", String::as_str);
    let handout = report::handout(plan, ledger, find_report(plan, period)?, JSON, as_of);
    let forms = form::Forms::of(plan, ledger, as_of);
    let lines = handout.lines.par_iter();
    let forms: Vec<_> = lines.map(|line| forms.form(line.unit, line.period)).collect();
    let json = form::as_json(plan, &forms, as_of, &context.catalogue);
    template::put(context, matches, json.as_bytes())
}

/// The forms as files.
fn drawn(
    handout: &Handout<'_>,
    forms: &form::Forms<'_, '_>,
    format: &Format,
    catalogue: &Catalogue,
) -> Result<Vec<NewFile<Vec<u8>>>, Failure> {
    let lines = handout.lines.par_iter();
    let drawn = lines.map(|line| {
        let form = forms.form(line.unit, line.period);
        let text = (format.write)(&form, catalogue)
            .map_err(|why| Failure::new(Message::new("template-failed").with("why", why)))?;
        Ok(NewFile { path: line.file.clone(), text, program: false })
    });
    drawn.collect()
}

/// The name of the list beside the forms; none of them has it.
fn list_name(files: &[NewFile<Vec<u8>>], usual: String) -> String {
    let mut name = usual;
    while files.iter().any(|file| file.path == name) {
        name.insert(0, '_');
    }
    name
}

//! `reform import`: what divisions send, into canonical CSV: one file, or a whole inbox.

mod answers;
mod batch;
mod gather;
mod one;
mod table;
mod writing;

use std::collections::BTreeMap;
use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Arg, ArgMatches, Command, value_parser};

use self::answers::Answers;
use self::batch::{Batch, Wish};
use self::gather::{Arrived, gather, is_inbox, refuse_own};
use self::table::Shown;
use super::arguments::{dressed, formats, option, positional, switch};
use super::context::Context;
use super::findings::show;
use super::{Outcome, Subcommand, forms};
use crate::diagnostic::{Diagnostics, Severity};
use crate::i18n::{Catalogue, Message};
use crate::shell::workspace::{Failure, Workspace};
use crate::submission::inbox::Permits;
use crate::submission::workbook;

pub(super) static COMMAND: Subcommand = Subcommand { name: "import", arguments, run };

fn arguments(command: Command, catalogue: &Catalogue) -> Command {
    let file = positional("file", "import-file", "value-file", catalogue)
        .required(true)
        .num_args(1..)
        .value_parser(value_parser!(PathBuf));
    let [format, _] = formats(&forms::names(forms::FORMS), catalogue);
    let output: Arg = option("output", "import-output", "value-file", catalogue)
        .short('o')
        .conflicts_with("stdout")
        .value_parser(value_parser!(PathBuf));
    dressed(command, "import-about", catalogue)
        .arg(file)
        .arg(option("unit", "import-unit", "value-unit", catalogue))
        .arg(option("period", "import-period", "value-period", catalogue))
        .arg(option("sheet", "import-sheet", "value-sheet", catalogue))
        .arg(option("received", "import-received", "value-date", catalogue))
        .arg(switch("replace", "import-replace", catalogue))
        .arg(switch("accept-errors", "import-accept-errors", catalogue))
        .arg(
            option("answer", "import-answer", "value-folder", catalogue)
                .value_parser(value_parser!(PathBuf)),
        )
        .arg(format)
        .arg(output)
        .arg(switch("stdout", "import-stdout", catalogue).conflicts_with("format"))
        .arg(switch("force", "import-force", catalogue).hide(true))
}

/// Whether the table that tells what became of each file is asked for, which goes to `-o` then; else that
/// is where the submission goes.
pub(super) fn asks_for_table(matches: &ArgMatches) -> bool {
    let file = matches.get_one::<PathBuf>("output");
    let ending = file.and_then(|file| file.extension()).map(|ending| ending.to_ascii_lowercase());
    let is_tables = ending.is_some_and(|ending| ending == "json" || ending == "md");
    is_tables || matches.get_one::<String>("format").is_some()
}

fn run(context: &Context, matches: &ArgMatches) -> anyhow::Result<Outcome> {
    let mut paths: Vec<PathBuf> = Vec::new();
    for path in matches.get_many::<PathBuf>("file").into_iter().flatten() {
        if !paths.contains(path) {
            paths.push(path.clone());
        }
    }
    let is_inbox = is_inbox(&paths);
    let is_elsewhere = is_elsewhere(matches);
    if is_inbox && is_elsewhere {
        return Err(Failure::new(Message::new("import-one-only")).into());
    }
    let text = |id: &str| matches.get_one::<String>(id).map(String::as_str);
    let force = matches.get_flag("force");
    let permits = Permits {
        replace: force || matches.get_flag("replace"),
        errors: force || matches.get_flag("accept-errors"),
        by_name: !is_inbox,
    };
    let received = text("received").map(|day| received(context, day)).transpose()?;
    let (unit, period, sheet) = (text("unit"), text("period"), text("sheet"));
    let wish = Wish { unit, period, sheet, received, permits };
    let workspace = Workspace::find(&context.root)?;
    refuse_own(&paths, &workspace)?;
    let by_year = by_year(context, &workspace, gather(&paths, &context.catalogue)?)?;
    let mut batches = Vec::new();
    for (year, arrived) in by_year {
        batches.push(batch::judge(context, &wish, year, arrived)?);
    }
    let answers = matches.get_one::<PathBuf>("answer").map(|folder| Answers::into(folder, &paths));
    let answers = answers.transpose()?;
    if is_inbox {
        return many(context, matches, &mut batches, answers);
    }
    match batches.pop() {
        Some(batch) => one::import(context, matches, batch, permits, answers),
        None => Ok(Outcome::CouldNotRun),
    }
}

/// Whether a submission goes elsewhere than to its place in the repository.
fn is_elsewhere(matches: &ArgMatches) -> bool {
    matches.get_flag("stdout") || matches.contains_id("output") && !asks_for_table(matches)
}

/// The day that was named as the one on which the files came.
fn received(context: &Context, day: &str) -> Result<NaiveDate, Failure> {
    let wrong = |_| Failure::new(Message::new("usage-date").with("value", day));
    let day: NaiveDate = day.parse().map_err(wrong)?;
    if day > context.as_of {
        let message = Message::new("import-received-future").with("day", day);
        return Err(Failure::new(message.with("as-of", context.as_of)));
    }
    Ok(day)
}

/// The files by the year that they say they are of, where none was named and that one has a plan.
fn by_year(
    context: &Context,
    workspace: &Workspace,
    arrived: Vec<Arrived>,
) -> anyhow::Result<BTreeMap<Option<i32>, Vec<Arrived>>> {
    let years = workspace.years()?;
    let is_told = context.year.is_none() && years.len() > 1;
    let usual = if is_told { Some(context.year_of(workspace)?) } else { None };
    let mut by_year: BTreeMap<_, Vec<Arrived>> = BTreeMap::new();
    for one in arrived {
        let is_read = is_told && one.passed.is_none() && one.refused.is_none();
        let bytes = is_read.then(|| one.bytes().ok()?.ok()).flatten();
        let year = bytes.and_then(|bytes| workbook::year(&bytes));
        let year = year.filter(|year| years.contains(year)).or(usual);
        by_year.entry(year).or_default().push(one);
    }
    Ok(by_year)
}

/// Writes what can be written of an inbox, and tells what has become of each file.
fn many(
    context: &Context,
    matches: &ArgMatches,
    batches: &mut [Batch],
    answers: Option<Answers<'_>>,
) -> anyhow::Result<Outcome> {
    // All is looked at before anything is written.
    batches.iter().try_for_each(writing::refuse)?;
    let is_told = answers.is_some() || context.for_programs;
    // First: what is there already is answered no more by the next run.
    if let Some(mut answers) = answers {
        batches.iter_mut().try_for_each(|batch| answers.write(context, batch))?;
    }
    batches.iter_mut().for_each(|batch| writing::write(context, batch));
    // The answers say what is to be mended, to those who mend it.
    if !is_told {
        batches.iter().for_each(|batch| show_found(context, batch));
    }
    let shown = shown_of(context, matches, batches);
    tell(context, matches, &shown)?;
    Ok(match (shown.has_failed(), shown.is_open()) {
        (true, _) => Outcome::CouldNotRun,
        (false, true) => Outcome::Findings,
        (false, false) => Outcome::Clean,
    })
}

fn shown_of<'s>(context: &Context, matches: &'s ArgMatches, batches: &'s [Batch]) -> Shown<'s> {
    let named = matches.get_many::<PathBuf>("file").into_iter().flatten();
    let folder = match named.collect::<Vec<_>>().as_slice() {
        [only] if only.is_dir() => Some(only.as_path()),
        _ => None,
    };
    Shown { batches, folder, as_of: context.as_of, is_trial: context.pen.is_dry() }
}

/// Writes the table, in the form and to the place that were asked for.
fn tell(context: &Context, matches: &ArgMatches, shown: &Shown<'_>) -> anyhow::Result<()> {
    let json = |catalogue: &Catalogue| shown.json(catalogue, context.written());
    forms::write(context, matches, || shown.blocks(), &json)?;
    context.is_told.set(context.for_programs && !matches.contains_id("output"));
    Ok(())
}

/// Shows what is wrong in the files of a year, of one that was asked for quietly only the errors.
fn show_found(context: &Context, batch: &Batch) {
    let mut all = Diagnostics::default();
    for item in &batch.items {
        all.extend(item.found.iter().cloned());
    }
    if context.quiet {
        all.retain(|found| found.severity == Severity::Error);
    }
    if all.iter().next().is_some() {
        show(context, &batch.repository, &all);
    }
}

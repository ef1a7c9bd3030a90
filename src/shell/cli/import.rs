//! `reform import`: what divisions send, into canonical CSV: one file, or a whole inbox.

mod answers;
mod batch;
mod gather;
mod table;
mod writing;

use std::collections::BTreeMap;
use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Arg, ArgMatches, Command, value_parser};

use self::answers::Answers;
use self::batch::{Batch, Item, Wish};
use self::gather::{Arrived, gather, is_inbox, refuse_own};
use self::table::Shown;
use super::arguments::{dressed, formats, option, positional, switch};
use super::context::Context;
use super::findings::show;
use super::{Outcome, Subcommand, forms, output};
use crate::diagnostic::{Diagnostics, Severity};
use crate::i18n::{Catalogue, Message};
use crate::model::SubmissionState;
use crate::shell::workspace::{Failure, Target, Workspace, shown};
use crate::submission::inbox::{Fate, Permits};
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
        .arg(switch("stdout", "import-stdout", catalogue))
        .arg(switch("force", "import-force", catalogue).hide(true))
}

fn run(context: &Context, matches: &ArgMatches) -> anyhow::Result<Outcome> {
    let paths: Vec<PathBuf> = matches.get_many("file").into_iter().flatten().cloned().collect();
    let is_inbox = is_inbox(&paths);
    let elsewhere = matches.get_flag("stdout") || matches.contains_id("output");
    if is_inbox && elsewhere {
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
    if is_inbox || text("format").is_some() {
        return many(context, matches, &mut batches, answers);
    }
    if context.pen.is_dry() && !elsewhere {
        let outcome = many(context, matches, &mut batches, answers)?;
        // What a real run says of one file that was named by itself.
        let only = batches.first().and_then(|batch| Some((batch.items.first()?, batch)));
        only.map_or(Ok(()), |(item, batch)| refuse(item, batch))?;
        return Ok(outcome);
    }
    match batches.pop() {
        Some(mut batch) => {
            if let Some(mut answers) = answers {
                answers.write(context, &mut batch)?;
            }
            one(context, matches, batch, permits)
        }
        None => Ok(Outcome::CouldNotRun),
    }
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
    let named = matches.get_many::<PathBuf>("file").into_iter().flatten();
    let folder = match named.collect::<Vec<_>>().as_slice() {
        [only] if only.is_dir() => Some(only.as_path()),
        _ => None,
    };
    let shown = Shown { batches, folder, as_of: context.as_of, is_trial: context.pen.is_dry() };
    let json = |catalogue: &Catalogue| shown.json(catalogue, context.written());
    forms::write(context, matches, || shown.blocks(), &json)?;
    context.is_told.set(context.for_programs && !matches.contains_id("output"));
    Ok(match (shown.has_failed(), shown.is_open()) {
        (true, _) => Outcome::CouldNotRun,
        (false, true) => Outcome::Findings,
        (false, false) => Outcome::Clean,
    })
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

/// Writes one file that was named by itself, and tells in a sentence what has become of it.
fn one(
    context: &Context,
    matches: &ArgMatches,
    mut batch: Batch,
    permits: Permits,
) -> anyhow::Result<Outcome> {
    let Some(item) = batch.items.first() else { return Ok(Outcome::CouldNotRun) };
    if item.fate == Fate::Nameless {
        refuse(item, &batch)?;
    }
    show_found(context, &batch);
    let answer =
        item.answer.as_ref().map(|path| Message::new("import-answered").with("path", shown(path)));
    let say = |message: &Message| {
        if !context.quiet {
            output::say(&context.catalogue.text(message));
        }
    };
    let errors = item.count(Severity::Error);
    let is_faulty = item.state() == SubmissionState::Invalid && !permits.errors;
    answer.iter().for_each(say);
    if item.submission.is_none() || item.fate == Fate::Unread {
        say(&Message::new("import-refused"));
        return Ok(Outcome::Findings);
    }
    if is_faulty {
        say(&Message::new("import-not-written"));
        return Ok(Outcome::Findings);
    }
    let is_elsewhere = matches.get_flag("stdout") || matches.contains_id("output");
    let done = match is_elsewhere {
        true => hand_over(context, &batch, item, matches)?.into_iter().collect(),
        false => put(context, &mut batch)?,
    };
    if !context.pen.is_dry() {
        done.iter().for_each(say);
    }
    let is_incomplete = |item: &&Item| item.state() == SubmissionState::Incomplete;
    if let Some(item) = batch.items.first().filter(is_incomplete).filter(|_| !context.pen.is_dry())
    {
        let elsewhere = if is_elsewhere { "yes" } else { "no" };
        let message = Message::new("import-incomplete").with("elsewhere", elsewhere);
        say(&message.with("count", item.lacking()));
    }
    Ok(output::outcome(errors, 0, false))
}

/// Writes a file to where it belongs; tells what was done.
fn put(context: &Context, batch: &mut Batch) -> Result<Vec<Message>, Failure> {
    writing::refuse(batch)?;
    if let Some(item) = batch.items.first() {
        refuse(item, batch)?;
    }
    writing::write(context, batch);
    let Some(item) = batch.items.first() else { return Ok(Vec::new()) };
    if let Some(why) = &item.why {
        return Err(Failure::new(why.clone()));
    }
    let entry = if item.fate == Fate::Same { "import-same" } else { "import-written" };
    let rows = item.submission.as_ref().map_or(0, |own| own.rows.len());
    let path = item.path(&batch.plan).unwrap_or_default();
    let done = Message::new(entry).with("path", path).with("rows", rows);
    let noted = Message::new("import-noted").with("day", item.received);
    Ok([done].into_iter().chain(item.is_noted.then_some(noted)).collect())
}

/// Why a file that was named by itself is not written where it belongs.
fn refuse(item: &Item, batch: &Batch) -> Result<(), Failure> {
    let path = item.path(&batch.plan).unwrap_or_default();
    let message = match item.fate {
        Fate::Nameless => Message::new("import-nameless"),
        Fate::Closed => Message::new("import-sealed"),
        Fate::Differs => Message::new("import-differs"),
        Fate::Superseded => Message::new("import-superseded")
            .with("since", if item.since.is_some() { "yes" } else { "no" })
            .with("day", item.since.unwrap_or(item.received)),
        _ => return Ok(()),
    };
    let period = item.period.as_ref().map(ToString::to_string).unwrap_or_default();
    Err(Failure::new(message.with("path", path).with("period", period)))
}

/// Writes a file to where it is asked for, unless another is there; says what was done, unless it is
/// what standard output now holds.
fn hand_over(
    context: &Context,
    batch: &Batch,
    item: &Item,
    matches: &ArgMatches,
) -> Result<Option<Message>, Failure> {
    let Some(path) = matches.get_one::<PathBuf>("output") else {
        output::write(item.csv.as_bytes())?;
        return Ok(None);
    };
    let replaces = matches.get_flag("force") || matches.get_flag("replace");
    let (goal, shown) = (Target::of(path)?, shown(path));
    let sources = &batch.repository.sources;
    let there = sources.find(&shown);
    let same = there.is_some_and(|file| sources.file(file).bytes() == item.csv.as_bytes());
    let folder = shown.rsplit_once('/').map_or("", |(folder, _)| folder);
    if sources.find(&format!("{folder}/closed.toml")).is_some() && !same && !replaces {
        let period = item.period.as_ref().map(ToString::to_string).unwrap_or_default();
        let message = Message::new("import-sealed").with("path", shown);
        return Err(Failure::new(message.with("period", period)));
    }
    output::write_new(&context.pen, item.csv.as_bytes(), &goal, replaces)?;
    let entry = if same { "import-same" } else { "import-written" };
    let rows = item.submission.as_ref().map_or(0, |own| own.rows.len());
    Ok(Some(Message::new(entry).with("path", shown).with("rows", rows)))
}

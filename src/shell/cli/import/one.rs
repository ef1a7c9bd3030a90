//! One file that was named by itself: what has become of it is told in a sentence, and in the table only
//! where that was asked for. How the run ends does not hang on it.

use std::path::PathBuf;

use clap::ArgMatches;

use super::answers::Answers;
use super::batch::{Batch, Item};
use super::{is_elsewhere, show_found, shown_of, tell, writing};
use crate::diagnostic::Severity;
use crate::i18n::Message;
use crate::model::SubmissionState;
use crate::shell::cli::context::Context;
use crate::shell::cli::{Outcome, output};
use crate::shell::workspace::{Failure, Target, shown};
use crate::submission::inbox::{Fate, Permits};

/// Writes the file, and tells what has become of it.
pub(super) fn import(
    context: &Context,
    matches: &ArgMatches,
    mut batch: Batch,
    permits: Permits,
    answers: Option<Answers<'_>>,
) -> anyhow::Result<Outcome> {
    let Some(item) = batch.items.first() else { return Ok(Outcome::CouldNotRun) };
    if item.fate == Fate::Nameless {
        refuse(item, &batch)?;
    }
    if !context.for_programs {
        show_found(context, &batch);
    }
    let is_elsewhere = is_elsewhere(matches);
    let left = left_out(item, permits);
    if left.is_none() && !is_elsewhere {
        writing::refuse(&batch)?;
        refuse(item, &batch)?;
    }
    if let Some(mut answers) = answers {
        answers.write(context, &mut batch)?;
    }
    let Some(item) = batch.items.first() else { return Ok(Outcome::CouldNotRun) };
    let is_trial = context.pen.is_dry();
    let say = |message: &Message| {
        if !context.quiet && !context.for_programs {
            output::say(&context.catalogue.text(message));
        }
    };
    if let Some(path) = &item.answer {
        say(&Message::new("import-answered").with("path", shown(path)));
    }
    let outcome = output::outcome(item.count(Severity::Error), 0, false);
    let outcome = match left {
        Some(why) => {
            say(&Message::new(why));
            Outcome::Findings
        }
        None => {
            let done = match is_elsewhere {
                true => hand_over(context, &batch, item, matches)?.into_iter().collect(),
                false => put(context, &mut batch)?,
            };
            let lacks = batch.items.first().and_then(|item| incomplete(item, is_elsewhere));
            if !is_trial {
                done.iter().chain(&lacks).for_each(say);
            }
            outcome
        }
    };
    if super::asks_for_table(matches) || is_trial && !is_elsewhere {
        tell(context, matches, &shown_of(context, matches, std::slice::from_ref(&batch)))?;
    }
    Ok(outcome)
}

/// Why a file is not taken for what it says, if it is not.
fn left_out(item: &Item, permits: Permits) -> Option<&'static str> {
    if item.submission.is_none() || item.fate == Fate::Unread {
        return Some("import-refused");
    }
    let is_faulty = item.state() == SubmissionState::Invalid && !permits.errors;
    is_faulty.then_some("import-not-written")
}

/// What is still lacking in a file that was taken.
fn incomplete(item: &Item, is_elsewhere: bool) -> Option<Message> {
    let elsewhere = if is_elsewhere { "yes" } else { "no" };
    let message = Message::new("import-incomplete").with("elsewhere", elsewhere);
    (item.state() == SubmissionState::Incomplete).then(|| message.with("count", item.lacking()))
}

/// Writes a file to where it belongs; tells what was done.
fn put(context: &Context, batch: &mut Batch) -> Result<Vec<Message>, Failure> {
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

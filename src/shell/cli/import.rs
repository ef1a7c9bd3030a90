//! `reform import`: an Excel submission into canonical CSV.

use std::path::{Path, PathBuf};

use clap::{Arg, ArgMatches, Command, value_parser};

use super::arguments::{dressed, option, positional, switch};
use super::context::Context;
use super::findings::show;
use super::names::{find_period, find_unit};
use super::opening::{Asks, Repository};
use super::{Outcome, Subcommand, output};
use crate::diagnostic::{Diagnostics, Severity};
use crate::i18n::{Catalogue, Message};
use crate::model::{Plan, Submission, SubmissionState};
use crate::shell::pipeline;
use crate::shell::workspace::{Failure, Target, Workspace, read_file};
use crate::source::{Refused, SourceFile};
use crate::submission::canonical;
use crate::submission::workbook::{self, Request};

pub(super) static COMMAND: Subcommand = Subcommand { name: "import", arguments, run };

fn arguments(command: Command, catalogue: &Catalogue) -> Command {
    let file = positional("file", "import-file", "value-file", catalogue)
        .required(true)
        .value_parser(value_parser!(PathBuf));
    let output: Arg = option("output", "import-output", "value-file", catalogue)
        .short('o')
        .conflicts_with("stdout")
        .value_parser(value_parser!(PathBuf));
    dressed(command, "import-about", "usage-import", catalogue)
        .arg(file)
        .arg(option("unit", "import-unit", "value-unit", catalogue))
        .arg(option("period", "import-period", "value-period", catalogue))
        .arg(option("sheet", "import-sheet", "value-sheet", catalogue))
        .arg(output)
        .arg(switch("stdout", "import-stdout", catalogue))
        .arg(switch("force", "import-force", catalogue))
}

fn run(context: &Context, matches: &ArgMatches) -> anyhow::Result<Outcome> {
    let year = matches.get_one("file").and_then(|path: &PathBuf| year_of(context, path));
    let (mut repository, checked) = context.open_sound_of(year, Asks::Files)?;
    let text = |id: &str| matches.get_one::<String>(id).map(String::as_str);
    let (plan, submissions) = (checked.plan, checked.submissions.to_vec());
    let unit = text("unit").map(|name| find_unit(&plan, name)).transpose()?;
    let period = text("period").map(|name| find_period(&plan, name)).transpose()?;
    let period = period.map(|period| period.id.clone());
    let Some(path) = matches.get_one::<PathBuf>("file") else {
        return Ok(Outcome::CouldNotRun);
    };
    let name = path.display().to_string();
    let bytes = match read_file(path)? {
        Ok(bytes) => bytes,
        Err(why) => return Ok(refuse_file(context, repository, name, why)),
    };
    let request = Request {
        path: name,
        bytes,
        unit: unit.as_ref(),
        period: period.as_ref(),
        sheet: text("sheet"),
    };
    let question = context.question(&repository);
    let mut imported =
        pipeline::import(plan, submissions, &mut repository.sources, &question, request);
    context.clear();
    if imported.nameless {
        return Err(Failure::new(Message::new("import-nameless")).into());
    }
    if context.quiet {
        imported.diagnostics.retain(|found| found.severity == Severity::Error);
    }
    if imported.diagnostics.iter().next().is_some() {
        show(context, &repository, &imported.diagnostics);
    }
    let say = |message: &Message| {
        if !context.quiet {
            output::say(&context.catalogue.text(message));
        }
    };
    let readable = imported.submission.filter(|(submission, _)| submission.readable);
    let Some((submission, state)) = readable else {
        say(&Message::new("import-refused"));
        return Ok(Outcome::Findings);
    };
    if state == SubmissionState::Invalid && !matches.get_flag("force") {
        say(&Message::new("import-not-written"));
        return Ok(Outcome::Findings);
    }
    if let Some(done) = hand_over(&repository, &imported.plan, &submission, matches)? {
        say(&done);
    }
    if state == SubmissionState::Incomplete {
        say(&Message::new("import-incomplete"));
    }
    Ok(output::outcome(imported.diagnostics.count(Severity::Error), 0, false))
}

/// The year that a form is of, where none was named and that one has a plan.
fn year_of(context: &Context, path: &Path) -> Option<i32> {
    let years = Workspace::find(&context.root).ok()?.years().ok()?;
    if context.year.is_some() || years.len() < 2 {
        return None;
    }
    workbook::year(&read_file(path).ok()?.ok()?).filter(|year| years.contains(year))
}

/// Writes a submission to where it belongs or is asked for, unless another is there or its period is
/// closed; says what was done, unless it is what standard output now holds.
fn hand_over(
    repository: &Repository,
    plan: &Plan,
    submission: &Submission,
    matches: &ArgMatches,
) -> Result<Option<Message>, Failure> {
    let csv = canonical::text(plan, submission);
    if matches.get_flag("stdout") {
        output::write(csv.as_bytes(), None)?;
        return Ok(None);
    }
    let force = matches.get_flag("force");
    let named = matches.get_one::<PathBuf>("output");
    let goal = named.map(|path| Target::of(path)).transpose()?;
    let own = format!("reports/{}/{}/{}.csv", plan.year, submission.period, submission.unit);
    let shown = named.map_or(own, |path| path.display().to_string());
    let sources = &repository.sources;
    let there = sources.find(&shown);
    let same = there.is_some_and(|file| sources.file(file).bytes() == csv.as_bytes());
    let folder = shown.rsplit_once('/').map_or("", |(folder, _)| folder);
    if sources.find(&format!("{folder}/closed.toml")).is_some() && !same && !force {
        let message = Message::new("import-sealed").with("path", shown);
        return Err(Failure::new(message.with("period", &submission.period)));
    }
    match &goal {
        Some(goal) => output::write_new(csv.as_bytes(), goal, force)?,
        None => repository.workspace.write_new(&shown, csv.as_bytes(), force)?,
    }
    let entry = if same { "import-same" } else { "import-written" };
    let rows = submission.rows.len();
    Ok(Some(Message::new(entry).with("path", shown).with("rows", rows)))
}

/// Shows that a file is not read, and why.
fn refuse_file(
    context: &Context,
    mut repository: Repository,
    path: String,
    why: Refused,
) -> Outcome {
    let file = repository.sources.put(SourceFile::of_refused(path, why));
    let mut diagnostics = Diagnostics::default();
    diagnostics.push(crate::plan::refused::finding(file, why));
    show(context, &repository, &diagnostics);
    if !context.quiet {
        let refused = context.catalogue.text(&Message::new("import-refused"));
        output::to_stderr(&format!("{refused}\n"));
    }
    Outcome::Findings
}

//! `reform import`: an Excel submission into canonical CSV.

use std::path::PathBuf;

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
use crate::shell::workspace::{Failure, Target as Goal, read_file};
use crate::source::{Refused, SourceFile};
use crate::submission::canonical;
use crate::submission::workbook::Request;

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
    let (mut repository, checked) = context.open_sound(Asks::Files)?;
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
        pipeline::import_among(plan, submissions, &mut repository.sources, &question, request);
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

/// Writes a submission to where it belongs or is asked for; says what was done, unless it is what
/// standard output now holds.
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
    let target = Target::of(plan, submission, matches)?;
    target.write(repository, submission, csv.as_bytes(), matches.get_flag("force")).map(Some)
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

/// Where a submission is written to.
struct Target {
    /// What the user named; without it, the submission's own place below the root.
    named: Option<Goal>,
    shown: String,
}

impl Target {
    /// The file that was asked for, or the submission's own place in the repository.
    fn of(plan: &Plan, submission: &Submission, matches: &ArgMatches) -> Result<Self, Failure> {
        if let Some(path) = matches.get_one::<PathBuf>("output") {
            return Ok(Self { named: Some(Goal::of(path)?), shown: path.display().to_string() });
        }
        let own = format!("reports/{}/{}/{}.csv", plan.year, submission.period, submission.unit);
        Ok(Self { named: None, shown: own })
    }

    /// Writes it, unless another is there or its period is closed; says what was done.
    fn write(
        self,
        repository: &Repository,
        submission: &Submission,
        bytes: &[u8],
        force: bool,
    ) -> Result<Message, Failure> {
        let there = repository.sources.find(&self.shown);
        let same = there.is_some_and(|file| repository.sources.file(file).bytes() == bytes);
        let folder = self.shown.rsplit_once('/').map_or("", |(folder, _)| folder);
        let sealed = repository.sources.find(&format!("{folder}/closed.toml")).is_some();
        if sealed && !same && !force {
            let message = Message::new("import-sealed").with("path", self.shown);
            return Err(Failure::new(message.with("period", &submission.period)));
        }
        match &self.named {
            Some(goal) => output::write_new(bytes, goal, force)?,
            None => repository.workspace.write_new(&self.shown, bytes, force)?,
        }
        let entry = if same { "import-same" } else { "import-written" };
        let rows = submission.rows.len();
        Ok(Message::new(entry).with("path", self.shown).with("rows", rows))
    }
}

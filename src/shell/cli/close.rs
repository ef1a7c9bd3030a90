//! `reform close`: seals a period whose figures stand, or amends its seal.

use clap::{ArgMatches, Command};
use serde::Serialize;

use super::arguments::{dressed, formats, option, switch};
use super::context::Context;
use super::findings::show_instead;
use super::names::{find_period, find_report};
use super::opening::{Asks, Repository};
use super::written::Written;
use super::{Outcome, Subcommand, forms, output};
use crate::assess::{self, Scope};
use crate::i18n::{Catalogue, Message};
use crate::model::{FileId, Period, Seal, seal_path};
use crate::seal;
use crate::shell::pipeline::Checked;
use crate::shell::worklist;
use crate::shell::workspace::Failure;

pub(super) static COMMAND: Subcommand = Subcommand { name: "close", arguments, run };

fn arguments(command: Command, catalogue: &Catalogue) -> Command {
    dressed(command, "close-about", catalogue)
        .arg(option("period", "close-period", "value-period", catalogue).required(true))
        .arg(switch("amend", "close-amend", catalogue).requires("reason"))
        .arg(option("reason", "close-reason", "value-text", catalogue).requires("amend"))
        .args(formats(&forms::names(forms::PLAIN), catalogue))
}

fn run(context: &Context, matches: &ArgMatches) -> anyhow::Result<Outcome> {
    let (repository, loaded) = context.open(Asks::History)?;
    let text = |id: &str| matches.get_one::<String>(id).map_or("", |text| text.trim());
    let period = find_period(&loaded.plan, text("period"))?.clone();
    let path = seal_path(repository.year, &period.id);
    let fails = |entry| Failure::new(Message::new(entry).with("period", &period.name));
    let amends = matches.get_flag("amend");
    let sources = &repository.sources;
    // A link in its place is no seal, and the findings say so.
    let is_hidden = sources.is_hidden(&path);
    match (sources.find(&path), amends) {
        _ if is_hidden => {}
        (Some(_), false) => return Err(fails("close-closed").into()),
        (None, true) => return Err(fails("close-not-closed").into()),
        _ => {}
    }
    let is_running = context.as_of < period.to;
    let not_ended = || fails("close-not-ended").message.with("to", period.to);
    // Invented figures have no day on which they stand.
    if is_running && !loaded.plan.illustrative {
        return Err(Failure::new(not_ended()).into());
    }
    if amends && text("reason").is_empty() {
        return Err(Failure::new(Message::new("close-no-reason")).into());
    }
    let mut question = context.question(&repository);
    question.period = Some(period.id.to_string());
    let mut checked = context.check(&repository.sources, loaded, &question);
    checked.diagnostics.retain(|found| !amends || !seal::is_amendable(found));
    if checked.diagnostics.iter().any(worklist::forbids_closing) {
        show_instead(context, &repository, &checked.diagnostics)?;
        output::complain(&context.catalogue, &fails("close-not-clean").message);
        return Ok(Outcome::Findings);
    }
    let seal = drawn(context, &repository.sources, &checked, &period)?;
    let seal = match checked.plan.seal(&period.id) {
        Some(earlier) if seal::is_same(earlier, &seal) => {
            return Err(fails("close-unchanged").into());
        }
        Some(earlier) => {
            let whole = repository.sources.file(earlier.file).bytes();
            seal::amended(earlier, whole, seal, text("reason"))
        }
        None => seal,
    };
    // The seal belongs to the repository, not to whoever runs this: its words are the plan's.
    let words = Catalogue::new(checked.plan.language);
    let head = Message::new("seal-head")
        .with("period", &period.name)
        .with("year", repository.year.to_string())
        .with("path", path.as_str());
    let written = seal::text(&seal, &words.text(&head));
    repository.workspace.write(&context.pen, &path, written.as_bytes())?;
    if is_running {
        tell_of_example(context, not_ended());
    }
    tell(context, matches, &repository, (&seal, &period, &path, amends))?;
    Ok(Outcome::Clean)
}

/// Who learns by an example learns what will be so: why another period would not have been sealed yet.
fn tell_of_example(context: &Context, why: Message) {
    if !context.quiet && !context.for_programs {
        let why = Message::new("close-of-example").with("why", why);
        output::say(&context.catalogue.text(&why));
    }
}

/// Tells what was sealed, or in a trial run would be.
fn tell(
    context: &Context,
    matches: &ArgMatches,
    repository: &Repository,
    (seal, period, path, amends): (&Seal, &Period, &str, bool),
) -> anyhow::Result<()> {
    let words = || match context.pen.is_dry() {
        true => String::new(),
        false => context.catalogue.text(&done(seal, period, path, amends)) + "\n",
    };
    let told = |written| Told {
        schema: "reform.close/1",
        year: repository.year,
        period: period.id.as_str(),
        path,
        amended: amends,
        files: seal.files.len(),
        indicators: seal.figures.len(),
        waivers: seal.waivers.len(),
        written,
    };
    context.done(matches, words, told)
}

/// `reform.close/1`: what was sealed.
#[derive(Serialize)]
struct Told<'t> {
    schema: &'static str,
    year: i32,
    period: &'t str,
    path: &'t str,
    amended: bool,
    /// How many there are of each.
    files: usize,
    indicators: usize,
    waivers: usize,
    #[serde(flatten)]
    written: Written,
}

/// What has been written, for whoever ran this.
fn done(seal: &Seal, period: &Period, path: &str, amends: bool) -> Message {
    Message::new("close-done")
        .with("period", &period.name)
        .with("path", path)
        .with("files", seal.files.len())
        .with("indicators", seal.figures.len())
        .with("waivers", seal.waivers.len())
        .with("amends", if amends { "yes" } else { "no" })
}

fn drawn(
    context: &Context,
    sources: &crate::source::Sources,
    checked: &Checked,
    period: &Period,
) -> Result<Seal, Failure> {
    let plan = &checked.plan;
    let report = find_report(plan, period.id.as_str())?;
    let scope = Scope::default();
    let assessment = assess::run(plan, &checked.ledger, report, &scope, context.as_of);
    let tool = super::TOOL;
    // It stands in no file that has been read.
    Ok(seal::draw(&assessment, period, sources, &checked.waived, tool, FileId(0)))
}

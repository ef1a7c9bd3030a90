//! `reform site`: a year as pages to look things up in.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use clap::{ArgMatches, Command, value_parser};
use serde::Serialize;

use super::arguments::{dressed, formats, option, positional, switch};
use super::context::Context;
use super::names::find_report;
use super::opening::{Asks, Repository};
use super::output::to_stderr;
use super::report::{OfYears, compare, found, provenance};
use super::status::work;
use super::why::commits;
use super::written::Written;
use super::{Outcome, Subcommand, forms};
use crate::assess::score::Inspections;
use crate::assess::{self, Assessment, Scope};
use crate::i18n::{Catalogue, Message};
use crate::report::{self, Internal, Provenance, ScoreDocument, Site};
use crate::shell::history;
use crate::shell::pipeline::{self, Checked};
use crate::shell::worklist::Reader;
use crate::shell::workspace::{shown, write_site};
use crate::source::SourceFile;
use crate::write::site_pages;

pub(super) static COMMAND: Subcommand = Subcommand { name: "site", arguments, run };

fn arguments(command: Command, catalogue: &Catalogue) -> Command {
    dressed(command, "site-about", catalogue)
        .arg(
            positional("folder", "site-folder", "value-folder", catalogue)
                .required(true)
                .value_parser(value_parser!(PathBuf)),
        )
        .arg(option("period", "report-period", "value-period", catalogue))
        .arg(switch("public", "site-public", catalogue))
        .args(formats(&forms::names(forms::PLAIN), catalogue))
}

fn run(context: &Context, matches: &ArgMatches) -> anyhow::Result<Outcome> {
    let folder: &PathBuf = matches.get_one("folder").unwrap_or(&context.root);
    context.pen.admits_folder(folder)?;
    let (mut repository, mut checked) = context.open_sound(Asks::History)?;
    if matches.get_flag("public") {
        (repository, checked) = of_record(context, repository, checked)?;
    }
    let plan = &checked.plan;
    let report = match matches.get_one::<String>("period") {
        Some(name) => find_report(plan, name)?,
        None => match report::report_so_far(plan, context.as_of) {
            Some(report) => report,
            None => find_report(plan, "")?,
        },
    };
    context.step("progress-assessing");
    let scope = Scope::default();
    let assessment = assess::run(plan, &checked.ledger, report, &scope, context.as_of);
    let of_year = report::report_of_year(plan).unwrap_or(report);
    let year = assess::standings(plan, &checked.ledger, of_year, &scope, context.as_of);
    let provenance = provenance(&repository, &assessment, &checked);
    let comparison = compare(context, &repository, &assessment, OfYears::Every)?;
    let (narratives, sources) = (&checked.narratives, &repository.sources);
    let mut document =
        report::consolidated(&assessment, &comparison, narratives, sources, provenance.clone());
    document.findings = found(&checked, &assessment);
    let register = checked.findings.as_ref();
    document.add_scores(assess::score::of_report(&assessment, &checked.scores, register));
    let commits = commits(&repository.history, plan);
    let mut site = Site::new(&document, &year, matches.get_flag("public"));
    site.add_scores(scores(&repository, &assessment, &checked, provenance));
    site.add_years(&comparison.years);
    site.add_internal(|| Internal {
        owed: work(context, &repository, &checked, &year, Reader::Visitor),
        commits: commits.as_ref(),
    });
    context.step("progress-writing");
    let files: Vec<(String, Vec<u8>)> = site_pages(&site, &context.catalogue)
        .into_iter()
        .map(|file| (file.path, file.bytes))
        .collect();
    write_site(&context.pen, folder, &files, &context.catalogue.word("site-marker"))?;
    tell(context, matches, (folder, plan.year, report.id.as_str()), files.len())?;
    Ok(Outcome::Clean)
}

/// Tells what was laid down, or in a trial run would be.
fn tell(
    context: &Context,
    matches: &ArgMatches,
    (folder, year, period): (&Path, i32, &str),
    files: usize,
) -> anyhow::Result<()> {
    let is_silent = context.quiet || context.pen.is_dry();
    let words = || {
        let text = Message::new("site-written").with("count", files).with("path", shown(folder));
        if is_silent { String::new() } else { context.catalogue.text(&text) + "\n" }
    };
    let (schema, public) = ("reform.site-written/1", matches.get_flag("public"));
    context.done(matches, words, |written| Told { schema, year, period, public, files, written })
}

/// `reform.site-written/1`: what was laid down. The site's own data are `reform.site/1`.
#[derive(Serialize)]
struct Told<'t> {
    schema: &'static str,
    year: i32,
    period: &'t str,
    public: bool,
    /// How many.
    files: usize,
    #[serde(flatten)]
    written: Written,
}

/// The year as the last commit has it, since what nobody has committed is not for everybody. Where there
/// is no history all is taken as it is.
fn of_record(
    context: &Context,
    mut repository: Repository,
    checked: Checked,
) -> anyhow::Result<(Repository, Checked)> {
    let folder = format!("reports/{}/", repository.year);
    let Some(log) = repository.history.log() else { return Ok((repository, checked)) };
    let unsaved = log.unsaved.iter().map(String::as_str).filter(|path| path.starts_with(&folder));
    let unsaved: Vec<&str> = unsaved.collect();
    if unsaved.is_empty() {
        return Ok((repository, checked));
    }
    let count = unsaved.len();
    let committed = history::files_at(repository.workspace.root(), "HEAD", &unsaved)?;
    let known: BTreeSet<&str> = committed.iter().map(|(path, _)| path.as_str()).collect();
    let new = unsaved.into_iter().filter(|path| !known.contains(path));
    let new: BTreeSet<String> = new.map(str::to_owned).collect();
    drop(checked);
    let mut sources = std::mem::take(&mut repository.sources).without(&new);
    for (path, bytes) in committed {
        sources.put(SourceFile::new(path, bytes));
    }
    repository.sources = sources;
    let checked = pipeline::check(&repository.sources, &context.question(&repository));
    context.clear();
    let text = Message::new("site-left-out").with("count", count);
    to_stderr(&format!("{}\n", context.catalogue.text(&text)));
    Ok((repository, checked))
}

/// What every reform index of the plan comes to in a report, as `reform score` has it.
fn scores<'a>(
    repository: &'a Repository,
    assessment: &Assessment<'a>,
    checked: &'a Checked,
    provenance: Provenance,
) -> ScoreDocument<'a> {
    let inspections = Inspections::of(checked.findings.as_ref(), assessment);
    let found = inspections.as_ref();
    let score = |card| assess::score::score(assessment, card, &checked.scores, found);
    let cards = checked.plan.scorecards.iter().map(score).collect();
    report::scored(assessment, cards, &repository.sources, provenance)
}

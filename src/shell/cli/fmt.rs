//! `reform fmt`: rewrites submissions in canonical form, losing nothing.

use std::collections::BTreeSet;
use std::path::PathBuf;

use clap::{ArgAction, ArgMatches, Command, value_parser};
use serde::Serialize;

use super::arguments::{dressed, formats, option, positional, switch};
use super::context::Context;
use super::findings::show;
use super::opening::Asks;
use super::written::Written;
use super::{Outcome, Subcommand, forms, output};
use crate::diagnostic::{Diagnostic, Diagnostics, harmless, shortened};
use crate::i18n::{Catalogue, Message, Value};
use crate::model::year_of;
use crate::shell::pipeline::Wanted;
use crate::shell::workspace::Workspace;
use crate::source::Encoding;
use crate::submission::canonical::{Change, Judge, Reason, Verdict};

pub(super) static COMMAND: Subcommand = Subcommand { name: "fmt", arguments, run };

/// How many rewritten values of a file are shown.
const SHOWN: usize = 5;

fn arguments(command: Command, catalogue: &Catalogue) -> Command {
    let paths = positional("paths", "fmt-paths", "value-path", catalogue)
        .action(ArgAction::Append)
        .value_parser(value_parser!(PathBuf));
    dressed(command, "fmt-about", catalogue)
        .arg(paths)
        .arg(option("unit", "stdin-unit", "value-unit", catalogue))
        .arg(option("period", "stdin-period", "value-period", catalogue))
        .arg(switch("check", "fmt-check", catalogue))
        .args(formats(&forms::names(forms::PLAIN), catalogue))
}

/// How many files came to what, and what there is to say of them.
#[derive(Default)]
struct Tally {
    canonical: usize,
    rewritten: usize,
    left: usize,
    /// Whether something was not read.
    hidden: bool,
    /// Whether what could be rewritten is not, or not now.
    is_trial: bool,
    lines: Vec<Message>,
    files: Vec<OfFile>,
}

impl Tally {
    /// Counts a file, and gives the findings for which it is left as it is.
    fn take(&mut self, verdict: Verdict, path: &str) -> Vec<Diagnostic> {
        self.files.push(OfFile::of(&verdict, path));
        match verdict {
            Verdict::Canonical => self.canonical += 1,
            Verdict::Rewrite { changes, .. } => {
                self.rewritten += 1;
                let entry = if self.is_trial { "fmt-would-rewrite" } else { "fmt-rewritten" };
                self.lines.push(Message::new(entry).with("path", path));
                self.lines.extend(changes.iter().map(said));
            }
            Verdict::Leave(reason) => {
                self.left += 1;
                let why = code(&reason);
                self.lines.push(Message::new("fmt-left").with("path", path).with("why", why));
                if let Reason::Faulty(found) | Reason::Ambiguous(found) = reason {
                    return found;
                }
            }
        }
        Vec::new()
    }
}

fn run(context: &Context, matches: &ArgMatches) -> anyhow::Result<Outcome> {
    if let Some(path) = context.draft(matches)? {
        return filter(context, &path, matches.get_flag("check"));
    }
    let workspace = Workspace::find(&context.root)?;
    let paths = matches.get_many::<PathBuf>("paths").into_iter().flatten();
    let paths: Vec<_> = paths.map(|path| workspace.relative(path)).collect::<Result<_, _>>()?;
    let all = workspace.years()?;
    // A path is in its own year; what is in none is looked for in the one that is taken by itself.
    let named = |path: &String| year_of(path).filter(|year| all.contains(year));
    let mut years: BTreeSet<Option<i32>> = paths.iter().map(named).collect();
    if context.year.is_some() || paths.is_empty() {
        years = BTreeSet::from([None]);
    } else if years.len() > 1 && years.remove(&None) {
        years.insert(Some(context.year_of(&workspace)?));
    }
    let paths: Wanted = paths.into_iter().collect();
    let only_check = matches.get_flag("check");
    // A trial is told like a check, and ends as the run itself would.
    let mut tally = Tally { is_trial: only_check || context.pen.is_dry(), ..Tally::default() };
    for year in years {
        rewrite(context, year, &paths, only_check, &mut tally)?;
    }
    let Tally { canonical, rewritten, left, hidden, is_trial, lines, files } = tally;
    let summary = Message::new("fmt-summary")
        .with("check", if is_trial { "yes" } else { "no" })
        .with("rewritten", rewritten)
        .with("canonical", canonical)
        .with("left", left);
    let words = || {
        let lines = lines.iter().chain([&summary]).filter(|_| !context.quiet);
        lines.map(|line| context.catalogue.text(line) + "\n").collect()
    };
    let told = |written| Told {
        schema: "reform.fmt/1",
        summary: Summary { canonical, rewritten, left },
        complete: !hidden,
        written,
        files,
    };
    context.done(matches, words, told)?;
    let unfinished = hidden || left > 0 || (only_check && rewritten > 0);
    Ok(if unfinished { Outcome::Findings } else { Outcome::Clean })
}

/// Rewrites what standard input holds to standard output, where editors take it from: also what is
/// left as it is, so that nothing is lost.
fn filter(context: &Context, path: &str, only_check: bool) -> anyhow::Result<Outcome> {
    let (repository, checked) = context.open_sound(Asks::Files)?;
    let sources = &repository.sources;
    let Some(id) = sources.find(path) else { return Ok(Outcome::CouldNotRun) };
    let judge = Judge::new(&checked.plan, sources, &checked.diagnostics);
    let own = checked.submissions.iter().find(|submission| submission.file == id);
    let verdict = own.map(|submission| judge.verdict(submission));
    if !only_check {
        let bytes = match &verdict {
            Some(Verdict::Rewrite { text, .. }) => text.as_bytes(),
            _ => sources.file(id).bytes(),
        };
        context.write(bytes, None)?;
    }
    let mut tally = Tally { is_trial: only_check, ..Tally::default() };
    let mut findings = Diagnostics::default();
    match verdict {
        Some(verdict) => findings.extend(tally.take(verdict, &harmless(path))),
        None => findings
            .extend(checked.diagnostics.iter().filter(|found| found.place.file == id).cloned()),
    }
    let is_left = own.is_none() || tally.left > 0;
    if is_left || only_check {
        tally.lines.iter().for_each(|line| output::say(&context.catalogue.text(line)));
    }
    if findings.iter().next().is_some() {
        show(context, &repository, &findings);
    }
    let unfinished = is_left || only_check && tally.rewritten > 0;
    Ok(if unfinished { Outcome::Findings } else { Outcome::Clean })
}

/// Rewrites the submissions of a year that the paths take in, and shows why it leaves what it leaves.
fn rewrite(
    context: &Context,
    year: Option<i32>,
    paths: &Wanted,
    only_check: bool,
    tally: &mut Tally,
) -> anyhow::Result<()> {
    let (repository, checked) = context.open_sound_of(year, Asks::Files)?;
    // What was not read was not rewritten either, be it a submission or a whole folder.
    let is_of_unread = |found: &&Diagnostic| {
        let source = repository.sources.file(found.place.file);
        source.refused().is_some() && paths.concern(source)
    };
    let mut findings = Diagnostics::default();
    findings.extend(checked.diagnostics.iter().filter(is_of_unread).cloned());
    tally.hidden |= findings.iter().next().is_some();
    let judge = Judge::new(&checked.plan, &repository.sources, &checked.diagnostics);
    for submission in checked.submissions.iter() {
        let source = repository.sources.file(submission.file);
        if !paths.concern(source) {
            continue;
        }
        let verdict = judge.verdict(submission);
        if let (Verdict::Rewrite { text, .. }, false) = (&verdict, only_check) {
            repository.workspace.write(&context.pen, &source.path, text.as_bytes())?;
        }
        findings.extend(tally.take(verdict, &harmless(&source.path)));
    }
    findings.sort(&repository.sources);
    if findings.iter().next().is_some() {
        show(context, &repository, &findings);
    }
    Ok(())
}

/// `reform.fmt/1`: how each file stands to the canonical form.
#[derive(Serialize)]
struct Told {
    schema: &'static str,
    summary: Summary,
    /// Whether all was read that should have been.
    complete: bool,
    #[serde(flatten)]
    written: Written,
    files: Vec<OfFile>,
}

#[derive(Serialize)]
struct Summary {
    canonical: usize,
    rewritten: usize,
    left: usize,
}

#[derive(Serialize)]
struct OfFile {
    path: String,
    /// `canonical`, `rewritten` (with `--check`: to be rewritten) or `left`.
    state: &'static str,
    /// Why it is left.
    why: Option<&'static str>,
    changes: Vec<Changed>,
}

#[derive(Serialize)]
struct Changed {
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    cell: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<String>,
}

impl OfFile {
    fn of(verdict: &Verdict, path: &str) -> Self {
        let (state, why) = match verdict {
            Verdict::Canonical => ("canonical", None),
            Verdict::Rewrite { .. } => ("rewritten", None),
            Verdict::Leave(reason) => ("left", Some(code(reason))),
        };
        let changes = match verdict {
            Verdict::Rewrite { changes, .. } => changes.iter().flat_map(changed).collect(),
            Verdict::Canonical | Verdict::Leave(_) => Vec::new(),
        };
        Self { path: path.to_owned(), state, why, changes }
    }
}

fn code(reason: &Reason) -> &'static str {
    match reason {
        Reason::Faulty(_) => "faulty",
        Reason::Ambiguous(_) => "ambiguous",
        Reason::Sealed => "sealed",
        Reason::Unfaithful => "unfaithful",
    }
}

/// A change for programs: of values each by itself.
fn changed(change: &Change) -> Vec<Changed> {
    let plain = |kind, from| vec![Changed { kind, cell: None, from, to: None }];
    match change {
        Change::Encoding(encoding) => plain("encoding", Some(encoding_name(*encoding).to_owned())),
        Change::Separator(separator) => plain("separator", Some(separator.to_string())),
        Change::LineEnds => plain("line-ends", None),
        Change::Columns => plain("columns", None),
        Change::Order => plain("order", None),
        Change::Layout => plain("layout", None),
        Change::Values(values) => {
            let values = values.iter().map(|value| Changed {
                kind: "value",
                cell: Some(value.cell.clone()),
                from: Some(value.from.clone()),
                to: Some(value.to.clone()),
            });
            values.collect()
        }
    }
}

fn encoding_name(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Utf8 { mark: true } => "UTF-8 BOM",
        Encoding::Utf8 { mark: false } | Encoding::DamagedUtf8 => "UTF-8",
        Encoding::Utf16Le => "UTF-16 LE",
        Encoding::Utf16Be => "UTF-16 BE",
        Encoding::Windows1258 => "Windows-1258",
    }
}

/// A change in words.
fn said(change: &Change) -> Message {
    match change {
        Change::Encoding(encoding) => {
            Message::new("fmt-encoding").with("from", encoding_name(*encoding))
        }
        Change::Separator('\t') => Message::new("fmt-separator-tab"),
        Change::Separator(separator) => {
            Message::new("fmt-separator").with("from", separator.to_string())
        }
        Change::LineEnds => Message::new("fmt-line-ends"),
        Change::Columns => Message::new("fmt-columns"),
        Change::Order => Message::new("fmt-order"),
        Change::Layout => Message::new("fmt-layout"),
        Change::Values(values) => {
            let text = |text: &str| harmless(shortened(text, 40));
            let shown = values.iter().take(SHOWN).map(|value| {
                Message::new("fmt-value")
                    .with("cell", value.cell.as_str())
                    .with("from", text(&value.from))
                    .with("to", text(&value.to))
                    .into()
            });
            Message::new("fmt-values")
                .with("count", values.len())
                .with("values", Value::Joined(", ", shown.collect()))
                .with("more", if values.len() > SHOWN { "yes" } else { "no" })
        }
    }
}

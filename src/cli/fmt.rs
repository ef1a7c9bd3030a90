//! `reform fmt`: rewrites submissions in canonical form, losing nothing.

use std::path::PathBuf;

use clap::{ArgAction, ArgMatches, Command, value_parser};

use super::arguments::{dressed, positional, switch};
use super::context::Context;
use super::report::{refuse, show};
use super::{Outcome, Subcommand, output};
use crate::canonical::{self, Change, Reason, Verdict};
use crate::diagnostic::{Diagnostics, harmless, shortened};
use crate::i18n::{Catalogue, Message, Value};
use crate::pipeline::is_under;
use crate::source::Encoding;
use crate::workspace::Failure;

pub(super) static COMMAND: Subcommand = Subcommand { name: "fmt", arguments, run };

/// How many rewritten values of a file are shown.
const SHOWN: usize = 5;

fn arguments(command: Command, catalogue: &Catalogue) -> Command {
    let paths = positional("paths", "fmt-paths", "value-path", catalogue)
        .action(ArgAction::Append)
        .value_parser(value_parser!(PathBuf));
    dressed(command, "fmt-about", "usage-fmt", catalogue).arg(paths).arg(switch(
        "check",
        "fmt-check",
        catalogue,
    ))
}

/// How many files came to what.
#[derive(Default)]
struct Tally {
    canonical: usize,
    rewritten: usize,
    left: usize,
}

fn run(context: &Context, matches: &ArgMatches) -> Result<Outcome, Failure> {
    let repository = context.repository()?;
    let mut paths = Vec::new();
    for path in matches.get_many::<PathBuf>("paths").into_iter().flatten() {
        paths.push(repository.workspace.relative(path)?);
    }
    let checked = context.check(&repository);
    if checked.plan_has_errors(&repository.sources) {
        return Ok(refuse(context, &repository, checked));
    }
    let only_check = matches.get_flag("check");
    let mut tally = Tally::default();
    let mut findings = Diagnostics::default();
    let mut lines = Vec::new();
    let is_wanted =
        |path: &str| paths.is_empty() || paths.iter().any(|wanted| is_under(path, wanted));
    // What was not read was not rewritten either, be it a submission or a whole folder.
    findings.extend(checked.diagnostics.iter().cloned().filter(|found| {
        let source = repository.sources.file(found.place.file);
        source.refused().is_some() && is_wanted(&source.path)
    }));
    let is_hidden = findings.iter().next().is_some();
    for submission in &checked.submissions {
        let source = repository.sources.file(submission.file);
        if !is_wanted(&source.path) {
            continue;
        }
        let verdict =
            canonical::judge(&checked.plan, &repository.sources, submission, &checked.diagnostics);
        let path = harmless(&source.path);
        match verdict {
            Verdict::Canonical => tally.canonical += 1,
            Verdict::Rewrite { text, changes } => {
                tally.rewritten += 1;
                if !only_check {
                    repository.workspace.write(&source.path, text.as_bytes())?;
                }
                let entry = if only_check { "fmt-would-rewrite" } else { "fmt-rewritten" };
                lines.push(Message::new(entry).with("path", path));
                lines.extend(changes.iter().map(said));
            }
            Verdict::Leave(reason) => {
                tally.left += 1;
                let why = match &reason {
                    Reason::Faulty(_) => "faulty",
                    Reason::Ambiguous(_) => "ambiguous",
                    Reason::Sealed => "sealed",
                    Reason::Unfaithful => "unfaithful",
                };
                lines.push(Message::new("fmt-left").with("path", path).with("why", why));
                if let Reason::Faulty(found) | Reason::Ambiguous(found) = reason {
                    findings.extend(found);
                }
            }
        }
    }
    findings.sort(&repository.sources);
    if findings.iter().next().is_some() {
        show(context, &repository, &findings);
    }
    if !context.quiet {
        lines.push(
            Message::new("fmt-summary")
                .with("check", if only_check { "yes" } else { "no" })
                .with("rewritten", tally.rewritten)
                .with("canonical", tally.canonical)
                .with("left", tally.left),
        );
        let lines = lines.iter().map(|line| context.catalogue.text(line) + "\n");
        output::write(lines.collect::<String>().as_bytes(), None)?;
    }
    let unfinished = is_hidden || tally.left > 0 || (only_check && tally.rewritten > 0);
    Ok(if unfinished { Outcome::Findings } else { Outcome::Clean })
}

/// A change in words.
fn said(change: &Change) -> Message {
    match change {
        Change::Encoding(encoding) => {
            let name = match encoding {
                Encoding::Utf8 { mark: true } => "UTF-8 BOM",
                Encoding::Utf8 { mark: false } | Encoding::DamagedUtf8 => "UTF-8",
                Encoding::Utf16Le => "UTF-16 LE",
                Encoding::Utf16Be => "UTF-16 BE",
                Encoding::Windows1258 => "Windows-1258",
            };
            Message::new("fmt-encoding").with("from", name)
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
            let text = |text: &str| harmless(&shortened(text, 40));
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

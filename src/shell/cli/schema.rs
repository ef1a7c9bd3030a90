//! `reform schema [NAME]`: the forms of the repository's files, for editors and other tools.

use std::path::PathBuf;

use clap::{ArgMatches, Command};
use serde::Serialize;

use super::arguments::{dressed, formats, positional};
use super::context::Context;
use super::names::unknown;
use super::opening::Asks;
use super::{Outcome, Subcommand, forms, output};
use crate::i18n::{Catalogue, Message};
use crate::plan::schema::{self, DATA_PACKAGE, Resource, SCHEMAS, SUBMISSIONS, package};
use crate::shell::workspace::Failure;
use crate::source::unseen;
use crate::submission::canonical::{Judge, Verdict};
use crate::submission::registers;

pub(super) static COMMAND: Subcommand = Subcommand { name: "schema", arguments, run };

fn arguments(command: Command, catalogue: &Catalogue) -> Command {
    let [format, output] = formats(&forms::names(forms::PLAIN), catalogue);
    dressed(command, "schema-about", catalogue)
        .arg(positional("name", "schema-name", "value-name", catalogue))
        .arg(format.help(catalogue.word("schema-format")))
        // The extension chooses nothing here.
        .arg(output.help(catalogue.word("schema-output")))
}

fn run(context: &Context, matches: &ArgMatches) -> anyhow::Result<Outcome> {
    let file = matches.get_one::<PathBuf>("output").map(PathBuf::as_path);
    let text = match matches.get_one::<String>("name").map(String::as_str) {
        None if context.for_programs => {
            let all = all().map(|(name, files)| Listed { name, files });
            let told = List { schema: "reform.schema/1", schemas: all.collect() };
            unseen::json::pretty(&told) + "\n"
        }
        None => all().map(|(name, files)| format!("{name:<11}  {files}\n")).collect(),
        Some(DATA_PACKAGE) if context.is_in_repository() => {
            return data_package(context, matches);
        }
        Some(DATA_PACKAGE) => package(None, &[], &[], &context.catalogue),
        Some(name) => find(name, &context.catalogue)?,
    };
    context.write(text.as_bytes(), file)?;
    Ok(Outcome::Clean)
}

/// Every name with the files it is of.
fn all() -> impl Iterator<Item = (&'static str, &'static str)> {
    let all = SCHEMAS.iter().map(|schema| (schema.name, schema.path));
    all.chain([(DATA_PACKAGE, SUBMISSIONS)])
}

/// `reform.schema/1`: the schemas that there are. Each is JSON by itself.
#[derive(Serialize)]
struct List {
    schema: &'static str,
    schemas: Vec<Listed>,
}

#[derive(Serialize)]
struct Listed {
    name: &'static str,
    files: &'static str,
}

/// The schema of a name.
fn find(name: &str, catalogue: &Catalogue) -> Result<String, Failure> {
    let found = SCHEMAS.iter().find(|schema| schema.name == name);
    let known = SCHEMAS.iter().map(|schema| schema.name).chain([DATA_PACKAGE]);
    let file = found.ok_or_else(|| unknown("usage-schema-name", name, known))?;
    Ok(schema::schema(file, catalogue))
}

/// The data package of the year's submissions that are in canonical form.
fn data_package(context: &Context, matches: &ArgMatches) -> anyhow::Result<Outcome> {
    let (repository, checked) = context.open_sound(Asks::Files)?;
    let mut resources = Vec::new();
    let judge = Judge::new(&checked.plan, &repository.sources, &checked.diagnostics);
    for submission in checked.submissions.iter() {
        let verdict = judge.verdict(submission);
        // Lines above the header are kept by the canonical form, but no table has them.
        if verdict == Verdict::Canonical && submission.head.titles.is_empty() {
            let path = &repository.sources.file(submission.file).path;
            resources.push(Resource { path, submission });
        }
    }
    let registers = registers(&repository.sources, repository.year).into_iter().map(|found| {
        let columns = found.columns.iter().map(|heading| (heading.key, heading.required));
        schema::Register { path: found.path, columns: columns.collect() }
    });
    let registers: Vec<_> = registers.collect();
    let text = package(Some(&checked.plan), &resources, &registers, &context.catalogue);
    let file = matches.get_one::<PathBuf>("output").map(PathBuf::as_path);
    context.write(text.as_bytes(), file)?;
    let left = checked.submissions.len() - resources.len();
    if left > 0 && !context.quiet {
        let note = context.catalogue.text(&Message::new("schema-left-out").with("count", left));
        output::to_stderr(&format!("{note}\n"));
    }
    Ok(Outcome::Clean)
}

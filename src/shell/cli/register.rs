//! `reform findings`: what inspections found, open and overdue first.

use std::io;
use std::path::PathBuf;

use clap::{ArgMatches, Command};

use super::arguments::{dressed, formats, option, switch};
use super::context::Context;
use super::names::find_unit;
use super::opening::Asks;
use super::{Outcome, Subcommand, TOOL, forms};
use crate::assess::{self, Scope};
use crate::i18n::{Catalogue, Message};
use crate::report::FindingsDocument;
use crate::shell::workspace::Failure;
use crate::submission::findings_path;
use crate::write::FINDINGS_FORMATS;

pub(super) static COMMAND: Subcommand = Subcommand { name: "findings", arguments, run };

fn arguments(command: Command, catalogue: &Catalogue) -> Command {
    let names: Vec<_> = FINDINGS_FORMATS.iter().map(|format| format.name).collect();
    dressed(command, "findings-about", catalogue)
        .arg(option("unit", "findings-unit", "value-unit", catalogue))
        .arg(switch("open", "findings-only-open", catalogue))
        .args(formats(&names, catalogue))
}

fn run(context: &Context, matches: &ArgMatches) -> anyhow::Result<Outcome> {
    let (_, checked) = context.open_sound(Asks::Files)?;
    let plan = &checked.plan;
    let text = |id: &str| matches.get_one::<String>(id).map(String::as_str);
    let unit = text("unit").map(|name| find_unit(plan, name)).transpose()?;
    let file = matches.get_one::<PathBuf>("output");
    let format = forms::choose(FINDINGS_FORMATS, text("format"), file, |f| (f.name, f.extension))?;
    let Some(findings) = &checked.findings else {
        let path = findings_path(plan.year);
        return Err(Failure::new(Message::new("findings-none").with("path", path)).into());
    };
    let scope = Scope { unit: unit.clone(), ..Scope::default() };
    let document = FindingsDocument {
        plan,
        follow_up: assess::follow_up(plan, findings, &scope, (context.as_of, context.as_of)),
        unit: unit.as_ref().and_then(|unit| plan.units.get(unit.as_str())),
        only_open: matches.get_flag("open"),
        tool: TOOL,
    };
    let look = context.look(file.is_some());
    let mut fill =
        |out: &mut dyn io::Write| (format.write)(&document, &context.catalogue, look, out);
    context.write_by(&mut fill, file.map(PathBuf::as_path))?;
    Ok(Outcome::Clean)
}

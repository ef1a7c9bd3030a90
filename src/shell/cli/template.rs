//! `reform template`: the form that a unit fills in.

use std::path::PathBuf;

use clap::{ArgGroup, ArgMatches, Command};

use super::arguments::{dressed, formats, option, switch};
use super::context::Context;
use super::forms::JSON;
use super::names::{find_period, find_unit};
use super::opening::Asks;
use super::{Outcome, Subcommand, forms, handout, output};
use crate::i18n::{Catalogue, Message};
use crate::shell::workspace::{Failure, Target};
use crate::submission::form::{self, FORMATS};

pub(super) static COMMAND: Subcommand = Subcommand { name: "template", arguments, run };

fn arguments(command: Command, catalogue: &Catalogue) -> Command {
    let mut names: Vec<_> = FORMATS.iter().map(|format| format.name).collect();
    names.push(JSON);
    dressed(command, "template-about", catalogue)
        .arg(option("unit", "template-unit", "value-unit", catalogue))
        .arg(switch("all", "template-all", catalogue))
        .group(ArgGroup::new("whom").args(["unit", "all"]).required(true))
        .arg(option("period", "template-period", "value-period", catalogue).required(true))
        .arg(switch("force", "option-force", catalogue))
        .args(formats(&names, catalogue))
}

fn run(context: &Context, matches: &ArgMatches) -> anyhow::Result<Outcome> {
    if matches.get_flag("all") {
        return handout::run(context, matches);
    }
    // Of a day gone by, figures that came later are none yet: only their dates tell.
    let (_, checked) = context.open_sound(Asks::History)?;
    let plan = &checked.plan;
    let text = |id: &str| matches.get_one::<String>(id).map(String::as_str);
    let unit_id = find_unit(plan, text("unit").unwrap_or_default())?;
    let period = find_period(plan, text("period").unwrap_or_default())?;
    let Some(unit) = plan.units.get(unit_id.as_str()) else {
        return Ok(Outcome::CouldNotRun);
    };
    let file = matches.get_one::<PathBuf>("output");
    let form = form::Forms::of(plan, &checked.ledger, context.as_of).form(unit, period);
    if form.lines.is_empty() {
        let message = Message::new("template-not-reporting").with("unit", &unit.name);
        return Err(Failure::new(message.with("period", &period.name)).into());
    }
    if context.for_programs {
        let forms = std::slice::from_ref(&form);
        let json = form::as_json(plan, forms, context.as_of, &context.catalogue);
        return put(context, matches, json.as_bytes());
    }
    let format = forms::choose(FORMATS, text("format"), file, |f| (f.name, f.extension))?;
    let bytes = (format.write)(&form, &context.catalogue)
        .map_err(|why| Failure::new(Message::new("template-failed").with("why", why)))?;
    if file.is_none() && !format.is_text {
        return Err(Failure::new(Message::new("template-needs-file")).into());
    }
    put(context, matches, &bytes)
}

/// Writes to where it is asked for, over another file only if that is asked for too.
pub(super) fn put(
    context: &Context,
    matches: &ArgMatches,
    bytes: &[u8],
) -> anyhow::Result<Outcome> {
    let file = matches.get_one::<PathBuf>("output");
    match file {
        Some(path) => {
            let target = Target::of(path)?;
            context.clear();
            output::write_new(&context.pen, bytes, &target, matches.get_flag("force"))?;
        }
        None => context.write(bytes, None)?,
    }
    Ok(Outcome::Clean)
}

//! In which form something is written: what was named, or what the file's name tells.

use std::collections::BTreeSet;
use std::io::{self, IsTerminal as _};
use std::path::{Path, PathBuf};

use clap::ArgMatches;
use serde::Serialize;

use super::context::Context;
use super::output;
use crate::i18n::{Catalogue, Message};
use crate::report::Block;
use crate::shell::workspace::{Failure, shown};
use crate::source::unseen;
use crate::write;

/// The forms of what is laid out in blocks, with their file extensions; the last is for programs.
pub(super) static FORMS: &[&(&str, Option<&str>)] =
    &[&("table", Some("txt")), &("md", Some("md")), &("json", Some("json"))];

/// Those of a list or a sentence.
pub(super) static PLAIN: &[&(&str, Option<&str>)] = &[&("table", Some("txt")), &(JSON, Some(JSON))];

/// The form for programs, by its name and its file extension.
pub(super) const JSON: &str = "json";

/// The names of forms.
pub(super) fn names(forms: &[&(&'static str, Option<&'static str>)]) -> Vec<&'static str> {
    forms.iter().map(|form| form.0).collect()
}

/// Whether a file's name says that it holds the form for programs: then it is no folder.
pub(super) fn ends_in_json(file: &Path) -> bool {
    file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(JSON))
}

/// Writes blocks in the form that was asked for, to where they are asked for; `json` is the form for
/// programs.
pub(super) fn write(
    context: &Context,
    matches: &ArgMatches,
    blocks: impl FnOnce() -> Vec<Block>,
    json: &dyn Fn(&Catalogue) -> String,
) -> anyhow::Result<()> {
    let (form, file) = asked(matches, FORMS)?;
    let catalogue = &context.catalogue;
    let text = match form {
        JSON => json(catalogue),
        "md" => write::as_markdown(blocks(), catalogue),
        _ => write::for_terminal(blocks(), catalogue, context.look(file.is_some())),
    };
    context.write(text.as_bytes(), file)
}

/// Writes lines of text, or `json` where that was asked for, to where they are asked for.
pub(super) fn write_plain(
    context: &Context,
    matches: &ArgMatches,
    text: impl FnOnce() -> String,
    json: &impl Serialize,
) -> anyhow::Result<()> {
    let (form, file) = asked(matches, PLAIN)?;
    let text = match form {
        JSON => unseen::json::pretty(json) + "\n",
        _ => text(),
    };
    context.write(text.as_bytes(), file)
}

/// The form that is asked for, and the file it goes to.
pub(super) fn asked<'m>(
    matches: &'m ArgMatches,
    forms: &[&(&'static str, Option<&'static str>)],
) -> Result<(&'static str, Option<&'m Path>), Failure> {
    let file = matches.get_one::<PathBuf>("output");
    let named = matches.get_one::<String>("format").map(String::as_str);
    Ok((choose(forms, named, file, |form| *form)?.0, file.map(PathBuf::as_path)))
}

/// Refuses to show on a terminal what is no text.
pub(super) fn may_go_to<W>(
    format: &write::Format<W>,
    file: Option<&PathBuf>,
) -> Result<(), Failure> {
    if !format.binary || file.is_some() || !io::stdout().is_terminal() {
        return Ok(());
    }
    let message = Message::new("usage-binary").with("format", format.name);
    let extension = format.extension.unwrap_or(format.name);
    Err(Failure::new(message.with("extension", extension)))
}

/// The format that `--format` names, or that the file's extension tells, or the first.
pub(super) fn choose<'f, F>(
    table: &'f [&'f F],
    named: Option<&str>,
    file: Option<&PathBuf>,
    describe: impl Fn(&F) -> (&'static str, Option<&'static str>),
) -> Result<&'f F, Failure> {
    let first = table[0];
    if let Some(named) = named {
        return Ok(table.iter().find(|format| describe(format).0 == named).unwrap_or(&first));
    }
    let Some(file) = output::file_of(file)? else {
        return Ok(first);
    };
    let extension = file.extension().map(|found| found.to_string_lossy().to_lowercase());
    let matching = table.iter().find(|format| describe(format).1 == extension.as_deref());
    matching.filter(|_| extension.is_some()).copied().ok_or_else(|| {
        let known = table.iter().filter_map(|format| describe(format).1);
        let mut known: Vec<_> = known.map(|extension| format!(".{extension}")).collect();
        // Two formats may have one.
        let mut seen = BTreeSet::new();
        known.retain(|extension| seen.insert(extension.clone()));
        Failure::new(
            Message::new("usage-extension")
                .with("path", shown(file))
                .with("known", known.join(", ")),
        )
    })
}

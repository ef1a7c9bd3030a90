//! `reform report --write`: every format of a report into its `consolidated/` folder, which
//! `reform` never reads back, and beside them a note of what they were made of.

use clap::ArgMatches;

use super::context::Context;
use super::opening::Repository;
use super::{Outcome, forms};
use crate::i18n::{Catalogue, Message};
use crate::model::{MANIFEST, WrittenReport};
use crate::plan::written;
use crate::report::Document;
use crate::shell::workspace::Failure;
use crate::write::{FORMATS, Look, file_name};

/// Refuses a single format beside `--write`, which writes each of them; that for programs tells what was
/// written.
pub(super) fn allow(matches: &ArgMatches) -> Result<(), Failure> {
    let named = matches.get_one::<String>("format").filter(|named| *named != forms::JSON);
    if named.is_none() || !matches.get_flag("write") {
        return Ok(());
    }
    let message =
        Message::new("usage-conflict").with("option", "--format").with("other", "--write");
    Err(Failure::new(message))
}

/// Writes the files, all of them or, where there is no room for all, none, and lists their paths from the root.
///
/// # Errors
/// A file cannot be written, for instance while Excel holds it open.
pub(super) fn write(
    context: &Context,
    repository: &Repository,
    document: &Document,
) -> anyhow::Result<Outcome> {
    let meta = &document.meta;
    let folder = format!("reports/{}/{}/consolidated", meta.year, meta.id);
    // A file is for everybody: no colours, nothing left out.
    let look = Look { color: false, detail: true, ..context.look(true) };
    let mut listed = String::new();
    let mut files = Vec::new();
    for format in FORMATS {
        let Some(name) = file_name(&meta.id, format) else { continue };
        listed.push_str(&format!("{folder}/{name}\n"));
        files.push((name, format.bytes(document, &context.catalogue, look)));
    }
    repository.workspace.write_all(&context.pen, &folder, &files)?;
    // Last: a report that is only half written is not said to be of these figures.
    let note = WrittenReport {
        as_of: meta.as_of,
        tool: meta.provenance.tool.clone(),
        plan_sha256: meta.provenance.plan_sha256.clone(),
        data_sha256: meta.provenance.data_sha256.clone(),
        files: files.iter().map(|(name, _)| name.clone()).collect(),
    };
    let words = Catalogue::new(meta.language);
    let head = words.text(&Message::new("written-head"));
    let text = written::text(&note, &head);
    repository.workspace.write(&context.pen, &format!("{folder}/{MANIFEST}"), text.as_bytes())?;
    if context.for_programs {
        context.write_written(None)?;
    } else if !context.quiet && !context.pen.is_dry() {
        context.write(listed.as_bytes(), None)?;
    }
    Ok(Outcome::Clean)
}

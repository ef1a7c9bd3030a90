//! `reform report --write`: every format of a report into its `consolidated/` folder, which
//! `reform` never reads back.

use super::context::{Context, Repository};
use super::{Outcome, output};
use crate::report::Document;
use crate::workspace::{Failure, write_atomically};
use crate::write::{FORMATS, Look, file_name};

/// Writes the files, each whole or not at all, and lists their paths from the root.
///
/// # Errors
/// A file cannot be written, for instance while Excel holds it open.
pub(super) fn write(
    context: &Context,
    repository: &Repository,
    document: &Document,
) -> Result<Outcome, Failure> {
    let meta = &document.meta;
    let folder = format!("reports/{}/{}/consolidated", meta.year, meta.id);
    // A file is for everybody: no colours, nothing left out.
    let look = Look { color: false, detail: true, ..context.look(true) };
    let mut listed = String::new();
    for format in FORMATS {
        let Some(name) = file_name(&meta.id, format) else { continue };
        let path = format!("{folder}/{name}");
        let bytes = (format.write)(document, &context.catalogue, look);
        write_atomically(&repository.workspace.root().join(&path), &bytes)?;
        listed.push_str(&path);
        listed.push('\n');
    }
    if !context.quiet {
        output::write(listed.as_bytes(), None)?;
    }
    Ok(Outcome::Clean)
}

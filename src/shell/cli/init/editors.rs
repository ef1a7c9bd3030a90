//! What lets an editor complete and check the plan's files as they are typed: their schemas, and the
//! line by which a file names its own.

use crate::i18n::Catalogue;
use crate::plan::FileForm;
use crate::plan::schema::{SCHEMAS, schema};
use crate::shell::workspace::NewFile;

/// Stands in each schema of ours, whatever version wrote it: by this it may be renewed unasked.
pub(super) const MARK: &str = "\"$id\": \"urn:reform:schema:";

/// The kinds of files that people write: those below `reports/` are written by commands.
fn typed() -> impl Iterator<Item = &'static FileForm> {
    SCHEMAS.iter().filter(|form| !form.path.starts_with("reports/"))
}

/// The schema of every kind of file that people write.
pub(super) fn schemas(catalogue: &Catalogue) -> Vec<NewFile> {
    let file = |name| format!("schemas/{name}.schema.json");
    let files = typed().map(|form| NewFile {
        path: file(form.name),
        text: schema(form, catalogue),
        program: false,
    });
    files.collect()
}

/// Every such kind with the line that it begins with, a line each.
pub(super) fn lines() -> String {
    let longest = typed().map(|form| form.path.len()).max().unwrap_or_default();
    let lines = typed().map(|form| {
        let up = "../".repeat(form.path.matches('/').count());
        format!("  {:<longest$}  #:schema {up}schemas/{}.schema.json\n", form.path, form.name)
    });
    lines.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Lang;

    #[test]
    fn every_schema_is_known_for_ours() {
        for file in schemas(&Catalogue::new(Lang::Vi)) {
            assert!(file.text.contains(MARK), "{}", file.path);
        }
    }
}

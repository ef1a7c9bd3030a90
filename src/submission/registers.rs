//! The registers of a year whose columns have the names that programs know: findings, proposals,
//! scores.

use super::register::Heading;
use super::{findings, proposals, scores};
use crate::model::{FINDINGS, PROPOSALS, SCORES};
use crate::source::Sources;

/// A register with its columns in their order.
pub struct Columns {
    /// Its path from the root of the repository.
    pub path: String,
    /// Every column of the file.
    pub columns: Vec<&'static Heading>,
}

/// Those of a year whose first line names every column as the contract does.
pub fn registers(sources: &Sources, year: i32) -> Vec<Columns> {
    let folder = format!("reports/{year}/");
    let register = |path: &str| -> Option<&'static [Heading]> {
        match path.split('/').collect::<Vec<_>>().as_slice() {
            [FINDINGS] => Some(&findings::HEADINGS),
            [PROPOSALS, file] if file.ends_with(".csv") => Some(proposals::HEADINGS),
            [SCORES, file] if file.ends_with(".csv") => Some(scores::HEADINGS),
            _ => None,
        }
    };
    let mut found = Vec::new();
    for (_, source) in sources.under(&folder) {
        let Some(headings) = register(&source.path[folder.len()..]) else { continue };
        let names = source.text.lines().next().unwrap_or_default().split(',');
        let known = |name: &str| headings.iter().find(|heading| heading.key == name);
        let columns = names.map(known).collect::<Option<Vec<_>>>();
        found.extend(columns.map(|columns| Columns { path: source.path.clone(), columns }));
    }
    found
}

//! Answers to the divisions: each sender's own workbook with a comment at each cell that is to be
//! mended, under the name that it came with.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf, absolute};

use super::batch::{Batch, Item};
use crate::diagnostic::Severity;
use crate::i18n::{Catalogue, Message};
use crate::shell::cli::context::Context;
use crate::shell::cli::output;
use crate::shell::workspace::{Failure, Pen, Target, shown};
use crate::source::sha256;
use crate::submission::answer::answered;
use crate::submission::inbox::Fate;

/// How many names are tried for one answer: a folder may hold those of many days.
const TRIES: usize = 10_000;

/// Where answers go, and the names that are taken there.
pub(super) struct Answers<'a> {
    folder: &'a Path,
    /// By the name that a file came with, how many answers have it.
    taken: BTreeMap<String, usize>,
}

impl<'a> Answers<'a> {
    /// Answers into a folder, which must not lie in an inbox: they would be taken for submissions
    /// there.
    pub fn into(folder: &'a Path, named: &[PathBuf]) -> Result<Self, Failure> {
        let own = absolute(folder).unwrap_or_else(|_| folder.to_owned());
        let inboxes = named.iter().filter(|path| path.is_dir());
        let mut inboxes = inboxes.filter_map(|path| absolute(path).ok());
        if inboxes.any(|inbox| own.starts_with(inbox)) {
            let message = Message::new("import-answer-in-inbox");
            return Err(Failure::new(message.with("path", shown(folder))));
        }
        Ok(Self { folder, taken: BTreeMap::new() })
    }

    /// Answers what is to be mended in the files of a year.
    pub fn write(&mut self, context: &Context, batch: &mut Batch) -> Result<(), Failure> {
        for at in 0..batch.items.len() {
            let Some(bytes) = answer(batch, &batch.items[at], &context.catalogue) else { continue };
            let path = self.put(&context.pen, &batch.items[at], &bytes)?;
            batch.items[at].answer = Some(path);
        }
        Ok(())
    }

    /// Writes an answer under a name that no other has.
    fn put(&mut self, pen: &Pen, item: &Item, bytes: &[u8]) -> Result<PathBuf, Failure> {
        let name = item.arrived.name();
        let stem = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem).to_owned();
        let taken = self.taken.entry(stem.to_lowercase()).or_default();
        loop {
            *taken += 1;
            let name =
                if *taken == 1 { format!("{stem}.xlsx") } else { format!("{stem}-{taken}.xlsx") };
            let path = self.folder.join(name);
            let target = Target::of(&path)?;
            match target.may_write(bytes, false) {
                Ok(()) => {
                    output::write_new(pen, bytes, &target, false)?;
                    return Ok(path);
                }
                Err(failure) if *taken >= TRIES => return Err(failure),
                // Another stands there: of another day, or of another division.
                Err(_) => {}
            }
        }
    }
}

/// The answer to a file, if there is anything to be mended in it.
fn answer(batch: &Batch, item: &Item, catalogue: &Catalogue) -> Option<Vec<u8>> {
    let is_asked = item.fate.is_written() || matches!(item.fate, Fate::Faulty | Fate::Unread);
    if !is_asked || item.count(Severity::Error) + item.count(Severity::Warning) == 0 {
        return None;
    }
    let bytes = item.arrived.bytes().ok()?.ok()?;
    // Exchanged meanwhile, it is another that nobody has looked at.
    if sha256(&bytes) != item.sha256 {
        return None;
    }
    let found: Vec<_> = item.found.iter().collect();
    answered(&bytes, item.file?, &found, &batch.repository.sources, catalogue)
}

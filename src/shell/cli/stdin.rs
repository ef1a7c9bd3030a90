//! `-` in the place of a file: what standard input holds.

use std::io::{self, IsTerminal as _, Read as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::ArgMatches;

use super::context::Context;
use super::names::{find_period, find_unit};
use super::opening::Asks;
use crate::i18n::Message;
use crate::shell::workspace::Failure;
use crate::source::limits;

/// Whether a path stands for standard input. A file of that name is `./-`.
pub(super) fn is_meant(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// All that standard input holds, if it is not too much. Of a terminal nothing is read: whoever has
/// forgotten the file would wait for ever.
pub(super) fn read(limit: u64) -> Result<Vec<u8>, Failure> {
    let input = io::stdin();
    if input.is_terminal() {
        return Err(Failure::new(Message::new("stdin-terminal")));
    }
    let mut bytes = Vec::new();
    input.lock().take(limit + 1).read_to_end(&mut bytes).map_err(|error| {
        Failure::new(Message::new("stdin-unreadable").with("why", error.to_string()))
    })?;
    if bytes.len() as u64 > limit {
        let limit = usize::try_from(limit / (1024 * 1024)).unwrap_or(usize::MAX);
        return Err(Failure::new(Message::new("stdin-large").with("limit", limit)));
    }
    Ok(bytes)
}

impl Context {
    /// Takes a submission that is still being written from standard input, where `-` stands for the
    /// paths: from now on it is what the repository holds at its path, which is given back.
    pub fn draft(&self, matches: &ArgMatches) -> anyhow::Result<Option<String>> {
        let paths: Vec<&PathBuf> = matches.get_many("paths").into_iter().flatten().collect();
        if !paths.iter().any(|path| is_meant(path)) {
            return Ok(None);
        }
        if paths.len() > 1 {
            return Err(Failure::new(Message::new("stdin-alone")).into());
        }
        let text = |id: &str| matches.get_one::<String>(id).map(String::as_str);
        let (Some(unit), Some(period)) = (text("unit"), text("period")) else {
            return Err(Failure::new(Message::new("stdin-whose")).into());
        };
        let (repository, loaded) = self.open(Asks::Files)?;
        let unit = find_unit(&loaded.plan, unit)?;
        let period = &find_period(&loaded.plan, period)?.id;
        let path = format!("reports/{}/{period}/{unit}.csv", repository.year);
        let bytes = read(limits::SUBMISSION)?;
        let _ = self.draft.set(Arc::new((path.clone(), bytes)));
        Ok(Some(path))
    }
}

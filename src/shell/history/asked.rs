//! git asked beside other work: it goes through the history while the files are read, and what it
//! has told is put together with them when dates are needed.

use std::path::{Path, PathBuf};
use std::thread::{self, JoinHandle};

use super::parse::Entry;
use super::run::Git;
use super::{changes, is_cut_short};
use crate::model::{Gap, History, Log, SealVersion, sealed_period};
use crate::source::Sources;

/// A question to git that is being answered. Whoever has no use for the answer any more waits for
/// it all the same: git must not outlive the run, nor the folder that it was shown.
#[derive(Debug)]
pub struct Asked {
    folder: String,
    answer: Option<JoinHandle<Result<Option<Told>, Gap>>>,
}

/// What git tells of a folder, whatever stands there now.
#[derive(Debug)]
struct Told {
    /// What the last commit holds.
    committed: Vec<Entry>,
    log: Log,
}

/// Asks for what is known of the files of a folder (from `root`, with `/`) on the line of first
/// parents that leads to the last commit, renames within the folder followed, and for every
/// committed version of every seal in it.
///
/// `root` may lie deep in a repository; names are from `root` all the same.
pub fn ask(root: &Path, folder: &str) -> Asked {
    let (root, own): (PathBuf, _) = (root.to_owned(), folder.to_owned());
    let answer = thread::spawn(move || tell(&root, &own));
    Asked { folder: folder.to_owned(), answer: Some(answer) }
}

impl Asked {
    /// The answer, once git has given it; `now` is what the folder holds today.
    pub fn answer(mut self, now: &Sources) -> History {
        let Told { committed, mut log } = match self.wait() {
            Ok(Some(told)) => told,
            Ok(None) => return History::Known(Log::default()),
            Err(gap) => return History::Unknown(gap),
        };
        let changes = changes(&committed, now, &[format!("{}/", self.folder)]);
        log.unsaved = changes.into_iter().map(|change| change.path).collect();
        log.gap = is_cut_short(&log).then_some(Gap::Shallow);
        History::Known(log)
    }

    fn wait(&mut self) -> Result<Option<Told>, Gap> {
        let told = self.answer.take().and_then(|answer| answer.join().ok());
        told.unwrap_or_else(|| Err(Gap::Unexpected("log".to_owned())))
    }
}

impl Drop for Asked {
    fn drop(&mut self) {
        if self.answer.is_some() {
            drop(self.wait());
        }
    }
}

/// Takes one run of git for the line of commits and, beside it, one for what the last of them holds;
/// then one for dates, and one for seals where there are any. `None` where nothing is committed yet.
fn tell(root: &Path, folder: &str) -> Result<Option<Told>, Gap> {
    let git = Git::open(root)?;
    let (committed, line) = thread::scope(|scope| {
        let committed = scope.spawn(|| git.tree("HEAD", &[folder]));
        let line = git.line("HEAD", folder);
        let committed = committed.join();
        (committed.unwrap_or_else(|_| Err(Gap::Unexpected("ls-tree".to_owned()))), line)
    });
    let committed = match committed {
        Ok(committed) => committed,
        Err(_) if git.is_unborn()? => return Ok(None),
        Err(gap) => return Err(gap),
    };
    let line = line?;
    let stamps = git.stamps(&line)?;
    let mut log = line.dated(&stamps, &git.mirror.shallow);
    add_seals(&git, &mut log);
    Ok(Some(Told { committed, log }))
}

/// Adds every committed version of every seal. What git cannot give is no version that a seal could
/// follow from, and said to be so.
fn add_seals(git: &Git, log: &mut Log) {
    let set = log.set_at(|path| sealed_period(path).is_some());
    let wanted = set.iter().flat_map(|(path, commits)| {
        let hash = |at: &usize| log.commits.get(*at).map(|commit| commit.hash.as_str());
        commits.iter().map(move |at| (hash(at).unwrap_or_default(), path.as_str()))
    });
    let wanted: Vec<_> = wanted.collect();
    let mut contents = git.versions(&wanted).unwrap_or_default().into_iter();
    let versions = set.into_iter().map(|(path, commits)| {
        let version = |commit| SealVersion { commit, bytes: contents.next().flatten() };
        (path, commits.into_iter().map(version).collect())
    });
    log.seals = versions.collect();
}

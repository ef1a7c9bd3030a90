//! A seal held against its own past.
//!
//! Anybody can draw a seal that fits what is there now; nobody can draw one that was committed
//! before. So the first committed version counts, and a later one only by an amendment that names
//! the version before it and repeats truly what that said. What does not follow is passed over,
//! however often it was committed: putting the last version that counts back is enough to mend it.

use std::collections::BTreeMap;

use super::draw::{list, same_figures, whole_sha256};
use super::text::amendments;
use crate::model::{FileId, Log, Seal, SealVersion, sealed_period, worded};
use crate::plan::seal_in;
use crate::source::{SourceFile, Sources, sha256};

/// How a seal that stands in the files follows from those committed before it.
#[derive(Debug, Clone)]
pub struct Chain {
    /// The last version that counts.
    pub trusted: Seal,
    /// Its file.
    pub source: SourceFile,
    /// The commit that set it, by its position in the log; `None` if none has yet.
    pub commit: Option<usize>,
    /// What is wrong with the version that stands in the files, where that does not count.
    pub breach: Option<Breach>,
}

/// Why a version of a seal does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Breach {
    /// Since which commit, by its position in the log; `None` if it is not committed.
    pub since: Option<usize>,
    /// In which way.
    pub fault: Fault,
}

worded! {
    /// How a version fails to follow from the one before.
    pub enum Fault {
        /// No amendment of it names the one before.
        Redrawn = "redrawn",
        /// It lacks amendments that the one before had.
        Dropped = "dropped",
        /// It tells earlier amendments otherwise.
        Rewritten = "rewritten",
        /// Its amendment names the one before, and says of it what that did not say.
        Misquoted = "misquoted",
        /// It cannot be read, or git cannot give it.
        Unreadable = "unreadable",
    }
}

/// The chain of every seal that has been committed and stands in the files, by its path. A seal
/// that nobody has committed has nothing to follow from.
pub fn chains(sources: &Sources, log: &Log) -> BTreeMap<String, Chain> {
    let chain = |(path, versions): (&String, &Vec<SealVersion>)| {
        let now = sources.find(path)?;
        let current = sources.file(now).bytes();
        Some((path.clone(), chain(path, versions, Some(current), now)?))
    };
    log.seals.iter().filter_map(chain).collect()
}

/// The files with the seals on record in the place of those that do not follow from them or are
/// gone, and of these by path the commits that set them.
pub fn on_record(sources: &Sources, log: &Log) -> (Sources, BTreeMap<String, Option<usize>>) {
    let mut restored = sources.clone();
    let mut paths = BTreeMap::new();
    for (path, versions) in &log.seals {
        let now = sources.find(path);
        let current = now.map(|now| sources.file(now).bytes());
        // Whoever puts the file in its place reads it anew.
        let chain = chain(path, versions, current, now.unwrap_or(FileId(0)));
        if let Some(chain) = chain.filter(|chain| chain.breach.is_some() || now.is_none()) {
            restored.put(chain.source);
            paths.insert(path.clone(), chain.commit);
        }
    }
    (restored, paths)
}

/// A version that counts.
struct Link {
    whole: String,
    seal: Seal,
    source: SourceFile,
    commit: Option<usize>,
}

/// The chain from the first version on; `current` is what stands in the files, in `now`. `None` where
/// no version could ever be read.
fn chain(
    path: &str,
    versions: &[SealVersion],
    current: Option<&[u8]>,
    now: FileId,
) -> Option<Chain> {
    if let Some(lost) = versions.iter().find(|version| version.bytes.is_none()) {
        let current = current?;
        let source = SourceFile::new(path.to_owned(), current.to_vec());
        let breach = Breach { since: Some(lost.commit), fault: Fault::Unreadable };
        let trusted = seal_in(&source, now)?;
        return Some(Chain { trusted, source, commit: None, breach: Some(breach) });
    }
    let committed = versions.iter().map(|version| (Some(version.commit), version.bytes.as_deref()));
    let mut last: Option<Link> = None;
    let mut breach: Option<Breach> = None;
    for (commit, bytes) in committed.chain(current.map(|bytes| (None, Some(bytes)))) {
        let whole = bytes.map(whole_sha256);
        if let Some(last) = &last
            && whole.as_ref() == Some(&last.whole)
        {
            breach = None;
            continue;
        }
        let source = bytes.map(|bytes| SourceFile::new(path.to_owned(), bytes.to_vec()));
        let link = source.zip(whole).and_then(|(source, whole)| {
            Some(Link { whole, seal: seal_in(&source, now)?, source, commit })
        });
        match (&last, link) {
            (None, link) => last = link,
            (Some(before), link) => match follows(before, link.as_ref()) {
                None => (last, breach) = (link, None),
                Some(fault) => {
                    // The one that stands in the files may be the one that was committed last.
                    let since = breach.map_or(commit, |breach| breach.since);
                    breach = Some(Breach { since, fault });
                }
            },
        }
    }
    last.map(|last| {
        let Link { seal, source, commit, .. } = last;
        Chain { trusted: seal, source, commit, breach }
    })
}

/// How a version fails to follow from the one before; `None` if it does not. It may have been
/// amended more than once since: what was never committed in between nobody has seen.
fn follows(before: &Link, after: Option<&Link>) -> Option<Fault> {
    let Some(Link { seal: after, .. }) = after else { return Some(Fault::Unreadable) };
    let kept = before.seal.amendments.len();
    if after.amendments.len() < kept {
        return Some(Fault::Dropped);
    }
    let (earlier, new) = after.amendments.split_at(kept);
    if amendments(earlier) != amendments(&before.seal.amendments) {
        return Some(Fault::Rewritten);
    }
    let Some(link) = new.first() else { return Some(Fault::Redrawn) };
    let tells = link.sealed == before.seal.as_of
        && link.tool == before.seal.tool
        && link.files_sha256 == sha256(list(&before.seal.files).as_bytes())
        && same_figures(&link.figures, &before.seal.figures);
    match &link.seal_sha256 {
        Some(named) if *named != before.whole => Some(Fault::Redrawn),
        Some(_) => (!tells).then_some(Fault::Misquoted),
        // Before there was this key, an amendment told its predecessor by its files and figures.
        None => (!tells).then_some(Fault::Redrawn),
    }
}

/// The paths of seals among those of a repository.
pub fn is_seal(path: &str) -> bool {
    sealed_period(path).is_some()
}

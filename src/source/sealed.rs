//! Which files of a closed period are no longer what they were.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use super::{SourceFile, Sources, line_ends, sha256};
use crate::model::{FileId, Seal, SealedFile};

/// A submission or narrative that is not what its period was closed with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deviation<'s> {
    /// Its bytes are others.
    Changed(FileId, &'s SealedFile),
    /// Its lines end otherwise, and nothing else is different.
    LineEnds(FileId, &'s SealedFile),
    /// It is gone.
    Missing(&'s SealedFile),
    /// It was not there.
    Added(FileId),
}

impl Deviation<'_> {
    /// Whether something else is said than was sealed.
    pub fn is_of_text(&self) -> bool {
        !matches!(self, Self::LineEnds(..))
    }
}

impl Sources {
    /// How the submissions and narratives of a closed period differ from those it was closed with.
    /// The plan's files are no matter of this: a plan goes on being written.
    pub fn deviations<'s>(&self, seal: &'s Seal) -> Vec<Deviation<'s>> {
        let own = self.file(seal.file).path.as_str();
        let folder = own.strip_suffix("closed.toml").unwrap_or(own);
        let mut deviations = Vec::new();
        for sealed in seal.files.iter().filter(|sealed| sealed.path.starts_with(folder)) {
            // What stands there now and is no file, is not what was sealed: that is gone.
            let read = |file: &FileId| self.file(*file).refused().is_none();
            match self.find(&sealed.path).filter(read) {
                None => deviations.push(Deviation::Missing(sealed)),
                Some(file) if !self.file(file).has_sha256(&sealed.sha256) => {
                    let same = self.file(file).is_same_text(&sealed.sha256);
                    let how = if same { Deviation::LineEnds } else { Deviation::Changed };
                    deviations.push(how(file, sealed));
                }
                Some(_) => {}
            }
        }
        let paths: BTreeSet<&str> = seal.files.iter().map(|file| file.path.as_str()).collect();
        let added = self.under(folder).filter(|(_, file)| {
            if file.refused().is_some() {
                return false;
            }
            let name = &file.path[folder.len()..];
            let is_report = name.ends_with(".csv") || name.ends_with(".md");
            let is_sealed = match name.split_once('/') {
                None => is_report,
                // On which day a submission came is closed with it.
                Some((within, name)) => within == "received" && name.ends_with(".toml"),
            };
            is_sealed && !paths.contains(file.path.as_str())
        });
        deviations.extend(added.map(|(file, _)| Deviation::Added(file)));
        deviations
    }
}

/// What a content is known by, worked out when it is held against a SHA-256: whoever writes a file says
/// how often it is held against one.
#[derive(Debug, Clone, Default)]
pub(super) struct Hashes {
    own: OnceLock<Box<str>>,
    /// With all lines ending with LF, and all with CRLF.
    others: OnceLock<Box<[String; 2]>>,
}

impl SourceFile {
    /// Whether its bytes have this SHA-256.
    pub fn has_sha256(&self, hash: &str) -> bool {
        **self.hashes.own.get_or_init(|| sha256(self.bytes()).into()) == *hash
    }

    /// Whether its bytes have this SHA-256, or would have it if all its lines ended with LF or all with
    /// CRLF.
    pub fn is_same_text(&self, hash: &str) -> bool {
        self.has_sha256(hash) || {
            let others = self.hashes.others.get_or_init(|| {
                let unix = line_ends::unix(self.bytes());
                let unix = unix.as_deref().unwrap_or(self.bytes());
                Box::new([sha256(unix), sha256(&line_ends::windows(unix))])
            });
            others.iter().any(|other| other == hash)
        }
    }
}

//! What a run writes, or in a trial run would write.
//!
//! Every writer of this room holds the pen. In a trial run it looks at whatever a real run would look
//! at and is refused what that would be refused, but makes nothing: no file, no folder, and nothing
//! that stands there for a moment.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use super::folder::{Folder, Trouble};
use super::{Failure, Kept};

/// What becomes of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stroke {
    /// It holds the same already.
    Same,
    /// It is there and holds something else.
    Changed,
    /// Nothing is there yet.
    New,
    /// It is taken away.
    Removed,
}

impl Stroke {
    /// As programs read it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Changed => "changed",
            Self::New => "new",
            Self::Removed => "removed",
        }
    }

    /// What writing makes of a file that is there; `None` where that could not be read, or not whole.
    pub(super) fn over(there: Option<Vec<u8>>, bytes: &[u8]) -> Self {
        if there.as_deref() == Some(bytes) { Self::Same } else { Self::Changed }
    }
}

/// Knows whether the run is a trial, and what it has written so far.
#[derive(Debug, Default)]
pub struct Pen {
    is_dry: bool,
    kept: Option<Kept>,
    written: Mutex<BTreeMap<PathBuf, Stroke>>,
}

impl Pen {
    /// A pen that writes.
    pub fn wet() -> Self {
        Self::default()
    }

    /// A pen that only goes through the motions.
    pub fn dry() -> Self {
        Self { is_dry: true, ..Self::default() }
    }

    /// The same pen, which lays no output where something is kept.
    #[must_use]
    pub fn keeping(self, kept: Kept) -> Self {
        Self { kept: Some(kept), ..self }
    }

    /// Refuses a file of output that would come to lie where none goes. Every writer of output asks this
    /// by itself; asked earlier, nothing has been done yet.
    ///
    /// # Errors
    /// It would.
    pub fn admits(&self, file: &Path) -> Result<(), Failure> {
        self.kept.as_ref().map_or(Ok(()), |kept| kept.admits(file, file))
    }

    /// The same of a folder.
    ///
    /// # Errors
    /// Any file in it would.
    pub fn admits_folder(&self, folder: &Path) -> Result<(), Failure> {
        self.kept.as_ref().map_or(Ok(()), |kept| kept.admits(&folder.join("x"), folder))
    }

    /// Whether nothing is written.
    pub fn is_dry(&self) -> bool {
        self.is_dry
    }

    /// What was written, or would be, in the order of the paths: as the user named them, or below the
    /// root that they lie in.
    pub fn written(&self) -> Vec<(PathBuf, Stroke)> {
        let written = self.written.lock().map(|written| written.clone()).unwrap_or_default();
        written.into_iter().collect()
    }

    /// Takes note of what becomes of a file; of one that is written twice what came of both.
    pub(super) fn note(&self, path: PathBuf, stroke: Stroke) {
        if let Ok(mut written) = self.written.lock() {
            let known = written.entry(path).or_insert(stroke);
            *known = stroke.max(*known);
        }
    }
}

/// Whether a folder that is still to be made could be: what is there of the way to it must be a folder
/// in which something can be made.
pub(super) fn may_make(path: &Path) -> io::Result<()> {
    let path = std::path::absolute(path)?;
    for folder in path.ancestors() {
        match Folder::open(folder) {
            Ok(open) => return open.may_be_written(),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                // A link that leads nowhere is in the way.
                if folder.symlink_metadata().is_ok() {
                    return Err(io::ErrorKind::AlreadyExists.into());
                }
            }
            // What a system says who is to make a folder where a file is.
            Err(_) if folder == path && folder.is_file() => {
                return Err(io::ErrorKind::AlreadyExists.into());
            }
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// What there is of a way from a folder to one below it: the last folder that is there, and whether that
/// is the one at the end.
pub(super) fn way<'p>(
    root: &Folder,
    parts: impl Iterator<Item = (usize, &'p str)>,
) -> Result<(Folder, bool), (usize, Trouble)> {
    let mut folder = root.again().map_err(|error| (0, error.into()))?;
    for (end, part) in parts {
        match folder.folder(part.as_ref()).map_err(|trouble| (end, trouble))? {
            Some(inner) => folder = inner,
            None => return Ok((folder, false)),
        }
    }
    Ok((folder, true))
}

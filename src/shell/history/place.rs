//! Where a folder's repository is, found without asking git: the nearest ancestor that holds
//! `.git`.
//!
//! git takes any folder with `HEAD`, `objects` and `refs` in it for a repository, and so one that
//! somebody has committed as ordinary files, with settings that name commands. A `.git` can be
//! committed by nobody: git refuses the name in every spelling.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use super::parse;
use crate::model::Gap;

/// The most that is read of a file of git's own; a register of a million branches is smaller.
pub(super) const LARGEST: u64 = 64 << 20;

/// A repository, and where a folder lies in it.
#[derive(Debug)]
pub(super) struct Place {
    /// The folder that holds `.git`.
    pub top: PathBuf,
    /// The folder's own git folder: of a linked worktree, what is its alone.
    pub own: PathBuf,
    /// The git folder that all worktrees share.
    pub common: PathBuf,
    /// Where in the repository the folder lies: empty, or with a `/` at its end.
    pub prefix: Vec<u8>,
}

impl Place {
    /// The repository that a folder lies in.
    pub fn find(root: &Path) -> Result<Self, Gap> {
        let root = root.canonicalize().map_err(|error| refused(root, &error))?;
        for top in root.ancestors() {
            let Some(own) = git_folder(top)? else { continue };
            let common = match read_regular(&own.join("commondir"))? {
                Some(text) => own.join(os(text.trim_ascii_end())),
                None => own.clone(),
            };
            let mut prefix = Vec::new();
            for part in root.strip_prefix(top).into_iter().flatten() {
                prefix.extend_from_slice(part.as_encoded_bytes());
                prefix.push(b'/');
            }
            return Ok(Self { top: top.to_owned(), own, common, prefix });
        }
        Err(Gap::NoRepository)
    }

    /// A path from the folder as one from the top of the repository.
    pub fn named(&self, path: &str) -> OsString {
        let mut name = os(&self.prefix);
        name.push(path);
        name
    }

    /// The argument by which git names files from the folder, where that is not the top.
    pub fn relative(&self) -> Option<OsString> {
        (!self.prefix.is_empty()).then(|| {
            let mut argument = OsString::from("--relative=");
            argument.push(os(&self.prefix));
            argument
        })
    }

    /// The folder of git's contents, which all worktrees share.
    pub fn objects(&self) -> PathBuf {
        self.common.join("objects")
    }
}

/// The git folder of a repository whose top is here, if it is one: `.git` itself, or what the file
/// of that name says, as worktrees and submodules have.
fn git_folder(top: &Path) -> Result<Option<PathBuf>, Gap> {
    let path = top.join(".git");
    let folder = match fs::metadata(&path) {
        Ok(about) if about.is_dir() => path.clone(),
        Ok(about) if about.is_file() => {
            let text = read_regular(&path)?.unwrap_or_default();
            let invalid = || Gap::Refused(format!("invalid gitfile: {}", path.display()));
            top.join(os(parse::gitfile(&text).ok_or_else(invalid)?))
        }
        // What is neither is no repository; git looks further up then, and so do we.
        Ok(_) => return Ok(None),
        Err(error) if is_absent(&error) => return Ok(None),
        Err(error) => return Err(refused(&path, &error)),
    };
    let has = |name: &str| folder.join(name).symlink_metadata().is_ok();
    match has("HEAD") {
        true => Ok(Some(folder)),
        // An empty `.git` is left by many a tool; one with objects has had a history, and so has one
        // that a file names.
        false if folder == path && !has("objects") => Ok(None),
        false => Err(Gap::Refused(format!("no HEAD: {}", folder.display()))),
    }
}

/// What a file of git's own holds; `None` where there is none. What is no regular file may never
/// end, and is not opened.
pub(super) fn read_regular(path: &Path) -> Result<Option<Vec<u8>>, Gap> {
    let about = match fs::metadata(path) {
        Ok(about) => about,
        Err(error) if is_absent(&error) => return Ok(None),
        Err(error) => return Err(refused(path, &error)),
    };
    if !about.is_file() {
        return Err(Gap::Refused(format!("not a regular file: {}", path.display())));
    }
    if about.len() > LARGEST {
        return Err(Gap::TooMuch);
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(|error| refused(path, &error))?;
    file.take(LARGEST).read_to_end(&mut bytes).map_err(|error| refused(path, &error))?;
    Ok(Some(bytes))
}

pub(super) fn is_absent(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}

pub(super) fn refused(path: &Path, error: &io::Error) -> Gap {
    Gap::Refused(format!("{}: {error}", path.display()))
}

/// Bytes of a path as the system has them; elsewhere than on Unix paths are text.
#[cfg(unix)]
fn os(bytes: &[u8]) -> OsString {
    use std::os::unix::ffi::OsStringExt as _;
    OsString::from_vec(bytes.to_vec())
}

#[cfg(not(unix))]
fn os(bytes: &[u8]) -> OsString {
    String::from_utf8_lossy(bytes).into_owned().into()
}

/// The folder as git takes it: on Windows without the `\\?\` that a canonical path begins with.
pub(super) fn plain(path: &Path) -> PathBuf {
    match path.to_str().and_then(|path| path.strip_prefix(r"\\?\")) {
        Some(rest) => match rest.strip_prefix(r"UNC\") {
            Some(share) => PathBuf::from(format!(r"\\{share}")),
            None => PathBuf::from(rest),
        },
        None => path.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn git_is_shown_plain_paths() {
        for (path, expected) in [
            (r"\\?\D:\Báo cáo", r"D:\Báo cáo"),
            (r"\\?\UNC\may-chu\chung", r"\\may-chu\chung"),
            ("/srv/kho", "/srv/kho"),
        ] {
            assert_eq!(plain(Path::new(path)), Path::new(expected));
        }
    }
}

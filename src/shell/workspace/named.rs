//! What the user names: files to be read, and wherever output is to go.
//!
//! It may lie anywhere and be anything. A regular file is written whole or not at all; a link's
//! target is written, never the link replaced; what is no regular file is written through.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::folder::{Folder, Kind, Trouble};
use super::pen::{self, Pen, Stroke};
use super::{Failure, Fill, Turn, read, shown, write};
use crate::i18n::Message;
use crate::source::{Refused, limits};

/// How many links one after another are followed.
const LINKS: u32 = 40;

/// Where output goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// The standard output of this run.
    Output,
    /// Its standard error.
    Error,
    /// What is open already or is no regular file: a pipe, a device.
    Through(PathBuf),
    /// A regular file, there or not, behind all links.
    File(PathBuf),
}

impl Target {
    /// What a path stands for; `-` is standard output.
    ///
    /// # Errors
    /// Its links lead round in a circle, or cannot be followed.
    pub fn of(named: &Path) -> Result<Self, Failure> {
        if named == Path::new("-") {
            return Ok(Self::Output);
        }
        // Before it is looked at: Windows would look at a device.
        if cfg!(windows)
            && open_already(named).is_none()
            && let Some(unfit) = Failure::unfit(named)
        {
            return Err(unfit);
        }
        behind(named).map_err(|error| Failure::io("world-cannot-write", named, &error))
    }

    /// Whether it is no regular file, so that its name tells no format.
    pub fn is_stream(&self) -> bool {
        !matches!(self, Self::File(_))
    }

    /// Writes to what is neither standard output nor standard error, which are the shell's.
    ///
    /// # Errors
    /// It cannot be written. A reader who has seen enough is none.
    pub fn write(&self, pen: &Pen, fill: Fill<'_>) -> Result<(), Failure> {
        if let Self::File(path) = self {
            pen.admits(path)?;
        }
        let (path, written) = match self {
            Self::Through(path) | Self::File(path) if pen.is_dry() => {
                (path, look_at(path, fill).map(|stroke| pen.note(path.clone(), stroke)))
            }
            Self::Output | Self::Error => return Ok(()),
            Self::Through(path) => (path, write_through(path, fill)),
            Self::File(path) => (path, write_file(pen, path, fill)),
        };
        match written {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                Err(Failure::io("world-cannot-write", path, &error))
            }
            _ => Ok(()),
        }
    }

    /// The turn to write where a file is to be made that is not there yet: nobody else makes it
    /// meanwhile.
    ///
    /// # Errors
    /// Another run writes there and does not come to its end.
    pub fn turn(&self) -> Result<Option<Turn>, Failure> {
        let Self::File(path) = self else { return Ok(None) };
        // Where a path has no last name nothing is written.
        parted(path).map_or(Ok(None), |(parent, _)| Turn::wait(parent).map(Some))
    }

    /// Writes a file that is not there yet, or that already is the same; another only by `force`.
    ///
    /// # Errors
    /// Another is there, or it cannot be written.
    pub fn may_write(&self, bytes: &[u8], force: bool) -> Result<(), Failure> {
        let Self::File(path) = self else { return Ok(()) };
        let there = match path.symlink_metadata() {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            _ if force => return Ok(()),
            // What cannot be read is there all the same.
            _ => opened(path, bytes.len() as u64).ok(),
        };
        if there.as_deref() == Some(bytes) {
            return Ok(());
        }
        let path = shown(path);
        Err(Failure::new(Message::new("world-would-overwrite").with("path", path)))
    }
}

/// Follows the links by hand: they may end in a file that is still to be made, or in something
/// that this run has open, which another opening would begin anew.
fn behind(named: &Path) -> io::Result<Target> {
    let mut path = named.to_owned();
    for _ in 0..LINKS {
        if let Some(target) = open_already(&path) {
            return Ok(target);
        }
        match path.symlink_metadata() {
            Ok(found) if found.is_symlink() => {
                let next = fs::read_link(&path)?;
                path = path.parent().map_or(next.clone(), |folder| folder.join(&next));
            }
            Ok(found) if found.is_file() || found.is_dir() => return Ok(Target::File(path)),
            Ok(_) => return Ok(Target::Through(path)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Ok(Target::File(path));
            }
            Err(error) => return Err(error),
        }
    }
    Err(io::Error::other(shown(named)))
}

/// `/dev/stdout`, `/dev/fd/3`, `/proc/self/fd/1`: what a process has open, by its number.
#[cfg(unix)]
fn open_already(path: &Path) -> Option<Target> {
    let number: u32 = path.file_name()?.to_str()?.parse().ok()?;
    let folder = path.parent()?.canonicalize().ok()?;
    let own = format!("/proc/{}/", std::process::id());
    let text = folder.to_str()?;
    let is_own = text == "/dev/fd" || text.starts_with(&own) && text.ends_with("/fd");
    let is_others = text.starts_with("/proc/") && text.ends_with("/fd");
    match number {
        1 if is_own => Some(Target::Output),
        2 if is_own => Some(Target::Error),
        _ if is_own || is_others => Some(Target::Through(path.to_owned())),
        _ => None,
    }
}

/// The names that Windows keeps for its devices, in any folder.
#[cfg(not(unix))]
fn open_already(path: &Path) -> Option<Target> {
    let name = path.file_name()?.to_str()?;
    super::windows::is_stream(name).then(|| Target::Through(path.to_owned()))
}

/// Writes to what is there, at its end if it has one.
fn write_through(path: &Path, fill: Fill<'_>) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::FileTypeExt as _;
        use std::os::unix::net::UnixStream;
        if path.metadata()?.file_type().is_socket() {
            return write::pieces(UnixStream::connect(path)?, fill);
        }
    }
    write::pieces(OpenOptions::new().append(true).open(path)?, fill)
}

/// Writes a file whole or not at all; its folder is made if it is not there.
fn write_file(pen: &Pen, path: &Path, fill: Fill<'_>) -> io::Result<()> {
    let (parent, name) = parted(path)?;
    fs::create_dir_all(parent)?;
    // What it is made of is not kept: only that something was there is told.
    let is_there = path.symlink_metadata().is_ok();
    write::replace(&Folder::open(parent)?, name, fill, false)?;
    pen.note(path.to_owned(), if is_there { Stroke::Changed } else { Stroke::New });
    Ok(())
}

/// What writing to a path would come to.
fn look_at(path: &Path, fill: Fill<'_>) -> io::Result<Stroke> {
    let mut bytes = Vec::new();
    fill(&mut bytes)?;
    let (parent, name) = parted(path)?;
    pen::may_make(parent)?;
    match path.metadata() {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Stroke::New),
        Err(error) => Err(error),
        // As a file cannot take the place of a folder.
        Ok(found) if found.is_dir() => Err(io::ErrorKind::IsADirectory.into()),
        Ok(found) if !found.is_file() => Ok(Stroke::Changed),
        Ok(_) => {
            let folder = Folder::open(parent)?;
            let there = read::bytes(&folder, name, bytes.len() as u64).ok().flatten();
            Ok(Stroke::over(there, &bytes))
        }
    }
}

/// The folder that a path lies in, and its last name.
fn parted(path: &Path) -> io::Result<(&Path, &std::ffi::OsStr)> {
    let parent = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    Ok((parent, path.file_name().ok_or(io::ErrorKind::InvalidInput)?))
}

fn opened(path: &Path, limit: u64) -> Result<Vec<u8>, Trouble> {
    let file = File::open(path)?;
    let size = file.metadata()?.len();
    read::whole(file, size, limit)
}

/// What the user points at: a file, or every file in a folder and below it, in the order of their names.
/// With what is no regular file stands what it is: nothing leads out of the folder.
///
/// # Errors
/// A folder cannot be read.
pub fn files_at(path: &Path) -> Result<Vec<(PathBuf, Option<Refused>)>, Failure> {
    if !path.is_dir() {
        return Ok(vec![(path.to_owned(), None)]);
    }
    let failed = |error: io::Error| Failure::io("world-cannot-read", path, &error);
    let mut found = Vec::new();
    below(&Folder::open(path).map_err(failed)?, path, 1, &mut found).map_err(failed)?;
    Ok(found)
}

fn below(
    folder: &Folder,
    path: &Path,
    depth: usize,
    found: &mut Vec<(PathBuf, Option<Refused>)>,
) -> io::Result<()> {
    let Some(entries) = folder.entries(limits::ENTRIES)? else {
        found.push((path.to_owned(), Some(Refused::Crowded { limit: limits::ENTRIES })));
        return Ok(());
    };
    for (name, kind) in entries {
        let inner = path.join(&name);
        // What a program keeps for itself, such as `.git`, nobody has sent.
        if matches!(kind, Kind::Folder) && name.as_encoded_bytes().starts_with(b".") {
            continue;
        }
        match kind {
            Kind::File => found.push((inner, None)),
            Kind::Other(why) => found.push((inner, Some(why))),
            Kind::Folder if depth >= limits::DEPTH => {
                found.push((inner, Some(Refused::Deep { limit: limits::DEPTH })));
            }
            Kind::Folder => match folder.folder(&name) {
                Ok(Some(open)) => below(&open, &inner, depth + 1, found)?,
                // Gone since the folder was listed.
                Ok(None) => {}
                Err(Trouble::Refused(why)) => found.push((inner, Some(why))),
                Err(Trouble::World(error)) => return Err(error),
            },
        }
    }
    Ok(())
}

/// When a file that the user named was last written; `None` where nobody can tell.
pub fn modified(path: &Path) -> Option<DateTime<Utc>> {
    Some(path.metadata().ok()?.modified().ok()?.into())
}

/// The bytes of a file that the user named, whatever it is, or why they are not read.
///
/// # Errors
/// It cannot be read.
pub fn read_file(path: &Path) -> Result<Result<Vec<u8>, Refused>, Failure> {
    match opened(path, limits::WORKBOOK) {
        Ok(bytes) => Ok(Ok(bytes)),
        Err(Trouble::Refused(why @ Refused::Large { .. })) => Ok(Err(why)),
        Err(Trouble::Refused(_)) => {
            let denied = io::Error::from(io::ErrorKind::PermissionDenied);
            Err(Failure::io("world-cannot-read", path, &denied))
        }
        Err(Trouble::World(error)) => Err(Failure::io("world-cannot-read", path, &error)),
    }
}

//! Writing below a root: whole files or none, name by name through folders that are no links.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::folder::{Folder, Kind, Trouble};
use super::read::parts;
use super::temporary::Temporary;
use super::{Failure, Fill, NewFile, Turn, Workspace};
use crate::i18n::Message;
use crate::source::Refused;

impl Workspace {
    /// Writes a file below the root (by its path from there, with `/`) whole or not at all.
    ///
    /// # Errors
    /// What stands there, or a folder on the way, is a link or otherwise not what it should be; or
    /// it cannot be written, for instance while Excel holds it open.
    pub fn write(&self, path: &str, bytes: &[u8]) -> Result<(), Failure> {
        Below::folder(&self.root)?.file(path, bytes, false)
    }

    /// The same for a file that is not there yet, or that already is the same; another is written
    /// over only by `force`.
    ///
    /// # Errors
    /// The same, and if another is there.
    pub fn write_new(&self, path: &str, bytes: &[u8], force: bool) -> Result<(), Failure> {
        let below = Below::folder(&self.root)?;
        if force || !below.is_there(path)? {
            return below.file(path, bytes, false);
        }
        if super::read::file(&self.root, path, bytes.len() as u64).as_deref() == Some(bytes) {
            return Ok(());
        }
        let path = self.root.join(path).display().to_string();
        Err(Failure::new(Message::new("world-would-overwrite").with("path", path)))
    }

    /// Writes files of a folder (by their names), in the place of those that are there: all of them
    /// or, where that fails, none.
    ///
    /// # Errors
    /// What stands there is otherwise not what it should be, or cannot be written.
    pub fn write_all(&self, folder: &str, files: &[(String, Vec<u8>)]) -> Result<(), Failure> {
        let pieces = files.iter().map(|(path, bytes)| Piece { path, bytes, program: false });
        let below = Below::folder(&self.root)?.inside(folder)?;
        below.all(&pieces.collect::<Vec<_>>(), true)
    }

    /// Writes a folder that is not there yet, with all its files (by their path within it) or not
    /// at all: under another name first, then renamed.
    ///
    /// # Errors
    /// It is there already, or cannot be written.
    pub fn write_new_folder(&self, path: &str, files: &[(String, Vec<u8>)]) -> Result<(), Failure> {
        let below = Below::folder(&self.root)?;
        if below.is_there(path)? {
            let path = self.root.join(path).display().to_string();
            return Err(Failure::new(Message::new("world-folder-there").with("path", path)));
        }
        let (parent, name) = below.parent(path)?;
        let fails = |trouble| below.failure(path, trouble);
        let lock = Temporary::new(&parent).map_err(|error| fails(error.into()))?;
        let aside = lock.folder_name();
        let fill = || -> Result<(), Trouble> {
            parent.folder_made(&aside)?;
            for (inner, bytes) in files {
                let (way, name) = inner.rsplit_once('/').unwrap_or(("", inner));
                let mut folder = parent.folder_made(&aside)?;
                for (_, part) in parts(way) {
                    folder = folder.folder_made(part.as_ref())?;
                }
                let mut file = folder.file_made(name.as_ref())?;
                file.write_all(bytes)?;
                file.sync_all()?;
            }
            Ok(parent.rename(&aside, name.as_ref())?)
        };
        fill().map_err(|trouble| {
            // Left over, it is cleared by whoever writes next.
            let _ = parent.remove_folder(&aside);
            fails(trouble)
        })
    }
}

/// Makes files in a folder that the user named, which need not be there yet: all of them or, where
/// that fails, none. Where others are there already none is written, unless `force` says to write over
/// them.
///
/// # Errors
/// Other files are there already, or cannot be written; what lies below the folder is no way out of it.
pub fn create<T: AsRef<[u8]>>(
    root: &Path,
    files: &[NewFile<T>],
    force: bool,
) -> Result<(), Failure> {
    /// So many of those that are there are named.
    const NAMED: usize = 10;
    std::fs::create_dir_all(root)
        .map_err(|error| Failure::io("world-cannot-write", root, &error))?;
    let _turn = Turn::wait(root)?;
    let below = Below::folder(root)?;
    let mut there = Vec::new();
    for file in files {
        let bytes = file.text.as_ref();
        // What a run that was killed has left is the same.
        if below.is_there(&file.path)?
            && super::read::file(root, &file.path, bytes.len() as u64).as_deref() != Some(bytes)
        {
            there.push(file.path.as_str());
        }
    }
    if !there.is_empty() && !force {
        let message = Message::new("world-occupied").with("count", there.len());
        if there.len() > NAMED {
            there.truncate(NAMED);
            there.push("…");
        }
        return Err(Failure::new(message.with("paths", there.join(", "))));
    }
    let files = files.iter().map(|file| Piece {
        path: &file.path,
        bytes: file.text.as_ref(),
        program: file.program,
    });
    below.all(&files.collect::<Vec<_>>(), true)
}

/// A file that is written together with others.
pub(super) struct Piece<'p> {
    pub path: &'p str,
    pub bytes: &'p [u8],
    pub program: bool,
}

/// A folder that all that is written lies below.
pub(super) struct Below {
    path: PathBuf,
    pub(super) root: Folder,
}

impl Below {
    /// Below a folder that is there.
    pub(super) fn folder(root: &Path) -> Result<Self, Failure> {
        let open = Folder::open(root);
        let root_folder = open.map_err(|error| Failure::io("world-cannot-write", root, &error))?;
        Ok(Self { path: root.to_owned(), root: root_folder })
    }

    /// A folder below, made where it is not there.
    fn inside(&self, path: &str) -> Result<Self, Failure> {
        let (parent, name) = self.parent(path)?;
        let root = parent.folder_made(name.as_ref()).map_err(|why| self.failure(path, why))?;
        Ok(Self { path: self.path.join(path), root })
    }

    /// Why a path below cannot be written.
    pub(super) fn failure(&self, path: &str, trouble: Trouble) -> Failure {
        let shown = self.path.join(path);
        match trouble {
            Trouble::World(error) => Failure::io("world-cannot-write", &shown, &error),
            Trouble::Refused(Refused::Denied) => {
                let denied = io::Error::from(io::ErrorKind::PermissionDenied);
                Failure::io("world-cannot-write", &shown, &denied)
            }
            Trouble::Refused(why) => Failure::new(
                Message::new("world-irregular")
                    .with("path", shown.display().to_string())
                    .with("what", why.code()),
            ),
        }
    }

    /// The folder that a path lies in, made where it is not there, and the path's last name.
    pub(super) fn parent<'p>(&self, path: &'p str) -> Result<(Folder, &'p str), Failure> {
        let (parent, name) = path.rsplit_once('/').unwrap_or(("", path));
        let root = self.root.again();
        let mut folder = root.map_err(|error| self.failure("", error.into()))?;
        for (end, part) in parts(parent) {
            let inner = folder.folder_made(part.as_ref());
            folder = inner.map_err(|trouble| self.failure(&path[..end], trouble))?;
        }
        Ok((folder, name))
    }

    /// Whether anything is at a path. What is no folder on the way there is a failure.
    fn is_there(&self, path: &str) -> Result<bool, Failure> {
        let mut inner: Option<Folder> = None;
        for (end, part) in parts(path) {
            let folder = inner.as_ref().unwrap_or(&self.root);
            let fails = |trouble| self.failure(&path[..end], trouble);
            if end == path.len() {
                return Ok(folder.kind(part.as_ref()).map_err(|e| fails(e.into()))?.is_some());
            }
            match folder.folder(part.as_ref()).map_err(fails)? {
                Some(next) => inner = Some(next),
                None => return Ok(false),
            }
        }
        Ok(true)
    }

    /// Writes a file, in the place of the one that is there. What is there and is no regular file
    /// stays.
    pub(super) fn file(&self, path: &str, bytes: &[u8], program: bool) -> Result<(), Failure> {
        let (folder, name) = self.parent(path)?;
        let fails = |trouble| self.failure(path, trouble);
        if let Some(kind) = folder.kind(name.as_ref()).map_err(|error| fails(error.into()))? {
            kind.must_be(Kind::File).map_err(fails)?;
        }
        let mut fill = |to: &mut dyn io::Write| to.write_all(bytes);
        replace(&folder, name.as_ref(), &mut fill, program).map_err(|error| fails(error.into()))
    }
}

impl Below {
    /// Writes files together: whatever can fail for want of room or of rights is done aside first, then
    /// each is renamed into its place, in their order. `lasting` waits until the disk has them.
    pub(super) fn all(&self, files: &[Piece<'_>], lasting: bool) -> Result<(), Failure> {
        for file in files {
            self.may_be_file(file.path)?;
        }
        let fails = |path: &str, trouble: Trouble| self.failure(path, trouble);
        let lock = Temporary::new(&self.root).map_err(|error| fails("", error.into()))?;
        let name = lock.folder_name();
        let aside = self.root.folder_made(&name).map_err(|trouble| fails("", trouble))?;
        let written =
            self.aside(&aside, files, lasting).and_then(|()| self.in_place(&aside, files));
        drop(aside);
        // Left over, it is cleared by whoever writes next.
        let _ = self.root.remove_folder(&name);
        written
    }

    /// Writes files under their numbers, and makes the folders that they belong to.
    fn aside(&self, aside: &Folder, files: &[Piece<'_>], lasting: bool) -> Result<(), Failure> {
        for (at, file) in files.iter().enumerate() {
            let write = || -> io::Result<()> {
                let mut made = aside.file_made(numbered(at).as_ref())?;
                made.write_all(file.bytes)?;
                if lasting { made.sync_all() } else { Ok(()) }
            };
            write().map_err(|error| self.failure(file.path, error.into()))?;
        }
        files.iter().try_for_each(|file| self.parent(file.path).map(|_| ()))
    }

    fn in_place(&self, aside: &Folder, files: &[Piece<'_>]) -> Result<(), Failure> {
        for (at, file) in files.iter().enumerate() {
            let (folder, name) = self.parent(file.path)?;
            let number = numbered(at);
            let place = || -> io::Result<()> {
                let made = aside.file_to_lock(number.as_ref())?;
                keep_permissions(&made, &folder, name.as_ref(), file.program)?;
                patiently(|| aside.rename_into(number.as_ref(), &folder, name.as_ref()))
            };
            place().map_err(|error| self.failure(file.path, error.into()))?;
        }
        Ok(())
    }

    /// Refuses what stands at a path and is no regular file.
    fn may_be_file(&self, path: &str) -> Result<(), Failure> {
        if !self.is_there(path)? {
            return Ok(());
        }
        let (folder, name) = self.parent(path)?;
        let kind = folder.kind(name.as_ref());
        match kind.map_err(|error| self.failure(path, error.into()))? {
            Some(kind) => kind.must_be(Kind::File).map_err(|trouble| self.failure(path, trouble)),
            None => Ok(()),
        }
    }
}

/// What a file is called as long as it lies aside.
fn numbered(at: usize) -> String {
    at.to_string()
}

/// Renames, on Windows again and again for a moment: there it fails while another program has the file
/// open.
fn patiently(mut rename: impl FnMut() -> io::Result<()>) -> io::Result<()> {
    const TRIES: u32 = 5;
    let mut attempt = 1;
    while let Err(error) = rename() {
        if attempt >= TRIES || !cfg!(windows) {
            return Err(error);
        }
        attempt += 1;
        std::thread::sleep(Duration::from_millis(100));
    }
    Ok(())
}

/// Writes what is made meanwhile, as much at once as is worth it.
pub fn pieces(to: impl io::Write, fill: Fill<'_>) -> io::Result<()> {
    let mut to = io::BufWriter::with_capacity(1 << 16, to);
    fill(&mut to)?;
    to.flush()
}

/// Writes a file whole or not at all: beside it first, then renamed into its place. It keeps the
/// permissions that it had.
pub(super) fn replace(
    folder: &Folder,
    name: &OsStr,
    fill: Fill<'_>,
    program: bool,
) -> io::Result<()> {
    let mut temporary = Temporary::new(folder)?;
    pieces(&temporary.file, fill)?;
    keep_permissions(&temporary.file, folder, name, program)?;
    temporary.file.sync_all()?;
    patiently(|| temporary.become_file(name))
}

#[cfg(unix)]
pub(super) fn keep_permissions(
    file: &File,
    folder: &Folder,
    name: &OsStr,
    program: bool,
) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = if program { Some(0o755) } else { folder.mode(name) };
    let set = |mode| file.set_permissions(std::fs::Permissions::from_mode(mode));
    mode.map_or(Ok(()), set)
}

#[cfg(not(unix))]
pub(super) fn keep_permissions(_: &File, _: &Folder, _: &OsStr, _: bool) -> io::Result<()> {
    Ok(())
}

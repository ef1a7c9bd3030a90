//! Writing below a root: whole files or none, name by name through folders that are no links.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::folder::{Folder, Kind, Trouble};
use super::pen::{self, Pen, Stroke};
use super::read::{self, parts};
use super::temporary::{Temporary, clear};
use super::together::Piece;
use super::{Failure, Fill, NewFile, Turn, Workspace, shown, windows};
use crate::i18n::Message;
use crate::source::Refused;

impl Workspace {
    /// Writes a file below the root (by its path from there, with `/`) whole or not at all.
    ///
    /// # Errors
    /// What stands there, or a folder on the way, is a link or otherwise not what it should be; or
    /// it cannot be written, for instance while Excel holds it open.
    pub fn write(&self, pen: &Pen, path: &str, bytes: &[u8]) -> Result<(), Failure> {
        Below::folder(pen, &self.root)?.file(path, bytes, false)
    }

    /// The same for a file that is not there yet, or that already is the same; another is written
    /// over only by `force`.
    ///
    /// # Errors
    /// The same, and if another is there.
    pub fn write_new(
        &self,
        pen: &Pen,
        path: &str,
        bytes: &[u8],
        force: bool,
    ) -> Result<(), Failure> {
        let below = Below::folder(pen, &self.root)?;
        if force || !below.is_there(path)? {
            return below.file(path, bytes, false);
        }
        if read::file(&self.root, path, bytes.len() as u64).as_deref() == Some(bytes) {
            pen.note(self.root.join(path), Stroke::Same);
            return Ok(());
        }
        let path = shown(&self.root.join(path));
        Err(Failure::new(Message::new("world-would-overwrite").with("path", path)))
    }

    /// Writes a folder that is not there yet, with all its files (by their path within it) or not
    /// at all: under another name first, then renamed.
    ///
    /// # Errors
    /// It is there already, or cannot be written.
    pub fn write_new_folder(
        &self,
        pen: &Pen,
        path: &str,
        files: &[(String, Vec<u8>)],
    ) -> Result<(), Failure> {
        let below = Below::folder(pen, &self.root)?;
        if below.is_there(path)? {
            // A run that was killed once all was done may have left its lock.
            if !pen.is_dry() {
                clear(&below.parent(path)?.0);
            }
            let path = shown(&self.root.join(path));
            return Err(Failure::new(Message::new("world-folder-there").with("path", path)));
        }
        let note = || {
            let inner = files.iter().map(|(inner, _)| self.root.join(path).join(inner));
            inner.for_each(|inner| pen.note(inner, Stroke::New));
        };
        if pen.is_dry() {
            below.looked_at(path)?;
            note();
            return Ok(());
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
        })?;
        note();
        Ok(())
    }
}

/// Makes files in a folder that the user named, which need not be there yet: all of them or, where
/// there is no room for all, none. Where others are there already none is written, unless `force` says
/// to write over them.
///
/// # Errors
/// Other files are there already, or cannot be written; no output goes there; what lies below the folder
/// is no way out of it.
pub fn create<T: AsRef<[u8]>>(
    pen: &Pen,
    root: &Path,
    files: &[NewFile<T>],
    force: bool,
) -> Result<(), Failure> {
    pen.admits_folder(root)?;
    found(pen, root, files, force)
}

/// The same of files of a repository, its plan among them.
///
/// # Errors
/// The same, but that every place is one for them.
pub fn found<T: AsRef<[u8]>>(
    pen: &Pen,
    root: &Path,
    files: &[NewFile<T>],
    force: bool,
) -> Result<(), Failure> {
    /// So many of those that are there are named.
    const NAMED: usize = 10;
    let below = Below::made(pen, root)?;
    let _turn = if pen.is_dry() { None } else { Some(Turn::wait(root)?) };
    let mut there = Vec::new();
    for file in files {
        let bytes = file.text.as_ref();
        // What a run that was killed has left is the same.
        if below.is_there(&file.path)?
            && read::file(root, &file.path, bytes.len() as u64).as_deref() != Some(bytes)
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
    below.all("", &files.collect::<Vec<_>>(), true)
}

/// Writes files one after another: one that is open in Excel keeps none of the others back.
///
/// # Errors
/// Why the first of those could not be written that could not, and how many there are of either.
pub(super) fn each<T>(
    files: impl IntoIterator<Item = T>,
    mut write: impl FnMut(T) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let (mut first, mut failed, mut written) = (None, 0_usize, 0_usize);
    for file in files {
        match write(file) {
            Ok(()) => written += 1,
            Err(failure) => {
                failed += 1;
                first = first.or(Some(failure));
            }
        }
    }
    match first {
        None => Ok(()),
        Some(only) if failed + written == 1 => Err(only),
        Some(first) => {
            let message = Message::new("world-partly-written").with("why", first.message);
            Err(Failure::new(message.with("failed", failed - 1).with("written", written)))
        }
    }
}

/// A folder that all that is written lies below.
pub(super) struct Below<'p> {
    pub(super) pen: &'p Pen,
    path: PathBuf,
    /// `None` where a trial run would have to make it.
    pub(super) root: Option<Folder>,
}

impl<'p> Below<'p> {
    /// Below a folder that is there.
    pub(super) fn folder(pen: &'p Pen, root: &Path) -> Result<Self, Failure> {
        let open = Folder::open(root);
        let open = open.map_err(|error| Failure::io("world-cannot-write", root, &error))?;
        Ok(Self { pen, path: root.to_owned(), root: Some(open) })
    }

    /// Below a folder that is made if it is not there.
    pub(super) fn made(pen: &'p Pen, root: &Path) -> Result<Self, Failure> {
        let fails = |error: io::Error| Failure::io("world-cannot-write", root, &error);
        if let Some(unfit) = Failure::unfit(root).filter(|_| cfg!(windows)) {
            return Err(unfit);
        }
        if pen.is_dry() && !root.is_dir() {
            pen::may_make(root).map_err(fails)?;
            return Ok(Self { pen, path: root.to_owned(), root: None });
        }
        if !pen.is_dry() {
            std::fs::create_dir_all(root).map_err(fails)?;
        }
        Self::folder(pen, root)
    }

    /// Why a path below cannot be written.
    pub(super) fn failure(&self, path: &str, trouble: Trouble) -> Failure {
        let path = self.path.join(path);
        match trouble {
            Trouble::World(error) => Failure::io("world-cannot-write", &path, &error),
            Trouble::Refused(Refused::Denied) => {
                let denied = io::Error::from(io::ErrorKind::PermissionDenied);
                Failure::io("world-cannot-write", &path, &denied)
            }
            Trouble::Refused(why) => Failure::new(
                Message::new("world-irregular").with("path", shown(&path)).with("what", why.code()),
            ),
        }
    }

    /// The folder that a path lies in, made where it is not there, and the path's last name.
    pub(super) fn parent<'n>(&self, path: &'n str) -> Result<(Folder, &'n str), Failure> {
        let (parent, name) = path.rsplit_once('/').unwrap_or(("", path));
        let gone = || io::Error::from(io::ErrorKind::NotFound);
        let root = self.root.as_ref().ok_or_else(gone).and_then(Folder::again);
        let mut folder = root.map_err(|error| self.failure("", error.into()))?;
        for (end, part) in parts(parent) {
            let inner = folder.folder_made(part.as_ref());
            folder = inner.map_err(|trouble| self.failure(&path[..end], trouble))?;
        }
        Ok((folder, name))
    }

    /// The folder that a path lies in, as a trial run sees it, if it is there: one that would have to be
    /// made must be one that could be.
    fn looked_at(&self, path: &str) -> Result<Option<Folder>, Failure> {
        let Some(root) = &self.root else { return Ok(None) };
        let parent = path.rsplit_once('/').map_or("", |(parent, _)| parent);
        let way = pen::way(root, parts(parent));
        let (folder, is_whole) =
            way.map_err(|(end, trouble)| self.failure(&path[..end], trouble))?;
        folder.may_be_written().map_err(|error| self.failure(path, error.into()))?;
        Ok(is_whole.then_some(folder))
    }

    /// Whether anything is at a path. What is no folder on the way there is a failure.
    fn is_there(&self, path: &str) -> Result<bool, Failure> {
        let mut inner: Option<Folder> = None;
        for (end, part) in parts(path) {
            let Some(folder) = inner.as_ref().or(self.root.as_ref()) else { return Ok(false) };
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
        let fails = |trouble| self.failure(path, trouble);
        let name = path.rsplit_once('/').map_or(path, |(_, name)| name);
        let folder = match self.pen.is_dry() {
            true => self.looked_at(path)?,
            false => Some(self.parent(path)?.0),
        };
        let stroke = self.stroke(folder.as_ref(), path, bytes)?;
        if let Some(folder) = folder.filter(|_| !self.pen.is_dry()) {
            let mut fill = |to: &mut dyn io::Write| to.write_all(bytes);
            let written = replace(&folder, name.as_ref(), &mut fill, program);
            written.map_err(|error| fails(error.into()))?;
        }
        self.note(path, stroke);
        Ok(())
    }

    /// What becomes of a file in a folder, if that is there. What is there and is no regular file is a
    /// failure.
    pub(super) fn stroke(
        &self,
        folder: Option<&Folder>,
        path: &str,
        bytes: &[u8],
    ) -> Result<Stroke, Failure> {
        let fails = |trouble| self.failure(path, trouble);
        let name = path.rsplit_once('/').map_or(path, |(_, name)| name);
        let Some(folder) = folder else { return Ok(Stroke::New) };
        let kind = folder.kind(name.as_ref()).map_err(|error| fails(error.into()))?;
        let Some(kind) = kind else { return Ok(Stroke::New) };
        kind.must_be(Kind::File).map_err(fails)?;
        let there = read::bytes(folder, name.as_ref(), bytes.len() as u64).ok().flatten();
        Ok(Stroke::over(there, bytes))
    }

    /// Takes note of what becomes of a file.
    pub(super) fn note(&self, path: &str, stroke: Stroke) {
        self.pen.note(self.path.join(path), stroke);
    }
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
    patiently(folder, name, || temporary.become_file(name))
}

/// Gives a file that is written its lasting name, on Windows again and again for a moment: there it
/// fails while another program has the file open.
pub(super) fn patiently(
    folder: &Folder,
    name: &OsStr,
    mut rename: impl FnMut() -> io::Result<()>,
) -> io::Result<()> {
    const TRIES: u32 = 5;
    let mut attempt = 1;
    while let Err(error) = rename() {
        if attempt >= TRIES || !cfg!(windows) {
            let probe = cfg!(windows).then(|| folder.file_to_lock(name).err()).flatten();
            return Err(windows::why_not_replaced(cfg!(windows), error, probe));
        }
        attempt += 1;
        std::thread::sleep(Duration::from_millis(100));
    }
    Ok(())
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Catalogue;
    use crate::model::Lang;

    #[test]
    fn one_that_is_held_open_keeps_no_other_back() {
        let mut written = Vec::new();
        let write = |name: &'static str| {
            if name.ends_with(".xlsx") {
                return Err(Failure::new(Message::new("world-would-overwrite").with("path", name)));
            }
            written.push(name);
            Ok(())
        };
        let failure =
            each(["a.csv", "b.xlsx", "c.csv", "d.xlsx"], write).expect_err("two are held");
        assert_eq!(written, ["a.csv", "c.csv"]);
        let said = Catalogue::new(Lang::En).text(&failure.message);
        assert!(said.contains("b.xlsx") && said.contains("the 2 other files were"), "{said}");
    }
}

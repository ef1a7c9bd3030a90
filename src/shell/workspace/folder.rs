//! A folder that is open, and what is opened in it: name by name, following no link, and only what
//! is what it should be. A path that is exchanged for another meanwhile leads nowhere else.

use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::io;
use std::path::Path;

use cap_fs_ext::{
    DirExt as _, FileTypeExt as _, FollowSymlinks, MetadataExt as _, OpenOptionsFollowExt as _,
    OpenOptionsSyncExt as _,
};
use cap_std::fs::{Dir, FileType, OpenOptions};

use super::windows;
use crate::source::{Refused, limits};

/// What stands under a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A regular file.
    File,
    /// Looked into name by name, and through no link.
    Folder,
    /// Neither.
    Other(Refused),
}

impl Kind {
    fn of(kind: FileType) -> Self {
        if kind.is_symlink() {
            Self::Other(Refused::Link)
        } else if kind.is_dir() {
            Self::Folder
        } else if kind.is_file() {
            Self::File
        } else if kind.is_fifo() {
            Self::Other(Refused::Pipe)
        } else if kind.is_socket() {
            Self::Other(Refused::Socket)
        } else {
            Self::Other(Refused::Device)
        }
    }

    /// Refuses what is not of a kind.
    pub(super) fn must_be(self, wanted: Self) -> Result<(), Trouble> {
        match self {
            kind if kind == wanted => Ok(()),
            Self::File => Err(Trouble::Refused(Refused::File)),
            Self::Folder => Err(Trouble::Refused(Refused::Folder)),
            Self::Other(why) => Err(Trouble::Refused(why)),
        }
    }
}

/// Why something is not opened.
#[derive(Debug)]
pub(super) enum Trouble {
    /// It is not what it should be.
    Refused(Refused),
    /// The world failed.
    World(io::Error),
}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::PermissionDenied => Self::Refused(Refused::Denied),
            _ => Self::World(error),
        }
    }
}

/// An open folder.
pub(super) struct Folder {
    dir: Dir,
}

impl Folder {
    /// Opens a folder that the user named, by whatever links.
    pub(super) fn open(path: &Path) -> io::Result<Self> {
        let dir = Dir::open_ambient_dir(path, cap_std::ambient_authority())?;
        Ok(Self { dir })
    }

    /// The same folder once more.
    pub(super) fn again(&self) -> io::Result<Self> {
        Ok(Self { dir: self.dir.try_clone()? })
    }

    /// What stands under a name; `None` if nothing does.
    pub(super) fn kind(&self, name: &OsStr) -> io::Result<Option<Kind>> {
        match self.dir.symlink_metadata(name) {
            Ok(found) => Ok(Some(Kind::of(found.file_type()))),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Opens a folder in it; `None` if there is nothing of this name.
    pub(super) fn folder(&self, name: &OsStr) -> Result<Option<Self>, Trouble> {
        let Some(kind) = self.kind(name)? else { return Ok(None) };
        kind.must_be(Kind::Folder)?;
        match self.dir.open_dir_nofollow(name) {
            Ok(dir) => Ok(Some(Self { dir })),
            Err(error) => self.gone_or(name, Kind::Folder, error),
        }
    }

    /// Opens a regular file in it to be read, and tells its size; `None` if there is nothing of this
    /// name.
    pub(super) fn file(&self, name: &OsStr) -> Result<Option<(File, u64)>, Trouble> {
        let Some(kind) = self.kind(name)? else { return Ok(None) };
        kind.must_be(Kind::File)?;
        self.listed(name)
    }

    /// The same of a name that has just been listed as a file. What stands there by now is looked at
    /// once it is open.
    pub(super) fn listed(&self, name: &OsStr) -> Result<Option<(File, u64)>, Trouble> {
        let mut options = OpenOptions::new();
        // Without waiting: a pipe may have come into the place of the file that was there.
        options.read(true).follow(FollowSymlinks::No).nonblock(true);
        let file = match self.dir.open_with(name, &options) {
            Ok(file) => file,
            Err(error) => return self.gone_or(name, Kind::File, error),
        };
        let found = file.metadata()?;
        Kind::of(found.file_type()).must_be(Kind::File)?;
        Ok(Some((file.into_std(), found.len())))
    }

    /// Why something could not be opened that had been there: it is gone, or is something else now.
    fn gone_or<T>(&self, name: &OsStr, was: Kind, error: io::Error) -> Result<Option<T>, Trouble> {
        let Some(kind) = self.kind(name)? else { return Ok(None) };
        kind.must_be(was)?;
        Err(error.into())
    }

    /// A name as it is written in the folder: Windows and macOS find it in any case, and our files go by
    /// one.
    pub(super) fn spelt(&self, name: &str) -> String {
        let any_case = cfg!(any(windows, target_os = "macos"));
        let entries = if any_case { self.entries(limits::ENTRIES).ok().flatten() } else { None };
        let names = entries.into_iter().flatten().filter_map(|(own, _)| own.into_string().ok());
        windows::spelt(names, name).unwrap_or_else(|| name.to_owned())
    }

    /// The names in it and what stands under them, in order; `None` if there are more than `most`.
    pub(super) fn entries(&self, most: usize) -> io::Result<Option<Vec<(OsString, Kind)>>> {
        let mut entries = Vec::new();
        for entry in self.dir.entries()? {
            let entry = entry?;
            if entries.len() == most {
                return Ok(None);
            }
            match entry.file_type() {
                Ok(kind) => entries.push((entry.file_name(), Kind::of(kind))),
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => return Err(error),
            }
        }
        entries.sort_by(|a, b| a.0.cmp(&b.0));
        Ok(Some(entries))
    }

    /// Opens a folder in it, which is made if there is none.
    pub(super) fn folder_made(&self, name: &OsStr) -> Result<Self, Trouble> {
        if let Some(folder) = self.folder(name)? {
            return Ok(folder);
        }
        match self.dir.create_dir(name) {
            // Another run may have made it.
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error.into()),
            _ => {}
        }
        let gone = || Trouble::World(io::Error::from(io::ErrorKind::NotFound));
        self.folder(name)?.ok_or_else(gone)
    }

    /// Whether files can be made in it, as far as the system tells without making one.
    #[cfg(unix)]
    pub(super) fn may_be_written(&self) -> io::Result<()> {
        use rustix::fs::{Access, AtFlags, accessat};
        Ok(accessat(&self.dir, ".", Access::WRITE_OK | Access::EXEC_OK, AtFlags::empty())?)
    }

    /// Whether files can be made in it: here only making one would tell.
    #[cfg(not(unix))]
    pub(super) fn may_be_written(&self) -> io::Result<()> {
        Ok(())
    }

    /// Makes a file that is not there yet.
    pub(super) fn file_made(&self, name: &OsStr) -> io::Result<File> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true).follow(FollowSymlinks::No);
        Ok(self.dir.open_with(name, &options)?.into_std())
    }

    /// Opens a regular file in it to be locked.
    pub(super) fn file_to_lock(&self, name: &OsStr) -> io::Result<File> {
        let mut options = OpenOptions::new();
        options.read(true).write(true).follow(FollowSymlinks::No).nonblock(true);
        Ok(self.dir.open_with(name, &options)?.into_std())
    }

    /// Whether a name still stands for an open file.
    pub(super) fn holds(&self, name: &OsStr, file: &File) -> io::Result<bool> {
        let open = cap_std::fs::File::from_std(file.try_clone()?).metadata()?;
        match self.dir.symlink_metadata(name) {
            Ok(found) => Ok((found.dev(), found.ino()) == (open.dev(), open.ino())),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// What tells it from every other folder of the machine.
    pub(super) fn identity(&self) -> io::Result<(u64, u64)> {
        let own = self.dir.dir_metadata()?;
        Ok((own.dev(), own.ino()))
    }

    /// The permissions of a file in it that is there already.
    #[cfg(unix)]
    pub(super) fn mode(&self, name: &OsStr) -> Option<u32> {
        use cap_std::fs::MetadataExt as _;
        self.dir.symlink_metadata(name).ok().map(|found| found.mode() & 0o7777)
    }

    /// Gives what stands under a name another in the same folder, in the place of what is there.
    pub(super) fn rename(&self, from: &OsStr, to: &OsStr) -> io::Result<()> {
        self.rename_into(from, self, to)
    }

    /// The same into another folder of the same disk.
    pub(super) fn rename_into(&self, from: &OsStr, to: &Self, name: &OsStr) -> io::Result<()> {
        self.dir.rename(from, &to.dir, name)
    }

    /// Takes away what stands under a name, unless it is a folder.
    pub(super) fn remove_file(&self, name: &OsStr) -> io::Result<()> {
        self.dir.remove_file(name)
    }

    /// Takes away a folder with all that lies below, and follows no link out of it.
    pub(super) fn remove_folder(&self, name: &OsStr) -> io::Result<()> {
        self.dir.remove_dir_all(name)
    }
}

//! Files that stand in a folder for the moment of writing, under names that tell what they are.
//!
//! Each is locked for as long as its writer lives; one that is not is left over from a run that was
//! killed, and whoever writes next in the folder clears it away.

use std::collections::BTreeSet;
use std::ffi::{OsStr, OsString};
use std::fs::{File, TryLockError};
use std::io;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering};

use super::folder::{Folder, Kind};

const PREFIX: &str = ".reform-";
const SUFFIX: &str = ".tmp";

/// What a whole folder is called while it is written, after the file that is locked for it.
const OF_FOLDER: &str = ".d";

/// How many names are tried: each is only taken if a process of the same number has left it.
const TRIES: u32 = 1000;

/// How many entries of a folder are looked through for leftovers.
const LOOKED_AT: usize = 100_000;

/// Whether a name is one that is never more than for a moment: our own, or an editor's.
pub(super) fn is_temporary(name: &str) -> bool {
    let own = name.strip_suffix(OF_FOLDER).unwrap_or(name);
    is_own(own) || is_of_editor(name)
}

/// `.reform-PROCESS-NUMBER.tmp`.
fn is_own(name: &str) -> bool {
    let number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let inner = name.strip_prefix(PREFIX).and_then(|rest| rest.strip_suffix(SUFFIX));
    inner.and_then(|rest| rest.split_once('-')).is_some_and(|(a, b)| number(a) && number(b))
}

/// What Vim and Emacs keep beside a file that is open in them: `.a.csv.swp`, `.#a.csv`, `#a.csv#`.
/// Those of office programs say that somebody has the file open, which is worth knowing.
fn is_of_editor(name: &str) -> bool {
    let swap = name
        .rsplit_once(".sw")
        .is_some_and(|(before, last)| before.len() > 1 && matches!(last.as_bytes(), [b'a'..=b'z']));
    name.starts_with('.') && swap
        || name.starts_with(".#")
        || name.len() > 2 && name.starts_with('#') && name.ends_with('#')
}

/// A file that is gone with this value, unless it is made to stay.
pub(super) struct Temporary<'f> {
    folder: &'f Folder,
    name: OsString,
    /// The file, locked.
    pub(super) file: File,
    stays: bool,
}

impl<'f> Temporary<'f> {
    /// Makes one, once leftovers in the folder have been cleared away.
    pub(super) fn new(folder: &'f Folder) -> io::Result<Self> {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        clear(folder);
        for _ in 0..TRIES {
            let number = NUMBER.fetch_add(1, Ordering::Relaxed);
            let name = OsString::from(format!("{PREFIX}{}-{number}{SUFFIX}", std::process::id()));
            let file = match folder.file_made(&name) {
                Ok(file) => file,
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => continue,
                Err(error) => return Err(error),
            };
            // Whoever clears up may have taken it for a leftover before it was locked.
            match file.try_lock() {
                Err(TryLockError::WouldBlock) => continue,
                // A file system without locks: then nothing is ever cleared there either.
                Err(TryLockError::Error(_)) => {}
                Ok(()) if !folder.holds(&name, &file)? => continue,
                Ok(()) => {}
            }
            return Ok(Self { folder, name, file, stays: false });
        }
        Err(io::ErrorKind::AlreadyExists.into())
    }

    /// The name of the folder that it stands for.
    pub(super) fn folder_name(&self) -> OsString {
        let mut name = self.name.clone();
        name.push(OF_FOLDER);
        name
    }

    /// Gives it its lasting name.
    pub(super) fn become_file(&mut self, name: &OsStr) -> io::Result<()> {
        self.folder.rename(&self.name, name)?;
        self.stays = true;
        Ok(())
    }
}

impl Drop for Temporary<'_> {
    fn drop(&mut self) {
        if !self.stays {
            // Left over, it is no finding and is cleared by whoever writes next.
            let _ = self.folder.remove_file(&self.name);
        }
    }
}

/// Clears a folder of what runs that were killed have left; once a run, since a folder may be large
/// and many files be written in it. That nothing can be cleared is no failure.
pub(super) fn clear(folder: &Folder) {
    static CLEARED: Mutex<BTreeSet<(u64, u64)>> = Mutex::new(BTreeSet::new());
    let (Ok(identity), Ok(mut cleared)) = (folder.identity(), CLEARED.lock()) else { return };
    if !cleared.insert(identity) {
        return;
    }
    let Ok(Some(entries)) = folder.entries(LOOKED_AT) else { return };
    for (name, kind) in entries {
        let Some(text) = name.to_str() else { continue };
        match (text.strip_suffix(OF_FOLDER), kind) {
            (None, Kind::File) if is_own(text) => clear_file(folder, &name),
            (Some(own), Kind::Folder) if is_own(own) => clear_folder(folder, &name, own.as_ref()),
            _ => {}
        }
    }
}

fn clear_file(folder: &Folder, name: &OsStr) {
    if let Ok(file) = folder.file_to_lock(name)
        && file.try_lock().is_ok()
    {
        let _ = folder.remove_file(name);
    }
}

/// Clears a folder, unless the file that is locked for it says that it is being written.
fn clear_folder(folder: &Folder, name: &OsStr, lock: &OsStr) {
    let leftover = match folder.file_to_lock(lock) {
        Ok(file) => file.try_lock().is_ok(),
        Err(error) => error.kind() == io::ErrorKind::NotFound,
    };
    if leftover {
        let _ = folder.remove_folder(name);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn temporary_files_are_known_by_their_names() {
        for name in [
            ".reform-1-0.tmp",
            ".reform-4242-17.tmp",
            ".reform-4242-17.tmp.d",
            ".van-phong.csv.swp",
            ".van-phong.csv.swo",
            ".#van-phong.csv",
            "#van-phong.csv#",
        ] {
            assert!(is_temporary(name), "{name}");
        }
        for name in [
            "van-phong.csv",
            ".reform-.tmp",
            ".reform-1.tmp",
            ".reform-1-x.tmp",
            ".reform-1-0.tmp.csv",
            ".swp",
            "van-phong.swp",
            "~$van-phong.csv",
            ".~lock.van-phong.csv#",
            "#",
            "##",
            "#van-phong.csv",
        ] {
            assert!(!is_temporary(name), "{name}");
        }
    }

    #[test]
    fn what_a_living_writer_holds_is_left_alone() {
        let place = tempfile::tempdir().expect("a folder");
        let folder = Folder::open(place.path()).expect("open");
        let held = Temporary::new(&folder).expect("made");
        std::fs::write(place.path().join(".reform-1-999.tmp"), "left over").expect("written");
        std::fs::create_dir(place.path().join(".reform-1-998.tmp.d")).expect("made");
        // As another process finds it, which has not cleared anything yet.
        for (name, kind) in folder.entries(10).expect("read").expect("few") {
            match kind {
                Kind::Folder => clear_folder(&folder, &name, ".reform-1-998.tmp".as_ref()),
                _ => clear_file(&folder, &name),
            }
        }
        let left = folder.entries(10).expect("read").expect("few");
        assert_eq!(left, [(held.name.clone(), Kind::File)]);
        drop(held);
        assert_eq!(folder.entries(10).expect("read").expect("few"), []);
    }
}

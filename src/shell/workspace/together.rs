//! Writing several files together: whatever can fail for want of room or of rights is done aside
//! first, then each is renamed into its place. A run that is killed in the midst of that leaves whole
//! files, and the next run does the rest.

use std::io::{self, Write as _};

use super::folder::Folder;
use super::pen::{self, Stroke};
use super::read::parts;
use super::temporary::Temporary;
use super::write::{Below, each, keep_permissions, patiently};
use super::{Failure, Pen, Workspace};

/// A file that is written together with others.
pub(super) struct Piece<'p> {
    pub path: &'p str,
    pub bytes: &'p [u8],
    pub program: bool,
}

impl Workspace {
    /// Writes files of a folder (by their names), in the place of those that are there: all of them
    /// or, where there is no room for all, none.
    ///
    /// # Errors
    /// What stands there is otherwise not what it should be, or cannot be written.
    pub fn write_all(
        &self,
        pen: &Pen,
        folder: &str,
        files: &[(String, Vec<u8>)],
    ) -> Result<(), Failure> {
        let paths: Vec<String> = files.iter().map(|(name, _)| format!("{folder}/{name}")).collect();
        let pieces = paths.iter().zip(files);
        let pieces = pieces.map(|(path, (_, bytes))| Piece { path, bytes, program: false });
        Below::folder(pen, self.root())?.all(folder, &pieces.collect::<Vec<_>>(), true)
    }
}

impl Below<'_> {
    /// Writes files together, in their order. What is aside lies in a folder on the way to all of
    /// them, empty for the root. `lasting` waits until the disk has them.
    pub(super) fn all(
        &self,
        near: &str,
        files: &[Piece<'_>],
        lasting: bool,
    ) -> Result<(), Failure> {
        if self.pen.is_dry() {
            return files
                .iter()
                .try_for_each(|file| self.file(file.path, file.bytes, file.program));
        }
        let strokes = files.iter().map(|file| self.becomes(file)).collect::<Result<Vec<_>, _>>()?;
        let inside = if near.is_empty() { "x".to_owned() } else { format!("{near}/x") };
        let (place, _) = self.parent(&inside)?;
        let fails = |error: io::Error| self.failure(near, error.into());
        let lock = Temporary::new(&place).map_err(fails)?;
        let name = lock.folder_name();
        let aside = place.folder_made(&name).map_err(|trouble| self.failure(near, trouble))?;
        let written =
            self.aside(&aside, files, lasting).and_then(|()| self.in_place(&aside, files));
        drop(aside);
        // Left over, it is cleared by whoever writes next.
        let _ = place.remove_folder(&name);
        written?;
        files.iter().zip(strokes).for_each(|(file, stroke)| self.note(file.path, stroke));
        Ok(())
    }

    /// What becomes of a file, which must not be anything else there.
    pub(super) fn becomes(&self, file: &Piece<'_>) -> Result<Stroke, Failure> {
        let Some(root) = &self.root else { return Ok(Stroke::New) };
        let parent = file.path.rsplit_once('/').map_or("", |(parent, _)| parent);
        let way = pen::way(root, parts(parent));
        let (folder, is_whole) =
            way.map_err(|(end, trouble)| self.failure(&file.path[..end], trouble))?;
        self.stroke(is_whole.then_some(&folder), file.path, file.bytes)
    }

    /// Writes files under their numbers, and makes the folders that they belong to.
    fn aside(&self, aside: &Folder, files: &[Piece<'_>], lasting: bool) -> Result<(), Failure> {
        for (at, file) in files.iter().enumerate() {
            let write = || -> io::Result<()> {
                let mut made = aside.file_made(at.to_string().as_ref())?;
                made.write_all(file.bytes)?;
                if lasting { made.sync_all() } else { Ok(()) }
            };
            write().map_err(|error| self.failure(file.path, error.into()))?;
        }
        files.iter().try_for_each(|file| self.parent(file.path).map(|_| ()))
    }

    fn in_place(&self, aside: &Folder, files: &[Piece<'_>]) -> Result<(), Failure> {
        // One that is open in Excel keeps none of the others back.
        each(files.iter().enumerate(), |(at, file)| {
            let (folder, name) = self.parent(file.path)?;
            let (number, name) = (at.to_string(), name.as_ref());
            let place = || -> io::Result<()> {
                let made = aside.file_to_lock(number.as_ref())?;
                keep_permissions(&made, &folder, name, file.program)?;
                drop(made);
                patiently(&folder, name, || aside.rename_into(number.as_ref(), &folder, name))
            };
            place().map_err(|error| self.failure(file.path, error.into()))
        })
    }
}

//! Reading below the root: what the work of a year needs, and the names of the rest.

use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use rayon::prelude::*;

use super::folder::{Folder, Kind, Trouble};
use super::{Failure, temporary};
use crate::model::{SEAL, is_nearly_year, year_of};
use crate::source::limits;
use crate::source::{Refused, SourceFile, Sources};

/// Reads the folders of some years' work.
pub(super) fn years(root: &Path, years: &[i32], others: &[i32]) -> Result<Sources, Failure> {
    Walk::of(root, years, others).tops(["plan", "seeds", "reports"])
}

/// Reads a year's plan.
pub(super) fn plan(root: &Path, year: i32) -> Result<Sources, Failure> {
    Walk::of(root, &[year], &[]).tops([format!("plan/{year}").as_str()])
}

/// Reads a year's plan, and its reports or of these only the periods that are closed; `None` where
/// none of those is wanted.
pub(super) fn alone(root: &Path, year: i32, closed: bool) -> Result<Option<Sources>, Failure> {
    let reports = format!("reports/{year}");
    let mut tops = vec![format!("plan/{year}")];
    match descend(root, &reports) {
        // What hinders from looking into it hides what was closed there.
        Ok(Some(folder)) if closed => {
            let entries = folder.entries(limits::ENTRIES).unwrap_or_default().unwrap_or_default();
            let is_closed = |name: &OsStr| {
                let period = folder.folder(name).ok().flatten();
                period.is_some_and(|period| period.kind(SEAL.as_ref()).is_ok_and(|at| at.is_some()))
            };
            let names = entries.into_iter().filter(|(_, kind)| *kind == Kind::Folder);
            let names = names.filter(|(name, _)| is_closed(name));
            tops.extend(names.map(|(name, _)| format!("{reports}/{}", name.to_string_lossy())));
        }
        Ok(_) | Err(_) if closed => {}
        Ok(_) | Err(_) => tops.push(reports),
    }
    if closed && tops.len() == 1 {
        return Ok(None);
    }
    let tops: Vec<_> = tops.iter().map(String::as_str).collect();
    Walk::of(root, &[year], &[]).tops(tops).map(Some)
}

/// So many files of a folder are worth more than one thread.
const MANY: usize = 64;

/// A file whose content is wanted.
struct Wanted {
    name: OsString,
    path: String,
    limit: u64,
}

struct Walk<'w> {
    root: &'w Path,
    /// The years whose files are wanted.
    years: &'w [i32],
    /// The other years that have a plan.
    others: &'w [i32],
    /// How many entries have been seen.
    entries: usize,
    files: Vec<SourceFile>,
    refused: Vec<(String, Refused)>,
}

impl<'w> Walk<'w> {
    fn of(root: &'w Path, years: &'w [i32], others: &'w [i32]) -> Self {
        Self { root, years, others, entries: 0, files: Vec::new(), refused: Vec::new() }
    }

    /// Reads some folders and what is below them.
    fn tops<'p>(mut self, paths: impl IntoIterator<Item = &'p str>) -> Result<Sources, Failure> {
        for path in paths {
            self.top(path)?;
        }
        Ok(Sources::of(self.files).refusing(self.refused))
    }

    /// Reads a folder and what is below it, if it is there. `path` is from the root, with `/`.
    fn top(&mut self, path: &str) -> Result<(), Failure> {
        match descend(self.root, path) {
            Ok(Some(folder)) => self.folder(&folder, path),
            Ok(None) => Ok(()),
            Err(stop) => self.take_note(stop.path, stop.trouble),
        }
    }

    fn folder(&mut self, folder: &Folder, path: &str) -> Result<(), Failure> {
        let depth = path.split('/').count();
        if depth > limits::DEPTH {
            self.refused.push((path.to_owned(), Refused::Deep { limit: limits::DEPTH }));
            return Ok(());
        }
        // In order, so that what is over the limit is the same for everybody.
        let rest = limits::ALL_ENTRIES - self.entries;
        let limit = if rest < limits::ENTRIES { limits::ALL_ENTRIES } else { limits::ENTRIES };
        let entries = match folder.entries(limits::ENTRIES.min(rest)) {
            Ok(Some(entries)) => entries,
            Ok(None) => {
                self.refused.push((path.to_owned(), Refused::Crowded { limit }));
                return Ok(());
            }
            Err(error) => return self.take_note(path.to_owned(), error.into()),
        };
        self.entries += entries.len();
        let mut wanted = Vec::new();
        for (name, kind) in entries {
            // A name that is no text cannot be any id; shown lossily it is still reported.
            let shown = name.to_string_lossy();
            if !temporary::is_temporary(&shown) {
                let path = format!("{path}/{shown}");
                if let Some(limit) = self.entry(folder, &name, &path, kind)? {
                    wanted.push(Wanted { name, path, limit });
                }
            }
        }
        self.contents(folder, wanted)
    }

    /// Reads and decodes files of one folder, many of them at a time.
    fn contents(&mut self, folder: &Folder, wanted: Vec<Wanted>) -> Result<(), Failure> {
        let read = |Wanted { name, path, limit }| match listed(folder, &name, limit) {
            Ok(bytes) => Ok(bytes.map(|bytes| SourceFile::new(path, bytes))),
            Err(trouble) => Err((path, trouble)),
        };
        let contents: Vec<_> = match wanted.len() {
            ..MANY => wanted.into_iter().map(read).collect(),
            _ => wanted.into_par_iter().map(read).collect(),
        };
        for content in contents {
            match content {
                // One that is gone since the folder was listed is as if that had been a moment later.
                Ok(file) => self.files.extend(file),
                Err((path, trouble)) => self.take_note(path, trouble)?,
            }
        }
        Ok(())
    }

    /// Takes what stands under a name; of a file whose content is wanted, the most that it may have.
    fn entry(
        &mut self,
        folder: &Folder,
        name: &OsStr,
        path: &str,
        kind: Kind,
    ) -> Result<Option<u64>, Failure> {
        let limit = self.years.iter().find_map(|year| limits::of(path, *year));
        let in_plan = path.starts_with("plan/") && path.matches('/').count() == 1;
        let of_year = year_of(path).is_some_and(|year| self.years.contains(&year));
        let is_folder = path.matches('/').count() == 1;
        let is_of_other = || year_of(path).is_some_and(|own| self.others.contains(&own));
        let mut refuse = |why| self.refused.push((path.to_owned(), why));
        match (kind, limit) {
            (Kind::Other(why), _) => refuse(why),
            // Whoever takes it for a year's should hear of it.
            (Kind::Folder, None) if in_plan && is_nearly_year(path) => {
                self.files.push(SourceFile::new(path.to_owned(), Vec::new()));
            }
            // What other years hold is their own business.
            _ if in_plan && !of_year && limit.is_none() => {}
            (Kind::File, Some(limit)) if in_plan => return Ok(Some(limit)),
            (Kind::Folder, _) if is_folder && !in_plan && is_of_other() => {}
            (Kind::File, _) if in_plan => refuse(Refused::File),
            (Kind::Folder, Some(_)) => refuse(Refused::Folder),
            (Kind::Folder, None) => match folder.folder(name) {
                Ok(Some(inner)) => self.folder(&inner, path)?,
                // Gone since the folder was listed, as above.
                Ok(None) => {}
                Err(trouble) => self.take_note(path.to_owned(), trouble)?,
            },
            // Written reports and evidence are known by name only: they may be large.
            (Kind::File, None) => {
                self.files.push(SourceFile::new(path.to_owned(), Vec::new()));
            }
            (Kind::File, Some(limit)) => return Ok(Some(limit)),
        }
        Ok(None)
    }

    /// Notes that a path is not what it should be; that the world fails ends everything.
    fn take_note(&mut self, path: String, trouble: Trouble) -> Result<(), Failure> {
        match trouble {
            Trouble::Refused(why) => {
                self.refused.push((path, why));
                Ok(())
            }
            Trouble::World(error) => {
                Err(Failure::io("world-cannot-read", &self.root.join(path), &error))
            }
        }
    }
}

/// Where the way down from the root ended, and why.
#[derive(Debug)]
pub(super) struct Stop {
    /// From the root, with `/`.
    pub(super) path: String,
    pub(super) trouble: Trouble,
}

/// Opens a folder below the root, name by name; `None` if a name is not there.
pub(super) fn descend(root: &Path, path: &str) -> Result<Option<Folder>, Stop> {
    let at = |error: io::Error| Stop { path: String::new(), trouble: Trouble::World(error) };
    let mut folder = Folder::open(root).map_err(at)?;
    for (end, name) in parts(path) {
        match folder.folder(name.as_ref()) {
            Ok(Some(inner)) => folder = inner,
            Ok(None) => return Ok(None),
            Err(trouble) => return Err(Stop { path: path[..end].to_owned(), trouble }),
        }
    }
    Ok(Some(folder))
}

/// The names in a path, each with where it ends.
pub(super) fn parts(path: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut end = 0;
    path.split('/').filter_map(move |name| {
        let start = end;
        end += name.len() + 1;
        (!name.is_empty()).then_some((start + name.len(), name))
    })
}

/// A file's bytes, if it is there and has no more than the limit.
pub(super) fn bytes(folder: &Folder, name: &OsStr, limit: u64) -> Result<Option<Vec<u8>>, Trouble> {
    folder.file(name)?.map(|(file, size)| whole(file, size, limit)).transpose()
}

/// The same of a name that has just been listed as a file.
fn listed(folder: &Folder, name: &OsStr, limit: u64) -> Result<Option<Vec<u8>>, Trouble> {
    folder.listed(name)?.map(|(file, size)| whole(file, size, limit)).transpose()
}

/// All that a file of a size holds. One too large is not begun; one that grows meanwhile is not read on.
pub(super) fn whole(file: File, size: u64, limit: u64) -> Result<Vec<u8>, Trouble> {
    let mut bytes = Vec::new();
    if size <= limit {
        bytes.reserve_exact(usize::try_from(size).unwrap_or_default());
        // A pipe tells no size. A file that does is not asked once more whether it has ended.
        let most = if size == 0 { limit + 1 } else { size };
        file.take(most).read_to_end(&mut bytes)?;
    }
    let size = size.max(bytes.len() as u64);
    if size > limit { Err(Trouble::Refused(Refused::Large { size, limit })) } else { Ok(bytes) }
}

/// A regular file below the root, by its path with `/`: its bytes, if they are no more than the
/// limit.
pub(super) fn file(root: &Path, path: &str, limit: u64) -> Option<Vec<u8>> {
    let (parent, name) = path.rsplit_once('/').unwrap_or(("", path));
    let folder = descend(root, parent).ok()??;
    bytes(&folder, name.as_ref(), limit).ok()?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_taken_name_by_name() {
        let taken: Vec<_> = parts("plan//2022/a.toml").collect();
        assert_eq!(taken, [(4, "plan"), (10, "2022"), (17, "a.toml")]);
        assert_eq!(parts("").count(), 0);
    }

    #[test]
    fn no_more_is_read_than_the_limit() {
        let place = tempfile::tempdir().expect("a folder");
        std::fs::write(place.path().join("a"), "12345").expect("written");
        let folder = Folder::open(place.path()).expect("open");
        let read = |limit| bytes(&folder, "a".as_ref(), limit);
        assert_eq!(read(5).expect("read"), Some(b"12345".to_vec()));
        let Err(Trouble::Refused(why)) = read(4) else { panic!("it is too large") };
        assert_eq!(why, Refused::Large { size: 5, limit: 4 });
        assert_eq!(bytes(&folder, "b".as_ref(), 5).expect("absent"), None);
    }
}

//! Where no output goes: among what `reform` reads of a repository, and into what is git's own. What a
//! command is for, such as an import, is no output of this kind and is written by other ways.

use std::io;
use std::path::{Component, Path, PathBuf, absolute};

use super::folder::Folder;
use super::{Failure, Workspace, shown};
use crate::i18n::Message;
use crate::shell::history;

/// The folders that are read, but for what `report --write` lays down.
const READ: [&str; 3] = ["plan", "seeds", REPORTS];
const REPORTS: &str = "reports";
/// In a period's folder, what is never read back.
const WRITTEN: &str = "consolidated";
const GIT: &str = ".git";

/// What a run leaves to others.
#[derive(Debug)]
pub struct Kept {
    /// Where the repository is looked for.
    start: PathBuf,
    /// Whether what is written are a unit's figures, which lie among the reports.
    has_figures: bool,
}

impl Kept {
    /// What is kept of the repository that a folder lies in.
    pub fn of(start: &Path, has_figures: bool) -> Self {
        Self { start: start.to_owned(), has_figures }
    }

    /// Refuses a file that would come to lie where no output goes, by the path that was named.
    ///
    /// # Errors
    /// It would.
    pub fn admits(&self, file: &Path, named: &Path) -> Result<(), Failure> {
        // What has no place is refused where it is written.
        let Ok(place) = settled(file) else { return Ok(()) };
        let Some(what) = self.owner(&place) else { return Ok(()) };
        let message = Message::new("world-kept").with("path", shown(named));
        Err(Failure::new(message.with("what", what)))
    }

    /// Whose a place is, if it is kept.
    fn owner(&self, place: &Path) -> Option<&'static str> {
        let start = self.start.canonicalize().unwrap_or_else(|_| self.start.clone());
        if is_named_as_gits(place, &start) {
            return Some("git");
        }
        let gits = history::folders(&start).into_iter();
        let mut gits = gits.filter(|folder| below(&start, folder).is_none());
        if gits.any(|folder| below(place, &folder).is_some()) {
            return Some("git");
        }
        let workspace = Workspace::find(&start).ok()?;
        let found = |name: &'static str| Some((name, below(place, &workspace.root().join(name))?));
        let (name, rest) = READ.into_iter().find_map(found)?;
        let is_left = name == REPORTS && (self.has_figures || is_written(rest));
        (!is_left).then_some("read")
    }
}

/// Whether a path from `reports/` is that of a file which is never read back.
fn is_written(rest: &Path) -> bool {
    let names: Vec<_> = rest.components().collect();
    matches!(names.as_slice(), [_, _, folder, _, ..] if folder.as_os_str() == WRITTEN)
}

/// Whether a folder on the way is git's by its name, in whatever spelling; one that the repository
/// itself lies in is not.
fn is_named_as_gits(place: &Path, start: &Path) -> bool {
    let is_gits = |folder: &&Path| folder.file_name().is_some_and(|name| is_same(name, GIT));
    place.ancestors().filter(is_gits).any(|folder| !start.starts_with(folder))
}

fn is_same(name: &std::ffi::OsStr, other: &str) -> bool {
    name.to_str().is_some_and(|name| name.eq_ignore_ascii_case(other))
}

/// What of a place comes after a folder, if it lies in that, by whatever name it is reached.
fn below<'p>(place: &'p Path, folder: &Path) -> Option<&'p Path> {
    let folder = settled(folder).ok()?;
    let identity = |path: &Path| Folder::open(path).and_then(|open| open.identity()).ok();
    let own = identity(&folder);
    let is_it = |way: &&Path| {
        // Where it is still to be made only the name tells.
        is_alike(way, &folder) || own.is_some() && own == identity(way)
    };
    let way = place.ancestors().find(is_it)?;
    place.strip_prefix(way).ok()
}

/// Whether two paths are one: Windows and macOS find a name in any case.
fn is_alike(one: &Path, other: &Path) -> bool {
    let any_case = cfg!(any(windows, target_os = "macos"));
    let lower = |path: &Path| path.to_string_lossy().to_lowercase();
    one == other || any_case && lower(one) == lower(other)
}

/// A path without links and steps back, as far as it is there.
fn settled(path: &Path) -> io::Result<PathBuf> {
    let mut settled = PathBuf::new();
    for part in absolute(path)?.components() {
        if part == Component::ParentDir {
            settled.pop();
            continue;
        }
        settled.push(part);
        // `C:` alone is wherever on that disk one stands.
        if settled.has_root()
            && let Ok(real) = settled.canonicalize()
        {
            settled = real;
        }
    }
    Ok(settled)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    /// A repository with git's folder, in a folder of its own.
    fn repository() -> (tempfile::TempDir, PathBuf) {
        let place = tempfile::tempdir().expect("a folder");
        let root = place.path().join("root");
        for folder in ["plan/2022", "reports/2022/q1/consolidated", ".git/objects", "out"] {
            fs::create_dir_all(root.join(folder)).expect("made");
        }
        fs::write(root.join(".git/HEAD"), "ref: refs/heads/main\n").expect("written");
        (place, root)
    }

    fn owner(kept: &Kept, path: &Path) -> Option<&'static str> {
        kept.owner(&settled(path).expect("a place"))
    }

    #[test]
    fn what_is_read_and_what_is_gits_is_kept() {
        let (_place, root) = repository();
        let (kept, figures) = (Kept::of(&root, false), Kept::of(&root.join("out"), true));
        for (path, expected, for_figures) in [
            ("plan/2022/plan.toml", Some("read"), Some("read")),
            ("plan/2023/new/units.toml", Some("read"), Some("read")),
            ("seeds/new.toml", Some("read"), Some("read")),
            ("seeds", Some("read"), Some("read")),
            ("reports/2022/q1/office.csv", Some("read"), None),
            ("reports/2022/findings.csv", Some("read"), None),
            ("reports/2022/q1/consolidated", Some("read"), None),
            ("reports/2022/q1/consolidated/q1.docx", None, None),
            ("reports/2022/q4/consolidated/all/q1.docx", None, None),
            ("reports/2022/consolidated/q1.docx", Some("read"), None),
            ("out/../reports/../plan/x", Some("read"), Some("read")),
            ("reports/../out/x", None, None),
            ("reports-out/x", None, None),
            ("../reports/x", None, None),
            (".git/config", Some("git"), Some("git")),
            (".GIT/hooks/pre-commit", Some("git"), Some("git")),
            ("out/.git/config", Some("git"), Some("git")),
            (".gitignore", None, None),
        ] {
            assert_eq!(owner(&kept, &root.join(path)), expected, "{path}");
            assert_eq!(owner(&figures, &root.join(path)), for_figures, "{path}");
        }
    }

    #[test]
    fn a_repository_inside_of_gits_folder_is_written_beside() {
        let (_place, root) = repository();
        let inner = root.join(".git/trees/one");
        fs::create_dir_all(inner.join("plan")).expect("made");
        let kept = Kept::of(&inner, false);
        assert_eq!(owner(&kept, &inner.join("plan/x")), Some("read"));
        assert_eq!(owner(&kept, &inner.join("out/x")), None);
    }

    #[test]
    #[cfg(unix)]
    fn links_lead_to_where_they_lead() {
        let (place, root) = repository();
        let link = |to: &str, at: &str| {
            std::os::unix::fs::symlink(root.join(to), root.join(at)).expect("linked");
        };
        link("reports/2022", "out/year");
        link(".git", "out/store");
        link("../out", "reports/2022/away");
        std::os::unix::fs::symlink(&root, place.path().join("again")).expect("linked");
        let kept = Kept::of(&root, false);
        for (path, expected) in [
            ("out/year/q1/office.csv", Some("read")),
            ("out/year/../2022/q1/office.csv", Some("read")),
            ("out/store/config", Some("git")),
            ("../again/plan/x", Some("read")),
            ("out/year/q1/consolidated/x", None),
        ] {
            assert_eq!(owner(&kept, &root.join(path)), expected, "{path}");
        }
    }
}

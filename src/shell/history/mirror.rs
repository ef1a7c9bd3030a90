//! A git folder of our own, for one run: the repository's objects, what its branches point at, and
//! none of its settings, attributes and hooks.
//!
//! git has no switch that keeps it from a repository's own settings, and they can name commands
//! (filters, monitors, transports of missing objects), send it to other files (`include.path` to a
//! pipe never ends) or change what it prints. So it is never shown them: it works in a temporary
//! folder that holds a handful of lines about references, and takes the objects, which are only
//! data, from where they are. It knows of no work tree either, so it looks at no file there.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::parse;
use super::place::{Place, is_absent, read_regular, refused};
use crate::model::Gap;

/// How deep folders of branches are followed.
const DEEPEST: usize = 32;

/// The references that name a commit and stand in a worktree's own folder.
const OWN: [&str; 4] = ["HEAD", "FETCH_HEAD", "ORIG_HEAD", "MERGE_HEAD"];

/// What is ours alone: it goes with the value.
#[derive(Debug)]
pub(super) struct Mirror {
    folder: TempDir,
    /// The commits beyond which a shallow clone has none.
    pub shallow: Vec<String>,
}

impl Mirror {
    pub fn make(place: &Place) -> Result<Self, Gap> {
        let failed = |error: io::Error| Gap::NoTemporary(error.to_string());
        let folder = tempfile::Builder::new().prefix("reform-git-").tempdir().map_err(failed)?;
        let mut mirror = Self { folder, shallow: Vec::new() };
        fs::create_dir_all(mirror.git_folder().join("refs")).map_err(failed)?;
        for name in OWN {
            mirror.copy(&place.own.join(name), name)?;
        }
        if let Some(text) = mirror.copy(&place.common.join("shallow"), "shallow")? {
            mirror.shallow = parse::hashes(&text);
        }
        let form = match mirror.tables(place)? {
            Some(form) => form,
            None => mirror.files(place)?,
        };
        let settings = format!(
            "[core]\n\tbare = true\n\
             \t# What commits say, not what a cache of them says.\n\tcommitGraph = false\n\
             [diff]\n\trenameLimit = 1000\n[protocol]\n\tallow = never\n\
             [core]\n\trepositoryformatversion = {form}"
        );
        mirror.write("config", settings.as_bytes())?;
        // git looks for settings in what worktrees share.
        let shared = mirror.shared();
        if shared.is_dir() {
            fs::write(shared.join("config"), settings).map_err(failed)?;
        }
        Ok(mirror)
    }

    /// The folder that git is told of.
    pub fn git_folder(&self) -> PathBuf {
        self.folder.path().join("git")
    }

    /// What a linked worktree has in common with others, where that needs a folder of its own.
    fn shared(&self) -> PathBuf {
        self.folder.path().join("shared")
    }

    /// A folder with nothing else in it, to be at home in.
    pub fn home(&self) -> &Path {
        self.folder.path()
    }

    /// References in files, one each or packed: all into one file, whatever their number.
    fn files(&self, place: &Place) -> Result<&'static str, Gap> {
        let mut loose = Loose::default();
        // First what is loose: what is packed meanwhile is in the pack by then.
        loose.walk(&place.common.join("refs"), "refs".into(), 0)?;
        let packed = read_regular(&place.common.join("packed-refs"))?.unwrap_or_default();
        let packed = parse::references(&packed, loose.values);
        self.write("packed-refs", &packed.text)?;
        for (name, text) in loose.symbolic {
            self.write(name, &text)?;
        }
        let head = read_regular(&self.git_folder().join("HEAD"))?.unwrap_or_default();
        let long = packed.long || parse::is_hash(head.trim_ascii()) && head.trim_ascii().len() > 40;
        Ok(if long { "1\n[extensions]\n\tobjectFormat = sha256\n" } else { "0\n" })
    }

    /// References in tables (`reftable`), if they are: copied as they are, since only git reads
    /// them. A linked worktree has a table of its own beside the one that all share.
    fn tables(&self, place: &Place) -> Result<Option<&'static str>, Gap> {
        let Some(long) = self.stack(&place.common, "git")? else { return Ok(None) };
        if place.own != place.common {
            let git = self.git_folder();
            let shared = self.shared();
            let failed = |error: io::Error| refused(&shared, &error);
            fs::rename(&git, &shared).map_err(failed)?;
            fs::create_dir_all(&git).map_err(failed)?;
            fs::copy(shared.join("HEAD"), git.join("HEAD")).map_err(failed)?;
            self.stack(&place.own, "git")?;
            self.write("commondir", b"../shared\n")?;
        }
        Ok(Some(match long {
            true => "1\n[extensions]\n\trefStorage = reftable\n\tobjectFormat = sha256\n",
            false => "1\n[extensions]\n\trefStorage = reftable\n",
        }))
    }

    /// Copies a stack of tables; whether its hashes are long ones, or `None` where there is none.
    fn stack(&self, from: &Path, to: &str) -> Result<Option<bool>, Gap> {
        let from = from.join("reftable");
        let Some(list) = read_regular(&from.join("tables.list"))? else { return Ok(None) };
        let mut long = false;
        let to = self.folder.path().join(to).join("reftable");
        let failed = |error: io::Error| refused(&to, &error);
        fs::create_dir_all(&to).map_err(failed)?;
        for name in parse::table_names(&list) {
            let table = read_regular(&from.join(&name))?.unwrap_or_default();
            long |= parse::is_long_table(&table);
            fs::write(to.join(name), table).map_err(failed)?;
        }
        fs::write(to.join("tables.list"), list).map_err(failed)?;
        Ok(Some(long))
    }

    fn copy(&self, from: &Path, name: &str) -> Result<Option<Vec<u8>>, Gap> {
        let text = read_regular(from)?;
        if let Some(text) = &text {
            self.write(name, text)?;
        }
        Ok(text)
    }

    fn write(&self, name: impl AsRef<Path>, text: &[u8]) -> Result<(), Gap> {
        let path = self.git_folder().join(name);
        let folder = path.parent().unwrap_or(&path);
        fs::create_dir_all(folder)
            .and_then(|()| fs::write(&path, text))
            .map_err(|error| refused(&path, &error))
    }
}

/// References that stand in a file each.
#[derive(Default)]
struct Loose {
    /// Those that name a commit.
    values: BTreeMap<Vec<u8>, Vec<u8>>,
    /// Those that name another reference.
    symbolic: Vec<(PathBuf, Vec<u8>)>,
}

impl Loose {
    fn walk(&mut self, folder: &Path, name: PathBuf, depth: usize) -> Result<(), Gap> {
        let entries = match fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) if is_absent(&error) => return Ok(()),
            Err(error) => return Err(refused(folder, &error)),
        };
        for entry in entries {
            let entry = entry.map_err(|error| refused(folder, &error))?;
            let kind = entry.file_type().map_err(|error| refused(&entry.path(), &error))?;
            let name = name.join(entry.file_name());
            if kind.is_dir() {
                if depth < DEEPEST {
                    self.walk(&entry.path(), name, depth + 1)?;
                }
                continue;
            }
            // A branch that is no file is none; git says so of itself.
            if !kind.is_file() {
                continue;
            }
            let text = read_regular(&entry.path())?.unwrap_or_default();
            let value = text.trim_ascii();
            if parse::is_hash(value) {
                let parts: Vec<_> = name.iter().map(|part| part.as_encoded_bytes()).collect();
                self.values.insert(parts.join(&b'/'), value.to_vec());
            } else if text.starts_with(b"ref:") {
                self.symbolic.push((name, text));
            }
        }
        Ok(())
    }
}

//! Writing a site of many files: into a folder that is new, empty or an earlier site's, and into no
//! other. What the earlier one had and this one has not is taken away; whatever else lies there stays.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::path::Path;

use super::folder::{Folder, Kind, Trouble};
use super::pen::{Pen, Stroke};
use super::read;
use super::temporary::is_temporary;
use super::together::Piece;
use super::write::Below;
use super::{Failure, Turn, shown};
use crate::i18n::Message;

/// Tells that a folder is a site's, and which files of it are.
const MARKER: &str = ".reform-site";
/// Its first line.
const FIRST: &str = "reform-site 1";
/// The largest marker that is read, in bytes: paths of some 30,000 files.
const LARGEST: u64 = 4 << 20;
/// What may lie in a folder that counts as empty: a site may be a branch of its own.
const BESIDE: [&str; 1] = [".git"];
/// So many entries at most are looked at in a folder that may count as empty.
const MOST_BESIDE: usize = 1000;
/// The page that a site is entered by.
const ENTRANCE: &str = "index.html";

/// Writes a site: its files by their paths within the folder, and a marker with a line of words for
/// whoever opens it.
///
/// # Errors
/// The folder holds something else, or cannot be written.
pub fn write_site(
    pen: &Pen,
    root: &Path,
    files: &[(String, Vec<u8>)],
    words: &str,
) -> Result<(), Failure> {
    let occupied = || Failure::new(Message::new("site-occupied").with("path", shown(root)));
    pen.admits_folder(root)?;
    let below = Below::made(pen, root)?;
    let _turn = if pen.is_dry() { None } else { Some(Turn::wait(root)?) };
    let before = match below.root.as_ref().map_or(Ok(Some(BTreeSet::new())), earlier) {
        Ok(Some(before)) => before,
        Ok(None) => return Err(occupied()),
        Err(trouble) => return Err(below.failure(MARKER, trouble)),
    };
    let now: BTreeSet<&str> = files.iter().map(|(path, _)| path.as_str()).collect();
    let marked = |paths: &BTreeSet<&str>| {
        let lines: String = paths.iter().map(|path| format!("{path}\n")).collect();
        format!("{FIRST}\n# {words}\n{lines}").into_bytes()
    };
    // First and last: whatever comes between, the next run knows what is a site's.
    let all: BTreeSet<&str> =
        now.iter().copied().chain(before.iter().map(String::as_str)).collect();
    below.file(MARKER, &marked(&all), false)?;
    let mut changed = Vec::new();
    for (path, bytes) in files {
        let piece = Piece { path, bytes, program: false };
        match below.becomes(&piece)? {
            Stroke::Same => below.note(path, Stroke::Same),
            _ => changed.push(piece),
        }
    }
    // Who enters finds that the other pages have come to the same already.
    changed.sort_by_key(|piece| piece.path == ENTRANCE);
    // It can be made again at any time, so that nobody waits until the disk has it.
    below.all("", &changed, false)?;
    let stale = before.iter().filter(|path| !now.contains(path.as_str()));
    stale.for_each(|path| take_away(pen, &below, path));
    below.file(MARKER, &marked(&now), false)
}

/// The files of the site that is there: none in an empty folder. `None` where something else is.
fn earlier(root: &Folder) -> Result<Option<BTreeSet<String>>, Trouble> {
    let Some(bytes) = read::bytes(root, MARKER.as_ref(), LARGEST)? else {
        let Some(entries) = root.entries(MOST_BESIDE)? else { return Ok(None) };
        // What a run that was killed has left is nobody's.
        let is_beside = |(name, _): &(OsString, Kind)| {
            let name = name.to_str();
            name.is_some_and(|name| BESIDE.contains(&name) || is_temporary(name))
        };
        return Ok(entries.iter().all(is_beside).then(BTreeSet::new));
    };
    let Ok(text) = String::from_utf8(bytes) else { return Ok(None) };
    let Some(listed) = text.strip_prefix(FIRST) else { return Ok(None) };
    let is_plain = |path: &&str| {
        !path.is_empty()
            && !path.starts_with('#')
            && path.split('/').all(|part| !matches!(part, "" | "." | ".." | ".git" | MARKER))
    };
    Ok(Some(listed.lines().filter(is_plain).map(str::to_owned).collect()))
}

/// Takes a file of the earlier site away, and through no link. That it cannot be is no failure.
fn take_away(pen: &Pen, below: &Below<'_>, path: &str) {
    let (way, name) = path.rsplit_once('/').unwrap_or(("", path));
    let Some(Ok(mut folder)) = below.root.as_ref().map(Folder::again) else { return };
    for (_, part) in read::parts(way) {
        let Ok(Some(inner)) = folder.folder(part.as_ref()) else { return };
        folder = inner;
    }
    let is_there = matches!(folder.kind(name.as_ref()), Ok(Some(Kind::File)));
    if is_there && (pen.is_dry() || folder.remove_file(name.as_ref()).is_ok()) {
        below.note(path, Stroke::Removed);
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn site(files: &[(&str, &str)]) -> Vec<(String, Vec<u8>)> {
        files.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect()
    }

    #[test]
    fn a_site_takes_the_place_of_the_one_before_and_of_nothing_else() {
        let place = tempfile::tempdir().expect("a folder");
        let root = place.path().join("site");
        let first = site(&[("index.html", "one and more"), ("units/old.html", "old")]);
        write_site(&Pen::wet(), &root, &first, "words").expect("written");
        fs::write(root.join("units/notes.txt"), "mine").expect("written");
        let second = site(&[("index.html", "two"), ("units/new.html", "new")]);
        write_site(&Pen::wet(), &root, &second, "words").expect("written");
        let read = |path: &str| fs::read_to_string(root.join(path)).ok();
        assert_eq!(read("index.html").as_deref(), Some("two"));
        assert_eq!(read("units/new.html").as_deref(), Some("new"));
        assert_eq!(read("units/old.html"), None);
        assert_eq!(read("units/notes.txt").as_deref(), Some("mine"));
    }

    #[test]
    fn a_folder_of_something_else_is_left_alone() {
        let place = tempfile::tempdir().expect("a folder");
        fs::write(place.path().join("letter.txt"), "mine").expect("written");
        assert!(
            write_site(&Pen::wet(), place.path(), &site(&[("index.html", "one")]), "words")
                .is_err()
        );
        assert!(!place.path().join("index.html").exists());
    }

    #[test]
    fn a_marker_that_was_tampered_with_leads_nowhere_else() {
        let place = tempfile::tempdir().expect("a folder");
        let root = place.path().join("site");
        fs::create_dir(&root).expect("made");
        fs::write(place.path().join("letter.txt"), "mine").expect("written");
        fs::write(root.join(MARKER), format!("{FIRST}\n../letter.txt\n")).expect("written");
        write_site(&Pen::wet(), &root, &site(&[("index.html", "one")]), "words").expect("written");
        assert!(place.path().join("letter.txt").exists());
    }
}

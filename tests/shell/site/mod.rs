//! A year's site, as it lies in its folder: what it holds, and what it must not.

mod data;
mod links;
mod look;
mod public;
mod words;

use std::path::{Path, PathBuf};

use crate::support::files::{self, Files};
use crate::support::run::{ToEnd as _, english};

/// Makes the site of a repository on a day, and says where it lies.
fn made(root: &Path, folder: &Path, arguments: &[&str]) -> PathBuf {
    let site = folder.join("site");
    let path = site.to_str().expect("Unicode");
    english(root, &[&["site", path], arguments].concat()).to_end().ended(0);
    site
}

/// Every file of a site, by its path.
fn read(site: &Path) -> Files {
    files::read(site)
}

/// A page as text.
fn text(files: &Files, path: &str) -> String {
    let bytes = files.get(path).unwrap_or_else(|| panic!("no {path}"));
    String::from_utf8(bytes.clone()).expect("UTF-8")
}

//! A year's site as files: pages that link to each other and to nothing else, a style sheet, a marker of
//! what was written. It works from a folder as from a server; nothing in it asks for anything outside.
//!
//! To add a page: its file here, and its row in [`SECTIONS`].

mod clauses;
mod data;
mod filter;
mod findings;
mod frame;
mod index;
mod indicator;
mod ranking;
mod scores;
mod search;
mod series;
mod strip;
mod submissions;
mod tasks;
mod unit;

use maud::Markup;
use rayon::prelude::*;

use self::frame::{Frame, Head};
use crate::i18n::Catalogue;
use crate::report::{self, Site};

/// The rules for what only a site has.
const STYLE: &str = concat!(include_str!("site.css"), include_str!("look-up.css"));

/// A file of a site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its path in the site's folder, with `/`.
    pub path: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// A page that the navigation leads to.
struct Section {
    /// Its path in the site's folder.
    file: &'static str,
    /// Its name in the navigation.
    word: &'static str,
    /// Whether a site has it.
    is_there: fn(&Site<'_>) -> bool,
    /// What stands at its head, and what in it.
    draw: fn(&Frame<'_>) -> (Head, Markup),
}

/// The pages that there are one of, as the navigation lists them.
static SECTIONS: &[Section] = &[
    Section { file: "index.html", word: "site-overview", is_there: |_| true, draw: index::draw },
    Section {
        file: "tasks.html",
        word: "lookup-tasks",
        is_there: |site| !site.document.tasks.is_empty(),
        draw: tasks::draw,
    },
    Section {
        file: "units.html",
        word: "site-units",
        is_there: |site| site.has_unit_pages(),
        draw: ranking::draw,
    },
    Section {
        file: "findings.html",
        word: "lookup-findings",
        is_there: findings::are_there,
        draw: findings::draw,
    },
    Section {
        file: "scores.html",
        word: "lookup-scores",
        is_there: scores::are_there,
        draw: scores::draw,
    },
    Section {
        file: "clauses.html",
        word: "lookup-clauses",
        is_there: clauses::are_there,
        draw: clauses::draw,
    },
];

/// All files of a site, in a fixed order.
pub fn pages(site: &Site<'_>, catalogue: &Catalogue) -> Vec<File> {
    let frame = |base| Frame::new(site, catalogue, base);
    let sections = SECTIONS.par_iter().filter(|section| (section.is_there)(site)).map(|section| {
        let frame = frame("");
        let (head, body) = (section.draw)(&frame);
        frame.page(section.file, &head, &body)
    });
    let mut files: Vec<File> = sections.collect();
    let below = frame("../");
    let indicators = 0..site.document.indicators.len();
    files.par_extend(indicators.into_par_iter().flat_map_iter(|at| indicator::page(&below, at)));
    if site.has_unit_pages() {
        let units = report::unit_sheets(site);
        files.par_extend(units.par_iter().map(|unit| unit::page(&below, unit)));
    }
    let top = frame("");
    files.extend(search::files(&top));
    files.extend(data::files(&top));
    let sheets = [tasks::sheet(&top), ranking::sheet(&top), submissions::sheet(&top)];
    files.extend(sheets.iter().flat_map(|sheet| top.files(sheet)));
    files.push(File { path: "style.css".to_owned(), bytes: frame("").style().into_bytes() });
    files
}

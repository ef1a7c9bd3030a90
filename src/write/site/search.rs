//! What the box at the head of every page finds: indicators, units, tasks, clauses of the source. A
//! folder has no server to ask, so all of it lies in a script beside the pages.

use maud::{Markup, html};
use serde::Serialize;

use super::frame::Frame;
use super::{File, clauses};
use crate::model::Name;
use crate::report::TaskLine;
use crate::source::unseen;
use crate::write::words::harmless;

/// The script that finds, filters and sorts.
const SCRIPT: &str = include_str!("site.js");

/// Something that can be found: its kind, what it is called, by what else it is known, and its page.
#[derive(Serialize)]
struct Entry(&'static str, String, String, String);

impl Frame<'_> {
    /// The place of the box.
    pub(super) fn search(&self) -> Markup {
        html! {
            div.find data-base=(self.base) data-label=(self.word("lookup-find"))
                data-hint=(self.word("lookup-find-hint"))
                data-results=(self.word("lookup-results")) data-none=(self.word("lookup-none"))
                data-first=(self.word("lookup-first")) {}
        }
    }

    /// The scripts of a page; each runs when the page is there.
    pub(super) fn scripts(&self) -> Markup {
        html! {
            script src={ (self.base) "search.js" } defer {}
            script src={ (self.base) "site.js" } defer {}
        }
    }

    fn named(&self, name: &Name) -> String {
        harmless(name.get(self.catalogue.lang())).into_owned()
    }
}

/// The script and what it finds.
pub(super) fn files(frame: &Frame<'_>) -> [File; 2] {
    let mut entries = indicators(frame);
    entries.extend(units(frame));
    entries.extend(tasks(frame));
    entries.extend(clauses::all(frame).map(|clause| {
        let id = clause.id.as_str();
        let name = format!("{id} {}", frame.named(&clause.summary));
        Entry("clause", name, String::new(), format!("clauses.html#c-{id}"))
    }));
    let kinds: [(&str, String); 4] = [
        ("indicator", frame.word("lookup-kind-indicator")),
        ("unit", frame.word("lookup-kind-unit")),
        ("task", frame.word("lookup-kind-task")),
        ("clause", frame.word("lookup-kind-clause")),
    ];
    let kinds: std::collections::BTreeMap<_, _> = kinds.into_iter().collect();
    let text = format!(
        "var REFORM_KINDS={};\nvar REFORM_INDEX={};\n",
        unseen::json::compact(&kinds),
        unseen::json::compact(&entries)
    );
    [
        File { path: "search.js".to_owned(), bytes: text.into_bytes() },
        File { path: "site.js".to_owned(), bytes: SCRIPT.as_bytes().to_vec() },
    ]
}

fn indicators(frame: &Frame<'_>) -> Vec<Entry> {
    let lines = frame.site.document.indicators.iter();
    let entry = lines.map(|line| {
        let keys = format!("{} {}", line.id, line.source.join(" "));
        Entry("indicator", frame.named(&line.name), keys, format!("indicators/{}.html", line.id))
    });
    entry.collect()
}

fn units(frame: &Frame<'_>) -> Vec<Entry> {
    if !frame.site.has_unit_pages() {
        return Vec::new();
    }
    let units = frame.site.units.iter();
    let entry = units.map(|unit| {
        Entry("unit", frame.named(&unit.name), unit.id.clone(), format!("units/{}.html", unit.id))
    });
    entry.collect()
}

fn tasks(frame: &Frame<'_>) -> Vec<Entry> {
    let lines = frame.site.document.tasks.iter().flat_map(TaskLine::with_steps);
    let entry = lines.map(|line| {
        let keys = format!("{} {}", line.id, line.source.join(" "));
        Entry("task", frame.named(&line.name), keys, format!("tasks.html#t-{}", line.id))
    });
    entry.collect()
}

//! Where a file of the plan names units, and how it is edited: each place by itself, so that
//! comments and layout around it stay.

use std::collections::BTreeSet;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::handover::{Handover, Reference};
use super::lapsed::Lapsed;
use super::past::{comments, own_comments};
use super::{Past, cards, line_of, lines_of};
use crate::model::Id;

/// The keys of a unit that hold for one year only.
const BOUNDS: [&str; 3] = ["from", "to", "succeeds"];

/// The tables of a plan's files that name units, and under which keys.
const NAMING: [(&str, &[&str]); 8] = [
    ("metric", &["reported_by"]),
    ("indicator", &[]),
    ("task", &["lead", "with"]),
    ("period", &["units"]),
    ("area", &["focal"]),
    ("sign_off", &["unit"]),
    ("rule", &["units"]),
    ("table", &[]),
];

/// The kinds of table that may be in force for part of the year.
const TIMED: [&str; 3] = ["metric", "indicator", "rule"];

/// The lists that name metrics, or indicators.
const LISTING: [&str; 6] = ["numerator", "denominator", "value", "metrics", "serves", COLUMNS];

/// The metrics of a statistical table, which needs some.
const COLUMNS: &str = "columns";

/// The unit that another answers to.
const REPORTS_TO: &str = "reports_to";

/// The keys that take a single unit.
const SINGLE: [&str; 3] = ["focal", "unit", REPORTS_TO];

pub(super) type Entry<'t> = Spanned<DeValue<'t>>;

/// What is to be replaced in a file so that it names next year's units.
pub(super) struct Naming<'t, 'h> {
    /// The path within the plan's folder.
    pub path: &'t str,
    /// The text that the spans count in.
    pub text: &'t str,
    /// What becomes of the units.
    pub handover: &'h mut Handover,
    /// What becomes of what was in force for part of the year.
    pub lapsed: &'h Lapsed,
    /// What is to be said of tasks and indicators.
    pub past: &'h Past,
    /// Byte ranges of the text, and what is to stand there.
    pub edits: Vec<(Range<usize>, String)>,
}

impl Naming<'_, '_> {
    pub(super) fn of_file(&mut self, file: &DeTable<'_>) {
        let old = own_comments(self.text, file);
        self.edits.extend(old.into_iter().map(|range| (range, String::new())));
        if self.path == "units.toml" {
            for unit in tables(file, "unit") {
                self.of_unit(unit);
            }
            return;
        }
        let card = self.path.strip_prefix(cards::FOLDER);
        if let Some(card) = card.and_then(|name| name.strip_suffix(".toml")) {
            self.of_card(card, file);
            return;
        }
        self.of_sign_offs(file);
        for (kind, keys) in NAMING {
            for entry in tables(file, kind) {
                let DeValue::Table(table) = entry.get_ref() else { continue };
                let of = text_of(table, "id").unwrap_or_default().to_owned();
                if self.lapsed.is_left_out(kind, &of) || self.has_lost_all(table, COLUMNS) {
                    self.leave_out(entry);
                    continue;
                }
                self.remark(entry, kind, &of);
                self.of_done(table, &of);
                for key in keys {
                    self.of_names(table, key, &of);
                }
                for key in BOUNDS[..2].iter().filter(|_| TIMED.contains(&kind)) {
                    self.remove(table, key);
                }
                LISTING.iter().for_each(|key| self.of_parts(table, key));
            }
        }
        for indicator in tables(file, "indicator") {
            self.of_targets(indicator);
        }
        if let Some(DeValue::Table(targets)) = file.get("targets").map(|found| found.get_ref()) {
            let indicators = targets.keys().map(|key| key.get_ref().as_ref());
            let lapsed = self.lapsed;
            for id in indicators.filter(|id| lapsed.is_left_out("indicator", id)) {
                self.remove(targets, id);
            }
        }
    }

    /// What the year says of a table, above its header.
    fn remark(&mut self, entry: &Entry<'_>, kind: &str, of: &str) {
        let remarks = self.past.remarks(kind, of);
        if remarks.is_empty() {
            return;
        }
        let start = entry.span().start;
        let line = line_of(self.text, start);
        let text = comments(remarks, self.text);
        self.edits.push(if self.text[line..start].trim().is_empty() {
            (line..line, text)
        } else {
            // One of several in a line.
            (start..start, format!("\n{text}"))
        });
    }

    /// What waits for a task that is done waits no longer, and steps that are done leave their task.
    fn of_done(&mut self, table: &DeTable<'_>, of: &str) {
        if text_of(table, "after").is_some_and(|task| self.lapsed.is_done(task)) {
            self.remove(table, "after");
        }
        let is_done = |step: &&Entry<'_>| {
            let DeValue::Table(step) = step.get_ref() else { return false };
            text_of(step, "id").is_some_and(|id| self.lapsed.is_done(&format!("{of}.{id}")))
        };
        let done: Vec<_> = tables(table, "step").filter(is_done).collect();
        let list = table.get("step").map(|list| list.span());
        let is_inline = list.is_some_and(|list| self.text[list].starts_with('['))
            && done.iter().all(|step| self.text[step.span()].starts_with('{'));
        if is_inline && done.len() == tables(table, "step").count() && !done.is_empty() {
            self.remove(table, "step");
        } else {
            done.into_iter().for_each(|step| self.leave_out(step));
        }
    }

    /// Takes a whole table out.
    pub(super) fn leave_out(&mut self, table: &Entry<'_>) {
        let range = if self.text[table.span()].starts_with('{') {
            self.element(table.span())
        } else {
            self.block(table)
        };
        self.edits.push((range, String::new()));
    }

    /// Whether a list names nothing but what is left out.
    fn has_lost_all(&self, table: &DeTable<'_>, key: &str) -> bool {
        let list = table.get(key).and_then(|value| value.get_ref().as_array());
        list.is_some_and(|list| {
            let mut names = list.iter().filter_map(|entry| entry.get_ref().as_str());
            !list.is_empty() && names.all(|name| self.lapsed.is_unnamed(key, name.trim()))
        })
    }

    /// A list of metrics or indicators, without those that are left out.
    fn of_parts(&mut self, table: &DeTable<'_>, key: &str) {
        let Some(value) = table.get(key) else { return };
        let DeValue::Array(list) = value.get_ref() else { return };
        let names = || list.iter().filter_map(|entry| entry.get_ref().as_str());
        let left: Vec<_> = names()
            .filter(|name| !self.lapsed.is_unnamed(key, name.trim()))
            .map(|name| format!("\"{name}\""))
            .collect();
        if left.len() < names().count() {
            self.edits.push((value.span(), format!("[{}]", left.join(", "))));
        }
    }

    fn of_unit(&mut self, unit: &Entry<'_>) {
        let DeValue::Table(table) = unit.get_ref() else { return };
        if text_of(table, "id").is_some_and(|id| self.handover.is_closed(id)) {
            self.leave_out(unit);
            return;
        }
        for key in BOUNDS {
            self.remove(table, key);
        }
        let of = text_of(table, "id").unwrap_or_default().to_owned();
        self.of_names(table, REPORTS_TO, &of);
    }

    /// A table with its header, the comment right above it, and the empty lines below.
    fn block(&self, unit: &Entry<'_>) -> Range<usize> {
        let end = last(unit).max(unit.span().end);
        let mut range = lines_of(self.text, unit.span().start..end);
        while let Some(length) = self.text[range.end..].find('\n').map(|at| at + 1) {
            if !self.text[range.end..range.end + length].trim().is_empty() {
                break;
            }
            range.end += length;
        }
        range
    }

    /// A name, or a list of them.
    pub(super) fn of_names(&mut self, table: &DeTable<'_>, key: &str, of: &str) {
        let Some(value) = table.get(key) else { return };
        match value.get_ref() {
            DeValue::String(name) => {
                let Some(now) = self.instead_of(name, key, of) else { return };
                match now.as_slice() {
                    [] => self.remove(table, key),
                    [one] => self.edits.push((value.span(), quoted(one))),
                    several => self.edits.push((value.span(), format!("[{}]", listed(several)))),
                }
            }
            DeValue::Array(list) if list.iter().any(|entry| entry.get_ref().is_table()) => {
                let stays = self.lapsed.reporters(of).unwrap_or_default();
                let left = list.iter().enumerate().filter(|(at, _)| stays.get(*at) != Some(&false));
                self.of_reporters(key, of, value.span(), left.map(|(_, entry)| entry));
            }
            DeValue::Array(list) => self.of_list(table, key, of, value.span(), list),
            DeValue::Table(_) => self.of_reporters(key, of, value.span(), std::iter::once(value)),
            _ => {}
        }
    }

    /// Those who report a metric, some of them for part of the year: those who stay, throughout.
    fn of_reporters<'e, 'd: 'e>(
        &mut self,
        key: &str,
        of: &str,
        span: Range<usize>,
        staying: impl Iterator<Item = &'e Entry<'d>>,
    ) {
        let mut names: Vec<String> = Vec::new();
        for entry in staying {
            let name = match entry.get_ref() {
                DeValue::Table(table) => text_of(table, "unit"),
                value => value.as_str(),
            };
            let Some(name) = name else { continue };
            let now = self.instead_of(name, key, of);
            let now = now.map(|now| now.iter().map(Id::to_string).collect());
            names.extend(now.unwrap_or_else(|| vec![name.to_owned()]));
        }
        let mut seen = BTreeSet::new();
        names.retain(|name| seen.insert(name.clone()));
        let names: Vec<_> = names.iter().map(|name| format!("\"{name}\"")).collect();
        self.edits.push((span, format!("[{}]", names.join(", "))));
    }

    /// A list of names: everybody in it once.
    fn of_list(
        &mut self,
        table: &DeTable<'_>,
        key: &str,
        of: &str,
        span: Range<usize>,
        list: &[Entry<'_>],
    ) {
        let names = || list.iter().filter_map(|entry| entry.get_ref().as_str());
        let stays = |name: &&str| self.handover.instead_of(name).is_none();
        // In their order, and to be asked.
        let mut left: Vec<String> = names().filter(stays).map(str::to_owned).collect();
        let mut there: BTreeSet<String> = left.iter().cloned().collect();
        let mut edits = Vec::new();
        let mut is_shorter = false;
        for entry in list {
            let Some(name) = entry.get_ref().as_str() else { continue };
            let Some(mut now) = self.instead_of(name, key, of) else { continue };
            now.retain(|id| !there.contains(id.as_str()));
            there.extend(now.iter().map(Id::to_string));
            left.extend(now.iter().map(Id::to_string));
            is_shorter |= now.is_empty();
            edits.push(if now.is_empty() {
                (self.element(entry.span()), String::new())
            } else {
                (entry.span(), listed(&now))
            });
        }
        let is_plain = names().count() == list.len() && !self.text[span.clone()].contains('\n');
        if left.is_empty() && names().count() == list.len() {
            self.remove(table, key);
        } else if is_shorter && is_plain {
            let names: Vec<_> = left.iter().map(|name| format!("\"{name}\"")).collect();
            self.edits.push((span, format!("[{}]", names.join(", "))));
        } else {
            self.edits.append(&mut edits);
        }
    }

    /// Who stands in the place of a name, noted down; `None` where it stays.
    pub(super) fn instead_of(&mut self, name: &str, key: &str, of: &str) -> Option<Vec<Id>> {
        let mut now = self.handover.instead_of(name)?.to_vec();
        if SINGLE.contains(&key) && now.len() > 1 {
            // Which of several it is to be is for people to say.
            now.clear();
        }
        self.handover.references.push(Reference {
            path: self.path.to_owned(),
            of: of.to_owned(),
            key: key.to_owned(),
            was: name.to_owned(),
            now: now.clone(),
        });
        Some(now)
    }

    /// Takes an assignment out: its lines where it has them to itself, else with the comma.
    pub(super) fn remove(&mut self, table: &DeTable<'_>, key: &str) {
        let Some((name, value)) = table.get_key_value(key) else { return };
        let span = name.span().start..value.span().end;
        let before = &self.text[line_of(self.text, span.start)..span.start];
        let range = if before.trim().is_empty() {
            line_of(self.text, span.start)..self.end_of_line(span.end)
        } else {
            self.element(span)
        };
        self.edits.push((range, String::new()));
    }

    /// An element with the comma behind it, or else the one before it; the whole line where nothing
    /// else stands there.
    pub(super) fn element(&self, span: Range<usize>) -> Range<usize> {
        let rest = &self.text[span.end..];
        let comma =
            rest.find(|c: char| !c.is_whitespace()).filter(|at| rest[*at..].starts_with(','));
        let Some(comma) = comma else {
            let before = self.text[..span.start].trim_end();
            return before.strip_suffix(',').map_or(span.start, str::len)..span.end;
        };
        let end = span.end + comma + 1;
        let line = line_of(self.text, span.start);
        let following = self.text[end..].split('\n').next().unwrap_or_default().trim_start();
        if self.text[line..span.start].trim().is_empty()
            && (following.is_empty() || following.starts_with('#'))
        {
            return line..self.end_of_line(end);
        }
        let spaces = self.text[end..].find(|c| c != ' ' && c != '\t').unwrap_or(0);
        span.start..end + spaces
    }

    fn end_of_line(&self, at: usize) -> usize {
        self.text[at..].find('\n').map_or(self.text.len(), |end| at + end + 1)
    }
}

/// The tables of a kind, however they are written.
pub(super) fn tables<'t, 'd>(
    file: &'t DeTable<'d>,
    kind: &str,
) -> impl Iterator<Item = &'t Entry<'d>> {
    file.get(kind)
        .and_then(|value| value.get_ref().as_array())
        .into_iter()
        .flat_map(|list| list.iter())
}

pub(super) fn text_of<'t>(table: &'t DeTable<'_>, key: &str) -> Option<&'t str> {
    table.get(key)?.get_ref().as_str()
}

/// Where what a value holds ends.
fn last(value: &Entry<'_>) -> usize {
    match value.get_ref() {
        DeValue::Table(table) => table.values().map(last).max().unwrap_or(value.span().end),
        DeValue::Array(list) => list.iter().map(last).max().unwrap_or(0).max(value.span().end),
        _ => value.span().end,
    }
}

pub(super) fn quoted(id: &Id) -> String {
    format!("\"{id}\"")
}

fn listed(ids: &[Id]) -> String {
    ids.iter().map(quoted).collect::<Vec<_>>().join(", ")
}

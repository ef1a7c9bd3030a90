//! `reports/<year>/proposals/<unit>.csv` → [`Proposal`]s: what a unit wants in next year's plan, a
//! line each.

use std::collections::{BTreeMap, BTreeSet};

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use super::register::{self, Cell, Heading, Line};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule};
use crate::model::{FileId, Id, PROPOSALS, Place, Plan, Proposal, ProposalKind};
use crate::source::Sources;
use crate::source::spelling::key;

static UNKNOWN_PROPOSAL_AREA: Rule = Rule::error("R615", "unknown-proposal-area");
static UNKNOWN_PROPOSAL_KIND: Rule = Rule::error("R616", "unknown-proposal-kind");
static INCOMPLETE_PROPOSAL: Rule = Rule::error("R617", "incomplete-proposal");
static REPEATED_PROPOSAL: Rule = Rule::warning("R618", "repeated-proposal");

pub(super) static RULES: &[&Rule] =
    &[&UNKNOWN_PROPOSAL_AREA, &UNKNOWN_PROPOSAL_KIND, &INCOMPLETE_PROPOSAL, &REPEATED_PROPOSAL];

pub(super) const HEADINGS: &[Heading] = &[
    Heading { key: "area", names: &["lĩnh vực", "mã lĩnh vực"], required: true },
    Heading { key: "kind", names: &["loại", "loại đề xuất"], required: true },
    Heading {
        key: "text", names: &["nội dung", "nội dung đề xuất", "đề xuất"], required: true
    },
    Heading {
        key: "target", names: &["mức", "mức đề xuất", "chỉ tiêu"], required: false
    },
    Heading { key: "reason", names: &["lý do", "căn cứ"], required: false },
];

/// What the kinds are called in a file.
const KINDS: [(ProposalKind, [&str; 2]); 3] = [
    (ProposalKind::Goal, ["goal", "mục tiêu"]),
    (ProposalKind::Task, ["task", "nhiệm vụ"]),
    (ProposalKind::Solution, ["solution", "giải pháp"]),
];

/// Words that tell no proposal from another.
const COMMON: [&str; 34] = [
    "và", "các", "của", "cho", "về", "trong", "với", "để", "là", "có", "được", "tại", "theo",
    "trên", "từ", "đến", "những", "việc", "lên", "a", "an", "the", "of", "and", "to", "in", "for",
    "on", "at", "by", "with", "or", "from", "its",
];

/// Loads every unit's proposals, in the order of units.
pub fn proposals(sources: &Sources, plan: &Plan, diagnostics: &mut Diagnostics) -> Vec<Proposal> {
    let mut proposals = Vec::new();
    let (areas, common) = (areas(plan), COMMON.map(key).into());
    for unit in plan.units.ids() {
        let path = format!("reports/{}/{PROPOSALS}/{unit}.csv", plan.year);
        let file = sources.find(&path);
        if let Some(file) = file.filter(|file| sources.file(*file).refused().is_none()) {
            let mut found = Diagnostics::default();
            let reader = Reader { unit, plan, areas: &areas, common: &common, file };
            proposals.extend(reader.read(sources, &mut found));
            diagnostics.extend(found.iter().cloned().map(|mut finding| {
                finding.unit.get_or_insert_with(|| unit.into());
                finding
            }));
        }
    }
    proposals
}

/// The areas by all that they may be called.
fn areas(plan: &Plan) -> BTreeMap<String, &Id> {
    let called = plan.areas.iter().flat_map(|area| {
        let names = [&area.name.vi, &area.name.en].into_iter().flatten().map(|name| key(name));
        let names = names.chain([area.id.folded(), area.number.to_string()]);
        names.map(move |name| (name, &area.id))
    });
    // Where a number is another area's id, the area of that number is meant.
    called.collect()
}

/// What a unit's file is read with.
struct Reader<'r> {
    unit: &'r Id,
    plan: &'r Plan,
    areas: &'r BTreeMap<String, &'r Id>,
    common: &'r BTreeSet<String>,
    file: FileId,
}

impl Reader<'_> {
    fn read(&self, sources: &Sources, diagnostics: &mut Diagnostics) -> Vec<Proposal> {
        let lines = register::rows(sources, self.file, HEADINGS, diagnostics).unwrap_or_default();
        let mut first: BTreeMap<(Id, ProposalKind, Vec<String>), Place> = BTreeMap::new();
        let mut proposals = Vec::new();
        for line in lines {
            let Some(proposal) = self.proposal(&line, diagnostics) else { continue };
            let same = (proposal.area.clone(), proposal.kind, proposal.words.clone());
            let before = *first.entry(same).or_insert(proposal.place);
            if before != proposal.place {
                let finding = Diagnostic::new(&REPEATED_PROPOSAL, proposal.place);
                diagnostics.push(finding.found(proposal.text.as_str()).see(before, "first"));
            }
            proposals.push(proposal);
        }
        proposals
    }

    /// The proposal of a line; `None` where something in it is at fault.
    fn proposal(&self, line: &Line, diagnostics: &mut Diagnostics) -> Option<Proposal> {
        let cell = |at: usize| line.cells.get(at)?.as_ref();
        let mut lacking = Vec::new();
        for (at, heading) in HEADINGS.iter().enumerate().filter(|(_, heading)| heading.required) {
            let says_something = |cell: &Cell| at != 2 || cell.text.contains(char::is_alphanumeric);
            if !cell(at).is_some_and(says_something) {
                lacking.push(heading.key);
                let place = cell(at).map_or(line.place, |cell| cell.place);
                let finding = Diagnostic::new(&INCOMPLETE_PROPOSAL, place);
                diagnostics.push(
                    finding
                        .with("column", heading.key)
                        .with("also", heading.names.first().copied().unwrap_or(heading.key)),
                );
            }
        }
        let area = cell(0).and_then(|cell| self.area(cell, diagnostics));
        let kind = cell(1).and_then(|cell| kind(cell, diagnostics));
        let text = cell(2).filter(|_| lacking.is_empty())?;
        let optional = |at: usize| cell(at).map(|cell| cell.text.clone());
        Some(Proposal {
            unit: self.unit.clone(),
            area: area?,
            kind: kind?,
            words: words(&text.text, self.common),
            text: text.text.clone(),
            target: optional(3),
            reason: optional(4),
            place: line.place,
        })
    }

    fn area(&self, cell: &Cell, diagnostics: &mut Diagnostics) -> Option<Id> {
        let found = self.areas.get(&key(&cell.text)).map(|id| (*id).clone());
        // What a damaged plan holds cannot be told from what it lacks.
        if found.is_none() && !self.plan.damaged {
            let known: Vec<_> = self.plan.areas.ids().map(|id| id.as_str().into()).collect();
            let finding = Diagnostic::new(&UNKNOWN_PROPOSAL_AREA, cell.place).with("known", known);
            let finding = finding.found(cell.text.as_str());
            diagnostics.push_near(finding, self.plan.areas.ids().map(Id::as_str));
        }
        found
    }
}

fn kind(cell: &Cell, diagnostics: &mut Diagnostics) -> Option<ProposalKind> {
    let wanted = key(&cell.text);
    let found = KINDS.iter().find(|(_, names)| names.iter().any(|name| key(name) == wanted));
    if found.is_none() {
        let finding = Diagnostic::new(&UNKNOWN_PROPOSAL_KIND, cell.place);
        let finding = finding.found(cell.text.as_str());
        diagnostics.push_near(finding, KINDS.iter().flat_map(|(_, names)| names.iter().copied()));
    }
    found.map(|(kind, _)| *kind)
}

/// The words of a text that tell it from others, spelt alike where they are the same; all of them
/// where there are no such.
fn words(text: &str, common: &BTreeSet<String>) -> Vec<String> {
    let text: String = text.nfc().collect();
    let joins = |c: char| c.is_alphanumeric() || is_combining_mark(c);
    let mut words: Vec<String> =
        text.split(|c| !joins(c)).filter(|word| !word.is_empty()).map(key).collect();
    if words.iter().any(|word| !common.contains(word)) {
        words.retain(|word| !common.contains(word));
    }
    words.sort_unstable();
    words.dedup();
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_words_are_the_same_proposal() {
        let common = COMMON.map(key).into();
        let words = |text: &str| words(text, &common);
        let first = words("Số hóa hồ sơ, giấy tờ của đơn vị.");
        for same in [
            "số hoá hồ sơ giấy tờ đơn vị",
            "  SỐ HÓA: các hồ sơ - giấy tờ (đơn vị)",
            "giấy tờ, hồ sơ của đơn vị số hóa",
            "so\u{302}\u{301} hóa hồ sơ giấy tờ đơn vị",
        ] {
            assert_eq!(words(same), first, "{same}");
        }
        assert_ne!(words("So hoa ho so giay to don vi"), first, "letters matter");
        assert_eq!(
            words("của các"),
            ["của", "các"].map(key).iter().rev().cloned().collect::<Vec<_>>()
        );
    }
}

//! What units propose for next year: every proposal by area and kind, those that say the same beside
//! each other, and who has proposed nothing.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::sentence::first_of;
use super::{Block, Grid, Tone};
use crate::assess::{self, Likeness, ProposalsOf};
use crate::i18n::{Message, Value};
use crate::model::{Id, Lang, Name, Plan, Proposal, ProposalKind};
use crate::source::Sources;

/// So many proposals of an area stand in next year's plan: nobody reads on, and the table has them all.
const MOST_COMMENTS: usize = 200;

/// What units propose, ready to be written in any format.
#[derive(Debug, Clone)]
pub struct Proposals<'a> {
    /// The plan's year; the proposals are for the next.
    pub year: i32,
    /// Today.
    pub as_of: NaiveDate,
    /// Whether they are invented.
    pub illustrative: bool,
    /// The language that units write in.
    pub language: Lang,
    /// The proposals in the plan's order of areas, by kind, those that say the same beside each other.
    pub lines: Vec<ProposalLine<'a>>,
    /// Who has proposed nothing.
    pub silent: Vec<(&'a Id, &'a Name)>,
}

/// A proposal, with the proposals that it stands beside.
#[derive(Debug, Clone, Copy)]
pub struct ProposalLine<'a> {
    /// What is proposed.
    pub proposal: &'a Proposal,
    /// Who proposes it.
    pub unit: &'a Name,
    /// The area of reform that it is for.
    pub area: (&'a Id, i64, &'a Name),
    /// The number of those that say the same, from 1, and how they go together; `None` where nobody
    /// else says it.
    pub group: Option<(usize, Likeness)>,
    /// The file, and the line in it.
    pub place: (&'a str, usize),
}

/// What units propose.
pub fn proposals<'a>(
    plan: &'a Plan,
    proposals: &'a [Proposal],
    sources: &'a Sources,
    as_of: NaiveDate,
) -> Proposals<'a> {
    let proposing: BTreeSet<&Id> = proposals.iter().map(|proposal| &proposal.unit).collect();
    let silent = plan.units.iter().filter(|unit| !proposing.contains(&unit.id));
    Proposals {
        year: plan.year,
        as_of,
        illustrative: plan.illustrative,
        language: plan.language,
        lines: lines(plan, &assess::proposals(plan, proposals), sources),
        silent: silent.map(|unit| (&unit.id, &unit.name)).collect(),
    }
}

fn lines<'a>(
    plan: &'a Plan,
    parts: &[ProposalsOf<'a>],
    sources: &'a Sources,
) -> Vec<ProposalLine<'a>> {
    let mut groups = 0;
    let mut lines = Vec::new();
    for part in parts {
        let area = (&part.area.id, part.area.number, &part.area.name);
        for cluster in &part.clusters {
            let likeness = cluster.likeness();
            groups += usize::from(likeness.is_some());
            lines.extend(cluster.proposals.iter().filter_map(|proposal| {
                let unit = &plan.units.get(proposal.unit.as_str())?.name;
                let file = &sources.file(proposal.place.file).path;
                Some(ProposalLine {
                    proposal,
                    unit,
                    area,
                    group: likeness.map(|likeness| (groups, likeness)),
                    place: (file, sources.line(proposal.place)),
                })
            }));
        }
    }
    lines
}

impl Proposals<'_> {
    /// How many groups there are that say the same.
    pub fn groups(&self) -> usize {
        self.lines.iter().filter_map(|line| line.group).map(|(group, _)| group).max().unwrap_or(0)
    }

    /// How many units have proposed anything.
    pub fn units(&self) -> usize {
        self.lines.iter().map(|line| &line.proposal.unit).collect::<BTreeSet<_>>().len()
    }

    /// What stands above all of it.
    pub fn title(&self) -> Message {
        Message::new("proposals-title").with("year", (self.year + 1).to_string())
    }

    /// Of when it is, and what it comes to.
    pub fn head(&self) -> Vec<Message> {
        let of = Message::new("proposals-of").with("year", self.year.to_string());
        let totals = Message::new("proposals-totals")
            .with("count", self.lines.len())
            .with("units", self.units())
            .with("groups", self.groups());
        vec![of.with("as-of", self.as_of), totals]
    }

    /// What must not be overlooked.
    pub fn notices(&self) -> Vec<(Tone, Message)> {
        let illustrative = self.illustrative.then(|| Message::new("report-illustrative"));
        let silent = (!self.silent.is_empty()).then(|| {
            let names = first_of(", ", self.silent.iter().map(|(_, name)| *name));
            Message::new("proposals-silent").with("count", self.silent.len()).with("units", names)
        });
        illustrative.into_iter().chain(silent).map(|text| (Tone::Careful, text)).collect()
    }

    /// The proposals, area by area.
    pub fn by_area(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        for part in self.lines.chunk_by(|line, next| line.area.0 == next.area.0) {
            let Some((_, number, name)) = part.first().map(|line| line.area) else { continue };
            let text = Message::new("report-area").with("number", number).with("name", name);
            blocks.push(Block::Heading { level: 2, text });
            blocks.push(Block::Table(table(part)));
        }
        if blocks.is_empty() {
            blocks.push(Block::Line(Message::new("proposals-none")));
        }
        blocks
    }

    /// The whole text from top to bottom.
    pub fn blocks(&self) -> Vec<Block> {
        let mut blocks = vec![Block::Heading { level: 1, text: self.title() }];
        blocks.extend(self.head().into_iter().map(Block::Line));
        let notices = self.notices().into_iter();
        blocks.extend(notices.map(|(tone, text)| Block::Notice { tone, text }));
        blocks.extend(self.by_area());
        blocks
    }

    /// The proposals of an area as comments of next year's plan, a line each.
    pub fn comments(&self, area: &Id) -> Vec<Message> {
        let mut comments = Vec::new();
        let own = self.lines.iter().filter(|line| line.area.0 == area).collect::<Vec<_>>();
        let (shown, more) = own.split_at(own.len().min(MOST_COMMENTS));
        for of_kind in shown.chunk_by(|line, next| line.proposal.kind == next.proposal.kind) {
            let Some(first) = of_kind.first() else { continue };
            let heading = Message::new("proposals-comment-kind");
            let heading = heading.with("kind", first.proposal.kind.code());
            comments.push(heading.with("year", (self.year + 1).to_string()));
            comments.extend(of_kind.iter().map(|line| comment(line)));
        }
        if !more.is_empty() {
            comments.push(Message::new("proposals-comment-more").with("count", more.len()));
        }
        comments
    }
}

fn table(lines: &[ProposalLine<'_>]) -> Grid {
    let has = |of: fn(&Proposal) -> bool| lines.iter().any(|line| of(line.proposal));
    Grid::of(lines)
        .text("column-proposal", |line| line.proposal.text.clone())
        .only(has(|proposal| proposal.target.is_some()), |grid| {
            grid.text("column-proposed-target", |line| line.proposal.target.clone())
        })
        .only(has(|proposal| proposal.reason.is_some()), |grid| {
            grid.text("column-reason", |line| line.proposal.reason.clone())
        })
        .text("column-unit", |line| line.unit)
        .only(lines.iter().any(|line| line.group.is_some()), |grid| {
            grid.word("column-alike", |line| line.group.map(alike))
        })
        .grouped(|line| kind_word(line.proposal.kind))
}

/// Which proposals it stands beside, and how alike they are.
fn alike((group, likeness): (usize, Likeness)) -> Message {
    Message::new("proposals-alike").with("likeness", likeness.code()).with("group", group)
}

fn kind_word(kind: ProposalKind) -> Message {
    Message::new("proposal-kind").with("kind", kind.code())
}

fn comment(line: &ProposalLine<'_>) -> Message {
    let ProposalLine { proposal, unit, group, .. } = line;
    let said = |id: &'static str, text: &Option<String>| {
        text.as_ref().map(|text| Message::new(id).with("text", text.as_str()))
    };
    let more = [
        said("proposals-comment-target", &proposal.target),
        said("proposals-comment-reason", &proposal.reason),
        group.map(alike),
    ];
    let more: Vec<_> = more.into_iter().flatten().collect();
    Message::new("proposals-comment")
        .with("unit", *unit)
        .with("text", proposal.text.as_str())
        .with("has-more", !more.is_empty())
        .with("more", Value::joined("; ", more))
}

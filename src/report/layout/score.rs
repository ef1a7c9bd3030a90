//! A reform index laid out: what it comes to, what has lost most, and then criterion by criterion.

use super::block::Drawing;
use super::cells::{heading, notices};
use super::score_outline::{OutlinePart, outline};
use super::{Block, Cell, Column, Content, Grid};
use crate::assess::score::{
    CardScore, GroupTotals, Score, ScoreLine, Total, Totals, Unknown, Worth,
};
use crate::i18n::{Message, Value};
use crate::model::Quantity;
use crate::report::head::{dated, fingerprints};
use crate::report::{SHOWN_DECIMALS, ScoreDocument, Tone};

/// How many of the criteria that have lost points are told before the table.
const MOST_LOST: usize = 5;

/// Scores from top to bottom. Of ranked units the ranking comes first; each by itself is a detail,
/// unless there is but one.
pub fn scores(document: &ScoreDocument<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for card in &document.cards {
        blocks.extend(head(document, card));
        if card.card.ranks() && card.scores.len() != 1 {
            blocks.extend(notices(&document.of_card(card)));
            blocks.extend(card.ranked_by.map(|by| Block::Line(document.ranked_by(by))));
            blocks.push(Block::Table(ranking(document, card)));
            for score in &card.scores {
                let of_unit = score.unit.map(|unit| heading(2, Message::of(&unit.name)));
                let own = notices(&document.lacks(score)).into_iter();
                let own = own.chain(of_one(document, card, score, 3));
                blocks.push(Block::Detail(of_unit.into_iter().chain(own).collect()));
            }
        } else {
            for score in &card.scores {
                blocks.extend(notices(&document.notices(card, score)));
                blocks.extend(of_one(document, card, score, 2));
            }
        }
    }
    blocks.push(Block::Line(fingerprints(&document.meta)));
    blocks
}

/// Whose score it is, and of when.
fn head(document: &ScoreDocument<'_>, card: &CardScore<'_>) -> Vec<Block> {
    let only = card.scores.first().filter(|_| card.scores.len() == 1).and_then(|one| one.unit);
    let whose = only.map_or(&document.meta.issuer, |unit| &unit.name);
    let title = Message::new("score-title")
        .with("card", &card.card.name)
        .with("report", dated(&document.meta));
    let by = Message::new("score-by").with("issuer", whose).with("as-of", document.meta.as_of);
    let by = by.with("appraised", card.card.appraiser.is_some());
    let by = by.with("appraiser", card.card.appraiser.clone().unwrap_or_default());
    vec![heading(1, title), Block::Line(by)]
}

/// One score: its totals, what it has lost, and its criteria.
fn of_one(
    document: &ScoreDocument<'_>,
    card: &CardScore<'_>,
    score: &Score<'_>,
    level: u8,
) -> Vec<Block> {
    let mut blocks: Vec<_> = totals(document, score).into_iter().map(Block::Line).collect();
    blocks.extend(losses(document, score, level, true));
    blocks.push(heading(level, Message::new("score-criteria")));
    blocks.push(Block::Table(criteria(document, card, score)));
    blocks
}

/// What a score comes to, by each of those who score.
pub fn totals(document: &ScoreDocument<'_>, score: &Score<'_>) -> Vec<Message> {
    let Totals { own, appraised, computed } = &score.totals;
    let mut lines = vec![document.total("self", own)];
    lines.extend(appraised.as_ref().map(|total| document.total("appraised", total)));
    let is_any = computed.index().is_some();
    lines.extend(is_any.then(|| document.total("computed", computed)));
    lines
}

/// What has lost most points, with what would win it back; whether all of it is listed below.
pub fn losses(
    document: &ScoreDocument<'_>,
    score: &Score<'_>,
    level: u8,
    is_listed: bool,
) -> Vec<Block> {
    let losses = score.losses();
    if losses.is_empty() {
        return Vec::new();
    }
    let more = losses.len().saturating_sub(MOST_LOST);
    let mut blocks = vec![heading(level, Message::new("score-losses"))];
    for (line, lost) in losses.iter().take(MOST_LOST) {
        let text = document.loss(line, lost);
        let back = document.win_back(line);
        blocks.push(Block::Item(
            Message::new("score-lost-item")
                .with("loss", text)
                .with("known", back.is_some())
                .with("back", back),
        ));
    }
    blocks.extend((more > 0).then(|| {
        let text = Message::new("score-more-losses").with("count", more);
        Block::Line(text.with("listed", is_listed))
    }));
    blocks
}

/// What a row of criteria is about.
#[derive(Clone, Copy)]
enum Entry<'s, 'a> {
    Criterion(&'s ScoreLine<'a>),
    Group(&'s GroupTotals<'a>),
    All,
}

/// The criteria below the sums of their groups, and the sum of all last.
pub fn criteria(document: &ScoreDocument<'_>, card: &CardScore<'_>, score: &Score<'_>) -> Grid {
    let has_appraised = score.totals.appraised.is_some();
    let drawing = listed(card, score)
        .figure("score-column-computed", |entry| match entry {
            Entry::Criterion(line) => computed(line),
            _ => sum(Some(&totals_of(entry, score).computed)),
        })
        .figure("score-column-self", |entry| claim(entry, score))
        .only(has_appraised, |grid| {
            grid.figure("score-column-appraised", |entry| appraisal(entry, score))
        })
        .column(Column::text("score-column-why").under(1), |entry| match entry {
            Entry::Criterion(line) => Cell::from(document.reason(line)),
            _ => Cell::blank(),
        });
    set_off(drawing.done(), card, score)
}

/// The criteria as they are handed in: with what is argued and by which documents, and room for those
/// who appraise.
pub fn handed_in(document: &ScoreDocument<'_>, card: &CardScore<'_>, score: &Score<'_>) -> Grid {
    let plain = |cell: Cell| cell.tone(None);
    let drawing = listed(card, score)
        .figure("score-column-self", |entry| plain(claim(entry, score)))
        .figure("score-column-appraised", |entry| plain(appraisal(entry, score)))
        .text("score-column-remark", |entry| match entry {
            Entry::Criterion(line) => Cell::from(remark(document, line)),
            _ => Cell::blank(),
        });
    set_off(drawing.done(), card, score)
}

/// Why, what is argued, and by which documents.
fn remark(document: &ScoreDocument<'_>, line: &ScoreLine<'_>) -> Option<Message> {
    let why = [document.reason(line), document.differing(line)];
    let why = why.into_iter().flatten().map(Value::from);
    let said = [line.note(), line.evidence()].into_iter().flatten();
    let said = said.map(|said| Value::from(said.to_owned()));
    let all: Vec<Value> = why.chain(said).collect();
    (!all.is_empty()).then(|| Message::of(Value::Joined("; ", all)))
}

/// Number, name and maximum of each criterion and group, in the order of the outline.
fn listed<'s, 'a>(card: &CardScore<'a>, score: &'s Score<'a>) -> Drawing<Entry<'s, 'a>> {
    Grid::of(entries(card, score))
        .word("score-column-number", |entry| match entry {
            Entry::Criterion(line) => Cell::from(line.criterion.id.to_string()),
            Entry::Group(own) => own.group.id.to_string().into(),
            Entry::All => Cell::blank(),
        })
        .text("score-column-criterion", |entry| match entry {
            Entry::Criterion(line) => Cell::from(&line.criterion.name),
            Entry::Group(own) => Cell::from(&own.group.name),
            Entry::All => Message::new("score-sum").into(),
        })
        .figure("score-column-max", |entry| match entry {
            Entry::Criterion(line) => points(line.criterion.max.value),
            _ => points(totals_of(entry, score).own.maximum),
        })
}

/// A table in which the sums stand out.
fn set_off(mut grid: Grid, card: &CardScore<'_>, score: &Score<'_>) -> Grid {
    for (row, entry) in grid.rows.iter_mut().zip(entries(card, score)) {
        row.adds_up = !matches!(entry, Entry::Criterion(_));
    }
    grid
}

fn entries<'s, 'a>(card: &CardScore<'a>, score: &'s Score<'a>) -> Vec<Entry<'s, 'a>> {
    fn flatten<'s, 'a>(parts: Vec<OutlinePart<'s, 'a>>, flat: &mut Vec<Entry<'s, 'a>>) {
        for part in parts {
            match part {
                OutlinePart::Criterion(line) => flat.push(Entry::Criterion(line)),
                OutlinePart::Group(own) => {
                    flat.push(Entry::Group(own.group));
                    flatten(own.parts, flat);
                }
            }
        }
    }
    let mut flat = Vec::new();
    flatten(outline(card, score), &mut flat);
    flat.push(Entry::All);
    flat
}

fn totals_of<'s>(entry: Entry<'s, '_>, score: &'s Score<'_>) -> &'s Totals {
    match entry {
        Entry::Group(own) => &own.totals,
        Entry::Criterion(_) | Entry::All => &score.totals,
    }
}

pub(super) fn sum(total: Option<&Total>) -> Cell {
    total.map(|total| figure(total.shown(SHOWN_DECIMALS))).into()
}

/// What is claimed, and where nothing is, what it is worth as things stand: the sums are of that.
fn claim(entry: Entry<'_, '_>, score: &Score<'_>) -> Cell {
    match entry {
        Entry::Criterion(line) => worth(line, Some(&line.own())),
        _ => sum(Some(&totals_of(entry, score).own)),
    }
}

fn appraisal(entry: Entry<'_, '_>, score: &Score<'_>) -> Cell {
    match entry {
        Entry::Criterion(line) => worth(line, line.appraised().as_ref()),
        _ => sum(totals_of(entry, score).appraised.as_ref()),
    }
}

/// The units in rank order, those to whom nothing applies last.
pub fn ranking(document: &ScoreDocument<'_>, card: &CardScore<'_>) -> Grid {
    let has_appraised = card.scores.iter().any(|score| score.totals.appraised.is_some());
    Grid::of(&card.scores)
        .figure("score-column-rank", |score| score.rank)
        .text("score-column-unit", |score| score.unit.map(|unit| Cell::from(&unit.name)))
        .figure("score-column-self", |score| figure(score.totals.own.shown(SHOWN_DECIMALS)))
        .only(has_appraised, |grid| {
            grid.figure("score-column-appraised", |score| {
                let total = score.totals.appraised.as_ref();
                total.map(|total| figure(total.shown(SHOWN_DECIMALS)))
            })
        })
        .figure("score-column-max", |score| points(score.totals.own.maximum))
        .figure("score-column-index", |score| {
            let total = card.ranking_total(score)?;
            Some(figure(total.shown_index(SHOWN_DECIMALS)?))
        })
        .text("score-column-most-lost", |score| {
            let losses = score.losses();
            let lost = losses.first().map(|(line, lost)| document.loss(line, lost));
            let is_provisional = score.totals.own.is_provisional();
            (is_provisional || lost.is_some()).then(|| {
                let entry = Message::new("score-most-lost").with("provisional", is_provisional);
                entry.with("known", lost.is_some()).with("loss", lost)
            })
        })
        .done()
}

fn figure(plain: impl ToString) -> Cell {
    Content::Figure(plain.to_string(), None).into()
}

pub(super) fn points(points: Quantity) -> Cell {
    figure(points)
}

/// What a criterion is worth, in a cell.
pub fn worth(line: &ScoreLine<'_>, worth: Option<&Worth>) -> Cell {
    match worth {
        None => Cell::empty(),
        Some(Worth::Out) => Cell::from(Message::new("score-out")).tone(Some(Tone::Faint)),
        Some(Worth::Unknown(_)) => Cell::from(Message::new("score-not-known")),
        Some(Worth::Points(points)) => {
            let cell = figure(line.shown(points, SHOWN_DECIMALS));
            let max = crate::model::exact(line.criterion.max.value.decimal());
            let tone = if *points >= max {
                Tone::Good
            } else if points.numer().sign() == num_bigint::Sign::NoSign {
                Tone::Bad
            } else {
                Tone::Careful
            };
            cell.tone(Some(tone))
        }
    }
}

/// What it is worth as things stand; nothing where it is only claimed.
fn computed(line: &ScoreLine<'_>) -> Cell {
    let is_computed = !matches!(line.computed, Worth::Unknown(Unknown::Unclaimed));
    worth(line, Some(&line.computed).filter(|_| is_computed))
}

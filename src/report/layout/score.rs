//! A reform index laid out: what it comes to, what has lost most, and then criterion by criterion.

use super::cells::{heading, notices};
use super::{Block, Cell, Column, Content, Grid, GridRow};
use crate::assess::score::{CardScore, Score, ScoreLine, Totals, Unknown, Worth};
use crate::i18n::{Message, Value};
use crate::model::{CriterionGroup, Id, Quantity};
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
            blocks.extend(card.ranked_by.map(|by| Block::Line(document.ranked_by(by))));
            blocks.push(Block::Table(ranking(document, card)));
            for score in &card.scores {
                let of_unit = score.unit.map(|unit| heading(2, Message::of(&unit.name)));
                let own = of_unit.into_iter().chain(of_one(document, card, score));
                blocks.push(Block::Detail(own.collect()));
            }
        } else {
            for score in &card.scores {
                blocks.extend(of_one(document, card, score));
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
fn of_one(document: &ScoreDocument<'_>, card: &CardScore<'_>, score: &Score<'_>) -> Vec<Block> {
    let mut blocks = notices(&document.notices(card, score));
    blocks.extend(totals(document, score).into_iter().map(Block::Line));
    blocks.extend(losses(document, score));
    blocks.push(heading(2, Message::new("score-criteria")));
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

/// What has lost most points, with what would win it back.
pub fn losses(document: &ScoreDocument<'_>, score: &Score<'_>) -> Vec<Block> {
    let losses = score.losses();
    if losses.is_empty() {
        return Vec::new();
    }
    let more = losses.len().saturating_sub(MOST_LOST);
    let mut blocks = vec![heading(2, Message::new("score-losses"))];
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
    blocks.extend(
        (more > 0).then(|| Block::Line(Message::new("score-more-losses").with("count", more))),
    );
    blocks
}

/// The criteria under the headings of their groups.
pub fn criteria(document: &ScoreDocument<'_>, card: &CardScore<'_>, score: &Score<'_>) -> Grid {
    let has_appraised = score.totals.appraised.is_some();
    let lines: Vec<&ScoreLine<'_>> = score.lines.iter().collect();
    let mut grid = Grid::of(lines.iter().copied())
        .text("score-column-criterion", |line| {
            let entry = Message::new("score-numbered").with("number", &line.criterion.id);
            entry.with("name", &line.criterion.name)
        })
        .figure("score-column-max", |line| points(line.criterion.max.value))
        .figure("score-column-computed", computed)
        .figure("score-column-self", |line| worth(line, Some(&line.own())))
        .only(has_appraised, |grid| {
            grid.figure("score-column-appraised", |line| worth(line, line.appraised().as_ref()))
        })
        .column(Column::text("score-column-why").under(0), |line| document.reason(line))
        .done();
    let rows = std::mem::take(&mut grid.rows);
    let mut open: Vec<&Id> = Vec::new();
    for (line, row) in lines.into_iter().zip(rows) {
        let mut around: Vec<&CriterionGroup> =
            card.card.around(line.criterion.group.as_ref()).collect();
        around.reverse();
        for (depth, group) in around.iter().enumerate() {
            if open.get(depth) != Some(&&group.id) {
                open.truncate(depth);
                open.push(&group.id);
                let heads = group_heading(score, group);
                grid.rows.push(GridRow { cells: vec![heads.into()], heads_group: true });
            }
        }
        open.truncate(around.len());
        grid.rows.push(row);
    }
    grid
}

/// A group with its subtotals.
pub(super) fn group_heading(score: &Score<'_>, group: &CriterionGroup) -> Message {
    let totals = score.groups.iter().find(|own| own.group.id == group.id);
    let said = totals.into_iter().flat_map(|own| {
        let appraised = own.totals.appraised.as_ref();
        let own = [Some(("self", &own.totals.own)), appraised.map(|total| ("appraised", total))];
        own.into_iter().flatten().map(|(whose, total)| {
            Message::new("score-subtotal")
                .with("whose", whose)
                .with("points", Value::Figure(total.shown(SHOWN_DECIMALS).to_string()))
                .with("maximum", total.maximum)
        })
    });
    Message::new("score-group")
        .with("number", &group.id)
        .with("name", &group.name)
        .with("totals", Value::joined("; ", said))
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

fn points(points: Quantity) -> Cell {
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

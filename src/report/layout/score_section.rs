//! Reform indices as a part of the consolidated report: what they come to, group by group, and what has
//! lost most; criterion by criterion they stand in `reform score` and in the annex.

use super::block::{Block, Cell, Content, Grid};
use super::cells::{heading, notices};
use super::score::{losses, points, ranking, sum, totals};
use super::score_signed::sum_of;
use crate::assess::score::{CardScore, Score};
use crate::i18n::{Message, Value};
use crate::report::{Document, SHOWN_DECIMALS, ScoreDocument};

/// The scores of a report as a section; nothing where it has none.
pub fn scores_of(document: &Document<'_>) -> Vec<Block> {
    let Some(scores) = &document.scores else { return Vec::new() };
    let mut blocks = vec![heading(2, Message::new("score-section"))];
    for card in &scores.cards {
        blocks.push(heading(3, Message::of(&card.card.name)));
        blocks.extend(qualified(scores, card));
        if card.card.ranks() {
            blocks.extend(card.ranked_by.map(|by| Block::Line(scores.ranked_by(by))));
            blocks.push(Block::Table(ranking(scores, card)));
        } else {
            for score in &card.scores {
                blocks.extend(totals(scores, score).into_iter().map(Block::Line));
                blocks.push(Block::Table(groups(score)));
                blocks.extend(losses(scores, score, 3, false));
            }
        }
    }
    blocks
}

/// What qualifies a card; that the figures are made up the report itself says. Of many units each
/// knows for itself what is lacking.
fn qualified(scores: &ScoreDocument<'_>, card: &CardScore<'_>) -> Vec<Block> {
    let mut told = scores.of_card(card);
    if !card.card.ranks() {
        told.extend(card.scores.iter().flat_map(|score| scores.lacks(score)));
    }
    told.retain(|(_, text)| text.id != "report-illustrative");
    notices(&told)
}

/// The outermost groups with what they come to.
fn groups(score: &Score<'_>) -> Grid {
    let has_appraised = score.totals.appraised.is_some();
    let outer = score.groups.iter().filter(|own| own.group.parent.is_none());
    Grid::of(outer)
        .word("score-column-number", |own| own.group.id.to_string())
        .text("score-column-group", |own| &own.group.name)
        .figure("score-column-max", |own| points(own.totals.own.maximum))
        .figure("score-column-self", |own| sum(Some(&own.totals.own)))
        .only(has_appraised, |grid| {
            grid.figure("score-column-appraised", |own| sum(own.totals.appraised.as_ref()))
        })
        .figure("score-column-index", |own| {
            let index = own.totals.own.shown_index(SHOWN_DECIMALS)?;
            Some(Cell::from(Content::Figure(index.to_string(), None)))
        })
        .done()
}

/// A sentence a card for the signed report, in the area whose tasks or indicators rest on a clause
/// that the card rests on.
pub fn sentences_of(document: &Document<'_>, area: &str) -> Vec<Block> {
    let Some(scores) = &document.scores else { return Vec::new() };
    let tasks = document.tasks.iter().filter(|task| task.area.as_deref() == Some(area));
    let indicators = document.indicators.iter().filter(|line| line.area == area);
    let sources = tasks.map(|task| &task.source).chain(indicators.map(|line| &line.source));
    let sources: Vec<&String> = sources.flatten().collect();
    let is_own = |card: &&CardScore<'_>| {
        card.card.source.iter().any(|clause| sources.contains(&&clause.value))
    };
    scores.cards.iter().filter(is_own).filter_map(|card| sentence(scores, card)).collect()
}

fn sentence(scores: &ScoreDocument<'_>, card: &CardScore<'_>) -> Option<Block> {
    let score = card.scores.first()?;
    let named = Message::of(&card.card.name);
    if !card.card.ranks() {
        let most = score.losses();
        let most = most.first().map(|(line, lost)| scores.loss(line, lost));
        let own =
            [("self", Some(&score.totals.own)), ("appraised", score.totals.appraised.as_ref())];
        let said = own.into_iter().filter_map(|(whose, total)| {
            Some(sum_of("score-signed-sum", total?).with("whose", whose))
        });
        let text = Message::new("score-signed-scored")
            .with("card", named)
            .with("totals", Value::joined("; ", said))
            .with("lost", most.is_some())
            .with("most", most);
        return Some(Block::Item(text));
    }
    let first = card.scores.iter().take_while(|score| score.rank == Some(1));
    let first: Vec<Value> = first.filter_map(|score| Some((&score.unit?.name).into())).collect();
    (!first.is_empty()).then(|| {
        let text = Message::new("score-signed-ranked").with("card", named);
        let text = text.with("count", card.scores.len());
        Block::Item(text.with("first", Value::Joined(", ", first)))
    })
}

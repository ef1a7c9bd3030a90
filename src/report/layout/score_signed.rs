//! A score as the department signs it: what it comes to, what has lost points and why, where those who
//! appraise differ; the criteria are its annex.

use num_rational::BigRational;

use super::block::Block;
use super::cells::{heading, notices};
use super::score::{handed_in, ranking};
use super::signed::{AnnexPart, Signed, roman};
use crate::assess::score::{CardScore, Score, ScoreLine, Total, Worth};
use crate::i18n::{Message, Value};
use crate::report::head::dated;
use crate::report::{SHOWN_DECIMALS, ScoreDocument};

/// What a card's sheet is headed.
pub fn score_form_title(card: &CardScore<'_>) -> Message {
    Message::new("score-form-title").with("ranks", card.card.ranks()).with("card", &card.card.name)
}

/// The report that is scored, and the days of its figures.
pub fn score_when(document: &ScoreDocument<'_>) -> Message {
    let meta = &document.meta;
    Message::new("score-when")
        .with("report", dated(meta))
        .with("known", meta.from.is_some() && meta.to.is_some())
        .with("from", meta.from.map(Value::from))
        .with("to", meta.to.map(Value::from))
}

/// What scores are called as a file: the card's name where there is one.
pub fn score_title(document: &ScoreDocument<'_>) -> Message {
    let cards = document.cards.iter().map(|card| &card.card.name);
    let entry = Message::new("score-title").with("card", Value::joined("; ", cards));
    entry.with("report", dated(&document.meta))
}

/// Draws scores up as they are signed.
pub fn signed_scores<'d>(document: &'d ScoreDocument<'_>) -> Signed<'d> {
    let ranks = document.cards.iter().all(|card| card.card.ranks());
    let subject = Message::new("score-signed-subject")
        .with("ranks", ranks)
        .with("cards", Value::joined("; ", document.cards.iter().map(|card| &card.card.name)))
        .with("report", dated(&document.meta));
    // Of many units each knows for itself what is lacking; figures that are made up are said to be once.
    let mut qualified: Vec<_> =
        document.cards.iter().flat_map(|card| document.of_card(card)).collect();
    qualified.dedup_by_key(|(_, text)| text.id);
    let own = document.cards.iter().filter(|card| !card.card.ranks());
    qualified.extend(own.flat_map(|card| &card.scores).flat_map(|score| document.lacks(score)));
    // The remarks have what was computed, the annex no column of it.
    qualified.retain(|(_, text)| text.id != "score-differing");
    Signed {
        meta: &document.meta,
        title: Some(document.form_title()),
        subject: vec![subject],
        notices: notices(&qualified),
        to: addressees(document, ranks),
        body: body(document),
        annexes: document.cards.iter().flat_map(|card| annexes_of(document, card, true)).collect(),
    }
}

/// A ranking of its own units stays in the department.
fn addressees(document: &ScoreDocument<'_>, ranks: bool) -> Vec<Message> {
    if ranks {
        return vec![Message::new("signed-to-leaders").with("issuer", &document.meta.issuer)];
    }
    document.meta.author.to.clone()
}

fn body(document: &ScoreDocument<'_>) -> Vec<Block> {
    let meta = &document.meta;
    let several = document.cards.len() > 1;
    let sentence = |id: &'static str| {
        Message::new(id)
            .with("issuer", &meta.author.name)
            .with("plan", &meta.plan)
            .with("report", dated(meta))
            .with("cards", Value::joined("; ", document.cards.iter().map(|card| &card.card.name)))
            .with("when", score_when(document))
    };
    let mut blocks = vec![Block::Line(sentence("score-signed-opening"))];
    let mut number = 0;
    for card in &document.cards {
        let sections = if card.card.ranks() && card.scores.len() != 1 {
            of_units(document, card)
        } else {
            card.scores.iter().flat_map(|score| of_one(document, score)).collect()
        };
        let level = if several { 2 } else { 1 };
        if several {
            number += 1;
            blocks.push(numbered(1, roman(number), Message::of(&card.card.name)));
        }
        for (section, at) in sections.into_iter().zip(1..) {
            let own = if several { at.to_string() } else { roman(at) };
            blocks.push(numbered(level, own, section.0));
            blocks.extend(section.1);
        }
    }
    let closing = sentence("score-signed-closing");
    blocks.push(Block::Line(Message::new("signed-end").with("text", closing)));
    blocks
}

fn numbered(level: u8, number: String, name: Message) -> Block {
    heading(level, Message::new("signed-heading").with("number", number).with("heading", name))
}

/// A section: what it is headed, and what it says.
type Section = (Message, Vec<Block>);

/// The department's score, or that of one unit.
fn of_one(document: &ScoreDocument<'_>, score: &Score<'_>) -> Vec<Section> {
    let mut sections = vec![(Message::new("score-signed-result"), result(score))];
    let losses = score.losses();
    if !losses.is_empty() {
        sections.push((Message::new("score-signed-losses"), lost(document, &losses)));
    }
    if let Some(appraised) = &score.totals.appraised {
        let differences = differences(score, appraised);
        sections.push((Message::new("score-signed-differences"), differences));
    }
    sections
}

/// The points of all, then group by group, then what does not apply.
fn result(score: &Score<'_>) -> Vec<Block> {
    let own = &score.totals.own;
    let mut blocks = vec![Block::Line(sum_of("score-signed-total", own))];
    let top = score.groups.iter().filter(|own| own.group.parent.is_none());
    let top: Vec<_> = top.filter(|own| own.totals.own.index().is_some()).collect();
    if !top.is_empty() {
        blocks.push(Block::Line(Message::new("score-signed-groups")));
        blocks.extend(top.into_iter().map(|own| {
            let name = Message::of(&own.group.name);
            Block::Item(sum_of("score-signed-group", &own.totals.own).with("name", name))
        }));
    }
    let out: Vec<_> = score.lines.iter().filter(|line| line.own() == Worth::Out).collect();
    if !out.is_empty() {
        let named = out.iter().map(|line| Value::from(called(line)));
        let named = Value::Joined("; ", named.collect());
        let text = Message::new("score-signed-out").with("count", out.len());
        blocks.push(Block::Line(text.with("criteria", named)));
    }
    blocks
}

/// A sum as a sentence tells it.
pub(super) fn sum_of(id: &'static str, total: &Total) -> Message {
    let shown = |plain: String| Value::Figure(plain);
    Message::new(id)
        .with("points", shown(total.shown(SHOWN_DECIMALS).to_string()))
        .with("maximum", shown(total.maximum.to_string()))
        .with("known", total.index().is_some())
        .with("index", total.shown_index(SHOWN_DECIMALS).map(|index| shown(index.to_string())))
        .with("provisional", total.is_provisional())
}

/// A criterion by its number and name.
fn called(line: &ScoreLine<'_>) -> Message {
    Message::new("score-signed-criterion")
        .with("number", &line.criterion.id)
        .with("name", &line.criterion.name)
}

/// What has lost points, the most first, each with why and what would win it back.
fn lost(document: &ScoreDocument<'_>, losses: &[(&ScoreLine<'_>, BigRational)]) -> Vec<Block> {
    let lead = Message::new("score-signed-lost").with("count", losses.len());
    let items = losses.iter().map(|(line, lost)| {
        let why = document.reason(line).or(line.note().map(|note| Message::of(note.to_owned())));
        let back = document.win_back(line);
        Block::Item(
            Message::new("score-signed-loss")
                .with("criterion", called(line))
                .with("lost", Value::Figure(line.shown(lost, SHOWN_DECIMALS).to_string()))
                .with("maximum", Value::Figure(line.criterion.max.value.to_string()))
                .with("known", why.is_some())
                .with("why", why)
                .with("winnable", back.is_some())
                .with("back", back),
        )
    });
    std::iter::once(Block::Line(lead)).chain(items).collect()
}

/// Where those who appraised found other points than were claimed.
fn differences(score: &Score<'_>, appraised: &Total) -> Vec<Block> {
    let mut blocks = vec![Block::Line(sum_of("score-signed-appraised", appraised))];
    let told = |line: &ScoreLine<'_>, worth: &Worth| match worth {
        Worth::Points(points) => ("points", Some(line.shown(points, SHOWN_DECIMALS).to_string())),
        Worth::Out => ("out", None),
        Worth::Unknown(_) => ("none", None),
    };
    let other = score.lines.iter().filter_map(|line| {
        let (own, found) = (told(line, &line.own()), told(line, &line.appraised()?));
        (own != found).then(|| {
            let note = line.note().map(str::to_owned);
            let text = Message::new("score-signed-difference").with("criterion", called(line));
            let text = text.with("claims", own.0).with("own", own.1.map(Value::Figure));
            let text = text.with("gives", found.0).with("appraised", found.1.map(Value::Figure));
            Block::Item(text.with("argued", note.is_some()).with("note", note))
        })
    });
    let other: Vec<Block> = other.collect();
    let lead = Message::new("score-signed-differ").with("count", other.len());
    blocks.push(Block::Line(lead));
    blocks.extend(other);
    blocks
}

/// Units in rank order, then what they have lost most often.
fn of_units(document: &ScoreDocument<'_>, card: &CardScore<'_>) -> Vec<Section> {
    let mut blocks: Vec<Block> =
        card.ranked_by.map(|by| Block::Line(document.ranked_by(by))).into_iter().collect();
    blocks.push(Block::Table(ranking(document, card)));
    let mut sections = vec![(Message::new("score-signed-ranking"), blocks)];
    let items: Vec<Block> = card
        .scores
        .iter()
        .filter_map(|score| {
            let losses = score.losses();
            let (line, lost) = losses.first()?;
            let text = Message::new("score-signed-unit").with("unit", &score.unit?.name);
            Some(Block::Item(text.with("loss", document.loss(line, lost))))
        })
        .collect();
    if !items.is_empty() {
        sections.push((Message::new("score-signed-losses"), items));
    }
    sections
}

/// The criteria as they are handed in. Of units it is their ranking, and each unit's own sheet only where
/// the card is reported on by itself.
pub(super) fn annexes_of(
    document: &ScoreDocument<'_>,
    card: &CardScore<'_>,
    is_by_itself: bool,
) -> Vec<AnnexPart> {
    if card.card.ranks() && !is_by_itself {
        return vec![AnnexPart {
            title: score_form_title(card),
            note: Some(score_when(document)),
            grid: ranking(document, card),
        }];
    }
    let of = |score: &Score<'_>| AnnexPart {
        title: match score.unit {
            None => score_form_title(card),
            Some(unit) => Message::new("score-annex-unit")
                .with("title", score_form_title(card))
                .with("unit", &unit.name),
        },
        note: Some(score_when(document)),
        grid: handed_in(document, card, score),
    };
    card.scores.iter().map(of).collect()
}

//! The criteria of reform indices as tidy rows: the `indicator` is `card/criterion`, of a group its
//! number, of all `card/total`; points stand under `numerator` and `value`, the most that could be had
//! under `denominator`. What has no points says so as a verdict: `no-data` or `not-applicable`.

use std::borrow::Cow;

use super::{COLUMNS, Datum};
use crate::assess::Verdict;
use crate::assess::score::{CardScore, Score, Total, Worth};
use crate::i18n::Catalogue;
use crate::report::{Document, Meta};

/// How many decimals a program is given.
const DECIMALS: u32 = 6;

/// A row of tidy data.
type Row = [Datum<'static>; COLUMNS.len()];

/// What a row says.
struct Said<'s> {
    id: &'s str,
    name: &'s str,
    points: Option<String>,
    maximum: Option<String>,
    verdict: Option<Verdict>,
    provisional: bool,
}

/// The rows of every card, those of units one after another.
pub(super) fn rows(document: &Document<'_>, catalogue: &Catalogue) -> Vec<Row> {
    let lang = catalogue.lang();
    let mut rows = Vec::new();
    for card in document.scores.iter().flat_map(|scores| &scores.cards) {
        for score in &card.scores {
            let measure = catalogue.word("score-points");
            let place = Place { meta: &document.meta, card, score, measure };
            rows.extend(score.lines.iter().map(|line| {
                let own = line.own();
                let (points, verdict) = match &own {
                    Worth::Points(points) => (Some(line.shown(points, DECIMALS).to_string()), None),
                    Worth::Out => (None, Some(Verdict::NotApplicable)),
                    Worth::Unknown(_) => (None, Some(Verdict::NoData)),
                };
                let maximum = (own != Worth::Out).then(|| line.criterion.max.value.to_string());
                let (id, name) = (line.criterion.id.as_str(), line.criterion.name.get(lang));
                let provisional = line.unsettled.is_some() && line.claimed().is_none();
                place.row(&Said { id, name, points, maximum, verdict, provisional })
            }));
            rows.extend(score.groups.iter().map(|own| {
                let (id, name) = (own.group.id.as_str(), own.group.name.get(lang));
                place.sum(id, name, &own.totals.own)
            }));
            rows.push(place.sum("total", card.card.name.get(lang), &score.totals.own));
        }
    }
    rows
}

/// Whose rows they are.
struct Place<'p, 'a> {
    meta: &'p Meta,
    card: &'p CardScore<'a>,
    score: &'p Score<'a>,
    measure: String,
}

impl Place<'_, '_> {
    fn sum(&self, id: &str, name: &str, total: &Total) -> Row {
        let points = Some(total.shown(DECIMALS).to_string());
        let maximum = Some(total.maximum.to_string());
        let provisional = total.is_provisional();
        self.row(&Said { id, name, points, maximum, verdict: None, provisional })
    }

    fn row(&self, said: &Said<'_>) -> Row {
        let meta = self.meta;
        let number = |plain: &Option<String>| plain.clone().map_or(Datum::Empty, Datum::Number);
        COLUMNS.map(|(column, _)| match column {
            "report" => text(meta.id.as_str()),
            "from" => meta.from.map_or(Datum::Empty, Datum::Date),
            "to" => meta.to.map_or(Datum::Empty, Datum::Date),
            "indicator" => text(&format!("{}/{}", self.card.card.id, said.id)),
            "name" => text(said.name),
            "unit" => text(self.score.unit.map_or("", |unit| unit.id.as_str())),
            "numerator" | "value" => number(&said.points),
            "denominator" => number(&said.maximum),
            "measure" => text(&self.measure),
            "verdict" => text(said.verdict.map_or("", Verdict::code)),
            "provisional" => Datum::Flag(said.provisional),
            "illustrative" => Datum::Flag(meta.illustrative || self.card.card.illustrative),
            "path_assumed" => Datum::Flag(false),
            _ => Datum::Empty,
        })
    }
}

fn text(text: &str) -> Datum<'static> {
    Datum::Text(Cow::Owned(text.to_owned()))
}

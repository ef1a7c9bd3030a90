//! Tidy CSV of scores: a row a criterion, group and total of everyone who is scored, told apart by
//! `kind`. Points that are not known are empty, and `state` says why; `out` is out of the maximum.

use std::io;

use crate::assess::score::{CardScore, Score, ScoreLine, Total, Totals, Unsettled, Worth};
use crate::i18n::Catalogue;
use crate::model::{Fixed, Quantity};
use crate::report::ScoreDocument;
use crate::write::csv::inert;
use crate::write::words::harmless;

/// How many decimals a program is given.
const DECIMALS: u32 = 6;

/// What a row is about, and what stands in it; what a kind of row does not have is empty.
#[derive(Default)]
struct Row<'r> {
    kind: &'static str,
    id: &'r str,
    name: &'r str,
    group: &'r str,
    max: String,
    own: String,
    claimed: &'static str,
    appraised: String,
    computed: String,
    index: String,
    lost: String,
    state: &'static str,
    provisional: bool,
    why: String,
    back: String,
    note: &'r str,
    evidence: &'r str,
}

const COLUMNS: [&str; 24] = [
    "report",
    "from",
    "to",
    "card",
    "unit",
    "rank",
    "kind",
    "id",
    "name",
    "group",
    "max",
    "self",
    "claimed",
    "appraised",
    "computed",
    "index",
    "lost",
    "state",
    "provisional",
    "why",
    "win_back",
    "note",
    "evidence",
    "illustrative",
];

pub(super) fn write(
    document: &ScoreDocument<'_>,
    catalogue: &Catalogue,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let mut out = csv::Writer::from_writer(out);
    out.write_record(COLUMNS)?;
    let meta = &document.meta;
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    for card in &document.cards {
        let illustrative = meta.illustrative || card.card.illustrative;
        for score in &card.scores {
            for row in rows(document, card, score, catalogue) {
                let unit = score.unit.map_or("", |unit| unit.id.as_str());
                let rank = score.rank.map(|rank| rank.to_string()).unwrap_or_default();
                let [from, to] = [meta.from, meta.to].map(day);
                let fields: [&str; COLUMNS.len()] = [
                    &meta.id,
                    &from,
                    &to,
                    card.card.id.as_str(),
                    unit,
                    &rank,
                    row.kind,
                    row.id,
                    row.name,
                    row.group,
                    &row.max,
                    &row.own,
                    row.claimed,
                    &row.appraised,
                    &row.computed,
                    &row.index,
                    &row.lost,
                    row.state,
                    flag(row.provisional),
                    &row.why,
                    &row.back,
                    row.note,
                    row.evidence,
                    flag(illustrative),
                ];
                for field in fields {
                    out.write_field(inert(&harmless(field)).as_bytes())?;
                }
                out.write_record(None::<&[u8]>)?;
            }
        }
    }
    out.flush()
}

fn flag(is: bool) -> &'static str {
    if is { "true" } else { "false" }
}

/// The criteria, then the groups, then the total.
fn rows<'r>(
    document: &ScoreDocument<'_>,
    card: &'r CardScore<'_>,
    score: &'r Score<'_>,
    catalogue: &Catalogue,
) -> Vec<Row<'r>> {
    let lang = catalogue.lang();
    let criteria = score.lines.iter().map(|line| criterion(document, line, catalogue));
    let groups = score.groups.iter().map(|own| {
        let group = own.group.parent.as_ref().map_or("", |parent| parent.as_str());
        let (id, name) = (own.group.id.as_str(), own.group.name.get(lang));
        Row { kind: "group", id, name, group, ..sums(&own.totals) }
    });
    let name = card.card.name.get(lang);
    let total = Row { kind: "total", id: "", name, ..sums(&score.totals) };
    criteria.chain(groups).chain([total]).collect()
}

fn criterion<'r>(
    document: &ScoreDocument<'_>,
    line: &'r ScoreLine<'_>,
    catalogue: &Catalogue,
) -> Row<'r> {
    let points = |worth: Option<Worth>| {
        let worth = worth?;
        Some(line.shown(worth.points()?, DECIMALS).to_string())
    };
    let said = |message: Option<crate::i18n::Message>| {
        message.map(|message| catalogue.text(&message)).unwrap_or_default()
    };
    let state = match (line.own(), line.unsettled) {
        (Worth::Out, _) => "out",
        (Worth::Unknown(why), _) => why.code(),
        (Worth::Points(_), Some(unsettled)) if line.claimed().is_none() => unsettled.code(),
        (Worth::Points(_), _) => "",
    };
    Row {
        kind: "criterion",
        id: line.criterion.id.as_str(),
        name: line.criterion.name.get(catalogue.lang()),
        group: line.criterion.group.as_ref().map_or("", |group| group.as_str()),
        max: line.criterion.max.value.to_string(),
        own: points(Some(line.own())).unwrap_or_default(),
        claimed: flag(line.claimed().is_some()),
        appraised: points(line.appraised()).unwrap_or_default(),
        computed: points(Some(line.computed.clone())).unwrap_or_default(),
        lost: line.lost().map(|lost| line.shown(&lost, DECIMALS).to_string()).unwrap_or_default(),
        state,
        provisional: matches!(line.unsettled, Some(Unsettled::Lacking | Unsettled::Open)),
        why: said(document.reason(line)),
        back: said(document.win_back(line)),
        note: document.note(line).unwrap_or_default(),
        evidence: document.evidence(line).unwrap_or_default(),
        ..Row::default()
    }
}

fn sums<'r>(totals: &Totals) -> Row<'r> {
    let points = |total: &Total| total.shown(DECIMALS).to_string();
    let maximum = |maximum: Quantity| maximum.to_string();
    let index = |index: Option<Fixed>| index.map(|index| index.to_string()).unwrap_or_default();
    Row {
        max: maximum(totals.own.maximum),
        own: points(&totals.own),
        appraised: totals.appraised.as_ref().map(points).unwrap_or_default(),
        computed: points(&totals.computed),
        index: index(totals.own.shown_index(DECIMALS)),
        provisional: totals.own.is_provisional(),
        ..Row::default()
    }
}

//! `reform.score/1`: scores for programs. The shape is a contract of its own, apart from the types of
//! the core.

use std::io;

use num_rational::BigRational;
use serde::Serialize;

use super::WriteScore;
use crate::assess::score::{
    CardScore, GroupTotals, RankedBy, RestsOn, Score, ScoreLine, Total, Totals, Worth,
};
use crate::i18n::Catalogue;
use crate::model::{Fixed, Ground, Id, Scorecard, Scoring, Task, round_towards};
use crate::report::ScoreDocument;
use crate::source::unseen;
use crate::write::json::{Exact, Period, Plan, Threshold};
use crate::write::{Format, Look};

pub(super) static FORMAT: Format<WriteScore> =
    Format { name: "json", extension: Some("json"), binary: false, write };

/// How many decimals a program is given.
const DECIMALS: u32 = 6;

#[derive(Serialize)]
struct Scores<'d> {
    schema: &'static str,
    plan: Plan<'d>,
    period: Period<'d>,
    as_of: String,
    data_sha256: &'d str,
    tool: &'d str,
    illustrative: bool,
    complete: bool,
    cards: Vec<Card<'d>>,
}

/// What a card comes to; also a part of the report.
#[derive(Serialize)]
pub(in crate::write) struct Card<'d> {
    id: &'d str,
    name: &'d str,
    source: Vec<&'d str>,
    illustrative: bool,
    unit: Option<&'d str>,
    appraised_by: Option<&'d str>,
    ranked_by: Option<&'static str>,
    scores: Vec<One<'d>>,
}

#[derive(Serialize)]
struct One<'d> {
    unit: Option<&'d str>,
    rank: Option<usize>,
    totals: Sums<'d>,
    groups: Vec<Group<'d>>,
    criteria: Vec<Criterion<'d>>,
    losses: Vec<Loss<'d>>,
}

#[derive(Serialize)]
struct Sums<'d> {
    #[serde(rename = "self")]
    own: Sum<'d>,
    appraised: Option<Sum<'d>>,
    computed: Sum<'d>,
}

#[derive(Serialize)]
struct Sum<'d> {
    points: Exact,
    maximum: Exact,
    index: Option<Exact>,
    provisional: bool,
    lacking: Vec<&'d str>,
    unsettled: Vec<&'d str>,
}

#[derive(Serialize)]
struct Group<'d> {
    id: &'d str,
    name: &'d str,
    parent: Option<&'d str>,
    totals: Sums<'d>,
}

#[derive(Serialize)]
struct Criterion<'d> {
    id: &'d str,
    name: &'d str,
    group: Option<&'d str>,
    source: Vec<&'d str>,
    max: Exact,
    score: &'static str,
    /// What is claimed, or else computed.
    #[serde(rename = "self")]
    own: Option<Exact>,
    claimed: bool,
    appraised: Option<Exact>,
    computed: Option<Exact>,
    /// Whether it counts for the self-assessed total.
    applies: bool,
    unknown: Option<&'static str>,
    unsettled: Option<&'static str>,
    lost: Option<Exact>,
    why: Option<String>,
    win_back: Option<String>,
    note: Option<&'d str>,
    evidence: Option<&'d str>,
    rests_on: Basis<'d>,
}

#[derive(Serialize)]
struct Loss<'d> {
    criterion: &'d str,
    points: Exact,
    text: String,
}

/// What the points rest on; what the kind has nothing to do with is left out.
#[derive(Serialize, Default)]
struct Basis<'d> {
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    indicator: Option<&'d str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    verdict: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<Exact>,
    #[serde(skip_serializing_if = "Option::is_none")]
    goal: Option<Threshold>,
    #[serde(skip_serializing_if = "Option::is_none")]
    gap: Option<Exact>,
    #[serde(skip_serializing_if = "Option::is_none")]
    done: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    all: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    overdue: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    late: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    state: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    findings: Option<Vec<&'d str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    count: Option<usize>,
}

fn write(
    document: &ScoreDocument<'_>,
    catalogue: &Catalogue,
    _: Look,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let (meta, lang) = (&document.meta, catalogue.lang());
    let scores = Scores {
        schema: "reform.score/1",
        plan: Plan::of(meta, lang),
        period: Period::of(meta, lang),
        as_of: meta.as_of.to_string(),
        data_sha256: &meta.provenance.data_sha256,
        tool: &meta.provenance.tool,
        illustrative: meta.illustrative,
        complete: meta.complete,
        cards: cards(document, catalogue),
    };
    unseen::json::write(&scores, out)?;
    out.write_all(b"\n")
}

/// Every card of a document.
pub(in crate::write) fn cards<'d>(
    document: &'d ScoreDocument<'_>,
    catalogue: &Catalogue,
) -> Vec<Card<'d>> {
    let lang = catalogue.lang();
    let one = |card: &'d CardScore<'_>| Card {
        id: card.card.id.as_str(),
        name: card.card.name.get(lang),
        source: card.card.source.iter().map(|clause| clause.value.as_str()).collect(),
        illustrative: card.card.illustrative,
        unit: card.card.scorer.as_ref().map(|unit| unit.value.as_str()),
        appraised_by: card.card.appraiser.as_ref().map(|name| name.get(lang)),
        ranked_by: card.ranked_by.map(RankedBy::code),
        scores: card.scores.iter().map(|one| score(document, card.card, one, catalogue)).collect(),
    };
    document.cards.iter().map(one).collect()
}

fn score<'d>(
    document: &ScoreDocument<'_>,
    card: &'d Scorecard,
    score: &'d Score<'_>,
    catalogue: &Catalogue,
) -> One<'d> {
    let lang = catalogue.lang();
    let group = |own: &'d GroupTotals<'_>| Group {
        id: own.group.id.as_str(),
        name: own.group.name.get(lang),
        parent: own.group.parent.as_ref().map(Id::as_str),
        totals: sums(card, &own.totals),
    };
    let loss = |(line, lost): (&'d ScoreLine<'_>, BigRational)| Loss {
        criterion: line.criterion.id.as_str(),
        points: exact(&lost),
        text: catalogue.text(&document.loss(line, &lost)),
    };
    One {
        unit: score.unit.map(|unit| unit.id.as_str()),
        rank: score.rank,
        totals: sums(card, &score.totals),
        groups: score.groups.iter().map(group).collect(),
        criteria: score.lines.iter().map(|line| criterion(document, line, catalogue)).collect(),
        losses: score.losses().into_iter().map(loss).collect(),
    }
}

fn sums<'d>(card: &'d Scorecard, totals: &Totals) -> Sums<'d> {
    let sum = |total: &Total| {
        let ids = |places: &[usize]| {
            places.iter().filter_map(|at| Some(card.criteria.at(*at)?.id.as_str())).collect()
        };
        Sum {
            points: total.shown(DECIMALS).into(),
            maximum: total.maximum.into(),
            index: total.shown_index(DECIMALS).map(Exact::from),
            provisional: total.is_provisional(),
            lacking: ids(&total.lacking),
            unsettled: ids(&total.unsettled),
        }
    };
    Sums {
        own: sum(&totals.own),
        appraised: totals.appraised.as_ref().map(sum),
        computed: sum(&totals.computed),
    }
}

fn criterion<'d>(
    document: &ScoreDocument<'_>,
    line: &'d ScoreLine<'_>,
    catalogue: &Catalogue,
) -> Criterion<'d> {
    let shown = |worth: &Worth| Some(Exact::from(line.shown(worth.points()?, DECIMALS)));
    let own = line.own();
    let unknown = match own {
        Worth::Unknown(why) => Some(why.code()),
        Worth::Points(_) | Worth::Out => None,
    };
    let one = line.criterion;
    Criterion {
        id: one.id.as_str(),
        name: one.name.get(catalogue.lang()),
        group: one.group.as_ref().map(Id::as_str),
        source: one.source.iter().map(|clause| clause.value.as_str()).collect(),
        max: one.max.value.into(),
        score: way(&one.scoring),
        own: shown(&own),
        claimed: line.claimed().is_some(),
        appraised: line.appraised().as_ref().and_then(shown),
        computed: shown(&line.computed),
        applies: own != Worth::Out,
        unknown,
        unsettled: line.unsettled.map(|why| why.code()),
        lost: line.lost().map(|lost| exact(&lost)),
        why: document.reason(line).map(|why| catalogue.text(&why)),
        win_back: document.win_back(line).map(|back| catalogue.text(&back)),
        note: document.note(line),
        evidence: document.evidence(line),
        rests_on: basis(line),
    }
}

fn way(scoring: &Scoring) -> &'static str {
    match scoring {
        Scoring::AllOrNothing => "all-or-nothing",
        Scoring::Proportional { .. } => "proportional",
        Scoring::Bands(_) => "bands",
        Scoring::Deduct { .. } => "deduct",
        Scoring::Claimed => "claimed",
    }
}

fn basis<'d>(line: &'d ScoreLine<'_>) -> Basis<'d> {
    let tasks = |tasks: &[&Task]| Some(tasks.iter().map(|task| task.id.to_string()).collect());
    let kind = match &line.criterion.ground {
        Ground::Indicator(_) => "indicator",
        Ground::Tasks(_) => "tasks",
        Ground::LateSubmissions => "late-submissions",
        Ground::Findings(_) => "findings",
        Ground::Manual => "manual",
    };
    let plain = Basis { kind, ..Basis::default() };
    match &line.rests_on {
        RestsOn::Indicator { indicator, verdict, value, goal, margin, .. } => Basis {
            indicator: Some(indicator.id.as_str()),
            verdict: Some(verdict.code()),
            value: value.as_ref().map(|value| {
                let goals: Vec<_> = goal.iter().copied().collect();
                Exact::from(round_towards(value, DECIMALS, &goals, indicator.unit.whole()))
            }),
            goal: goal.map(Threshold::from),
            gap: margin.as_ref().map(|margin| Exact::from(&margin.units)),
            ..plain
        },
        RestsOn::Tasks { done, all, overdue, late, .. } => Basis {
            done: Some(*done),
            all: Some(*all),
            overdue: tasks(overdue),
            late: tasks(late),
            ..plain
        },
        RestsOn::Submissions { late, overdue } => {
            let named = |all: &[(&crate::model::Unit, &crate::model::Period)]| {
                Some(
                    all.iter().map(|(unit, period)| format!("{}/{}", period.id, unit.id)).collect(),
                )
            };
            Basis { overdue: named(overdue), late: named(late), ..plain }
        }
        RestsOn::Findings { asked, found } => Basis {
            state: Some(asked.code()),
            findings: Some(found.iter().map(|one| one.id.value.as_str()).collect()),
            count: Some(found.len()),
            ..plain
        },
        RestsOn::Claim => plain,
    }
}

fn exact(points: &BigRational) -> Exact {
    let shown: Fixed = round_towards(points, DECIMALS, &[], Some(0));
    shown.into()
}

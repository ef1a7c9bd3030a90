//! What is said of a reform index: what its points rest on, what has lost most, and what would win it
//! back. Sentences only.

use num_rational::BigRational;

use super::SHOWN_DECIMALS;
use super::indicator::counted;
use super::meta::{Meta, Provenance, meta};
use super::sentence::measured;
use super::verdict::Tone;
use crate::assess::Assessment;
use crate::assess::score::{CardScore, RankedBy, RestsOn, Score, ScoreLine, Total, Unknown, Worth};
use crate::i18n::{Message, Value};
use crate::model::{
    Fixed, Ground, Indicator, Margin, MeasureUnit, Name, Period, Plan, Quantity, Scoring, Side,
    Target, Task, Unit, exact, round_towards,
};
use crate::source::Sources;

/// Reform indices in one report, ready to be written in any format.
#[derive(Debug, Clone)]
pub struct ScoreDocument<'a> {
    /// What identifies it; its title is that of the report that is scored.
    pub meta: Meta,
    /// The cards that were asked for, in the plan's order.
    pub cards: Vec<CardScore<'a>>,
    /// Whether it is for everybody: then what is argued of points is left out.
    pub is_public: bool,
    plan: &'a Plan,
}

/// The scores of cards in the report that an assessment is of.
pub fn scored<'a>(
    assessment: &Assessment<'a>,
    cards: Vec<CardScore<'a>>,
    sources: &Sources,
    provenance: Provenance,
) -> ScoreDocument<'a> {
    let meta = meta(assessment, sources, provenance);
    ScoreDocument { meta, cards, is_public: false, plan: assessment.plan }
}

impl<'a> ScoreDocument<'a> {
    /// The scores that are a part of a report; `None` where there are none.
    pub(super) fn of_report(
        assessment: &Assessment<'a>,
        meta: &Meta,
        cards: Vec<CardScore<'a>>,
    ) -> Option<Self> {
        let (meta, plan) = (meta.clone(), assessment.plan);
        (!cards.is_empty()).then_some(Self { meta, cards, is_public: false, plan })
    }

    /// What is argued of a criterion's points, where that is for the reader.
    pub fn note<'n>(&self, line: &ScoreLine<'n>) -> Option<&'n str> {
        line.note().filter(|_| !self.is_public)
    }

    /// The documents that are named for a criterion's points, where that is for the reader.
    pub fn evidence<'n>(&self, line: &ScoreLine<'n>) -> Option<&'n str> {
        line.evidence().filter(|_| !self.is_public)
    }

    /// The kind of document that it is signed as.
    pub fn form_title(&self) -> &'a Name {
        &self.plan.form.title
    }

    /// What qualifies everything that is said of a score.
    pub fn notices(&self, card: &CardScore<'a>, score: &Score<'a>) -> Vec<(Tone, Message)> {
        self.of_card(card).into_iter().chain(self.lacks(score)).collect()
    }

    /// That figures or criteria are made up, and that what was typed belongs to another report.
    pub fn of_card(&self, card: &CardScore<'a>) -> Vec<(Tone, Message)> {
        let figures = self.meta.illustrative.then(|| Message::new("report-illustrative"));
        let criteria = card.card.illustrative.then(|| Message::new("score-illustrative"));
        let typed = card
            .typed_for
            .map(|report| Message::new("score-typed-for").with("report", &report.name));
        let all = [figures, criteria, typed].into_iter().flatten();
        all.map(|notice| (Tone::Careful, notice)).collect()
    }

    /// What a score lacks, and where it may still change.
    pub fn lacks(&self, score: &Score<'a>) -> Vec<(Tone, Message)> {
        let mut notices = Vec::new();
        let own = &score.totals.own;
        let named = |places: &[usize]| {
            let ids = places.iter().map(|at| Value::from(&score.lines[*at].criterion.id));
            some_of(", ", ids, LISTED)
        };
        if !own.lacking.is_empty() {
            let text = Message::new("score-lacking").with("count", own.lacking.len());
            notices.push((Tone::Bad, text.with("criteria", named(&own.lacking))));
        }
        if !own.unsettled.is_empty() {
            let text = Message::new("score-unsettled").with("count", own.unsettled.len());
            notices.push((Tone::Careful, text.with("criteria", named(&own.unsettled))));
        }
        let differing = |(at, line): (usize, &ScoreLine<'_>)| line.differs().map(|_| at);
        let differing: Vec<usize> = score.lines.iter().enumerate().filter_map(differing).collect();
        if !differing.is_empty() {
            let text = Message::new("score-differing").with("count", differing.len());
            notices.push((Tone::Careful, text.with("criteria", named(&differing))));
        }
        if let Some(appraised) = score.totals.appraised.as_ref()
            && !appraised.lacking.is_empty()
        {
            let text = Message::new("score-unappraised").with("count", appraised.lacking.len());
            let text = text.with("all", score.lines.len());
            notices.push((Tone::Careful, text.with("criteria", named(&appraised.lacking))));
        }
        notices
    }

    /// Why a criterion is worth what it is as things stand; nothing where it is only claimed.
    pub fn reason(&self, line: &ScoreLine<'a>) -> Option<Message> {
        if let Worth::Unknown(why) = line.computed
            && why != Unknown::Unclaimed
        {
            return Some(Message::new("score-unknown").with("why", why.code()));
        }
        match &line.rests_on {
            RestsOn::Indicator { indicator, value, goal, .. } => {
                let value = value.as_ref().map(|value| self.figure(indicator, value, *goal))?;
                let entry = Message::new("score-figure").with("value", value);
                let entry = entry.with("asks", goal.is_some());
                let goal = goal.map(|goal| aim(goal, &indicator.unit));
                Some(entry.with("goal", goal))
            }
            RestsOn::Tasks { done, all, overdue, late, .. } => {
                let entry = Message::new("score-tasks").with("done", *done).with("all", *all);
                let faults = [("overdue", overdue), ("late", late)];
                let faults = faults.into_iter().filter(|(_, tasks)| !tasks.is_empty());
                let faults: Vec<Value> =
                    faults.map(|(how, tasks)| tasks_in(how, tasks).into()).collect();
                let is_any = !faults.is_empty();
                Some(entry.with("any", is_any).with("faults", Value::Joined("; ", faults)))
            }
            RestsOn::Submissions { late, overdue } => {
                let faults = [("overdue", overdue), ("late", late)];
                let faults = faults.into_iter().filter(|(_, all)| !all.is_empty());
                let faults: Vec<Value> = faults.map(|(how, all)| handed_in(how, all)).collect();
                Some(match faults.is_empty() {
                    true => Message::new("score-all-in-time"),
                    false => Message::of(Value::Joined("; ", faults)),
                })
            }
            RestsOn::Findings { asked, found } => {
                let ids = found.iter().map(|one| Value::from(one.id.value.as_str()));
                let entry = Message::new("score-findings").with("state", asked.code());
                let entry = entry.with("count", found.len());
                Some(entry.with("which", some_of(", ", ids, NAMED)))
            }
            RestsOn::Claim => None,
        }
    }

    /// That what was typed is not what it is worth as things stand.
    pub fn differing(&self, line: &ScoreLine<'a>) -> Option<Message> {
        line.differs()?;
        let points = line.shown(line.computed.points()?, SHOWN_DECIMALS).to_string();
        Some(Message::new("score-computed-as").with("points", Value::Figure(points)))
    }

    /// What would win back points that are lost.
    pub fn win_back(&self, line: &ScoreLine<'a>) -> Option<Message> {
        line.lost()?;
        // All points are there by what is counted: who appraised has seen something else.
        let max = exact(line.criterion.max.value.decimal());
        if line.computed.points().is_some_and(|points| *points >= max) {
            return None;
        }
        let entry = |how: &'static str| Message::new("score-win-back").with("how", how);
        match &line.rests_on {
            RestsOn::Indicator { indicator, goal, margin, .. } => {
                // Of what should be less nobody counts off the units that are too many.
                let margin = margin.as_ref().filter(|margin| is_short(margin));
                let margin = margin.filter(|margin| margin.side == Side::Least);
                let gap = margin.map(|margin| self.lack(indicator, margin));
                let goal = aim((*goal)?, &indicator.unit);
                let how = if gap.is_some() { "gap" } else { "goal" };
                let is_known = line.computed.points().is_some();
                is_known.then(|| entry(how).with("gap", gap).with("goal", goal))
            }
            RestsOn::Tasks { overdue, open, on_time, .. } => {
                // What is late stays late, where that costs the points.
                let is_deducted = matches!(line.criterion.scoring, Scoring::Deduct { .. });
                Some(match (overdue.len(), open.len()) {
                    (count, _) if count > 0 && !*on_time && !is_deducted => {
                        entry("tasks").with("count", count)
                    }
                    (_, count) if count > 0 && !is_deducted => entry("open").with("count", count),
                    _ => entry("gone"),
                })
            }
            RestsOn::Submissions { .. } => Some(entry("gone")),
            RestsOn::Findings { found, .. } => {
                (!found.is_empty()).then(|| entry("findings").with("count", found.len()))
            }
            RestsOn::Claim => {
                let is_claim = matches!(line.criterion.ground, Ground::Manual);
                is_claim.then(|| entry(if line.criterion.evidence { "evidence" } else { "claim" }))
            }
        }
    }

    /// A criterion that has lost points: `2.3 (−1,5): quá hạn 5 nhiệm vụ`.
    pub fn loss(&self, line: &ScoreLine<'a>, lost: &BigRational) -> Message {
        let shown = line.shown(lost, SHOWN_DECIMALS).to_string();
        let note = self.note(line).map(|note| Message::of(note.to_owned()));
        let said = line.claimed().is_some() || line.appraised().is_some();
        let why = self.reason(line).or(note.filter(|_| said));
        Message::new("score-loss")
            .with("criterion", &line.criterion.id)
            .with("name", &line.criterion.name)
            .with("lost", Value::Figure(shown))
            .with("known", why.is_some())
            .with("why", why)
    }

    /// The total in one line: points, maximum, index, whose, and whether it is provisional.
    pub fn total(&self, whose: &'static str, total: &Total) -> Message {
        Message::new("score-total")
            .with("whose", whose)
            .with("points", figure(&total.shown(SHOWN_DECIMALS)))
            .with("maximum", total.maximum)
            .with("known", total.index().is_some())
            .with("index", total.shown_index(SHOWN_DECIMALS).map(|index| figure(&index)))
            .with("provisional", total.is_provisional())
    }

    /// By what units are ranked.
    pub fn ranked_by(&self, by: RankedBy) -> Message {
        Message::new("score-ranked-by").with("by", by.code())
    }

    fn figure(&self, indicator: &Indicator, value: &BigRational, goal: Option<Target>) -> Message {
        let goals: Vec<Target> = goal.into_iter().collect();
        let landmark = indicator.unit.whole();
        let shown = round_towards(value, SHOWN_DECIMALS, &goals, landmark);
        measured(shown.to_string(), &indicator.unit)
    }

    /// How many whole units are lacking, or too many.
    fn lack(&self, indicator: &Indicator, margin: &Margin) -> Message {
        let count = margin.units.magnitude();
        let own = indicator.unit.name().filter(|_| indicator.is_value()).cloned();
        let nameless = || Message::new("gap-nameless").into();
        let what = own.or_else(|| counted(self.plan, &indicator.numerator));
        let what = match &indicator.tasks {
            Some(_) => Message::new("counted-tasks").into(),
            None => what.map_or_else(nameless, |name| Value::from(&name)),
        };
        Message::new("gap")
            .with("which", if margin.side == Side::Least { "needed" } else { "excess" })
            .with("count", i64::try_from(count).unwrap_or(i64::MAX))
            .with("figure", Value::Figure(count.to_string()))
            .with("what", what)
    }
}

/// A target in words; the whole of a share is a number, not a bound.
fn aim(goal: Target, unit: &MeasureUnit) -> Message {
    let whole = unit.whole().filter(|_| !goal.is_of_change());
    let bounds = goal.bounds();
    match whole.filter(|whole| {
        bounds.least == Some(Quantity::from(i64::from(*whole))) && bounds.most.is_none()
    }) {
        Some(whole) => measured(whole.to_string(), unit),
        None => Message::target(goal, unit),
    }
}

fn is_short(margin: &Margin) -> bool {
    margin.units.sign() == num_bigint::Sign::Minus
}

fn figure(shown: &Fixed) -> Value {
    Value::Figure(shown.to_string())
}

/// So many tasks, and which.
fn tasks_in(how: &'static str, tasks: &[&Task]) -> Message {
    Message::new("score-tasks-in")
        .with("how", how)
        .with("count", tasks.len())
        .with("tasks", some_of("; ", tasks.iter().map(|task| Value::from(&task.name)), NAMED))
}

/// So many submissions, and whose.
fn handed_in(how: &'static str, all: &[(&Unit, &Period)]) -> Value {
    let one = |(unit, period): &(&Unit, &Period)| {
        let entry = Message::new("score-submission").with("unit", &unit.name);
        Value::from(entry.with("period", &period.name))
    };
    Message::new("score-submissions")
        .with("how", how)
        .with("count", all.len())
        .with("which", some_of("; ", all.iter().map(one), NAMED))
        .into()
}

/// How many tasks or submissions a reason names.
const NAMED: usize = 3;

/// How many criteria a notice names.
const LISTED: usize = 12;

/// The first of some things by name, and how many there are besides.
fn some_of(between: &'static str, names: impl Iterator<Item = Value>, most: usize) -> Value {
    let mut names: Vec<Value> = names.collect();
    if names.len() <= most {
        return Value::Joined(between, names);
    }
    let others = names.split_off(most).len();
    let named = Value::Joined(between, names);
    Message::new("score-and-others").with("named", named).with("count", others).into()
}

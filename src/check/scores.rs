//! Scores as they were typed: of criteria that there are, within what these are worth, with documents
//! where these are asked for, and as computed where the tool can compute them.
//!
//! These look at the ledger, which the checks close, so they come after it. Whether a typed score
//! differs from the computed one is said once the report that it is held against has ended or its
//! figures are complete: before that every difference would be of a year that is not over.

use chrono::NaiveDate;

use super::Facts;
use crate::assess::score::{Inspections, ScoreLine, Worth, score};
use crate::assess::{self, Scope};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::i18n::{Message, Value};
use crate::model::{
    Criterion, Findings, Id, Ledger, Lookup, Place, Placed, Plan, Report, ScoreRow, ScoreSheet,
    Scorecard, Typed, Unit,
};
use crate::plan::UNKNOWN_UNIT;

static UNKNOWN_CRITERION: Rule = Rule::error("R810", "unknown-criterion");
static REPEATED_SCORE: Rule = Rule::error("R811", "repeated-score");
static IMPOSSIBLE_SCORE: Rule = Rule::error("R813", "impossible-score");
static UNPROVEN_SCORE: Rule = Rule::error("R814", "unproven-score");
static DIFFERING_SCORE: Rule = Rule::warning("R815", "differing-score");
static UNARGUED_APPRAISAL: Rule = Rule::warning("R816", "unargued-appraisal");
static UNSETTLED_SCORE: Rule = Rule::warning("R817", "unsettled-score");
static MISPLACED_UNIT: Rule = Rule::error("R819", "misplaced-unit");

/// The rules on typed scores.
pub static RULES: &[&Rule] = &[
    &UNKNOWN_CRITERION,
    &REPEATED_SCORE,
    &IMPOSSIBLE_SCORE,
    &UNPROVEN_SCORE,
    &DIFFERING_SCORE,
    &UNARGUED_APPRAISAL,
    &UNSETTLED_SCORE,
    &MISPLACED_UNIT,
    &UNKNOWN_UNIT,
];

/// How many decimals of computed points are shown.
const SHOWN_DECIMALS: u32 = 2;

/// What typed scores are held against.
pub struct Scored<'a> {
    /// What the cards ask.
    plan: &'a Plan,
    /// What points are computed from.
    ledger: &'a Ledger,
    /// What was typed.
    sheets: &'a [ScoreSheet],
    /// What inspections found, where there is a register.
    findings: Option<&'a Findings>,
    /// Today.
    as_of: NaiveDate,
}

impl<'a> Scored<'a> {
    /// What was typed, with what all checks have looked at and come to.
    pub fn of(facts: &Facts<'a>, ledger: &'a Ledger, sheets: &'a [ScoreSheet]) -> Self {
        let Facts { plan, findings, as_of, .. } = *facts;
        Self { plan, ledger, sheets, findings, as_of }
    }
}

/// Holds what was typed against the cards, and against what can be computed.
pub fn hold(scored: &Scored<'_>, diagnostics: &mut Diagnostics) {
    let plan = scored.plan;
    // What a damaged file holds cannot be told from what it lacks.
    if scored.sheets.is_empty() || plan.damaged {
        return;
    }
    for sheet in scored.sheets {
        let Some(card) = plan.scorecards.get(sheet.card.as_str()) else { continue };
        let mut first: Lookup<(&str, &str), Place> = Lookup::default();
        for row in &sheet.rows {
            let unit = row.unit.as_ref().map_or("", |unit| unit.value.as_str());
            let about = About { plan, card, row };
            match first.get(&(row.criterion.value.as_str(), unit)) {
                Some(earlier) => {
                    let finding = about.finding(&REPEATED_SCORE, row.criterion.place);
                    diagnostics.push(finding.see(*earlier, "first"));
                }
                None => about.look(diagnostics),
            }
            first.entry((row.criterion.value.as_str(), unit)).or_insert(row.criterion.place);
        }
    }
    compare(scored, diagnostics);
}

/// A row, and the card that it is of.
struct About<'s> {
    plan: &'s Plan,
    card: &'s Scorecard,
    row: &'s ScoreRow,
}

impl<'s> About<'s> {
    /// A finding at the row, for whoever scores or is scored to mend.
    fn finding(&self, rule: &'static Rule, place: Place) -> Diagnostic {
        let scorer = self.card.scorer.as_ref().map(|unit| &unit.value);
        let mut finding = Diagnostic::new(rule, place)
            .with("criterion", self.row.criterion.value.as_str())
            .with("card", &self.card.name);
        finding.unit = scorer.or(self.unit().map(|unit| &unit.id)).map(Into::into);
        finding
    }

    fn unit(&self) -> Option<&'s Unit> {
        self.plan.units.get(self.row.unit.as_ref()?.value.as_str())
    }

    fn look(&self, diagnostics: &mut Diagnostics) {
        let written = self.row.criterion.value.as_str();
        let Some(criterion) = self.card.criteria.get(written) else {
            let finding = self.finding(&UNKNOWN_CRITERION, self.row.criterion.place);
            let known = self.card.criteria.ids().map(Id::as_str);
            return diagnostics.push_near(finding.found(written), known);
        };
        self.whose(diagnostics);
        let sides = [("self", &self.row.own), ("appraised", &self.row.appraised)];
        for (side, typed) in sides {
            diagnostics.extend(typed.as_ref().and_then(|typed| self.value(criterion, side, typed)));
        }
        diagnostics.extend(self.proof(criterion));
        diagnostics.extend(self.argument());
    }

    /// A unit stands where units are scored, and nowhere else.
    fn whose(&self, diagnostics: &mut Diagnostics) {
        let misplaced =
            |place, how: &'static str| self.finding(&MISPLACED_UNIT, place).with("how", how);
        match &self.row.unit {
            None if self.card.ranks() => {
                diagnostics.push(misplaced(self.row.criterion.place, "none"));
            }
            Some(unit) if !self.card.ranks() => {
                diagnostics.push(misplaced(unit.place, "department").found(unit.value.as_str()));
            }
            Some(unit) => match self.unit() {
                None => {
                    let finding = Diagnostic::new(&UNKNOWN_UNIT, unit.place).with("where", "plan");
                    let known = self.plan.units.ids().map(Id::as_str);
                    diagnostics.push_near(finding.found(unit.value.as_str()), known);
                }
                Some(own) if !self.plan.any_selects(&self.card.units, own) => {
                    let finding = misplaced(unit.place, "other").found(unit.value.as_str());
                    diagnostics.push(finding.see(self.card.place, "card"));
                }
                Some(_) => {}
            },
            None => {}
        }
    }

    /// Points that the criterion cannot be worth.
    fn value(
        &self,
        criterion: &Criterion,
        side: &'static str,
        typed: &Placed<Typed>,
    ) -> Option<Diagnostic> {
        let Typed::Points(points) = typed.value else { return None };
        let finding = |reason: &'static str| {
            self.finding(&IMPOSSIBLE_SCORE, typed.place)
                .with("reason", reason)
                .with("side", side)
                .with("max", criterion.max.value)
                .with("typed", points)
                .found(points.to_string())
                .see(criterion.max.place, "max")
        };
        if points > criterion.max.value {
            return Some(finding("above"));
        }
        let values = criterion.values()?;
        if values.contains(&points) {
            return None;
        }
        let values: Vec<Value> = values.into_iter().map(Value::from).collect();
        Some(finding("other").with("values", Value::Joined("; ", values)))
    }

    /// Points that are claimed without a document, where one is asked for.
    fn proof(&self, criterion: &Criterion) -> Option<Diagnostic> {
        let own = self.row.own.as_ref()?;
        let is_claimed = matches!(own.value, Typed::Points(points) if !points.is_zero());
        let is_lacking = criterion.evidence && is_claimed && self.row.evidence.is_none();
        is_lacking
            .then(|| self.finding(&UNPROVEN_SCORE, own.place).see(criterion.place, "criterion"))
    }

    /// Points that were found to be others than were claimed, and nobody says why.
    fn argument(&self) -> Option<Diagnostic> {
        let (own, appraised) = (self.row.own.as_ref()?, self.row.appraised.as_ref()?);
        let differ = own.value != appraised.value && self.row.note.is_none();
        differ.then(|| {
            self.finding(&UNARGUED_APPRAISAL, appraised.place)
                .with("self", told(own.value))
                .with("appraised", told(appraised.value))
                .see(own.place, "self")
        })
    }
}

fn told(typed: Typed) -> Value {
    match typed {
        Typed::Points(points) => points.into(),
        Typed::NotApplicable => Message::new("score-out").into(),
    }
}

/// Holds typed scores against the computed ones, card by card; cards of one report share what is
/// assessed.
fn compare(scored: &Scored<'_>, diagnostics: &mut Diagnostics) {
    let (plan, ledger, as_of) = (scored.plan, scored.ledger, scored.as_of);
    let scope = Scope::default();
    let mut last: Option<(&Report, Option<assess::Assessment<'_>>)> = None;
    for sheet in scored.sheets {
        let Some(card) = plan.scorecards.get(sheet.card.as_str()) else { continue };
        let Some(report) = card.report(plan) else { continue };
        if last.as_ref().is_none_or(|(known, _)| known.id != report.id) {
            let standing = assess::standings(plan, ledger, report, &scope, as_of);
            let is_due = standing.complete || standing.to().is_some_and(|end| end < as_of);
            let assessed = is_due.then(|| assess::run(plan, ledger, report, &scope, as_of));
            last = Some((report, assessed));
        }
        let Some((_, Some(assessment))) = &last else { continue };
        let inspections = Inspections::of(scored.findings, assessment);
        let of_card = score(assessment, card, scored.sheets, inspections.as_ref());
        for (unit, lines) in of_card.scores.iter().map(|one| (one.unit, &one.lines)) {
            for line in lines {
                diagnostics.extend(difference(plan, card, report, line));
                diagnostics.extend(unsettled(card, report, sheet, unit, line));
            }
        }
    }
}

/// That a typed score is not the computed one.
fn difference(
    plan: &Plan,
    card: &Scorecard,
    report: &Report,
    line: &ScoreLine<'_>,
) -> Option<Diagnostic> {
    if line.unsettled.is_some() {
        return None;
    }
    let (side, said) = line.differs()?;
    let row = line.row?;
    let typed = if side == "self" { row.own.as_ref() } else { row.appraised.as_ref() }?;
    let about = About { plan, card, row };
    let shown: Value = match &line.computed {
        Worth::Points(points) => (&line.shown(points, SHOWN_DECIMALS)).into(),
        Worth::Out | Worth::Unknown(_) => Message::new("score-out").into(),
    };
    // Whoever appraises has the last word: with the argument beside it, it is said and stands.
    let is_argued = side == "appraised" && row.note.is_some();
    let severity = if is_argued { Severity::Note } else { DIFFERING_SCORE.severity };
    let finding = about.finding(&DIFFERING_SCORE, typed.place).severity(severity);
    Some(
        finding
            .with("side", side)
            .with("typed", told(said))
            .with("computed", shown)
            .with("report", &report.name)
            .found(match said {
                Typed::Points(points) => points.to_string(),
                Typed::NotApplicable => "n/a".to_owned(),
            })
            .see(line.criterion.place, "criterion"),
    )
}

/// That nothing says what a criterion is worth where nothing arose.
fn unsettled(
    card: &Scorecard,
    report: &Report,
    sheet: &ScoreSheet,
    unit: Option<&Unit>,
    line: &ScoreLine<'_>,
) -> Option<Diagnostic> {
    let Worth::Unknown(why) = line.computed else { return None };
    if !why.asks() || line.claimed().is_some() || line.appraised().is_some() {
        return None;
    }
    let place = line.row.map_or(sheet.place, |row| row.place);
    let mut finding = Diagnostic::new(&UNSETTLED_SCORE, place)
        .with("criterion", &line.criterion.id)
        .with("card", &card.name)
        .with("why", why.code())
        .with("report", &report.name)
        .with("unit", unit.map(|unit| &unit.name))
        .see(line.criterion.place, "criterion");
    let scorer = card.scorer.as_ref().map(|unit| &unit.value);
    finding.unit = scorer.or(unit.map(|unit| &unit.id)).map(Into::into);
    Some(finding)
}

//! `scorecards/<card>.toml`: the criteria of a reform index, and how each is scored.

use rust_decimal::Decimal;

use super::context::{Context, invalid_id};
use super::cursor::Cursor;
use super::formula::share;
use super::key::Need::Required;
use super::key::{Field, Key, Need, Read, Table, tables};
use super::kind::{Filled, Format, Kind, Many, One, OneKey, OneOrMore, Steps};
use super::rules::{
    CRITERION_GROUP, DISORDERED_STEPS, IDLE_SCORING, IMPOSSIBLE_POINTS, ONE_GROUND, SCORING,
};
use super::target::fitting;
use super::{Ids, tables};
use crate::diagnostic::Diagnostic;
use crate::model::{
    Band, Criterion, CriterionGroup, Fault, FindingsAsked, Ground, Id, Name, NoActivity, Place,
    Placed, Plan, Quantity, Register, Scorecard, Scoring, Selector, worded,
};

worded! {
    /// The ways of scoring that are a word; the others are numbers.
    pub enum ScoringWord {
        /// See [`Scoring::AllOrNothing`].
        AllOrNothing = "all-or-nothing",
        /// See [`Scoring::Proportional`].
        Proportional = "proportional",
    }
}

tables! {
    Card "keys-scorecard" {
        _format "format": Format = Required;
        name: Name = Required;
        source: OneOrMore<String>;
        illustrative: bool;
        unit: Id;
        units: OneOrMore<Selector>;
        appraised_by: Name;
        period: Id;
        group: Many<Group>;
        criterion: Filled<Stated> = Required;
    }
    Group "keys-criterion-group" {
        id: Id = Required;
        name: Name = Required;
    }
    Stated "keys-criterion" {
        id: Id = Required;
        name: Name = Required;
        max: Decimal = Required;
        group: Id;
        from: OneKey<From> = Required;
        score: ScoringWord;
        floor: Decimal;
        full: Decimal;
        bands: Steps;
        deduct: One<Deduct>;
        evidence: bool;
        no_activity: NoActivity;
        source: OneOrMore<String>;
    }
    From "keys-criterion-from" {
        indicator: Id;
        tasks: One<tables::TaskShare>;
        late_submissions: bool;
        findings: FindingsAsked;
        manual: bool;
    }
    Deduct "keys-deduct" {
        each: Decimal = Required;
        per: Fault = Required;
    }
}

/// Reads the card of a file by its name.
pub(super) fn read(context: &Context<'_>, file: Card, name: &str, ids: &mut Ids, plan: &mut Plan) {
    let place = Place::top(context.file);
    let id = match Id::parse(name) {
        Ok(id) => id,
        Err(fault) => return context.report(invalid_id(name, fault, place)),
    };
    if !ids.claim(context, "scorecard", &id, place) {
        return;
    }
    if file.unit.stated && file.units.stated {
        let finding = Diagnostic::new(&IDLE_SCORING, file.unit.place).with("key", "unit");
        context.report(finding.found("unit").see(file.units.place, "units"));
    }
    let (mut groups, mut own) = (Register::default(), Ids::default());
    for found in file.group.or_default() {
        let place = found.id.place;
        if let Some(id) = own.take(context, "group", found.id) {
            let name = found.name.or_default();
            groups.push(CriterionGroup { id, name, parent: None, place });
        }
    }
    let mut card = Scorecard {
        id,
        name: file.name.or_default(),
        source: file.source.or_default(),
        illustrative: file.illustrative.or_default(),
        scorer: file.unit.value,
        units: file.units.or_default(),
        appraiser: file.appraised_by.value,
        period: file.period.value,
        groups: nested(groups),
        criteria: Register::default(),
        place,
    };
    for found in file.criterion.or_default() {
        card.criteria.extend(criterion(context, found, &mut own, &card.groups));
    }
    plan.scorecards.push(card);
}

/// Groups, each in the one whose number its own begins with: `2.1` in `2`.
fn nested(groups: Register<CriterionGroup>) -> Register<CriterionGroup> {
    let inside = |group: &CriterionGroup| {
        let parent = around(group.id.as_str(), &groups);
        CriterionGroup { parent, ..group.clone() }
    };
    groups.iter().map(inside).collect()
}

/// The innermost group whose number a number begins with.
fn around(number: &str, groups: &Register<CriterionGroup>) -> Option<Id> {
    let mut numbers = number.rmatch_indices('.').map(|(at, _)| &number[..at]);
    numbers.find_map(|number| groups.get(number)).map(|group| group.id.clone())
}

fn criterion(
    context: &Context<'_>,
    found: Stated,
    ids: &mut Ids,
    groups: &Register<CriterionGroup>,
) -> Option<Criterion> {
    let place = found.id.place;
    let id = ids.take(context, "criterion", found.id);
    let max = found.max.value.as_ref().and_then(|max| points(context, max));
    let ground = found.from.value.and_then(|from| ground(context, from));
    let given = Given {
        place: found.place,
        score: found.score,
        floor: found.floor,
        full: found.full,
        bands: found.bands,
        deduct: found.deduct,
    };
    let scoring = given.scoring(context, ground.as_ref(), max.as_ref());
    if let (Some(Ground::Manual | Ground::LateSubmissions | Ground::Findings(_)), true) =
        (&ground, found.no_activity.stated)
    {
        let finding = Diagnostic::new(&IDLE_SCORING, found.no_activity.place);
        context.report(finding.with("key", "no_activity").found("no_activity"));
    }
    let id = id?;
    let group = group(context, &id, place, found.group.value, groups);
    Some(Criterion {
        id,
        name: found.name.or_default(),
        max: max?,
        group,
        ground: ground?,
        scoring: scoring?,
        evidence: found.evidence.or_default(),
        no_activity: found.no_activity.bare(),
        source: found.source.or_default(),
        place,
    })
}

/// The group that is named, or that the number lies in. On a card without groups there is none.
fn group(
    context: &Context<'_>,
    id: &Id,
    place: Place,
    named: Option<Placed<Id>>,
    groups: &Register<CriterionGroup>,
) -> Option<Id> {
    let found = match &named {
        Some(named) => groups.get(named.value.as_str()).map(|group| group.id.clone()),
        None => around(id.as_str(), groups),
    };
    if found.is_none() && (named.is_some() || !groups.is_empty()) {
        let (place, how) = named.as_ref().map_or((place, "number"), |named| (named.place, "named"));
        let name = named.as_ref().map_or(id, |named| &named.value);
        let finding = Diagnostic::new(&CRITERION_GROUP, place).with("how", how);
        context.report_near(finding.found(name.as_str()), groups.ids().map(Id::as_str));
    }
    found
}

/// More than no points.
fn points(context: &Context<'_>, given: &Placed<Decimal>) -> Option<Placed<Quantity>> {
    let number = fitting(context, given, &IMPOSSIBLE_POINTS)?;
    if number.is_zero() {
        let finding = Diagnostic::new(&IMPOSSIBLE_POINTS, given.place).with("reason", "zero");
        context.report(finding.found(given.value.to_string()));
        return None;
    }
    Some(Placed::new(number, given.place))
}

/// Exactly one thing that a criterion is scored by.
fn ground(context: &Context<'_>, found: From) -> Option<Ground> {
    let ways = [
        ("indicator", found.indicator.stated, found.indicator.place),
        ("tasks", found.tasks.stated, found.tasks.place),
        ("late_submissions", found.late_submissions.stated, found.late_submissions.place),
        ("findings", found.findings.stated, found.findings.place),
        ("manual", found.manual.stated, found.manual.place),
    ];
    let mut named = ways.iter().filter(|(_, stated, _)| *stated);
    let refused = match (named.next(), named.next()) {
        (None, _) => Some((found.place, "none", "from")),
        (Some(_), Some((key, _, place))) => Some((*place, "several", *key)),
        (Some((key, _, place)), None) => {
            let is_false =
                [&found.late_submissions, &found.manual].iter().any(|it| it.value == Some(false));
            is_false.then_some((*place, "false", *key))
        }
    };
    if let Some((place, reason, key)) = refused {
        let finding = Diagnostic::new(&ONE_GROUND, place).with("reason", reason);
        context.report(finding.with("key", key).found(key));
        return None;
    }
    found.indicator.value.map(Ground::Indicator).or_else(|| {
        let tasks = found.tasks.value.map(|tasks| Ground::Tasks(share(tasks)));
        let findings = found.findings.value.map(|state| Ground::Findings(state.value));
        let late = found.late_submissions.value.map(|_| Ground::LateSubmissions);
        tasks.or(findings).or(late).or(found.manual.value.map(|_| Ground::Manual))
    })
}

/// What the card states of how points are found, each way under its keys.
struct Given {
    /// The criterion.
    place: Place,
    score: Field<Placed<ScoringWord>>,
    floor: Field<Placed<Decimal>>,
    full: Field<Placed<Decimal>>,
    bands: Field<Vec<Placed<Vec<Placed<Decimal>>>>>,
    deduct: Field<Deduct>,
}

impl Given {
    /// Reports what goes with points in proportion only; says whether it is these.
    fn report_idle(&self, context: &Context<'_>) -> bool {
        let word = self.score.value.as_ref().map(|word| word.value);
        let is_proportional = word == Some(ScoringWord::Proportional);
        for (key, field) in [("floor", &self.floor), ("full", &self.full)] {
            if field.stated && !is_proportional {
                let finding = Diagnostic::new(&IDLE_SCORING, field.place).with("key", key);
                context.report(finding.found(key));
            }
        }
        is_proportional
    }

    /// One way of scoring, which what is scored allows. Where points are claimed none is needed.
    fn scoring(
        self,
        context: &Context<'_>,
        ground: Option<&Ground>,
        max: Option<&Placed<Quantity>>,
    ) -> Option<Scoring> {
        let is_manual = matches!(ground, Some(Ground::Manual));
        let ways = [
            ("score", self.score.stated, self.score.place),
            ("bands", self.bands.stated, self.bands.place),
            ("deduct", self.deduct.stated, self.deduct.place),
        ];
        let mut ways = ways.iter().filter(|(_, stated, _)| *stated);
        let first = ways.next();
        let refuse = |reason: &'static str, place, key: &'static str| {
            let finding = Diagnostic::new(&SCORING, place).with("reason", reason);
            context.report(finding.with("key", key).found(key));
        };
        if let Some((key, _, place)) = ways.next() {
            refuse("several", *place, key);
            return None;
        }
        let is_proportional = self.report_idle(context);
        let Some((key, _, place)) = first else {
            let is_known = ground.is_some() && !is_manual;
            is_known.then(|| refuse("none", self.place, "score"));
            return is_manual.then_some(Scoring::Claimed);
        };
        if is_manual && (is_proportional || *key == "deduct") {
            refuse("manual", *place, key);
            return None;
        }
        if let Some(word) = self.score.value {
            let number = |field: Field<Placed<Decimal>>| {
                let given = field.value?;
                let number = fitting(context, &given, &IMPOSSIBLE_POINTS)?;
                Some(Placed::new(number, given.place))
            };
            return Some(match word.value {
                ScoringWord::AllOrNothing => Scoring::AllOrNothing,
                ScoringWord::Proportional => {
                    let full = self.full.value.as_ref().and_then(|full| points(context, full));
                    Scoring::Proportional { floor: number(self.floor), full }
                }
            });
        }
        if let Some(bands) = self.bands.value {
            return steps(context, bands, max).map(Scoring::Bands);
        }
        let deduct = self.deduct.value?;
        let each = points(context, deduct.each.value.as_ref()?)?.value;
        let per = deduct.per.value?;
        if ground.is_some_and(|ground| !counts(ground, per.value)) {
            refuse("per", per.place, per.value.code());
            return None;
        }
        Some(Scoring::Deduct { each, per: per.value })
    }
}

/// Whether what a criterion is scored by tells how many faults of a kind there are.
fn counts(ground: &Ground, fault: Fault) -> bool {
    matches!(
        (ground, fault),
        (Ground::LateSubmissions, Fault::LateSubmission)
            | (Ground::Tasks(_), Fault::LateTask)
            | (Ground::Findings(_), Fault::Finding)
    )
}

/// Steps, the best first: their figures rise or fall throughout, and their points fall.
fn steps(
    context: &Context<'_>,
    given: Vec<Placed<Vec<Placed<Decimal>>>>,
    max: Option<&Placed<Quantity>>,
) -> Option<Vec<Band>> {
    let mut bands: Vec<Band> = Vec::new();
    let mut is_sound = true;
    let mut refuse = |reason: &'static str, place: Place, typed: Quantity| {
        is_sound = false;
        let finding = Diagnostic::new(&DISORDERED_STEPS, place).with("reason", reason);
        let max = max.map(|max| max.value);
        context.report(finding.with("max", max).with("typed", typed).found(typed.to_string()));
    };
    for pair in given {
        let [threshold, points] = pair.value.as_slice() else {
            refuse(
                "pair",
                pair.place,
                Quantity::from(i64::try_from(pair.value.len()).unwrap_or_default()),
            );
            continue;
        };
        let numbers = [threshold, points].map(|it| fitting(context, it, &IMPOSSIBLE_POINTS));
        let [Some(threshold), Some(earned)] = numbers else { return None };
        if max.is_some_and(|max| earned > max.value) {
            refuse("above", points.place, earned);
        } else if bands.last().is_some_and(|last| last.points <= earned) {
            refuse("points", points.place, earned);
        }
        let is_turned = match bands.as_slice() {
            [] => false,
            [first] => first.threshold == threshold,
            [first, second, .., last] | [first, second @ last] => {
                let rises = first.threshold < second.threshold;
                threshold == last.threshold || rises != (last.threshold < threshold)
            }
        };
        if is_turned {
            refuse("order", pair.value[0].place, threshold);
        }
        bands.push(Band { threshold, points: earned, place: pair.place });
    }
    if bands.is_empty() && is_sound {
        return None;
    }
    is_sound.then_some(bands)
}

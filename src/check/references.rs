//! Every id that the plan mentions is the id of something, and every clause of the source document is
//! taken up by something in the plan, or says why not.

use std::collections::{BTreeMap, BTreeSet};

use super::{Accounts, Check, Facts, Look};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule};
use crate::i18n::Value;
use crate::model::{
    AreaChoice, DueBy, Ground, Id, Identified, Lines, Place, Placed, Plan, Register, Selector,
    StatisticalTable, TaskShare, Unit, Window,
};
use crate::plan::{UNKNOWN_PERIOD, UNKNOWN_UNIT};

pub(super) static UNKNOWN_METRIC: Rule = Rule::error("R301", "unknown-metric");
static UNKNOWN_CLAUSE: Rule = Rule::error("R304", "unknown-clause");
static UNKNOWN_AREA: Rule = Rule::error("R305", "unknown-area");
static UNKNOWN_TASK: Rule = Rule::error("R306", "unknown-task");
static UNKNOWN_GROUP: Rule = Rule::error("R307", "unknown-group");
static UNKNOWN_INDICATOR: Rule = Rule::error("R308", "unknown-indicator");
static UNKNOWN_DOCUMENT: Rule = Rule::error("R309", "unknown-document");
static UNCITED_CLAUSE: Rule = Rule::error("R311", "uncited-clause");
static UNKNOWN_REPORT: Rule = Rule::error("R314", "unknown-report");
static FOREIGN_COLUMN: Rule = Rule::error("R182", "foreign-column");
static UNKNOWN_ROWS: Rule = Rule::error("R181", "unknown-rows");

pub(super) static CHECK: Check = Check {
    rules: &[
        &UNKNOWN_METRIC,
        &UNKNOWN_UNIT,
        &UNKNOWN_PERIOD,
        &UNKNOWN_CLAUSE,
        &UNKNOWN_AREA,
        &UNKNOWN_TASK,
        &UNKNOWN_GROUP,
        &UNKNOWN_INDICATOR,
        &UNKNOWN_DOCUMENT,
        &UNCITED_CLAUSE,
        &UNKNOWN_REPORT,
        &UNKNOWN_ROWS,
        &FOREIGN_COLUMN,
    ],
    looks: &[Look::Whole(run)],
};

fn run(facts: &Facts<'_>, _: &Accounts<'_>, diagnostics: &mut Diagnostics) {
    let plan = facts.plan;
    // What a damaged file holds cannot be told from what it lacks.
    if plan.damaged {
        return;
    }
    let groups = plan.units.iter().flat_map(|unit| &unit.groups);
    let groups = groups.map(|group| (&group.value, format!("@{}", group.value))).collect();
    let mut mentions = Mentions { plan, groups, diagnostics };
    mentions.clauses();
    mentions.periods_and_reports();
    mentions.units_and_areas();
    mentions.metrics_and_indicators();
    mentions.tasks_and_rules();
    mentions.tables();
    mentions.scorecards();
}

/// How many units of a group are named.
const OFFERED: usize = 6;

struct Mentions<'p, 'd> {
    plan: &'p Plan,
    groups: BTreeMap<&'p Id, String>,
    diagnostics: &'d mut Diagnostics,
}

/// Ids, each with where it is mentioned.
fn placed<'i>(
    ids: impl IntoIterator<Item = &'i Placed<Id>>,
) -> impl Iterator<Item = (&'i Id, Place)> {
    ids.into_iter().map(|id| (&id.value, id.place))
}

impl<'p> Mentions<'p, '_> {
    /// The source document is there, and has the clauses that are cited; all that it has are. Without
    /// `seeds/` there is nothing to cite.
    fn clauses(&mut self) {
        let plan = self.plan;
        let cited: BTreeSet<_> = plan.citations().map(|(clause, _, _)| clause).collect();
        for clause in plan.cited_seeds().flat_map(|seed| &seed.clauses) {
            if !plan.is_excused(clause) && !cited.contains(clause.id.as_str()) {
                let finding = Diagnostic::new(&UNCITED_CLAUSE, clause.place);
                let finding = finding.with("summary", &clause.summary);
                self.diagnostics.push(finding.found(clause.id.as_str()));
            }
        }
        if plan.cited_seeds().next().is_some() {
            let settled = plan.settled.iter().map(|(clause, place)| (clause.as_str(), *place));
            let cited = plan.citations().map(|(clause, place, _)| (clause, place));
            for (clause, place) in cited.chain(settled) {
                if plan.clause(clause).is_none() {
                    let known = plan.cited_seeds().flat_map(|seed| seed.clauses.ids());
                    self.unknown(&UNKNOWN_CLAUSE, place, clause, known);
                }
            }
        } else if let Some(document) = &plan.document {
            let known = plan.seeds.iter().map(|seed| seed.document.as_str());
            let finding = Diagnostic::new(&UNKNOWN_DOCUMENT, document.place);
            self.diagnostics.push(finding.found(document.value.as_str()).suggest(known));
        }
    }

    fn periods_and_reports(&mut self) {
        let plan = self.plan;
        for period in &plan.periods {
            self.selectors(period.units.iter().flatten());
            for (id, place) in period.metrics.iter().flatten() {
                // A metric or a task: they share a column.
                let id = id.as_str();
                if plan.metrics.get(id).is_none() && plan.tasks.get(id).is_none() {
                    let known = plan.metrics.ids().chain(plan.tasks.ids());
                    self.unknown(&UNKNOWN_METRIC, *place, id, known);
                }
            }
        }
        for report in &plan.reports {
            self.each(placed(&report.of), &plan.periods, &UNKNOWN_PERIOD);
        }
    }

    fn units_and_areas(&mut self) {
        let plan = self.plan;
        self.units(placed(&plan.coordinator));
        for area in &plan.areas {
            self.units(placed(&area.focal));
        }
        for duty in &plan.sign_off_duties {
            if let Selector::Unit(unit) = &duty.unit.value {
                self.units([(unit, duty.unit.place)]);
            }
            self.each(placed(&duty.areas), &plan.areas, &UNKNOWN_AREA);
        }
        let parts = plan.form.sections.iter().flat_map(|section| {
            section.areas.iter().chain(section.parts.iter().flat_map(|part| &part.areas))
        });
        for choice in parts.filter(|_| plan.form.own_outline) {
            if let AreaChoice::One(id) = &choice.value
                && plan.area(id.as_str()).is_none()
            {
                self.unknown(&UNKNOWN_AREA, choice.place, id.as_str(), plan.areas.ids());
            }
        }
        for unit in &plan.units {
            self.each(placed(unit.from.iter().chain(&unit.to)), &plan.periods, &UNKNOWN_PERIOD);
            let named = unit.reports_to.iter().chain(&unit.succeeds);
            self.units(placed(named));
        }
    }

    fn metrics_and_indicators(&mut self) {
        let plan = self.plan;
        for metric in plan.metrics.iter().filter(|metric| metric.is_stated()) {
            self.selectors(&metric.reported_by);
            let named = std::iter::once(&metric.window).chain(&metric.tenures);
            self.each(placed(named.flat_map(Window::named)), &plan.periods, &UNKNOWN_PERIOD);
        }
        for indicator in &plan.indicators {
            self.each(placed(indicator.window.named()), &plan.periods, &UNKNOWN_PERIOD);
            self.each(placed(indicator.metrics()), &plan.metrics, &UNKNOWN_METRIC);
            self.each(placed(&indicator.after), &plan.tasks, &UNKNOWN_TASK);
            indicator.tasks.iter().for_each(|share| self.share(share));
            let revised = indicator.revised.iter().map(|revision| &revision.from);
            self.each(placed(revised), &plan.periods, &UNKNOWN_PERIOD);
            self.selectors(indicator.unit_targets.iter().map(|decided| &decided.unit));
            self.reports(indicator.path.iter().map(|(report, _)| report));
        }
        for own in &plan.unit_plans {
            let targets = own.targets.iter().map(|(indicator, target)| (indicator, target.place));
            self.each(targets, &plan.indicators, &UNKNOWN_INDICATOR);
        }
    }

    fn tasks_and_rules(&mut self) {
        let plan = self.plan;
        // A step's are its task's.
        for task in plan.tasks.iter().filter(|task| task.step_of.is_none()) {
            self.selectors(task.lead.iter().chain(&task.with));
            self.each(placed(&task.after), &plan.tasks, &UNKNOWN_TASK);
            self.each(placed(&task.serves), &plan.indicators, &UNKNOWN_INDICATOR);
            // Any other task stands in the file of its area.
            let area = task.area.iter().filter(|_| task.owner.is_some());
            self.each(area.map(|area| (area, task.place)), &plan.areas, &UNKNOWN_AREA);
        }
        for rule in plan.rules.iter().filter(|rule| !rule.is_repeated) {
            self.selectors(rule.units.iter().flatten());
            self.each(placed(rule.window.named()), &plan.periods, &UNKNOWN_PERIOD);
            let metrics = rule.terms().map(|term| (&term.value.metric, term.place));
            self.each(metrics, &plan.metrics, &UNKNOWN_METRIC);
        }
    }

    /// The tables: what their lines and columns are.
    fn share(&mut self, share: &TaskShare) {
        let plan = self.plan;
        self.each(placed(&share.area), &plan.areas, &UNKNOWN_AREA);
        self.selectors(&share.lead);
        if let Some(Placed { value: DueBy::Period(period), place }) = &share.due_by {
            self.each([(period, *place)], &plan.periods, &UNKNOWN_PERIOD);
        }
    }

    fn scorecards(&mut self) {
        let plan = self.plan;
        for card in &plan.scorecards {
            self.units(placed(&card.scorer));
            self.selectors(&card.units);
            self.reports(card.period.iter());
            for criterion in &card.criteria {
                match &criterion.ground {
                    Ground::Indicator(id) => {
                        self.each(placed([id]), &plan.indicators, &UNKNOWN_INDICATOR);
                    }
                    Ground::Tasks(share) => self.share(share),
                    Ground::LateSubmissions | Ground::Findings(_) | Ground::Manual => {}
                }
            }
        }
    }

    fn reports<'i>(&mut self, named: impl Iterator<Item = &'i Placed<Id>>) {
        let plan = self.plan;
        for (id, place) in placed(named) {
            if plan.report(id.as_str()).is_none() {
                self.unknown(&UNKNOWN_REPORT, place, id.as_str(), plan.reports.ids());
            }
        }
    }

    fn tables(&mut self) {
        let plan = self.plan;
        for table in &plan.statistics {
            for (id, place) in placed(&table.columns) {
                let is_known = plan.metrics.get(id.as_str()).is_some();
                if !is_known && plan.wholes.get(id.as_str()).is_none() {
                    let known = plan.metrics.ids().chain(plan.wholes.ids());
                    self.unknown(&UNKNOWN_METRIC, place, id.as_str(), known);
                }
            }
            let Lines::Breakdown(breakdown) = &table.lines.value else { continue };
            if plan.breakdowns.get(breakdown.as_str()).is_some() {
                self.foreign_columns(table, breakdown);
                continue;
            }
            let known = Lines::WORDS.into_iter().chain(plan.breakdowns.ids().map(Id::as_str));
            let known: Vec<&str> = known.collect();
            let finding = Diagnostic::new(&UNKNOWN_ROWS, table.lines.place);
            let words: Vec<_> = known.iter().copied().map(Value::from).collect();
            let finding = finding.with("known", words);
            self.diagnostics.push_near(finding.found(breakdown.as_str()), known);
        }
    }

    /// The columns of a table by category that are not counted by it.
    fn foreign_columns(&mut self, table: &StatisticalTable, breakdown: &Id) {
        let plan = self.plan;
        for column in &table.columns {
            let id = column.value.as_str();
            let whole = plan.wholes.get(id);
            let is_known = whole.is_some() || plan.metrics.get(id).is_some();
            if is_known && whole.is_none_or(|whole| whole.by.value != *breakdown) {
                let finding = Diagnostic::new(&FOREIGN_COLUMN, column.place);
                let finding = finding.with("breakdown", breakdown).see(table.lines.place, "rows");
                self.diagnostics.push(finding.found(id));
            }
        }
    }

    fn unknown<'i>(
        &mut self,
        rule: &'static Rule,
        place: Place,
        found: &str,
        known: impl Iterator<Item = &'i Id>,
    ) {
        let diagnostic = Diagnostic::new(rule, place).with("where", "plan").found(found);
        self.diagnostics.push_near(diagnostic, known.map(Id::as_str));
    }

    fn each<'i, T: Identified>(
        &mut self,
        mentioned: impl IntoIterator<Item = (&'i Id, Place)>,
        known: &Register<T>,
        rule: &'static Rule,
    ) {
        for (id, place) in mentioned {
            if known.get(id.as_str()).is_none() {
                self.unknown(rule, place, id.as_str(), known.ids());
            }
        }
    }

    /// Units, one by one: no group will do.
    fn units<'i>(&mut self, mentioned: impl IntoIterator<Item = (&'i Id, Place)>) {
        let units = &self.plan.units;
        for (id, place) in mentioned {
            if units.get(id.as_str()).is_some() || !self.groups.contains_key(id) {
                self.each([(id, place)], units, &UNKNOWN_UNIT);
                continue;
            }
            let is_in = |unit: &&Unit| unit.groups.iter().any(|group| group.value == *id);
            let known: Vec<Value> =
                units.iter().filter(is_in).take(OFFERED).map(|unit| (&unit.id).into()).collect();
            let finding = Diagnostic::new(&UNKNOWN_UNIT, place).with("where", "plan");
            let finding = finding.with("known", known).help("help-one");
            self.diagnostics.push(finding.found(id.as_str()));
        }
    }

    fn selectors<'i>(&mut self, selectors: impl IntoIterator<Item = &'i Placed<Selector>>) {
        let units = &self.plan.units;
        for selector in selectors {
            match &selector.value {
                Selector::All => {}
                Selector::Unit(unit)
                    if units.get(unit.as_str()).is_none() && self.groups.contains_key(unit) =>
                {
                    let finding = Diagnostic::new(&UNKNOWN_UNIT, selector.place);
                    let finding = finding.with("where", "plan").help("help-group");
                    self.diagnostics.push(finding.found(unit.as_str()));
                }
                Selector::Unit(unit) => self.each([(unit, selector.place)], units, &UNKNOWN_UNIT),
                Selector::Group(group) if self.groups.contains_key(group) => {}
                Selector::Group(group) => {
                    let finding = Diagnostic::new(&UNKNOWN_GROUP, selector.place);
                    let known = self.groups.values().map(String::as_str);
                    self.diagnostics.push_near(finding.found(format!("@{group}")), known);
                }
            }
        }
    }
}

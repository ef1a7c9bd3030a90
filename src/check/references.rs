//! Every id that the plan mentions is the id of something.

use std::collections::BTreeMap;

use super::{self as check, Accounts, Check, Facts};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::model::{AreaChoice, Id, Identified, Place, Placed, Plan, Register, Selector};
use crate::plan::{UNKNOWN_PERIOD, UNKNOWN_UNIT};

pub(super) static UNKNOWN_METRIC: Rule =
    Rule { code: "R301", name: "unknown-metric", severity: Severity::Error };
static UNKNOWN_CLAUSE: Rule =
    Rule { code: "R304", name: "unknown-clause", severity: Severity::Error };
static UNKNOWN_AREA: Rule = Rule { code: "R305", name: "unknown-area", severity: Severity::Error };
static UNKNOWN_TASK: Rule = Rule { code: "R306", name: "unknown-task", severity: Severity::Error };
static UNKNOWN_GROUP: Rule =
    Rule { code: "R307", name: "unknown-group", severity: Severity::Error };
static UNKNOWN_INDICATOR: Rule =
    Rule { code: "R308", name: "unknown-indicator", severity: Severity::Error };
static UNKNOWN_DOCUMENT: Rule =
    Rule { code: "R309", name: "unknown-document", severity: Severity::Error };
static UNKNOWN_REPORT: Rule =
    Rule { code: "R314", name: "unknown-report", severity: Severity::Error };

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
        &UNKNOWN_REPORT,
    ],
    looks: &[check::Look::Whole(run)],
};

fn run(facts: &Facts<'_>, _: &Accounts<'_>, diagnostics: &mut Diagnostics) {
    let plan = facts.plan;
    // What a damaged file holds cannot be told from what it lacks.
    if plan.damaged {
        return;
    }
    let groups = plan.units.iter().flat_map(|unit| &unit.groups);
    let groups = groups.map(|group| (&group.value, format!("@{}", group.value))).collect();
    let mut look = Look { plan, groups, diagnostics };
    look.periods_and_reports();
    look.each(&plan.coordinator, &plan.units, &UNKNOWN_UNIT);
    look.areas_and_outline();
    for unit in &plan.units {
        look.sources(&unit.source);
        look.each(unit.from.iter().chain(&unit.to), &plan.periods, &UNKNOWN_PERIOD);
        look.each(&unit.reports_to, &plan.units, &UNKNOWN_UNIT);
        look.each(&unit.succeeds, &plan.units, &UNKNOWN_UNIT);
    }
    look.metrics_and_indicators();
    look.tasks();
    look.rules();
    for own in &plan.unit_plans {
        for (indicator, target) in &own.targets {
            if plan.indicators.get(indicator.as_str()).is_none() {
                let ids = plan.indicators.ids();
                look.unknown(&UNKNOWN_INDICATOR, target.place, indicator.as_str(), ids);
            }
        }
    }
    look.document();
}

struct Look<'p, 'd> {
    plan: &'p Plan,
    groups: BTreeMap<&'p Id, String>,
    diagnostics: &'d mut Diagnostics,
}

impl<'p> Look<'p, '_> {
    fn periods_and_reports(&mut self) {
        let plan = self.plan;
        for period in &plan.periods {
            self.sources(&period.source);
            self.selectors(period.units.iter().flatten());
            for (id, place) in period.metrics.iter().flatten() {
                self.row(&Placed::new(id.clone(), *place));
            }
        }
        for report in &plan.reports {
            self.sources(&report.source);
            self.each(&report.of, &plan.periods, &UNKNOWN_PERIOD);
        }
    }

    fn areas_and_outline(&mut self) {
        let plan = self.plan;
        for area in &plan.areas {
            self.sources(&area.source);
            self.each(&area.focal, &plan.units, &UNKNOWN_UNIT);
        }
        let parts = plan.form.sections.iter().flat_map(|section| {
            section.areas.iter().chain(section.parts.iter().flat_map(|part| &part.areas))
        });
        for choice in parts {
            if let AreaChoice::One(id) = &choice.value
                && plan.area(id.as_str()).is_none()
                && plan.form.own_outline
            {
                self.unknown(&UNKNOWN_AREA, choice.place, id.as_str(), plan.areas.ids());
            }
        }
    }

    fn metrics_and_indicators(&mut self) {
        let plan = self.plan;
        for metric in &plan.metrics {
            self.sources(&metric.source);
            self.selectors(&metric.reported_by);
        }
        for indicator in &plan.indicators {
            self.sources(&indicator.source);
            self.each(indicator.metrics(), &plan.metrics, &UNKNOWN_METRIC);
            self.each(&indicator.after, &plan.tasks, &UNKNOWN_TASK);
            for (report, _) in &indicator.path {
                let id = report.value.as_str();
                if plan.report(id).is_none() {
                    self.unknown(&UNKNOWN_REPORT, report.place, id, plan.reports.ids());
                }
            }
        }
    }

    fn tasks(&mut self) {
        let plan = self.plan;
        for task in &plan.tasks {
            self.sources(&task.source);
            self.selectors(task.lead.iter().chain(&task.with));
            self.each(&task.after, &plan.tasks, &UNKNOWN_TASK);
            self.each(&task.serves, &plan.indicators, &UNKNOWN_INDICATOR);
            if let Some(area) = task.area.as_ref().filter(|_| task.owner.is_some())
                && plan.areas.get(area.as_str()).is_none()
            {
                self.unknown(&UNKNOWN_AREA, task.place, area.as_str(), plan.areas.ids());
            }
        }
    }

    fn rules(&mut self) {
        let plan = self.plan;
        for rule in &plan.rules {
            self.selectors(rule.units.iter().flatten());
            for term in rule.terms() {
                let metric = term.value.metric.as_str();
                if plan.metrics.get(metric).is_none() {
                    self.unknown(&UNKNOWN_METRIC, term.place, metric, plan.metrics.ids());
                }
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
        mentioned: impl IntoIterator<Item = &'i Placed<Id>>,
        known: &Register<T>,
        rule: &'static Rule,
    ) {
        for id in mentioned {
            if known.get(id.value.as_str()).is_none() {
                self.unknown(rule, id.place, id.value.as_str(), known.ids());
            }
        }
    }

    /// A metric or a task: they share a column.
    fn row(&mut self, id: &Placed<Id>) {
        let plan = self.plan;
        let name = id.value.as_str();
        if plan.metrics.get(name).is_none() && plan.tasks.get(name).is_none() {
            let known = plan.metrics.ids().chain(plan.tasks.ids());
            self.unknown(&UNKNOWN_METRIC, id.place, name, known);
        }
    }

    fn selectors<'i>(&mut self, selectors: impl IntoIterator<Item = &'i Placed<Selector>>) {
        let plan = self.plan;
        for selector in selectors {
            match &selector.value {
                Selector::All => {}
                Selector::Unit(unit) => {
                    if plan.units.get(unit.as_str()).is_none() {
                        let ids = plan.units.ids();
                        self.unknown(&UNKNOWN_UNIT, selector.place, unit.as_str(), ids);
                    }
                }
                Selector::Group(group) => {
                    if !self.groups.contains_key(group) {
                        let finding = Diagnostic::new(&UNKNOWN_GROUP, selector.place);
                        let known = self.groups.values().map(String::as_str);
                        self.diagnostics.push_near(finding.found(format!("@{group}")), known);
                    }
                }
            }
        }
    }

    /// Clause numbers resolve in the source document. Without `seeds/` there is nothing to cite.
    fn sources(&mut self, cited: &[Placed<String>]) {
        let plan = self.plan;
        if plan.cited_seeds().next().is_none() {
            return;
        }
        for clause in cited {
            if plan.clause(&clause.value).is_none() {
                let known = plan.cited_seeds().flat_map(|seed| seed.clauses.ids());
                self.unknown(&UNKNOWN_CLAUSE, clause.place, &clause.value, known);
            }
        }
    }

    fn document(&mut self) {
        let Some(document) = &self.plan.document else {
            return;
        };
        if self.plan.cited_seeds().next().is_none() {
            let known = self.plan.seeds.iter().map(|seed| seed.document.as_str());
            self.diagnostics.push(
                Diagnostic::new(&UNKNOWN_DOCUMENT, document.place)
                    .found(document.value.as_str())
                    .suggest(known),
            );
        }
    }
}

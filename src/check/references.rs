//! Every id that the plan mentions is the id of something.

use std::collections::BTreeMap;

use super::{Accounts, Check, Facts};
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
    run,
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
    for period in &plan.periods {
        look.sources(&period.source);
        look.selectors(period.units.iter().flatten());
        for row in period.metrics.iter().flatten() {
            look.row(row);
        }
    }
    for report in &plan.reports {
        look.sources(&report.source);
        look.each(&report.of, &plan.periods, &UNKNOWN_PERIOD);
    }
    look.each(&plan.coordinator, &plan.units, &UNKNOWN_UNIT);
    for area in &plan.areas {
        look.sources(&area.source);
        look.each(&area.focal, &plan.units, &UNKNOWN_UNIT);
    }
    let parts = plan.form.sections.iter().flat_map(|section| {
        section.areas.iter().chain(section.parts.iter().flat_map(|part| &part.areas))
    });
    for choice in parts {
        if let AreaChoice::One(id) = &choice.value
            && plan.area(id.as_str()).is_none()
            && plan.form.own_outline
        {
            look.unknown(&UNKNOWN_AREA, choice.place, id.as_str(), plan.areas.ids());
        }
    }
    for unit in &plan.units {
        look.sources(&unit.source);
        look.each(unit.from.iter().chain(&unit.to), &plan.periods, &UNKNOWN_PERIOD);
        look.each(&unit.reports_to, &plan.units, &UNKNOWN_UNIT);
        look.each(&unit.succeeds, &plan.units, &UNKNOWN_UNIT);
    }
    for metric in &plan.metrics {
        look.sources(&metric.source);
        look.selectors(&metric.reported_by);
    }
    for indicator in &plan.indicators {
        look.sources(&indicator.source);
        look.each(indicator.metrics(), &plan.metrics, &UNKNOWN_METRIC);
        look.each(&indicator.after, &plan.tasks, &UNKNOWN_TASK);
        for (report, _) in &indicator.path {
            if plan.report(report.value.as_str()).is_none() {
                look.unknown(
                    &UNKNOWN_REPORT,
                    report.place,
                    report.value.as_str(),
                    plan.reports.ids(),
                );
            }
        }
    }
    for task in &plan.tasks {
        look.sources(&task.source);
        look.selectors(task.lead.iter().chain(&task.with));
        look.each(&task.after, &plan.tasks, &UNKNOWN_TASK);
        look.each(&task.serves, &plan.indicators, &UNKNOWN_INDICATOR);
        if let Some(area) = task.area.as_ref().filter(|_| task.owner.is_some())
            && plan.areas.get(area.as_str()).is_none()
        {
            look.unknown(&UNKNOWN_AREA, task.place, area.as_str(), plan.areas.ids());
        }
    }
    for rule in &plan.rules {
        look.selectors(rule.units.iter().flatten());
        for term in rule.terms() {
            if plan.metrics.get(term.value.metric.as_str()).is_none() {
                let metric = term.value.metric.as_str();
                look.unknown(&UNKNOWN_METRIC, term.place, metric, plan.metrics.ids());
            }
        }
    }
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

//! The plan of a year: what is to be reached, who reports what, and when.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, FixedOffset, NaiveDate};

use super::{
    Area, ArithmeticRule, Basis, Breakdown, Clause, DueBy, Id, Indicator, Issuer, Lang, Metric,
    Name, Period, Place, Placed, ProgrammeTarget, Received, Register, Report, ReportForm,
    Scorecard, Seal, Seed, Selector, SignOff, SignOffDuty, SignedFigures, StatisticalTable, Task,
    TaskShare, Unit, UnitPlan, Waiver, Whole,
};

/// A year's plan with everything it refers to. It may hold faults: each has been reported.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    /// The calendar year the plan is named after.
    pub year: i32,
    /// The language of reports and messages.
    pub language: Lang,
    /// Whether the submissions are invented; every report then says so.
    pub illustrative: bool,
    /// What a report's heading calls the plan.
    pub title: Name,
    /// Who issues the reports.
    pub issuer: Issuer,
    /// The time zone in which a commit's day is told; `None` is each committer's own clock.
    pub timezone: Option<FixedOffset>,
    /// How many days after its due date a submission is still on time.
    pub grace_days: u32,
    /// Documents that the plan rests on.
    pub basis: Vec<Basis>,
    /// The file under `seeds/` whose clauses the plan cites; `None` is every file there.
    pub document: Option<Placed<String>>,
    /// The clauses that earlier years have dealt with: nothing in this plan need take them up.
    pub settled: BTreeMap<String, Place>,
    /// The periods, in the order of the file.
    pub periods: Register<Period>,
    /// What is reported, periods themselves included, in order.
    pub reports: Register<Report>,
    /// The unit that puts the reports of all together, the Office of a department.
    pub coordinator: Option<Placed<Id>>,
    /// The areas of reform.
    pub areas: Register<Area>,
    /// The units that report.
    pub units: Register<Unit>,
    /// What units count.
    pub metrics: Register<Metric>,
    /// The categories that metrics are broken down by.
    pub breakdowns: Register<Breakdown>,
    /// The metrics that are broken down: what stands in their place are their parts.
    pub wholes: Register<Whole>,
    /// The ratios of metrics that are judged, each with its target.
    pub indicators: Register<Indicator>,
    /// The tasks, units' own ones included.
    pub tasks: Register<Task>,
    /// The arithmetic that submissions satisfy.
    pub rules: Register<ArithmeticRule>,
    /// The statistical tables of its reports.
    pub statistics: Register<StatisticalTable>,
    /// The reform indices by which the department or its units are scored.
    pub scorecards: Register<Scorecard>,
    /// How the signed report is laid out.
    pub form: ReportForm,
    /// What units have set themselves: stricter targets, and tasks of their own.
    pub unit_plans: Vec<UnitPlan>,
    /// What is to be reached over several years.
    pub programme: Vec<ProgrammeTarget>,
    /// The findings that someone has verified.
    pub waivers: Vec<Waiver>,
    /// The seals of closed periods.
    pub seals: Vec<Seal>,
    /// Who signs for the figures of which areas.
    pub sign_off_duties: Vec<SignOffDuty>,
    /// What units have signed, in the order of periods and units.
    pub signed: Vec<SignedFigures>,
    /// What came from units when, by period and unit.
    pub received: BTreeMap<Id, BTreeMap<Id, Received>>,
    /// How each sign-off stands, in the order of periods and duties: what holding what was signed
    /// against the figures has come to.
    pub sign_offs: Vec<SignOff>,
    /// The periods whose seal is not to be relied on, by id: what holding the seals against what
    /// is there has come to.
    pub doubted: BTreeSet<String>,
    /// The registers of source documents.
    pub seeds: Vec<Seed>,
    /// Whether a file is absent or could not be read whole: then what seems absent may well be there, and
    /// checks of references would only bury the real fault.
    pub damaged: bool,
    /// What of it may be lacking for its faults.
    pub obscured: Obscured,
}

/// What may be lacking of a plan because what declares it has errors: of a submission nobody then knows
/// whether it is at fault, and it must not be told to delete what is right.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Obscured {
    /// Periods, for errors in `plan.toml`.
    pub periods: bool,
    /// Units and their groups, for errors in `units.toml`.
    pub units: bool,
    /// Metrics and tasks and who owes them, for errors in the files of areas and units' plans.
    pub duties: bool,
}

/// How many groups of a unit are looked through one by one: no department's unit is in more.
const FEW_GROUPS: usize = 8;

impl Plan {
    /// The report of an id or alias, whatever its case.
    pub fn report(&self, name: &str) -> Option<&Report> {
        let wanted = name.to_lowercase();
        self.reports.iter().find(|report| {
            report.id.folded() == wanted
                || report.aliases.iter().any(|alias| alias.value.folded() == wanted)
        })
    }

    /// The area of an id or number, whatever the id's case.
    pub fn area(&self, name: &str) -> Option<&Area> {
        self.areas.iter().find(|area| {
            area.id.as_str().eq_ignore_ascii_case(name) || area.number.to_string() == name
        })
    }

    /// The unit that puts the reports of all together.
    pub fn office(&self) -> Option<&Unit> {
        self.units.get(self.coordinator.as_ref()?.value.as_str())
    }

    /// Where units send what they hand in: to the address that the plan names, or else to the unit that
    /// puts all together, or to who issues the report.
    pub fn sent_to(&self) -> &Name {
        let own = self.office().map_or(&self.issuer.name, |unit| &unit.name);
        self.issuer.submissions_to.as_ref().unwrap_or(own)
    }

    /// The periods of a report, in order.
    pub fn periods_of<'a>(&'a self, report: &'a Report) -> impl Iterator<Item = &'a Period> {
        report.of.iter().filter_map(|id| self.periods.get(id.value.as_str()))
    }

    /// The last day on which a submission for a period is on time: its due date and the days of
    /// grace.
    pub fn deadline(&self, period: &Period) -> NaiveDate {
        period.due.checked_add_days(Days::new(self.grace_days.into())).unwrap_or(period.due)
    }

    /// The regular periods in the order of their windows.
    pub fn regular_periods(&self) -> Vec<&Period> {
        let mut periods: Vec<_> = self.periods.iter().filter(|period| !period.ad_hoc).collect();
        periods.sort_by_key(|period| period.from);
        periods
    }

    /// The regular period before this one.
    pub fn previous(&self, period: &Period) -> Option<&Period> {
        if period.ad_hoc {
            return None;
        }
        self.regular_periods().into_iter().take_while(|other| other.id != period.id).last()
    }

    /// Whether a selector takes in a unit.
    pub fn selects(&self, selector: &Selector, unit: &Unit) -> bool {
        match selector {
            Selector::All => true,
            Selector::Group(group) => unit.groups.iter().any(|own| own.value == *group),
            Selector::Unit(id) if *id == unit.id => true,
            // A group without its `@` is an error, and means the group.
            Selector::Unit(id) => {
                let is_of_it = unit.groups.iter().any(|own| own.value == *id);
                is_of_it && self.units.get(id.as_str()).is_none()
            }
        }
    }

    /// Whether any of the selectors takes in a unit.
    pub fn any_selects(&self, selectors: &[Placed<Selector>], unit: &Unit) -> bool {
        if unit.groups.len() <= FEW_GROUPS {
            return selectors.iter().any(|selector| self.selects(&selector.value, unit));
        }
        let groups: BTreeSet<&Id> = unit.groups.iter().map(|group| &group.value).collect();
        selectors.iter().any(|selector| match &selector.value {
            Selector::Group(group) => groups.contains(group),
            Selector::Unit(id) if *id != unit.id && !groups.contains(id) => false,
            selector => self.selects(selector, unit),
        })
    }

    /// The units that selectors take in, in the plan's order.
    pub fn selected<'a>(
        &'a self,
        selectors: &'a [Placed<Selector>],
    ) -> impl Iterator<Item = &'a Unit> {
        self.units.iter().filter(move |unit| self.any_selects(selectors, unit))
    }

    /// Whether a rule is asked of a unit in a period.
    pub fn binds(&self, rule: &ArithmeticRule, unit: &Unit, period: &Period) -> bool {
        rule.window.holds(period, self)
            && rule.units.as_ref().is_none_or(|asked| self.asks(asked, unit, period))
    }

    /// Whether a unit reports in a period: it exists then, and the period asks it.
    pub fn reports_in(&self, unit: &Unit, period: &Period) -> bool {
        self.exists_in(unit, period)
            && period.units.as_ref().is_none_or(|asked| self.asks(asked, unit, period))
    }

    /// The units that report in a period, in the plan's order.
    pub fn units_in<'a>(&'a self, period: &'a Period) -> impl Iterator<Item = &'a Unit> {
        self.units.iter().filter(move |unit| self.reports_in(unit, period))
    }

    /// Whether there is to be a figure of a unit for a metric in a period: it owes it (optional ones
    /// included), or it is counted from a register.
    pub fn owes_metric(&self, unit: &Unit, period: &Period, metric: &Metric) -> bool {
        self.reports_in(unit, period)
            && self.asks_metric(metric, period)
            && self.charges(metric, unit, period)
            && self.asked_before_closing(unit, period, &metric.id)
    }

    /// Whether a unit reports on a task in a period.
    pub fn owes_task(&self, unit: &Unit, period: &Period, task: &Task) -> bool {
        self.reports_in(unit, period)
            && period.asks_for(&task.id)
            // An ad hoc request without a list of its own asks for figures, not for the tasks.
            && (!period.ad_hoc || period.metrics.is_some())
            && self.asks(&task.lead, unit, period)
            && self.asked_before_closing(unit, period, &task.id)
    }

    /// The tasks of a share, in the plan's order: those with a due date; no steps, and
    /// none of a unit's own plan.
    pub fn tasks_of_share<'a>(&'a self, share: &'a TaskShare) -> impl Iterator<Item = &'a Task> {
        let last = share.due_by.as_ref().map(|due| match &due.value {
            DueBy::Day(day) => Some(*day),
            DueBy::Period(id) => self.periods.get(id.as_str()).map(|period| period.to),
        });
        let leads = |task: &Task| {
            let both = |unit: &Unit| {
                self.any_selects(&share.lead, unit) && self.any_selects(&task.lead, unit)
            };
            share.lead.is_empty() || self.units.iter().any(both)
        };
        self.tasks.iter().filter(move |task| {
            let area = share.area.as_ref();
            task.owner.is_none()
                && task.step_of.is_none()
                && area.is_none_or(|area| task.area.as_ref() == Some(&area.value))
                && task.due.day().is_some_and(|due| last.is_none_or(|last| Some(due) <= last))
                && leads(task)
        })
    }

    /// The metrics that a unit is asked for in a period, in the plan's order.
    pub fn metrics_owed<'a>(
        &'a self,
        unit: &'a Unit,
        period: &'a Period,
    ) -> impl Iterator<Item = &'a Metric> {
        let asked = self.metrics.iter().filter(|metric| !metric.is_counted());
        asked.filter(move |metric| self.owes_metric(unit, period, metric))
    }

    /// The tasks that a unit reports on in a period, in the plan's order.
    pub fn tasks_owed<'a>(
        &'a self,
        unit: &'a Unit,
        period: &'a Period,
    ) -> impl Iterator<Item = &'a Task> {
        self.tasks.iter().filter(move |task| self.owes_task(unit, period, task))
    }

    /// Whether a report is the last word on the year: of the regular reports, one that ends last
    /// and, among those, spans the most periods. A quarter is not the year it ends.
    pub fn is_final(&self, report: &Report) -> bool {
        let reach = |report: &Report| {
            let periods: Vec<_> = self.periods_of(report).collect();
            if periods.iter().any(|period| period.ad_hoc) {
                return None;
            }
            periods.iter().map(|period| period.to).max().map(|end| (end, periods.len()))
        };
        let furthest = self.reports.iter().filter_map(reach).max();
        furthest.is_some() && reach(report) == furthest
    }

    /// Every citation of a clause: its number, where it stands, and what cites it.
    pub fn citations(&self) -> impl Iterator<Item = (&str, Place, &Id)> {
        fn of<'p>(
            sources: &'p [Placed<String>],
            by: &'p Id,
        ) -> impl Iterator<Item = (&'p str, Place, &'p Id)> {
            sources.iter().map(move |clause| (clause.value.as_str(), clause.place, by))
        }
        let areas = self.areas.iter().flat_map(|area| of(&area.source, &area.id));
        let units = self.units.iter().flat_map(|unit| of(&unit.source, &unit.id));
        let periods = self.periods.iter().flat_map(|period| of(&period.source, &period.id));
        let reports = self.reports.iter().flat_map(|report| of(&report.source, &report.id));
        let metrics = self.metrics.iter().filter(|metric| metric.is_stated());
        let metrics = metrics.flat_map(|metric| of(&metric.source, metric.stated_id()));
        let indicators = self.indicators.iter().flat_map(|found| of(&found.source, &found.id));
        let tasks = self.tasks.iter().flat_map(|task| of(&task.source, &task.id));
        let cards = self.scorecards.iter().flat_map(|card| {
            let criteria = card.criteria.iter().flat_map(|one| of(&one.source, &one.id));
            of(&card.source, &card.id).chain(criteria)
        });
        areas
            .chain(indicators)
            .chain(tasks)
            .chain(metrics)
            .chain(units)
            .chain(periods)
            .chain(reports)
            .chain(cards)
    }

    /// The clause of a number, in the plan's source document.
    pub fn clause(&self, number: &str) -> Option<&Clause> {
        self.cited_seeds().find_map(|seed| seed.clauses.get(number))
    }

    /// Whether nothing need take up a clause: its register says why, or an earlier year has dealt
    /// with it.
    pub fn is_excused(&self, clause: &Clause) -> bool {
        clause.uncited.is_some() || self.is_settled(clause)
    }

    /// Whether an earlier year has dealt with a clause.
    pub fn is_settled(&self, clause: &Clause) -> bool {
        self.settled.contains_key(clause.id.as_str())
    }

    /// The registers that the plan's citations refer to.
    pub fn cited_seeds(&self) -> impl Iterator<Item = &Seed> {
        self.seeds.iter().filter(|seed| {
            self.document.as_ref().is_none_or(|document| document.value == seed.document)
        })
    }
}

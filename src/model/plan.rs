//! The plan of a year: what is to be reached, who reports what, and when.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, FixedOffset, NaiveDate};

use super::{
    Clause, Id, Identified, Lang, Name, Period, Place, Placed, Quantity, Register, Report,
    ReportForm, Seal, Seed, Target, Waiver,
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
    /// The plan's title.
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
    /// The indicators.
    pub indicators: Register<Indicator>,
    /// The tasks, units' own ones included.
    pub tasks: Register<Task>,
    /// The arithmetic that submissions satisfy.
    pub rules: Register<ArithmeticRule>,
    /// How the signed report is laid out.
    pub form: ReportForm,
    /// The units' own plans.
    pub unit_plans: Vec<UnitPlan>,
    /// The findings that someone has verified.
    pub waivers: Vec<Waiver>,
    /// The seals of closed periods.
    pub seals: Vec<Seal>,
    /// The periods whose seal is not to be relied on, by id: what holding the seals against what
    /// is there has come to.
    pub doubted: BTreeSet<String>,
    /// The registers of source documents.
    pub seeds: Vec<Seed>,
    /// Whether a file is absent or could not be read whole: then what seems absent may well be there, and
    /// checks of references would only bury the real fault.
    pub damaged: bool,
}

/// What a report's header and signature need.
#[derive(Debug, Clone, Default)]
pub struct Issuer {
    /// The body above.
    pub parent: Option<Name>,
    /// The issuing body.
    pub name: Name,
    /// Its abbreviation in document numbers.
    pub symbol: Option<String>,
    /// Where it sits.
    pub place: Option<Name>,
    /// Who receives the report, in Vietnamese and English.
    pub recipients: Vec<Name>,
    /// Who signs.
    pub signature: Option<Signature>,
}

/// Who signs a report.
#[derive(Debug, Clone, Default)]
pub struct Signature {
    /// On whose authority, for instance `KT. GIÁM ĐỐC`.
    pub authority: Option<String>,
    /// The signer's title.
    pub title: String,
    /// The signer's name.
    pub name: String,
}

/// A document that the plan rests on.
#[derive(Debug, Clone)]
pub struct Basis {
    /// Its number.
    pub number: String,
    /// Its date.
    pub date: Option<NaiveDate>,
    /// Its title.
    pub title: Option<Name>,
}

/// An area of reform.
#[derive(Debug, Clone)]
pub struct Area {
    /// Its id.
    pub id: Id,
    /// Its number in the plan.
    pub number: i64,
    /// Its name.
    pub name: Name,
    /// The unit that consolidates it.
    pub focal: Option<Placed<Id>>,
    /// Clauses of the source document.
    pub source: Vec<Placed<String>>,
    /// Where the plan states it.
    pub place: Place,
}

/// A unit that reports.
#[derive(Debug, Clone)]
pub struct Unit {
    /// Its id, also the name of its submission files.
    pub id: Id,
    /// Its name.
    pub name: Name,
    /// The groups it belongs to, without the `@`.
    pub groups: Vec<Placed<Id>>,
    /// Who may change its files, for `CODEOWNERS`.
    pub owner: Vec<String>,
    /// The unit that its own report goes to; else the focal units of its areas.
    pub reports_to: Option<Placed<Id>>,
    /// What its own report needs that the department's has in [`Issuer`].
    pub office: Office,
    /// The first period in which it reports.
    pub from: Option<Placed<Id>>,
    /// The last period in which it reports.
    pub to: Option<Placed<Id>>,
    /// The units whose work it took over: by a merger, a split or a new name.
    pub succeeds: Vec<Placed<Id>>,
    /// Whether the plan says whose work it took over; an empty list says nobody's.
    pub origin_stated: bool,
    /// Clauses of the source document.
    pub source: Vec<Placed<String>>,
    /// Where the plan states it.
    pub place: Place,
}

/// What the report of a unit needs, where the department's would not do: other letterhead, other
/// hand.
#[derive(Debug, Clone, Default)]
pub struct Office {
    /// Its abbreviation in document numbers.
    pub symbol: Option<String>,
    /// Where it sits, where that is not where the department does.
    pub seat: Option<Name>,
    /// Who receives the report besides its addressees.
    pub recipients: Vec<Name>,
    /// Who signs; a name may be left to whoever signs.
    pub signature: Option<Signature>,
}

/// Which units: `@all`, `@group` or one unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Selector {
    /// Every unit.
    All,
    /// Every unit of the group.
    Group(Id),
    /// One unit.
    Unit(Id),
}

impl Selector {
    /// The selector as a plan writes it.
    pub fn written(&self) -> String {
        match self {
            Self::All => "@all".to_owned(),
            Self::Group(group) => format!("@{group}"),
            Self::Unit(unit) => unit.to_string(),
        }
    }
}

/// What a metric counts in, or an indicator is expressed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MeasureUnit {
    /// Per cent: the ratio is multiplied by 100.
    Percent,
    /// Per mille: the ratio is multiplied by 1,000.
    Permille,
    /// Any other unit.
    Named {
        /// What it is called.
        name: Name,
        /// What a ratio in it is multiplied by: 1 unless the plan says otherwise.
        scale: u32,
    },
}

impl MeasureUnit {
    /// A unit in which a ratio is taken as it is.
    pub fn named(name: Name) -> Self {
        Self::Named { name, scale: 1 }
    }

    /// What a ratio in this unit is multiplied by.
    pub fn scale(&self) -> u32 {
        match self {
            Self::Percent => 100,
            Self::Permille => 1000,
            Self::Named { scale, .. } => *scale,
        }
    }

    /// The figure at which the part is the whole, where the unit is that of shares.
    pub fn whole(&self) -> Option<u32> {
        match self {
            Self::Percent | Self::Permille => Some(self.scale()),
            Self::Named { .. } => None,
        }
    }

    /// Its sign, which stands close to the figure.
    pub fn sign(&self) -> Option<&'static str> {
        match self {
            Self::Percent => Some("%"),
            Self::Permille => Some("‰"),
            Self::Named { .. } => None,
        }
    }

    /// Its name, where it has no sign.
    pub fn name(&self) -> Option<&Name> {
        match self {
            Self::Percent | Self::Permille => None,
            Self::Named { name, .. } => Some(name),
        }
    }

    /// What it is called in a language: its sign or name.
    pub fn text(&self, lang: Lang) -> &str {
        match self {
            Self::Percent => "%",
            Self::Permille => "‰",
            Self::Named { name, .. } => name.get(lang),
        }
    }

    /// The ways it is written: the sign, or its name in either language.
    pub fn written(&self) -> impl Iterator<Item = &str> {
        let ways = match self {
            Self::Percent | Self::Permille => [self.sign(), None],
            Self::Named { name: Name { vi, en }, .. } => {
                [vi.as_deref(), en.as_deref().filter(|en| vi.as_deref() != Some(en))]
            }
        };
        ways.into_iter().flatten()
    }
}

/// How a metric is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MetricKind {
    /// A whole number, zero or more.
    Count,
    /// A decimal, zero or more.
    Amount,
}

impl MetricKind {
    /// The kinds with the words a plan writes for them.
    pub const ALL: [(&'static str, Self); 2] = [("count", Self::Count), ("amount", Self::Amount)];
}

/// How the figures of several periods combine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OverTime {
    /// They add up (a flow).
    Sum,
    /// The last one counts (a stock).
    Last,
    /// The first one counts (an opening balance).
    First,
    /// Each is the running total of the year, so the latest counts; it never falls.
    ToDate,
}

impl OverTime {
    /// The ways with the words a plan writes for them.
    pub const ALL: [(&'static str, Self); 4] = [
        ("sum", Self::Sum),
        ("last", Self::Last),
        ("first", Self::First),
        ("to-date", Self::ToDate),
    ];

    /// The word a plan writes for it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Sum => "sum",
            Self::Last => "last",
            Self::First => "first",
            Self::ToDate => "to-date",
        }
    }

    /// Whether a figure says how things stand at the end of a period, so that `n/a` leaves the one
    /// stated before standing and the latest is the report's.
    pub fn is_standing(self) -> bool {
        matches!(self, Self::Last | Self::ToDate)
    }
}

/// What a unit writes down for a flow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Submitted {
    /// What happened in the period.
    Period,
    /// The running total of the year; the period's own figure is the difference.
    ToDate,
}

impl Submitted {
    /// The ways with the words a plan writes for them.
    pub const ALL: [(&'static str, Self); 2] =
        [("period", Self::Period), ("to-date", Self::ToDate)];
}

/// What units count.
#[derive(Debug, Clone)]
pub struct Metric {
    /// Its id, unique among metrics and tasks.
    pub id: Id,
    /// Its name.
    pub name: Name,
    /// What it counts in.
    pub unit: Option<MeasureUnit>,
    /// Whole or decimal.
    pub kind: MetricKind,
    /// How periods combine.
    pub over_time: OverTime,
    /// What its form asks for, if it is a flow.
    pub submitted: Submitted,
    /// Who owes it.
    pub reported_by: Vec<Placed<Selector>>,
    /// Whether it may be left out; it then counts for nothing.
    pub optional: bool,
    /// Clauses of the source document.
    pub source: Vec<Placed<String>>,
    /// The area of its file.
    pub area: Id,
    /// Where the plan states it.
    pub place: Place,
}

/// When an indicator is judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Judged {
    /// In every report.
    EveryPeriod,
    /// In the year's last report; before, there is only progress.
    YearEnd,
}

impl Judged {
    /// The moments with the words a plan writes for them.
    pub const ALL: [(&'static str, Self); 2] =
        [("every-period", Self::EveryPeriod), ("year-end", Self::YearEnd)];
}

/// Σ numerator / Σ denominator over units, after combining periods.
#[derive(Debug, Clone)]
pub struct Indicator {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: Name,
    /// Clauses of the source document.
    pub source: Vec<Placed<String>>,
    /// The metrics summed above the line.
    pub numerator: Vec<Placed<Id>>,
    /// The metrics summed below the line.
    pub denominator: Vec<Placed<Id>>,
    /// Per cent or another unit.
    pub unit: MeasureUnit,
    /// The threshold, and where the plan states it.
    pub target: Option<Placed<Target>>,
    /// Whether the part may be larger than its whole: services rendered of those applied for.
    pub may_exceed: bool,
    /// When it is judged.
    pub judged: Judged,
    /// Interim targets by report id, of a year-end indicator.
    pub path: Vec<(Placed<Id>, Quantity)>,
    /// Whether the path is the plan's own: its source states none.
    pub path_assumed: bool,
    /// A task that must be done before the indicator applies.
    pub after: Option<Placed<Id>>,
    /// The area of its file.
    pub area: Id,
    /// Where the plan states it.
    pub place: Place,
}

impl Indicator {
    /// Every metric it uses, numerator first.
    pub fn metrics(&self) -> impl Iterator<Item = &Placed<Id>> {
        self.numerator.iter().chain(&self.denominator)
    }
}

/// When a task is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// The last day on which it is done in time.
    On(NaiveDate),
    /// A standing duty.
    Ongoing,
}

/// Something to be done, or a goal that has no number.
#[derive(Debug, Clone)]
pub struct Task {
    /// Its id, unique among metrics and tasks.
    pub id: Id,
    /// Its name.
    pub name: Name,
    /// Clauses of the source document.
    pub source: Vec<Placed<String>>,
    /// Who reports on it; several units each report their own part.
    pub lead: Vec<Placed<Selector>>,
    /// Whether the plan has chosen who leads: its source names nobody.
    pub lead_assumed: bool,
    /// Who helps.
    pub with: Vec<Placed<Selector>>,
    /// When it is due.
    pub due: Due,
    /// Whether the due date is the plan's own: its source states none.
    pub due_assumed: bool,
    /// Whether it is a goal without a number.
    pub goal: bool,
    /// Whether it is done by a unit's own plan, which then stands in the repository.
    pub unit_plan: bool,
    /// The task that must be done before this one applies.
    pub after: Option<Placed<Id>>,
    /// The indicators that it is meant to move.
    pub serves: Vec<Placed<Id>>,
    /// The area of its file; `None` for a unit's own task.
    pub area: Option<Id>,
    /// The unit whose own task it is.
    pub owner: Option<Id>,
    /// Where the plan states it.
    pub place: Place,
}

/// One summand of a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// The metric.
    pub metric: Id,
    /// Whether the value of the period before is meant (`metric@previous`).
    pub previous: bool,
}

impl Term {
    /// The summand as a plan writes it.
    pub fn written(&self) -> String {
        format!("{}{}", self.metric, if self.previous { "@previous" } else { "" })
    }
}

/// How the two sides of a rule relate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// Left equals right.
    Equal,
    /// Left is at most right.
    AtMost,
}

impl Relation {
    /// The relations with the words a plan writes for them.
    pub const ALL: [(&'static str, Self); 2] = [("equal", Self::Equal), ("at_most", Self::AtMost)];
}

/// What a broken rule means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strictness {
    /// The figures cannot be right.
    Error,
    /// The figures are worth a second look.
    Warning,
}

impl Strictness {
    /// The weights with the words a plan writes for them.
    pub const ALL: [(&'static str, Self); 2] = [("error", Self::Error), ("warning", Self::Warning)];
}

/// Arithmetic that a submission must satisfy.
#[derive(Debug, Clone)]
pub struct ArithmeticRule {
    /// Its id.
    pub id: Id,
    /// Its name, if it has one.
    pub name: Option<Name>,
    /// The summands of the left side.
    pub left: Vec<Placed<Term>>,
    /// How the sides relate.
    pub relation: Relation,
    /// The summands of the right side.
    pub right: Vec<Placed<Term>>,
    /// The only units it is asked of; `None` is every unit that counts its metrics.
    pub units: Option<Vec<Placed<Selector>>>,
    /// What a breach means.
    pub strictness: Strictness,
    /// Where the plan states it.
    pub place: Place,
}

impl ArithmeticRule {
    /// Every summand, left side first.
    pub fn terms(&self) -> impl Iterator<Item = &Placed<Term>> {
        self.left.iter().chain(&self.right)
    }
}

/// A unit's own targets. Its own tasks stand among [`Plan::tasks`].
#[derive(Debug, Clone)]
pub struct UnitPlan {
    /// The unit.
    pub unit: Id,
    /// Its own targets by indicator.
    pub targets: BTreeMap<Id, Placed<Target>>,
}

macro_rules! identified {
    ($($kind:ty),*) => {$(
        impl Identified for $kind {
            fn id(&self) -> &Id {
                &self.id
            }
        }
    )*};
}

identified!(Area, Unit, Metric, Indicator, Task, ArithmeticRule);

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

    /// The regular periods before this one, in order; none for an ad hoc one.
    pub fn earlier(&self, period: &Period) -> Vec<&Period> {
        let mut periods = self.regular_periods();
        periods.retain(|other| !period.ad_hoc && other.from < period.from);
        periods
    }

    /// Whether a selector takes in a unit.
    pub fn selects(&self, selector: &Selector, unit: &Unit) -> bool {
        match selector {
            Selector::All => true,
            Selector::Group(group) => unit.groups.iter().any(|own| own.value == *group),
            Selector::Unit(id) => *id == unit.id,
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
        rule.units.as_ref().is_none_or(|asked| self.asks(asked, unit, period))
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

    /// Whether a unit owes a metric in a period (optional ones included).
    pub fn owes_metric(&self, unit: &Unit, period: &Period, metric: &Metric) -> bool {
        self.reports_in(unit, period)
            && period.asks_for(&metric.id)
            && self.asks(&metric.reported_by, unit, period)
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

    /// The metrics that a unit owes in a period, in the plan's order.
    pub fn metrics_owed<'a>(
        &'a self,
        unit: &'a Unit,
        period: &'a Period,
    ) -> impl Iterator<Item = &'a Metric> {
        self.metrics.iter().filter(move |metric| self.owes_metric(unit, period, metric))
    }

    /// The tasks that a unit reports on in a period, in the plan's order.
    pub fn tasks_owed<'a>(
        &'a self,
        unit: &'a Unit,
        period: &'a Period,
    ) -> impl Iterator<Item = &'a Task> {
        self.tasks.iter().filter(move |task| self.owes_task(unit, period, task))
    }

    /// The target that a unit is held to: its own where it has set one.
    pub fn target_of(&self, unit: &Id, indicator: &Indicator) -> Option<Target> {
        let own = self
            .unit_plans
            .iter()
            .filter(|plan| plan.unit == *unit)
            .find_map(|plan| plan.targets.get(&indicator.id));
        own.or(indicator.target.as_ref()).map(|target| target.value)
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
        let metrics = self.metrics.iter().flat_map(|metric| of(&metric.source, &metric.id));
        let indicators = self.indicators.iter().flat_map(|found| of(&found.source, &found.id));
        let tasks = self.tasks.iter().flat_map(|task| of(&task.source, &task.id));
        areas
            .chain(indicators)
            .chain(tasks)
            .chain(metrics)
            .chain(units)
            .chain(periods)
            .chain(reports)
    }

    /// The clause of a number, in the plan's source document.
    pub fn clause(&self, number: &str) -> Option<&Clause> {
        self.cited_seeds().find_map(|seed| seed.clauses.get(number))
    }

    /// The registers that the plan's citations refer to.
    pub fn cited_seeds(&self) -> impl Iterator<Item = &Seed> {
        self.seeds.iter().filter(|seed| {
            self.document.as_ref().is_none_or(|document| document.value == seed.document)
        })
    }
}

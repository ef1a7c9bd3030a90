//! The form that a unit fills in for a period: which rows it owes, with names, units of measure and
//! what it reported the period before.
//!
//! [`Forms`] only ask plan and ledger; [`CSV`](csv) and [`XLSX`](xlsx) put the form into files that
//! the reader of submissions understands once they are filled in.

mod before;
mod csv;
mod fields;
mod json;
mod xlsx;

use chrono::NaiveDate;

use crate::i18n::{Catalogue, Message, when};
use crate::model::{
    Area, ArithmeticRule, Id, Ledger, Lineage, Lookup, Metric, MetricKind, Name, Period, Plan,
    Quantity, Subject, Task, Unit, Value,
};
pub use before::{Before, Inherited};
pub use json::as_json;

/// A form to fill in.
#[derive(Debug)]
pub struct Form<'a> {
    /// Whose words, rules and units of measure it is made of.
    pub plan: &'a Plan,
    /// Who fills it in.
    pub unit: &'a Unit,
    /// For when.
    pub period: &'a Period,
    /// The date of the form.
    pub as_of: NaiveDate,
    /// The rows, in the plan's order: metrics, then tasks.
    pub lines: Vec<Line<'a>>,
}

/// A row of a form.
#[derive(Debug)]
pub struct Line<'a> {
    /// The metric or task whose value belongs into it.
    pub asks: Subject<'a>,
    /// The area that it belongs to; `None` for a unit's own task.
    pub area: Option<&'a Area>,
    /// Whether it must be filled in.
    pub duty: Duty<'a>,
    /// When it is reported, where that is not throughout the year.
    pub when: Vec<Message>,
    /// What was reported before, by the unit or those whose work it took over.
    pub before: Before<'a>,
    /// What it can only be, by the plan's rules and the period before.
    pub prefilled: Option<Value>,
}

/// Whether a row must be filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Duty<'a> {
    /// Left empty, the submission is incomplete.
    Owed,
    /// It may be left out.
    Optional,
    /// It is not owed until this task is done.
    Waits(&'a Name),
}

impl Line<'_> {
    /// Whether what is asked for is the running total of the year.
    pub fn asks_for_total(&self) -> bool {
        matches!(self.asks, Subject::Metric(metric) if metric.is_running())
    }

    /// The outside body whose figure it asks for: it then needs evidence.
    pub fn publisher(&self) -> Option<&Name> {
        match self.asks {
            Subject::Metric(metric) => metric.publisher.as_ref(),
            Subject::Task(_) => None,
        }
    }

    /// Whether its figure may be below zero.
    pub fn is_signed(&self) -> bool {
        matches!(self.asks, Subject::Metric(metric) if metric.signed)
    }

    /// What goes into its value cell.
    pub fn field(&self) -> Field {
        match self.asks {
            Subject::Metric(metric) if metric.kind == MetricKind::Count => Field::Count,
            Subject::Metric(_) => Field::Amount,
            Subject::Task(task) if task.times.is_some() => Field::Times,
            Subject::Task(_) => Field::Status,
        }
    }
}

/// What goes into a value cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// A whole number.
    Count,
    /// A decimal.
    Amount,
    /// One of the words for how a task stands, or `n/a`.
    Status,
    /// How often a task has been done in the year so far.
    Times,
}

/// A format of a form.
pub struct Format {
    /// Its name on the command line.
    pub name: &'static str,
    /// The file extension that chooses it.
    pub extension: Option<&'static str>,
    /// Whether it is text that a terminal can show.
    pub is_text: bool,
    /// Writes a form.
    ///
    /// # Errors
    /// What the format cannot hold, in the words of its library.
    pub write: fn(&Form<'_>, &Catalogue) -> Result<Vec<u8>, String>,
}

/// Every format, the default first.
pub static FORMATS: &[&Format] = &[&csv::FORMAT, &xlsx::FORMAT];

/// What forms are made from, for as many as are wanted: who took over from whom is looked up once.
pub struct Forms<'a, 'l> {
    plan: &'a Plan,
    ledger: &'l Ledger,
    lineage: Lineage<'a>,
    as_of: NaiveDate,
}

impl<'a, 'l> Forms<'a, 'l> {
    /// Ready for forms of a plan, dated a day.
    pub fn of(plan: &'a Plan, ledger: &'l Ledger, as_of: NaiveDate) -> Self {
        Self { plan, ledger, lineage: Lineage::of(plan), as_of }
    }

    /// The form of a unit for a period; without rows if the unit owes nothing then.
    pub fn form(&self, unit: &'a Unit, period: &'a Period) -> Form<'a> {
        let Self { plan, ledger, lineage, as_of } = self;
        let before = plan.previous(period);
        let view = View { plan, lineage, ledger, unit, period, before };
        let metrics = plan.metrics_owed(unit, period).map(|metric| view.metric(metric));
        let tasks = plan.tasks_owed(unit, period).map(|task| view.task(task));
        Form { plan, unit, period, as_of: *as_of, lines: metrics.chain(tasks).collect() }
    }
}

/// The number that each row of a form has in its sheet, which goes area by area, by the id of its metric
/// or task.
pub fn numbers<'a>(plan: &'a Plan, unit: &'a Unit, period: &'a Period) -> Lookup<&'a Id, usize> {
    let metrics = plan.metrics_owed(unit, period).map(|it| (Some(&it.area), &it.id));
    let tasks = plan.tasks_owed(unit, period).map(|it| (it.area.as_ref(), &it.id));
    let mut rows: Vec<_> = metrics.chain(tasks).collect();
    let place = |area: Option<&Id>| {
        area.and_then(|area| plan.areas.position(area.as_str())).unwrap_or(plan.areas.len())
    };
    // In an area they stay in the plan's order.
    rows.sort_by_key(|(area, _)| place(*area));
    rows.into_iter().map(|(_, id)| id).zip(1..).collect()
}

/// All that a form is made from.
struct View<'a, 'l> {
    plan: &'a Plan,
    lineage: &'l Lineage<'a>,
    ledger: &'l Ledger,
    unit: &'a Unit,
    period: &'a Period,
    before: Option<&'a Period>,
}

impl<'a> View<'a, '_> {
    fn metric(&self, metric: &'a Metric) -> Line<'a> {
        Line {
            asks: Subject::Metric(metric),
            area: self.plan.areas.get(metric.area.as_str()),
            duty: if metric.optional { Duty::Optional } else { Duty::Owed },
            when: self.when(metric),
            before: self.figure_before(metric),
            prefilled: self.opening_balance(metric).map(Value::Figure),
        }
    }

    fn task(&self, task: &'a Task) -> Line<'a> {
        let waits = task.after.as_ref().filter(|after| !self.is_done(&after.value));
        let waits = waits.and_then(|after| self.plan.tasks.get(after.value.as_str()));
        Line {
            asks: Subject::Task(task),
            area: task.area.as_ref().and_then(|area| self.plan.areas.get(area.as_str())),
            duty: waits.map_or(Duty::Owed, |after| Duty::Waits(&after.name)),
            when: Vec::new(),
            before: self.status_before(task),
            prefilled: None,
        }
    }

    /// When the unit reports a metric, where that is not in every period.
    fn when(&self, metric: &Metric) -> Vec<Message> {
        let terms = metric.reported_by.iter().zip(&metric.tenures);
        let mut own = terms.filter(|(who, tenure)| {
            tenure.spans(self.period, self.plan) && self.plan.selects(&who.value, self.unit)
        });
        let tenure = own.next().map(|(_, tenure)| tenure);
        let windows = [Some(&metric.window), tenure].into_iter().flatten();
        windows.filter(|window| !window.is_open()).map(|window| when(self.plan, window)).collect()
    }

    /// What an opening balance can only be: a rule of the plan equates it to figures of the period
    /// before, and all of them are there.
    fn opening_balance(&self, metric: &Metric) -> Option<Quantity> {
        if !metric.over_time.is_opening() {
            return None;
        }
        let asked = |rule: &&ArithmeticRule| self.plan.binds(rule, self.unit, self.period);
        let mut rules = self.plan.rules.iter().filter(asked);
        let closing = rules.find_map(|rule| {
            let sides = [(&rule.left, &rule.right), (&rule.right, &rule.left)];
            let (_, closing) = sides.into_iter().find(|(own, closing)| {
                let [own] = own.as_slice() else { return false };
                own.value.metric == metric.id
                    && !own.value.previous
                    && !closing.is_empty()
                    && closing.iter().all(|term| term.value.previous)
            })?;
            rule.is_exact().then_some(closing)
        })?;
        self.closing(&closing.iter().map(|term| &term.value.metric).collect::<Vec<_>>())
    }

    /// Whether a task has been reported done by this period.
    fn is_done(&self, task: &Id) -> bool {
        let Some(task) = self.plan.tasks.get(task.as_str()) else { return false };
        self.plan.is_done(task, self.period, &|unit, period| {
            self.ledger.status(&period.id, &unit.id, &task.id)
        })
    }
}

impl Form<'_> {
    /// The period with its year, for a title.
    fn period_name(&self, catalogue: &Catalogue) -> String {
        let name = self.period.name.get(catalogue.lang());
        let year = self.plan.year.to_string();
        let dated = if name.contains(&year) { "yes" } else { "no" };
        let message = Message::new("form-period").with("period", name).with("year", year);
        catalogue.text(&message.with("dated", dated))
    }
}

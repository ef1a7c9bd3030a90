//! What a unit reported before, or those did whose work it took over: what stands beside the cell
//! to fill in.
//!
//! Never a figure that only seems to be the unit's: what several share is shown as what it is, and
//! a sum that lacks a part is not shown.

use super::View;
use crate::model::{
    Figure, Id, Metric, OverTime, Period, Quantity, Task, TaskStatus, Times, Unit, Value,
};

/// What was reported before.
#[derive(Debug, Clone, Default)]
pub struct Before<'a> {
    /// The value that the unit's own is compared with.
    pub value: Option<Value>,
    /// What units reported whose work it took over.
    pub inherited: Option<Inherited<'a>>,
}

/// What was reported by units whose work another took over.
#[derive(Debug, Clone)]
pub enum Inherited<'a> {
    /// It is the value: all of it is now the unit's.
    Whole(Vec<&'a Unit>),
    /// Several units took it over, so what part of it is this one's is not known.
    Shared(Vec<&'a Unit>, Value),
}

impl Inherited<'_> {
    /// The units that reported it.
    pub fn units(&self) -> &[&Unit] {
        match self {
            Self::Whole(units) | Self::Shared(units, _) => units,
        }
    }
}

/// Whose figures of the period before are the unit's.
struct Holders<'a> {
    /// The unit itself, where it reported then, and those that have ended since.
    units: Vec<&'a Unit>,
    /// Whether another unit took over from one of them as well.
    shared: bool,
}

impl<'a> View<'a, '_> {
    /// What was reported of a metric: of a running total the last one stated, of others that of the
    /// period before.
    pub(super) fn figure_before(&self, metric: &'a Metric) -> Before<'a> {
        if metric.is_running() {
            return self.total_before(metric);
        }
        let Some(before) = self.asked_before(metric) else { return Before::default() };
        let holders = self.holders_of(metric, before);
        let figures =
            holders.units.iter().map(|unit| self.ledger.figure(&before.id, &unit.id, &metric.id));
        let value = added(figures.collect(), metric.over_time);
        self.told(holders, value)
    }

    /// The running total stated last this year. Where something has not been reported, that of
    /// several units would lack a part.
    fn total_before(&self, metric: &'a Metric) -> Before<'a> {
        let prior = self.lineage.stated_before(
            &self.unit.id,
            &metric.id,
            self.period,
            &|unit, period| self.plan.owes_metric(unit, period, metric),
            &|unit, period| self.ledger.figure(&period.id, &unit.id, &metric.id),
        );
        let has_predecessors = self.plan.predecessors(self.unit).next().is_some();
        if prior.shared || has_predecessors && !prior.holes.is_empty() {
            return Before::default();
        }
        Before { value: prior.figure().map(Value::Figure), inherited: None }
    }

    /// What was said of a task the period before: of several units' words the least far.
    pub(super) fn status_before(&self, task: &'a Task) -> Before<'a> {
        let Some(before) = self.before else { return Before::default() };
        let holders = self.holders(|unit| self.plan.owes_task(unit, before, task));
        let words: Option<Vec<Value>> = holders
            .units
            .iter()
            .map(|unit| Some(self.ledger.entry(&before.id, &unit.id, &task.id)?.value))
            .collect();
        let words = words.unwrap_or_default();
        let statuses = words.iter().filter_map(|word| match word {
            Value::Status(status) => Some(*status),
            Value::Figure(_) | Value::NotApplicable | Value::Times(_) => None,
        });
        let least: Option<TaskStatus> = statuses.min();
        let value = least.map(Value::Status).or_else(|| often(&words));
        // How far a unit had come is where all that took over from it begin.
        self.told(Holders { shared: false, ..holders }, value)
    }

    /// The closing balances of the period before added up; `None` where one of them is not known or
    /// is not the unit's alone.
    pub(super) fn closing(&self, metrics: &[&Id]) -> Option<Quantity> {
        metrics.iter().try_fold(Quantity::ZERO, |sum, id| {
            let metric = self.plan.metrics.get(id.as_str())?;
            let before = self.asked_before(metric)?;
            let holders = self.holders_of(metric, before);
            if holders.shared || holders.units.is_empty() {
                return None;
            }
            holders.units.iter().try_fold(sum, |sum, unit| {
                match self.ledger.figure(&before.id, &unit.id, id) {
                    Figure::Counted(figure) => Some(sum + figure),
                    Figure::NotApplicable | Figure::Absent => None,
                }
            })
        })
    }

    /// The period before that asked for a metric.
    fn asked_before(&self, metric: &Metric) -> Option<&'a Period> {
        let earlier = self.lineage.earlier(self.period).iter().rev();
        earlier.copied().find(|period| self.plan.asks_metric(metric, period))
    }

    /// Those whose figures of a metric are the unit's: itself, and where it came to report the metric
    /// since, those who did before.
    fn holders_of(&self, metric: &Metric, before: &Period) -> Holders<'a> {
        let owes = |unit: &Unit| self.plan.owes_metric(unit, before, metric);
        let mut holders = self.holders(owes);
        let former =
            |whole| self.lineage.former(&metric.id, &self.unit.id, self.period, whole).into_iter();
        let given: Vec<&'a Unit> = former(false).filter(|unit| owes(unit)).collect();
        if holders.units.is_empty() && !given.is_empty() {
            holders.shared = former(true).filter(|unit| owes(unit)).count() < given.len();
            holders.units = given;
        }
        holders
    }

    fn holders(&self, owed: impl Fn(&Unit) -> bool) -> Holders<'a> {
        let ended = self
            .lineage
            .predecessors(&self.unit.id)
            .filter(|unit| self.plan.has_ended(unit, self.period));
        let units: Vec<_> =
            std::iter::once(self.unit).chain(ended).filter(|unit| owed(unit)).collect();
        let shared = units
            .iter()
            .any(|unit| unit.id != self.unit.id && self.lineage.successors(&unit.id).count() > 1);
        Holders { units, shared }
    }

    fn told(&self, holders: Holders<'a>, value: Option<Value>) -> Before<'a> {
        let Holders { mut units, shared } = holders;
        let is_own = units.iter().all(|unit| unit.id == self.unit.id);
        match value {
            Some(value) if shared => {
                units.retain(|unit| unit.id != self.unit.id);
                Before { value: None, inherited: Some(Inherited::Shared(units, value)) }
            }
            Some(_) if !is_own => Before { value, inherited: Some(Inherited::Whole(units)) },
            value => Before { value, inherited: None },
        }
    }
}

/// How often several units have done a task, together; whatever else they say, in the words of the
/// first.
fn often(words: &[Value]) -> Option<Value> {
    let times = words.iter().filter_map(|word| match word {
        Value::Times(times) => Some(*times),
        _ => None,
    });
    let together =
        times.reduce(|sum, one| Times { so_far: sum.so_far.saturating_add(one.so_far), ..sum });
    together.map(Value::Times).or_else(|| words.first().copied())
}

/// Figures of several units as one; `None` where it would lack a part. To a flow, what did not
/// arise adds nothing; of a stock it leaves open how much there is.
fn added(figures: Vec<Figure>, over_time: OverTime) -> Option<Value> {
    let is_flow = over_time.is_flow();
    let all_not_applicable = figures.iter().all(|figure| *figure == Figure::NotApplicable);
    if !figures.is_empty() && all_not_applicable {
        return Some(Value::NotApplicable);
    }
    let mut sum = None;
    for figure in figures {
        match figure {
            Figure::Counted(figure) => sum = Some(sum.unwrap_or(Quantity::ZERO) + figure),
            Figure::NotApplicable if is_flow => {}
            Figure::NotApplicable | Figure::Absent => return None,
        }
    }
    sum.map(Value::Figure)
}

//! What a row of a submission is about, whether it is asked for or filled in.

use super::{Id, Metric, Name, Plan, Task};

/// What a row is about.
#[derive(Debug, Clone, Copy)]
pub enum Subject<'a> {
    /// Something that units count.
    Metric(&'a Metric),
    /// Something to be done, whose value is a status.
    Task(&'a Task),
}

impl<'a> Subject<'a> {
    /// The metric or task of a number, tasks after the metrics.
    pub fn numbered(plan: &'a Plan, number: u32) -> Option<Self> {
        let at = number as usize;
        let task = || plan.tasks.at(at.checked_sub(plan.metrics.len())?).map(Self::Task);
        plan.metrics.at(at).map(Self::Metric).or_else(task)
    }

    /// The id of the metric or task.
    pub fn id(self) -> &'a Id {
        match self {
            Self::Metric(metric) => &metric.id,
            Self::Task(task) => &task.id,
        }
    }

    /// What the plan calls the metric or task.
    pub fn name(self) -> &'a Name {
        match self {
            Self::Metric(metric) => &metric.name,
            Self::Task(task) => &task.name,
        }
    }
}

//! What is counted by category: dossiers by field, people by age. A metric with a breakdown is asked a
//! row a category, and is nothing but their sum.

use super::{Id, Name, Place, Placed};

/// Categories that metrics are broken down by.
#[derive(Debug, Clone)]
pub struct Breakdown {
    /// By which metrics name it (`by`).
    pub id: Id,
    /// What it is by: `lĩnh vực`.
    pub name: Name,
    /// Its categories, in order.
    pub categories: Vec<Category>,
    /// Where the plan states it.
    pub place: Place,
}

/// Something that is counted by itself within a metric.
#[derive(Debug, Clone)]
pub struct Category {
    /// What stands behind the metric's id in a row: `land` in `settled.land`.
    pub id: Id,
    /// What forms and reports call it.
    pub name: Name,
    /// Where the plan states it.
    pub place: Place,
}

/// A metric as the plan states it, before a row a category was made of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whole {
    /// Its id, which stands for all of its parts.
    pub id: Id,
    /// What it is called.
    pub name: Name,
    /// What it is broken down by.
    pub by: Placed<Id>,
    /// The metrics of its categories, in their order.
    pub parts: Vec<Id>,
    /// Where the plan states it.
    pub place: Place,
}

/// That a metric is a category of another.
#[derive(Debug, Clone)]
pub struct PartOf {
    /// The metric that it is a part of.
    pub whole: Id,
    /// What it counts of that metric.
    pub category: Id,
    /// Which category it is, from 0.
    pub at: usize,
}

/// The metrics of one category that an indicator is made of.
#[derive(Debug, Clone)]
pub struct Slice {
    /// What is told.
    pub category: Id,
    /// What reports call it.
    pub name: Name,
    /// The parts that it is made of.
    pub metrics: Vec<Id>,
}

//! A made-up world that uses the whole language of a plan: what it asks, what its units say.
//!
//! Numbers are in millionths, periods and everything else by their places. No unit merges and nothing
//! is `n/a` here: that is for the departments beside this, which are made of shares alone.

use std::fmt::{self, Debug, Formatter};

/// Where in the year something is in force.
#[derive(Debug, Clone, Default)]
pub struct Window {
    /// The only periods that ask for it.
    pub within: Option<Vec<usize>>,
    pub from: Option<usize>,
    pub to: Option<usize>,
}

impl Window {
    pub fn holds(&self, period: usize) -> bool {
        self.within.as_ref().is_none_or(|within| within.contains(&period)) && self.spans(period)
    }

    /// Whether a period lies between its ends.
    pub fn spans(&self, period: usize) -> bool {
        self.from.is_none_or(|from| period >= from) && self.to.is_none_or(|to| period <= to)
    }
}

/// How periods combine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    Sum,
    /// A flow whose form asks for the running total.
    Running,
    Last,
    First,
    ToDate,
}

#[derive(Debug, Clone)]
pub struct Metric {
    pub way: Way,
    /// Whether it may be negative.
    pub signed: bool,
    pub window: Window,
    /// Into how many categories it falls; none, two or three.
    pub categories: usize,
}

impl Metric {
    /// Whether a figure says how things stand at the end of a period.
    pub fn is_standing(&self) -> bool {
        matches!(self.way, Way::Last | Way::ToDate)
    }
}

/// What an indicator is made of, by the places of metrics.
#[derive(Debug, Clone)]
pub enum Formula {
    Ratio([Vec<usize>; 2]),
    Value(Vec<usize>),
    /// The share of tasks done, late ones among them or not.
    Tasks {
        on_time: bool,
    },
}

impl Formula {
    pub fn metrics(&self) -> Vec<usize> {
        match self {
            Self::Ratio(sides) => sides.concat(),
            Self::Value(value) => value.clone(),
            Self::Tasks { .. } => Vec::new(),
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    None,
    AtLeast(i128),
    AtMost(i128),
    Between(i128, i128),
    Equal(i128),
    /// Per cent of the baseline by which it is to grow, or to be cut.
    Grow(i128),
    Cut(i128),
}

impl Target {
    /// The same kind of target, asking for another number.
    pub fn moved(self, by: i128) -> Self {
        match self {
            Self::None => Self::None,
            Self::AtLeast(least) => Self::AtLeast(least + by),
            Self::AtMost(most) => Self::AtMost(most + by),
            Self::Between(least, most) => Self::Between(least, most + by),
            Self::Equal(one) => Self::Equal(one + by),
            Self::Grow(share) => Self::Grow(share + by),
            Self::Cut(share) => Self::Cut(share + by),
        }
    }
}

#[derive(Debug, Clone)]
pub struct Indicator {
    pub formula: Formula,
    pub target: Target,
    /// What it is measured against, where it is to grow or to be cut.
    pub baseline: i128,
    /// From which period on another target is in force.
    pub revised: Option<(usize, Target)>,
    /// A unit that is held to another target.
    pub of_unit: Option<(usize, Target)>,
    /// With fewer below the line there is no verdict.
    pub small_below: Option<i128>,
    pub window: Window,
    pub year_end: bool,
}

/// A task with one date, led by one unit.
#[derive(Debug, Clone)]
pub struct Task {
    pub lead: usize,
    /// In which period it is due, on its last day; `None` is a standing duty.
    pub due: Option<usize>,
    /// In which period it is begun and in which it is done.
    pub begun: usize,
    pub done: usize,
}

#[derive(Clone)]
pub struct World {
    pub periods: usize,
    pub units: usize,
    pub metrics: Vec<Metric>,
    pub indicators: Vec<Indicator>,
    pub tasks: Vec<Task>,
    /// After which period the first unit hands all that it counts over to the second; then nobody
    /// else counts anything.
    pub handover: Option<usize>,
    /// By period, unit, metric and category: what came to pass, or stood.
    pub figures: Vec<Vec<Vec<Vec<i128>>>>,
    /// Submissions that are not there, by period and unit.
    pub missing: Vec<Vec<bool>>,
}

impl World {
    /// Every report: its id and its periods. Each period, then what has been by then.
    pub fn reports(&self) -> Vec<(String, Vec<usize>)> {
        let singles = (0..self.periods).map(|at| (format!("p{at}"), vec![at]));
        let heads = (1..self.periods).map(|last| (format!("to{last}"), (0..=last).collect()));
        singles.chain(heads).collect()
    }

    /// Whether a report is the last word on the year.
    pub fn is_final(&self, of: &[usize]) -> bool {
        of.len() == self.periods
    }

    /// Who counts in a period.
    pub fn holds(&self, unit: usize, period: usize) -> bool {
        match self.handover {
            None => true,
            Some(after) => unit == usize::from(period > after),
        }
    }

    /// Whether a unit owes a metric in a period.
    pub fn owes(&self, unit: usize, period: usize, metric: usize) -> bool {
        self.holds(unit, period) && self.metrics[metric].window.holds(period)
    }

    pub fn is_there(&self, unit: usize, period: usize) -> bool {
        !self.missing[period][unit]
    }

    /// What a unit writes down: what came to pass, or all of the year so far.
    pub fn written(&self, unit: usize, period: usize, metric: usize, category: usize) -> i128 {
        let of = |unit: usize, period: usize| self.figures[period][unit][metric][category];
        match self.metrics[metric].way {
            Way::Sum | Way::Last | Way::First => of(unit, period),
            Way::Running | Way::ToDate => {
                let told = (0..=period).filter(|told| self.metrics[metric].window.holds(*told));
                told.map(|told| {
                    let holders = (0..self.units).filter(|other| {
                        if self.handover.is_some() {
                            self.holds(*other, told)
                        } else {
                            *other == unit
                        }
                    });
                    holders.map(|holder| of(holder, told)).sum::<i128>()
                })
                .sum()
            }
        }
    }
}

/// What a reader of a counterexample wants to see: the texts.
impl Debug for World {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let files = self.files();
        // The dates of the plan tell nothing.
        let telling = files.iter().filter(|(path, _)| !path.ends_with("/plan.toml"));
        telling.into_iter().try_for_each(|(path, text)| writeln!(f, "--- {path}\n{text}"))
    }
}

//! A made-up department: what its plan asks, what its units say, and the texts of both.
//!
//! Numbers are in millionths. No plan made here has an error; submissions have many.

use crate::marks::Way;

pub const YEAR: i32 = 2022;
pub const MILLION: i128 = 1_000_000;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OverTime {
    Sum,
    Last,
    First,
    ToDate,
}

/// Who owes a metric.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    All,
    GroupA,
    GroupB,
}

#[derive(Debug, Clone)]
pub struct Unit {
    pub a: bool,
    pub b: bool,
    /// First and last period, by place.
    pub from: Option<usize>,
    pub to: Option<usize>,
    /// Whose work it took over.
    pub succeeds: Vec<usize>,
}

#[derive(Debug, Clone)]
pub struct Metric {
    pub whole: bool,
    pub over_time: OverTime,
    /// Whether the form of a flow asks for the running total.
    pub submitted: bool,
    pub by: By,
    pub optional: bool,
}

impl Metric {
    /// Whether units write down the running total of the year.
    pub fn is_running(&self) -> bool {
        self.submitted || self.over_time == OverTime::ToDate
    }

    /// Whether a figure says how things stand at the end of a period.
    pub fn is_standing(&self) -> bool {
        matches!(self.over_time, OverTime::Last | OverTime::ToDate)
    }
}

#[derive(Debug, Clone)]
pub struct Indicator {
    pub numerator: Vec<usize>,
    /// None for a plain figure.
    pub denominator: Vec<usize>,
    pub percent: bool,
    pub way: Way,
    /// `None` where the plan asks for nothing.
    pub threshold: Option<i128>,
    /// With a smaller denominator than this it is not judged.
    pub small_below: Option<i128>,
    pub year_end: bool,
    /// Interim thresholds, by the place of the report.
    pub path: Vec<Option<i128>>,
    /// From which period on there is another threshold, and which.
    pub revised: Option<(usize, i128)>,
    /// What was decided above for units.
    pub decided: Vec<Option<i128>>,
    /// Units' own thresholds.
    pub own: Vec<Option<i128>>,
}

/// What a unit says of a metric.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    Figure(i128),
    /// A figure with a note, which owns up to a fall.
    Noted(i128),
    NotApplicable,
    /// No row.
    Absent,
    /// A row without a value.
    Empty,
    /// A value that is an error, whatever the metric.
    Wrong(&'static str),
    /// Two rows.
    Twice(i128, i128),
    /// `n/a` without a note.
    Wordless,
}

#[derive(Debug, Clone)]
pub struct Report {
    pub id: String,
    /// Its periods, by place.
    pub of: Vec<usize>,
}

#[derive(Clone)]
pub struct Department {
    /// The ids of the periods in order; the last may be ad hoc.
    pub periods: Vec<String>,
    pub ad_hoc: bool,
    /// Reports of the first so many periods.
    pub combined: Vec<Report>,
    pub units: Vec<Unit>,
    pub metrics: Vec<Metric>,
    pub indicators: Vec<Indicator>,
    /// By period, unit and metric.
    pub cells: Vec<Vec<Vec<Cell>>>,
    /// Submissions that are not there, by period and unit.
    pub missing: Vec<Vec<bool>>,
    /// Whether units also submit what nobody asked them.
    pub intrusive: bool,
}

/// In which order things are written down.
#[derive(Debug, Clone)]
pub struct Order {
    pub units: Vec<usize>,
    pub metrics: Vec<usize>,
    pub files: Vec<usize>,
}

impl Department {
    /// Every report: the periods themselves, then the combined ones.
    pub fn reports(&self) -> Vec<Report> {
        let single = |(at, id): (usize, &String)| Report { id: id.clone(), of: vec![at] };
        let singles = self.periods.iter().enumerate().map(single);
        singles.chain(self.combined.iter().cloned()).collect()
    }

    /// How many regular periods there are.
    pub fn regular(&self) -> usize {
        self.periods.len() - usize::from(self.ad_hoc)
    }

    pub fn is_ad_hoc(&self, period: usize) -> bool {
        self.ad_hoc && period + 1 == self.periods.len()
    }

    /// Whether a unit reports in a period. The ad hoc period lies after all others.
    pub fn reports_in(&self, unit: usize, period: usize) -> bool {
        let Unit { from, to, .. } = &self.units[unit];
        from.is_none_or(|from| period >= from) && to.is_none_or(|to| period <= to)
    }

    pub fn owes(&self, unit: usize, period: usize, metric: usize) -> bool {
        let Unit { a, b, .. } = self.units[unit];
        let selected = match self.metrics[metric].by {
            By::All => true,
            By::GroupA => a,
            By::GroupB => b,
        };
        selected && self.reports_in(unit, period)
    }

    /// Who hands over to a unit at the beginning of a period: those that it succeeds and that
    /// reported just before for the last time, and who handed over to these at the same time.
    pub fn handed_over(&self, unit: usize, period: usize) -> Vec<usize> {
        let mut handed: Vec<usize> = Vec::new();
        let mut heirs = vec![unit];
        while let Some(heir) = heirs.pop() {
            for other in &self.units[heir].succeeds {
                let ended = self.units[*other].to.is_some_and(|to| to + 1 == period);
                if ended && !handed.contains(other) {
                    handed.push(*other);
                    heirs.push(*other);
                }
            }
        }
        handed
    }

    /// Whether several units count a plain figure together: then it is asked of none by itself.
    pub fn is_counted_together(&self, indicator: &Indicator) -> bool {
        let counts = |unit: &&Unit| {
            indicator.numerator.iter().any(|metric| match self.metrics[*metric].by {
                By::All => true,
                By::GroupA => unit.a,
                By::GroupB => unit.b,
            })
        };
        indicator.denominator.is_empty() && self.units.iter().filter(counts).count() > 1
    }

    /// Whether a unit ever reports anything that an indicator is made of.
    pub fn ever_owes(&self, unit: usize, indicator: &Indicator) -> bool {
        let mut metrics = indicator.numerator.iter().chain(&indicator.denominator);
        metrics.any(|metric| (0..self.periods.len()).any(|period| self.owes(unit, period, *metric)))
    }

    /// Who took over a unit's work.
    pub fn heirs(&self, unit: usize) -> Vec<usize> {
        (0..self.units.len()).filter(|heir| self.units[*heir].succeeds.contains(&unit)).collect()
    }

    /// Whether a row is written although nobody asked for it.
    pub fn intrudes(&self, unit: usize, period: usize, metric: usize) -> bool {
        self.intrusive && !self.owes(unit, period, metric)
    }

    /// The order of the numbers.
    pub fn order(&self) -> Order {
        let files = self.periods.len() * self.units.len() + self.units.len() + 3;
        Order {
            units: (0..self.units.len()).collect(),
            metrics: (0..self.metrics.len()).collect(),
            files: (0..files).collect(),
        }
    }

    /// Changes every cell.
    #[must_use]
    pub fn with_cells(mut self, change: impl Fn(&Metric, &Cell) -> Cell) -> Self {
        for cells in self.cells.iter_mut().flatten() {
            for (metric, cell) in self.metrics.iter().zip(cells) {
                *cell = change(metric, cell);
            }
        }
        self
    }

    /// Combines every metric over time in the same way.
    #[must_use]
    pub fn with_over_time(mut self, over_time: OverTime) -> Self {
        for metric in &mut self.metrics {
            metric.over_time = over_time;
            metric.submitted = false;
        }
        self
    }
}

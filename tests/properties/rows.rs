//! What stands of the rows that units wrote down, and how many are errors.

use crate::department::{Cell, Department, Metric};
use crate::writing::written;

/// What a row that a unit owes comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    Figure(i128),
    /// `n/a`.
    NotArisen,
    /// Not there, and need not be.
    LeftOut,
    /// Not there, or an error.
    Lacking,
}

/// The rows of a department by period, unit and metric; `None` where nobody asks for one.
#[derive(Debug)]
pub struct Rows {
    pub rows: Vec<Vec<Vec<Option<Row>>>>,
    /// How many are errors, by period and unit.
    pub wrong: Vec<Vec<usize>>,
}

const CHECKS: bool = false;

pub fn rows(department: &Department) -> Rows {
    let (periods, units) = (department.periods.len(), department.units.len());
    let of_unit = |period, unit| {
        let row = |metric| read(department, period, unit, metric);
        (0..department.metrics.len()).map(row).collect()
    };
    let of_period = |period| (0..units).map(|unit| of_unit(period, unit)).collect();
    let mut rows = Rows {
        rows: (0..periods).map(of_period).collect(),
        wrong: vec![vec![0; units]; periods],
    };
    for period in 0..periods {
        for unit in 0..units {
            if !department.missing[period][unit] {
                rows.wrong[period][unit] = misspelt(department, period, unit);
            }
        }
    }
    let said = rows.rows.clone();
    if !CHECKS {
        return rows;
    }
    for unit in 0..units {
        for (metric, asked) in department.metrics.iter().enumerate() {
            if asked.is_running() {
                strike_falls(department, &mut rows, unit, metric);
            }
        }
        for period in 0..periods {
            for metric in one_sided(department, &said[period][unit]) {
                if rows.rows[period][unit][metric] != Some(Row::Lacking) {
                    rows.rows[period][unit][metric] = Some(Row::Lacking);
                    rows.wrong[period][unit] += 1;
                }
            }
        }
    }
    rows
}

/// What a row says by itself.
fn read(department: &Department, period: usize, unit: usize, metric: usize) -> Option<Row> {
    if !department.owes(unit, period, metric) {
        return None;
    }
    let optional = department.metrics[metric].optional;
    if department.missing[period][unit] {
        // Where nothing at all is required, no submission is wanting.
        let required = |(at, metric): (usize, &Metric)| {
            department.owes(unit, period, at) && !metric.optional
        };
        let wanting = department.metrics.iter().enumerate().any(required);
        return Some(if wanting { Row::Lacking } else { Row::LeftOut });
    }
    Some(match department.cells[period][unit][metric] {
        Cell::Figure(figure) | Cell::Noted(figure) => Row::Figure(figure),
        Cell::NotApplicable => Row::NotArisen,
        Cell::Absent | Cell::Empty if optional => Row::LeftOut,
        Cell::Absent | Cell::Empty | Cell::Wrong(_) | Cell::Twice(..) | Cell::Wordless => {
            Row::Lacking
        }
    })
}

/// How many rows of a submission are errors by themselves, or by being there.
fn misspelt(department: &Department, period: usize, unit: usize) -> usize {
    let wrong = |metric: usize| {
        let cell = &department.cells[period][unit][metric];
        if department.owes(unit, period, metric) {
            match cell {
                Cell::Twice(..) => 2,
                Cell::Wrong(_) | Cell::Wordless => 1,
                Cell::Figure(_)
                | Cell::Noted(_)
                | Cell::NotApplicable
                | Cell::Absent
                | Cell::Empty => 0,
            }
        } else if department.intrudes(unit, period, metric) {
            written(cell).len()
        } else {
            0
        }
    };
    (0..department.metrics.len()).map(wrong).sum()
}

/// A running total that is less than the one that stood before is an error, unless a note owns up.
fn strike_falls(department: &Department, rows: &mut Rows, unit: usize, metric: usize) {
    let mut before = 0;
    for period in 0..department.regular() {
        let Some(Row::Figure(total)) = rows.rows[period][unit][metric] else { continue };
        let owned_up = matches!(department.cells[period][unit][metric], Cell::Noted(_));
        if total < before && !owned_up {
            rows.rows[period][unit][metric] = Some(Row::Lacking);
            rows.wrong[period][unit] += 1;
        } else {
            before = total;
        }
    }
}

/// The flows that did not arise although the other side of a ratio says something.
fn one_sided(department: &Department, said: &[Option<Row>]) -> Vec<usize> {
    let mut wrong = Vec::new();
    for indicator in &department.indicators {
        let sides = [&indicator.numerator, &indicator.denominator];
        for (side, other) in [(sides[0], sides[1]), (sides[1], sides[0])] {
            let owed: Vec<_> = side.iter().copied().filter(|at| said[*at].is_some()).collect();
            let silent = owed.iter().all(|at| said[*at] == Some(Row::NotArisen));
            let figure = |at: &usize| matches!(said[*at], Some(Row::Figure(figure)) if figure != 0);
            if silent && other.iter().any(figure) {
                wrong.extend(owed.into_iter().filter(|at| department.metrics[*at].is_plain_flow()));
            }
        }
    }
    wrong
}

//! What stands of the rows that units wrote down, and how many are errors.

use std::collections::BTreeSet;

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

pub fn rows(department: &Department) -> Rows {
    let (periods, units) = (department.periods.len(), department.units.len());
    let of_unit = |period, unit| {
        let row = |metric| read(department, period, unit, metric);
        (0..department.metrics.len()).map(row).collect()
    };
    let of_period = |period| (0..units).map(|unit| of_unit(period, unit)).collect();
    let mut rows =
        Rows { rows: (0..periods).map(of_period).collect(), wrong: vec![vec![0; units]; periods] };
    for period in 0..periods {
        for unit in 0..units {
            if !department.missing[period][unit] {
                rows.wrong[period][unit] = misspelt(department, period, unit);
            }
        }
    }
    for period in 0..periods {
        for unit in 0..units {
            let falling = falling(department, &rows.rows, period, unit);
            // `n/a` without a reason says nothing of the other side.
            let one_sided = one_sided(department, &rows.rows, period, unit);
            let wrong: BTreeSet<_> = falling.into_iter().chain(one_sided).collect();
            for metric in wrong {
                if rows.rows[period][unit][metric].replace(Row::Lacking) != Some(Row::Lacking) {
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
        let required =
            |(at, metric): (usize, &Metric)| department.owes(unit, period, at) && !metric.optional;
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

/// The running totals that are less than what stood before, unless a note owns up to it.
fn falling(
    department: &Department,
    rows: &[Vec<Vec<Option<Row>>>],
    period: usize,
    unit: usize,
) -> Vec<usize> {
    let falls = |metric: &usize| {
        let Some(Row::Figure(total)) = rows[period][unit][*metric] else { return false };
        let before = stood(department, rows, period, unit, *metric);
        (before.is_some_and(|before| total < before)
            || before.is_none() && fall_together(department, rows, period, unit, *metric))
            && !matches!(department.cells[period][unit][*metric], Cell::Noted(_))
    };
    let running = |metric: &usize| department.metrics[*metric].is_running();
    (0..department.metrics.len()).filter(running).filter(falls).collect()
}

/// Whether those who share what others left state less than these did, all of them together. It is
/// told at the first of them.
fn fall_together(
    department: &Department,
    rows: &[Vec<Vec<Option<Row>>>],
    period: usize,
    unit: usize,
    metric: usize,
) -> bool {
    let Some(before) = period.min(department.regular()).checked_sub(1) else { return false };
    if department.is_ad_hoc(period) {
        return false;
    }
    let hands_over = |from: usize, to: usize| {
        let ends = department.units[from].to.is_some_and(|to| to < period);
        let heir = department.units[to].succeeds.contains(&from) && ends;
        department.reports_in(from, before)
            && department.reports_in(to, period)
            && (from == to || heir)
    };
    let all = 0..department.units.len();
    let (mut from, mut to) = (Vec::new(), vec![unit]);
    loop {
        let more_from: Vec<_> =
            all.clone().filter(|f| to.iter().any(|to| hands_over(*f, *to))).collect();
        let more_to: Vec<_> = all
            .clone()
            .filter(|t| to.contains(t) || more_from.iter().any(|from| hands_over(*from, *t)))
            .collect();
        if (&more_from, &more_to) == (&from, &to) {
            break;
        }
        (from, to) = (more_from, more_to);
    }
    let sum = |units: &[usize], period: usize| -> Option<i128> {
        let figure = |unit: &usize| match rows[period][*unit][metric] {
            Some(Row::Figure(figure)) => Some(figure),
            _ => None,
        };
        units.iter().map(figure).sum()
    };
    let (Some(now), Some(was)) = (sum(&to, period), sum(&from, before)) else { return false };
    to.iter().min() == Some(&unit) && now < was
}

/// What stood before a period of what is now a unit's: its own figure and those of the units that
/// it took over from, unless others took over from them too.
fn stood(
    department: &Department,
    rows: &[Vec<Vec<Option<Row>>>],
    period: usize,
    unit: usize,
    metric: usize,
) -> Option<i128> {
    let Some(previous) = period.min(department.regular()).checked_sub(1) else { return Some(0) };
    let handed = department.handed_over(unit, previous + 1);
    let mut sum = 0;
    for other in [unit].into_iter().chain(handed) {
        if other != unit && department.heirs(other).len() > 1 {
            return None;
        }
        sum += match rows[previous][other][metric] {
            Some(Row::Figure(figure)) => figure,
            Some(_) => stood(department, rows, previous, other, metric)?,
            None => 0,
        };
    }
    Some(sum)
}

/// What did not arise although the other side of a ratio says something.
fn one_sided(
    department: &Department,
    rows: &[Vec<Vec<Option<Row>>>],
    period: usize,
    unit: usize,
) -> Vec<usize> {
    let said = &rows[period][unit];
    let mut wrong = Vec::new();
    for indicator in &department.indicators {
        let sides = [&indicator.numerator, &indicator.denominator];
        // Where units hold the sides for one another, none of them alone can be one-sided.
        let holds =
            |unit: usize, side: &[usize]| side.iter().any(|at| rows[period][unit][*at].is_some());
        if (0..department.units.len()).any(|unit| holds(unit, sides[0]) != holds(unit, sides[1])) {
            continue;
        }
        for (side, other) in [(sides[0], sides[1]), (sides[1], sides[0])] {
            let silent = said_of(department, rows, period, unit, side) == Said::Nothing;
            let written = said_of(department, rows, period, unit, other);
            if silent && matches!(written, Said::Written(sum) if sum != 0) {
                let owed: Vec<_> = side.iter().copied().filter(|at| said[*at].is_some()).collect();
                // Of stocks and totals alone it is no error to have stated nothing yet.
                if owed.iter().any(|at| !department.metrics[*at].is_standing()) {
                    wrong.extend(owed);
                }
            }
        }
    }
    wrong
}

/// What a submission says of one side of a ratio.
#[derive(Debug, PartialEq, Eq)]
enum Said {
    /// Figures, with what stands beside them, add up to this.
    Written(i128),
    /// Nothing arose, or nothing was ever stated.
    Nothing,
    /// Part of it is lacking, or all that stands is from before.
    Unclear,
}

fn said_of(
    department: &Department,
    rows: &[Vec<Vec<Option<Row>>>],
    period: usize,
    unit: usize,
    side: &[usize],
) -> Said {
    let (mut sum, mut is_written, mut stands_still) = (0, false, false);
    for metric in side {
        match rows[period][unit][*metric] {
            Some(Row::Figure(figure)) => (sum, is_written) = (sum + figure, true),
            Some(Row::NotArisen) if stands(department, rows, period, unit, *metric) => {
                stands_still = true;
                if department.metrics[*metric].is_standing() {
                    sum += stood(department, rows, period, unit, *metric).unwrap_or(0);
                }
            }
            Some(Row::NotArisen) | None => {}
            Some(Row::LeftOut | Row::Lacking) => return Said::Unclear,
        }
    }
    match (is_written, stands_still) {
        (true, _) => Said::Written(sum),
        (false, true) => Said::Unclear,
        (false, false) => Said::Nothing,
    }
}

/// Whether `n/a` leaves a figure or a total standing that was stated before, by the unit or by those
/// it took over from.
fn stands(
    department: &Department,
    rows: &[Vec<Vec<Option<Row>>>],
    period: usize,
    unit: usize,
    metric: usize,
) -> bool {
    let stays = &department.metrics[metric];
    let Some(previous) = period.min(department.regular()).checked_sub(1) else { return false };
    let handed = department.handed_over(unit, previous + 1);
    (stays.is_standing() || stays.submitted)
        && [unit].into_iter().chain(handed).any(|other| {
            // Of a total that several took over nobody knows whose it is.
            let parted = other != unit && department.heirs(other).len() > 1;
            if stays.submitted && parted {
                return false;
            }
            matches!(rows[previous][other][metric], Some(Row::Figure(_)))
                || department.reports_in(other, previous)
                    && stands(department, rows, previous, other, metric)
        })
}

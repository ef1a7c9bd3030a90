//! The units side by side: how many of their reports came in time and whole, how many of their
//! indicators hold, how many of their tasks are done. Exact shares, no points of our own making.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Site;
use crate::assess::Verdict;
use crate::model::{Arrival, SubmissionState, Timeliness};
use crate::report::{TaskLine, Tone, UnitLine, tone_of};

/// So many of so many.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Share {
    /// How many there are.
    pub part: usize,
    /// Of how many.
    pub whole: usize,
}

impl Share {
    fn add(&mut self, is_part: bool) {
        self.part += usize::from(is_part);
        self.whole += 1;
    }

    /// In whole thousandths; `None` of nothing.
    pub fn thousandths(self) -> Option<usize> {
        (self.part * 1000).checked_div(self.whole)
    }

    /// The larger share first, and what there is nothing of last.
    fn better(self, other: Self) -> Ordering {
        match (self.whole, other.whole) {
            (0, 0) => Ordering::Equal,
            (0, _) => Ordering::Greater,
            (_, 0) => Ordering::Less,
            _ => (other.part * self.whole).cmp(&(self.part * other.whole)),
        }
    }
}

/// How a unit has done in the year so far.
#[derive(Debug, Clone)]
pub struct Ranked<'d> {
    /// Whose record it is, with how its submissions of the whole year stand.
    pub unit: &'d UnitLine,
    /// Its place among all; the same for those who are alike in everything.
    pub rank: usize,
    /// Of the reports that were due by now, those that came in time or are excused; where no history
    /// tells of any, none of none.
    pub in_time: Share,
    /// Of the reports that were due by now, those that have all that is owed, free of errors.
    pub whole: Share,
    /// Of the indicators that it is judged by, those that it meets or is on track for.
    pub held: Share,
    /// Of the tasks that it leads and that apply, those that it has done.
    pub done: Share,
}

impl Ranked<'_> {
    /// What units are ranked by, in this order.
    fn order(&self, other: &Self) -> Ordering {
        let by = |of: fn(&Self) -> Share| of(self).better(of(other));
        by(|one| one.in_time).then(by(|one| one.whole)).then(by(|one| one.held))
    }
}

/// The units of a site, the best first.
pub fn ranked<'s>(site: &'s Site<'_>) -> Vec<Ranked<'s>> {
    let document = site.document;
    let mut held: BTreeMap<&str, Share> = BTreeMap::new();
    for own in document.indicators.iter().flat_map(|line| line.by_unit()) {
        if let Some(is_held) = holds(own.verdict) {
            held.entry(own.unit).or_default().add(is_held);
        }
    }
    let mut done: BTreeMap<&str, Share> = BTreeMap::new();
    for line in document.tasks.iter().flat_map(TaskLine::with_steps) {
        for said in line.by_unit().filter(|said| said.is_silent || said.status.is_some()) {
            done.entry(said.unit).or_default().add(!said.is_open);
        }
    }
    let periods = site.year.periods.iter();
    let dues: Vec<NaiveDate> = periods.map(|period| site.year.plan.deadline(period)).collect();
    let mut ranked: Vec<Ranked<'s>> = site
        .units
        .iter()
        .map(|unit| {
            let (in_time, whole) = reports(unit, &dues, site.year.as_of);
            let of = |shares: &BTreeMap<&str, Share>| {
                shares.get(unit.id.as_str()).copied().unwrap_or_default()
            };
            Ranked { unit, rank: 0, in_time, whole, held: of(&held), done: of(&done) }
        })
        .collect();
    ranked.sort_by(Ranked::order);
    for at in 0..ranked.len() {
        let is_tied = at > 0 && ranked[at - 1].order(&ranked[at]) == Ordering::Equal;
        ranked[at].rank = if is_tied { ranked[at - 1].rank } else { at + 1 };
    }
    ranked
}

/// Whether a verdict on a unit's part is a good one; `None` where it says neither.
fn holds(verdict: Verdict) -> Option<bool> {
    match tone_of(verdict) {
        Some(Tone::Good) => Some(true),
        Some(Tone::Bad | Tone::Careful) => Some(false),
        Some(Tone::Faint) | None => None,
    }
}

/// Of the reports that a unit owed by now those in time, and those that are whole.
fn reports(unit: &UnitLine, dues: &[NaiveDate], today: NaiveDate) -> (Share, Share) {
    let (mut in_time, mut whole) = (Share::default(), Share::default());
    let owed = unit.by_period.iter().zip(&unit.arrivals).zip(dues);
    for ((state, arrival), due) in owed {
        let Some(state) = state else { continue };
        if *state == SubmissionState::Missing && *due >= today {
            continue;
        }
        whole.add(*state == SubmissionState::Complete);
        let receipt = arrival.as_ref().and_then(Arrival::receipt);
        let is_known = receipt.is_some() || *state == SubmissionState::Missing;
        if is_known {
            in_time.add(receipt.is_some_and(|own| own.timeliness != Timeliness::Late));
        }
    }
    (in_time, whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn share(part: usize, whole: usize) -> Share {
        Share { part, whole }
    }

    #[test]
    fn shares_are_compared_exactly_and_nothing_comes_last() {
        assert_eq!(share(2, 3).better(share(4, 6)), Ordering::Equal);
        assert_eq!(share(2, 3).better(share(3, 5)), Ordering::Less, "the better one first");
        assert_eq!(share(0, 3).better(share(0, 0)), Ordering::Less);
        assert_eq!(share(0, 0).better(share(0, 0)), Ordering::Equal);
    }
}

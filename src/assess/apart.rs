//! Figures of which each period stands by itself: all are flows, written down for their period alone,
//! and every unit that owes one side of the ratio owes the other. What a unit's period comes to hangs
//! on nothing else then, so each is read once, and every stretch of periods follows from them.

use std::collections::BTreeMap;

use super::View;
use super::bundle::Bundle;
use super::combine::asks_both;
use super::coverage::Coverage;
use super::force::counting;
use crate::model::{Desk, Indicator, Metric, Period, Quantity, Unit, Value};

/// What one unit's figures of one period come to.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Spell {
    /// Where any are expected: whether all are there, and make a ratio.
    pub is_whole: Option<bool>,
    /// The sums above and below the line, where they are whole.
    pub sums: [Quantity; 2],
}

/// One unit's spells, by period.
pub(super) struct Row<'r, 'a> {
    pub unit: &'a Unit,
    pub spells: &'r [Spell],
    /// Whether its own ratio means something: it owes every metric.
    pub has_own: bool,
}

impl Row<'_, '_> {
    /// In how many periods its figures are whole, and whether they are in all that expect any.
    pub fn told(&self) -> (u16, bool) {
        let whole = self.spells.iter().filter(|spell| spell.is_whole == Some(true)).count();
        let is_told = self.spells.iter().all(|spell| spell.is_whole != Some(false));
        (u16::try_from(whole).unwrap_or(u16::MAX), is_told)
    }

    /// What it adds above and below the line; `None` where no period is whole.
    pub fn fraction(&self) -> Option<[Quantity; 2]> {
        let whole = self.spells.iter().filter(|spell| spell.is_whole == Some(true));
        let add = |[above, below]: [Quantity; 2], spell: &Spell| {
            [above + spell.sums[0], below + spell.sums[1]]
        };
        whole.fold(None, |sum, spell| Some(add(sum.unwrap_or_default(), spell)))
    }
}

/// The spells of all units together.
#[derive(Debug, Clone)]
pub(super) struct Spells<'a> {
    periods: Vec<&'a Period>,
    /// How many units there are for which the periods are whole, lacking or not expected alike.
    alike: BTreeMap<Vec<Option<bool>>, usize>,
    /// The sums above and below the line, by period.
    sums: Vec<[Quantity; 2]>,
}

/// What figures come to in a stretch of periods.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reached {
    pub coverage: Coverage,
    /// The sums above and below the line; `None` where no unit's figures can be told.
    pub sums: Option<[Quantity; 2]>,
}

impl<'a> Spells<'a> {
    /// Reads the figures of every unit in scope and hands each unit's to `each`; `None` where the
    /// periods do not stand by themselves.
    pub fn read(
        view: &View<'a, '_>,
        bundle: &Bundle<'a>,
        indicator: &Indicator,
        mut each: impl FnMut(&Row<'_, 'a>),
    ) -> Option<Self> {
        if !bundle.is_of_flows() || view.scope.unit.is_some() {
            return None;
        }
        let mut reader = Reader::of(view, bundle, indicator);
        let sums = vec![<_>::default(); view.periods.len()];
        let mut all = Self { periods: view.periods.clone(), alike: BTreeMap::new(), sums };
        let mut key = Vec::new();
        for unit in view.units() {
            let row = reader.read(unit)?;
            key.clear();
            key.extend(row.spells.iter().map(|spell| spell.is_whole));
            if key.iter().all(Option::is_none) {
                continue;
            }
            each(&row);
            match all.alike.get_mut(&key) {
                Some(count) => *count += 1,
                None => drop(all.alike.insert(key.clone(), 1)),
            }
            for (sums, spell) in all.sums.iter_mut().zip(row.spells) {
                *sums = [sums[0] + spell.sums[0], sums[1] + spell.sums[1]];
            }
        }
        Some(all)
    }

    fn place(&self, period: &Period) -> Option<usize> {
        self.periods.iter().position(|own| own.id == period.id)
    }

    /// Whether all of these are among the periods.
    pub fn have(&self, periods: &[&Period]) -> bool {
        periods.iter().all(|period| self.place(period).is_some())
    }

    /// What they come to in some of the periods; `None` where nothing is expected in them.
    pub fn within(&self, stretch: &[&Period]) -> Option<Reached> {
        let stretch: Vec<usize> = stretch.iter().filter_map(|one| self.place(one)).collect();
        let is_expected = |own: &[Option<bool>]| stretch.iter().any(|at| own[*at].is_some());
        let alike: Vec<(&[Option<bool>], usize)> = self
            .alike
            .iter()
            .map(|(own, count)| (own.as_slice(), *count))
            .filter(|(own, _)| is_expected(own))
            .collect();
        let any = |at: usize, wanted: fn(&Option<bool>) -> bool| {
            alike.iter().any(|(own, _)| wanted(&own[at]))
        };
        let expected = stretch.iter().filter(|at| any(**at, Option::is_some)).count();
        let live: Vec<usize> =
            stretch.iter().copied().filter(|at| any(*at, |own| *own == Some(true))).collect();
        let has_hole = |own: &[Option<bool>]| {
            !live.iter().any(|at| own[*at] == Some(true))
                || live.iter().any(|at| own[*at] == Some(false))
        };
        let count = |wanted: &dyn Fn(&[Option<bool>]) -> bool| {
            alike.iter().filter(|(own, _)| wanted(own)).map(|(_, count)| count).sum()
        };
        let units = (count(&|own| !has_hole(own)), count(&|_| true));
        let sum = |side: usize| live.iter().map(|at| self.sums[*at][side]).sum();
        let reached = Reached {
            coverage: Coverage { units, periods: (live.len(), expected) },
            sums: (!live.is_empty()).then(|| [sum(0), sum(1)]),
        };
        (!alike.is_empty()).then_some(reached)
    }
}

/// Reads one unit after another.
struct Reader<'t, 'a, 'l> {
    view: &'t View<'a, 'l>,
    /// Whether it is a plain figure; see [`Bundle::is_value`].
    is_value: bool,
    terms: Vec<TermOf<'a>>,
    turns: Vec<Turn<'a>>,
    spells: Vec<Spell>,
}

/// A metric, and what is known of it for all units.
struct TermOf<'a> {
    metric: &'a Metric,
    /// How often it stands above the line, and below.
    times: [usize; 2],
    number: Option<u32>,
    /// Whether the unit that is being read owes it: in this period, and in any that counts.
    is_owed: bool,
    is_ever_owed: bool,
}

/// A period, and what is known of it for all units.
struct Turn<'a> {
    period: &'a Period,
    number: Option<u32>,
    /// Whether it counts for the indicator, and asks for both sides of the ratio.
    is_covered: bool,
    asks_both: bool,
}

impl<'t, 'a, 'l> Reader<'t, 'a, 'l> {
    fn of(view: &'t View<'a, 'l>, bundle: &Bundle<'a>, indicator: &Indicator) -> Self {
        let term = |metric: &&'a Metric| TermOf {
            metric,
            times: bundle.times.get(&metric.id).copied().unwrap_or_default(),
            number: view.ledger.subject(&metric.id),
            is_owed: false,
            is_ever_owed: false,
        };
        let asks = |period: &Period| {
            bundle.ratios.iter().all(|[above, below]| asks_both(view.plan, period, above, below))
        };
        let counting = counting(view, indicator);
        let turn = |period: &&'a Period| Turn {
            period,
            number: view.ledger.period(&period.id),
            is_covered: counting.iter().any(|own| own.id == period.id),
            asks_both: asks(period),
        };
        Self {
            view,
            is_value: bundle.is_value,
            terms: bundle.metrics.iter().map(term).collect(),
            turns: view.periods.iter().map(turn).collect(),
            spells: Vec::new(),
        }
    }

    /// The spells of a unit; `None` where it owes one side of the ratio only.
    fn read(&mut self, unit: &'a Unit) -> Option<Row<'_, 'a>> {
        let number = self.view.ledger.unit(&unit.id);
        self.spells.clear();
        self.terms.iter_mut().for_each(|term| term.is_ever_owed = false);
        for turn in &self.turns {
            let mut held = [false; 2];
            for term in &mut self.terms {
                term.is_owed = self.view.plan.owes_metric(unit, turn.period, term.metric);
                held = [0, 1].map(|side| held[side] || term.is_owed && term.times[side] > 0);
            }
            if turn.asks_both && held[0] != held[1] {
                return None;
            }
            let mut spell = Spell::default();
            if turn.is_covered && held.contains(&true) {
                self.terms.iter_mut().for_each(|term| term.is_ever_owed |= term.is_owed);
                let desk = turn.number.zip(number);
                let desk = desk.map(|(period, unit)| self.view.ledger.desk(period, unit));
                spell.is_whole = Some(false);
                if let Some(sums) = self.sums(unit, turn, desk) {
                    spell = Spell { is_whole: Some(true), sums };
                }
            }
            self.spells.push(spell);
        }
        let has_own = self.terms.iter().all(|term| term.is_ever_owed);
        Some(Row { unit, spells: &self.spells, has_own })
    }

    /// What a unit's figures of a period come to above and below the line; `None` where one that it
    /// owes is lacking, or one side is known and the other did not arise: that goes with 0 and with
    /// nothing else.
    fn sums(&self, unit: &Unit, turn: &Turn<'_>, desk: Option<Desk<'_>>) -> Option<[Quantity; 2]> {
        let standing = desk.and_then(Desk::standing);
        if standing.is_some_and(|standing| !standing.readable) {
            return None;
        }
        let mut sums = [None; 2];
        for term in self.terms.iter().filter(|term| term.is_owed) {
            let value = desk.zip(term.number).and_then(|(desk, number)| desk.value(number));
            match value {
                Some(Value::Figure(figure)) => {
                    for (sum, times) in sums.iter_mut().zip(term.times) {
                        let add = |sum: Option<Quantity>| Some(sum.unwrap_or_default() + figure);
                        *sum = (0..times).fold(*sum, |sum, _| add(sum));
                    }
                }
                Some(Value::NotApplicable) => {}
                // One that was given and is at fault is not there, optional or not.
                Some(Value::Status(_) | Value::Times(_)) | None => {
                    let (ledger, id) = (self.view.ledger, &term.metric.id);
                    let period = &turn.period.id;
                    if !term.metric.optional || ledger.is_excluded(period, &unit.id, id) {
                        return None;
                    }
                }
            }
        }
        if self.is_value {
            sums[1] = sums[0].map(|_| Quantity::from(1));
        }
        let is_balanced = match sums {
            _ if !turn.asks_both => true,
            [Some(only), None] | [None, Some(only)] => only.is_zero(),
            [Some(_), Some(_)] | [None, None] => true,
        };
        is_balanced.then(|| sums.map(Option::unwrap_or_default))
    }
}

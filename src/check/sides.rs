//! Both sides of a ratio are known or neither is: what did not arise on one side did not arise on
//! the other.

use std::collections::{BTreeMap, BTreeSet};

use super::accounts::Account;
use super::running::prior;
use super::{Accounts, Check, Facts};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::i18n::Value as Argument;
use crate::model::{
    Figure, Id, Indicator, Metric, Period, Placed, Plan, Quantity, Submission, Submitted, Unit,
    Value,
};

static ONE_SIDED: Rule =
    Rule { code: "R540", name: "one-sided-not-arisen", severity: Severity::Error };

pub(super) static CHECK: Check = Check { rules: &[&ONE_SIDED], run };

fn run(facts: &Facts<'_>, accounts: &Accounts<'_>, diagnostics: &mut Diagnostics) {
    let pairs: Vec<Pair<'_>> =
        facts.plan.indicators.iter().filter_map(|found| Pair::of(facts.plan, found)).collect();
    let mut applying: BTreeMap<&Id, Vec<&Pair<'_>>> = BTreeMap::new();
    for submission in facts.submissions.iter().filter(|submission| submission.readable) {
        let unit = facts.plan.units.get(submission.unit.as_str());
        let period = facts.plan.periods.get(submission.period.as_str());
        let (Some(unit), Some(period)) = (unit, period) else { continue };
        let at = accounts.place(&period.id, &unit.id);
        let sheet = Sheet { facts, accounts, at, submission, unit, period };
        let mut told = BTreeSet::new();
        let in_force = applying.entry(&period.id).or_insert_with(|| {
            pairs.iter().filter(|pair| pair.applies(facts, accounts, period)).collect::<Vec<_>>()
        });
        for pair in in_force.iter() {
            diagnostics.extend(sheet.judge(pair, &mut told));
        }
    }
}

/// The two sides of an indicator.
struct Pair<'p> {
    indicator: &'p Indicator,
    above: Vec<&'p Metric>,
    below: Vec<&'p Metric>,
}

impl<'p> Pair<'p> {
    fn of(plan: &'p Plan, indicator: &'p Indicator) -> Option<Self> {
        let metrics = |ids: &'p [Placed<Id>]| -> Option<Vec<&'p Metric>> {
            ids.iter().map(|id| plan.metrics.get(id.value.as_str())).collect()
        };
        let (above, below) = (metrics(&indicator.numerator)?, metrics(&indicator.denominator)?);
        Some(Self { indicator, above, below })
    }

    /// Whether the indicator applies in a period: it waits for no task that is not done, and no unit
    /// owes one side only, since no submission tells then what the other is.
    fn applies(&self, facts: &Facts<'_>, accounts: &Accounts<'_>, period: &Period) -> bool {
        let after = self.indicator.after.as_ref();
        let owes = |unit: &Unit, side: &[&Metric]| {
            side.iter().any(|metric| facts.plan.owes_metric(unit, period, metric))
        };
        after.is_none_or(|after| accounts.is_done(&after.value, period))
            && !facts.plan.units.iter().any(|u| owes(u, &self.above) != owes(u, &self.below))
    }
}

/// One submission with all that its ratios are judged by.
struct Sheet<'s, 'a> {
    facts: &'s Facts<'a>,
    accounts: &'s Accounts<'a>,
    /// The place of the submission.
    at: Option<usize>,
    submission: &'s Submission,
    unit: &'s Unit,
    period: &'s Period,
}

/// What a submission says of one side.
enum Side {
    /// Figures that add up to this.
    Known(Quantity),
    /// Nothing arose, or of stocks nothing was ever stated.
    NotArisen,
    /// Something is absent or at fault.
    Unknown,
}

impl<'s> Sheet<'s, '_> {
    fn judge(&self, pair: &Pair<'_>, told: &mut BTreeSet<usize>) -> Option<Diagnostic> {
        let (one_sided, other, sum) = match (self.side(&pair.above), self.side(&pair.below)) {
            (Side::NotArisen, Side::Known(sum)) => (&pair.above, &pair.below, sum),
            (Side::Known(sum), Side::NotArisen) => (&pair.below, &pair.above, sum),
            _ => return None,
        };
        if sum.is_zero() {
            return None;
        }
        let rows = self.rows(one_sided);
        let first = *rows.first()?;
        // A row may stand in several ratios; it is one fault.
        if !rows.iter().any(|row| told.insert(row.row.number())) {
            return None;
        }
        let owes = |metric: &Metric| self.facts.plan.owes_metric(self.unit, self.period, metric);
        let mut owed = one_sided.iter().filter(|metric| owes(metric));
        let is_standing = owed.all(|metric| metric.over_time.is_standing());
        let names = |metrics: &[&Metric]| {
            let names = metrics.iter().map(|metric| Argument::Name(metric.name.clone())).collect();
            Argument::Joined(" + ", names)
        };
        let mut finding = Diagnostic::new(&ONE_SIDED, first.row.value().place)
            .severity(if is_standing { Severity::Warning } else { Severity::Error })
            .found(first.row.value().text)
            .with("kind", if is_standing { "standing" } else { "flow" })
            .with("side", names(one_sided))
            .with("other", names(other))
            .with("sum", sum)
            .with("indicator", &pair.indicator.name)
            .see(pair.indicator.place, "plan");
        for row in self.rows(other) {
            finding = finding.see(row.row.value().place, "other");
        }
        for row in &rows {
            finding = finding.row(row.file(), row.row.number());
        }
        Some(first.mark(finding))
    }

    /// The rows of a side that the submission has, each once.
    fn rows(&self, side: &[&Metric]) -> Vec<Account<'s>> {
        let mut rows: Vec<Account<'s>> = Vec::new();
        let mut seen = BTreeSet::new();
        for metric in side {
            let unit = &self.submission.unit;
            if let Some(row) = self.accounts.get(&self.period.id, unit, metric.id.as_str())
                && seen.insert(row.row.number())
            {
                rows.push(row);
            }
        }
        rows
    }

    fn side(&self, side: &[&Metric]) -> Side {
        let (mut sum, mut asked, mut is_written) = (None, false, false);
        for metric in side {
            if !self.facts.plan.owes_metric(self.unit, self.period, metric) {
                continue;
            }
            asked = true;
            // `n/a` without its reason is at fault itself and says nothing here.
            let Some(number) = self.accounts.subject(&metric.id) else { return Side::Unknown };
            let (row, figure) = self.accounts.told(self.at, number);
            if row.is_some_and(|row| {
                row.value() == Some(Value::NotApplicable) && row.row.note().is_empty()
            }) {
                return Side::Unknown;
            }
            match figure {
                Figure::Counted(figure) => {
                    is_written = true;
                    sum = Some(sum.unwrap_or_default() + figure);
                }
                Figure::NotApplicable
                    if metric.over_time.is_standing() || metric.submitted == Submitted::ToDate =>
                {
                    let id = &self.unit.id;
                    let prior = prior(self.facts, self.accounts, id, metric, self.period);
                    if let Some(stated) = prior.figure() {
                        // Of a flow whose form asks for the total there is nothing new: 0 in this
                        // period.
                        let stands = metric.over_time.is_standing().then_some(stated);
                        sum = Some(sum.unwrap_or_default() + stands.unwrap_or_default());
                    }
                }
                Figure::NotApplicable => {}
                Figure::Absent => return Side::Unknown,
            }
        }
        match sum {
            Some(sum) if is_written => Side::Known(sum),
            // What stands from before was not written here: whoever wrote `n/a` on both sides said so.
            Some(_) => Side::Unknown,
            None if asked => Side::NotArisen,
            None => Side::Unknown,
        }
    }
}

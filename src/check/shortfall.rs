//! What a part lacks of its whole does not leap without reason: a unit whose answers were satisfied but
//! for eight, and now but for two hundred, has mostly mistyped one of the two figures.
//!
//! Neither figure need have changed much by itself, so that [`super::change`] says nothing. The
//! bounds are its own. Where nothing was lacking before there is nothing to multiply: then a fifth of
//! the whole is a leap.

use std::collections::BTreeSet;

use rayon::prelude::*;
use rust_decimal::Decimal;

use super::accounts::Account;
use super::change::{RISE, TIMES};
use super::series::{Point, Series};
use super::wholes::{Counted, Share, ids, names};
use super::{Accounts, Check, Facts};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::model::{Quantity, Unit};

pub(super) static SUDDEN_SHORTFALL: Rule =
    Rule { code: "R532", name: "sudden-shortfall", severity: Severity::Warning };

pub(super) static CHECK: Check = Check { rules: &[&SUDDEN_SHORTFALL], run };

fn run(facts: &Facts<'_>, accounts: &Accounts<'_>, diagnostics: &mut Diagnostics) {
    let series = Series::of(facts, accounts);
    let mut seen = BTreeSet::new();
    for indicator in &facts.plan.indicators {
        let Some(share) = Share::of(facts.plan, accounts, indicator) else { continue };
        if !seen.insert((ids(&share.part), ids(&share.whole))) {
            continue;
        }
        let units: Vec<&Unit> = facts.plan.units.iter().collect();
        let judged = units.par_iter().map(|unit| judge(&series, &share, unit));
        diagnostics.extend(judged.collect::<Vec<_>>().into_iter().flatten());
    }
}

/// What a unit lacked in a period.
struct Lack<'a> {
    at: usize,
    lacking: Decimal,
    whole: Decimal,
    part_rows: Vec<Point<'a>>,
    whole_rows: Vec<Point<'a>>,
}

/// Each period against all before it: the most that was ever lacking is kept on the way.
fn judge(series: &Series<'_, '_>, share: &Share<'_>, unit: &Unit) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let places = series.places(unit);
    let mut most: Option<Lack<'_>> = None;
    for at in 0..series.periods.len() {
        let Some(now) = lack(series, share, &places, at) else { continue };
        if let Some(before) = &most {
            let rise = now.lacking - before.lacking;
            let leaps = if before.lacking.is_zero() {
                now.lacking * Decimal::from(TIMES) >= now.whole
            } else {
                now.lacking > before.lacking * Decimal::from(TIMES)
            };
            if leaps && rise >= Decimal::from(RISE) {
                found.extend(finding(series, &now, before));
            }
        }
        if most.as_ref().is_none_or(|most| most.lacking < now.lacking) {
            most = Some(now);
        }
    }
    found
}

/// `None` where a figure of either side is lacking, or the part exceeds its whole.
fn lack<'a>(
    series: &Series<'_, 'a>,
    share: &Share<'a>,
    places: &[Option<usize>],
    at: usize,
) -> Option<Lack<'a>> {
    let side = |metrics: &[Counted<'a>]| -> Option<(Vec<Point<'a>>, Quantity)> {
        let points = metrics
            .iter()
            .map(|(metric, number)| series.figure(&|at| places[at], metric, *number, at));
        let points: Vec<_> = points.collect::<Option<_>>()?;
        let sum = points.iter().map(|point| point.figure).sum();
        Some((points, sum))
    };
    let (part_rows, part) = side(&share.part)?;
    let (whole_rows, whole) = side(&share.whole)?;
    let whole = whole.decimal();
    let lacking = whole - part.decimal();
    (lacking >= Decimal::ZERO).then_some(Lack { at, lacking, whole, part_rows, whole_rows })
}

fn finding(series: &Series<'_, '_>, now: &Lack<'_>, before: &Lack<'_>) -> Option<Diagnostic> {
    let (part, whole) = (accounts(&now.part_rows), accounts(&now.whole_rows));
    let first = *part.first()?;
    let mut finding = Diagnostic::new(&SUDDEN_SHORTFALL, first.row.value().place)
        .found(first.row.value().text)
        .with("part-names", names(&part))
        .with("whole-names", names(&whole))
        .with("lacking", Quantity::new(now.lacking))
        .with("before", Quantity::new(before.lacking))
        .with("earlier", &series.periods[before.at].name);
    for row in &whole {
        finding = finding.see(row.row.value().place, "whole");
    }
    for point in before.part_rows.first().into_iter().chain(before.whole_rows.first()) {
        finding = finding.see(point.account.row.value().place, "earlier");
    }
    Some(first.mark(finding))
}

fn accounts<'a>(points: &[Point<'a>]) -> Vec<Account<'a>> {
    points.iter().map(|point| point.account).collect()
}

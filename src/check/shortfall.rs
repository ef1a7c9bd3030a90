//! What a part lacks of its whole does not leap without reason: a unit whose answers were satisfied but
//! for eight, and now but for two hundred, has mostly mistyped one of the two figures.
//!
//! Neither figure need have changed much by itself, so that [`super::change`] says nothing. The
//! bounds are its own. Where nothing was lacking before there is nothing to multiply: then a fifth of
//! the whole is a leap.

use rust_decimal::Decimal;

use super::accounts::{Account, Counted};
use super::change::{RISE, TIMES};
use super::dossier::{Dossier, OfUnit, Point};
use super::wholes::{Share, names, shares};
use super::{Accounts, Check, Facts, Look};
use crate::diagnostic::{Diagnostic, Rule};
use crate::model::Quantity;

pub(super) static SUDDEN_SHORTFALL: Rule = Rule::warning("R532", "sudden-shortfall");

pub(super) static CHECK: Check = Check { rules: &[&SUDDEN_SHORTFALL], looks: &[Look::Units(open)] };

fn open<'s, 'a>(facts: &'s Facts<'a>, accounts: &'s Accounts<'a>) -> OfUnit<'s, 'a> {
    let shares = shares(facts, accounts);
    Box::new(move |dossier, found| {
        shares.iter().for_each(|share| judge(dossier, share, found));
    })
}

/// What a unit lacked in the regular period of a place.
#[derive(Clone, Copy)]
struct Lack {
    rank: usize,
    lacking: Decimal,
    whole: Decimal,
}

/// Each period against all before it: the most that was ever lacking is kept on the way.
fn judge(dossier: &Dossier<'_, '_>, share: &Share<'_>, found: &mut Vec<Diagnostic>) {
    let mut most: Option<Lack> = None;
    let lacks = (0..dossier.accounts.regular.len()).filter_map(|rank| lack(dossier, share, rank));
    for now in lacks {
        if let Some(before) = &most {
            let rise = now.lacking - before.lacking;
            let leaps = || {
                if before.lacking.is_zero() {
                    now.lacking * Decimal::from(TIMES) >= now.whole
                } else {
                    now.lacking > before.lacking * Decimal::from(TIMES)
                }
            };
            if rise >= Decimal::from(RISE) && leaps() {
                found.extend(finding(dossier, share, now, *before));
            }
        }
        if most.is_none_or(|most| most.lacking < now.lacking) {
            most = Some(now);
        }
    }
}

/// `None` where a figure of either side is lacking, or the part exceeds its whole.
fn lack(dossier: &Dossier<'_, '_>, share: &Share<'_>, rank: usize) -> Option<Lack> {
    let period = dossier.facts.lineage.regular().get(rank)?;
    if !dossier.facts.plan.is_in_force(share.indicator, period) {
        return None;
    }
    let sum = |side: &[Counted<'_>]| {
        let figures = side.iter().map(|counted| Some(dossier.point(*counted, rank)?.figure));
        figures.sum::<Option<Quantity>>()
    };
    let part = sum(&share.part)?.decimal();
    let whole = sum(&share.whole)?.decimal();
    let lacking = whole - part;
    (lacking >= Decimal::ZERO).then_some(Lack { rank, lacking, whole })
}

fn finding(
    dossier: &Dossier<'_, '_>,
    share: &Share<'_>,
    now: Lack,
    before: Lack,
) -> Option<Diagnostic> {
    let rows = |side: &[Counted<'_>], rank: usize| -> Vec<Account<'_>> {
        let points = side.iter().filter_map(|counted| dossier.point(*counted, rank));
        let row = |point: Point<'_>| dossier.accounts.account(point.at, point.stated);
        points.filter_map(row).collect()
    };
    let (part, whole) = (rows(&share.part, now.rank), rows(&share.whole, now.rank));
    let first = *part.first()?;
    let mut finding = Diagnostic::new(&SUDDEN_SHORTFALL, first.row.value().place)
        .found(first.row.value().text)
        .with("part-names", names(&part))
        .with("whole-names", names(&whole))
        .with("lacking", Quantity::new(now.lacking))
        .with("before", Quantity::new(before.lacking))
        .with("earlier", &dossier.facts.lineage.regular().get(before.rank)?.name);
    for row in &whole {
        finding = finding.see(row.row.value().place, "whole");
    }
    for side in [&share.part, &share.whole] {
        if let Some(row) = rows(side, before.rank).first() {
            finding = finding.see(row.row.value().place, "earlier");
        }
    }
    Some(first.mark(finding))
}

//! A figure far from all that its unit has reported this year is worth a second look: a digit too many
//! or too few, another unit of measure, a row filled with another's figure.
//!
//! Compared is with the largest of the earlier figures (a rise) or the smallest (a fall), not with
//! the last or the mean one, so that a quiet quarter does not make the next ordinary one suspect.
//! What is small varies by chance: a rise of less than [`RISE`], a fall of less than [`FALL`] is
//! never mentioned, and nothing at all where always [`ALWAYS`] or more were counted is (of a figure
//! that is five on average, chance makes a nought once in 150); of a stock, where so many stood last. A running total only grows: how far it
//! may is not known, and that it falls is an error of its own.

use rust_decimal::Decimal;

use super::accounts::Counted;
use super::dossier::{Places, Point, Sheet, point};
use super::{Check, Look};
use crate::diagnostic::{Diagnostic, Rule};
use crate::model::{Metric, Quantity, Statement, Value};

pub(super) static SUDDEN_CHANGE: Rule = Rule::warning("R504", "sudden-change");

pub(super) static CHECK: Check =
    Check { rules: &[&SUDDEN_CHANGE], looks: &[Look::Sheets(|_, _| Box::new(look))] };

/// How many times the largest earlier figure, or what part of the smallest, is still believable.
pub(super) const TIMES: i64 = 5;

/// The rise below which nothing is said: from 2 to 12 is six times as many and an ordinary quarter.
pub(super) const RISE: i64 = 20;

/// The fall below which nothing is said.
const FALL: i64 = 10;

/// From so many in every earlier period to none at all is no chance.
const ALWAYS: i64 = 5;

/// Units of measure that are taken for one another: dong, thousands, millions of dong.
const UNITS: [i64; 2] = [1000, 1_000_000];

/// How far from such a factor a change may lie to look like one, times and parts of it.
const BAND: i64 = 3;

fn look(sheet: &Sheet<'_, '_>, found: &mut Vec<Diagnostic>) {
    // A nil return says nothing throughout, and is confirmed by being there.
    let Some(rank) = sheet.rank.filter(|_| is_busy(sheet.stated())) else { return };
    let line = sheet.dossier.line(sheet.period);
    for (stated, metric, figure) in sheet.figures() {
        let counted = (metric, stated.subject);
        let own = || sheet.dossier.point(counted, rank);
        let own = if metric.is_running_flow() { own() } else { None };
        // A second row for the same metric is weighed as it stands.
        let own = own.filter(|own| std::ptr::eq(own.stated, stated));
        let now = own.map_or(figure, |own| own.figure);
        let former = match metric.tenures.is_empty() {
            true => Vec::new(),
            false => sheet.dossier.former(metric, sheet.period),
        };
        let line: Vec<&Places> = line.iter().copied().chain(&former).collect();
        let past = past(sheet, &line, counted, rank);
        // How many times a figure below zero is another means nothing.
        let past = past.filter(|past| now.min(past.smallest.1.figure) >= Quantity::ZERO);
        found.extend(past.and_then(|past| judge(sheet, &past, stated, metric, now)));
    }
}

/// Whether a submission says of anything that it arose.
fn is_busy(stated: &[Statement]) -> bool {
    stated.iter().any(|stated| match stated.value() {
        Some(Value::Figure(figure)) => !figure.is_zero(),
        Some(Value::NotApplicable) => false,
        Some(Value::Status(_) | Value::Times(_)) | None => true,
    })
}

/// The figure of an earlier period, with the place of that period among the regular ones.
type Before<'d> = (usize, Point<'d>);

/// What was reported of a metric before: the last of the largest, the first of the smallest.
struct Past<'d> {
    largest: Before<'d>,
    smallest: Before<'d>,
    last: Before<'d>,
}

/// What a unit reported in the periods before one, with what those reported whose work it has taken
/// over by then.
fn past<'d>(
    sheet: &Sheet<'d, '_>,
    line: &[&Places],
    metric: Counted<'_>,
    rank: usize,
) -> Option<Past<'d>> {
    let accounts = sheet.dossier.accounts;
    let mut before = (0..rank).filter_map(|then| {
        let mut points = line.iter().filter_map(|places| point(accounts, places, metric, then));
        let first = points.next()?;
        let figure = points.fold(first.figure, |sum, point| sum + point.figure);
        Some((then, Point { figure, ..first }))
    });
    let first = before.next()?;
    let begun = Past { largest: first, smallest: first, last: first };
    Some(before.fold(begun, |Past { largest, smallest, .. }, last| Past {
        largest: if largest.1.figure > last.1.figure { largest } else { last },
        smallest: if smallest.1.figure > last.1.figure { last } else { smallest },
        last,
    }))
}

/// How a figure differs from those before.
struct Leap<'d> {
    direction: &'static str,
    before: Before<'d>,
    times: Decimal,
}

fn judge(
    sheet: &Sheet<'_, '_>,
    past: &Past<'_>,
    stated: &Statement,
    metric: &Metric,
    now: Quantity,
) -> Option<Diagnostic> {
    let leap = rise(past, now).or_else(|| fall(past, metric, now))?;
    let (then, before) = leap.before;
    let account = sheet.account(stated)?;
    let earlier = sheet.dossier.accounts.account(before.at, before.stated)?;
    let reason = match (now.is_zero(), leap.direction) {
        (true, _) => "nothing",
        (false, direction) => direction,
    };
    let factor = UNITS.into_iter().find(|factor| is_about(leap.times, *factor));
    let mut finding = Diagnostic::new(&SUDDEN_CHANGE, account.row.value().place)
        .found(account.row.value().text)
        .with("reason", reason)
        .with("now", now)
        .with("before", before.figure)
        .with("times", Quantity::new(leap.times.trunc()))
        .with("earlier", &sheet.dossier.facts.lineage.regular().get(then)?.name)
        .see(earlier.row.value().place, "earlier");
    if let Some(factor) = factor {
        let other = match leap.direction {
            "rise" => now.decimal().checked_div(factor.into()),
            _ => now.decimal().checked_mul(factor.into()),
        };
        let other = other.map_or(now, |other| Quantity::new(other.round_dp(Quantity::DECIMALS)));
        finding = finding.help("help-unit").with("factor", factor).with("other", other);
    }
    Some(account.mark(finding))
}

/// Whether a ratio is about that of two units of measure.
fn is_about(times: Decimal, factor: i64) -> bool {
    let (factor, band) = (Decimal::from(factor), Decimal::from(BAND));
    times * band >= factor && times <= factor * band
}

/// Whether a ratio is about that of any two units of measure: then no difference is too small.
fn changes_unit(times: Decimal) -> bool {
    UNITS.into_iter().any(|factor| is_about(times, factor))
}

/// Where the largest was 0 there is nothing to compare with: what is new begins somewhere.
fn rise<'d>(past: &Past<'d>, now: Quantity) -> Option<Leap<'d>> {
    let before = past.largest;
    let (then, now) = (before.1.figure.decimal(), now.decimal());
    // Few leap; the others are told without dividing.
    if now <= then * Decimal::from(TIMES) {
        return None;
    }
    let times = now.checked_div(then)?;
    let enough = now - then >= Decimal::from(RISE) || changes_unit(times);
    enough.then_some(Leap { direction: "rise", before, times })
}

/// Where the smallest was 0 a fall to it is none.
fn fall<'d>(past: &Past<'d>, metric: &Metric, now: Quantity) -> Option<Leap<'d>> {
    if metric.over_time.is_total() {
        return None;
    }
    let before = past.smallest;
    if now.is_zero() {
        // A stock does not vary by chance: it is gone since it was stated last.
        let before = if metric.over_time.is_stock() { past.last } else { before };
        let gone = before.1.figure.decimal() >= Decimal::from(ALWAYS);
        return gone.then_some(Leap { direction: "fall", before, times: Decimal::ZERO });
    }
    let (then, now) = (before.1.figure.decimal(), now.decimal());
    if then < now * Decimal::from(TIMES) {
        return None;
    }
    let times = then.checked_div(now)?;
    let enough = then - now >= Decimal::from(FALL) || changes_unit(times);
    enough.then_some(Leap { direction: "fall", before, times })
}

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

use super::accounts::{Account, Subject};
use super::series::{Line, Point, Series};
use super::{Accounts, Check, Facts};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::model::{Metric, Period, Quantity, Value};

pub(super) static SUDDEN_CHANGE: Rule =
    Rule { code: "R504", name: "sudden-change", severity: Severity::Warning };

pub(super) static CHECK: Check = Check { rules: &[&SUDDEN_CHANGE], run };

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

fn run(facts: &Facts<'_>, accounts: &Accounts<'_>, diagnostics: &mut Diagnostics) {
    let series = Series::of(facts, accounts);
    accounts.each(diagnostics, |submission, rows, found| {
        // A nil return says nothing throughout, and is confirmed by being there.
        let Some(at) = series.place(&submission.period).filter(|_| is_busy(rows)) else { return };
        let line = series.line(&submission.unit, at);
        for account in rows {
            if let Subject::Metric(metric) = account.subject
                && let Some(now) = own(&series, &line, account, metric)
            {
                found.extend(judge(&series, &line, account, metric, now));
            }
        }
    });
}

/// Whether a submission says of anything that it arose.
fn is_busy(rows: &[Account<'_>]) -> bool {
    rows.iter().any(|account| match account.value() {
        Some(Value::Figure(figure)) => !figure.is_zero(),
        Some(Value::NotApplicable) => false,
        Some(Value::Status(_)) | None => true,
    })
}

/// What a row says of its period alone.
fn own<'a>(
    series: &Series<'_, 'a>,
    line: &Line,
    account: &Account<'a>,
    metric: &Metric,
) -> Option<Quantity> {
    let Some(Value::Figure(figure)) = account.value() else { return None };
    match series.now(line, account, metric) {
        Some(point) if point.account.is(account) => Some(point.figure),
        // A second row for the same metric is weighed as it stands.
        _ => Some(figure),
    }
}

/// How a figure differs from those before.
struct Leap<'a> {
    direction: &'static str,
    before: Point<'a>,
    then: usize,
    times: Decimal,
}

fn judge<'a>(
    series: &Series<'_, 'a>,
    line: &Line,
    account: &Account<'a>,
    metric: &Metric,
    now: Quantity,
) -> Option<Diagnostic> {
    let earlier = series.before(line, account, metric);
    let leap = rise(&earlier, now).or_else(|| fall(&earlier, metric, now))?;
    let period: &Period = series.periods[leap.then];
    let reason = match (now.is_zero(), leap.direction) {
        (true, _) => "nothing",
        (false, direction) => direction,
    };
    let factor = UNITS.into_iter().find(|factor| is_about(leap.times, *factor));
    let mut finding = Diagnostic::new(&SUDDEN_CHANGE, account.row.value().place)
        .found(account.row.value().text)
        .with("reason", reason)
        .with("now", now)
        .with("before", leap.before.figure)
        .with("times", Quantity::new(leap.times.trunc()))
        .with("earlier", &period.name)
        .see(leap.before.account.row.value().place, "earlier");
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
fn rise<'a>(earlier: &[(usize, Point<'a>)], now: Quantity) -> Option<Leap<'a>> {
    let (then, before) = *earlier.iter().max_by_key(|(_, point)| point.figure)?;
    let (then_figure, now) = (before.figure.decimal(), now.decimal());
    let times = now.checked_div(then_figure).filter(|times| *times > Decimal::from(TIMES))?;
    let enough = now - then_figure >= Decimal::from(RISE) || changes_unit(times);
    enough.then_some(Leap { direction: "rise", before, then, times })
}

/// Where the smallest was 0 a fall to it is none.
fn fall<'a>(earlier: &[(usize, Point<'a>)], metric: &Metric, now: Quantity) -> Option<Leap<'a>> {
    if metric.over_time.is_total() {
        return None;
    }
    let (then, before) = *earlier.iter().min_by_key(|(_, point)| point.figure)?;
    let (then_figure, now) = (before.figure.decimal(), now.decimal());
    let leap = |times| Leap { direction: "fall", before, then, times };
    if now.is_zero() {
        // A stock does not vary by chance: it is gone since it was stated last.
        let (then, before) =
            if metric.over_time.is_stock() { *earlier.last()? } else { (then, before) };
        let gone = before.figure.decimal() >= Decimal::from(ALWAYS);
        return gone.then_some(Leap { direction: "fall", before, then, times: Decimal::ZERO });
    }
    let times = then_figure.checked_div(now)?;
    let enough = times >= Decimal::from(TIMES) && then_figure - now >= Decimal::from(FALL);
    (enough || changes_unit(times)).then(|| leap(times))
}

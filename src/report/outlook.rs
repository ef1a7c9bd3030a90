//! The rest of the year as it is told: what is still to be done, what is to be expected, and why
//! nothing is said where nothing is.

use num_bigint::{BigInt, Sign};
use num_rational::BigRational;
use num_traits::Signed as _;

use super::indicator::{IndicatorLine, UnitFigures};
use super::sentence::{measured, what, what_per};
use super::{DATA_DECIMALS, SHOWN_DECIMALS};
use crate::assess::outlook::{round_bound, shown_shares, verdict};
use crate::assess::{Ahead, Need, Outlook, Prospect, Silence, Verdict};
use crate::i18n::{Message, Value};
use crate::model::{Fixed, Indicator, Side, Target, round_towards};

/// The rest of the year for an indicator, or for a unit with it.
#[derive(Debug, Clone)]
pub struct OutlookLine {
    /// The target at the year's end.
    pub target: Target,
    /// How it stands to that.
    pub prospect: Prospect,
    /// Why there is no forecast, or nothing at all.
    pub silence: Option<Silence>,
    /// Over how many periods the figures so far are.
    pub told: usize,
    /// How many periods are left.
    pub left: usize,
    /// The year so far, with at most six decimals.
    pub so_far: Option<Fixed>,
    /// The same for a person.
    pub shown_so_far: Option<Fixed>,
    /// What the year comes to at this pace, with at most six decimals.
    pub forecast: Option<Fixed>,
    /// The same for a person.
    pub shown: Option<Fixed>,
    /// What that comes to, held against the target.
    pub verdict: Option<Verdict>,
    /// What is still to be added above the line.
    pub need: Option<Need>,
}

impl OutlookLine {
    pub(super) fn of(ahead: Ahead, indicator: &Indicator) -> Self {
        let landmark = indicator.unit.whole();
        let so_far = ahead.so_far.and_then(|ratio| ratio.value());
        let targets: Vec<_> =
            [ahead.target].into_iter().filter(|target| !target.is_of_change()).collect();
        let so_far = |decimals| {
            so_far.as_ref().map(|value| round_towards(value, decimals, &targets, landmark))
        };
        Self {
            target: ahead.target,
            prospect: ahead.prospect,
            silence: ahead.silence,
            told: ahead.periods.0,
            left: ahead.periods.1,
            so_far: so_far(DATA_DECIMALS),
            shown_so_far: so_far(SHOWN_DECIMALS),
            forecast: ahead.shown_forecast(indicator, DATA_DECIMALS),
            shown: ahead.shown_forecast(indicator, SHOWN_DECIMALS),
            verdict: verdict(&ahead),
            need: ahead.need,
        }
    }

    /// The least and the most share of what is still to come, with at most six decimals.
    pub fn shares(&self) -> [Option<Fixed>; 2] {
        self.need.as_ref().map(|need| shown_shares(need, DATA_DECIMALS)).unwrap_or_default()
    }

    /// Whether somebody has to do something for the target.
    pub fn is_open(&self) -> bool {
        self.prospect.is_at_risk() || self.prospect == Prospect::Lacking
    }
}

impl<'a> IndicatorLine<'a> {
    /// What one of its units has still to do so that its own figure reaches its own target; `None`
    /// where no period is left in which it reports, or where it has no target.
    pub fn outlook_of(&self, own: &UnitFigures<'a>) -> Option<OutlookLine> {
        let ahead = self.rest.as_ref()?.of_unit(own.result())?;
        Some(OutlookLine::of(ahead, self.indicator()))
    }

    /// Whether the year's target will be missed as things go.
    pub fn is_at_risk(&self) -> bool {
        self.outlook.as_ref().is_some_and(|outlook| outlook.prospect.is_at_risk())
    }
}

/// How an indicator, or a unit with it, stands to the year's target.
pub fn prospect_word(prospect: Prospect) -> Message {
    Message::new("outlook-prospect").with("prospect", prospect.code())
}

/// Why nothing, or no forecast, is told.
pub fn silence_word(silence: Silence) -> Message {
    Message::new("outlook-silence").with("silence", silence.code())
}

/// What is to be done in the rest of the year; `None` where that cannot be told.
pub fn needed(line: &IndicatorLine<'_>, outlook: &OutlookLine) -> Option<Message> {
    let need = outlook.need.as_ref()?;
    let own = told(line, outlook, need);
    if !line.rest.as_ref().is_some_and(Outlook::is_of_each_period) {
        return Some(own);
    }
    let rest = match (need.is_possible, outlook.is_enough()) {
        (false, _) => "impossible",
        (true, true) => "enough",
        (true, false) => "more",
    };
    let entry = Message::new("outlook-each")
        .with("left", outlook.left)
        .with("target", Message::target(outlook.target, &line.unit));
    Some(entry.with("rest", rest).with("more", own))
}

impl OutlookLine {
    /// Whether keeping to the target in every period that is left is enough.
    fn is_enough(&self) -> bool {
        let is_met = self.verdict.map(|verdict| verdict == Verdict::Met);
        is_met.unwrap_or_else(|| self.need.as_ref().is_some_and(|need| !need.is_lacking()))
    }
}

fn told(line: &IndicatorLine<'_>, outlook: &OutlookLine, need: &Need) -> Message {
    let per = || what_per(line);
    if !need.is_possible {
        let volume = need.volume.as_ref();
        let kind = match (need.is_over, volume) {
            (true, _) => "over",
            (false, Some(_)) => "volume",
            (false, None) => "so",
        };
        let all = outlook.target.bounds().least.is_some();
        return Message::new("outlook-impossible")
            .with("kind", kind)
            .with("all", all)
            .with("per", per())
            .with("what", what(line))
            .with("volume", volume.map(figure));
    }
    let signs = |bound: &Option<Fixed>| bound.as_ref().map(sign);
    let (least, most) = (signs(&need.least), signs(&need.most));
    let is_of_fresh = need.shares.iter().any(Option::is_some);
    let bounds = match (least, most) {
        (Some(Sign::Plus), _) if is_of_fresh && need.least == need.of => "all",
        (Some(Sign::Plus), Some(_)) => "both",
        (Some(Sign::Plus), None) => "least",
        (_, Some(Sign::Minus)) => "fewer",
        (_, Some(_)) => "most",
        (_, None) => "none",
    };
    let is_still = matches!(outlook.silence, Some(Silence::Stock | Silence::Tasks));
    let entry = match &need.of {
        Some(_) if is_of_fresh => "outlook-of",
        Some(_) => "outlook-beside",
        None if is_still => "outlook-still",
        None => "outlook-more",
    };
    let shares = shown_shares(need, SHOWN_DECIMALS);
    let share =
        |at: usize| shares[at].as_ref().map(|share| measured(share.to_string(), &line.unit));
    let lacking = if bounds == "least" { needed_of(line) } else { what(line) };
    Message::new(entry)
        .with("bounds", bounds)
        .with("least", need.least.as_ref().map(|bound| shown(bound, Side::Least)))
        .with("most", need.most.as_ref().map(|bound| shown(bound, Side::Most)))
        .with("what", lacking)
        .with("of", need.of.as_ref().map(|of| shown(of, Side::Least)))
        .with("per", per())
        .with("left", outlook.left)
        .with("named", line.unit.sign().is_none())
        .with("low", share(0))
        .with("high", share(1))
        .with("each", each(need, outlook.left))
}

/// What it lacks, as a sentence says it after a number.
fn needed_of(line: &IndicatorLine<'_>) -> Value {
    line.lacking.as_ref().map_or_else(|| what(line), Value::from)
}

/// How much of what is lacking that is a period, rounded up.
fn each(need: &Need, left: usize) -> Option<Value> {
    let least = need.least.as_ref()?.to_rational();
    let each = least / BigRational::from_integer(BigInt::from(left));
    let decimals = if need.least.as_ref()?.to_rational().is_integer() { 0 } else { SHOWN_DECIMALS };
    (left > 1).then(|| figure(&round_bound(&each, Side::Least, decimals)))
}

fn sign(bound: &Fixed) -> Sign {
    bound.to_rational().numer().sign()
}

fn figure(bound: &Fixed) -> Value {
    Value::Figure(bound.to_string())
}

/// A bound for a person, without its sign.
fn shown(bound: &Fixed, side: Side) -> Value {
    let value = bound.to_rational();
    let shown = round_bound(&value, side, SHOWN_DECIMALS).to_rational().abs();
    figure(&round_towards(&shown, SHOWN_DECIMALS, &[], None))
}

/// What the year comes to at this pace, and what that is.
pub fn expected(line: &IndicatorLine<'_>, outlook: &OutlookLine) -> Option<Message> {
    let shown = outlook.shown.as_ref()?;
    let met = outlook.verdict == Some(Verdict::Met);
    let entry = Message::new("outlook-expected").with("met", met);
    Some(entry.with("value", measured(shown.to_string(), &line.unit)))
}

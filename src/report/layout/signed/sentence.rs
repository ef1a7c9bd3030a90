//! An area's indicators and tasks in sentences.

use num_bigint::Sign;

use crate::assess::{Note, Verdict};
use crate::i18n::{Message, Value};
use crate::model::{Bounds, Fixed, Margin, MeasureUnit, Name, Quantity, Side, Target, exact};
use crate::report::layout::block::Block;
use crate::report::sentence::{covered, first_of, gap_figure, lacked, measured, what, what_per};
use crate::report::{
    IndicatorLine, UnitFigures, decided, growth, in_force, lapse, programme, slice, verdict_word,
};

/// Verdicts in the order in which a report tells of them: what was reached first.
pub(super) const TOLD: [Verdict; 10] = [
    Verdict::Met,
    Verdict::OnTrack,
    Verdict::InProgress,
    Verdict::Behind,
    Verdict::NotMet,
    Verdict::NoData,
    Verdict::NoTarget,
    Verdict::SmallSample,
    Verdict::NoActivity,
    Verdict::NotApplicable,
];

/// How many there are of each verdict, each in an entry of its own: `đạt 05, chậm tiến độ 03`. Those
/// that hang on what the plan has set itself are told apart.
pub(super) fn counts(
    entry: &'static str,
    word: fn(Verdict, bool) -> Message,
    verdicts: &[(Verdict, bool)],
) -> Value {
    let parts = both_ways(&TOLD).filter_map(|told| {
        let count = verdicts.iter().filter(|other| **other == told).count();
        let word = word(told.0, told.1);
        (count > 0).then(|| Message::new(entry).with("count", padded(count)).with("verdict", word))
    });
    Value::joined(", ", parts)
}

/// That all of several stand alike; `None` where they do not.
pub(super) fn alike(
    what: &'static str,
    word: fn(Verdict, bool) -> Message,
    verdicts: &[(Verdict, bool)],
    is_listed: bool,
) -> Option<Message> {
    let first = verdicts.first()?;
    verdicts.iter().all(|other| other == first).then(|| {
        Message::new("signed-alike")
            .with("what", what)
            .with("count", padded(verdicts.len()))
            .with("verdict", word(first.0, first.1))
            .with("listed", is_listed)
    })
}

/// A count as a document has it: two digits at least in Vietnamese.
pub fn padded(count: usize) -> Name {
    Name { vi: Some(format!("{count:02}")), en: Some(count.to_string()) }
}

/// The word for a verdict on a task within a sentence.
pub(super) fn task_count_word(verdict: Verdict, is_internal: bool) -> Message {
    Message::new("signed-task-verdict")
        .with("verdict", verdict.code())
        .with("internal", is_internal)
}

/// An interim target as a sentence calls it: of the plan's own, that it is internal.
pub(super) fn step_word(line: &IndicatorLine<'_>) -> Message {
    Message::new("signed-step").with("internal", line.path_assumed)
}

/// The indicators of an area: how many stand how, then each in a sentence.
/// In a unit's report on itself nobody else gives causes.
pub(super) fn area_indicators(lines: &[&IndicatorLine<'_>], is_own: bool) -> Vec<Block> {
    if lines.is_empty() {
        return Vec::new();
    }
    let mut blocks = Vec::new();
    // Of one there is nothing to count.
    if lines.len() > 1 {
        let verdicts: Vec<_> =
            lines.iter().map(|line| (line.verdict, line.is_internal())).collect();
        let lead = alike("indicators", verdict_word, &verdicts, true).unwrap_or_else(|| {
            Message::new("signed-area-indicators")
                .with("count", padded(lines.len()))
                .with("verdicts", counts("signed-indicators-counted", verdict_word, &verdicts))
        });
        blocks.push(Block::Line(lead));
    }
    for verdict in TOLD {
        let told = lines.iter().filter(|line| line.verdict == verdict);
        blocks.extend(told.map(|line| Block::Item(indicator(line, is_own))));
    }
    blocks
}

/// What an indicator has come to, against which target, and why it falls short.
fn indicator(line: &IndicatorLine<'_>, is_own: bool) -> Message {
    // Where there is no figure none is provisional.
    let is_provisional = line.provisional && line.verdict != Verdict::NoData;
    let provisional = is_provisional.then(|| covered("signed-provisional", line));
    let text = Value::joined("", [statement(line)].into_iter().chain(provisional));
    let sentence = Message::new("signed-sentence").with("text", text);
    let lapsed = lapse::is_hidden(line)
        .then(|| Message::new("signed-lapsed").with("periods", lapse::periods(line)));
    let in_force = in_force::sentence(line);
    let path = programme::sentence(line, words);
    let told =
        [slice::sentence(line), in_force, growth::sentence(line), lapsed, last_year(line), path];
    let more = told.into_iter().flatten().chain(causes(line, is_own));
    Message::of(Value::joined(" ", [sentence].into_iter().chain(more)))
}

/// What the same report came to last year, where the repository has it.
fn last_year(line: &IndicatorLine<'_>) -> Option<Message> {
    // Of growth its own sentence tells since when.
    let change = line.last_year.as_ref().filter(|_| line.growth.is_none())?;
    let then = figure(change.figure.shown.as_ref(), &line.unit)?;
    let entry = Message::new("signed-last-year").with("value", then);
    let Some(shown) = change.shown.as_ref() else { return Some(entry.with("direction", "none")) };
    let direction = match shown.to_rational().numer().sign() {
        Sign::Plus => "up",
        Sign::Minus => "down",
        Sign::NoSign => "same",
    };
    let plain = shown.to_string().trim_start_matches('-').to_owned();
    let by = match line.unit.sign() {
        Some("%") => Message::new("signed-points").with("figure", Value::Figure(plain)),
        _ => measured(plain, &line.unit),
    };
    Some(entry.with("direction", direction).with("by", by))
}

fn statement(line: &IndicatorLine<'_>) -> Message {
    let bounds = line.target.map(|target| target.bounds());
    let is_of_change = line.target.is_some_and(|target| target.is_of_change());
    let change = line.growth.as_ref().and_then(|grown| grown.shown.as_ref());
    // By the figure that is shown: beside 97.22 % a target of 95 % is not just reached.
    let is_beyond = if is_of_change { change } else { line.shown.as_ref() }
        .zip(bounds.and_then(|bounds| bounds.least))
        .is_some_and(|(shown, least)| shown.to_rational() > exact(least.decimal()));
    let publishers = Value::joined(", ", &line.publishers);
    let published = (!line.publishers.is_empty())
        .then(|| Message::new("signed-published").with("publishers", publishers));
    let behind = Value::joined("", [fraction(line), published].into_iter().flatten());
    let silent = (line.verdict == Verdict::NoData).then(|| silent(line)).flatten();
    Message::new("signed-indicator")
        .with("verdict", line.verdict.code())
        .with("name", &line.name)
        .with("value", figure(line.shown.as_ref(), &line.unit))
        .with("fraction", Message::of(behind))
        .with("direction", direction(line))
        .with("margin", if is_beyond { "over" } else { "even" })
        .with("stepped", line.interim.is_some())
        .with("goal", decided::goal(line, words))
        .with("mark", step_word(line))
        .with("internal", line.is_internal())
        .with("step", line.interim.map(|step| words(step, &line.unit)))
        .with("gap", gap_in_words(line))
        .with("what", lacked(line))
        .with("silent", silent.is_some())
        .with("units", silent)
        .with("common", !line.is_untargeted())
        .with("small", line.small_below)
        .with("per", what_per(line))
        .with("waits", line.after.is_some())
        .with("after", line.after.clone().unwrap_or_default())
}

/// The units for which nothing is known, where others are.
fn silent(line: &IndicatorLine<'_>) -> Option<Value> {
    let silent = line.by_unit().filter(|own| own.verdict == Verdict::NoData);
    let names: Vec<&Name> = silent.map(|own| own.name).collect();
    (!names.is_empty()).then(|| first_of(", ", names))
}

/// What is lacking or too much, as a document has it: two digits at least in Vietnamese.
pub(super) fn gap_in_words(line: &IndicatorLine<'_>) -> Value {
    let figure = gap_figure(line);
    match figure.parse::<usize>() {
        Ok(count) if count < 10 => padded(count).into(),
        _ => Value::Figure(figure),
    }
}

/// What an indicator lacks or has too much of, by itself: `thiếu 01 phiếu hài lòng`.
pub(super) fn short_by(line: &IndicatorLine<'_>) -> Option<Message> {
    let gap = line.gap.as_ref().filter(|gap| gap.units.sign() == Sign::Minus)?;
    let side = if gap.side == Side::Least { "least" } else { "most" };
    let entry = Message::new("signed-gap").with("side", side).with("gap", gap_in_words(line));
    Some(entry.with("what", lacked(line)))
}

/// A figure with its unit of measure; nothing where there is none.
pub(super) fn figure(shown: Option<&Fixed>, unit: &MeasureUnit) -> Option<Message> {
    shown.map(|shown| measured(shown.to_string(), unit))
}

/// Whether a sentence tells of something to be reached, or of something that holds a figure back:
/// of the upper bound, unless it is the lower one that was missed.
fn direction(line: &IndicatorLine<'_>) -> &'static str {
    let falls_short = |gap: &Margin| gap.side == Side::Least && gap.units.sign() == Sign::Minus;
    let is_capped = line.target.is_some_and(|target| target.bounds().most.is_some());
    if is_capped && !line.gap.as_ref().is_some_and(falls_short) { "cap" } else { "floor" }
}

/// A target in words: `từ 99% trở lên`, `100%`, `không quá 30 phút`.
pub(super) fn words(target: Target, unit: &MeasureUnit) -> Message {
    if target.is_of_change() {
        let number = target.numbers().next();
        let number = number.map(|number| measured(number.to_string(), &MeasureUnit::Percent));
        let entry = Message::new("signed-goal").with("relation", target.spec().word);
        return entry.with("least", number.clone()).with("most", number);
    }
    let bounds = target.bounds();
    let bound = |bound: Option<Quantity>| bound.map(|bound| measured(bound.to_string(), unit));
    let goal = Message::new("signed-goal")
        .with("relation", if is_whole(target, unit) { "whole" } else { target.spec().word })
        .with("most", bound(bounds.most));
    // From 1 to 20 places: what has a name is named once.
    let is_band = bounds.single().is_none() && bounds.least != bounds.most;
    match bounds.least.filter(|_| is_band && unit.sign().is_none()) {
        Some(least) => goal.with("least", Value::Figure(least.to_string())),
        None => goal.with("least", bound(bounds.least)),
    }
}

/// Whether a target is the whole of a share.
pub(super) fn is_whole(target: Target, unit: &MeasureUnit) -> bool {
    let whole = unit.whole().map(|whole| Quantity::new(whole.into()));
    let is_fixed = !target.is_of_change();
    is_fixed && whole.is_some() && target.bounds() == Bounds { least: whole, most: None }
}

/// The figures behind a ratio, with what they count.
fn fraction(line: &IndicatorLine<'_>) -> Option<Message> {
    let (above, below) = line.numerator.zip(line.denominator)?;
    let kind = match (&line.counted, &line.counted_per) {
        _ if line.is_of_tasks() => "same",
        (Some(what), Some(per)) if what == per => "same",
        (Some(_), Some(_)) => "both",
        _ => "bare",
    };
    let entry = Message::new("signed-fraction").with("kind", kind);
    let entry = entry.with("above", above).with("below", below);
    Some(entry.with("what", what(line)).with("per", what_per(line)))
}

/// Which units fall short, by how much, and what they note beside the figures that decide it: what
/// they note beside another is no word on this one.
fn causes(line: &IndicatorLine<'_>, is_own: bool) -> Option<Message> {
    if !line.verdict.is_miss() {
        return None;
    }
    let short: Vec<UnitFigures<'_>> = line.by_unit().filter(|own| own.verdict.is_miss()).collect();
    if let ([only], 1) = (short.as_slice(), line.by_unit().len()) {
        return noted(line, only).map(|note| {
            let entry = Message::new("signed-noted").with("own", is_own);
            entry.with("unit", only.name).with("note", note)
        });
    }
    let units = short.iter().map(|own| {
        let note = noted(line, own);
        Message::new("signed-short-unit")
            .with("unit", own.name)
            .with("value", figure(own.shown().as_ref(), &line.unit))
            .with("noted", note.is_some())
            .with("note", note)
    });
    (!short.is_empty())
        .then(|| Message::new("signed-short-units").with("units", first_of("; ", units)))
}

/// What a unit notes beside the figures that decide an indicator.
fn noted(line: &IndicatorLine<'_>, own: &UnitFigures<'_>) -> Option<Value> {
    let notes: Vec<_> = own.notes().into_iter().filter(|note| note.is_on_result).collect();
    let told = notes.iter().map(|note| remark_of(note, line.is_of_periods()));
    (!notes.is_empty()).then(|| first_of("; ", told))
}

/// A remark as part of a sentence, without the stop at its end, and in a report of several periods
/// with those of which it was made.
pub(super) fn remark_of(note: &Note<'_>, is_dated: bool) -> Message {
    let text = note.text.trim_end_matches(['.', ';', ' ']);
    if !is_dated {
        return Message::of(text);
    }
    let periods = Value::joined(", ", note.periods.iter().map(|period| &period.name));
    Message::new("signed-remark").with("periods", periods).with("text", text)
}

/// Verdicts, each as the source decides it and then as what the plan has set itself does.
pub(super) fn both_ways(verdicts: &[Verdict]) -> impl Iterator<Item = (Verdict, bool)> {
    verdicts.iter().flat_map(|verdict| [(*verdict, false), (*verdict, true)])
}

//! The rest of the year: of a report the indicators whose target is at risk, of one indicator all that
//! is to be done and to be expected.

use super::block::{Block, Cell, Column, Grid};
use super::cells::{heading, target_cell, value_cell};
use crate::assess::Prospect;
use crate::i18n::{Message, Value};
use crate::report::outlook::{expected, needed, prospect_word, silence_word};
use crate::report::sentence::{first_of, measured};
use crate::report::{Document, IndicatorLine, OutlookLine, Tone};

/// The indicators whose target of the year is at risk; nothing where no period of the year is left.
pub fn at_risk(document: &Document<'_>) -> Vec<Block> {
    let told: Vec<&OutlookLine> =
        document.indicators.iter().filter_map(|line| line.outlook.as_ref()).collect();
    if told.is_empty() {
        return Vec::new();
    }
    let risky = risky(document);
    let counts = Prospect::ALL.into_iter().filter_map(|prospect| {
        let count = told.iter().filter(|outlook| outlook.prospect == prospect).count();
        let entry = Message::new("report-count").with("count", count);
        (count > 0).then(|| entry.with("verdict", prospect_word(prospect)))
    });
    let counts = Message::new("outlook-counts").with("counts", Value::joined(" · ", counts));
    let mut blocks = vec![
        heading(2, Message::new("outlook-risk").with("count", risky.len())),
        Block::Line(counts),
    ];
    if !risky.is_empty() {
        blocks.push(Block::Table(risk_table(&risky)));
        blocks.push(Block::Line(Message::new("outlook-assumption")));
        blocks.push(Block::Line(Message::new("outlook-of-all")));
    }
    blocks
}

/// Where the columns stand that others give up their place to.
const TO_DO: usize = 3;
const FORECAST: usize = 3;

/// The indicators that are at risk, the worst first.
pub(in crate::report) fn risky<'d>(
    document: &'d Document<'_>,
) -> Vec<(&'d IndicatorLine<'d>, &'d OutlookLine)> {
    let at_risk = document.indicators.iter().filter(|line| line.is_at_risk());
    let mut risky: Vec<_> =
        at_risk.filter_map(|line| Some((line, line.outlook.as_ref()?))).collect();
    risky.sort_by_key(|(_, outlook)| outlook.prospect);
    risky
}

pub(in crate::report) fn risk_table(risky: &[(&IndicatorLine<'_>, &OutlookLine)]) -> Grid {
    Grid::of(risky.iter().copied())
        .text("column-indicator", |(line, _)| &line.name)
        .figure("column-forecast", |(line, outlook)| value_cell(outlook.shown.as_ref(), &line.unit))
        .figure("column-year-target", |(line, outlook)| {
            target_cell(Some(outlook.target), &line.unit)
        })
        .text("column-to-do", |(line, outlook)| needed(line, outlook))
        .column(Column::text("column-who").under(TO_DO), |(line, _)| who(line))
        .done()
}

/// How somebody stands to the year's target.
pub fn prospect(outlook: &OutlookLine) -> Cell {
    prospect_cell(outlook.prospect)
}

/// What it is called to stand so to a target.
pub fn prospect_cell(prospect: Prospect) -> Cell {
    let tone = match prospect {
        Prospect::Impossible => Tone::Bad,
        Prospect::AtRisk | Prospect::Lacking => Tone::Careful,
        Prospect::OnCourse | Prospect::Reached => Tone::Good,
        Prospect::Unknown => Tone::Faint,
    };
    Cell::from(prospect_word(prospect)).tone(Some(tone))
}

/// The units that have to do something.
fn who(line: &IndicatorLine<'_>) -> Option<Message> {
    let open =
        line.by_unit().filter(|own| line.outlook_of(own).is_some_and(|outlook| outlook.is_open()));
    let open: Vec<_> = open.map(|own| own.name).collect();
    let all = line.by_unit().len();
    match open.len() {
        0 => None,
        count if count == all && all > 3 => {
            Some(Message::new("report-all-units").with("count", all))
        }
        _ => Some(Message::of(first_of("; ", open))),
    }
}

/// What is to be done and to be expected, or why it is not told.
pub fn to_do(line: &IndicatorLine<'_>, outlook: &OutlookLine) -> Cell {
    needed(line, outlook).or_else(|| outlook.silence.map(silence_word)).into()
}

/// The rest of the year of an indicator.
pub fn outlook(line: &IndicatorLine<'_>) -> Vec<Block> {
    let (Some(outlook), Some(rest)) = (&line.outlook, &line.rest) else { return Vec::new() };
    let periods = Value::joined(", ", rest.left.iter().map(|period| &period.name));
    let known = outlook.shown_so_far.as_ref();
    let value = known.map(|shown| measured(shown.to_string(), &line.unit));
    let target = Message::new("outlook-target")
        .with("target", Message::target(outlook.target, &line.unit))
        .with("known", known.is_some())
        .with("value", value);
    let needed =
        needed(line, outlook).map(|told| Message::new("outlook-needed").with("needed", told));
    let expected =
        expected(line, outlook).map(|told| Message::new("outlook-forecast").with("expected", told));
    let silent = outlook
        .silence
        .map(|silence| Message::new("outlook-no-forecast").with("silence", silence_word(silence)));
    let has_forecast = expected.is_some();
    let assumed = has_forecast.then(|| Message::new("outlook-assumption"));
    let mut blocks = vec![heading(2, Message::new("outlook-title").with("periods", periods))];
    let lines = [Some(target), needed, expected, silent, assumed].into_iter().flatten();
    blocks.extend(lines.map(Block::Line));
    if let Some(units) = outlook_table(line) {
        blocks.push(Block::Table(units));
        blocks.push(Block::Line(Message::new("outlook-whose")));
    }
    blocks
}

/// What each unit has to do for its own target; `None` where there is one unit, or none has a target.
pub fn outlook_table(line: &IndicatorLine<'_>) -> Option<Grid> {
    let units = line.by_unit().filter_map(|own| Some((own.name, line.outlook_of(&own)?)));
    let units: Vec<_> = units.collect();
    if units.is_empty() || line.by_unit().len() < 2 {
        return None;
    }
    let grid = Grid::of(&units)
        .text("column-unit", |(name, _)| *name)
        .figure("column-so-far", |(_, own)| value_cell(own.shown_so_far.as_ref(), &line.unit))
        .figure("column-year-target", |(_, own)| target_cell(Some(own.target), &line.unit))
        .figure("column-forecast", |(_, own)| value_cell(own.shown.as_ref(), &line.unit))
        .column(Column::text("column-prospect").under(FORECAST), |(_, own)| prospect(own))
        .text("column-to-do", |(_, own)| to_do(line, own));
    Some(grid.done())
}

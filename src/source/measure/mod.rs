//! A number with words about it, in a value cell → what it comes to in the unit of its metric, or
//! why that cannot be told. Only ever to be proposed: no figure is taken from here.
//!
//! `1,2 tỷ` of million đồng is 1200, `1 giờ 30 phút` of minutes is 90, `15 nghìn` of dossiers is
//! 15000; two days of hours is nothing that a program knows.

mod units;

use rust_decimal::Decimal;

use super::number::{NumberFault, number};
use super::spelling::clean;
use crate::model::Quantity;
pub use units::{Measure, Scale};

/// What a cell's words make of its number, seen from the unit of its metric.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Measured {
    /// The metric's own unit stands beside the number, which may have two readings.
    Own(Vec<Decimal>),
    /// A noun that things are counted in, which may be the metric's unit by another name.
    Counted {
        /// How many, by the cell.
        number: Decimal,
        /// The noun, as it is written.
        noun: String,
    },
    /// Another unit of measure.
    Other {
        /// The number in the metric's unit; two where the cell's number has two readings; none
        /// where the relation is not fixed.
        meant: Vec<Decimal>,
    },
    /// About so many, or at least or at most so many.
    Inexact(Option<Decimal>),
}

/// A number in a cell: one reading or two.
type Readings = Vec<Decimal>;

/// What says that a number is a guess, before it or behind it.
const ABOUT: &str = "~, ≈, khoảng, khoang, khoảng chừng, ước, ước tính, ước khoảng, tầm, độ, chừng, xấp xỉ, \
    gần, dự kiến, about, approx";
/// What says that a number is a bound.
const BOUND: &str = ">, <, ≥, ≤, >=, <=, +, hơn, trên, dưới, không quá, ít nhất, tối thiểu, tối đa, trở lên, \
    trở xuống, over, at least";

/// Judges a cell that holds a number and words, against the unit in each language that the plan
/// names it in. `None` where the words are no unit of measure.
pub fn measured(text: &str, decimal_comma: bool, own: &[&str]) -> Option<Measured> {
    let text = clean(text);
    let pieces = pieces(&text, decimal_comma)?;
    if let Some(inexact) = inexact(&pieces) {
        return Some(inexact);
    }
    let own: Vec<Measure> = own.iter().filter_map(|name| Measure::read(name)).collect();
    match pieces.as_slice() {
        [Piece { before, readings, behind }] => {
            let words = match (before.as_str(), behind.as_str()) {
                ("", words) | (words, "") => words,
                _ => return None,
            };
            single(readings, words, &own)
        }
        several => compound(several, &own).or_else(|| several.iter().find_map(magnified)),
    }
}

/// A number, and the words on either side of it.
struct Piece {
    before: String,
    readings: Readings,
    behind: String,
}

/// Parts a text into numbers and words; `None` without a number that can be read.
fn pieces(text: &str, decimal_comma: bool) -> Option<Vec<Piece>> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut before = String::new();
    let mut rest = text;
    while !rest.is_empty() {
        let start = rest.find(|c: char| c.is_ascii_digit()).unwrap_or(rest.len());
        let words = rest[..start].trim();
        match pieces.last_mut() {
            Some(last) => words.clone_into(&mut last.behind),
            None => words.clone_into(&mut before),
        }
        rest = &rest[start..];
        if rest.is_empty() {
            break;
        }
        let numeric = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ');
        let end = rest.find(|c| !numeric(c)).unwrap_or(rest.len());
        let digits = rest[..end].trim_end_matches([' ', '.', ',']);
        let readings = match number(digits, decimal_comma) {
            Ok(number)
            | Err(NumberFault::DecimalComma { number } | NumberFault::LeadingZeros { number }) => {
                vec![number]
            }
            Err(NumberFault::Ambiguous { grouped, fraction }) => vec![grouped, fraction],
            Err(_) => return None,
        };
        rest = &rest[digits.len()..];
        let first = std::mem::take(&mut before);
        pieces.push(Piece { before: first, readings, behind: String::new() });
    }
    squared(&mut pieces);
    (!pieces.is_empty()).then_some(pieces)
}

/// `120 m2`: the last digit belongs to the unit.
fn squared(pieces: &mut Vec<Piece>) {
    let two = [Decimal::TWO];
    if let [.., unit, last] = pieces.as_mut_slice()
        && last.readings == two
        && last.behind.is_empty()
        && matches!(unit.behind.to_lowercase().as_str(), "m" | "km")
    {
        unit.behind.push('2');
        pieces.pop();
    }
}

/// A number that is a guess or a bound by the words about it.
fn inexact(pieces: &[Piece]) -> Option<Measured> {
    let [Piece { before, readings, behind }] = pieces else { return None };
    let plain = |words: &str| words.to_lowercase().trim_matches(['(', ')', '.', ' ']).to_owned();
    let (before, behind) = (plain(before), plain(behind));
    let among = |known: &str| {
        known.split(", ").any(|word| word == before || (word == behind && before.is_empty()))
    };
    let number = match readings.as_slice() {
        // With another unit behind it, the number is not even that.
        [one] if behind.is_empty() || before.is_empty() => Some(*one),
        _ => None,
    };
    if among(ABOUT) {
        Some(Measured::Inexact(number))
    } else if among(BOUND) {
        Some(Measured::Inexact(None))
    } else {
        None
    }
}

fn single(readings: &Readings, words: &str, own: &[Measure]) -> Option<Measured> {
    let measure = Measure::read(words)?;
    match own.iter().find_map(|own| measure.to(own)) {
        Some(scale) if scale.is_one() => Some(Measured::Own(readings.clone())),
        Some(scale) => Some(Measured::Other { meant: converted(readings, scale) }),
        None if measure.is_known() => Some(Measured::Other { meant: Vec::new() }),
        None if measure.is_counted() => match readings.as_slice() {
            // Only beside a noun, one by one: `15 lượt` of hours is something else.
            [one] if own.iter().all(|own| !own.is_known()) => {
                Some(Measured::Counted { number: *one, noun: words.to_owned() })
            }
            _ => Some(Measured::Other { meant: Vec::new() }),
        },
        None => None,
    }
}

/// Each reading in the other unit; nothing where one of them has no exact form there.
fn converted(readings: &Readings, scale: Scale) -> Vec<Decimal> {
    let each = readings.iter().map(|number| scale.apply(*number, Quantity::DECIMALS));
    let limit = Decimal::from(Quantity::LIMIT);
    each.collect::<Option<Vec<_>>>()
        .filter(|numbers| numbers.iter().all(|number| *number < limit))
        .unwrap_or_default()
}

/// `1 giờ 30 phút`, `1h30`, `1 tỷ 200 triệu`: each part in a smaller unit than the one before.
fn compound(pieces: &[Piece], own: &[Measure]) -> Option<Measured> {
    let mut measures: Vec<Measure> = Vec::new();
    for (at, piece) in pieces.iter().enumerate() {
        if at > 0 && !piece.before.is_empty() || piece.readings.len() != 1 {
            return None;
        }
        let after_hours = measures.last().is_some_and(Measure::is_hours);
        measures.push(match Measure::read(&piece.behind) {
            None if after_hours && at + 1 == pieces.len() => Measure::minutes(),
            None => return None,
            Some(measure) if measure.is_known() => measure,
            Some(_) => return None,
        });
    }
    if let Some(last) = measures.last().cloned() {
        measures = measures.into_iter().map(|measure| measure.of_what(&last)).collect();
    }
    let falling = |two: &[Measure]| two[1].to(&two[0]).is_some_and(Scale::is_smaller);
    if !measures.windows(2).all(falling) {
        return None;
    }
    let total = own.iter().find_map(|own| {
        let mut total = Decimal::ZERO;
        for (piece, measure) in pieces.iter().zip(&measures) {
            total += measure.to(own)?.apply(piece.readings[0], Quantity::DECIMALS)?;
        }
        Some(total)
    });
    Some(Measured::Other { meant: total.into_iter().collect() })
}

/// `1 tỷ 2`: what it comes to is anybody's guess, but the words are a magnitude and no remark.
fn magnified(piece: &Piece) -> Option<Measured> {
    Measure::read(&piece.behind).filter(Measure::is_magnified)?;
    Some(Measured::Other { meant: Vec::new() })
}

#[cfg(test)]
mod tests;

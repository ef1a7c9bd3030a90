//! The unit of measure of a metric or indicator, and what a ratio in it is multiplied by.
//!
//! A ratio of 600 complaints and 150,000 people is 0.004, which nobody reads: the plan says `‰`, or
//! `per 1,000` with `scale = 1000`. A unit that speaks of so many while nothing is multiplied would
//! make every figure wrong by as much, so the words are read and held against the number.

use super::context::Context;
use super::key::Field;
use super::kind::{Entry, Kind, Shape};
use super::rules::{MISSING_SCALE, WRONG_SCALE};
use crate::diagnostic::Diagnostic;
use crate::model::{MeasureUnit, Name, Placed};

/// The largest scale: one in a thousand million.
const LARGEST: u32 = 1_000_000_000;

/// What a ratio is multiplied by. Which numbers will do is said together with the unit.
pub(super) enum Scale {}

impl Kind for Scale {
    type Value = Placed<i64>;

    fn read(entry: &Entry<'_, '_>) -> Option<Placed<i64>> {
        i64::read(entry)
    }

    fn shape() -> Shape {
        Shape::Integer { least: Some(1), most: Some(LARGEST.into()) }
    }
}

/// The unit that a metric counts in.
pub(super) fn of_metric(name: Name) -> MeasureUnit {
    signed(&name).unwrap_or_else(|| MeasureUnit::named(name))
}

/// The unit that an indicator is expressed in.
pub(super) fn of_indicator(
    context: &Context<'_>,
    unit: Field<Name>,
    given: Field<Placed<i64>>,
    is_value: bool,
) -> MeasureUnit {
    let (Some(name), stated) = (unit.value, unit.place) else { return MeasureUnit::Percent };
    // A plain figure is counted in its unit and needs nothing to be multiplied by.
    let unit = signed(&name).filter(|_| !is_value);
    let wanted: Vec<u64> = match &unit {
        _ if is_value => Vec::new(),
        Some(unit) => vec![unit.scale().into()],
        None => [&name.vi, &name.en].into_iter().flatten().filter_map(|text| per(text)).collect(),
    };
    let wrong = |place, reason: &'static str| {
        Diagnostic::new(&WRONG_SCALE, place)
            .with("reason", reason)
            .with("unit", &name)
            .with("wanted", wanted.first().copied().unwrap_or(1).to_string())
    };
    let Some(scale) = given.value else {
        match wanted.first() {
            Some(wanted) if unit.is_none() && !given.stated => context.report(
                Diagnostic::new(&MISSING_SCALE, stated)
                    .with("unit", &name)
                    .with("wanted", wanted.to_string())
                    .found(name.vi.as_deref().or(name.en.as_deref()).unwrap_or_default()),
            ),
            _ => {}
        }
        return unit.unwrap_or_else(|| MeasureUnit::named(name));
    };
    let found = scale.value.to_string();
    let scale = u32::try_from(scale.value).ok().filter(|scale| (1..=LARGEST).contains(scale));
    match scale {
        None => context.report(wrong(given.place, "range").found(found)),
        Some(scale) if wanted.iter().any(|wanted| *wanted != u64::from(scale)) => {
            context.report(wrong(given.place, "other").found(found).see(stated, "unit"));
        }
        Some(_) => {}
    }
    unit.unwrap_or_else(|| MeasureUnit::Named { name, scale: scale.unwrap_or(1) })
}

/// A unit that has a sign of its own.
fn signed(name: &Name) -> Option<MeasureUnit> {
    [MeasureUnit::Percent, MeasureUnit::Permille]
        .into_iter()
        .find(|unit| unit.sign().is_some_and(|sign| *name == Name::both(sign)))
}

/// Words after which a number says out of how many.
const OUT_OF: [&str; 19] = [
    "per", "for", "in", "of", "among", "every", "each", "parts", "trên", "trong", "cho", "mỗi",
    "cứ", "tính", "phần", "/", ":", "a", "một",
];

/// Words that are a number, or multiply the one before.
fn number_word(word: &str) -> Option<u64> {
    Some(match word {
        "a" | "an" | "one" | "một" | "each" | "every" | "mỗi" => 1,
        "ten" | "mười" => 10,
        "hundred" | "cent" | "trăm" => 100,
        "thousand" | "mille" | "mil" | "k" | "nghìn" | "ngàn" => 1000,
        "vạn" => 10_000,
        "million" | "triệu" => 1_000_000,
        "billion" | "tỷ" | "tỉ" => 1_000_000_000,
        _ => return None,
    })
}

/// Out of how many a unit's words say that it is: 1,000 for `per 1,000 people`, `trên 1.000 dân`,
/// `phần nghìn`. Only powers of ten count: `hours per 30 days` has a meaning of its own. Points out
/// of ten are no rate.
fn per(text: &str) -> Option<u64> {
    let text = text.to_lowercase();
    let signs = [
        ("%", 100),
        ("percent", 100),
        ("‰", 1000),
        ("o/oo", 1000),
        ("0/00", 1000),
        ("o/00", 1000),
        ("permille", 1000),
        ("‱", 10_000),
        ("basis point", 10_000),
        ("điểm cơ bản", 10_000),
        ("ppm", 1_000_000),
    ];
    if let Some((_, factor)) = signs.iter().find(|(sign, _)| text.contains(sign)) {
        return Some(*factor);
    }
    if ["điểm", "point", "score"].iter().any(|word| text.contains(word)) {
        return None;
    }
    let words = words(&text);
    (0..words.len())
        .filter(|at| OUT_OF.contains(&words[*at].as_str()))
        .filter_map(|at| number(&words[at + 1..]))
        .find(|number| is_power_of_ten(*number))
}

fn is_power_of_ten(number: u64) -> bool {
    let digits = number.to_string();
    digits.len() > 1 && digits.starts_with('1') && digits[1..].bytes().all(|digit| digit == b'0')
}

/// The number that the first words say.
fn number(words: &[String]) -> Option<u64> {
    let factors = words.iter().map_while(|word| word.parse().ok().or_else(|| number_word(word)));
    let mut said = factors.peekable();
    said.peek()?;
    said.try_fold(1_u64, u64::checked_mul)
}

/// Words, numbers without their grouping, and signs. A number is parted from what is written to it:
/// `100k`.
fn words(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let digit = |at: usize| chars.get(at).is_some_and(char::is_ascii_digit);
    let mut words: Vec<String> = Vec::new();
    let mut open = None;
    for (at, c) in chars.iter().enumerate() {
        let kind = if c.is_ascii_digit() {
            'n'
        } else if c.is_alphabetic() {
            'w'
        } else if matches!(c, '.' | ',' | ' ' | '\u{a0}' | '\u{202f}' | '\'')
            && at > 0
            && digit(at - 1)
            && (1..=3).all(|next| digit(at + next))
            && !digit(at + 4)
        {
            continue;
        } else {
            open = None;
            if matches!(c, '/' | ':') {
                words.push(c.to_string());
            }
            continue;
        };
        match words.last_mut().filter(|_| open == Some(kind)) {
            Some(word) => word.push(*c),
            None => words.push(c.to_string()),
        }
        open = Some(kind);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_says_out_of_how_many() {
        for (text, factor) in [
            ("per 1,000", Some(1000)),
            ("per 1.000 people", Some(1000)),
            ("Per 100 000 inhabitants", Some(100_000)),
            ("vụ/1000", Some(1000)),
            ("vụ / 100k", Some(100_000)),
            ("vụ trên 10.000 dân", Some(10_000)),
            ("đơn trên mỗi 100 nghìn dân", Some(100_000)),
            ("ca trên một triệu dân", Some(1_000_000)),
            ("trong 1 vạn hồ sơ", Some(10_000)),
            ("phần nghìn", Some(1000)),
            ("phần vạn", Some(10_000)),
            ("per thousand", Some(1000)),
            ("per a hundred thousand", Some(100_000)),
            ("per mille", Some(1000)),
            ("per cent of staff", Some(100)),
            ("% dân số", Some(100)),
            ("o/oo", Some(1000)),
            ("1:1000", Some(1000)),
            ("phút", None),
            ("phút/lượt", None),
            ("per capita", None),
            ("hồ sơ mỗi công chức", None),
            ("lượt/30 ngày", None),
            ("điểm/10", None),
            ("points out of 100", None),
            ("triệu đồng", None),
            ("nghìn đồng/hồ sơ", None),
        ] {
            assert_eq!(per(text), factor, "{text}");
        }
    }
}

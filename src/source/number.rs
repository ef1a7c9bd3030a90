//! The text of a value cell → an exact number, or why it is none. Never guesses.
//!
//! | text | read as |
//! |---|---|
//! | `1520`, `12.5`, `0.995`, `1234.567` | itself: the canonical form, whatever the separator |
//! | `1 520`, `1.234.567`, `1,234,567` | grouped: no other reading |
//! | `1,520.5`, `1 520.5` | grouped, with a decimal point |
//! | `12,5`, `1.520,5`, `1 520,5`, `0,995` | a decimal comma, where the file's separator leaves the comma free; otherwise [`NumberFault::DecimalComma`] |
//! | `1.234`, `1,234` | [`NumberFault::Ambiguous`] in every file: one to three digits, one sign, three digits. A Vietnamese hand means the thousand by the point and an English one by the comma, and neither the separator nor Excel's settings say whose hand it was |
//!
//! `0.234` and `0,234` have no grouped reading, nor has `1.2340`: that is how to write a decimal
//! with three digits so that it is understood.

use rust_decimal::Decimal;

use super::spelling::cleaned;
use crate::model::Quantity;

/// Why a text is no figure. Where the number is beyond doubt, it is there to be suggested.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberFault {
    /// Nothing there.
    Empty,
    /// Two readings: `1.234`.
    Ambiguous {
        /// With the sign parting thousands: 1234.
        grouped: Decimal,
        /// With the sign as the decimal point: 1.234.
        fraction: Decimal,
    },
    /// A decimal comma in a file whose separator is a comma.
    DecimalComma {
        /// What was meant, with the comma as the decimal sign.
        number: Decimal,
    },
    /// Signs that make neither groups of three nor a decimal: `1.23.4`, `15 20`, `5.`.
    Grouping,
    /// Below zero, also as Excel writes it in brackets.
    Negative {
        /// The number without its sign.
        number: Option<Decimal>,
    },
    /// Zeros in front, as of a code: `007`.
    LeadingZeros {
        /// The number without them.
        number: Decimal,
    },
    /// More digits after the point than [`Quantity::DECIMALS`].
    Decimals,
    /// Not below [`Quantity::LIMIT`].
    TooLarge,
    /// A percentage.
    Percent {
        /// The number before the sign.
        number: Option<Decimal>,
    },
    /// A number followed by words or a currency: `15 hồ sơ`.
    Suffix {
        /// What stands before the words, where that is beyond doubt.
        number: Option<Decimal>,
    },
    /// A date or time, often what Excel made of `1-2`; a fraction or range looks the same.
    Date,
    /// Powers of ten, as Excel shows long numbers: digits may be lost.
    Scientific,
    /// An error of Excel: `#REF!`, `#N/A`.
    ExcelError,
    /// `####`: the column was too narrow for the number.
    TooNarrow,
    /// A formula instead of its result.
    Formula,
    /// Only a dash.
    Dash,
    /// Anything else.
    Words,
}

/// Reads a figure. `decimal_comma` says that the file's separator leaves the comma free to be a
/// decimal sign.
///
/// Blanks of any kind around it and invisible characters in it do not count, nor do a `+` or an
/// apostrophe (Excel's mark for text) in front.
///
/// # Errors
/// Why it is no figure that can be taken as it stands.
pub fn number(text: &str, decimal_comma: bool) -> Result<Decimal, NumberFault> {
    if let Some(number) = whole(text) {
        return Ok(number);
    }
    let text: String = cleaned(text).chars().map(half_width).collect();
    if let Some(fault) = wordless(&text) {
        return Err(fault);
    }
    let text = text.strip_prefix(['\'', '\u{2019}', '\u{2018}']).unwrap_or(&text);
    if let Some(rest) = below_zero(text) {
        return Err(NumberFault::Negative { number: meant(rest, decimal_comma) });
    }
    let text = match text.strip_prefix('+') {
        Some(rest) if rest.starts_with(|c: char| c.is_ascii_digit()) => rest,
        _ => text,
    };
    if let Some(rest) = text.strip_suffix('%').or_else(|| text.strip_prefix('%')) {
        let number = meant(rest, decimal_comma);
        return Err(if number.is_some() || rest.contains(|c: char| c.is_ascii_digit()) {
            NumberFault::Percent { number }
        } else {
            NumberFault::Words
        });
    }
    if is_scientific(text) {
        return Err(NumberFault::Scientific);
    }
    if is_date(text) {
        return Err(NumberFault::Date);
    }
    let digits = text.find(|c: char| !is_numeric(c)).unwrap_or(text.len());
    if digits == text.len() && text.contains(|c: char| c.is_ascii_digit()) {
        return plain(text, decimal_comma);
    }
    let front = text[..digits].trim_end_matches(' ');
    Err(if front.starts_with(|c: char| c.is_ascii_digit()) {
        // `15 hồ sơ` is 15; `1/2 hồ sơ` and `12h30` are not 1 and 12.
        let rest = text[digits..].trim_start_matches(' ');
        let named = rest.starts_with(|c: char| c.is_alphabetic() || matches!(c, '₫' | '$'))
            && !rest.contains(|c: char| c.is_ascii_digit());
        NumberFault::Suffix { number: meant(front, decimal_comma).filter(|_| named) }
    } else {
        NumberFault::Words
    })
}

/// The digits of a number below zero, which Excel shows in brackets.
fn below_zero(text: &str) -> Option<&str> {
    let bracketed = text.strip_prefix('(').and_then(|text| text.strip_suffix(')'));
    let negative = text
        .strip_prefix(is_dash)
        .or_else(|| bracketed.filter(|text| text.chars().all(is_numeric)));
    negative.filter(|rest| rest.trim_matches(' ').starts_with(|c: char| c.is_ascii_digit()))
}

/// Reads a figure that may be below zero, otherwise as [`number`] does.
///
/// # Errors
/// Why it is no figure that can be taken as it stands.
pub fn signed(text: &str, decimal_comma: bool) -> Result<Decimal, NumberFault> {
    let Err(NumberFault::Negative { .. }) = number(text, decimal_comma) else {
        return number(text, decimal_comma);
    };
    let text: String = cleaned(text).chars().map(half_width).collect();
    let text = text.strip_prefix(['\'', '\u{2019}', '\u{2018}']).unwrap_or(&text);
    let rest = below_zero(text).unwrap_or(text).trim_matches(' ');
    // Nought has no sign.
    let turned = |figure: Decimal| if figure.is_zero() { figure } else { -figure };
    number(rest, decimal_comma).map(turned).map_err(|fault| match fault {
        NumberFault::Ambiguous { grouped, fraction } => {
            NumberFault::Ambiguous { grouped: turned(grouped), fraction: turned(fraction) }
        }
        NumberFault::DecimalComma { number } => {
            NumberFault::DecimalComma { number: turned(number) }
        }
        NumberFault::LeadingZeros { number } => {
            NumberFault::LeadingZeros { number: turned(number) }
        }
        fault => fault,
    })
}

/// What a cell is that holds no number and no words: nothing, a dash, what Excel shows for a fault.
fn wordless(text: &str) -> Option<NumberFault> {
    Some(match text.chars().next() {
        None => NumberFault::Empty,
        Some('=') => NumberFault::Formula,
        Some('#') if text.chars().all(|c| c == '#') => NumberFault::TooNarrow,
        Some('#') => NumberFault::ExcelError,
        Some(_) if text.chars().all(|c| is_dash(c) || c == ' ') => NumberFault::Dash,
        Some(_) => return None,
    })
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// A number of nothing but digits, as nearly all are.
fn whole(text: &str) -> Option<Decimal> {
    let fits = text.len() <= Quantity::LIMIT.ilog10() as usize
        && text.bytes().all(|byte| byte.is_ascii_digit())
        && (text == "0" || !text.starts_with('0'));
    fits.then(|| text.parse::<u64>().ok().map(Decimal::from)).flatten()
}

/// The number that a refused text holds, where that is beyond doubt.
fn meant(text: &str, decimal_comma: bool) -> Option<Decimal> {
    match plain(text.trim_matches(' '), decimal_comma) {
        Ok(number)
        | Err(NumberFault::DecimalComma { number } | NumberFault::LeadingZeros { number }) => {
            Some(number)
        }
        Err(_) => None,
    }
}

/// Full-width forms, as East Asian keyboards type them.
fn half_width(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xff01 + 0x21).unwrap_or(c),
        _ => c,
    }
}

fn is_numeric(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '.' | ',' | ' ')
}

/// Digits parted by points, commas and blanks.
fn plain(text: &str, decimal_comma: bool) -> Result<Decimal, NumberFault> {
    let signs: Vec<char> = text.chars().filter(|c| !c.is_ascii_digit()).collect();
    let parts: Vec<&str> = text.split(['.', ',', ' ']).collect();
    if !text.chars().all(is_numeric) || parts.iter().any(|part| part.is_empty()) {
        return Err(NumberFault::Grouping);
    }
    let Some((last, before)) = signs.split_last() else {
        return unless_padded(&parts, exact(text, ""));
    };
    // Where all signs are the same, all of them may part thousands.
    let grouped = before.iter().all(|sign| sign == last) && is_grouped(&parts);
    // The last sign is the decimal one if it is the only of its kind and what is before is whole.
    let (fraction, whole) = parts.split_last().unwrap_or((&"", &[]));
    let split = *last != ' '
        && !before.contains(last)
        && before.windows(2).all(|two| two[0] == two[1])
        && (whole.len() == 1 || is_grouped(whole));
    match (grouped, split) {
        (true, true) => Err(NumberFault::Ambiguous {
            grouped: exact(&parts.concat(), "")?,
            fraction: exact(&whole.concat(), fraction)?,
        }),
        (true, false) => exact(&parts.concat(), ""),
        (false, true) => {
            let number = unless_padded(&parts, exact(&whole.concat(), fraction))?;
            if *last == ',' && !decimal_comma {
                return Err(NumberFault::DecimalComma { number });
            }
            Ok(number)
        }
        (false, false) => Err(NumberFault::Grouping),
    }
}

/// One to three digits, not a zero in front, then groups of three.
fn is_grouped(parts: &[&str]) -> bool {
    match parts {
        [first, rest @ ..] => {
            first.len() <= 3 && !first.starts_with('0') && rest.iter().all(|part| part.len() == 3)
        }
        [] => false,
    }
}

/// Refuses zeros in front.
fn unless_padded(
    parts: &[&str],
    number: Result<Decimal, NumberFault>,
) -> Result<Decimal, NumberFault> {
    let padded = parts.first().is_some_and(|first| first.len() > 1 && first.starts_with('0'));
    match number {
        Ok(number) if padded => Err(NumberFault::LeadingZeros { number }),
        other => other,
    }
}

/// Digits before and after the point → the number. Both must be ASCII digits.
fn exact(whole: &str, fraction: &str) -> Result<Decimal, NumberFault> {
    let whole = whole.trim_start_matches('0');
    let fraction = fraction.trim_end_matches('0');
    // LIMIT is a one and zeros: as many digits as it has zeros are below it.
    if whole.len() > Quantity::LIMIT.ilog10() as usize {
        return Err(NumberFault::TooLarge);
    }
    if fraction.len() > Quantity::DECIMALS as usize {
        return Err(NumberFault::Decimals);
    }
    let digits = whole.bytes().chain(fraction.bytes());
    let units = digits.fold(0_i128, |units, digit| units * 10 + i128::from(digit - b'0'));
    let scale = u32::try_from(fraction.len()).unwrap_or(u32::MAX);
    // Cannot fail: at most 21 digits, of which 6 after the point.
    let number = Decimal::try_from_i128_with_scale(units, scale);
    number.map(|number| number.normalize()).map_err(|_| NumberFault::TooLarge)
}

/// `1,52E+03`, `1.5e3`.
fn is_scientific(text: &str) -> bool {
    let Some((front, power)) = text.split_once(['e', 'E']) else {
        return false;
    };
    let power = power.strip_prefix(['+', '-']).unwrap_or(power);
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let front = front.replacen([',', '.'], "", 1);
    digits(&front) && digits(power)
}

/// Days, months and years parted by `/`, `-` or points, a month's name, a time.
fn is_date(text: &str) -> bool {
    const MONTHS: &str = "jan january feb february mar march apr april may jun june jul july \
        aug august sep sept september oct october nov november dec december";
    let lower = text.to_lowercase();
    let pieces: Vec<&str> =
        lower.split(['/', '-', ':', '.', ' ', '\u{2013}']).filter(|p| !p.is_empty()).collect();
    let is_number = |piece: &str| piece.len() <= 4 && piece.bytes().all(|b| b.is_ascii_digit());
    let is_month = |piece: &str| {
        MONTHS.split(' ').any(|month| month == piece)
            || piece.strip_prefix("thg").is_some_and(is_number)
    };
    let known = pieces.iter().all(|p| is_number(p) || is_month(p) || matches!(*p, "am" | "pm"));
    let numbers = pieces.iter().filter(|piece| is_number(piece)).count();
    let dated = lower.contains(['/', '-', ':', '\u{2013}'])
        || pieces.iter().any(|piece| is_month(piece))
        || is_dotted_date(text);
    (2..=7).contains(&pieces.len()) && known && numbers > 0 && dated
}

/// `01.02.2022`, `1.2.22`.
fn is_dotted_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('.').collect();
    let [day, month, year] = parts.as_slice() else {
        return false;
    };
    let up_to = |part: &str, most: u32| part.parse().is_ok_and(|n: u32| (1..=most).contains(&n));
    up_to(day, 31) && up_to(month, 12) && matches!(year.len(), 2 | 4) && up_to(year, 9999)
}

#[cfg(test)]
mod tests;

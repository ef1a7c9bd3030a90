//! What Excel makes of ids that look like numbers or days: `1.10` → `1.1`, `001` → `1`, `1-2` →
//! `02/Jan`, `1E5` → `1.00E+05`. The way back is not unique, so it is only ever proposed.

use crate::source::spelling::clean;

/// What an id and all that Excel may make of it have in common; `None` for ids that it leaves
/// alone.
pub fn trace(text: &str) -> Option<String> {
    let text = clean(text).to_lowercase();
    if !text.is_ascii() || text.len() > 64 || !text.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    power(&text).or_else(|| plain_number(&text)).or_else(|| day(&text)).or_else(|| shortened(&text))
}

fn digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// `1.10`, `1,1`, `001`.
fn plain_number(text: &str) -> Option<String> {
    let (whole, fraction) = text.split_once(['.', ',']).unwrap_or((text, ""));
    let fits = digits(whole) && (fraction.is_empty() && digits(text) || digits(fraction));
    fits.then(|| number(whole, fraction))
}

fn number(whole: &str, fraction: &str) -> String {
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    match fraction.trim_end_matches('0') {
        "" => format!("number {whole}"),
        fraction => format!("number {whole}.{fraction}"),
    }
}

/// `1E5`, `1.00E+05`, and what they are written out.
fn power(text: &str) -> Option<String> {
    let (front, exponent) = text.split_once('e')?;
    let exponent = exponent.strip_prefix('+').unwrap_or(exponent);
    let (whole, fraction) = front.split_once(['.', ',']).unwrap_or((front, ""));
    let fits = digits(whole) && (fraction.is_empty() || digits(fraction)) && digits(exponent);
    let power: usize = exponent.parse().ok().filter(|power| fits && *power <= 20)?;
    let mut all = format!("{whole}{fraction}");
    while all.len() < whole.len() + power {
        all.push('0');
    }
    let (whole, fraction) = all.split_at(whole.len() + power);
    Some(number(whole, fraction))
}

/// `1-2`, `02/Jan`, `2-Thg1`, `01/02/2022`: a day and a month in either order, whatever the year.
fn day(text: &str) -> Option<String> {
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let pieces: Vec<&str> = text.split(['-', '/', ' ']).filter(|piece| !piece.is_empty()).collect();
    let number = |piece: &str| {
        let month = MONTHS.iter().position(|month| piece.starts_with(month) && piece.len() <= 9);
        let thg = piece.strip_prefix("thg").unwrap_or(piece);
        month.map(|at| at + 1).or_else(|| digits(thg).then(|| thg.parse().ok()).flatten())
    };
    let numbers: Vec<usize> = pieces.iter().map(|piece| number(piece)).collect::<Option<_>>()?;
    let mut pair = match numbers.as_slice() {
        [one, two] => [*one, *two],
        // The year is what Excel adds.
        [one, two, year] if *year > 31 => [*one, *two],
        [year, one, two] if *year > 31 => [*one, *two],
        _ => return None,
    };
    pair.sort_unstable();
    let [low, high] = pair;
    ((1..=12).contains(&low) && high <= 99).then(|| format!("day {low} {high}"))
}

/// `H44.130` and `H44.13`, which whoever takes the id for a number writes alike.
fn shortened(text: &str) -> Option<String> {
    let (front, fraction) = text.rsplit_once('.')?;
    let lettered = front.contains(|c: char| c.is_ascii_alphabetic());
    (lettered && digits(fraction))
        .then(|| format!("code {front}.{}", fraction.trim_end_matches('0')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_and_what_excel_makes_of_it_leave_the_same_trace() {
        for (id, made) in [
            ("1.10", "1.1"),
            ("1.10", "1,1"),
            ("2.0", "2"),
            ("001", "1"),
            ("01.1", "1.1"),
            ("1-2", "02/Jan"),
            ("1-2", "2-Jan"),
            ("1-2", "1-Feb"),
            ("1-2", "01/02/2022"),
            ("1-2", "2/1/2022"),
            ("1-2", "2022-02-01"),
            ("1-2", "01-Thg2"),
            ("1-25", "Jan-25"),
            ("1E5", "1.00E+05"),
            ("1E5", "100000"),
            ("1E5", "1,00E+05"),
            ("H44.130", "H44.13"),
        ] {
            assert!(trace(id).is_some(), "{id}");
            assert_eq!(trace(id), trace(made), "{id} {made}");
        }
        for (one, other) in [("1.1", "1.2"), ("1-2", "1-3"), ("1E5", "1E6"), ("H44.13", "H44.1")] {
            assert_ne!(trace(one), trace(other), "{one} {other}");
        }
        for id in ["settled", "settled-late", "a.b", "1.2.3", "q1-x", ""] {
            assert_eq!(trace(id), None, "{id}");
        }
    }
}

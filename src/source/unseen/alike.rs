//! Letters, digits and signs of other scripts that look like ASCII: what an id that holds them was
//! probably meant to be.

use unicode_normalization::UnicodeNormalization;

/// ASCII characters, each with the letters and signs that are drawn like it in common fonts: Cyrillic,
/// Greek, Latin that is not ASCII and has no marks; hyphens, dashes, the minus sign; points.
const DOUBLES: [(char, &str); 41] = [
    ('a', "\u{430}\u{3b1}\u{251}"),
    ('b', "\u{432}"),
    ('c', "\u{441}"),
    ('d', "\u{501}"),
    ('e', "\u{435}"),
    ('g', "\u{50d}\u{261}"),
    ('h', "\u{4bb}"),
    ('i', "\u{456}\u{3b9}\u{131}\u{269}"),
    ('j', "\u{458}"),
    ('k', "\u{43a}\u{3ba}"),
    ('l', "\u{29f}"),
    ('o', "\u{43e}\u{3bf}"),
    ('p', "\u{440}\u{3c1}"),
    ('q', "\u{51b}"),
    ('s', "\u{455}"),
    ('t', "\u{442}\u{3c4}"),
    ('u', "\u{3c5}"),
    ('v', "\u{475}\u{3bd}"),
    ('w', "\u{51d}"),
    ('x', "\u{445}\u{3c7}"),
    ('y', "\u{443}\u{3b3}"),
    ('A', "\u{410}\u{391}"),
    ('B', "\u{412}\u{392}"),
    ('C', "\u{421}"),
    ('E', "\u{415}\u{395}"),
    ('H', "\u{41d}\u{397}"),
    ('I', "\u{406}\u{399}"),
    ('J', "\u{408}"),
    ('K', "\u{41a}\u{39a}"),
    ('M', "\u{41c}\u{39c}"),
    ('N', "\u{39d}"),
    ('O', "\u{41e}\u{39f}"),
    ('P', "\u{420}\u{3a1}"),
    ('S', "\u{405}"),
    ('T', "\u{422}\u{3a4}"),
    ('W', "\u{51c}"),
    ('X', "\u{425}\u{3a7}"),
    ('Y', "\u{423}\u{3a5}"),
    ('Z', "\u{396}"),
    ('-', "\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{2212}\u{fe63}\u{2043}"),
    ('.', "\u{2024}\u{b7}"),
];

/// The ASCII character that a character looks like, if it is none itself.
fn double(c: char) -> Option<char> {
    DOUBLES.iter().find(|(_, strangers)| strangers.contains(c)).map(|(double, _)| *double)
}

/// A text with everything that looks like ASCII as ASCII: full-width and mathematical letters and
/// digits, letters of other scripts, dashes. `None` if it is ASCII already or does not come out as such.
pub fn ascii(text: &str) -> Option<String> {
    if text.is_ascii() {
        return None;
    }
    let seen = text.chars().filter(|c| super::kind(*c).is_none());
    // Most texts end the search at their first letter with a mark.
    seen.nfkc().map(|c| if c.is_ascii() { Some(c) } else { double(c) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strangers_are_not_ascii_and_their_doubles_are() {
        for (double, strangers) in DOUBLES {
            assert!(double.is_ascii() && !strangers.chars().any(|c| c.is_ascii()), "{double}");
        }
    }
}

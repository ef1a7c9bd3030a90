//! Letters, digits and signs of other scripts that look like ASCII: what an id that holds them was
//! probably meant to be.

use unicode_normalization::UnicodeNormalization;

/// Letters and signs of other scripts and the ASCII ones that they are drawn like in common fonts.
const DOUBLES: &[(char, char)] = &[
    // Cyrillic.
    ('\u{430}', 'a'),
    ('\u{432}', 'b'),
    ('\u{441}', 'c'),
    ('\u{501}', 'd'),
    ('\u{435}', 'e'),
    ('\u{50d}', 'g'),
    ('\u{4bb}', 'h'),
    ('\u{456}', 'i'),
    ('\u{458}', 'j'),
    ('\u{43a}', 'k'),
    ('\u{51b}', 'q'),
    ('\u{43e}', 'o'),
    ('\u{440}', 'p'),
    ('\u{455}', 's'),
    ('\u{442}', 't'),
    ('\u{445}', 'x'),
    ('\u{443}', 'y'),
    ('\u{51d}', 'w'),
    ('\u{475}', 'v'),
    // Cyrillic capitals.
    ('\u{410}', 'A'),
    ('\u{412}', 'B'),
    ('\u{421}', 'C'),
    ('\u{415}', 'E'),
    ('\u{41d}', 'H'),
    ('\u{406}', 'I'),
    ('\u{408}', 'J'),
    ('\u{41a}', 'K'),
    ('\u{41c}', 'M'),
    ('\u{41e}', 'O'),
    ('\u{420}', 'P'),
    ('\u{405}', 'S'),
    ('\u{422}', 'T'),
    ('\u{425}', 'X'),
    ('\u{423}', 'Y'),
    ('\u{51c}', 'W'),
    // Greek.
    ('\u{3b1}', 'a'),
    ('\u{3b3}', 'y'),
    ('\u{3b9}', 'i'),
    ('\u{3ba}', 'k'),
    ('\u{3bd}', 'v'),
    ('\u{3bf}', 'o'),
    ('\u{3c1}', 'p'),
    ('\u{3c4}', 't'),
    ('\u{3c5}', 'u'),
    ('\u{3c7}', 'x'),
    // Greek capitals.
    ('\u{391}', 'A'),
    ('\u{392}', 'B'),
    ('\u{395}', 'E'),
    ('\u{396}', 'Z'),
    ('\u{397}', 'H'),
    ('\u{399}', 'I'),
    ('\u{39a}', 'K'),
    ('\u{39c}', 'M'),
    ('\u{39d}', 'N'),
    ('\u{39f}', 'O'),
    ('\u{3a1}', 'P'),
    ('\u{3a4}', 'T'),
    ('\u{3a5}', 'Y'),
    ('\u{3a7}', 'X'),
    // Latin that is not ASCII and has no marks.
    ('\u{251}', 'a'),
    ('\u{261}', 'g'),
    ('\u{131}', 'i'),
    ('\u{269}', 'i'),
    ('\u{29f}', 'l'),
    // Hyphens, dashes, the minus sign.
    ('\u{2010}', '-'),
    ('\u{2011}', '-'),
    ('\u{2012}', '-'),
    ('\u{2013}', '-'),
    ('\u{2014}', '-'),
    ('\u{2015}', '-'),
    ('\u{2212}', '-'),
    ('\u{fe63}', '-'),
    ('\u{2043}', '-'),
    // Points.
    ('\u{2024}', '.'),
    ('\u{b7}', '.'),
];

/// The ASCII character that a character looks like, if it is none itself.
fn double(c: char) -> Option<char> {
    DOUBLES.iter().find(|(stranger, _)| *stranger == c).map(|(_, double)| *double)
}

/// A text with everything that looks like ASCII as ASCII: full-width and mathematical letters and
/// digits, letters of other scripts, dashes. `None` if it is ASCII already or does not come out as such.
pub fn ascii(text: &str) -> Option<String> {
    if text.is_ascii() {
        return None;
    }
    let seen = text.chars().filter(|c| super::kind(*c).is_none());
    let folded: String = seen.nfkc().map(|c| double(c).unwrap_or(c)).collect();
    folded.is_ascii().then_some(folded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strangers_are_not_ascii_and_their_doubles_are() {
        for (stranger, double) in DOUBLES {
            assert!(!stranger.is_ascii() && double.is_ascii(), "{stranger} {double}");
        }
    }
}

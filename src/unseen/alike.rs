//! Letters, digits and signs of other scripts that look like ASCII: what an id that holds them was
//! probably meant to be.

use unicode_normalization::UnicodeNormalization;

/// Letters of other scripts in the order of what they look like, each pair a stranger and its
/// double. Only those that are drawn alike in common fonts.
const DOUBLES: &[(&str, &str)] = &[
    // Cyrillic.
    ("авсԁеԍһіјкԛорѕтхуԝѵ", "abcdeghijkqopstxywv"),
    ("АВСЕНІЈКМОРЅТХУԜ", "ABCEHIJKMOPSTXYW"),
    // Greek.
    ("αγικνορτυχ", "ayikvoptux"),
    ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"),
    // Latin that is not ASCII and has no marks.
    ("ɑɡıɩʟ", "agiil"),
    // Hyphens, dashes and the minus sign; low lines; points.
    ("‐‑‒–—―−﹣⁃", "---------"),
    ("․·", ".."),
];

/// The ASCII character that a character looks like, if it is none itself.
fn double(c: char) -> Option<char> {
    DOUBLES.iter().find_map(|(strangers, doubles)| {
        let at = strangers.chars().position(|stranger| stranger == c)?;
        doubles.chars().nth(at)
    })
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

/// The first character of a text that is not ASCII.
pub fn foreign(text: &str) -> Option<char> {
    text.chars().find(|c| !c.is_ascii())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_stranger_has_its_double() {
        for (strangers, doubles) in DOUBLES {
            assert_eq!(strangers.chars().count(), doubles.chars().count(), "{strangers}");
            assert!(doubles.is_ascii() && !strangers.chars().any(|c| c.is_ascii()), "{strangers}");
        }
    }
}

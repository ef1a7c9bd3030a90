//! The known name that a misspelt one most likely means.

use strsim::{damerau_levenshtein, jaro_winkler};

use crate::source::unseen;

/// The nearest of the known names, if any is near enough to be worth suggesting. Case and the
/// choice between `-`, `_`, `.` and blank never count as a difference.
pub fn nearest<'a>(text: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let plain = |text: &str| text.to_lowercase().replace(['_', ' ', '.'], "-");
    // No name is as long as a sentence, and what is looked for may be as long as a file.
    if text.len() > LONGEST {
        return None;
    }
    // Letters of other scripts that look like those of a name are those of the name.
    let meant = unseen::ascii(text);
    let wanted = plain(meant.as_deref().unwrap_or(text));
    if wanted.is_empty() {
        return None;
    }
    let letters = letters(&wanted);
    known
        .into_iter()
        .filter(|name| name.len() <= LONGEST)
        .map(|name| (plain(name), name))
        .filter(|(candidate, _)| may_be_near(&letters, &self::letters(candidate)))
        .map(|(candidate, name)| {
            let distance = damerau_levenshtein(&wanted, &candidate);
            let longest = wanted.chars().count().max(candidate.chars().count());
            (distance, longest, jaro_winkler(&wanted, &candidate), name)
        })
        // A third of the letters may differ: of two letters none, for `q3` is no slip for `q1`.
        .filter(|(distance, longest, similarity, _)| *distance <= longest / 3 || *similarity > 0.93)
        .min_by(|a, b| a.0.cmp(&b.0).then(b.2.total_cmp(&a.2)).then(a.3.cmp(b.3)))
        .map(|(_, _, _, name)| name.to_owned())
}

/// The longest text that is compared, in bytes.
const LONGEST: usize = 400;

/// How often a text has each letter of the alphabet, and how many other characters.
fn letters(text: &str) -> [u16; 27] {
    let mut counts = [0; 27];
    // Of a character of several bytes the first counts.
    for byte in text.bytes().filter(|byte| byte & 0xc0 != 0x80) {
        let at = if byte.is_ascii_lowercase() { usize::from(byte - b'a') } else { 26 };
        counts[at] += 1;
    }
    counts
}

/// Whether two texts with these letters can be near at all: told at a glance, for nearly all names
/// are not. One change of a text changes at most one letter into another, so where most letters
/// differ so do the texts.
fn may_be_near(one: &[u16; 27], other: &[u16; 27]) -> bool {
    let lacking = |a: &[u16; 27], b: &[u16; 27]| -> u16 {
        a.iter().zip(b).map(|(a, b)| a.saturating_sub(*b)).sum()
    };
    let longest = one.iter().sum::<u16>().max(other.iter().sum());
    lacking(one, other).max(lacking(other, one)) <= longest / 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suggests_what_is_near_and_nothing_else() {
        let known = ["settled-on-time", "settled-late", "pending"];
        assert_eq!(nearest("setled-on-time", known).as_deref(), Some("settled-on-time"));
        assert_eq!(nearest("SETTLED_LATE", known).as_deref(), Some("settled-late"));
        assert_eq!(nearest("pendign", known).as_deref(), Some("pending"));
        assert_eq!(nearest("xyz", known), None);
        assert_eq!(nearest("q3", ["q1", "q2"]), None);
        assert_eq!(nearest("Q-1", ["q1", "q2"]).as_deref(), Some("q1"));
        assert_eq!(nearest("q\u{ff11}", ["q1", "q2"]).as_deref(), Some("q1"));
        assert_eq!(nearest("", known), None);
    }
}

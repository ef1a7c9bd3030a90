//! Whether a word could be Vietnamese, by the sounds the language allows.
//!
//! This is what tells old encodings apart: the same bytes make syllables in one of them and
//! nonsense in the others. It knows the shape of syllables, no dictionary.

use unicode_normalization::UnicodeNormalization;

const INITIALS: [&str; 29] = [
    "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh",
    "nh", "p", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x", "q",
];
const FINALS: [&str; 8] = ["c", "ch", "m", "n", "ng", "nh", "p", "t"];
/// Vowels that may end a syllable.
const OPEN: [&str; 48] = [
    "a", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "ia", "ua", "ưa", "uya", "oa", "oe", "uê",
    "uy", "uơ", "ai", "ao", "au", "ay", "âu", "ây", "eo", "êu", "iu", "iêu", "yêu", "oi", "oai",
    "oao", "oay", "oeo", "ôi", "ơi", "ui", "uôi", "uây", "uyu", "ưi", "ưu", "ươi", "ươu", "uêu",
    "uao", "uai",
];
/// Vowels that a consonant may follow.
const CLOSED: [&str; 22] = [
    "a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "iê", "yê", "uô", "ươ", "oa", "oă",
    "oe", "uâ", "uê", "uy",
];
const LONG_CLOSED: [&str; 2] = ["uyê", "oo"];

/// The five tone marks, as combining characters.
pub(super) const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}'];

/// Whether the letters make one Vietnamese syllable, in any case and either normal form.
pub(super) fn is_syllable(word: &str) -> bool {
    let mut toned = 0;
    // Whether the tone is on the last letter.
    let mut late = false;
    let mut before = ' ';
    let mut letters = String::with_capacity(word.len());
    for c in word.nfd().flat_map(char::to_lowercase) {
        if TONES.contains(&c) {
            toned += 1;
            late = true;
            // `before` may be a vowel's own mark: canonical order puts the dot below first.
            if !is_vowel(before) && !is_vowel_mark(before) {
                return false;
            }
        } else {
            late &= is_vowel_mark(c);
            letters.push(c);
        }
        before = c;
    }
    let letters: String = letters.nfc().collect();
    toned <= 1
        && INITIALS
            .iter()
            .any(|initial| letters.strip_prefix(initial).is_some_and(|rest| is_rhyme(rest, late)))
}

/// Whether vowels and final consonants go together. No tone stands on the last of several vowels,
/// but for old spellings such as `hoà` and `thuỷ`: this tells `mã` in VNI from `maõ`.
fn is_rhyme(rest: &str, toned_last: bool) -> bool {
    let glides = rest.chars().count() > 1 && !matches!(rest, "oa" | "oe" | "uy" | "uê" | "uơ");
    (OPEN.contains(&rest) && !(toned_last && glides))
        || FINALS.iter().any(|last| {
            rest.strip_suffix(last)
                .is_some_and(|vowels| CLOSED.contains(&vowels) || LONG_CLOSED.contains(&vowels))
        })
}

/// A vowel without marks, in lower case.
pub(super) fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

/// Circumflex, breve and horn.
fn is_vowel_mark(c: char) -> bool {
    matches!(c, '\u{302}' | '\u{306}' | '\u{31b}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_syllables_from_nonsense() {
        let words = "Sở Công Thương giải quyết đúng hạn trước quá thủ tục hành chính giếng gì \
                     quý nghiêng khuya thuở hoà hòa thuỷ thủy kìa quả quý huệ huơ của xoong yêu ươn UBND ĐÃ mã trị";
        for word in words.split_whitespace().filter(|word| *word != "UBND") {
            assert!(is_syllable(word), "{word}");
        }
        for word in
            ["mă", "aơ", "maõ", "triũ", "giaù", "ph̀ong", "UBND", "café", "Müller", "đđ", "áà", ""]
        {
            assert!(!is_syllable(word), "{word}");
        }
    }
}

//! Which eight-bit encoding a text is in: Windows-1258, which is read, or TCVN3, VNI or
//! Windows-1252, which are only recognised.
//!
//! Every word with a byte beyond ASCII is read in each of them; the one in which most words are
//! Vietnamese syllables wins, and ties go to Windows-1258.

use encoding_rs::{WINDOWS_1252, WINDOWS_1258};
use unicode_normalization::UnicodeNormalization;

use super::Unreadable;
use super::syllable::{TONES, is_syllable, is_vowel};

/// TCVN3 from 0xA1 on; a blank where nothing is.
const TCVN3: &str = "ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ ";

/// VNI from 0xE0 on, in lower case: the marks that follow a vowel, shown on `a`; letters that stand
/// alone. A blank where nothing is.
const VNI_MARKS: &str = "ầấâẫậẩ  ằắăặ   ạ     ã  àáẳảẵ";
const VNI_LETTERS: &str = "      ỉ     ìí   địĩơ ư";

/// Says whether a text is Windows-1258.
///
/// # Errors
/// What it is instead, as far as can be told.
pub(super) fn recognise(bytes: &[u8]) -> Result<(), Unreadable> {
    // Windows-1258 leaves these undefined; decoders make control characters of them.
    if bytes.iter().any(|byte| matches!(byte, 0x81 | 0x8A | 0x8D..=0x90 | 0x9A | 0x9D | 0x9E)) {
        return Err(Unreadable::UnknownEncoding);
    }
    let mut words = 0;
    let mut foreign = 0;
    let [mut ansi, mut western, mut tcvn3, mut vni] = [0; 4];
    for word in bytes.split(|byte| !is_word_byte(*byte)) {
        // No syllable is longer; this also bounds the work on one word.
        if word.is_ascii() || word.len() > 64 {
            foreign += usize::from(!word.is_ascii());
            words += usize::from(!word.is_ascii());
            continue;
        }
        words += 1;
        let plain = trim_symbols(word);
        let read = WINDOWS_1258.decode_without_bom_handling(plain).0;
        foreign += usize::from(!(plain.is_ascii() || is_vietnamese(&read) || is_latin(&read)));
        ansi += fit(&read);
        western += fit(&WINDOWS_1252.decode_without_bom_handling(plain).0);
        tcvn3 += fit(&from_tcvn3(word).unwrap_or_default());
        vni += fit(&from_vni(word).unwrap_or_default());
    }
    let most = ansi.max(western).max(tcvn3).max(vni);
    if ansi == most && foreign * 10 <= words {
        Ok(())
    } else if ansi == most || western == most || most * 2 < words {
        Err(Unreadable::UnknownEncoding)
    } else if tcvn3 == most {
        Err(Unreadable::Tcvn3)
    } else {
        Err(Unreadable::Vni)
    }
}

/// 1 for a word beyond ASCII that is Vietnamese.
fn fit(word: &str) -> usize {
    usize::from(!word.is_ascii() && is_vietnamese(word))
}

/// Letters in one encoding or another. `?` is what Excel leaves of a letter it cannot write; A0 is
/// the no-break space and B0 to B4 hold no letters in any.
fn is_word_byte(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || byte == b'?' || matches!(byte, 0xA1..=0xAF | 0xB5..=0xFF)
}

/// A word without what is punctuation in Windows-1258: quotes «», the bullet · and `?`.
fn trim_symbols(mut word: &[u8]) -> &[u8] {
    let is_symbol = |byte: &u8| matches!(byte, 0xAB | 0xBB | 0xB7 | b'?');
    while let [first, rest @ ..] = word
        && is_symbol(first)
    {
        word = rest;
    }
    while let [rest @ .., last] = word
        && is_symbol(last)
    {
        word = rest;
    }
    word
}

/// A syllable, or an abbreviation such as QĐ and TTĐT.
fn is_vietnamese(word: &str) -> bool {
    let is_abbreviation = || {
        word.chars()
            .all(|c| c.is_ascii_uppercase() || matches!(c, 'Đ' | 'Ă' | 'Â' | 'Ê' | 'Ô' | 'Ơ' | 'Ư'))
    };
    is_syllable(word) || is_abbreviation()
}

/// A word of some language in Latin letters: marks only over vowels, one tone at most a letter, and
/// no more than half of the letters beyond ASCII.
fn is_latin(word: &str) -> bool {
    let (mut letters, mut beyond) = (0, 0);
    let (mut base, mut marked, mut toned) = (' ', false, false);
    for c in word.nfd().flat_map(char::to_lowercase) {
        let tone = TONES.contains(&c);
        if tone || ('\u{302}'..='\u{31b}').contains(&c) || c == '\u{327}' {
            // Of consonants only ñ takes one of the five.
            if tone && (toned || !(is_vowel(base) || (base == 'n' && c == '\u{303}'))) {
                return false;
            }
            beyond += usize::from(!marked);
            marked = true;
            toned |= tone;
        } else if c == '?' || c.is_alphabetic() {
            letters += 1;
            marked = !c.is_ascii();
            beyond += usize::from(marked);
            (base, toned) = (c, false);
        } else {
            return false;
        }
    }
    beyond * 2 <= letters.max(2)
}

pub(super) fn from_tcvn3(word: &[u8]) -> Option<String> {
    word.iter()
        .map(|byte| match byte {
            0xA1..=0xFF => TCVN3.chars().nth(usize::from(byte - 0xA1)).filter(|c| *c != ' '),
            ascii => Some(char::from(*ascii)),
        })
        .collect()
}

pub(super) fn from_vni(word: &[u8]) -> Option<String> {
    let mut read = String::new();
    let mut before = ' ';
    for byte in word {
        if byte.is_ascii() {
            read.push(char::from(*byte));
            before = char::from(*byte).to_ascii_lowercase();
            continue;
        }
        // Capitals are 0x20 below, as in Latin-1.
        let small = if matches!(byte, 0xC0..=0xDF) { byte + 0x20 } else { *byte };
        let find = |table: &str| {
            let at = small.checked_sub(0xE0)?;
            table.chars().nth(at.into()).filter(|c| *c != ' ')
        };
        let after_vowel = matches!(before, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'ơ' | 'ư');
        if let Some(marked) = find(VNI_MARKS).filter(|_| after_vowel) {
            read.extend(marked.nfd().skip(1));
            before = ' ';
        } else {
            before = find(VNI_LETTERS)?;
            read.push(before);
        }
    }
    Some(read.nfc().collect())
}

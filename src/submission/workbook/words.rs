//! Names within a text: those of units and periods among the words of a title or a file's name.

use std::collections::BTreeMap;
use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use crate::model::{Id, Plan};
use crate::source::spelling::{bare, clean, key};

/// The most words of a row that are looked through: a title is a sentence.
const MOST: usize = 400;

/// The names of some things, word by word.
pub(super) struct Names<'p> {
    /// `None` where two things have one name: it tells neither.
    known: BTreeMap<String, Option<&'p Id>>,
    longest: usize,
    loose: bool,
    spell: fn(&str) -> String,
}

/// A text as words that can be looked up.
pub(super) fn words(text: &str, spell: impl Fn(&str) -> String) -> Vec<String> {
    let text = clean(text);
    // Signs go before a word is spelt: in a key its tone stands behind its last character.
    let all = text.split(|c: char| !c.is_alphanumeric() && !is_combining_mark(c));
    all.filter(|word| !word.is_empty()).take(MOST).map(spell).collect()
}

/// The number of a quarter in digits, and no `năm`, so that `quý II năm 2022` has the words of
/// `quý II`.
pub(super) fn of_periods(words: &[String]) -> Vec<String> {
    let kept = words.iter().filter(|word| year(word).is_none() && !is_year_word(word));
    let digits = kept.map(|word| match word.as_str() {
        "i" => "1".to_owned(),
        "ii" => "2".to_owned(),
        "iii" => "3".to_owned(),
        "iv" => "4".to_owned(),
        word => word.to_owned(),
    });
    digits.collect()
}

fn is_year_word(word: &str) -> bool {
    word == "nam" || word == "year" || *word == key("năm")
}

/// The year that a word is.
pub(super) fn year(word: &str) -> Option<i32> {
    let digits = word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| word.parse().ok()).flatten().filter(|year| (1990..2200).contains(year))
}

impl<'p> Names<'p> {
    /// Those of the units; loosely, where marks do not count, as in a file's name.
    pub fn of_units(plan: &'p Plan, loose: bool) -> Self {
        let mut names = Self::new(loose);
        for unit in &plan.units {
            names.add(&unit.id, [&unit.name.vi, &unit.name.en], |words| words.to_vec());
        }
        names
    }

    /// Likewise, with the numbers of quarters in digits and without years.
    pub fn of_periods(plan: &'p Plan, loose: bool) -> Self {
        let mut names = Self::new(loose);
        for period in &plan.periods {
            names.add(&period.id, [&period.name.vi, &period.name.en], of_periods);
        }
        names
    }

    fn new(loose: bool) -> Self {
        let spell = if loose { bare } else { key };
        Self { known: BTreeMap::new(), longest: 0, loose, spell }
    }

    fn add(
        &mut self,
        id: &'p Id,
        names: [&Option<String>; 2],
        shape: impl Fn(&[String]) -> Vec<String>,
    ) {
        let own = words(id.as_str(), self.spell);
        let named = names.into_iter().flatten().map(|name| shape(&words(name, self.spell)));
        // In a sentence `thanh-tra` would be two of its words; `q2` is nothing else.
        let coded =
            self.loose || (own.len() == 1 && id.as_str().contains(|c: char| c.is_ascii_digit()));
        for words in named.chain(coded.then_some(own)).filter(|words| !words.is_empty()) {
            self.longest = self.longest.max(words.len());
            let entry = self.known.entry(words.join(" ")).or_insert(Some(id));
            if *entry != Some(id) {
                *entry = None;
            }
        }
    }

    /// The things that a text names, each with the words that name it: of names within names the
    /// longest.
    pub fn within(&self, words: &[String]) -> Vec<(Range<usize>, &'p Id)> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let lengths = (1..=self.longest.min(words.len() - at)).rev();
            let named = lengths
                .map(|length| (length, words[at..at + length].join(" ")))
                .find_map(|(length, text)| self.known.get(&text).map(|id| (length, *id)));
            match named {
                Some((length, id)) => {
                    found.extend(id.map(|id| (at..at + length, id)));
                    at += length;
                }
                None => at += 1,
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_told_from_signs() {
        let folded = |text: &str| words(text, key).join(" ");
        assert_eq!(folded("Tổng thời gian chờ:"), folded("- TỔNG  thời gian, chờ"));
        assert_eq!(folded("hoà"), folded("hòa."));
        assert_ne!(folded("đúng hạn"), folded("đúng hẹn"));
        let of = |text: &str| of_periods(&words(text, key)).join(" ");
        assert_eq!(of("Quý II/2022"), of("quý 2 năm 2022"));
        assert_ne!(of("Quý II"), of("quý III"));
    }
}

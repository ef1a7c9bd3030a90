//! Words from a list that is fixed.

use super::super::rules::UNKNOWN_WORD;
use super::{Entry, Item, Kind, Shape};
use crate::diagnostic::Diagnostic;
use crate::i18n::Value;
use crate::model::{
    Annex, ClauseKind, Judged, Lang, MetricKind, OverTime, Piece, Place, Placed, Relation,
    Strictness, Submitted,
};

/// What has words for it in a plan.
pub trait Vocabulary: Copy + PartialEq + 'static {
    /// The words, in the order in which they are offered.
    const WORDS: &'static [(&'static str, Self)];
}

macro_rules! vocabularies {
    ($($of:ty),*) => {$(
        impl Vocabulary for $of {
            const WORDS: &'static [(&'static str, Self)] = &Self::ALL;
        }
    )*};
}

vocabularies!(
    Annex, ClauseKind, Judged, MetricKind, OverTime, Piece, Relation, Strictness, Submitted
);

impl Vocabulary for Lang {
    const WORDS: &'static [(&'static str, Self)] = &[("vi", Self::Vi), ("en", Self::En)];
}

impl<T: Vocabulary> Kind for T {
    type Value = Placed<T>;

    fn read(entry: &Entry<'_, '_>) -> Option<Placed<T>> {
        T::parse(entry, String::read(entry)?)
    }

    fn shape() -> Shape {
        <T as Item>::shape()
    }
}

impl<T: Vocabulary> Item for T {
    const IS_DISTINCT: bool = false;

    fn parse(entry: &Entry<'_, '_>, text: Placed<String>) -> Option<Placed<T>> {
        let found = T::WORDS.iter().find(|(word, _)| *word == text.value);
        if found.is_none() {
            let known = T::WORDS.iter().map(|(word, _)| *word);
            entry.unknown_word(&text.value, text.place, known);
        }
        found.map(|(_, value)| Placed::new(*value, text.place))
    }

    fn written(&self) -> String {
        let found = T::WORDS.iter().find(|(_, value)| value == self);
        found.map_or_else(String::new, |(word, _)| (*word).to_owned())
    }

    fn shape() -> Shape {
        Shape::Words(T::WORDS.iter().map(|(word, _)| *word).collect())
    }
}

impl Entry<'_, '_> {
    pub(super) fn unknown_word<'k>(
        &self,
        text: &str,
        place: Place,
        known: impl Iterator<Item = &'k str> + Clone,
    ) {
        let all = known.clone().map(|word| Value::Text(format!("“{word}”"))).collect::<Vec<_>>();
        let finding = Diagnostic::new(&UNKNOWN_WORD, place).with("key", self.key.as_str());
        self.context.report_near(finding.with("words", all).found(text), known);
    }
}

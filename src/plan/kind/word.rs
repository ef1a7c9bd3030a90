//! Words from a list that is fixed.

use super::super::rules::UNKNOWN_WORD;
use super::{Entry, Item, Kind, Shape};
use crate::diagnostic::Diagnostic;
use crate::i18n::Value;
use crate::model::{
    Annex, ClauseKind, Fault, FindingsAsked, FromFindings, Judged, Lang, MetricKind, NoActivity,
    OverTime, Piece, Place, Placed, Relation, Strictness, Submitted,
};
use crate::plan::scorecard::ScoringWord;

/// What has words for it in a plan.
pub trait Vocabulary: Copy + 'static {
    /// All of it, in the order in which it is offered.
    const ALL: &'static [Self];

    fn word(self) -> &'static str;
}

macro_rules! vocabularies {
    ($($of:ty),*) => {$(
        impl Vocabulary for $of {
            const ALL: &'static [Self] = &<$of>::ALL;

            fn word(self) -> &'static str {
                self.code()
            }
        }
    )*};
}

vocabularies!(
    Annex,
    ClauseKind,
    Fault,
    FindingsAsked,
    FromFindings,
    Judged,
    Lang,
    MetricKind,
    NoActivity,
    OverTime,
    Piece,
    Relation,
    ScoringWord,
    Strictness,
    Submitted
);

/// The words of a vocabulary.
fn words<T: Vocabulary>() -> impl Iterator<Item = &'static str> + Clone {
    T::ALL.iter().map(|one| one.word())
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
        let found = T::ALL.iter().find(|one| one.word() == text.value);
        if found.is_none() {
            entry.unknown_word(&text.value, text.place, words::<T>());
        }
        found.map(|one| Placed::new(*one, text.place))
    }

    fn written(&self) -> String {
        self.word().to_owned()
    }

    fn shape() -> Shape {
        Shape::Words(words::<T>().collect())
    }
}

impl Entry<'_, '_> {
    pub(in crate::plan) fn unknown_word<'k>(
        &self,
        text: &str,
        place: Place,
        known: impl Iterator<Item = &'k str> + Clone,
    ) {
        self.unknown_word_or(text, place, known, None);
    }

    /// Likewise where something else than a word may stand there too.
    pub(super) fn unknown_word_or<'k>(
        &self,
        text: &str,
        place: Place,
        known: impl Iterator<Item = &'k str> + Clone,
        other: Option<Value>,
    ) {
        let words = known.clone().map(|word| Value::Text(format!("“{word}”")));
        let all = words.chain(other).collect::<Vec<_>>();
        let finding = Diagnostic::new(&UNKNOWN_WORD, place).with("key", self.key.as_str());
        self.context.report_near(finding.with("words", all).found(text), known);
    }
}

//! The words that a value cell may hold instead of a figure.

use std::sync::LazyLock;

use crate::model::TaskStatus;
use crate::source::spelling::{is_plain, key};

/// The Vietnamese words for a status; the English ones are [`TaskStatus::ALL`].
const VIETNAMESE: [(TaskStatus, &str); 4] = [
    (TaskStatus::Done, "hoàn thành"),
    (TaskStatus::Done, "đã hoàn thành"),
    (TaskStatus::InProgress, "đang thực hiện"),
    (TaskStatus::NotStarted, "chưa thực hiện"),
];

/// Reads the status of a task; `None` if it is none. `chưa hoàn thành` is none: it may be begun or
/// not.
pub fn status(text: &str) -> Option<TaskStatus> {
    if text.len() <= SHORT && is_plain(text) {
        let same = |words: &str| {
            let (mut own, mut wanted) = (plain_words(text), plain_words(words));
            let same =
                wanted.all(|word| own.next().is_some_and(|own| own.eq_ignore_ascii_case(word)));
            same && own.next().is_none()
        };
        return TaskStatus::ALL.into_iter().find(|status| same(status.code()));
    }
    let wanted = loose(text);
    KNOWN.iter().find(|(_, words)| *words == wanted).map(|(status, _)| *status)
}

/// Whether a value cell says that nothing arises: `n/a` and its spellings `na`, `n.a.`, `n / a`, or
/// `không phát sinh`. Excel's error `#N/A` is none.
pub fn is_not_applicable(text: &str) -> bool {
    const SPELT: [&str; 4] = ["n/a", "na", "n.a", "n.a."];
    if text.len() <= SHORT && is_plain(text) {
        if !plain_words(text).next().is_some_and(|word| word.starts_with(['n', 'N'])) {
            return false;
        }
        let letters = || plain_words(text).flat_map(str::chars).map(|c| c.to_ascii_lowercase());
        return SPELT.iter().any(|spelt| letters().eq(spelt.chars()));
    }
    let wanted = loose(text);
    let letters: String = wanted.chars().filter(|c| *c != ' ').collect();
    SPELT.contains(&letters.as_str()) || wanted == *NOTHING_ARISES
}

/// The words for each status as [`loose`] makes them.
static KNOWN: LazyLock<Vec<(TaskStatus, String)>> = LazyLock::new(|| {
    let english = TaskStatus::ALL.map(|status| (status, status.code()));
    english.into_iter().chain(VIETNAMESE).map(|(status, words)| (status, loose(words))).collect()
});

static NOTHING_ARISES: LazyLock<String> = LazyLock::new(|| key("không phát sinh"));

/// As long as any of the words; what is longer is looked at with more care.
const SHORT: usize = 64;

/// The words of a plain text, hyphens and underscores being as good as a blank.
fn plain_words(text: &str) -> impl Iterator<Item = &str> {
    text.split([' ', '-', '_']).filter(|word| !word.is_empty())
}

/// The key of words, hyphens and underscores being as good as a blank.
fn loose(text: &str) -> String {
    key(&text.replace(['-', '_', '\u{2010}', '\u{2011}', '\u{2013}'], " "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_is_known_however_it_is_spelt() {
        for (text, expected) in [
            ("done", TaskStatus::Done),
            ("Hoàn thành", TaskStatus::Done),
            ("HOÀN  THÀNH", TaskStatus::Done),
            ("Hòan thành", TaskStatus::Done),
            ("hoa\u{300}n tha\u{300}nh", TaskStatus::Done),
            ("Đã hoàn thành", TaskStatus::Done),
            ("in-progress", TaskStatus::InProgress),
            ("In Progress", TaskStatus::InProgress),
            ("in_progress", TaskStatus::InProgress),
            ("Đang thực\u{a0}hiện", TaskStatus::InProgress),
            ("not-started", TaskStatus::NotStarted),
            ("chưa thực hiện ", TaskStatus::NotStarted),
        ] {
            assert_eq!(status(text), Some(expected), "{text:?}");
        }
        for text in ["", "chưa hoàn thành", "hoan thanh", "xong", "1", "n/a", "done."] {
            assert_eq!(status(text), None, "{text:?}");
        }
    }

    proptest::proptest! {
        /// A plain text is looked at as if a sign that is not plain stood in it.
        #[test]
        fn the_quick_way_leads_to_the_same(
            text in "[ _-]{0,2}((done|in|progress|not|started|n/a|N[.]A|na|[a-z])[ _-]{0,2}){0,3}",
        ) {
            let hidden = format!("{text}\u{200b}");
            proptest::prop_assert_eq!(status(&text), status(&hidden));
            proptest::prop_assert_eq!(is_not_applicable(&text), is_not_applicable(&hidden));
        }
    }

    #[test]
    fn nothing_arises() {
        for text in ["n/a", "N/A", "NA", "n.a.", "N / A", "Không phát sinh", " n/a\u{200b}"] {
            assert!(is_not_applicable(text), "{text:?}");
        }
        for text in ["#N/A", "0", "", "-", "không", "na na", "nan"] {
            assert!(!is_not_applicable(text), "{text:?}");
        }
    }
}

//! The words that a value cell may hold instead of a figure.

use crate::model::TaskStatus;
use crate::source::spelling::key;

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
    let wanted = loose(text);
    TaskStatus::ALL
        .iter()
        .chain(&VIETNAMESE)
        .find(|(_, words)| loose(words) == wanted)
        .map(|(status, _)| *status)
}

/// Whether a value cell says that nothing arises: `n/a` and its spellings `na`, `n.a.`, `n / a`, or
/// `không phát sinh`. Excel's error `#N/A` is none.
pub fn is_not_applicable(text: &str) -> bool {
    let wanted = loose(text);
    let letters: String = wanted.chars().filter(|c| *c != ' ').collect();
    matches!(letters.as_str(), "n/a" | "na" | "n.a" | "n.a.") || wanted == key("không phát sinh")
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

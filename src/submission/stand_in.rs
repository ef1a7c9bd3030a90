//! What is written into a value cell where a figure or a status belongs: `không`, a tick, `như
//! trên`. None of them is ever read as a value; each is named for what it most likely is.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::model::{TaskStatus, worded};
use crate::source::spelling::{bare, clean, is_blank, key};

worded! {
    /// What a word or sign most likely stands for.
    pub enum StandIn {
        /// None at all, or not arisen: `không`.
        Nothing = "nothing",
        /// Not arisen: `KPS`.
        NotArisen = "not-arisen",
        /// A tick: `x`, `có`.
        Tick = "tick",
        /// The same as elsewhere: `như trên`.
        Ditto = "ditto",
        /// Not known yet: `đang cập nhật`.
        Pending = "pending",
    }
}

const WORDS: [(StandIn, &[&str]); 5] = [
    (
        StandIn::Nothing,
        &[
            "không",
            "ko",
            "k",
            "hông",
            "không có",
            "ko có",
            "k có",
            "0 có",
            "chưa có",
            "chưa",
            "no",
            "none",
            "nil",
            "không phát hiện",
            "không có trường hợp nào",
        ],
    ),
    (
        StandIn::NotArisen,
        &[
            "kps",
            "k ps",
            "k p s",
            "ko ps",
            "không ps",
            "k phát sinh",
            "ko phát sinh",
            "chưa phát sinh",
            "chưa ps",
            "không áp dụng",
            "ko áp dụng",
            "kad",
            "không thuộc",
            "không thực hiện",
            "not applicable",
            "không phát sinh hồ sơ",
        ],
    ),
    (StandIn::Tick, &["x", "v", "có", "đạt", "đủ", "ok", "yes", "true", "đã có", "đúng", "đã làm"]),
    (
        StandIn::Ditto,
        &[
            "như trên",
            "nt",
            "n t",
            "như kỳ trước",
            "như quý trước",
            "như cũ",
            "không đổi",
            "không thay đổi",
            "giữ nguyên",
            "như báo cáo",
            "ditto",
            "idem",
            "same",
            "id",
        ],
    ),
    (
        StandIn::Pending,
        &[
            "đang cập nhật",
            "cập nhật sau",
            "chờ số liệu",
            "chờ",
            "đang tổng hợp",
            "chưa tổng hợp",
            "chưa có số liệu",
            "chưa thống kê",
            "đang thống kê",
            "bổ sung sau",
            "đang chờ",
            "chưa cập nhật",
            "chưa rõ",
            "tbd",
            "pending",
            "unknown",
            "đang rà soát",
        ],
    ),
];

/// What a word or sign in a value cell most likely stands for; `None` for any other text.
pub fn stand_in(text: &str) -> Option<StandIn> {
    let text = clean(text);
    if let Some(sign) = sign(&text) {
        return Some(sign);
    }
    let plain = |c: char| is_blank(c) || matches!(c, '.' | '-' | '!' | '(' | ')' | '/' | ';' | ',');
    let words: Vec<&str> = text.split(plain).filter(|word| !word.is_empty()).collect();
    let wanted = words.join(" ");
    KNOWN.get(&key(&wanted)).copied().or_else(|| {
        // Typed without marks: only where a word of several letters leaves no doubt.
        let unmarked = wanted.is_ascii() && wanted.len() > 3;
        unmarked.then(|| UNMARKED.get(&bare(&wanted)).copied()).flatten()
    })
}

/// Texts by what two spellings of them have in common; the first of two that are alike.
fn table<T: Copy>(words: &[(T, &[&str])], spelling: fn(&str) -> String) -> BTreeMap<String, T> {
    let mut table = BTreeMap::new();
    for (stands, words) in words {
        for word in *words {
            table.entry(spelling(word)).or_insert(*stands);
        }
    }
    table
}

static KNOWN: LazyLock<BTreeMap<String, StandIn>> = LazyLock::new(|| table(&WORDS, key));
static UNMARKED: LazyLock<BTreeMap<String, StandIn>> = LazyLock::new(|| table(&WORDS, bare));
static STATUSES: LazyLock<BTreeMap<String, TaskStatus>> =
    LazyLock::new(|| table(&STATUS_WORDS, key));
static UNMARKED_STATUSES: LazyLock<BTreeMap<String, TaskStatus>> =
    LazyLock::new(|| table(&STATUS_WORDS, bare));

/// Signs alone: ticks, ditto marks, dots and question marks.
fn sign(text: &str) -> Option<StandIn> {
    let only =
        |signs: &str| !text.is_empty() && text.chars().all(|c| signs.contains(c) || c == ' ');
    if only("✓✔√☑✗✘×☒●•") {
        Some(StandIn::Tick)
    } else if only("\"”“″〃'’/") || matches!(text, "-\"-" | "-//-" | "- nt -" | "-nt-") {
        Some(StandIn::Ditto)
    } else if only("….?_*") {
        Some(StandIn::Pending)
    } else {
        None
    }
}

/// Common words for a status that is written otherwise; of the last, only the marks are lacking.
const STATUS_WORDS: [(TaskStatus, &[&str]); 6] = [
    (
        TaskStatus::Done,
        &[
            "xong",
            "đã xong",
            "hoàn tất",
            "đã hoàn tất",
            "hoàn thành xong",
            "đã ban hành",
            "đã thực hiện",
            "đã thực hiện xong",
            "đã làm",
            "đã làm xong",
            "hoàn thành 100%",
            "100%",
            "ht",
            "đạt",
            "đã ht",
            "complete",
            "completed",
            "finished",
        ],
    ),
    (
        TaskStatus::InProgress,
        &[
            "đang triển khai",
            "đang làm",
            "đang tiến hành",
            "đang th",
            "đang triển khai thực hiện",
            "triển khai",
            "cơ bản hoàn thành",
            "cơ bản xong",
            "đang soạn thảo",
            "đang trình",
            "ongoing",
            "under way",
            "đang hoàn thiện",
            "đang dự thảo",
            "đang xử lý",
        ],
    ),
    (
        TaskStatus::NotStarted,
        &[
            "chưa triển khai",
            "chưa làm",
            "chưa tiến hành",
            "chưa bắt đầu",
            "chưa th",
            "not begun",
            "todo",
        ],
    ),
    (TaskStatus::Done, &["hoàn thành", "đã hoàn thành"]),
    (TaskStatus::InProgress, &["đang thực hiện"]),
    (TaskStatus::NotStarted, &["chưa thực hiện"]),
];

/// The status that a common word for it most likely means, to be proposed.
pub fn likely_status(text: &str) -> Option<TaskStatus> {
    let text = clean(text);
    let text = text.trim_end_matches(['.', '!', ';']);
    let unmarked = || text.is_ascii().then(|| UNMARKED_STATUSES.get(&bare(text)).copied());
    STATUSES.get(&key(text)).copied().or_else(|| unmarked().flatten())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::submission::status::{is_not_applicable, status};

    #[test]
    fn each_is_named_for_what_it_is() {
        use StandIn::{Ditto, NotArisen, Nothing, Pending, Tick};
        for (text, expected) in [
            ("không", Nothing),
            ("Không", Nothing),
            ("ko", Nothing),
            ("k", Nothing),
            ("Không có.", Nothing),
            ("khong co", Nothing),
            ("KPS", NotArisen),
            ("K.P.S", NotArisen),
            ("không PS", NotArisen),
            ("Không áp dụng", NotArisen),
            ("x", Tick),
            ("X", Tick),
            ("✓", Tick),
            ("có", Tick),
            ("như trên", Ditto),
            ("nt", Ditto),
            ("-nt-", Ditto),
            ("\"", Ditto),
            ("〃", Ditto),
            ("đang cập nhật", Pending),
            ("Dang cap nhat", Pending),
            ("…", Pending),
            ("...", Pending),
            ("?", Pending),
        ] {
            assert_eq!(stand_in(text), Some(expected), "{text:?}");
        }
        for text in ["", "khoảng 60", "15", "hồ sơ", "kho", "có 15", "n/a", "xong"] {
            assert_eq!(stand_in(text), None, "{text:?}");
        }
    }

    #[test]
    fn none_of_them_is_a_value() {
        for (_, words) in WORDS {
            for word in words {
                assert_eq!(status(word), None, "{word}");
                assert!(!is_not_applicable(word), "{word}");
                assert!(crate::source::number::number(word, true).is_err(), "{word}");
            }
        }
    }

    #[test]
    fn a_likely_status_is_proposed() {
        for (text, expected) in [
            ("xong", Some(TaskStatus::Done)),
            ("hoan thanh", Some(TaskStatus::Done)),
            ("Đang triển khai", Some(TaskStatus::InProgress)),
            ("chưa triển khai.", Some(TaskStatus::NotStarted)),
            ("80%", None),
            ("chưa hoàn thành", None),
        ] {
            assert_eq!(likely_status(text), expected, "{text}");
        }
    }
}

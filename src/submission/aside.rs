//! Rows of a table that are about no metric: totals, headings of sections, the numbers of the
//! columns, and what stands below the table. Told by what stands where an id should be.

use std::sync::LazyLock;

use crate::source::spelling::{cleaned, is_blank, key};

/// What such a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aside {
    /// `Tổng cộng`.
    Total,
    /// `I. Cải cách thể chế`, `A`.
    Heading,
    /// `(1)`, `(2)`, … beneath the header.
    Numbering,
    /// `Ghi chú: …`, `(*) …`, `Nguồn: …`.
    Footnote,
    /// `Người lập biểu`, `Thủ trưởng đơn vị`, a place and date.
    Signature,
}

/// What begins a total.
const TOTALS: [&str; 11] = [
    "tổng cộng",
    "tổng số",
    "tổng",
    "cộng",
    "cộng dồn",
    "tổng toàn sở",
    "toàn sở",
    "total",
    "grand total",
    "subtotal",
    "sum",
];
/// What begins a heading.
const HEADINGS: [&str; 9] =
    ["lĩnh vực", "phần", "mục", "nhóm", "chương", "biểu", "phụ lục", "section", "area"];
/// What begins a footnote, with a colon behind it or more words.
const FOOTNOTES: [&str; 10] = [
    "ghi chú",
    "lưu ý",
    "chú thích",
    "nguồn",
    "nguồn số liệu",
    "giải thích",
    "note",
    "notes",
    "source",
    "nơi nhận",
];
/// What begins the lines of a signature.
const SIGNATURES: [&str; 19] = [
    "người lập biểu",
    "người lập",
    "người tổng hợp",
    "người báo cáo",
    "lập biểu",
    "thủ trưởng đơn vị",
    "thủ trưởng",
    "giám đốc",
    "phó giám đốc",
    "trưởng phòng",
    "phó trưởng phòng",
    "chánh văn phòng",
    "chánh thanh tra",
    "kt giám đốc",
    "tl giám đốc",
    "ký tên",
    "ký, ghi rõ họ tên",
    "kiểm tra",
    "compiled by",
];

/// What a row is by the text where its id should be; `None` for an id or anything else.
pub fn aside(text: &str) -> Option<Aside> {
    let text = cleaned(text);
    let first = text.chars().next()?;
    // Nearly every one is an id.
    if text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.')) {
        let is = |word: &&str| text.eq_ignore_ascii_case(word);
        let total = ["total", "subtotal", "sum"].iter().any(is);
        let heading = is_numbered(&text).then_some(Aside::Heading);
        return if total { Some(Aside::Total) } else { heading };
    }
    if is_number_of_column(&text) {
        return Some(Aside::Numbering);
    }
    if first == '*' || text.starts_with("(*") || text.starts_with("[*") {
        return Some(Aside::Footnote);
    }
    let head: String = text.chars().take(80).collect();
    let plain = |c: char| is_blank(c) || matches!(c, '.' | ':' | ',' | '(' | ')' | '/' | ';');
    let words: Vec<String> = head.split(plain).filter(|word| !word.is_empty()).map(key).collect();
    let words = numberless(&words);
    let begins = |known: &[Vec<String>]| known.iter().any(|known| words.starts_with(known));
    let is = |known: &[Vec<String>]| known.iter().any(|known| words == known.as_slice());
    let [totals, headings, footnotes, signatures] = &*KNOWN;
    if begins(signatures) || is_place_and_date(words) {
        return Some(Aside::Signature);
    }
    if begins(footnotes) && (text.contains(':') || is(footnotes)) {
        return Some(Aside::Footnote);
    }
    // `Cộng` alone, or a sum of something: `Tổng số hồ sơ`; but not `cộng đồng`.
    let community = words.starts_with(COMMUNITY.as_slice());
    if begins(totals) && !community {
        return Some(Aside::Total);
    }
    (begins(headings) && words.len() > 1 || is_numbered(&text)).then_some(Aside::Heading)
}

/// `Cộng đồng`, which begins like a total.
static COMMUNITY: LazyLock<[String; 2]> = LazyLock::new(|| ["cộng", "đồng"].map(key));

/// The words that begin each kind, word by word.
static KNOWN: LazyLock<[Vec<Vec<String>>; 4]> = LazyLock::new(|| {
    let words = |text: &&str| {
        text.split([' ', ',']).filter(|word| !word.is_empty()).map(key).collect::<Vec<_>>()
    };
    [&TOTALS[..], &HEADINGS, &FOOTNOTES, &SIGNATURES].map(|known| known.iter().map(words).collect())
});

/// The words without the number in front: `I Tổng cộng`.
fn numberless(words: &[String]) -> &[String] {
    match words {
        [first, rest @ ..] if !rest.is_empty() && is_ordinal(first) => rest,
        words => words,
    }
}

/// Roman and Arabic numbers and single letters, as headings are counted by.
fn is_ordinal(word: &str) -> bool {
    let roman = !word.is_empty() && word.len() <= 5 && word.chars().all(|c| "ivxIVX".contains(c));
    let arabic = !word.is_empty() && word.len() <= 2 && word.bytes().all(|b| b.is_ascii_digit());
    let letter = word.len() == 1 && word.bytes().all(|b| b.is_ascii_alphabetic());
    roman || arabic || letter
}

/// `A`, `IV`, `I.`, `II. Cải cách`, `B - …`: a number of a heading, alone or before words. An
/// Arabic number alone may be an id or a running number.
fn is_numbered(text: &str) -> bool {
    let end = text.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(text.len());
    let (number, rest) = text.split_at(end);
    let capital = number.chars().all(|c| "IVX".contains(c))
        || (number.len() == 1 && number.bytes().all(|b| b.is_ascii_uppercase()));
    if number.is_empty() || !is_ordinal(number) {
        return false;
    }
    let words = rest.trim_start_matches(['.', ')', '-', '–', '/', ':', ' ']);
    let parted = rest.len() > words.len();
    if words.is_empty() {
        return capital;
    }
    // An id such as `A-1` or `I.2` has no blanks.
    parted && words.contains(|c: char| c.is_alphabetic()) && text.contains(is_blank)
}

/// `(1)`, `[2]`, `(3)=(1)+(2)`: the numbers of the columns.
fn is_number_of_column(text: &str) -> bool {
    text.starts_with(['(', '['])
        && text.len() <= 20
        && text.contains(|c: char| c.is_ascii_digit())
        && text.chars().all(|c| c.is_ascii_digit() || "()[]=+-/: ".contains(c))
        || matches!(text, "(A)" | "(B)" | "(a)" | "(b)")
}

/// `Biên Hòa, ngày 15 tháng 3 năm 2022`.
fn is_place_and_date(words: &[String]) -> bool {
    let at = |word: &str| words.iter().position(|found| *found == key(word));
    matches!((at("ngày"), at("tháng"), at("năm")), (Some(day), Some(month), Some(year))
        if day < month && month < year && year - day <= 4)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_told_by_their_words() {
        for (text, expected) in [
            ("Tổng cộng", Some(Aside::Total)),
            ("TỔNG CỘNG:", Some(Aside::Total)),
            ("Cộng", Some(Aside::Total)),
            ("Tổng số hồ sơ", Some(Aside::Total)),
            ("III. Tổng cộng", Some(Aside::Total)),
            ("Total", Some(Aside::Total)),
            ("I. Cải cách thể chế", Some(Aside::Heading)),
            ("A", Some(Aside::Heading)),
            ("II", Some(Aside::Heading)),
            ("1. Cải cách thủ tục hành chính", Some(Aside::Heading)),
            ("Lĩnh vực đất đai", Some(Aside::Heading)),
            ("(1)", Some(Aside::Numbering)),
            ("(3)=(1)+(2)", Some(Aside::Numbering)),
            ("Ghi chú: số liệu tính đến 14/3", Some(Aside::Footnote)),
            ("(*) Không tính hồ sơ rút", Some(Aside::Footnote)),
            ("Nguồn: Văn phòng Sở", Some(Aside::Footnote)),
            ("Người lập biểu", Some(Aside::Signature)),
            ("(Ký, ghi rõ họ tên)", Some(Aside::Signature)),
            ("Biên Hòa, ngày 15 tháng 3 năm 2022", Some(Aside::Signature)),
            // Ids, and what may be one.
            ("settled", None),
            ("total-staff", None),
            ("1", None),
            ("1.10", None),
            ("I.2", None),
            ("A-1", None),
            ("H44.13", None),
            ("tổng-số", None),
            ("cộng đồng dân cư", None),
            ("Ghi chú", Some(Aside::Footnote)),
            ("", None),
        ] {
            assert_eq!(aside(text), expected, "{text:?}");
        }
    }
}

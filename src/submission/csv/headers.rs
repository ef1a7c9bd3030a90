//! What the header of a column says: the names that offices give to columns, with whatever stands
//! behind them – a unit of measure, a period, `nếu có`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::diagnostic::Rule;
use crate::model::Column;
use crate::source::measure::Measure;
use crate::source::spelling::{bare, clean, is_blank, key};

/// The header of the values names another period than the folder.
pub static OTHER_PERIOD_IN_HEADER: Rule = Rule::warning("R226", "other-period-in-header");
/// The header of the values, or the column of the units of measure, names another unit than the
/// plan: nobody knows in which of the two the figures are.
pub static OTHER_MEASURE_IN_TABLE: Rule = Rule::error("R524", "other-measure-in-table");

/// How surely a header names a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// By the name that the contract has for it.
    Exact,
    /// By that name with something behind it: `Giá trị (hồ sơ)`.
    Qualified,
    /// By another name that has no other meaning: `Kết quả`.
    Synonym,
}

/// Headers that mean nothing here, and that every office knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Furniture {
    /// `STT`.
    Serial,
    /// `ĐVT`.
    Measure,
}

/// A column's name in Vietnamese.
pub(super) fn vietnamese(column: Column) -> &'static str {
    match column {
        Column::Metric => "mã",
        Column::Value => "giá trị",
        Column::Note => "ghi chú",
        Column::Evidence => "tài liệu kiểm chứng",
        Column::Name => "tên",
    }
}

/// The other names of the column of names.
const NAMES_OF_ROWS: [&str; 13] = [
    "tên chỉ tiêu",
    "nội dung",
    "chỉ tiêu",
    "tên số liệu",
    "tên nhiệm vụ",
    "nhiệm vụ",
    "nội dung chỉ tiêu",
    "nội dung công việc",
    "tên chỉ tiêu, nhiệm vụ",
    "tiêu chí",
    "chỉ tiêu, nhiệm vụ",
    "tên chỉ tiêu/nhiệm vụ",
    "chỉ tiêu/nhiệm vụ",
];

/// The other names of a column.
pub(super) fn synonyms(column: Column) -> &'static [&'static str] {
    match column {
        Column::Metric => &[
            "mã chỉ tiêu",
            "mã số",
            "mã số chỉ tiêu",
            "mã số liệu",
            "mã nhiệm vụ",
            "mã tiêu chí",
            "mã chỉ tiêu, nhiệm vụ",
            "mã chỉ tiêu/nhiệm vụ",
            "mã dòng",
            "mã hiệu",
            "metric id",
        ],
        Column::Value => &[
            "số liệu",
            "kết quả",
            "thực hiện",
            "kết quả thực hiện",
            "số lượng",
            "trị số",
            "giá trị thực hiện",
            "số liệu thực hiện",
            "số thực hiện",
            "đã thực hiện",
            "kết quả đạt được",
            "kỳ này",
            "kỳ báo cáo",
            "trong kỳ",
            "quý này",
            "result",
            "actual",
        ],
        Column::Note => &["chú thích", "diễn giải", "giải trình", "lý do", "nhận xét", "notes"],
        Column::Evidence => &[
            "minh chứng",
            "tài liệu minh chứng",
            "căn cứ",
            "kiểm chứng",
            "tài liệu kèm theo",
            "số, ký hiệu văn bản",
            "số ký hiệu văn bản",
            "số hiệu văn bản",
            "văn bản kiểm chứng",
        ],
        Column::Name => &NAMES_OF_ROWS,
    }
}

/// What stands beside a value and is a number too: beside it a column that is not called by the
/// very name of the value may be either.
const RIVALS: [&str; 11] = [
    "kế hoạch",
    "kế hoạch giao",
    "kế hoạch năm",
    "chỉ tiêu giao",
    "được giao",
    "mục tiêu",
    "lũy kế",
    "ước thực hiện",
    "đăng ký",
    "plan",
    "target",
];
/// Columns that may hold the ids, or the values, of a table that has no other for them.
const MAYBE_METRIC: [&str; 2] = ["chỉ tiêu", "tiêu chí"];
const MAYBE_VALUE: [&str; 8] =
    ["số", "tổng số", "tổng", "đạt", "lũy kế", "ước thực hiện", "con số", "figure"];
/// What makes of a value another one: last year's, the plan's, a share.
const OTHERWISE: [&str; 20] = [
    "kế hoạch",
    "trước",
    "lũy kế",
    "ước",
    "dự kiến",
    "mục tiêu",
    "cùng kỳ",
    "tỷ lệ",
    "chênh",
    "so với",
    "tăng",
    "giảm",
    "cũ",
    "đầu kỳ",
    "cuối kỳ",
    "giao",
    "phần trăm",
    "previous",
    "plan",
    "last",
];
/// Their keys, each between blanks.
static OTHERWISE_KEYS: LazyLock<Vec<String>> =
    LazyLock::new(|| OTHERWISE.iter().map(|words| format!(" {} ", key(words))).collect());
/// The words of periods, as they stand behind a name without brackets.
const OF_PERIODS: [&str; 22] = [
    "quý", "tháng", "năm", "kỳ", "này", "báo", "cáo", "trong", "đầu", "cuối", "của", "đạt", "được",
    "i", "ii", "iii", "iv", "thực", "tế", "q", "this", "period",
];

static NAMES: LazyLock<BTreeMap<String, (Column, Rank)>> = LazyLock::new(|| {
    let mut names = BTreeMap::new();
    for column in Column::ALL {
        for name in synonyms(column) {
            names.insert(key(name), (column, Rank::Synonym));
        }
    }
    for column in Column::ALL {
        for name in [column.header(), vietnamese(column)] {
            names.insert(key(name), (column, Rank::Exact));
        }
    }
    names
});

/// The names without their marks, for a header that was typed or saved without them.
static UNMARKED: LazyLock<BTreeMap<String, Column>> = LazyLock::new(|| {
    let exact = |column: Column| [column.header(), vietnamese(column)];
    let names = |column| exact(column).into_iter().chain(synonyms(column).iter().copied());
    let all = Column::ALL.into_iter().flat_map(|column| names(column).map(move |n| (n, column)));
    all.map(|(name, column)| (bare(name), column)).collect()
});

/// The column that a header would name if its marks did not count.
pub(super) fn loosely(header: &str) -> Option<Column> {
    let names = header.len() <= LONGEST && header.contains(char::is_alphabetic);
    names.then(|| UNMARKED.get(&bare(header)).copied()).flatten()
}

fn among(words: &[&str], wanted: &str) -> bool {
    words.iter().any(|word| key(word) == wanted)
}

/// The longest header that is looked at: sentences are none.
pub(super) const LONGEST: usize = 120;

/// The column that a header names, in either language and any spelling, and how surely.
pub(super) fn meaning(header: &str) -> Option<(Column, Rank)> {
    if header.len() > LONGEST || !header.contains(char::is_alphabetic) {
        return None;
    }
    if let Some(word) = word(header) {
        return NAMES.get(word).copied();
    }
    let whole = plain(header);
    if let Some(found) = NAMES.get(&whole) {
        return Some(*found);
    }
    let (name, tail) = parted(header)?;
    let (column, rank) = *NAMES.get(&name)?;
    let padded = format!(" {tail} ");
    if tail.contains('%') || OTHERWISE_KEYS.iter().any(|words| padded.contains(words)) {
        return None;
    }
    let rank = if rank == Rank::Exact { Rank::Qualified } else { rank };
    Some((column, rank))
}

/// A word in small ASCII letters, digits and hyphens, which is its own key and has nothing behind
/// it: so nearly every id.
fn word(header: &str) -> Option<&str> {
    let is_word = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-');
    header.bytes().all(is_word).then_some(header)
}

/// The key of a header, without the signs that lists put around it.
fn plain(header: &str) -> String {
    key(clean(header).trim_matches([':', '*', '.', ' ', '(', ')']))
}

/// The keys of a name and of what stands behind it, in brackets, behind a sign, or as the words of
/// a period or a known unit of measure.
fn parted(header: &str) -> Option<(String, String)> {
    if header.len() > LONGEST {
        return None;
    }
    let text = clean(header);
    if let Some(at) = text.find(['(', '[', ':']) {
        return Some((plain(&text[..at]), plain(&text[at + 1..])));
    }
    // Longer names first: `kết quả thực hiện quý II` is no `kết quả`.
    let gaps: Vec<usize> =
        text.char_indices().filter(|(_, c)| is_blank(*c)).map(|(at, _)| at).collect();
    for at in gaps.into_iter().rev() {
        let (name, tail) = text.split_at(at);
        let name = plain(name.trim_end_matches([' ', ',', '-', '–', '/']));
        let parted = tail.trim_start_matches(is_blank).starts_with(['-', '–', '/'])
            || text[..at].ends_with([',', '-', '/']);
        let raw = tail.trim_matches(|c: char| is_blank(c) || "-–/,".contains(c));
        let tail = key(raw);
        if NAMES.contains_key(&name) && (parted || is_period(&tail) || is_measure(raw)) {
            return Some((name, tail));
        }
    }
    None
}

fn is_period(tail: &str) -> bool {
    let number = |word: &str| word.bytes().all(|b| b.is_ascii_digit() || b == b'/');
    let quarter = |word: &str| matches!(word, "q1" | "q2" | "q3" | "q4");
    tail.split([' ', '/']).all(|word| number(word) || quarter(word) || among(&OF_PERIODS, word))
}

fn is_measure(tail: &str) -> bool {
    Measure::read(tail).is_some_and(|measure| measure.is_known())
}

/// What stands behind the name of a value column, as it is written: `hồ sơ`, `quý II`.
pub fn behind_the_name(header: &str) -> Option<String> {
    if header.len() > LONGEST {
        return None;
    }
    let text = clean(header);
    if NAMES.contains_key(&plain(&text)) {
        return None;
    }
    if let Some(at) = text.find(['(', '[', ':']) {
        return Some(text[at + 1..].trim_matches([')', ']', ' ', ':', '(']).to_owned());
    }
    let (name, _) = parted(&text)?;
    let words = name.split(' ').count();
    Some(text.split(is_blank).skip(words).collect::<Vec<_>>().join(" "))
}

/// Whether a header is of a number that may be taken for the value.
pub(super) fn is_rival(header: &str) -> bool {
    if header.len() > LONGEST {
        return false;
    }
    let name = plain(header);
    among(&RIVALS, &name) || parted(header).is_some_and(|(name, _)| among(&RIVALS, &name)) || {
        // With a period behind it: `Kế hoạch năm 2022`.
        RIVALS.iter().any(|rival| {
            name.strip_prefix(&key(rival))
                .is_some_and(|tail| tail.starts_with(' ') && is_period(tail.trim_start()))
        })
    }
}

/// Whether a header may be a column that is lacking, under a name that has other meanings too.
pub(super) fn may_be(header: &str, column: Column) -> bool {
    let name = parted(header).map_or_else(|| plain(header), |(name, _)| name);
    match column {
        Column::Metric => among(&MAYBE_METRIC, &name),
        Column::Value => {
            among(&MAYBE_VALUE, &name)
                || among(synonyms(column), &name)
                || name == key(vietnamese(column))
        }
        Column::Note | Column::Evidence | Column::Name => false,
    }
}

/// What a header that means nothing here is nonetheless known as.
pub(super) fn furniture(header: &str) -> Option<Furniture> {
    let name = plain(header);
    let name = name.split([':', '(']).next().unwrap_or_default().trim();
    if among(&["stt", "tt", "số tt", "số thứ tự", "no", "#"], name) {
        Some(Furniture::Serial)
    } else if among(&["đvt", "đơn vị tính", "đơn vị đo", "unit of measure"], name) {
        Some(Furniture::Measure)
    } else {
        None
    }
}

/// Whether a header is of a column that every office has, or our form for the eye, and that means
/// nothing here.
pub(crate) fn is_furniture(header: &str) -> bool {
    furniture(header).is_some() || is_before(header)
}

/// Whether headers that mean nothing here are those of our form.
pub(crate) fn is_form(headers: &[&str]) -> bool {
    let is_serial = |header: &&str| furniture(header) == Some(Furniture::Serial);
    headers.iter().any(is_serial) && headers.iter().any(|header| is_before(header))
}

/// Which of the headers that mean nothing here are such ones. In our form `Unit` is what a row counts
/// in, and not who reports.
pub(crate) fn furniture_among(headers: &[&str]) -> Vec<bool> {
    let is_form = is_form(headers);
    let is_measure = |header: &str| is_form && plain(header) == "unit";
    headers.iter().map(|header| is_furniture(header) || is_measure(header)).collect()
}

fn is_before(header: &str) -> bool {
    among(&["kỳ trước", "period before"], &plain(header))
}

/// Whether a header is of the column that says what each row is counted in.
pub fn is_measure_column(header: &str) -> bool {
    furniture(header) == Some(Furniture::Measure)
}

/// What the spellings of a period's name have in common, its year left out and its number in
/// digits: `quý II/2022` → `quý 2`.
pub fn period_key(name: &str) -> String {
    let words = key(name);
    let words = words.split(|c: char| is_blank(c) || "/,.()".contains(c)).filter(|word| {
        let year = word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit());
        !word.is_empty() && !year && *word != key("năm")
    });
    let digits = words.map(|word| match word {
        "i" => "1",
        "ii" => "2",
        "iii" => "3",
        "iv" => "4",
        word => word,
    });
    digits.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_known_as_offices_call_them() {
        for (header, expected) in [
            ("metric", Some(Column::Metric)),
            ("Mã", Some(Column::Metric)),
            ("Mã chỉ tiêu", Some(Column::Metric)),
            ("MÃ SỐ", Some(Column::Metric)),
            ("Giá trị", Some(Column::Value)),
            ("Giá trị (hồ sơ)", Some(Column::Value)),
            ("Giá trị quý II", Some(Column::Value)),
            ("Giá trị quý II/2025", Some(Column::Value)),
            ("Giá trị\nquý II", Some(Column::Value)),
            ("Giá trị, triệu đồng", Some(Column::Value)),
            ("Giá trị triệu đồng", Some(Column::Value)),
            ("Kết quả", Some(Column::Value)),
            ("Kết quả thực hiện", Some(Column::Value)),
            ("Kết quả thực hiện quý I", Some(Column::Value)),
            ("Số liệu", Some(Column::Value)),
            ("Số liệu 6 tháng đầu năm", Some(Column::Value)),
            ("Thực hiện trong kỳ", Some(Column::Value)),
            ("Ghi chú (nếu có)", Some(Column::Note)),
            ("Tài liệu kiểm chứng (số, ngày)", Some(Column::Evidence)),
            ("Minh chứng", Some(Column::Evidence)),
            ("Căn cứ", Some(Column::Evidence)),
            ("Tên chỉ tiêu", Some(Column::Name)),
            ("Nội dung", Some(Column::Name)),
            // Of something else, or of nothing.
            ("Giá trị kỳ trước", None),
            ("Giá trị (kế hoạch)", None),
            ("Giá trị (%)", None),
            ("Số liệu năm trước", None),
            ("Giá trị lũy kế", None),
            ("Giá trị đầu kỳ", None),
            ("Mã đơn vị", None),
            ("Kế hoạch", None),
            ("STT", None),
            ("Đơn vị tính", None),
            ("ma", None),
            ("gia tri", None),
            ("", None),
        ] {
            assert_eq!(meaning(header).map(|(column, _)| column), expected, "{header:?}");
        }
    }

    #[test]
    fn what_stands_behind_a_name_is_kept() {
        for (header, expected) in [
            ("Giá trị (hồ sơ)", Some("hồ sơ")),
            ("Giá trị quý II", Some("quý II")),
            ("Kết quả thực hiện", None),
            ("value", None),
        ] {
            assert_eq!(behind_the_name(header).as_deref(), expected, "{header}");
        }
    }

    #[test]
    fn rivals_of_the_value_are_known() {
        for header in ["Kế hoạch", "Kế hoạch năm 2022", "Kế hoạch (hồ sơ)", "Lũy kế", "luỹ kế"]
        {
            assert!(is_rival(header), "{header}");
        }
        for header in ["Kỳ trước", "STT", "Giá trị", "Ghi chú"] {
            assert!(!is_rival(header), "{header}");
        }
    }
}

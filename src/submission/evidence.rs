//! What an evidence cell names: a document by number and date, or a file in the repository.
//!
//! Reads the cell's words only. Whether a file is there and a date believable is for the checks.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::model::{FileId, Submission};
use crate::source::Sources;
use crate::source::spelling::key;

/// What the words of an evidence cell name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// Whether the number of a document is among them: digits and a symbol, `45/QĐ-SCT`.
    pub numbered: bool,
    /// The dates among them.
    pub dates: Vec<NaiveDate>,
    /// What is written as a date and is none: `31/02/2022`.
    pub impossible: Option<String>,
    /// The parts that are written as files are.
    pub files: Vec<String>,
    /// Whether an address on the web is among them.
    pub link: bool,
}

impl Evidence {
    /// Reads a cell.
    pub fn read(text: &str) -> Self {
        let characters: Vec<char> = text.chars().collect();
        let mut evidence = Self {
            numbered: has_number(&characters),
            dates: Vec::new(),
            impossible: None,
            files: Vec::new(),
            link: text.contains("://"),
        };
        for date in dates(&characters) {
            match date {
                Ok(date) => evidence.dates.push(date),
                Err(written) => {
                    evidence.impossible.get_or_insert(written);
                }
            }
        }
        evidence.files = Self::files(text).map(str::to_owned).collect();
        evidence
    }

    /// The parts of a cell that are written as files are.
    pub fn files(text: &str) -> impl Iterator<Item = &str> {
        let parts = text.split([';', '\n', '\r']).map(str::trim);
        parts.filter(|part| is_file_name(part) && !part.contains("://"))
    }

    /// The dates in a cell.
    pub fn dates(text: &str) -> impl Iterator<Item = NaiveDate> {
        let characters: Vec<char> = text.chars().collect();
        dates(&characters).into_iter().flatten()
    }
}

/// The paths, from the root, at which a file that a submission cites may lie: from the root or
/// beside the submission. None of them leaves the repository.
pub fn paths(cited: &str, submission: &str) -> Vec<String> {
    let cited = cited.replace('\\', "/");
    let folder = submission.rsplit_once('/').map_or("", |(folder, _)| folder);
    // A path that begins at the root of a disk is nobody else's.
    if cited.starts_with('/') || cited.split('/').any(|part| part.contains(':')) {
        return Vec::new();
    }
    [cited.clone(), format!("{folder}/{cited}")].iter().filter_map(|path| inside(path)).collect()
}

/// A path without `.` and `..`; `None` if it leads out of the repository.
fn inside(path: &str) -> Option<String> {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// The paths of files that submissions cite and that were not read with them: whether they are
/// there only the workspace knows.
pub fn unread(sources: &Sources, submissions: &[Submission]) -> BTreeSet<String> {
    let mut wanted = BTreeSet::new();
    for submission in submissions {
        let own = &sources.file(submission.file).path;
        for row in submission.rows.iter().filter(|row| !row.evidence().is_empty()) {
            for file in Evidence::files(row.evidence().text) {
                wanted.extend(paths(file, own).into_iter().filter(|path| !sources.exists(path)));
            }
        }
    }
    wanted
}

/// The files that were read and that submissions cite.
pub(super) fn cited(sources: &Sources, submissions: &[Submission]) -> BTreeSet<FileId> {
    let mut cited = BTreeSet::new();
    for submission in submissions {
        let own = &sources.file(submission.file).path;
        for row in submission.rows.iter().filter(|row| !row.evidence().is_empty()) {
            // A file in the right place is cited whatever its name looks like.
            let parts = row.evidence().text.split([';', '\n', '\r']);
            let at = parts.flat_map(|part| paths(part.trim(), own));
            cited.extend(at.filter_map(|path| sources.find(&path)));
        }
    }
    cited
}

/// Whether a text is written as files are: it ends in an extension, or begins as a path does.
fn is_file_name(text: &str) -> bool {
    if text.contains('\\') {
        return true;
    }
    if ["./", "../", "/", "reports/", "plan/", "seeds/"].iter().any(|way| text.starts_with(way)) {
        return true;
    }
    let name = text.rsplit('/').next().unwrap_or(text);
    let Some((stem, extension)) = name.rsplit_once('.') else {
        return false;
    };
    stem.ends_with(|c: char| !c.is_whitespace())
        && (2..=5).contains(&extension.len())
        && extension.chars().all(|c| c.is_ascii_alphanumeric())
        && extension.chars().any(|c| c.is_ascii_alphabetic())
}

/// Whether the number of a document is in a text: `45/QĐ-SCT`, `45/2020/NĐ-CP`, `166-KH/TU`, with
/// a blank at the stroke or without.
fn has_number(text: &[char]) -> bool {
    let starts = |at: usize| {
        let joined = |c: char| c.is_alphanumeric() || matches!(c, '/' | '-' | '.');
        text[at].is_ascii_digit() && !at.checked_sub(1).is_some_and(|before| joined(text[before]))
    };
    (0..text.len()).filter(|at| starts(*at)).any(|at| number_at(text, at))
}

fn number_at(text: &[char], start: usize) -> bool {
    let digits = |from: usize| text[from..].iter().take_while(|c| c.is_ascii_digit()).count();
    let blanks = |from: usize| text[from..].iter().take_while(|c| **c == ' ').count().min(1);
    let mut at = start + digits(start);
    // A number that was squeezed in between two others: `45a/QĐ-SCT`.
    if text.get(at).is_some_and(|c| c.is_alphabetic())
        && !text.get(at + 1).is_some_and(|c| c.is_alphabetic())
    {
        at += 1;
    }
    if text.get(at) == Some(&'/') && digits(at + 1) == 4 {
        at += 5;
    }
    let symbol = |from: usize| -> &[char] {
        let part = |c: &&char| c.is_alphanumeric() || matches!(c, '/' | '-' | '&' | '.');
        &text[from..][..text[from..].iter().take_while(part).count()]
    };
    let begins = |symbol: &[char]| {
        symbol.iter().take_while(|c| c.is_alphabetic()).count() >= 2
            && (symbol[0].is_uppercase() || symbol.contains(&'-'))
    };
    match text.get(at) {
        // The Party's way: the kind first, then who issued it.
        Some('-') => {
            let symbol = symbol(at + 1);
            symbol.contains(&'/') && begins(symbol)
        }
        _ => {
            at += blanks(at.min(text.len()));
            if text.get(at) != Some(&'/') {
                return false;
            }
            at += 1;
            begins(symbol(at + blanks(at)))
        }
    }
}

/// The dates in a text: `20/02/2022` (also with `-` or `.`), `2022-02-20`, `20 tháng 02 năm 2022`.
/// An `Err` is written like a date and is none.
fn dates(text: &[char]) -> Vec<Result<NaiveDate, String>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let inner = at > 0
            && (text[at - 1].is_ascii_digit()
                || text[at - 1] == '/' && at > 1 && text[at - 2].is_alphanumeric());
        match (!inner).then(|| date_at(text, at)).flatten() {
            Some((date, length)) => {
                found.push(date.ok_or_else(|| text[at..at + length].iter().collect()));
                at += length;
            }
            None => at += 1,
        }
    }
    found
}

/// The date that begins at a place, if it is one, and the length of what is written like one.
fn date_at(text: &[char], start: usize) -> Option<(Option<NaiveDate>, usize)> {
    let number = |from: usize, most: usize| -> Option<(u32, usize)> {
        let digits = text.get(from..)?.iter().map_while(|c| c.to_digit(10));
        let count = digits.clone().take(most + 1).count();
        (1..=most).contains(&count).then(|| (digits.fold(0, |sum, digit| sum * 10 + digit), count))
    };
    let finish = |day: u32, month: u32, year: u32, end: usize| {
        let date = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day);
        // Not the beginning of something longer, such as `1/2/2022/NĐ-CP`.
        let goes_on = text.get(end).is_some_and(|c| c.is_alphanumeric() || *c == '/');
        (!goes_on).then_some((date, end - start))
    };
    let (first, length) = number(start, 4)?;
    let mut at = start + length;
    let sign = *text.get(at)?;
    if matches!(sign, '/' | '-' | '.') {
        let (second, more) = number(at + 1, 2)?;
        at += 1 + more;
        if text.get(at) != Some(&sign) {
            return None;
        }
        let (third, more) = number(at + 1, 4)?;
        at += 1 + more;
        return match (length, more) {
            (1 | 2, 4) => finish(first, second, third, at),
            (4, 1 | 2) if sign == '-' => finish(third, second, first, at),
            _ => None,
        };
    }
    let word = |from: usize, word: &str| -> Option<usize> {
        let blanks = |from: usize| text[from..].iter().take_while(|c| c.is_whitespace()).count();
        let from = from + blanks(from);
        let end = from + word.chars().count();
        let there: String = text.get(from..end)?.iter().collect();
        (key(&there) == key(word)).then(|| end + blanks(end))
    };
    at = word(at, "tháng")?;
    let (month, more) = number(at, 2)?;
    at = word(at + more, "năm")?;
    let (year, more) = number(at, 4).filter(|(_, length)| *length == 4)?;
    finish(first, month, year, at + more)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    #[test]
    fn documents_are_known_by_number_and_date() {
        for (text, date) in [
            ("Quyết định số 45/QĐ-SCT ngày 20/02/2022", "2022-02-20"),
            ("45/QĐ-SCT, 20/2/2022", "2022-02-20"),
            ("152/QĐ-SCT 10/06/2022", "2022-06-10"),
            ("Kế hoạch số 03/KH-QLTM ngày 10-02-2022", "2022-02-10"),
            ("Báo cáo số 87/BC-TTr (20.05.2022)", "2022-05-20"),
            ("NĐ 45/2020/NĐ-CP ngày 8 tháng 4 năm 2020", "2020-04-08"),
            ("số 45 / QĐ-SCT ngày 20  tháng  02 năm 2022.", "2022-02-20"),
            ("166-KH/TU ngày 2021-05-31", "2021-05-31"),
            ("12a/qđ-sct 01/03/2022", "2022-03-01"),
            ("Tài liệu kèm Công văn số 08/CV-QLTM ngày 26/05/2022", "2022-05-26"),
        ] {
            let evidence = Evidence::read(text);
            assert!(evidence.numbered, "{text:?}");
            assert_eq!(evidence.dates, [day(date)], "{text:?}");
            assert_eq!((evidence.files.len(), evidence.impossible), (0, None), "{text:?}");
        }
    }

    #[test]
    fn what_is_no_number_or_no_date_is_none() {
        for text in ["20/02/2022", "xử lý 10/ngày", "24/7", "COVID-19/2022", "2-Hội nghị", "số 45"]
        {
            assert!(!Evidence::read(text).numbered, "{text:?}");
        }
        for text in
            ["45/2020/NĐ-CP", "20/02/22", "1/2", "tháng 2 năm 2022", "120/02/2022", "1.234.5678"]
        {
            let evidence = Evidence::read(text);
            assert_eq!((evidence.dates.len(), evidence.impossible), (0, None), "{text:?}");
        }
        assert_eq!(Evidence::read("45/QĐ, 31/02/2022").impossible.as_deref(), Some("31/02/2022"));
    }

    #[test]
    fn files_are_known_by_how_they_are_written() {
        let files = |text: &str| Evidence::read(text).files;
        assert_eq!(files("minh-chung/bien ban.pdf"), ["minh-chung/bien ban.pdf"]);
        assert_eq!(files(r"a\b; scan.docx"), [r"a\b", "scan.docx"]);
        assert_eq!(files("reports/2022/q1/anh"), ["reports/2022/q1/anh"]);
        for text in ["Đã xong.", "v.v", "45/QĐ-SCT", "ngày 20.02.2022", "đã làm, xem . pdf"]
        {
            assert!(files(text).is_empty(), "{text:?}");
        }
        let web = Evidence::read("https://sct.dongnai.gov.vn/tin.html");
        assert!(web.link && web.files.is_empty());
    }

    #[test]
    fn no_path_leaves_the_repository() {
        let own = "reports/2022/q1/a.csv";
        assert_eq!(paths("x.pdf", own), ["x.pdf", "reports/2022/q1/x.pdf"]);
        assert_eq!(paths(r".\x.pdf", own), ["x.pdf", "reports/2022/q1/x.pdf"]);
        assert_eq!(paths("../q2/x.pdf", own), ["reports/2022/q2/x.pdf"]);
        for text in ["../../../../x.pdf", "/etc/x.pdf", r"C:\x.pdf", "a/C:/x.pdf"] {
            assert!(paths(text, own).is_empty(), "{text:?}");
        }
    }
}

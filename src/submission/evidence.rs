//! What an evidence cell names: a document by number and date, or a file in the repository.
//!
//! Reads the cell's words only. Whether a file is there and a date believable is for the checks.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::model::{FileId, ScoreSheet, Submission};
use crate::source::Sources;
use crate::source::spelling::key;

/// What the words of an evidence cell name of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Evidence<'t> {
    /// Whether the number of a document is among them: digits and a symbol, `45/QĐ-SCT`.
    pub numbered: bool,
    /// The earliest and the latest of the dates among them.
    pub days: Option<(NaiveDate, NaiveDate)>,
    /// What is written as a date and is none: `31/02/2022`.
    pub impossible: Option<&'t str>,
}

impl<'t> Evidence<'t> {
    /// Reads a cell.
    pub fn read(text: &'t str) -> Self {
        let mut evidence = Self { numbered: has_number(text), days: None, impossible: None };
        for date in dates(text) {
            match date {
                Ok(day) => {
                    let (first, last) = evidence.days.unwrap_or((day, day));
                    evidence.days = Some((first.min(day), last.max(day)));
                }
                Err(written) => {
                    evidence.impossible.get_or_insert(written);
                }
            }
        }
        evidence
    }

    /// The parts of a cell that are written as files are.
    pub fn files(text: &str) -> impl Iterator<Item = &str> {
        let parts = text.split([';', '\n', '\r']).map(str::trim);
        parts.filter(|part| is_file_name(part) && !is_link(part))
    }

    /// The dates in a cell.
    pub fn dates(text: &str) -> impl Iterator<Item = NaiveDate> {
        dates(text).flatten()
    }
}

/// Whether an address on the web is in a cell.
pub fn is_link(text: &str) -> bool {
    text.contains("://")
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
        for row in submission.rows.iter().filter(|row| !row.evidence().is_empty()) {
            cited.extend(cited_in(sources, row.evidence().text, submission.file));
        }
    }
    cited
}

/// The files that were read and that the typed scores of cards cite.
pub(super) fn cited_by_scores(sources: &Sources, scores: &[ScoreSheet]) -> BTreeSet<FileId> {
    let evidence =
        scores.iter().flat_map(|sheet| &sheet.rows).filter_map(|row| row.evidence.as_ref());
    evidence.flat_map(|cell| cited_in(sources, &cell.value, cell.place.file)).collect()
}

/// The files that were read and that a cell of a file cites.
fn cited_in(sources: &Sources, cell: &str, file: FileId) -> impl Iterator<Item = FileId> {
    let own = &sources.file(file).path;
    // A file in the right place is cited whatever its name looks like.
    let parts = cell.split([';', '\n', '\r']);
    let at: Vec<_> = parts.flat_map(|part| paths(part.trim(), own)).collect();
    at.into_iter().filter_map(|path| sources.find(&path))
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

/// The places of the digits in a text: numbers and dates begin with one, and nowhere else is looked.
fn digits(text: &str) -> impl Iterator<Item = usize> {
    let bytes = text.bytes().enumerate();
    bytes.filter(|(_, byte)| byte.is_ascii_digit()).map(|(at, _)| at)
}

/// How many digits a text begins with.
fn leading(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// Whether the number of a document is in a text: `45/QĐ-SCT`, `45/2020/NĐ-CP`, `166-KH/TU`, with
/// a blank at the stroke or without.
fn has_number(text: &str) -> bool {
    let joined = |c: char| c.is_alphanumeric() || matches!(c, '/' | '-' | '.');
    digits(text).any(|at| !text[..at].ends_with(joined) && begins_with_number(&text[at..]))
}

fn begins_with_number(text: &str) -> bool {
    let mut rest = &text[leading(text)..];
    // A number that was squeezed in between two others: `45a/QĐ-SCT`.
    if let Some(more) = rest.strip_prefix(char::is_alphabetic)
        && !more.starts_with(char::is_alphabetic)
    {
        rest = more;
    }
    if let Some(year) = rest.strip_prefix('/').filter(|year| leading(year) == 4) {
        rest = &year[4..];
    }
    // The Party's way: the kind first, then who issued it.
    if let Some(kind) = rest.strip_prefix('-') {
        let symbol = symbol(kind);
        return symbol.contains('/') && is_symbol(symbol);
    }
    let symbol_behind = |rest| is_symbol(symbol(unspaced(rest)));
    unspaced(rest).strip_prefix('/').is_some_and(symbol_behind)
}

/// A text without the blank that it may begin with.
fn unspaced(text: &str) -> &str {
    text.strip_prefix(' ').unwrap_or(text)
}

/// What a text begins with of the symbol of a document.
fn symbol(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_alphanumeric() && !matches!(c, '/' | '-' | '&' | '.'));
    &text[..end.unwrap_or(text.len())]
}

fn is_symbol(symbol: &str) -> bool {
    let letters = symbol.chars().take_while(|c| c.is_alphabetic()).count();
    letters >= 2 && (symbol.starts_with(char::is_uppercase) || symbol.contains('-'))
}

/// The dates in a text: `20/02/2022` (also with `-` or `.`), `2022-02-20`, `20 tháng 02 năm 2022`.
/// An `Err` is written like a date and is none.
fn dates(text: &str) -> impl Iterator<Item = Result<NaiveDate, &str>> {
    let mut end = 0;
    digits(text).filter_map(move |at| {
        if at < end || is_amid(&text[..at]) {
            return None;
        }
        let (date, rest) = leading_date(&text[at..])?;
        end = text.len() - rest.len();
        Some(date.ok_or(&text[at..end]))
    })
}

/// Whether what comes after a text goes on with a number or symbol that it ends in.
fn is_amid(before: &str) -> bool {
    let mut back = before.chars().rev();
    match back.next() {
        Some('/') => back.next().is_some_and(char::is_alphanumeric),
        last => last.is_some_and(|c| c.is_ascii_digit()),
    }
}

/// The number of at most so many digits that a text begins with, how many they are, and the rest.
fn number(text: &str, most: usize) -> Option<(u32, usize, &str)> {
    let length = leading(text);
    let (number, rest) = text.split_at(length);
    (1..=most).contains(&length).then_some((number.parse().ok()?, length, rest))
}

/// A word, whatever its spelling, with the blanks around it, and the rest of the text behind it.
fn behind<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let text = text.trim_start();
    // A first letter without a mark is no other in any spelling.
    if text.bytes().next()?.to_ascii_lowercase() != word.bytes().next()? {
        return None;
    }
    let mut ends = text.char_indices().map(|(at, _)| at).chain([text.len()]);
    let (there, rest) = text.split_at(ends.nth(word.chars().count())?);
    (key(there) == key(word)).then(|| rest.trim_start())
}

/// The date that a text begins with, if what is written like one is one, and the rest of the text.
fn leading_date(text: &str) -> Option<(Option<NaiveDate>, &str)> {
    let finish = |day: u32, month: u32, year: u32, rest| {
        let date = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day);
        // Not the beginning of something longer, such as `1/2/2022/NĐ-CP`.
        let goes_on = |rest: &str| rest.starts_with(|c: char| c.is_alphanumeric() || c == '/');
        (!goes_on(rest)).then_some((date, rest))
    };
    let (first, length, rest) = number(text, 4)?;
    if let Some(sign) = rest.chars().next().filter(|c| matches!(c, '/' | '-' | '.')) {
        let (second, _, rest) = number(rest.strip_prefix(sign)?, 2)?;
        let (third, more, rest) = number(rest.strip_prefix(sign)?, 4)?;
        return match (length, more) {
            (1 | 2, 4) => finish(first, second, third, rest),
            (4, 1 | 2) if sign == '-' => finish(third, second, first, rest),
            _ => None,
        };
    }
    let (month, _, rest) = number(behind(rest, "tháng")?, 2)?;
    let (year, _, rest) = number(behind(rest, "năm")?, 4).filter(|(_, length, _)| *length == 4)?;
    finish(first, month, year, rest)
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
            assert_eq!(evidence.days, Some((day(date), day(date))), "{text:?}");
            assert_eq!((Evidence::files(text).count(), evidence.impossible), (0, None), "{text:?}");
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
            assert_eq!((evidence.days, evidence.impossible), (None, None), "{text:?}");
        }
        assert_eq!(Evidence::read("45/QĐ, 31/02/2022").impossible, Some("31/02/2022"));
    }

    #[test]
    fn files_are_known_by_how_they_are_written() {
        let files = |text| Evidence::files(text).collect::<Vec<_>>();
        assert_eq!(files("minh-chung/bien ban.pdf"), ["minh-chung/bien ban.pdf"]);
        assert_eq!(files(r"a\b; scan.docx"), [r"a\b", "scan.docx"]);
        assert_eq!(files("reports/2022/q1/anh"), ["reports/2022/q1/anh"]);
        for text in ["Đã xong.", "v.v", "45/QĐ-SCT", "ngày 20.02.2022", "đã làm, xem . pdf"]
        {
            assert!(files(text).is_empty(), "{text:?}");
        }
        let web = "https://sct.dongnai.gov.vn/tin.html";
        assert!(is_link(web) && files(web).is_empty());
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

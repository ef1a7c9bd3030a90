//! What a report that was written into its `consolidated/` folder was made of: the note beside it,
//! and the fingerprints that it is held against.
//!
//! Of all that stands in such a folder only this note is ever read, and it holds no figure.

use std::collections::BTreeSet;

use toml::de::{DeTable, DeValue};

use super::overfull;
use crate::model::{
    FileId, Findings, Id, MANIFEST, Narrative, Plan, Report, SCORES, Scorecard, Submission,
    WrittenReport,
};
use crate::source::Sources;

/// What a note says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading {
    /// All that it should.
    Written(WrittenReport),
    /// Not what it should: of what the report was made cannot be told.
    Unreadable,
}

/// The notes of the year's reports.
pub fn manifests<'a>(
    sources: &'a Sources,
    plan: &'a Plan,
) -> impl Iterator<Item = (&'a Report, FileId)> {
    plan.reports.iter().filter_map(|report| {
        let path = format!("reports/{}/{}/consolidated/{MANIFEST}", plan.year, report.id);
        Some((report, sources.find(&path)?))
    })
}

/// Reads a note.
pub fn read(text: &str) -> Reading {
    if overfull(text).is_some() {
        return Reading::Unreadable;
    }
    match DeTable::parse(text) {
        Ok(table) => written(table.get_ref()).map_or(Reading::Unreadable, Reading::Written),
        Err(_) => Reading::Unreadable,
    }
}

fn written(table: &DeTable<'_>) -> Option<WrittenReport> {
    let text = |key: &str| Some(table.get(key)?.get_ref().as_str()?.to_owned());
    let as_of = match table.get("as_of")?.get_ref() {
        DeValue::Datetime(day) => day.to_string().parse().ok()?,
        _ => return None,
    };
    let files = table.get("files")?.get_ref().as_array()?.iter();
    Some(WrittenReport {
        as_of,
        tool: text("tool")?,
        plan_sha256: text("plan_sha256")?,
        data_sha256: text("data_sha256")?,
        files: files
            .map(|file| Some(file.get_ref().as_str()?.to_owned()))
            .collect::<Option<_>>()?,
    })
}

/// Writes a note; `head` is a comment that says what it is for.
pub fn text(written: &WrittenReport, head: &str) -> String {
    let comment: String = head.lines().map(|line| format!("# {line}\n")).collect();
    // Fingerprints, versions and names made of ids: nothing in them ends a string.
    let quoted = |text: &String| format!("\"{text}\"");
    let files: Vec<String> = written.files.iter().map(quoted).collect();
    format!(
        "{comment}format = 1\nas_of = {}\ntool = {}\nplan_sha256 = {}\ndata_sha256 = {}\nfiles = [{}]\n",
        written.as_of,
        quoted(&written.tool),
        quoted(&written.plan_sha256),
        quoted(&written.data_sha256),
        files.join(", "),
    )
}

/// The fingerprint of a plan's files, with the programme over several years where there is one.
pub fn plan_fingerprint(sources: &Sources, year: i32) -> String {
    let own = format!("plan/{year}/");
    sources.fingerprint("plan/", None, |file| {
        let path = &sources.file(file).path;
        path.starts_with(&own) || path == super::PROGRAMME
    })
}

/// The fingerprint of the submissions and narratives of a report's periods, of the scores that are held
/// against it, and of what the register of findings tells by its end: what is done later makes no
/// report another.
pub fn data_fingerprint(
    sources: &Sources,
    plan: &Plan,
    report: &Report,
    submissions: &[Submission],
    narratives: &[Narrative],
    findings: Option<&Findings>,
) -> String {
    let of_report = |of: &Id| *of == report.id || report.of.iter().any(|own| own.value == *of);
    let figures = submissions.iter().filter(|found| of_report(&found.period));
    let words = narratives.iter().filter(|found| of_report(&found.period));
    let files: BTreeSet<FileId> =
        figures.map(|found| found.file).chain(words.map(|found| found.file)).collect();
    let year = plan.year;
    let is_held = |card: &&Scorecard| card.report(plan).is_some_and(|own| own.id == report.id);
    let cards = plan.scorecards.iter().filter(is_held);
    let scores: BTreeSet<String> =
        cards.map(|card| format!("reports/{year}/{SCORES}/{}.csv", card.id)).collect();
    let end = plan.periods_of(report).map(|period| period.to).max();
    let known = findings
        .zip(end)
        .map(|(findings, end)| (sources.file(findings.file).path.as_str(), findings.known(end)));
    sources.fingerprint(&format!("reports/{year}/"), known, |file| {
        files.contains(&file) || scores.contains(&sources.file(file).path)
    })
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let note = WrittenReport {
            as_of: NaiveDate::from_ymd_opt(2022, 6, 20).expect("a day"),
            tool: "reform 0.1.0".to_owned(),
            plan_sha256: "ab".to_owned(),
            data_sha256: "cd".to_owned(),
            files: vec!["q1.md".to_owned(), "q1.csv".to_owned()],
        };
        let text = text(&note, "one\ntwo");
        assert!(text.starts_with("# one\n# two\nformat = 1\n"), "{text}");
        assert_eq!(read(&text), Reading::Written(note));
    }

    #[test]
    fn what_lacks_anything_or_is_no_toml_is_unreadable() {
        for text in ["", "<<<<<<< HEAD", "as_of = 2022-06-20\ntool = \"x\"\nfiles = []"] {
            assert_eq!(read(text), Reading::Unreadable, "{text:?}");
        }
    }
}

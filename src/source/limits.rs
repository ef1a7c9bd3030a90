//! How much is read at most: sizes that no honest file comes near, so that a file made to exhaust
//! the machine is refused by its size alone.

use crate::model::MANIFEST;

const MIB: u64 = 1024 * 1024;

/// A submission: a province-wide form has a few hundred rows of some hundred bytes, and this is
/// room for tens of thousands.
pub const SUBMISSION: u64 = 8 * MIB;

/// A narrative: a long book has less text.
pub const NARRATIVE: u64 = MIB;

/// A file in TOML: the plan of three thousand units has a few megabytes, a seal of as many less.
pub const TOML: u64 = 32 * MIB;

/// A workbook, packed: one with pictures and a sheet for each unit has less.
pub const WORKBOOK: u64 = 32 * MIB;

/// The entries of one folder: a nation's twenty thousand units with figures and narrative are forty
/// thousand.
pub const ENTRIES: usize = 50_000;

/// The entries of all folders that are looked through: the four periods of those units, and as
/// many files again that are cited as evidence.
pub const ALL_ENTRIES: usize = 500_000;

/// The years that are looked at in one run: two or three are not over, and a branch may mend some more.
pub const YEARS: usize = 24;

/// The files that nothing claims and that are reported one by one; the rest are counted.
pub const UNCLAIMED: usize = 1_000;

/// Folders one in another: a report's own files lie four deep, and evidence may be sorted below.
pub const DEPTH: usize = 12;

/// The most rows of a submission: a row a metric or task, and no unit owes thousands of them.
pub const ROWS: usize = 20_000;

/// The most columns of a submission. It needs two; a clerk's table has a dozen.
pub const COLUMNS: usize = 256;

/// The most cells of a row that are read: empty ones beyond its columns are Excel's habit, and may
/// be 16,384.
pub const CELLS: usize = 1024;

/// The longest cell of a submission, in characters: a note is a sentence or two.
pub const CELL: usize = 10_000;

/// The most tokens of a plan's file, beyond those that its length makes likely: keys, signs, values,
/// blanks. A plan has one for every four or five bytes.
pub const TOKENS: usize = 400_000;
/// How many bytes allow for one more: each takes some eighty bytes of memory.
pub const TOKEN_BYTES: usize = 8;

/// The longest text of a plan's file, in characters: a clause is a few hundred.
pub const TEXT: usize = 5_000;

/// How many bytes are read at most of a file whose text is asked for in the work of a year; `None`
/// for a file of which only the name matters. `path` is from the root, with `/`.
pub fn of(path: &str, year: i32) -> Option<u64> {
    let year = year.to_string();
    let parts: Vec<_> = path.split('/').collect();
    let name = parts.last().copied().unwrap_or_default();
    let is = |extension: &str| name.ends_with(extension);
    match parts.as_slice() {
        // The note on a plan is among the files that a plan's fingerprint is of.
        ["plan", own, _, ..] if *own == year => (is(".toml") || is(".md")).then_some(TOML),
        // What is asked over several years is asked of each.
        ["plan", "programme.toml"] => Some(TOML),
        ["seeds", _] => is(".toml").then_some(TOML),
        ["reports", own, "findings.csv"] if *own == year => Some(SUBMISSION),
        ["reports", own, _, "closed.toml"] if *own == year => Some(TOML),
        ["reports", own, _, "signed" | "received", _] if *own == year => {
            is(".toml").then_some(TOML)
        }
        ["reports", own, _, "consolidated", MANIFEST] if *own == year => Some(TOML),
        ["reports", own, _, _] if *own == year && is(".csv") => Some(SUBMISSION),
        ["reports", own, _, _] if *own == year && is(".md") => Some(NARRATIVE),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_year_needs_is_read() {
        for (path, limit) in [
            ("plan/2022/plan.toml", Some(TOML)),
            ("plan/2022/areas/1-a.toml", Some(TOML)),
            ("plan/2022/README.md", Some(TOML)),
            ("plan/2021/plan.toml", None),
            ("plan/2022/scan.pdf", None),
            ("seeds/decision.toml", Some(TOML)),
            ("seeds/decision.pdf", None),
            ("reports/2022/q1/van-phong.csv", Some(SUBMISSION)),
            ("reports/2022/q1/van-phong.md", Some(NARRATIVE)),
            ("reports/2022/q1/closed.toml", Some(TOML)),
            ("reports/2022/q1/signed/thanh-tra.toml", Some(TOML)),
            ("reports/2022/q1/signed/thanh-tra.pdf", None),
            ("reports/2022/q1/received/thanh-tra.toml", Some(TOML)),
            ("reports/2022/q1/received/thanh-tra.xlsx", None),
            ("reports/2022/q1/consolidated/written.toml", Some(TOML)),
            // Known by name only: written reports, evidence, other years.
            ("reports/2022/q1/consolidated/q1.csv", None),
            ("reports/2022/q1/consolidated/q1.md", None),
            ("reports/2022/q1/evidence/list.csv", None),
            ("reports/2022/q1/van-phong.xlsx", None),
            ("reports/2021/q1/van-phong.csv", None),
            ("reports/2022/findings.csv", Some(SUBMISSION)),
            ("reports/2022/findings.xlsx", None),
            ("reports/2022/README.md", None),
        ] {
            assert_eq!(of(path, 2022), limit, "{path}");
        }
    }
}

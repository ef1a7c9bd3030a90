//! Of what a report was made that was written into its `consolidated/` folder.

use chrono::NaiveDate;

/// The name of the note, beside the files of the report.
pub const MANIFEST: &str = "written.toml";

/// Of what a written report was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenReport {
    /// The day as of which it was written, as the note has it.
    pub as_of: NaiveDate,
    /// The tool and its version.
    pub tool: String,
    /// The fingerprint of the plan's files then.
    pub plan_sha256: String,
    /// The fingerprint of the submissions and narratives then.
    pub data_sha256: String,
    /// The names of the files that were written.
    pub files: Vec<String>,
}

//! Findings that someone has verified and answers for.

use chrono::NaiveDate;

use super::{Place, Placed};

/// A warning that does not need saying again, as `waivers.toml` states it.
#[derive(Debug, Clone)]
pub struct Waiver {
    /// The code of the finding, `R504` for instance.
    pub code: Placed<String>,
    /// The business key: period, unit and metric, with `/` between. A line number would change
    /// with every row that is added.
    pub at: Placed<String>,
    /// The value that was verified, in canonical form.
    pub value: Placed<String>,
    /// Why the finding is none.
    pub reason: String,
    /// Who says so.
    pub by: String,
    /// The last day on which it holds; `None` for good.
    pub until: Option<Placed<NaiveDate>>,
    /// Where the file states it.
    pub place: Place,
}

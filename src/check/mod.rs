//! Whether plan and submissions are consistent and complete: one file a check, each with its rules,
//! all in one table. Ends in the [`Ledger`] of accepted figures.
//!
//! Every check sees the same [`Facts`] and [`Accounts`] and only adds findings, so their order
//! never matters. What can be told of a unit by itself is told by all checks at once, unit by unit
//! (`dossier`). A row that any error faults stays out of the ledger. Calls `plan`, `submission` and
//! the rooms beneath them. Never mends a figure, and never computes what a report shows: what typed scores
//! are held against (`scores`), it asks `assess`.

mod accounts;
mod backwards;
mod balance;
mod change;
mod circles;
mod commit_dates;
mod completeness;
mod decided;
mod dossier;
mod early;
mod evidence;
mod figures;
mod findings;
mod formulas;
mod headers;
mod idle;
mod in_force;
mod ledger;
mod metrics;
mod narratives;
mod peers;
pub(crate) mod programme;
mod received;
mod references;
mod rows;
mod running;
pub mod scope;
mod scorecards;
pub mod scores;
mod shortfall;
mod sides;
mod sign_offs;
mod stale;
mod strangers;
mod succession;
mod targets;
mod tasks;
mod timeliness;
mod unchanged;
mod unit_plans;
mod unseen;
mod values;
mod waivers;
mod wholes;
mod windows;

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::diagnostic::{Diagnostic, Diagnostics, RowId, Rule, Severity};
use crate::model::{
    Branch, Findings, History, Id, Ledger, Lineage, Narrative, Period, Plan, Report, Submission,
    Unit,
};
use crate::source::Sources;
pub use accounts::{Account, Accounts};
pub(crate) use commit_dates::{DOUBTFUL_DATE, IMPOSSIBLE_DATE};
pub(crate) use completeness::{EMPTY_VALUE, MISSING_METRIC, MISSING_SUBMISSION};
use dossier::{OfSheet, OfUnit};
pub(crate) use idle::IDLE_PLAN;
pub(crate) use stale::STALE_REPORT;
pub(crate) use timeliness::{
    LATE_SUBMISSION, UNCOMMITTED_CHANGE, UNCOMMITTED_SUBMISSION, say_once,
};
pub use waivers::Waived;

/// All that checks may look at.
pub struct Facts<'a> {
    /// What was asked of the units.
    pub plan: &'a Plan,
    /// Which unit took over from which.
    pub lineage: Lineage<'a>,
    /// The submissions that were read.
    pub submissions: &'a Arc<[Submission]>,
    /// The register of what inspections found, where there is one.
    pub findings: Option<&'a Findings>,
    /// The units' narratives.
    pub narratives: &'a [Narrative],
    /// The files.
    pub sources: &'a Sources,
    /// Today, as far as the checks know.
    pub as_of: NaiveDate,
    /// The report that must be complete now; without it, absence is judged by due dates.
    pub demanded: Option<&'a Report>,
    /// What the repository's history tells.
    pub history: &'a History,
    /// What the branch under review changes, where one is.
    pub branch: Option<&'a Branch>,
    /// Whether only what stands is asked for, not what is doubtful: a warning keeps no figure out.
    pub figures_only: bool,
}

impl<'a> Facts<'a> {
    /// The unit and the period of a file, where the plan has both.
    fn of(&self, unit: &Id, period: &Id) -> Option<(&'a Unit, &'a Period)> {
        let unit = self.plan.units.get(unit.as_str())?;
        Some((unit, self.plan.periods.get(period.as_str())?))
    }
}

/// At what a check looks.
enum Look {
    /// At the plan, and at what all units have handed in.
    Whole(fn(&Facts<'_>, &Accounts<'_>, &mut Diagnostics)),
    /// At each unit by itself: works out once what it needs for all of them.
    Units(for<'s, 'a> fn(&'s Facts<'a>, &'s Accounts<'a>) -> OfUnit<'s, 'a>),
    /// At each submission, likewise.
    Sheets(for<'s, 'a> fn(&'s Facts<'a>, &'s Accounts<'a>) -> OfSheet<'s, 'a>),
}

/// A check: the rules it may find broken, and how it looks.
pub struct Check {
    /// All that it can report, for `explain` and the register of codes.
    pub rules: &'static [&'static Rule],
    looks: &'static [Look],
}

impl Check {
    /// Whether it is asked for. A waiver of a doubt would seem unused if nobody looked for the doubt.
    fn is_wanted(&self, facts: &Facts<'_>) -> bool {
        !facts.figures_only
            || !facts.plan.waivers.is_empty()
            || self.rules.iter().any(|rule| rule.severity == Severity::Error)
    }
}

/// Every check. To add one: its file, and its row here.
pub static CHECKS: &[&Check] = &[
    &references::CHECK,
    &windows::CHECK,
    &in_force::CHECK,
    &circles::CHECK,
    &succession::CHECK,
    &metrics::CHECK,
    &idle::CHECK,
    &formulas::CHECK,
    &targets::CHECK,
    &decided::CHECK,
    &programme::CHECK,
    &figures::CHECK,
    &scorecards::CHECK,
    &findings::CHECK,
    &unit_plans::CHECK,
    &sign_offs::CHECK,
    &rows::CHECK,
    &values::CHECK,
    &headers::CHECK,
    &balance::CHECK,
    &sides::CHECK,
    &running::CHECK,
    &completeness::CHECK,
    &narratives::CHECK,
    &unseen::CHECK,
    &timeliness::CHECK,
    &early::CHECK,
    &received::CHECK,
    &commit_dates::CHECK,
    &scope::CHECK,
    &change::CHECK,
    &peers::CHECK,
    &wholes::CHECK,
    &shortfall::CHECK,
    &unchanged::CHECK,
    &backwards::CHECK,
    &tasks::CHECK,
    &evidence::CHECK,
    &stale::CHECK,
];

/// The rules on waivers, which are no check: they judge what the checks have found.
pub static WAIVER_RULES: &[&Rule] = waivers::RULES;

/// What the checks come to.
#[derive(Debug)]
pub struct Outcome {
    /// The accepted figures.
    pub ledger: Ledger,
    /// The findings that waivers took away.
    pub waived: Vec<Waived>,
}

/// Doubts that fall silent where an arithmetic rule of the plan or an error has spoken.
static DOUBTS: &[&Rule] =
    &[&wholes::PART_OVER_WHOLE, &peers::FAR_FROM_PEERS, &shortfall::SUDDEN_SHORTFALL];

/// Takes away doubts about rows of which something firmer has been said.
fn settle(diagnostics: &mut Diagnostics) {
    let firm = |found: &&Diagnostic| {
        found.severity == Severity::Error || *found.rule == balance::BROKEN_RULE
    };
    let rows = |wanted: &dyn Fn(&&Diagnostic) -> bool| -> BTreeSet<RowId> {
        diagnostics.iter().filter(wanted).flat_map(Diagnostic::faulted).collect()
    };
    let firm = rows(&firm);
    // What leaps by itself makes the sum of the year and what it lacks no news.
    let leaping = rows(&|found| *found.rule == change::SUDDEN_CHANGE);
    diagnostics.retain(|found| {
        let settled = |row| {
            firm.contains(row)
                || *found.rule != peers::FAR_FROM_PEERS
                    && !wholes::is_of_period(found)
                    && leaping.contains(row)
        };
        !DOUBTS.contains(&found.rule) || !found.rows.iter().any(settled)
    });
}

/// Runs every check, collects what they find, takes away what is waived, and draws up the ledger
/// of what stands. `known` are all the rules there are.
pub fn run(facts: &Facts<'_>, known: &[&'static Rule], diagnostics: &mut Diagnostics) -> Outcome {
    let accounts = Accounts::open(facts);
    let wanted = CHECKS.iter().filter(|check| check.is_wanted(facts));
    dossier::look(facts, &accounts, wanted.flat_map(|check| check.looks), diagnostics);
    settle(diagnostics);
    let waived = waivers::apply(facts, &accounts, known, diagnostics);
    let ledger = ledger::close(facts, accounts, diagnostics, &waived);
    Outcome { ledger, waived }
}

//! The nouns of the domain: ids, names, periods, quantities, the plan, submissions, the ledger of
//! accepted figures; and, as all of these were stated somewhere, [`Place`].
//!
//! Every room may call it, and it calls none. It never reads a file, finds a fault or holds a word
//! that a user reads.

mod area;
mod baseline;
mod breakdown;
mod clause;
mod combine;
mod counts;
mod duty;
mod finding;
mod history;
mod id;
mod in_force;
mod indicator;
mod issuer;
mod ledger;
mod measure_unit;
mod metric;
mod name;
mod narrative;
mod passing;
mod period;
mod plan;
mod programme;
mod proposal;
mod quantity;
mod received;
mod register;
mod report_form;
mod row;
mod rule;
mod scorecard;
mod seal;
mod sign_off;
mod statements;
mod statistics;
mod subject;
mod submission;
mod succession;
mod target;
mod task;
mod unit;
mod verdict;
mod waiver;
mod window;
mod worded;
mod written;

pub use area::Area;
pub use baseline::{Baseline, OtherYear, OtherYears};
pub use breakdown::{Breakdown, Category, PartOf, Slice, Whole};
pub use clause::{Clause, ClauseKind, FigureKey, Seed, StatedFigure};
pub use combine::OverTime;
pub use counts::{Count, Counts};
pub use finding::{Finding, Findings, FromFindings, Lost, Remedy};
pub use history::{
    Arrival, Branch, Change, ChangeKind, Commit, Doubt, Excuse, Gap, History, Log, Receipt,
    SealVersion, Step, Timeliness, is_nearly_year, is_of_plan, year_named, year_of,
};
pub use id::{Id, IdFault, is_device};
pub use in_force::{Revision, UnitTarget};
pub use indicator::{DueBy, Indicator, Judged, TaskShare};
pub use issuer::{Basis, Issuer, Signature};
pub use ledger::{Desk, Entry, Exclusion, Figure, Ledger, Standing, SubmissionState, Told};
pub use measure_unit::MeasureUnit;
pub use metric::{Metric, MetricKind, Submitted};
pub use name::{Lang, Name};
pub use narrative::{DEPARTMENT, Narrative, Passage, Prose, Section, Span, Written};
pub use passing::Passing;
pub use period::{Period, Report};
pub use plan::{Obscured, Plan};
pub use programme::ProgrammeTarget;
pub use proposal::{FINDINGS, PROPOSALS, Proposal, ProposalKind, SCORES};
pub use quantity::{Against, Fixed, Quantity, Ratio, exact, round_towards};
pub use received::{Delivery, Received, received_path};
pub use register::{Identified, Lookup, Register};
pub use report_form::{Annex, AreaChoice, OutlineSection, Piece, ReportForm, UnitForm};
pub use row::{Cell, KeptCell, NewRow, Row, Table};
pub use rule::{ArithmeticRule, Relation, Strictness, Term};
pub use scorecard::{
    Band, Criterion, CriterionGroup, Fault, FindingsAsked, Ground, NoActivity, ScoreRow,
    ScoreSheet, Scorecard, Scoring, Typed,
};
pub use seal::{
    Amendment, SEAL, Seal, SealedFigure, SealedFile, SealedTask, SealedWaiver, seal_path,
    sealed_period,
};
pub use sign_off::{SignOff, SignOffAsked, SignOffDuty, SignOffState, SignedFigures, signed_path};
pub use statements::{Statement, Statements};
pub use statistics::{Lines, StatisticalTable};
pub use subject::Subject;
pub use submission::{Column, Head, Submission, TaskStatus, Times, Value, cell_name};
pub use succession::{Handover, Lineage, Prior, Stated};
pub use target::{AtLeast, AtMost, Bounds, Idle, Margin, Shape, Side, Spec as TargetSpec, Target};
pub use task::{Due, Task};
pub use unit::{Office, Selector, Unit, UnitPlan};
pub use verdict::Verdict;
pub use waiver::Waiver;
pub use window::Window;
pub(crate) use worded::worded;
pub use written::{MANIFEST, WrittenReport};

/// A file among the sources that were read, by its position there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub u32);

/// A stretch of one file's decoded text, in bytes; `start == end` is a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Whose text the bytes are counted in.
    pub file: FileId,
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Place {
    /// The very beginning of a file: for what concerns the file as a whole.
    pub fn top(file: FileId) -> Self {
        Self { file, start: 0, end: 0 }
    }
}

/// A value together with the place that states it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed<T> {
    /// What is stated.
    pub value: T,
    /// The text that states it, without the key.
    pub place: Place,
}

impl<T> Placed<T> {
    /// Joins a value to its place.
    pub fn new(value: T, place: Place) -> Self {
        Self { value, place }
    }
}

//! The nouns of the domain: ids, names, periods, quantities, the plan, submissions and the
//! ledger of accepted figures.
//!
//! Types only: this module reads no file, knows no diagnostic and no word that a user reads.
//! Every other module may use it; it uses none of them.

mod clause;
mod duty;
mod history;
mod id;
mod ledger;
mod name;
mod narrative;
mod period;
mod place;
mod plan;
mod quantity;
mod register;
mod report_form;
mod seal;
mod submission;
mod succession;
mod target;
mod verdict;
mod waiver;
mod written;

pub use clause::{Clause, ClauseKind, FigureKey, Seed, StatedFigure};
pub use history::{
    Arrival, Branch, Change, ChangeKind, Commit, Doubt, Excuse, Gap, History, Log, Receipt,
    SealVersion, Step, Timeliness, is_of_plan,
};
pub use id::{Id, IdFault};
pub use ledger::{Entry, Exclusion, Figure, Ledger, Standing, SubmissionState};
pub use name::{Lang, Name};
pub use narrative::{Narrative, Passage, Prose, Section, Span, Written};
pub use period::{Period, Report};
pub use place::{FileId, Place, Placed};
pub use plan::{
    Area, ArithmeticRule, Basis, Due, Indicator, Issuer, Judged, MeasureUnit, Metric, MetricKind,
    Office, OverTime, Plan, Relation, Selector, Signature, Strictness, Submitted, Task, Term, Unit,
    UnitPlan,
};
pub use quantity::{Fixed, Quantity, Ratio, exact, round_towards};
pub use register::{Identified, Register};
pub use report_form::{Annex, AreaChoice, OutlineSection, Piece, ReportForm, UnitForm};
pub use seal::{
    Amendment, Seal, SealedFigure, SealedFile, SealedTask, SealedWaiver, seal_path, sealed_period,
};
pub use submission::{Cell, Column, Row, Submission, TaskStatus, Value, cell_name};
pub use succession::{Handover, Lineage, Prior, Stated};
pub use target::{AtLeast, AtMost, Bounds, Idle, Margin, Shape, Side, Spec as TargetSpec, Target};
pub use verdict::Verdict;
pub use waiver::Waiver;
pub use written::{MANIFEST, WrittenReport};

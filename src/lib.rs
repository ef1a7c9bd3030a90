//! `reform` checks and consolidates a department's administrative-reform reporting: a plan in
//! TOML, a CSV a unit and quarter, one consolidated report.
//!
//! # Bird's eye
//!
//! Data flows one way, and each step owns a type:
//!
//! ```text
//! workspace ─ Sources ─▶ load ─ Plan, Submissions ─▶ check ─ Ledger ─▶ assess ─ Assessment
//!                                                                            │
//!                             write ◀─ Document ─ report ◀───────────────────┘
//! ```
//!
//! - [`workspace`] is the only place that touches files, [`history`] the only one that asks git (and
//!   reads the few files of git's own that git must not be shown), [`cli`] the only one that knows
//!   arguments, terminal and clock: the shell.
//! - [`source`] turns bytes into text and offsets into lines and columns.
//! - [`model`] holds the nouns; it knows nobody.
//! - [`load`] reads texts into the plan and the submissions, collecting every fault.
//! - [`check`] holds them against each other and closes the ledger of accepted figures.
//! - [`assess`] sees only plan and ledger: sums, ratios, verdicts, coverage, margins.
//! - [`report`] says what the assessment comes to and lays it out; [`write`](mod@write) puts it into a
//!   format and computes nothing.
//! - [`seal`] closes a period, holds it against what is there now, and tells what has changed.
//! - [`template`] makes the form that a unit fills in, from plan and ledger; [`canonical`] writes a
//!   submission again so that two that say the same are the same bytes.
//! - [`renewal`] makes next year's plan from this one's.
//! - [`schema`] is the form of the files for editors and other tools.
//! - [`worklist`] says what a unit has left to do.
//! - [`unseen`] is which characters nobody sees, and what every output shows instead.
//! - [`diagnostic`] is what a finding is and how it is rendered; [`i18n`] is every word for users.
//!
//! # Invariants
//!
//! - A fault in a user's file is a [`diagnostic::Diagnostic`], never an `Err` and never a panic; a
//!   fault of the world (I/O, arguments) is an error of the shell. The two never mix.
//! - What is shown is what is counted: whatever leaves through a writer or renderer has passed
//!   `unseen`.
//! - Figures are integers and decimals; ratios are compared as fractions; no float touches them.
//! - The core is pure: same files, version and `--as-of` give the same bytes.
//! - Below the root nothing is opened but regular files and folders, name by name and through no
//!   link, to read as to write; all else is a finding at its path.
//! - Spans become lines and columns, and messages become words, only when they are rendered.
//!
//! # Deliberately absent
//!
//! No database, no server, no cache, no averaging of percentages, no guess at an ambiguous number.

pub mod assess;
pub mod canonical;
pub mod check;
pub mod cli;
pub mod diagnostic;
pub mod history;
pub mod i18n;
pub mod load;
pub mod model;
pub mod pipeline;
pub mod renewal;
pub mod report;
pub mod schema;
pub mod seal;
pub mod source;
pub mod template;
pub mod unseen;
pub mod worklist;
pub mod workspace;
pub mod write;

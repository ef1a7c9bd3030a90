//! `reform` checks and consolidates a department's administrative-reform reporting: a plan in
//! TOML, a CSV a unit and quarter, one consolidated report.
//!
//! # Bird's eye
//!
//! Twelve rooms; data flows one way, and each step owns a type:
//!
//! ```text
//!         shell: arguments, terminal, clock, files, git, the steps of a run
//!           │ Sources                                                  ▲ bytes
//!           ▼                                                          │
//!  plan ─ Plan ─▶ submission ─ Submissions ─▶ check ─ Ledger ─▶ assess ─ Assessment ─▶ report
//!                                               │                 │                      │ Document
//!                                               └──────▶ seal ◀───┘                      ▼
//!                                                                                      write
//!  beneath them all:  model   source   i18n   diagnostic
//! ```
//!
//! - [`model`] holds the nouns: ids, periods, units, quantities, targets. It knows nobody.
//! - [`source`] turns bytes into text and offsets into lines and columns; how numbers and words are
//!   spelt, and which characters nobody sees.
//! - [`i18n`] is every word for users, in two languages.
//! - [`diagnostic`] is what a finding is, and how findings are rendered.
//! - [`plan`] is the plan as files: reading them, their schemas, next year's plan.
//! - [`submission`] is what a unit hands in, in all its views: CSV, workbook, form, canonical text,
//!   narrative; and the registers of a year: findings, proposals, scores.
//! - [`check`] holds plan and submissions against each other and closes the ledger of accepted
//!   figures; scores that were typed it holds against what [`assess`] makes of that.
//! - [`assess`] sees only plan and ledger: sums, ratios, verdicts, coverage, margins.
//! - [`seal`] closes a period, holds it against what is there now, and tells what has changed.
//! - [`report`] is what is said, laid out once for every reader.
//! - [`write`](mod@write) is how it looks, one file a format; it computes nothing.
//! - [`shell`] is the world, and the only room that knows all others.
//!
//! `tests/house` holds these arrows, and who alone may touch the world.
//!
//! # Invariants
//!
//! - A fault in a user's file is a [`diagnostic::Diagnostic`], never an `Err` and never a panic; a
//!   fault of the world (I/O, arguments) is an error of the shell, which carries it up with what was
//!   being done (`anyhow`). The two never mix.
//! - A run reads its files once and loads them once; git goes through its history beside that, and
//!   only for the commands that ask about dates or seals.
//! - What is shown is what is counted: whatever leaves through a writer or renderer has passed
//!   [`source::unseen`].
//! - Figures are integers and decimals; ratios are compared as fractions; no float touches them.
//! - The core is pure: same files, version and `--as-of` give the same bytes, whatever the number of
//!   threads.
//! - Below the root nothing is opened but regular files and folders, name by name and through no
//!   link, to read as to write; all else is a finding at its path.
//! - Spans become lines and columns, and messages become words, only when they are rendered.
//! - Cost grows with the work: ids are looked up once, tables are indexed by position, and no search
//!   stands in a loop over rows, units or findings.
//!
//! # Deliberately absent
//!
//! No database, no server, no cache, no averaging of percentages, no guess at an ambiguous number.

pub mod assess;
pub mod check;
pub mod diagnostic;
pub mod i18n;
pub mod model;
pub mod plan;
pub mod report;
pub mod seal;
pub mod shell;
pub mod source;
pub mod submission;
pub mod write;

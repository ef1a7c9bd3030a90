//! What a letter to a unit tells it: what it owes for a report, what is wrong in what it has handed in,
//! by when, and where to send it.
//!
//! Only holds what is said: whoever sees findings puts it together. The letter is the Office's: it names
//! nobody but who signs for the department.

use chrono::NaiveDate;

use super::author::Author;
use super::meta::{self, Meta, Provenance};
use crate::assess::{Assessment, FollowedUp};
use crate::i18n::{Message, Value};
use crate::model::{Period, Plan, SignOff, Subject, SubmissionState, Unit};
use crate::source::Sources;

/// The letters of a report, one to each unit that owes anything.
#[derive(Debug)]
pub struct Letters<'a> {
    /// What the units are asked by.
    pub plan: &'a Plan,
    /// What identifies the report.
    pub meta: Meta,
    /// In the plan's order.
    pub all: Vec<Letter<'a>>,
    /// The units that were asked about and owe nothing.
    pub clear: Vec<&'a Unit>,
}

/// A letter to one unit.
#[derive(Debug)]
pub struct Letter<'a> {
    /// What the unit is asked by.
    pub plan: &'a Plan,
    /// What identifies the report, with the letter's own head and foot.
    pub meta: Meta,
    /// To whom it goes.
    pub unit: &'a Unit,
    /// The periods of which something is lacking or wrong, in order.
    pub periods: Vec<OwedPeriod<'a>>,
    /// What it has to sign for, in the order of the periods.
    pub sign_offs: Vec<(&'a Period, &'a SignOff)>,
    /// What inspections found in it, and should have been mended by now.
    pub overdue: Vec<FollowedUp<'a>>,
    /// What is wrong with the points that it claims.
    pub scores: Vec<Fault<'a>>,
    /// The periods of the report that are complete, with the day on which they came.
    pub received: Vec<(&'a Period, Option<NaiveDate>)>,
}

/// What a unit owes of one period.
#[derive(Debug)]
pub struct OwedPeriod<'a> {
    /// What it is asked for.
    pub period: &'a Period,
    /// How its submission stands.
    pub state: SubmissionState,
    /// The day on which it came, where that is known.
    pub submitted: Option<NaiveDate>,
    /// By when it is to be there.
    pub term: Deadline,
    /// How many rows it owes.
    pub owed: usize,
    /// Rows of figures that are absent or empty; none where there is no submission at all.
    pub lacking: Vec<FormRow<'a>>,
    /// The same of tasks; where there is no submission, those that came due in the period.
    pub tasks: Vec<FormRow<'a>>,
    /// What is wrong, in the order of the file.
    pub wrong: Vec<Fault<'a>>,
    /// What may be right and should be looked at once more.
    pub doubtful: Vec<Fault<'a>>,
}

/// By when something is to be there, as of a day.
#[derive(Debug, Clone, Copy)]
pub struct Deadline {
    /// The last day on time.
    pub due: NaiveDate,
    /// The same, with the days of grace.
    pub deadline: NaiveDate,
    /// How many days are left to the last that counts now, or, below zero, have passed since it was due.
    pub days: i64,
}

impl Deadline {
    /// What a due date is worth on a day.
    pub fn on(due: NaiveDate, deadline: NaiveDate, as_of: NaiveDate) -> Self {
        // Within the days of grace the last of them matters; after it the due date does.
        let counts = if as_of > due && as_of <= deadline { deadline } else { due };
        Self { due, deadline, days: (counts - as_of).num_days() }
    }

    /// Whether it has passed.
    pub fn is_over(&self) -> bool {
        self.days < 0
    }

    /// How it stands, as entries of the catalogue choose by it.
    fn word(&self) -> &'static str {
        match self.days {
            days if days < 0 => "late",
            0 => "today",
            _ => "ahead",
        }
    }

    /// Fills an entry in with it.
    pub fn fill(&self, entry: Message) -> Message {
        let entry = entry.with("due", self.due).with("deadline", self.deadline);
        let grace = self.deadline > self.due && !self.is_over();
        entry.with("when", self.word()).with("days", self.days.abs()).with("grace", grace)
    }
}

/// A row of the form that the unit has.
#[derive(Debug, Clone, Copy)]
pub struct FormRow<'a> {
    /// The number that it has in the form.
    pub number: Option<usize>,
    /// What is asked for in it.
    pub asks: Subject<'a>,
}

impl FormRow<'_> {
    /// The row as a letter calls it.
    pub fn called(&self) -> Message {
        let due = match self.asks {
            Subject::Task(task) => task.due.day(),
            Subject::Metric(_) => None,
        };
        Message::new("letter-row")
            .with("numbered", self.number.is_some())
            .with("number", self.number.map(Value::from))
            .with("name", self.asks.name())
            .with("dated", due.is_some())
            .with("due", due)
    }
}

/// Something that is wrong, or doubtful, and what mends it.
#[derive(Debug, Clone)]
pub struct Fault<'a> {
    /// The finding's code, for programs.
    pub code: &'static str,
    /// The row of the form that it is about.
    pub row: Option<FormRow<'a>>,
    /// Whether the words name the row.
    pub is_named: bool,
    /// The line of the file, where no row of the form tells the place.
    pub line: Option<usize>,
    /// What is wrong.
    pub what: Message,
    /// What stands there now, where the words do not say so.
    pub found: Option<String>,
    /// The advice that the finding gives; a rule that asks for nothing has none.
    pub mend: Option<Message>,
    /// How many more there are like it, which nobody lists.
    pub more: usize,
}

impl Letter<'_> {
    /// Whether any of it should have been there by now.
    pub fn is_late(&self) -> bool {
        let late = |period: &OwedPeriod<'_>| period.term.is_over();
        self.periods.iter().any(late)
            || self.sign_offs.iter().any(|(_, one)| one.due < self.meta.as_of)
            || !self.overdue.is_empty()
    }

    /// Whether there is anything to tell.
    pub fn is_empty(&self) -> bool {
        let nothing = self.periods.is_empty() && self.sign_offs.is_empty();
        nothing && self.overdue.is_empty() && self.scores.is_empty()
    }

    /// The unit that puts everything together: it answers questions.
    pub fn office(&self) -> Option<&Unit> {
        self.plan.office()
    }
}

/// What identifies a report that letters are about.
pub fn letter_meta(assessment: &Assessment<'_>, sources: &Sources, tool: &str) -> Meta {
    let provenance = Provenance { tool: tool.to_owned(), ..Provenance::default() };
    Meta { author: Author::default(), ..meta::meta(assessment, sources, provenance) }
}

/// The same with the head and foot of a letter to a unit: the department's own.
pub fn addressed(meta: &Meta, plan: &Plan, unit: &Unit) -> Meta {
    let issuer = &plan.issuer;
    let office = plan.office().filter(|office| office.id != unit.id);
    // A letter's number ends in the abbreviation of who has drawn it up.
    let drawn_up = office.and_then(|office| office.office.symbol.clone());
    let symbol = issuer.symbol.iter().chain(&drawn_up).cloned().collect::<Vec<_>>().join("-");
    let archive = Message::new("letter-archive");
    let archive = archive.with("named", drawn_up.is_some()).with("office", drawn_up);
    Meta {
        author: Author {
            unit: None,
            is_focal: false,
            name: issuer.name.clone(),
            parent: issuer.parent.clone(),
            symbol: (!symbol.is_empty()).then_some(symbol),
            place: issuer.place.clone(),
            to: vec![Message::of(&unit.name)],
            signature: issuer.signature.clone(),
            recipients: vec![Message::new("signed-as-above"), archive],
        },
        ..meta.clone()
    }
}

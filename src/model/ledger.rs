//! The figures that have passed every check: all that assessment ever sees.

use std::sync::Arc;

use chrono::NaiveDate;

use super::{
    Arrival, Count, Counts, Id, Lookup, OtherYear, OtherYears, Place, Quantity, Statement,
    Statements, TaskStatus, Value,
};

/// One accepted row of a submission, whose words are those of the file.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'l> {
    /// What it says.
    pub value: Value,
    /// The remark.
    pub note: &'l str,
    /// The document that proves the value, as the unit names it.
    pub evidence: &'l str,
    /// Where the value stands.
    pub place: Place,
}

/// What the ledger holds for a metric of a unit in a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figure {
    /// A figure.
    Counted(Quantity),
    /// `n/a`: reported, and nothing arose.
    NotApplicable,
    /// Nothing was accepted.
    Absent,
}

/// How much of what a unit owes for a period is there and stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SubmissionState {
    /// Every row that is owed is there and free of errors.
    Complete,
    /// Rows or values are absent; what is there is free of errors.
    Incomplete,
    /// Something in it is wrong.
    Invalid,
    /// There is no file.
    Missing,
}

impl SubmissionState {
    /// The word for it in JSON.
    pub fn code(self) -> &'static str {
        match self {
            Self::Complete => "complete",
            Self::Incomplete => "incomplete",
            Self::Invalid => "invalid",
            Self::Missing => "missing",
        }
    }
}

/// How a unit's submission for a period stands.
#[derive(Debug, Clone)]
pub struct Standing {
    /// How much of it is there and free of errors.
    pub state: SubmissionState,
    /// Whether the file could be read as a table; of one that could not, no row is known.
    pub readable: bool,
    /// How many rows are owed, optional ones aside.
    pub owed: usize,
    /// How many of the owed rows were accepted.
    pub accepted: usize,
    /// Whether it is a nil return: every row is 0 or `n/a`.
    pub nil: bool,
    /// How it came; `None` if it is missing.
    pub arrival: Option<Arrival>,
}

/// A row that was left out of the figures.
#[derive(Debug, Clone)]
pub struct Exclusion {
    /// Whose submission it stood in, by id.
    pub unit: Id,
    /// What that submission is for, by id.
    pub period: Id,
    /// What the row's id cell says.
    pub metric: String,
    /// What the row's value cell says.
    pub value: String,
    /// Where the row stands.
    pub place: Place,
    /// The codes of the findings that kept it out, in order.
    pub codes: Vec<&'static str>,
}

/// The accepted figures of every unit and period, how each submission stands, and what was left
/// out.
#[derive(Debug, Clone)]
pub struct Ledger {
    /// The statements; those that were not accepted have no value.
    statements: Statements,
    /// How many periods have a number.
    periods: usize,
    /// By unit, then by period, both by number.
    seats: Vec<Seat>,
    exclusions: Vec<Exclusion>,
    /// By period and unit the places of their exclusions, by metric.
    excluded: Lookup<(u32, u32), Vec<usize>>,
    /// What nobody reports and is counted from a register.
    counted: Counts,
    /// What other years' figures are compared with.
    other_years: Arc<OtherYears>,
}

/// Where the submission of a unit for a period is, and how it stands.
#[derive(Debug, Clone, Default)]
struct Seat {
    submission: Option<u32>,
    standing: Option<Box<Standing>>,
}

impl Ledger {
    /// The ledger of what has been accepted, with what was left out in the order of the files.
    pub fn of(accepted: Statements, exclusions: Vec<Exclusion>) -> Self {
        let mut excluded: Lookup<(u32, u32), Vec<usize>> = Lookup::default();
        for (at, out) in exclusions.iter().enumerate() {
            if let Some(key) = accepted.key(&out.period, &out.unit) {
                excluded.entry(key).or_default().push(at);
            }
        }
        let sort = |out: &mut Vec<usize>| out.sort_by_key(|at| exclusions[*at].metric.as_str());
        accepted.submissions().iter().for_each(|submission| {
            let key = accepted.key(&submission.period, &submission.unit);
            key.and_then(|key| excluded.get_mut(&key)).map(sort);
        });
        let [periods, units] = accepted.numbers();
        let seats = vec![Seat::default(); periods * units];
        let mut ledger = Self {
            statements: accepted,
            periods,
            seats,
            exclusions,
            excluded,
            counted: Counts::default(),
            other_years: Arc::default(),
        };
        let submissions = Arc::clone(ledger.statements.submissions());
        for (submission, place) in submissions.iter().zip(0..) {
            if let Some(seat) = ledger.seat_mut(&submission.period, &submission.unit) {
                seat.submission.get_or_insert(place);
            }
        }
        ledger
    }

    /// Puts what was counted beside what was reported.
    pub fn count(&mut self, counted: Counts) {
        self.counted = counted;
    }

    /// The rows of a register that a figure was counted from; none of what a unit reports.
    pub fn counted_from(&self, period: &Id, unit: &Id, metric: &Id) -> Vec<Place> {
        let count = || {
            let (period, unit) = self.statements.key(period, unit)?;
            self.counted.get(period, unit, self.subject(metric)?)
        };
        count().map(|count| self.counted.places(count).collect()).unwrap_or_default()
    }

    /// Whether a figure cannot be counted, because a row of the register that may be the unit's was
    /// lost.
    pub fn is_untold(&self, unit: &Id) -> bool {
        self.unit(unit).is_some_and(|unit| self.counted.is_untold(unit))
    }

    /// Sets the figures of other years beside those of its own.
    pub fn stand_beside(&mut self, other_years: Arc<OtherYears>) {
        self.other_years = other_years;
    }

    /// What another year's plan and figures are; `None` where there is no plan.
    pub fn other_year(&self, year: i32) -> Option<&OtherYear> {
        self.other_years.get(&year)
    }

    fn seat_mut(&mut self, period: &Id, unit: &Id) -> Option<&mut Seat> {
        let (period, unit) = self.statements.key(period, unit)?;
        self.seats.get_mut(unit as usize * self.periods + period as usize)
    }

    /// Records how a submission stands.
    pub fn stand(&mut self, period: &Id, unit: &Id, standing: Standing) {
        if let Some(seat) = self.seat_mut(period, unit) {
            seat.standing = Some(Box::new(standing));
        }
    }

    /// The number of a period.
    pub fn period(&self, id: &Id) -> Option<u32> {
        self.statements.period(id)
    }

    /// The number of a unit.
    pub fn unit(&self, id: &Id) -> Option<u32> {
        self.statements.unit(id)
    }

    /// The number of a metric or task.
    pub fn subject(&self, id: &Id) -> Option<u32> {
        self.statements.subject(id.as_str())
    }

    /// The submission of a unit for a period, both by number.
    pub fn desk(&self, period: u32, unit: u32) -> Desk<'_> {
        let seat = self.seats.get(unit as usize * self.periods + period as usize);
        Desk { statements: &self.statements, seat, counted: &self.counted, key: (period, unit) }
    }

    fn desk_of(&self, period: &Id, unit: &Id) -> Option<Desk<'_>> {
        let (period, unit) = self.statements.key(period, unit)?;
        Some(self.desk(period, unit))
    }

    /// The accepted row for a metric or task.
    pub fn entry(&self, period: &Id, unit: &Id, metric: &Id) -> Option<Entry<'_>> {
        self.desk_of(period, unit)?.entry(self.subject(metric)?)
    }

    /// What the accepted row for a metric or task says.
    pub fn value(&self, period: &Id, unit: &Id, metric: &Id) -> Option<Value> {
        self.desk_of(period, unit)?.value(self.subject(metric)?)
    }

    /// The accepted figure for a metric.
    pub fn figure(&self, period: &Id, unit: &Id, metric: &Id) -> Figure {
        match self.value(period, unit, metric) {
            Some(Value::Figure(figure)) => Figure::Counted(figure),
            Some(Value::NotApplicable) => Figure::NotApplicable,
            Some(Value::Status(_) | Value::Times(_)) | None => Figure::Absent,
        }
    }

    /// The accepted status of a task, and `None` where there is none or it does not apply.
    pub fn status(&self, period: &Id, unit: &Id, task: &Id) -> Option<TaskStatus> {
        self.value(period, unit, task)?.status()
    }

    /// What was left out, in the order of the files.
    pub fn exclusions(&self) -> &[Exclusion] {
        &self.exclusions
    }

    /// The rows for a metric or task that were given but left out, in their order.
    pub fn excluded(
        &self,
        period: &Id,
        unit: &Id,
        metric: &str,
    ) -> impl Iterator<Item = &Exclusion> {
        let key = self.statements.key(period, unit);
        let all = key.and_then(|key| self.excluded.get(&key)).map_or(&[][..], Vec::as_slice);
        let of = |at: &usize| self.exclusions[*at].metric.as_str();
        let from = all.partition_point(|at| of(at) < metric);
        let to = from + all[from..].partition_point(|at| of(at) == metric);
        all[from..to].iter().map(|at| &self.exclusions[*at])
    }

    /// Whether a row for a metric or task was given but left out.
    pub fn is_excluded(&self, period: &Id, unit: &Id, metric: &Id) -> bool {
        self.excluded(period, unit, metric.as_str()).next().is_some()
    }

    /// How a unit's submission for a period stands; `None` where none is expected.
    pub fn standing(&self, period: &Id, unit: &Id) -> Option<&Standing> {
        self.desk_of(period, unit)?.standing()
    }
}

/// What an accepted row says and, of a task that is done, the day of its evidence, or else of the
/// commit that said so; `None` where neither tells.
pub type Told = (Value, Option<NaiveDate>);

/// One submission, to be asked many things: ids are looked up once, for all that is asked of it by
/// number.
#[derive(Debug, Clone, Copy)]
pub struct Desk<'l> {
    statements: &'l Statements,
    seat: Option<&'l Seat>,
    counted: &'l Counts,
    /// Its period and unit, by number.
    key: (u32, u32),
}

impl<'l> Desk<'l> {
    fn submission(self) -> Option<usize> {
        Some(self.seat?.submission? as usize)
    }

    fn stated(self, subject: u32) -> Option<&'l Statement> {
        self.statements.first(self.submission()?, subject).map(|(stated, _)| stated)
    }

    /// What the accepted row for a metric or task says.
    pub fn value(self, subject: u32) -> Option<Value> {
        let stated = self.stated(subject).and_then(Statement::value);
        stated.or_else(|| Some(Value::Figure(self.count(subject)?.figure)))
    }

    /// What was counted for a metric.
    fn count(self, subject: u32) -> Option<&'l Count> {
        self.counted.get(self.key.0, self.key.1, subject)
    }

    /// The same, and of a task that is done the day.
    pub fn told(self, subject: u32) -> Option<Told> {
        let stated = self.stated(subject)?;
        Some((stated.value()?, stated.done_on()))
    }

    /// The accepted row for a metric or task; of a count the first row that is in it.
    pub fn entry(self, subject: u32) -> Option<Entry<'l>> {
        if let Some(count) = self.count(subject) {
            let place = self.counted.places(count).next()?;
            return Some(Entry {
                value: Value::Figure(count.figure),
                note: "",
                evidence: "",
                place,
            });
        }
        let stated = self.stated(subject)?;
        let value = stated.value()?;
        let submission = &self.statements.submissions()[self.submission()?];
        let row = submission.rows.get(stated.row as usize)?;
        Some(Entry {
            value,
            note: row.note().text,
            evidence: row.evidence().text,
            place: row.value().place,
        })
    }

    /// How it stands; `None` where none is expected.
    pub fn standing(self) -> Option<&'l Standing> {
        self.seat?.standing.as_deref()
    }
}

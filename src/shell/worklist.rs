//! What a unit has left to do, from what was found in its submissions: the order that matters to
//! whoever does it, and a short list in the clerk's words.
//!
//! Pure, and finds nothing itself. Only for people: programs get the findings.

mod office;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::check::{
    DOUBTFUL_DATE, EMPTY_VALUE, IMPOSSIBLE_DATE, LATE_SUBMISSION, MISSING_METRIC,
    MISSING_SUBMISSION, UNCOMMITTED_CHANGE, UNCOMMITTED_SUBMISSION,
};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity, lines};
use crate::i18n::{Message, Value};
use crate::model::{FileId, Period, SignOffState, SubmissionState, Unit, received_path};
use crate::seal::{LACKING_SIGN_OFF, LATE_SIGN_OFF, VOID_SIGN_OFF};
use crate::shell::pipeline::Checked;
use crate::source::Sources;

pub use office::next_step;

/// How many lines an item lists.
const LISTED: usize = 8;

/// How many rows an item names.
const NAMED: usize = 4;

/// Who reads a list, and so what can be done: a unit sends what it owes, the Office asks for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// A clerk, of the unit's own work.
    Unit,
    /// The Office, of what each unit has left to do.
    Office,
    /// The same, of its own work.
    Own,
    /// Whoever looks a unit up on a page, and has no command line: what is left, not how it is done.
    Visitor,
}

impl Reader {
    fn word(self) -> &'static str {
        match self {
            Self::Unit => "unit",
            Self::Office => "office",
            Self::Own => "own",
            Self::Visitor => "visitor",
        }
    }
}

/// What a unit has left to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkList {
    /// Whose list it is, and of which day.
    pub title: Message,
    /// The one thing to do now, and how.
    pub first: Option<Message>,
    /// What is to be done, the most urgent first.
    pub items: Vec<Message>,
    /// Where nothing is to be done: what comes next.
    pub next: Option<Message>,
}

impl WorkList {
    /// A unit's lists of several years as one, in the order of the years. Where nothing is to be done
    /// in any, the next that comes in one of them comes next.
    pub fn join(lists: Vec<Self>) -> Option<Self> {
        lists.into_iter().reduce(|mut all, list| {
            let is_next = |next: &Option<Message>| {
                next.as_ref().is_some_and(|next| next.id == "worklist-next")
            };
            all.next = if is_next(&all.next) { all.next } else { list.next };
            all.first = all.first.or(list.first);
            all.items.extend(list.items);
            all.next = all.next.filter(|_| all.items.is_empty());
            all
        })
    }
}

/// Puts the findings about a unit into the order in which they matter to it. A finding about an
/// absent submission stands in the plan's files, but it is the unit's.
pub fn order(diagnostics: &mut Diagnostics, unreadable: &BTreeSet<FileId>) {
    diagnostics.sort_by_key(|found| work(found, unreadable));
}

/// What a finding asks of the unit, in the order in which it matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Work {
    /// The file cannot be read: nothing in it counts.
    Unreadable,
    /// A row, or the file, is wrong.
    Wrong,
    /// A row or a value is absent.
    Absent,
    /// The submission is absent, and due or asked for.
    Missing,
    /// A focal unit has not signed for its areas, or what it signed is void.
    Unsigned,
    /// The submission is there, and no commit holds it.
    Uncommitted,
    /// Worth a second look.
    Doubtful,
    /// The plan is wrong: somebody else's work.
    Plan,
    /// The submission is absent, and there is time.
    Ahead,
    /// For the reader to know.
    Nothing,
}

impl Work {
    /// What the first of all work is, as the entry chooses by it; `None` where there is time yet.
    fn word(self, reader: Reader) -> Option<&'static str> {
        Some(match self {
            Self::Unreadable | Self::Wrong => "mend",
            Self::Absent => "fill",
            Self::Ahead if reader == Reader::Office => return None,
            Self::Missing | Self::Ahead => "submit",
            Self::Unsigned => "sign",
            Self::Uncommitted => "commit",
            Self::Doubtful => "look",
            Self::Plan => "plan",
            Self::Nothing => return None,
        })
    }
}

/// What findings of one kind, in one file or about one period, ask for.
struct Task<'t, 'd> {
    work: Work,
    file: FileId,
    period: Option<&'t Period>,
    found: &'t [&'d Diagnostic],
}

/// The findings about each unit, by its id, in their order.
pub fn by_unit(diagnostics: &Diagnostics) -> BTreeMap<&str, Vec<&Diagnostic>> {
    let mut units: BTreeMap<&str, Vec<&Diagnostic>> = BTreeMap::new();
    for found in diagnostics {
        if let Some(unit) = &found.unit {
            units.entry(unit).or_default().push(found);
        }
    }
    units
}

/// What lists are drawn up from: all that was checked, as of a day.
pub struct Desk<'c> {
    checked: &'c Checked,
    sources: &'c Sources,
    as_of: NaiveDate,
    /// The submissions of which nothing counts.
    unreadable: BTreeSet<FileId>,
}

/// Whether whoever hands in can still do anything about a finding. What came late stays so, and so does
/// the date of a commit: such things can only be answered for, in a waiver.
pub fn can_be_mended(found: &Diagnostic) -> bool {
    ![&LATE_SUBMISSION, &LATE_SIGN_OFF, &IMPOSSIBLE_DATE, &DOUBTFUL_DATE].contains(&found.rule)
}

/// Whether a finding stands in the way of closing: any error, and a warning about a row, which can be
/// mended or waived. A submission that came late stays late, and its figures are valid.
pub fn forbids_closing(found: &Diagnostic) -> bool {
    match found.severity {
        Severity::Error => true,
        Severity::Warning => found.metric.is_some(),
        Severity::Note => false,
    }
}

fn work(found: &Diagnostic, unreadable: &BTreeSet<FileId>) -> Work {
    let error = found.severity == Severity::Error;
    if found.rule == &MISSING_SUBMISSION {
        return if error { Work::Missing } else { Work::Ahead };
    }
    if [&LACKING_SIGN_OFF, &VOID_SIGN_OFF].contains(&found.rule) {
        return Work::Unsigned;
    }
    match found.severity {
        _ if [&UNCOMMITTED_SUBMISSION, &UNCOMMITTED_CHANGE].contains(&found.rule) => {
            Work::Uncommitted
        }
        Severity::Note => Work::Nothing,
        Severity::Warning if !can_be_mended(found) => Work::Nothing,
        _ if found.unit.is_none() => Work::Plan,
        Severity::Warning => Work::Doubtful,
        Severity::Error if unreadable.contains(&found.place.file) => Work::Unreadable,
        Severity::Error if [&MISSING_METRIC, &EMPTY_VALUE].contains(&found.rule) => Work::Absent,
        Severity::Error => Work::Wrong,
    }
}

impl<'c> Desk<'c> {
    /// Ready for the list of any unit.
    pub fn new(checked: &'c Checked, sources: &'c Sources, as_of: NaiveDate) -> Self {
        let unreadable = checked.submissions.iter().filter(|submission| !submission.readable);
        let unreadable = unreadable.map(|submission| submission.file).collect();
        Self { checked, sources, as_of, unreadable }
    }

    /// The submissions of which nothing counts.
    pub fn unreadable(self) -> BTreeSet<FileId> {
        self.unreadable
    }

    /// Draws up the list of a unit from all that was found about it.
    pub fn list<'d>(
        &self,
        unit: &Unit,
        found: impl IntoIterator<Item = &'d Diagnostic>,
        reader: Reader,
    ) -> WorkList {
        let plan = &self.checked.plan;
        let own = plan.coordinator.as_ref().is_some_and(|office| office.value == unit.id);
        let reader = if own && reader != Reader::Visitor { Reader::Own } else { reader };
        let mut works: BTreeMap<(Work, FileId, Option<usize>), Vec<&Diagnostic>> = BTreeMap::new();
        for found in found {
            let work = work(found, &self.unreadable);
            // What is doubtful in a closed period has been answered for, and a note asks for nothing.
            if work == Work::Nothing || work == Work::Doubtful && self.is_closed(found) {
                continue;
            }
            // Absent submissions are told apart by their periods, the rest by their files.
            let period = match work {
                Work::Missing | Work::Ahead | Work::Unsigned => {
                    found.period.as_ref().and_then(|period| plan.periods.position(period))
                }
                _ => None,
            };
            works.entry((work, found.place.file, period)).or_default().push(found);
        }
        // A file that is to be mended is sent when it has been.
        let mended: BTreeSet<FileId> =
            works.keys().filter(|key| key.0 <= Work::Absent).map(|key| key.1).collect();
        works.retain(|key, _| key.0 != Work::Uncommitted || !mended.contains(&key.1));
        let tasks = works.iter().map(|((work, file, period), found)| Task {
            work: *work,
            file: *file,
            period: period.and_then(|at| plan.periods.at(at)),
            found,
        });
        let tasks: Vec<_> = tasks.collect();
        let items: Vec<_> = tasks.iter().filter_map(|task| self.item(unit, task, reader)).collect();
        let first = tasks.first().filter(|_| reader != Reader::Visitor);
        let first = first.and_then(|task| self.first(unit, task, reader));
        let next = items.is_empty().then(|| next(self.checked, unit, self.as_of));
        let title = Message::new("worklist").with("unit", &unit.name).with("as-of", self.as_of);
        WorkList { title, first, items, next }
    }
}

impl Desk<'_> {
    fn is_closed(&self, found: &Diagnostic) -> bool {
        let plan = &self.checked.plan;
        let period = found.period.as_ref().and_then(|period| plan.periods.get(period));
        period.is_some_and(|period| plan.seal(&period.id).is_some())
    }

    /// The one thing to do now: how it is done, and to whom it goes.
    fn first(&self, unit: &Unit, task: &Task<'_, '_>, reader: Reader) -> Option<Message> {
        let plan = &self.checked.plan;
        let about = task.found.first().and_then(|found| found.period.as_ref());
        let period = task.period.or_else(|| plan.periods.get(about?));
        let asked = period.map(|it| self.sources.asked_for(plan.year, it.id.as_str()));
        let name = period.map(|period| &period.name);
        Some(
            Message::new("worklist-first")
                .with("reader", reader.word())
                .with("do", task.work.word(reader)?)
                .with("path", self.sources.file(task.file).path.as_str())
                .with("files", self.to_commit(unit, task, period))
                .with("where", plan.sent_to())
                .with("unit-id", &unit.id)
                .with("period", name)
                .with("period-id", asked)
                .with("year", plan.year.to_string()),
        )
    }

    /// What is committed together: a submission, and when it came.
    fn to_commit(&self, unit: &Unit, task: &Task<'_, '_>, period: Option<&Period>) -> Value {
        let path = self.sources.file(task.file).path.clone();
        let year = self.checked.plan.year;
        let received = period.map(|period| received_path(year, &period.id, &unit.id));
        let received = received.filter(|path| self.sources.find(path).is_some());
        Value::joined(" ", std::iter::once(path).chain(received))
    }

    /// That a period's figures are to be signed, or signed anew, and by when.
    fn sign(&self, unit: &Unit, period: &Period, reader: Reader) -> Option<Message> {
        let mut asked = self.checked.plan.sign_offs.iter();
        let asked = asked.find(|one| one.period == period.id && one.unit == unit.id)?;
        let days = (asked.due - self.as_of).num_days();
        let when = match asked.state {
            SignOffState::Lacking if days < 0 => "late",
            SignOffState::Lacking => "ahead",
            _ => "again",
        };
        let message = Message::new("worklist-sign").with("period", &period.name);
        let message = message.with("period-id", &period.id).with("unit-id", &unit.id);
        let message = message.with("reader", reader.word());
        Some(message.with("due", asked.due).with("when", when).with("days", days.abs()))
    }

    fn item(&self, unit: &Unit, task: &Task<'_, '_>, reader: Reader) -> Option<Message> {
        let (found, sources) = (task.found, self.sources);
        let at: Vec<_> = found.iter().map(|found| sources.start(found.place).line).collect();
        // Those that are only counted have rows of their own, wherever these are.
        let all: usize = found.iter().map(|found| found.stands_for()).sum();
        let count = at.iter().collect::<BTreeSet<_>>().len() + all - found.len();
        let path = sources.file(task.file).path.as_str();
        let in_file = |id| {
            let lines = lines(at.clone()).into_iter().map(Value::Text).collect();
            Message::new(id).with("path", path).with("lines", listed(", ", lines, LISTED))
        };
        let item = match task.work {
            Work::Unreadable => in_file("worklist-unreadable").with("count", all),
            Work::Wrong => in_file("worklist-wrong").with("count", count),
            Work::Absent => {
                let names = listed("; ", self.names(found), NAMED);
                in_file("worklist-absent").with("count", all).with("names", names)
            }
            Work::Doubtful => in_file("worklist-doubtful").with("count", all),
            Work::Plan => in_file("worklist-plan").with("count", all),
            Work::Missing | Work::Ahead => submit(task.period?, self.as_of),
            Work::Uncommitted => {
                let entry = Message::new("worklist-commit").with("reader", reader.word());
                entry.with("path", path)
            }
            Work::Unsigned => return self.sign(unit, task.period?, reader),
            Work::Nothing => return None,
        };
        Some(item)
    }

    /// What the rows are called that findings are about.
    fn names(&self, found: &[&Diagnostic]) -> Vec<Value> {
        let plan = &self.checked.plan;
        let name = |id: &str| {
            let metric = plan.metrics.get(id).map(|metric| &metric.name);
            metric.or_else(|| plan.tasks.get(id).map(|task| &task.name)).map(Value::from)
        };
        found.iter().filter_map(|found| name(found.metric.as_deref()?)).collect()
    }
}

/// That a submission is to be handed in, and by when.
fn submit(period: &Period, as_of: NaiveDate) -> Message {
    let days = (period.due - as_of).num_days();
    let when = if days < 0 { "late" } else { "ahead" };
    let message = Message::new("worklist-submit").with("period", &period.name);
    message.with("due", period.due).with("when", when).with("days", days.abs())
}

/// What comes after nothing is left to do: the next period for which not all has been submitted.
fn next(checked: &Checked, unit: &Unit, as_of: NaiveDate) -> Message {
    let plan = &checked.plan;
    let coming = plan.periods.iter().filter(|period| period.from > as_of);
    // Of a period that asks nothing of the unit there is no standing.
    let is_open = |period: &&Period| {
        let standing = checked.ledger.standing(&period.id, &unit.id);
        standing.is_some_and(|standing| standing.state != SubmissionState::Complete)
    };
    let coming = coming.filter(is_open);
    match coming.min_by_key(|period| period.from) {
        Some(period) => Message::new("worklist-next")
            .with("period", &period.name)
            .with("from", period.from)
            .with("to", period.to)
            .with("due", period.due),
        None => Message::new("worklist-last").with("year", plan.year.to_string()),
    }
}

/// The first of many, and that there are more.
fn listed(between: &'static str, all: Vec<Value>, most: usize) -> Value {
    let rest = (all.len() > most).then(|| Value::from("…"));
    Value::Joined(between, all.into_iter().take(most).chain(rest).collect())
}

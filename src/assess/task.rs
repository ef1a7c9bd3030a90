//! One task in one report: how its units say it stands, and whether that is in time.
//!
//! Those who still exist at the report's end answer for it. What a unit that has ended said stands
//! in its successor's place until that one says something itself.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::lateness::{self, Lateness};
use super::occurrence::{self, Line, Occurrence};
use super::trail::{Contributes, lacking};
use super::{Verdict, View};
use crate::model::{
    Due, Entry, Exclusion, Id, Ledger, Period, Task, TaskStatus, Times, Told, Unit, Value,
};

/// What a task comes to.
#[derive(Debug, Clone)]
pub struct TaskResult<'a> {
    /// What was to be done, as the plan has it.
    pub task: &'a Task,
    /// How it stands, all units together; `None` where nobody has said.
    pub status: Option<TaskStatus>,
    /// What its units have said last, all together: of a task that is done anew that is how they stand
    /// with one date or period, and not with all.
    pub word: Option<TaskStatus>,
    /// Whether it is done in time, by what its units say and the report's last day.
    pub verdict: Verdict,
    /// Whether its due date has passed without it being done.
    pub overdue: bool,
    /// Where it is done: that it was done late, by the latest of its units.
    pub late: Option<Lateness>,
    /// Where it is done once and for all: the day on which the last of its units did it, where all
    /// days are known.
    pub done_on: Option<NaiveDate>,
    /// Whether a unit that leads it has not reported.
    pub provisional: bool,
    /// Where it is done anew: what became of each date, or of each period of the report.
    pub occurrences: Vec<Occurrence<'a>>,
    /// Where it is done several times a year: how often so far, by the unit that has least.
    pub times: Option<Times>,
    /// What became of its steps, in the plan's order.
    pub steps: Vec<TaskResult<'a>>,
    ledger: &'a Ledger,
    /// Where it is done anew: the periods in which what counts here may have been done.
    spans: Vec<&'a Period>,
    /// Who has a word in it, and the report's last period in which it has said any. A nation has some
    /// hundred thousand of these: what they have said stays where it is.
    said: Vec<(&'a Unit, Option<&'a Period>)>,
    /// The units that did it late, by their places among those.
    late_units: BTreeMap<usize, Lateness>,
    /// Where several units have to do it anew and some have not: what each that answers for it has
    /// come to by itself.
    apart: BTreeMap<&'a Id, Verdict>,
}

impl<'a> TaskResult<'a> {
    /// Whether it is for this unit that the task is not done, or was missed.
    fn is_open(&self, unit: &Unit, entry: Option<Entry<'_>>) -> bool {
        if self.task.is_done_anew() {
            return self.apart.get(&unit.id).is_none_or(|own| match self.verdict {
                Verdict::NotMet => matches!(own, Verdict::NotMet | Verdict::NoData),
                _ => *own != Verdict::Met,
            });
        }
        entry.is_none_or(|entry| match entry.value {
            Value::NotApplicable => false,
            value => !is_done(value),
        })
    }

    /// The task, and behind it its steps.
    pub fn with_steps(&self) -> impl Iterator<Item = &Self> {
        std::iter::once(self).chain(&self.steps)
    }

    /// The evidence that its units gave for what is done, of a task that is done anew for each time.
    pub fn evidence(&self) -> impl Iterator<Item = &'a str> + use<'_, 'a> {
        let of = move |period: &&'a Period, unit: &Unit| {
            self.ledger.entry(&period.id, &unit.id, &self.task.id)
        };
        let earlier = self
            .spans
            .iter()
            .flat_map(move |period| self.said.iter().filter_map(move |(unit, _)| of(period, unit)));
        let earlier = earlier.filter(|entry| is_done(entry.value)).map(|entry| entry.evidence);
        let latest = self.by_unit().filter_map(|said| said.entry).map(|entry| entry.evidence);
        earlier.chain(latest)
    }

    /// What each unit that leads it says, and what units that have ended said where it still counts.
    pub fn by_unit(&self) -> impl ExactSizeIterator<Item = UnitStatus<'a>> + Clone + use<'_, 'a> {
        self.said.iter().enumerate().map(|(at, &(unit, period))| {
            let entry = |period: &Period| self.ledger.entry(&period.id, &unit.id, &self.task.id);
            let late = self.late_units.get(&at).copied();
            let entry = period.and_then(entry);
            UnitStatus { unit, period, entry, late, is_open: self.is_open(unit, entry) }
        })
    }
}

impl<'a> TaskResult<'a> {
    /// Whether a unit's word counts for the share of tasks that are done, and if not, why. One that
    /// said nothing could have done so in the report's last period.
    pub fn contributes(&self, said: &UnitStatus<'a>, last: &Period) -> Contributes {
        match said.entry.map(|entry| entry.value) {
            Some(Value::NotApplicable) => Contributes::NotApplicable,
            Some(_) if self.verdict == Verdict::NotApplicable => Contributes::Waiting,
            Some(_) => Contributes::Counted,
            None => lacking(self.ledger, said.unit, last, &self.task.id),
        }
    }

    /// The row that an error keeps out of a unit's word, with the codes.
    pub fn excluded(&self, unit: &Unit, last: &Period) -> Option<&'a Exclusion> {
        self.ledger.excluded(&last.id, &unit.id, self.task.id.as_str()).next()
    }
}

/// What one unit says of a task.
#[derive(Debug, Clone, Copy)]
pub struct UnitStatus<'a> {
    /// One of those that lead the task.
    pub unit: &'a Unit,
    /// When it said its latest word, of the report's periods.
    pub period: Option<&'a Period>,
    /// Its latest word in the report's periods.
    pub entry: Option<Entry<'a>>,
    /// Where it says that it is done: that it did it late.
    pub late: Option<Lateness>,
    /// Whether it is for this unit that the task is not done, or was missed.
    pub is_open: bool,
}

impl UnitStatus<'_> {
    /// The status, unless nothing was said or it does not apply.
    pub fn status(&self) -> Option<TaskStatus> {
        self.entry.as_ref()?.value.status()
    }

    /// How often it has done the task, where that is what it is asked.
    pub fn times(&self) -> Option<Times> {
        match self.entry.as_ref()?.value {
            Value::Times(times) => Some(times),
            _ => None,
        }
    }
}

/// Assesses a task and its steps; `None` where no unit in scope reports on it in this report.
pub(super) fn assess<'a>(
    view: &View<'a, '_>,
    task: &'a Task,
    steps: &[&'a Task],
) -> Option<TaskResult<'a>> {
    let Heard { words, said, late, done_on, lines, answering } = words(view, task)?;
    let occurrences = occurrence::of(view, task, &lines);
    let anew = occurrence::together(&occurrences, task.due);
    let apart = match anew {
        Verdict::Met => BTreeMap::new(),
        _ => apart(view, task, &lines, &answering),
    };
    let word = together(&words);
    // Its units speak of the date or period that was next, and others may lie before or behind.
    let is_ahead = task.is_done_anew() && anew != Verdict::Met;
    let status = match word {
        Some(TaskStatus::Done) if is_ahead => Some(TaskStatus::InProgress),
        status => status,
    };
    let is_silent = words.contains(&Word::Silent);
    let waits = task.after.as_ref().is_some_and(|after| !view.is_done(&after.value));
    let verdict = if task.is_done_anew() {
        match anew {
            verdict if verdict != Verdict::Met && waits => Verdict::NotApplicable,
            _ if status.is_none() && is_silent => Verdict::NoData,
            verdict => verdict,
        }
    } else {
        judge(view, task, status, is_silent, waits)
    };
    let is_met = verdict == Verdict::Met;
    let of_occurrences = occurrences.iter().filter_map(|one| one.late);
    let late_ones = late.values().copied().filter(|_| !task.is_done_anew()).chain(of_occurrences);
    let times = words.iter().filter_map(|word| match word {
        Word::Times(times) => Some(*times),
        _ => None,
    });
    let times = times.min_by_key(|times| times.so_far);
    Some(TaskResult {
        task,
        status,
        word,
        verdict,
        late: is_met.then(|| lateness::latest(late_ones)).flatten(),
        overdue: verdict == Verdict::NotMet
            && (task.due.day().is_some_and(|due| view.has_passed(due)) || !task.dates.is_empty()),
        done_on: done_on.filter(|_| is_met && !task.is_done_anew()),
        provisional: is_silent && !waits,
        occurrences,
        times,
        steps: steps.iter().filter_map(|step| assess(view, step, &[])).collect(),
        ledger: view.ledger,
        spans: spans(view, task),
        said,
        late_units: if task.is_done_anew() { BTreeMap::new() } else { late },
        apart,
    })
}

/// The periods in which what counts of a task may have been done, where it is done anew.
fn spans<'a>(view: &View<'a, '_>, task: &Task) -> Vec<&'a Period> {
    match task.due {
        Due::EachPeriod => view.periods.clone(),
        _ if task.is_done_anew() => view.ended.clone(),
        _ => Vec::new(),
    }
}

/// What each unit has come to by itself, of those that have to do a task anew.
fn apart<'a>(
    view: &View<'a, '_>,
    task: &Task,
    lines: &[(Line, Vec<usize>)],
    answering: &[&'a Unit],
) -> BTreeMap<&'a Id, Verdict> {
    let own = lines.chunks(1).zip(answering).map(|(line, unit)| {
        let own = occurrence::of(view, task, line);
        (&unit.id, occurrence::together(&own, task.due))
    });
    own.collect()
}

/// What a task that is done but once comes to, or one that is done so often in the year.
fn judge(
    view: &View<'_, '_>,
    task: &Task,
    status: Option<TaskStatus>,
    is_silent: bool,
    waits: bool,
) -> Verdict {
    let is_standing = task.due == Due::Ongoing;
    match status {
        Some(TaskStatus::Done) => Verdict::Met,
        _ if waits => Verdict::NotApplicable,
        None if is_silent => Verdict::NoData,
        None => Verdict::NotApplicable,
        Some(_) if task.due.day().is_some_and(|due| view.has_passed(due)) => Verdict::NotMet,
        // So often a year, and the year is over.
        Some(_) if is_standing && task.times.is_some() && view.is_final => Verdict::NotMet,
        Some(_) if is_standing && task.times.is_some() => Verdict::InProgress,
        // A standing duty is under way from the first day on.
        Some(TaskStatus::NotStarted) if is_standing => {
            if view.is_final {
                Verdict::NotMet
            } else {
                Verdict::Behind
            }
        }
        Some(TaskStatus::InProgress) if is_standing => Verdict::OnTrack,
        Some(TaskStatus::NotStarted | TaskStatus::InProgress) => Verdict::InProgress,
    }
}

/// What a unit that answers for a task says, or others said in its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Word {
    /// How it stands.
    Status(TaskStatus),
    /// How often it has been done.
    Times(Times),
    /// It does not apply.
    NotApplicable,
    /// Nothing.
    Silent,
}

/// What is said of a task.
struct Heard<'a> {
    /// The words that count.
    words: Vec<Word>,
    /// See [`TaskResult::said`], and [`TaskResult::late_units`].
    said: Vec<(&'a Unit, Option<&'a Period>)>,
    late: BTreeMap<usize, Lateness>,
    /// The day on which the last of them did it, where all days are known.
    done_on: Option<NaiveDate>,
    /// Of a task that is done anew: what those that have a word in it have said through the year, and
    /// the periods that ask them.
    lines: Vec<(Line, Vec<usize>)>,
    /// Whose lines these are.
    answering: Vec<&'a Unit>,
}

/// What is said of a task; `None` where nobody in scope is asked.
fn words<'a>(view: &View<'a, '_>, task: &'a Task) -> Option<Heard<'a>> {
    let end = view.periods.iter().max_by_key(|period| period.from)?;
    let place = |own: &&Period| view.ended.iter().position(|period| period.id == own.id);
    let mut hearing = Hearing {
        view,
        task,
        end,
        places: view.periods.iter().rev().filter_map(place).collect(),
        numbers: view.ended.iter().map(|period| view.ledger.period(&period.id)).collect(),
        subject: view.ledger.subject(&task.id)?,
        said: Vec::new(),
        heard: BTreeSet::new(),
    };
    let speakers: Vec<&Unit> = view.units().filter(|unit| hearing.is_asked(unit)).collect();
    if speakers.is_empty() {
        return None;
    }
    let has_ended = |unit: &Unit| view.plan.has_ended(unit, end);
    // Where nobody is left, those who have ended had the last word.
    let is_anybody_left = speakers.iter().any(|unit| !has_ended(unit));
    let answers = |unit: &Unit| !is_anybody_left || !has_ended(unit);
    let mut spoken = Vec::with_capacity(speakers.len());
    let (mut lines, mut answering) = (Vec::new(), Vec::new());
    let (mut done_on, mut is_day_known) = (None, true);
    for unit in speakers {
        // Who has ended still answers for its own periods, and no longer for dates.
        if task.due == Due::EachPeriod || !task.dates.is_empty() && answers(unit) {
            let line = hearing.line(unit, &mut Vec::new());
            lines.push((line, hearing.asked(unit)));
            answering.push(unit);
        }
        let told = hearing.told(unit);
        let latest = hearing.latest(&told);
        let is_done = latest.is_some_and(|(_, value)| is_done(value));
        let done = if is_done { lateness::of_unit(view, task, &told) } else { Default::default() };
        done_on = done_on.max(done.on);
        is_day_known &= !is_done || done.on.is_some();
        if answers(unit) && !hearing.hear(unit, latest, &mut Vec::new()) {
            hearing.said.push(Word::Silent);
        }
        spoken.push((unit, latest, done.late));
    }
    // A successor may stand behind the one whose word counts in its place.
    let is_kept = |unit: &Unit, latest: Option<Latest<'_>>| {
        let is_done = latest.is_some_and(|(_, value)| is_done(value));
        answers(unit) || hearing.heard.contains(&unit.id) || is_done
    };
    let (mut said, mut late) = (Vec::new(), BTreeMap::new());
    for (unit, latest, own) in spoken {
        if is_kept(unit, latest) {
            late.extend(own.map(|own| (said.len(), own)));
            said.push((unit, latest.map(|(period, _)| period)));
        }
    }
    let done_on = done_on.filter(|_| is_day_known);
    Some(Heard { words: hearing.said, said, late, done_on, lines, answering })
}

fn is_done(value: Value) -> bool {
    value.status() == Some(TaskStatus::Done)
}

/// A unit's last word, and when it said so.
type Latest<'a> = (&'a Period, Value);

/// Collects the words on a task.
struct Hearing<'v, 'a, 'l> {
    view: &'v View<'a, 'l>,
    task: &'a Task,
    /// The report's last period.
    end: &'a Period,
    /// The report's periods, latest first, by their places among those that have ended.
    places: Vec<usize>,
    /// The numbers of those, and of the task, in the ledger.
    numbers: Vec<Option<u32>>,
    subject: u32,
    said: Vec<Word>,
    /// The units that have ended whose word counts, or would.
    heard: BTreeSet<&'a Id>,
}

impl<'a> Hearing<'_, 'a, '_> {
    fn is_asked(&self, unit: &Unit) -> bool {
        let (plan, task) = (self.view.plan, self.task);
        self.view.periods.iter().any(|period| plan.owes_task(unit, period, task))
    }

    /// What a unit has said in each period that has ended.
    fn told(&self, unit: &Unit) -> Vec<Option<Told>> {
        let ledger = self.view.ledger;
        let unit = ledger.unit(&unit.id);
        let told = |period: &Option<u32>| ledger.desk((*period)?, unit?).told(self.subject);
        self.numbers.iter().map(told).collect()
    }

    /// The places of the periods that ask a unit.
    fn asked(&self, unit: &Unit) -> Vec<usize> {
        let (plan, ended) = (self.view.plan, &self.view.ended);
        (0..ended.len()).filter(|at| plan.owes_task(unit, ended[*at], self.task)).collect()
    }

    /// What a unit has said in each period that has ended and, before its own first word, those said
    /// whose work it took over: done where all of them were.
    fn line(&self, unit: &'a Unit, above: &mut Vec<&'a Id>) -> Line {
        let mut line = self.told(unit);
        if unit.succeeds.is_empty() || above.contains(&&unit.id) {
            return line;
        }
        above.push(&unit.id);
        let first = line.iter().position(Option::is_some).unwrap_or(line.len());
        let earlier: Vec<Line> =
            self.view.plan.predecessors(unit).map(|before| self.line(before, above)).collect();
        above.pop();
        for (at, told) in line.iter_mut().enumerate().take(first) {
            let told_then = earlier.iter().filter_map(|line| line[at]);
            *told = told_then.min_by_key(|(value, _)| value.status());
        }
        line
    }

    /// A unit's latest word in the report's periods. Of a running count `n/a` says nothing new.
    fn latest(&self, told: &[Option<Told>]) -> Option<Latest<'a>> {
        let said = |at: usize| Some((self.view.ended[at], told[at]?.0));
        let place = *self.places.iter().find(|at| told[**at].is_some())?;
        let counts = |(_, value): &Latest<'_>| matches!(value, Value::Times(_));
        let stated = || (0..place).rev().filter_map(said).find(counts);
        let latest = said(place)?;
        let is_idle = self.task.times.is_some() && latest.1 == Value::NotApplicable;
        is_idle.then(stated).flatten().or(Some(latest))
    }

    /// Takes down what a unit says and what those said whose work it took over since it last spoke;
    /// whether there was anything.
    fn hear(&mut self, unit: &'a Unit, latest: Option<Latest<'a>>, line: &mut Vec<&'a Id>) -> bool {
        let plan = self.view.plan;
        // What one unit said goes to all that took over from it, so it may be heard again.
        if !line.is_empty() {
            self.heard.insert(&unit.id);
        }
        line.push(&unit.id);
        self.said.extend(latest.map(|(_, value)| match value {
            Value::Status(status) => Word::Status(status),
            Value::Times(times) => Word::Times(times),
            Value::NotApplicable | Value::Figure(_) => Word::NotApplicable,
        }));
        let mut is_heard = latest.is_some();
        let mut silent = false;
        for before in plan.predecessors(unit) {
            let is_covered = latest.is_some_and(|(period, _)| plan.has_ended(before, period));
            let is_known = line.contains(&&before.id);
            if is_known || is_covered || !plan.has_ended(before, self.end) {
                continue;
            }
            let own = self.latest(&self.told(before));
            if self.hear(before, own, line) {
                is_heard = true;
            } else {
                silent |= self.is_asked(before);
            }
        }
        if is_heard && silent {
            self.said.push(Word::Silent);
        }
        is_heard
    }
}

/// Done where every unit that has one says done, begun where any has begun. What a silent unit
/// would say is open, so with one the task is at most under way.
fn together(said: &[Word]) -> Option<TaskStatus> {
    let statuses = said.iter().filter_map(|word| match word {
        Word::Status(status) => Some(*status),
        Word::Times(times) => Some(times.status()),
        Word::NotApplicable | Word::Silent => None,
    });
    let least = statuses.clone().min()?;
    let most = statuses.max()?;
    let silent = said.contains(&Word::Silent);
    Some(match (least, most) {
        (TaskStatus::Done, _) if !silent => TaskStatus::Done,
        (_, TaskStatus::NotStarted) => TaskStatus::NotStarted,
        _ => TaskStatus::InProgress,
    })
}

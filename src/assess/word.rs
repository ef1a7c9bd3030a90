//! What a unit has said of a task by the end of a report, in whatever period: what was done before the
//! report began is done.

use chrono::NaiveDate;

use super::Assessment;
use crate::model::{Entry, Period, Task, TaskStatus, Unit};

/// A unit's word on a task, as it stands at the end of a report.
#[derive(Debug, Clone, Copy)]
pub struct Word<'a> {
    /// How it says that the task stands; `None` where it does not apply.
    pub status: Option<TaskStatus>,
    /// The row that says so: of what is done the first since it was not.
    pub entry: Entry<'a>,
    /// Where it is done: the day of its evidence, or else of the commit that said so.
    pub day: Option<NaiveDate>,
}

impl<'a> Assessment<'a> {
    /// What a unit has said of a task by the end of the report; `None` where it has said nothing.
    pub fn word_on(&self, task: &Task, unit: &Unit) -> Option<Word<'a>> {
        let end = self.to();
        let mut ended: Vec<&Period> =
            self.plan.periods.iter().filter(|period| Some(period.to) <= end).collect();
        ended.sort_by_key(|period| (period.to, period.from));
        let (subject, at) = (self.ledger.subject(&task.id)?, self.ledger.unit(&unit.id)?);
        let mut word: Option<Word<'_>> = None;
        for period in ended {
            let Some(number) = self.ledger.period(&period.id) else { continue };
            let desk = self.ledger.desk(number, at);
            let (Some(entry), Some((value, day))) = (desk.entry(subject), desk.told(subject))
            else {
                continue;
            };
            let status = value.status();
            let stays = |word: &Word<'_>| {
                word.status == Some(TaskStatus::Done) && status == Some(TaskStatus::Done)
            };
            match word.as_mut().filter(|word| stays(word)) {
                Some(word) => word.day = word.day.or(day),
                None => word = Some(Word { status, entry, day }),
            }
        }
        word
    }

    /// The day that the report speaks of: the one after its data ends, or today where that is earlier.
    pub fn speaks_of(&self) -> NaiveDate {
        let end = self.to().and_then(|end| end.succ_opt());
        end.map_or(self.as_of, |day| day.min(self.as_of))
    }
}

//! What the office has written down of when submissions came: days on which nothing can have come,
//! records of what is not there, and submissions that are no longer what came.

use chrono::NaiveDate;

use super::{Accounts, Check, Facts, Look};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule};
use crate::model::{Delivery, FileId, Id, Period, Place, Received, Unit};

static IMPOSSIBLE_DAY: Rule = Rule::error("R421", "impossible-received-day");
static NOTHING_RECEIVED: Rule = Rule::error("R422", "received-without-submission");
static CHANGED_SINCE: Rule = Rule::note("R423", "changed-since-received");
static REPEATED: Rule = Rule::warning("R424", "repeated-received");

pub(super) static CHECK: Check = Check {
    rules: &[&IMPOSSIBLE_DAY, &NOTHING_RECEIVED, &CHANGED_SINCE, &REPEATED],
    looks: &[Look::Whole(run)],
};

fn run(facts: &Facts<'_>, _: &Accounts<'_>, diagnostics: &mut Diagnostics) {
    let all = facts.plan.received.values().flat_map(|of_period| of_period.values());
    for received in all {
        let Some((unit, period)) = facts.of(&received.unit, &received.period) else { continue };
        let record = Record { facts, received, unit, period };
        record.days(diagnostics);
        diagnostics.extend(record.repeated());
        let path = format!("reports/{}/{}/{}.csv", facts.plan.year, period.id, unit.id);
        match facts.sources.find(&path) {
            Some(file) => diagnostics.extend(record.changed(file)),
            // What hides it has been said.
            None if facts.sources.is_hidden(&path) => {}
            None => diagnostics.push(record.finding(&NOTHING_RECEIVED).with("path", path)),
        }
    }
}

/// What came from a unit for a period, being looked at.
struct Record<'f> {
    facts: &'f Facts<'f>,
    received: &'f Received,
    unit: &'f Unit,
    period: &'f Period,
}

impl Record<'_> {
    fn finding(&self, rule: &'static Rule) -> Diagnostic {
        let ids: (&Id, &Id) = (&self.unit.id, &self.period.id);
        Diagnostic::new(rule, Place::top(self.received.file))
            .about(ids.0, ids.1)
            .with("unit", &self.unit.name)
            .with("period", &self.period.name)
    }

    /// Nothing comes after it was written down that it has come, nor before its period has begun.
    fn days(&self, diagnostics: &mut Diagnostics) {
        let latest = self.written_down();
        for delivery in &self.received.deliveries {
            let on = delivery.on.value;
            let reason = if latest.is_some_and(|latest| on > latest) {
                "future"
            } else if on < self.period.from {
                "early"
            } else {
                continue;
            };
            let found = self.finding(&IMPOSSIBLE_DAY).with("reason", reason);
            let found = found.with("from", self.period.from).with("on", on);
            diagnostics
                .push(Diagnostic { place: delivery.on.place, ..found.found(on.to_string()) });
        }
    }

    /// The day by which all of it was written down, where history tells.
    fn written_down(&self) -> Option<NaiveDate> {
        let log = self.facts.history.log()?;
        let path = &self.facts.sources.file(self.received.file).path;
        let last = log.last(path).filter(|_| !log.unsaved.contains(path));
        last.map_or(log.today, |last| Some(last.day(self.facts.plan.timezone)))
    }

    /// That a file was written down twice as if it had come twice.
    fn repeated(&self) -> Option<Diagnostic> {
        let same = |a: &Delivery, b: &Delivery| a.sha256 == b.sha256 && a.on.value == b.on.value;
        // A unit sends a report once or twice.
        let two = self.received.deliveries.windows(2).find(|two| same(&two[0], &two[1]))?;
        let found = self.finding(&REPEATED).with("file", two[1].file.as_str());
        Some(Diagnostic { place: two[1].on.place, ..found.see(two[0].on.place, "first") })
    }

    /// That the submission is not what came of the last file: somebody here has changed it.
    fn changed(&self, file: FileId) -> Option<Diagnostic> {
        // Of an earlier day nobody knows here what it held.
        let last = self.received.deliveries.last()?;
        if last.on.value > self.facts.as_of {
            return None;
        }
        let source = self.facts.sources.file(file);
        let is_same = source.refused().is_some() || source.is_same_text(&last.csv_sha256);
        (!is_same).then(|| {
            let found = self.finding(&CHANGED_SINCE).with("on", last.on.value);
            let found = found.with("file", last.file.as_str());
            Diagnostic { place: Place::top(file), ..found.see(last.on.place, "received") }
        })
    }
}

/// The day on which what a submission holds now came from its unit, where that was written down.
pub(super) fn came_on(facts: &Facts<'_>, received: &Received, file: FileId) -> Option<NaiveDate> {
    let file = facts.sources.file(file);
    let same = received.by(facts.as_of);
    let same = same.filter(|delivery| file.is_same_text(&delivery.csv_sha256));
    same.map(|sent| sent.on.value).min()
}

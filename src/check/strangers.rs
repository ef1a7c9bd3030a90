//! The ids of a submission that the plan does not know, and what each most likely means. Looked
//! for once a submission, and never row by row.

use std::collections::{BTreeMap, BTreeSet};

use super::Facts;
use crate::diagnostic::nearest;
use crate::model::{Id, Submission, Whole};
use crate::source::spelling::key;
use crate::source::unseen;
use crate::submission::aside::{Aside, aside};
use crate::submission::rewritten::trace;

/// How many different ids of a submission are compared with the plan letter by letter: a file with
/// more has another fault than slips of the finger.
const COMPARED: usize = 64;
/// The longest text that is compared: a few letters more than the longest id.
const LONGEST: usize = 80;

/// What an id that the plan does not know most likely is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Stranger<'a> {
    /// No id at all.
    Aside(Aside),
    /// What Excel has made of one of these, which are owed and absent.
    Rewritten(Vec<&'a str>),
    /// One that is owed, misspelt.
    Misspelt(String),
    /// One of the plan's that is not owed, misspelt.
    OfOthers(String),
    /// A metric that is broken down, or a category of one that it does not have; with the ids of its
    /// parts.
    Whole(&'a Whole),
    /// Nothing that is known.
    Unknown,
}

/// What stands in a submission under an id of the plan, or under none.
#[derive(Debug, Default)]
pub(super) struct Strangers<'a> {
    /// The ids that the plan does not know.
    unknown: BTreeMap<&'a str, Stranger<'a>>,
    /// An id that stands twice, and the absent one that Excel makes the same of.
    collided: BTreeMap<&'a str, &'a str>,
    /// Every id that stands in it.
    present: BTreeSet<&'a str>,
    /// The absent ids that any of these most likely means.
    meant: BTreeSet<String>,
    /// What is owed, by the spellings of its names; nothing where two have the same.
    names: BTreeMap<String, Option<&'a str>>,
}

impl<'a> Strangers<'a> {
    /// Looks through a submission.
    pub fn of(facts: &Facts<'a>, submission: &'a Submission) -> Self {
        let plan = facts.plan;
        let mut strangers = Self::default();
        let mut twice = BTreeSet::new();
        let nameless = submission.rows.iter().any(|row| row.metric().is_empty());
        for row in submission.rows.iter().filter(|row| !row.metric().is_empty()) {
            let id = row.metric().text;
            if !strangers.present.insert(id) && !row.is_faulty() {
                twice.insert(id);
            }
        }
        let known = |id: &str| plan.metrics.get(id).is_some() || plan.tasks.get(id).is_some();
        let unknown: Vec<&str> =
            strangers.present.iter().filter(|id| !known(id)).copied().collect();
        let about = facts.of(&submission.unit, &submission.period);
        let Some((unit, period)) = about else { return strangers };
        if unknown.is_empty() && twice.is_empty() && !nameless {
            return strangers;
        }
        let metrics = plan.metrics_owed(unit, period).map(|metric| (&metric.id, &metric.name));
        let tasks = plan.tasks_owed(unit, period).map(|task| (&task.id, &task.name));
        let mut owed: Vec<&'a str> = Vec::new();
        for (id, name) in metrics.chain(tasks) {
            owed.push(id.as_str());
            for name in name.vi.iter().chain(&name.en) {
                let known = strangers.names.entry(key(name)).or_insert(Some(id.as_str()));
                *known = known.filter(|known| *known == id.as_str());
            }
        }
        for row in submission.rows.iter().filter(|row| row.metric().is_empty()) {
            strangers.meant.extend(strangers.named(row.name().text).map(str::to_owned));
        }
        let mut traces: BTreeMap<String, Vec<&'a str>> = BTreeMap::new();
        for id in owed.iter().filter(|id| !strangers.present.contains(*id)) {
            if let Some(trace) = trace(id) {
                traces.entry(trace).or_default().push(id);
            }
        }
        for id in twice.into_iter().filter(|id| known(id)) {
            let absent = trace(id).and_then(|trace| traces.get(&trace)?.first().copied());
            if let Some(absent) = absent {
                strangers.collided.insert(id, absent);
                strangers.meant.insert(absent.to_owned());
            }
        }
        strangers.tell(facts, unknown, &owed, &traces);
        strangers
    }

    /// Tells what each unknown id is.
    fn tell(
        &mut self,
        facts: &Facts<'a>,
        unknown: Vec<&'a str>,
        owed: &[&'a str],
        traces: &BTreeMap<String, Vec<&'a str>>,
    ) {
        let plan = facts.plan;
        let spelt: BTreeMap<String, &str> = owed.iter().map(|id| (spelt(id), *id)).collect();
        let all = || plan.metrics.ids().chain(plan.tasks.ids()).map(Id::as_str);
        let mut compared = 0;
        for id in unknown {
            // Letters of other scripts that look like those of an id.
            let alike = || spelt.get(&self::spelt(&unseen::ascii(id)?)).copied();
            let rewritten = trace(id).and_then(|trace| traces.get(&trace));
            let stranger = if let Some(ids) = rewritten {
                self.meant.extend(ids.iter().map(ToString::to_string));
                Stranger::Rewritten(ids.clone())
            } else if let Some(same) =
                spelt.get(&self::spelt(id)).copied().or(self.named(id)).or_else(alike)
            {
                self.meant.insert(same.to_owned());
                Stranger::Misspelt(same.to_owned())
            } else if let Some(whole) = whole(facts, id) {
                // Whoever wrote the sum alone has been told what is asked for.
                if whole.id.as_str() == id {
                    self.meant.extend(whole.parts.iter().map(Id::to_string));
                } else {
                    self.meant.extend(nearest(id, whole.parts.iter().map(Id::as_str)));
                }
                Stranger::Whole(whole)
            } else if let Some(aside) = aside(id) {
                Stranger::Aside(aside)
            } else if compared == COMPARED || id.chars().count() > LONGEST {
                Stranger::Unknown
            } else {
                compared += 1;
                if let Some(near) = nearest(id, owed.iter().copied()) {
                    self.meant.insert(near.clone());
                    Stranger::Misspelt(near)
                } else {
                    nearest(id, all()).map_or(Stranger::Unknown, Stranger::OfOthers)
                }
            };
            self.unknown.insert(id, stranger);
        }
    }

    /// What is owed under a name: `Tổng số hồ sơ` may be one, and is then no total.
    pub fn named(&self, name: &str) -> Option<&'a str> {
        self.names.get(&key(name)).copied().flatten()
    }

    /// What an id is that the plan does not know.
    pub fn get(&self, id: &str) -> Option<&Stranger<'a>> {
        self.unknown.get(id)
    }

    /// The absent id that Excel makes the same of as of one that stands twice.
    pub fn collided(&self, id: &str) -> Option<&'a str> {
        self.collided.get(id).copied()
    }

    /// Whether an id stands in the submission, or is what another in it most likely means.
    pub fn accounts_for(&self, id: &str) -> bool {
        self.present.contains(id) || self.meant.contains(id)
    }
}

/// The metric that an id names without a category, or with one that it does not have.
fn whole<'a>(facts: &Facts<'a>, id: &str) -> Option<&'a Whole> {
    let wholes = &facts.plan.wholes;
    let before = || id.match_indices('.').find_map(|(dot, _)| wholes.get(&id[..dot]));
    wholes.get(id).or_else(before)
}

/// Spellings of an id that nobody tells apart.
fn spelt(id: &str) -> String {
    id.to_lowercase().replace(['_', ' ', '.'], "-")
}

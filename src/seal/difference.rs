//! What has changed since a period was closed, and what that moves.

use std::collections::{BTreeMap, BTreeSet};

use num_rational::BigRational;
use num_traits::Zero as _;

use super::Kept;
use super::draw::task;
use crate::assess::{self, Assessment, IndicatorResult, TaskResult, Verdict};
use crate::model::{
    FileId, Fixed, Id, Ledger, MeasureUnit, Name, Period, Plan, Quantity, Ratio, Seal,
    SealedFigure, SealedTask, Target, Unit, round_towards, worded,
};
use crate::source::{Deviation, Sources};

/// How many decimals a person is shown.
const SHOWN: u32 = 2;
/// How many decimals a program is given.
const DATA: u32 = 6;

worded! {
    /// What became of a file.
    pub enum FileFate {
        /// Its bytes are others.
        Changed = "changed",
        /// It is gone.
        Missing = "missing",
        /// It was not there.
        Added = "added",
        /// A file of the plan, which goes on being written.
        Plan = "plan",
    }
}

/// A file that is not what its period was closed with.
#[derive(Debug, Clone)]
pub struct FileChange {
    /// Where it is, or was, from the repository's root.
    pub path: String,
    /// What became of it.
    pub fate: FileFate,
    /// Whether what it held is known.
    pub known: bool,
}

/// A row of a unit that says something else than it did.
#[derive(Debug, Clone)]
pub struct CellChange {
    /// Whose row it is, by id.
    pub unit: Id,
    /// The unit's name.
    pub unit_name: Name,
    /// The metric or task.
    pub metric: Id,
    /// What the plan calls the metric or task.
    pub name: Name,
    /// What it said, in canonical form; `None` where there was no such row.
    pub old: Option<String>,
    /// What it says.
    pub new: Option<String>,
    /// Whether the row is now in error, and so left out of the figures.
    pub excluded: bool,
}

/// How an indicator stood or stands.
#[derive(Debug, Clone)]
pub struct Standing {
    /// What units reported above the line; `None` where nothing was reported.
    pub numerator: Option<Quantity>,
    /// What units reported below the line.
    pub denominator: Option<Quantity>,
    /// The value with at most six decimals.
    pub value: Option<Fixed>,
    /// The value for a person.
    pub shown: Option<Fixed>,
    /// What the value is held to.
    pub target: Option<Target>,
    /// The verdict's word in JSON.
    pub verdict: String,
}

/// An indicator whose figures, target or verdict have moved.
#[derive(Debug, Clone)]
pub struct IndicatorChange {
    /// The indicator.
    pub id: Id,
    /// Its name; its id where the plan has it no longer.
    pub name: Name,
    /// What it is expressed in.
    pub unit: MeasureUnit,
    /// How it stood; `None` if it was not reported.
    pub old: Option<Standing>,
    /// How it stands; `None` if it is not reported any more.
    pub new: Option<Standing>,
    /// How far the value has moved, exactly; `None` where one of them is none.
    pub moved: Option<BigRational>,
}

impl IndicatorChange {
    /// How far the value has moved, for a person: never rounded to nothing, and `None` if not at all.
    pub fn moved_shown(&self) -> Option<Fixed> {
        self.moved
            .as_ref()
            .filter(|moved| !moved.is_zero())
            .map(|moved| round_towards(moved, SHOWN, &[], Some(0)))
    }
}

/// A task whose status or verdict has moved.
#[derive(Debug, Clone)]
pub struct TaskChange {
    /// The task.
    pub id: Id,
    /// What the plan calls the task.
    pub name: Name,
    /// How it stood.
    pub old: Option<SealedTask>,
    /// How it stands.
    pub new: Option<SealedTask>,
}

/// What has changed since a period was closed.
#[derive(Debug, Clone)]
pub struct Difference<'a> {
    /// The one that was closed.
    pub period: &'a Period,
    /// Its seal: the one on record, where another stands in its place.
    pub seal: &'a Seal,
    /// The path of a seal that does not follow from the one on record.
    pub redrawn: Option<String>,
    /// The files, by path.
    pub files: Vec<FileChange>,
    /// The rows, in the plan's order.
    pub cells: Vec<CellChange>,
    /// The indicators, in the order of the seal and then of the plan.
    pub indicators: Vec<IndicatorChange>,
    /// The tasks, likewise.
    pub tasks: Vec<TaskChange>,
}

impl Difference<'_> {
    /// Whether nothing has changed that the seal holds.
    pub fn is_empty(&self) -> bool {
        self.files.iter().all(|file| file.fate == FileFate::Plan)
            && self.cells.is_empty()
            && self.indicators.is_empty()
            && self.tasks.is_empty()
    }

    /// The files of which nobody knows any more what they held.
    pub fn unknown(&self) -> impl Iterator<Item = &str> {
        let unknown = |file: &&FileChange| !file.known && file.fate != FileFate::Plan;
        self.files.iter().filter(unknown).map(|file| file.path.as_str())
    }
}

/// The files as they were when a period was closed, beside those that do not concern it; what
/// nobody knows any more is as it is now.
pub fn as_closed(sources: &Sources, seal: &Seal, kept: &Kept) -> Sources {
    let deviations = sources.deviations(seal);
    let mut changed = BTreeSet::new();
    let mut old = Vec::new();
    for deviation in &deviations {
        match deviation {
            Deviation::Changed(file, sealed) => {
                if let Some(bytes) = kept.get(&sealed.sha256) {
                    changed.insert(*file);
                    old.push((sealed.path.clone(), bytes.clone()));
                }
            }
            Deviation::Missing(sealed) => {
                let bytes = kept.get(&sealed.sha256);
                old.extend(bytes.map(|bytes| (sealed.path.clone(), bytes.clone())));
            }
            // What it says is as it was.
            Deviation::LineEnds(..) => {}
            Deviation::Added(file) => drop(changed.insert(*file)),
        }
    }
    let same = |id: &FileId| !changed.contains(id);
    let files = sources.under("").filter(|(id, _)| same(id));
    let files = files.map(|(_, file)| (file.path.clone(), file.bytes().to_vec()));
    Sources::new(files.chain(old).collect::<Vec<_>>()).beside_years(sources.other_years().to_vec())
}

/// Compares a seal and the rows of then with what is there now. `now` is the assessment of the
/// period as of the day it was closed.
pub fn difference<'a>(
    seal: &'a Seal,
    period: &'a Period,
    then: &Ledger,
    now: &Assessment<'a>,
    ledger: &Ledger,
    sources: &Sources,
    kept: &Kept,
) -> Difference<'a> {
    Difference {
        period,
        seal,
        redrawn: None,
        files: files(seal, sources, kept),
        cells: cells(now.plan, seal, period, then, ledger),
        indicators: indicators(seal, now),
        tasks: tasks(seal, now),
    }
}

fn files(seal: &Seal, sources: &Sources, kept: &Kept) -> Vec<FileChange> {
    let change = |path: &str, fate, known| FileChange { path: path.to_owned(), fate, known };
    let mut files: Vec<_> = sources
        .deviations(seal)
        .iter()
        .filter_map(|deviation| match deviation {
            Deviation::Changed(_, sealed) => {
                let known = kept.contains_key(&sealed.sha256);
                Some(change(&sealed.path, FileFate::Changed, known))
            }
            Deviation::LineEnds(..) => None,
            Deviation::Missing(sealed) => {
                let known = kept.contains_key(&sealed.sha256);
                Some(change(&sealed.path, FileFate::Missing, known))
            }
            Deviation::Added(file) => {
                Some(change(&sources.file(*file).path, FileFate::Added, true))
            }
        })
        .collect();
    let of_plan = seal.files.iter().filter(|sealed| sealed.path.starts_with("plan/"));
    files.extend(of_plan.filter_map(|sealed| {
        let now = sources.find(&sealed.path).map(|file| sources.file(file));
        (!now.is_some_and(|now| now.is_same_text(&sealed.sha256)))
            .then(|| change(&sealed.path, FileFate::Plan, false))
    }));
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

fn cells(
    plan: &Plan,
    seal: &Seal,
    period: &Period,
    then: &Ledger,
    now: &Ledger,
) -> Vec<CellChange> {
    let metrics = plan.metrics.iter().map(|metric| (&metric.id, &metric.name));
    let rows: Vec<_> =
        metrics.chain(plan.tasks.iter().map(|task| (&task.id, &task.name))).collect();
    let units = plan.units.iter().filter(|unit| seal.units.contains(&unit.id));
    let change = |unit: &Unit, (metric, name): &(&Id, &Name)| {
        let entry = |ledger: &Ledger| {
            let accepted = ledger.entry(&period.id, &unit.id, metric);
            accepted.map(|entry| entry.value.canonical()).or_else(|| {
                // A row in error says something all the same.
                let mut out = ledger.excluded(&period.id, &unit.id, metric.as_str());
                out.next().map(|out| out.value.clone())
            })
        };
        let (old, new) = (entry(then), entry(now));
        (old != new).then(|| CellChange {
            unit: unit.id.clone(),
            unit_name: unit.name.clone(),
            metric: (*metric).clone(),
            name: (*name).clone(),
            old,
            new,
            excluded: now.is_excluded(&period.id, &unit.id, metric),
        })
    };
    units.flat_map(|unit| rows.iter().filter_map(move |row| change(unit, row))).collect()
}

fn indicators(seal: &Seal, now: &Assessment<'_>) -> Vec<IndicatorChange> {
    let results = assess::by_id(&now.indicators);
    let known: BTreeSet<&Id> = seal.figures.iter().map(|figure| &figure.indicator).collect();
    let sealed = seal.figures.iter().map(|figure| (&figure.indicator, Some(figure)));
    let later = now.indicators.iter().map(|result| &result.indicator.id);
    let later = later.filter(|id| !known.contains(id)).map(|id| (id, None));
    let change = |(id, figure)| indicator(id, figure, results.get(id).copied());
    sealed.chain(later).filter_map(change).collect()
}

fn indicator(
    id: &Id,
    sealed: Option<&SealedFigure>,
    now: Option<&IndicatorResult<'_>>,
) -> Option<IndicatorChange> {
    let same = match (sealed, now) {
        (Some(sealed), Some(now)) => {
            [sealed.numerator, sealed.denominator] == now.indicator.sums(now.ratio)
                && sealed.target == now.target
                && sealed.verdict == now.verdict.code()
        }
        _ => false,
    };
    if same {
        return None;
    }
    let unit = now.map_or(MeasureUnit::Percent, |now| now.indicator.unit.clone());
    let ratio = |sealed: &SealedFigure| {
        // A plain figure has nothing below the line.
        let below = sealed.denominator.unwrap_or_else(|| 1.into());
        Some(Ratio { numerator: sealed.numerator?, denominator: below, scale: unit.scale() })
    };
    let value = |ratio: Option<Ratio>| ratio.as_ref().and_then(Ratio::value);
    // Without the plan's word on the unit there is no telling what the ratio was multiplied by.
    let before = sealed.filter(|_| now.is_some()).and_then(ratio);
    let after = now.and_then(|now| now.ratio);
    let sums = now.map(|now| now.indicator.sums(now.ratio)).unwrap_or_default();
    let landmark = unit.whole();
    let old = sealed.map(|sealed| {
        let applies = sealed.verdict != Verdict::NotApplicable.code();
        let exact = value(before).filter(|_| applies);
        let rounded = |decimals| {
            let target = sealed.target.as_slice();
            exact.as_ref().map(|exact| round_towards(exact, decimals, target, landmark))
        };
        Standing {
            numerator: sealed.numerator,
            denominator: sealed.denominator,
            value: rounded(DATA),
            shown: rounded(SHOWN),
            target: sealed.target,
            verdict: sealed.verdict.clone(),
        }
    });
    let applies = |now: &&IndicatorResult<'_>| now.verdict != Verdict::NotApplicable;
    let rounded = |decimals| now.filter(applies).and_then(|now| now.shown(decimals));
    let new = now.map(|now| Standing {
        numerator: sums[0],
        denominator: sums[1],
        value: rounded(DATA),
        shown: rounded(SHOWN),
        target: now.target,
        verdict: now.verdict.code().to_owned(),
    });
    let moved = value(after).zip(value(before)).map(|(after, before)| after - before);
    let name = now.map_or_else(|| Name::both(id.as_str()), |now| now.indicator.name.clone());
    Some(IndicatorChange { id: id.clone(), name, unit, old, new, moved })
}

fn tasks(seal: &Seal, now: &Assessment<'_>) -> Vec<TaskChange> {
    let results = || now.tasks.iter().flat_map(TaskResult::with_steps);
    let by_id = results().map(|result| (&result.task.id, result));
    let by_id: BTreeMap<&Id, _> = by_id.collect();
    let sealed = seal.tasks.iter().map(|sealed| (&sealed.task, sealed));
    let sealed: BTreeMap<&Id, _> = sealed.collect();
    let ids = seal.tasks.iter().map(|sealed| &sealed.task);
    let later = results().map(|result| &result.task.id);
    let later = later.filter(|id| !sealed.contains_key(id));
    let change = |id: &Id| {
        let result = by_id.get(id).copied();
        let (old, new) = (sealed.get(id).copied().cloned(), result.map(task));
        let name = result.map_or_else(|| Name::both(id.as_str()), |now| now.task.name.clone());
        (old != new).then(|| TaskChange { id: id.clone(), name, old, new })
    };
    ids.chain(later).filter_map(change).collect()
}

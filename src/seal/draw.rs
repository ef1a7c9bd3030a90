//! What a period is closed with.

use crate::assess::{Assessment, IndicatorResult, TaskResult, Verdict};
use crate::check::Waived;
use crate::model::{
    Amendment, FileId, Id, Period, Place, Plan, Seal, SealedFigure, SealedFile, SealedTask,
    SealedWaiver,
};
use crate::source::{Sources, sha256};

/// How many decimals a sealed value has, as in JSON.
const DECIMALS: u32 = 6;

/// Draws up the seal of the assessment's only period. `file` is where it stands, for a seal that
/// takes the place of another.
pub fn draw(
    assessment: &Assessment<'_>,
    period: &Period,
    sources: &Sources,
    waived: &[Waived],
    tool: &str,
    file: FileId,
) -> Seal {
    let plan = assessment.plan;
    let units = plan.units_in(period).map(|unit| unit.id.clone());
    let asked = plan.units_in(period).flat_map(|unit| {
        let metrics = plan.metrics_owed(unit, period).map(|metric| &metric.id);
        metrics.chain(plan.tasks_owed(unit, period).map(|task| &task.id)).cloned()
    });
    Seal {
        period: period.id.clone(),
        as_of: assessment.as_of,
        tool: tool.to_owned(),
        units: units.collect(),
        asked: asked.collect(),
        files: files(plan, &period.id, sources, file),
        figures: assessment.indicators.iter().map(|result| figure(result, file)).collect(),
        tasks: assessment.tasks.iter().map(task).collect(),
        waivers: waived.iter().filter_map(|waived| waiver(period, waived)).collect(),
        amendments: Vec::new(),
        file,
    }
}

/// The plan's files, and the period's submissions and narratives.
fn files(plan: &Plan, period: &Id, sources: &Sources, seal: FileId) -> Vec<SealedFile> {
    let of_plan = format!("plan/{}/", plan.year);
    let folder = format!("reports/{}/{period}/", plan.year);
    let is_sealed = |path: &str| {
        path.starts_with(&of_plan) && path.ends_with(".toml")
            || path.strip_prefix(&folder).is_some_and(|name| {
                !name.contains('/') && (name.ends_with(".csv") || name.ends_with(".md"))
            })
    };
    sources
        .under("")
        .filter(|(_, file)| is_sealed(&file.path))
        .map(|(_, file)| SealedFile {
            path: file.path.clone(),
            sha256: sha256(&file.bytes),
            place: Place::top(seal),
        })
        .collect()
}

fn figure(result: &IndicatorResult<'_>, file: FileId) -> SealedFigure {
    let applies = result.verdict != Verdict::NotApplicable;
    let value = applies.then(|| result.shown(DECIMALS)).flatten();
    SealedFigure {
        indicator: result.indicator.id.clone(),
        numerator: result.ratio.map(|ratio| ratio.numerator),
        denominator: result.ratio.map(|ratio| ratio.denominator),
        value: value.map(|value| value.to_string()),
        target: result.target,
        verdict: result.verdict.code().to_owned(),
        place: Place::top(file),
    }
}

fn task(result: &TaskResult<'_>) -> SealedTask {
    SealedTask {
        task: result.task.id.clone(),
        status: result.status.map(|status| status.code().to_owned()),
        verdict: result.verdict.code().to_owned(),
    }
}

fn waiver(period: &Period, waived: &Waived) -> Option<SealedWaiver> {
    let found = &waived.finding;
    let (unit, metric) = (found.unit.as_ref()?, found.metric.as_ref()?);
    let of_period = found.period.as_deref() == Some(period.id.as_str());
    of_period.then(|| SealedWaiver {
        code: found.rule.code.to_owned(),
        at: format!("{}/{unit}/{metric}", period.id),
        reason: waived.reason.clone(),
        by: waived.by.clone(),
    })
}

/// A seal that takes the place of another, which it keeps with the reason.
pub fn amended(earlier: &Seal, seal: Seal, reason: &str) -> Seal {
    let mut amendments = earlier.amendments.clone();
    amendments.push(Amendment {
        reason: reason.to_owned(),
        as_of: seal.as_of,
        sealed: earlier.as_of,
        tool: earlier.tool.clone(),
        files_sha256: sha256(list(&earlier.files).as_bytes()),
        figures: earlier.figures.clone(),
    });
    Seal { amendments, ..seal }
}

/// The list of files as `sha256sum` prints it.
pub(super) fn list(files: &[SealedFile]) -> String {
    files.iter().map(|file| format!("{}  {}\n", file.sha256, file.path)).collect()
}

/// Whether two seals seal the same: files, figures and tasks; when and by which tool aside.
pub fn is_same(one: &Seal, other: &Seal) -> bool {
    let figures = |seal: &Seal| {
        let figure = |figure: &SealedFigure| {
            let SealedFigure { indicator, numerator, denominator, target, verdict, .. } = figure;
            (indicator.clone(), *numerator, *denominator, *target, verdict.clone())
        };
        seal.figures.iter().map(figure).collect::<Vec<_>>()
    };
    let tasks = |seal: &Seal| {
        let task =
            |task: &SealedTask| (task.task.clone(), task.status.clone(), task.verdict.clone());
        seal.tasks.iter().map(task).collect::<Vec<_>>()
    };
    list(&one.files) == list(&other.files)
        && figures(one) == figures(other)
        && tasks(one) == tasks(other)
}

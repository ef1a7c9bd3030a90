//! What a period is closed with.

use crate::assess::{Assessment, IndicatorResult, TaskResult, Verdict};
use crate::check::Waived;
use crate::model::{
    Amendment, FileId, Id, Metric, Period, Place, Plan, Quantity, Seal, SealedFigure, SealedFile,
    SealedTask, SealedWaiver, Target,
};
use crate::source::{Sources, line_ends, sha256};

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
        let has = |metric: &&Metric| plan.owes_metric(unit, period, metric);
        let metrics = plan.metrics.iter().filter(has).map(|metric| &metric.id);
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
        tasks: assessment.tasks.iter().flat_map(TaskResult::with_steps).map(task).collect(),
        waivers: waived.iter().filter_map(|waived| waiver(period, waived)).collect(),
        amendments: Vec::new(),
        file,
    }
}

/// The plan's files, and the period's submissions, narratives and sign-offs, and when they came.
fn files(plan: &Plan, period: &Id, sources: &Sources, seal: FileId) -> Vec<SealedFile> {
    let of_plan = format!("plan/{}/", plan.year);
    let folder = format!("reports/{}/{period}/", plan.year);
    let is_sealed = |path: &str| {
        path.starts_with(&of_plan) && path.ends_with(".toml")
            || path.strip_prefix(&folder).is_some_and(|name| match name.split_once('/') {
                None => name.ends_with(".csv") || name.ends_with(".md"),
                Some(("signed" | "received", name)) => name.ends_with(".toml"),
                Some(_) => false,
            })
    };
    sources
        .under("")
        .filter(|(_, file)| is_sealed(&file.path))
        .map(|(_, file)| SealedFile {
            path: file.path.clone(),
            sha256: sha256(file.bytes()),
            place: Place::top(seal),
        })
        .collect()
}

fn figure(result: &IndicatorResult<'_>, file: FileId) -> SealedFigure {
    let applies = result.verdict != Verdict::NotApplicable;
    let value = applies.then(|| result.shown(DECIMALS)).flatten();
    let [numerator, denominator] = result.indicator.sums(result.ratio);
    SealedFigure {
        indicator: result.indicator.id.clone(),
        numerator,
        denominator,
        value: value.map(|value| value.to_string()),
        target: result.target,
        verdict: result.verdict.code().to_owned(),
        place: Place::top(file),
    }
}

/// How a task stands.
pub(super) fn task(result: &TaskResult<'_>) -> SealedTask {
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

/// A seal that takes the place of another, which it keeps with the reason. `whole` are the bytes of
/// the earlier seal's file, which the new one names by their hash.
pub fn amended(earlier: &Seal, whole: &[u8], seal: Seal, reason: &str) -> Seal {
    let mut amendments = earlier.amendments.clone();
    amendments.push(Amendment {
        reason: reason.to_owned(),
        as_of: seal.as_of,
        sealed: earlier.as_of,
        tool: earlier.tool.clone(),
        files_sha256: sha256(list(&earlier.files).as_bytes()),
        seal_sha256: Some(whole_sha256(whole)),
        figures: earlier.figures.clone(),
        place: Place::top(earlier.file),
    });
    Seal { amendments, ..seal }
}

/// The SHA-256 of a seal as a whole. A checkout may have put a mark before it and a carriage return
/// at the end of each line: neither says anything, so they do not count.
pub(super) fn whole_sha256(bytes: &[u8]) -> String {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let unix = line_ends::unix(bytes);
    sha256(unix.as_deref().unwrap_or(bytes))
}

/// The list of files as `sha256sum` prints it.
pub(super) fn list(files: &[SealedFile]) -> String {
    files.iter().map(|file| format!("{}  {}\n", file.sha256, file.path)).collect()
}

/// Whether two seals seal the same: files, figures and tasks; when and by which tool aside.
pub fn is_same(one: &Seal, other: &Seal) -> bool {
    list(&one.files) == list(&other.files)
        && same_figures(&one.figures, &other.figures)
        && one.tasks == other.tasks
}

/// Whether figures are the same, one by one; as what they were published aside, which follows.
pub(super) fn same_figures<'f>(
    one: impl IntoIterator<Item = &'f SealedFigure>,
    other: impl IntoIterator<Item = &'f SealedFigure>,
) -> bool {
    one.into_iter().map(stated).eq(other.into_iter().map(stated))
}

/// What a sealed figure states.
type Stated<'f> = (&'f Id, [Option<Quantity>; 2], Option<Target>, &'f str);

fn stated(figure: &SealedFigure) -> Stated<'_> {
    let sums = [figure.numerator, figure.denominator];
    (&figure.indicator, sums, figure.target, &figure.verdict)
}

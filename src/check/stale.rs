//! Reports that were written into `consolidated/` and whose plan or figures have changed since.
//!
//! What such a report says is never read back: beside it stands of which files it was made, and
//! that is held against the files of now.

use super::{Accounts, Check, Facts, Look};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule};
use crate::model::{FileId, Place, Report};
use crate::plan::written::{self, Reading};

pub(crate) static STALE_REPORT: Rule = Rule::warning("R412", "stale-report");

pub(super) static CHECK: Check = Check { rules: &[&STALE_REPORT], looks: &[Look::Whole(run)] };

fn run(facts: &Facts<'_>, _: &Accounts<'_>, diagnostics: &mut Diagnostics) {
    let mut plan_sha256 = None;
    for (report, file) in written::manifests(facts.sources, facts.plan) {
        if facts.sources.file(file).refused().is_some() {
            continue;
        }
        let plan_sha256: &String = plan_sha256
            .get_or_insert_with(|| written::plan_fingerprint(facts.sources, facts.plan.year));
        diagnostics.extend(judge(facts, report, file, plan_sha256));
    }
}

/// What makes a written report stale; `None` if nothing does.
fn judge(
    facts: &Facts<'_>,
    report: &Report,
    file: FileId,
    plan_sha256: &str,
) -> Option<Diagnostic> {
    let source = facts.sources.file(file);
    let stale = |reason: &'static str| {
        Diagnostic::new(&STALE_REPORT, Place::top(file))
            .with("report", &report.name)
            .with("report-id", facts.sources.asked_for(facts.plan.year, report.id.as_str()))
            .with("reason", reason)
    };
    let Reading::Written(written) = written::read(&source.text) else {
        return Some(stale("unreadable").with("file", source.path.as_str()));
    };
    let (sources, plan) = (facts.sources, facts.plan);
    let (submissions, narratives, findings) = (facts.submissions, facts.narratives, facts.findings);
    let data = written::data_fingerprint(sources, plan, report, submissions, narratives, findings);
    let found = match (written.data_sha256 != data, written.plan_sha256 != plan_sha256) {
        (true, true) => stale("both"),
        (true, false) => stale("data"),
        (false, true) => stale("plan"),
        (false, false) => {
            let folder = source.path.rsplit_once('/').map_or("", |(folder, _)| folder);
            let absent = |name: &&String| !facts.sources.exists(&format!("{folder}/{name}"));
            let absent = written.files.iter().find(absent)?;
            stale("absent").with("file", absent.as_str())
        }
    };
    Some(found.with("as-of", written.as_of))
}

//! What stands in the repository and was not read → one finding each.

use super::rules::{IRREGULAR_FILE, OVERFULL_FOLDER, TOO_LARGE_FILE};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{FileId, PROPOSALS, Place, Plan, year_of};
use crate::source::{Refused, Sources};

/// Reports every path that was not read. The loaders pass over them: what would be said of a file
/// without a text is no news.
pub(super) fn refused(sources: &Sources, plan: &mut Plan, diagnostics: &mut Diagnostics) {
    for (file, source, why) in sources.refused() {
        let path = source.path.as_str();
        let is_own = sources.answers(plan.year, path);
        // What all years share may be a part of each.
        plan.damaged |= (is_own || year_of(path).is_none()) && may_hide_plan(path);
        if is_own {
            diagnostics.push(concerning(plan, path, finding(file, why)));
        }
    }
}

/// Whether a part of the plan may stand there: what refers to it is then at no fault. Nothing refers
/// to a waiver or to a note.
fn may_hide_plan(path: &str) -> bool {
    let of = |folder: &str| {
        path == folder || path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
    };
    let is_aside = path.ends_with("/waivers.toml") || path.ends_with("/README.md");
    (of("plan") || of("seeds")) && !is_aside
}

/// The finding about a path that was not read.
pub(crate) fn finding(file: FileId, why: Refused) -> Diagnostic {
    let at = |rule| Diagnostic::new(rule, Place::top(file));
    match why {
        Refused::Large { size, limit } => {
            at(&TOO_LARGE_FILE).with("size", megabytes(size)).with("limit", megabytes(limit))
        }
        Refused::Crowded { limit } | Refused::Deep { limit } => {
            at(&OVERFULL_FOLDER).with("what", why.code()).with("limit", limit)
        }
        _ => at(&IRREGULAR_FILE).with("what", why.code()),
    }
}

/// So many files more that nothing claims, from this one on.
pub(crate) fn more_unclaimed(file: FileId, count: usize) -> Diagnostic {
    let top = Place::top(file);
    Diagnostic::new(&OVERFULL_FOLDER, top).with("what", "unclaimed").with("limit", count)
}

/// Whether a finding stands for files that are not listed: they may be any.
pub(crate) fn is_of_unlisted(found: &Diagnostic, sources: &Sources) -> bool {
    found.rule == &OVERFULL_FOLDER && sources.file(found.place.file).refused().is_none()
}

/// A file where a folder belongs: `reports/2022`, `reports/2022/q1`.
pub(crate) fn no_folder(file: FileId) -> Diagnostic {
    finding(file, Refused::File)
}

/// Says which period and unit it concerns, as far as the path tells.
fn concerning(plan: &Plan, path: &str, mut finding: Diagnostic) -> Diagnostic {
    let year = plan.year.to_string();
    let mut parts = path.split('/');
    if (parts.next(), parts.next()) != (Some("reports"), Some(&year)) {
        return finding;
    }
    let folder = parts.next();
    let period = folder.and_then(|name| plan.periods.get(name));
    if period.is_none() && folder != Some(PROPOSALS) {
        return finding;
    }
    finding.period = period.map(|period| (&period.id).into());
    let rest: Vec<&str> = parts.collect();
    let stem = match rest.as_slice() {
        [name] => Some(name.strip_suffix(".csv").or_else(|| name.strip_suffix(".md"))),
        ["signed" | "received", name] => Some(name.strip_suffix(".toml")),
        _ => None,
    };
    if let Some(stem) = stem {
        let unit = stem.and_then(|stem| plan.units.get(stem));
        finding.unit = unit.map(|unit| (&unit.id).into());
    }
    finding
}

/// Whether a finding is about a folder that holds the submissions of all units: `reports`, that of
/// a year, that of a period.
pub(crate) fn is_above_units(found: &Diagnostic, sources: &Sources) -> bool {
    let file = sources.file(found.place.file);
    let mut parts = file.path.split('/');
    file.refused().is_some() && parts.next() == Some("reports") && parts.count() <= 2
}

/// Bytes in megabytes, a begun one as a whole one: more than the limit is never shown as the limit.
fn megabytes(bytes: u64) -> usize {
    usize::try_from(bytes.div_ceil(1024 * 1024)).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_too_many_shows() {
        let limit = 8 * 1024 * 1024;
        assert_eq!((megabytes(limit), megabytes(limit + 1)), (8, 9));
    }
}

//! The shape of the sign-offs that a report rests on.

use serde::Serialize;

use crate::assess::Assessment;
use crate::model::Lang;
use crate::report::{SignOffLine, sign_offs};

#[derive(Serialize)]
pub(crate) struct SignedOff<'d> {
    period: &'d str,
    unit: &'d str,
    name: &'d str,
    areas: Vec<&'d str>,
    due: String,
    /// `signed`, `void`, `invalid` or `lacking`.
    state: &'static str,
    /// The day that the file states.
    signed: Option<String>,
    by: Option<&'d str>,
    /// The day of the first commit that holds it.
    committed: Option<String>,
    days_late: i64,
    figures: usize,
    /// How many figures have changed since.
    changed: usize,
}

/// The sign-offs of a report.
pub(crate) fn signed_off<'a>(assessment: &Assessment<'a>, lang: Lang) -> Vec<SignedOff<'a>> {
    let of = |line: SignOffLine<'a>| {
        let sign_off = line.sign_off;
        SignedOff {
            period: sign_off.period.as_str(),
            unit: sign_off.unit.as_str(),
            name: line.unit.get(lang),
            areas: sign_off.areas.iter().map(|area| area.as_str()).collect(),
            due: sign_off.due.to_string(),
            state: sign_off.state.code(),
            signed: sign_off.on.map(|day| day.to_string()),
            by: sign_off.by.as_deref(),
            committed: sign_off.committed.map(|day| day.to_string()),
            days_late: sign_off.days_late,
            figures: sign_off.figures,
            changed: sign_off.changed,
        }
    };
    sign_offs(assessment).into_iter().map(of).collect()
}

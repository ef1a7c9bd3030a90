//! The head of a year's plan by itself: when its periods begin and are due is asked of all years, to
//! know which of them are to be looked at.

use super::known::Known;
use super::{Ids, header, read};
use crate::diagnostic::{Diagnostics, Severity};
use crate::model::Plan;
use crate::source::{SourceFile, Sources};

/// What a `plan.toml` says; `None` if anything in it is wrong or it has no period, so that nobody
/// knows when the year is over.
pub fn head(text: String, year: i32) -> Option<Plan> {
    let sources = Sources::of(vec![SourceFile::new(String::new(), text.into_bytes())]);
    let (file, _) = sources.under("").next()?;
    let (mut found, mut plan) = (Diagnostics::default(), Plan { year, ..Plan::default() });
    read(&Known::new(&sources, plan.year), file, &mut found, &mut plan, |context, found, plan| {
        header::read(context, found, &mut Ids::default(), plan);
    });
    let is_sound = found.count(Severity::Error) == 0 && !plan.periods.is_empty();
    is_sound.then_some(plan)
}

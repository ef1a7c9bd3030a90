//! A file of the plan under another name or in another folder than its own: what it is meant to be.

use crate::model::{Id, Plan};
use crate::source::Sources;

/// Endings that editors add.
const ADDED: [&str; 2] = [".txt", ".toml"];

/// Where a file belongs, from the folder of the year, by where it is; `None` if it may be anything.
pub(super) fn right(rest: &str, plan: &Plan) -> Option<String> {
    let mut name = rest.to_lowercase();
    for added in ADDED {
        if let Some(bare) = name.strip_suffix(added).filter(|bare| bare.ends_with(".toml")) {
            name = bare.to_owned();
        }
    }
    let (folder, file) = name.rsplit_once('/').unwrap_or(("", &name));
    let stem = file.strip_suffix(".toml")?;
    let right = match folder {
        _ if matches!(stem, "plan" | "units" | "waivers") && folder.is_empty() => file.to_owned(),
        "units" | "scorecards" if Id::parse(stem).is_ok() => name.clone(),
        _ if is_area(stem, plan) => format!("areas/{file}"),
        "" if plan.units.get(stem).is_some() => format!("units/{file}"),
        _ => return None,
    };
    (right != rest).then_some(right)
}

/// Whether a file is of an area by its name: its number and its id.
fn is_area(stem: &str, plan: &Plan) -> bool {
    stem.split_once('-').is_some_and(|(number, id)| {
        let is_number = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
        is_number && (plan.areas.is_empty() || plan.areas.get(id).is_some())
    })
}

/// The file that stands for one that is missing, from the folder of the year.
pub(super) fn instead_of<'s>(sources: &'s Sources, folder: &str, wanted: &str) -> Option<&'s str> {
    let plan = Plan::default();
    let rest = sources.under(folder).map(|(_, source)| &source.path[folder.len()..]);
    rest.into_iter().find(|rest| right(rest, &plan).as_deref() == Some(wanted))
}

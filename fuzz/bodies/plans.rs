//! Any bytes as one of the files of a plan, up to findings, figures and a report.

use super::{assessments, check, with, write};

/// The files that an input may take the place of.
pub const FILES: &[&str] = &[
    "plan/2022/plan.toml",
    "plan/2022/units.toml",
    "plan/2022/areas/1-procedures.toml",
    "plan/2022/units/thanh-tra.toml",
    "plan/2022/waivers.toml",
    "seeds/source.toml",
];

/// The first byte chooses the file.
pub fn run(data: &[u8]) {
    let Some((choice, content)) = data.split_first() else { return };
    let path = FILES[usize::from(*choice) % FILES.len()];
    let sources = with(path, content);
    let checked = check(&sources);
    if !checked.plan_has_errors(&sources) {
        assessments(&checked);
        let format = ["md", "json"][content.len() % 2];
        write(&checked, &sources, "6m", &[format]);
    }
}

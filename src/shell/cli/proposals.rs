//! `reform plan proposals`: what units propose for next year.

use clap::ArgMatches;

use super::context::Context;
use super::opening::Asks;
use super::{Outcome, TOOL, forms};
use crate::report;
use crate::write::{self, Leaf};

/// The forms of a register, with their file extensions.
pub(super) static FORMS: &[&(&str, Option<&str>)] = &[
    &("table", Some("txt")),
    &("md", Some("md")),
    &("csv", Some("csv")),
    &("json", Some("json")),
    &("html", Some("html")),
];

pub(super) fn run(context: &Context, matches: &ArgMatches) -> anyhow::Result<Outcome> {
    let (repository, checked) = context.open_sound(Asks::Files)?;
    let (plan, catalogue) = (&checked.plan, &context.catalogue);
    let proposals = report::proposals(plan, &checked.proposals, &repository.sources, context.as_of);
    let (form, file) = forms::asked(matches, FORMS)?;
    let bytes = match form {
        "md" => write::as_markdown(proposals.blocks(), catalogue).into_bytes(),
        "csv" => write::proposals_as_csv(&proposals, catalogue)?,
        "json" => write::proposals_as_json(&proposals, catalogue).into_bytes(),
        "html" => {
            let leaf = Leaf {
                title: &proposals.title(),
                lines: &proposals.head(),
                notices: &proposals.notices(),
                blocks: &proposals.by_area(),
                illustrative: proposals.illustrative,
                language: proposals.language,
                tool: TOOL,
                foot: None,
            };
            write::as_page(&leaf, catalogue).into_bytes()
        }
        _ => {
            let look = context.look(file.is_some());
            write::for_terminal(proposals.blocks(), catalogue, look).into_bytes()
        }
    };
    context.write(&bytes, file)?;
    Ok(Outcome::Clean)
}

//! A seal as its file states it.
//!
//! The list of files stands at the beginning of the lines, and nothing else that looks like it, so
//! that one `grep` hands it to `sha256sum -c`.

use super::draw::list;
use crate::model::{Amendment, Seal, SealedFigure, Shape, SignedFigures, Target};
use crate::plan::{comment, figures_sha256, quoted};

/// The file's text; `head` are lines for its reader, which become comments.
pub fn text(seal: &Seal, head: &str) -> String {
    let mut out = comment(head);
    out.push_str(&format!(
        "format = 1\nperiod = {}\nas_of = {}\ntool = {}\n",
        quoted(seal.period.as_str()),
        seal.as_of,
        quoted(&seal.tool)
    ));
    let ids = |ids: &std::collections::BTreeSet<crate::model::Id>| {
        ids.iter().map(|id| quoted(id.as_str())).collect::<Vec<_>>()
    };
    out.push_str(&array("units", &ids(&seal.units)));
    out.push_str(&array("asked", &ids(&seal.asked)));
    // Names of files that hold a quote are no ids, and a period with one cannot be closed.
    out.push_str(&format!("files = '''\n{}'''\n", list(&seal.files)));
    out.push_str(&figures(&seal.figures));
    let tasks = seal.tasks.iter().map(|task| {
        let status = task.status.as_deref();
        pairs(&[
            ("task", Some(task.task.as_str())),
            ("status", status),
            ("verdict", Some(&task.verdict)),
        ])
    });
    out.push_str(&array("tasks", &tasks.collect::<Vec<_>>()));
    let waivers = seal.waivers.iter().map(|waiver| {
        let [code, at, reason, by] =
            [&waiver.code, &waiver.at, &waiver.reason, &waiver.by].map(|text| Some(text.as_str()));
        pairs(&[("code", code), ("at", at), ("reason", reason), ("by", by)])
    });
    out.push_str(&array("waivers", &waivers.collect::<Vec<_>>()));
    out + &amendments(&seal.amendments)
}

/// The text of what a unit has signed, likewise.
pub fn signed(signed: &SignedFigures, head: &str) -> String {
    let mut out = comment(head);
    let [unit, period] = [&signed.unit, &signed.period].map(|id| quoted(id.as_str()));
    out.push_str(&format!("format = 1\nunit = {unit}\nperiod = {period}\n"));
    out.extend(signed.by.iter().map(|by| format!("by = {}\n", quoted(by))));
    let lines = || signed.lines.iter().map(|line| line.value.as_str());
    out.push_str(&format!(
        "on = {}\ncount = {}\nfigures_sha256 = {}\n",
        signed.on.value,
        signed.lines.len(),
        quoted(&figures_sha256(lines()))
    ));
    out + &array("figures", &lines().map(quoted).collect::<Vec<_>>())
}

/// Amendments as they stand in the file; two that say the same are the same text.
pub(super) fn amendments(amendments: &[Amendment]) -> String {
    let text = |amendment: &Amendment| {
        let whole = amendment.seal_sha256.iter();
        let whole: String =
            whole.map(|whole| format!("seal_sha256 = {}\n", quoted(whole))).collect();
        format!(
            "\n[[amendment]]\nreason = {}\nas_of = {}\nsealed = {}\ntool = {}\nfiles_sha256 = {}\n{whole}{}",
            quoted(&amendment.reason),
            amendment.as_of,
            amendment.sealed,
            quoted(&amendment.tool),
            quoted(&amendment.files_sha256),
            figures(&amendment.figures),
        )
    };
    amendments.iter().map(text).collect()
}

fn figures(figures: &[SealedFigure]) -> String {
    let lines = figures.iter().map(|figure| {
        let [numerator, denominator] =
            [figure.numerator, figure.denominator].map(|sum| sum.map(|sum| sum.to_string()));
        let texts = [
            ("indicator", Some(figure.indicator.as_str())),
            ("numerator", numerator.as_deref()),
            ("denominator", denominator.as_deref()),
            ("value", figure.value.as_deref()),
        ];
        let texts = texts.into_iter().filter_map(text_pair);
        let target = figure.target.iter().map(target);
        let verdict = text_pair(("verdict", Some(&figure.verdict)));
        table(texts.chain(target).chain(verdict))
    });
    array("figures", &lines.collect::<Vec<_>>())
}

/// An array with an entry a line, so that git shows a change as one line.
fn array(key: &str, entries: &[String]) -> String {
    let lines: String = entries.iter().map(|entry| format!("  {entry},\n")).collect();
    if lines.is_empty() { format!("{key} = []\n") } else { format!("{key} = [\n{lines}]\n") }
}

/// A target as the plan writes it, but for its numbers, which are texts like all figures here.
fn target(target: &Target) -> String {
    let numbers: Vec<_> = target.numbers().map(|number| quoted(&number.to_string())).collect();
    let numbers = numbers.join(", ");
    match target.spec().shape {
        Shape::Number => format!("{} = {numbers}", target.spec().key),
        Shape::Pair => format!("{} = [{numbers}]", target.spec().key),
    }
}

/// An inline table of texts; what is unknown is left out.
fn pairs(pairs: &[(&str, Option<&str>)]) -> String {
    table(pairs.iter().copied().filter_map(text_pair))
}

fn text_pair((key, text): (&str, Option<&str>)) -> Option<String> {
    text.map(|text| format!("{key} = {}", quoted(text)))
}

fn table(pairs: impl Iterator<Item = String>) -> String {
    format!("{{ {} }}", pairs.collect::<Vec<_>>().join(", "))
}

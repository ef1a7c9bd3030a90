//! The plan and the narratives hold no characters that make them look other than they are.
//!
//! In the plan nothing is hidden, not even in a comment: its names, targets and dates are what the
//! figures are held against. A narrative is prose in whatever script: only what turns or hides the
//! text beside it is refused. What stands in submissions is judged where they are read.

use super::{Accounts, Check, Facts, Look};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule};
use crate::i18n::Message;
use crate::model::{FileId, Place};
use crate::plan::escaped_texts;
use crate::source::unseen::{Kind, Run, code_point, hidden_in_plan, misleading};

static HIDDEN_IN_TEXT: Rule = Rule::error("R526", "hidden-in-text");

pub(super) static CHECK: Check = Check { rules: &[&HIDDEN_IN_TEXT], looks: &[Look::Whole(run)] };

fn run(facts: &Facts<'_>, _: &Accounts<'_>, diagnostics: &mut Diagnostics) {
    let (plan, seals) =
        (format!("plan/{}/", facts.plan.year), format!("reports/{}/", facts.plan.year));
    let programme = facts.sources.under(crate::plan::PROGRAMME);
    let plan = facts.sources.under(&plan).chain(programme).chain(facts.sources.under("seeds/"));
    let is_seal = |path: &str| {
        let written = ["/signed/", "/received/"];
        path.ends_with("/closed.toml") || written.iter().any(|folder| path.contains(folder))
    };
    let seals = facts.sources.under(&seals).filter(|(_, file)| is_seal(&file.path));
    for (file, source) in plan.filter(|(_, file)| file.path.ends_with(".toml")).chain(seals) {
        let found = hidden_in_plan(&source.text).into_iter();
        diagnostics.extend(found.map(|run| finding(file, &run).with("where", "plan")));
        // An escape shows in the file, but not in what is made of its text.
        diagnostics.extend(escaped_texts(&source.text).into_iter().filter_map(|(text, span)| {
            let mut hidden = hidden_in_plan(&text).into_iter();
            let run = hidden.find(|run| !source.text[span.clone()].contains(run.first))?;
            Some(finding(file, &Run { span, ..run }).with("where", "escape"))
        }));
    }
    for narrative in facts.narratives {
        let text = &facts.sources.file(narrative.file).text;
        let controls = hidden_in_plan(text).into_iter().filter(|run| run.kind == Kind::Control);
        diagnostics.extend(misleading(text).into_iter().chain(controls).map(|run| {
            finding(narrative.file, &run)
                .about(&narrative.unit, &narrative.period)
                .with("where", "narrative")
        }));
    }
}

fn finding(file: FileId, run: &Run) -> Diagnostic {
    let place = Place { file, start: run.span.start, end: run.span.end };
    Diagnostic::new(&HIDDEN_IN_TEXT, place)
        .found(code_point(run.first))
        .with("does", Message::new("unseen-kind").with("kind", run.kind.code()))
}

//! Findings for whoever waits for something else.

use super::context::Context;
use super::forms::JSON;
use super::opening::Repository;
use super::terminal::Stream;
use super::{Ended, Outcome, output};
use crate::diagnostic::Diagnostics;
use crate::diagnostic::render::{FORMATS, Findings, Style};
use crate::i18n::Message;
use crate::shell::pipeline::{Checked, is_of_plan};

/// A plan with errors yields no figures: its findings instead.
pub(super) fn refuse(context: &Context, repository: &Repository, checked: Checked) -> Ended {
    let mut diagnostics = checked.diagnostics;
    diagnostics.retain(|found| is_of_plan(found, &repository.sources));
    // That they cannot be printed changes nothing about why the run ends.
    let _ = show_instead(context, repository, &diagnostics);
    output::complain(&context.catalogue, &Message::new("report-plan-errors"));
    Ended(Outcome::Findings)
}

/// Shows findings in place of what was asked for, which they forbid: to people beside standard output,
/// to programs as `check` has them.
pub(super) fn show_instead(
    context: &Context,
    repository: &Repository,
    diagnostics: &Diagnostics,
) -> anyhow::Result<()> {
    show(context, repository, diagnostics);
    let Some(format) = FORMATS.iter().find(|format| format.name == JSON) else { return Ok(()) };
    if !context.for_programs {
        return Ok(());
    }
    let findings = of(context, repository, diagnostics);
    let style = Style { color: false, width: 0, detail: true };
    context.write_by(&mut |to| (format.render)(&findings, &context.catalogue, style, to), None)
}

fn of<'f>(
    context: &Context,
    repository: &'f Repository,
    diagnostics: &'f Diagnostics,
) -> Findings<'f> {
    let (sources, as_of) = (&repository.sources, context.as_of);
    Findings { diagnostics, sources, as_of, waived: 0, hidden: [0; 2] }
}

/// Shows findings to whoever waits for something else on standard output.
pub(super) fn show(context: &Context, repository: &Repository, diagnostics: &Diagnostics) {
    context.clear();
    let findings = of(context, repository, diagnostics);
    let look = context.look_of(Stream::Error);
    let style = Style { color: look.color, width: look.text_width().into(), detail: look.detail };
    output::to_stderr_by(&mut |to| (FORMATS[0].render)(&findings, &context.catalogue, style, to));
}

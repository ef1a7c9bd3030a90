//! Findings for whoever waits for something else.

use super::context::Context;
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
    show(context, repository, &diagnostics);
    output::complain(&context.catalogue, &Message::new("report-plan-errors"));
    Ended(Outcome::Findings)
}

/// Shows findings to whoever waits for something else on standard output.
pub(super) fn show(context: &Context, repository: &Repository, diagnostics: &Diagnostics) {
    context.clear();
    let findings = Findings {
        diagnostics,
        sources: &repository.sources,
        as_of: context.as_of,
        waived: 0,
        hidden: [0; 2],
    };
    let look = context.look_of(Stream::Error);
    let style = Style { color: look.color, width: look.text_width().into(), detail: look.detail };
    output::to_stderr_by(&mut |to| (FORMATS[0].render)(&findings, &context.catalogue, style, to));
}

//! Where output goes: the terminal, a pipe that may close, a file.

use std::io;
use std::path::{Path, PathBuf};

use super::Outcome;
use super::terminal::Stream;
use crate::i18n::{Catalogue, Message};
use crate::shell::workspace::{Failure, Fill, Pen, Target, pieces};
use crate::source::unseen;

/// Writes to standard output. A reader who closes the pipe has seen enough: that is success.
pub(super) fn write(bytes: &[u8]) -> Result<(), Failure> {
    write_by(&Pen::wet(), &mut |to| to.write_all(bytes), None)
}

/// Writes what is made as it is written to where the user wants it, or to standard output.
pub(super) fn write_by(pen: &Pen, fill: Fill<'_>, file: Option<&Path>) -> Result<(), Failure> {
    write_to(pen, fill, &file.map_or(Ok(Target::Output), Target::of)?)
}

/// Writes to what a path stands for; over another file only by `force`.
pub(super) fn write_new(
    pen: &Pen,
    bytes: &[u8],
    target: &Target,
    force: bool,
) -> Result<(), Failure> {
    let _turn = if pen.is_dry() { None } else { target.turn()? };
    target.may_write(bytes, force)?;
    write_to(pen, &mut |to| to.write_all(bytes), target)
}

/// Writes to what a path stands for.
fn write_to(pen: &Pen, fill: Fill<'_>, target: &Target) -> Result<(), Failure> {
    let written = match target {
        Target::Output => pieces(io::stdout().lock(), fill),
        Target::Error => pieces(io::stderr().lock(), fill),
        Target::Through(_) | Target::File(_) => return target.write(pen, fill),
    };
    match written {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::printing(&error)),
        _ => Ok(()),
    }
}

/// The path if it is one of a file: what is a stream has no name that tells a format, and may be
/// the terminal.
pub(super) fn file_of(path: Option<&PathBuf>) -> Result<Option<&PathBuf>, Failure> {
    let Some(path) = path else { return Ok(None) };
    Ok((!Target::of(path)?.is_stream()).then_some(path))
}

/// Writes to standard error; if even that fails there is nobody to tell.
pub(super) fn to_stderr(text: &str) {
    to_stderr_by(&mut |to| to.write_all(text.as_bytes()));
}

/// The same of what is made as it is written.
pub(super) fn to_stderr_by(fill: Fill<'_>) {
    let _ = pieces(io::stderr().lock(), fill);
}

/// Says something in a line of its own, which may name files and what stands in them.
pub(super) fn say(text: &str) {
    to_stderr(&format!("{}\n", Stream::Error.laid_out(&unseen::shown_lines(text))));
}

/// Says why a run could not do its work.
pub(super) fn complain(catalogue: &Catalogue, message: &Message) {
    let text = catalogue.text(&Message::new("cli-failure").with("what", message.clone()));
    // A question ends by itself.
    let is_question = text.ends_with("?.");
    say(if is_question { &text[..text.len() - 1] } else { &text });
}

/// The outcome of a check: errors, or with `strict` warnings too, are findings.
pub(super) fn outcome(errors: usize, warnings: usize, strict: bool) -> Outcome {
    if errors > 0 || strict && warnings > 0 { Outcome::Findings } else { Outcome::Clean }
}

//! Where output goes: the terminal, a pipe that may close, a file.

use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};

use super::Outcome;
use crate::i18n::{Catalogue, Message};
use crate::shell::workspace::{Failure, Fill, Target};
use crate::source::unseen;

/// Writes to where the user wants it, or to standard output. A reader who closes the pipe has seen
/// enough: that is success.
pub(super) fn write(bytes: &[u8], file: Option<&Path>) -> Result<(), Failure> {
    write_by(&|out| out.write_all(bytes), file)
}

/// The same of what is written a piece at a time.
pub(super) fn write_by(fill: Fill<'_>, file: Option<&Path>) -> Result<(), Failure> {
    write_to(fill, &file.map_or(Ok(Target::Output), Target::of)?)
}

/// Writes to what a path stands for; over another file only by `force`.
pub(super) fn write_new(bytes: &[u8], target: &Target, force: bool) -> Result<(), Failure> {
    target.may_write(bytes, force)?;
    write_to(&|out| out.write_all(bytes), target)
}

/// Writes to what a path stands for.
fn write_to(fill: Fill<'_>, target: &Target) -> Result<(), Failure> {
    let written = match target {
        Target::Output => whole(fill, io::stdout().lock()),
        Target::Error => whole(fill, io::stderr().lock()),
        Target::Through(_) | Target::File(_) => return target.write(fill),
    };
    match written {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Failure::new(Message::new("world-cannot-print").with("why", error.to_string())))
        }
        _ => Ok(()),
    }
}

fn whole(fill: Fill<'_>, to: impl io::Write) -> io::Result<()> {
    let mut to = BufWriter::new(to);
    fill(&mut to)?;
    to.flush()
}

/// The path if it is one of a file: what is a stream has no name that tells a format, and may be
/// the terminal.
pub(super) fn file_of(path: Option<&PathBuf>) -> Result<Option<&PathBuf>, Failure> {
    let Some(path) = path else { return Ok(None) };
    Ok((!Target::of(path)?.is_stream()).then_some(path))
}

/// Writes to standard error; if even that fails there is nobody to tell.
pub(super) fn to_stderr(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

/// Says something in a line of its own, which may name files and what stands in them.
pub(super) fn say(text: &str) {
    to_stderr(&format!("{}\n", unseen::shown_lines(text)));
}

/// Says why a run could not do its work.
pub(super) fn complain(catalogue: &Catalogue, message: &Message) {
    let text = Message::new("cli-failure").with("what", message.clone());
    say(&catalogue.text(&text));
}

/// The outcome of a check: errors, or with `strict` warnings too, are findings.
pub(super) fn outcome(errors: usize, warnings: usize, strict: bool) -> Outcome {
    if errors > 0 || strict && warnings > 0 { Outcome::Findings } else { Outcome::Clean }
}

//! Where output goes: the terminal, a pipe that may close, a file.

use std::io::{self, Write as _};
use std::path::Path;

use super::Outcome;
use crate::i18n::{Catalogue, Message};
use crate::unseen;
use crate::workspace::{Failure, write_atomically};

/// Writes to a file, or to standard output. A reader who closes the pipe has seen enough: that is
/// success.
pub(super) fn write(bytes: &[u8], file: Option<&Path>) -> Result<(), Failure> {
    if let Some(path) = file {
        return write_atomically(path, bytes);
    }
    let mut out = io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Failure::new(Message::new("world-cannot-print").with("why", error.to_string())))
        }
        _ => Ok(()),
    }
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

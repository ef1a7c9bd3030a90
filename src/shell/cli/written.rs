//! What a run has written, or in a trial run would write: a list for people, and `dry_run` and
//! `written` in the JSON of every command that writes.

use std::path::Path;

use clap::ArgMatches;
use serde::Serialize;

use super::context::Context;
use super::terminal::Stream;
use super::{forms, output};
use crate::i18n::Message;
use crate::shell::workspace::{Stroke, Workspace, shown};
use crate::source::unseen;

/// `reform.written/1`: what is told of a run whose own output goes into files.
#[derive(Serialize)]
pub(super) struct Told {
    schema: &'static str,
    #[serde(flatten)]
    written: Written,
}

/// What became of files.
#[derive(Serialize)]
pub(super) struct Written {
    /// Whether nothing was written, and this is what would be.
    dry_run: bool,
    written: Vec<File>,
}

#[derive(Serialize)]
struct File {
    /// From the root of the repository where it lies in that, with `/`.
    path: String,
    state: &'static str,
}

impl Context {
    /// What was written so far.
    pub fn written(&self) -> Written {
        let files = self.strokes().into_iter().map(|(path, stroke)| {
            let state = stroke.code();
            File { path, state }
        });
        Written { dry_run: self.pen.is_dry(), written: files.collect() }
    }

    fn strokes(&self) -> Vec<(String, Stroke)> {
        let workspace = Workspace::find(&self.root).ok();
        let told = |path: &Path| match &workspace {
            Some(workspace) => workspace.told(path),
            None => shown(path),
        };
        self.pen.written().iter().map(|(path, stroke)| (told(path), *stroke)).collect()
    }

    /// Writes the JSON that tells what was done, to where it is asked for. In a trial run that is
    /// standard output, since no file is written.
    pub fn write_told(&self, told: &impl Serialize, file: Option<&Path>) -> anyhow::Result<()> {
        let text = unseen::json::pretty(told) + "\n";
        let file = file.filter(|_| !self.pen.is_dry());
        self.write(text.as_bytes(), file)?;
        self.is_told.set(true);
        Ok(())
    }

    /// Tells what was done, in words or as JSON, as was asked for.
    pub fn done<T: Serialize>(
        &self,
        matches: &ArgMatches,
        words: impl FnOnce() -> String,
        told: impl FnOnce(Written) -> T,
    ) -> anyhow::Result<()> {
        let (form, file) = forms::asked(matches, forms::PLAIN)?;
        match words() {
            _ if form == forms::JSON => self.write_told(&told(self.written()), file),
            words if words.is_empty() => Ok(()),
            words => self.write(words.as_bytes(), file),
        }
    }

    /// Writes what was done as programs read it, where the command has nothing else to say.
    pub fn write_written(&self, file: Option<&Path>) -> anyhow::Result<()> {
        let told = Told { schema: "reform.written/1", written: self.written() };
        self.write_told(&told, file)
    }

    /// At the end of a trial run: which files would have been written, unless that has been said.
    pub fn tell_of_trial(&self) -> anyhow::Result<()> {
        if !self.pen.is_dry() || self.is_told.get() {
            return Ok(());
        }
        let strokes = self.strokes();
        let text = |message: &Message| self.catalogue.text(message) + "\n";
        if strokes.is_empty() {
            // Standard output has what the command has to say.
            if !self.quiet && !self.for_programs {
                output::to_stderr(&text(&Message::new("trial-nothing")));
            }
            return Ok(());
        }
        if self.for_programs {
            return self.write_written(None);
        }
        let count = strokes.iter().filter(|(_, stroke)| *stroke != Stroke::Same).count();
        let head = match count {
            0 => Message::new("trial-same"),
            _ => Message::new("trial-list").with("count", count),
        };
        let files = strokes.iter().map(|(path, stroke)| {
            Message::new("trial-file").with("path", path.as_str()).with("state", stroke.code())
        });
        // A file has a line, however wide.
        let head = Stream::Output.laid_out(&text(&head));
        let lines = head + &files.map(|line| text(&line)).collect::<String>();
        self.write(unseen::shown_lines(&lines).as_bytes(), None)
    }
}

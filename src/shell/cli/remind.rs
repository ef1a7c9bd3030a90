//! `reform remind`: a letter to each unit that owes anything.

use std::path::{Path, PathBuf};

use clap::{ArgMatches, Command};

use super::arguments::{dressed, formats, option, switch};
use super::context::Context;
use super::names::{find_unit, named_report};
use super::opening::Asks;
use super::{Outcome, Subcommand, TOOL, forms, output};
use crate::i18n::{Catalogue, Message};
use crate::report::{Letter, Letters, letters_report};
use crate::shell::reminder;
use crate::shell::workspace::{Failure, NewFile, Target, create, shown};
use crate::write::{Format, LETTER_FORMATS, WriteLetters, letter_list};

pub(super) static COMMAND: Subcommand = Subcommand { name: "remind", arguments, run };

fn arguments(command: Command, catalogue: &Catalogue) -> Command {
    let names: Vec<_> = LETTER_FORMATS.iter().map(|format| format.name).collect();
    let [format, output] = formats(&names, catalogue);
    dressed(command, "remind-about", catalogue)
        .arg(option("period", "remind-period", "value-period", catalogue))
        .arg(option("unit", "remind-unit", "value-unit", catalogue).conflicts_with("all"))
        .arg(switch("all", "remind-all", catalogue))
        .arg(switch("force", "option-force", catalogue))
        .arg(format)
        .arg(output.help(catalogue.word("remind-output")))
}

fn run(context: &Context, matches: &ArgMatches) -> anyhow::Result<Outcome> {
    let (repository, checked) = context.open_sound(Asks::History)?;
    let plan = &checked.plan;
    let text = |id: &str| matches.get_one::<String>(id).map(String::as_str);
    let report = named_report(context, plan, text("period"))?;
    let unit = text("unit").map(|name| find_unit(plan, name)).transpose()?;
    let goal = Goal::of(matches, unit.is_some())?;
    context.step("progress-assessing");
    let (sources, catalogue) = (&repository.sources, &context.catalogue);
    let (as_of, unit) = (context.as_of, unit.as_ref());
    let letters = reminder::letters(&checked, sources, report, unit, as_of, catalogue, TOOL);
    if context.for_programs && goal.is_folder {
        if !letters.all.is_empty() {
            goal.write(context, &letters)?;
        }
        context.write_written(None)?;
        return Ok(Outcome::Clean);
    }
    let is_for_programs = goal.format.name == JSON;
    if letters.all.is_empty() && !is_for_programs {
        let begins = reminder::begins(plan, report, as_of);
        let said = nobody(&letters, unit.is_some(), begins);
        context.clear();
        output::say(&catalogue.text(&said));
        goal.tell_of_stale(&letters, catalogue);
        return Ok(Outcome::Clean);
    }
    goal.write(context, &letters)?;
    // A trial run has said which files it would have written.
    let is_told = context.pen.is_dry() && goal.path.is_some();
    if !(context.quiet || is_for_programs || is_told) {
        let path = goal.folder().map(shown);
        let done = Message::new("remind-done").with("count", letters.all.len());
        let done = done.with("clear", letters.clear.len()).with("written", path.is_some());
        output::say(&catalogue.text(&done.with("path", path)));
    }
    goal.tell_of_stale(&letters, catalogue);
    Ok(Outcome::Clean)
}

/// The format that holds all letters in one file.
const JSON: &str = "json";

/// That nobody need be reminded, or not yet.
fn nobody(letters: &Letters<'_>, is_of_one: bool, begins: Option<chrono::NaiveDate>) -> Message {
    let entry = match begins {
        Some(_) => "remind-not-begun",
        None if is_of_one && !letters.clear.is_empty() => "remind-clear",
        None => "remind-nobody",
    };
    let one = letters.clear.first().map(|unit| &unit.name);
    let said = Message::new(entry).with("report", letters_report(letters)).with("from", begins);
    said.with("unit", one)
}

/// Where letters go, and in which form.
struct Goal<'m> {
    format: &'static Format<WriteLetters>,
    path: Option<&'m PathBuf>,
    /// Whether the path is a folder, for a file a unit.
    is_folder: bool,
    force: bool,
}

impl<'m> Goal<'m> {
    fn of(matches: &'m ArgMatches, is_of_one: bool) -> Result<Self, Failure> {
        let path = matches.get_one::<PathBuf>("output");
        let named = matches.get_one::<String>("format").map(String::as_str);
        let describe = |format: &Format<WriteLetters>| (format.name, format.extension);
        // A folder's name tells no format.
        let file = output::file_of(path)?;
        let is_file = is_of_one || file.is_none_or(|file| forms::ends_in_json(file));
        let tells = path.filter(|_| is_file);
        // What a folder holds are letters, whoever is told of them.
        let named = named.filter(|named| is_file || *named != JSON);
        let format = forms::choose(LETTER_FORMATS, named, tells, describe)?;
        let is_folder = file.is_some() && !is_of_one && format.name != JSON;
        let goal = Self { format, path, is_folder, force: matches.get_flag("force") };
        if format.binary && !is_folder {
            goal.may_be_one(is_of_one)?;
        }
        if let Some(path) = path {
            goal.may_be_there(path)?;
        }
        Ok(goal)
    }

    /// Several letters that are no text go into a folder, one goes into a file.
    fn may_be_one(&self, is_of_one: bool) -> Result<(), Failure> {
        if is_of_one && self.path.is_some() {
            return Ok(());
        }
        let needs = Message::new("remind-needs-folder").with("format", self.format.name);
        Err(Failure::new(needs.with("extension", self.format.extension.map(str::to_owned))))
    }

    fn may_be_there(&self, path: &Path) -> Result<(), Failure> {
        let entry = match path.is_dir() {
            true if !self.is_folder => "remind-is-folder",
            false if self.is_folder && path.exists() => "remind-is-file",
            _ => return Ok(()),
        };
        Err(Failure::new(Message::new(entry).with("path", shown(path))))
    }

    fn folder(&self) -> Option<&Path> {
        self.path.filter(|_| self.is_folder).map(PathBuf::as_path)
    }

    fn write(&self, context: &Context, letters: &Letters<'_>) -> anyhow::Result<()> {
        let catalogue = &context.catalogue;
        let Some(folder) = self.folder() else {
            let bytes = self.bytes(letters, &letters.all, catalogue)?;
            return self.put(context, &bytes, self.path.map(PathBuf::as_path));
        };
        let extension = self.format.extension.unwrap_or(self.format.name);
        let mut files = Vec::new();
        for letter in &letters.all {
            let text = self.bytes(letters, std::slice::from_ref(letter), catalogue)?;
            let path = format!("{}.{extension}", letter.unit.id);
            files.push(NewFile { path, text, program: false });
        }
        // Last: it tells of letters that are there.
        let path = format!("{}.md", catalogue.word("letter-list-file"));
        let text = letter_list(letters, extension, catalogue).into_bytes();
        files.push(NewFile { path, text, program: false });
        context.clear();
        Ok(create(&context.pen, folder, &files, self.force)?)
    }

    fn bytes(
        &self,
        letters: &Letters<'_>,
        some: &[Letter<'_>],
        catalogue: &Catalogue,
    ) -> anyhow::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        (self.format.write)(letters, some, catalogue, &mut bytes)?;
        Ok(bytes)
    }

    fn put(&self, context: &Context, bytes: &[u8], path: Option<&Path>) -> anyhow::Result<()> {
        let Some(path) = path else { return context.write(bytes, None) };
        context.clear();
        Ok(output::write_new(&context.pen, bytes, &Target::of(path)?, self.force)?)
    }

    fn file(&self, folder: &Path, unit: &str) -> PathBuf {
        let extension = self.format.extension.unwrap_or(self.format.name);
        folder.join(format!("{unit}.{extension}"))
    }

    /// Names the letters that an earlier run has left to units that owe nothing any more: nobody should
    /// send them.
    fn tell_of_stale(&self, letters: &Letters<'_>, catalogue: &Catalogue) {
        let Some(folder) = self.folder() else { return };
        for unit in &letters.clear {
            let path = self.file(folder, unit.id.as_str());
            if path.exists() {
                let said = Message::new("remind-stale").with("path", shown(&path));
                output::say(&catalogue.text(&said.with("unit", &unit.name)));
            }
        }
    }
}

//! `reform init`: a new repository that works at once, and what CI, code review and editors need.
//!
//! What it writes stands in files beside this one, as they are read; nothing in them comes from a
//! user but the owners of units, which are held to a form first.

mod editors;
mod owners;
mod workflow;

use std::path::{Path, PathBuf};

use chrono::{Datelike as _, Days, FixedOffset, Months, NaiveDate};
use clap::builder::PossibleValuesParser;
use clap::{ArgMatches, Command, value_parser};
use serde::Serialize;

use super::arguments::{dressed, formats, option, positional, switch};
use super::context::Context;
use super::opening::Asks;
use super::written::Written;
use super::{Outcome, Subcommand, forms, output};
use crate::i18n::{Catalogue, Message};
use crate::model::Lang;
use crate::shell::history;
use crate::shell::workspace::{Failure, NewFile, found, shown};

/// The time zone that a new plan names: today is told in it before there is a plan.
pub(super) const ZONE: FixedOffset = match FixedOffset::east_opt(7 * 60 * 60) {
    Some(zone) => zone,
    None => panic!("seven hours are an offset"),
};

pub(super) static COMMAND: Subcommand = Subcommand { name: "init", arguments, run };

/// A file of a template: where it goes, what it holds, whether it is a program.
type Template = (&'static str, &'static str, bool);

/// A new repository; `@year@` and the like are filled in, in names too.
static NEW: &[Template] = &[
    (".gitattributes", include_str!("init/new/gitattributes"), false),
    (".gitignore", include_str!("init/new/gitignore"), false),
    ("plan/@year@/plan.toml", include_str!("init/new/plan.toml"), false),
    ("plan/@year@/units.toml", include_str!("init/new/units.toml"), false),
    ("plan/@year@/areas/1-procedures.toml", include_str!("init/new/1-procedures.toml"), false),
    ("reports/@year@/q@quarter@/office.csv", include_str!("init/new/office.csv"), false),
    (
        "reports/@year@/q@quarter@/inspectorate.csv",
        include_str!("init/new/inspectorate.csv"),
        false,
    ),
];

/// The pages of a new repository, in its language: what it is, and what the plan's files hold.
static PAGES: [(&str, [&str; 2]); 2] = [
    ("README.md", [include_str!("init/new/README.vi.md"), include_str!("init/new/README.en.md")]),
    (
        "plan/README.md",
        [include_str!("../../../plan/README.vi.md"), include_str!("../../../plan/README.md")],
    ),
];

/// How many days after its data ends a submission of the new plan is due.
const DAYS_TO_SUBMIT: u64 = 10;

fn arguments(command: Command, catalogue: &Catalogue) -> Command {
    dressed(command, "init-about", catalogue)
        .arg(
            positional("folder", "init-folder", "value-folder", catalogue)
                .value_parser(value_parser!(PathBuf)),
        )
        .arg(
            option("ci", "init-ci", "value-ci", catalogue)
                .value_parser(PossibleValuesParser::new(workflow::names()))
                .hide_possible_values(true),
        )
        .arg(switch("codeowners", "init-codeowners", catalogue))
        .arg(switch("schemas", "init-schemas", catalogue))
        .arg(switch("force", "init-force", catalogue))
        .args(formats(&forms::names(forms::PLAIN), catalogue))
}

fn run(context: &Context, matches: &ArgMatches) -> anyhow::Result<Outcome> {
    let ci = matches.get_one::<String>("ci").map(String::as_str);
    let (codeowners, schemas) = (matches.get_flag("codeowners"), matches.get_flag("schemas"));
    let force = matches.get_flag("force");
    let mut files: Vec<_> = ci.into_iter().flat_map(workflow::files).collect();
    let mut renewed = Vec::new();
    let root = if let Some(folder) = matches.get_one::<PathBuf>("folder") {
        if codeowners {
            // The new plan names nobody yet.
            return Err(Failure::new(Message::new("init-no-owners")).into());
        }
        files.splice(..0, repository(context.as_of, &context.catalogue));
        folder.clone()
    } else if ci.is_none() && !codeowners && !schemas {
        return Err(Failure::new(Message::new("init-nothing")).into());
    } else {
        let (repository, loaded) = context.open(Asks::Files)?;
        let workspace = &repository.workspace;
        if codeowners {
            files.push(owners::owners(&loaded.plan)?);
        }
        if schemas {
            let is_ours = |file: &NewFile| {
                let there = workspace.read_text(&file.path);
                there.is_some_and(|text| text.contains(editors::MARK))
            };
            let (ours, new) = editors::schemas(&context.catalogue).into_iter().partition(is_ours);
            renewed = ours;
            files.extend::<Vec<_>>(new);
        }
        workspace.root().to_owned()
    };
    if ci.is_some() || codeowners {
        lies_at_top(context, &root, matches.contains_id("folder"))?;
    }
    found(&context.pen, &root, &files, force)?;
    found(&context.pen, &root, &renewed, true)?;
    files.append(&mut renewed);
    let words = || {
        let mut text = said(&root, &files, context);
        if schemas {
            let lines = context.catalogue.word("init-lines");
            text.push_str(&format!("{lines}\n{}", editors::lines()));
        }
        text
    };
    let told = |written| Told { schema: "reform.init/1", written };
    context.done(matches, words, told)?;
    Ok(Outcome::Clean)
}

/// Servers and hooks read workflows at the top of a git repository alone. A folder that is new may become a
/// repository of its own yet; elsewhere what nobody would read is not written.
fn lies_at_top(context: &Context, root: &Path, is_new: bool) -> Result<(), Failure> {
    let Some(top) = history::top_above(root) else { return Ok(()) };
    let message = Message::new("init-below-top").with("top", shown(&top));
    let message = message.with("folder", shown(root));
    if !is_new {
        return Err(Failure::new(message));
    }
    if !context.quiet {
        output::say(&context.catalogue.text(&message));
    }
    Ok(())
}

/// `reform.init/1`: what was written.
#[derive(Serialize)]
struct Told {
    schema: &'static str,
    #[serde(flatten)]
    written: Written,
}

/// What was written, a file a line; of a trial run that is told at its end.
fn said(root: &Path, files: &[NewFile], context: &Context) -> String {
    if context.pen.is_dry() {
        return String::new();
    }
    let mut text = context.catalogue.word("init-done");
    text.push('\n');
    for file in files {
        text.push_str(&format!("  {}\n", shown(&root.join(&file.path))));
    }
    text
}

/// The files of a new repository, for the quarter that a day lies in.
fn repository(as_of: NaiveDate, catalogue: &Catalogue) -> Vec<NewFile> {
    let quarter = as_of.month0() / 3;
    let from = NaiveDate::from_ymd_opt(as_of.year(), quarter * 3 + 1, 1).unwrap_or(as_of);
    let next = from.checked_add_months(Months::new(3));
    let to = next.and_then(|next| next.pred_opt()).unwrap_or(as_of);
    let due = to.checked_add_days(Days::new(DAYS_TO_SUBMIT)).unwrap_or(to);
    let fill = &|text: &str| {
        let pairs = [
            ("@year@", as_of.year().to_string()),
            ("@quarter@", (quarter + 1).to_string()),
            ("@roman@", ["I", "II", "III", "IV"][quarter as usize].to_owned()),
            ("@from@", from.to_string()),
            ("@to@", to.to_string()),
            ("@due@", due.to_string()),
            ("@language@", catalogue.lang().code().to_owned()),
        ];
        pairs.iter().fold(text.to_owned(), |text, (mark, value)| text.replace(mark, value))
    };
    let page = |(path, [vi, en]): &(&'static str, [&'static str; 2])| {
        let text = match catalogue.lang() {
            Lang::Vi => vi,
            Lang::En => en,
        };
        filled(&(*path, text, false), fill)
    };
    let in_language = |(path, text, program): &Template| {
        filled(&(*path, &commented(text, catalogue.lang()), *program), fill)
    };
    let mut files: Vec<_> = NEW.iter().map(in_language).collect();
    files.extend(PAGES.iter().map(page));
    files.extend(editors::schemas(catalogue));
    files
}

/// A template with the comments of a language: it has them as `#vi …#en …`.
fn commented(text: &str, lang: Lang) -> String {
    let line = |line: &str| {
        let Some((before, comments)) = line.split_once("#vi ") else { return format!("{line}\n") };
        let (vi, en) = comments.split_once("#en ").unwrap_or((comments, comments));
        let comment = match lang {
            Lang::Vi => vi,
            Lang::En => en,
        };
        format!("{before}# {comment}\n")
    };
    text.lines().map(line).collect()
}

/// The file of a template, whose name and text are filled in.
fn filled((path, text, program): &(&str, &str, bool), fill: impl Fn(&str) -> String) -> NewFile {
    NewFile { path: fill(path), text: fill(text), program: *program }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quarter_ends_where_the_next_begins() {
        for (day, id, from, to, due) in [
            ("2026-01-01", "q1", "2026-01-01", "2026-03-31", "2026-04-10"),
            ("2026-06-30", "q2", "2026-04-01", "2026-06-30", "2026-07-10"),
            ("2026-12-31", "q4", "2026-10-01", "2026-12-31", "2027-01-10"),
        ] {
            let files = repository(day.parse().expect("a day"), &Catalogue::new(Lang::Vi));
            let plan = files.iter().find(|file| file.path == "plan/2026/plan.toml").expect("there");
            for wanted in [
                format!("id = \"{id}\"\n"),
                format!("from = {from} "),
                format!("to = {to}\n"),
                format!("due = {due} "),
            ] {
                assert!(plan.text.contains(&wanted), "{day}: {wanted}{}", plan.text);
            }
            assert!(!files.iter().any(|file| file.path.contains('@')));
            assert!(!files.iter().any(|file| file.text.contains("#vi ")));
        }
    }
}

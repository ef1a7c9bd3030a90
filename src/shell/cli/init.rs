//! `reform init`: a new repository that works at once, and what CI and code review need.
//!
//! What it writes stands in files beside this one, as they are read; nothing in them comes from a
//! user but the owners of units, which are held to a form first.

use std::path::{Path, PathBuf};

use chrono::{Datelike as _, Days, FixedOffset, Months, NaiveDate};
use clap::builder::PossibleValuesParser;
use clap::{ArgMatches, Command, value_parser};

use super::arguments::{dressed, option, positional, switch};
use super::context::Context;
use super::opening::Asks;
use super::{Outcome, Subcommand};
use crate::i18n::{Catalogue, Message};
use crate::model::{DEPARTMENT, Lang, Plan, Scorecard};
use crate::shell::workspace::{Failure, NewFile, create};

/// The time zone that a new plan names: today is told in it before there is a plan.
pub(super) const ZONE: FixedOffset = match FixedOffset::east_opt(7 * 60 * 60) {
    Some(zone) => zone,
    None => panic!("seven hours are an offset"),
};

pub(super) static COMMAND: Subcommand = Subcommand { name: "init", arguments, run };

/// A file of a template: where it goes, what it holds, whether it is a program.
type Template = (&'static str, &'static str, bool);

/// What `--ci` writes, by its value.
static CI: &[(&str, &[Template])] = &[
    ("github", &[(".github/workflows/reform.yml", include_str!("init/github.yml"), false)]),
    ("gitlab", &[(".gitlab-ci.yml", include_str!("init/gitlab.yml"), false)]),
    (
        "pre-commit",
        &[
            (".pre-commit-config.yaml", include_str!("init/pre-commit.yml"), false),
            (".githooks/pre-commit", include_str!("init/pre-commit.sh"), true),
        ],
    ),
];

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

/// The new repository's first page.
const README: &str = "README.md";

/// How many days after its data ends a submission of the new plan is due.
const DAYS_TO_SUBMIT: u64 = 10;

fn arguments(command: Command, catalogue: &Catalogue) -> Command {
    let listed: Vec<_> = CI.iter().map(|(name, _)| *name).collect();
    dressed(command, "init-about", catalogue)
        .arg(
            positional("folder", "init-folder", "value-folder", catalogue)
                .value_parser(value_parser!(PathBuf)),
        )
        .arg(
            option("ci", "init-ci", "value-ci", catalogue)
                .value_parser(PossibleValuesParser::new(listed))
                .hide_possible_values(true),
        )
        .arg(switch("codeowners", "init-codeowners", catalogue))
        .arg(switch("force", "init-force", catalogue))
}

fn run(context: &Context, matches: &ArgMatches) -> anyhow::Result<Outcome> {
    let folder = matches.get_one::<PathBuf>("folder");
    let ci = matches.get_one::<String>("ci");
    let codeowners = matches.get_flag("codeowners");
    let mut files = Vec::new();
    if folder.is_some() {
        files.extend(repository(context.as_of, context.catalogue.lang()));
    } else if ci.is_none() && !codeowners {
        return Err(Failure::new(Message::new("init-nothing")).into());
    }
    if let Some((_, templates)) = CI.iter().find(|(name, _)| Some(*name) == ci.map(String::as_str))
    {
        files.extend(templates.iter().map(|template| filled(template, str::to_owned)));
    }
    let root = match folder {
        Some(folder) => folder.clone(),
        None => {
            let (repository, loaded) = context.open(Asks::Files)?;
            if codeowners {
                files.push(owners(&loaded.plan)?);
            }
            repository.workspace.root().to_owned()
        }
    };
    if folder.is_some() && codeowners {
        // The new plan names nobody yet.
        return Err(Failure::new(Message::new("init-no-owners")).into());
    }
    create(&root, &files, matches.get_flag("force"))?;
    let text = said(&root, &files, context);
    context.write(text.as_bytes(), None)?;
    Ok(Outcome::Clean)
}

/// What was written, a file a line, and what to do next.
fn said(root: &Path, files: &[NewFile], context: &Context) -> String {
    let mut text = context.catalogue.word("init-done");
    text.push('\n');
    for file in files {
        text.push_str(&format!("  {}\n", root.join(&file.path).display()));
    }
    text
}

/// The files of a new repository, for the quarter that a day lies in.
fn repository(as_of: NaiveDate, lang: Lang) -> Vec<NewFile> {
    let quarter = as_of.month0() / 3;
    let from = NaiveDate::from_ymd_opt(as_of.year(), quarter * 3 + 1, 1).unwrap_or(as_of);
    let next = from.checked_add_months(Months::new(3));
    let to = next.and_then(|next| next.pred_opt()).unwrap_or(as_of);
    let due = to.checked_add_days(Days::new(DAYS_TO_SUBMIT)).unwrap_or(to);
    let fill = |text: &str| {
        let pairs = [
            ("@year@", as_of.year().to_string()),
            ("@quarter@", (quarter + 1).to_string()),
            ("@roman@", ["I", "II", "III", "IV"][quarter as usize].to_owned()),
            ("@from@", from.to_string()),
            ("@to@", to.to_string()),
            ("@due@", due.to_string()),
            ("@language@", lang.code().to_owned()),
        ];
        pairs.iter().fold(text.to_owned(), |text, (mark, value)| text.replace(mark, value))
    };
    let readme = match lang {
        Lang::Vi => include_str!("init/new/README.vi.md"),
        Lang::En => include_str!("init/new/README.en.md"),
    };
    let readme: Template = (README, readme, false);
    let templates = NEW.iter().chain(std::iter::once(&readme));
    templates.map(|template| filled(template, fill)).collect()
}

/// The file of a template, whose name and text are filled in.
fn filled((path, text, program): &Template, fill: impl Fn(&str) -> String) -> NewFile {
    NewFile { path: fill(path), text: fill(text), program: *program }
}

/// `CODEOWNERS` from the units' `owner` entries: each unit's own files, in every year and period.
fn owners(plan: &Plan) -> Result<NewFile, Failure> {
    let mut text = include_str!("init/codeowners").to_owned();
    let mut any = false;
    for unit in plan.units.iter().filter(|unit| !unit.owner.is_empty()) {
        any = true;
        if let Some(bad) = unit.owner.iter().find(|owner| !is_owner(owner)) {
            let message = Message::new("init-bad-owner").with("unit", &unit.id);
            return Err(Failure::new(message.with("owner", bad.as_str())));
        }
        let owners = unit.owner.join(" ");
        let id = &unit.id;
        text.push_str(&format!(
            "\n/reports/*/*/{id}.csv {owners}\n/reports/*/*/{id}.md {owners}\n\
             /reports/*/*/signed/{id}.toml {owners}\n/plan/*/units/{id}.toml {owners}\n"
        ));
        if plan.coordinator.as_ref().is_some_and(|it| it.value == *id) {
            text.push_str(&format!(
                "/reports/*/*/{DEPARTMENT}.md {owners}\n/reports/*/*/received/ {owners}\n"
            ));
        }
        let is_own = |card: &&Scorecard| card.scorer.as_ref().is_some_and(|it| it.value == *id);
        for card in plan.scorecards.iter().filter(is_own) {
            text.push_str(&format!("/reports/*/scores/{}.csv {owners}\n", card.id));
        }
    }
    if !any {
        return Err(Failure::new(Message::new("init-no-owners")));
    }
    Ok(NewFile { path: "CODEOWNERS".to_owned(), text, program: false })
}

/// Whether a text is `@account`, `@organisation/team` or an address, and nothing more: what stands
/// on a line of `CODEOWNERS` beyond that would give away other files.
fn is_owner(owner: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./+".contains(c);
    match owner.split_once('@') {
        Some((before, after)) => {
            !after.is_empty() && before.chars().chain(after.chars()).all(plain)
        }
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn owners_are_accounts_teams_or_addresses() {
        for good in ["@an", "@so-cong-thuong/thanh-tra", "a.b+c@example.org"] {
            assert!(is_owner(good), "{good}");
        }
        for bad in ["", "an", "@", "@a @b", "@a\n* @b", "@a#", "a@b@c", "@a*"] {
            assert!(!is_owner(bad), "{bad}");
        }
    }

    #[test]
    fn a_quarter_ends_where_the_next_begins() {
        for (day, id, from, to, due) in [
            ("2026-01-01", "q1", "2026-01-01", "2026-03-31", "2026-04-10"),
            ("2026-06-30", "q2", "2026-04-01", "2026-06-30", "2026-07-10"),
            ("2026-12-31", "q4", "2026-10-01", "2026-12-31", "2027-01-10"),
        ] {
            let files = repository(day.parse().expect("a day"), Lang::Vi);
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
        }
    }
}

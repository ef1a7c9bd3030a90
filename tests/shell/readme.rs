//! The pages that a newcomer reads, held to the letter: each line of their `console` blocks is run, in
//! order, in a copy of the shipped repository with a history.
//!
//! A line begins with `$ `. What stands below it is what it prints, `…` for lines that are left out;
//! where nothing does, anything may be printed. `# [1]` says how it ends; without it, well. Blocks of
//! another kind (`sh`, `powershell`) are for a machine of the reader's own, and are not run.

use std::fs;

use crate::support::files::{self, own};
use crate::support::run::{ToEnd as _, run, shell};
use crate::support::scratch::Scratch;

/// A line of a page, how it should end, and what it should print.
struct Line {
    page: String,
    number: usize,
    command: String,
    ends: i32,
    prints: Vec<String>,
}

/// The lines that a page gives to be typed.
fn lines(page: &str, text: &str) -> Vec<Line> {
    let (mut found, mut is_console) = (Vec::<Line>::new(), false);
    for (number, line) in (1..).zip(text.lines()) {
        let line = line.strip_prefix("   ").filter(|_| !is_console).unwrap_or(line);
        if line.trim_start().starts_with("```") {
            is_console = line.trim() == "```console";
        } else if let (true, Some(command)) = (is_console, line.strip_prefix("$ ")) {
            let ends = command.split("# [").nth(1).and_then(|rest| rest.get(..1)?.parse().ok());
            let (page, command, ends) = (page.to_owned(), command.to_owned(), ends.unwrap_or(0));
            found.push(Line { page, number, command, ends, prints: Vec::new() });
        } else if is_console {
            let last = found.last_mut().unwrap_or_else(|| panic!("{page}:{number}: no `$ ` above"));
            last.prints.push(line.to_owned());
        }
    }
    found
}

/// Whether a text is what a page shows of it.
fn is_shown(shown: &[String], text: &[&str]) -> bool {
    match shown.split_first() {
        None => text.is_empty(),
        Some((first, rest)) if first == "…" => {
            (0..=text.len()).any(|from| is_shown(rest, &text[from..]))
        }
        Some((first, rest)) => text
            .split_first()
            .is_some_and(|(line, more)| line.trim_end() == first && is_shown(rest, more)),
    }
}

/// Types the lines one after another, and tells all that do not do what the page says.
fn hold(scratch: &Scratch, lines: &[Line]) {
    let mut wrong = Vec::new();
    for line in lines {
        let run = shell(scratch.root(), &line.command).to_end();
        let text = run.text();
        let text: Vec<_> = text.lines().collect();
        let is_as_shown = line.prints.is_empty() || is_shown(&line.prints, &text);
        if run.code != Some(line.ends) || !is_as_shown {
            let (page, number, command) = (&line.page, line.number, &line.command);
            let (code, said) = (run.code, run.said());
            wrong.push(format!("{page}:{number}: {command}\nended with {code:?}:\n{said}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A copy of this repository, whose submissions came in time.
fn cloned() -> Scratch {
    let scratch = Scratch::shipped();
    scratch.git(&["init", "-q", "-b", "main"]);
    scratch.git(&["add", "plan", "seeds"]);
    scratch.commit("2022-01-05T08:00:00+07:00", "Coordinator");
    let quarters = [("q1", "2022-03-16"), ("q2", "2022-06-16"), ("q3", "2022-09-16")];
    for (quarter, day) in quarters {
        let at = format!("{day}T16:00:00+07:00");
        scratch.submit(&format!("reports/2022/{quarter}"), &at, "Coordinator");
    }
    scratch.submit(".", "2022-12-16T16:00:00+07:00", "Coordinator");
    scratch
}

#[test]
fn every_line_of_the_pages_does_what_they_say() {
    for (page, least) in
        [("README.md", 40), ("README.vi.md", 30), ("plan/README.md", 0), ("plan/README.vi.md", 0)]
    {
        let text = fs::read_to_string(own().join(page)).expect("the page");
        let lines = lines(page, &text);
        assert!(lines.len() >= least, "{page} has only {} lines to type", lines.len());
        hold(&cloned(), &lines);
    }
}

#[test]
fn the_first_page_of_a_new_department_is_right() {
    for lang in ["vi", "en"] {
        let scratch = Scratch::nothing();
        run(scratch.root(), &["init", ".", "--lang", lang]).ended(0);
        let lines = lines("README.md of init", &scratch.read("README.md"));
        assert!(lines.len() >= 3, "{lang}");
        hold(&scratch, &lines);
    }
}

/// How to change it names tests that there are.
#[test]
fn the_tests_that_are_named_are_there() {
    let text = fs::read_to_string(own().join("CONTRIBUTING.md")).expect("the page");
    let sources: Vec<_> = files::read(&own().join("tests")).into_iter().collect();
    let mut named = 0;
    for command in text.split("cargo test --test ").skip(1) {
        let command = command.split(['`', '\n', '#']).next().unwrap_or_default();
        let mut words = command.split_whitespace();
        let target = words.next().expect("a target");
        let of_target =
            |path: &str| path == format!("{target}.rs") || path.starts_with(&format!("{target}/"));
        assert!(sources.iter().any(|(path, _)| of_target(path)), "no tests {target}");
        let Some(filter) = words.next() else { continue };
        let last = filter.rsplit("::").find(|part| !part.is_empty()).expect("a word");
        let is_there = sources.iter().filter(|(path, _)| of_target(path)).any(|(_, text)| {
            let text = String::from_utf8_lossy(text);
            text.lines().map(str::trim).any(|line| {
                let name = line.strip_prefix("mod ").or(line.strip_prefix("fn "));
                name.is_some_and(|name| name.contains(last))
            })
        });
        assert!(is_there, "no test of {target} is called {filter}");
        named += 1;
    }
    assert!(named > 10, "only {named}");
}

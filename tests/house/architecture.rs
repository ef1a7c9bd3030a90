//! The rooms of the house: which may know which, who alone may touch the world, and that files,
//! functions and comments stay what a newcomer can read.

use std::fs;

use super::rust_sources::{self, RustFile};
use crate::support::files;

/// Each room and the others that it may know; `None` is all of them. The shell knows everybody, and
/// nobody knows it but `main`.
const ROOMS: &[(&str, Option<&[&str]>)] = &[
    ("model", Some(&[])),
    ("source", Some(&["model"])),
    ("i18n", Some(&["model"])),
    ("diagnostic", Some(&["model", "source", "i18n"])),
    ("plan", Some(&["model", "source", "diagnostic", "i18n"])),
    ("submission", Some(&["model", "source", "diagnostic", "i18n", "plan"])),
    // Typed scores are held against what is assessed.
    ("check", Some(&["model", "source", "diagnostic", "i18n", "plan", "submission", "assess"])),
    ("assess", Some(&["model"])),
    ("seal", Some(&["model", "source", "diagnostic", "i18n", "plan", "check", "assess"])),
    ("report", Some(&["model", "source", "i18n", "assess", "seal"])),
    ("write", Some(&["model", "source", "i18n", "assess", "report"])),
    ("shell", None),
    ("lib", None),
    ("main", None),
];

/// What touches the world, and the rooms of the shell that alone may. The steps of a run and the list
/// of what is left to do are in none of them: they are as pure as the core.
const WORLD: &[(&str, &[&str])] = &[
    // `history` reads the few files of git's own that git must not be shown.
    ("fs::", &["shell/workspace", "shell/history"]),
    ("File::", &["shell/workspace", "shell/history"]),
    ("process::Command", &["shell/history"]),
    ("process::{", &["shell/history"]),
    // `history` finds git itself, and keeps from it what hooks have set.
    ("env::", &["shell/cli", "shell/history"]),
    // Asked once, at the door: all else is told the moment.
    ("Local::now", &["shell"]),
    ("Utc::now", &[]),
    ("SystemTime", &["shell/cli"]),
    ("Instant::now", &["shell/cli"]),
    ("is_terminal", &["shell/cli"]),
    ("terminal_size", &["shell/cli"]),
    ("io::stdin", &["shell/cli"]),
    ("io::stdout", &["shell/cli"]),
    ("io::stderr", &["shell/cli"]),
    // Beside git, so that it can be written to while it is read from.
    ("thread::", &["shell/workspace", "shell/history", "shell/cli"]),
];

/// Lines of a file.
const LONGEST_FILE: usize = 500;

/// Lines of a function, from its name to its last bracket.
const LONGEST_FUNCTION: usize = 60;

/// How many rooms a newcomer keeps in mind.
const MOST_ROOMS: usize = 12;

/// The modules at the top that a file's code names by `crate::`, with the line.
fn known(file: &RustFile) -> Vec<(String, usize)> {
    let word = |text: &str| {
        text.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect::<String>()
    };
    let mut modules = Vec::new();
    for (at, root) in file.code.match_indices("crate::") {
        let rest = &file.code[at + root.len()..];
        let names = match rest.strip_prefix('{') {
            None => vec![word(rest)],
            // The names at the top of a group: `crate::{model::{Id, Place}, source}`.
            Some(group) => {
                let mut names = Vec::new();
                let mut open = 1;
                let mut first = true;
                for (at, c) in group.char_indices() {
                    match c {
                        '{' => open += 1,
                        '}' => open -= 1,
                        ',' => first = true,
                        c if first && open == 1 && !c.is_whitespace() => {
                            names.push(word(&group[at..]));
                            first = false;
                        }
                        _ => {}
                    }
                    if open == 0 {
                        break;
                    }
                }
                names
            }
        };
        modules.extend(names.into_iter().map(|name| (name, file.line(at))));
    }
    modules
}

/// Which modules know others than they may.
fn strangers(arrows: &[(&str, Option<&[&str]>)]) -> Vec<String> {
    let mut faults = Vec::new();
    for file in rust_sources::all() {
        let own = file.module();
        let Some((_, allowed)) = arrows.iter().find(|(module, _)| *module == own) else {
            faults.push(format!("src/{}: the module {own} has no arrows yet", file.path));
            continue;
        };
        let Some(allowed) = allowed else { continue };
        for (module, line) in known(file) {
            if module != own && !allowed.contains(&module.as_str()) {
                faults.push(format!("src/{}:{line}: {own} may not know {module}", file.path));
            }
        }
        // From the top of the module, `super` is the root.
        let way_out = "super::".repeat(file.depth());
        if let Some(at) = file.code.find(&way_out) {
            let line = file.line(at);
            faults.push(format!("src/{}:{line}: names the root by `{way_out}`", file.path));
        }
    }
    faults
}

#[track_caller]
fn hold(faults: Vec<String>) {
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn only_the_shell_touches_the_world() {
    let mut faults = Vec::new();
    for file in rust_sources::all() {
        for (call, allowed) in WORLD {
            let own = file.place();
            if allowed.contains(&own) || own == "main" {
                continue;
            }
            let found = file.code.match_indices(call).find(|(at, _)| {
                // `fs::` is no part of another word.
                !file.code[..*at].ends_with(|c: char| c.is_ascii_alphanumeric() || c == '_')
            });
            if let Some((at, _)) = found {
                let line = file.line(at);
                faults.push(format!("src/{}:{line}: only {allowed:?} may use {call}", file.path));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_module_says_what_it_owns() {
    for file in rust_sources::all() {
        let says = file.text.starts_with("//! ");
        assert!(says, "src/{} does not open with what it owns", file.path);
    }
}

/// The functions of a file: each one's name, its line and how many lines it has.
fn functions(file: &RustFile) -> Vec<(&str, usize, usize)> {
    let mut functions = Vec::new();
    for (at, keyword) in file.code.match_indices("fn ") {
        let is_word = file.code[..at].ends_with(|c: char| c.is_ascii_alphanumeric() || c == '_');
        let rest = &file.code[at + keyword.len()..];
        let name = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(0);
        // A type such as `fn(&str)` has no name.
        if is_word || name == 0 {
            continue;
        }
        let (mut round, mut curly) = (0, 0);
        let end = rest.char_indices().find(|(_, c)| {
            match c {
                '(' | '[' => round += 1,
                ')' | ']' => round -= 1,
                '{' => curly += 1,
                '}' => curly -= 1,
                _ => {}
            }
            // A declaration without a body ends in a semicolon.
            round == 0 && curly == 0 && (*c == '}' || *c == ';')
        });
        let whole = &rest[..end.map_or(rest.len(), |(end, _)| end)];
        functions.push((&rest[..name], file.line(at), whole.matches('\n').count() + 1));
    }
    functions
}

/// What a file has beside `mod`, `use` and attributes.
fn is_empty_room(file: &RustFile) -> bool {
    let mut statements = file.code.split_inclusive([';', '{', '}']).map(str::trim);
    let mut in_group = false;
    statements.all(|statement| {
        let plain = statement.rsplit_once(']').map_or(statement, |(_, rest)| rest).trim();
        let bare = plain.trim_start_matches("pub(crate) ").trim_start_matches("pub(super) ");
        let bare = bare.trim_start_matches("pub ");
        let goes_on = in_group;
        let is_use = bare.starts_with("use ") || bare.starts_with("mod ");
        in_group = (is_use || goes_on) && !statement.ends_with(';');
        plain.is_empty() || is_use || goes_on
    })
}

/// The words of a name: `due_assumed` and `DueAssumed` are two.
fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = vec![String::new()];
    for c in name.chars() {
        if !c.is_ascii_alphabetic() {
            words.push(String::new());
            continue;
        }
        if c.is_ascii_uppercase() && !words.last().is_some_and(String::is_empty) {
            words.push(String::new());
        }
        words.last_mut().expect("one is there").push(c.to_ascii_lowercase());
    }
    let stem = |word: String| word.strip_suffix('s').map(str::to_owned).unwrap_or(word);
    words.into_iter().filter(|word| !word.is_empty()).map(stem).collect()
}

/// Words that say nothing by themselves.
const FILLERS: &str = "a an all and any are as at be been by each every for from had has have here \
    how if in into is it its of on one or own so some such that the their them there these they \
    this those to was were what where whether which who whose with";

/// Doc comments of one line whose words are those of the name below them.
fn echoes(file: &RustFile) -> Vec<String> {
    let fillers: Vec<_> = FILLERS.split_whitespace().flat_map(words).collect();
    let lines: Vec<&str> = file.text.lines().map(str::trim).collect();
    let mut echoes = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        // An example in backticks says something.
        let comment = line.strip_prefix("/// ").filter(|comment| !comment.contains('`'));
        let Some(comment) = comment else { continue };
        let alone = |at: Option<&&str>| at.is_none_or(|line| !line.starts_with("///"));
        if !alone(at.checked_sub(1).and_then(|at| lines.get(at))) || !alone(lines.get(at + 1)) {
            continue;
        }
        let item = lines[at + 1..].iter().find(|line| !line.starts_with("#["));
        let Some(name) = item.and_then(|item| name(item)) else { continue };
        let own = words(name);
        let lower = comment.to_lowercase();
        let said = words(&lower).into_iter().filter(|word| !fillers.contains(word));
        if said.into_iter().all(|word| own.contains(&word)) {
            echoes.push(format!("src/{}:{}: “{comment}” over `{name}`", file.path, at + 1));
        }
    }
    echoes
}

/// The name that an item's first line declares.
fn name(item: &str) -> Option<&str> {
    let kinds = ["pub(crate)", "pub(super)", "pub", "const", "static", "unsafe", "fn", "struct"];
    let kinds = kinds.iter().chain(&["enum", "trait", "type", "mod", "union"]);
    let mut rest = item;
    for kind in kinds {
        rest = rest.strip_prefix(kind).and_then(|rest| rest.strip_prefix(' ')).unwrap_or(rest);
    }
    let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(rest.len());
    (end > 0).then_some(&rest[..end])
}

/// A file of its own for what the tests about shape must see.
fn sample(path: &str, text: &str) -> RustFile {
    rust_sources::read(path.to_owned(), text)
}

#[test]
fn what_is_wrong_in_a_sample_is_seen() {
    let echo = sample("a.rs", "/// Its names.\npub name: Name,\n/// The day.\n#[x]\nfn day() {}\n");
    assert_eq!(echoes(&echo).len(), 2);
    let said =
        "/// When it is due.\npub day: Day,\n/// Its name.\n/// In two languages.\npub name: N,\n";
    assert_eq!(echoes(&sample("a.rs", said)), [""; 0]);
    let text = "fn a(x: [u8; 2]) -> X {\n    if y {\n    }\n}\ntrait T {\n    fn b(&self);\n}\n";
    let found = sample("a.rs", text);
    let lengths: Vec<_> =
        functions(&found).iter().map(|(name, _, lines)| (*name, *lines)).collect();
    assert_eq!(lengths, [("a", 4), ("b", 1)]);
    let room = "//! Nothing.\n#[cfg(unix)]\nmod a;\npub mod b;\npub use b::{\n    A, B,\n};\n";
    assert!(is_empty_room(&sample("a/mod.rs", room)));
    assert!(!is_empty_room(&sample("a/mod.rs", &format!("{room}const A: u8 = 1;\n"))));
}

#[test]
fn every_room_knows_only_those_it_may() {
    hold(strangers(ROOMS));
}

#[test]
fn there_are_no_more_rooms_than_one_keeps_in_mind() {
    let mut rooms: Vec<_> = rust_sources::all().iter().map(RustFile::module).collect();
    rooms.retain(|room| !["lib", "main"].contains(room));
    rooms.dedup();
    assert!(rooms.len() <= MOST_ROOMS, "{rooms:?}");
}

#[test]
fn files_stay_short_with_their_comments() {
    let mut faults = Vec::new();
    for folder in ["src", "tests", "benches", "fuzz/bodies", "fuzz/fuzz_targets"] {
        let files = files::read(&files::own().join(folder)).into_iter();
        for (path, bytes) in files.filter(|(path, _)| path.ends_with(".rs")) {
            let lines = bytes.iter().filter(|byte| **byte == b'\n').count();
            if lines > LONGEST_FILE {
                faults.push(format!("{folder}/{path}: {lines} lines; part it"));
            }
        }
    }
    hold(faults);
}

#[test]
fn the_notes_name_only_what_is_there() {
    let mut faults = Vec::new();
    for notes in ["README.md", "README.vi.md", "CONTRIBUTING.md", "SECURITY.md", "fuzz/README.md"] {
        let text = fs::read_to_string(files::own().join(notes)).expect("the notes");
        // Every other stretch stands in backticks.
        for path in text.split('`').skip(1).step_by(2) {
            let ours =
                ["src/", "tests/", "fuzz/", ".ci/"].iter().any(|folder| path.starts_with(folder));
            let is_path = !path.contains(|c: char| " \n<{*…".contains(c));
            if ours && is_path && !files::own().join(path).exists() {
                faults.push(format!("{notes}: {path} is not there"));
            }
        }
    }
    hold(faults);
}

#[test]
fn functions_stay_short() {
    let mut faults = Vec::new();
    for file in rust_sources::all() {
        for (name, line, lines) in functions(file) {
            if lines > LONGEST_FUNCTION {
                faults.push(format!("src/{}:{line}: {name} has {lines} lines", file.path));
            }
        }
    }
    hold(faults);
}

#[test]
fn no_module_is_only_a_list_of_others() {
    // The root draws the whole house.
    let rooms = rust_sources::all().iter().filter(|file| file.path != "lib.rs");
    let empty = rooms.filter(|file| is_empty_room(file));
    hold(empty.map(|file| format!("src/{} holds nothing of its own", file.path)).collect());
}

#[test]
fn no_comment_says_the_name_again() {
    hold(rust_sources::all().iter().flat_map(echoes).collect());
}

//! The arrows between the modules, and who alone may touch the world.

#![allow(clippy::disallowed_methods, reason = "tests read the sources themselves")]

mod rust_sources;

use rust_sources::RustFile;

/// Each module at the top and the others that it may know; `None` is all of them. The shell that is
/// `cli` knows everybody, and nobody knows it but `main`.
const ARROWS: &[(&str, Option<&[&str]>)] = &[
    ("model", Some(&[])),
    ("unseen", Some(&[])),
    ("source", Some(&["model"])),
    ("i18n", Some(&["model"])),
    ("diagnostic", Some(&["model", "source", "i18n", "unseen"])),
    ("load", Some(&["model", "source", "diagnostic", "i18n", "unseen"])),
    ("check", Some(&["model", "source", "diagnostic", "i18n", "load", "unseen"])),
    ("canonical", Some(&["model", "source", "diagnostic", "load", "unseen"])),
    ("template", Some(&["model", "i18n", "load", "unseen"])),
    ("assess", Some(&["model"])),
    ("seal", Some(&["model", "source", "diagnostic", "i18n", "load", "check", "assess"])),
    ("report", Some(&["model", "source", "i18n", "assess", "seal"])),
    ("write", Some(&["model", "i18n", "assess", "report", "unseen"])),
    ("pipeline", Some(&["model", "source", "diagnostic", "load", "check", "seal"])),
    ("worklist", Some(&["model", "source", "diagnostic", "i18n", "check", "pipeline"])),
    ("schema", Some(&["model", "source", "i18n", "load", "unseen"])),
    ("renewal", Some(&["model", "source"])),
    ("workspace", Some(&["model", "source", "i18n"])),
    ("history", Some(&["model", "source", "i18n", "workspace"])),
    ("cli", None),
    ("lib", None),
    ("main", None),
];

/// What touches the world, and the modules that alone may.
const WORLD: &[(&str, &[&str])] = &[
    // `history` reads the few files of git's own that git must not be shown.
    ("fs::", &["workspace", "history"]),
    ("File::", &["workspace", "history"]),
    ("process::Command", &["history"]),
    ("process::{", &["history"]),
    // `history` finds git itself, and keeps from it what hooks have set.
    ("env::", &["cli", "history"]),
    ("Local::now", &["cli"]),
    ("Utc::now", &["cli"]),
    ("SystemTime", &["cli"]),
    ("Instant::now", &["cli"]),
    ("is_terminal", &["cli"]),
    ("terminal_size", &["cli"]),
    ("io::stdin", &["cli"]),
    ("io::stdout", &["cli"]),
    ("io::stderr", &["cli"]),
    // Beside git, so that it can be written to while it is read from.
    ("thread::", &["workspace", "history"]),
];

/// Lines of code, blank ones, comments and tests aside.
const LONGEST: usize = 500;

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

#[test]
fn every_module_knows_only_those_it_may() {
    let mut faults = Vec::new();
    for file in rust_sources::all() {
        let own = file.module();
        let Some((_, allowed)) = ARROWS.iter().find(|(module, _)| *module == own) else {
            faults.push(format!("src/{}: the module {own} has no arrows yet", file.path));
            continue;
        };
        let Some(allowed) = allowed else { continue };
        for (module, line) in known(&file) {
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
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn only_the_shell_touches_the_world() {
    let mut faults = Vec::new();
    for file in rust_sources::all() {
        for (call, allowed) in WORLD {
            let own = file.module();
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
fn files_stay_short() {
    let mut faults = Vec::new();
    for file in rust_sources::all() {
        let lines = file.code.lines().filter(|line| !line.trim().is_empty()).count();
        if lines > LONGEST {
            faults.push(format!("src/{}: {lines} lines of code; part it", file.path));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_module_says_what_it_owns() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for file in rust_sources::all() {
        let text = std::fs::read_to_string(root.join(&file.path)).expect("a text");
        assert!(text.starts_with("//! "), "src/{} does not open with what it owns", file.path);
    }
}

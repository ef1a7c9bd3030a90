//! What a release promises (`docs/versioning.md`) and where it is found (`Cargo.toml`, `.ci/`), held to
//! the program and to each other.

use std::collections::BTreeSet;
use std::fs;

use leon::Template;
use reform::shell::Outcome;

use super::rust_sources;
use crate::support::files::own;

fn text(path: &str) -> String {
    fs::read_to_string(own().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// What stands in code at the head of the rows of the policy's tables.
fn promised(begins: &str) -> BTreeSet<String> {
    let policy = text("docs/versioning.md");
    let cells = policy.lines().filter_map(|line| line.strip_prefix("| ")?.split(" |").next());
    cells.map(|cell| cell.trim_matches('`').to_owned()).filter(|c| c.starts_with(begins)).collect()
}

fn manifest() -> toml::Table {
    text("Cargo.toml").parse().expect("TOML")
}

fn package(key: &str) -> String {
    manifest()["package"][key].as_str().expect("a text").to_owned()
}

#[test]
fn every_form_of_json_is_promised_with_its_number() {
    let numbered = |text: &str| {
        let (form, number) = text.strip_prefix("reform.")?.split_once('/')?;
        let known = form.bytes().all(|b| b.is_ascii_lowercase() || b == b'-' || b == b'.');
        (known && number.parse::<u32>().is_ok()).then(|| text.to_owned())
    };
    let literals = rust_sources::all().iter().flat_map(|file| &file.literals);
    let printed: BTreeSet<_> = literals.filter_map(|literal| numbered(&literal.text)).collect();
    assert!(printed.len() > 10, "{printed:?}");
    assert_eq!(printed, promised("reform."), "docs/versioning.md has a row a form");
}

#[test]
fn the_number_of_the_files_formats_is_promised() {
    let policy = text("docs/versioning.md");
    let (_, rest) = policy.split_once("Formats that this version reads and writes: ").expect("so");
    let number = rest.split('.').next().expect("a number");
    for file in reform::plan::schema::SCHEMAS {
        let catalogue = reform::i18n::Catalogue::new(reform::model::Lang::En);
        let schema = reform::plan::schema::schema(file, &catalogue);
        let end = format!("urn:reform:schema:{}:{number}\"", file.name);
        assert!(schema.contains(&end), "{} is of another format", file.name);
    }
    let written = rust_sources::all().iter().flat_map(|file| &file.literals);
    let mut written = written.filter_map(|l| l.text.split_once("format = ").map(|(_, rest)| rest));
    assert!(written.all(|rest| rest.starts_with(number)), "a writer writes another format");
}

#[test]
fn exit_statuses_are_the_promised_ones() {
    let outcomes = [Outcome::Clean, Outcome::Findings, Outcome::CouldNotRun];
    let statuses: Vec<_> = outcomes.iter().map(|outcome| outcome.code().to_string()).collect();
    let promised = promised("").into_iter().filter(|cell| cell.parse::<u8>().is_ok());
    assert_eq!(promised.collect::<Vec<_>>(), statuses);
}

/// The archive's name and folder as `.ci/dist` makes them.
fn made(target: &str) -> String {
    let script = text(".ci/dist");
    let name = script.lines().find_map(|line| line.trim().strip_prefix("name=")).expect("a name");
    name.replace("$version", &package("version")).replace("$target", target)
}

#[test]
fn binstall_looks_for_the_archives_that_are_made() {
    let manifest = manifest();
    let binstall = &manifest["package"]["metadata"]["binstall"];
    let (repository, version) = (package("repository"), package("version"));
    for (target, made_for, format, suffix, exe) in [
        ("x86_64-unknown-linux-musl", "x86_64-unknown-linux-musl", "tgz", ".tar.gz", ""),
        ("aarch64-unknown-linux-musl", "aarch64-unknown-linux-musl", "tgz", ".tar.gz", ""),
        ("x86_64-apple-darwin", "x86_64-apple-darwin", "tgz", ".tar.gz", ""),
        ("aarch64-apple-darwin", "aarch64-apple-darwin", "tgz", ".tar.gz", ""),
        ("x86_64-pc-windows-gnu", "x86_64-pc-windows-gnu", "zip", ".zip", ".exe"),
        ("x86_64-pc-windows-msvc", "x86_64-pc-windows-gnu", "zip", ".zip", ".exe"),
    ] {
        let own = binstall.get("overrides").and_then(|all| all.get(target));
        let asked = |key: &str| {
            let value = own.and_then(|own| own.get(key)).unwrap_or(&binstall[key]);
            value.as_str().expect("a text").to_owned()
        };
        let filled = |key: &str| {
            let values = [
                ("name", "reform"),
                ("bin", "reform"),
                ("repo", &repository),
                ("version", &version),
                ("target", target),
                ("archive-suffix", suffix),
                ("binary-ext", exe),
            ];
            Template::parse(&asked(key)).expect("a template").render(&values).expect("known names")
        };
        let made = made(made_for);
        assert_eq!(asked("pkg-fmt"), format, "{target}");
        let address = format!("{repository}/releases/download/v{version}/{made}{suffix}");
        assert_eq!(filled("pkg-url"), address, "{target}");
        assert_eq!(filled("bin-dir"), format!("{made}/reform{exe}"), "{target}");
        let workflows = text(".github/workflows/release.yml");
        assert!(workflows.contains(&format!("target: {made_for}")), "{made_for} is not released");
    }
}

#[test]
fn the_changelog_tells_of_this_version() {
    let changelog = text("CHANGELOG.md");
    let sections: Vec<_> = changelog.lines().filter_map(|l| l.strip_prefix("## ")).collect();
    assert_eq!(sections[0], "[Unreleased]");
    let latest = sections[1].strip_prefix(&format!("[{}] - ", package("version")));
    let day = latest.expect("the newest section is this version's");
    assert!(chrono::NaiveDate::parse_from_str(day, "%Y-%m-%d").is_ok(), "{day}");
}

/// Runs `.ci/release` over a folder in which files of ours have been changed.
#[cfg(unix)]
fn release(arguments: &[&str], changes: &[(&str, &str, &str)]) -> (bool, String) {
    let folder = tempfile::tempdir().expect("a folder");
    for path in [".ci/release", "Cargo.toml", "CHANGELOG.md"] {
        let mut content = text(path);
        for (_, from, to) in changes.iter().filter(|change| change.0 == path) {
            assert!(content.contains(from), "{path} has no {from}");
            content = content.replace(from, to);
        }
        let copy = folder.path().join(path);
        fs::create_dir_all(copy.parent().expect("a folder")).expect("made");
        fs::write(copy, content).expect("written");
    }
    let sums = folder.path().join("target/dist/SHA256SUMS");
    fs::create_dir_all(sums.parent().expect("a folder")).expect("made");
    let archives = ["aarch64-unknown-linux-musl.tar.gz", "x86_64-unknown-linux-musl.tar.gz"];
    let line = |(at, end): (usize, &&str)| {
        format!("{}  reform-v{}-{end}\n", at.to_string().repeat(64), package("version"))
    };
    fs::write(sums, archives.iter().enumerate().map(line).collect::<String>()).expect("written");
    let mut command = std::process::Command::new("bash");
    let ran = command.arg(folder.path().join(".ci/release")).args(arguments).output();
    let ran = ran.expect("bash runs");
    let told = [ran.stdout, ran.stderr].concat();
    (ran.status.success(), String::from_utf8(told).expect("UTF-8"))
}

#[cfg(unix)]
#[test]
fn a_tag_that_says_something_else_is_not_released() {
    let (tag, address) = (format!("v{}", package("version")), "https://example.com/us/reform");
    let ours = ("Cargo.toml", &*package("repository"), address);
    assert_eq!(release(&["check", &tag, address], &[ours]), (true, String::new()));
    let heading = format!("## [{}]", package("version"));
    for (tag, changes, why) in [
        ("v9.9.9", vec![ours], "the tag must be v0"),
        ("$(id)", vec![ours], "The tag is $(id), but"),
        (&*tag, vec![], "set it, since whoever installs reform looks there"),
        (&*tag, vec![ours, ("CHANGELOG.md", &*heading, "## [0.0.1]")], "CHANGELOG.md says nothing"),
    ] {
        let (released, told) = release(&["check", tag, address], &changes);
        assert!(!released && told.contains(why), "{tag}: {told}");
    }
}

#[cfg(unix)]
#[test]
fn the_notes_say_what_is_new_and_what_to_write_into_a_workflow() {
    let (done, notes) = release(&["notes", "https://example.com/v0"], &[]);
    assert!(done, "{notes}");
    assert!(notes.starts_with("The first release.\n"), "{notes}");
    assert!(!notes.contains("## [") && notes.contains("## Checksums"), "{notes}");
    let sum = "1".repeat(64);
    let lines = [
        format!("REFORM_VERSION: \"{}\"", package("version")),
        "REFORM_ADDRESS: \"https://example.com/v0\"".to_owned(),
        format!("REFORM_SHA256: \"{sum}\""),
    ];
    assert!(notes.contains(&lines.join("\n")), "{notes}");
}

//! What CI servers and hooks run at each change.
//!
//! A workflow fetches reform by version and checksum, or builds it from one commit: the scripts for
//! that stand in files of their own, so that all workflows have the same.

use super::Template;
use crate::shell::workspace::NewFile;

/// What `--ci` writes, by its value.
static CI: &[(&str, &[Template])] = &[
    ("github", &[(".github/workflows/reform.yml", include_str!("github.yml"), false)]),
    ("gitlab", &[(".gitlab-ci.yml", include_str!("gitlab.yml"), false)]),
    (
        "pre-commit",
        &[
            (".pre-commit-config.yaml", include_str!("pre-commit.yml"), false),
            (".githooks/pre-commit", include_str!("pre-commit.sh"), true),
        ],
    ),
];

/// The scripts that stand in the place of a line, at its indentation.
static SCRIPTS: &[(&str, &str)] =
    &[("@fetch@", include_str!("fetch.sh")), ("@build@", include_str!("build.sh"))];

/// The values of `--ci`.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    CI.iter().map(|(name, _)| *name)
}

/// The files of a value of `--ci`, for this version of the program.
pub(super) fn files(ci: &str) -> Vec<NewFile> {
    let address = address(env!("CARGO_PKG_REPOSITORY"));
    let templates = CI.iter().filter(|(name, _)| *name == ci).flat_map(|(_, files)| *files);
    let filled = templates.map(|(path, text, program)| NewFile {
        path: (*path).to_owned(),
        text: with_scripts(text)
            .replace("@file@", path)
            .replace("@version@", env!("CARGO_PKG_VERSION"))
            .replace("@rust@", env!("CARGO_PKG_RUST_VERSION"))
            .replace("@address@", &address),
        program: *program,
    });
    filled.collect()
}

/// Where this version's archives lie; empty where the project has no address that leads anywhere.
fn address(repository: &str) -> String {
    // Reserved for examples: a place for an address, and none.
    if repository.is_empty() || repository.contains("//example.org/") {
        return String::new();
    }
    format!("{repository}/releases/download/v{}", env!("CARGO_PKG_VERSION"))
}

fn with_scripts(text: &str) -> String {
    let mut whole = String::new();
    for line in text.lines() {
        let inner = line.trim_start();
        let Some((_, script)) = SCRIPTS.iter().find(|(mark, _)| *mark == inner) else {
            whole.extend([line, "\n"]);
            continue;
        };
        let indentation = &line[..line.len() - inner.len()];
        for line in script.lines() {
            whole.extend([indentation, line, "\n"]);
        }
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_the_folder_of_a_release() {
        for unknown in ["", "https://example.org/reform/reform"] {
            assert_eq!(address(unknown), "");
        }
        assert_eq!(
            address("https://git.example/reform"),
            concat!("https://git.example/reform/releases/download/v", env!("CARGO_PKG_VERSION"))
        );
    }

    #[test]
    fn nothing_is_left_to_be_filled_in() {
        for file in names().flat_map(files) {
            for mark in ["@fetch", "@build", "@file@", "@version@", "@rust@", "@address@"] {
                assert!(!file.text.contains(mark), "{}: {mark}", file.path);
            }
        }
    }
}

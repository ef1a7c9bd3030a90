//! Runs the workflows that `init` writes as CI servers do: the scripts of their steps, in the shell
//! that they name, in an environment of their own.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support::run::ToEnd as _;
use crate::support::scratch::Scratch;
use reform::source::sha256;
use serde_json::Value;

pub(super) const WORKFLOW: &str = ".github/workflows/reform.yml";
pub(super) const JOB: &str = ".gitlab-ci.yml";

/// What the release's archive is called that runners fetch, without its ending.
pub(super) const ARCHIVE: &str =
    concat!("reform-v", env!("CARGO_PKG_VERSION"), "-x86_64-unknown-linux-musl");

/// The programs that the scripts may count on, beside the shell's own words and reform.
const PROGRAMS: [&str; 11] =
    ["bash", "curl", "cut", "git", "gzip", "mkdir", "mktemp", "rm", "sh", "sha256sum", "tar"];

pub(super) fn yaml(text: &str) -> Value {
    serde_saphyr::from_str(text).expect("YAML")
}

/// A machine of CI's: a home, the programs that such machines have, and a release to fetch.
pub(super) struct Runner {
    pub(super) home: tempfile::TempDir,
    /// What the user has set in the workflow.
    set: RefCell<BTreeMap<&'static str, String>>,
}

impl Runner {
    /// With a release that holds reform, and the workflow set to fetch it.
    pub(super) fn new() -> Self {
        let runner = Self::bare();
        let release = runner.home.path().join("release");
        let reform = env!("CARGO_BIN_EXE_reform");
        program(&release.join(ARCHIVE).join("reform"), &format!("exec '{reform}' \"$@\""));
        let archive = format!("{ARCHIVE}.tar.gz");
        let mut tar = Command::new("tar");
        tar.current_dir(&release).args(["-czf", &archive, ARCHIVE]).to_end().ended(0);
        let sum = sha256(&fs::read(release.join(archive)).expect("read"));
        runner.set("REFORM_ADDRESS", &format!("file://{}", release.display()));
        runner.set("REFORM_SHA256", &sum);
        runner
    }

    /// With nothing to fetch, and nothing set.
    pub(super) fn bare() -> Self {
        let runner = Self { home: tempfile::tempdir().expect("a folder"), set: RefCell::default() };
        let programs = runner.home.path().join("programs");
        fs::create_dir_all(&programs).expect("made");
        let path = std::env::var_os("PATH").expect("a path");
        for name in PROGRAMS.iter().chain(&["cat", "chmod", "touch", "tr"]) {
            let mut found = std::env::split_paths(&path).map(|folder| folder.join(name));
            let found = found.find(|file| file.is_file()).unwrap_or_else(|| panic!("no {name}"));
            std::os::unix::fs::symlink(found, programs.join(name)).expect("linked");
        }
        runner
    }

    /// Sets a line at the top of the workflow.
    pub(super) fn set(&self, name: &'static str, value: &str) {
        self.set.borrow_mut().insert(name, value.to_owned());
    }

    /// What the user has set a line to.
    pub(super) fn value(&self, name: &str) -> String {
        self.set.borrow()[name].clone()
    }

    /// Puts a program among those that the machine has.
    pub(super) fn has(&self, name: &str, script: &str) {
        program(&self.home.path().join("programs").join(name), script);
    }

    /// Puts reform there, as on the machines of those who commit.
    pub(super) fn has_reform(&self) {
        self.has("reform", &format!("exec '{}' \"$@\"", env!("CARGO_BIN_EXE_reform")));
    }

    /// Puts a cargo there that notes what it is asked for, and from where, and builds reform.
    pub(super) fn has_cargo(&self) {
        let reform = env!("CARGO_BIN_EXE_reform");
        self.has(
            "cargo",
            &format!(
                "echo \"$PWD: $*\" >> \"$HOME/cargo.log\"\nmkdir -p \"$4/bin\"\n\
                 printf '#!/bin/sh\\nexec %s \"$@\"\\n' '{reform}' > \"$4/bin/reform\"\n\
                 chmod +x \"$4/bin/reform\""
            ),
        );
    }

    /// What cargo was asked for.
    pub(super) fn built(&self) -> Vec<String> {
        let log = fs::read_to_string(self.home.path().join("cargo.log")).unwrap_or_default();
        log.lines().map(str::to_owned).collect()
    }

    pub(super) fn summary(&self) -> PathBuf {
        self.home.path().join("summary.md")
    }

    pub(super) fn command(&self, shell: &str, folder: &Path) -> Command {
        let mut command = Command::new(self.home.path().join("programs").join(shell));
        command.current_dir(folder).env_clear().env("HOME", self.home.path());
        command.env("PATH", self.home.path().join("programs"));
        command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
        command
    }

    /// The variables at the top of a workflow, as the user has set them.
    fn variables(&self, of: &Value) -> BTreeMap<String, String> {
        let text = |value: &Value| value.as_str().expect("a text").to_owned();
        let stated = of.as_object().expect("variables").iter();
        let mut all: BTreeMap<_, _> = stated.map(|(k, v)| (k.clone(), text(v))).collect();
        for (name, value) in self.set.borrow().iter() {
            *all.get_mut(*name).unwrap_or_else(|| panic!("no {name} to be set")) = value.clone();
        }
        all
    }
}

/// A program of the shell's.
pub(super) fn program(path: &Path, script: &str) {
    fs::create_dir_all(path.parent().expect("a folder")).expect("made");
    fs::write(path, format!("#!/bin/sh\n{script}\n")).expect("written");
    fs::set_permissions(path, fs::Permissions::from_mode(0o755)).expect("set");
}

/// What a step of the workflow came to.
#[derive(Debug)]
pub(super) struct Step {
    pub(super) name: String,
    pub(super) good: bool,
    pub(super) log: String,
}

/// The steps that were run, in their order.
#[derive(Debug)]
pub(super) struct Steps(pub(super) Vec<Step>);

impl Steps {
    /// How each ended.
    pub(super) fn outcomes(&self) -> Vec<(&str, bool)> {
        self.0.iter().map(|step| (step.name.as_str(), step.good)).collect()
    }

    /// The step of a name.
    #[track_caller]
    pub(super) fn of(&self, name: &str) -> &Step {
        let found = self.0.iter().find(|step| step.name == name);
        found.unwrap_or_else(|| panic!("{name} was not run: {:#?}", self.0))
    }
}

/// What is known when a step's condition is looked at.
#[derive(Default)]
struct State {
    failed: bool,
    /// What steps have put out, by `steps.<id>.outputs.<name>`, and what became of them.
    said: BTreeMap<String, String>,
}

impl State {
    /// Whether a step is run.
    fn allows(&self, condition: Option<&str>) -> bool {
        let Some(condition) = condition else { return !self.failed };
        let inner = condition.strip_prefix("${{ ").and_then(|text| text.strip_suffix(" }}"));
        let mut terms = inner.expect("an expression").split(" && ").peekable();
        let always = terms.next_if_eq(&"!cancelled()").is_some();
        let holds = |term: &str| {
            let mut words = term.split(' ');
            let (Some(name), Some(sign), Some(value)) = (words.next(), words.next(), words.next())
            else {
                panic!("no such expression: {term}");
            };
            let said = self.said.get(name).map_or("", String::as_str);
            (said == value.trim_matches('\'')) == (sign == "==")
        };
        (always || !self.failed) && terms.all(holds)
    }
}

/// Runs the steps of the workflow that are scripts, as GitHub would: those after a failure only
/// where they ask for it. `event` is what expressions come to.
pub(super) fn run_workflow(
    scratch: &Scratch,
    runner: &Runner,
    event: &BTreeMap<&str, &str>,
) -> Steps {
    let workflow = yaml(&scratch.read(WORKFLOW));
    assert_eq!(workflow["defaults"]["run"]["shell"], "bash");
    let variables = runner.variables(&workflow["env"]);
    let (mut state, mut steps) = (State::default(), Vec::new());
    for step in workflow["jobs"]["reform"]["steps"].as_array().expect("steps") {
        let id = step["id"].as_str().unwrap_or_default();
        if !state.allows(step["if"].as_str()) {
            state.said.insert(format!("steps.{id}.outcome"), "skipped".to_owned());
            continue;
        }
        let Some(script) = step["run"].as_str() else { continue };
        // As `shell: bash` is run.
        let mut command = runner.command("bash", scratch.root());
        command.args(["--noprofile", "--norc", "-eo", "pipefail", "-c", script]);
        let output = runner.home.path().join("output");
        command.env("GITHUB_STEP_SUMMARY", runner.summary()).env("GITHUB_OUTPUT", &output);
        command.env("RUNNER_TEMP", runner.home.path().join("temp")).envs(&variables);
        for (name, value) in step["env"].as_object().into_iter().flatten() {
            command.env(name, evaluated(value.as_str().expect("a text"), event));
        }
        let out = command.to_end();
        for line in fs::read_to_string(&output).unwrap_or_default().lines() {
            let (name, value) = line.split_once('=').expect("an output");
            state.said.insert(format!("steps.{id}.outputs.{name}"), value.to_owned());
        }
        let _ = fs::remove_file(&output);
        state.failed |= out.code != Some(0);
        let name = step["name"].as_str().expect("a name").to_owned();
        steps.push(Step { name, good: out.code == Some(0), log: out.said() });
    }
    Steps(steps)
}

/// What a value comes to, which is a text or one expression.
fn evaluated(text: &str, event: &BTreeMap<&str, &str>) -> String {
    let inner = text.strip_prefix("${{ ").and_then(|rest| rest.strip_suffix(" }}"));
    let Some(expression) = inner else { return text.to_owned() };
    let value = event.get(expression).unwrap_or_else(|| panic!("no such expression: {expression}"));
    (*value).to_owned()
}

/// A pull request from a branch into main.
pub(super) fn pull_request<'e>(base: &'e str, branch: &'e str) -> BTreeMap<&'e str, &'e str> {
    BTreeMap::from([("github.event.pull_request.base.sha", base), ("github.head_ref", branch)])
}

/// Runs the GitLab job's scripts as its runner does.
pub(super) fn run_job(
    scratch: &Scratch,
    runner: &Runner,
    variables: &[(&str, &str)],
) -> (Option<i32>, String) {
    let job = &yaml(&scratch.read(JOB))["reform"];
    let lines = |key: &str| {
        let lines = job[key].as_array().expect("a list").iter();
        lines.map(|line| line.as_str().expect("a text").to_owned()).collect::<Vec<_>>()
    };
    let script = [lines("before_script"), lines("script")].concat().join("\n");
    let mut command = runner.command("sh", scratch.root());
    command.args(["-e", "-c", &script]).envs(runner.variables(&job["variables"]));
    let out = command.envs(variables.iter().copied()).to_end();
    (out.code, out.said())
}

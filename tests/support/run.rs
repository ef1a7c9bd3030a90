//! The program as its users run it: nothing of the tester's environment but the path, every run
//! watched, so that one that hangs fails its test and is no wait.

use std::io::Read;
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use serde_json::Value;

/// Far more than any run takes on the slowest and busiest machine: a hang is a failure, not a wait.
const LONGEST: Duration = Duration::from_secs(600);

/// How a run ended and what it said.
#[derive(Debug)]
pub struct Run {
    /// The exit status; `None` where a signal ended it.
    pub code: Option<i32>,
    /// What it wrote to standard output.
    pub out: Vec<u8>,
    /// What it wrote to standard error.
    pub err: String,
}

/// Commands that are run to their end, or for as long as one may take.
pub trait ToEnd {
    /// Runs it, and reads all that it says.
    fn to_end(&mut self) -> Run;
}

impl ToEnd for Command {
    fn to_end(&mut self) -> Run {
        self.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = self.spawn().expect("it runs");
        let out = read_beside(child.stdout.take().expect("a pipe"));
        let err = read_beside(child.stderr.take().expect("a pipe"));
        let status = watch(&mut child, self);
        let err = String::from_utf8(err.join().expect("read")).expect("UTF-8");
        Run { code: status.code(), out: out.join().expect("read"), err }
    }
}

impl Run {
    /// What it printed, which is text.
    pub fn text(&self) -> String {
        String::from_utf8(self.out.clone()).expect("UTF-8")
    }

    /// What it printed and what it complained of.
    pub fn said(&self) -> String {
        self.text() + &self.err
    }

    /// Holds it to an exit status.
    #[track_caller]
    pub fn ended(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "{}{}", String::from_utf8_lossy(&self.out), self.err);
        self
    }

    /// What it printed as JSON.
    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.out).unwrap_or_else(|_| panic!("{}", self.said()))
    }

    /// The findings that it printed as JSON: `R501 reports/2022/q1/thanh-tra.csv`.
    #[track_caller]
    pub fn findings(&self, wanted: impl Fn(&Value) -> bool) -> Vec<String> {
        let json = self.json();
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let found = json["diagnostics"].as_array().expect("a list").iter();
        let found = found.filter(|found| wanted(found));
        found.map(|found| format!("{} {}", text(&found["code"]), text(&found["file"]))).collect()
    }
}

/// The program in a folder.
pub fn reform(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_reform"));
    command.current_dir(folder).args(arguments);
    scrub(&mut command);
    command
}

/// The program in a folder, in English unless the arguments name a language.
pub fn english(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = reform(folder, arguments);
    if !arguments.contains(&"--lang") {
        command.args(["--lang", "en"]);
    }
    command
}

/// Runs the program in a folder, in the plan's language.
pub fn run(folder: &Path, arguments: &[&str]) -> Run {
    reform(folder, arguments).to_end()
}

/// A line as it is typed in a folder, where the program is installed; `cargo run` is the program too.
#[cfg(unix)]
pub fn shell(folder: &Path, line: &str) -> Command {
    const CARGO: &str =
        "cargo() { [ \"$1 $2 $3\" = 'run --release --' ] && shift 3 && reform \"$@\"; }";
    let mut command = Command::new("sh");
    command.current_dir(folder).args(["-c", &format!("{CARGO}\n{line}")]);
    scrub(&mut command);
    let program = Path::new(env!("CARGO_BIN_EXE_reform")).parent().expect("a folder");
    let path = std::env::var("PATH").unwrap_or_default();
    command.env("PATH", format!("{}:{path}", program.display()));
    for who in ["AUTHOR", "COMMITTER"] {
        command.env(format!("GIT_{who}_NAME"), "A Newcomer");
        command.env(format!("GIT_{who}_EMAIL"), "n@example.org");
    }
    command
}

/// git in a folder, with nothing of the tester's settings.
pub fn git(folder: &Path) -> Command {
    let mut command = Command::new("git");
    command.current_dir(folder);
    scrub(&mut command);
    command.env("GIT_AUTHOR_EMAIL", "a@example.org").env("GIT_COMMITTER_EMAIL", "c@example.org");
    command
}

fn scrub(command: &mut Command) {
    command.env_clear().stdin(Stdio::null());
    command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
    if let Some(path) = std::env::var_os("PATH") {
        command.env("PATH", path);
    }
}

/// Waits for a command whose output goes elsewhere.
pub fn watched(mut command: Command) -> ExitStatus {
    let mut child = command.spawn().expect("it runs");
    watch(&mut child, &command)
}

fn watch(child: &mut std::process::Child, command: &Command) -> ExitStatus {
    let begun = Instant::now();
    loop {
        if let Some(status) = child.try_wait().expect("it is ours") {
            return status;
        }
        if begun.elapsed() > LONGEST {
            child.kill().expect("ended");
            child.wait().expect("ended");
            panic!("{command:?} hangs");
        }
        std::thread::sleep(Duration::from_millis(2));
    }
}

/// Reads while the command runs, so that it never waits for a reader.
fn read_beside(mut from: impl Read + Send + 'static) -> JoinHandle<Vec<u8>> {
    std::thread::spawn(move || {
        let mut bytes = Vec::new();
        let _ = from.read_to_end(&mut bytes);
        bytes
    })
}

/// Whether another program is there that a test hands our files to. CI installs it: there it must
/// be. Elsewhere its absence is said, and the test does nothing.
#[allow(clippy::print_stderr, reason = "a test that is skipped must not look as if it had looked")]
pub fn there(program: &str, arguments: &[&str], how: &str) -> bool {
    let found = Command::new(program).args(arguments).output();
    let found = found.is_ok_and(|output| output.status.success());
    let ci = std::env::var_os("CI").is_some_and(|ci| !ci.is_empty());
    assert!(found || !ci, "{program} is needed: {how}");
    if !found {
        eprintln!("NOT TESTED: {program} is not there: {how}");
    }
    found
}

/// Whether workbooks can be handed to openpyxl.
pub fn has_openpyxl() -> bool {
    there("python3", &["-c", "import openpyxl"], "pip install openpyxl")
}

/// Whether workbooks can be handed to LibreOffice.
pub fn has_libreoffice() -> bool {
    there("soffice", &["--version"], "apt-get install libreoffice-calc-nogui")
}

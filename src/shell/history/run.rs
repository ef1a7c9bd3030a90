//! How git is run: which program, in what surroundings, for how long and for how much of an answer.

use std::env;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::io::{self, Read, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use super::mirror::Mirror;
use super::place::{Place, plain};
use crate::model::Gap;

/// How long git may say nothing before it is taken to hang: many times what the longest history
/// takes on a slow machine.
const PATIENCE: Duration = Duration::from_secs(120);

/// The most that is taken of an answer that is kept whole: 30,000 commits take 5 MB.
const LARGEST: u64 = 64 << 20;

/// The most that is taken of what git complains about.
const COMPLAINT: u64 = 16 << 10;

/// git, ready to be asked about one repository.
#[derive(Debug)]
pub(super) struct Git {
    program: PathBuf,
    pub place: Place,
    pub mirror: Mirror,
}

/// What came of a run.
pub(super) struct Answer<T> {
    /// What was read of its output.
    pub read: T,
    /// Why it failed, in its words, if it did.
    pub failure: Option<String>,
}

impl<T> Answer<T> {
    /// What it said; that it failed is a gap in its own words.
    pub fn taken(self) -> Result<T, Gap> {
        match self.failure {
            None => Ok(self.read),
            Some(said) => Err(Gap::Refused(said)),
        }
    }
}

impl Git {
    /// git for the repository that a folder lies in.
    pub fn open(root: &Path) -> Result<Self, Gap> {
        let place = Place::find(root)?;
        let program = program(&place.top).ok_or(Gap::NoGit)?;
        let mirror = Mirror::make(&place)?;
        Ok(Self { program, place, mirror })
    }

    /// Runs git and takes what it prints.
    pub fn ask<A: AsRef<OsStr>>(&self, arguments: &[A]) -> Result<Vec<u8>, Gap> {
        self.run(arguments, Vec::new(), whole)?.taken()
    }

    /// Runs git with an input of any size and reads its output as it comes. Input, output and
    /// complaints each have a thread, so that none waits for another.
    pub fn run<T, A: AsRef<OsStr>>(
        &self,
        arguments: &[A],
        input: Vec<u8>,
        read: impl FnOnce(&mut dyn Read) -> Result<T, Gap>,
    ) -> Result<Answer<T>, Gap> {
        let mut child = self.command(arguments).spawn().map_err(|error| not_run(&error))?;
        if let Some(mut stdin) = child.stdin.take() {
            // That git stops reading shows in its exit status.
            thread::spawn(move || drop(stdin.write_all(&input)));
        }
        let complaint = child.stderr.take().map(|stderr| thread::spawn(|| first_of(stderr)));
        let mut output = Output::of(&mut child);
        let read = read(&mut output);
        // What is not read any more must not keep git waiting.
        drop(output);
        if read.is_err() {
            drop(child.kill());
        }
        let status = child.wait().map_err(|error| not_run(&error))?;
        let said = complaint.and_then(|complaint| complaint.join().ok()).unwrap_or_default();
        let said = String::from_utf8_lossy(&said);
        let said = said.lines().next().unwrap_or_default().trim_start_matches("fatal: ");
        let failure = (!status.success()).then(|| said.to_owned());
        Ok(Answer { read: read?, failure })
    }

    /// A git command that knows our own git folder, the repository's objects and nothing else: no
    /// variable that points elsewhere (hooks set them), no settings of machine or user, no pager,
    /// no question, no fetching of what is missing, English messages.
    fn command<A: AsRef<OsStr>>(&self, arguments: &[A]) -> Command {
        let mut command = Command::new(&self.program);
        for (name, _) in env::vars_os() {
            if name.to_string_lossy().to_ascii_uppercase().starts_with("GIT_") {
                command.env_remove(name);
            }
        }
        let nothing = if cfg!(windows) { "NUL" } else { "/dev/null" };
        let mut folder = OsString::from("--git-dir=");
        folder.push(plain(&self.mirror.git_folder()));
        command
            .current_dir(plain(self.mirror.home()))
            .arg(folder)
            .args(["--no-pager", "--literal-pathspecs"])
            .args(arguments)
            .env("GIT_OBJECT_DIRECTORY", plain(&self.place.objects()))
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .env("GIT_CONFIG_GLOBAL", nothing)
            .env("GIT_ATTR_NOSYSTEM", "1")
            // Of a git older than the variables above too.
            .env("HOME", plain(self.mirror.home()))
            .env("XDG_CONFIG_HOME", plain(self.mirror.home()))
            .env("GIT_NO_LAZY_FETCH", "1")
            .env("GIT_ALLOW_PROTOCOL", "")
            .env("GIT_OPTIONAL_LOCKS", "0")
            // The register is what was committed, not what someone has put in its place since.
            .env("GIT_NO_REPLACE_OBJECTS", "1")
            .env("GIT_TERMINAL_PROMPT", "0")
            .env("LC_ALL", "C")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }
}

/// The git that is installed: from a folder of PATH that is named from the root of the disk and
/// lies outside the repository, since any program may have been committed there.
fn program(top: &Path) -> Option<PathBuf> {
    let name = if cfg!(windows) { "git.exe" } else { "git" };
    let outside = |path: &Path| path.canonicalize().is_ok_and(|path| !path.starts_with(top));
    let path = env::var_os("PATH")?;
    env::split_paths(&path)
        .filter(|folder| folder.is_absolute() && outside(folder))
        .map(|folder| folder.join(name))
        .find(|program| outside(program) && is_program(program))
}

#[cfg(unix)]
fn is_program(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    fs::metadata(path).is_ok_and(|about| about.is_file() && about.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_program(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|about| about.is_file())
}

/// All of an answer, up to what no answer can be.
pub(super) fn whole(output: &mut dyn Read) -> Result<Vec<u8>, Gap> {
    let mut bytes = Vec::new();
    output.take(LARGEST + 1).read_to_end(&mut bytes).map_err(|error| not_run(&error))?;
    if bytes.len() as u64 > LARGEST { Err(Gap::TooMuch) } else { Ok(bytes) }
}

/// The beginning of what git complains about; the rest is read and dropped.
fn first_of(mut stderr: impl Read) -> Vec<u8> {
    let mut bytes = Vec::new();
    drop(stderr.by_ref().take(COMPLAINT).read_to_end(&mut bytes));
    drop(io::copy(&mut stderr, &mut io::sink()));
    bytes
}

pub(super) fn not_run(error: &io::Error) -> Gap {
    match error.kind() {
        io::ErrorKind::NotFound => Gap::NoGit,
        io::ErrorKind::TimedOut => Gap::Silent,
        _ => Gap::Refused(error.to_string()),
    }
}

/// git's output, which may be slow but not silent.
struct Output {
    pieces: Receiver<Vec<u8>>,
    piece: io::Cursor<Vec<u8>>,
    patience: Duration,
}

impl Output {
    fn of(child: &mut Child) -> Self {
        // A few pieces ahead: git must not fill the memory with what nobody has read yet.
        let (send, pieces) = mpsc::sync_channel(8);
        if let Some(mut stdout) = child.stdout.take() {
            thread::spawn(move || {
                let mut piece = vec![0; 64 << 10];
                while let Ok(length @ 1..) = stdout.read(&mut piece) {
                    if send.send(piece[..length].to_vec()).is_err() {
                        break;
                    }
                }
            });
        }
        Self { pieces, piece: io::Cursor::default(), patience: PATIENCE }
    }
}

impl Read for Output {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        loop {
            match self.piece.read(into)? {
                0 if !into.is_empty() => {}
                length => return Ok(length),
            }
            self.piece = match self.pieces.recv_timeout(self.patience) {
                Ok(piece) => io::Cursor::new(piece),
                Err(RecvTimeoutError::Disconnected) => return Ok(0),
                Err(RecvTimeoutError::Timeout) => return Err(io::ErrorKind::TimedOut.into()),
            };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_output_may_be_slow_but_not_silent() {
        let (send, pieces) = mpsc::sync_channel(8);
        let patience = Duration::from_millis(50);
        let mut output = Output { pieces, piece: io::Cursor::default(), patience };
        for piece in ["", "a", "bc"] {
            send.send(piece.as_bytes().to_vec()).expect("somebody reads");
        }
        let mut read = [0; 3];
        output.read_exact(&mut read).expect("there");
        assert_eq!(&read, b"abc");
        assert_eq!(whole(&mut output), Err(Gap::Silent), "it is not at its end");
        drop(send);
        assert_eq!(whole(&mut output), Ok(Vec::new()));
    }
}

//! How workflows come by reform: a release fetched by its checksum, or one built from a commit.

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpListener;

use super::ci::hosted;
use super::runner::{ARCHIVE, JOB, Runner, WORKFLOW, pull_request, run_job, run_workflow, yaml};
use crate::support::scratch::Scratch;

const COMMIT: &str = "0123456789abcdef0123456789abcdef01234567";
const SOURCE: &str = "https://git.example/reform.git";

/// How the steps of both servers end on a machine, as far as they are about reform itself, and what
/// they say.
fn on_both(runner: impl Fn() -> Runner, look: impl Fn(&Runner, bool, &str)) {
    let scratch = hosted("github");
    let it = runner();
    let steps = run_workflow(&scratch, &it, &pull_request("", ""));
    let log: String = steps.0.iter().map(|step| step.log.as_str()).collect();
    let good = steps.0.iter().all(|step| step.good);
    // What cannot be had fails by itself, and is not drowned in what follows from it.
    assert!(good || steps.outcomes().iter().all(|step| !["Check", "Report"].contains(&step.0)));
    look(&it, good, &log);
    let scratch = hosted("gitlab");
    let it = runner();
    let (code, log) = run_job(&scratch, &it, &[]);
    look(&it, code == Some(0), &log);
    assert_eq!(code == Some(0), scratch.at("reform-out").exists());
}

/// A machine that could build.
fn builder(runner: Runner) -> Runner {
    runner.set("REFORM_GIT", SOURCE);
    runner.set("REFORM_REV", COMMIT);
    runner.has_cargo();
    runner
}

/// What cargo must have been asked for: away from the checkout, one commit, its own lock file.
fn built_once(runner: &Runner) -> bool {
    let home = runner.home.path().display();
    let asked =
        format!("/: install --locked --root {home}/.reform --git {SOURCE} --rev {COMMIT} reform");
    runner.built() == [asked]
}

fn is_installed(runner: &Runner) -> bool {
    runner.home.path().join(".reform/bin/reform").exists()
}

#[test]
fn a_release_is_fetched_by_its_checksum_and_nothing_is_built() {
    on_both(
        || builder(Runner::new()),
        |runner, good, log| assert!(good && runner.built().is_empty(), "{log}"),
    );
    // As Windows writes checksums.
    on_both(
        || {
            let runner = Runner::new();
            let sum = runner.value("REFORM_SHA256").to_uppercase();
            runner.set("REFORM_SHA256", &sum);
            runner
        },
        |_, good, log| assert!(good, "{log}"),
    );
}

#[test]
fn what_has_another_checksum_is_never_run_nor_built_around() {
    for sum in [&"0".repeat(64), "0", "$(touch sprung)", "*"] {
        on_both(
            || {
                let runner = builder(Runner::new());
                runner.set("REFORM_SHA256", sum);
                runner
            },
            |runner, good, log| {
                assert!(!good && runner.built().is_empty() && !is_installed(runner), "{log}");
                assert!(log.contains(&format!("{ARCHIVE}.tar.gz is not run")), "{log}");
                assert!(log.contains(&format!("REFORM_SHA256 is {sum}")), "{log}");
                assert!(!runner.home.path().join("sprung").exists());
            },
        );
    }
}

#[test]
fn what_has_the_checksum_and_is_no_archive_fails() {
    on_both(
        || {
            let runner = builder(Runner::new());
            let archive = format!("release/{ARCHIVE}.tar.gz");
            let page = "<html>not found</html>";
            fs::write(runner.home.path().join(archive), page).expect("written");
            runner.set("REFORM_SHA256", &reform::source::sha256(page.as_bytes()));
            runner
        },
        |runner, good, log| {
            assert!(!good && runner.built().is_empty() && !is_installed(runner), "{log}");
        },
    );
}

/// A web server that has nothing.
fn empty_server() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("an address");
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.expect("a request");
            let _ = stream.read(&mut [0; 2048]);
            let body = "<html>no such page</html>";
            let head = format!("HTTP/1.1 404 Not Found\r\nContent-Length: {}", body.len());
            let _ = stream.write_all(format!("{head}\r\n\r\n{body}").as_bytes());
        }
    });
    format!("http://{address}/v1")
}

#[test]
fn where_no_release_is_to_be_had_it_is_built_from_one_commit() {
    let server = empty_server();
    for address in [server.as_str(), "file:///nowhere", "http://127.0.0.1:1", ""] {
        let at = |runner: Runner| {
            runner.set("REFORM_ADDRESS", address);
            runner
        };
        on_both(
            || at(builder(Runner::new())),
            |runner, good, log| assert!(good && built_once(runner), "{address}: {log}"),
        );
        on_both(
            || at(Runner::new()),
            |runner, good, log| {
                assert!(!good && !is_installed(runner), "{address}: {log}");
                let lines = ["REFORM_ADDRESS", "REFORM_SHA256", "REFORM_GIT", "REFORM_REV"];
                assert!(lines.iter().all(|line| log.contains(line)), "{address}: {log}");
                let told = log.contains(&format!("{address}/{ARCHIVE}.tar.gz could not"));
                assert_eq!(told, !address.is_empty(), "{address}: {log}");
            },
        );
    }
}

#[test]
fn a_release_without_a_checksum_is_not_fetched() {
    let unset = |runner: Runner| {
        runner.set("REFORM_SHA256", "");
        runner
    };
    on_both(
        || unset(Runner::new()),
        |runner, good, log| {
            assert!(!good && !is_installed(runner) && log.contains("REFORM_SHA256"), "{log}");
        },
    );
    on_both(
        || unset(builder(Runner::new())),
        |runner, good, log| assert!(good && built_once(runner), "{log}"),
    );
}

#[test]
fn a_machine_that_cannot_build_says_what_it_lacks() {
    on_both(
        || {
            let runner = Runner::bare();
            runner.set("REFORM_GIT", SOURCE);
            runner.set("REFORM_REV", COMMIT);
            runner
        },
        |_, good, log| {
            let image = concat!("rust:", env!("CARGO_PKG_RUST_VERSION"));
            assert!(!good && log.contains(image), "{log}");
        },
    );
}

#[test]
fn what_is_to_be_set_is_named_with_its_file() {
    for (ci, file) in [("github", WORKFLOW), ("gitlab", JOB)] {
        let scratch = hosted(ci);
        let runner = Runner::bare();
        let log = if ci == "github" {
            run_workflow(&scratch, &runner, &pull_request("", "")).of("Build reform").log.clone()
        } else {
            run_job(&scratch, &runner, &[]).1
        };
        assert!(log.contains(&format!("at the top of {file}")), "{log}");
        // And there they stand, marked, with the version that wrote the file.
        let text = scratch.read(file);
        assert!(text.contains("SET WHAT IS EMPTY") && text.contains("SET THESE TWO"), "{text}");
        let version = format!("REFORM_VERSION: \"{}\"", env!("CARGO_PKG_VERSION"));
        assert!(text.contains(&version), "{text}");
    }
}

#[test]
fn an_image_that_has_reform_fetches_nothing() {
    let scratch = hosted("gitlab");
    let runner = Runner::bare();
    runner.has_reform();
    let (code, log) = run_job(&scratch, &runner, &[]);
    assert_eq!(code, Some(0), "{log}");
}

#[test]
fn what_was_there_before_is_not_taken_for_what_was_fetched() {
    let scratch = Scratch::submitted_below("repository");
    scratch.reform(&["init", "--ci", "github"]).ended(0);
    let runner = Runner::new();
    runner.set("REFORM_ADDRESS", "file:///nowhere");
    let left = runner.home.path().join(".reform/bin/reform");
    super::runner::program(&left, "touch \"$HOME/sprung\"");
    let steps = run_workflow(&scratch, &runner, &pull_request("", ""));
    assert_eq!(steps.outcomes(), [("Fetch reform", true), ("Build reform", false)]);
    assert!(!runner.home.path().join("sprung").exists() && !left.exists());
}

#[test]
fn jobs_have_limits_and_an_image_without_a_compiler() {
    let job = &yaml(&hosted("gitlab").read(JOB))["reform"];
    assert_eq!(
        (&job["timeout"], &job["rules"][0]["interruptible"]),
        (&"30 minutes".into(), &true.into())
    );
    assert!(!job["image"].as_str().expect("an image").contains("rust"), "{job}");
    let workflow = &yaml(&hosted("github").read(WORKFLOW));
    assert_eq!(workflow["jobs"]["reform"]["timeout-minutes"], 30);
    assert!(workflow["concurrency"]["group"].is_string());
}

//! What a command costs: processor time, wall time and memory, its own and that of the programs it
//! starts.

use std::env;
use std::io;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// What a run took.
#[derive(Debug, Clone, Copy)]
pub struct Cost {
    /// Seconds of processor time, in the program and in the system for it, over all threads.
    pub cpu: f64,
    /// Seconds until it ended.
    pub wall: f64,
    /// The most bytes that it had in memory.
    pub peak: f64,
}

/// The runs of a short command, and how long they may take together: of several, the least counts,
/// which other programs on the machine disturbed least.
const RUNS: usize = 9;
const PATIENCE: Duration = Duration::from_secs(4);

/// The least that a command takes. `None` if it could not do what it was asked to, which is said.
pub fn cost(program: &str, arguments: &[&str]) -> io::Result<Option<Cost>> {
    let begin = Instant::now();
    let mut least: Option<Cost> = None;
    for _ in 0..RUNS {
        let Some(cost) = once(program, arguments)? else { return Ok(None) };
        least = Some(least.map_or(cost, |least| Cost {
            cpu: least.cpu.min(cost.cpu),
            wall: least.wall.min(cost.wall),
            peak: least.peak.min(cost.peak),
        }));
        if begin.elapsed() > PATIENCE {
            break;
        }
    }
    Ok(least)
}

/// Runs a command below a process of its own, so that what the system counts of the children there
/// is the command's alone.
fn once(program: &str, arguments: &[&str]) -> io::Result<Option<Cost>> {
    let mut command = Command::new(env::current_exe()?);
    let output = command.arg("measure").arg(program).args(arguments).stderr(Stdio::inherit());
    let output = output.output()?;
    let said = String::from_utf8_lossy(&output.stdout);
    let numbers: Vec<f64> = said.split_whitespace().filter_map(|word| word.parse().ok()).collect();
    match numbers.as_slice() {
        [cpu, wall, peak] => Ok(Some(Cost { cpu: *cpu, wall: *wall, peak: *peak })),
        _ => {
            eprintln!("could not run: {program} {}", arguments.join(" "));
            Ok(None)
        }
    }
}

/// Runs a command and prints what it took. Findings (exit status 1) are a result like any other.
#[cfg(unix)]
pub fn run(program: &str, arguments: &[&str]) -> io::Result<()> {
    use nix::sys::resource::{UsageWho, getrusage};
    use nix::sys::time::TimeValLike;

    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let begin = Instant::now();
    let status = command.status()?;
    let wall = begin.elapsed().as_secs_f64();
    let used = getrusage(UsageWho::RUSAGE_CHILDREN)?;
    let cpu = Duration::from_micros(
        (used.user_time() + used.system_time()).num_microseconds().unsigned_abs(),
    );
    // The number is of kilobytes but on Apple's systems.
    let unit = if cfg!(target_vendor = "apple") { 1 } else { 1_024 };
    if matches!(status.code(), Some(0 | 1)) {
        println!("{} {wall} {}", cpu.as_secs_f64(), used.max_rss() * unit);
    }
    Ok(())
}

/// No safe way is known there to ask what a child took.
#[cfg(not(unix))]
pub fn run(_: &str, _: &[&str]) -> io::Result<()> {
    Ok(())
}

//! The `reform` binary: its exit code, nothing else.

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(reform::shell::run(std::env::args_os()).code())
}

//! The `reform` binary: its exit code, nothing else.

fn main() {}

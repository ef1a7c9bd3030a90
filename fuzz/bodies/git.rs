//! Any bytes as what git prints.

/// Every reader of git's output takes the same bytes.
pub fn run(data: &[u8]) {
    reform::shell::history::read_any(data);
}

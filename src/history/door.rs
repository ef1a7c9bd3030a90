//! A door to the readers of git's output, for the fuzzer alone.

use super::parse;

/// Takes any bytes for the output of every command of git that is read. Whatever they are, this
/// returns, and what was read holds no more than the bytes do.
#[doc(hidden)]
pub fn read_any(output: &[u8]) {
    if let Some(log) = parse::log(output) {
        let known = |step: &crate::model::Step| step.commit < log.commits.len();
        assert!(log.files.values().flatten().all(known), "a step of no commit");
    }
    assert!(parse::status(output).changed.len() <= output.len());
    parse::changes(output);
    assert!(parse::names(output).count() <= output.len() + 1);
    assert!(parse::tree(output).len() <= output.len());
    for count in [1, 3] {
        parse::contents(output, count);
        let kept = parse::versions(output, count).unwrap_or_default();
        let bytes: usize = kept.iter().flatten().map(Vec::len).sum();
        assert!(bytes <= output.len(), "more was read than there is");
    }
}

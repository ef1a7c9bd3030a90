//! A door to the readers of git's output, for the fuzzer alone.

use std::collections::BTreeMap;

use super::{dates, parse};

/// Takes any bytes for the output of every command of git, and for every file of a git folder, that
/// is read. Whatever they are, this returns, and what was read holds no more than the bytes do.
#[doc(hidden)]
pub fn read_any(output: &[u8]) {
    let most = output.len() + 1;
    if let Some(line) = parse::log(output) {
        let count = line.commits.len();
        let known = |step: &crate::model::Step| step.commit < count;
        assert!(line.files.values().flatten().all(known), "a step of no commit");
        // The same bytes again, for the date of each of its commits.
        let stamps: BTreeMap<_, _> =
            line.commits.iter().map(|told| (told.hash.clone(), dates::stamp(output))).collect();
        let log = line.dated(&stamps, &[]);
        assert_eq!(log.commits.len(), count, "a commit is lost with its date");
    }
    assert!(parse::changes(output).is_none_or(|changes| changes.len() <= most));
    assert!(parse::tree(output).is_none_or(|tree| tree.len() <= most));
    for count in [1, 3] {
        let mut bytes = 0;
        let take = |object: Option<parse::Object>| bytes += object.map_or(0, |o| o.bytes.len());
        let read = parse::objects(output, count, 1 << 20, take);
        assert!(read.is_ok(), "bytes in memory can be read");
        assert!(bytes < most, "more was read than there is");
    }
    parse::gitfile(output);
    parse::is_long_table(output);
    assert!(parse::hashes(output).len() <= most);
    assert!(parse::table_names(output).len() <= most);
    let half = output.len() / 2;
    let loose = BTreeMap::from([(output[..half].to_vec(), output[half..].to_vec())]);
    parse::references(&output[half..], loose);
}

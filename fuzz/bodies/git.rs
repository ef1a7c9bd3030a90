//! Any bytes as what git prints.

use std::collections::BTreeMap;

use reform::model::Step;
use reform::shell::history::{dates, parse};

/// Takes the same bytes for the output of every command of git, and for every file of a git folder,
/// that is read. Whatever they are, what was read holds no more than they do.
pub fn run(data: &[u8]) {
    let most = data.len() + 1;
    if let Some(line) = parse::log(data) {
        let count = line.commits.len();
        let known = |step: &Step| step.commit < count;
        assert!(line.files.values().flatten().all(known), "a step of no commit");
        // The same bytes again, for the date of each of its commits.
        let stamps: BTreeMap<_, _> =
            line.commits.iter().map(|told| (told.hash.clone(), dates::stamp(data))).collect();
        let log = line.dated(&stamps, &[]);
        assert_eq!(log.commits.len(), count, "a commit is lost with its date");
    }
    assert!(parse::changes(data).is_none_or(|changes| changes.len() <= most));
    assert!(parse::tree(data).is_none_or(|tree| tree.len() <= most));
    for count in [1, 3] {
        let mut bytes = 0;
        let take = |object: Option<parse::Object>| bytes += object.map_or(0, |o| o.bytes.len());
        let read = parse::objects(data, count, 1 << 20, take);
        assert!(read.is_ok(), "bytes in memory can be read");
        assert!(bytes < most, "more was read than there is");
    }
    parse::gitfile(data);
    parse::is_long_table(data);
    assert!(parse::hashes(data).len() <= most);
    assert!(parse::table_names(data).len() <= most);
    let half = data.len() / 2;
    let loose = BTreeMap::from([(data[..half].to_vec(), data[half..].to_vec())]);
    parse::references(&data[half..], loose);
}

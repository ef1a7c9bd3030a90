//! The year's commits in a history of 30,000.

use serde_json::Value;

use crate::support::scratch::Scratch;

/// The same commits with so many others among them that there are 30,000.
pub fn drowned(scratch: &Scratch) -> Scratch {
    const COMMITS: usize = 30_000;
    let stream = scratch.git(&["fast-export", "--no-data", "main"]);
    let own = stream.matches("\ncommit refs/heads/main\n").count()
        + usize::from(stream.starts_with("commit refs/heads/main\n"));
    let stream = scratch.git(&["fast-export", "main"]);
    let others = COMMITS - own;
    let (mut out, mut told, mut sent) = (String::new(), 0, 0);
    for line in stream.lines() {
        // Each commit follows the one before it, whatever stands between them.
        if line.starts_with("from :") {
            continue;
        }
        if line == "commit refs/heads/main" {
            told += 1;
            // The plan comes first, and the last commit last.
            let due = if told == 1 { 0 } else { others * (told - 1) / (own - 1) };
            while sent < due {
                sent += 1;
                out += &other(sent);
            }
        }
        out += line;
        out.push('\n');
    }
    assert_eq!((sent, told), (others, own));
    let long = Scratch::empty();
    long.import(out.as_bytes());
    long.git(&["reset", "-q", "--hard", "main"]);
    assert_eq!(long.git(&["rev-list", "--count", "HEAD"]).trim(), COMMITS.to_string());
    long
}

/// A commit that has nothing to do with the year, though every third one is in its folder.
fn other(number: usize) -> String {
    let path = if number.is_multiple_of(3) { "reports/2022/README.md" } else { "notes.txt" };
    let text = format!("{number}\n");
    format!(
        "commit refs/heads/main\ncommitter Other <o@example.org> {} +0700\ndata 1\nx\n\
         M 100644 inline {path}\ndata {}\n{text}\n",
        1_641_300_000 + number * 1000,
        text.len()
    )
}

/// Without the names of commits, which differ.
pub fn nameless(mut value: Value) -> Value {
    match &mut value {
        Value::Object(map) => {
            map.remove("commit");
            for inner in map.values_mut() {
                *inner = nameless(inner.take());
            }
        }
        Value::Array(list) => list.iter_mut().for_each(|inner| *inner = nameless(inner.take())),
        _ => {}
    }
    value
}

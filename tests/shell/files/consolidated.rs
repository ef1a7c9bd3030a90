//! Written reports are known by name only, whatever is asked.

use super::*;

#[test]
fn written_reports_cost_nothing() {
    let scratch = Scratch::below("root");
    let written =
        run(scratch.root(), &[&["report", "--write", "--period", "q1"], &AS_OF[..]].concat());
    assert_eq!(written.code, Some(0), "{}", written.err);
    let folder = scratch.root().join("reports/2022/q1/consolidated");
    // Two terabytes: read in part, they would end the run by time or memory.
    for name in ["q1.html", "older.csv"] {
        File::create(folder.join(name)).expect("made").set_len(1 << 40).expect("set");
    }
    assert_eq!(errors(scratch.root(), &[]), [""; 0]);
    for arguments in [
        &["status", "--period", "q1"][..],
        &["report", "--period", "q1"],
        &["why", "on-time", "--period", "q1"],
        &["fmt"],
        &["plan", "show"],
        &["schema", "datapackage"],
    ] {
        let run = run(scratch.root(), &[arguments, &AS_OF[..]].concat());
        assert_eq!(run.code, Some(0), "{arguments:?}: {}", run.err);
    }
}

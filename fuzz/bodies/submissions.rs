//! Any bytes as a submission, as an aside of one, and as what `fmt` would write again.

use reform::submission::canonical::{Judge, Verdict};

use super::{assessments, check, with, write};

const PATH: &str = "reports/2022/q1/thanh-tra.csv";

/// The first byte chooses between the submission and a file that lies beside it.
pub fn run(data: &[u8]) {
    let Some((choice, content)) = data.split_first() else { return };
    let path = if *choice == 255 { "reports/2022/q1/thanh-tra.CSV.bak" } else { PATH };
    let sources = with(path, content);
    let checked = check(&sources);
    assessments(&checked);
    if *choice % 16 == 15 {
        let format = ["csv", "json", "xlsx"][content.len() % 3];
        write(&checked, &sources, "q1", &[format]);
    }
    for submission in checked.submissions.iter() {
        let found = &checked.diagnostics;
        let verdict = Judge::new(&checked.plan, &sources, found).verdict(submission);
        let Verdict::Rewrite { text, .. } = verdict else { continue };
        // What has been written in canonical form is in canonical form.
        let path = &sources.file(submission.file).path;
        let again = with(path, text.as_bytes());
        let checked = check(&again);
        for submission in checked.submissions.iter() {
            if again.file(submission.file).path == *path {
                let judge = Judge::new(&checked.plan, &again, &checked.diagnostics);
                let verdict = judge.verdict(submission);
                assert_eq!(verdict, Verdict::Canonical, "{text:?}");
            }
        }
    }
}

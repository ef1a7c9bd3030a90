//! Scorecards, findings and proposals as their users ask for them: languages, files, exit statuses.

use std::fs;

use crate::support::scratch::Scratch;

const DAY: [&str; 2] = ["--as-of", "2022-06-20"];

const CARD: &str = r#"format = 1
name = { vi = "Bộ chỉ số", en = "Reform index" }
[[criterion]]
id = "1"
name = { vi = "Giải quyết đúng hạn", en = "Settled on time" }
max = 2
from = { indicator = "on-time" }
score = "proportional"
floor = 90
[[criterion]]
id = "2"
name = { vi = "Tuyên truyền", en = "Publicity" }
max = 1.5
from = { manual = true }
evidence = true
"#;

const FINDINGS: &str = "id,inspection,date,unit,found,action,due,mended,referred,evidence\n\
    TT-1,KL 1,2022-02-10,van-phong,\"=cmd|' /C calc'!A0\",Mend,2022-03-01,,,\n";

fn department() -> Scratch {
    let scratch = Scratch::repository();
    scratch.write("plan/2022/scorecards/par.toml", CARD);
    scratch.write(
        "reports/2022/scores/par.csv",
        "criterion,self,appraised,note,evidence\n2,1.5,,,Report 5/BC-VP of 10/6/2022\n",
    );
    scratch.write("reports/2022/findings.csv", FINDINGS);
    scratch.write(
        "reports/2022/proposals/van-phong.csv",
        "area,kind,text,target,reason\nprocedures,goal,More online,50%,\n",
    );
    scratch
}

fn ended(scratch: &Scratch, arguments: &[&str], code: i32) -> String {
    scratch.reform(&[arguments, &DAY[..]].concat()).ended(code).said()
}

#[test]
fn each_is_told_in_both_languages() {
    let scratch = department();
    for (command, vi, en) in [
        (&["score", "--period", "6m"][..], "Giải quyết đúng hạn", "Settled on time"),
        (&["findings"], "quá hạn", "overdue"),
        (&["plan", "proposals"], "More online", "More online"),
    ] {
        for (lang, wanted) in [("vi", vi), ("en", en)] {
            let said = ended(&scratch, &[command, &["--lang", lang]].concat(), 0);
            assert!(said.contains(wanted), "{command:?} {lang}: {said}");
        }
    }
}

#[test]
fn a_file_is_of_the_kind_that_its_name_says() {
    let scratch = department();
    let score = ["csv", "docx", "html", "json", "md", "xlsx"];
    let lists = ["csv", "html", "json", "md"];
    for (command, kinds) in [
        (&["score", "par", "--period", "6m"][..], &score[..]),
        (&["findings"], &lists),
        (&["plan", "proposals"], &lists),
    ] {
        for kind in kinds {
            let file = scratch.outside().join(format!("{}.{kind}", command[0]));
            let file = file.display().to_string();
            ended(&scratch, &[command, &["-o", &file]].concat(), 0);
            let bytes = fs::read(&file).expect("written");
            let is_packed = matches!(*kind, "docx" | "xlsx");
            assert_eq!(bytes.starts_with(b"PK"), is_packed, "{file}");
            ended(&scratch, &[command, &["-o", &file]].concat(), 0);
            assert_eq!(fs::read(&file).expect("written again"), bytes, "the same twice: {file}");
        }
    }
    // What a stranger wrote is text, whatever it looks like.
    let csv = fs::read_to_string(scratch.outside().join("findings.csv")).expect("written");
    assert!(csv.contains("'=cmd|"), "{csv}");
}

#[test]
fn what_is_not_there_is_said_and_nothing_is_made_up() {
    let scratch = department();
    for (command, wanted) in [
        (&["score", "nope", "--period", "6m"][..], "par"),
        (&["score", "--period", "q9"], "q1, q2, 6m"),
        (&["score", "--period", "6m", "--format", "pdf"], "pdf"),
        (&["findings", "--unit", "nope"], "nope"),
        (&["sign", "--period", "q1", "--unit", "van-phong"], "[[sign_off]]"),
    ] {
        let said = ended(&scratch, command, 2);
        assert!(said.contains(wanted), "{command:?}: {said}");
    }
    scratch.remove("reports/2022/findings.csv");
    assert!(ended(&scratch, &["findings"], 2).contains("reports/2022/findings.csv"));
    scratch.remove("plan/2022/scorecards/par.toml");
    assert!(ended(&scratch, &["score", "--period", "6m"], 2).contains("plan/<"));
}

#[test]
fn a_plan_with_errors_scores_nothing() {
    let scratch = department();
    scratch.edit(
        "plan/2022/scorecards/par.toml",
        "indicator = \"on-time\"",
        "indicator = \"nope\"",
    );
    let said = ended(&scratch, &["score", "--period", "6m"], 1);
    assert!(said.contains("scorecards/par.toml"), "{said}");
    assert!(!said.contains("Tự chấm"), "{said}");
}

/// A link where a register belongs is a finding and is never read.
#[cfg(unix)]
#[test]
fn a_register_is_read_through_no_link() {
    let scratch = department();
    let secret = scratch.outside().join("secret.csv");
    fs::write(&secret, FINDINGS.replace("TT-1", "SECRET")).expect("written");
    for path in ["findings.csv", "scores/par.csv", "proposals/van-phong.csv"] {
        let path = format!("reports/2022/{path}");
        scratch.remove(&path);
        std::os::unix::fs::symlink(&secret, scratch.at(&path)).expect("a link");
        assert!(ended(&scratch, &["check"], 1).contains(&path), "{path}");
    }
    for command in [&["score", "--period", "6m"][..], &["findings"], &["plan", "proposals"]] {
        let said = scratch.reform(&[command, &DAY[..]].concat()).said();
        assert!(!said.contains("SECRET"), "{said}");
    }
}

//! What the environment wishes: language, colours, width; and standard input in the place of a file.

use std::io::Write as _;
use std::process::Stdio;

use crate::support::files::own;
use crate::support::run::{Run, ToEnd as _, reform};
use crate::support::scratch::Scratch;

/// A run with variables of the environment.
fn with(folder: &Scratch, arguments: &[&str], variables: &[(&str, &str)]) -> Run {
    reform(folder.root(), arguments).envs(variables.iter().copied()).to_end()
}

#[test]
fn the_systems_language_speaks_where_no_plan_does() {
    let nowhere = Scratch::nothing();
    for (variables, english) in [
        (&[][..], false),
        (&[("LANG", "en_US.UTF-8")], true),
        (&[("LANG", "C.UTF-8")], false),
        (&[("LANG", "vi_VN.UTF-8"), ("LC_MESSAGES", "de_DE")], true),
        (&[("LC_ALL", "vi_VN"), ("LANG", "en_US.UTF-8")], false),
        (&[("LC_ALL", ""), ("LANG", "en_US.UTF-8")], true),
        (&[("LC_ALL", "POSIX"), ("LANG", "en_US.UTF-8")], false),
    ] {
        let lost = with(&nowhere, &["status"], variables).ended(2);
        assert_eq!(lost.err.contains("Could not run"), english, "{variables:?}: {}", lost.err);
        let help = with(&nowhere, &["--help"], variables).ended(0).text();
        assert_eq!(help.contains("Usage:"), english, "{variables:?}");
        let wrong = with(&nowhere, &["--nothing"], variables).ended(2);
        assert_eq!(wrong.err.contains("Could not run"), english, "{variables:?}");
    }
    let told = with(&nowhere, &["status", "--lang", "vi"], &[("LANG", "en_US")]).ended(2);
    assert!(told.err.contains("Không thực hiện được"), "{}", told.err);
    let plan = Scratch::new();
    let english = &[("LC_ALL", "en_US.UTF-8")];
    assert!(with(&plan, &["status"], english).ended(0).text().contains("Đơn vị"));
}

#[test]
fn colours_go_by_what_is_said_first() {
    let folder = Scratch::new();
    for (variables, arguments, coloured) in [
        (&[][..], &[][..], false),
        (&[("CLICOLOR_FORCE", "1")], &[], true),
        (&[("CLICOLOR_FORCE", "1"), ("TERM", "dumb")], &[], true),
        (&[("CLICOLOR_FORCE", "0")], &[], false),
        (&[("CLICOLOR_FORCE", "1"), ("CLICOLOR", "0")], &[], true),
        (&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")], &[], false),
        (&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "")], &[], true),
        (&[("CLICOLOR_FORCE", "1")], &["--color", "never"], false),
        (&[("NO_COLOR", "1")], &["--color", "always"], true),
    ] {
        for command in [&["report", "--period", "q1"][..], &["report", "--help"]] {
            let run = with(&folder, &[command, arguments].concat(), variables).ended(0);
            assert_eq!(run.text().contains('\u{1b}'), coloured, "{variables:?} {arguments:?}");
        }
        folder.write("reports/2022/q1/thanh-tra.csv", "metric,value\nnothing,1\n");
        let check = with(&folder, &[&["check"], arguments].concat(), variables).ended(1);
        assert_eq!(check.text().contains('\u{1b}'), coloured, "{variables:?} {arguments:?}");
        folder.remove("reports/2022/q1/thanh-tra.csv");
        // A file is read by whoever knows what.
        if arguments.is_empty() {
            let to_file = ["report", "--period", "q1", "--format", "table", "-o", "report.txt"];
            with(&folder, &to_file, variables).ended(0);
            assert!(!folder.read("report.txt").contains('\u{1b}'));
        }
    }
}

#[test]
fn columns_are_heeded_where_no_terminal_is() {
    let widest = |columns: &str| {
        let mut status = reform(own(), &["status", "--period", "q1"]);
        let text = status.env("COLUMNS", columns).to_end().ended(0).text();
        text.lines().map(|line| line.chars().count()).max().unwrap_or(0)
    };
    assert!(widest("60") <= 60);
    assert_eq!(widest("nothing"), widest("100"));
    assert!(widest("100") <= 100);
}

/// A run that is given bytes.
fn fed(folder: &Scratch, arguments: &[&str], bytes: &[u8]) -> Run {
    let mut file = tempfile::tempfile().expect("a file");
    file.write_all(bytes).expect("written");
    std::io::Seek::rewind(&mut file).expect("from its beginning");
    let mut command = reform(folder.root(), arguments);
    command.args(["--lang", "en"]).stdin(Stdio::from(file));
    command.to_end()
}

const OF: [&str; 4] = ["--unit", "thanh-tra", "--period", "q1"];

#[test]
fn a_draft_is_checked_as_if_it_were_saved() {
    let folder = Scratch::new();
    let path = "reports/2022/q1/thanh-tra.csv";
    let (good, check) = (folder.read(path), [&["check", "-"][..], &OF].concat());
    fed(&folder, &check, good.as_bytes()).ended(0);
    let bad = good.clone() + "nothing-of-the-kind,1,,\n";
    let found = fed(&folder, &check, bad.as_bytes()).ended(1);
    assert!(found.text().contains(path), "{}", found.said());
    folder.write(path, &bad);
    let saved = fed(&folder, &["check", path], b"").ended(1);
    assert_eq!(found.text(), saved.text());
    fed(&folder, &check, good.as_bytes()).ended(0);
    assert_eq!(folder.read(path), bad, "nothing is written");
    fed(&folder, &["check", "-"], good.as_bytes()).ended(2);
    fed(&folder, &["check", "-", "--unit", "nobody", "--period", "q1"], b"").ended(2);
    fed(&folder, &[&["check", "-", path][..], &OF].concat(), b"").ended(2);
    let large = vec![b'x'; 8 * 1024 * 1024 + 1];
    let refused = fed(&folder, &check, &large).ended(2);
    assert!(refused.err.contains("8 MiB"), "{}", refused.err);
    // A file of that name is named by its path.
    folder.write("-", "x");
    assert!(fed(&folder, &["check", "./-"], b"").ended(0).err.is_empty());
}

#[test]
fn a_draft_is_rewritten_to_standard_output() {
    let folder = Scratch::new();
    let path = "reports/2022/q1/thanh-tra.csv";
    let canonical = folder.read(path);
    let fmt = [&["fmt", "-"][..], &OF].concat();
    assert_eq!(fed(&folder, &fmt, canonical.as_bytes()).ended(0).text(), canonical);
    let excel = format!("\u{feff}{}", canonical.replace('\n', "\r\n"));
    assert_eq!(fed(&folder, &fmt, excel.as_bytes()).ended(0).text(), canonical);
    let only = [&fmt[..], &["--check"]].concat();
    assert_eq!(fed(&folder, &only, excel.as_bytes()).ended(1).text(), "");
    let broken = "nothing here\n";
    let left = fed(&folder, &fmt, broken.as_bytes()).ended(1);
    assert_eq!(left.text(), broken, "nothing is lost");
    assert!(left.err.contains(path), "{}", left.err);
    assert_eq!(folder.read(path), canonical);
}

#[test]
fn a_file_is_imported_from_standard_input() {
    let folder = Scratch::new();
    let path = "reports/2022/q1/thanh-tra.csv";
    let csv = folder.read(path);
    folder.remove(path);
    let import = [&["import", "-"][..], &OF].concat();
    fed(&folder, &import, csv.as_bytes()).ended(0);
    assert_eq!(folder.read(path), csv);
    let nameless = fed(&folder, &["import", "-"], csv.as_bytes()).ended(2);
    assert!(nameless.err.contains("--unit"), "{}", nameless.err);
    let broken = fed(&folder, &import, b"metric,value\nnothing-of-the-kind,1\n").ended(1);
    assert!(broken.err.contains("(standard input)"), "{}", broken.err);
    assert_eq!(folder.read(path), csv);
}

//! The workbook filled in by openpyxl, and saved as CSV and anew by LibreOffice.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use reform::diagnostic::{Diagnostic, Severity};
use reform::model::{Id, Lang, SubmissionState};
use reform::shell::pipeline::Imported;
use reform::source::Sources;

use crate::support::form::{self as fixture, Answer, Answers, PATH};
use crate::support::run::{has_libreoffice, has_openpyxl};

/// How many forms are filled in, each its own way.
const FORMS: usize = 6;

/// LibreOffice's settings on a Vietnamese machine.
const VIETNAMESE: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N">
<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>vi</value></prop>
</item>
</oor:items>
"#;

/// Forms filled in by openpyxl, with what was filled in.
fn fill(folder: &Path, answers: &[Answers]) -> Vec<PathBuf> {
    let form = folder.join("form.xlsx");
    fs::write(&form, fixture::form("xlsx", Lang::Vi)).expect("written");
    let out = |at: usize| folder.join(format!("filled{at}.xlsx"));
    let jobs: Vec<_> = answers
        .iter()
        .enumerate()
        .map(|(at, answers)| {
            let entry = |(id, answer): (&String, &Answer)| {
                let Answer { value, note, evidence } = answer;
                let cells = serde_json::json!({"value": value, "note": note, "evidence": evidence});
                (id.clone(), cells)
            };
            let answers: serde_json::Map<_, _> = answers.iter().map(entry).collect();
            serde_json::json!({"form": form, "out": out(at), "answers": answers})
        })
        .collect();
    let list = folder.join("jobs.json");
    fs::write(&list, serde_json::to_string(&jobs).expect("JSON")).expect("written");
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pure/forms/fill.py");
    let run = Command::new("python3").arg(script).arg(list).output().expect("python3 runs");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    (0..answers.len()).map(out).collect()
}

/// Saves workbooks in another format by LibreOffice.
pub fn convert(folder: &Path, files: &[PathBuf], filter: &str, to: &str) -> PathBuf {
    let out = folder.join(to);
    let profile = folder.join("profile");
    fs::create_dir_all(profile.join("user")).expect("made");
    fs::write(profile.join("user/registrymodifications.xcu"), VIETNAMESE).expect("written");
    let profile = format!("-env:UserInstallation=file://{}", profile.display());
    let mut command = Command::new("soffice");
    command.args([&profile, "--headless", "--convert-to", filter, "--outdir"]).arg(&out);
    let run = command.args(files).output().expect("soffice runs");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    out
}

fn import(file: &Path) -> (Sources, Imported) {
    fixture::import("form.xlsx", &fs::read(file).expect("read"))
}

fn codes<'d>(found: impl IntoIterator<Item = &'d Diagnostic>) -> Vec<&'d str> {
    found.into_iter().map(|found| found.rule.code).collect()
}

/// A workbook comes in as what was filled in, and what is written of it says the same.
fn comes_back(file: &Path, answers: &Answers) {
    let (_, imported) = import(file);
    assert_eq!(codes(&imported.diagnostics), Vec::<&str>::new(), "{}", file.display());
    let (submission, state) = imported.submission.expect("read");
    assert_eq!(state, SubmissionState::Complete);
    assert_eq!(submission.period, Id::parse(fixture::PERIOD).expect("an id"));
    let text = reform::submission::canonical::text(&imported.plan, &submission);
    // The names are the plan's, without what the form says beside them.
    assert!(text.starts_with("metric,name,value,note,evidence\n"), "{text}");
    assert!(text.contains("\nscheme,Phê duyệt Đề án,"), "{text}");
    let sources = fixture::with(text.as_bytes());
    let checked = fixture::check(&sources);
    assert_eq!(fixture::found(&checked), Vec::<String>::new());
    assert_eq!(fixture::accepted(&checked), *answers);
}

#[test]
fn a_form_filled_in_by_another_program_comes_back() {
    if !has_openpyxl() {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let answers = fixture::samples(6, FORMS);
    let files = fill(folder.path(), &answers);
    for (file, answers) in files.iter().zip(&answers) {
        comes_back(file, answers);
    }
    if !has_libreoffice() {
        return;
    }
    // LibreOffice writes all of it anew: styles, hidden sheets, numbers, formulas.
    let anew = convert(folder.path(), &files, "xlsx:Calc MS Excel 2007 XML", "anew");
    for (file, answers) in files.iter().zip(&answers) {
        comes_back(&anew.join(file.file_name().expect("a name")), answers);
    }
}

#[test]
fn a_form_saved_as_csv_with_decimal_commas_says_the_same() {
    if !has_openpyxl() || !has_libreoffice() {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let answers = fixture::samples(2, FORMS);
    let files = fill(folder.path(), &answers);
    // Semicolons, UTF-8 and cells as they show: what Excel does there.
    let filter = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false";
    let saved = convert(folder.path(), &files, filter, "saved");
    let mut commas = 0;
    for (file, answers) in files.iter().zip(&answers) {
        let name = file.with_extension("csv");
        let bytes = fs::read(saved.join(name.file_name().expect("a name"))).expect("read");
        let checked = fixture::check(&fixture::with(&bytes));
        let errors: Vec<_> =
            checked.diagnostics.iter().filter(|d| d.severity == Severity::Error).collect();
        assert_eq!(codes(errors), Vec::<&str>::new(), "{}", String::from_utf8_lossy(&bytes));
        // The form's own columns for the eye are no one's, and that is all there is to say.
        assert_eq!(codes(&checked.diagnostics), ["R214"; 3], "{}", PATH);
        assert_eq!(fixture::accepted(&checked), *answers);
        let text = String::from_utf8(bytes).expect("UTF-8");
        commas += answers
            .values()
            .filter(|answer| answer.value.contains('.'))
            .filter(|answer| text.contains(&format!(";{};", answer.value.replace('.', ","))))
            .count();
    }
    assert!(commas > 0, "no decimal comma was tried");
}

//! What nobody sees leaves through no output: whatever stands in any text of a plan, a submission or
//! a narrative, every command shows it by its number.
//!
//! Goes through the tables of formats: one that is added is held to this too.

use std::fs;
use std::io::Read as _;
use std::path::Path;

use reform::assess::{self, Scope};
use reform::diagnostic::render::{self, Findings, Style};
use reform::i18n::Catalogue;
use reform::model::{Lang, Section};
use reform::report::{self, Provenance};
use reform::shell::pipeline::{self, Question};
use reform::source::Sources;
use reform::source::unseen;
use reform::write::{self, Look};

use crate::support::files::{self, Files};
use crate::support::run::{self, Run};
use crate::support::scratch::Scratch;

/// One of each kind, some that begin a formula, a command of a CI server, mark-up.
const NASTY: &str = "\u{202e}45\u{202c}\u{200b}\u{200d}\u{2060}\u{feff}\u{ad}\u{fe0f}\u{e0041}\u{2063}\
    \u{3164}\u{180e}\u{34f}\u{17b4}\u{fffa}\u{2800}\u{61c}\u{2067}\u{2028}\u{9b}\u{85}\u{ffff}";
/// What TOML takes only as an escape.
const CONTROLS: &str = "\\u001b[31m\\u0000\\u0007\\u007f";

/// Nothing of the class is in a text but the ends of lines.
fn assert_open(what: &str, text: &str) {
    let hidden = text.chars().find(|c| unseen::kind(*c).is_some());
    if let Some(c) = hidden {
        let at = text.find(c).unwrap_or_default();
        let around: String =
            text[..at].chars().rev().take(60).collect::<Vec<_>>().into_iter().rev().collect();
        panic!("{what}: U+{:04X} after {around:?}", u32::from(c));
    }
}

/// The same of a file in any format: of a package, of each of its parts.
fn assert_bytes_open(what: &str, bytes: &[u8]) {
    if !bytes.starts_with(b"PK") {
        return assert_open(what, std::str::from_utf8(bytes).expect("UTF-8"));
    }
    let mut package = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a package");
    for at in 0..package.len() {
        let mut part = package.by_index(at).expect("a part");
        let mut text = String::new();
        let name = part.name().expect("a name").into_owned();
        if part.read_to_string(&mut text).is_ok() {
            assert_open(&format!("{what}, {name}"), &text);
            // Numbers of characters are mark-up for them.
            for number in ["&#x202e;", "&#8238;", "&#x1b;", "&#27;", "_x001B_"] {
                assert!(!text.contains(number), "{what}, {name}: {number}");
            }
        }
    }
}

/// The files of the base, every text of the plan with something nasty in it.
fn nasty_plan() -> Files {
    let mut files = files::base();
    for (path, bytes) in &mut files {
        if !path.ends_with(".toml") {
            continue;
        }
        let text = String::from_utf8(bytes.clone()).expect("UTF-8");
        let lines = text.lines().map(|line| {
            let named = [
                ".vi = \"",
                ".en = \"",
                "symbol = \"",
                "title = \"",
                "authority = \"",
                "number = \"",
                "output = \"",
                "basis = \"",
                "subject = \"",
            ];
            let is_text = named.iter().any(|key| line.contains(key)) && line.ends_with('"');
            if is_text {
                format!("{}{NASTY}{CONTROLS}\"", &line[..line.len() - 1])
            } else {
                line.to_owned()
            }
        });
        *bytes = lines.map(|line| line + "\n").collect::<String>().into_bytes();
    }
    files
}

fn put(files: &mut Files, path: &str, text: String) {
    files.insert(path.to_owned(), text.into_bytes());
}

/// A submission with something nasty in every cell but what its figures need, and a narrative.
fn nasty_reports(files: &mut Files) {
    let n = NASTY.replace('\u{2028}', "");
    let csv = format!(
        "STT,metric,name,value,note,evidence\n\
         1,settled,{n},486,co\u{ad}op \u{200b}\u{200d}\u{2068}x\u{2069} =1+1,\n\
         2,settled-on-time,x,{n}486,{n},{n}\n\
         3,settled-late,x,n/a,\"＝1+1|\u{1b}[31m\u{200c}\",\n\
         4,waiting-minutes,x,915,{n},\n5,visits,x,61,👨\u{200d}👩 ❤\u{fe0f},\n\
         6,survey-satisfaction,x,done,=cmd|x,\"12/QĐ-SCT, 01/02/2022{n}\"\n\
         7,{n}zz,{n},{n},{n},{n}\n"
    );
    put(files, "reports/2022/q1/thanh-tra.csv", csv);
    let prose = |name: &str| -> String {
        let headings = Section::ALL.map(|section| section.headings()[0]);
        headings.map(|heading| format!("## {heading}\n\n{name} {NASTY}\u{1b} `{NASTY}` [a](http://{NASTY}).\n\n- {NASTY}\n\n")).concat()
    };
    put(files, "reports/2022/q1/thanh-tra.md", prose("a"));
    put(
        files,
        "reports/2022/q1/van-phong.md",
        format!("# {NASTY}\n\nx\n\n## {NASTY}\n\n{}", prose("b")),
    );
    put(files, "reports/2022/q1/quy\u{202e}2\u{200b}.csv", "metric,value\n".to_owned());
    put(files, "reports/2022/q\u{202e}9/v\u{430}n-phong.csv", "metric,value\n".to_owned());
    let waiver = format!(
        "format = 1\n[[waiver]]\ncode = \"R504\"\nat = \"q1/thanh-tra/{NASTY}\"\nvalue = \"{NASTY}\"\nreason = \"{NASTY}\"\nby = \"{NASTY}{CONTROLS}\"\n"
    );
    put(files, "plan/2022/waivers.toml", waiver);
}

#[test]
fn no_writer_lets_anything_hidden_through() {
    let mut files = nasty_plan();
    nasty_reports(&mut files);
    let sources = Sources::new(files);
    let question = Question::new(2022, "2022-06-20".parse().expect("a date"));
    let checked = pipeline::check(&sources, &question);
    let provenance = || Provenance {
        plan_sha256: "0".repeat(64),
        data_sha256: "1".repeat(64),
        tool: "reform".to_owned(),
    };
    for lang in Lang::ALL {
        let catalogue = Catalogue::new(lang);
        for name in ["q1", "6m"] {
            let report = checked.plan.report(name).expect("a report");
            let scope = Scope::default();
            let assessment =
                assess::run(&checked.plan, &checked.ledger, report, &scope, question.as_of);
            let comparison = assess::compare(&assessment);
            let document = report::consolidated(
                &assessment,
                &comparison,
                &checked.narratives,
                &sources,
                provenance(),
            );
            for format in write::FORMATS {
                for detail in [false, true] {
                    let look = Look { color: false, width: 100, detail };
                    let bytes = format.bytes(&document, &catalogue, look);
                    assert_bytes_open(&format!("report {name} --format {}", format.name), &bytes);
                    if matches!(format.name, "table" | "md" | "csv") {
                        let text = String::from_utf8(bytes).expect("UTF-8");
                        assert!(text.contains("U+202E"), "{}: nothing is taken away", format.name);
                    }
                }
            }
            let status = report::status(&assessment, &document, None, &[]);
            let look = Look { color: false, width: 100, detail: true };
            for blocks in [status, report::plan(&checked.plan), report::coverage(&checked.plan)] {
                assert_open("blocks", &write::for_terminal(&blocks, &catalogue, look));
                assert_open("blocks", &write::as_markdown(&blocks, &catalogue));
            }
        }
        let findings = Findings {
            diagnostics: &checked.diagnostics,
            sources: &sources,
            as_of: question.as_of,
            waived: 0,
            hidden: [0; 2],
        };
        for format in render::FORMATS {
            let text = format.text(
                &findings,
                &catalogue,
                Style { color: false, width: 100, detail: false },
            );
            assert_open(&format!("check --format {}", format.name), &text);
            assert!(text.contains("U+202E"), "{}", format.name);
        }
    }
}

fn reform(folder: &Path, arguments: &[&str]) -> Run {
    run::run(folder, &[arguments, &["--as-of", "2022-06-20"]].concat())
}

/// The commands that have an output of their own, with every format of each.
const COMMANDS: &[&[&str]] = &[
    &["check"],
    &["check", "--format", "json"],
    &["check", "--format", "github"],
    &["check", "--format", "sarif"],
    &["check", "--format", "junit"],
    &["check", "-v", "--unit", "thanh-tra"],
    &["status", "--period", "q1", "--todo"],
    &["status", "--period", "q1", "--todo", "--format", "md"],
    &["status", "--period", "q1", "--todo", "--format", "json"],
    &["report", "--period", "q1", "-v"],
    &["report", "--period", "q1", "--format", "md"],
    &["report", "--period", "q1", "--format", "csv"],
    &["report", "--period", "q1", "--format", "json"],
    &["report", "--period", "q1", "--format", "html"],
    &["report", "--period", "q1", "--format", "submission"],
    &["report", "--period", "q1", "-o", "x.docx"],
    &["report", "--period", "q1", "-o", "x.xlsx"],
    &["report", "--period", "q1", "--unit", "thanh-tra", "-o", "y.docx"],
    &["why", "on-time", "--period", "q1"],
    &["why", "on-time", "--period", "q1", "--format", "md"],
    &["why", "on-time", "--period", "q1", "--format", "json"],
    &["template", "--unit", "thanh-tra", "--period", "q2"],
    &["template", "--unit", "thanh-tra", "--period", "q2", "-o", "z.xlsx"],
    &["plan", "show"],
    &["plan", "show", "--format", "md"],
    &["plan", "coverage"],
    &["schema", "datapackage"],
    &["fmt", "--check"],
    &["fmt"],
    &["diff", "--period", "q1"],
    &["close", "--period", "q1"],
    // What is asked for is said again.
    &["report", "--period", "q\u{202e}1"],
    &["template", "--unit", "x\u{200b}\u{1b}[31m", "--period", "q1"],
    &["check", "--n\u{202e}o"],
    &["import", "kh\u{f4}ng\u{202e}.xlsx"],
    &["plan", "new-year"],
];

#[test]
fn no_command_lets_anything_hidden_through() {
    // A plan that is refused for what it hides, and one that is clean, so that reports are made.
    for is_nasty in [true, false] {
        let mut files = if is_nasty { nasty_plan() } else { files::base() };
        nasty_reports(&mut files);
        if !is_nasty {
            files.remove("plan/2022/waivers.toml");
        }
        let folder = Scratch::of(&files);
        let before = fs::read(folder.root().join("reports/2022/q1/thanh-tra.csv")).expect("there");
        for arguments in COMMANDS {
            let out = reform(folder.root(), arguments);
            let what = format!("{arguments:?}, nasty plan: {is_nasty}");
            assert_bytes_open(&what, &out.out);
            assert_bytes_open(&what, out.err.as_bytes());
            let refused = out.code != Some(0);
            if is_nasty && matches!(arguments[0], "report" | "template" | "why" | "close") {
                assert!(refused, "{what}");
            }
        }
        for name in ["x.docx", "x.xlsx", "y.docx", "z.xlsx"] {
            if let Ok(bytes) = fs::read(folder.root().join(name)) {
                assert_bytes_open(name, &bytes);
                assert!(!is_nasty, "{name}");
            } else {
                assert!(is_nasty, "{name}");
            }
        }
        // What nobody can vouch for is left as it is.
        let after = fs::read(folder.root().join("reports/2022/q1/thanh-tra.csv")).expect("there");
        assert_eq!(before, after);
    }
}

/// A copy of the base with one file more.
fn repository(path: &str, text: &str) -> Scratch {
    let scratch = Scratch::new();
    scratch.write(path, text);
    scratch
}

/// A workbook with a table of these rows.
fn workbook(path: &Path, rows: &[[&str; 4]]) {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in (0..).zip([["metric", "value", "note", "evidence"]].iter().chain(rows)) {
        for (column, cell) in (0..).zip(cells) {
            sheet.write(row, column, *cell).expect("written");
        }
    }
    book.save(path).expect("saved");
}

#[test]
fn a_workbook_hides_nothing_and_its_notes_make_no_rows() {
    let folder = repository("x", "");
    let rows = [
        ["settled", "486", "", ""],
        ["settled-on-time", "486", "", ""],
        ["settled-late", "0", "trong đó:\nvisits,16", ""],
        ["waiting-minutes", "915", "một\nhai", ""],
        ["visits", "61", "", ""],
        ["survey-satisfaction", "in-progress", "", ""],
    ];
    let path = folder.root().join("a.xlsx");
    let import = ["import", "a.xlsx", "--unit", "thanh-tra", "--period", "q1", "--stdout"];
    workbook(&path, &rows);
    let out = reform(folder.root(), &import);
    let csv = out.text();
    assert_eq!(out.code, Some(0), "{csv}");
    // Blanks for the line ends, so that what was written is read as it was meant.
    assert!(csv.contains("settled-late,0,\"trong đó: visits,16\",\n"), "{csv}");
    for (row, column) in [(1, 0), (1, 1), (5, 3)] {
        let hidden = format!("{}\u{200b}", rows[row][column]);
        let mut rows = rows;
        rows[row][column] = &hidden;
        workbook(&path, &rows);
        let out = reform(folder.root(), &[&import[..], &["--lang", "en"]].concat());
        assert_eq!((out.code, out.out.len()), (Some(1), 0));
        let said = out.err;
        assert!(said.contains("R227") && said.contains("U+200B"), "{said}");
    }
}

#[test]
fn a_row_in_doubt_is_in_no_figure_and_is_told_everywhere() {
    let csv = "metric,value,note,evidence\nsettled,486,\"trong đó:\nsettled-on-time,400,\",\n\
               settled-on-time,486,,\nsettled-late,0,,\nwaiting-minutes,915,,\nvisits,61,,\n\
               survey-satisfaction,in-progress,,\n";
    let folder = repository("reports/2022/q1/thanh-tra.csv", csv);
    let json = |arguments: &[&str]| -> serde_json::Value {
        let out = reform(folder.root(), &[arguments, &["--format", "json"]].concat());
        out.json()
    };
    let report = json(&["report", "--period", "q1"]);
    let unit =
        report["units"].as_array().expect("a list").iter().find(|unit| unit["id"] == "thanh-tra");
    assert_eq!(unit.expect("there")["state"], "invalid");
    let excluded: Vec<_> = report["excluded"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|row| {
            assert_eq!(row["codes"], serde_json::json!(["R228"]), "{row}");
            (row["metric"].as_str().expect("a text"), row["value"].as_str().expect("a text"))
        })
        .collect();
    let doubtful = [("settled", "486"), ("settled-on-time", "400"), ("settled-on-time", "486")];
    assert_eq!(excluded, doubtful);
    let indicator = &report["indicators"].as_array().expect("a list")[0];
    let own = indicator["by_unit"]
        .as_array()
        .expect("a list")
        .iter()
        .find(|own| own["unit"] == "thanh-tra");
    assert!(own.is_none_or(|own| own["numerator"].is_null()), "{indicator}");
    let check = json(&["check", "--unit", "thanh-tra"]);
    let codes: Vec<_> =
        check["diagnostics"].as_array().expect("a list").iter().map(|it| &it["code"]).collect();
    assert_eq!(codes, ["R228"]);
    let why = reform(folder.root(), &["why", "on-time", "--period", "q1", "--format", "json"]);
    let why = why.text();
    assert!(why.contains("R228") || why.contains("faulty"), "{why}");
    let out = reform(folder.root(), &["report", "--period", "q1", "--format", "submission"]);
    let submission = out.text();
    assert!(submission.contains("settled,1520,") && !submission.contains("400"), "{submission}");
}

#[test]
fn a_hidden_character_is_no_figure_for_being_imported_with_errors() {
    let scratch = Scratch::below("dept");
    let sent = "metric,value\nvisits,95\u{202e}48\n";
    fs::write(scratch.outside().join("sent.csv"), sent).expect("written");
    let whose = ["--unit", "van-phong", "--period", "q2", "--as-of", "2022-07-01"];
    let given = ["import", "../sent.csv", "--replace", "--accept-errors"];
    scratch.reform(&[&given[..], &whose].concat());
    let path = "reports/2022/q2/van-phong.csv";
    assert!(scratch.read(path).contains("visits,95\u{202e}48,"), "{}", scratch.read(path));
    let found = scratch.reform(&["check", path, "--as-of", "2022-07-01"]).ended(1);
    assert!(found.text().contains("R227"), "{}", found.text());
}

//! `--format json` on every command: it parses, says its form, and holds the same for programs in
//! whichever language it is asked for; figures are numbers.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::support::scratch::Scratch;

/// Keys whose values are words for people, or what files hold word for word: names, notes, remarks.
const WORDS: &[&str] = &[
    "output",
    "win_back",
    "send_to",
    "appraised_by",
    "name",
    "names",
    "message",
    "text",
    "note",
    "notes",
    "title",
    "help",
    "remarks",
    "summary",
    "reason",
    "expected",
    "found",
    "label",
    "to",
    "unit_name",
    "formula",
    "measure",
    "left",
    "next",
    "step",
    "why",
    "subject",
    "body",
    "lines",
    "items",
    "todo",
    "sentence",
    "description",
    "said",
    "issuer",
    "signature",
    "place",
    "recipients",
    "heading",
    "unit",
    "doing",
    "publisher",
    "what",
    "value",
];

/// Keys by which a score card's criteria and groups are named: by their numbers, which are no figures.
const NUMBERED: [&str; 6] = ["criterion", "group", "id", "lacking", "parent", "unsettled"];

/// What a cell of a file says, word for word: there `n/a` and `13` are alike.
const QUOTED: [&str; 2] = ["/contributions/value", "/excluded/value"];

/// Every command, with the form of its answer.
const COMMANDS: [(&str, &str); 27] = [
    ("check", "reform.check/1"),
    ("status --period q1 --todo", "reform.status/1"),
    ("report --period q1", "reform.report/1"),
    ("report --period q1 --write", "reform.written/1"),
    ("why on-time --period q1", "reform.why/1"),
    ("score", "reform.score/1"),
    ("findings", "reform.findings/1"),
    ("remind --all --period q1", "reform.remind/1"),
    ("import inbox", "reform.import/1"),
    ("import inbox/q2.xlsx --replace --dry-run", "reform.import/1"),
    ("template --unit thanh-tra --period q2", "reform.template/1"),
    ("template --all --period q2", "reform.template/1"),
    ("fmt --check", "reform.fmt/1"),
    ("fmt", "reform.fmt/1"),
    ("sign --period q1 --unit van-phong", "reform.sign/1"),
    ("close --period q1", "reform.close/1"),
    ("diff --period q1", "reform.diff/1"),
    ("site out", "reform.site-written/1"),
    ("plan show", "reform.plan/1"),
    ("plan coverage", "reform.plan-coverage/1"),
    ("plan proposals", "reform.proposals/1"),
    ("plan years", "reform.plan-years/1"),
    ("init made", "reform.init/1"),
    ("explain", "reform.explain/1"),
    ("explain R301", "reform.explain/1"),
    ("schema", "reform.schema/1"),
    ("plan new-year", "reform.plan-new-year/1"),
];

/// The commands that print a text for another program, and no data.
const TEXTS: [&str; 3] = ["completions", "help", "man"];

fn ready() -> Scratch {
    let scratch = Scratch::shipped();
    let plan = scratch.read("plan/2022/plan.toml");
    let signs = "\n[[sign_off]]\nunit = \"van-phong\"\nareas = [\"steering\"]\ndays = 3\n";
    scratch.write("plan/2022/plan.toml", plan + signs);
    let ours = scratch.read("reports/2022/q1/thanh-tra.csv");
    scratch.write("reports/2022/q1/thanh-tra.csv", ours.replace('\n', "\r\n"));
    std::fs::create_dir_all(scratch.at("inbox")).expect("made");
    let form = ["template", "--unit", "thanh-tra", "--period", "q2", "-o", "inbox/q2.xlsx"];
    scratch.reform(&form).ended(0);
    scratch
}

/// The leaves of an answer, each with the keys that lead to it.
fn leaves<'v>(value: &'v Value, way: &str, all: &mut Vec<(String, &'v Value)>) {
    match value {
        Value::Object(fields) => {
            fields.iter().for_each(|(key, value)| leaves(value, &format!("{way}/{key}"), all));
        }
        Value::Array(items) => items.iter().for_each(|item| leaves(item, way, all)),
        leaf => all.push((way.to_owned(), leaf)),
    }
}

#[test]
fn every_command_answers_programs() {
    let mut differing = BTreeSet::new();
    // In their order: what one writes the next one finds.
    let places = [ready(), ready()];
    for (command, form) in COMMANDS {
        let answers = [("vi", &places[0]), ("en", &places[1])].map(|(lang, scratch)| {
            let words: Vec<&str> = command.split(' ').collect();
            let asked = ["--format", "json", "--lang", lang, "--as-of", "2022-07-20"];
            let run = scratch.reform(&[&words[..], &asked].concat());
            assert!(run.code.is_some_and(|code| code < 2), "{command}: {}", run.said());
            run.json()
        });
        for answer in &answers {
            if answer["schema"] != form {
                differing.insert(format!("{command}: {}", answer["schema"]));
            }
        }
        let [mut vi, mut en] = [Vec::new(), Vec::new()];
        leaves(&answers[0], "", &mut vi);
        leaves(&answers[1], "", &mut en);
        let key = |way: &str| way.rsplit('/').next().unwrap_or_default().to_owned();
        for ((way, one), (_, other)) in vi.iter().zip(&en) {
            if one != other && !WORDS.contains(&key(way).as_str()) {
                differing.insert(format!("{command}: {way}: {one} {other}"));
            }
            let is_figure = |text: &str| {
                let bare = text.trim_start_matches('-').replacen('.', "", 1);
                !bare.is_empty() && bare.bytes().all(|digit| digit.is_ascii_digit())
            };
            if one.as_str().is_some_and(is_figure)
                && !NUMBERED.contains(&key(way).as_str())
                && !QUOTED.contains(&way.as_str())
            {
                differing.insert(format!("{command}: {way}: a figure as text: {one}"));
            }
        }
        if vi.len() != en.len() {
            differing.insert(format!("{command}: {} and {} leaves", vi.len(), en.len()));
        }
    }
    assert!(differing.is_empty(), "{}", Vec::from_iter(differing).join("\n"));
}

#[test]
fn no_command_is_forgotten() {
    let scratch = Scratch::nothing();
    let help = scratch.reform(&["--help"]).ended(0).text();
    let (_, rest) = help.split_once("Commands:").expect("a list of commands");
    let list = rest.trim_start().split("\n\n").next().unwrap_or_default();
    let named = list.lines().filter_map(|line| line.strip_prefix("  ")?.split(' ').next());
    let named: Vec<_> =
        named.filter(|name| name.starts_with(|c: char| c.is_ascii_lowercase())).collect();
    assert!(named.len() >= 20, "{named:?}");
    for name in named {
        let is_told = COMMANDS.iter().any(|(command, _)| command.split(' ').next() == Some(name));
        assert!(is_told || TEXTS.contains(&name), "{name} has no JSON");
    }
}

#[test]
fn what_findings_forbid_is_answered_with_them() {
    let scratch = Scratch::new();
    scratch.edit("reports/2022/q1/thanh-tra.csv", "settled,", "settled,x");
    for command in
        [&["close", "--period", "q1"][..], &["report", "--period", "q1", "--require-complete"]]
    {
        let asked = ["--format", "json", "--as-of", "2022-07-20"];
        let answer = scratch.reform(&[command, &asked].concat()).ended(1).json();
        assert_eq!(answer["schema"], "reform.check/1", "{command:?}");
        assert_ne!(answer["summary"]["errors"], 0);
    }
    scratch.edit("plan/2022/plan.toml", "year = 2022", "year = 2022\nnonsense = 1");
    let status = scratch.reform(&["status", "--format", "json"]).ended(1).json();
    assert_eq!(status["diagnostics"][0]["code"], "R102");
}

#[test]
fn why_a_run_could_not_be_done_is_said_beside_standard_output() {
    let scratch = Scratch::new();
    for command in [
        &["report", "--period", "q9"][..],
        &["report", "--nonsense"],
        &["status", "-C", "nowhere"],
        &["close", "--period", "q1", "--as-of", "2022-01-01"],
    ] {
        let run = scratch.reform(&[command, &["--format", "json"]].concat()).ended(2);
        assert!(run.out.is_empty() && !run.err.is_empty(), "{command:?} {}", run.said());
    }
}

#[test]
fn what_goes_into_a_folder_goes_there_whoever_is_told() {
    for (command, holds, ours) in [
        ("template --all --period q2", "thanh-tra.xlsx", "danh-sach.csv"),
        ("remind --all --period q2", "thanh-tra.txt", "danh-sach.md"),
    ] {
        let scratch = Scratch::shipped();
        scratch.remove("reports/2022/q2/thanh-tra.csv");
        let words: Vec<&str> = command.split(' ').collect();
        let usual = ["--lang", "vi", "--as-of", "2022-07-20"];
        let asked = |more: &[&str]| scratch.reform(&[&words[..], &usual, more].concat()).ended(0);
        let tried = asked(&["-o", "out", "--format", "json", "--dry-run"]).json();
        assert!(!scratch.at("out").exists(), "{command}: a trial");
        let done = asked(&["-o", "out", "--format", "json"]).json();
        assert_eq!(
            (&done["schema"], &done["dry_run"]),
            (&"reform.written/1".into(), &false.into())
        );
        assert_eq!(tried["written"], done["written"], "{command}");
        for name in [holds, ours] {
            let path = Value::from(format!("out/{name}"));
            let files = done["written"].as_array().expect("a list");
            assert!(files.iter().any(|file| file["path"] == path), "{command}: {name}: {done}");
            assert!(scratch.at("out").join(name).is_file(), "{command}: {name}");
        }
        // The same as people get.
        asked(&["-o", "theirs"]);
        let read = |folder: &str| std::fs::read(scratch.at(folder).join(holds)).expect("read");
        assert_eq!(read("out"), read("theirs"), "{command}");
        // A file that says what it holds, and a stream, are no folders.
        asked(&["-o", "all.json"]);
        assert!(scratch.at("all.json").is_file(), "{command}");
        assert!(asked(&["-o", "-", "--format", "json"]).json()["schema"].is_string(), "{command}");
    }
}

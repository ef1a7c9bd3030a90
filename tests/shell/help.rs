//! What the program tells of itself: `-h`, `--help`, `reform help`, manual pages. Every example that
//! stands there is run.

use std::collections::BTreeSet;
use std::fs;
use std::process::Stdio;

use crate::support::files::own;
use crate::support::run::{Run, ToEnd as _, reform, run};
use crate::support::scratch::Scratch;

/// What there must be before the examples of a command can be run in the shipped repository.
const BEFORE: &[(&str, &[&str])] = &[
    ("diff", &["close --period q1"]),
    (
        "import",
        &[
            "template --unit trung-tam-khuyen-cong --period q4 -o thanh-tra-q1.xlsx",
            "template --unit trung-tam-khuyen-cong --period q4 -o thu-den/q4.xlsx",
            "template --unit trung-tam-khuyen-cong --period q4 -o inbox/q4.xlsx",
        ],
    ),
];

/// The examples that end with 1: the shipped year lacks a submission, and the form is empty.
const WITH_FINDINGS: &[&str] = &["reform check", "reform import thanh-tra-q1.xlsx"];

/// The names of all commands.
fn commands() -> Vec<String> {
    let help = run(own(), &["help", "--lang", "en"]).ended(0).text();
    let listed = help.lines().skip_while(|line| *line != "Commands:").skip(1);
    let listed = listed.take_while(|line| !line.is_empty());
    let names = listed.filter(|line| !line.starts_with("   "));
    names.map(|line| line.split_whitespace().next().expect("a name").to_owned()).collect()
}

/// The examples in the help of a command, or of the whole.
fn examples(command: Option<&str>, lang: &str) -> Vec<String> {
    let arguments = [&["help"], command.as_slice(), &["--lang", lang]].concat();
    let help = run(own(), &arguments).ended(0).text();
    help.lines().filter_map(|line| line.strip_prefix("    $ ")).map(str::to_owned).collect()
}

/// The words of a command line, as a shell takes them.
fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (at, part) in line.split('"').enumerate() {
        match at % 2 {
            0 => words.extend(part.split_whitespace().map(str::to_owned)),
            _ => words.push(part.to_owned()),
        }
    }
    words
}

/// Runs a line of an example.
fn typed(folder: &Scratch, line: &str, lang: &str) -> Run {
    let (line, input) = line.split_once(" < ").map_or((line, None), |(l, file)| (l, Some(file)));
    let words = words(line);
    let (program, arguments) = words.split_first().expect("a program");
    assert_eq!(program, "reform", "{line}");
    let arguments: Vec<_> = arguments.iter().map(String::as_str).collect();
    let mut command = reform(folder.root(), &arguments);
    if !arguments.contains(&"--lang") {
        command.args(["--lang", lang]);
    }
    if let Some(file) = input {
        command.stdin(Stdio::from(fs::File::open(folder.at(file)).expect("the example's file")));
    }
    command.to_end()
}

fn hold_examples(lang: &str) {
    let names = commands();
    assert!(names.len() > 20, "{names:?}");
    for name in names.iter().map(|name| Some(name.as_str())).chain([None]) {
        let folder = Scratch::shipped();
        folder.write("thanh-tra.csv", folder.read("reports/2022/q1/thanh-tra.csv"));
        let before =
            BEFORE.iter().find(|(of, _)| Some(*of) == name).map_or(&[][..], |(_, all)| all);
        if name == Some("sign") {
            let plan = folder.read("plan/2022/plan.toml");
            let asked = "\n[[sign_off]]\nunit = \"van-phong\"\nareas = [\"institutions\", \"procedures\"]\n";
            folder.write("plan/2022/plan.toml", plan + asked);
        }
        for line in before {
            typed(&folder, &format!("reform {line}"), lang).ended(0);
        }
        let all = examples(name, lang);
        assert!((2..=5).contains(&all.len()), "{name:?} has {all:?}");
        assert_eq!(all.len(), examples(name, if lang == "vi" { "en" } else { "vi" }).len());
        for line in &all {
            let found = i32::from(WITH_FINDINGS.contains(&line.as_str()));
            let run = typed(&folder, line, lang);
            assert_eq!(run.code, Some(found), "{line}\n{}", run.err);
        }
    }
}

#[test]
fn every_example_in_vietnamese_runs() {
    hold_examples("vi");
}

#[test]
fn every_example_in_english_runs() {
    hold_examples("en");
}

#[test]
fn the_short_help_fits_a_screen_and_leads_to_the_long() {
    for lang in ["vi", "en"] {
        for name in commands() {
            let at = |flag: &str, columns: &str| {
                let mut command = reform(own(), &[&name, flag, "--lang", lang]);
                command.env("COLUMNS", columns).to_end().ended(0).text()
            };
            let (short, long) = (at("-h", "80"), at("--help", "60"));
            assert!(short.lines().count() <= 32, "{name} -h in {lang}:\n{short}");
            let unbroken = short.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(unbroken.contains(&format!("reform {name} --help")), "{short}");
            assert!(!short.contains("    $ ") && long.contains("    $ "), "{name}");
            for (text, width) in [(&short, 80), (&long, 60)] {
                for line in text.lines().filter(|line| !line.starts_with("    $ ")) {
                    assert!(line.chars().count() <= width, "{name} in {lang}: {line}");
                }
            }
            let same = run(own(), &["help", &name, "--lang", lang]).ended(0).text();
            let long = run(own(), &[&name, "--help", "--lang", lang]).ended(0).text();
            assert_eq!(same, long);
        }
    }
}

/// What the usage shows without brackets is asked for, and nothing else is.
#[test]
fn the_usage_is_true() {
    let folder = Scratch::shipped();
    for name in commands() {
        let help = run(own(), &[&name, "-h", "--lang", "en"]).ended(0).text();
        let usage = help.lines().find_map(|line| line.strip_prefix("Usage: ")).expect("a usage");
        let mut open = 0;
        let bare = |c: &char| {
            open += i32::from(*c == '[') - i32::from(*c == ']');
            open == 0
        };
        let required: String = usage.chars().filter(bare).collect();
        let is_asked = required.contains('<') || required.contains('(');
        let alone = folder.reform(&[&name, "--dry-run"]);
        assert_eq!(alone.err.contains("is missing"), is_asked, "{usage}\n{}", alone.err);
    }
}

#[test]
fn what_users_try_is_answered() {
    let alone = run(own(), &["--lang", "en"]).ended(2);
    assert!(alone.err.contains("Usage: reform <COMMAND>"), "{}", alone.err);
    assert!(alone.out.is_empty());
    let unknown = run(own(), &["chekc", "--lang", "en"]).ended(2);
    assert!(unknown.err.contains("Did you mean “check”?"), "{}", unknown.err);
    let unknown = run(own(), &["help", "chekc"]).ended(2);
    assert!(unknown.err.contains("“check”"), "{}", unknown.err);
    let option = run(own(), &["report", "--perid", "q1", "--lang", "en"]).ended(2);
    assert!(option.err.contains("Did you mean “--period”?"), "{}", option.err);
    assert!(option.err.contains("reform report --help"), "{}", option.err);
    let version = run(own(), &["--version"]).ended(0).text();
    assert_eq!(version, concat!("reform ", env!("CARGO_PKG_VERSION"), "\n"));
}

#[test]
fn manual_pages_are_whole_in_each_language() {
    let folder = Scratch::nothing();
    let mut headings = Vec::new();
    for lang in ["vi", "en"] {
        for to in ["one", "two"] {
            run(folder.root(), &["man", "--all", "-o", to, "--lang", lang]).ended(0);
        }
        let mut names: BTreeSet<_> =
            commands().iter().map(|name| format!("reform-{name}.1")).collect();
        names.insert("reform.1".to_owned());
        let written = fs::read_dir(folder.at("one")).expect("a folder");
        let written = written.map(|entry| entry.expect("a file").file_name().into_string());
        assert_eq!(written.collect::<Result<BTreeSet<_>, _>>().expect("names"), names);
        for name in &names {
            let page = folder.read(&format!("one/{name}"));
            assert_eq!(page, folder.read(&format!("two/{name}")));
            let own: Vec<_> = page.lines().filter_map(|line| line.strip_prefix(".SH ")).collect();
            assert!(own.len() >= 8, "{name}: {own:?}");
            headings.push((lang, own.into_iter().map(str::to_owned).collect::<BTreeSet<_>>()));
        }
        let one = run(folder.root(), &["man", "why", "--lang", lang]).ended(0).text();
        assert_eq!(one, folder.read("one/reform-why.1"));
    }
    let of = |wanted: &str| {
        headings
            .iter()
            .filter(|(lang, _)| *lang == wanted)
            .flat_map(|(_, all)| all)
            .collect::<BTreeSet<_>>()
    };
    assert!(of("vi").is_disjoint(&of("en")), "{:?}", of("vi"));
    run(folder.root(), &["man", "--all"]).ended(2);
    run(folder.root(), &["man", "nothing"]).ended(2);
}

/// The day on the manual pages is that of the version in the changelog.
#[test]
fn manual_pages_carry_the_day_of_the_release() {
    let changelog = fs::read_to_string(own().join("CHANGELOG.md")).expect("read");
    let head = format!("## [{}] - ", env!("CARGO_PKG_VERSION"));
    let day = changelog.lines().find_map(|line| line.strip_prefix(&head)).expect("the version");
    let page = run(own(), &["man"]).ended(0).text();
    assert!(page.contains(&format!("\"1\" \"{day}\"")), "{day}");
}

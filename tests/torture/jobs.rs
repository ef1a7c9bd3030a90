//! Every command that writes, with the repository that it writes in.

use crate::number;
use crate::support::run::{ToEnd as _, english};
use crate::support::scratch::Scratch;

/// A command that writes.
pub struct Job {
    pub name: &'static str,
    /// Its arguments, in a repository that lies in `dept`; what it writes may lie beside that.
    pub arguments: &'static [&'static str],
    /// What is there before.
    pub given: fn(&Scratch),
    /// How it ends.
    pub code: i32,
}

/// All in the long form, every third in the short one: each comes with many runs.
pub fn jobs() -> impl Iterator<Item = &'static Job> {
    JOBS.iter().step_by(if number("REFORM_TORTURE", 1) > 1 { 1 } else { 3 })
}

const AS_OF: [&str; 2] = ["--as-of", "2022-07-01"];
const OFFICE: &str = "reports/2022/q2/van-phong.csv";
const INSPECTORATE: &str = "reports/2022/q2/thanh-tra.csv";

impl Job {
    /// The whole line.
    pub fn line(&self) -> Vec<&'static str> {
        [self.arguments, &AS_OF].concat()
    }

    /// The repository, ready for the command.
    pub fn world(&self) -> Scratch {
        let scratch = Scratch::submitted_below("dept");
        // Else the day on which a file came is that of the machine.
        let zone = "language = \"vi\"\ntimezone = \"+07:00\"";
        scratch.edit("plan/2022/plan.toml", "language = \"vi\"", zone);
        scratch.git(&["add", "plan"]);
        scratch.commit("2022-06-14T17:00:00+07:00", "Coordinator");
        (self.given)(&scratch);
        scratch
    }
}

fn nothing(_: &Scratch) {}

fn run(scratch: &Scratch, arguments: &[&str]) {
    let out = english(scratch.root(), &[arguments, &AS_OF].concat()).to_end();
    assert!(matches!(out.code, Some(0 | 1)), "{arguments:?}: {}", out.said());
}

/// Moves a submission out of the repository, as it came.
fn came(scratch: &Scratch, path: &str, to: &str) {
    let text = scratch.read(path);
    scratch.remove(path);
    scratch.git(&["add", "-A"]);
    scratch.commit("2022-06-15T09:00:00+07:00", "Coordinator");
    arrive(scratch, to, &text);
}

fn arrive(scratch: &Scratch, to: &str, text: &str) {
    let path = scratch.outside().join(to);
    std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
    std::fs::write(&path, text).expect("written");
    // Of a day that is known.
    let day = std::time::UNIX_EPOCH + std::time::Duration::from_secs(1_655_200_000);
    let file = std::fs::File::options().write(true).open(&path).expect("open");
    file.set_modified(day).expect("set");
}

fn one_came(scratch: &Scratch) {
    came(scratch, INSPECTORATE, "in/thanh-tra.csv");
}

fn both_came(scratch: &Scratch) {
    came(scratch, INSPECTORATE, "in/q2/thanh-tra.csv");
    came(scratch, OFFICE, "in/q2/van-phong.csv");
}

fn another_came(scratch: &Scratch) {
    let text = scratch.read(OFFICE);
    arrive(scratch, "in/van-phong.csv", &text.replacen("visits,198", "visits,199", 1));
}

/// Something to be mended in each, so that both are answered.
fn faulty_came(scratch: &Scratch) {
    both_came(scratch);
    for name in ["in/q2/thanh-tra.csv", "in/q2/van-phong.csv"] {
        let text = std::fs::read_to_string(scratch.outside().join(name)).expect("read");
        let mut lines: Vec<&str> = text.lines().collect();
        lines.remove(1);
        arrive(scratch, name, &(lines.join("\n") + "\nkhac-la,1,,\n"));
    }
}

fn untidy(scratch: &Scratch) {
    for path in [OFFICE, INSPECTORATE] {
        let text = scratch.read(path).replace('\n', "\r\n");
        scratch.write(path, format!("\u{feff}{text}"));
    }
}

/// A unit signs for an area.
fn to_be_signed(scratch: &Scratch) {
    let path = "plan/2022/plan.toml";
    let duty = "\n[[sign_off]]\nunit = \"thanh-tra\"\nareas = [\"procedures\"]\ndays = 2\n";
    scratch.write(path, scratch.read(path) + duty);
}

fn closed(scratch: &Scratch) {
    run(scratch, &["close", "--period", "q1"]);
    scratch.git(&["add", "."]);
    scratch.commit("2022-06-15T09:00:00+07:00", "Coordinator");
}

fn closed_and_mended(scratch: &Scratch) {
    closed(scratch);
    let path = "reports/2022/q1/van-phong.csv";
    let text = scratch.read(path);
    scratch.write(path, text.replacen("visits,210", "visits,211", 1));
}

fn written_before(scratch: &Scratch) {
    run(scratch, &["report", "--write", "--period", "q1"]);
    let path = "reports/2022/q1/van-phong.csv";
    scratch.edit(path, "visits,210", "visits,211");
}

fn site_before(scratch: &Scratch) {
    run(scratch, &["site", "../site"]);
    scratch.edit("reports/2022/q1/van-phong.csv", "visits,210", "visits,211");
}

fn some_owe(scratch: &Scratch) {
    scratch.remove(OFFICE);
    scratch.remove(INSPECTORATE);
}

macro_rules! jobs {
    ($($name:literal $code:literal $given:ident: $($argument:literal)+;)+) => {
        /// All of them.
        pub const JOBS: &[Job] = &[$(Job {
            name: $name, arguments: &[$($argument),+], given: $given, code: $code,
        }),+];
    };
}

jobs! {
    "import one" 0 one_came: "import" "../in/thanh-tra.csv" "--unit" "thanh-tra" "--period" "q2";
    "import --replace" 0 another_came: "import" "../in/van-phong.csv" "--unit" "van-phong" "--period" "q2" "--replace";
    "import a folder" 0 both_came: "import" "../in" "--period" "q2";
    "import --answer" 1 faulty_came: "import" "../in" "--period" "q2" "--accept-errors" "--answer" "../answers";
    "import -o" 0 one_came: "import" "../in/thanh-tra.csv" "--unit" "thanh-tra" "--period" "q2" "-o" "../out.csv";
    "fmt" 0 untidy: "fmt";
    "sign" 0 to_be_signed: "sign" "--period" "q1" "--unit" "thanh-tra";
    "close" 0 nothing: "close" "--period" "q1";
    "close --amend" 0 closed_and_mended: "close" "--period" "q1" "--amend" "--reason" "sai";
    "plan new-year" 0 nothing: "plan" "new-year" "--year" "2022";
    "init" 0 nothing: "init" "../new";
    "init --ci" 0 nothing: "init" "--ci" "github";
    "report -o md" 0 nothing: "report" "--period" "q1" "-o" "../out.md";
    "report -o csv" 0 nothing: "report" "--period" "q1" "-o" "../out.csv";
    "report -o json" 0 nothing: "report" "--period" "q1" "-o" "../out.json";
    "report -o xlsx" 0 nothing: "report" "--period" "q1" "-o" "../out.xlsx";
    "report -o html" 0 nothing: "report" "--period" "q1" "-o" "../out.html";
    "report -o docx" 0 nothing: "report" "--period" "q1" "-o" "../out.docx";
    "report --write" 0 nothing: "report" "--period" "q1" "--write";
    "report --write again" 0 written_before: "report" "--period" "q1" "--write";
    "template -o" 0 some_owe: "template" "--unit" "van-phong" "--period" "q2" "-o" "../form.xlsx";
    "template --all" 0 some_owe: "template" "--all" "--period" "q2" "-o" "../forms";
    "remind --all" 0 some_owe: "remind" "--all" "-o" "../letters";
    "site" 0 nothing: "site" "../site";
    "site over another" 0 site_before: "site" "../site";
    "schema -o" 0 nothing: "schema" "plan" "-o" "../plan.json";
    "check -o" 0 nothing: "check" "--format" "json" "-o" "../found.json";
    "status -o" 0 nothing: "status" "--format" "json" "-o" "../status.json";
    "score -o" 0 scored: "score" "-o" "../score.json";
}

/// A card that scores every unit.
fn scored(scratch: &Scratch) {
    let card = "format = 1\nname.en = \"Index\"\nname.vi = \"Chỉ số\"\n[[criterion]]\nid = \"on-time\"\n\
                name.vi = \"Đúng hạn\"\nname.en = \"On time\"\nmax = 5\nfrom = { indicator = \"on-time\" }\n\
                score = \"proportional\"\n";
    scratch.write("plan/2022/scorecards/index.toml", card);
}

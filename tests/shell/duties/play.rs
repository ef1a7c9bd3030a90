//! What happens, day by day.

use std::collections::BTreeMap;

use crate::support::files::{self, Files, own};
use crate::support::run::Run;
use crate::support::scratch::Scratch;

const QUARTERS: [&str; 4] = ["q1", "q2", "q3", "q4"];
const FOCAL: [&str; 3] = ["inspectorate", "office", "finance"];
pub const UNITS: [&str; 9] = [
    "office",
    "inspectorate",
    "finance",
    "trade",
    "industry",
    "energy",
    "safety",
    "promotion",
    "extension",
];

/// The files of the department as they are at the year's end.
fn department() -> Files {
    files::read(&own().join("tests/shell/duties/department"))
}

/// The register as it stands on a day: a finding is in it from its own day on, and mended from the
/// day that it is.
fn register(files: &Files, day: &str) -> String {
    let all = files::text(files, "reports/2024/findings.csv");
    let mut lines = all.lines();
    let mut register = format!("{}\n", lines.next().expect("a header"));
    for line in lines {
        let mut cells: Vec<&str> = line.split(',').collect();
        // id, inspection, date, unit, found, action, due, mended, referred, evidence
        if cells[2] > day {
            continue;
        }
        if cells[7].max(cells[8]) > day {
            cells[7..].fill("");
        }
        register += &cells.join(",");
        register.push('\n');
    }
    register
}

struct Story {
    scratch: Scratch,
    files: Files,
    said: BTreeMap<&'static str, Run>,
}

impl Story {
    /// Writes what lies below a path, and commits it in the morning of a day.
    fn hands_in(&self, path: &str, day: &str) {
        let mut any = false;
        for (name, bytes) in self.files.iter().filter(|(name, _)| name.starts_with(path)) {
            self.scratch.write(name, bytes);
            any = true;
        }
        assert!(any, "{path}");
        self.commit(path, day, "09");
    }

    fn commit(&self, path: &str, day: &str, hour: &str) {
        self.scratch.submit(path, &format!("{day}T{hour}:00:00+07:00"), "Clerk");
    }

    fn registers(&self, day: &str) {
        self.scratch.write("reports/2024/findings.csv", register(&self.files, day));
        self.commit("reports/2024/findings.csv", day, "10");
    }

    /// Every unit hands in a quarter's figures; some on days of their own.
    fn quarter(&self, quarter: &str, day: &str, late: &[(&str, &str)]) {
        let mut days: Vec<(&str, &str)> = UNITS
            .iter()
            .map(|unit| *late.iter().find(|(late, _)| late == unit).unwrap_or(&(unit, day)))
            .collect();
        days.sort_by_key(|(_, day)| *day);
        for (unit, day) in days {
            self.hands_in(&format!("reports/2024/{quarter}/{unit}.csv"), day);
        }
    }

    fn signs(&mut self, occasion: &'static str, quarter: &str, unit: &str, day: &str) {
        self.asks(occasion, &["sign", "--period", quarter, "--unit", unit, "--as-of", day]);
        let path = format!("reports/2024/{quarter}/signed/{unit}.toml");
        if self.scratch.at(&path).exists() {
            self.commit(&path, day, "15");
        }
    }

    fn closes(&mut self, occasion: &'static str, quarter: &str, day: &str) {
        self.asks(occasion, &["close", "--period", quarter, "--as-of", day]);
        let path = format!("reports/2024/{quarter}/closed.toml");
        if self.scratch.at(&path).exists() {
            self.commit(&path, day, "16");
        }
    }

    /// Asks the program, of this year unless the arguments are of a check, which finds the years itself.
    fn asks(&mut self, occasion: &'static str, arguments: &[&str]) {
        let year: &[&str] = if arguments[0] == "check" { &[] } else { &["--year", "2024"] };
        let run = self.scratch.reform(&[arguments, year].concat());
        assert!(self.said.insert(occasion, run).is_none(), "{occasion}");
    }

    fn first_half(&mut self) {
        self.hands_in("plan/2024/plan.toml", "2024-01-05");
        self.hands_in("plan/2024/units.toml", "2024-01-05");
        self.hands_in("plan/2024/areas", "2024-01-05");
        self.hands_in("plan/2024/scorecards", "2024-01-05");
        for unit in UNITS.into_iter().filter(|unit| *unit != "extension") {
            let day = if unit == "energy" { "2024-02-20" } else { "2024-02-10" };
            self.hands_in(&format!("plan/2024/units/{unit}.toml"), day);
        }
        self.registers("2024-02-20");

        self.quarter("q1", "2024-04-04", &[("energy", "2024-04-07")]);
        self.asks("check, q1 unsigned", &["check", "--format", "json", "--as-of", "2024-04-08"]);
        self.asks("closing q1 unsigned", &["close", "--period", "q1", "--as-of", "2024-04-08"]);
        for (occasion, unit) in
            ["inspectorate signs q1", "office signs q1", "finance signs q1"].into_iter().zip(FOCAL)
        {
            self.signs(occasion, "q1", unit, "2024-04-09");
        }
        self.asks("check, q1", &["check", "--format", "json", "--as-of", "2024-04-10"]);
        self.asks(
            "report, q1",
            &["report", "--period", "q1", "--format", "json", "--as-of", "2024-04-10"],
        );
        self.closes("closing q1", "q1", "2024-04-11");

        self.registers("2024-04-15");
        self.registers("2024-05-14");
        self.registers("2024-06-20");
    }

    /// The industry's figure is too high by two when the inspectorate signs.
    fn second_quarter(&mut self) {
        let industry = "reports/2024/q2/industry.csv";
        files::edit(&mut self.files, industry, "settled-on-time,83", "settled-on-time,85");
        self.quarter("q2", "2024-07-03", &[]);
        self.signs("inspectorate signs q2", "q2", "inspectorate", "2024-07-09");
        self.signs("office signs q2", "q2", "office", "2024-07-09");
        self.registers("2024-07-10");
        self.asks(
            "status, q2 before",
            &["status", "--period", "q2", "--format", "json", "--as-of", "2024-07-10"],
        );
        files::edit(&mut self.files, industry, "settled-on-time,85", "settled-on-time,83");
        self.hands_in(industry, "2024-07-11");
        self.signs("finance signs q2", "q2", "finance", "2024-07-12");

        let as_of = ["--as-of", "2024-07-12"];
        self.asks("check, q2 void", &[&["check", "--format", "json"], &as_of[..]].concat());
        self.asks(
            "status, q2 void",
            &[&["status", "--period", "q2", "--format", "json"], &as_of[..]].concat(),
        );
        self.asks("status table, q2 void", &[&["status", "--period", "q2"], &as_of[..]].concat());
        self.asks(
            "report, q2 void",
            &[&["report", "--period", "q2", "--format", "md"], &as_of[..]].concat(),
        );
        self.asks("closing q2 void", &[&["close", "--period", "q2"], &as_of[..]].concat());
        self.signs("inspectorate signs q2 anew", "q2", "inspectorate", "2024-07-15");
        self.asks("check, q2", &["check", "--format", "json", "--as-of", "2024-07-16"]);
        self.asks(
            "status, q2",
            &["status", "--period", "q2", "--format", "json", "--as-of", "2024-07-16"],
        );
        self.asks(
            "report, 6m",
            &["report", "--period", "6m", "--format", "json", "--as-of", "2024-07-16"],
        );
        self.closes("closing q2", "q2", "2024-07-16");
    }

    fn third_quarter(&mut self) {
        self.registers("2024-08-22");
        self.quarter("q3", "2024-10-04", &[("promotion", "2024-10-08")]);
        for (occasion, unit) in
            ["inspectorate signs q3", "office signs q3", "finance signs q3"].into_iter().zip(FOCAL)
        {
            self.signs(occasion, "q3", unit, "2024-10-10");
        }
        self.closes("closing q3", "q3", "2024-10-14");
        self.registers("2024-11-05");
    }

    /// Nine units propose; the Office makes next year's plan while quarter IV is open.
    fn december(&mut self) {
        for unit in UNITS {
            self.hands_in(&format!("reports/2024/proposals/{unit}.csv"), "2024-11-15");
        }
        let day = ["--as-of", "2024-12-20"];
        for (occasion, format) in
            [("proposals", "json"), ("proposals, md", "md"), ("proposals, table", "table")]
        {
            self.asks(occasion, &[&["plan", "proposals", "--format", format], &day[..]].concat());
        }
        for (occasion, format) in [
            ("findings, December", "json"),
            ("findings, December, md", "md"),
            ("findings, December, table", "table"),
        ] {
            self.asks(occasion, &[&["findings", "--format", format], &day[..]].concat());
        }
        self.asks("new year", &[&["plan", "new-year"], &day[..]].concat());
        for (name, path) in [
            ("2025 procedures", "plan/2025/areas/1-procedures.toml"),
            ("2025 digital", "plan/2025/areas/2-digital.toml"),
            ("2025 steering", "plan/2025/areas/3-steering.toml"),
            ("2025 card", "plan/2025/scorecards/index.toml"),
        ] {
            let out = std::fs::read(self.scratch.at(path)).unwrap_or_default();
            self.said.insert(name, Run { code: Some(0), out, err: String::new() });
        }
        self.scratch.git(&["add", "plan/2025"]);
        self.scratch.commit("2024-12-20T15:00:00+07:00", "Office");
        self.asks("check, both years", &["check", "--format", "json", "--as-of", "2024-12-20"]);
        self.scratch.git(&["tag", "next-year"]);
        self.registers("2024-12-27");
    }

    /// With next year's plan there, this year's quarter IV is checked as before.
    fn fourth_quarter(&mut self) {
        let safety = "reports/2024/q4/safety.csv";
        files::edit(&mut self.files, safety, "settled-on-time,25", "settled-on-time,lots");
        self.hands_in(safety, "2025-01-03");
        self.asks("check, rubbish", &["check", "--format", "json", "--as-of", "2025-01-03"]);
        self.asks(
            "check PATH, rubbish",
            &["check", "reports/2024/q4", "--format", "json", "--as-of", "2025-01-03"],
        );
        self.asks(
            "check since, rubbish",
            &["check", "--changed-since", "next-year", "--format", "json", "--as-of", "2025-01-03"],
        );
        files::edit(&mut self.files, safety, "settled-on-time,lots", "settled-on-time,25");
        self.quarter("q4", "2025-01-04", &[("industry", "2025-01-07")]);
        let sealed = "reports/2024/q3/trade.csv";
        self.scratch.edit(sealed, "settled-on-time,108", "settled-on-time,110");
        self.asks(
            "check, sealed q3 changed",
            &["check", "--format", "json", "--as-of", "2025-01-07"],
        );
        self.scratch.edit(sealed, "settled-on-time,110", "settled-on-time,108");
        for (occasion, unit) in
            ["inspectorate signs q4", "office signs q4", "finance signs q4"].into_iter().zip(FOCAL)
        {
            self.signs(occasion, "q4", unit, "2025-01-09");
        }
        self.closes("closing q4", "q4", "2025-01-10");
    }

    /// The department scores itself, and is appraised a month later.
    fn scores(&mut self) {
        let path = "reports/2024/scores/index.csv";
        let appraised = self.files[path].clone();
        let own = self.files["self-assessed.csv"].clone();
        self.files.insert(path.to_owned(), own);
        self.hands_in(path, "2025-01-10");
        self.asks(
            "check, self-assessed",
            &["check", "--year", "2024", "--format", "json", "--as-of", "2025-01-10"],
        );
        self.score("score, self-assessed", &["index", "--format", "json"], "2025-01-10");
        self.score("score, self-assessed, table", &["index"], "2025-01-10");
        self.files.insert(path.to_owned(), appraised);
        self.hands_in(path, "2025-02-10");
        self.asks(
            "check, appraised",
            &["check", "--year", "2024", "--format", "json", "--as-of", "2025-02-10"],
        );
        self.score("score, appraised", &["index", "--format", "json"], "2025-02-10");
        for (occasion, format) in
            [("score, table", "table"), ("score, md", "md"), ("score, csv", "csv")]
        {
            self.score(occasion, &["index", "--format", format], "2025-02-10");
        }
        self.score("ranking", &["ranking", "--format", "json"], "2025-02-10");
        self.score("ranking, md", &["ranking", "--format", "md"], "2025-02-10");
    }

    fn score(&mut self, occasion: &'static str, arguments: &[&str], day: &str) {
        self.asks(occasion, &[&["score", "--period", "year", "--as-of", day], arguments].concat());
    }

    fn looks_back(&mut self) {
        for (occasion, format) in
            [("year", "json"), ("year, md", "md"), ("year, table", "table"), ("year, csv", "csv")]
        {
            self.asks(
                occasion,
                &["report", "--period", "year", "--format", format, "--as-of", "2025-01-10"],
            );
        }
        for (occasion, quarter) in
            ["report, q2", "report, q3", "report, q4"].into_iter().zip(&QUARTERS[1..])
        {
            self.asks(
                occasion,
                &["report", "--period", quarter, "--format", "json", "--as-of", "2025-01-10"],
            );
        }
        self.asks(
            "status, year",
            &["status", "--period", "year", "--format", "json", "--as-of", "2025-01-10"],
        );
        for (occasion, format) in
            [("findings", "json"), ("findings, csv", "csv"), ("findings, md", "md")]
        {
            self.asks(occasion, &["findings", "--format", format, "--as-of", "2025-01-10"]);
        }
        self.asks(
            "why mended",
            &["why", "mended", "--period", "year", "--format", "md", "--as-of", "2025-01-10"],
        );
        self.asks(
            "check, the end",
            &["check", "--year", "2024", "--format", "json", "--as-of", "2025-02-10"],
        );
    }
}

pub fn play() -> BTreeMap<&'static str, Run> {
    let said = BTreeMap::new();
    let mut story = Story { scratch: Scratch::empty(), files: department(), said };
    story.first_half();
    story.second_quarter();
    story.third_quarter();
    story.december();
    story.fourth_quarter();
    story.scores();
    story.looks_back();
    story.said
}

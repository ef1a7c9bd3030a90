//! A band, from the plan to every output: figures that were worked out by hand.

use serde_json::{Value, json};

use crate::support::files::own;
use crate::support::package::part;
use crate::support::scratch::Scratch;

/// `cases/base` with a band for a target: on time are to be 95 to 99.5 % of what was settled.
struct Repository(Scratch);

const AREA: &str = "plan/2022/areas/1-procedures.toml";

impl Repository {
    /// With so many of 1,000 dossiers on time in the first quarter and of 1,000 in the second.
    fn new(on_time: [u32; 2]) -> Self {
        let repository = Scratch::new();
        repository.edit(AREA, "target = { at_least = 99 }", "target = { between = [95, 99.5] }");
        for (period, on_time) in [("q1", on_time[0]), ("q2", on_time[1])] {
            for (unit, settled, on_time) in
                [("thanh-tra", 400, on_time - 599), ("van-phong", 600, 599)]
            {
                let path = format!("reports/2022/{period}/{unit}.csv");
                let text = repository.read(&path);
                let rows = text.lines().map(|row| match row.split(',').next() {
                    Some("settled") => format!("settled,{settled},,\n"),
                    Some("settled-on-time") => format!("settled-on-time,{on_time},,\n"),
                    Some("settled-late") => format!("settled-late,{},,\n", settled - on_time),
                    _ => format!("{row}\n"),
                });
                repository.write(&path, rows.collect::<String>());
            }
        }
        Self(repository)
    }

    /// Judged at the year's end, of which the half-year is the last report.
    fn at_years_end(self, path: &str) -> Self {
        let every = "between = [95, 99.5] }\njudged = \"every-period\"";
        let end = format!("between = [95, 99.5] }}\njudged = \"year-end\"\n{path}");
        self.0.edit(AREA, every, &end);
        self
    }

    /// What a command says, and its exit status.
    fn run(&self, arguments: &[&str]) -> (Option<i32>, String) {
        let run = self.0.reform(&[arguments, &["--as-of", "2022-06-20"]].concat());
        (run.code, run.said())
    }

    fn said(&self, arguments: &[&str]) -> String {
        let (code, said) = self.run(&[arguments, &["--lang", "en"]].concat());
        assert_eq!(code, Some(0), "{said}");
        said
    }

    /// The indicator in a report for programs.
    fn line(&self, period: &str) -> Value {
        let said = self.said(&["report", "--period", period, "--format", "json"]);
        let json: Value = serde_json::from_str(&said).expect("JSON");
        json["indicators"][0].clone()
    }

    /// Verdict, value and gap in a report.
    fn judged(&self, period: &str) -> (String, String, i64) {
        let line = self.line(period);
        let verdict = line["verdict"].as_str().expect("a verdict").to_owned();
        (verdict, line["value"].to_string(), line["gap"].as_i64().expect("a gap"))
    }
}

#[test]
fn a_bound_is_within_and_a_hair_beyond_is_not() {
    for (on_time, expected) in [
        // Of 1,000: 950 to 995.
        (950, ("met", "95", 0)),
        (995, ("met", "99.5", 0)),
        (949, ("not-met", "94.9", -1)),
        (998, ("not-met", "99.8", -3)),
        (960, ("met", "96", 10)),
        (990, ("met", "99", 5)),
    ] {
        let (verdict, value, gap) = expected;
        let judged = Repository::new([on_time, 990]).judged("q1");
        assert_eq!(judged, (verdict.to_owned(), value.to_owned(), gap), "{on_time}");
    }
}

#[test]
fn before_the_years_end_nothing_is_met_for_good() {
    for (on_time, path, expected) in [
        (990, "", ("on-track", "99", 5)),
        (949, "", ("in-progress", "94.9", -1)),
        (998, "", ("behind", "99.8", -3)),
        // By the first quarter 90 %; the upper bound holds from the beginning.
        (920, "path = { q1 = 90 }", ("on-track", "92", 20)),
        (899, "path = { q1 = 90 }", ("behind", "89.9", -1)),
        (998, "path = { q1 = 90 }", ("behind", "99.8", -3)),
    ] {
        let (verdict, value, gap) = expected;
        let repository = Repository::new([on_time, 990]).at_years_end(path);
        let judged = repository.judged("q1");
        assert_eq!(judged, (verdict.to_owned(), value.to_owned(), gap), "{on_time} {path}");
        let interim = repository.line("q1")["interim"].clone();
        let step = if path.is_empty() { Value::Null } else { json!({ "between": [90, 99.5] }) };
        assert_eq!(interim, step);
    }
    // (920 + 990) of 2,000: 1,900 to 1,990.
    let end = Repository::new([920, 990]).at_years_end("path = { q1 = 90 }").judged("6m");
    assert_eq!(end, ("met".to_owned(), "95.5".to_owned(), 10));
}

#[test]
fn every_format_states_the_band() {
    let repository = Repository::new([998, 990]);
    assert_eq!(repository.line("q1")["target"], json!({ "between": [95, 99.5] }));
    for (format, expected) in [
        ("table", "95–99.5%"),
        ("md", "95–99.5%"),
        ("csv", ",between,95..99.5,not-met,"),
        ("html", "95–99.5%"),
    ] {
        let said = repository.said(&["report", "--period", "q1", "--format", format]);
        assert!(said.contains(expected), "{format}: {said}");
        let excess = format == "csv" || said.contains("3 too many");
        assert!(excess, "{format} says what is too much: {said}");
    }
    // The chart fills what lies between the bounds: lines alone would be two targets.
    let page = repository.said(&["report", "--period", "q1", "--format", "html"]);
    assert!(page.contains("<rect class=\"band\""), "{page}");
    for format in ["xlsx", "docx"] {
        let file = repository.0.at(&format!("report.{format}"));
        let file = file.to_str().expect("a path");
        repository.said(&["report", "--period", "q1", "-o", file]);
    }
    let made = |name: &str| std::fs::read(repository.0.at(name)).expect("made");
    let document = part(&made("report.docx"), "word/document.xml");
    assert!(document.contains("95% to 99.5%") && document.contains("by 3 "), "{document}");
    let texts = part(&made("report.xlsx"), "xl/sharedStrings.xml");
    assert!(texts.contains("95–99.5%") && texts.contains("95..99.5"), "{texts}");
}

#[test]
fn the_reason_compares_with_both_bounds() {
    let repository = Repository::new([998, 990]);
    let said = repository.said(&["why", "on-time", "--period", "q1"]);
    // 998 × 100 of 1,000, against 95 × 1,000 and 99.5 × 1,000.
    for expected in ["= 99,800 > 95,000 =", "= 99,800 > 99,500 =", "95–99.5%"] {
        assert!(said.contains(expected), "{expected}: {said}");
    }
    let said = repository.said(&["why", "on-time", "--period", "q1", "--format", "json"]);
    let json: Value = serde_json::from_str(&said).expect("JSON");
    assert_eq!(json["judged_by"], json!({ "between": [95, 99.5] }));
    assert!(repository.said(&["plan", "show"]).contains("95–99.5%"));
}

#[test]
fn a_seal_holds_the_band() {
    let repository = Repository::new([990, 990]);
    let (code, said) = repository.run(&["close", "--period", "q1", "--lang", "en"]);
    assert_eq!(code, Some(0), "{said}");
    let seal = repository.0.read("reports/2022/q1/closed.toml");
    assert!(seal.contains("value = \"99\", between = [\"95\", \"99.5\"], verdict"), "{seal}");
    let said = repository.said(&["diff", "--period", "q1", "--format", "json"]);
    let json: Value = serde_json::from_str(&said).expect("JSON");
    assert_eq!(json["changed"], false, "{said}");
    // A narrower band is another promise, under which 990 are five too many.
    repository.0.edit(AREA, "between = [95, 99.5]", "between = [95, 98.5]");
    let said = repository.said(&["diff", "--period", "q1", "--format", "json"]);
    let json: Value = serde_json::from_str(&said).expect("JSON");
    let [old, new] = ["old", "new"].map(|which| json["indicators"][0][which].clone());
    assert_eq!(old["target"], json!({ "between": [95, 99.5] }), "{said}");
    assert_eq!(new["target"], json!({ "between": [95, 98.5] }), "{said}");
    assert_eq!((&old["verdict"], &new["verdict"]), (&json!("met"), &json!("not-met")));
}

#[test]
fn a_units_own_band_lies_within_the_plans() {
    let found = |target: &str| {
        let repository = Repository::new([990, 990]);
        let text = format!("format = 1\n[targets]\non-time = {{ {target} }}\n");
        repository.0.write("plan/2022/units/thanh-tra.toml", &text);
        let (_, said) = repository.run(&["check", "--lang", "en", "--format", "json"]);
        let json: Value = serde_json::from_str(&said).expect("JSON");
        let found = json["diagnostics"].as_array().expect("findings").iter();
        let plans = found.filter(|found| found["severity"] == "error");
        plans.map(|found| found["message"].as_str().unwrap_or_default().to_owned()).collect()
    };
    let none: [String; 0] = [];
    let of = |target: &str| -> Vec<String> { found(target) };
    assert_eq!(of("between = [96, 99]"), none);
    assert_eq!(of("between = [95, 99.5]"), none);
    let weaker = of("between = [94, 99]");
    assert!(weaker.len() == 1 && weaker[0].contains("94–99"), "{weaker:?}");
    let other = of("at_least = 97");
    assert!(other.len() == 1 && other[0].contains("another kind"), "{other:?}");
}

#[test]
fn each_bound_is_a_figure_of_the_source() {
    let seed = "tests/cases/R320-misquoted-figure/seeds/ke-hoach-cchc-2022.toml";
    let seed = std::fs::read_to_string(own().join(seed)).expect("read");
    let found = |figures: &str| -> Vec<String> {
        let repository = Repository::new([990, 990]);
        let seed = seed.replace("[\"≥ 99 %\"]", figures);
        repository.0.write("seeds/ke-hoach-cchc-2022.toml", &seed);
        for (after, clause) in [("settled", "II.2.1.5"), ("visits", "II.2.2.b.6")] {
            let after = format!("denominator = [\"{after}\"]\n");
            repository.0.edit(AREA, &after, &format!("{after}source = \"{clause}\"\n"));
        }
        let (_, said) = repository.run(&["check", "--format", "json"]);
        let json: Value = serde_json::from_str(&said).expect("JSON");
        let found = json["diagnostics"].as_array().expect("findings").iter();
        let found = found.map(|found| [&found["code"], &found["found"]].map(|it| it.as_str()));
        let found = found.map(|[code, found]| [code, found].map(Option::unwrap_or_default));
        found.filter(|[code, _]| code.starts_with("R32")).map(|both| both.join(" ")).collect()
    };
    assert_eq!(found(r#"["≥ 95 %", "≤ 99,5 %"]"#), [""; 0]);
    assert_eq!(found(r#"["≥ 95 %", "≤ 99 %"]"#), ["R320 99.5"]);
    assert_eq!(found(r#"["≥ 95 %"]"#), ["R320 99.5"]);
    assert_eq!(found(r#"["≤ 95 %", "≤ 99,5 %"]"#), ["R321 95"]);
}

#[test]
fn the_schemas_take_a_band() {
    for name in ["area", "unit-plan"] {
        let repository = Repository::new([990, 990]);
        let schema: Value =
            serde_json::from_str(&repository.said(&["schema", name])).expect("JSON");
        let validator = jsonschema::validator_for(&schema).expect("a schema");
        let file = |target: Value| match name {
            "unit-plan" => json!({ "format": 1, "targets": { "on-time": target } }),
            _ => {
                let file: toml::Table = repository.0.read(AREA).parse().expect("TOML");
                let mut file = serde_json::to_value(file).expect("JSON");
                file["indicator"][0]["target"] = target;
                file["task"] = json!([]);
                file
            }
        };
        assert!(validator.is_valid(&file(json!({ "between": [95, 99.5] }))), "{name}");
        for wrong in [
            json!({ "between": [95] }),
            json!({ "between": 95 }),
            json!({ "between": [1, 2], "at_least": 1 }),
        ] {
            assert!(!validator.is_valid(&file(wrong)), "{name}");
        }
    }
}

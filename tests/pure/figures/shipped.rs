//! The shipped year with one thing changed: figures worked out from its own rows.

use std::collections::BTreeMap;

use reform::shell::pipeline::{self, Checked, Question};
use reform::source::Sources;

use crate::support::files;

use super::year::{Line, as_of, errors, line, lines, of};

/// The shipped repository, by path.
struct Shipped(BTreeMap<String, String>);

impl Shipped {
    fn read() -> Self {
        let texts = files::shipped().into_iter();
        Self(
            texts
                .filter_map(|(path, bytes)| Some((path, String::from_utf8(bytes).ok()?)))
                .collect(),
        )
    }

    fn check(&self) -> Checked {
        let files = self.0.iter().map(|(path, text)| (path.clone(), text.clone().into_bytes()));
        let sources = Sources::new(files);
        let checked = pipeline::check(&sources, &Question::new(2022, as_of(2023)));
        assert!(!checked.plan_has_errors(&sources), "{:#?}", checked.diagnostics);
        checked
    }

    /// What a unit says of metrics does not arise.
    fn not_arisen(&mut self, submission: &str, metrics: &[&str]) {
        let text = self.0.get_mut(&format!("reports/2022/{submission}.csv")).expect("a file");
        let mut rows: Vec<Row> = text.lines().map(Row::read).collect();
        for row in rows.iter_mut().filter(|row| metrics.contains(&row.metric())) {
            "n/a".clone_into(&mut row.0[2]);
            "not counted".clone_into(&mut row.0[3]);
        }
        *text = rows.iter().map(Row::write).collect();
    }
}

/// A row of a submission: metric, name, value, note, evidence. Names are quoted where they must.
struct Row(Vec<String>);

impl Row {
    fn read(text: &str) -> Self {
        let mut cells = vec![String::new()];
        let mut quoted = false;
        for char in text.chars() {
            match char {
                '"' => quoted = !quoted,
                ',' if !quoted => cells.push(String::new()),
                other => cells.last_mut().expect("a cell").push(other),
            }
        }
        assert_eq!(cells.len(), 5, "{text}");
        Self(cells)
    }

    fn write(&self) -> String {
        let cells: Vec<_> = self.0.iter().map(|cell| format!("\"{cell}\"")).collect();
        cells.join(",") + "\n"
    }

    fn metric(&self) -> &str {
        &self.0[0]
    }
}

/// The four divisions' simplified procedures at the year's end are 4 + 2 + 2 + 6 of 27 + 17 + 22 +
/// 60. Where the last of them says nothing new in q4, its 5 of 60 from q3 stand: 13 of 126. (Had
/// q3 said 6 as well, the year would not have moved.)
#[test]
fn what_was_stated_last_stands() {
    let mut shipped = Shipped::read();
    assert_eq!(of(&shipped.check(), "year", "simplification"), line("14/126", "11.11", "met"));
    shipped.not_arisen("q4/quan-ly-thuong-mai", &["procedures-simplified"]);
    // 13/126 = 10.317…
    assert_eq!(of(&shipped.check(), "year", "simplification"), line("13/126", "10.32", "met"));
}

/// Minutes that nobody counted are not 0 minutes. The year is that of the other quarters:
/// 4862 + 3933 + 3444 = 12239 minutes over 187 + 171 + 164 = 522 visits, 23.446…
#[test]
fn minutes_that_nobody_counted_are_not_0_minutes() {
    let mut shipped = Shipped::read();
    let before = errors(&shipped.check());
    shipped.not_arisen("q1/thanh-tra", &["waiting-minutes"]);
    let checked = shipped.check();
    let found: Vec<_> =
        errors(&checked).into_iter().filter(|error| !before.contains(error)).collect();
    assert_eq!(found, ["R540 q1/thanh-tra/waiting-minutes"]);
    let quarter = of(&checked, "q1", "waiting-time");
    assert_eq!((quarter.ratio.as_str(), quarter.verdict.as_str()), ("-", "no-data"));
    let year = of(&checked, "year", "waiting-time");
    let expected = Line { provisional: true, ..line("12239/522", "23.45", "met") };
    assert_eq!(year, expected);
}

const DOSSIER_UNITS: [&str; 4] = [
    "ky-thuat-an-toan-moi-truong",
    "quan-ly-cong-nghiep",
    "quan-ly-nang-luong",
    "quan-ly-thuong-mai",
];

/// A survey held in q2 only: 84 + 37 + 42 + 273 = 436 satisfied of 92 + 38 + 44 + 281 = 455, in q2
/// and in the year.
#[test]
fn a_survey_of_one_quarter_is_that_of_the_year() {
    let mut shipped = Shipped::read();
    for quarter in ["q1", "q3", "q4"] {
        for unit in DOSSIER_UNITS {
            let submission = format!("{quarter}/{unit}");
            shipped.not_arisen(&submission, &["survey-answers", "survey-satisfied"]);
        }
    }
    let checked = shipped.check();
    // 436/455 = 95.824…
    assert_eq!(of(&checked, "q2", "satisfaction"), line("436/455", "95.82", "met"));
    assert_eq!(of(&checked, "year", "satisfaction"), line("436/455", "95.82", "met"));
    assert_eq!(of(&checked, "q1", "satisfaction").verdict, "no-activity");
}

const MERGED: [&str; 2] = ["quan-ly-thuong-mai", "quan-ly-nang-luong"];
const TOGETHER: &str = "thuong-mai-nang-luong";

/// Two divisions are one from q3 on, with rows that are the sums of theirs.
fn merged() -> Shipped {
    let mut shipped = Shipped::read();
    for unit in MERGED {
        // Their own plans end with them.
        let plan = shipped.0.remove(&format!("plan/2022/units/{unit}.toml")).expect("a plan");
        let own: Vec<_> = plan.lines().filter_map(|line| line.strip_prefix("id = ")).collect();
        let own = own.into_iter().map(|id| format!("{},", id.trim_matches('"')));
        let own: Vec<String> = own.collect();
        for quarter in ["q1", "q2", "q3", "q4"] {
            let path = format!("reports/2022/{quarter}/{unit}.csv");
            let text = shipped.0.get_mut(&path).expect("a submission");
            let kept = text.lines().filter(|row| !own.iter().any(|id| row.starts_with(id)));
            *text = kept.map(|row| row.to_owned() + "\n").collect();
        }
    }
    for quarter in ["q3", "q4"] {
        let of = MERGED.map(|unit| {
            shipped.0.remove(&format!("reports/2022/{quarter}/{unit}.md"));
            let path = format!("reports/2022/{quarter}/{unit}.csv");
            let text = shipped.0.remove(&path).expect("a submission");
            text.lines().map(Row::read).collect::<Vec<_>>()
        });
        let path = format!("reports/2022/{quarter}/{TOGETHER}.csv");
        shipped.0.insert(path, sum(&of[0], &of[1]));
    }
    let waivers = "format = 1\n".to_owned();
    shipped.0.insert("plan/2022/waivers.toml".to_owned(), waivers);
    let units = shipped.0.get_mut("plan/2022/units.toml").expect("units");
    for unit in MERGED {
        let id = format!("id = \"{unit}\"\n");
        *units = units.replace(&id, &format!("{id}to = \"q2\"\n"));
    }
    *units += &format!(
        "[[unit]]\nid = \"{TOGETHER}\"\nname.vi = \"Phòng Quản lý thương mại, năng lượng\"\n\
         groups = [\"divisions\", \"dossier-units\", \"line-units\"]\nfrom = \"q3\"\n\
         succeeds = {MERGED:?}\n"
    );
    shipped
}

/// The rows of two units as those of one: numbers added up; what one of them has not is nothing
/// more, and tasks stand as with the first.
fn sum(one: &[Row], other: &[Row]) -> String {
    let mut text = one[0].write();
    for row in &one[1..] {
        let same = other.iter().find(|same| same.metric() == row.metric());
        let mut cells = row.0.clone();
        if let Some(same) = same {
            match (row.0[2].parse::<u64>(), same.0[2].parse::<u64>()) {
                (Ok(one), Ok(other)) => cells[2] = (one + other).to_string(),
                (Err(_), Ok(_)) if row.0[2] == "n/a" => cells.clone_from(&same.0),
                _ => {}
            }
        }
        text += &Row(cells).write();
    }
    text
}

/// The divisions' sums are the same, so every figure of every report is.
#[test]
fn merging_two_divisions_moves_no_figure() {
    let (apart, together) = (Shipped::read().check(), merged().check());
    for report in ["q1", "q2", "q3", "q4", "6m", "9m", "year"] {
        assert_eq!(lines(&together, report), lines(&apart, report), "{report}");
    }
    let new = errors(&together).into_iter().filter(|error| !errors(&apart).contains(error));
    assert_eq!(new.collect::<Vec<_>>(), <[String; 0]>::default());
}

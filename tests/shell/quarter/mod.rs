//! A quarter as people play it: forms go out, nine workbooks come back from other programs (three of
//! them faulty, one twice, one old, one in Excel's old format, one a table typed off a photograph), the
//! faulty ones are answered, corrected in the answers and imported, who still owes is reminded, the
//! quarter is reported and published. Every figure that is held to here was worked out by hand.
//!
//! Needs python3 with openpyxl, and LibreOffice; without them the test says so and passes.

mod clerk;
mod department;

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use self::clerk::{came_on, comments, fill, to_xls};
use crate::support::run::{Run, ToEnd as _, has_libreoffice, has_openpyxl, reform};
use crate::support::scratch::Scratch;

/// What a unit has counted: settled, on time, late, minutes waited, visits.
fn figures(settled: Value, on_time: u32, late: Value, waiting: f64, visits: u32) -> Value {
    json!({
        "settled": settled, "settled-on-time": on_time, "settled-late": late,
        "waiting": waiting, "visits": visits,
    })
}

/// The department, what is sent to it and what it sends.
struct Quarter {
    scratch: Scratch,
}

impl Quarter {
    fn path(&self, name: &str) -> PathBuf {
        self.scratch.outside().join(name)
    }

    /// Runs the program as the Office does, in Vietnamese.
    fn office(&self, day: &str, arguments: &[&str]) -> Run {
        reform(self.scratch.root(), &[arguments, &["--as-of", day]].concat()).to_end()
    }

    fn json(&self, day: &str, arguments: &[&str]) -> Value {
        self.office(day, &[arguments, &["--format", "json"]].concat()).json()
    }

    /// A unit fills in its form and sends it under a name of its own.
    fn sends(&self, unit: &str, name: &str, values: &Value, saved: &str) -> PathBuf {
        let sent = self.path("inbox").join(name);
        fill(&self.path(&format!("forms/{unit}.xlsx")), &sent, values, saved);
        sent
    }

    /// What has become of each file of a folder: its fate, unit, period and day.
    fn imports(&self, day: &str, arguments: &[&str]) -> BTreeMap<String, [String; 4]> {
        let told = self.json(day, &[&["import"], arguments].concat());
        assert_eq!(told["schema"], "reform.import/1");
        let text = |value: &Value| value.as_str().unwrap_or("-").to_owned();
        let files = told["files"].as_array().expect("files").iter().map(|file| {
            let name = text(&file["file"]).rsplit('/').next().unwrap_or_default().to_owned();
            let about = ["fate", "unit", "period", "received"].map(|key| text(&file[key]));
            (name, about)
        });
        files.collect()
    }

    fn commit(&self, day: &str) {
        self.scratch.git(&["add", "reports"]);
        self.scratch.commit(&format!("{day}T08:00:00+07:00"), "Điều phối");
    }

    /// How each unit stands in the second quarter on a day: state, timeliness, day of submission.
    fn standings(&self, day: &str) -> BTreeMap<String, [Value; 3]> {
        let told = self.json(day, &["status", "--period", "q2"]);
        let units = told["units"].as_array().expect("units").iter().map(|unit| {
            let id = unit["id"].as_str().expect("an id").to_owned();
            let state = unit["periods"][0]["state"].clone();
            (id, [state, unit["timeliness"].clone(), unit["submitted"].clone()])
        });
        units.collect()
    }
}

/// The forms go out on the first day of July: one a unit, and a list.
fn forms_go_out() -> Quarter {
    let quarter = Quarter { scratch: department::on_the_first_of_july() };
    let forms = quarter.path("forms");
    let all = ["template", "--all", "--period", "q2", "--format", "xlsx", "-o", "../forms"];
    let out = quarter.office("2025-07-01", &all).ended(0).text();
    for (id, name, _) in department::UNITS {
        assert!(forms.join(format!("{id}.xlsx")).is_file(), "{id}");
        assert!(out.contains(name), "{out}");
    }
    assert!(forms.join("danh-sach.csv").is_file());
    let earlier = ["template", "--unit", "ky-thuat", "--period", "q1", "-o", "../forms/q1.xlsx"];
    quarter.office("2025-04-01", &earlier).ended(0);
    fs::create_dir(quarter.path("inbox")).expect("made");
    quarter
}

/// What comes back in the days after.
fn the_inbox_fills(quarter: &Quarter) {
    let send = |unit: &str, name: &str, values: Value, saved: &str| {
        quarter.sends(unit, name, &values, saved)
    };
    let mut office = figures(json!(200), 195, json!(5), 480.5, 60);
    office["publish"] = json!("đang thực hiện");
    send("van-phong", "Van phong Q2.xlsx", office, "2025-07-02T09:00:00");
    let inspectorate = figures(json!(110), 110, json!(0), 400.0, 50);
    send("thanh-tra", "thanh-tra.xlsx", inspectorate, "2025-07-03T09:00:00");
    // Three that are wrong, each in its own way.
    let thousands = figures(json!("15 nghìn"), 115, json!(5), 400.0, 50);
    send("ke-hoach", "ke hoach.xlsx", thousands, "2025-07-02T10:00:00");
    let apart = figures(json!(130), 100, json!(20), 450.0, 50);
    send("cong-nghiep", "BC cong nghiep.xlsx", apart, "2025-07-03T10:00:00");
    let word = figures(json!(140), 140, json!("KPS"), 500.0, 50);
    send("thuong-mai", "thuongmai.xlsx", word, "2025-07-03T11:00:00");
    // One that is sent twice, and once more when it had been corrected.
    let first = figures(json!(150), 140, json!(10), 480.0, 60);
    let sent = send("nang-luong", "nang-luong.xlsx", first, "2025-07-01T08:00:00");
    let copy = sent.with_file_name("nang-luong (1).xlsx");
    fs::copy(&sent, &copy).expect("copied");
    came_on(&copy, "2025-07-01T08:00:00");
    let mended = figures(json!(150), 145, json!(5), 480.0, 60);
    send("nang-luong", "nang-luong (sua).xlsx", mended, "2025-07-03T08:00:00");
    // The form of the quarter before, as it was handed in then.
    let old = figures(json!(160), 154, json!(6), 448.0, 56);
    let sent = quarter.path("inbox/ky thuat.xlsx");
    fill(&quarter.path("forms/q1.xlsx"), &sent, &old, "2025-04-02T08:00:00");
    came_on(&sent, "2025-07-02T08:00:00");
    let aged = figures(json!(170), 165, json!(5), 560.0, 70);
    let aged = to_xls(&send("khuyen-cong", "khuyen cong.xlsx", aged, "2025-07-02T08:00:00"));
    came_on(&aged, "2025-07-02T08:00:00");
    // Another office's table, typed off a photograph.
    let table = "Đơn vị: Trung tâm Xúc tiến thương mại;;\nBáo cáo quý II năm 2025;;\n\
        STT;Nội dung;Kết quả\n1;Hồ sơ đã giải quyết;l8O\n2;Hồ sơ giải quyết đúng hạn;180\n\
        3;Hồ sơ giải quyết quá hạn;0\n4;Tổng thời gian chờ;640\n5;Lượt giao dịch;80\n";
    let sent = quarter.path("inbox/anh chup.csv");
    fs::write(&sent, table).expect("written");
    came_on(&sent, "2025-07-03T09:00:00");
}

/// All is imported on the fourth: what is right is written, what is wrong is answered.
fn the_inbox_is_imported(quarter: &Quarter) {
    the_inbox_fills(quarter);
    let told = quarter.imports("2025-07-04", &["../inbox", "--answer", "../out"]);
    let of = |fate: &str, unit: &str, period: &str, day: &str| {
        [fate, unit, period, day].map(str::to_owned)
    };
    let expected = [
        ("Van phong Q2.xlsx", of("new", "van-phong", "q2", "2025-07-02")),
        ("thanh-tra.xlsx", of("new", "thanh-tra", "q2", "2025-07-03")),
        ("ke hoach.xlsx", of("faulty", "ke-hoach", "q2", "-")),
        ("BC cong nghiep.xlsx", of("faulty", "cong-nghiep", "q2", "-")),
        ("thuongmai.xlsx", of("faulty", "thuong-mai", "q2", "-")),
        ("nang-luong.xlsx", of("copy", "nang-luong", "q2", "-")),
        ("nang-luong (1).xlsx", of("older", "nang-luong", "q2", "-")),
        ("nang-luong (sua).xlsx", of("new", "nang-luong", "q2", "2025-07-03")),
        ("ky thuat.xlsx", of("same", "ky-thuat", "q1", "-")),
        ("khuyen cong.xls", of("new", "khuyen-cong", "q2", "2025-07-02")),
        ("anh chup.csv", of("faulty", "xuc-tien", "q2", "-")),
    ];
    let expected: BTreeMap<_, _> =
        expected.into_iter().map(|(name, about)| (name.to_owned(), about)).collect();
    assert_eq!(told, expected);
    let written = ["van-phong", "thanh-tra", "nang-luong", "khuyen-cong"];
    for (id, ..) in department::UNITS {
        let is_there = quarter.scratch.at(&format!("reports/2025/q2/{id}.csv")).exists();
        assert_eq!(is_there, written.contains(&id), "{id}");
    }
    let csv = quarter.scratch.read("reports/2025/q2/nang-luong.csv");
    assert!(csv.contains("đúng hạn,145,") && csv.contains("quá hạn,5,"), "{csv}");
}

/// The comments of an answer, and the one at a cell.
fn answered(quarter: &Quarter, name: &str, cell: &str) -> String {
    let all = comments(&quarter.path("out").join(name));
    let all = all.as_object().expect("comments");
    let own = all.iter().find(|(at, _)| at.ends_with(&format!("!{cell}")));
    own.and_then(|(_, text)| text.as_str()).unwrap_or_else(|| panic!("{name}: {all:?}")).to_owned()
}

/// The faulty ones are corrected in the answers, and sent back on the fourth.
fn the_answers_are_corrected(quarter: &Quarter) {
    let told = answered(quarter, "ke hoach.xlsx", "F7");
    assert!(told.contains("15 nghìn") && told.contains("15000"), "{told}");
    let advice = told.replace("15 nghìn", "").replace("15000", "");
    assert!(!advice.contains("15"), "nobody is told to write 15: {told}");
    let told = answered(quarter, "BC cong nghiep.xlsx", "F7");
    assert!(told.contains("130") && told.contains("120") && told.contains("10"), "{told}");
    let told = answered(quarter, "thuongmai.xlsx", "F9");
    assert!(told.contains("n/a") && told.contains('0'), "{told}");
    let back = |name: &str, values: Value| {
        let path = quarter.path("out").join(name);
        fill(&path, &path, &values, "2025-07-04T15:00:00");
    };
    back("ke hoach.xlsx", json!({"settled": 120}));
    back("BC cong nghiep.xlsx", json!({"settled-on-time": 110}));
    back("thuongmai.xlsx", json!({"settled-late": 0}));
    back("anh chup.xlsx", json!({"!C4": 180}));
    let mut told = quarter.imports("2025-07-08", &["../out"]);
    // Of what was only doubtful a copy lies among the answers as well.
    assert_eq!(told.remove("Van phong Q2.xlsx").map(|about| about[0].clone()), Some("same".into()));
    let fates: Vec<&str> = told.values().map(|about| about[0].as_str()).collect();
    assert_eq!(fates, ["new"; 4], "{told:?}");
    assert!(told.values().all(|about| about[3] == "2025-07-04"), "{told:?}");
}

/// Who sent in time is in time, however late the Office came to it; and seen from before, nothing had
/// been entered.
fn days_are_those_of_sending(quarter: &Quarter) {
    quarter.commit("2025-07-08");
    let standings = quarter.standings("2025-07-09");
    for (id, ..) in department::UNITS {
        let [state, timeliness, day] = &standings[id];
        if id == "ky-thuat" {
            assert_eq!(state, "missing");
            continue;
        }
        assert_eq!((state, timeliness), (&json!("complete"), &json!("on-time")), "{id}");
        assert!(day.as_str().is_some_and(|day| day <= "2025-07-04"), "{id}: {day}");
    }
    let before = quarter.standings("2025-07-07");
    assert!(before.values().all(|[state, ..]| state == "missing"), "{before:?}");
}

/// One unit still owes: it alone has a letter. When it has sent its report nobody has.
fn who_owes_is_reminded(quarter: &Quarter) {
    let remind = |day: &str| quarter.office(day, &["remind", "--period", "q2"]).ended(0).text();
    let letter = remind("2025-07-09");
    for text in ["Phòng Kỹ thuật an toàn", "quý II", "04/7/2025", "vanphong@so.example"] {
        assert!(letter.contains(text), "{text}: {letter}");
    }
    let others =
        department::UNITS.iter().filter(|(id, ..)| !["ky-thuat", "van-phong"].contains(id));
    for (_, name, _) in others {
        assert!(!letter.contains(name), "{name}: {letter}");
    }
    let late = figures(json!(168), 160, json!(8), 462.0, 60);
    fs::remove_dir_all(quarter.path("inbox")).expect("removed");
    fs::create_dir(quarter.path("inbox")).expect("made");
    quarter.sends("ky-thuat", "quy 2.xlsx", &late, "2025-07-09T08:00:00");
    let told = quarter.imports("2025-07-10", &["../inbox"]);
    assert_eq!(told["quy 2.xlsx"][0], "new", "{told:?}");
    quarter.commit("2025-07-10");
    let [_, timeliness, day] = &quarter.standings("2025-07-10")["ky-thuat"];
    assert_eq!((timeliness, day), (&json!("late"), &json!("2025-07-09")));
    let letters = quarter.json("2025-07-10", &["remind", "--period", "q2"]);
    assert_eq!(letters["letters"], json!([]), "{letters}");
}

/// An indicator of a report: what it is of, and what that comes to as it is shown.
fn indicator(report: &Value, id: &str) -> [Value; 4] {
    let all = report["indicators"].as_array().expect("indicators");
    let own = all.iter().find(|line| line["id"] == id).expect("the indicator");
    ["numerator", "denominator", "value", "verdict"].map(|key| own[key].clone())
}

/// 1,320 of 1,368 dossiers were in time, and 530 visitors waited 4,372.5 minutes.
fn the_quarter_is_reported(quarter: &Quarter) -> Value {
    let report = quarter.json("2025-07-10", &["report", "--period", "q2"]);
    let met = json!("met");
    let on_time = [json!(1320), json!(1368), json!(96.491_228), met.clone()];
    assert_eq!(indicator(&report, "on-time"), on_time);
    assert_eq!(indicator(&report, "waiting-time"), [json!(4372.5), json!(530), json!(8.25), met]);
    let page = quarter.office("2025-07-10", &["report", "--period", "q2"]).ended(0).text();
    assert!(page.contains("96,49%") && page.contains("8,25 phút"), "{page}");
    report
}

/// What is published shows the figures of the report; the Office's own site has its very bytes.
fn the_quarter_is_published(quarter: &Quarter, report: &Value) {
    let site = |arguments: &[&str]| {
        let made = ["site", "../site", "--period", "q2"];
        quarter.office("2025-07-10", &[&made, arguments].concat()).ended(0);
    };
    let read = |path: &str| fs::read_to_string(quarter.path("site").join(path)).expect("read");
    site(&[]);
    let data: Value = serde_json::from_str(&read("data/report.json")).expect("JSON");
    assert_eq!(data, *report);
    site(&["--public"]);
    assert!(!quarter.path("site/data/report.json").exists(), "it is the Office's");
    for (id, shown) in [("on-time", "96,49%"), ("waiting-time", "8,25 phút")] {
        for page in ["index.html".to_owned(), format!("indicators/{id}.html")] {
            assert!(read(&page).contains(shown), "{page} has no {shown}");
        }
    }
    for (id, name, _) in department::UNITS {
        assert!(read(&format!("units/{id}.html")).contains(name), "{id}");
    }
}

#[test]
fn a_quarter_is_played_through() {
    if !has_openpyxl() || !has_libreoffice() {
        return;
    }
    let quarter = forms_go_out();
    the_inbox_is_imported(&quarter);
    the_answers_are_corrected(&quarter);
    days_are_those_of_sending(&quarter);
    who_owes_is_reminded(&quarter);
    let report = the_quarter_is_reported(&quarter);
    the_quarter_is_published(&quarter, &report);
}

//! A made-up department with five indicators, from nothing, by what `init` and its pages say: after
//! each step the check leads on to the next and to nothing else. Names and figures are illustrative.

use crate::support::run::{Run, git, run};
use crate::support::scratch::Scratch;
use std::fs;

const PLAN: &str = "plan/2026/plan.toml";
const AREA: &str = "plan/2026/areas/1-procedures.toml";
const HEAD: &str = "#:schema ../../../schemas/area.schema.json\nformat = 1\n";

/// The units and whether they settle dossiers.
const UNITS: [(&str, &str, bool); 4] = [
    ("office", "Văn phòng", true),
    ("inspectorate", "Thanh tra", true),
    ("trade", "Phòng Quản lý thương mại", true),
    ("it-centre", "Trung tâm Công nghệ thông tin", false),
];

/// What is counted: id, name, unit of measure, how it combines over time, who reports it.
const METRICS: [(&str, &str, &str, &str, &str); 6] = [
    ("settled", "Hồ sơ đã giải quyết", "hồ sơ", "sum", "@settling"),
    ("on-time", "Hồ sơ giải quyết đúng hạn", "hồ sơ", "sum", "@settling"),
    ("waiting", "Tổng thời gian chờ", "phút", "sum", "@settling"),
    ("inspections", "Cuộc kiểm tra", "cuộc", "sum", "inspectorate"),
    ("services", "Dịch vụ công trực tuyến", "dịch vụ", "last", "it-centre"),
    ("online", "Hồ sơ nộp trực tuyến", "hồ sơ", "sum", "@settling"),
];

/// The indicators, with the metrics that each is the first to use: a share, a ceiling, a plain
/// figure, a stock and growth.
const INDICATORS: [(&[usize], &str); 5] = [
    (
        &[0, 1],
        "[[indicator]]\nid = \"share\"\nname.vi = \"Tỷ lệ giải quyết đúng hạn\"\n\
         numerator = [\"on-time\"]\ndenominator = [\"settled\"]\nunit = \"%\"\n\
         target = { at_least = 95 }\njudged = \"every-period\"\n",
    ),
    (
        &[2],
        "[[indicator]]\nid = \"wait\"\nname.vi = \"Thời gian chờ bình quân\"\n\
         numerator = [\"waiting\"]\ndenominator = [\"settled\"]\nunit.vi = \"phút\"\n\
         target = { at_most = 30 }\njudged = \"every-period\"\n",
    ),
    (
        &[3],
        "[[indicator]]\nid = \"held\"\nname.vi = \"Số cuộc kiểm tra\"\n\
         value = [\"inspections\"]\nunit.vi = \"cuộc\"\n\
         target = { at_least = 4 }\njudged = \"year-end\"\n",
    ),
    (
        &[4],
        "[[indicator]]\nid = \"stock\"\nname.vi = \"Số dịch vụ công trực tuyến\"\n\
         value = [\"services\"]\nunit.vi = \"dịch vụ\"\n\
         target = { at_least = 40 }\njudged = \"year-end\"\n",
    ),
    (
        &[5],
        "[[indicator]]\nid = \"growth\"\nname.vi = \"Tăng hồ sơ nộp trực tuyến\"\n\
         value = [\"online\"]\nunit.vi = \"hồ sơ\"\ntarget = { grow_at_least = 5 }\n\
         baseline = { value = 200, year = 2025, source = \"Báo cáo số 12/BC-VP\" }\n\
         judged = \"year-end\"\n",
    ),
];

const TASKS: [&str; 2] = [
    "[[task]]\nid = \"publish\"\nname.vi = \"Công bố danh mục thủ tục hành chính\"\n\
     lead = \"office\"\ndue = 2026-12-31\n",
    "[[task]]\nid = \"train\"\nname.vi = \"Tập huấn tiếp nhận hồ sơ trực tuyến\"\n\
     lead = \"it-centre\"\ndue = 2026-12-15\n",
];

/// What each unit hands in.
const FIGURES: [(&str, &str); 4] = [
    (
        "office",
        "settled,120,,\non-time,118,,\nwaiting,2400,,\nonline,70,,\n\
         publish,done,,Quyết định 45/QĐ-SMH ngày 20/12/2026\n",
    ),
    ("inspectorate", "settled,45,,\non-time,45,,\nwaiting,1125,,\ninspections,4,,\nonline,45,,\n"),
    ("trade", "settled,80,,\non-time,70,,\nwaiting,2000,,\nonline,100,,\n"),
    ("it-centre", "services,38,,\ntrain,in-progress,,\n"),
];

fn metric((id, name, unit, over_time, by): (&str, &str, &str, &str, &str)) -> String {
    format!(
        "[[metric]]\nid = \"{id}\"\nname.vi = \"{name}\"\nunit.vi = \"{unit}\"\n\
         type = \"count\"\nover_time = \"{over_time}\"\nreported_by = [\"{by}\"]\n"
    )
}

fn check(scratch: &Scratch, day: &str) -> Run {
    run(scratch.root(), &["check", "--format", "json", "--as-of", day, "--lang", "en"])
}

/// The codes of what is found but that submissions are still to come, each once.
fn codes(scratch: &Scratch) -> Vec<String> {
    let found = check(scratch, "2026-11-24").findings(|found| found["code"] != "R401");
    let mut codes: Vec<_> = found.iter().map(|found| found[..4].to_owned()).collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

/// A new repository whose examples are taken out, with the department's own units.
fn begun() -> Scratch {
    let scratch = Scratch::nothing();
    run(scratch.root(), &["init", ".", "--as-of", "2026-11-24"]).ended(0);
    git(scratch.root()).args(["init", "-q", "-b", "main"]).status().expect("git runs");
    fs::remove_dir_all(scratch.at("reports/2026/q4")).expect("removed");
    let plan = scratch.read(PLAN);
    let kept = plan.lines().filter(|line| !line.starts_with("illustrative = true"));
    scratch.write(PLAN, kept.map(|line| format!("{line}\n")).collect::<String>());
    let units = UNITS.map(|(id, name, settles)| {
        let group = if settles { "groups = [\"settling\"]\n" } else { "" };
        format!("\n[[unit]]\nid = \"{id}\"\nname.vi = \"{name}\"\n{group}")
    });
    let head = "#:schema ../../schemas/units.schema.json\nformat = 1\n";
    scratch.write("plan/2026/units.toml", head.to_owned() + &units.concat());
    scratch
}

/// The area as it is when all is written.
fn area() -> String {
    let metrics = METRICS.map(metric).concat();
    let indicators = INDICATORS.map(|(_, text)| text).concat();
    let rule = "[[rule]]\nid = \"part\"\nleft = [\"on-time\"]\nis = \"at_most\"\n\
                right = [\"settled\"]\n";
    [HEAD, &metrics, &indicators, &TASKS.concat(), rule].concat()
}

#[test]
fn each_step_leads_to_the_next() {
    let scratch = begun();
    scratch.write(AREA, HEAD);
    let mut written = HEAD.to_owned();
    for (metrics, indicator) in INDICATORS {
        for at in metrics {
            written += &metric(METRICS[*at]);
            scratch.write(AREA, &written);
            assert_eq!(codes(&scratch), ["R121"], "a metric wants an indicator");
        }
        written += indicator;
        scratch.write(AREA, &written);
        assert_eq!(codes(&scratch), [""; 0], "{indicator}");
    }
    for task in TASKS {
        written += task;
        scratch.write(AREA, &written);
        assert_eq!(codes(&scratch), [""; 0], "{task}");
    }
}

#[test]
fn the_department_reports_and_closes_its_first_quarter() {
    let scratch = begun();
    scratch.write(AREA, area());
    scratch.git(&["add", "."]);
    scratch.commit("2026-11-25T08:00:00+07:00", "Coordinator");
    for (unit, figures) in FIGURES {
        let (form, path) = (format!("{unit}.csv"), format!("reports/2026/q4/{unit}.csv"));
        let template = ["template", "--unit", unit, "--period", "q4", "-o", &form];
        run(scratch.root(), &template).ended(0);
        // The form asks for what the unit owes, and for nothing else.
        let asked = scratch.read(&form);
        let ids = |text: &str| -> Vec<_> {
            text.lines().map(|line| line.split(',').next().unwrap_or_default().to_owned()).collect()
        };
        assert_eq!(ids(&asked)[1..], ids(figures), "{asked}");
        scratch.remove(&form);
        scratch.write(&path, format!("metric,value,note,evidence\n{figures}"));
    }
    scratch.git(&["add", "."]);
    scratch.commit("2027-01-05T08:00:00+07:00", "Coordinator");
    let found = check(&scratch, "2027-01-06").ended(0).findings(|_| true);
    assert_eq!(found, [""; 0]);
    let report = ["report", "--period", "q4", "--format", "json", "--as-of", "2027-01-06"];
    let report = run(scratch.root(), &report).ended(0).json();
    let verdicts: Vec<_> = report["indicators"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|it| (it["id"].as_str().expect("an id"), it["verdict"].as_str().expect("a word")))
        .collect();
    // 233 of 245; 5,525 : 245 minutes; 4; 38 of 40; 215 on 200.
    let expected = [
        ("share", "met"),
        ("wait", "met"),
        ("held", "met"),
        ("stock", "not-met"),
        ("growth", "met"),
    ];
    assert_eq!(verdicts, expected);
    for what in [&["close", "--period", "q4"][..], &["fmt"], &["plan", "new-year"]] {
        run(scratch.root(), &[what, &["--as-of", "2027-01-06"]].concat()).ended(0);
    }
    assert_eq!(check(&scratch, "2027-01-06").ended(0).findings(|_| true), [""; 0]);
    // Next year's files are told to editors as this year's are.
    for path in [PLAN, AREA, "plan/2026/units.toml"] {
        let next = path.replace("/2026/", "/2027/");
        let line = |path: &str| scratch.read(path).lines().next().map(str::to_owned);
        assert!(line(path).is_some_and(|line| line.starts_with("#:schema ")), "{path}");
        assert_eq!(line(&next), line(path), "{next}");
    }
}

/// Whatever is left out of the area is asked for by its name.
#[test]
fn a_key_that_is_forgotten_is_asked_for() {
    let scratch = begun();
    let area = area();
    // A name may be in one language only, a target may be none.
    let may_lack = |line: &str| ["#:", "target", "[["].iter().any(|it| line.starts_with(it));
    let mut asked = 0;
    for (at, line) in area.lines().enumerate().filter(|(_, line)| !may_lack(line)) {
        let rest = area.lines().enumerate().filter(|(other, _)| *other != at);
        scratch.write(AREA, rest.map(|(_, line)| format!("{line}\n")).collect::<String>());
        let key = line.split([' ', '.']).next().expect("a key");
        let arguments = ["check", AREA, "--as-of", "2026-11-24", "--lang", "en"];
        let out = run(scratch.root(), &arguments);
        // A metric may do without a unit of measure.
        if key == "unit" && out.code == Some(0) {
            continue;
        }
        assert_eq!(out.code, Some(1), "{line}: {}", out.said());
        assert!(out.said().contains(key), "{line}: {}", out.said());
        asked += 1;
    }
    assert!(asked > 60, "{asked}");
}

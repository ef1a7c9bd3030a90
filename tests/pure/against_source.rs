//! The plan of 2022 as it is shipped, against its source: what a slip in either would do. Each test
//! takes the repository's own files, changes one thing and looks for the one finding.

use std::collections::BTreeSet;

use reform::model::{Indicator, Lang, OverTime, Plan};
use reform::shell::pipeline::{self, Question};
use reform::source::Sources;

use crate::support::files::{Files, edit, shipped, text};
use crate::support::{day, shipped as year};

const SEED: &str = "seeds/ke-hoach-cchc-2022.toml";

/// The plan alone, without units' own and the scorecards that are scored by it: nothing is submitted,
/// and nothing is due yet.
fn plan_only() -> Files {
    let mut files = shipped();
    // A waiver of a finding that is not there is a finding itself.
    files.retain(|path, _| {
        let plan = ["units/", "scorecards/", "waivers.toml"].map(|own| format!("plan/2022/{own}"));
        let aside = plan.iter().map(String::as_str).chain(["reports/"]);
        !aside.into_iter().any(|aside| path.starts_with(aside))
    });
    files
}

/// What is found: code and place, notes aside.
fn found(files: &Files, as_of: &str) -> Vec<String> {
    let sources = Sources::new(files.clone());
    let question = Question::new(2022, day(as_of));
    let checked = pipeline::check(&sources, &question);
    let worth = checked.diagnostics.iter().filter(|found| {
        found.severity != reform::diagnostic::Severity::Note && found.rule.code != "R401"
    });
    worth
        .map(|found| {
            let file = sources.file(found.place.file);
            let there = &file.text[found.place.start..found.place.end];
            format!("{} {} {there}", found.rule.code, file.path)
        })
        .collect()
}

fn load(files: &Files) -> Plan {
    let mut faults = reform::diagnostic::Diagnostics::default();
    reform::plan::plan(&Sources::new(files.clone()), 2022, &mut faults)
}

/// The block of an indicator in its file, and the file.
fn block(files: &Files, plan: &Plan, indicator: &Indicator) -> (String, String) {
    let area = plan.areas.get(indicator.area.as_str()).expect("an area");
    let path = format!("plan/2022/areas/{}-{}.toml", area.number, area.id);
    let text = text(files, &path);
    let from = text.find(&format!("[[indicator]]\nid = \"{}\"\n", indicator.id)).expect("there");
    let length = text[from..].find("\n\n").expect("a blank line") + 1;
    (path, text[from..from + length].to_owned())
}

/// Every indicator with its target as the plan writes it.
fn each(files: &Files, mut test: impl FnMut(&Indicator, &str, &str, &str)) {
    let plan = load(files);
    for indicator in &plan.indicators {
        let (path, block) = block(files, &plan, indicator);
        let target = indicator.target.as_ref().expect("a target").value;
        let target = format!("{{ {} = {target} }}", target.spec().key);
        test(indicator, &path, &block, &target);
    }
}

#[test]
fn the_plan_as_it_is_has_no_fault() {
    assert_eq!(found(&plan_only(), "2022-01-01"), [""; 0]);
}

#[test]
fn another_number_is_found_at_every_target() {
    let files = plan_only();
    each(&files, |indicator, path, block, target| {
        // 90 is the figure of no clause.
        let number = target.trim_matches(|c: char| !c.is_ascii_digit());
        let wrong = block.replace(target, &target.replace(number, "90"));
        let mut files = files.clone();
        edit(&mut files, path, block, &wrong);
        let expected = [format!("R320 {path} 90")];
        assert_eq!(found(&files, "2022-01-01"), expected, "{}", indicator.id);
    });
}

#[test]
fn the_other_direction_is_found_at_every_target() {
    let files = plan_only();
    each(&files, |indicator, path, block, target| {
        let turned = match target.contains("at_least") {
            true => target.replace("at_least", "at_most"),
            false => target.replace("at_most", "at_least"),
        };
        let mut files = files.clone();
        edit(&mut files, path, block, &block.replace(target, &turned));
        let number = target.trim_matches(|c: char| !c.is_ascii_digit());
        let expected = format!("R321 {path} {number}");
        let found = found(&files, "2022-01-01");
        assert!(found.contains(&expected), "{}: {found:?}", indicator.id);
        // That a share of at most 100 % can never be missed is said as well, and nothing else.
        let known = ["R321", "R112"];
        let others = found.iter().filter(|found| !known.iter().any(|code| found.starts_with(code)));
        assert_eq!(others.count(), 0, "{}: {found:?}", indicator.id);
    });
}

#[test]
fn the_figure_of_every_indicator_that_goes_is_missed() {
    let files = plan_only();
    each(&files, |indicator, path, block, target| {
        let mut files = files.clone();
        edit(&mut files, path, block, "");
        let found = found(&files, "2022-01-01");
        let number = target.trim_matches(|c: char| !c.is_ascii_digit());
        // Where nothing else cites the clause, that is what is said of it.
        let clause = &indicator.source[0].value;
        let figure = found.iter().any(|it| it.starts_with("R322") && it.contains(number));
        let uncited = found.contains(&format!("R311 {SEED} \"{clause}\""));
        assert!(figure != uncited, "{}: {found:?}", indicator.id);
    });
}

#[test]
fn a_figure_that_the_register_lacks_is_no_target() {
    let mut files = plan_only();
    edit(&mut files, SEED, "figures = [\"≤ 30 phút\"]\n", "");
    let area = "plan/2022/areas/2-procedures.toml";
    assert_eq!(found(&files, "2022-01-01"), [format!("R323 {area} 30")]);
    // One of two: the indicator that had it is held against the other.
    let mut files = plan_only();
    edit(&mut files, SEED, "figures = [\"≥ 98 %\", \"≥ 95 %\"]", "figures = [\"≥ 95 %\"]");
    assert_eq!(found(&files, "2022-01-01"), [format!("R320 {area} 98")]);
    // Stated twice, it wants two indicators; twice as many indicators may share it.
    let mut files = plan_only();
    edit(&mut files, SEED, "figures = [\"≤ 30 phút\"]", "figures = [\"≤ 30 phút\", \"≤ 30 phút\"]");
    assert_eq!(found(&files, "2022-01-01"), [format!("R322 {SEED} \"≤ 30 phút\"")]);
    let mut files = plan_only();
    edit(
        &mut files,
        SEED,
        "figures = [\"100 %\", \"100 %\", \"≥ 20 %\"]",
        "figures = [\"100 %\", \"≥ 20 %\"]",
    );
    assert_eq!(found(&files, "2022-01-01"), [""; 0]);
}

#[test]
fn another_unit_of_measure_is_another_figure() {
    let mut files = plan_only();
    edit(&mut files, SEED, "\"≤ 30 phút\"", "\"≤ 30 giờ\"");
    let area = "plan/2022/areas/2-procedures.toml";
    assert_eq!(found(&files, "2022-01-01"), [format!("R320 {area} 30")]);
    // Of minutes without a sign nobody knows the direction: the plan's is taken.
    let mut files = plan_only();
    edit(&mut files, SEED, "\"≤ 30 phút\"", "\"30 phút\"");
    assert_eq!(found(&files, "2022-01-01"), [""; 0]);
    // Either language's name will do, whatever its case.
    let mut files = plan_only();
    edit(&mut files, SEED, "\"≤ 30 phút\"", "\"<= 30 Minutes\"");
    assert_eq!(found(&files, "2022-01-01"), [""; 0]);
}

#[test]
fn a_register_without_figures_says_nothing_about_targets() {
    let mut files = plan_only();
    let text = text(&files, SEED);
    let lines = text.lines().filter(|line| !line.starts_with("figures = "));
    let text = lines.collect::<Vec<_>>().join("\n");
    files.insert(SEED.to_owned(), text.into_bytes());
    assert_eq!(found(&files, "2022-01-01"), [""; 0]);
}

#[test]
fn every_unit_that_issued_its_plan_has_it() {
    let files = shipped();
    let as_of = "2022-12-31";
    assert_eq!(found(&files, as_of), [""; 0]);
    let own: Vec<_> = files.keys().filter(|path| path.starts_with("plan/2022/units/")).collect();
    assert_eq!(own.len(), 6);
    let mut without = files.clone();
    without.retain(|path, _| !own.contains(&path));
    // Quarter I, or quarter II of the unit that issued it on 25 March.
    let said = own.iter().map(|path| {
        let unit = path.trim_start_matches("plan/2022/units/").trim_end_matches(".toml");
        let quarter = if unit == "ky-thuat-an-toan-moi-truong" { "q2" } else { "q1" };
        format!("R603 reports/2022/{quarter}/{unit}.csv done")
    });
    let mut missed = found(&without, as_of);
    missed.retain(|it| it.starts_with("R603"));
    missed.sort();
    let mut said: Vec<_> = said.collect();
    said.sort();
    assert_eq!(missed, said);
    let mut files = files;
    let said = "reports/2022/q4/trung-tam-xuc-tien-thuong-mai.csv";
    let done = "đơn vị,done,,Kế hoạch số 04/KH-XTTM ngày 14/02/2022";
    edit(&mut files, said, done, "đơn vị,not-started,,");
    let found = found(&files, as_of);
    assert!(found.contains(&format!("R604 {said} not-started")), "{found:?}");
}

#[test]
fn a_part_is_held_against_its_whole_where_both_are_counted() {
    // Looked at in the first quarter alone, and whole in the test above.
    let mut files = shipped();
    files.retain(|path, _| !path.starts_with("reports/") || path.starts_with("reports/2022/q1/"));
    let named = |files: &Files, path: &str, metric: &str, value: &str| {
        let mut files = files.clone();
        let text = text(&files, path);
        let line =
            text.lines().find(|line| line.starts_with(&format!("{metric},"))).expect("there");
        let cut = line.rsplitn(4, ',').last().expect("four cells");
        let wrong = text.replace(line, &format!("{cut},{value},,"));
        files.insert(path.to_owned(), wrong.into_bytes());
        files
    };
    let broken = |files: &Files| {
        found(files, "2022-12-31").iter().filter(|found| found.starts_with("R507")).count()
    };
    assert_eq!(broken(&files), 0);
    // Nine who handle dossiers, of eight in the Inspectorate; three of them trained where two were.
    let path = "reports/2022/q1/thanh-tra.csv";
    assert_eq!(broken(&named(&files, path, "dossier-staff", "9")), 1);
    assert_eq!(broken(&named(&files, path, "dossier-staff-trained", "3")), 1);
    // Ten units that need rules, of the Department's nine.
    let path = "reports/2022/q1/van-phong.csv";
    assert_eq!(broken(&named(&files, path, "rule-units", "10")), 1);
    // The Office has no one who handles dossiers: the rules are not asked of it.
    assert_eq!(broken(&named(&files, path, "staff-trained", "0")), 0);
}

#[test]
fn what_is_counted_from_the_start_of_the_year_is_a_running_total() {
    let plan = load(&shipped());
    let mut totals = BTreeSet::new();
    for metric in &plan.metrics {
        let name = metric.name.vi.as_deref().expect("a Vietnamese name");
        let running = name.contains("lũy kế từ đầu năm");
        assert_eq!(running, metric.over_time == OverTime::ToDate, "{}", metric.id);
        if running {
            totals.insert(metric.id.as_str());
        }
    }
    assert_eq!(totals.len(), 8);
    // They never fall.
    let files = shipped();
    let figure = |period: &str, unit: &str, metric: &str| -> Option<i64> {
        let text = std::str::from_utf8(files.get(&format!("reports/2022/{period}/{unit}.csv"))?);
        let line =
            text.expect("UTF-8").lines().find(|line| line.starts_with(&format!("{metric},")))?;
        line.rsplit(',').nth(2)?.parse().ok()
    };
    for unit in &plan.units {
        for metric in &totals {
            let stated = ["q1", "q2", "q3", "q4"].map(|q| figure(q, unit.id.as_str(), metric));
            let stated: Vec<_> = stated.into_iter().flatten().collect();
            assert!(stated.is_sorted(), "{} {metric}: {stated:?}", unit.id);
        }
    }
}

/// Section IV of the source: which clauses' tasks each unit leads.
#[test]
fn tasks_are_led_by_whom_section_iv_names() {
    let plan = load(&shipped());
    let led = |clause: &str| -> BTreeSet<String> {
        let cites = |source: &[reform::model::Placed<String>]| {
            source.iter().any(|cited| cited.value == clause)
        };
        let tasks = plan.tasks.iter().filter(|task| task.owner.is_none() && cites(&task.source));
        tasks.flat_map(|task| task.lead.iter().map(|lead| lead.value.written())).collect()
    };
    let finance = "ke-hoach-tai-chinh-tong-hop";
    for (clause, lead) in [
        ("II.1.2.1", "thanh-tra"),
        ("II.1.2.2", "thanh-tra"),
        ("II.1.2.3", "thanh-tra"),
        ("II.5.1", finance),
        ("II.5.2.1", finance),
        ("II.5.2.2", finance),
        ("II.5.2.3", finance),
        ("II.5.2.4", finance),
        ("II.6.2.c.3", "van-phong"),
        ("II.6.2.c.4", "van-phong"),
        ("II.6.2.c.5", "van-phong"),
        ("II.6.2.e.1", "van-phong"),
        ("II.7.2.4", finance),
        ("II.7.2.5", finance),
        ("II.7.2.7", "van-phong"),
    ] {
        assert_eq!(led(clause), BTreeSet::from([lead.to_owned()]), "{clause}");
    }
    let plans = plan
        .tasks
        .iter()
        .filter(|task| task.source.first().is_some_and(|it| it.value == "II.7.2.1"));
    assert_eq!(plans.count(), 3);
}

/// 3 of 3, 3 of 3, 3 of 4 and 4 of 4: the draft that was late in quarter III stays late.
#[test]
fn a_draft_that_was_late_stays_late_in_the_year() {
    for (report, above, below, verdict) in [
        ("6m", 6, 6, "met"),
        ("q3", 3, 4, "not-met"),
        ("9m", 9, 10, "not-met"),
        ("year", 13, 14, "not-met"),
    ] {
        let json = year::json(report, "2022-12-31", Lang::Vi);
        let lines = json["indicators"].as_array().expect("a list");
        let line = lines.iter().find(|line| line["id"] == "drafting-on-schedule").expect("there");
        let of =
            [&line["numerator"], &line["denominator"], &line["verdict"]].map(ToString::to_string);
        assert_eq!(
            of,
            [above.to_string(), below.to_string(), format!("\"{verdict}\"")],
            "{report}"
        );
    }
}

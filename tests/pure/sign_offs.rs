//! A sign-off is of figures: it stands whatever their rows look like, and falls with any of them.

use reform::model::{FileId, Place, Placed, SignOffState, SignedFigures, TaskStatus, signed_path};
use reform::plan::figures_sha256;
use reform::report::unit_plans;
use reform::seal;

use crate::support::day;
use crate::support::repository::{Repository, assessment, document, indicator, metric};

const PATH: &str = "reports/2025/q1/office.csv";
const TASK: &str =
    "[[task]]\nid = \"rules\"\nname.en = \"Rules\"\nlead = \"@all\"\ndue = \"ongoing\"\n";
const OFFICE: &str =
    "metric,value,note,evidence\nsettled,110,,\non-time,99,,\nrules,in-progress,,\n";

/// Two units and two areas; the office signs for the first.
fn repository() -> Repository {
    let share = indicator("share", &["on-time"], &["settled"], "%", "at_least = 50");
    let area = metric("settled", "sum", "@all") + &metric("on-time", "sum", "@all") + &share + TASK;
    let other = metric("budget", "sum", "desk")
        + &indicator("spent", &["budget"], &["budget"], "%", "at_least = 1");
    Repository::new(2025)
        .calendar(2)
        .units(&["office", "desk"])
        .area("work", "", area)
        .area("money", "", other)
        .tables("[[sign_off]]\nunit = \"office\"\nareas = [\"work\"]\ndays = 3")
        .file(PATH, OFFICE)
        .submits("q1/desk", "settled,20\non-time,0\nrules,done,,Số 1/QĐ ngày 2/3/2025\nbudget,7")
        .on("2025-04-12")
}

/// The same with what the office signs as things stand.
fn signed(repository: Repository) -> Repository {
    let checked = repository.sound();
    let plan = &checked.plan;
    let period = plan.periods.get("q1").expect("a period");
    let asked = plan.sign_offs_asked(period);
    let lines = seal::signed_lines(plan, &checked.ledger, period, &asked[0].areas);
    let nowhere = Place::top(FileId(0));
    let signed = SignedFigures {
        unit: asked[0].unit.id.clone(),
        period: period.id.clone(),
        by: Some("Nguyễn \"A\"".to_owned()),
        on: Placed::new(day("2025-04-11"), nowhere),
        lines: lines.into_iter().map(|line| Placed::new(line, nowhere)).collect(),
        file: FileId(0),
    };
    let text = seal::signed_text(&signed, "Signed\nby the office.");
    repository.file(&signed_path(2025, "q1", "office"), text)
}

/// How the only sign-off of the first quarter stands, and how many figures have changed.
fn state(repository: &Repository) -> (SignOffState, usize) {
    let checked = repository.sound();
    let of_first = checked.plan.sign_offs.iter().find(|one| one.period.as_str() == "q1");
    of_first.map(|one| (one.state, one.changed)).expect("a sign-off")
}

#[test]
fn what_is_signed_is_a_line_a_figure_in_order() {
    let checked = repository().sound();
    let period = checked.plan.periods.get("q1").expect("a period");
    let asked = checked.plan.sign_offs_asked(period);
    assert_eq!(asked[0].due, day("2025-04-13"), "due on the tenth, and three days");
    let lines = seal::signed_lines(&checked.plan, &checked.ledger, period, &asked[0].areas);
    assert_eq!(
        lines,
        [
            "desk/on-time 0",
            "desk/rules done",
            "desk/settled 20",
            "office/on-time 99",
            "office/rules in-progress",
            "office/settled 110",
        ]
    );
    // printf 'a\nb\n' | sha256sum
    assert_eq!(
        figures_sha256(["a", "b"]),
        "911169ddaaf146aff539f58c26c489af3b892dff0fe283c1c264c65ae5aa59a2"
    );
}

#[test]
fn how_rows_are_written_does_not_matter() {
    let repository = signed(repository());
    assert_eq!(state(&repository), (SignOffState::Signed, 0));
    let rows = [
        "metric,value,note,evidence\nrules,in-progress,,\non-time,99,,\nsettled,110,,\n",
        "\u{feff}metric;value;note;evidence\r\nsettled;110;đã rà soát;\r\non-time;99;;\r\nrules;đang thực hiện;;\r\n",
        "mã,giá trị\nsettled, 110 \non-time,99\nrules,in-progress\n",
    ];
    for rows in rows {
        assert_eq!(
            state(&repository.clone().file(PATH, rows)),
            (SignOffState::Signed, 0),
            "{rows}"
        );
    }
}

#[test]
fn any_figure_of_the_areas_voids_it_and_no_other() {
    let repository = signed(repository());
    let edited = |from: &str, to: &str| repository.clone().file(PATH, OFFICE.replace(from, to));
    let void = |changed| (SignOffState::Void, changed);
    assert_eq!(state(&edited("settled,110", "settled,111")), void(1));
    assert_eq!(state(&edited("rules,in-progress", "rules,not-started")), void(1));
    assert_eq!(state(&edited("rules,in-progress,,\n", "")), void(1), "one is gone");
    // Nought is a figure, and what did not arise is none.
    let desk = "settled,n/a,none\non-time,n/a,none\nrules,done,,Số 1/QĐ ngày 2/3/2025\nbudget,7";
    assert_eq!(state(&repository.clone().submits("q1/desk", desk)), void(2));
    let other = "settled,20\non-time,0\nrules,done,,Số 1/QĐ ngày 2/3/2025\nbudget,8";
    assert_eq!(state(&repository.clone().submits("q1/desk", other)), (SignOffState::Signed, 0));
    // Put back as it was it stands again.
    assert_eq!(state(&edited("", "")), (SignOffState::Signed, 0));
}

#[test]
fn a_row_that_an_error_keeps_out_is_none_that_was_signed() {
    let repository = signed(repository()).file(PATH, OFFICE.replace("on-time,99", "on-time,9x"));
    assert_eq!(state(&repository), (SignOffState::Void, 1));
}

#[test]
fn before_its_day_it_is_a_note_and_then_an_error() {
    let found = |day: &str| repository().on(day).found();
    assert_eq!(found("2025-03-20"), Vec::<String>::new());
    assert_eq!(found("2025-04-13"), ["R719 q1/office/"]);
    let severity = |day: &str| repository().on(day).finding("R719").severity;
    assert_eq!(severity("2025-04-13"), reform::diagnostic::Severity::Note);
    assert_eq!(severity("2025-04-14"), reform::diagnostic::Severity::Error);
}

#[test]
fn a_successor_signs_for_what_was_its_predecessors() {
    let repository = repository()
        .unit("bureau", "from = \"q2\"\nsucceeds = [\"clerk\"]")
        .unit("clerk", "to = \"q1\"")
        .tables("[[sign_off]]\nunit = \"clerk\"\nareas = [\"money\"]");
    let checked = repository.sound();
    let signers = |period: &str| -> Vec<String> {
        let period = checked.plan.periods.get(period).expect("a period");
        let asked = checked.plan.sign_offs_asked(period);
        asked.iter().map(|asked| asked.unit.id.to_string()).collect()
    };
    assert_eq!(signers("q1"), ["office", "clerk"]);
    assert_eq!(signers("q2"), ["office", "bureau"]);
}

const ISSUE: &str = "[[task]]\nid = \"plan\"\nname.en = \"Issue a plan\"\nlead = \"@all\"\ndue = 2025-02-15\nunit_plan = true\n";

#[test]
fn a_report_tells_who_has_issued_a_plan_and_what_came_of_it() {
    let share = indicator("share", &["on-time"], &["settled"], "%", "at_least = 50");
    let repository = Repository::new(2025)
        .calendar(2)
        .units(&["a", "b", "c"])
        .asks(metric("settled", "sum", "@all") + &metric("on-time", "sum", "@all") + &share + ISSUE)
        .file("plan/2025/units/a.toml", "format = 1\n[targets]\nshare = { at_least = 80 }\n")
        .file("plan/2025/units/b.toml", "format = 1\n[targets]\nshare = { at_least = 50 }\n")
        .submits("q1/a", "settled,10\non-time,7\nplan,done,,Kế hoạch số 3/KH-A ngày 20/2/2025")
        .submits("q1/b", "settled,10\non-time,7\nplan,not-started")
        .submits("q1/c", "settled,10\non-time,7\nplan,in-progress")
        .on("2025-04-12");
    let checked = repository.sound();
    let sources = repository.sources();
    let assessed = assessment(&checked, "q1", None, day("2025-04-12"));
    let document = document(&assessed, &Default::default(), &[], &sources);
    let plans = unit_plans(&document);
    let told: Vec<_> = plans
        .iter()
        .map(|line| {
            (line.unit, line.is_issued(), line.has_file, line.days_late, line.higher().count())
        })
        .collect();
    // Five days after the fifteenth of February; and from then to the first of April, the day after
    // the quarter's end, 13 + 31 + 1.
    let expected = [("a", true, true, 5, 1), ("b", false, true, 45, 0), ("c", false, false, 45, 0)];
    assert_eq!(told, expected);
    let word = plans[0].word.expect("a word");
    assert_eq!((word.status, word.day), (Some(TaskStatus::Done), Some(day("2025-02-20"))));
    let own = &plans[0].targets[0];
    let verdict = own.figures.map(|figures| figures.verdict.code());
    assert_eq!((own.is_in_force, verdict), (true, Some("not-met")), "70 % of 80 %");
    let alike = &plans[1].targets[0];
    let verdict = alike.figures.map(|figures| figures.verdict.code());
    assert_eq!((alike.is_higher, verdict), (false, Some("met")), "70 % of 50 %");
}

//! Two years side by side: next year's plan is there while this year's last reports still come in.

use crate::support::scratch::Scratch;

const INSPECTORATE: &str = "reports/2022/q2/thanh-tra.csv";
const SEALED: &str = "reports/2022/q1/thanh-tra.csv";

/// Between the last submission of 2022 and the day on which it is due.
const OPEN: [&str; 2] = ["--as-of", "2022-06-16"];
/// When 2022 is over and not all of it is sealed, before the first submissions of 2023 are due.
const UNSEALED: [&str; 2] = ["--as-of", "2023-01-10"];
/// When all of 2022 is over, and so is the day on which the first submissions of 2023 were due.
const OVER: [&str; 2] = ["--as-of", "2023-04-10"];

/// Quarter I closed, quarter II handed in, and the plan of 2023 there; all of it committed.
fn december() -> Scratch {
    let scratch = Scratch::submitted();
    scratch.reform(&["close", "--period", "q1", "--as-of", "2022-06-15"]).ended(0);
    scratch.git(&["add", "."]);
    scratch.commit("2022-06-15T08:00:00+07:00", "Coordinator");
    scratch.reform(&["plan", "new-year", "--as-of", "2022-06-15"]).ended(0);
    scratch.git(&["add", "."]);
    scratch.commit("2022-06-15T09:00:00+07:00", "Coordinator");
    scratch
}

fn has(found: &[String], wanted: &str) -> bool {
    found.iter().any(|line| line == wanted)
}

#[test]
fn next_years_plan_hides_nothing_of_this_year() {
    let scratch = december();
    let check = |day: [&str; 2], more: &[&str]| scratch.found(&[&day[..], more].concat());
    assert_eq!(check(OPEN, &[]), [""; 0]);
    scratch.edit(INSPECTORATE, "visits,", "visits,many");
    let fault = format!("R501 {INSPECTORATE}");
    for asked in [
        &[][..],
        &["."],
        &["--period", "q2"],
        &["--unit", "thanh-tra"],
        &["--changed-since", "HEAD"],
        &["--year", "2022"],
    ] {
        assert!(has(&check(OPEN, asked), &fault), "{asked:?}");
        assert!(has(&check(UNSEALED, asked), &fault), "{asked:?}");
    }
    // A path decides its year, whether it is over or not; so does a change.
    for asked in [&["reports/2022"][..], &[INSPECTORATE], &["--changed-since", "HEAD"]] {
        assert!(has(&check(OVER, asked), &fault), "{asked:?}");
    }
    for (day, asked) in [
        (OPEN, &["--year", "2023"][..]),
        (OPEN, &["plan/2023"]),
        (OPEN, &["--period", "q1"]),
        (OPEN, &["--unit", "van-phong"]),
        (OVER, &[]),
    ] {
        assert!(!has(&check(day, asked), &fault), "{asked:?}");
    }
}

#[test]
fn what_a_closed_quarter_held_is_held_in_later_years_too() {
    let scratch = december();
    let check = |more: &[&str]| scratch.found(&[&OVER[..], more].concat());
    assert!(!check(&[]).iter().any(|line| line.starts_with("R7")));
    scratch.edit(SEALED, "visits,61", "visits,62");
    let fault = format!("R706 {SEALED}");
    for asked in
        [&[][..], &["."], &["reports"], &["--unit", "thanh-tra"], &["--changed-since", "HEAD"]]
    {
        assert!(has(&check(asked), &fault), "{asked:?}");
    }
    for asked in [&["--year", "2023"][..], &["plan/2023"], &["--unit", "van-phong"]] {
        assert!(!has(&check(asked), &fault), "{asked:?}");
    }
    let out = scratch.reform(&["check", "--as-of", "2023-04-10"]).ended(1);
    let text = out.text();
    assert!(text.contains("reform close --period q1 --year 2022 --amend"), "{text}");
    assert!(text.contains("line 6: « visits,61,, » → « visits,62,, »"), "from git: {text}");
    // Put back, added to, taken away.
    scratch.git(&["checkout", "-q", "."]);
    scratch.write("reports/2022/q1/van-phong.md", "…\n");
    assert!(has(&check(&[]), "R708 reports/2022/q1/van-phong.md"));
    scratch.remove("reports/2022/q1/van-phong.md");
    scratch.remove(SEALED);
    assert!(has(&check(&[]), "R707 reports/2022/q1/closed.toml"));
    scratch.git(&["checkout", "-q", "."]);
    scratch.edit("reports/2022/q1/closed.toml", "as_of = 2022-06-15", "as_of = 2022-06-14");
    assert!(check(&[]).iter().any(|line| line == "R713 reports/2022/q1/closed.toml"));
    scratch.remove("reports/2022/q1/closed.toml");
    assert!(has(&check(&[]), "R712 plan/2023/plan.toml"), "{:?}", check(&[]));
}

#[test]
fn what_years_share_is_told_once() {
    let scratch = december();
    scratch.write("reports/notes.txt", "…\n");
    scratch.write("seeds/decision.toml", "format = \n");
    let found = scratch.found(&OPEN);
    assert_eq!(found.iter().filter(|line| line.ends_with("notes.txt")).count(), 1, "{found:?}");
    let of_seed = found.iter().filter(|line| line.starts_with("R101")).count();
    assert_eq!(of_seed, 1, "{found:?}");
    let json = scratch.json(&["check", "--as-of", "2022-06-16"]);
    assert_eq!(json["summary"]["errors"], found.len());
}

#[test]
fn a_year_is_not_deleted_in_silence() {
    let scratch = december();
    scratch.git(&["switch", "-q", "-c", "unit"]);
    let check = |more: &[&str]| scratch.found(&[&OVER[..], more].concat());
    let since = ["--changed-since", "main"];
    scratch.git(&["rm", "-q", "-r", "plan/2022", "reports/2022"]);
    let told = "R417 plan/2023/plan.toml";
    assert!(has(&check(&since), told), "not committed yet: {:?}", check(&since));
    scratch.commit("2023-01-09T08:00:00+07:00", "B");
    assert!(has(&check(&since), told));
    let of_unit = [&since[..], &["--as-unit", "thanh-tra"]].concat();
    let found = check(&of_unit);
    assert!(has(&found, told) && found.iter().any(|line| line.starts_with("R316")), "{found:?}");
    // The newest may go no more than another.
    scratch.git(&["checkout", "-q", "main", "--", "plan/2022", "reports/2022"]);
    scratch.git(&["rm", "-q", "-r", "plan/2023"]);
    scratch.commit("2023-01-09T09:00:00+07:00", "B");
    assert!(has(&check(&since), "R417 plan/2022/plan.toml"));
}

#[test]
fn a_unit_changes_its_own_files_of_the_year_in_hand() {
    let scratch = december();
    scratch.git(&["switch", "-q", "-c", "unit"]);
    let check = |day: [&str; 2]| {
        let since = ["--changed-since", "main", "--as-unit", "thanh-tra"];
        let found = scratch.found(&[&day[..], &since].concat());
        found.into_iter().filter(|line| !line.starts_with("R40")).collect::<Vec<_>>()
    };
    scratch.edit(INSPECTORATE, "visits,", "visits,1");
    assert!(!check(OPEN).iter().any(|line| line.starts_with("R3")), "{:?}", check(OPEN));
    // Nothing of the other years is taken for deleted.
    assert!(!check(OVER).iter().any(|line| line.starts_with("R3")), "{:?}", check(OVER));
    scratch.edit("reports/2022/q2/van-phong.csv", "visits,", "visits,1");
    scratch.edit(SEALED, "visits,61", "visits,62");
    for day in [OPEN, OVER] {
        let found = check(day);
        assert!(has(&found, "R315 reports/2022/q2/van-phong.csv"), "{found:?}");
        assert!(has(&found, &format!("R703 {SEALED}")), "{found:?}");
        assert!(has(&found, &format!("R706 {SEALED}")), "{found:?}");
    }
}

#[test]
fn no_folder_takes_the_place_of_the_year_in_hand() {
    let fault = format!("R501 {INSPECTORATE}");
    let copied = |scratch: &Scratch, from: &str, to: &str| {
        for file in ["plan.toml", "units.toml", "areas/1-procedures.toml"] {
            let text = scratch.read(&format!("plan/{from}/{file}"));
            scratch.write(&format!("plan/{to}/{file}"), text.replace(from, to));
        }
    };
    let spoilt = || {
        let scratch = december();
        scratch.edit(INSPECTORATE, "visits,", "visits,many");
        scratch
    };
    let scratch = spoilt();
    copied(&scratch, "2023", "2099");
    let asked = |scratch: &Scratch| scratch.found(&["--as-of", "2022-06-20"]);
    assert!(has(&asked(&scratch), &fault), "over, but the last that has begun");
    // A broken head, none at all, and names that are nearly a year's.
    for (path, text, told) in [
        ("plan/2099/plan.toml", "rubbish", "R101 plan/2099/plan.toml"),
        ("plan/2099/units.toml", "format = 1\n", "R114 plan/2099/units.toml"),
        ("plan/02099/plan.toml", "rubbish", "R418 plan/02099"),
        ("plan/+2099/plan.toml", "rubbish", "R418 plan/+2099"),
        ("plan/2022 (2)/plan.toml", "rubbish", "R418 plan/2022 (2)"),
        ("plan/99999/plan.toml", "rubbish", "R418 plan/99999"),
    ] {
        let scratch = spoilt();
        scratch.write(path, text);
        let found = asked(&scratch);
        assert!(has(&found, &fault) && has(&found, told), "{path}: {found:?}");
    }
    // This year's own head broken, so that nobody could tell when it is over.
    let scratch = spoilt();
    scratch.edit("plan/2022/plan.toml", "due = 2022-06-17", "due = rubbish");
    assert!(has(&scratch.found(&OVER), "R101 plan/2022/plan.toml"));
}

#[test]
fn years_without_number_are_told_and_end() {
    let scratch = december();
    scratch.edit(INSPECTORATE, "visits,", "visits,many");
    for year in 2100..2160 {
        scratch.write(&format!("plan/{year}/plan.toml"), "rubbish");
    }
    let found = scratch.found(&OPEN);
    assert!(has(&found, &format!("R501 {INSPECTORATE}")), "{found:?}");
    assert_eq!(found.iter().filter(|line| line.starts_with("R419")).count(), 1);
    let looked_at = found.iter().filter(|line| line.starts_with("R101 plan/21")).count();
    assert_eq!(looked_at, 22, "the nearest, 24 in all");
}

#[test]
fn a_command_says_which_year_it_takes_while_another_is_open() {
    let scratch = december();
    let taken = "Takes 2023; 2022 is not over, or not sealed yet: add --year 2022";
    let said = |arguments: &[&str]| scratch.reform(&[arguments, &OPEN[..]].concat()).err;
    for command in [
        &["status"][..],
        &["report", "--period", "q1"],
        &["template", "--unit", "thanh-tra", "--period", "q1"],
        &["fmt", "--check"],
        &["why", "settled-on-time-share", "--period", "q1"],
    ] {
        let said = said(command);
        assert_eq!(said.matches(taken).count(), 1, "{command:?}: {said}");
    }
    for silent in [
        &["status", "-q"][..],
        &["status", "--format", "json"],
        &["status", "--year", "2023"],
        &["status", "--year", "2022"],
        &["check"],
        &["fmt", "--check", "reports/2022"],
    ] {
        assert!(!said(silent).contains("Takes"), "{silent:?}");
    }
    let vi = scratch.reform(&["status", "--lang", "vi", OPEN[0], OPEN[1]]).err;
    assert!(
        vi.contains(
            "Lấy năm 2023; năm 2022 chưa hết hạn nộp hoặc chưa chốt xong: thêm --year 2022"
        ),
        "{vi}"
    );
    let over = scratch.reform(&["status", OVER[0], OVER[1]]);
    assert!(!over.err.contains("Takes"), "{}", over.err);
    let both = scratch.reform(&["check", OPEN[0], OPEN[1]]).ended(0);
    assert!(both.err.contains("Checked the years 2022, 2023."), "{}", both.err);
}

#[test]
fn what_is_given_names_its_year() {
    let scratch = december();
    let form = scratch.at("form.xlsx").display().to_string();
    scratch.edit(INSPECTORATE, "visits,", "visits, ");
    let fmt = scratch.reform(&["fmt", "reports/2022/q2", OPEN[0], OPEN[1]]).ended(0);
    assert!(fmt.text().contains(INSPECTORATE), "{}", fmt.said());
    scratch
        .reform(&[
            "template",
            "--unit",
            "thanh-tra",
            "--period",
            "q2",
            "--year",
            "2022",
            "-o",
            &form,
        ])
        .ended(0);
    let import = scratch.reform(&["import", &form, OPEN[0], OPEN[1], "--stdout"]);
    assert!(!import.said().contains("R238"), "the form is of 2022: {}", import.said());
    scratch.git(&["checkout", "-q", "."]);
    let close = ["close", "--period", "q2", "--year", "2022", "--as-of", "2022-06-18"];
    scratch.reform(&close).ended(0);
    assert!(scratch.at("reports/2022/q2/closed.toml").is_file());
}

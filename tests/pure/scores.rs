//! Reform indices: what each way of scoring gives at, just under and just over its thresholds, what
//! leaves the maximum, how exact the sums are, and who shares a rank. The figures are worked out by
//! hand; the line above says how where that is not plain.

use proptest::prelude::*;
use reform::assess::score::{Inspections, score};
use reform::assess::{self, Scope};
use reform::i18n::Catalogue;
use reform::model::{ChangeKind, History, Lang};
use reform::report::{self, Provenance};
use reform::write::{Look, SCORE_FORMATS};
use serde_json::Value;

use crate::support::day;
use crate::support::repository::{Repository, history, indicator, metric};

const AS_OF: &str = "2022-12-31";

/// A criterion: its number, its maximum, and the rest.
fn criterion(id: &str, max: &str, rest: &str) -> String {
    format!("[[criterion]]\nid = \"{id}\"\nname.en = \"{id}\"\nmax = {max}\n{rest}\n")
}

/// A card of the department with what stands in it.
fn card(head: &str, criteria: &[String]) -> String {
    format!("format = 1\nname.en = \"Index\"\n{head}\n{}", criteria.concat())
}

/// Two units that count what is done of all; a share that must reach 99 %, and one of what is late
/// that may not exceed 2 %.
fn repository(card: &str) -> Repository {
    let asks = metric("done", "sum", "@all")
        + &metric("late", "sum", "@all")
        + &metric("all", "sum", "@all")
        + &indicator("share", &["done"], &["all"], "%", "at_least = 99")
        + "may_exceed = true\n"
        + &indicator("late-share", &["late"], &["all"], "%", "at_most = 2");
    Repository::new(2022)
        .head("timezone = \"+07:00\"")
        .reporting(2)
        .report("year", &["q1", "q2"])
        .units(&["a", "b"])
        .asks(asks)
        .file("plan/2022/scorecards/index.toml", card)
        .on(AS_OF)
}

/// The same with figures of the first unit, the second having had nothing to do.
fn counted(card: &str, done: u32, late: u32, all: u32) -> Repository {
    let none = "done,0\nlate,0\nall,0";
    repository(card).submits("q1/a", format!("done,{done}\nlate,{late}\nall,{all}")).submitted(&[
        ("q1/b", none),
        ("q2/a", none),
        ("q2/b", none),
    ])
}

/// What typed scores say, a line a row behind the header.
fn typed(repository: Repository, header: &str, rows: &str) -> Repository {
    repository.file("reports/2022/scores/index.csv", format!("{header}\n{rows}\n"))
}

/// The score in a report as programs are given it.
fn scored(repository: &Repository, name: &str) -> Value {
    let (checked, sources) = (repository.sound(), repository.sources());
    let report = checked.plan.report(name).expect("a report");
    let (plan, ledger) = (&checked.plan, &checked.ledger);
    let whole = assess::run(plan, ledger, report, &Scope::default(), day(AS_OF));
    let inspections = Inspections::of(checked.findings.as_ref(), &whole);
    let card = plan.scorecards.iter().next().expect("a card");
    let scores = vec![score(&whole, card, &checked.scores, inspections.as_ref())];
    let document = report::scored(&whole, scores, &sources, Provenance::default());
    let json = SCORE_FORMATS.iter().find(|format| format.name == "json").expect("JSON");
    let look = Look { color: false, width: 80, detail: true };
    let mut out = Vec::new();
    (json.write)(&document, &Catalogue::new(Lang::En), look, &mut out).expect("written");
    serde_json::from_slice::<Value>(&out).expect("JSON")["cards"][0]["scores"].clone()
}

/// The first score of a card in the year's report.
fn year(repository: &Repository) -> Value {
    scored(repository, "year")[0].clone()
}

fn text(value: &Value) -> String {
    value.to_string()
}

/// What a single criterion is worth for a figure.
fn worth(rest: &str, max: &str, [done, late, all]: [u32; 3]) -> String {
    let card = card("", &[criterion("1", max, rest)]);
    text(&year(&counted(&card, done, late, all))["criteria"][0]["computed"])
}

#[test]
fn each_way_of_scoring_at_under_and_over_its_thresholds() {
    let share = "from = { indicator = \"share\" }\n";
    let late = "from = { indicator = \"late-share\" }\n";
    for (from, way, max, rows) in [
        (share, "score = \"all-or-nothing\"", "2", &[(9899, "0"), (9900, "2"), (9901, "2")][..]),
        (
            share,
            "bands = [[99, 2], [95, 0.5]]",
            "2",
            &[(9499, "0"), (9500, "0.5"), (9899, "0.5"), (9900, "2"), (10000, "2")],
        ),
        // A single step goes by the target: at least.
        (share, "bands = [[99, 1.5]]", "2", &[(9899, "0"), (9900, "1.5")]),
        // 3 × 80 / 100, 3 × 99.99 / 100; over the whole it stays at the maximum.
        (
            share,
            "score = \"proportional\"\nfloor = 80",
            "3",
            &[(7999, "0"), (8000, "2.4"), (9999, "2.9997"), (10000, "3"), (10001, "3")],
        ),
        // 1 × 45 / 90; all points from 90 on.
        (
            share,
            "score = \"proportional\"\nfull = 90",
            "1",
            &[(4500, "0.5"), (8999, "0.999889"), (9000, "1"), (9500, "1")],
        ),
        (late, "score = \"all-or-nothing\"", "2", &[(199, "2"), (200, "2"), (201, "0")]),
        (
            late,
            "bands = [[1, 2], [5, 1]]",
            "2",
            &[(0, "2"), (100, "2"), (101, "1"), (500, "1"), (501, "0")],
        ),
        // A single step goes by the target: at most.
        (late, "bands = [[1, 2]]", "2", &[(100, "2"), (101, "0")]),
    ] {
        for (count, points) in rows {
            let [done, behind] = if from == share { [*count, 0] } else { [0, *count] };
            let found = worth(&format!("{from}{way}"), max, [done, behind, 10000]);
            assert_eq!(found, *points, "{from}{way}: {count} of 10,000");
        }
    }
}

#[test]
fn the_exact_figure_is_held_against_a_band_and_not_the_shown_one() {
    // 98.9999 % is shown as 99 % by any rounding to two digits.
    let way = "from = { indicator = \"share\" }\nbands = [[99, 2], [95, 1]]";
    assert_eq!(worth(way, "2", [989_999, 0, 1_000_000]), "1");
    assert_eq!(worth(way, "2", [990_000, 0, 1_000_000]), "2");
}

#[test]
fn thirds_of_a_point_are_summed_exactly() {
    // Three times a third is one point, to the last digit, and none of them shows as more.
    let third = "from = { indicator = \"share\" }\nscore = \"proportional\"";
    let criteria = ["1.1", "1.2", "1.3"].map(|id| criterion(id, "1", third));
    let card = card("[[group]]\nid = \"1\"\nname.en = \"one\"\n", &criteria);
    let score = year(&counted(&card, 1, 0, 3));
    assert_eq!(text(&score["criteria"][0]["computed"]), "0.333333");
    for sum in [&score["totals"]["self"], &score["groups"][0]["totals"]["computed"]] {
        assert_eq!((text(&sum["points"]), text(&sum["maximum"])), ("1".into(), "3".into()));
        assert_eq!(text(&sum["index"]), "33.333333");
    }
}

#[test]
fn points_never_show_as_a_maximum_that_they_do_not_reach() {
    let way = "from = { indicator = \"share\" }\nscore = \"proportional\"";
    // 9,999,999 of 10,000,000, of two points: 1.9999998.
    let card = card("", &[criterion("1", "2", way)]);
    let score = year(&counted(&card, 9_999_999, 0, 10_000_000));
    assert_eq!(text(&score["criteria"][0]["computed"]), "1.999999");
    assert_eq!(text(&score["totals"]["self"]["points"]), "1.999999");
    assert_eq!(text(&score["totals"]["self"]["index"]), "99.99999");
}

#[test]
fn what_did_not_arise_leaves_the_maximum_or_not_as_the_card_says() {
    let way = "from = { indicator = \"share\" }\nscore = \"all-or-nothing\"\n";
    let worth = |rest: &str| {
        let plain =
            criterion("2", "3", "from = { indicator = \"late-share\" }\nbands = [[100, 3]]");
        let card = card("", &[criterion("1", "2", &format!("{way}{rest}")), plain]);
        counted(&card, 0, 0, 0)
    };
    // The other criterion does not arise either and says nothing of it: it stays in the maximum.
    for (rest, points, maximum, unknown) in [
        ("no_activity = \"out\"", "0", "3", r#"["2"]"#),
        ("no_activity = \"full\"", "2", "5", r#"["2"]"#),
        ("no_activity = \"zero\"", "0", "5", r#"["2"]"#),
        ("", "0", "5", r#"["1","2"]"#),
    ] {
        let own = year(&worth(rest))["totals"]["self"].clone();
        let found = [&own["points"], &own["maximum"], &own["lacking"]].map(text);
        assert_eq!(found, [points, maximum, unknown].map(str::to_owned), "{rest}");
        assert_eq!(own["provisional"], true, "{rest}");
    }
    assert_eq!(worth("").found(), Vec::<String>::new(), "nobody has typed anything yet");
    let asked = typed(worth(""), "criterion,self", "2,n/a");
    assert_eq!(asked.found(), ["R817 //"], "the other needs n/a or points");
    let own = year(&asked)["totals"]["self"].clone();
    assert_eq!([&own["points"], &own["maximum"]].map(text), ["0", "2"]);
}

#[test]
fn self_and_appraised_are_summed_apart() {
    let hand = "from = { manual = true }";
    let criteria = ["1", "2", "3", "4"].map(|id| criterion(id, "2", hand));
    let scores = typed(
        counted(&card("appraised_by.en = \"Home Affairs\"", &criteria), 1, 0, 1),
        "criterion,self,appraised,note",
        // Claimed 2 + 1.5 of 6 and one that nobody has claimed; appraised 1 + 1.5 of 4.
        "1,2,1,seen otherwise\n2,1.5,1.5,\n3,n/a,,",
    );
    assert_eq!(scores.found(), Vec::<String>::new());
    let totals = &year(&scores)["totals"];
    let sums = |whose: &str| {
        let sum = &totals[whose];
        [&sum["points"], &sum["maximum"], &sum["index"], &sum["lacking"]].map(text)
    };
    assert_eq!(sums("self"), ["3.5", "6", "58.333333", r#"["4"]"#]);
    assert_eq!(sums("appraised"), ["2.5", "4", "62.5", r#"["4"]"#]);
    assert_eq!(sums("computed"), ["0", "0", "null", "[]"]);
    let losses: Vec<_> = year(&scores)["losses"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|loss| format!("{} {}", loss["criterion"], loss["points"]))
        .collect();
    // The most first: one point of the first, half of one of the second.
    assert_eq!(losses, [r#""1" 1"#, r#""2" 0.5"#]);
}

#[test]
fn late_and_overdue_submissions_take_points_off_and_never_more_than_there_are() {
    let from = "from = { late_submissions = true }\n";
    let per = "per = \"late-submission\" }";
    let none = "done,0\nlate,0\nall,0";
    let with = |each: &str| {
        let way = format!("{from}deduct = {{ each = {each}, {per}");
        // Due on 17 March and 17 June; the last one has not come at all.
        repository(&card("", &[criterion("1", "1", &way)]))
            .submitted(&[("q1/a", none), ("q1/b", none), ("q2/a", none)])
            .history(history(
                ChangeKind::Added,
                &[
                    ("2022-03-17", "reports/2022/q1/a.csv"),
                    ("2022-03-18", "reports/2022/q1/b.csv"),
                    ("2022-06-20", "reports/2022/q2/a.csv"),
                ],
            ))
    };
    // Three of four: 1 − 3 × 0.25; three times 0.4 would be more than there is.
    for (each, points) in [("0.25", "0.25"), ("0.4", "0"), ("0.333333", "0.000001")] {
        let checked = with(each);
        let line = year(&checked)["criteria"][0].clone();
        assert_eq!(text(&line["computed"]), points, "{each}");
        let late = &line["rests_on"];
        assert_eq!(text(&late["late"]), r#"["q2/a","q1/b"]"#);
        assert_eq!(text(&late["overdue"]), r#"["q2/b"]"#);
    }
    // Where git tells nothing the points are not known.
    let unknown = with("0.25").history(History::default());
    assert_eq!(text(&year(&unknown)["criteria"][0]["unknown"]), r#""no-history""#);
}

#[test]
fn tasks_are_scored_by_what_is_done_and_what_is_late() {
    let task = |id: &str, due: &str| {
        format!("[[task]]\nid = \"{id}\"\nname.en = \"{id}\"\nlead = \"a\"\ndue = {due}\n")
    };
    let tasks = task("t1", "2022-02-01") + &task("t2", "2022-02-01") + &task("t3", "2022-05-01");
    let rows = |evidence: &str| {
        format!(
            "t1,done,,45/QĐ-S ngày {evidence}\nt2,in-progress,,\nt3,done,,46/QĐ-S ngày 30/04/2022"
        )
    };
    let with = |way: &str| {
        let card = card("", &[criterion("1", "3", &format!("from = {{ tasks = {{ {way}"))]);
        Repository::new(2022)
            .reporting(2)
            .report("year", &["q1", "q2"])
            .units(&["a"])
            .asks(&tasks)
            .submits("q1/a", "t1,in-progress,,\nt2,not-started,,\nt3,not-started,,")
            .submits("q2/a", rows("11/02/2022"))
            .file("plan/2022/scorecards/index.toml", card)
            .on(AS_OF)
    };
    // Two of three are done, one of them ten days late; one is overdue.
    let (finish, gone) = (r#""finish 1 overdue task""#, r#""nothing this year""#);
    for (way, points, back) in [
        ("} }\nscore = \"proportional\"", "2", finish),
        // What is late stays late: to finish the other wins nothing back.
        ("on_time = true } }\nscore = \"proportional\"", "1", gone),
        ("} }\nscore = \"all-or-nothing\"", "0", finish),
        ("due_by = 2022-06-01 } }\nbands = [[60, 3], [30, 1]]", "3", "null"),
        ("} }\ndeduct = { each = 0.5, per = \"late-task\" }", "2", gone),
    ] {
        let line = year(&with(way))["criteria"][0].clone();
        assert_eq!(text(&line["computed"]), points, "{way}");
        assert_eq!(text(&line["win_back"]), back, "{way}");
        let rests_on = &line["rests_on"];
        assert_eq!([&rests_on["overdue"], &rests_on["late"]].map(text), [r#"["t2"]"#, r#"["t1"]"#]);
    }
}

#[test]
fn findings_take_points_off_while_they_are_open_at_the_end_of_the_report() {
    let with = |way: &str, as_of: &str| {
        let card = card("", &[criterion("1", "3", &format!("from = {{ findings = {way}"))]);
        let rows = [
            // The last day of the year's data is 14 June: due then and open is overdue.
            "1,K,2022-02-01,a,x,y,2022-06-14,,,",
            "2,K,2022-02-01,b,x,y,2022-09-30,,,",
            // Mended in time; referred; mended after the report's end, and due before it.
            "3,K,2022-02-01,a,x,y,2022-05-31,2022-05-30,,45/QĐ-S ngày 30/05/2022",
            "4,K,2022-02-01,a,x,y,2022-05-31,,2022-05-20,46/QĐ-S ngày 20/05/2022",
            "5,K,2022-02-01,b,x,y,2022-05-31,2022-07-01,,47/QĐ-S ngày 01/07/2022",
            // Found only after the report's end.
            "6,K,2022-07-01,b,x,y,2022-08-31,,,",
        ];
        let header = "id,inspection,date,unit,found,action,due,mended,referred,evidence";
        counted(&card, 1, 0, 1)
            .file("reports/2022/findings.csv", format!("{header}\n{}\n", rows.join("\n")))
            .on(as_of)
    };
    let deduct =
        |state: &str| format!("\"{state}\" }}\ndeduct = {{ each = 0.5, per = \"finding\" }}");
    // Open: 1, 2 and 5; of these 1 and 5 are overdue.
    for (way, points, found) in [
        (deduct("open"), "1.5", r#"["1","2","5"]"#),
        (deduct("overdue"), "2", r#"["1","5"]"#),
        ("\"overdue\" }\nbands = [[0, 3], [2, 1]]".to_owned(), "1", r#"["1","5"]"#),
        ("\"open\" }\nscore = \"all-or-nothing\"".to_owned(), "0", r#"["1","2","5"]"#),
    ] {
        let line = year(&with(&way, AS_OF))["criteria"][0].clone();
        assert_eq!(text(&line["computed"]), points, "{way}");
        assert_eq!(text(&line["rests_on"]["findings"]), found, "{way}");
    }
    // Without a register nothing is known.
    let none = counted(
        &card("", &[criterion("1", "3", &format!("from = {{ findings = {}", deduct("open")))]),
        1,
        0,
        1,
    );
    assert_eq!(text(&year(&none)["criteria"][0]["unknown"]), r#""no-register""#);
}

#[test]
fn units_with_the_same_index_share_a_rank_and_those_without_anything_stand_apart() {
    let way = "from = { indicator = \"share\" }\nscore = \"proportional\"\nno_activity = \"out\"";
    let card = card("units = [\"@all\"]", &[criterion("1", "10", way)]);
    let units = ["a", "b", "c", "d", "e"];
    let asks = metric("done", "sum", "@all")
        + &metric("all", "sum", "@all")
        + &indicator("share", &["done"], &["all"], "%", "at_least = 99");
    // 90 %, 50 %, 50 % of other numbers, nothing at all, 10 %.
    let rows = [(90, 100), (1, 2), (50, 100), (0, 0), (1, 10)];
    let all = Repository::new(2022).reporting(1).units(&units).asks(asks);
    let all = units.iter().zip(rows).fold(all, |repository, (unit, (done, all))| {
        repository.submits(&format!("q1/{unit}"), format!("done,{done}\nall,{all}"))
    });
    let all = all.file("plan/2022/scorecards/index.toml", &card).on(AS_OF);
    let ranked = |repository: &Repository| {
        let scores = scored(repository, "q1");
        let one = |score: &Value| {
            format!("{} {}", score["rank"], score["unit"].as_str().expect("a unit"))
        };
        scores.as_array().expect("a list").iter().map(one).collect::<Vec<_>>()
    };
    assert_eq!(ranked(&all), ["1 a", "2 b", "2 c", "4 e", "null d"]);
    // Appraised in part: still by their own; appraised in full: by that.
    let header = "criterion,unit,appraised,note";
    let some = typed(all.clone(), header, "1,a,2,x");
    assert_eq!(ranked(&some), ["1 a", "2 b", "2 c", "4 e", "null d"]);
    let every = typed(all, header, "1,a,2,x\n1,b,3,x\n1,c,4,x\n1,d,n/a,x\n1,e,5,x");
    assert_eq!(ranked(&every), ["1 e", "2 c", "3 b", "4 a", "null d"]);
}

#[test]
fn typed_points_are_held_to_the_computed_ones_once_the_report_is_over() {
    let way = "from = { indicator = \"share\" }\nscore = \"proportional\"";
    let card = card("", &[criterion("1", "3", way)]);
    // 3 × 2 / 3 = 2; then 3 × 5 / 7 = 2.142857…
    let with = |own: &str, done: u32, all: u32| {
        typed(counted(&card, done, 0, all), "criterion,self", &format!("1,{own}"))
    };
    assert_eq!(with("2", 2, 3).found(), Vec::<String>::new());
    assert_eq!(with("2.1", 2, 3).found(), ["R815 //"]);
    // A fraction is typed with two digits, or more.
    for own in ["2.14", "2.1429", "2.142857"] {
        assert_eq!(with(own, 5, 7).found(), Vec::<String>::new(), "{own}");
    }
    assert_eq!(with("2.15", 5, 7).found(), ["R815 //"]);
    // Whoever appraises has the last word: argued, it is said without a warning.
    let appraised = |note: &str| {
        let rows = format!("1,2,1,{note}");
        let checked =
            typed(counted(&card, 2, 0, 3), "criterion,self,appraised,note", &rows).check();
        let differing = checked.diagnostics.iter().filter(|found| found.rule.code == "R815");
        differing.map(|found| found.severity.code()).collect::<Vec<_>>()
    };
    assert_eq!(appraised(""), ["warning"]);
    assert_eq!(appraised("no document"), ["note"]);
    // In the first quarter the year is not over: nothing is said.
    let early = typed(repository(&card).on("2022-03-20"), "criterion,self", "1,3");
    assert_eq!(early.found(), Vec::<String>::new());
    // A quarter's score is held to that quarter.
    let named = card.replace("name.en = \"Index\"", "name.en = \"Index\"\nperiod = \"q1\"");
    let quarter = typed(repository(&named), "criterion,self", "1,3")
        .submits("q1/a", "done,1\nlate,0\nall,2")
        .submits("q1/b", "done,0\nlate,0\nall,0")
        .on("2022-03-20");
    assert_eq!(quarter.found(), ["R815 //"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// The order of criteria does not matter, no total exceeds its maximum, and no figure that rises
    /// loses a point.
    #[test]
    fn more_is_never_worth_less(
        done in 0..120_u32,
        more in 0..30_u32,
        all in 1..120_u32,
        turn in 0..4_usize,
    ) {
        let of = |way: &str| format!("from = {{ indicator = \"share\" }}\n{way}");
        let mut criteria = vec![
            criterion("1", "2", &of("score = \"all-or-nothing\"")),
            criterion("2", "1.25", &of("score = \"proportional\"\nfloor = 30")),
            criterion("3", "3", &of("bands = [[90, 3], [50, 1], [20, 0.1]]")),
            criterion("4", "0.7", &of("score = \"proportional\"\nfull = 73")),
        ];
        let points = |criteria: &[String], done: u32| {
            let own = year(&counted(&card("", criteria), done, 0, all))["totals"]["self"].clone();
            let number = |key: &str| text(&own[key]).parse::<f64>().expect("a number");
            (number("points"), number("maximum"))
        };
        let (less, maximum) = points(&criteria, done);
        let (next, _) = points(&criteria, done + more);
        prop_assert!(less <= next && next <= maximum, "{less} {next} {maximum}");
        criteria.rotate_left(turn);
        prop_assert_eq!(points(&criteria, done).0.to_string(), less.to_string());
    }
}

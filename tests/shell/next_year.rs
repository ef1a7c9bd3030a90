//! What a year that has been lived through leaves to the next: a made-up plan with a task of every
//! kind in every state, and what becomes of each, worked out by hand.

use crate::support::repository::{Repository, indicator, metric};
use crate::support::run;
use crate::support::scratch::Scratch;

const PLAN: &str = "plan/2026";

/// A task that the office leads, with more keys.
fn task(id: &str, keys: &str) -> String {
    let lead = if keys.contains("lead") { "" } else { "lead = \"office\"\n" };
    format!("[[task]]\nid = \"{id}\"\nname.en = \"Task {id}\"\n{lead}{keys}\n\n")
}

/// What the plan asks in its first area.
fn work() -> String {
    let on = |date: &str| format!("due = {date}");
    [
        metric("a", "sum", "office"),
        metric("b", "sum", "office"),
        indicator("missed", &["a"], &["b"], "%", "at_least = 90"),
        indicator("kept", &["a"], &["b"], "%", "at_least = 60") + "after = \"done\"\n",
        task("done", "due = 2025-06-30\nsource = \"c.1\""),
        task("late", &on("2025-03-31")),
        task("half", "lead = [\"office\", \"roads\"]\ndue = 2025-09-30"),
        task("begun", &on("2025-12-31")),
        task("silent", "lead = \"roads\"\ndue = 2025-12-31"),
        task("waiting", "due = 2025-12-31\nafter = \"half\""),
        task("freed", "due = 2025-12-31\nafter = \"done\""),
        task("standing", "due = \"ongoing\"\nsource = \"c.2\""),
        task("each", "due = \"each-period\""),
        task("twice", "due = [2025-06-30, 2025-12-31]"),
        task("counted", "due = \"ongoing\"\ntimes = 2"),
        task("short", "due = \"ongoing\"\ntimes = 3"),
        task("again", "due = 2025-05-31\nyearly = true"),
        task(
            "stepped",
            "due = 2025-12-31\nstep = [\n  { id = \"draft\", name.en = \"Draft\", due = 2025-06-30 },\n  \
             { id = \"sign\", name.en = \"Sign\", due = 2025-12-31 },\n]",
        ),
    ]
    .concat()
}

fn repository() -> Repository {
    let done = |id: &str, day: &str| format!("{id},done,,Quyết định 12/QĐ-SCT ngày {day}\n");
    let quarter = |id: &str, rows: &[String]| (format!("{id}/office"), rows.concat());
    let open = |rows: &[(&str, &str)]| {
        rows.iter().map(|(id, status)| format!("{id},{status}\n")).collect::<String>()
    };
    let first = "a,8\nb,10\n";
    let submissions = [
        quarter(
            "q1",
            &[first.to_owned(), open(&[("late", "in-progress")]), done("each", "20/3/2025")],
        ),
        quarter(
            "q2",
            &[
                first.to_owned(),
                done("done", "20/6/2025"),
                done("half", "21/6/2025"),
                done("each", "22/6/2025"),
                done("twice", "23/6/2025"),
                done("again", "24/5/2025"),
                done("stepped.draft", "25/6/2025"),
                done("people-task", "26/6/2025"),
                open(&[("late", "in-progress"), ("counted", "1")]),
            ],
        ),
        quarter("q3", &[first.to_owned(), done("late", "10/8/2025"), done("each", "11/9/2025")]),
        quarter(
            "q4",
            &[
                first.to_owned(),
                open(&[
                    ("begun", "in-progress"),
                    ("freed", "not-started"),
                    ("standing", "in-progress"),
                    ("each", "in-progress"),
                    ("twice", "in-progress"),
                    ("short", "1"),
                    ("stepped", "in-progress"),
                    ("stepped.sign", "not-started"),
                ]),
                "counted,2,,Báo cáo 7/BC-SCT ngày 1/12/2025\n".to_owned(),
            ],
        ),
        ("q2/roads".to_owned(), done("own", "27/6/2025")),
        ("q3/roads".to_owned(), "half,in-progress\n".to_owned()),
    ];
    let named: Vec<_> =
        submissions.iter().map(|(name, rows)| (name.as_str(), rows.as_str())).collect();
    let people = task("people-task", "due = 2025-06-30").replace("serves", "")
        + "[[indicator]]\nid = \"people-share\"\nname.en = \"Share\"\ntasks = { area = \"people\" }\nunit = \"%\"\n\
           target = { at_least = 100 }\njudged = \"year-end\"\n";
    let seeds = "format = 1\n[document]\ntitle.en = \"A document\"\n\
        [[clause]]\nid = \"c.1\"\nkind = \"task\"\nsummary.en = \"Do it\"\n\
        [[clause]]\nid = \"c.2\"\nkind = \"task\"\nsummary.en = \"Go on\"\n";
    let card = "format = 1\nname.en = \"Index\"\n\
        [[criterion]]\nid = \"1\"\nname.en = \"Kept\"\nmax = 1\nfrom = { indicator = \"kept\" }\nscore = \"all-or-nothing\"\n\
        [[criterion]]\nid = \"2\"\nname.en = \"Share\"\nmax = 1\nfrom = { indicator = \"people-share\" }\nscore = \"all-or-nothing\"\n";
    Repository::new(2025)
        .head("language = \"en\"")
        .calendar(4)
        .tables(
            "[[period]]\nid = \"extra\"\nname.en = \"extra\"\nad_hoc = true\nfrom = 2025-02-01\nto = 2025-02-28\n\
             due = 2025-03-05\nunits = \"office\"\nmetrics = [\"a\", \"done\"]",
        )
        .report("year", &["q1", "q2", "q3", "q4"])
        .units(&["office", "roads"])
        .area("work", "", work())
        .area("people", "", people)
        .area("empty", "", "")
        .submitted(&named)
        .file("plan/2025/units/roads.toml", "format = 1\n\n[[task]]\nid = \"own\"\nname.en = \"Own\"\ndue = 2025-06-30\n")
        .file("plan/2025/scorecards/index.toml", card)
        .file("seeds/document.toml", seeds)
        .file(
            "reports/2025/proposals/roads.csv",
            "area,kind,text,target,reason\nwork,task,\"Mend\n[[task]]\nroads now\",10 km,\"old = 1\"\n\
             empty,goal,Something new,,\n",
        )
        .file("reports/2025/proposals/office.csv", "area,kind,text,target,reason\n1,task,\"NOW: roads, mend [task]!\",,\n")
}

/// The new plan, and what is said of it.
fn renewed(as_of: &str) -> (Scratch, String) {
    let folder = Scratch::of(&repository().files());
    let ask = ["plan", "new-year", "--year", "2025", "--as-of", as_of, "--lang", "en"];
    let said = run::run(folder.root(), &ask).ended(0).text();
    (folder, said)
}

/// The tables of a kind in a file, in order: each id with the comment of ours above it.
fn tables(text: &str, kind: &str) -> Vec<(String, String)> {
    let lines: Vec<&str> = text.lines().collect();
    let header = format!("[[{kind}]]");
    let of = |(at, line): (usize, &&str)| {
        let id = lines.get(at + 1)?.strip_prefix("id = \"")?.strip_suffix('"')?;
        let above = at.checked_sub(1).and_then(|above| lines[above].strip_prefix("#: "));
        (**line == header).then(|| (id.to_owned(), above.unwrap_or_default().to_owned()))
    };
    lines.iter().enumerate().filter_map(of).collect()
}

/// Every submission of which anything is lacking makes what is said as of that day.
const SO_FAR: &str = "from 2025 (so far, 2026-01-15)";
const IN_2025: &str = "2025 (so far, 2026-01-15)";

#[test]
fn what_is_done_leaves_and_what_is_not_is_carried_over() {
    let (folder, said) = renewed("2026-01-15");
    let area = folder.read(&format!("{PLAN}/areas/1-work.toml"));
    let carried = |text: &str| format!("Carried over {SO_FAR}: {text}");
    let lacking = |text: &str| format!("Not all done in {IN_2025}: {text}");
    let expected = [
        // done and late are done. 30 September to 15 January: 31 + 30 + 31 + 15 = 107 days.
        (
            "half",
            carried(
                "in progress; 107 days overdue (due 2025-09-30); not done by: roads (in progress)",
            ),
        ),
        (
            "begun",
            carried(
                "in progress; 15 days overdue (due 2025-12-31); not done by: office (in progress)",
            ),
        ),
        ("silent", carried("not reported; due 2025-12-31; not done by: roads (not reported)")),
        ("waiting", carried("not applicable; waits for “Task half”")),
        (
            "freed",
            carried(
                "not started; 15 days overdue (due 2025-12-31); not done by: office (not started)",
            ),
        ),
        ("standing", String::new()),
        (
            "each",
            lacking("3 of 4 periods; not done for quarter IV; not done by: office (in progress)"),
        ),
        (
            "twice",
            lacking("1 of 2 dates; not done for 2025-12-31; not done by: office (in progress)"),
        ),
        ("counted", String::new()),
        ("short", lacking("in progress; 1 of 3 times")),
        ("again", String::new()),
        (
            "stepped",
            carried(
                "in progress; 15 days overdue (due 2025-12-31); not done by: office (in progress)",
            ),
        ),
    ];
    assert_eq!(tables(&area, "task"), expected.map(|(id, text)| (id.to_owned(), text)));
    // 4 × 8 of 4 × 10 is 80 %; 90 % of 40 are 36.
    let missed = "80% (32/40); target ≥ 90%; not met; 4 more needed (of the numerator)";
    let expected = [("missed", format!("In {IN_2025}: {missed}")), ("kept", String::new())];
    assert_eq!(tables(&area, "indicator"), expected.map(|(id, text)| (id.to_owned(), text)));
    for (present, text) in [
        (true, "after = \"half\""),
        (false, "after = \"done\""),
        (true, "due = [2026-06-30, 2026-12-31]"),
        (false, "\"draft\""),
        (true, "step = [\n  { id = \"sign\", name.en = \"Sign\", due = 2026-12-31 },\n]"),
        (
            true,
            "\n\n#: Proposed for 2026 – tasks:\n\
            #: – office: NOW: roads, mend [task]! (same, group 1)\n\
            #: – roads: Mend [[task]] roads now (target: 10 km; reason: old = 1; same, group 1)\n",
        ),
    ] {
        assert_eq!(area.contains(text), present, "{text} in\n{area}");
    }
    for (path, text) in [
        ("areas/2-people.toml", "format = 1\n"),
        (
            "areas/3-empty.toml",
            "format = 1\n\n#: Proposed for 2026 – goals:\n#: – roads: Something new\n",
        ),
        ("units/roads.toml", "format = 1\n"),
    ] {
        let own = folder.read(&format!("{PLAN}/{path}"));
        assert_eq!(own.trim_end(), text.trim_end(), "{path}");
    }
    let header = folder.read(&format!("{PLAN}/plan.toml"));
    assert!(header.contains("\nsettled = [\"c.1\"]\n"), "{header}");
    assert!(header.contains("metrics = [\"a\"]"), "{header}");
    let card = folder.read(&format!("{PLAN}/scorecards/index.toml"));
    assert!(card.contains("\"kept\"") && !card.contains("people-share"), "{card}");
    for line in [
        "- 5 tasks are done and not taken over",
        // 31 March to 10 August: 30 + 31 + 30 + 31 + 10.
        "late (Task late): done 132 days late",
        "stepped.draft (Draft): done",
        "people-task (Task people-task): done",
        "own (Own): done",
        "- 6 unfinished tasks",
        "- 3 standing or repeated duties",
        "- 1 indicator was missed",
        "people-share (Share)",
        "index, 2 (Share)",
        "c.1: Do it",
        "- 3 proposals of units stand",
        "areas/1-work.toml: 2",
        "The report “the year” is not complete",
    ] {
        assert!(said.contains(line), "{line} in\n{said}");
    }
    let check = run::run(folder.root(), &["check", "--year", "2026", "--as-of", "2026-01-15"]);
    check.ended(0);
}

/// In December the last quarter is still open: what is done by then leaves, all else goes on.
#[test]
fn it_goes_by_the_day_on_which_it_is_made() {
    let (folder, said) = renewed("2025-12-10");
    let area = folder.read(&format!("{PLAN}/areas/1-work.toml"));
    let begun = tables(&area, "task").into_iter().find(|(id, _)| id == "begun").expect("carried");
    let expected = "in progress; due 2025-12-31; not done by: office (in progress)";
    assert_eq!(begun.1, format!("Carried over from 2025 (so far, 2025-12-10): {expected}"));
    assert!(said.contains("as of 2025-12-10"), "{said}");
}

/// What one renewal says, the next takes out; what people have written stays.
#[test]
fn the_year_after_begins_anew() {
    let (folder, _) = renewed("2026-01-15");
    let path = format!("{PLAN}/areas/1-work.toml");
    folder.edit(&path, "#: Proposed", "# Ours.\n#: Proposed");
    let ask = ["plan", "new-year", "--year", "2026", "--as-of", "2027-01-15", "--lang", "en"];
    let said = run::run(folder.root(), &ask).ended(0).text();
    assert!(said.contains("No unit has reported anything in 2026"), "{said}");
    let area = folder.read("plan/2027/areas/1-work.toml");
    assert!(!area.contains("#:") && area.contains("# Ours."), "{area}");
    assert_eq!(tables(&area, "task").len(), 12);
    assert!(folder.read("plan/2027/plan.toml").contains("settled = [\"c.1\"]"), "still so");
}

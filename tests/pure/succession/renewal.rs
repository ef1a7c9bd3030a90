//! Next year's plan after a change of units.

use reform::plan::renewal::{Past, Renewal, renew};
use reform::shell::pipeline::{self, Question};
use reform::source::Sources;

use super::plan::{AREA, as_of, check, merger, sources, split, unit};

/// Next year's plan, which must be right.
fn renewed(sources: &Sources) -> Renewal {
    let checked = check(sources);
    let renewal = renew(&checked.plan, sources, &Past::default());
    let files = renewal.files.iter();
    let files = files.map(|(path, bytes)| (format!("plan/2026/{path}"), bytes.clone()));
    let next = Sources::new(files);
    let rechecked = pipeline::check(&next, &Question::new(2026, as_of()));
    assert!(!rechecked.plan_has_errors(&next), "{:#?}", rechecked.diagnostics);
    renewal
}

fn file(renewal: &Renewal, path: &str) -> String {
    let (_, bytes) = renewal.files.iter().find(|(found, _)| found == path).expect("a file");
    String::from_utf8(bytes.clone()).expect("UTF-8")
}

/// Where closed units were named, and who is named now.
fn references(renewal: &Renewal) -> Vec<String> {
    let told = renewal.handover.references.iter().map(|reference| {
        let now: Vec<_> = reference.now.iter().map(ToString::to_string).collect();
        format!("{} {}: {} > {}", reference.of, reference.key, reference.was, now.join("+"))
    });
    told.collect()
}

#[test]
fn closed_units_are_left_out_and_all_else_stays_as_it_was_written() {
    let units = "\
# The communes.

# Merged by Resolution 12.
[[unit]]
id = \"a\" # gone
name.vi = \"Xã A\"
to = \"q2\"

# The north.

[[unit]]
id = \"b\"
name.vi = \"Xã B\"
to = \"q2\"
[[unit]]
id = \"ab\"
name.vi = \"Xã AB\"
from = \"q3\" # the merger
succeeds = [
    \"a\",
    \"b\",
]
groups = [\"communes\"]   # as before

[[unit]]
id = \"c\"
name.vi = \"Xã C\"
";
    let area = AREA.replace("lead = \"c\"", "lead = \"c\"\nwith = [\"a\", \"b\", \"c\"] # help");
    let renewal = renewed(&sources(units, &area, &[]));
    assert_eq!(
        file(&renewal, "units.toml"),
        "format = 1\n\
         # The communes.\n\
         \n\
         # The north.\n\
         \n\
         [[unit]]\n\
         id = \"ab\"\n\
         name.vi = \"Xã AB\"\n\
         groups = [\"communes\"]   # as before\n\
         \n\
         [[unit]]\n\
         id = \"c\"\n\
         name.vi = \"Xã C\"\n"
    );
    let closed = renewal.handover.closed.iter().map(|unit| unit.id.as_str());
    assert_eq!(closed.collect::<Vec<_>>(), ["a", "b"]);
    assert_eq!(
        references(&renewal),
        ["of-a lead: a > ab", "then with: a > ab", "then with: b > ab"]
    );
    let area = file(&renewal, "areas/1-work.toml");
    assert!(area.contains("lead = \"ab\"\ndue = 2026-12-31"), "{area}");
    assert!(area.contains("with = [\"c\", \"ab\"] # help"), "{area}");
}

#[test]
fn what_named_a_divided_unit_names_all_its_parts_once() {
    let area = AREA
        .replace("lead = \"a\"", "lead = \"ab\"")
        .replace("lead = \"c\"", "lead = [\n    \"c\", # first\n    \"ab\",\n    \"b\",\n]");
    let renewal = renewed(&sources(&split(), &area, &[]));
    let area = file(&renewal, "areas/1-work.toml");
    assert!(area.contains("lead = [\"a\", \"b\"]\n"), "{area}");
    assert!(area.contains("lead = [\n    \"c\", # first\n    \"a\",\n    \"b\",\n]"), "{area}");
    let units = file(&renewal, "units.toml");
    assert!(!units.contains("\"ab\"") && !units.contains("succeeds"), "{units}");
}

#[test]
fn who_ended_for_good_stays_only_where_nobody_else_is_named() {
    let units = [unit("a", "to = \"q2\""), unit("b", "to = \"q2\""), unit("c", "")].concat();
    let area = AREA.replace("lead = \"c\"", "lead = \"c\"\nwith = \"b\"");
    let renewal = renewed(&sources(&units, &area, &[]));
    let ids = |units: &[(reform::model::Id, reform::model::Name)]| {
        units.iter().map(|(id, _)| id.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(ids(&renewal.handover.kept), ["a"], "it alone led a task");
    let closed = renewal.handover.closed.iter().map(|unit| unit.id.as_str());
    assert_eq!(closed.collect::<Vec<_>>(), ["b"]);
    assert_eq!(references(&renewal), ["then with: b > "]);
    assert!(!file(&renewal, "areas/1-work.toml").contains("with ="));
    assert!(!file(&renewal, "units.toml").contains("to ="));
}

#[test]
fn a_group_that_lost_all_its_members_is_their_successors() {
    let units = merger().replace(
        "id = \"ab\"\nname.vi = \"Xã AB\"\ngroups = [\"communes\"]",
        "id = \"ab\"\nname.vi = \"Xã AB\"",
    );
    let units = units.replace(
        "id = \"c\"\nname.vi = \"Xã C\"\ngroups = [\"communes\"]",
        "id = \"c\"\nname.vi = \"Xã C\"",
    );
    let renewal = renewed(&sources(&units, AREA, &[]));
    assert_eq!(references(&renewal), ["of-a lead: a > ab", "of-all lead: @communes > ab"]);
    assert!(file(&renewal, "areas/1-work.toml").contains("lead = [\"ab\"]\n"));
}

#[test]
fn a_closed_units_own_plan_stays_behind() {
    let mut files: Vec<(String, Vec<u8>)> = sources(&merger(), AREA, &[])
        .under("plan/")
        .map(|(_, file)| (file.path.clone(), file.bytes().to_vec()))
        .collect();
    let own = |unit: &str| {
        let task = format!(
            "format = 1\n[[task]]\nid = \"own-{unit}\"\nname.vi = \"Việc riêng\"\n\
             due = 2025-11-30\nwith = [\"b\"]\n"
        );
        (format!("plan/2025/units/{unit}.toml"), task.into_bytes())
    };
    files.extend([own("a"), own("c")]);
    let renewal = renewed(&Sources::new(files));
    let paths: Vec<_> = renewal.files.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(paths, ["areas/1-work.toml", "plan.toml", "units.toml", "units/c.toml"]);
    assert!(file(&renewal, "units/c.toml").contains("with = [\"ab\"]"));
    let had_plan = renewal.handover.closed.iter().map(|unit| unit.had_plan);
    assert_eq!(had_plan.collect::<Vec<_>>(), [true, false]);
}

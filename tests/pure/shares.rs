//! Parts and their wholes, rates and what they are out of, units of measure that are taken for one
//! another: small repositories whose figures were worked out by hand.

use reform::assess::Verdict;
use reform::diagnostic::{Diagnostic, Severity};
use reform::i18n::{Catalogue, Message, Value};
use reform::model::Lang;

use crate::support::repository::Repository;

const PERIODS: [&str; 4] = ["q1", "q2", "q3", "q4"];

/// Metrics `above` and `below` with the keys given, an indicator with its own, and units.
fn repository(above: &str, below: &str, indicator: &str, units: &[&str]) -> Repository {
    let metrics = [("above", above), ("below", below)].map(|(id, keys)| {
        let who = if keys.contains("reported_by") { "" } else { "reported_by = [\"@all\"]\n" };
        let kind = if keys.contains("type") { "" } else { "type = \"count\"\n" };
        format!("[[metric]]\nid = \"{id}\"\nname.en = \"The {id}\"\n{who}{kind}{keys}\n")
    });
    let share = "[[indicator]]\nid = \"share\"\nname.en = \"Share\"\nnumerator = [\"above\"]\n\
                 denominator = [\"below\"]\njudged = \"every-period\"\n";
    Repository::new(2025)
        .head("language = \"en\"")
        .calendar(4)
        .report("year", &PERIODS)
        .units(units)
        .asks(format!("{}{share}{indicator}\n", metrics.concat()))
}

fn argument(found: &Diagnostic, name: &str) -> String {
    let value = found.args.iter().find(|(known, _)| *known == name).map(|(_, value)| value);
    match Value::from(value.expect("an argument")) {
        Value::Text(text) | Value::Figure(text) => text,
        other => Catalogue::new(Lang::En).text(&Message::new("report-plain").with("text", other)),
    }
}

const SUM: &str = "over_time = \"sum\"";
const LAST: &str = "over_time = \"last\"";
const SHARE: &str = "unit = \"%\"\ntarget = { at_least = 95 }";
const UNITS: [&str; 2] = ["office", "inspectorate"];

/// 130 of 100 at one unit hide 60 of 100 at the other.
fn excess(indicator: &str) -> Repository {
    repository(SUM, SUM, indicator, &UNITS)
        .submits("q1/office", "above,130\nbelow,100")
        .submits("q1/inspectorate", "above,60\nbelow,100")
}

#[test]
fn a_part_over_its_whole_is_told_without_a_rule() {
    let repository = excess(SHARE);
    assert_eq!(repository.found(), ["R530 q1/office/above"]);
    let found = repository.finding("R530");
    assert_eq!(found.severity, Severity::Warning);
    let argument = |name| argument(&found, name);
    assert_eq!([argument("part"), argument("whole")], ["130", "100"]);
    assert_eq!([argument("part-names"), argument("whole-names")], ["The above", "The below"]);
    // Together it is 190 of 200, which is the target: nothing but the warning tells.
    let (value, verdict) = repository.assess("q1", |assessment| {
        let result = &assessment.indicators[0];
        (result.shown(2).expect("a value").to_string(), result.verdict)
    });
    assert_eq!((value.as_str(), verdict), ("95", Verdict::Met));
}

#[test]
fn a_part_may_exceed_where_the_plan_says_so() {
    assert_eq!(excess(&format!("{SHARE}\nmay_exceed = true")).found(), [""; 0]);
    // Only a share has a whole.
    assert_eq!(excess("unit.en = \"times\"\ntarget = { at_least = 1 }").found(), [""; 0]);
    // A target beyond the whole is meant then; else it is worth a second look.
    let beyond = "unit = \"%\"\ntarget = { at_least = 110 }";
    assert_eq!(excess(&format!("{beyond}\nmay_exceed = true")).found(), [""; 0]);
    assert_eq!(excess(beyond).found(), ["R112 //", "R530 q1/office/above"]);
}

#[test]
fn one_excess_is_told_once() {
    let again = "[[indicator]]\nid = \"again\"\nname.en = \"Again\"\nnumerator = [\"above\"]\n\
        denominator = [\"below\"]\nunit = \"%\"\ntarget = { at_least = 50 }\n\
        judged = \"every-period\"\n";
    assert_eq!(excess(SHARE).asks(again).found(), ["R530 q1/office/above"]);
    // A rule says it more firmly.
    let rule =
        "[[rule]]\nid = \"within\"\nleft = [\"above\"]\nis = \"at_most\"\nright = [\"below\"]\n";
    assert_eq!(excess(SHARE).asks(rule).found(), ["R507 q1/office/above"]);
}

#[test]
fn a_part_that_is_a_summand_of_its_whole_cannot_exceed_it() {
    let both = SHARE.to_owned()
        + "\n[[indicator]]\nid = \"of-both\"\nname.en = \"Of both\"\n\
        numerator = [\"above\"]\ndenominator = [\"above\", \"below\"]\nunit = \"%\"\n\
        target = { at_least = 50 }\njudged = \"every-period\"";
    let excess = excess(&format!("may_exceed = true\n{both}"));
    assert_eq!(excess.found(), [""; 0]);
}

#[test]
fn where_each_holds_one_side_the_department_is_weighed() {
    let held = |above: &str| {
        let office = format!("{SUM}\nreported_by = [\"office\"]");
        let inspectorate = format!("{SUM}\nreported_by = [\"inspectorate\"]");
        repository(&office, &inspectorate, SHARE, &UNITS)
            .submits("q1/office", format!("above,{above}"))
            .submits("q1/inspectorate", "below,100")
    };
    assert_eq!(held("100").found(), [""; 0]);
    assert_eq!(held("101").found(), ["R530 q1/office/above"]);
    // Without the other side there is nothing to weigh.
    let alone = held("101").without("reports/2025/q1/inspectorate.csv");
    assert_eq!(alone.found(), [""; 0]);
}

/// Forty, forty-five, thirty-eight and fifty trained, of a hundred.
fn trained(over_time: &str, figures: [u32; 4]) -> Repository {
    let repository = repository(over_time, LAST, SHARE, &UNITS[..1]);
    PERIODS.iter().zip(figures).fold(repository, |repository, (period, figure)| {
        repository.submits(&format!("{period}/office"), format!("above,{figure}\nbelow,100"))
    })
}

#[test]
fn the_same_people_counted_each_quarter_are_more_than_all() {
    // 40, 85, 123: more than a hundred for the first time in quarter III; at the end it is 173.
    let repository = trained(SUM, [40, 45, 38, 50]);
    assert_eq!(repository.found(), ["R530 q3/office/above"]);
    let found = repository.finding("R530");
    assert_eq!((argument(&found, "part").as_str(), found.help), ("123", "help-year"));
    let year = repository.assess("year", |assessment| assessment.indicators[0].shown(2));
    assert_eq!(year.expect("a value").to_string(), "173");
    // Each counted once, as the help says.
    assert_eq!(trained("over_time = \"to-date\"", [40, 62, 75, 90]).found(), [""; 0]);
    assert_eq!(trained(SUM, [40, 22, 13, 15]).found(), [""; 0]);
}

#[test]
fn a_flow_submitted_as_a_running_total_is_weighed_period_by_period() {
    let running = "over_time = \"sum\"\nsubmitted = \"to-date\"";
    // 40, then 45 more, then 38 more.
    assert_eq!(trained(running, [40, 80, 95, 100]).found(), [""; 0]);
    assert_eq!(trained(running, [40, 85, 123, 140]).found(), ["R530 q3/office/above"]);
}

/// 500 complaints of 100,000 people and 100 of 50,000: five and two in a thousand, four together.
fn rate(indicator: &str) -> Repository {
    repository(SUM, LAST, &format!("{indicator}\ntarget = {{ at_most = 2 }}"), &UNITS)
        .submits("q1/office", "above,500\nbelow,100000")
        .submits("q1/inspectorate", "above,100\nbelow,50000")
}

#[test]
fn a_rate_is_multiplied_by_what_it_is_out_of() {
    for (unit, shown) in
        [("unit = \"per 1,000\"\nscale = 1000", "4 per 1,000"), ("unit = \"‰\"", "4‰")]
    {
        let repository = rate(unit);
        assert_eq!(repository.found(), [""; 0], "{unit}");
        let (verdict, own) = repository.assess("q1", |assessment| {
            let result = &assessment.indicators[0];
            let own = result.by_unit().map(|own| {
                let shown = own.shown(result.indicator, 2).expect("a value").to_string();
                (shown, own.verdict)
            });
            (result.verdict, own.collect::<Vec<_>>())
        });
        assert_eq!(verdict, Verdict::NotMet);
        let expected = [("5".to_owned(), Verdict::NotMet), ("2".to_owned(), Verdict::Met)];
        assert_eq!(own, expected, "{unit}");
        for format in ["table", "md", "html"] {
            let text = repository.written("q1", format);
            assert!(text.contains(shown), "{format} shows {shown}:\n{text}");
        }
        let json: serde_json::Value =
            serde_json::from_str(&repository.written("q1", "json")).expect("JSON");
        let indicator = &json["indicators"][0];
        assert_eq!(indicator["value"].as_f64(), Some(4.0), "{indicator}");
        // At most 2 of 1,000 of 150,000 are 300: 300 fewer are needed.
        assert_eq!(indicator["gap"].as_i64(), Some(-300), "{indicator}");
    }
}

#[test]
fn a_unit_that_says_out_of_how_many_needs_its_scale() {
    for (unit, code) in [
        ("unit = \"per 1,000\"", "R140"),
        ("unit.vi = \"vụ trên 100 nghìn dân\"", "R140"),
        ("unit.vi = \"phần vạn\"", "R140"),
        ("unit = \"o/oo\"", "R140"),
        ("unit = \"per 1,000\"\nscale = 100", "R141"),
        ("unit = \"%\"\nscale = 1000", "R141"),
        ("unit = \"‰\"\nscale = 100", "R141"),
        ("unit = \"items\"\nscale = 0", "R141"),
        ("unit = \"items\"\nscale = -1000", "R141"),
        ("unit = \"items\"\nscale = 1.5", "R104"),
    ] {
        assert_eq!(rate(unit).found(), [format!("{code} //")], "{unit}");
    }
    for unit in [
        "unit = \"%\"\nscale = 100\nmay_exceed = true",
        "unit.vi = \"vụ trên 100 nghìn dân\"\nscale = 100_000",
        "unit = \"hours per 30 days\"\nscale = 30",
        "unit = \"minutes\"",
    ] {
        assert_eq!(rate(unit).found(), [""; 0], "{unit}");
    }
}

#[test]
fn a_millionth_asks_for_the_unit_of_measure() {
    let amount = |over_time: &str| format!("{over_time}\ntype = \"amount\"");
    let repository = repository(&amount(SUM), &amount(LAST), SHARE, &UNITS[..1])
        .submits("q1/office", "above,412000000000\nbelow,1371742000000")
        .submits("q2/office", "above,398500\nbelow,1371742");
    assert_eq!(repository.found(), ["R504 q2/office/above", "R504 q2/office/below"]);
    let found = repository.finding("R504");
    assert_eq!(found.help, "help-unit");
    assert_eq!(argument(&found, "factor"), "1,000,000");
    assert_eq!(argument(&found, "other").replace(',', ""), "398500000000");
    let sources = repository.sources();
    let rows = found.related.iter().map(|label| sources.file(label.place.file).path.as_str());
    assert_eq!(rows.collect::<Vec<_>>(), ["reports/2025/q1/office.csv"], "the row before is shown");
}

#[test]
fn a_successor_is_compared_with_those_it_took_over_from() {
    let merged = |now: &str| {
        let repository = repository(SUM, SUM, &format!("{SHARE}\nmay_exceed = true"), &[])
            .unit("a", "to = \"q1\"")
            .unit("b", "to = \"q1\"")
            .unit("c", "from = \"q2\"\nsucceeds = [\"a\", \"b\"]")
            .submits("q1/a", "above,60\nbelow,60")
            .submits("q1/b", "above,40\nbelow,40")
            .submits("q2/c", format!("above,{now}\nbelow,500"));
        repository.found()
    };
    // A hundred together: five times as many, and a fifth, are the bounds.
    assert_eq!(merged("499"), [""; 0]);
    assert_eq!(merged("501"), ["R504 q2/c/above"]);
    assert_eq!(merged("20"), ["R504 q2/c/above"]);
}

#[test]
fn a_unit_far_from_its_peers_is_told() {
    let names = ["a", "b", "c", "d", "e", "f"];
    let average = "unit.en = \"minutes\"\ntarget = { at_most = 30 }";
    let found = |indicator: &str, rows: [(u64, u64); 6], units: usize| {
        let repository = repository(SUM, SUM, indicator, &names[..units]);
        let named = names.iter().zip(rows).take(units);
        let repository = named.fold(repository, |repository, (name, (above, below))| {
            repository.submits(&format!("q1/{name}"), format!("above,{above}\nbelow,{below}"))
        });
        repository.found()
    };
    // Half a minute a visit everywhere, and 27 in one place.
    let waits = |own| [(50, 100), (60, 110), (40, 90), (45, 95), (55, 100), (own, 100)];
    assert_eq!(found(average, waits(2700), 6), ["R531 q1/f/above"]);
    assert_eq!(found(average, waits(500), 6), [""; 0], "less than ten times the largest");
    assert_eq!(found(average, waits(10), 6), [""; 0], "a few are few by chance");
    let mut five = waits(2700);
    five.swap(4, 5);
    assert_eq!(found(average, five, 5), [""; 0], "four others are too few");
    // Of shares a low one is a poor result.
    let share = "unit = \"%\"\ntarget = { at_least = 1 }";
    let low = [(900, 1000), (950, 1000), (990, 1000), (970, 1000), (940, 1000), (20, 1000)];
    assert_eq!(found(share, low, 6), [""; 0]);
    // Figures by themselves differ with the units' size, but not by so much.
    let size = |own| [(1, 100), (1, 200), (1, 300), (1, 5), (1, 90), (1, own)];
    assert_eq!(found(share, size(300 * 300), 6), [""; 0]);
    assert_eq!(found(share, size(300 * 300 + 1), 6), ["R531 q1/f/below"]);
}

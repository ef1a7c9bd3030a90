//! What a successor's form shows of the period before.

use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};
use reform::i18n::Catalogue;
use reform::model::Value;
use reform::shell::pipeline::Checked;
use reform::submission::form::{self, FORMATS, Form, Inherited, Line};

use super::plan::{AREA, LANG, Submitted, as_of, check, merger, sources, split};

fn form<'a>(checked: &'a Checked, unit: &str, period: &str) -> Form<'a> {
    let plan = &checked.plan;
    let unit = plan.units.get(unit).expect("a unit");
    let period = plan.periods.get(period).expect("a period");
    form::Forms::of(plan, &checked.ledger, as_of()).form(unit, period)
}

fn line<'f, 'a>(form: &'f Form<'a>, id: &str) -> &'f Line<'a> {
    form.lines.iter().find(|line| line.asks.id().as_str() == id).expect("a line")
}

fn shown(value: Option<Value>) -> String {
    value.map_or("-".to_owned(), |value| value.canonical())
}

/// Each row's value before and what is filled in.
fn before(form: &Form<'_>) -> Vec<String> {
    let row = |line: &Line<'_>| {
        format!("{} {} {}", line.asks.id(), shown(line.before.value), shown(line.prefilled))
    };
    form.lines.iter().map(row).collect()
}

fn written(form: &Form<'_>, name: &str) -> Vec<u8> {
    let format = FORMATS.iter().find(|format| format.name == name).expect("a format");
    (format.write)(form, &Catalogue::new(LANG)).expect("written")
}

fn csv(form: &Form<'_>) -> String {
    String::from_utf8(written(form, "csv")).expect("UTF-8")
}

const OF_A: Submitted<'_> = (
    "q2/a",
    &[
        ("open", "0"),
        ("left", "20"),
        ("received", "200"),
        ("trained", "30"),
        ("spent", "1.5"),
        ("of-a", "in-progress"),
        ("of-all", "done"),
    ],
);
const OF_B: Submitted<'_> = (
    "q2/b",
    &[
        ("open", "0"),
        ("left", "5"),
        ("received", "100"),
        ("trained", "12"),
        ("spent", "2"),
        ("of-all", "in-progress"),
    ],
);
/// The first quarter, so that the second has nothing to balance with and no gap before it.
const NIL: &[(&str, &str)] =
    &[("open", "0"), ("left", "0"), ("received", "0"), ("trained", "0"), ("spent", "0")];

#[test]
fn a_successor_sees_the_sums_of_its_predecessors_and_their_balance_filled_in() {
    let checked = check(&sources(&merger(), AREA, &[("q1/a", NIL), ("q1/b", NIL), OF_A, OF_B]));
    let form = form(&checked, "ab", "q3");
    assert_eq!(
        before(&form),
        [
            "open 0 25",
            "left 25 -",
            "received 300 -",
            "trained 42 -",
            "spent 3.5 -",
            "of-a in-progress -",
            "of-all in-progress -",
        ]
    );
    let Some(Inherited::Whole(units)) = &line(&form, "left").before.inherited else {
        panic!("it says whose they are")
    };
    assert_eq!(units.iter().map(|unit| unit.id.as_str()).collect::<Vec<_>>(), ["a", "b"]);
    assert!(csv(&form).contains("kỳ trước: 25; kỳ trước theo báo cáo của Xã A, Xã B"));
}

#[test]
fn a_sum_that_lacks_a_part_is_not_shown() {
    let checked = check(&sources(&merger(), AREA, &[("q1/a", NIL), ("q1/b", NIL), OF_A]));
    let form = form(&checked, "ab", "q3");
    for id in ["open", "left", "received", "trained", "spent", "of-all"] {
        assert_eq!(shown(line(&form, id).before.value), "-", "{id}");
        assert_eq!(line(&form, id).prefilled, None, "{id}");
    }
    // Only `a` led it.
    assert_eq!(shown(line(&form, "of-a").before.value), "in-progress");
}

#[test]
fn what_several_took_over_is_shown_as_the_predecessors_and_nobodys_own() {
    let of_ab = ("q2/ab", OF_B.1);
    let checked = check(&sources(&split(), AREA, &[("q1/ab", NIL), of_ab]));
    let form = form(&checked, "a", "q3");
    for id in ["open", "left", "received", "trained", "spent"] {
        assert_eq!(shown(line(&form, id).before.value), "-", "{id}");
        assert_eq!(line(&form, id).prefilled, None, "{id}");
    }
    let Some(Inherited::Shared(units, value)) = &line(&form, "left").before.inherited else {
        panic!("it is shown all the same")
    };
    assert_eq!(units[0].id.as_str(), "ab");
    assert_eq!(value.canonical(), "5");
    assert!(csv(&form).contains("trước khi chia tách, Xã AB báo cáo 5"));
    // How far the task had come is where both begin.
    assert_eq!(shown(line(&form, "of-all").before.value), "in-progress");
}

#[test]
fn a_running_total_is_asked_for_in_so_many_words() {
    let checked = check(&sources(&merger(), AREA, &[("q1/c", NIL), ("q2/c", OF_B.1)]));
    let form = form(&checked, "c", "q4");
    // The third quarter is absent: the last total stated is that of the second.
    assert_eq!(shown(line(&form, "trained").before.value), "12");
    assert_eq!(shown(line(&form, "received").before.value), "-");
    let rows = csv(&form);
    let row = |id: &str| rows.lines().find(|row| row.starts_with(id)).expect("a row").to_owned();
    for id in ["trained", "spent"] {
        assert!(row(id).contains("lũy kế từ đầu năm"), "{}", row(id));
        assert!(row(id).contains("lũy kế đã báo cáo: "), "{}", row(id));
    }
    assert!(!row("received").contains("lũy kế"));
    let mut book = Xlsx::new(Cursor::new(written(&form, "xlsx"))).expect("a workbook");
    let mut text = String::new();
    for (_, sheet) in book.worksheets() {
        for cell in sheet.used_cells() {
            if let (_, _, Data::String(words)) = cell {
                text.push_str(words);
                text.push('\n');
            }
        }
    }
    assert!(text.contains("Người được tập huấn (ghi số lũy kế từ đầu năm)"), "{text}");
    assert!(text.contains("Dòng có ghi “lũy kế từ đầu năm”"), "the instructions say so too");
}

//! A small repository with every kind of row, and ways to fill in its form.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use proptest::prelude::*;
use reform::i18n::Catalogue;
use reform::model::{Id, Lang, Value};
use reform::shell::pipeline::{self, Checked, Imported, Loaded, Question};
use reform::source::Sources;
use reform::submission::form::{self, FORMATS};
use reform::submission::workbook::Request;

use super::day;
use super::files::Files;
use super::repository::Repository;

pub const YEAR: i32 = 2022;
pub const UNIT: &str = "thanh-tra";
pub const PERIOD: &str = "q2";
/// Where the form of [`UNIT`] for [`PERIOD`] belongs once it is filled in.
pub const PATH: &str = "reports/2022/q2/thanh-tra.csv";

const PROCEDURES: &str = r#"[[metric]]
id = "carried-in"
name.vi = "Hồ sơ từ kỳ trước chuyển sang"
unit.vi = "hồ sơ"
type = "count"
over_time = "first"
reported_by = ["thanh-tra"]
[[metric]]
id = "received"
name.vi = "Hồ sơ tiếp nhận, kể cả \"trực tuyến\""
unit.vi = "hồ sơ"
type = "count"
over_time = "sum"
reported_by = ["thanh-tra"]
[[metric]]
id = "settled"
name.vi = "Hồ sơ đã giải quyết"
unit.vi = "hồ sơ"
type = "count"
over_time = "sum"
reported_by = ["thanh-tra"]
[[metric]]
id = "pending"
name.vi = "Hồ sơ đang giải quyết"
unit.vi = "hồ sơ"
type = "count"
over_time = "last"
reported_by = ["thanh-tra"]
[[metric]]
id = "budget"
name.vi = "Kinh phí đã chi"
unit.vi = "triệu đồng"
type = "amount"
over_time = "sum"
reported_by = ["@all"]
[[metric]]
id = "fines"
name.vi = "Tiền phạt"
type = "amount"
over_time = "sum"
reported_by = ["@all"]
optional = true
[[indicator]]
id = "spending"
name.vi = "Tiền phạt trên kinh phí"
numerator = ["fines"]
denominator = ["budget"]
unit = "%"
target = { at_most = 5 }
may_exceed = true
judged = "every-period"
[[rule]]
id = "balance"
left = ["carried-in", "received"]
is = "equal"
right = ["settled", "pending"]
severity = "error"
[[rule]]
id = "continues"
left = ["carried-in"]
is = "equal"
right = ["pending@previous"]
severity = "error"
"#;

const STEERING: &str = r#"[[task]]
id = "scheme"
name.vi = "Phê duyệt Đề án"
lead = "thanh-tra"
due = 2022-09-30
[[task]]
id = "placement"
name.vi = "Bố trí theo Đề án"
lead = "thanh-tra"
due = "ongoing"
after = "scheme"
[[task]]
id = "inspection"
name.vi = "Kiểm tra"
lead = "thanh-tra"
due = "ongoing"
"#;

const OWN: &str = r#"format = 1
[[task]]
id = "own-guide"
name.vi = "Biên soạn hướng dẫn"
due = 2022-11-30
"#;

const BEFORE: &str = "carried-in,280,,
received,1530,,
settled,1510,,
pending,300,,
budget,120.5,,
scheme,not-started,,
inspection,not-started,,
own-guide,not-started,,
";

/// The other unit's, not in canonical form.
const OTHER: &str = "metric,value\nbudget,1\n";

/// The repository before the form is filled in.
pub fn files() -> Files {
    let head = "language = \"vi\"\nillustrative = true\ntitle.vi = \"Kế hoạch\"\n\
                issuer.name.vi = \"Sở Công Thương\"\nissuer.place.vi = \"Đồng Nai\"";
    Repository::new(YEAR)
        .head(head)
        .reporting(2)
        .area("procedures", "name.vi = \"Cải cách thủ tục hành chính\"", PROCEDURES)
        .area("steering", "name.vi = \"Chỉ đạo, điều hành\"", STEERING)
        .unit(UNIT, "name.vi = \"Thanh tra Sở\"\nname.en = \"The Inspectorate\"")
        .unit("van-phong", "name.vi = \"Văn phòng Sở\"")
        .file("plan/2022/units/thanh-tra.toml", OWN)
        .submits("q1/thanh-tra", BEFORE)
        .file("reports/2022/q1/van-phong.csv", OTHER)
        .file("reports/2022/q2/van-phong.csv", OTHER)
        .files()
}

/// The repository with the form's file.
pub fn with(bytes: &[u8]) -> Sources {
    let mut files = files();
    files.insert(PATH.to_owned(), bytes.to_vec());
    Sources::new(files)
}

pub fn as_of() -> NaiveDate {
    day("2022-06-20")
}

pub fn question() -> Question {
    Question::new(YEAR, as_of())
}

pub fn check(sources: &Sources) -> Checked {
    pipeline::check(sources, &question())
}

/// The codes of what was found, with the cells.
pub fn found(checked: &Checked) -> Vec<String> {
    let say = |found: &reform::diagnostic::Diagnostic| {
        format!("{} {} {:?}", found.rule.code, found.cell.as_deref().unwrap_or("-"), found.found)
    };
    checked.diagnostics.iter().map(say).collect()
}

/// The empty form in a format.
pub fn form(format: &str, lang: Lang) -> Vec<u8> {
    let sources = Sources::new(files());
    let checked = check(&sources);
    let format = FORMATS.iter().find(|known| known.name == format).expect("a format");
    let unit = checked.plan.units.get(UNIT).expect("a unit");
    let period = checked.plan.periods.get(PERIOD).expect("a period");
    let form = form::Forms::of(&checked.plan, &checked.ledger, as_of()).form(unit, period);
    (format.write)(&form, &Catalogue::new(lang)).expect("written")
}

/// What goes into a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// In canonical form.
    pub value: String,
    pub note: String,
    pub evidence: String,
}

/// Answers by id. `BTreeMap`, so that every program gets them in the same order.
pub type Answers = BTreeMap<String, Answer>;

/// What was accepted of the form's rows, to compare with the answers.
pub fn accepted(checked: &Checked) -> Answers {
    let id = |text: &str| Id::parse(text).expect("an id");
    let plan = &checked.plan;
    let ids = plan.metrics.ids().chain(plan.tasks.ids());
    let entries = ids.filter_map(|of| {
        let entry = checked.ledger.entry(&id(PERIOD), &id(UNIT), of)?;
        let value = Value::canonical(entry.value);
        let answer =
            Answer { value, note: entry.note.to_owned(), evidence: entry.evidence.to_owned() };
        Some((of.to_string(), answer))
    });
    entries.collect()
}

fn text() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "Chờ Đề án vị trí việc làm",
        "theo văn bản số 12, \"hỏa tốc\"",
        "dòng một\ndòng hai; ba",
        "=1+1",
        "'x",
        "1.234",
        "17/06/2022",
        "ghi chú",
        "a | b",
    ])
    .prop_map(str::to_owned)
}

/// Answers that a check finds nothing wrong with, nor anything odd beside the period before. Amounts
/// have so many decimals at most.
pub fn answers(decimals: u32) -> impl Strategy<Value = Answers> {
    let amount = (60..400_u64, 0..10_u64.pow(decimals)).prop_map(move |(whole, part)| {
        let text = format!("{whole}.{part:0width$}", width = decimals as usize);
        let plain = text.trim_end_matches('0').trim_end_matches('.').to_owned();
        // Three decimals would have two readings.
        let short =
            plain.split_once('.').is_some_and(|(w, f)| f.len() == 3 && w.len() <= 3 && w != "0");
        if short { plain + "0" } else { plain }
    });
    let nothing = prop::option::weighted(0.2, text());
    let status = prop::sample::select(vec!["done", "in-progress", "not-started"]);
    let remark = prop::option::of(text());
    (
        (1_000..3_000_u64, 150..900_u64),
        amount.clone(),
        prop::option::of(amount),
        prop::array::uniform4((status, remark, nothing)),
    )
        .prop_map(|((received, pending), budget, fines, tasks)| {
            let figures = [
                ("carried-in", 300),
                ("received", received),
                ("settled", 300 + received - pending),
                ("pending", pending),
            ];
            let plain =
                |value: String| Answer { value, note: String::new(), evidence: String::new() };
            let mut answers: Answers =
                figures.map(|(id, figure)| (id.to_owned(), plain(figure.to_string()))).into();
            answers.insert("budget".to_owned(), plain(budget));
            answers.extend(fines.map(|fines| ("fines".to_owned(), plain(fines))));
            let ids = ["scheme", "placement", "inspection", "own-guide"];
            for (id, (status, remark, nothing)) in ids.into_iter().zip(tasks) {
                let answer = match nothing {
                    Some(why) => Answer { value: "n/a".into(), note: why, evidence: String::new() },
                    None => Answer {
                        value: status.into(),
                        note: remark.unwrap_or_default(),
                        evidence: match status {
                            "done" => "Quyết định số 12/QĐ-SCT ngày 01/06/2022".into(),
                            _ => String::new(),
                        },
                    },
                };
                answers.insert(id.to_owned(), answer);
            }
            answers
        })
}

/// So many answers, the same in every run.
pub fn samples(decimals: u32, count: usize) -> Vec<Answers> {
    use proptest::strategy::ValueTree as _;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let strategy = answers(decimals);
    let mut sample = || strategy.new_tree(&mut runner).expect("a value").current();
    (0..count).map(|_| sample()).collect()
}

/// What is found in a workbook, where it is said to be of the unit and the period.
pub fn import_named(path: &str, bytes: &[u8]) -> (Sources, Imported) {
    let id = |text: &str| Id::parse(text).expect("an id");
    import_of(path, bytes, Some((id(UNIT), id(PERIOD))))
}

/// The same, where it says so itself.
pub fn import(path: &str, bytes: &[u8]) -> (Sources, Imported) {
    import_of(path, bytes, None)
}

fn import_of(path: &str, bytes: &[u8], of: Option<(Id, Id)>) -> (Sources, Imported) {
    let mut sources = Sources::new(files());
    let request = Request {
        path: path.to_owned(),
        bytes: bytes.to_vec(),
        unit: of.as_ref().map(|(unit, _)| unit),
        period: of.as_ref().map(|(_, period)| period),
        sheet: None,
    };
    let question = question();
    let Loaded { plan, submissions, .. } = pipeline::load(&sources, question.year);
    let imported = pipeline::import(plan, submissions, &mut sources, &question, request);
    (sources, imported)
}

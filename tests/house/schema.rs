//! The JSON Schemas against the files that there are, and against the loaders: both are made of the
//! same tables of keys, and refuse the same files.

mod advice;
mod keys;
mod meant;
mod page;
mod used;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use jsonschema::Validator;
use reform::diagnostic::Diagnostic;
use reform::i18n::Catalogue;
use reform::model::{Id, Lang};
use reform::plan::schema::{SCHEMAS, package};
use reform::shell::pipeline::{self, Question};
use reform::source::Sources;
use serde_json::{Value, json};

use crate::support::files::{self, Files, base, own, read};
use crate::support::run::run;
use crate::support::scratch::Scratch;

/// The name of the schema that a file of a repository must keep to.
fn schema_of(path: &str) -> Option<&'static str> {
    let fits = |pattern: &str| {
        let (pattern, path): (Vec<_>, Vec<_>) =
            (pattern.split('/').collect(), path.split('/').collect());
        pattern.len() == path.len()
            && pattern.iter().zip(path).all(|(pattern, part)| match pattern.split_once('*') {
                Some((before, after)) => part.starts_with(before) && part.ends_with(after),
                None => *pattern == part,
            })
    };
    SCHEMAS.iter().find(|schema| fits(schema.path)).map(|schema| schema.name)
}

fn schema(name: &str) -> Value {
    schema_in(name, Lang::En)
}

fn schema_in(name: &str, lang: Lang) -> Value {
    let file = SCHEMAS.iter().find(|file| file.name == name).expect("a schema");
    serde_json::from_str(&reform::plan::schema::schema(file, &Catalogue::new(lang))).expect("JSON")
}

fn validators() -> BTreeMap<&'static str, Validator> {
    let validator = |name| {
        let schema = schema(name);
        assert!(jsonschema::meta::is_valid(&schema), "{name} is no schema");
        jsonschema::options().should_validate_formats(true).build(&schema).expect("it compiles")
    };
    SCHEMAS.iter().map(|schema| (schema.name, validator(schema.name))).collect()
}

/// A TOML value as a reader of TOML hands it to a validator of JSON: dates as text.
fn as_json(value: toml::Value) -> Value {
    match value {
        toml::Value::Datetime(date) => date.to_string().into(),
        toml::Value::Array(list) => list.into_iter().map(as_json).collect(),
        toml::Value::Table(table) => {
            Value::Object(table.into_iter().map(|(key, value)| (key, as_json(value))).collect())
        }
        toml::Value::String(text) => text.into(),
        toml::Value::Integer(number) => number.into(),
        toml::Value::Float(number) => json!(number),
        toml::Value::Boolean(truth) => truth.into(),
    }
}

fn parse(bytes: &[u8]) -> Option<Value> {
    let text = std::str::from_utf8(bytes).ok()?.trim_start_matches('\u{feff}');
    text.parse::<toml::Table>().ok().map(|table| as_json(toml::Value::Table(table)))
}

/// What the schemas object to in these files, by path. Files that are no TOML are left out.
fn objections(files: &Files, validators: &BTreeMap<&str, Validator>) -> BTreeMap<String, String> {
    let of = |(path, bytes): (&String, &Vec<u8>)| {
        let value = parse(bytes)?;
        let found: Vec<_> = validators[schema_of(path)?]
            .iter_errors(&value)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        (!found.is_empty()).then(|| (path.clone(), found.join("\n")))
    };
    files.iter().filter_map(of).collect()
}

/// What the loaders object to, with the path of its file.
fn findings(files: Files) -> Vec<(String, Diagnostic)> {
    let as_of = NaiveDate::from_ymd_opt(2022, 6, 20).expect("a date");
    let sources = Sources::new(files);
    let checked = pipeline::check(&sources, &Question::new(2022, as_of));
    let found = checked.diagnostics.iter();
    found.map(|d| (sources.file(d.place.file).path.clone(), d.clone())).collect()
}

#[test]
fn every_toml_file_of_the_repositories_keeps_to_its_schema() {
    let validators = validators();
    for (mut files, least) in [(files::shipped(), 12), (base(), 3)] {
        files.retain(|path, _| path.starts_with("plan/") || path.starts_with("seeds/"));
        let read = files
            .iter()
            .filter(|(path, bytes)| schema_of(path).is_some() && parse(bytes).is_some());
        assert!(read.count() >= least, "the files are there and are read");
        assert_eq!(objections(&files, &validators), BTreeMap::new());
    }
}

#[test]
fn what_init_makes_keeps_to_the_schemas() {
    let scratch = Scratch::nothing();
    run(scratch.root(), &["init", "new"]).ended(0);
    let files = read(&scratch.at("new"));
    assert_eq!(files.keys().filter(|path| schema_of(path).is_some()).count(), 3);
    assert_eq!(objections(&files, &validators()), BTreeMap::new());
}

#[test]
fn the_outline_in_general_use_is_a_report_form() {
    let mut schema = schema("plan");
    let root = schema.as_object_mut().expect("an object");
    root.retain(|key, _| key.starts_with('$'));
    root.insert("$ref".to_owned(), json!("#/$defs/report-form"));
    let form = parse(&fs::read(own().join("src/plan/report_form.toml")).expect("read"));
    let validator = jsonschema::validator_for(&schema).expect("it compiles");
    validator.validate(&form.expect("TOML")).expect("valid");
}

/// The faults of a file's form that a schema can see.
const SEEN: &[&str] = &[
    "R102", "R103", "R104", "R105", "R106", "R108", "R109", "R110", "R111", "R112", "R125", "R130",
    "R134", "R178", "R555", "R803", "R806",
];

/// The faults of a file that reads as TOML and of which a schema cannot know: what refers to
/// something, follows it, agrees with it, or stands elsewhere.
const UNSEEN: &[&str] = &[
    "R107", // a second id of the same kind
    "R113", // a file that the plan does not name so
    "R115", // the folder's year
    "R117", "R118", "R119", // dates and periods that do not follow one another
    "R120", // tasks that wait for each other
    "R121", "R122", // metrics that nothing uses or nobody reports
    "R123", "R131", "R150", // what means nothing beside another key
    "R124", // a rule over metrics of several units
    "R126", // how a number is written: a schema sees its value
    "R132", "R151", // units that report to, or succeed, each other
    "R170", "R171", "R172", "R173", "R174", // what is in force when
    "R175", "R176", // breakdowns that are not there, not used, or of one category
    "R177", "R179", "R180", // dates of tasks that do not go together
    "R181", "R182", // lines of a table that are nothing, columns that are not in them
    "R140", "R141", // a scale that its unit's words contradict
    "R160", "R161", // an indicator that is made in no way, or in several
    "R162", // what means nothing beside another key
    "R163", // units of measure of metrics that are added up
    "R164", // tasks of which there are none
    "R165", // changes of a target that do not follow one another
    "R166", // a decision that names no document
    "R167", "R168", // targets of units that have one already, or report nothing
    "R169", // growth without what it is measured from, and the other way round
];

/// Every case folder: the schemas refuse what the loaders refuse for its form, and nothing else.
#[test]
fn schemas_and_loaders_refuse_the_same_files() {
    let validators = validators();
    let (mut refused, mut unseen) = (BTreeSet::new(), BTreeSet::new());
    for case in files::cases() {
        let own = read(&own().join("tests/cases").join(&case));
        if !own.keys().any(|path| schema_of(path).is_some()) {
            continue;
        }
        let mut files = base();
        files.extend(own);
        let by_schema = objections(&files, &validators);
        let by_toml: BTreeSet<_> =
            files.iter().filter(|f| parse(f.1).is_some()).map(|f| f.0.clone()).collect();
        let by_loader: BTreeMap<String, Vec<_>> = findings(files)
            .into_iter()
            .inspect(|(path, found)| {
                let (code, is_form) = (found.rule.code, found.rule.code.starts_with("R1"));
                let is_read = schema_of(path).is_some() && by_toml.contains(path) && is_form;
                let is_told = SEEN.contains(&code) || UNSEEN.contains(&code);
                assert!(!is_read || is_told, "{case}: can a schema see {code} in {path}?");
                unseen.extend((is_read && !SEEN.contains(&code)).then_some(code));
            })
            .filter(|(_, found)| SEEN.contains(&found.rule.code))
            .fold(BTreeMap::new(), |mut all, (path, found)| {
                all.entry(path).or_insert_with(Vec::new).push(found.rule.code);
                all
            });
        for (path, found) in &by_schema {
            assert!(
                by_loader.contains_key(path),
                "{case}: only the schema refuses {path}: {found}"
            );
        }
        for (path, codes) in &by_loader {
            assert!(by_schema.contains_key(path), "{case}: {codes:?} in {path}, yet valid");
            refused.extend(codes.iter().copied());
        }
    }
    assert_eq!(refused, SEEN.iter().copied().collect(), "each kind of fault has been tried");
    assert_eq!(unseen, UNSEEN.iter().copied().collect(), "and each that no schema can see");
}

/// Changes to the plan of the cases, each of one text for another in a file.
fn changed(path: &str, from: &str, to: &str) -> Files {
    let mut files = base();
    let text = String::from_utf8(files.remove(path).expect("the file")).expect("UTF-8");
    assert!(text.contains(from), "{from} is not in {path}");
    files.insert(path.to_owned(), text.replacen(from, to, 1).into_bytes());
    files
}

/// What people would not write, and what the loader takes all the same.
#[test]
fn what_the_loader_forgives_is_valid() {
    let validators = validators();
    let (plan, area) = ("plan/2022/plan.toml", "plan/2022/areas/1-procedures.toml");
    let header = "format = 1\n";
    for (path, from, to) in [
        (area, "over_time = \"sum\"", "over_time = \" sum\\t\""),
        (area, "type = \"count\"", "type = \"\\u00a0count\""),
        (area, header, "format = 0x1\n"),
        (plan, "language = \"vi\"", "language = \"en \""),
        (plan, header, "format = 1\ntimezone = \" +0700\"\n"),
        (plan, header, "format = 1\ntimezone = \"\u{2212}07: 30\"\n"),
        (plan, header, "format = 1\nbasis = []\n"),
        (plan, header, "format = 1\nreport_form.narrative_limit = -1\n"),
        (plan, header, "format = 1\nreport_form.subject.vi = \"{year\"\n"),
        (plan, header, "format = 1\nreport_form.subject.vi = \"{year{from} a } b\"\n"),
        (
            plan,
            header,
            "format = 1\nreport_form.section = [{ heading.vi = \"a\", areas = [\" @others \"] }]\n",
        ),
        (plan, header, "format = 1\nreport_form.to.vi = []\n"),
    ] {
        let files = changed(path, from, to);
        assert_eq!(objections(&files, &validators), BTreeMap::new(), "{to}");
        let said = findings(files);
        let said = said.iter().filter(|(_, found)| found.rule.code.starts_with("R1"));
        assert_eq!(said.count(), 0, "the loader takes {to}");
    }
}

/// The pattern of ids says what the reader of ids does, for every text of a few letters.
#[test]
fn the_pattern_of_ids_is_what_ids_are() {
    let schema = schema("units");
    let id = jsonschema::validator_for(&schema["$defs"]["id"]).expect("it compiles");
    let letters = ["c", "O", "n", "m", "1", ".", "-", "_", " ", "é", "@"];
    let mut texts = vec![String::new()];
    for _ in 0..4 {
        let longer = texts.iter().flat_map(|text| letters.map(|letter| format!("{text}{letter}")));
        texts = longer.chain(texts.clone()).collect::<BTreeSet<_>>().into_iter().collect();
    }
    texts.extend(["lpt1.x", "aux", "NUL", "auxx"].map(str::to_owned));
    texts.extend(["a".repeat(64), "a".repeat(65), format!("{}.", "a".repeat(63))]);
    for text in texts {
        assert_eq!(id.is_valid(&json!(text)), Id::parse(text.trim()).is_ok(), "{text:?}");
    }
}

#[test]
fn without_a_submission_the_package_shows_the_form() {
    let package: Value =
        serde_json::from_str(&package(None, &[], &[], &Catalogue::new(Lang::En))).expect("JSON");
    let resource = &package["resources"][0];
    assert_eq!(resource["data"], json!([["metric", "name", "value", "note", "evidence"]]));
    let fields = resource["schema"]["fields"].as_array().expect("fields");
    let names: Vec<_> = fields.iter().map(|field| field["name"].clone()).collect();
    assert_eq!(json!([names]), resource["data"], "a field a column, in order");
    assert!(fields.iter().all(|field| field["type"] == "string"), "all are described");
}

/// The data package of a repository, and what the command says beside it.
fn package_of(root: &Path) -> (Value, String) {
    let out = run(root, &["schema", "datapackage", "--lang", "en"]).ended(0);
    (out.json(), out.err)
}

#[test]
fn every_submission_of_the_repository_keeps_to_its_table_schema() {
    let (package, said) = package_of(own());
    assert_eq!(said, "", "all are in canonical form");
    let resources = package["resources"].as_array().expect("resources");
    let paths: BTreeSet<_> =
        resources.iter().map(|r| r["path"].as_str().expect("a path")).collect();
    let there = read(&own().join("reports"));
    let there = there.keys().filter(|path| path.ends_with(".csv"));
    let there: BTreeSet<_> = there.map(|path| format!("reports/{path}")).collect();
    assert_eq!(paths, there.iter().map(String::as_str).collect());
    for resource in resources {
        let path = resource["path"].as_str().expect("a path");
        let mut table = csv::Reader::from_path(own().join(path)).expect("CSV");
        let fields = resource["schema"]["fields"].as_array().expect("fields");
        let names: Vec<_> = fields.iter().map(|f| f["name"].as_str().expect("a name")).collect();
        assert_eq!(table.headers().expect("a header").iter().collect::<Vec<_>>(), names, "{path}");
        let rules: Vec<_> = fields
            .iter()
            .map(|field| {
                let constraints = &field["constraints"];
                // A table schema's pattern is of the whole cell.
                let pattern = constraints["pattern"].as_str().map(|p| format!("^(?:{p})$"));
                let least = usize::from(constraints["required"] == true);
                let rule = json!({ "pattern": pattern.unwrap_or_default(), "minLength": least });
                jsonschema::validator_for(&rule).expect("it compiles")
            })
            .collect();
        for row in table.records() {
            for (rule, cell) in rules.iter().zip(&row.expect("a row")) {
                assert!(rule.is_valid(&json!(cell)), "{path}: {cell:?}");
            }
        }
    }
}

#[test]
fn a_submission_in_another_form_is_left_out_and_counted() {
    let scratch = Scratch::new();
    let (whole, _) = package_of(scratch.root());
    let path = "reports/2022/q1/thanh-tra.csv";
    scratch.write(path, scratch.read(path).replace('\n', "\r\n"));
    let (less, said) = package_of(scratch.root());
    let count = |package: &Value| package["resources"].as_array().expect("resources").len();
    assert_eq!(count(&less) + 1, count(&whole));
    assert!(said.starts_with("1 submission is not in canonical form"), "{said}");
}

#[test]
fn the_commands_help_names_every_schema() {
    for lang in [Lang::Vi, Lang::En] {
        let help = Catalogue::new(lang).word("schema-name");
        for name in SCHEMAS.iter().map(|schema| schema.name).chain(["datapackage"]) {
            assert!(help.contains(name), "{name} is not in {help}");
        }
    }
}

//! What a finding about the form of a file advises is right: who follows it is not told the opposite
//! next, nor anything else about the same key. Tried with every key of every plan that there is.

use std::collections::BTreeMap;
use std::fs;

use reform::diagnostic::{Diagnostic, Diagnostics};
use reform::i18n::{self, Catalogue, Message};
use reform::model::Lang;
use reform::source::Sources;
use serde_json::json;
use toml::{Table, Value};

use super::schema_of;
use crate::support::files::{self, Files, own, read};

/// A step into a file: a key, or a place in a list.
#[derive(Clone, PartialEq, Debug)]
enum Step {
    Key(String),
    At(usize),
}

/// Every key of a file with the way to it, the first of each kind.
fn keys(table: &Table, at: &[Step], kind: &str, found: &mut BTreeMap<String, Vec<Step>>) {
    for (key, value) in table {
        let way = [at, &[Step::Key(key.clone())]].concat();
        let is_id = ["targets", "path", "at_least", "at_most"].iter().any(|by| kind.ends_with(by));
        let kind = if is_id { format!("{kind}.…") } else { format!("{kind}.{key}") };
        found.entry(kind.clone()).or_insert_with(|| way.clone());
        match value {
            Value::Table(table) => keys(table, &way, &kind, found),
            Value::Array(list) => {
                for (index, table) in
                    list.iter().enumerate().filter_map(|(i, v)| Some((i, v.as_table()?)))
                {
                    keys(table, &[&way[..], &[Step::At(index)]].concat(), &kind, found);
                }
            }
            _ => {}
        }
    }
}

/// A file as TOML, a line for each of its own keys.
pub(super) fn lines(root: &Table) -> String {
    root.iter().map(|(key, value)| format!("{} = {}\n", json!(key), written(value))).collect()
}

fn written(value: &Value) -> String {
    match value {
        Value::Table(table) => {
            let pairs =
                table.iter().map(|(key, value)| format!("{} = {}", json!(key), written(value)));
            format!("{{ {} }}", pairs.collect::<Vec<_>>().join(", "))
        }
        Value::Array(list) => {
            format!("[{}]", list.iter().map(written).collect::<Vec<_>>().join(", "))
        }
        Value::String(text) => json!(text).to_string(),
        Value::Integer(number) => number.to_string(),
        Value::Float(number) => format!("{number:?}"),
        Value::Boolean(truth) => truth.to_string(),
        Value::Datetime(day) => day.to_string(),
    }
}

/// The table that the last key of a way stands in.
fn table<'t>(root: &'t mut Table, way: &[Step]) -> &'t mut Table {
    let Some((Step::Key(key), rest)) = way.split_first() else { panic!("{way:?}") };
    if rest.is_empty() {
        return root;
    }
    let value = root.get_mut(key).expect("there");
    match rest {
        [Step::At(index), rest @ ..] => {
            let list = value.as_array_mut().expect("a list");
            table(list[*index].as_table_mut().expect("a table"), rest)
        }
        _ => table(value.as_table_mut().expect("a table"), rest),
    }
}

/// A file of one of the plans.
struct Tried<'f> {
    files: &'f Files,
    path: &'f str,
    year: i32,
    root: Table,
    way: Vec<Step>,
}

impl Tried<'_> {
    fn key(&self) -> &str {
        let Some(Step::Key(key)) = self.way.last() else { panic!("a key is last") };
        key
    }

    /// What is said of the form of the file where the key has this value, or is not there.
    fn said(&self, value: Option<Value>) -> Vec<Diagnostic> {
        let mut root = self.root.clone();
        let parent = table(&mut root, &self.way);
        let is_gone = value.is_none();
        match value {
            Some(value) => parent.insert(self.key().to_owned(), value),
            None => parent.remove(self.key()),
        };
        // A name is gone with its only text.
        if is_gone && parent.is_empty() && ["vi", "en"].contains(&self.key()) {
            let above = &self.way[..self.way.len() - 1];
            if let Some(Step::Key(name)) = above.last() {
                table(&mut root, above).remove(name);
            }
        }
        // The head and the units alone: what stands in other files is no matter of form.
        let is_near = |path: &str| path.ends_with("/plan.toml") || path.ends_with("/units.toml");
        let near = self.files.iter().filter(|(path, _)| is_near(path));
        let mut files: Files = near.map(|(path, text)| (path.clone(), text.clone())).collect();
        files.insert(self.path.to_owned(), lines(&root).into_bytes());
        let (sources, mut found) = (Sources::new(files), Diagnostics::default());
        reform::plan::plan(&sources, self.year, &mut found);
        let of_file = |found: &&Diagnostic| sources.file(found.place.file).path == self.path;
        let of_form = |found: &&Diagnostic| OF_FORM.contains(&found.rule.code);
        found.iter().filter(of_file).filter(of_form).cloned().collect()
    }

    /// Does what a finding says, and tells what is wrong with that.
    fn follow(&self, fault: &str, found: &Diagnostic) -> Option<String> {
        let help = Message::attribute(found.rule.name, "help");
        let mut args = found.args.iter();
        let help = args
            .try_fold(help, |help, (name, value)| Some(help.with(name, i18n::Value::from(value))));
        let help = Catalogue::new(Lang::En).text(&help?);
        let wrong = |what: &str, then: &[Diagnostic]| {
            let (path, way) = (self.path, &self.way);
            Some(format!("{path} {way:?}, {fault}: {help} – {what} {:?}", told(then)))
        };
        if help.contains("delete") {
            let then = self.said(None);
            return (!then.is_empty()).then(|| wrong("then", &then))?;
        }
        // What a check asks for.
        let is_asked = ["basis", "baseline"].contains(&self.key());
        if found.rule.code == "R109" && !is_asked && self.said(None).is_empty() {
            return wrong("it might be deleted as well", &[]);
        }
        let example = help.split_once(": ").map_or("", |(_, example)| example);
        let example = example.split(" (at least").next().unwrap_or_default();
        let value = match example.parse::<Table>() {
            Ok(mut written) => match self.way.get(self.way.len().wrapping_sub(2)) {
                Some(Step::Key(name)) if written.contains_key(name) => {
                    written[name].as_table_mut().and_then(|texts| texts.remove(self.key()))
                }
                _ => written.remove(self.key()),
            },
            // Its lines stand below a header, as those that were there do.
            Err(_) if example.starts_with("a line [") => {
                table(&mut self.root.clone(), &self.way).get(self.key()).cloned()
            }
            Err(_) => None,
        };
        // What nobody can know is left out, and to leave it so is refused.
        let value = if example.contains('…') {
            if value.is_some_and(|value| self.said(Some(value)).is_empty()) {
                return wrong("it is taken as it stands", &[]);
            }
            table(&mut self.root.clone(), &self.way).get(self.key()).cloned()
        } else {
            value
        };
        let Some(value) = value else { return wrong("no example", &[]) };
        let then = self.said(Some(value));
        (!then.is_empty()).then(|| wrong("then", &then))?
    }
}

/// What is said of the form of a key: absent, unknown, of another type, empty.
const OF_FORM: &[&str] = &["R102", "R103", "R104", "R105", "R106", "R108", "R109", "R110"];

fn told(found: &[Diagnostic]) -> Vec<String> {
    let say = |found: &Diagnostic| {
        format!("{}: {}", found.rule.code, Catalogue::new(Lang::En).text(&found.message()))
    };
    found.iter().map(say).collect()
}

/// Whether a finding is about the key itself, and not about what should stand in it.
fn is_about(found: &Diagnostic, key: &str) -> bool {
    let of = found.args.iter().find(|(name, _)| *name == "key");
    let of = of.map(|(_, of)| i18n::Value::from(of));
    matches!(of, Some(i18n::Value::Text(of)) if of == key || of.ends_with(&format!(".{key}")))
}

#[test]
fn who_does_what_is_advised_is_not_told_the_opposite() {
    let plans = fs::read_dir(own().join("tests/plans")).expect("plans");
    let plans = plans.map(|plan| plan.expect("an entry").path()).filter(|plan| plan.is_dir());
    let mut all: Vec<Files> = plans.map(|plan| read(&plan)).collect();
    all.push(files::shipped());
    let mut done = BTreeMap::new();
    let (mut tried, mut wrong) = (0, Vec::new());
    for files in &all {
        let year =
            files.keys().filter_map(|path| path.strip_prefix("plan/")?.get(..4)?.parse().ok());
        let year = year.max().expect("a year");
        for (path, bytes) in files {
            let Some(form) = schema_of(path) else { continue };
            let is_read = path.contains(&format!("/{year}/")) || !path.contains("/20");
            let text = std::str::from_utf8(bytes).expect("UTF-8");
            let (true, Ok(root)) = (is_read, text.parse::<Table>()) else { continue };
            let mut found = BTreeMap::new();
            keys(&root, &[], form, &mut found);
            found.retain(|kind, _| done.insert(kind.clone(), ()).is_none());
            for way in found.into_values() {
                tried +=
                    follow_all(&Tried { files, path, year, root: root.clone(), way }, &mut wrong);
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(tried > 1000, "only {tried} pieces of advice");
}

/// Makes a key wrong in every way and does what is said of it; how often anything was.
fn follow_all(tried: &Tried<'_>, wrong: &mut Vec<String>) -> usize {
    let there = table(&mut tried.root.clone(), &tried.way)[tried.key()].clone();
    assert_eq!(
        told(&tried.said(Some(there))),
        Vec::<String>::new(),
        "{} {:?}",
        tried.path,
        tried.way
    );
    let values = [
        ("absent", None),
        ("empty", Some(Value::from(""))),
        ("empty", Some(Value::Array(Vec::new()))),
        ("empty", Some(Table::new().into())),
        ("another type", Some(Value::from(-7))),
        ("another type", Some(Value::from(true))),
        ("another type", Some(Value::from(vec![Value::from(vec![1])]))),
        ("another type", Some(Value::from(1.5))),
    ];
    let mut count = 0;
    for (fault, value) in values {
        let said = tried.said(value);
        let codes = ["R103", "R104", "R109", "R110"];
        for found in said.iter().filter(|found| codes.contains(&found.rule.code)) {
            if is_about(found, tried.key()) {
                wrong.extend(tried.follow(fault, found));
                count += 1;
            }
        }
    }
    count
}

//! The keys that the schemas know: each has its words, the notes list it, and the loaders know it too.

use std::collections::BTreeSet;
use std::fs;

use reform::diagnostic::Diagnostic;
use reform::i18n::{self, Catalogue};
use reform::model::Lang;
use reform::plan::schema::SCHEMAS;
use serde_json::{Value, json};

use super::{findings, parse, schema, schema_in, schema_of};
use crate::support::files::{base, own};

/// Every node below this one, itself first.
fn nodes<'v>(node: &'v Value, found: &mut Vec<&'v Value>) {
    found.push(node);
    match node {
        Value::Array(list) => list.iter().for_each(|node| nodes(node, found)),
        Value::Object(map) => map.values().for_each(|node| nodes(node, found)),
        _ => {}
    }
}

#[test]
fn every_key_has_words_in_both_languages_and_no_words_are_left_over() {
    for lang in Lang::ALL {
        let mut said = BTreeSet::new();
        for file in SCHEMAS {
            let schema = schema_in(file.name, lang);
            let mut all = Vec::new();
            nodes(&schema, &mut all);
            for node in all.iter().filter_map(|node| node["properties"].as_object()) {
                for (key, node) in node.iter().filter(|(_, node)| node.get("const").is_none()) {
                    let words = node["description"].as_str().expect("words");
                    assert_eq!(node["title"], key.as_str());
                    assert!(!words.ends_with(&format!(".{key}")), "no words for {words}");
                }
            }
            said.extend(
                all.iter().filter_map(|node| node["description"].as_str()).map(str::to_owned),
            );
            said.insert(schema["title"].as_str().expect("a title").to_owned());
        }
        let sources = Catalogue::sources(lang).iter().flat_map(|text| text.lines());
        let mut is_key = false;
        for line in sources {
            let Some((id, words)) = line.split_once(" = ") else { continue };
            if !id.starts_with(' ') {
                is_key = id.starts_with("keys-") || id.starts_with("shape-");
            }
            let words = words.replace("{\"{\"}", "{").replace("{\"}\"}", "}");
            assert!(!is_key || said.contains(&words), "nothing says {id}: {words}");
        }
    }
}

/// The tables of a schema with their keys, as `plan/README.md` lists them: those first, and in bold,
/// that must be there.
fn listed(schema: &Value, file: &str, header: &str, node: &Value, lines: &mut Vec<String>) {
    let Some(properties) = node["properties"].as_object() else { return };
    if properties.keys().all(|key| key == "vi" || key == "en") {
        return;
    }
    let is_required = |key: &str| {
        node["required"].as_array().is_some_and(|list| list.iter().any(|one| one == key))
    };
    let (must, may): (Vec<_>, Vec<_>) = properties.keys().partition(|key| is_required(key));
    let keys = must.iter().map(|key| format!("**`{key}`**"));
    let keys: Vec<_> = keys.chain(may.iter().map(|key| format!("`{key}`"))).collect();
    lines.push(format!("| `{file}`{header} | {} |", keys.join(", ")));
    let above = header.trim_matches([' ', '`', '[', ']']);
    for (key, property) in properties {
        let at = if above.is_empty() { key.clone() } else { format!("{above}.{key}") };
        let (inner, header) = match (property.get("items"), property.get("additionalProperties")) {
            (Some(items), _) => (items, format!(" `[[{at}]]`")),
            (None, Some(each)) => (each, format!(" `[{at}.…]`")),
            (None, None) => (property, format!(" `[{at}]`")),
        };
        // Of several shapes that a key may have, at most one is a table.
        let choices = inner["anyOf"].as_array().into_iter().flatten();
        let Some(name) = choices.chain([inner]).find_map(|one| one["$ref"].as_str()) else {
            continue;
        };
        let inner = &schema["$defs"][name.trim_start_matches("#/$defs/")];
        listed(schema, file, &header, inner, lines);
    }
}

#[test]
fn the_notes_on_the_plan_list_every_key() {
    let mut lines = vec!["|---|---|".to_owned()];
    for file in SCHEMAS {
        let schema = schema(file.name);
        let name = file.path.replacen("plan/*/", "", 1);
        listed(&schema, &name, "", &schema, &mut lines);
    }
    for (page, heading) in [("README.md", "## Keys\n"), ("README.vi.md", "## Các trường\n")] {
        let notes = fs::read_to_string(own().join("plan").join(page)).expect("the notes");
        let there = notes.split(heading).nth(1).expect("a list of keys").lines();
        let there = there.skip_while(|line| !line.starts_with('|')).skip(1);
        let there: Vec<_> = there.take_while(|l| !l.is_empty()).collect();
        assert_eq!(there, lines, "{page} should list:\n{}", lines.join("\n"));
    }
}

/// What a sample of a schema is made to have wrong everywhere.
#[derive(Clone, Copy, PartialEq)]
enum Fault {
    UnknownKey,
    MissingKey,
    UnknownWord,
}

/// A file made from a schema, wrong in one way everywhere, and what the loader should then say.
struct Sample<'s> {
    schema: &'s Value,
    fault: Fault,
    expected: Vec<Vec<String>>,
}

impl<'s> Sample<'s> {
    fn resolve(&self, node: &'s Value) -> &'s Value {
        if let Some(name) = node["$ref"].as_str() {
            return self.resolve(&self.schema["$defs"][name.trim_start_matches("#/$defs/")]);
        }
        match node["anyOf"].as_array().or(node["allOf"].as_array()) {
            Some(choices) => self.resolve(&choices[0]),
            None => node,
        }
    }

    /// Whether what stands here has keys of its own, other than languages.
    fn holds_keys(&self, node: &'s Value) -> bool {
        let node = self.resolve(node);
        match node["properties"].as_object() {
            Some(properties) => properties.keys().any(|key| key != "vi" && key != "en"),
            None => node.get("items").is_some_and(|items| self.holds_keys(items)),
        }
    }

    /// The keys of a table as `key = value`.
    fn pairs(&mut self, node: &'s Value) -> Vec<String> {
        let properties = node["properties"].as_object().expect("a table");
        let mut pairs = Vec::new();
        let mut left_out = Vec::new();
        for (key, property) in properties {
            let must = node["required"].as_array().is_some_and(|list| list.contains(&json!(key)));
            if self.fault == Fault::MissingKey && !self.holds_keys(property) {
                left_out.extend(must.then(|| key.clone()));
            } else {
                pairs.push(format!("{key} = {}", self.value(property)));
            }
        }
        match self.fault {
            Fault::UnknownKey => {
                pairs.push("zzz = 1".to_owned());
                self.expected.push(properties.keys().cloned().collect());
            }
            Fault::MissingKey => self.expected.extend(left_out.into_iter().map(|key| vec![key])),
            Fault::UnknownWord => {}
        }
        pairs
    }

    fn value(&mut self, node: &'s Value) -> String {
        let node = self.resolve(node);
        if let Some(words) = node["enum"].as_array() {
            let words = words.iter().map(|word| word.as_str().expect("a word").to_owned());
            let mut words: Vec<_> = words.collect();
            words.sort();
            let first = format!("{:?}", words[0]);
            if self.fault != Fault::UnknownWord {
                return first;
            }
            self.expected.push(words);
            return "\"zzz\"".to_owned();
        }
        if let Some(constant) = node.get("const") {
            return constant.to_string();
        }
        match node["type"].as_str().expect("a type") {
            "object" if node.get("properties").is_some() => {
                format!("{{ {} }}", self.pairs(node).join(", "))
            }
            "object" => format!("{{ aa = {} }}", self.value(&node["additionalProperties"])),
            "array" => format!("[{}]", self.value(&node["items"])),
            "string" if node["format"] == "date" => "2022-01-01".to_owned(),
            "string" => "\"aa\"".to_owned(),
            "boolean" => "true".to_owned(),
            "integer" | "number" => "1".to_owned(),
            other => panic!("{other}"),
        }
    }
}

/// The texts of a finding's argument, quotation marks aside.
fn argument(found: &Diagnostic, name: &str) -> Vec<String> {
    let value = found.args.iter().find(|(known, _)| *known == name).map(|(_, value)| value);
    let text = |value: &i18n::Value| match value {
        i18n::Value::Text(text) => text.trim_matches(['“', '”']).to_owned(),
        other => panic!("{other:?}"),
    };
    let mut texts = match i18n::Value::from(value.expect("the argument")) {
        i18n::Value::Joined(_, list) => list.iter().map(text).collect(),
        one => vec![text(&one)],
    };
    texts.sort();
    texts
}

#[test]
fn schemas_and_loaders_know_the_same_keys_and_words() {
    let paths = [
        ("plan", "plan/2022/plan.toml"),
        ("units", "plan/2022/units.toml"),
        ("area", "plan/2022/areas/1-procedures.toml"),
        ("unit-plan", "plan/2022/units/thanh-tra.toml"),
        ("scorecard", "plan/2022/scorecards/index.toml"),
        ("waivers", "plan/2022/waivers.toml"),
        ("programme", "plan/programme.toml"),
        ("seed", "seeds/aa.toml"),
        ("sign-off", "reports/2022/q1/signed/thanh-tra.toml"),
        ("received", "reports/2022/q1/received/thanh-tra.toml"),
    ];
    assert_eq!(paths.map(|(name, _)| name), SCHEMAS.iter().map(|s| s.name).collect::<Vec<_>>()[..]);
    for (name, path) in paths {
        assert_eq!(schema_of(path), Some(name));
        for (fault, code, arg) in [
            (Fault::UnknownKey, "R102", "known"),
            (Fault::MissingKey, "R103", "key"),
            (Fault::UnknownWord, "R108", "words"),
        ] {
            let schema = schema(name);
            let mut sample = Sample { schema: &schema, fault, expected: Vec::new() };
            let text = sample.pairs(&schema).join("\n");
            assert!(parse(text.as_bytes()).is_some(), "{text}");
            let mut files = base();
            files.insert(path.to_owned(), text.clone().into_bytes());
            let mut found: Vec<_> = findings(files)
                .iter()
                .filter(|(at, found)| at == path && found.rule.code == code)
                .map(|(_, found)| argument(found, arg))
                .collect();
            found.sort();
            sample.expected.sort();
            assert_eq!(found, sample.expected, "{code} in {path}\n{text}");
        }
    }
}

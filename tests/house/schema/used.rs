//! Each key of the plan's language is used somewhere: in the shipped plan or in the plans of other
//! kinds in `tests/plans/`, whose reports are held to figures worked out by hand.

use std::collections::BTreeSet;
use std::fs;

use reform::plan::schema::SCHEMAS;
use serde_json::Value;

use super::{parse, schema, schema_of};
use crate::support::files::{self, Files, own, read};

/// The keys of a schema's tables, each by the way to it: `areas/*.toml indicator.target.equal`.
#[derive(Default)]
struct Keys(BTreeSet<String>);

impl Keys {
    /// All keys below a node of a schema; with a value, those that it uses.
    fn gather(&mut self, root: &Value, node: &Value, value: Option<&Value>, way: &str) {
        if let Some(name) = node["$ref"].as_str() {
            let node = &root["$defs"][name.trim_start_matches("#/$defs/")];
            return self.gather(root, node, value, way);
        }
        for choice in ["anyOf", "oneOf", "allOf"].iter().filter_map(|key| node[key].as_array()) {
            choice.iter().for_each(|node| self.gather(root, node, value, way));
        }
        self.gather_keys(root, node, value, way);
        let is_list = value.is_none_or(Value::is_array);
        if let Some(items) = node.get("items").filter(|_| is_list) {
            match value.and_then(Value::as_array) {
                Some(list) => list.iter().for_each(|v| self.gather(root, items, Some(v), way)),
                None => self.gather(root, items, None, way),
            }
        }
    }

    fn gather_keys(&mut self, root: &Value, node: &Value, value: Option<&Value>, way: &str) {
        let there = value.map(|value| value.as_object());
        if there == Some(None) {
            return;
        }
        let there = there.flatten();
        for (key, node) in node["properties"].as_object().into_iter().flatten() {
            let used = there.map(|table| table.get(key));
            if used == Some(None) || ["vi", "en"].contains(&key.as_str()) {
                continue;
            }
            let way = format!("{way}.{key}");
            self.gather(root, node, used.flatten(), &way);
            self.0.insert(way);
        }
        // Tables whose keys are ids, such as a unit's own targets.
        let Some(each) = node.get("additionalProperties").filter(|each| each.is_object()) else {
            return;
        };
        let way = format!("{way}.…");
        match there {
            Some(table) => table.values().for_each(|v| self.gather(root, each, Some(v), &way)),
            None => self.gather(root, each, None, &way),
        }
    }
}

#[test]
fn every_key_is_used_in_a_plan_that_is_tried() {
    let (mut known, mut used) = (Keys::default(), Keys::default());
    for file in SCHEMAS {
        let schema = schema(file.name);
        known.gather(&schema, &schema, None, file.name);
    }
    let plans = fs::read_dir(own().join("tests/plans")).expect("plans");
    let plans = plans.map(|plan| plan.expect("an entry").path()).filter(|plan| plan.is_dir());
    let mut tried: Vec<Files> = plans.map(|plan| read(&plan)).collect();
    tried.push(files::shipped());
    for (path, bytes) in tried.iter().flatten() {
        if let (Some(name), Some(value)) = (schema_of(path), parse(bytes)) {
            let schema = schema(name);
            used.gather(&schema, &schema, Some(&value), name);
        }
    }
    let idle: Vec<_> = known.0.difference(&used.0).collect();
    assert!(idle.is_empty(), "no plan that is tried uses {idle:#?}");
}

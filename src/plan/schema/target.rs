//! The keys of a target in a schema, from the table of its kinds.

use crate::model::{Shape, Target, TargetSpec};

/// Where a schema's text leaves the keys of a target out.
const GAP: &str = "\"properties\": {},";

/// A schema with a key for each kind of target.
pub(super) fn filled(text: &str) -> String {
    let keys: Vec<_> = Target::KINDS.iter().map(|spec| key(spec)).collect();
    text.replace(GAP, &format!("\"properties\": {{\n{}\n      }},", keys.join(",\n")))
}

fn key(spec: &TargetSpec) -> String {
    let threshold = "{ \"$ref\": \"#/$defs/threshold\" }";
    let name = spec.key;
    match spec.shape {
        Shape::Number => format!("        \"{name}\": {threshold}"),
        Shape::Pair => format!(
            "        \"{name}\": {{ \"type\": \"array\", \"minItems\": 2, \"maxItems\": 2, \"items\": {threshold} }}"
        ),
    }
}

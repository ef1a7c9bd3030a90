//! How a key is written, as an example: what a finding advises, drawn from the key's own form.

use super::super::key::{Key, Need};
use super::{Count, Shape};
use crate::i18n::{Message, Value};

/// Values that an official knows again, by their key; others are made from the form alone.
const KNOWN: &[(&str, &str)] = &[
    ("at", "\"q2/thanh-tra/visits\""),
    ("between", "[20, 30]"),
    ("code", "\"R504\""),
    ("due", "2022-06-30"),
    ("due_by", "\"q2\""),
    ("figures", "[\"≥ 99 %\"]"),
    ("groups", "[\"phong\"]"),
    ("in", "[\"q2\", \"q4\"]"),
    ("of", "[\"q1\", \"q2\"]"),
    ("reported_by", "[\"@all\"]"),
    ("timezone", "\"+07:00\""),
    ("year", "2022"),
];

/// Ids by what they are of, for the keys that hold them.
const IDS: &[(&str, &[&str])] = &[
    ("q1", &["from", "to", "period", "path"]),
    ("settled", &["numerator", "denominator", "value", "left", "right", "columns", "metrics"]),
    ("procedures", &["area", "areas"]),
    ("on-time", &["indicator", "targets"]),
    ("unit-plan", &["after", "serves"]),
];

/// A key with a value that it may have.
pub(super) fn example(key: &str, shape: Shape) -> Value {
    let of = |entry| Value::from(Message::attribute(entry, "example").with("key", key));
    match &shape {
        Shape::List { of: table, .. } => {
            if let Shape::Table(table, count) = &**table {
                let keys = shown(table.keys, *count).map(|key| key.name).collect::<Vec<_>>();
                let message = Message::attribute(super::TABLES, "example").with("key", key);
                return message.with("keys", keys.join(", ")).into();
            }
        }
        Shape::Named("shape-names", _) => return of("type-names"),
        Shape::Table(table, Count::Any) if holds_names(table.keys) => {
            let keys = shown(table.keys, Count::Any).map(|key| key.name).collect::<Vec<_>>();
            let message = Message::attribute(super::TABLE, "example").with("key", key);
            return message.with("keys", keys.join(", ")).into();
        }
        _ => {}
    }
    match value(key, shape) {
        Some(value) => format!("{key} = {value}").into(),
        None => of(super::NAME),
    }
}

/// The keys that an example of a table has: those that it must have, or else the first.
fn shown(keys: &[Key], count: Count) -> impl Iterator<Item = &Key> {
    let needed = keys.iter().filter(|key| key.need == Need::Required).count();
    let is_shown = move |(at, key): &(usize, &Key)| match (needed, count) {
        (0, _) | (_, Count::One) => *at == 0,
        _ => key.need == Need::Required,
    };
    keys.iter().enumerate().filter(is_shown).map(|(_, key)| key)
}

/// Whether an example of a table would have names in it: then it has a header of its own.
fn holds_names(keys: &[Key]) -> bool {
    shown(keys, Count::Any).any(|key| value(key.name, (key.shape)()).is_none())
}

/// A value as TOML writes it; `None` for a name, which has a key a language.
fn value(key: &str, shape: Shape) -> Option<String> {
    if let Some((_, value)) = KNOWN.iter().find(|(known, _)| *known == key) {
        return Some((*value).to_owned());
    }
    Some(match shape {
        Shape::Text { .. } => "\"…\"".to_owned(),
        Shape::Words(words) => format!("\"{}\"", words.first()?),
        Shape::Word(word) => format!("\"{word}\""),
        Shape::Integer { least, .. } => least.unwrap_or(1).max(1).to_string(),
        Shape::Number { .. } => "99".to_owned(),
        Shape::Boolean => "true".to_owned(),
        Shape::Date => "2022-03-17".to_owned(),
        Shape::List { of, least: 2, .. } => {
            let one = value(key, *of)?;
            format!("[{one}, {one}]")
        }
        Shape::List { of, .. } => format!("[{}]", value(key, *of)?),
        // A text is plainer than a name in two languages, and one entry than a list.
        Shape::Either(choices) => choices.into_iter().find_map(|choice| value(key, choice))?,
        Shape::Table(table, count) => {
            let pair =
                |key: &Key| Some(format!("{} = {}", key.name, value(key.name, (key.shape)())?));
            let pairs = shown(table.keys, count).map(pair).collect::<Option<Vec<_>>>()?;
            format!("{{ {} }}", pairs.join(", "))
        }
        Shape::ById(of) => format!("{{ {} = {} }}", id(key), value(key, *of)?),
        Shape::Named("shape-id" | "shape-selector" | "shape-term", _) => format!("\"{}\"", id(key)),
        Shape::Named("shape-names", _) => return None,
        Shape::Named(_, shape) => match *shape {
            Shape::Table(_, Count::Some) => return None,
            shape => return value(key, shape),
        },
    })
}

/// An id that may stand under a key.
fn id(key: &str) -> &'static str {
    let known = IDS.iter().find(|(_, keys)| keys.contains(&key));
    known.map_or("van-phong", |(id, _)| id)
}

//! A table of keys as a JSON Schema.

use serde_json::{Map, Value, json};

use crate::i18n::{Catalogue, Message};
use crate::plan::{Count, FORMAT, FileForm, Key, Need, Shape, Table};
use crate::source::limits;
use crate::source::unseen;

/// The JSON Schema of a kind of file, with what each key means in the catalogue's language.
pub fn schema(file: &FileForm, catalogue: &Catalogue) -> String {
    let mut drawing = Drawing { catalogue, definitions: Map::new() };
    let mut root = drawing.table(&file.table, Count::Any);
    root.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
    // A name, and nothing to fetch; it ends in the number of the file format.
    root.insert("$id".to_owned(), json!(format!("urn:reform:schema:{}:{FORMAT}", file.name)));
    root.insert("$comment".to_owned(), json!(concat!("reform ", env!("CARGO_PKG_VERSION"))));
    if let Some(words) = root.remove("description") {
        root.insert("title".to_owned(), words);
    }
    root.insert("$defs".to_owned(), drawing.definitions.into());
    unseen::json::pretty(&root) + "\n"
}

struct Drawing<'c> {
    catalogue: &'c Catalogue,
    /// The tables and shapes that have a name.
    definitions: Map<String, Value>,
}

impl Drawing<'_> {
    fn table(&mut self, table: &Table, count: Count) -> Map<String, Value> {
        let properties: Map<_, _> = table
            .keys
            .iter()
            .map(|key| (key.name.to_owned(), self.key(table, key).into()))
            .collect();
        let required: Vec<_> =
            table.keys.iter().filter(|k| k.need == Need::Required).map(|k| k.name).collect();
        let mut node = object(json!({
            "description": self.catalogue.word(table.words),
            "type": "object",
            "additionalProperties": false,
            "properties": properties,
        }));
        let beside: Map<_, _> = table.keys.iter().filter_map(beside).collect();
        add(&mut node, "required", (!required.is_empty()).then_some(required));
        add(&mut node, "minProperties", (count != Count::Any).then_some(1));
        add(&mut node, "maxProperties", (count == Count::One).then_some(1));
        add(&mut node, "dependentSchemas", (!beside.is_empty()).then_some(beside));
        node
    }

    /// A key: what it means, and what its value looks like.
    fn key(&mut self, table: &Table, key: &Key) -> Map<String, Value> {
        let mut node = object(self.shape((key.shape)()));
        let words = Message::attribute(table.words, key.name);
        add(&mut node, "title", Some(key.name));
        add(&mut node, "description", Some(self.catalogue.text(&words)));
        node
    }

    fn shape(&mut self, shape: Shape) -> Value {
        match shape {
            Shape::Text { pattern } => text(&pattern),
            Shape::Words(words) => one_of(&words),
            Shape::Word(word) => json!({ "const": word }),
            Shape::Integer { least, most } => integer(least, most),
            Shape::Number { below } => {
                json!({ "type": "number", "minimum": 0, "exclusiveMaximum": below })
            }
            Shape::Boolean => json!({ "type": "boolean" }),
            Shape::Date => json!({
                "type": "string",
                "format": "date",
                "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
            }),
            Shape::List { of, least, most, is_distinct } => {
                let mut node = object(json!({ "type": "array", "items": self.shape(*of) }));
                add(&mut node, "minItems", (least > 0).then_some(least));
                add(&mut node, "maxItems", most);
                add(&mut node, "uniqueItems", is_distinct.then_some(true));
                node.into()
            }
            Shape::Either(choices) => {
                let choices: Vec<_> = choices.into_iter().map(|one| self.shape(one)).collect();
                json!({ "anyOf": choices })
            }
            Shape::ById(of) => json!({
                "type": "object",
                "propertyNames": self.shape(Shape::id()),
                "additionalProperties": self.shape(*of),
            }),
            Shape::Table(table, count) => {
                self.define(table.words, |drawing| drawing.table(&table, count))
            }
            Shape::Named(words, shape) => self.define(words, |drawing| {
                let mut node = match *shape {
                    Shape::Table(table, count) => drawing.table(&table, count),
                    shape => object(drawing.shape(shape)),
                };
                add(&mut node, "description", Some(drawing.catalogue.word(words)));
                node
            }),
        }
    }

    /// Draws what has a name once, and refers to it.
    fn define(
        &mut self,
        words: &'static str,
        draw: impl FnOnce(&mut Self) -> Map<String, Value>,
    ) -> Value {
        let name = words.split_once('-').map_or(words, |(_, name)| name);
        if !self.definitions.contains_key(name) {
            let drawn = draw(self);
            self.definitions.insert(name.to_owned(), drawn.into());
        }
        json!({ "$ref": format!("#/$defs/{name}") })
    }
}

fn text(pattern: &str) -> Value {
    let mut node = object(json!({ "type": "string", "maxLength": limits::TEXT }));
    add(&mut node, "pattern", (!pattern.is_empty()).then_some(pattern));
    node.into()
}

/// Editors offer the words; the loader forgives blanks around them.
fn one_of(words: &[&str]) -> Value {
    let blanks = format!(r"^\s*(?:{})\s*$", words.join("|"));
    json!({ "anyOf": [{ "enum": words }, { "type": "string", "pattern": blanks }] })
}

fn integer(least: Option<i64>, most: Option<i64>) -> Value {
    if least.is_some() && least == most {
        return json!({ "const": least });
    }
    let mut node = object(json!({ "type": "integer" }));
    add(&mut node, "minimum", least);
    add(&mut node, "maximum", most);
    node.into()
}

/// What a key that depends on another wants of it.
fn beside(key: &Key) -> Option<(String, Value)> {
    let Need::Beside(other) = key.need else { return None };
    let wanted = json!({ "required": [other], "properties": { other: { "const": true } } });
    Some((key.name.to_owned(), wanted))
}

/// Adds what there is to say.
fn add<T: Into<Value>>(node: &mut Map<String, Value>, name: &str, value: Option<T>) {
    if let Some(value) = value {
        node.insert(name.to_owned(), value.into());
    }
}

/// A node that is written as an object, to be added to.
fn object(node: Value) -> Map<String, Value> {
    match node {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

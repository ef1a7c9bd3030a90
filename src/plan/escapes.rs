//! Texts of a TOML file that are written with escapes: what stands in the file is then not what it
//! says.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The texts and keys of a TOML file that hold an escape, as they are meant, with their bytes.
pub fn escaped_texts(text: &str) -> Vec<(String, Range<usize>)> {
    // Nearly every file has none.
    if !text.contains('\\') {
        return Vec::new();
    }
    let (table, _) = DeTable::parse_recoverable(text);
    let mut found = Vec::new();
    let mut take = |said: &str, span: Range<usize>| {
        if text.get(span.clone()).is_some_and(|written| written.contains('\\')) {
            found.push((said.to_owned(), span));
        }
    };
    let mut tables = vec![table.get_ref()];
    let mut values: Vec<&Spanned<DeValue<'_>>> = Vec::new();
    while let Some(table) = tables.pop() {
        for (key, value) in table {
            take(key.get_ref(), key.span());
            values.push(value);
        }
        while let Some(value) = values.pop() {
            match value.get_ref() {
                DeValue::String(said) => take(said, value.span()),
                DeValue::Array(list) => values.extend(list.iter()),
                DeValue::Table(table) => tables.push(table),
                _ => {}
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escaped_texts_are_found_wherever_they_stand() {
        let text = r#"a = "x\u202ey"
b = 'x\u202e'
c.d = [{ e = "\u200b" }, "z"]
"f\u00ad" = 1
[[g]]
h = """
\u2060"""
"#;
        let mut said: Vec<_> = escaped_texts(text).into_iter().map(|(said, _)| said).collect();
        said.sort();
        let expected = ["f\u{ad}", "x\\u202e", "x\u{202e}y", "\u{200b}", "\u{2060}"];
        assert_eq!(said, expected);
        assert_eq!(escaped_texts("a = \"x\""), []);
    }
}

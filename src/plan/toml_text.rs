//! What the programs of this house write themselves in TOML: comments and quoted texts.

/// Lines for a file's reader, as comments.
pub(crate) fn comment(head: &str) -> String {
    head.lines().map(|line| format!("{}\n", format!("# {line}").trim_end())).collect()
}

/// A text as TOML quotes it.
pub(crate) fn quoted(text: &str) -> String {
    let mut out = String::from('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            c if c.is_control() => out.push_str(&format!("\\u{:04X}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_text_is_read_back_as_it_was() {
        for text in ["", "a \"b\" \\ c", "hai\ndòng\t\r\u{0}\u{7f}\u{85}", "'''", "\\u0041", "🇻🇳"]
        {
            let toml = format!("a = {}", quoted(text));
            let table = toml::de::DeTable::parse(&toml).expect("TOML");
            let value = table.get_ref().get("a").expect("there");
            assert_eq!(value.get_ref().as_str(), Some(text), "{toml}");
        }
    }
}

//! The sources of the program as the tests about its shape read them: code with comments and the
//! contents of literals blanked out, and the string literals aside. What is compiled for tests only
//! is left out.

use std::sync::LazyLock;

use crate::support::files;

/// A string literal.
pub struct Literal {
    /// Where its quote stands in the code, in bytes.
    pub at: usize,
    /// Its text, escapes as they are written.
    pub text: String,
}

/// A file under `src/`.
pub struct RustFile {
    /// Its path below `src/`, with `/`.
    pub path: String,
    /// All of it, as it is written.
    pub text: String,
    /// Its code: comments and the contents of literals are blanks, so that places stay the same.
    pub code: String,
    /// Its string literals in order.
    pub literals: Vec<Literal>,
}

impl RustFile {
    /// The module at the top that it belongs to: `check` for `check/rows.rs`.
    pub fn module(&self) -> &str {
        let first = self.path.split('/').next().unwrap_or_default();
        first.strip_suffix(".rs").unwrap_or(first)
    }

    /// The room, and in the shell the room within it: `shell/history` for `shell/history/parse.rs`,
    /// `shell` for `shell/mod.rs`, `check` for `check/rows.rs`.
    pub fn place(&self) -> &str {
        let plain = self.path.trim_end_matches(".rs").trim_end_matches("/mod");
        let deep = if plain.starts_with("shell/") { 2 } else { 1 };
        let end = plain.match_indices('/').nth(deep - 1).map_or(plain.len(), |(at, _)| at);
        &plain[..end]
    }

    /// How deep its module lies: 1 for `check/mod.rs`, 2 for `check/rows.rs`.
    pub fn depth(&self) -> usize {
        self.path.split('/').filter(|part| *part != "mod.rs").count()
    }

    /// The line of a place, from 1.
    pub fn line(&self, at: usize) -> usize {
        self.code[..at].matches('\n').count() + 1
    }

    /// The literals between two places.
    pub fn literals_in(&self, from: usize, to: usize) -> impl Iterator<Item = &Literal> {
        self.literals.iter().filter(move |literal| (from..to).contains(&literal.at))
    }

    /// The arguments of every call whose text up to the bracket is `call`: from the bracket to the
    /// one that closes it.
    pub fn calls<'a>(&'a self, call: &'a str) -> impl Iterator<Item = (usize, usize)> + 'a {
        self.code.match_indices(call).map(|(at, _)| {
            let from = at + call.len();
            let mut open = 1;
            let close = self.code[from..].find(|c| {
                open += match c {
                    '(' => 1,
                    ')' => -1,
                    _ => 0,
                };
                open == 0
            });
            (from, close.map_or(self.code.len(), |close| from + close))
        })
    }
}

/// Every file under `src/` that is compiled into the program, in the order of their paths.
pub fn all() -> &'static [RustFile] {
    static ALL: LazyLock<Vec<RustFile>> = LazyLock::new(read_all);
    &ALL
}

fn read_all() -> Vec<RustFile> {
    let files = files::read(&files::own().join("src")).into_iter();
    let files = files.filter(|(path, _)| path.ends_with(".rs"));
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    let mut files: Vec<_> = files.map(|(path, bytes)| read(path, &text(bytes))).collect();
    // A module that its parent declares for tests only.
    let for_tests: Vec<String> = files
        .iter()
        .flat_map(|file| {
            let folder = match file.path.strip_suffix("mod.rs") {
                Some(folder) => folder.to_owned(),
                None => format!("{}/", file.path.trim_end_matches(".rs")),
            };
            let declared = file.code.split("#[cfg(test)]").skip(1).filter_map(move |after| {
                let name = after.trim_start().strip_prefix("mod ")?.split_once(';')?.0;
                let plain = name.chars().all(|c| c.is_ascii_lowercase() || c == '_');
                plain.then(|| format!("{folder}{name}.rs"))
            });
            declared.collect::<Vec<_>>()
        })
        .collect();
    files.retain(|file| !for_tests.contains(&file.path));
    for file in &mut files {
        // Tests stand at the end of a file.
        if let Some(at) = file.code.find("#[cfg(test)]\nmod tests {") {
            file.code.truncate(at);
            file.literals.retain(|literal| literal.at < at);
        }
    }
    files
}

/// Parts a text into code and literals.
pub fn read(path: String, text: &str) -> RustFile {
    let mut code = String::with_capacity(text.len());
    let mut literals = Vec::new();
    let mut rest = text;
    let blank = |code: &mut String, part: &str| {
        code.extend(part.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }));
    };
    while let Some(first) = rest.chars().next() {
        let before_is_word = code.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '_');
        if rest.starts_with("//") {
            let end = rest.find('\n').unwrap_or(rest.len());
            blank(&mut code, &rest[..end]);
            rest = &rest[end..];
        } else if let Some(hashes) = raw_string(rest).filter(|_| !before_is_word) {
            let open = 1 + hashes + 1;
            let close = format!("\"{}", "#".repeat(hashes));
            let length = rest[open..].find(&close).expect("a raw string ends");
            let at = code.len();
            literals.push(Literal { at, text: rest[open..open + length].to_owned() });
            let end = open + length + close.len();
            blank(&mut code, &rest[..end]);
            rest = &rest[end..];
        } else if first == '"' {
            let length = string_length(&rest[1..]);
            literals.push(Literal { at: code.len(), text: rest[1..=length].to_owned() });
            code.push('"');
            blank(&mut code, &rest[1..=length]);
            code.push('"');
            rest = &rest[length + 2..];
        } else if let Some(length) = char_length(rest) {
            blank(&mut code, &rest[..length]);
            rest = &rest[length..];
        } else {
            // Outside literals and comments the house writes ASCII.
            code.extend(std::iter::repeat_n('?', first.len_utf8() - 1));
            code.push(first);
            rest = &rest[first.len_utf8()..];
        }
    }
    RustFile { path, text: text.to_owned(), code, literals }
}

/// How many hashes a raw string has, if one begins here.
fn raw_string(text: &str) -> Option<usize> {
    let after = text.strip_prefix('r')?;
    let hashes = after.len() - after.trim_start_matches('#').len();
    after[hashes..].starts_with('"').then_some(hashes)
}

/// The length of a string's contents.
fn string_length(text: &str) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        match c {
            '"' if !escaped => return at,
            _ => escaped = c == '\\' && !escaped,
        }
    }
    text.len()
}

/// The length of a character literal, if one begins here; a lifetime is none.
fn char_length(text: &str) -> Option<usize> {
    let inside = text.strip_prefix('\'')?;
    if let Some(escaped) = inside.strip_prefix('\\') {
        let first = escaped.chars().next()?.len_utf8();
        return Some(2 + first + escaped[first..].find('\'')? + 1);
    }
    let first = inside.chars().next()?.len_utf8();
    inside[first..].starts_with('\'').then_some(1 + first + 1)
}

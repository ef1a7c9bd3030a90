//! Identifiers that are file names, column values and keys at once.

use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

/// An id: 1 to 64 ASCII letters, digits, `-`, `_` and `.`, starting with a letter or digit,
/// not a name that Windows reserves and not ending in a dot, since ids become file names.
///
/// Ids are compared as they are written; uniqueness ignores case ([`Id::folded`]).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(Arc<str>);

/// Why a text is no id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IdFault {
    /// Nothing there.
    Empty,
    /// More than 64 characters.
    TooLong,
    /// Starts with something other than a letter or digit.
    Start(char),
    /// Holds a character that is not allowed.
    Character(char),
    /// Windows keeps this name for a device (`con`, `nul`, `com1`, …).
    Reserved,
    /// Windows drops a trailing dot.
    TrailingDot,
}

const LONGEST: usize = 64;
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

impl Id {
    /// Reads an id.
    ///
    /// # Errors
    /// The first reason why `text` is none.
    pub fn parse(text: &str) -> Result<Self, IdFault> {
        let Some(first) = text.chars().next() else {
            return Err(IdFault::Empty);
        };
        if let Some(bad) = text.chars().find(|c| !(c.is_ascii_alphanumeric() || "-_.".contains(*c)))
        {
            return Err(IdFault::Character(bad));
        }
        if !first.is_ascii_alphanumeric() {
            return Err(IdFault::Start(first));
        }
        if text.len() > LONGEST {
            return Err(IdFault::TooLong);
        }
        if text.ends_with('.') {
            return Err(IdFault::TrailingDot);
        }
        if is_device(text) {
            return Err(IdFault::Reserved);
        }
        Ok(Self(text.into()))
    }

    /// The id as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The id in lower case: two ids with the same folding collide on Windows.
    pub fn folded(&self) -> String {
        self.0.to_ascii_lowercase()
    }
}

/// Whether a name is one that Windows keeps for a device, whatever extension follows.
pub fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name).trim_end().to_ascii_lowercase();
    let numbered = ["com", "lpt"].iter().any(|port| {
        stem.strip_prefix(port)
            .is_some_and(|n| n.len() == 1 && n.chars().all(|c| c.is_ascii_digit()))
    });
    numbered || DEVICES.contains(&stem.as_str())
}

impl Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl From<&Id> for Arc<str> {
    fn from(id: &Id) -> Self {
        Arc::clone(&id.0)
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&*self.0, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accepts_words_and_organisation_codes() {
        for text in ["q1", "6m", "settled-on-time", "H44.13", "H44.130", "a_b", &"x".repeat(64)] {
            assert_eq!(Id::parse(text).map(|id| id.to_string()), Ok(text.to_owned()));
        }
    }

    #[test]
    fn names_of_devices_are_none_whatever_stands_behind() {
        for text in ["NUL", "com1.x", "lpt9"] {
            assert_eq!(Id::parse(text), Err(IdFault::Reserved), "{text:?}");
        }
        assert!(Id::parse("com10").is_ok());
        assert!(Id::parse("console").is_ok());
    }
}

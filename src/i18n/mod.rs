//! The one catalogue of what users read, in Vietnamese and English, and the two languages' ways to
//! write numbers and dates.
//!
//! Calls only `model`. Nothing outside `vi/` and `en/` holds a word for users: the core makes
//! [`Message`]s, and only writers, renderers and the command line turn them into text. Never decides
//! what is to be said.

mod catalogue;
mod format;
mod value;
mod when;

use crate::model::{Bounds, MeasureUnit, Target};
pub use catalogue::{Catalogue, Filling};
pub use format::{date, figure, year_word};
pub use value::Value;
pub use when::{periods, when};

/// An entry of the catalogue and what to fill in. The core speaks in these, so that it knows no
/// language.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Message {
    /// The entry's id.
    pub id: &'static str,
    /// An attribute of the entry (`help` in `unknown-metric.help`).
    pub attribute: Option<&'static str>,
    /// What to fill in.
    pub args: Vec<(&'static str, Value)>,
}

impl Message {
    /// An entry without arguments.
    pub fn new(id: &'static str) -> Self {
        Self { id, attribute: None, args: Vec::new() }
    }

    /// An attribute of an entry, without arguments.
    pub fn attribute(id: &'static str, attribute: &'static str) -> Self {
        Self { id, attribute: Some(attribute), args: Vec::new() }
    }

    /// A value as a message of its own.
    pub fn of(value: impl Into<Value>) -> Self {
        Self::new("report-plain").with("text", value)
    }

    /// A target in words: ≥ 99 %.
    pub fn target(target: Target, unit: &MeasureUnit) -> Self {
        let Bounds { least, most } = target.bounds();
        // A change is told by how much it rises or falls, in per cent whatever the figure is in.
        if target.is_of_change() {
            let number = target.numbers().next();
            let entry = Self::new("target").with("relation", target.spec().word);
            return entry
                .with("least", number)
                .with("most", number)
                .measured(&MeasureUnit::Percent);
        }
        Self::new("target")
            .with("relation", target.spec().word)
            .with("least", least)
            .with("most", most)
            .measured(unit)
    }

    /// Says which unit of measure its figures are in.
    #[must_use]
    pub fn measured(self, unit: &MeasureUnit) -> Self {
        match (unit.sign(), unit.name()) {
            (None, Some(name)) => self.with("percent", "no").with("unit", name),
            (Some("‰"), _) => self.with("percent", "permille").with("unit", ""),
            _ => self.with("percent", "yes").with("unit", ""),
        }
    }

    /// Adds an argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}

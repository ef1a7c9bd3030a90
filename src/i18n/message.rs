//! Words deferred: an entry of the catalogue with its arguments, to be put into a language late.

use chrono::NaiveDate;

use crate::model::{Bounds, Fixed, MeasureUnit, Name, Quantity, Target};

/// An entry of the catalogue and what to fill in. The core speaks in these, so that it knows no
/// language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The entry's id.
    pub id: &'static str,
    /// An attribute of the entry (`help` in `unknown-metric.help`).
    pub attribute: Option<&'static str>,
    /// What to fill in.
    pub args: Vec<(&'static str, Value)>,
}

/// An argument of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Text as it is; it may come from a user's file.
    Text(String),
    /// A whole number, which the entry may select a plural by.
    Count(i64),
    /// A figure in plain form (a point, no grouping), written the language's way.
    Figure(String),
    /// A day, written the language's way.
    Date(NaiveDate),
    /// A name in two languages.
    Name(Name),
    /// Another message.
    Message(Box<Message>),
    /// Several values with something between them.
    Joined(&'static str, Vec<Value>),
    /// A text of the plan in two languages, whose `{placeholders}` are filled in.
    Filled(Name, Vec<(&'static str, Value)>),
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

    /// A target in words: ≥ 99 %.
    pub fn target(target: Target, unit: &MeasureUnit) -> Self {
        let Bounds { least, most } = target.bounds();
        let bound = |bound: Option<Quantity>| bound.map_or(Value::from(""), Value::from);
        Self::new("target")
            .with("relation", target.spec().word)
            .with("least", bound(least))
            .with("most", bound(most))
            .measured(unit)
    }

    /// Says which unit of measure its figures are in.
    #[must_use]
    pub fn measured(self, unit: &MeasureUnit) -> Self {
        match unit {
            MeasureUnit::Percent => self.with("percent", "yes").with("unit", ""),
            MeasureUnit::Permille => self.with("percent", "permille").with("unit", ""),
            MeasureUnit::Named { name, .. } => self.with("percent", "no").with("unit", name),
        }
    }

    /// Adds an argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}

macro_rules! into_value {
    ($($from:ty => $make:expr),* $(,)?) => {$(
        impl From<$from> for Value {
            fn from(value: $from) -> Self {
                let make: fn($from) -> Self = $make;
                make(value)
            }
        }
    )*};
}

into_value! {
    &str => |text| Self::Text(text.to_owned()),
    String => Self::Text,
    i64 => Self::Count,
    u32 => |n| Self::Count(n.into()),
    usize => |n| Self::Count(i64::try_from(n).unwrap_or(i64::MAX)),
    Quantity => |figure| Self::Figure(figure.to_string()),
    &Fixed => |figure| Self::Figure(figure.to_string()),
    NaiveDate => Self::Date,
    Name => Self::Name,
    &Name => |name| Self::Name(name.clone()),
    Message => |message| Self::Message(Box::new(message)),
    Vec<Value> => |values| Self::Joined(", ", values),
    // Its numbers alone: `99`, `20–30`.
    Target => |target| Self::Joined("–", target.numbers().map(Self::from).collect()),
    &crate::model::Id => |id| Self::Text(id.to_string()),
}

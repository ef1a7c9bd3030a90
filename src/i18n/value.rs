//! What an entry of the catalogue is filled in with; each language writes it in its own way.

use chrono::NaiveDate;

use super::Message;
use crate::model::{Fixed, Name, Quantity, Target};

/// An argument of a message.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
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

impl Value {
    /// Several values with something between them.
    pub fn joined<T: Into<Self>>(
        between: &'static str,
        values: impl IntoIterator<Item = T>,
    ) -> Self {
        Self::Joined(between, values.into_iter().map(Into::into).collect())
    }
}

/// What is not there is an empty text.
impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or_else(|| Self::Text(String::new()), Into::into)
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
    // The word by which an entry chooses.
    bool => |is| Self::from(if is { "yes" } else { "no" }),
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

//! What a finding's texts are filled with, kept small and shared: a nation has a hundred thousand
//! findings that name the same few metrics.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::i18n::Value;
use crate::model::{Lookup, Name};

/// What one argument of a finding's texts is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Argument {
    /// Text as it is; it may come from a user's file.
    Text(Arc<str>),
    /// A whole number.
    Count(i64),
    /// A day.
    Date(NaiveDate),
    /// A name in two languages.
    Name(Arc<Name>),
    /// Whatever few findings have.
    Other(Box<Value>),
}

/// The arguments of a finding by their names.
pub type Arguments = Vec<(&'static str, Argument)>;

impl From<Value> for Argument {
    fn from(value: Value) -> Self {
        match value {
            Value::Text(text) => Self::Text(text.into()),
            Value::Count(count) => Self::Count(count),
            Value::Date(date) => Self::Date(date),
            Value::Name(name) => Self::Name(Arc::new(name)),
            other => Self::Other(Box::new(other)),
        }
    }
}

impl From<&Argument> for Value {
    fn from(argument: &Argument) -> Self {
        match argument {
            Argument::Text(text) => Self::Text(text.to_string()),
            Argument::Count(count) => Self::Count(*count),
            Argument::Date(date) => Self::Date(*date),
            Argument::Name(name) => Self::Name(Name::clone(name)),
            Argument::Other(value) => Value::clone(value),
        }
    }
}

/// Arguments as a message takes them.
pub fn values(arguments: &[(&'static str, Argument)]) -> Vec<(&'static str, Value)> {
    arguments.iter().map(|(name, argument)| (*name, argument.into())).collect()
}

/// Longer texts are hardly ever the same.
const SHARED: usize = 100;

/// The texts and names that findings say, each kept once.
#[derive(Debug, Clone, Default)]
pub(super) struct Shared {
    texts: Lookup<Arc<str>, ()>,
    names: Lookup<Arc<Name>, ()>,
}

impl Shared {
    /// Lets arguments share what others have said before.
    pub fn share(&mut self, arguments: &mut Arguments) {
        arguments.shrink_to_fit();
        for (_, argument) in arguments {
            match argument {
                Argument::Text(text) => self.text(text),
                Argument::Name(name) => match self.names.get_key_value(name) {
                    Some((known, ())) => *name = Arc::clone(known),
                    None => drop(self.names.insert(Arc::clone(name), ())),
                },
                Argument::Count(_) | Argument::Date(_) | Argument::Other(_) => {}
            }
        }
    }

    /// Lets a text be one that was said before.
    pub fn text(&mut self, text: &mut Arc<str>) {
        if text.len() > SHARED {
            return;
        }
        match self.texts.get_key_value(text) {
            Some((known, ())) => *text = Arc::clone(known),
            None => drop(self.texts.insert(Arc::clone(text), ())),
        }
    }
}

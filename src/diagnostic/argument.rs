//! What a finding's texts are filled with, kept small and shared: a nation has a hundred thousand
//! findings that name the same few metrics.

use std::hash::Hash;
use std::sync::Arc;

use chrono::NaiveDate;

use super::{Diagnostic, Label, List};
use crate::i18n::Value;
use crate::model::{Lookup, Name};

/// What one argument of a finding's texts is.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
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
pub type Arguments = List<(&'static str, Argument)>;

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

/// Longer texts are hardly ever the same.
const SHARED: usize = 100;

/// What findings say, each part of it kept once.
#[derive(Debug, Clone, Default)]
pub(super) struct Shared {
    texts: Lookup<Arc<str>, ()>,
    names: Lookup<Arc<Name>, ()>,
    arguments: Lookup<Arguments, ()>,
    related: Lookup<List<Label>, ()>,
}

impl Shared {
    /// Lets a finding share what others have said before.
    pub fn share(&mut self, finding: &mut Diagnostic) {
        finding.found.iter_mut().for_each(|found| self.text(found));
        known(&mut self.related, &mut finding.related, |_| {});
        let Self { texts, names, arguments, .. } = self;
        known(arguments, &mut finding.args, |new| {
            for (_, argument) in new.iter_mut() {
                match argument {
                    Argument::Text(text) => shared(texts, text),
                    Argument::Name(name) => shared(names, name),
                    Argument::Count(_) | Argument::Date(_) | Argument::Other(_) => {}
                }
            }
        });
    }

    /// Lets a text be one that was said before.
    pub fn text(&mut self, text: &mut Arc<str>) {
        if text.len() <= SHARED {
            shared(&mut self.texts, text);
        }
    }
}

/// Takes the list that is known already and the same, or makes a new one ready to be known.
fn known<T: Clone + Hash + Eq>(
    lists: &mut Lookup<List<T>, ()>,
    list: &mut List<T>,
    ready: impl FnOnce(&mut List<T>),
) {
    if list.is_empty() {
        return;
    }
    match lists.get_key_value(list) {
        Some((known, ())) => *list = known.clone(),
        None => {
            ready(list);
            list.shrink();
            lists.insert(list.clone(), ());
        }
    }
}

fn shared<T: ?Sized + Hash + Eq>(known: &mut Lookup<Arc<T>, ()>, own: &mut Arc<T>) {
    match known.get_key_value(own) {
        Some((known, ())) => *own = Arc::clone(known),
        None => drop(known.insert(Arc::clone(own), ())),
    }
}

//! How a form says what it says of a row, the same in every format.

use super::{Duty, Field, Inherited, Line};
use crate::i18n::{Catalogue, Message, Value as Words, figure};
use crate::model::{Due, Subject, Task, TaskStatus, Value};

/// A value in words: `1.520`, `n/a`, `đang thực hiện`.
pub(super) fn value(value: Value, catalogue: &Catalogue) -> String {
    match value {
        Value::Figure(quantity) => figure(catalogue.lang(), &quantity.to_string()),
        Value::NotApplicable => value.canonical(),
        Value::Times(times) => figure(catalogue.lang(), &times.so_far.to_string()),
        Value::Status(status) => status_word(status, catalogue),
    }
}

/// The word for a status that the form offers; the reader understands it.
pub(super) fn status_word(status: TaskStatus, catalogue: &Catalogue) -> String {
    catalogue.text(&Message::new("form-status").with("status", status.code()))
}

/// What a row is called; a step of a task stands beneath it.
pub(super) fn name(line: &Line<'_>, catalogue: &Catalogue) -> String {
    match line.asks {
        Subject::Task(task) if task.step_of.is_some() => {
            catalogue.text(&Message::new("form-step").with("name", &task.name))
        }
        asks => asks.name().get(catalogue.lang()).to_owned(),
    }
}

/// What a row is counted in; of a task, that it is one.
pub(super) fn measure(line: &Line<'_>, catalogue: &Catalogue) -> String {
    match line.asks {
        Subject::Task(task) if task.times.is_some() => catalogue.word("form-so-often"),
        Subject::Task(_) => catalogue.word("form-task"),
        Subject::Metric(metric) => {
            let unit = metric.unit.as_ref().map(|unit| unit.text(catalogue.lang()));
            unit.unwrap_or_default().to_owned()
        }
    }
}

/// What is to be known about a row besides its name: that it asks for a running total, its due
/// date, that it may be left out, whose the value before is.
pub(super) fn remarks(line: &Line<'_>, catalogue: &Catalogue) -> Vec<String> {
    let mut remarks = Vec::new();
    if line.asks_for_total() {
        remarks.push(Message::new("form-to-date"));
    }
    if let Some(publisher) = line.publisher() {
        remarks.push(Message::new("form-published").with("publisher", publisher));
    }
    if line.is_signed() {
        remarks.push(Message::new("form-signed"));
    }
    if let Subject::Task(task) = line.asks {
        remarks.extend(task_remarks(task));
    }
    let when = line.when.iter();
    remarks.extend(when.map(|when| Message::new("form-when").with("when", when.clone())));
    match line.duty {
        Duty::Owed => {}
        Duty::Optional => remarks.push(Message::new("form-optional")),
        Duty::Waits(task) => remarks.push(Message::new("form-waits").with("task", task)),
    }
    remarks.extend(line.before.inherited.as_ref().map(|it| inherited(it, catalogue)));
    if line.prefilled.is_some() {
        remarks.push(Message::new("form-prefilled"));
    }
    remarks.iter().map(|remark| catalogue.text(remark)).collect()
}

/// When and how often a task is due, and what is to come of it.
fn task_remarks(task: &Task) -> Vec<Message> {
    let mut remarks = Vec::new();
    if let Some(times) = task.times {
        remarks.push(Message::new("form-times").with("times", u32::from(times)));
    }
    let due = match task.due {
        Due::On(day) if task.dates.is_empty() => Some(Words::from(day)),
        Due::On(_) => Some(Words::joined(", ", task.dates.iter().copied())),
        Due::EachPeriod => {
            remarks.push(Message::new("form-each-period"));
            None
        }
        Due::Ongoing => None,
    };
    let id = if task.due_assumed { "form-due-internal" } else { "form-due" };
    remarks.extend(due.map(|due| Message::new(id).with("due", due)));
    if !task.dates.is_empty() {
        remarks.push(Message::new("form-anew"));
    }
    remarks.extend(task.output.as_ref().map(|it| Message::new("form-output").with("output", it)));
    remarks
}

/// Whose figures or words stand beside the cell of a unit that took over from them.
fn inherited(inherited: &Inherited<'_>, catalogue: &Catalogue) -> Message {
    let units = inherited.units();
    let names = units.iter().map(|unit| Words::from(&unit.name)).collect();
    let message = Message::new(match inherited {
        Inherited::Whole(_) => "form-inherited",
        Inherited::Shared(..) => "form-shared",
    });
    let message = message.with("units", Words::Joined(", ", names));
    match inherited {
        Inherited::Whole(_) => message,
        Inherited::Shared(_, shared) => message.with("value", value(*shared, catalogue)),
    }
}

/// What goes into the value cell, for whoever points at it.
pub(super) fn hint(line: &Line<'_>, catalogue: &Catalogue) -> String {
    catalogue.word(match line.field() {
        Field::Count if line.is_signed() => "form-hint-count-signed",
        Field::Amount if line.is_signed() => "form-hint-amount-signed",
        Field::Count => "form-hint-count",
        Field::Amount => "form-hint-amount",
        Field::Status => "form-hint-status",
        Field::Times => "form-hint-times",
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Lang;
    use crate::submission::status::status;

    #[test]
    fn the_words_offered_are_understood() {
        for lang in Lang::ALL {
            let catalogue = Catalogue::new(lang);
            for known in TaskStatus::ALL {
                assert_eq!(status(&status_word(known, &catalogue)), Some(known));
            }
        }
    }
}

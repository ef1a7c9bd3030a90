//! A target for programs, as the plan writes it: `{"at_least": 99}`.

use serde_json::Value;

use super::json::number;
use crate::model::{Shape, Target};

/// A target as JSON; `null` where there is none.
pub(crate) fn target(target: Option<Target>) -> Option<Value> {
    let target = target?;
    let mut numbers = target.numbers().filter_map(|figure| number(&figure)).map(Value::Number);
    let value = match target.spec().shape {
        Shape::Number => numbers.next()?,
        Shape::Pair => numbers.collect(),
    };
    Some(Value::Object([(target.spec().key.to_owned(), value)].into_iter().collect()))
}

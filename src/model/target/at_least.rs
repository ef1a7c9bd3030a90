//! `at_least = 99`: met from a number upwards.

use super::{Bounds, Kind, Quantity, Shape, Spec, Target};

/// Met from this value upwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AtLeast(pub Quantity);

impl AtLeast {
    pub(super) const SPEC: Spec = Spec {
        key: "at_least",
        shape: Shape::Number,
        word: "at-least",
        read: |numbers| match numbers {
            [least] => Ok(Self(*least).into()),
            _ => Err("empty"),
        },
    };
}

impl Kind for AtLeast {
    fn spec(&self) -> &'static Spec {
        &Self::SPEC
    }

    fn bounds(&self) -> Bounds {
        Bounds { least: Some(self.0), most: None }
    }

    fn step(&self, number: Quantity) -> Option<Target> {
        Some(Self(number).into())
    }
}

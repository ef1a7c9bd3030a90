//! `at_most = 30`: met up to a number.

use super::{Bounds, Kind, Quantity, Shape, Spec, Target};

/// Met up to this value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AtMost(pub Quantity);

impl AtMost {
    pub(super) const SPEC: Spec = Spec {
        key: "at_most",
        shape: Shape::Number,
        word: "at-most",
        read: |numbers| match numbers {
            [most] => Ok(Self(*most).into()),
            _ => Err("empty"),
        },
    };
}

impl Kind for AtMost {
    fn spec(&self) -> &'static Spec {
        &Self::SPEC
    }

    fn bounds(&self) -> Bounds {
        Bounds { least: None, most: Some(self.0) }
    }

    fn step(&self, number: Quantity) -> Option<Target> {
        Some(Self(number).into())
    }
}

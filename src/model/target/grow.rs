//! `grow_at_least = 5` and `cut_at_least = 10`: met by a change since a baseline, in per cent of it.
//!
//! Their bounds are those of the change, not of the figure: see [`super::Target::is_of_change`].

use super::{Against, Bounds, Kind, Quantity, Shape, Side, Spec, Target, Verdict};

/// Met by this rise, in per cent, and any larger one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GrowAtLeast(Quantity);

/// Met by this fall, in per cent, and any larger one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CutAtLeast(Quantity);

impl GrowAtLeast {
    pub(super) const SPEC: Spec = Spec {
        key: "grow_at_least",
        shape: Shape::Number,
        word: "grow-at-least",
        read: |numbers| match numbers {
            [rise] => Ok(Self(*rise).into()),
            _ => Err("empty"),
        },
    };
}

impl CutAtLeast {
    pub(super) const SPEC: Spec = Spec {
        key: "cut_at_least",
        shape: Shape::Number,
        word: "cut-at-least",
        read: |numbers| match numbers {
            [fall] => Ok(Self(*fall).into()),
            _ => Err("empty"),
        },
    };
}

/// A change may still be made up for, or lost again, until the year ends.
fn so_far(holds: bool) -> Verdict {
    if holds { Verdict::OnTrack } else { Verdict::InProgress }
}

impl Kind for GrowAtLeast {
    fn spec(&self) -> &'static Spec {
        &Self::SPEC
    }

    fn bounds(&self) -> Bounds {
        Bounds { least: Some(self.0), most: None }
    }

    fn is_of_change(&self) -> bool {
        true
    }

    fn step(&self, number: Quantity) -> Option<Target> {
        Some(Self(number).into())
    }

    fn so_far(&self, change: &dyn Against) -> Verdict {
        so_far(Side::Least.holds(change, self.0))
    }
}

impl Kind for CutAtLeast {
    fn spec(&self) -> &'static Spec {
        &Self::SPEC
    }

    fn bounds(&self) -> Bounds {
        Bounds { least: None, most: Some(Quantity::ZERO - self.0) }
    }

    fn numbers(&self) -> Vec<Quantity> {
        vec![self.0]
    }

    fn is_of_change(&self) -> bool {
        true
    }

    fn step(&self, number: Quantity) -> Option<Target> {
        Some(Self(number).into())
    }

    fn so_far(&self, change: &dyn Against) -> Verdict {
        so_far(Side::Most.holds(change, Quantity::ZERO - self.0))
    }
}

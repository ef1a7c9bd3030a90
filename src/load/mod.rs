//! Texts → the plan and the submissions, every fault collected with its place.

pub mod csv;
pub mod number;
pub mod spelling;
pub mod status;

//! Texts → the plan and the submissions, every fault collected with its place.

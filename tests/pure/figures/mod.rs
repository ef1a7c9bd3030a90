//! What figures mean, each in the smallest year that shows it, with the right value worked out by
//! hand: what did not arise, running totals, units that pass on their work, ratios of two holders,
//! what is in force for part of the year, what may be negative, what is told by category.

mod cases;
mod in_force;
mod shipped;
mod year;

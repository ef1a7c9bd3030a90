//! What figures mean, each in the smallest year that shows it, with the right value worked out by
//! hand: what did not arise, running totals, units that pass on their work, ratios of two holders.

mod cases;
mod shipped;
mod year;

//! Units that end, merge, split or are renamed: what becomes of their tasks, of their successors'
//! forms, of next year's plan, and what reports say of it.

mod plan;
mod renewal;
mod reports;
mod tasks;
mod template;

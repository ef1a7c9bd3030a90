//! reform
pub mod assess;
pub mod check;
pub mod diagnostic;
pub mod i18n;
pub mod load;
pub mod model;
pub mod report;
pub mod source;

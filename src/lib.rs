//! reform
pub mod diagnostic;
pub mod i18n;
pub mod load;
pub mod model;
pub mod source;

//! The one catalogue of what users read, in Vietnamese and English, and the two languages' ways to
//! write numbers and dates.
//!
//! Nothing outside `vi.ftl` and `en.ftl` holds a word for users. The core makes [`Message`]s; only
//! writers, renderers and the command line turn them into text.

mod catalogue;
mod format;
mod message;

pub use catalogue::Catalogue;
pub use format::{date, figure, year_word};
pub use message::{Message, Value};

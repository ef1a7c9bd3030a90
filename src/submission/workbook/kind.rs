//! Which kind of table a file is, told by its contents and never by its name.

use crate::model::worded;
use crate::source::{Unreadable, decode};

worded! {
    /// The kinds of files that a submission comes in.
    pub enum Kind {
        /// The workbook of today: `.xlsx`, `.xlsm`.
        Xlsx = "xlsx",
        /// The binary workbook of Excel 97 to 2003.
        Xls = "xls",
        /// The workbook of LibreOffice.
        Ods = "ods",
        /// Text, whatever parts its cells.
        Csv = "csv",
        /// Nothing that has cells, or nothing that can be opened.
        Other = "other",
    }
}

/// Whether bytes are text, and so a CSV if anything.
pub(super) fn is_text(bytes: &[u8]) -> bool {
    let why = decode(bytes).unreadable;
    matches!(why, None | Some(Unreadable::UnknownEncoding | Unreadable::Tcvn3 | Unreadable::Vni))
}

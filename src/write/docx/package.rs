//! The container: a ZIP file whose bytes depend on nothing but the parts.

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

/// Packs parts, each a path and its XML, in their order: readers want the content types first.
pub(super) fn zip(parts: &[(&str, String)]) -> Vec<u8> {
    // The oldest date a ZIP file knows, and one host system whatever this machine is.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .system(System::Unix)
        .unix_permissions(0o644);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, text) in parts {
        // Writing to memory does not fail.
        let _ = writer.start_file(*path, options);
        let _ = writer.write_all(text.as_bytes());
    }
    writer.finish().map(Cursor::into_inner).unwrap_or_default()
}

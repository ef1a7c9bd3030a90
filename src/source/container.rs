//! Workbooks that we write, as the bytes of a ZIP file that are the same on every system.

use rust_xlsxwriter::{Workbook, XlsxError};

/// How an entry of the directory at the end of a ZIP file begins, and how that directory ends.
const ENTRY: &[u8] = b"PK\x01\x02";
const END: &[u8] = b"PK\x05\x06";

/// Where an entry says on which system it was made, by the numbers of the ZIP format.
const SYSTEM: usize = 5;
const UNIX: u8 = 3;

/// The workbook's bytes. What packs it notes in each entry whether this machine runs Windows, which
/// nobody asks of a workbook: each is said to be made on Unix, as all else that we pack.
///
/// # Errors
/// A limit of the form is broken.
pub fn packed(workbook: &mut Workbook) -> Result<Vec<u8>, XlsxError> {
    #[allow(clippy::disallowed_methods, reason = "all other workbooks are packed by way of this")]
    let mut bytes = workbook.save_to_buffer()?;
    made_on_unix(&mut bytes);
    Ok(bytes)
}

/// Goes once through the directory, whose entries are of 46 bytes, a name, extra fields and a
/// comment.
fn made_on_unix(zip: &mut [u8]) -> Option<()> {
    let number = |zip: &[u8], at: usize, size: usize| -> Option<usize> {
        let bytes = zip.get(at..at + size)?.iter().rev();
        Some(bytes.fold(0, |number, byte| number << 8 | usize::from(*byte)))
    };
    let end = memchr::memmem::rfind(zip, END)?;
    let mut at = number(zip, end + 16, 4)?;
    while at < end && zip.get(at..)?.starts_with(ENTRY) {
        *zip.get_mut(at + SYSTEM)? = UNIX;
        let lengths = [28, 30, 32].map(|field| number(zip, at + field, 2));
        at += lengths.into_iter().try_fold(46, |sum, length| Some(sum + length?))?;
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write as _};

    use zip::write::SimpleFileOptions;
    use zip::{HasZipMetadata as _, System, ZipArchive, ZipWriter};

    use super::*;

    /// As it is packed on a system; texts hold what entries begin with.
    fn packed_on(system: System) -> Vec<u8> {
        let options = SimpleFileOptions::default().system(system);
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for number in 0..300 {
            writer.start_file(format!("xl/trang-{number}.xml"), options).expect("begun");
            writer.write_all(b"PK\x01\x02PK\x05\x06").expect("written");
        }
        writer.finish().expect("packed").into_inner()
    }

    #[test]
    fn windows_packs_what_unix_packs() {
        let unix = packed_on(System::Unix);
        let mut windows = packed_on(System::Dos);
        assert_ne!(windows, unix);
        assert_eq!(made_on_unix(&mut windows), Some(()));
        assert_eq!(windows, unix);
    }

    #[test]
    fn a_workbook_of_many_sheets_is_made_on_unix() {
        let mut workbook = Workbook::new();
        for _ in 0..120 {
            workbook.add_worksheet().write(0, 0, "PK\u{1}\u{2}").expect("written");
        }
        let mut zip =
            ZipArchive::new(Cursor::new(packed(&mut workbook).expect("packed"))).expect("a ZIP");
        assert!(zip.len() > 120);
        for at in 0..zip.len() {
            let entry = zip.by_index(at).expect("an entry");
            assert_eq!(entry.get_metadata().system, System::Unix, "{at}");
            assert_eq!(entry.unix_mode(), Some(0o100_600), "{at}");
        }
    }

    #[test]
    fn what_is_no_zip_stays_as_it_is() {
        for bytes in [&b""[..], b"PK\x05\x06", b"PK\x05\x060123456789abcdef"] {
            let mut kept = bytes.to_vec();
            made_on_unix(&mut kept);
            assert_eq!(kept, bytes);
        }
    }
}

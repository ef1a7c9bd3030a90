//! How the lines of a file end: git on Windows writes files out with CRLF that it keeps with LF, unless
//! `.gitattributes` tells it not to. What a file says is the same either way.

use memchr::memchr_iter;
use memchr::memmem;

/// The bytes with LF for CRLF; `None` where there is none.
pub fn unix(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut ends = memmem::find_iter(bytes, b"\r\n").peekable();
    ends.peek()?;
    let mut out = Vec::with_capacity(bytes.len());
    let mut start = 0;
    for end in ends {
        out.extend_from_slice(&bytes[start..end]);
        start = end + 1;
    }
    out.extend_from_slice(&bytes[start..]);
    Some(out)
}

/// The bytes with CRLF for LF, of which no CRLF is part yet.
pub(super) fn windows(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len());
    let mut start = 0;
    for end in memchr_iter(b'\n', bytes) {
        out.extend_from_slice(&bytes[start..end]);
        out.push(b'\r');
        start = end;
    }
    out.extend_from_slice(&bytes[start..]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_ends_of_lines_are_others() {
        assert_eq!(unix(b"m\xe3\r\n\r\nb\r\rc\n").as_deref(), Some(&b"m\xe3\n\nb\r\rc\n"[..]));
        assert_eq!(unix(b"a\r\r\n").as_deref(), Some(&b"a\r\n"[..]), "as git does");
        assert_eq!(unix(b"a\nb\r"), None);
        assert_eq!(unix(b""), None);
        assert_eq!(windows(b"a\n\nb"), b"a\r\n\r\nb");
    }
}

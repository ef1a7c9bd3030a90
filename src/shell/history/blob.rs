//! Whether a file holds what a commit holds, by git's name for a content. Pure: git is not asked,
//! since it would run the repository's filters over the file first.

use sha1::Sha1;
use sha2::{Digest, Sha256};

use crate::source::line_ends::unix;

/// Whether bytes are the content of this name, or would be with the line ends that git stores: on
/// Windows it writes files out with CRLF.
pub(super) fn is(name: &str, bytes: &[u8]) -> bool {
    let named = |bytes: &[u8]| match name.len() {
        40 => is_hash::<Sha1>(name, bytes),
        64 => is_hash::<Sha256>(name, bytes),
        _ => false,
    };
    named(bytes) || unix(bytes).is_some_and(|bytes| named(&bytes))
}

/// Whether a name is the hash of a content's kind, its length and itself, in hexadecimal.
fn is_hash<D: Digest>(name: &str, bytes: &[u8]) -> bool {
    let mut hash = D::new();
    hash.update(format!("blob {}\0", bytes.len()));
    hash.update(bytes);
    let digits =
        |byte: &u8| [byte >> 4, byte & 15].map(|digit| b"0123456789abcdef"[digit as usize]);
    hash.finalize().iter().flat_map(digits).eq(name.bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As `printf 'a\nb\n' | git hash-object --stdin` names it, and in a repository of SHA-256.
    const SHORT: &str = "422c2b7ab3b3c668038da977e4e93a5fc623169c";

    #[test]
    fn a_content_is_known_by_its_name_whatever_its_line_ends() {
        assert!(is(SHORT, b"a\nb\n"));
        assert!(is(SHORT, b"a\r\nb\r\n"), "written out on Windows");
        assert!(!is(SHORT, b"a\nb"));
        assert!(!is(SHORT, b"a\r\r\nb\n"));
        assert!(!is(SHORT, b""));
        assert!(!is("", b"a\nb\n"));
        let empty = "473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813";
        assert!(is(empty, b""), "of SHA-256");
    }
}

//! What Windows makes of names and of files that are open elsewhere. Each is decided from what is
//! handed in, so that any system can be asked what Windows would do.

use std::io;

use crate::model::is_device;
use crate::source::spelling::composed;

/// A path as it is shown everywhere: with `/` between its names, which Windows takes as well, and
/// without the `\\?\` that its canonical paths begin with.
pub(super) fn shown(windows: bool, path: &str) -> String {
    if !windows {
        return path.to_owned();
    }
    let plain = match path.strip_prefix(r"\\?\") {
        Some(rest) => rest.strip_prefix(r"UNC\").map_or(rest.into(), |share| format!(r"\\{share}")),
        None => path.to_owned(),
    };
    plain.replace('\\', "/")
}

/// Whether a file is not to be had because another program has it open: by Windows' numbers
/// `ERROR_SHARING_VIOLATION` and `ERROR_LOCK_VIOLATION`, elsewhere as network drives say it.
pub(super) fn is_held(windows: bool, error: &io::Error) -> bool {
    match error.raw_os_error() {
        Some(32 | 33) if windows => true,
        _ => {
            matches!(error.kind(), io::ErrorKind::ResourceBusy | io::ErrorKind::ExecutableFileBusy)
        }
    }
}

/// Why a file could not take the place of another: Windows says no more than that access is denied,
/// also where it is held open. Opening the other (`probe`) tells.
pub(super) fn why_not_replaced(
    windows: bool,
    denied: io::Error,
    probe: Option<io::Error>,
) -> io::Error {
    match probe {
        Some(held) if is_held(windows, &held) => held,
        _ => denied,
    }
}

/// Of the names in a folder the one that is meant by another: that itself, or else what differs from it
/// only in case or in how accents are put to letters.
pub(super) fn spelt(names: impl Iterator<Item = String>, wanted: &str) -> Option<String> {
    let folded = |name: &str| composed(name).to_lowercase();
    let key = folded(wanted);
    let alike: Vec<_> = names.filter(|name| folded(name) == key).collect();
    alike.iter().find(|name| *name == wanted).or(alike.first()).cloned()
}

/// A device by its very name, to which can be written.
#[cfg(any(not(unix), test))]
pub(super) fn is_stream(name: &str) -> bool {
    matches!(name.to_ascii_uppercase().as_str(), "NUL" | "CON" | "PRN" | "AUX" | "CONOUT$")
}

/// Why a file or folder of a name is not to be made on Windows: it would be another than was asked
/// for, or one that its programs cannot open.
pub(super) fn unfit(name: &str) -> Option<&'static str> {
    if is_device(name) {
        return Some("device");
    }
    // Left away without a word; what comes after a colon goes to where nobody looks.
    if name.ends_with(['.', ' ']) {
        return Some("end");
    }
    let not_allowed = |c: char| r#"<>:"|?*\"#.contains(c) || c.is_control();
    name.contains(not_allowed).then_some("character")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_shown_alike_everywhere() {
        for (path, expected) in [
            (r"\\?\D:\Báo cáo\plan/2022/plan.toml", "D:/Báo cáo/plan/2022/plan.toml"),
            (r"\\?\UNC\may-chu\chung\q1.csv", "//may-chu/chung/q1.csv"),
            (r"\\may-chu\chung\q1.csv", "//may-chu/chung/q1.csv"),
            (r"moi\plan\2026", "moi/plan/2026"),
            ("moi/plan/2026", "moi/plan/2026"),
            (r"C:q1.csv", "C:q1.csv"),
        ] {
            assert_eq!(shown(true, path), expected);
            // Elsewhere these are letters of a name.
            assert_eq!(shown(false, path), path);
        }
    }

    #[test]
    fn a_name_in_another_case_is_the_one_that_is_there() {
        let there = ["q1", "Q1", "thanh-tra.csv", "Báo cáo"].map(str::to_owned);
        for (wanted, expected) in [
            ("q1", Some("q1")),
            ("Q1", Some("Q1")),
            ("Thanh-Tra.CSV", Some("thanh-tra.csv")),
            ("ba\u{301}o ca\u{301}o", Some("Báo cáo")),
            ("thanh-tra", None),
        ] {
            assert_eq!(spelt(there.clone().into_iter(), wanted).as_deref(), expected, "{wanted}");
        }
    }

    #[test]
    fn a_file_that_excel_holds_is_told_from_one_that_is_denied() {
        let numbered = io::Error::from_raw_os_error;
        assert!(is_held(true, &numbered(32)) && is_held(true, &numbered(33)));
        assert!(!is_held(true, &numbered(5)) && !is_held(true, &numbered(2)));
        assert!(!is_held(false, &numbered(32)), "a broken pipe elsewhere");
        assert!(is_held(false, &io::ErrorKind::ResourceBusy.into()));
        let why = |probe: Option<i32>| {
            why_not_replaced(true, numbered(5), probe.map(numbered)).raw_os_error()
        };
        assert_eq!(why(Some(32)), Some(32));
        assert_eq!([why(Some(5)), why(None)], [Some(5), Some(5)]);
    }

    #[test]
    fn names_that_windows_makes_something_else_of_are_known() {
        for name in ["con.xlsx", "NUL.csv", "aux", "com1.docx", "Lpt9.txt", "con.tar.gz"] {
            assert_eq!(unfit(name), Some("device"), "{name}");
        }
        for name in ["q1.xlsx.", "q1.xlsx ", "báo cáo."] {
            assert_eq!(unfit(name), Some("end"), "{name}");
        }
        for name in ["q1.xlsx:an", "q1?.csv", "a|b", "a\\b", "a\tb", "\"q1\""] {
            assert_eq!(unfit(name), Some("character"), "{name}");
        }
        for name in
            ["q1.xlsx", ".gitignore", "con đường.docx", "console.txt", "com10", "Báo cáo 6 tháng"]
        {
            assert_eq!(unfit(name), None, "{name}");
        }
        assert!(is_stream("nul") && is_stream("CON") && !is_stream("con.xlsx"));
    }
}

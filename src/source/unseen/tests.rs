use super::*;

/// Every character of the class that the promise names, and some of what must stay.
const UNSEEN: &str = "\u{61c}\u{200e}\u{200f}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2066}\
    \u{2067}\u{2068}\u{2069}\u{200b}\u{200c}\u{200d}\u{2060}\u{feff}\u{ad}\u{fe0f}\u{fe00}\
    \u{e0100}\u{e0041}\u{e007f}\u{2061}\u{2064}\u{115f}\u{1160}\u{3164}\u{ffa0}\u{180e}\u{34f}\
    \u{17b4}\u{17b5}\u{fff9}\u{fffb}\u{2800}\u{2028}\u{2029}\u{fffe}\u{ffff}\u{1fffe}\u{fdd0}\
    \0\u{1b}\u{7f}\u{85}\u{9b}";
const SEEN: &str = "đúng hạn 1\u{a0}520\u{202f}x — “a”; Sơ\u{309}, 漢字 🇻🇳 ✓ \u{e000} ½ ²";

#[test]
fn nothing_that_nobody_sees_is_missed_and_nothing_else_taken() {
    for c in UNSEEN.chars() {
        assert!(kind(c).is_some(), "U+{:04X}", u32::from(c));
    }
    for c in SEEN.chars() {
        assert_eq!(kind(c), None, "U+{:04X}", u32::from(c));
    }
    assert!(hidden(SEEN).is_empty() && misleading(SEEN).is_empty());
    assert_eq!(hidden("1\u{2009}520")[0].kind, Kind::OddBlank);
    assert_eq!(hidden("1\u{3000}520")[0].kind, Kind::OddBlank);
}

#[test]
fn runs_have_their_places() {
    let found = hidden("5\u{200b}\u{200b}4\u{202e}");
    let places: Vec<_> = found.iter().map(|run| (run.first, run.span.clone())).collect();
    assert_eq!(places, [('\u{200b}', 1..7), ('\u{202e}', 8..11)]);
}

#[test]
fn prose_may_join_and_part_but_not_turn() {
    let family = "👨\u{200d}👩\u{200d}👧 ❤\u{fe0f} می\u{200c}خواهم co\u{ad}operate x\u{200b}";
    assert_eq!(misleading(family), []);
    assert_eq!(hidden_in_plan("👨\u{200d}👩 ❤\u{fe0f}\u{7f}\u{2003}").len(), 3);
    // Begun and ended.
    for honest in ["a \u{2068}b\u{2069} c", "a \u{202a}b\u{202c} c", "\u{2067}\u{202b}a\u{2069}"] {
        assert_eq!(misleading(honest), [], "{honest:?}");
    }
    for (text, at) in [
        ("a \u{202e}b\u{202c} c", 2),
        ("a \u{2067}b", 2),
        ("a \u{2067}b\n\u{2069}", 2),
        ("\u{2068}a\u{202c}", 0),
        ("\u{202b}a\u{2069}", 0),
        ("a\u{200f}", 1),
        ("a\u{2028}b,9", 1),
        ("a\u{e0041}", 1),
    ] {
        let found = misleading(text);
        assert_eq!(found.len(), 1, "{text:?}: {found:?}");
        assert_eq!(found[0].span.start, at, "{text:?}");
    }
}

#[test]
fn what_is_hidden_is_shown_by_its_number() {
    assert_eq!(
        shown("a\u{1b}[31m\u{9b}\u{202e}54\u{202c}\r\n\t\u{feff}"),
        "a␛[31m<U+009B><U+202E>54<U+202C>␍␊␉<U+FEFF>"
    );
    assert_eq!(shown(SEEN), SEEN);
    assert_eq!(shown_lines("a\tb\r\nc\0\u{200b}"), "a\tb\r\nc␀<U+200B>");
    let all = shown(UNSEEN);
    assert!(all.chars().all(|c| kind(c).is_none() && !c.is_control()), "{all}");
}

#[test]
fn json_is_exact_and_hides_nothing() {
    let text = format!("{UNSEEN}{SEEN}\n\"\\");
    let written = json::pretty(&serde_json::json!({ text.as_str(): [text.as_str(), 1, {}, []] }));
    assert!(written.chars().all(|c| kind(c).is_none()), "{written}");
    let read: serde_json::Value = serde_json::from_str(&written).expect("JSON");
    assert_eq!(read[text.as_str()][0], text);
    assert!(written.contains("\\udb40\\udc41") && written.contains("\\u202e"));
    // All else is as serde_json writes it.
    let plain = serde_json::json!({"a": ["đúng", {"b": null, "c": [], "d": 1.5}], "e": {}});
    assert_eq!(json::pretty(&plain), serde_json::to_string_pretty(&plain).expect("JSON"));
}

#[test]
fn what_looks_like_ascii_is_told() {
    for (text, meant) in [
        ("v\u{430}n-phong", "van-phong"),
        ("van\u{ff0d}phong", "van-phong"),
        ("van\u{2011}phong", "van-phong"),
        ("\u{1d42f}an-phong", "van-phong"),
        ("ＶＡＮ", "VAN"),
        ("van\u{200b}-phong", "van-phong"),
        ("q\u{ff11}", "q1"),
    ] {
        assert_eq!(ascii(text).as_deref(), Some(meant), "{text:?}");
    }
    assert_eq!(ascii("van-phong"), None);
    // A letter with a mark is another letter.
    assert_eq!(ascii("văn"), None);
    for (text, letter) in [
        ("reports/2022/q1/v\u{430}n-phong.csv", Some('\u{430}')),
        ("q\u{ff11}", Some('\u{ff11}')),
        ("van\u{2011}phong", Some('\u{2011}')),
        ("văn-phong", None),
        ("12\u{2013}15", None),
        ("van-phong", None),
        ("\u{43d}\u{435}\u{442}", None),
        ("v\u{200b}an", None),
    ] {
        assert_eq!(disguised(text), letter, "{text:?}");
    }
}

//! Whatever users write, no form breaks on it or carries it further than as text.

use proptest::prelude::*;

use super::example::{Example, RULE};
use super::{FORMATS, Style};
use crate::diagnostic::Diagnostic;
use crate::model::{Lang, Place};

const NASTY: &[&str] = &[
    "\x1b[31m",
    "\u{9b}",
    "\u{202e}",
    "\r\n",
    "\r",
    "\n",
    "\t",
    "\0",
    "\u{ffff}",
    "::error ::x",
    "%0A",
    "<script>",
    "]]>",
    "&",
    "\"",
    ",",
    "[a](b)",
    "##[error]",
    "đ",
    "e\u{301}",
    "漢",
    "🇻🇳",
    "\u{200d}",
    " ",
];

/// Text that is likely to hurt.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        any::<String>(),
        "[ -~]{0,90}",
        prop::sample::select(NASTY).prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat())
}

/// What a renderer's output must hold whatever it is made of.
fn holds(format: &str, out: &str) -> bool {
    let mut lines = out.lines();
    match format {
        "human" => {
            let controls = |c: char| c.is_control() && c != '\n';
            let commands =
                |line: &str| line.trim_start().starts_with("::") && !line.starts_with(" ::: ");
            !out.contains(controls) && !out.contains("##[") && !lines.any(commands)
        }
        "github" => lines.count() == 2,
        "json" | "sarif" => serde_json::from_str::<serde_json::Value>(out).is_ok(),
        "junit" => {
            quick_junit::Report::deserialize_from_str(out).is_ok()
                && !out.contains(['\u{ffff}', '\u{1b}'])
        }
        _ => false,
    }
}

proptest! {
    #[test]
    fn any_text_is_only_text(
        file in text(),
        path in text(),
        found in text(),
        ends in any::<[prop::sample::Index; 2]>(),
        width in 0_usize..200,
    ) {
        let example = Example::new(&[(&path, &file)]);
        let example = example.with(|this| {
            let [start, end] = ends.map(|end| end.index(file.len() + 1));
            let place = Place { start, end, ..this.place(&path, "") };
            let finding = Diagnostic::new(&RULE, place).found(found.as_str());
            finding.with("nearest", path.as_str()).help("help-nearest").see(place, "related")
        });
        for lang in Lang::ALL {
            for format in FORMATS {
                let style = Style { color: false, width, detail: true };
                let out = example.styled(format, lang, style);
                prop_assert!(out.ends_with('\n') && holds(format.name, &out), "{out:?}");
            }
        }
    }
}

//! For code-scanning services: SARIF 2.1.0, the part of it that applies.

use std::collections::BTreeMap;
use std::io;

use serde::{Serialize, Serializer};
use sha2::{Digest, Sha256};

use super::words::{self, Words};
use super::{Findings, Format, Style};
use crate::diagnostic::{Diagnostic, Rule};
use crate::i18n::{Catalogue, Message as Entry};
use crate::model::{FileId, Place};
use crate::source::unseen;

/// The form `sarif`.
pub(super) static FORMAT: Format = Format { name: "sarif", extension: Some("sarif"), render };

/// Where the paths in a log start from.
const ROOT: &str = "%SRCROOT%";

/// The name and version of our fingerprints; another way to make them raises the number.
const FINGERPRINT: &str = "reformFinding/v1";

#[derive(Serialize)]
struct Log<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'a> {
    tool: Tool,
    invocations: [Invocation; 1],
    language: &'static str,
    column_kind: &'static str,
    results: Results<'a>,
}

#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver {
    name: &'static str,
    semantic_version: &'static str,
    rules: Vec<Descriptor>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Descriptor {
    id: &'static str,
    name: &'static str,
    short_description: Message,
    full_description: Message,
    help: Message,
    default_configuration: Configuration,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Invocation {
    /// That the check ran, not that it found nothing.
    execution_successful: bool,
}

#[derive(Serialize)]
struct Message {
    text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Result {
    rule_id: &'static str,
    rule_index: usize,
    level: &'static str,
    message: Message,
    /// How often this was found, where it stands for others that are only counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    occurrence_count: Option<usize>,
    locations: [Location; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Location>,
    partial_fingerprints: BTreeMap<&'static str, String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<usize>,
    physical_location: PhysicalLocation,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Message>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation {
    artifact_location: ArtifactLocation,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<Region>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ArtifactLocation {
    uri: String,
    uri_base_id: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
}

/// Every finding, put into words as it is written: all at once would be many times the repository.
struct Results<'a> {
    findings: &'a Findings<'a>,
    catalogue: &'a Catalogue,
    /// The places of the rules among those described, by their codes.
    rules: BTreeMap<&'static str, usize>,
}

impl Serialize for Results<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        let Self { findings, catalogue, rules } = self;
        let mut seen = Seen::default();
        serializer.collect_seq(findings.diagnostics.iter().map(|diagnostic| {
            let words = Words::shown(diagnostic, catalogue);
            Result {
                rule_id: diagnostic.rule.code,
                rule_index: rules.get(diagnostic.rule.code).copied().unwrap_or_default(),
                level: diagnostic.severity.code(),
                message: message(&words.paragraph(catalogue)),
                occurrence_count: diagnostic.beyond.as_ref().map(|_| diagnostic.stands_for()),
                locations: [location(findings, diagnostic.place)],
                related_locations: related(diagnostic, &words, findings, catalogue),
                partial_fingerprints: fingerprint(diagnostic, findings, &mut seen),
            }
        }))
    }
}

fn render(
    findings: &Findings<'_>,
    catalogue: &Catalogue,
    _: Style,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let rules: BTreeMap<_, _> =
        findings.diagnostics.iter().map(|found| (found.rule.code, found.rule)).collect();
    let run = Run {
        invocations: [Invocation { execution_successful: true }],
        language: catalogue.lang().code(),
        column_kind: "unicodeCodePoints",
        results: Results { findings, catalogue, rules: rules.keys().copied().zip(0..).collect() },
        tool: Tool {
            driver: Driver {
                name: "reform",
                semantic_version: env!("CARGO_PKG_VERSION"),
                rules: rules.values().map(|rule| descriptor(rule, catalogue)).collect(),
            },
        },
    };
    let log = Log {
        schema: "https://json.schemastore.org/sarif-2.1.0.json",
        version: "2.1.0",
        runs: [run],
    };
    unseen::json::write(&log, out)?;
    out.write_all(b"\n")
}

fn descriptor(rule: &Rule, catalogue: &Catalogue) -> Descriptor {
    let text = match catalogue.has(rule.name, Some("explain")) {
        true => catalogue.text(&Entry::attribute(rule.name, "explain")).replace('\n', " "),
        false => rule.name.to_owned(),
    };
    let short = match text.split_once(". ") {
        Some((sentence, _)) => format!("{sentence}."),
        None => text.clone(),
    };
    Descriptor {
        id: rule.code,
        name: rule.name,
        short_description: message(&short),
        full_description: message(&text),
        help: message(&text),
        default_configuration: Configuration { level: rule.severity.code() },
    }
}

fn related(
    diagnostic: &Diagnostic,
    words: &Words,
    findings: &Findings<'_>,
    catalogue: &Catalogue,
) -> Vec<Location> {
    let locations = diagnostic.related.iter().zip(1..).map(|(label, id)| Location {
        id: Some(id),
        message: words.related(diagnostic.rule, label, catalogue).map(|text| message(&text)),
        ..location(findings, label.place)
    });
    locations.collect()
}

fn location(findings: &Findings<'_>, place: Place) -> Location {
    let region = words::span(findings.sources, place).map(|(start, end)| Region {
        start_line: start.line,
        start_column: start.column,
        end_line: end.line,
        end_column: end.column,
    });
    let uri = uri(&findings.sources.file(place.file).path);
    let artifact_location = ArtifactLocation { uri, uri_base_id: ROOT };
    let physical_location = PhysicalLocation { artifact_location, region };
    Location { id: None, physical_location, message: None }
}

/// A message that cannot be taken for one with a link in it (`[text](target)`).
fn message(text: &str) -> Message {
    Message { text: text.replace("](", "\\](") }
}

/// A path as a relative reference.
fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(char::from(byte));
            }
            byte => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}

/// How often findings of one file agree in what stays the same.
#[derive(Default)]
struct Seen {
    file: Option<FileId>,
    keys: BTreeMap<String, usize>,
}

/// What stays the same when lines move: the rule and the business key. Findings that agree in
/// that are numbered.
fn fingerprint(
    diagnostic: &Diagnostic,
    findings: &Findings<'_>,
    seen: &mut Seen,
) -> BTreeMap<&'static str, String> {
    let file = &findings.sources.file(diagnostic.place.file).path;
    let key = serde_json::json!([
        diagnostic.rule.code,
        file,
        diagnostic.unit.as_deref(),
        diagnostic.period.as_deref(),
        diagnostic.metric.as_deref(),
        diagnostic.found.as_deref(),
    ])
    .to_string();
    // The path is part of the key, and those of one file stand together.
    if seen.file.replace(diagnostic.place.file) != Some(diagnostic.place.file) {
        seen.keys.clear();
    }
    let number = seen.keys.get(&key).map_or(1, |number| number + 1);
    let hash = Sha256::digest(format!("{key} {number}"));
    seen.keys.insert(key, number);
    let hexadecimal: String = hash.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    BTreeMap::from([(FINGERPRINT, hexadecimal)])
}

#[cfg(test)]
mod tests {
    use super::super::example::Example;
    use super::*;
    use crate::model::Lang;

    fn shown(example: &Example) -> String {
        example.rendered(&FORMAT, Lang::Vi)
    }

    #[test]
    fn it_is_what_the_standard_says() {
        let schema = include_str!("../../../tests/schemas/sarif-2.1.0.json");
        // A slip in the published pattern of a language: a bracket that nothing opens.
        let schema = schema.replace("{2}]?$", "{2}$");
        let schema = serde_json::from_str(&schema).expect("the schema is JSON");
        let validator = jsonschema::validator_for(&schema).expect("the schema is one");
        for example in [Example::of_each(), Example::new(&[])] {
            let log = serde_json::from_str(&shown(&example)).expect("the log is JSON");
            let faults: Vec<_> =
                validator.iter_errors(&log).map(|fault| fault.to_string()).collect();
            assert_eq!(faults, Vec::<String>::new());
        }
    }

    #[test]
    fn a_result_says_what_where_and_by_which_rule() {
        let log: serde_json::Value =
            serde_json::from_str(&shown(&Example::of_each())).expect("the log is JSON");
        let run = &log["runs"][0];
        let result = &run["results"][0];
        assert_eq!(result["ruleId"], "R999");
        assert_eq!(result["ruleIndex"], 1);
        assert_eq!(result["level"], "error");
        let region = serde_json::json!(
            { "startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 7 }
        );
        let place = &result["locations"][0]["physicalLocation"];
        assert_eq!(place["region"], region);
        assert_eq!(place["artifactLocation"]["uri"], "a%2Cb%3Ac/k%E1%BA%BF%20ho%E1%BA%A1ch.csv");
        let related = &result["relatedLocations"][0];
        assert_eq!(related["message"]["text"], "kế hoạch quy định các mã ở đây");
        assert_eq!(related["physicalLocation"]["region"]["startLine"], 4);
        // A file without text has no region, but never no location.
        let place = run["results"][1]["locations"][0]["physicalLocation"].to_string();
        assert_eq!(place, r#"{"artifactLocation":{"uri":"b.csv","uriBaseId":"%SRCROOT%"}}"#);
        let rule = &run["tool"]["driver"]["rules"][1];
        assert_eq!(rule["id"], "R999");
        assert_eq!(
            rule["shortDescription"]["text"],
            "Mỗi dòng của báo cáo phải dùng mã đã có trong kế hoạch."
        );
    }

    #[test]
    fn a_fingerprint_outlives_moved_lines() {
        let prints = |text: &str| {
            let example = Example::new(&[("a.csv", text)]).error("a.csv", "x").error("a.csv", "y");
            let log: serde_json::Value =
                serde_json::from_str(&shown(&example)).expect("the log is JSON");
            [0, 1].map(|at| log["runs"][0]["results"][at]["partialFingerprints"].clone())
        };
        let before = prints("x\ny\n");
        assert_eq!(before, prints("\n\nx\n\ny\n"));
        assert_ne!(before[0], before[1]);
    }

    #[test]
    fn brackets_are_no_links() {
        assert_eq!(message("[a](http://b) [c]").text, "[a\\](http://b) [c]");
        assert_eq!(uri("kế/a b%.csv"), "k%E1%BA%BF/a%20b%25.csv");
    }
}

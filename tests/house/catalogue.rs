//! The catalogue, the register of codes and the code that uses both agree.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement,
};
use reform::diagnostic::Rule;
use reform::i18n::Catalogue;
use reform::model::Lang;
use reform::shell::pipeline;

use crate::support::files::own;

use super::rust_sources;

/// The entries that are there for tests only.
const FOR_TESTS: &str = "render-example";

/// Where texts that users type are recognised: words of their language stand there as data.
const READS_VIETNAMESE: &[&str] = &[
    "model/narrative.rs",
    "plan/measure.rs",
    "plan/syntax/meant.rs",
    "source/encoding",
    "source/measure/",
    "source/number.rs",
    "source/spelling.rs",
    "submission/aside.rs",
    "submission/csv/headers.rs",
    "submission/evidence.rs",
    "submission/file_name.rs",
    "submission/findings.rs",
    "submission/narrative/prose.rs",
    "submission/proposals.rs",
    "submission/register/day.rs",
    "submission/scores.rs",
    "submission/stand_in.rs",
    "submission/status.rs",
    "submission/workbook/head.rs",
    "submission/workbook/row_names.rs",
    "submission/workbook/words.rs",
];

/// One entry of the catalogue.
#[derive(Default)]
struct Words<'c> {
    value: Option<Pattern<&'c str>>,
    attributes: BTreeMap<&'c str, Pattern<&'c str>>,
}

impl<'c> Words<'c> {
    /// Every text of the entry by the name of its attribute; the value has none.
    fn patterns(&self) -> BTreeMap<&'c str, &Pattern<&'c str>> {
        let attributes = self.attributes.iter().map(|(name, pattern)| (*name, pattern));
        self.value.iter().map(|pattern| ("", pattern)).chain(attributes).collect()
    }
}

/// A language's entries by their ids.
fn entries(lang: Lang) -> BTreeMap<&'static str, Words<'static>> {
    let mut entries = BTreeMap::new();
    for text in Catalogue::sources(lang) {
        let resource = match fluent_syntax::parser::parse(*text) {
            Ok(resource) => resource,
            Err((_, errors)) => panic!("{}: {errors:?}", lang.code()),
        };
        for entry in resource.body {
            let message = match entry {
                Entry::Message(message) => message,
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => continue,
                Entry::Term(term) => panic!("{}: -{} is a term", lang.code(), term.id.name),
                Entry::Junk { content } => panic!("{}: {content}", lang.code()),
            };
            let mut words = Words { value: message.value, ..Words::default() };
            for attribute in message.attributes {
                let before = words.attributes.insert(attribute.id.name, attribute.value);
                assert!(before.is_none(), "{}.{} twice", message.id.name, attribute.id.name);
            }
            let before = entries.insert(message.id.name, words);
            assert!(before.is_none(), "{}: {} twice", lang.code(), message.id.name);
        }
    }
    entries
}

/// The arguments that a text uses.
fn variables(pattern: &Pattern<&str>) -> BTreeSet<String> {
    fn of_pattern(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                of_expression(expression, found);
            }
        }
    }
    fn of_expression(expression: &Expression<&str>, found: &mut BTreeSet<String>) {
        match expression {
            Expression::Inline(inline) => of_inline(inline, found),
            Expression::Select { selector, variants } => {
                of_inline(selector, found);
                variants.iter().for_each(|variant| of_pattern(&variant.value, found));
            }
        }
    }
    fn of_inline(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                found.insert(id.name.to_owned());
            }
            InlineExpression::Placeable { expression } => of_expression(expression, found),
            InlineExpression::FunctionReference { arguments, .. } => of_call(arguments, found),
            InlineExpression::MessageReference { id, .. } => {
                panic!("each entry is parsed alone: none can refer to {}", id.name)
            }
            _ => {}
        }
    }
    fn of_call(call: &CallArguments<&str>, found: &mut BTreeSet<String>) {
        call.positional.iter().for_each(|argument| of_inline(argument, found));
        call.named.iter().for_each(|argument| of_inline(&argument.value, found));
    }
    let mut found = BTreeSet::new();
    of_pattern(pattern, &mut found);
    found
}

/// Everything that a text may say, arguments shown as `$`: one text for each way through its
/// selections.
fn readings(pattern: &Pattern<&str>) -> Vec<String> {
    let mut readings = vec![String::new()];
    for element in &pattern.elements {
        let parts = match element {
            PatternElement::TextElement { value } => vec![(*value).to_owned()],
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                variants.iter().flat_map(|variant| readings_of(&variant.value)).collect()
            }
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::StringLiteral { value }),
            } => vec![(*value).to_owned()],
            PatternElement::Placeable { .. } => vec!["$".to_owned()],
        };
        readings = readings
            .iter()
            .flat_map(|before| parts.iter().map(move |part| format!("{before}{part}")))
            .collect();
    }
    readings
}

fn readings_of(pattern: &Pattern<&str>) -> Vec<String> {
    readings(pattern).into_iter().map(|text| text.trim().to_owned()).collect()
}

fn hold(faults: Vec<String>) {
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The rule that an entry belongs to.
fn rule(id: &str) -> Option<&'static Rule> {
    pipeline::rules().into_iter().find(|rule| rule.name == id)
}

#[test]
fn both_languages_say_the_same_things() {
    let [vi, en] = Lang::ALL.map(entries);
    let mut faults = Vec::new();
    let ids: BTreeSet<_> = vi.keys().chain(en.keys()).collect();
    for id in ids {
        let (Some(one), Some(other)) = (vi.get(id), en.get(id)) else {
            faults.push(format!("{id} is not in both languages"));
            continue;
        };
        let (one, other) = (one.patterns(), other.patterns());
        let attributes: BTreeSet<_> = one.keys().chain(other.keys()).collect();
        for attribute in attributes {
            let (Some(one), Some(other)) = (one.get(attribute), other.get(attribute)) else {
                faults.push(format!("{id}.{attribute} is not in both languages"));
                continue;
            };
            let (one, other) = (variables(one), variables(other));
            // Only one of the languages has plurals, so a selector by itself is no difference.
            if one != other {
                faults.push(format!("{id}.{attribute} takes {one:?} in vi and {other:?} in en"));
            }
        }
    }
    hold(faults);
}

#[test]
fn every_rule_has_its_words() {
    let mut faults = Vec::new();
    for lang in Lang::ALL {
        let catalogue = Catalogue::new(lang);
        for rule in pipeline::rules() {
            let wanted = ["label", "help", "explain", "before", "after"].map(Some);
            for attribute in wanted.into_iter().chain([None]) {
                if !catalogue.has(rule.name, attribute) {
                    let attribute = attribute.unwrap_or("its message");
                    faults.push(format!("{}: {} lacks {attribute}", lang.code(), rule.name));
                }
            }
        }
    }
    hold(faults);
}

#[test]
fn explanations_need_no_finding() {
    let mut faults = Vec::new();
    for lang in Lang::ALL {
        for (id, words) in entries(lang) {
            for attribute in ["explain", "before", "after"] {
                let pattern = words.attributes.get(attribute);
                if pattern.is_some_and(|pattern| !variables(pattern).is_empty()) {
                    faults.push(format!("{}: {id}.{attribute} takes arguments", lang.code()));
                }
            }
        }
    }
    hold(faults);
}

#[test]
fn messages_are_phrases_and_explanations_sentences() {
    let mut faults = Vec::new();
    for lang in Lang::ALL {
        for (id, words) in entries(lang).into_iter().filter(|(id, _)| rule(id).is_some()) {
            for (attribute, pattern) in words.patterns() {
                let at = format!("{}: {id}.{attribute}", lang.code());
                for text in readings_of(pattern) {
                    let ends = text.ends_with('.') && !text.ends_with("...");
                    match attribute {
                        "explain" if !ends => faults.push(format!("{at} lacks its full stop")),
                        "explain" | "before" | "after" => {}
                        _ if ends => faults.push(format!("{at} ends with a full stop")),
                        _ => {}
                    }
                    // Names, of programs for instance, keep their capitals: they have more of them.
                    let mut letters = text.chars();
                    let capital = letters.next().is_some_and(char::is_uppercase)
                        && letters.next().is_some_and(|c| c.is_lowercase() || c.is_whitespace());
                    let name = text.starts_with("Windows") || text.starts_with("Excel");
                    if !matches!(attribute, "explain" | "before" | "after") && capital && !name {
                        faults.push(format!("{at} starts with a capital: {text}"));
                    }
                    if attribute == "label" && text.chars().count() > 80 {
                        faults.push(format!("{at} is long: labels never wrap"));
                    }
                }
            }
        }
    }
    hold(faults);
}

#[test]
fn what_the_code_says_is_in_the_catalogue() {
    let catalogue = Catalogue::new(Lang::En);
    let entries = entries(Lang::En);
    let some_rule_has = |attribute: &str| {
        entries.iter().any(|(id, words)| {
            rule(id).is_some() && words.attributes.keys().any(|known| *known == attribute)
        })
    };
    let mut faults = Vec::new();
    for file in rust_sources::all() {
        let mut fault = |at: usize, what: &str| {
            faults.push(format!("src/{}:{}: no words for {what}", file.path, file.line(at)));
        };
        for call in ["Message::new(", ".word("] {
            for (from, to) in file.calls(call) {
                // A variable or a choice of entries is looked at where it is written.
                let Some(id) = file.literals_in(from, to).next() else { continue };
                // A plan's words are read by a `word` of their own, which takes more.
                let alone = id.at == from && !file.code[from..to].contains(',');
                if alone && !catalogue.has(&id.text, None) {
                    fault(id.at, &id.text);
                }
            }
        }
        for (from, to) in file.calls("Message::attribute(") {
            let literals: Vec<_> = file.literals_in(from, to).collect();
            if let [id, attribute] = literals.as_slice()
                && !catalogue.has(&id.text, Some(&attribute.text))
            {
                fault(id.at, &format!("{}.{}", id.text, attribute.text));
            }
        }
        // Which rule is meant is known when it is found: the case folders hold that.
        for call in [".see(", ".help("] {
            for (from, to) in file.calls(call) {
                if let Some(attribute) = file.literals_in(from, to).last()
                    && !file.path.starts_with("shell/cli/")
                    && !some_rule_has(&attribute.text)
                {
                    fault(attribute.at, &format!("the attribute {}", attribute.text));
                }
            }
        }
    }
    hold(faults);
}

#[test]
fn nothing_in_the_catalogue_is_forgotten() {
    let files = rust_sources::all();
    let literals: BTreeSet<_> =
        files.iter().flat_map(|file| &file.literals).map(|literal| literal.text.as_str()).collect();
    let unused: Vec<_> = entries(Lang::En)
        .into_keys()
        .filter(|id| !id.starts_with(FOR_TESTS) && rule(id).is_none())
        .filter(|id| !literals.contains(id))
        // Ids that are put together name at least their beginning.
        .filter(|id| {
            let begins = |literal: &&str| literal.contains("-{}") || literal.contains("-{");
            !literals.iter().filter(|literal| begins(literal)).any(|literal| {
                let beginning = literal.split('{').next().unwrap_or_default();
                !beginning.is_empty() && id.starts_with(beginning)
            })
        })
        .map(|id| format!("nothing says {id}"))
        .collect();
    hold(unused);
}

#[test]
fn codes_and_names_are_well_formed_and_unique() {
    let rules = pipeline::rules();
    let mut names = BTreeSet::new();
    let mut codes = BTreeSet::new();
    for rule in rules {
        let digits = rule.code.strip_prefix('R').expect("codes begin with R");
        assert!(
            digits.len() == 3
                && digits.chars().all(|c| c.is_ascii_digit())
                && ('1'..='8').contains(&digits.chars().next().expect("a digit")),
            "{} is no code",
            rule.code
        );
        let words = rule.name.split('-');
        let plain = |word: &str| {
            !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
        };
        assert!(words.into_iter().all(plain), "{} is not in kebab case", rule.name);
        assert!(codes.insert(rule.code), "{} twice", rule.code);
        assert!(names.insert(rule.name), "{} twice", rule.name);
    }
    // The registry drops a second rule of the same code, so the sources are asked too.
    let mut places: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in rust_sources::all() {
        let literals = &file.literals;
        for pair in literals.windows(2) {
            let [code, name] = pair else { continue };
            let is_code = code.text.len() == 4
                && code.text.starts_with('R')
                && code.text[1..].chars().all(|c| c.is_ascii_digit());
            if is_code && rule(&name.text).is_some() {
                places.entry(code.text.clone()).or_default().insert(name.text.clone());
            }
        }
    }
    for (code, names) in places {
        assert!(names.len() == 1, "{code} means {names:?}");
    }
}

/// `tests/codes.txt` has a line for every code that there ever was: lines are only ever added. A
/// rule that is gone keeps its line, with `retired` behind its name.
#[test]
fn codes_keep_their_meaning_for_ever() {
    let register =
        fs::read_to_string(own().join("tests/codes.txt")).expect("the register of codes");
    let mut known = BTreeMap::new();
    for line in register.lines() {
        let (code, name) = line.split_once(' ').expect("a code and a name");
        assert!(known.insert(code, name).is_none(), "{code} twice in tests/codes.txt");
    }
    let mut faults = Vec::new();
    let rules = pipeline::rules();
    for rule in &rules {
        match known.get(rule.code) {
            Some(name) if *name == rule.name => {}
            Some(name) => faults.push(format!("{} was {name} and is {}", rule.code, rule.name)),
            None => faults.push(format!("add to tests/codes.txt: {} {}", rule.code, rule.name)),
        }
    }
    for (code, name) in known {
        let there = rules.iter().any(|rule| rule.code == code);
        if !there && !name.ends_with(" retired") {
            faults.push(format!("{code} {name} is gone: write `retired` behind it"));
        }
    }
    hold(faults);
}

#[test]
fn every_rule_has_a_case() {
    let missing: Vec<_> = pipeline::rules()
        .into_iter()
        .map(|rule| format!("{}-{}", rule.code, rule.name))
        .filter(|name| !own().join("tests/cases").join(name).is_dir())
        .map(|name| format!("tests/cases/{name}/ is missing"))
        .collect();
    hold(missing);
}

#[test]
fn what_users_read_stands_in_the_catalogue() {
    let mut faults = Vec::new();
    for file in rust_sources::all() {
        let reads = READS_VIETNAMESE.iter().any(|path| file.path.starts_with(path));
        if reads || file.path.starts_with("i18n/") {
            continue;
        }
        for literal in &file.literals {
            if literal.text.chars().any(|c| c.is_alphabetic() && !c.is_ascii()) {
                let line = file.line(literal.at);
                faults.push(format!("src/{}:{line}: “{}”", file.path, literal.text));
            }
        }
    }
    hold(faults);
}

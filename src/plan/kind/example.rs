//! How a key is written, as an example: what a finding advises, drawn from the key's own form. What
//! stands there is kept as far as it will do, and ids and years are the plan's own. What nobody can
//! know is left as `…`, which no file may hold.

use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;
use toml::Spanned;
use toml::de::DeValue;

use super::super::key::{Key, Need, Table};
use super::super::toml_text::quoted;
use super::{Context, Count, Shape, says_nothing, written};
use crate::i18n::{Message, Value};
use crate::model::{Id, Target};

/// Values that are no more one's own than another's, by their key.
const KNOWN: &[(&str, &str)] = &[
    ("at", "\"q2/thanh-tra/visits\""),
    ("code", "\"R504\""),
    ("figures", "[\"≥ 99 %\"]"),
    ("reported_by", "[\"@all\"]"),
    ("timezone", "\"+07:00\""),
];

/// What nobody can know.
const UNKNOWN: &str = "\"…\"";

/// A key of which an example is made.
pub struct Sample<'a, 'd> {
    pub context: &'a Context<'d>,
    /// The header of the table that it stands in.
    pub way: &'a str,
    pub key: &'a str,
    /// What stands there.
    pub given: Option<&'a Spanned<DeValue<'a>>>,
}

impl Sample<'_, '_> {
    /// The key with a value that it may have.
    pub fn text(&self, shape: &Shape) -> Value {
        let key = self.key;
        let header = || match self.way {
            "" => key.to_owned(),
            way => format!("{way}.{key}"),
        };
        let below = |entry, table: &Table, count| {
            let keys = shown(table.keys, count).map(|key| key.name).collect::<Vec<_>>();
            let message = Message::attribute(entry, "example").with("key", header());
            message.with("keys", keys.join(", ")).into()
        };
        match shape {
            Shape::List { of: table, .. } => {
                if let Shape::Table(table, count) = &**table {
                    return match self.raw() {
                        Some(raw) if raw.starts_with('{') && !self.is_empty() => {
                            format!("{key} = [{raw}]").into()
                        }
                        Some(raw) if raw.starts_with('[') && self.is_table() => {
                            Message::attribute(super::TABLES, "header").with("key", header()).into()
                        }
                        _ => below(super::TABLES, table, *count),
                    };
                }
            }
            Shape::Named("shape-names", _) => return self.named(key, true),
            Shape::Table(table, Count::Any) if self.holds_names(table.keys) => {
                return below("type-table", table, Count::Any);
            }
            Shape::Text { .. } if key.ends_with(".vi") || key.ends_with(".en") => {
                return format!("{key} = {}", self.given_text().unwrap_or(UNKNOWN.to_owned()))
                    .into();
            }
            _ => {}
        }
        let given = self.given.map(Spanned::get_ref);
        if let (Shape::Either(_), "target", Some(DeValue::Integer(_) | DeValue::Float(_))) =
            (shape, key, given)
            && let Some(number) = given.and_then(|given| number(&written(given)))
        {
            let message = Message::attribute("type-target", "example");
            return message.with("number", number.to_string()).into();
        }
        match self.value(key, shape, given) {
            Some(value) => format!("{key} = {value}").into(),
            None => self.named(key, false),
        }
    }

    /// A name, or a list of names, in the language of the plan.
    fn named(&self, key: &str, is_list: bool) -> Value {
        let lang = self.context.known().map_or("vi", |names| names.lang);
        let text = self.given_text().unwrap_or_else(|| UNKNOWN.to_owned());
        let list = self.given.and_then(|given| given.get_ref().as_array());
        let texts = list.and_then(|list| {
            let texts = list.iter().map(|one| one.get_ref().as_str().map(quoted));
            texts.collect::<Option<Vec<_>>>().filter(|texts| !texts.is_empty())
        });
        let text =
            if is_list { format!("[{}]", texts.map_or(text, |all| all.join(", "))) } else { text };
        format!("{key}.{lang} = {text}").into()
    }

    /// What stands there as a text, if it is a value by itself.
    fn given_text(&self) -> Option<String> {
        plain(self.given?.get_ref()).map(|text| quoted(text.trim()))
    }

    /// What stands there, letter by letter.
    fn raw(&self) -> Option<&str> {
        let text = self.context.written(self.given?.span());
        (!text.is_empty()).then_some(text)
    }

    fn is_empty(&self) -> bool {
        self.given
            .and_then(|given| given.get_ref().as_table())
            .is_some_and(|table| table.is_empty())
    }

    fn is_table(&self) -> bool {
        self.given.is_some_and(|given| given.get_ref().is_table())
    }

    /// Whether an example of a table would have names in it: then it has a header of its own.
    fn holds_names(&self, keys: &[Key]) -> bool {
        shown(keys, Count::Any).any(|key| self.value(key.name, &(key.shape)(), None).is_none())
    }

    /// A value as TOML writes it; `None` for a name, which has a key a language.
    fn value(&self, key: &str, shape: &Shape, given: Option<&DeValue<'_>>) -> Option<String> {
        if let Some(kept) = given.and_then(|given| self.kept(key, shape, given)) {
            return Some(kept);
        }
        if let Some((_, value)) = KNOWN.iter().find(|(known, _)| *known == key) {
            return Some((*value).to_owned());
        }
        Some(match shape {
            Shape::Text { .. } => UNKNOWN.to_owned(),
            Shape::Words(words) => format!("\"{}\"", words.first()?),
            Shape::Word(word) => format!("\"{word}\""),
            Shape::Integer { .. } if key == "year" => self.year(),
            Shape::Integer { least: Some(least), most: Some(most) } if least == most => {
                least.to_string()
            }
            Shape::Integer { .. } | Shape::Number { .. } => "…".to_owned(),
            Shape::Boolean => "true".to_owned(),
            Shape::Date => match self.context.known() {
                Some(names) => format!("{}-…-…", names.year),
                None => "…".to_owned(),
            },
            Shape::List { of, least: 2, .. } => {
                let one = self.value(key, of, None)?;
                format!("[{one}, {one}]")
            }
            Shape::List { of, .. } => match self.two(key) {
                Some([one, two]) => format!("[\"{one}\", \"{two}\"]"),
                None => format!("[{}]", self.value(key, of, None)?),
            },
            // A text is plainer than a name in two languages, and one entry than a list. When a task
            // is due is a date more often than a word.
            Shape::Either(choices) if key == "due" => {
                choices.iter().rev().nth(1).and_then(|date| self.value(key, date, None))?
            }
            Shape::Either(choices) => {
                choices.iter().find_map(|choice| self.value(key, choice, None))?
            }
            Shape::Table(table, count) => self.table(table, *count, None)?,
            Shape::ById(of) => format!("{{ {} = {} }}", self.id(key), self.value(key, of, None)?),
            Shape::Named("shape-id" | "shape-selector" | "shape-term", _) => {
                format!("\"{}\"", self.id(key))
            }
            Shape::Named("shape-names", _) => return None,
            Shape::Named(_, shape) => match &**shape {
                Shape::Table(_, Count::Some) => return None,
                shape => return self.value(key, shape, None),
            },
        })
    }

    /// A table in braces; the first number that it must have is the one that is given.
    fn table(&self, table: &Table, count: Count, given: Option<&DeValue<'_>>) -> Option<String> {
        let mut given = given;
        let pairs = shown(table.keys, count).map(|key| {
            let shape = (key.shape)();
            let kept = given.and_then(|given| self.kept(key.name, &shape, given));
            let value = match kept {
                Some(kept) => {
                    given = None;
                    kept
                }
                None => self.value(key.name, &shape, None)?,
            };
            Some(format!("{} = {value}", key.name))
        });
        let pairs = pairs.collect::<Option<Vec<_>>>()?;
        given.is_none().then(|| format!("{{ {} }}", pairs.join(", ")))
    }

    /// What is given in the shape that it should have, if it can be brought into it.
    fn kept(&self, key: &str, shape: &Shape, given: &DeValue<'_>) -> Option<String> {
        if let DeValue::Array(list) = given
            && !matches!(shape, Shape::List { .. } | Shape::Either(_) | Shape::Named(..))
        {
            let [one] = &list[..] else { return None };
            return self.kept(key, shape, one.get_ref());
        }
        match shape {
            Shape::List { of, least, most, .. } => {
                let entries = match given {
                    DeValue::Array(list) => list
                        .iter()
                        .map(|one| self.kept(key, of, one.get_ref()))
                        .collect::<Option<Vec<_>>>()?,
                    one => vec![self.kept(key, of, one)?],
                };
                let count = entries.len();
                let fits = count >= (*least).max(1) && most.is_none_or(|most| count <= most);
                fits.then(|| format!("[{}]", entries.join(", ")))
            }
            Shape::Either(choices) => {
                choices.iter().find_map(|choice| self.kept(key, choice, given))
            }
            Shape::Table(table, Count::One) => target(table, &plain(given)?),
            Shape::Table(table, Count::Any) => {
                let is_number = matches!(given, DeValue::Integer(_) | DeValue::Float(_));
                is_number.then(|| self.table(table, Count::Any, Some(given)))?
            }
            Shape::ById(of) => {
                let one = match given {
                    DeValue::Array(list) => list.first()?.get_ref(),
                    one => one,
                };
                Some(format!("{{ {} = {} }}", self.id(key), self.kept(key, of, one)?))
            }
            Shape::Named("shape-id" | "shape-selector" | "shape-term", _) => {
                given.as_str().and_then(|text| self.kept_id(key, text))
            }
            Shape::Table(_, Count::Some) | Shape::Named("shape-names", _) => None,
            Shape::Named(_, shape) => self.kept(key, shape, given),
            _ => of_one(shape, plain(given)?.trim()),
        }
    }

    /// A text as an id: the one of what is called so, or as it stands.
    fn kept_id(&self, key: &str, text: &str) -> Option<String> {
        let kind = self.context.known().and_then(|names| names.of_key(key));
        let called = kind.and_then(|kind| kind.called(text)).map(|id| format!("\"{id}\""));
        let bare = text.trim().trim_start_matches('@').trim_end_matches("@previous");
        called.or_else(|| Id::parse(bare).is_ok().then(|| quoted(text.trim())))
    }

    /// Two ids, for a key that has several of them.
    fn two(&self, key: &str) -> Option<[&str; 2]> {
        let names = self.context.known().filter(|_| key == "of")?;
        names.of_key(key)?.some(2).try_into().ok()
    }

    /// The year of the plan; of a baseline the one before it.
    fn year(&self) -> String {
        let Some(names) = self.context.known() else { return "…".to_owned() };
        let is_before = self.key == "baseline" || self.way.ends_with("baseline");
        (names.year - i32::from(is_before)).to_string()
    }

    /// An id that may stand under a key.
    fn id(&self, key: &str) -> String {
        let Some(names) = self.context.known() else { return "…".to_owned() };
        if self.way == "target" && ["targets", "at_least", "at_most"].contains(&key) {
            return names.year.to_string();
        }
        let first = names.of_key(key).and_then(|kind| kind.first());
        first.map_or_else(|| "…".to_owned(), str::to_owned)
    }
}

/// A value by itself as text.
fn plain(value: &DeValue<'_>) -> Option<String> {
    let is_plain = !matches!(value, DeValue::Array(_) | DeValue::Table(_));
    is_plain.then(|| written(value)).filter(|text| !says_nothing(text))
}

/// What a text says, in a shape that is a value by itself.
fn of_one(shape: &Shape, text: &str) -> Option<String> {
    match shape {
        // Of a text of its own form nobody knows here whether it has it.
        Shape::Text { pattern } => (!pattern.starts_with(r"^\s*")).then(|| quoted(text)),
        Shape::Words(words) => {
            let word = words.iter().find(|word| word.eq_ignore_ascii_case(text));
            word.map(|word| format!("\"{word}\""))
        }
        Shape::Word(word) => (text == *word).then(|| format!("\"{word}\"")),
        Shape::Integer { least, most } => {
            let number = i64::try_from(number(text).filter(Decimal::is_integer)?).ok()?;
            let is_enough = least.is_none_or(|least| number >= least);
            (is_enough && most.is_none_or(|most| number <= most)).then(|| number.to_string())
        }
        Shape::Number { below } => {
            number(text).filter(|number| *number < (*below).into()).map(|number| number.to_string())
        }
        Shape::Boolean => ["true", "false"].contains(&text).then(|| text.to_owned()),
        Shape::Date => day(text).map(|date| date.to_string()),
        _ => None,
    }
}

/// The keys that an example of a table has: those that it must have, or else the first.
fn shown(keys: &[Key], count: Count) -> impl Iterator<Item = &Key> {
    let needed = keys.iter().filter(|key| key.need == Need::Required).count();
    let is_shown = move |(at, key): &(usize, &Key)| match (needed, count) {
        (0, _) | (_, Count::One) => *at == 0,
        _ => key.need == Need::Required,
    };
    keys.iter().enumerate().filter(is_shown).map(|(_, key)| key)
}

/// The one number that a text says, its sign of per cent aside.
fn number(text: &str) -> Option<Decimal> {
    let text = text.trim().trim_end_matches('%').trim().replace('_', "").replace(',', ".");
    let (whole, part) = text.split_once('.').unwrap_or((&text, "0"));
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    // Three digits behind a point may be thousands.
    let is_plain = is_digits(whole) && is_digits(part) && part.len() != 3 && text.len() < 16;
    is_plain.then(|| text.parse::<Decimal>().ok())?.map(|number| number.normalize())
}

/// A day as people write it: the year first, or the day.
pub(super) fn day(text: &str) -> Option<NaiveDate> {
    let date = text.trim().split(['T', ' ']).next()?;
    let parts: Vec<u32> =
        date.split(['-', '/', '.']).map(str::parse).collect::<Result<_, _>>().ok()?;
    let (year, month, day) = match parts[..] {
        [year, month, day] if year > 999 => (year, month, day),
        [day, month, year] if year > 999 => (year, month, day),
        _ => return None,
    };
    let date = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)?;
    (date.year() < 10_000).then_some(date)
}

/// A target that is written as a number, with a sign before it or none.
fn target(table: &Table, text: &str) -> Option<String> {
    const SIGNS: &[(&str, &str)] = &[
        (">=", "at_least"),
        ("≥", "at_least"),
        ("<=", "at_most"),
        ("≤", "at_most"),
        ("=", "equal"),
        ("", "at_least"),
    ];
    let text = text.trim();
    let (sign, key) = SIGNS.iter().find(|(sign, _)| text.starts_with(sign))?;
    let is_target =
        Target::KINDS.iter().all(|kind| table.keys.iter().any(|key| key.name == kind.key));
    let number = number(&text[sign.len()..]).filter(|_| is_target)?;
    Some(format!("{{ {key} = {number} }}"))
}

//! Looking an entry up and filling it in.

use std::borrow::Cow;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, types::FluentNumber};
use fluent_syntax::ast;
use unic_langid::LanguageIdentifier;

use super::{Message, Value, format};
use crate::model::{Lang, Lookup};

/// The catalogue's files, one a topic, in the same order in every language.
macro_rules! texts {
    ($lang:literal) => {
        &[
            include_str!(concat!($lang, "/plan.ftl")),
            include_str!(concat!($lang, "/target.ftl")),
            include_str!(concat!($lang, "/decided.ftl")),
            include_str!(concat!($lang, "/programme.ftl")),
            include_str!(concat!($lang, "/formula.ftl")),
            include_str!(concat!($lang, "/form.ftl")),
            include_str!(concat!($lang, "/files.ftl")),
            include_str!(concat!($lang, "/stray.ftl")),
            include_str!(concat!($lang, "/values.ftl")),
            include_str!(concat!($lang, "/plausibility.ftl")),
            include_str!(concat!($lang, "/render.ftl")),
            include_str!(concat!($lang, "/report.ftl")),
            include_str!(concat!($lang, "/page.ftl")),
            include_str!(concat!($lang, "/submission.ftl")),
            include_str!(concat!($lang, "/workbook.ftl")),
            include_str!(concat!($lang, "/why.ftl")),
            include_str!(concat!($lang, "/narrative.ftl")),
            include_str!(concat!($lang, "/signed.ftl")),
            include_str!(concat!($lang, "/cli.ftl")),
            include_str!(concat!($lang, "/help.ftl")),
            include_str!(concat!($lang, "/sheet.ftl")),
            include_str!(concat!($lang, "/reading.ftl")),
            include_str!(concat!($lang, "/handout.ftl")),
            include_str!(concat!($lang, "/answer.ftl")),
            include_str!(concat!($lang, "/history.ftl")),
            include_str!(concat!($lang, "/closing.ftl")),
            include_str!(concat!($lang, "/setup.ftl")),
            include_str!(concat!($lang, "/schema.ftl")),
            include_str!(concat!($lang, "/keys.ftl")),
            include_str!(concat!($lang, "/tasks.ftl")),
            include_str!(concat!($lang, "/scorecard.ftl")),
            include_str!(concat!($lang, "/score.ftl")),
            include_str!(concat!($lang, "/score-paper.ftl")),
            include_str!(concat!($lang, "/next-year.ftl")),
            include_str!(concat!($lang, "/findings.ftl")),
            include_str!(concat!($lang, "/years.ftl")),
            include_str!(concat!($lang, "/chain.ftl")),
            include_str!(concat!($lang, "/received.ftl")),
            include_str!(concat!($lang, "/inbox.ftl")),
            include_str!(concat!($lang, "/unit-plans.ftl")),
            include_str!(concat!($lang, "/letter.ftl")),
            include_str!(concat!($lang, "/site.ftl")),
            include_str!(concat!($lang, "/look-up.ftl")),
            include_str!(concat!($lang, "/worklist.ftl")),
            include_str!(concat!($lang, "/outlook.ftl")),
            include_str!(concat!($lang, "/trial.ftl")),
        ]
    };
}

const VI: &[&str] = texts!("vi");
const EN: &[&str] = texts!("en");

/// The catalogue in one language.
pub struct Catalogue {
    lang: Lang,
    entries: Lookup<&'static str, Entry>,
    /// How the language forms plurals and writes numbers. It holds no entry: none refers to another.
    forms: FluentBundle<FluentResource>,
}

/// An entry as its file has it. A run says few of them, so each is parsed when it is first said.
struct Entry {
    text: &'static str,
    parsed: OnceLock<Option<ast::Message<&'static str>>>,
}

impl Entry {
    fn parsed(&self) -> Option<&ast::Message<&'static str>> {
        let parse = || {
            let (Ok(resource) | Err((resource, _))) =
                fluent_syntax::parser::parse_runtime(self.text);
            resource.body.into_iter().find_map(|entry| match entry {
                ast::Entry::Message(message) => Some(message),
                _ => None,
            })
        };
        self.parsed.get_or_init(parse).as_ref()
    }
}

/// The entries of a file by their ids: one begins wherever a line begins with a letter.
fn entries(file: &'static str) -> impl Iterator<Item = (&'static str, Entry)> {
    let starts = |at: usize| file.as_bytes().get(at).is_some_and(u8::is_ascii_alphabetic);
    let lines = file.match_indices('\n').map(|(at, _)| at + 1);
    let mut begins = std::iter::once(0).chain(lines).filter(move |at| starts(*at)).peekable();
    std::iter::from_fn(move || {
        let from = begins.next()?;
        let text = &file[from..begins.peek().copied().unwrap_or(file.len())];
        let (id, _) = text.split_once(' ')?;
        Some((id, Entry { text, parsed: OnceLock::new() }))
    })
}

/// What entries are filled in with, as the language writes it.
pub struct Filling(FluentArgs<'static>);

impl Catalogue {
    /// The embedded catalogue of a language.
    ///
    /// An entry that does not parse is left out; a test holds that there is none.
    pub fn new(lang: Lang) -> Self {
        let id: LanguageIdentifier = lang.code().parse().unwrap_or_default();
        let mut forms = FluentBundle::new_concurrent(vec![id]);
        // Isolation marks would end up in files and break the alignment of tables.
        forms.set_use_isolating(false);
        forms.set_formatter(Some(match lang {
            Lang::Vi => |value, _| write_number(Lang::Vi, value),
            Lang::En => |value, _| write_number(Lang::En, value),
        }));
        let entries = Self::sources(lang).iter().flat_map(|file| entries(file)).collect();
        Self { lang, entries, forms }
    }

    /// The language.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The source texts of a language's entries.
    pub fn sources(lang: Lang) -> &'static [&'static str] {
        match lang {
            Lang::Vi => VI,
            Lang::En => EN,
        }
    }

    /// Whether there is such an entry or attribute.
    pub fn has(&self, id: &str, attribute: Option<&str>) -> bool {
        self.pattern(id, attribute).is_some()
    }

    fn pattern(&self, id: &str, attribute: Option<&str>) -> Option<&ast::Pattern<&'static str>> {
        let message = self.entries.get(id)?.parsed()?;
        let Some(attribute) = attribute else { return message.value.as_ref() };
        let named = message.attributes.iter().find(|found| found.id.name == attribute);
        named.map(|found| &found.value)
    }

    /// An entry without arguments.
    pub fn word(&self, id: &'static str) -> String {
        self.text(&Message::new(id))
    }

    /// A message in this language. An entry that the catalogue lacks shows as its id, so that
    /// nothing is swallowed; a test holds that every id in the code is there.
    pub fn text(&self, message: &Message) -> String {
        let filling = self.filling(&message.args);
        let filled = self.filled_in(message.id, message.attribute, &filling);
        filled.unwrap_or_else(|| match message.attribute {
            Some(attribute) => format!("{}.{attribute}", message.id),
            None => message.id.to_owned(),
        })
    }

    /// An entry or attribute with its arguments; `None` where there is none.
    pub fn filled_in(
        &self,
        id: &str,
        attribute: Option<&str>,
        filling: &Filling,
    ) -> Option<String> {
        let pattern = self.pattern(id, attribute)?;
        let mut errors = Vec::new();
        Some(self.forms.format_pattern(pattern, Some(&filling.0), &mut errors).into_owned())
    }

    /// Arguments in this language, for as many entries as are filled in with them.
    pub fn filling(&self, args: &[(&'static str, Value)]) -> Filling {
        Filling(args.iter().map(|(name, value)| (*name, self.argument(value))).collect())
    }

    /// A value in this language.
    pub fn value(&self, value: &Value) -> String {
        match value {
            Value::Text(text) => text.clone(),
            Value::Count(count) => format::figure(self.lang, &count.to_string()),
            Value::Figure(plain) => format::figure(self.lang, plain),
            Value::Date(date) => format::date(self.lang, *date),
            Value::Name(name) => name.get(self.lang).to_owned(),
            Value::Message(message) => self.text(message),
            Value::Filled(name, values) => self.filled(name.get(self.lang), values),
            Value::Joined(between, values) => {
                values.iter().map(|value| self.value(value)).collect::<Vec<_>>().join(between)
            }
        }
    }

    /// Fills in placeholders in one pass, so that what is filled in is never taken for one. What is
    /// no placeholder stays as it is.
    fn filled(&self, text: &str, values: &[(&'static str, Value)]) -> String {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            let known = after.split_once('}').and_then(|(word, after)| {
                let (_, value) = values.iter().find(|(name, _)| *name == word)?;
                Some((value, after))
            });
            match known {
                Some((value, after)) => {
                    out.push_str(&self.value(value));
                    rest = after;
                }
                None => {
                    out.push('{');
                    rest = after;
                }
            }
        }
        out + rest
    }

    fn argument(&self, value: &Value) -> FluentValue<'static> {
        match value {
            // Beyond 2^53 Fluent's floats would change the number: then it is text.
            #[expect(clippy::cast_precision_loss, reason = "exact below 2^53")]
            Value::Count(count) if count.unsigned_abs() < 1 << 53 => {
                FluentValue::Number(FluentNumber::new(*count as f64, Default::default()))
            }
            other => FluentValue::String(Cow::Owned(self.value(other))),
        }
    }
}

fn write_number(lang: Lang, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(format::figure(lang, &number.value.to_string())),
        _ => None,
    }
}

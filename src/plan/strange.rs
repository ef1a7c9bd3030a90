//! The keys that a table does not have: each is reported, with what it most likely means. Then it is
//! taken for that, so that nothing is said to be lacking that is there under another name.

use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use super::context::curtailed;
use super::cursor::{Cursor, Meant};
use super::key::{Key, Need, Table};
use super::kind::Shape;
use super::rules::UNKNOWN_KEY;
use super::syntax::is_entries;
use crate::diagnostic::Diagnostic;
use crate::i18n::Value;
use crate::model::Target;

type Name<'c> = Spanned<DeString<'c>>;

/// Reports each key that is none of these.
pub(super) fn look<'c>(cursor: &mut Cursor<'c, '_>, keys: &'static [Key]) {
    let table = cursor.table;
    if cursor.is_root() {
        from_below(cursor, keys);
    }
    let is_known = |name: &Name<'_>| keys.iter().any(|key| key.name == name.get_ref());
    let mut unknown: Vec<_> = table.iter().filter(|(name, _)| !is_known(name)).collect();
    unknown.sort_by_key(|(name, _)| name.span().start);
    for (name, value) in unknown {
        let finding = finding(cursor, keys, name);
        let finding = said(cursor, keys, finding, name, value);
        cursor.context.report(finding);
    }
    let idle = |key: &&Key| table.contains_key(key.name) && !cursor.applies(key.need);
    for key in keys.iter().filter(idle) {
        let Need::Beside(other) = key.need else { continue };
        if let Some((name, _)) = table.get_key_value(key.name) {
            let finding = finding(cursor, keys, name).help("help-beside");
            cursor.context.report(finding.with("other", other));
        }
    }
}

fn finding(cursor: &Cursor<'_, '_>, keys: &[Key], name: &Name<'_>) -> Diagnostic {
    let mut known: Vec<_> =
        keys.iter().filter(|key| cursor.applies(key.need)).map(|key| key.name).collect();
    known.sort_unstable();
    let known: Vec<Value> = known.into_iter().map(Value::from).collect();
    Diagnostic::new(&UNKNOWN_KEY, cursor.context.place(name.span()))
        .with("known", known)
        .found(curtailed(name.get_ref()))
}

/// The finding about a key with what to do, which is taken for done.
fn said<'c>(
    cursor: &mut Cursor<'c, '_>,
    keys: &'static [Key],
    finding: Diagnostic,
    name: &'c Name<'c>,
    value: &'c Spanned<DeValue<'c>>,
) -> Diagnostic {
    let context = cursor.context;
    if !context.diagnostics.borrow_mut().has_room(&finding) {
        return finding;
    }
    let written = name.get_ref().as_ref();
    let is_free = |cursor: &Cursor<'_, '_>, key: &Key| {
        !cursor.table.contains_key(key.name) && !cursor.meant.contains_key(key.name)
    };
    // A target written beside the key that should hold it.
    let target = keys.iter().find(|key| key.name == "target" && is_free(cursor, key));
    if let Some(target) = target.filter(|_| Target::KINDS.iter().any(|kind| kind.key == written)) {
        cursor.meant.insert(target.name, Meant::Part(context.place(name.span())));
        return finding.help("help-target").with("value", context.written(value.span()));
    }
    if let Some(finding) = at_the_head(cursor, &finding) {
        return finding;
    }
    let free = keys.iter().filter(|key| cursor.applies(key.need) && is_free(cursor, key));
    let free: Vec<&'static str> = free.map(|key| key.name).collect();
    let near = context.diagnostics.borrow_mut().near(&finding, free.iter().copied());
    if let Some(key) = near.and_then(|near| free.into_iter().find(|key| *key == near)) {
        cursor.meant.insert(key, Meant::Value(value));
        return finding.help("help-nearest").with("nearest", key);
    }
    if let Some(place) = elsewhere(cursor, written) {
        return finding.help("help-elsewhere").with("place", place);
    }
    let there = keys.iter().map(|key| key.name);
    let near = context.diagnostics.borrow_mut().near(&finding, there);
    match near {
        Some(near) if cursor.table.get(near.as_str()).is_some_and(|there| adds(value, there)) => {
            finding.help("help-nearest").with("nearest", near)
        }
        Some(near) => finding.help("help-there").with("nearest", near),
        None => finding,
    }
}

/// Whether the one may stand beside the other: both are groups that have no key in common, as the English
/// name beside the Vietnamese, or lists of entries, of which there may be more.
fn adds(value: &Spanned<DeValue<'_>>, there: &Spanned<DeValue<'_>>) -> bool {
    if is_entries(value) && is_entries(there) {
        return true;
    }
    let tables = value.get_ref().as_table().zip(there.get_ref().as_table());
    tables.is_some_and(|(one, other)| {
        one.keys().all(|key| !other.contains_key(key.get_ref().as_ref()))
    })
}

/// Where a key that the head of the file lacks stands below a header.
fn at_the_head(cursor: &Cursor<'_, '_>, finding: &Diagnostic) -> Option<Diagnostic> {
    let (table, keys) = cursor.context.root.filter(|_| !cursor.is_root())?;
    let (source, _) = cursor.context.source?;
    let found = finding.found.as_deref()?;
    let key = keys.iter().find(|key| key.name == found)?;
    if table.contains_key(found) || nested(&(key.shape)()).is_some_and(|inner| !is_name(&inner)) {
        return None;
    }
    let header =
        source.text.lines().map(str::trim).find(|line| {
            line.starts_with('[') && line.contains(']') && !line.contains(['"', ','])
        })?;
    let header = header.split_inclusive(']').take(2).filter(|part| part.contains(']'));
    let file = source.path.rsplit('/').next()?;
    let finding = finding.clone().help("help-head").with("file", file);
    Some(finding.with("header", header.collect::<String>()))
}

/// The tables of the file that have a key, where these are few.
fn elsewhere(cursor: &Cursor<'_, '_>, key: &str) -> Option<Value> {
    let (_, keys) = cursor.context.root.filter(|_| !cursor.context.quiet)?;
    let mut found = Vec::new();
    having(keys, "", key, 0, &mut found);
    found.dedup();
    (1..=2).contains(&found.len()).then(|| Value::joined(" / ", found))
}

/// The headers of the tables below these keys that have a key.
fn having(keys: &[Key], way: &str, wanted: &str, depth: usize, found: &mut Vec<String>) {
    for key in keys {
        let shape = (key.shape)();
        let Some(table) = nested(&shape).filter(|table| !is_name(table)) else { continue };
        let way = if way.is_empty() { key.name.to_owned() } else { format!("{way}.{}", key.name) };
        if table.keys.iter().any(|key| key.name == wanted) {
            let is_list = matches!(shape, Shape::List { .. });
            found.push(if is_list { format!("[[{way}]]") } else { format!("[{way}]") });
        }
        if depth < 2 {
            having(table.keys, &way, wanted, depth + 1, found);
        }
    }
}

/// The table that a value of this shape is, or has in its list.
fn nested(shape: &Shape) -> Option<Table> {
    match shape {
        Shape::Table(table, _) => Some(*table),
        Shape::List { of, .. } => nested(of),
        Shape::Named(_, shape) => nested(shape),
        Shape::Either(choices) => choices.iter().find_map(nested),
        _ => None,
    }
}

fn is_name(table: &Table) -> bool {
    table.keys.iter().any(|key| key.name == "vi")
}

/// Takes what the head of the file must have from where it stands below a header.
fn from_below<'c>(cursor: &mut Cursor<'c, '_>, keys: &'static [Key]) {
    let is_lacking =
        |key: &&Key| key.need == Need::Required && !cursor.table.contains_key(key.name);
    let lacking: Vec<&'static Key> = keys.iter().filter(is_lacking).collect();
    if lacking.is_empty() {
        return;
    }
    let mut found = Vec::new();
    strays(cursor.table, keys, &lacking, &mut found);
    for (key, value) in found {
        cursor.meant.entry(key).or_insert(Meant::Value(value));
    }
}

fn strays<'c>(
    table: &'c DeTable<'c>,
    keys: &'static [Key],
    lacking: &[&'static Key],
    found: &mut Vec<(&'static str, &'c Spanned<DeValue<'c>>)>,
) {
    for (name, value) in table {
        let key = keys.iter().find(|key| key.name == name.get_ref());
        let Some(inner) = key.and_then(|key| nested(&(key.shape)())).filter(|it| !is_name(it))
        else {
            continue;
        };
        let list = value.get_ref().as_array().into_iter().flat_map(|list| list.iter());
        for table in std::iter::once(value).chain(list).filter_map(|one| one.get_ref().as_table()) {
            let stray = |(name, _): &(&Name<'_>, &Spanned<DeValue<'_>>)| {
                !inner.keys.iter().any(|key| key.name == name.get_ref())
            };
            for (name, value) in table.iter().filter(stray) {
                let meant = lacking.iter().find(|key| key.name == name.get_ref());
                found.extend(meant.map(|key| (key.name, value)));
            }
            strays(table, inner.keys, lacking, found);
        }
    }
}

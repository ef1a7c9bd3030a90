//! The plan as files: the TOML files of a year → [`Plan`], one file a kind of file; their schemas;
//! and next year's plan from this one's.
//!
//! Reports what is wrong with the form of a file: syntax, keys, types, ids, words. Calls `model`,
//! `source`, `diagnostic` and `i18n`, and knows nothing of submissions. Never touches the disk, and
//! never judges whether the parts fit together: that is for the checks.

mod area;
mod breakdown;
mod closed;
pub(crate) mod conflict;
mod context;
mod cursor;
mod decided;
mod escapes;
mod formula;
mod head;
mod header;
mod key;
mod kind;
mod known;
mod measure;
mod misplaced;
mod programme;
mod received;
pub(crate) mod refused;
pub mod renewal;
mod report_form;
pub(crate) mod rules;
pub mod schema;
mod scorecard;
mod seed;
mod signed;
mod strange;
mod syntax;
mod tables;
mod target;
mod task;
mod toml_text;
mod unit;
mod waivers;
pub mod written;

use std::cell::RefCell;
use std::collections::BTreeMap;

use self::conflict::conflicts;
use self::context::Context;
use self::cursor::Cursor;
use self::key::{Field, Read};
pub(crate) use self::key::{Key, Need, Table};
pub(crate) use self::kind::{Count, FORMAT, Shape, offset};
use self::known::Known;
pub use self::rules::RULES;
pub(crate) use self::rules::{
    BROKEN_SEAL, BROKEN_SIGN_OFF, IMPOSSIBLE_TARGET, UNCLAIMED_FILE, UNCLEAR_PROGRAMME,
    UNKNOWN_PERIOD, UNKNOWN_UNIT, UNORDERED_PROGRAMME,
};
use self::rules::{
    DUPLICATE_ID, MISSING_FILE, NEARLY_YEAR, OVERFULL_FILE, TOML_ENCODING, TOO_MANY_YEARS,
};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::model::{FileId, Id, Obscured, Place, Placed, Plan, is_nearly_year, seal_path};
use crate::source::{Encoding, SourceFile, Sources, limits};
pub(crate) use closed::{is_sha256, seal_in};
pub(crate) use escapes::escaped_texts;
pub use head::head;
pub use received::record;
pub use signed::figures_sha256;
pub(super) use syntax::overfull;
pub(crate) use tables::FORMS;
pub use tables::FileForm;
pub(crate) use toml_text::{comment, quoted};

/// Where targets over several years stand.
pub const PROGRAMME: &str = "plan/programme.toml";

/// Loads the plan of a year. Whatever could be read is in it; whatever could not is reported.
pub fn plan(sources: &Sources, year: i32, diagnostics: &mut Diagnostics) -> Plan {
    let mut plan = of_year(sources, year, diagnostics);
    refused::refused(sources, &mut plan, diagnostics);
    if sources.answers(year, "plan") {
        years(sources, year, diagnostics);
    }
    plan
}

/// What is wrong with the years that there are: one that is misspelt, too many at once.
fn years(sources: &Sources, year: i32, diagnostics: &mut Diagnostics) {
    let near = sources.under("plan/").filter(|(_, file)| is_nearly_year(&file.path));
    diagnostics.extend(near.map(|(file, source)| {
        Diagnostic::new(&NEARLY_YEAR, Place::top(file)).found(source.path.as_str())
    }));
    let beyond = sources.years_beyond();
    let any = || sources.under("").next().map(|(file, _)| file);
    let anchor = sources.find(&format!("plan/{year}/plan.toml")).or_else(any);
    if let (Some(file), Some(first)) = (anchor, beyond.first()) {
        let finding = Diagnostic::new(&TOO_MANY_YEARS, Place::top(file));
        let finding = finding.with("count", beyond.len()).with("limit", limits::YEARS);
        diagnostics.push(finding.with("first", first.to_string()));
    }
}

fn of_year(sources: &Sources, year: i32, diagnostics: &mut Diagnostics) -> Plan {
    let folder = format!("plan/{year}/");
    let known = &Known::new(sources, year);
    let mut plan = Plan { year, ..Plan::default() };
    let mut ids = Ids::default();
    let Some(header) = sources.find(&format!("{folder}plan.toml")) else {
        report_missing(sources, &folder, "plan.toml", diagnostics);
        plan.damaged = true;
        return plan;
    };
    read(known, header, diagnostics, &mut plan, |context, found, plan| {
        header::read(context, found, &mut ids, plan);
    });
    match sources.find(&format!("{folder}units.toml")) {
        Some(file) => read(known, file, diagnostics, &mut plan, |context, found, plan| {
            unit::read_all(context, found, &mut ids, plan);
        }),
        None => {
            diagnostics.push(missing(sources, header, &folder, "units.toml"));
            plan.damaged = true;
        }
    }
    read_folders(known, &folder, &mut ids, &mut plan, diagnostics);
    plan.obscured = obscured(sources, &folder, diagnostics);
    if let Some(file) = sources.find(&format!("{folder}waivers.toml")) {
        // Nothing refers to a waiver, so a broken file hides no part of the plan.
        let damaged = plan.damaged;
        read(known, file, diagnostics, &mut plan, |_, found, plan| {
            waivers::read(found, plan);
        });
        plan.damaged = damaged;
    }
    if let Some(file) = sources.find(PROGRAMME) {
        // Nor does anything refer to what is asked over the years.
        let damaged = plan.damaged;
        read(known, file, diagnostics, &mut plan, |context, found, plan| {
            programme::read(context, found, plan);
        });
        plan.damaged = damaged;
    }
    read_seals(known, &mut plan, diagnostics);
    read_signed(known, &mut plan, diagnostics);
    read_received(known, &mut plan, diagnostics);
    for (file, source) in sources.under("seeds/") {
        let name = source.path["seeds/".len()..].strip_suffix(".toml");
        if let Some(name) = name.filter(|name| !name.contains('/')) {
            read(known, file, diagnostics, &mut plan, |context, found, plan| {
                seed::read(context, found, name, plan);
            });
        }
    }
    plan
}

/// What errors in the plan's files may have lost of it.
fn obscured(sources: &Sources, folder: &str, diagnostics: &Diagnostics) -> Obscured {
    let mut obscured = Obscured::default();
    for error in diagnostics.iter().filter(|found| found.severity == Severity::Error) {
        match sources.file(error.place.file).path.strip_prefix(folder) {
            Some("plan.toml") => obscured.periods = true,
            Some("units.toml") => obscured.units = true,
            Some(name) if name.starts_with("scorecards/") => {}
            // An area's file that lies elsewhere is no area's.
            Some(_) => obscured.duties = true,
            None => {}
        }
    }
    obscured
}

/// The areas and the units' own plans, and what belongs to neither.
fn read_folders(
    known: &Known<'_>,
    folder: &str,
    ids: &mut Ids,
    plan: &mut Plan,
    diagnostics: &mut Diagnostics,
) {
    let mut areas = Vec::new();
    let mut unit_plans = Vec::new();
    let mut cards = Vec::new();
    let read_files = known.sources.under(folder).filter(|(_, source)| source.refused().is_none());
    for (file, source) in read_files {
        let rest = &source.path[folder.len()..];
        match rest.strip_suffix(".toml").and_then(|stem| stem.split_once('/')) {
            Some(("areas", name)) if !name.contains('/') => areas.push((file, name)),
            Some(("units", name)) if !name.contains('/') => unit_plans.push((file, name)),
            Some(("scorecards", name)) if !name.contains('/') => cards.push((file, name)),
            _ if matches!(rest, "plan.toml" | "units.toml" | "waivers.toml" | "README.md") => {}
            _ if matches!(rest, "areas" | "units" | "scorecards") => {
                diagnostics.push(refused::no_folder(file));
                plan.damaged = true;
            }
            _ => unclaimed(known.sources, file, folder, rest, plan, diagnostics),
        }
    }
    // By number, so that the plan's order does not hang on how ten sorts beside two.
    areas.sort_by_key(|(_, name)| {
        let number = name.split('-').next().and_then(|number| number.parse::<i64>().ok());
        (number.unwrap_or(i64::MAX), *name)
    });
    for (file, name) in areas {
        if let Some(area) = area::of_file(file, name, plan, diagnostics) {
            read(known, file, diagnostics, plan, |context, found, plan| {
                area::read(context, found, &area, ids, plan);
            });
        }
    }
    breakdown::expand(plan, ids, diagnostics);
    for (file, name) in unit_plans {
        read(known, file, diagnostics, plan, |context, found, plan| {
            unit::read_plan(context, found, name, ids, plan);
        });
    }
    for (file, name) in cards {
        read(known, file, diagnostics, plan, |context, found, plan| {
            scorecard::read(context, found, name, ids, plan);
        });
    }
}

/// A file of the year that is none of the plan's as it stands.
fn unclaimed(
    sources: &Sources,
    file: FileId,
    folder: &str,
    rest: &str,
    plan: &mut Plan,
    diagnostics: &mut Diagnostics,
) {
    let finding =
        Diagnostic::new(&UNCLAIMED_FILE, Place::top(file)).found(format!("{folder}{rest}"));
    let Some(right) = misplaced::right(rest, plan) else {
        return diagnostics.push(finding.with("reason", "plan"));
    };
    let right_path = format!("{folder}{right}");
    let is_there = sources.find(&right_path).is_some();
    // What it holds is not known to be lacking.
    plan.damaged |= !is_there && right != "waivers.toml";
    // Where it is missing it has been named.
    if !is_there && right == "units.toml" {
        return;
    }
    let reason = if rest.to_lowercase().ends_with(".txt") { "ending" } else { "place" };
    let finding = finding.with("reason", reason).with("there", is_there);
    diagnostics.push(finding.with("right", right_path));
}

/// The seals of the plan's periods. A fault in one concerns its period, and hides no part of the
/// plan.
fn read_seals(known: &Known<'_>, plan: &mut Plan, diagnostics: &mut Diagnostics) {
    let damaged = plan.damaged;
    let periods: Vec<Id> = plan.periods.ids().cloned().collect();
    for period in periods {
        let path = seal_path(plan.year, &period);
        let Some(file) = known.sources.find(&path) else { continue };
        let mut faults = Diagnostics::default();
        read(known, file, &mut faults, plan, |context, found, plan| {
            plan.seals.extend(closed::read(context, found, &period, known.sources.file(file)));
        });
        if faults.count(Severity::Error) > 0 {
            plan.seals.retain(|seal| seal.period != period);
        }
        diagnostics.extend(faults.iter().cloned().map(|mut fault| {
            fault.period = Some((&period).into());
            fault
        }));
    }
    plan.damaged = damaged;
}

/// What units have signed, likewise.
fn read_signed(known: &Known<'_>, plan: &mut Plan, diagnostics: &mut Diagnostics) {
    let found = read_by_unit(known, plan, "signed", diagnostics, signed::read);
    plan.signed.extend(found);
}

/// What came from units when, likewise.
fn read_received(known: &Known<'_>, plan: &mut Plan, diagnostics: &mut Diagnostics) {
    for found in read_by_unit(known, plan, "received", diagnostics, received::read) {
        let of_period = plan.received.entry(found.period.clone()).or_default();
        of_period.insert(found.unit.clone(), found);
    }
}

/// The files of a folder of each period that are of a unit each. What has errors says nothing; a file
/// of nobody is reported as one that nothing claims.
fn read_by_unit<T: Read, R>(
    known: &Known<'_>,
    plan: &mut Plan,
    folder: &str,
    diagnostics: &mut Diagnostics,
    of: impl Fn(&Context<'_>, T, &Id, &Id) -> Option<R>,
) -> Vec<R> {
    let damaged = plan.damaged;
    let mut all = Vec::new();
    let periods: Vec<Id> = plan.periods.ids().cloned().collect();
    for period in periods {
        let folder = format!("reports/{}/{period}/{folder}/", plan.year);
        for (file, source) in known.sources.under(&folder) {
            let name = source.path[folder.len()..].strip_suffix(".toml");
            let unit = name.and_then(|name| plan.units.get(name)).map(|unit| unit.id.clone());
            let Some(unit) = unit else { continue };
            let (mut faults, mut found) = (Diagnostics::default(), None);
            read(known, file, &mut faults, plan, |context, table, _| {
                found = of(context, table, &unit, &period);
            });
            all.extend(found.filter(|_| faults.count(Severity::Error) == 0));
            diagnostics.extend(faults.iter().cloned().map(|fault| fault.about(&unit, &period)));
        }
    }
    plan.damaged = damaged;
    all
}

/// The plan file itself is absent: any other file of the year is where to say so.
fn report_missing(sources: &Sources, folder: &str, name: &str, diagnostics: &mut Diagnostics) {
    // A link, say, stands where it would be: that has been said.
    if sources.is_hidden(&format!("{folder}{name}")) {
        return;
    }
    let anchor = sources.under(folder).next().or_else(|| sources.under("").next());
    if let Some((file, _)) = anchor {
        diagnostics.push(missing(sources, file, folder, name));
    }
}

fn missing(sources: &Sources, anchor: FileId, folder: &str, name: &str) -> Diagnostic {
    let finding = |anchor| {
        let finding = Diagnostic::new(&MISSING_FILE, Place::top(anchor));
        finding.with("path", format!("{folder}{name}"))
    };
    let there = misplaced::instead_of(sources, folder, name).map(|rest| format!("{folder}{rest}"));
    match there.and_then(|there| Some((sources.find(&there)?, there))) {
        Some((file, there)) => finding(file).help("help-there").with("there", there),
        None => finding(anchor),
    }
}

/// Why a file is not worth parsing, where it is not; of one that was not read that has been said.
fn unread(source: &SourceFile, file: FileId) -> Option<Vec<Diagnostic>> {
    if source.refused().is_some() {
        return Some(Vec::new());
    }
    if source.unreadable.is_some() || !matches!(source.encoding, Encoding::Utf8 { .. }) {
        return Some(vec![Diagnostic::new(&TOML_ENCODING, Place::top(file))]);
    }
    let conflicts = conflicts(&source.text);
    if !conflicts.is_empty() {
        return Some(conflicts.iter().map(|conflict| conflict.finding(file, source)).collect());
    }
    let beyond = overfull(&source.text)?;
    let place = Place { file, start: beyond.start, end: beyond.end };
    Some(vec![Diagnostic::new(&OVERFULL_FILE, place)])
}

/// Parses a file, reports its syntax faults and hands over what its table holds.
fn read<T: Read>(
    known: &Known<'_>,
    file: FileId,
    diagnostics: &mut Diagnostics,
    plan: &mut Plan,
    take: impl FnOnce(&Context<'_>, T, &mut Plan),
) {
    let source = known.sources.file(file);
    if let Some(why) = unread(source, file) {
        diagnostics.extend(why);
        plan.damaged = true;
        return;
    }
    let (table, is_whole) = syntax::parse(&source.text);
    if !is_whole {
        diagnostics.extend(syntax::findings(&source.text, file, &T::TABLE));
        plan.damaged = true;
    }
    plan.damaged |= syntax::hides_tables(table.get_ref(), &T::TABLE);
    let context = Context {
        file,
        quiet: !is_whole,
        diagnostics: RefCell::new(diagnostics),
        source: Some((source, known)),
        root: Some((table.get_ref(), T::TABLE.keys)),
    };
    let cursor = Cursor::new(&context, table.get_ref(), Place::top(file), "".into());
    take(&context, T::read(&cursor), plan);
}

/// The ids taken so far, by the space they must be unique in, ignoring case.
#[derive(Default)]
struct Ids {
    taken: BTreeMap<(&'static str, String), Place>,
}

impl Ids {
    /// Takes an id in a space; a second one is reported and refused.
    fn claim(&mut self, context: &Context<'_>, space: &'static str, id: &Id, place: Place) -> bool {
        let first = *self.taken.entry((space, id.folded())).or_insert(place);
        if first == place {
            return true;
        }
        context
            .report(Diagnostic::new(&DUPLICATE_ID, place).found(id.as_str()).see(first, "first"));
        false
    }

    /// Takes the `id` of a table; `None` if it is absent, no id, or taken.
    fn take(
        &mut self,
        context: &Context<'_>,
        space: &'static str,
        found: Field<Placed<Id>>,
    ) -> Option<Id> {
        let id = found.value?;
        self.claim(context, space, &id.value, id.place).then_some(id.value)
    }
}

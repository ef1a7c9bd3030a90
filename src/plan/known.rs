//! What the plan names, for what a finding advises: the ids that there are, and what they are of. Read
//! from the files as they stand, whatever else is wrong with them, once somebody asks.

use std::cell::{Cell, OnceCell};

use toml::de::{DeTable, DeValue};

use super::{syntax, unread};
use crate::diagnostic::Diagnostic;
use crate::i18n::Value;
use crate::model::Id;
use crate::source::Sources;
use crate::source::spelling::composed;

/// The plan that a file belongs to, looked through when it is needed.
pub(super) struct Known<'s> {
    pub sources: &'s Sources,
    year: i32,
    names: OnceCell<Names>,
}

impl<'s> Known<'s> {
    pub fn new(sources: &'s Sources, year: i32) -> Self {
        Self { sources, year, names: OnceCell::new() }
    }

    pub fn names(&self) -> &Names {
        self.names.get_or_init(|| Names::of(self.sources, self.year))
    }
}

/// The ids of one kind, each with its names.
#[derive(Default)]
pub(super) struct Kind {
    ids: Vec<(String, Vec<String>)>,
    /// How many of them were compared with what stands in files.
    compared: Cell<usize>,
}

/// How many are compared at most: a nation's ids are many, and a faulty file names none of them
/// often.
const COMPARED: usize = 1_000_000;

/// How many ids a finding offers.
const OFFERED: usize = 6;

impl Kind {
    /// An example.
    pub fn first(&self) -> Option<&str> {
        self.ids.first().map(|(id, _)| id.as_str())
    }

    /// The first few of them.
    pub fn some(&self, count: usize) -> Vec<&str> {
        self.ids.iter().take(count).map(|(id, _)| id.as_str()).collect()
    }

    /// The one that is called so, by its id or by its name.
    pub fn called(&self, text: &str) -> Option<&str> {
        let compared = self.compared.get();
        if compared > COMPARED {
            return None;
        }
        self.compared.set(compared + self.ids.len());
        let wanted = text.trim().to_lowercase();
        let is_it = |name: &String| name.to_lowercase() == wanted;
        let is_called = |(id, names): &&(String, Vec<String>)| is_it(id) || names.iter().any(is_it);
        self.ids.iter().find(is_called).map(|(id, _)| id.as_str())
    }

    /// Says which of them to write instead of what is no id.
    pub fn advise(&self, finding: Diagnostic) -> Diagnostic {
        let called = self.called(finding.found.as_deref().unwrap_or_default());
        match called {
            Some(id) => finding.help("help-nearest").with("nearest", id.to_owned()),
            None if self.ids.is_empty() => finding,
            None => {
                let all: Vec<Value> = self.some(OFFERED).into_iter().map(Value::from).collect();
                finding.help("help-known").with("known", all)
            }
        }
    }

    fn take(&mut self, table: &DeTable<'_>, list: &str) {
        for one in tables(table, list) {
            let Some(id) = text(one, "id").filter(|id| Id::parse(id).is_ok()) else { continue };
            let mut names = text(one, "name").into_iter().collect::<Vec<_>>();
            if let Some(by) = one.get("name").and_then(|name| name.get_ref().as_table()) {
                names.extend(["vi", "en"].into_iter().filter_map(|lang| text(by, lang)));
            }
            self.ids.push((id, names));
        }
    }
}

/// The tables of a list.
fn tables<'t>(table: &'t DeTable<'_>, list: &str) -> impl Iterator<Item = &'t DeTable<'t>> {
    let list = table.get(list).and_then(|list| list.get_ref().as_array());
    list.into_iter().flat_map(|list| list.iter()).filter_map(|one| one.get_ref().as_table())
}

fn text(table: &DeTable<'_>, key: &str) -> Option<String> {
    table.get(key)?.get_ref().as_str().map(|text| composed(text).trim().to_owned())
}

/// The ids that there are.
#[derive(Default)]
pub(super) struct Names {
    pub year: i32,
    /// The code of the plan's language.
    pub lang: &'static str,
    /// The periods, then the reports of several.
    periods: Kind,
    reports: Kind,
    units: Kind,
    pub groups: Vec<String>,
    areas: Kind,
    metrics: Kind,
    indicators: Kind,
    tasks: Kind,
    breakdowns: Kind,
}

/// The keys that hold ids, by what they are of.
const PERIODS: &[&str] = &["from", "to", "period", "due_by", "in", "of"];
const REPORTS: &[&str] = &["path"];
const UNITS: &[&str] = &[
    "coordinator",
    "focal",
    "lead",
    "reported_by",
    "reports_to",
    "succeeds",
    "unit",
    "units",
    "with",
];
const AREAS: &[&str] = &["area", "areas"];
const METRICS: &[&str] =
    &["columns", "denominator", "left", "metrics", "numerator", "right", "value"];
const INDICATORS: &[&str] = &["indicator", "serves", "targets"];

impl Names {
    fn of(sources: &Sources, year: i32) -> Self {
        let mut names = Self { year, lang: "vi", ..Self::default() };
        let folder = format!("plan/{year}/");
        for (file, source) in sources.under(&folder) {
            let rest = &source.path[folder.len()..];
            let is_area = rest.starts_with("areas/") && rest.ends_with(".toml");
            if !is_area && !matches!(rest, "plan.toml" | "units.toml")
                || unread(source, file).is_some()
            {
                continue;
            }
            let (table, _) = syntax::parse(&source.text);
            names.take(table.get_ref(), rest);
        }
        names
    }

    fn take(&mut self, table: &DeTable<'_>, file: &str) {
        match file {
            "plan.toml" => {
                if text(table, "language").as_deref() == Some("en") {
                    self.lang = "en";
                }
                self.periods.take(table, "period");
                self.reports.take(table, "period");
                self.reports.take(table, "report");
                self.areas.take(table, "area");
            }
            "units.toml" => {
                self.units.take(table, "unit");
                let groups = tables(table, "unit").filter_map(|unit| unit.get("groups"));
                let groups = groups.filter_map(|list| list.get_ref().as_array());
                let groups = groups.flat_map(|list| list.iter().map(|one| one.get_ref()));
                self.groups.extend(groups.filter_map(DeValue::as_str).map(str::to_owned));
            }
            _ => {
                self.metrics.take(table, "metric");
                self.indicators.take(table, "indicator");
                self.tasks.take(table, "task");
                self.breakdowns.take(table, "breakdown");
            }
        }
    }

    /// What the ids under a key are of; `None` where each is a new one.
    pub fn of_key(&self, key: &str) -> Option<&Kind> {
        let kinds = [
            (PERIODS, &self.periods),
            (REPORTS, &self.reports),
            (UNITS, &self.units),
            (AREAS, &self.areas),
            (METRICS, &self.metrics),
            (INDICATORS, &self.indicators),
            (&["after"], &self.tasks),
            (&["by", "rows"], &self.breakdowns),
        ];
        kinds.into_iter().find(|(keys, _)| keys.contains(&key)).map(|(_, kind)| kind)
    }
}

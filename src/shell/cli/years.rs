//! Which years a check looks at: those that are named or changed, and those that are not over. The
//! plan of next year must not hide what is still handed in for this one.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use anyhow::Context as _;
use chrono::NaiveDate;
use clap::ArgMatches;

use super::context::Context;
use super::opening::kept;
use super::output;
use crate::diagnostic::Diagnostics;
use crate::i18n::Message;
use crate::model::{FileId, History, Plan, seal_path, year_of};
use crate::plan::head;
use crate::seal::Kept;
use crate::shell::history::{self, Base};
use crate::shell::pipeline::{self, Wanted};
use crate::shell::workspace::{Failure, Workspace};
use crate::source::{Sources, limits};

/// What a check looks at.
pub(super) struct Scope {
    /// The years that are looked at whole, ascending.
    pub years: Vec<i32>,
    /// The years of which only the seals are held against their files.
    pub closed: Vec<i32>,
    /// The years that should be looked at and are too many.
    pub left: Vec<i32>,
    /// Today.
    pub as_of: NaiveDate,
    /// The files and folders that were named.
    pub paths: Wanted,
    /// Whether that is a submission which is still being written.
    pub is_draft: bool,
    /// Where the branch left another, where that is asked.
    pub base: Option<Base>,
}

/// The years that are to be looked at on a day, each with the head of its plan: those whose last
/// submission is not overdue yet or that cannot be told of, those that are overdue and not yet sealed
/// before the next year's first submissions are, and the last that has begun. So neither a plan that
/// lies far ahead nor one that is broken takes the place of the one in hand, and what is lacking when
/// the last day has passed is not passed over.
fn open(workspace: &Workspace, years: &[i32], as_of: NaiveDate) -> BTreeMap<i32, Option<Plan>> {
    let read = |year: i32| {
        let text = workspace.read_text(&format!("plan/{year}/plan.toml"))?;
        head(text, year)
    };
    let heads: Vec<_> = years.iter().map(|year| (*year, read(*year))).collect();
    let has_begun = |plan: &Plan| plan.periods.iter().any(|period| period.from <= as_of);
    let last = heads.iter().rfind(|(_, plan)| plan.as_ref().is_some_and(has_begun));
    let last = last.or(heads.last()).map(|(year, _)| *year);
    let is_sealed = |plan: &Plan| {
        let mut regular = plan.regular_periods().into_iter();
        let has_seal = |seal: String| workspace.read_text(&seal).is_some();
        regular.all(|period| has_seal(seal_path(plan.year, &period.id)))
    };
    let first_due = |plan: &Plan| plan.periods.iter().map(|period| plan.deadline(period)).min();
    let is_open = |plan: &Plan, next: Option<NaiveDate>| {
        plan.periods.iter().any(|period| plan.deadline(period) >= as_of)
            || next.is_some_and(|next| next >= as_of) && !is_sealed(plan)
    };
    let nexts = heads.iter().skip(1).map(|(_, plan)| plan.as_ref().and_then(first_due));
    let nexts: Vec<_> = nexts.chain([None]).collect();
    let open = heads.into_iter().zip(nexts).filter(|((year, plan), next)| {
        plan.as_ref().is_none_or(|plan| is_open(plan, *next)) || Some(*year) == last
    });
    open.map(|(head, _)| head).collect()
}

impl Context {
    /// Finds out which years a check looks at. A year that is named is that year alone.
    pub fn scope(&self, workspace: &Workspace, matches: &ArgMatches) -> anyhow::Result<Scope> {
        let year = self.year_of(workspace)?;
        let paths = matches.get_many::<PathBuf>("paths").into_iter().flatten();
        let paths: Vec<_> = match self.draft.get().map(|draft| draft.0.clone()) {
            Some(draft) => vec![draft],
            None => paths.map(|path| workspace.relative(path)).collect::<Result<_, _>>()?,
        };
        let text = |id: &str| matches.get_one::<String>(id).map(String::as_str);
        let base = text("changed-since").map(|revision| history::since(workspace.root(), revision));
        let base = base.transpose().with_context(|| self.catalogue.word("doing-compare"))?;
        let all = workspace.years_by_then()?;
        let mut scope = Scope {
            years: vec![year],
            closed: Vec::new(),
            left: Vec::new(),
            as_of: self.as_of,
            paths: Wanted::default(),
            is_draft: self.draft.get().is_some(),
            base,
        };
        if self.year.is_none() && !all.is_empty() {
            self.widen(workspace, &all, &paths, text("period"), &mut scope)?;
        }
        scope.paths = paths.into_iter().collect();
        Ok(scope)
    }

    /// Takes in every year that is asked about though none was named.
    fn widen(
        &self,
        workspace: &Workspace,
        all: &[i32],
        paths: &[String],
        period: Option<&str>,
        scope: &mut Scope,
    ) -> anyhow::Result<()> {
        let named = |path: &String| year_of(path).filter(|year| all.contains(year));
        let mut years: BTreeSet<i32> = paths.iter().filter_map(named).collect();
        if paths.is_empty() || paths.iter().any(|path| named(path).is_none()) {
            let open = open(workspace, all, self.as_of);
            years.extend(match period {
                Some(period) => begun(&open, period, self.as_of),
                None => open.into_keys().collect(),
            });
        }
        let rest = || all.iter().copied().filter(|year| !years.contains(year));
        let is_whole = |path: &String| matches!(path.as_str(), "" | "reports");
        match &scope.base {
            Some(base) => {
                let changed = changed(workspace, base, &rest().collect::<Vec<_>>())?;
                years.extend(changed);
            }
            None if period.is_none() && (paths.is_empty() || paths.iter().any(is_whole)) => {
                scope.closed = rest().collect();
            }
            None => {}
        }
        let mut years: Vec<i32> = years.into_iter().collect();
        if years.len() > limits::YEARS {
            let now = chrono::Datelike::year(&self.as_of);
            years.sort_by_key(|year| (year.abs_diff(now), *year));
            scope.left = years.split_off(limits::YEARS);
            scope.left.sort_unstable();
            years.sort_unstable();
        }
        scope.years = years;
        Ok(())
    }

    /// The years that a check looks at though none is named, ascending.
    pub fn open_years(&self, workspace: &Workspace) -> anyhow::Result<Vec<i32>> {
        let year = self.year_of(workspace)?;
        let all = workspace.years_by_then()?;
        let is_named = self.year.is_some() || all.is_empty();
        Ok(if is_named {
            vec![year]
        } else {
            open(workspace, &all, self.as_of).into_keys().collect()
        })
    }

    /// Says which year is taken where an older one is still open, unless the year was named.
    pub fn tell_of_others(&self, workspace: &Workspace, year: i32) -> anyhow::Result<()> {
        if self.year.is_some() || self.quiet || self.for_programs {
            return Ok(());
        }
        let all = workspace.years_by_then()?;
        if all.len() < 2 {
            return Ok(());
        }
        let mut open = open(workspace, &all, self.as_of);
        open.remove(&year);
        // One whose plan cannot be told of may have been over for long.
        if let Some(other) = open.iter().rfind(|(_, plan)| plan.is_some()).map(|(other, _)| other) {
            let said = Message::new("year-taken").with("year", year.to_string());
            output::say(&self.catalogue.text(&said.with("other", other.to_string())));
        }
        Ok(())
    }

    /// Holds the seals of years that are over against their files. What is found there is read into
    /// the sources.
    pub fn past_seals(
        &self,
        workspace: &Workspace,
        years: &[i32],
        history: &History,
        sources: &mut Sources,
    ) -> anyhow::Result<Diagnostics> {
        let mut all = Diagnostics::default();
        for year in years {
            let doing = || self.catalogue.word("doing-read");
            let Some(own) = workspace.read_alone(*year, true).with_context(doing)? else {
                continue;
            };
            let (plan, found) = pipeline::seals(&own, *year, history, &Kept::new());
            if found.iter().next().is_none() {
                continue;
            }
            // Only now is it worth asking git what the files held.
            let kept = history.log().map(|log| kept(workspace, &own, &plan, log));
            let (_, mut found) = pipeline::seals(&own, *year, history, &kept.unwrap_or_default());
            let numbers: Vec<FileId> =
                own.into_files().into_iter().map(|file| sources.put(file)).collect();
            found.renumber(|file| numbers.get(file.0 as usize).copied().unwrap_or(file));
            all.join(found);
        }
        Ok(all)
    }
}

/// Of open years those in which a report has begun, or else the last that has such a report; those
/// that cannot be told of stay.
fn begun(open: &BTreeMap<i32, Option<Plan>>, period: &str, as_of: NaiveDate) -> Vec<i32> {
    let begins = |plan: &Plan| {
        let report = plan.report(period)?;
        plan.periods_of(report).map(|period| period.from).min()
    };
    let told: Vec<_> = open
        .iter()
        .map(|(year, plan)| (*year, plan.as_ref().map(begins)))
        .filter(|(_, begins)| *begins != Some(None))
        .collect();
    let is_begun = |(_, begins): &&(i32, Option<Option<NaiveDate>>)| {
        begins.flatten().is_none_or(|begins| begins <= as_of)
    };
    let begun: Vec<_> = told.iter().filter(is_begun).map(|(year, _)| *year).collect();
    match begun.is_empty() {
        // Without any the last year says that it has no such report.
        true => {
            told.last().map(|(year, _)| *year).or(open.keys().last().copied()).into_iter().collect()
        }
        false => begun,
    }
}

/// Of some years those in whose folders something differs from what it was, committed or not.
fn changed(workspace: &Workspace, base: &Base, years: &[i32]) -> anyhow::Result<Vec<i32>> {
    let committed = base.years();
    let mut changed = Vec::new();
    for year in years {
        let differs = || -> Result<bool, Failure> {
            let now = workspace.read_alone(*year, false)?.unwrap_or_default();
            base.differs(&now, &[format!("plan/{year}/"), format!("reports/{year}/")])
        };
        if committed.contains(year) || differs()? {
            changed.push(*year);
        }
    }
    Ok(changed)
}

/// Names that must be known in one of the years at least.
pub(super) fn known_in<T>(
    plans: &[&Plan],
    find: impl Fn(&Plan) -> Result<T, Failure>,
) -> Result<T, Failure> {
    let mut unknown = None;
    // Of the last year the complaint is the most likely to help.
    for plan in plans.iter().rev() {
        match find(plan) {
            Ok(found) => return Ok(found),
            Err(failure) => unknown = unknown.or(Some(failure)),
        }
    }
    Err(unknown.unwrap_or_else(|| Failure::new(Message::new("usage-other").with("detail", ""))))
}

/// The folders that were read, for all years the reports.
pub(super) fn folders(sources: &Sources) -> Vec<String> {
    let plans = sources.years().iter().map(|year| format!("plan/{year}/"));
    plans.chain(["reports/", "seeds/"].map(str::to_owned)).collect()
}

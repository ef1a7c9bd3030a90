//! What a branch may change: on a unit's behalf only that unit's own files, and nothing in a closed
//! period; and on nobody's may a year's plan go.
//!
//! Only looks where a branch is under review; a file among the reports that belongs to nobody is left to
//! the checks that find it. A change is judged by the plan of its own year.

use std::cell::OnceCell;
use std::collections::BTreeSet;

use super::{Accounts, Check, Facts, Look};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule};
use crate::i18n::{Message, Value};
use crate::model::{
    Branch, Change, DEPARTMENT, FINDINGS, FileId, Id, PROPOSALS, Place, Plan, SCORES, is_of_plan,
    seal_path, year_of,
};
use crate::source::SourceFile;
use crate::submission::evidence::{self, Evidence};

static FOREIGN_FILE: Rule = Rule::error("R315", "foreign-file");
static PLAN_CHANGE: Rule = Rule::error("R316", "plan-change");
static REMOVED_YEAR: Rule = Rule::error("R417", "removed-year");
static CLOSED_PERIOD_CHANGE: Rule = Rule::error("R703", "closed-period-change");

pub(super) static CHECK: Check = Check {
    rules: &[&FOREIGN_FILE, &PLAN_CHANGE, &REMOVED_YEAR, &CLOSED_PERIOD_CHANGE],
    looks: &[Look::Whole(run)],
};

/// On whose behalf a branch is.
struct Author<'a> {
    id: &'a Id,
    name: Value,
    /// Where to say so of a file that is gone.
    file: FileId,
    /// The files that its submissions cite, once they are asked for.
    cited: OnceCell<BTreeSet<String>>,
}

fn run(facts: &Facts<'_>, _: &Accounts<'_>, diagnostics: &mut Diagnostics) {
    let Some(branch) = facts.branch else { return };
    let is_own = |change: &&Change| facts.sources.answers(facts.plan.year, &change.path);
    let changes = branch.changes.iter().filter(is_own);
    diagnostics.extend(changes.clone().filter_map(|change| removed_year(facts, change)));
    let Some(author) = branch.unit.as_ref().and_then(|unit| author(facts, unit)) else { return };
    diagnostics.extend(changes.filter_map(|change| fault(facts, branch, &author, change)));
}

/// The unit of a branch. In a year that does not have it, it may change nothing.
fn author<'a>(facts: &Facts<'a>, id: &'a Id) -> Option<Author<'a>> {
    if let Some(unit) = facts.plan.units.get(id.as_str()) {
        let (name, file) = ((&unit.name).into(), unit.place.file);
        return Some(Author { id, name, file, cited: OnceCell::new() });
    }
    let file = facts.sources.find(&format!("plan/{}/plan.toml", facts.plan.year));
    let file = file.or_else(|| facts.sources.under("").next().map(|(file, _)| file))?;
    Some(Author { id, name: id.into(), file, cited: OnceCell::new() })
}

/// That a year's plan is gone: nobody would look at what was handed in for it.
fn removed_year(facts: &Facts<'_>, change: &Change) -> Option<Diagnostic> {
    let year = year_of(&change.path).filter(|_| change.deleted)?;
    let is_head = change.path == format!("plan/{year}/plan.toml");
    // Where anything of it is left, that is looked at and lacks its head.
    if !is_head || year == facts.plan.year || facts.sources.years().contains(&year) {
        return None;
    }
    let own = format!("plan/{}/plan.toml", facts.plan.year);
    let any = || facts.sources.under("").next().map(|(file, _)| file);
    let file = facts.sources.find(&own).or_else(any)?;
    let finding = Diagnostic::new(&REMOVED_YEAR, Place::top(file));
    Some(finding.with("year", year.to_string()).with("path", change.path.as_str()))
}

/// Whether a finding is about what a branch may change. It then stands, whatever else is looked at.
pub fn is_of_branch(found: &Diagnostic) -> bool {
    CHECK.rules.contains(&found.rule)
}

/// Why a unit may not make a change.
fn fault(
    facts: &Facts<'_>,
    branch: &Branch,
    author: &Author<'_>,
    change: &Change,
) -> Option<Diagnostic> {
    let path = change.path.as_str();
    let parts: Vec<_> = path.split('/').collect();
    if is_of_plan(path) {
        // A unit's own plan is the unit's to write; checks hold it against the department's.
        return match owner_of_plan(facts, &parts) {
            Some(owner) if owner == author.id => None,
            Some(owner) => Some(foreign(facts, author, change, Some(owner))),
            None => Some(finding(facts, &PLAN_CHANGE, author, change)),
        };
    }
    let ["reports", year, period, rest @ ..] = parts.as_slice() else {
        // Workflows, who owns what, how line ends are kept: all is the department's, but for evidence.
        let is_cited = || author.cited.get_or_init(|| cited(facts, author.id)).contains(path);
        let is_outside = parts.first() != Some(&"reports") && !is_cited();
        return is_outside.then(|| foreign(facts, author, change, None));
    };
    if *period == FINDINGS {
        // The register is kept by who inspects, not by those of whom it tells.
        let keeper = facts.plan.coordinator.as_ref().map(|placed| &placed.value);
        return (keeper != Some(author.id)).then(|| foreign(facts, author, change, keeper));
    }
    if rest.is_empty() {
        return None;
    }
    if *period == SCORES {
        return foreign_scores(facts, author, change, rest);
    }
    let seal = seal_path(year, period);
    // A seal that the branch itself breaks open still holds.
    let at = facts.sources.find(&seal);
    if at.is_some() || branch.touches(&seal) {
        let found = finding(facts, &CLOSED_PERIOD_CHANGE, author, change).with("period", *period);
        return Some(at.into_iter().fold(found, |found, at| found.see(Place::top(at), "seal")));
    }
    let owner = if rest[0] == "consolidated" { None } else { owner_in_period(facts.plan, rest)? };
    if owner == Some(author.id) {
        return None;
    }
    let found = foreign(facts, author, change, owner);
    // What units propose is of the year.
    let period = (*period != PROPOSALS).then(|| (*period).into());
    Some(Diagnostic { period, ..found })
}

/// The files that a unit's submissions of whatever year cite. A comma may part cells and be part of a
/// name.
fn cited(facts: &Facts<'_>, unit: &Id) -> BTreeSet<String> {
    let name = format!("/{unit}.csv");
    let own = facts.sources.under("reports/").filter(|(_, file)| file.path.ends_with(&name));
    let of_file = |(_, file): (FileId, &'_ SourceFile)| {
        let cells = file.text.split('"').chain(file.text.split(['"', ',', '\t']));
        let named = cells.flat_map(Evidence::files);
        named.flat_map(|named| evidence::paths(named, &file.path)).collect::<Vec<_>>()
    };
    own.flat_map(of_file).collect()
}

/// Whose a file in the folder of a period is: a unit's, or nobody's but the department's; `None` where
/// it is none that anybody claims.
#[expect(clippy::option_option, reason = "nobody's and unclaimed are two things")]
fn owner_in_period<'p>(plan: &'p Plan, rest: &[&str]) -> Option<Option<&'p Id>> {
    let unit = |stem: &str| plan.units.get(stem).map(|unit| &unit.id);
    match rest {
        [file] => {
            let stem = file.strip_suffix(".csv").or_else(|| file.strip_suffix(".md"))?;
            // The coordinator writes for the department.
            let is_department = stem == DEPARTMENT && file.ends_with(".md");
            let coordinator = || plan.coordinator.as_ref().map(|placed| &placed.value);
            unit(stem).map(Some).or_else(|| is_department.then(coordinator))
        }
        ["signed", file] => unit(file.strip_suffix(".toml")?).map(Some),
        // On which day a report came, who gathers them says.
        ["received", file] => {
            let keeper = plan.coordinator.as_ref().map(|placed| &placed.value);
            unit(file.strip_suffix(".toml")?).map(|_| keeper)
        }
        _ => None,
    }
}

/// Scores that another types: whoever scores the department types its points, and those of units are
/// the department's to type.
fn foreign_scores(
    facts: &Facts<'_>,
    author: &Author<'_>,
    change: &Change,
    rest: &[&str],
) -> Option<Diagnostic> {
    let card = rest.first()?.strip_suffix(".csv")?;
    let card = facts.plan.scorecards.get(card)?;
    let owner = card.scorer.as_ref().map(|unit| &unit.value);
    let is_own = owner == Some(author.id);
    (!is_own).then(|| foreign(facts, author, change, owner))
}

/// A file of another unit, or of the whole department.
fn foreign(
    facts: &Facts<'_>,
    author: &Author<'_>,
    change: &Change,
    owner: Option<&Id>,
) -> Diagnostic {
    let owner = owner.and_then(|owner| facts.plan.units.get(owner.as_str()));
    let name: Value = match owner {
        Some(owner) => (&owner.name).into(),
        None => Message::new("owner-department").into(),
    };
    finding(facts, &FOREIGN_FILE, author, change).with("owner", name)
}

/// The unit whose own plan a file is.
fn owner_of_plan<'p>(facts: &Facts<'p>, parts: &[&str]) -> Option<&'p Id> {
    let ["plan", _, "units", file] = parts else { return None };
    facts.plan.units.get(file.strip_suffix(".toml")?).map(|unit| &unit.id)
}

fn finding(
    facts: &Facts<'_>,
    rule: &'static Rule,
    author: &Author<'_>,
    change: &Change,
) -> Diagnostic {
    // The file itself, or where it is gone the one that says who the unit is.
    let file = facts.sources.find(&change.path).unwrap_or(author.file);
    let mut found = Diagnostic::new(rule, Place::top(file))
        .with("unit", author.name.clone())
        .with("change", if change.deleted { "deleted" } else { "changed" })
        .with("path", change.path.as_str());
    found.unit = Some(author.id.into());
    found
}

//! `plan.toml`: title, issuer, legal basis, periods, reports, areas.

use chrono::NaiveDate;

use super::context::Context;
use super::key::Field;
use super::rules::{SHARED_FOLDER, YEAR_MISMATCH};
use super::{Ids, report_form, tables};
use crate::diagnostic::Diagnostic;
use crate::model::{
    Area, Basis, Id, Issuer, PROPOSALS, Period, Place, Placed, Plan, Report, SCORES, Selector,
    SignOffDuty, Signature,
};

type Text = Field<Placed<String>>;

pub(super) fn read(context: &Context<'_>, file: tables::Header, ids: &mut Ids, plan: &mut Plan) {
    if let Some(year) = file.year.value
        && year.value != i64::from(plan.year)
    {
        context.report(
            Diagnostic::new(&YEAR_MISMATCH, year.place)
                .with("folder", plan.year.to_string())
                .found(year.value.to_string()),
        );
    }
    plan.language = file.language.bare().unwrap_or_default();
    plan.illustrative = file.illustrative.or_default();
    plan.timezone = file.timezone.value;
    plan.grace_days = file.grace_days.or_default();
    plan.title = file.title.or_default();
    plan.document = file.source.value;
    let settled = file.settled.or_default().into_iter();
    plan.settled = settled.map(|clause| (clause.value, clause.place)).collect();
    plan.issuer = file.issuer.value.map(issuer).unwrap_or_default();
    plan.coordinator = file.coordinator.value;
    plan.form = report_form::read(context, file.report_form.value);
    plan.basis = file.basis.or_default().into_iter().map(basis).collect();
    let periods = file.period.or_default().into_iter();
    plan.periods = periods.filter_map(|found| period(context, found, ids, plan.year)).collect();
    plan.reports = plan.periods.iter().map(report_of).collect();
    let reports = file.report.or_default().into_iter();
    plan.reports.extend(reports.filter_map(|found| report(context, found, ids)));
    let areas = file.area.or_default().into_iter();
    plan.areas.extend(areas.filter_map(|found| area(context, found, ids)));
    plan.sign_off_duties.extend(file.sign_off.or_default().into_iter().filter_map(sign_off));
}

fn sign_off(found: tables::SignOff) -> Option<SignOffDuty> {
    let unit = found.unit.value?;
    Some(SignOffDuty {
        unit: Placed::new(Selector::Unit(unit.value), unit.place),
        areas: found.areas.or_default(),
        days: found.days.or_default(),
        place: found.place,
    })
}

fn issuer(found: tables::Issuer) -> Issuer {
    Issuer {
        parent: found.parent.value,
        name: found.name.or_default(),
        symbol: found.symbol.bare(),
        place: found.seat.value,
        recipients: found.recipients.or_default(),
        signature: found
            .signature
            .value
            .map(|found| signature(found.authority, found.title, found.name)),
        submissions_to: found.submissions_to.value,
    }
}

/// Who signs. A unit may leave the name to whoever signs.
pub(super) fn signature(authority: Text, title: Text, name: Text) -> Signature {
    Signature {
        authority: authority.bare(),
        title: title.bare().unwrap_or_default(),
        name: name.bare().unwrap_or_default(),
    }
}

fn basis(found: tables::LegalBasis) -> Basis {
    Basis {
        number: found.number.bare().unwrap_or_default(),
        date: found.date.bare(),
        title: found.title.value,
        kind: found.kind.value,
        issuer: found.issuer.value,
        about: found.about.value,
    }
}

fn period(
    context: &Context<'_>,
    found: tables::Period,
    ids: &mut Ids,
    year: i32,
) -> Option<Period> {
    let place = found.id.place;
    let id = reserved(context, ids.take(context, "report", found.id), place);
    // A period of which a day cannot be read is one nevertheless: files and the plan name it. It
    // begins no later than the year, so that nothing is said to come too early.
    let (from, to) = match (found.from.value, found.to.value) {
        (Some(from), Some(to)) => (from, to),
        (Some(from), None) => (from.clone(), from),
        (None, Some(to)) => {
            let begin =
                NaiveDate::from_ymd_opt(year, 1, 1).map_or(to.value, |day| day.min(to.value));
            (Placed::new(begin, to.place), to)
        }
        (None, None) => return None,
    };
    Some(Period {
        id: id?,
        name: found.name.or_default(),
        due_place: found.due.place,
        due: found.due.bare().unwrap_or(to.value),
        ad_hoc: found.ad_hoc.or_default(),
        metrics: found.metrics.stated.then(|| {
            let asked = found.metrics.or_default().into_iter();
            asked.map(|metric| (metric.value, metric.place)).collect()
        }),
        units: found.units.stated.then(|| found.units.or_default()),
        source: found.source.or_default(),
        place,
        window: (from.place, to.place),
        from: from.value,
        to: to.value,
    })
}

/// Folders of a year that are no period's: what units propose, and the scores of scorecards.
const FOLDERS: [&str; 2] = [PROPOSALS, SCORES];

/// The id of a period or report, whose folder has to be its own.
fn reserved(context: &Context<'_>, id: Option<Id>, place: Place) -> Option<Id> {
    let is_taken = |id: &Id| FOLDERS.contains(&id.folded().as_str());
    if let Some(taken) = id.as_ref().filter(|id| is_taken(id)) {
        context.report(Diagnostic::new(&SHARED_FOLDER, place).found(taken.as_str()));
    }
    id
}

/// Every period is also a report of itself.
fn report_of(period: &Period) -> Report {
    Report {
        id: period.id.clone(),
        aliases: Vec::new(),
        name: period.name.clone(),
        of: vec![Placed::new(period.id.clone(), period.place)],
        source: Vec::new(),
        place: period.place,
    }
}

fn report(context: &Context<'_>, found: tables::Report, ids: &mut Ids) -> Option<Report> {
    let place = found.id.place;
    let id = reserved(context, ids.take(context, "report", found.id), place);
    let mut aliases = found.aliases.or_default();
    aliases.retain(|alias| ids.claim(context, "report", &alias.value, alias.place));
    Some(Report {
        id: id?,
        aliases,
        name: found.name.or_default(),
        of: found.of.or_default(),
        source: found.source.or_default(),
        place,
    })
}

fn area(context: &Context<'_>, found: tables::Area, ids: &mut Ids) -> Option<Area> {
    let place = found.id.place;
    Some(Area {
        id: ids.take(context, "area", found.id)?,
        is_numbered: found.number.value.is_some(),
        number: found.number.bare().unwrap_or_default(),
        name: found.name.or_default(),
        focal: found.focal.value,
        source: found.source.or_default(),
        place,
    })
}

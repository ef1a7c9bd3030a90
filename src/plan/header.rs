//! `plan.toml`: title, issuer, legal basis, periods, reports, areas.

use super::cursor::Cursor;
use super::rules::YEAR_MISMATCH;
use super::{Ids, report_form};
use crate::diagnostic::Diagnostic;
use crate::model::{Area, Basis, Issuer, Lang, Period, Placed, Plan, Register, Report, Signature};

pub(super) fn read(cursor: &Cursor<'_, '_>, ids: &mut Ids, plan: &mut Plan) {
    if let Some(year) = cursor.required_integer("year")
        && year.value != i64::from(plan.year)
    {
        cursor.context.report(
            Diagnostic::new(&YEAR_MISMATCH, year.place)
                .with("folder", plan.year.to_string())
                .found(year.value.to_string()),
        );
    }
    let languages = [(Lang::Vi.code(), Lang::Vi), (Lang::En.code(), Lang::En)];
    plan.language = cursor.word("language", &languages).unwrap_or_default();
    plan.illustrative = cursor.boolean("illustrative");
    plan.timezone = cursor.offset("timezone");
    plan.grace_days = cursor.days("grace_days").unwrap_or_default();
    plan.title = cursor.required_name("title");
    plan.document = cursor.text("source");
    if let Some(table) = cursor.table("issuer") {
        plan.issuer = issuer(&table);
    } else if !cursor.has("issuer") {
        cursor.missing("issuer");
    }
    plan.coordinator = cursor.id("coordinator");
    plan.form = report_form::read(cursor);
    plan.basis = cursor.tables("basis").iter().map(basis).collect();
    let mut own = Vec::new();
    let mut periods = Register::default();
    for table in cursor.tables("period") {
        if let Some(period) = period(&table, ids) {
            own.push(report_of(&period));
            periods.push(period);
        }
        table.finish();
    }
    plan.periods = periods;
    let combined: Vec<_> = cursor
        .tables("report")
        .iter()
        .filter_map(|table| {
            let report = report(table, ids);
            table.finish();
            report
        })
        .collect();
    plan.reports = own.into_iter().chain(combined).collect();
    if !cursor.has("period") {
        cursor.missing("period");
    }
    for table in cursor.tables("area") {
        if let Some(area) = area(&table, ids) {
            plan.areas.push(area);
        }
        table.finish();
    }
}

/// Who signs. A unit may leave the name to whoever signs.
pub(super) fn signature(cursor: &Cursor<'_, '_>, is_named: bool) -> Signature {
    let text = |text: Option<Placed<String>>| text.map(|text| text.value);
    let name = if is_named { cursor.required_text("name") } else { cursor.text("name") };
    let signature = Signature {
        authority: text(cursor.text("authority")),
        title: text(cursor.required_text("title")).unwrap_or_default(),
        name: text(name).unwrap_or_default(),
    };
    cursor.finish();
    signature
}

fn issuer(cursor: &Cursor<'_, '_>) -> Issuer {
    let signature = cursor.table("signature").map(|table| signature(&table, true));
    let issuer = Issuer {
        parent: cursor.name("parent"),
        name: cursor.required_name("name"),
        symbol: cursor.text("symbol").map(|text| text.value),
        place: cursor.name("place"),
        recipients: cursor.names("recipients"),
        signature,
    };
    cursor.finish();
    issuer
}

fn basis(cursor: &Cursor<'_, '_>) -> Basis {
    let basis = Basis {
        number: cursor.required_text("number").map(|text| text.value).unwrap_or_default(),
        date: cursor.date("date").map(|date| date.value),
        title: cursor.name("title"),
    };
    cursor.finish();
    basis
}

fn period(cursor: &Cursor<'_, '_>, ids: &mut Ids) -> Option<Period> {
    let id = ids.take(cursor, "report");
    let name = cursor.required_name("name");
    let (from, to) = (cursor.required_date("from"), cursor.required_date("to"));
    let due = cursor.required_date("due");
    let ad_hoc = cursor.boolean("ad_hoc");
    // `metrics` and `units` narrow an ad hoc period; elsewhere they are unknown keys.
    let metrics = (ad_hoc && cursor.has("metrics")).then(|| cursor.ids("metrics"));
    let units = (ad_hoc && cursor.has("units")).then(|| cursor.selectors("units"));
    let source = cursor.text_or_texts("source");
    let (from, to) = (from?, to?);
    Some(Period {
        id: id?,
        name,
        due: due.map_or(to.value, |due| due.value),
        ad_hoc,
        metrics,
        units,
        source,
        place: cursor.place_of("id"),
        window: (from.place, to.place),
        due_place: cursor.place_of("due"),
        from: from.value,
        to: to.value,
    })
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

fn report(cursor: &Cursor<'_, '_>, ids: &mut Ids) -> Option<Report> {
    let id = ids.take(cursor, "report");
    let mut aliases = cursor.ids("aliases");
    aliases.retain(|alias| ids.claim(cursor.context, "report", &alias.value, alias.place));
    let report = Report {
        name: cursor.required_name("name"),
        aliases,
        of: cursor.required_ids("of"),
        source: cursor.text_or_texts("source"),
        place: cursor.place_of("id"),
        id: id?,
    };
    Some(report)
}

fn area(cursor: &Cursor<'_, '_>, ids: &mut Ids) -> Option<Area> {
    let id = ids.take(cursor, "area");
    let area = Area {
        number: cursor.required_integer("number").map_or(0, |number| number.value),
        name: cursor.required_name("name"),
        focal: cursor.id("focal"),
        source: cursor.text_or_texts("source"),
        place: cursor.place_of("id"),
        id: id?,
    };
    Some(area)
}

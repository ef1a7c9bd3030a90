//! `seeds/<document>.toml`: the register of a source document's clauses.

use super::Ids;
use super::cursor::Cursor;
use super::rules::UNREADABLE_FIGURE;
use crate::diagnostic::Diagnostic;
use crate::model::{Clause, ClauseKind, Placed, Plan, Quantity, Register, Seed, StatedFigure};
use crate::source::number::number;

pub(super) fn read(cursor: &Cursor<'_, '_>, name: &str, plan: &mut Plan) {
    // Clause numbers are unique within their document only.
    let mut ids = Ids::default();
    let mut seed =
        Seed { document: name.to_owned(), title: Default::default(), clauses: Register::default() };
    match cursor.table("document") {
        Some(table) => {
            seed.title = table.required_name("title");
            for key in ["number", "file"] {
                table.text(key);
            }
            table.date("date");
            for key in ["issuer", "signer", "remark"] {
                table.name(key);
            }
            table.finish();
        }
        None if !cursor.has("document") => cursor.missing("document"),
        None => {}
    }
    for table in cursor.tables("basis") {
        table.required_text("number");
        table.date("date");
        table.name("title");
        table.finish();
    }
    for table in cursor.tables("clause") {
        if let Some(clause) = clause(&table, &mut ids) {
            seed.clauses.push(clause);
        }
        table.finish();
    }
    plan.seeds.push(seed);
}

fn clause(cursor: &Cursor<'_, '_>, ids: &mut Ids) -> Option<Clause> {
    let kinds = [
        ("goal", ClauseKind::Goal),
        ("task", ClauseKind::Task),
        ("duty", ClauseKind::Duty),
        ("other", ClauseKind::Other),
    ];
    let id = ids.take(cursor, "clause");
    let kind = cursor.word("kind", &kinds);
    if !cursor.has("kind") {
        cursor.missing("kind");
    }
    let texts = cursor.texts("figures");
    let stated = texts.len();
    let figures = figures(cursor, texts);
    let clause = Clause {
        kind: kind.unwrap_or(ClauseKind::Other),
        summary: cursor.required_name("summary"),
        illegible: figures.len() < stated,
        figures,
        remark: cursor.name("remark"),
        uncited: cursor.name("uncited"),
        place: cursor.place_of("id"),
        id: id?,
    };
    Some(clause)
}

/// The numbers that a clause asks for. One that cannot be read is a finding: left out in silence, it
/// would be compared with nothing.
fn figures(cursor: &Cursor<'_, '_>, texts: Vec<Placed<String>>) -> Vec<Placed<StatedFigure>> {
    let read = |text: Placed<String>| match figure(&text.value) {
        Ok(figure) => Some(Placed::new(figure, text.place)),
        Err(reason) => {
            cursor.context.report(
                Diagnostic::new(&UNREADABLE_FIGURE, text.place)
                    .with("reason", reason)
                    .found(text.value),
            );
            None
        }
    };
    texts.into_iter().filter_map(read).collect()
}

/// `≥ 99 %`, `≤ 30 phút`, `100 %`: a sign that may be absent, a number, what it counts in. Or what is
/// amiss.
fn figure(text: &str) -> Result<StatedFigure, &'static str> {
    let signs = [("≥", true), (">=", true), ("≤", false), ("<=", false)];
    let sign = signs.iter().find_map(|(sign, least)| Some((text.strip_prefix(sign)?, *least)));
    let rest = sign.map_or(text, |(rest, _)| rest).trim_start();
    if !rest.starts_with(|c: char| c.is_ascii_digit()) {
        return Err("sign");
    }
    let end =
        rest.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',') && !c.is_whitespace());
    let (digits, unit) = rest.split_at(end.unwrap_or(rest.len()));
    // Nothing but the register's author stands between a comma and its meaning, so it may be decimal.
    let number = Quantity::new(number(digits, true).map_err(|_| "number")?);
    if unit.is_empty() {
        return Err("unit");
    }
    if unit.contains(|c: char| c.is_ascii_digit() || matches!(c, '≥' | '≤' | '<' | '>')) {
        return Err("several");
    }
    let unit = unit.trim().to_owned();
    // A share that nothing is said of is to be reached, and none lies below 0 %. Thirty minutes may be
    // meant either way.
    let share = (unit == "%").then_some(!number.is_zero());
    let least = sign.map_or(share, |(_, least)| Some(least));
    Ok(StatedFigure { number, least, unit, text: text.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<(Option<bool>, String, String), &'static str> {
        figure(text).map(|figure| {
            let (least, number, unit) = figure.key();
            (least, number.to_string(), unit)
        })
    }

    #[test]
    fn a_figure_is_a_direction_a_number_and_a_unit() {
        for (text, least, number, unit) in [
            ("≥ 99 %", Some(true), "99", "%"),
            (">=99%", Some(true), "99", "%"),
            ("≤ 30 phút", Some(false), "30", "phút"),
            ("<= 1,5 Giờ", Some(false), "1.5", "giờ"),
            ("100 %", Some(true), "100", "%"),
            ("≥ 10 000 hồ sơ", Some(true), "10000", "hồ sơ"),
            ("30 phút", None, "30", "phút"),
            // No share lies below 0 %: a bare zero can only be a maximum.
            ("0 %", Some(false), "0", "%"),
        ] {
            assert_eq!(read(text), Ok((least, number.to_owned(), unit.to_owned())), "{text}");
        }
    }

    #[test]
    fn what_is_no_figure_says_what_is_amiss() {
        for (text, reason) in [
            ("tối thiểu 99 %", "sign"),
            ("> 99 %", "sign"),
            ("%", "sign"),
            ("≥ 1.234 hồ sơ", "number"),
            ("≥ 9..9 %", "number"),
            ("≥ 99", "unit"),
            ("50 %, 100 %", "several"),
            ("30-40 phút", "several"),
        ] {
            assert_eq!(read(text), Err(reason), "{text}");
        }
    }
}

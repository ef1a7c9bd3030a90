//! `seeds/<document>.toml`: the register of a source document's clauses.

use super::context::Context;
use super::kind::{Entry, Item, Shape};
use super::rules::UNREADABLE_FIGURE;
use super::{Ids, tables};
use crate::diagnostic::Diagnostic;
use crate::model::{Clause, ClauseKind, Placed, Plan, Quantity, Register, Seed, StatedFigure};
use crate::source::number::number;

pub(super) fn read(context: &Context<'_>, file: tables::Seed, name: &str, plan: &mut Plan) {
    // Clause numbers are unique within their document only.
    let mut ids = Ids::default();
    let title = file.document.value.map(|document| document.title.or_default());
    let clauses = file.clause.or_default().into_iter();
    plan.seeds.push(Seed {
        document: name.to_owned(),
        title: title.unwrap_or_default(),
        clauses: clauses
            .filter_map(|found| clause(context, found, &mut ids))
            .collect::<Register<_>>(),
    });
}

fn clause(context: &Context<'_>, found: tables::Clause, ids: &mut Ids) -> Option<Clause> {
    let place = found.id.place;
    let id = ids.take(context, "clause", found.id);
    let texts = found.figures.or_default();
    let stated = texts.len();
    let figures = figures(context, texts);
    Some(Clause {
        id: id?,
        kind: found.kind.bare().unwrap_or(ClauseKind::Other),
        summary: found.summary.or_default(),
        illegible: figures.len() < stated,
        figures,
        remark: found.remark.value,
        uncited: found.uncited.value,
        place,
    })
}

/// A figure as a clause states it: what it says is read when all of them are there.
pub(super) struct Stated(String);

impl Item for Stated {
    const IS_DISTINCT: bool = false;

    fn parse(_: &Entry<'_, '_>, text: Placed<String>) -> Option<Placed<Self>> {
        Some(Placed::new(Self(text.value), text.place))
    }

    fn written(&self) -> String {
        self.0.clone()
    }

    fn shape() -> Shape {
        let pattern = r"^\s*(?:≥|≤|>=|<=)?\s*[0-9][0-9.,\s]*[^0-9.,\s<>≤≥][^0-9<>≤≥]*$";
        Shape::Text { pattern: pattern.to_owned() }
    }
}

/// The numbers that a clause asks for. One that cannot be read is a finding: left out in silence, it
/// would be compared with nothing.
fn figures(context: &Context<'_>, texts: Vec<Placed<Stated>>) -> Vec<Placed<StatedFigure>> {
    let read = |Placed { value: Stated(text), place }| match figure(&text) {
        Ok(figure) => Some(Placed::new(figure, place)),
        Err(reason) => {
            context.report(
                Diagnostic::new(&UNREADABLE_FIGURE, place).with("reason", reason).found(text),
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
            let (own_least, own_number, own_unit) = figure(text).expect("a figure").key();
            assert_eq!((own_least, own_unit.as_str()), (least, unit), "{text}");
            assert_eq!(own_number.to_string(), number, "{text}");
        }
    }
}

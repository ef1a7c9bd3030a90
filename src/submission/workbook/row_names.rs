//! Rows without a code, as another office or a photograph has them: each is known by the name of
//! its metric or task, or it is asked for. A name that is only near is never taken.

use std::collections::BTreeMap;

use super::faults::{ROWS_BY_NAME, TORN_ROWS, UNCLEAR_NAME, named};
use super::words::words;
use crate::diagnostic::{Diagnostic, RowId, Rule, nearest};
use crate::i18n::Value;
use crate::model::{Column, Id, MeasureUnit, Name, Period, Plan, Row, Submission, Unit};
use crate::source::measure::Measure;
use crate::source::spelling::{clean, key};
use crate::submission::csv::Findings;

/// What a unit may report on in a period, by names.
pub(super) struct RowNames<'p> {
    /// By the words of the name: those that the unit owes, and only where it owes none all others.
    known: BTreeMap<String, Vec<Known<'p>>>,
    plan: &'p Plan,
}

#[derive(Clone, Copy)]
struct Known<'p> {
    id: &'p Id,
    owed: bool,
    unit: Option<&'p MeasureUnit>,
}

/// What a name says.
enum Match<'p> {
    One(&'p Id),
    Several(Vec<&'p Id>),
    Nothing,
}

impl<'p> RowNames<'p> {
    /// The names of all that a plan asks for, with what this unit owes in this period.
    pub fn of(plan: &'p Plan, unit: &Id, period: &Id) -> Self {
        let mut names = Self { known: BTreeMap::new(), plan };
        let who = plan.units.get(unit.as_str()).zip(plan.periods.get(period.as_str()));
        let owes = |owed: &dyn Fn(&Unit, &Period) -> bool| {
            who.is_some_and(|(unit, period)| owed(unit, period))
        };
        for metric in plan.metrics.iter().filter(|metric| !metric.is_counted()) {
            let owed = owes(&|unit, period| plan.owes_metric(unit, period, metric));
            let known = Known { id: &metric.id, owed, unit: metric.unit.as_ref() };
            names.add(&metric.name, known);
        }
        for task in &plan.tasks {
            let owed = owes(&|unit, period| plan.owes_task(unit, period, task));
            names.add(&task.name, Known { id: &task.id, owed, unit: None });
        }
        names
    }

    fn add(&mut self, name: &Name, known: Known<'p>) {
        let mut keys: Vec<String> =
            name.vi.iter().chain(&name.en).map(|name| folded(name)).collect();
        keys.sort();
        keys.dedup();
        for key in keys.into_iter().filter(|key| !key.is_empty()) {
            self.known.entry(key).or_default().push(known);
        }
    }

    /// What the name in a row says. A code in its place is one too.
    fn find(&self, text: &str) -> Match<'p> {
        let id = clean(text);
        if let Some(metric) = self.plan.metrics.get(&id) {
            return Match::One(&metric.id);
        }
        if let Some(task) = self.plan.tasks.get(&id) {
            return Match::One(&task.id);
        }
        // What stands beside the name in a form is beneath it.
        let whole = unnumbered(text.split('\n').next().unwrap_or(text));
        match self.chosen(&folded(whole), None) {
            Match::Nothing => {}
            found => return found,
        }
        // `Hồ sơ đã tiếp nhận (hồ sơ)`: a unit of measure that is its own.
        let Some((name, behind)) = bracketed(whole) else { return Match::Nothing };
        self.chosen(&folded(name), Some(behind))
    }

    fn chosen(&self, key: &str, behind: Option<&str>) -> Match<'p> {
        let known = self.known.get(key).map_or(&[][..], Vec::as_slice);
        let fits =
            |known: &&Known<'_>| behind.is_none_or(|behind| is_measure_of(known.unit, behind));
        let fitting: Vec<&Known<'p>> = known.iter().filter(fits).collect();
        let owed: Vec<_> = fitting.iter().copied().filter(|known| known.owed).collect();
        let meant = if owed.is_empty() { fitting } else { owed };
        match meant.as_slice() {
            [] => Match::Nothing,
            [one] => Match::One(one.id),
            several => Match::Several(several.iter().map(|known| known.id).collect()),
        }
    }

    /// Whether a row has the code of one thing and the name of another.
    fn is_torn(&self, id: &str, name: &Match<'_>) -> bool {
        let known = self.plan.metrics.get(id).is_some() || self.plan.tasks.get(id).is_some();
        known && matches!(name, Match::One(named) if named.as_str() != id)
    }

    /// The name that a misspelt one most likely is, and its code.
    fn nearest(&self, text: &str) -> Option<(String, &'p Id)> {
        let wanted = folded(unnumbered(text));
        let near = nearest(&wanted, self.known.keys().map(String::as_str))?;
        let known = self.known.get(&near)?.first()?;
        let named = self.plan.metrics.get(known.id.as_str()).map(|metric| &metric.name);
        let named = named.or_else(|| self.plan.tasks.get(known.id.as_str()).map(|task| &task.name));
        Some((named?.get(self.plan.language).to_owned(), known.id))
    }
}

/// Gives each row without a code that of the metric or task that it names, and faults those that
/// have the code of one and the name of another.
pub(super) fn give_ids(
    names: &RowNames<'_>,
    submission: &mut Submission,
    findings: &mut Findings<'_>,
) {
    if !submission.readable || !submission.columns().any(|(column, _)| column == Column::Name) {
        return;
    }
    let (mut taken, mut torn) = (Vec::new(), Vec::new());
    for at in 0..submission.rows.len() {
        let Some(row) = submission.rows.get(at).filter(|row| !row.name().is_empty()) else {
            continue;
        };
        let name = names.find(row.name().text);
        if !row.metric().is_empty() {
            if names.is_torn(row.metric().text, &name) {
                torn.push(at);
            }
            continue;
        }
        match name {
            Match::One(id) => {
                taken.push(at);
                submission.rows.rewrite(at, Column::Metric, id.as_str());
            }
            // A heading has no value.
            _ if row.value().is_empty() => {}
            name => {
                findings.push(unclear(names, name, row, findings));
                submission.rows.fault(at);
            }
        }
    }
    for (rule, rows) in [(&ROWS_BY_NAME, taken), (&TORN_ROWS, torn)] {
        findings.extend(told(rule, &rows, submission, findings).into_iter().collect());
        if rule == &TORN_ROWS {
            rows.iter().for_each(|at| submission.rows.fault(*at));
        }
    }
}

/// A name that is nothing's, or several things'.
fn unclear(
    names: &RowNames<'_>,
    name: Match<'_>,
    row: Row<'_>,
    findings: &Findings<'_>,
) -> Diagnostic {
    let finding = findings.at_place(&UNCLEAR_NAME, row.name().place).found(row.name().text);
    let finding = finding.row(findings.file, row.number());
    if let Match::Several(ids) = name {
        let ids = ids.into_iter().map(|id| id.as_str().into()).collect();
        let finding = finding.with("reason", "several").with("ids", Value::Joined(", ", ids));
        return finding.help("help-several");
    }
    let finding = finding.with("reason", "unknown").with("ids", "");
    match names.nearest(row.name().text) {
        Some((name, id)) => finding.with("nearest", name).with("id", id).help("help-nearest"),
        None => finding,
    }
}

/// One finding about several rows, at the name of the first.
fn told(
    rule: &'static Rule,
    rows: &[usize],
    submission: &Submission,
    findings: &Findings<'_>,
) -> Option<Diagnostic> {
    let rows: Vec<Row<'_>> = rows.iter().filter_map(|at| submission.rows.get(*at)).collect();
    let place = rows.first()?.name().place;
    let cells: Vec<_> = rows.iter().map(|row| (row.number() - 1, row.name().column)).collect();
    let mut finding = findings.about(named(cells.iter()).told(rule, place));
    if rule == &TORN_ROWS {
        let numbers = rows.iter().map(|row| RowId { file: findings.file, number: row.number() });
        finding.rows.extend(numbers);
    }
    Some(finding)
}

/// What the spellings of a name have in common: its words, without signs between them.
fn folded(name: &str) -> String {
    words(name, key).join(" ")
}

/// A name without the number, letter or dash that a list puts before it.
fn unnumbered(text: &str) -> &str {
    let mut text = text.trim();
    loop {
        let rest = text.trim_start_matches(['-', '–', '+', '•', '*', ' ', '\u{a0}']);
        let end = rest.find(['.', ')', '/']).filter(|end| *end <= 6);
        let is_number = |front: &str| {
            let digits = front.bytes().all(|byte| byte.is_ascii_digit());
            let roman = front.bytes().all(|byte| b"ivxIVX".contains(&byte));
            !front.is_empty() && (digits || roman || front.chars().count() == 1)
        };
        let rest = match end {
            Some(end) if is_number(&rest[..end]) => rest[end + 1..].trim_start(),
            _ => rest,
        };
        if rest.len() == text.len() {
            return rest;
        }
        text = rest;
    }
}

/// A name and what stands in brackets behind it.
fn bracketed(text: &str) -> Option<(&str, &str)> {
    let inner = text.trim_end_matches([' ', ':', '.', ',', ';']).strip_suffix([')', ']'])?;
    let at = inner.rfind(['(', '['])?;
    Some((inner[..at].trim_end(), inner[at + 1..].trim()))
}

/// Whether words are the unit of measure of a metric, or another name for the same.
fn is_measure_of(unit: Option<&MeasureUnit>, words: &str) -> bool {
    let Some(unit) = unit else { return false };
    let words = words.strip_prefix("ĐVT:").or_else(|| words.strip_prefix("đvt:")).unwrap_or(words);
    let measure = Measure::read(words);
    unit.written().any(|own| {
        key(own) == key(words)
            || measure
                .as_ref()
                .zip(Measure::read(own))
                .is_some_and(|(said, own)| said.to(&own).is_some_and(|scale| scale.is_one()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_a_list_are_no_part_of_a_name() {
        for (text, name) in [
            ("1. Hồ sơ đã giải quyết", "Hồ sơ đã giải quyết"),
            ("1.2) Hồ sơ", "Hồ sơ"),
            ("II. Hồ sơ", "Hồ sơ"),
            ("- a) Hồ sơ", "Hồ sơ"),
            ("6 tháng đầu năm", "6 tháng đầu năm"),
            ("Hồ sơ v.v.", "Hồ sơ v.v."),
            ("", ""),
        ] {
            assert_eq!(unnumbered(text), name);
        }
        assert_eq!(bracketed("Hồ sơ (quá hạn) [hồ sơ] "), Some(("Hồ sơ (quá hạn)", "hồ sơ")));
    }
}

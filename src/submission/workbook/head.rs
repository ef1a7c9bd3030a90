//! What stands above a table: whose it is, for which period and of which year.

use super::words::{Names, of_periods, words, year};
use crate::model::{Id, MeasureUnit, Plan};
use crate::source::measure::Measure;
use crate::source::spelling::{bare, key};

/// What is said of a unit or a period.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) enum Stated {
    #[default]
    Nothing,
    /// This one alone.
    One(Id),
    /// One that the plan does not know, in these words.
    Unknown(String),
    /// Several, and none of them more surely than the others.
    Several(Vec<Id>),
}

impl Stated {
    /// The one that is stated.
    pub fn one(&self) -> Option<&Id> {
        match self {
            Self::One(id) => Some(id),
            _ => None,
        }
    }

    /// All that are stated.
    pub fn ids(&self) -> &[Id] {
        match self {
            Self::One(id) => std::slice::from_ref(id),
            Self::Several(ids) => ids,
            Self::Nothing | Self::Unknown(_) => &[],
        }
    }

    fn of(mut ids: Vec<&Id>) -> Self {
        ids.sort();
        ids.dedup();
        match ids.as_slice() {
            [] => Self::Nothing,
            [id] => Self::One((*id).clone()),
            ids => Self::Several(ids.iter().map(|id| (*id).clone()).collect()),
        }
    }
}

/// What the head of a table says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Head {
    pub unit: Stated,
    pub period: Stated,
    pub year: Option<i32>,
    /// Whether several labels name units, each another.
    pub is_shared: bool,
    /// The row that says a unit first, and the one that says a period, from 0.
    pub rows: [Option<usize>; 2],
}

/// What stands before the name of whoever reports.
const LABELS: [&str; 12] = [
    "đơn vị",
    "tên đơn vị",
    "đơn vị báo cáo",
    "đơn vị thực hiện",
    "đơn vị gửi",
    "đơn vị nộp",
    "phòng",
    "phòng, đơn vị",
    "phòng/đơn vị",
    "cơ quan, đơn vị",
    "unit",
    "reporting unit",
];
/// What a row begins with that names those it goes to, or documents.
const ADDRESSED: [&str; 7] =
    ["kính gửi", "nơi nhận", "gửi", "căn cứ", "thực hiện", "sent to", "pursuant to"];

/// Reads the rows above a table, cell by cell, and the name of the sheet, which is believed where
/// they name no period.
pub(super) fn read(plan: &Plan, rows: &[Vec<String>], sheet: &str) -> Head {
    let (units, periods) = (Names::of_units(plan, false), Names::of_periods(plan, false));
    let mut labelled = Vec::new();
    let mut unlabelled = Vec::new();
    let mut unknown = None;
    let mut named = Vec::new();
    let mut dated = None;
    let mut first = [None; 2];
    for (at, row) in
        rows.iter().enumerate().flat_map(|(at, row)| parts(row).map(move |it| (at, it)))
    {
        if is_addressed(&row) {
            continue;
        }
        let before = (labelled.len() + unlabelled.len(), unknown.is_some());
        match labelled_rest(&row) {
            Some(rest) => match labelled_unit(plan, rest, &units, &periods) {
                Some(id) => labelled.push(id),
                None => unknown = unknown.or_else(|| unnamed(plan, rest)),
            },
            // Whoever sends it is named first; those it goes to further down.
            None if unlabelled.is_empty() => {
                let found = units.within(&words(&row, key));
                unlabelled.extend(found.into_iter().map(|(_, id)| id));
            }
            None => {}
        }
        if before != (labelled.len() + unlabelled.len(), unknown.is_some()) {
            first[0].get_or_insert(at);
        }
        let own = periods.within(&of_periods(&words(&row, key)));
        if named.is_empty() && !own.is_empty() {
            first[1] = Some(at);
            dated = year_in(&row);
            named.extend(own.iter().map(|(_, id)| *id));
        }
    }
    if named.is_empty() {
        named = periods.within(&of_periods(&words(sheet, key))).iter().map(|(_, id)| *id).collect();
    }
    let is_shared = labelled.iter().any(|id| *id != labelled[0]);
    let unit = match unknown {
        Some(words) if labelled.is_empty() => Stated::Unknown(words),
        _ if labelled.is_empty() => Stated::of(unlabelled),
        _ => Stated::of(labelled),
    };
    Head { unit, period: Stated::of(named), year: dated, is_shared, rows: first }
}

/// A row as one text, or as several where each of several cells is a label.
fn parts(cells: &[String]) -> impl Iterator<Item = String> + use<> {
    let labels = cells.iter().filter(|cell| labelled_rest(cell).is_some()).count();
    let mut parts: Vec<String> = Vec::new();
    for cell in cells {
        let is_new = labels > 1 && labelled_rest(cell).is_some();
        match parts.last_mut().filter(|_| !is_new) {
            Some(part) => *part = format!("{part} {cell}"),
            None => parts.push(cell.clone()),
        }
    }
    parts.into_iter()
}

/// What a file's name hints at: nothing that the file itself says is held against it.
pub(super) fn hinted(plan: &Plan, name: &str) -> Head {
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let words = words(stem, bare);
    let ids = |names: &Names<'_>, words: &[String]| {
        Stated::of(names.within(words).into_iter().map(|(_, id)| id).collect())
    };
    Head {
        unit: ids(&Names::of_units(plan, true), &words),
        period: ids(&Names::of_periods(plan, true), &of_periods(&words)),
        year: words.iter().find_map(|word| year(word)),
        is_shared: false,
        rows: [None; 2],
    }
}

fn is_addressed(row: &str) -> bool {
    let row = words(row, key);
    ADDRESSED.iter().any(|begin| row.starts_with(&words(begin, key)))
}

/// What follows a label such as `Đơn vị:` at the beginning of a row.
pub(super) fn labelled_rest(row: &str) -> Option<&str> {
    let (label, rest) = row.split_once(':')?;
    let label = key(label);
    LABELS.iter().any(|known| key(known) == label).then_some(rest)
}

/// The unit that a label names, and nothing else: behind its name may stand that of the department,
/// or the period.
pub(super) fn labelled_unit<'p>(
    plan: &'p Plan,
    rest: &str,
    units: &Names<'p>,
    periods: &Names<'p>,
) -> Option<&'p Id> {
    if let Some(unit) = plan.units.get(rest.trim()) {
        return Some(&unit.id);
    }
    let said = words(rest, key);
    let (range, id) =
        units.within(&said).into_iter().next().filter(|(range, _)| range.start == 0)?;
    let behind = &said[range.end..];
    let issuer = plan.issuer.name.vi.iter().chain(&plan.issuer.name.en);
    let of_issuer = |name: &String| !behind.is_empty() && words(name, key).ends_with(behind);
    let of_period = || !periods.within(&of_periods(behind)).is_empty();
    (behind.is_empty() || issuer.into_iter().any(of_issuer) || of_period()).then_some(id)
}

/// The words of whoever a label names; none where it is a unit of measure, or dots to write upon.
pub(super) fn unnamed(plan: &Plan, rest: &str) -> Option<String> {
    let is_word = |c: char| c.is_alphabetic();
    let units = plan.metrics.iter().filter_map(|metric| metric.unit.as_ref());
    let is_unit = || units.flat_map(MeasureUnit::written).any(|unit| key(unit) == key(rest));
    let measure = Measure::read(rest.trim()).is_some_and(|m| m.is_known()) || is_unit();
    if measure || !rest.contains(is_word) {
        return None;
    }
    Some(rest.trim().chars().take(120).collect())
}

/// The year that stands in the title of a period, and in no date: of `quý II/2022`, not of
/// `14/6/2022`.
fn year_in(row: &str) -> Option<i32> {
    let words = words(row, key);
    let is_number = |at: Option<usize>| {
        at.and_then(|at| words.get(at))
            .is_some_and(|word| word.len() <= 2 && word.bytes().all(|byte| byte.is_ascii_digit()))
    };
    words.iter().enumerate().find_map(|(at, word)| {
        let in_date = is_number(at.checked_sub(1)) && is_number(at.checked_sub(2));
        year(word).filter(|_| !in_date)
    })
}

/// The year that a title names, whatever the plan's periods are called.
pub(super) fn titled_year(rows: &[Vec<String>]) -> Option<i32> {
    let of_period = ["quý", "tháng", "kỳ", "quarter", "month"].map(key);
    let rows = rows.iter().map(|cells| cells.join(" ")).filter(|row| !is_addressed(row));
    rows.filter(|row| words(row, key).iter().any(|word| of_period.contains(word)))
        .find_map(|row| year_in(&row))
}

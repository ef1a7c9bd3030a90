//! `scores/<card>.csv`: the points that are claimed for the criteria of a card, and what was found to
//! be due. Whether they can be is for the checks.

use super::register::{self, Cell, Heading, Line, decimal};
use super::status::is_not_applicable;
use crate::diagnostic::{Diagnostic, Diagnostics, Rule};
use crate::model::{Id, Place, Placed, Plan, Quantity, SCORES, ScoreRow, ScoreSheet, Typed};
use crate::source::Sources;
use crate::source::number::NumberFault;

static UNREADABLE_POINTS: Rule = Rule::error("R812", "unreadable-points");
static UNKNOWN_CARD: Rule = Rule::error("R818", "unknown-scorecard");

/// The rules that reading scores may find broken.
pub static RULES: &[&Rule] = &[&UNREADABLE_POINTS, &UNKNOWN_CARD];

/// The columns; what stands in the last two is for readers.
pub(super) static HEADINGS: &[Heading] = &[
    Heading {
        key: "criterion",
        names: &["tiêu chí", "mã tiêu chí", "số tiêu chí", "stt", "mã"],
        required: true,
    },
    Heading { key: "unit", names: &["đơn vị", "mã đơn vị"], required: false },
    Heading {
        key: "self",
        names: &["tự chấm", "điểm tự chấm", "tự đánh giá", "self-assessed"],
        required: false,
    },
    Heading {
        key: "appraised",
        names: &["thẩm định", "điểm thẩm định", "kết quả thẩm định"],
        required: false,
    },
    Heading { key: "note", names: &["ghi chú", "giải trình", "lý do"], required: false },
    Heading {
        key: "evidence",
        names: &["tài liệu kiểm chứng", "minh chứng", "tài liệu"],
        required: false,
    },
    Heading { key: "name", names: &["tên", "tên tiêu chí", "nội dung"], required: false },
    Heading {
        key: "max", names: &["tối đa", "điểm tối đa", "điểm chuẩn"], required: false
    },
];

/// Where the scores of a year's cards lie.
fn folder(year: i32) -> String {
    format!("reports/{year}/{SCORES}/")
}

/// Reads the scores of every card, in the order of the files.
pub fn scores(sources: &Sources, plan: &Plan, diagnostics: &mut Diagnostics) -> Vec<ScoreSheet> {
    let folder = folder(plan.year);
    let mut sheets = Vec::new();
    for (file, source) in sources.under(&folder).filter(|(_, source)| source.refused().is_none()) {
        let name = source.path[folder.len()..].strip_suffix(".csv");
        let Some(name) = name.filter(|name| !name.contains('/')) else { continue };
        let Some(card) = plan.scorecards.get(name) else {
            // What a damaged file holds cannot be told from what it lacks.
            if !plan.damaged {
                let finding = Diagnostic::new(&UNKNOWN_CARD, Place::top(file)).found(name);
                diagnostics.push_near(finding, plan.scorecards.ids().map(Id::as_str));
            }
            continue;
        };
        let mut found = Diagnostics::default();
        let lines = register::rows(sources, file, HEADINGS, &mut found).unwrap_or_default();
        let rows = lines.into_iter().filter_map(|line| row(line, &mut found)).collect();
        let scorer = card.scorer.as_ref().map(|unit| (&unit.value).into());
        diagnostics.extend(found.iter().cloned().map(|mut fault| {
            // It is for whoever scores to mend.
            fault.unit = fault.unit.or_else(|| scorer.clone());
            fault
        }));
        sheets.push(ScoreSheet { card: card.id.clone(), rows, place: Place::top(file) });
    }
    sheets
}

fn row(line: Line, diagnostics: &mut Diagnostics) -> Option<ScoreRow> {
    let mut cells = line.cells.into_iter();
    let mut next = || cells.next().flatten();
    let (criterion, unit) = (next(), next());
    let (own, appraised) = (next(), next());
    let mut points = |cell: Option<Cell>| typed(cell?, diagnostics);
    Some(ScoreRow {
        own: points(own),
        appraised: points(appraised),
        criterion: placed(criterion?),
        unit: unit.map(placed),
        note: next().map(placed),
        evidence: next().map(placed),
        place: line.place,
    })
}

fn placed(cell: Cell) -> Placed<String> {
    Placed::new(cell.text, cell.place)
}

/// Points, or that the criterion does not apply.
fn typed(cell: Cell, diagnostics: &mut Diagnostics) -> Option<Placed<Typed>> {
    if is_not_applicable(&cell.text) {
        return Some(Placed::new(Typed::NotApplicable, cell.place));
    }
    let finding = Diagnostic::new(&UNREADABLE_POINTS, cell.place).found(cell.text.as_str());
    let finding = match decimal(&cell) {
        Ok(number) => {
            return Some(Placed::new(Typed::Points(Quantity::new(number)), cell.place));
        }
        Err(NumberFault::Ambiguous { grouped, fraction }) => finding
            .with("reason", "ambiguous")
            .with("first", Quantity::new(grouped))
            .with("second", Quantity::new(fraction))
            .with("meant", Quantity::new(fraction).canonical()),
        Err(NumberFault::DecimalComma { number }) => {
            finding.with("reason", "comma").with("meant", Quantity::new(number).canonical())
        }
        Err(NumberFault::Negative { .. }) => finding.with("reason", "negative"),
        Err(NumberFault::Decimals) => finding.with("reason", "decimals"),
        Err(NumberFault::Date) => finding.with("reason", "date"),
        Err(_) => finding.with("reason", "words"),
    };
    diagnostics.push(finding);
    None
}

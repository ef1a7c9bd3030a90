//! The sheet that is handed in: every criterion with what is claimed for it and by which documents,
//! room for those who appraise, subtotals that add up by themselves, and who signs.
//!
//! A subtotal is a live formula with the exact sum as its stored result. A criterion holds its points to
//! six decimals and shows two, so that the sums are those of every other format; points that would
//! show as more than they are hold what is shown.

use std::collections::BTreeMap;

use num_rational::BigRational;
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DataValidationRule, Format, FormatAlign,
    FormatBorder, Formula, Workbook, Worksheet, XlsxError,
};

use crate::assess::score::{CardScore, Score, ScoreLine, Total, Worth};
use crate::i18n::Catalogue;
use crate::model::{Quantity, exact};
use crate::report::{self, Align, Outline, OutlinePart, ScoreDocument};
use crate::write::docx::place_and_date;
use crate::write::xlsx::cells::{cut, digits, number, text};
use crate::write::xlsx::sheet::print;
use crate::write::xlsx::style;

/// The columns: number, criterion, maximum, claimed, appraised, documents, remarks.
const WIDTHS: [f64; 7] = [8.0, 46.0, 10.0, 11.0, 11.0, 30.0, 42.0];
const MAX: u16 = 2;
const OWN: u16 = 3;
const APPRAISED: u16 = 4;
const EVIDENCE: u16 = 5;
const REMARK: u16 = 6;
/// Two more that are not seen: the maximum as far as it counts for what is claimed, and for what is
/// appraised.
const COUNTS: [u16; 2] = [7, 8];
const HEADERS: [&str; 7] = [
    "score-column-number",
    "score-column-criterion",
    "score-column-max",
    "score-column-self",
    "score-column-appraised",
    "score-column-evidence",
    "score-column-remark",
];
/// In per cent of its size the sheet is as wide as a page, and what it may be at the least. A scale that
/// is fitted by the spreadsheet would leave out the break before the signature.
const SCALES: std::ops::RangeInclusive<u16> = 70..=84;
/// How high a printed page is in full size, and of it the letterhead with its blank rows, and the sums
/// with the signature, in points.
const PAGE: f64 = 491.0;
const HEAD: f64 = 120.0;
const FOOT: f64 = 185.0;
/// How sums look.
const SUM: &str = "#,##0.00";

/// A score on its way to the sheet.
struct Form<'f, 'a> {
    document: &'f ScoreDocument<'a>,
    card: &'f CardScore<'a>,
    score: &'f Score<'a>,
    catalogue: &'f Catalogue,
    sheet: &'f mut Worksheet,
    row: u32,
    /// How high the rows below the letterhead are, in points, by their number.
    heights: BTreeMap<u32, f64>,
    /// The row of the table's header, which comes again on each page.
    header: u32,
}

/// The cells that a sum adds up, by their rows.
#[derive(Default)]
struct Parts {
    criteria: Vec<u32>,
    groups: Vec<u32>,
}

/// Adds the sheet.
pub(super) fn write(
    document: &ScoreDocument<'_>,
    card: &CardScore<'_>,
    score: &Score<'_>,
    tab: &str,
    catalogue: &Catalogue,
    workbook: &mut Workbook,
) -> Result<(), XlsxError> {
    let sheet = workbook.add_worksheet();
    sheet.set_name(cut(tab, 31))?;
    print(&document.meta, catalogue, sheet);
    for (column, width) in (0..).zip(WIDTHS) {
        sheet.set_column_width(column, width)?;
    }
    for column in COUNTS {
        sheet.set_column_hidden(column)?;
    }
    let mut form = Form {
        document,
        card,
        score,
        catalogue,
        sheet,
        row: 0,
        heights: BTreeMap::new(),
        header: 0,
    };
    form.letterhead()?;
    form.header()?;
    let mut whole = Parts::default();
    for part in &report::outline(card, score) {
        form.part(part, 0, &mut whole)?;
    }
    form.totals(&whole)?;
    form.signature()
}

impl Form<'_, '_> {
    /// Who hands it in, what it is, and what qualifies it.
    fn letterhead(&mut self) -> Result<(), XlsxError> {
        let (catalogue, author) = (self.catalogue, &self.document.meta.author);
        let lang = catalogue.lang();
        let upper = |name: &str| name.to_uppercase();
        let parent = author.parent.as_ref().map_or_else(String::new, |name| upper(name.get(lang)));
        let centred = || style::body().set_align(FormatAlign::Center);
        let bold = || centred().set_bold();
        let state = upper(&catalogue.word("signed-motto-state"));
        let motto = catalogue.word("signed-motto");
        self.across((0, 1), &parent, &centred())?;
        self.across((MAX, REMARK), &state, &bold())?;
        self.row += 1;
        self.across((0, 1), &upper(author.name.get(lang)), &bold())?;
        self.across((MAX, REMARK), &motto, &bold())?;
        self.row += 2;
        let title = upper(&catalogue.text(&report::score_form_title(self.card)));
        let format = style::title().set_align(FormatAlign::Center).set_text_wrap();
        self.across((0, REMARK), &title, &format)?;
        self.row += 1;
        let when = catalogue.text(&report::score_when(self.document));
        self.across((0, REMARK), &when, &centred().set_italic())?;
        self.row += 1;
        let notices = self.document.notices(self.card, self.score).into_iter();
        // The remarks have what was computed.
        for (tone, notice) in notices.filter(|(_, text)| text.id != "score-differing") {
            let words = catalogue.text(&notice);
            self.across((0, REMARK), &words, &style::notice(tone))?;
            let lines = style::lines(&words, WIDTHS.iter().sum());
            self.high(self.row, lines)?;
            self.row += 1;
        }
        self.row += 1;
        Ok(())
    }

    /// Makes a row as high as so many lines.
    fn high(&mut self, row: u32, lines: u32) -> Result<(), XlsxError> {
        let height = style::height(lines);
        self.heights.insert(row, height);
        self.sheet.set_row_height(row, height)?;
        Ok(())
    }

    /// As large as it may be printed with the sums and the signature on the page of the last rows;
    /// `None` where they need one of their own.
    fn scale(&self) -> Option<u16> {
        let header = self.heights.get(&self.header).copied().unwrap_or_default();
        let fits = |scale: &u16| {
            let page = PAGE * 100.0 / f64::from(*scale);
            let taken = self.heights.values().fold(HEAD, |taken, height| {
                // A new page begins with the table's header.
                if taken + height > page { header + height } else { taken + height }
            });
            taken + FOOT <= page
        };
        SCALES.rev().find(fits)
    }

    /// Words over several columns of the row.
    fn across(
        &mut self,
        (from, to): (u16, u16),
        words: &str,
        format: &Format,
    ) -> Result<(), XlsxError> {
        self.sheet.merge_range(self.row, from, self.row, to, "", format)?;
        text(self.sheet, (self.row, from), words, format)
    }

    fn header(&mut self) -> Result<(), XlsxError> {
        let mut lines = 1;
        for (column, (id, width)) in (0..).zip(HEADERS.into_iter().zip(WIDTHS)) {
            let words = self.catalogue.word(id);
            lines = lines.max(style::lines(&words, width * 0.8));
            text(self.sheet, (self.row, column), &words, &style::header())?;
        }
        self.header = self.row;
        self.high(self.row, lines)?;
        self.sheet.set_repeat_rows(self.row, self.row)?;
        self.sheet.set_freeze_panes(self.row + 1, MAX)?;
        self.row += 1;
        Ok(())
    }

    /// A criterion, or a group and all that is in it.
    fn part(
        &mut self,
        part: &OutlinePart<'_, '_>,
        depth: usize,
        within: &mut Parts,
    ) -> Result<(), XlsxError> {
        match part {
            OutlinePart::Criterion(line) => {
                within.criteria.push(self.row);
                self.criterion(line)
            }
            OutlinePart::Group(Outline { group, parts }) => {
                let own = self.row;
                within.groups.push(own);
                self.row += 1;
                let mut inner = Parts::default();
                for part in parts {
                    self.part(part, depth + 1, &mut inner)?;
                }
                let next = std::mem::replace(&mut self.row, own);
                let lang = self.catalogue.lang();
                let look = heading(depth);
                let name = group.group.name.get(lang);
                text(self.sheet, (own, 0), group.group.id.as_str(), &look)?;
                text(self.sheet, (own, 1), name, &look)?;
                self.sums(&inner, &group.totals.own, group.totals.appraised.as_ref(), &look)?;
                text(self.sheet, (own, EVIDENCE), "", &look)?;
                text(self.sheet, (own, REMARK), "", &look)?;
                let lines = style::lines(name, WIDTHS[1] - 2.0);
                self.high(own, lines)?;
                self.row = next;
                Ok(())
            }
        }
    }

    /// The sums of a group or of all, in the row.
    fn sums(
        &mut self,
        parts: &Parts,
        own: &Total,
        appraised: Option<&Total>,
        look: &Format,
    ) -> Result<(), XlsxError> {
        let look = look.clone().set_align(FormatAlign::Right).set_indent(1);
        let look = look.set_num_format(SUM);
        let six = |total: &Total| total.shown(6).to_string();
        let (maximum, counts) = (own.maximum.to_string(), appraised.map(|total| total.maximum));
        self.formula(MAX, format!("SUM({})", parts.refs(COUNTS[0], MAX)), &maximum, &look)?;
        self.formula(OWN, format!("SUM({})", parts.refs(OWN, OWN)), &six(own), &look)?;
        let cells = parts.refs(APPRAISED, APPRAISED);
        // Where nothing has been appraised yet there is no nought.
        let formula = format!("IF(COUNT({cells})=0,\"\",SUM({cells}))");
        self.formula(APPRAISED, formula, &appraised.map(six).unwrap_or_default(), &look)?;
        let formula = format!("SUM({})", parts.refs(COUNTS[1], COUNTS[1]));
        let counts = counts.unwrap_or_default().to_string();
        self.formula(COUNTS[1], formula, &counts, &style::body())
    }

    fn formula(
        &mut self,
        column: u16,
        formula: String,
        result: &str,
        look: &Format,
    ) -> Result<(), XlsxError> {
        // Otherwise an empty result is stored as 0.
        self.sheet.set_formula_result_default("");
        let formula = Formula::new(formula).set_result(result);
        self.sheet.write_formula_with_format(self.row, column, formula, look)?;
        Ok(())
    }

    fn criterion(&mut self, line: &ScoreLine<'_>) -> Result<(), XlsxError> {
        let (row, criterion) = (self.row, line.criterion);
        let words = style::cell(Align::Left);
        let figures = style::cell(Align::Right);
        let name = criterion.name.get(self.catalogue.lang());
        text(self.sheet, (row, 0), criterion.id.as_str(), &words)?;
        text(self.sheet, (row, 1), name, &words)?;
        self.number(MAX, &criterion.max.value.to_string(), &figures)?;
        self.worth(OWN, line, Some(&line.own()), &figures)?;
        let appraised = line.appraised();
        // What is still to be filled in is seen.
        let is_open = appraised.is_none() && line.own() != Worth::Out;
        let look = if is_open {
            style::toned(figures.clone(), Some(report::Tone::Careful))
        } else {
            figures
        };
        self.worth(APPRAISED, line, appraised.as_ref(), &look)?;
        self.limit(criterion.max.value)?;
        let evidence = line.evidence().unwrap_or_default();
        let remark = self.remark(line);
        text(self.sheet, (row, EVIDENCE), evidence, &words)?;
        text(self.sheet, (row, REMARK), &remark, &words)?;
        let out = self.catalogue.word("score-out");
        let [max, own, appraised] = [MAX, OWN, APPRAISED].map(|column| cell(row, column));
        let maximum = criterion.max.value.to_string();
        let is_out = line.own() == Worth::Out;
        let counted = if is_out { "0" } else { maximum.as_str() };
        let plain = style::body();
        let formula = format!("IF({own}=\"{out}\",0,{max})");
        self.formula(COUNTS[0], formula, counted, &plain)?;
        let is_appraised = line.appraised().is_some_and(|worth| worth.points().is_some());
        let counted = if is_appraised { maximum.as_str() } else { "0" };
        let formula = format!("IF(ISNUMBER({appraised}),{max},0)");
        self.formula(COUNTS[1], formula, counted, &plain)?;
        let texts = [(1, name), (usize::from(EVIDENCE), evidence), (usize::from(REMARK), &remark)];
        let lines = texts.map(|(at, words)| style::lines(words, WIDTHS[at] - 1.0));
        let lines = lines.into_iter().max().unwrap_or(1);
        self.high(row, lines)?;
        self.row += 1;
        Ok(())
    }

    /// Why it is worth that, and what is argued.
    fn remark(&self, line: &ScoreLine<'_>) -> String {
        let reason = [self.document.reason(line), self.document.differing(line)];
        let reason = reason.into_iter().flatten().map(|why| self.catalogue.text(&why));
        let note = line.note().map(str::to_owned);
        reason.chain(note).collect::<Vec<_>>().join(". ")
    }

    fn worth(
        &mut self,
        column: u16,
        line: &ScoreLine<'_>,
        worth: Option<&Worth>,
        look: &Format,
    ) -> Result<(), XlsxError> {
        let at = (self.row, column);
        match worth {
            Some(Worth::Points(points)) => {
                let seen = line.shown(points, 2);
                let look =
                    look.clone().set_num_format(digits(&seen.to_string(), None, self.catalogue));
                number(self.sheet, at, &held(line, points).to_string(), &look)
            }
            Some(Worth::Out) => {
                let look = look.clone().set_text_wrap();
                text(self.sheet, at, &self.catalogue.word("score-out"), &look)
            }
            Some(Worth::Unknown(_)) | None => text(self.sheet, at, "", look),
        }
    }

    fn number(&mut self, column: u16, plain: &str, look: &Format) -> Result<(), XlsxError> {
        let look = look.clone().set_num_format(digits(plain, None, self.catalogue));
        number(self.sheet, (self.row, column), plain, &look)
    }

    /// Points no more than there are to be had; anything else is asked about, not refused.
    fn limit(&mut self, max: Quantity) -> Result<(), XlsxError> {
        let Ok(max) = max.to_string().parse::<f64>() else { return Ok(()) };
        let rule = DataValidation::new()
            .allow_decimal_number(DataValidationRule::Between(0.0, max))
            .set_error_style(DataValidationErrorStyle::Warning);
        self.sheet.add_data_validation(self.row, APPRAISED, self.row, APPRAISED, &rule)?;
        Ok(())
    }

    /// The sum of all, and the index.
    fn totals(&mut self, whole: &Parts) -> Result<(), XlsxError> {
        let totals = &self.score.totals;
        let (own, appraised) = (&totals.own, totals.appraised.as_ref());
        let look = heading(0);
        let row = self.row;
        // No signature stands on a page by itself.
        let scale = self.scale();
        self.sheet.set_print_scale(scale.unwrap_or(*SCALES.end()));
        if scale.is_none() {
            self.sheet.set_page_breaks(&[row])?;
        }
        self.labelled("score-sum", &look)?;
        self.sums(whole, own, appraised, &look)?;
        self.row += 1;
        self.labelled("score-index", &look)?;
        text(self.sheet, (self.row, MAX), "", &look)?;
        let [maximum, counts] = [MAX, COUNTS[1]].map(|column| cell(row, column));
        let figure = look.clone().set_align(FormatAlign::Right).set_indent(1).set_num_format(SUM);
        for (column, below, total) in [(OWN, maximum, Some(own)), (APPRAISED, counts, appraised)] {
            let above = cell(row, column);
            let formula = format!("IF({below}=0,\"\",ROUND({above}/{below}*100,2))");
            let index = total.and_then(|total| total.shown_index(2));
            let index = index.map(|index| index.to_string()).unwrap_or_default();
            self.formula(column, formula, &index, &figure)?;
        }
        self.row += 2;
        Ok(())
    }

    fn labelled(&mut self, id: &'static str, look: &Format) -> Result<(), XlsxError> {
        text(self.sheet, (self.row, 0), "", look)?;
        text(self.sheet, (self.row, 1), &self.catalogue.word(id), look)?;
        text(self.sheet, (self.row, EVIDENCE), "", look)?;
        text(self.sheet, (self.row, REMARK), "", look)
    }

    /// Who drew it up at left, who signs at right.
    fn signature(&mut self) -> Result<(), XlsxError> {
        let (catalogue, author) = (self.catalogue, &self.document.meta.author);
        let centred = || style::body().set_align(FormatAlign::Center);
        let dated = place_and_date(&self.document.meta, catalogue);
        self.across((MAX, REMARK), &dated, &centred().set_italic())?;
        self.row += 1;
        let lines: Vec<&str> = author
            .signature
            .iter()
            .flat_map(|signature| {
                signature.authority.as_deref().into_iter().chain([signature.title.as_str()])
            })
            .collect();
        self.across((0, 1), &catalogue.word("score-drawn-up"), &centred().set_bold())?;
        for line in &lines {
            self.across((MAX, REMARK), line, &centred().set_bold())?;
            self.row += 1;
        }
        // Room to sign in.
        self.row += 4;
        let name = author.signature.as_ref().map_or("", |signature| signature.name.as_str());
        self.across((MAX, REMARK), name, &centred().set_bold())
    }
}

impl Parts {
    /// The cells of a column for criteria, of another for groups, neighbours as one range.
    fn refs(&self, criteria: u16, groups: u16) -> String {
        let runs = self.criteria.chunk_by(|one, next| one + 1 == *next).map(|run| match run {
            [only] => cell(*only, criteria),
            [first, .., last] => format!("{}:{}", cell(*first, criteria), cell(*last, criteria)),
            [] => String::new(),
        });
        let groups = self.groups.iter().map(|row| cell(*row, groups));
        runs.chain(groups).collect::<Vec<_>>().join(",")
    }
}

/// What a cell holds of points: six decimals, unless a spreadsheet would round them to another figure
/// than is shown elsewhere.
fn held(line: &ScoreLine<'_>, points: &BigRational) -> crate::model::Fixed {
    let (six, two) = (line.shown(points, 6), line.shown(points, 2));
    let apart = six.to_rational() - two.to_rational();
    let half = exact(rust_decimal::Decimal::new(5, 3));
    if apart < half && apart > -half { six } else { two }
}

fn cell(row: u32, column: u16) -> String {
    rust_xlsxwriter::utility::row_col_to_cell(row, column)
}

/// A group's line: the outer ones darker.
fn heading(depth: usize) -> Format {
    let ground = if depth == 0 { 0x00D9_E2F3 } else { 0x00ED_F2FA };
    style::cell(Align::Left)
        .set_bold()
        .set_border(FormatBorder::Thin)
        .set_background_color(rust_xlsxwriter::Color::RGB(ground))
}

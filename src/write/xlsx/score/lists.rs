//! The lists beside the sheet that is handed in: what has lost points; of units their ranking, and
//! what each came to by criterion.

use rust_xlsxwriter::{Workbook, Worksheet, XlsxError};

use crate::assess::score::{CardScore, Score, ScoreLine, Worth};
use crate::i18n::{Catalogue, Message};
use crate::report::{self, Align, ScoreDocument};
use crate::write::xlsx::cells::{cut, digits, number, text};
use crate::write::xlsx::sheet::print;
use crate::write::xlsx::style;

/// A list: its columns by header, width and side.
type Columns = &'static [(&'static str, f64, Align)];

use Align::{Left, Right};

const LOST: Columns = &[
    ("score-column-unit", 30.0, Left),
    ("score-column-number", 8.0, Left),
    ("score-column-criterion", 46.0, Left),
    ("score-column-max", 10.0, Right),
    ("score-column-lost", 10.0, Right),
    ("score-column-why", 46.0, Left),
    ("score-column-back", 40.0, Left),
];
const RANKING: Columns = &[
    ("score-column-rank", 9.0, Right),
    ("score-column-unit", 42.0, Left),
    ("score-column-self", 11.0, Right),
    ("score-column-appraised", 11.0, Right),
    ("score-column-max", 11.0, Right),
    ("score-column-index", 11.0, Right),
    ("score-column-most-lost", 60.0, Left),
];
const DETAILS: Columns = &[
    ("score-column-unit", 34.0, Left),
    ("score-column-number", 8.0, Left),
    ("score-column-criterion", 44.0, Left),
    ("score-column-max", 10.0, Right),
    ("score-column-self", 11.0, Right),
    ("score-column-appraised", 11.0, Right),
    ("score-column-evidence", 30.0, Left),
    ("score-column-remark", 46.0, Left),
];

/// A list that is being written.
struct List<'l> {
    catalogue: &'l Catalogue,
    sheet: &'l mut Worksheet,
    columns: Vec<(&'static str, f64, Align)>,
    first: u32,
    row: u32,
    column: u16,
    lines: u32,
}

/// Opens a sheet for a list, under its title.
fn open<'l>(
    document: &ScoreDocument<'_>,
    title: &str,
    tab: &str,
    columns: Vec<(&'static str, f64, Align)>,
    catalogue: &'l Catalogue,
    workbook: &'l mut Workbook,
) -> Result<List<'l>, XlsxError> {
    let sheet = workbook.add_worksheet();
    sheet.set_name(cut(tab, 31))?;
    print(&document.meta, catalogue, sheet);
    text(sheet, (0, 0), title, &style::title())?;
    let mut lines = 1;
    for (at, (header, width, _)) in (0..).zip(&columns) {
        let words = catalogue.word(header);
        sheet.set_column_width(at, *width)?;
        text(sheet, (2, at), &words, &style::header())?;
        lines = lines.max(style::lines(&words, width * 0.8));
    }
    sheet.set_row_height(2, style::height(lines))?;
    sheet.set_repeat_rows(2, 2)?;
    sheet.set_freeze_panes(3, 0)?;
    Ok(List { catalogue, sheet, columns, first: 3, row: 3, column: 0, lines: 1 })
}

impl List<'_> {
    fn words(&mut self, words: &str) -> Result<(), XlsxError> {
        let (_, width, align) = self.columns[usize::from(self.column)];
        self.lines = self.lines.max(style::lines(words, width - 1.0));
        text(self.sheet, (self.row, self.column), words, &style::cell(align))?;
        self.column += 1;
        Ok(())
    }

    /// A figure as it is shown; nothing where there is none.
    fn figure(&mut self, plain: Option<impl ToString>) -> Result<(), XlsxError> {
        let Some(plain) = plain.map(|plain| plain.to_string()) else { return self.words("") };
        let look = style::cell(Right).set_num_format(digits(&plain, None, self.catalogue));
        number(self.sheet, (self.row, self.column), &plain, &look)?;
        self.column += 1;
        Ok(())
    }

    fn worth(&mut self, line: &ScoreLine<'_>, worth: Option<&Worth>) -> Result<(), XlsxError> {
        match worth {
            Some(Worth::Points(points)) => self.figure(Some(line.shown(points, 2))),
            Some(Worth::Out) => self.words(&self.catalogue.word("score-out")),
            Some(Worth::Unknown(_)) | None => self.words(""),
        }
    }

    fn end(&mut self) -> Result<(), XlsxError> {
        self.sheet.set_row_height(self.row, style::height(self.lines))?;
        (self.row, self.column, self.lines) = (self.row + 1, 0, 1);
        Ok(())
    }

    /// Lets the list be filtered.
    fn done(self) -> Result<(), XlsxError> {
        let last = u16::try_from(self.columns.len().saturating_sub(1)).unwrap_or(0);
        self.sheet.autofilter(self.first - 1, 0, self.row.max(self.first + 1) - 1, last)?;
        Ok(())
    }
}

fn name<'n>(score: &Score<'n>, catalogue: &Catalogue) -> &'n str {
    score.unit.map_or("", |unit| unit.name.get(catalogue.lang()))
}

/// What has lost points, the most first; of units one after another in the order of their ranks.
pub(super) fn losses(
    document: &ScoreDocument<'_>,
    card: &CardScore<'_>,
    tab: &str,
    catalogue: &Catalogue,
    workbook: &mut Workbook,
) -> Result<(), XlsxError> {
    let ranks = card.card.ranks();
    let columns = LOST.iter().copied().filter(|(id, ..)| ranks || *id != "score-column-unit");
    let title = heading(document, card, "score-losses", catalogue);
    let mut list = open(document, &title, tab, columns.collect(), catalogue, workbook)?;
    for score in &card.scores {
        for (line, lost) in score.losses() {
            if ranks {
                list.words(name(score, catalogue))?;
            }
            list.words(line.criterion.id.as_str())?;
            list.words(line.criterion.name.get(catalogue.lang()))?;
            list.figure(Some(line.criterion.max.value))?;
            list.figure(Some(line.shown(&lost, 2)))?;
            let why = document.reason(line).map(|why| catalogue.text(&why));
            let why = why.or(line.note().map(str::to_owned)).unwrap_or_default();
            list.words(&why)?;
            let back = document.win_back(line).map(|back| catalogue.text(&back));
            list.words(&back.unwrap_or_default())?;
            list.end()?;
        }
    }
    list.done()
}

/// The units in rank order.
pub(super) fn ranking(
    document: &ScoreDocument<'_>,
    card: &CardScore<'_>,
    tab: &str,
    catalogue: &Catalogue,
    workbook: &mut Workbook,
) -> Result<(), XlsxError> {
    let title = catalogue.text(&report::score_form_title(card));
    let mut list = open(document, &title, tab, RANKING.to_vec(), catalogue, workbook)?;
    for score in &card.scores {
        let totals = &score.totals;
        list.figure(score.rank)?;
        list.words(name(score, catalogue))?;
        list.figure(Some(totals.own.shown(2)))?;
        list.figure(totals.appraised.as_ref().map(|total| total.shown(2)))?;
        list.figure(Some(totals.own.maximum))?;
        list.figure(card.ranking_total(score).and_then(|total| total.shown_index(2)))?;
        let most = score.losses();
        let most = most.first().map(|(line, lost)| catalogue.text(&document.loss(line, lost)));
        list.words(&most.unwrap_or_default())?;
        list.end()?;
    }
    list.done()
}

/// Every criterion of every unit.
pub(super) fn details(
    document: &ScoreDocument<'_>,
    card: &CardScore<'_>,
    tab: &str,
    catalogue: &Catalogue,
    workbook: &mut Workbook,
) -> Result<(), XlsxError> {
    let title = heading(document, card, "score-criteria", catalogue);
    let mut list = open(document, &title, tab, DETAILS.to_vec(), catalogue, workbook)?;
    for score in &card.scores {
        for line in &score.lines {
            list.words(name(score, catalogue))?;
            list.words(line.criterion.id.as_str())?;
            list.words(line.criterion.name.get(catalogue.lang()))?;
            list.figure(Some(line.criterion.max.value))?;
            list.worth(line, Some(&line.own()))?;
            list.worth(line, line.appraised().as_ref())?;
            list.words(line.evidence().unwrap_or_default())?;
            let why = document.reason(line).map(|why| catalogue.text(&why));
            let said = why.into_iter().chain(line.note().map(str::to_owned));
            list.words(&said.collect::<Vec<_>>().join(". "))?;
            list.end()?;
        }
    }
    list.done()
}

/// What a list is, and of which card.
fn heading(
    document: &ScoreDocument<'_>,
    card: &CardScore<'_>,
    id: &'static str,
    catalogue: &Catalogue,
) -> String {
    let list = catalogue.word(id);
    let entry = Message::new("score-list").with("list", list).with("card", &card.card.name);
    catalogue.text(&entry.with("when", report::score_when(document)))
}

//! Tables: the annexes' with a repeated header and headings of groups across all columns, the
//! letterhead's without borders, and those that a unit drew in its narrative.

use super::body::styled;
use super::measure::{mm, width};
use super::xml::{Paragraph, paragraph};
use crate::i18n::Catalogue;
use crate::model::Span;
use crate::report::{Align, Cell, Grid, Tone};
use crate::write::words::cell;

/// The size of text in tables, in half points, as in `parts/styles.xml`.
const SIZE: u32 = 22;
/// The margins at both sides of a cell, and what an estimate may be short by.
const MARGINS: u32 = 2 * 70 + 100;
/// The ground of what stands out.
const GROUND: &str = "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F2F2F2\"/>";
/// The widest that a column of words or figures becomes before it breaks lines.
const WIDEST: u32 = mm(34);

/// A table of the report.
pub(super) fn grid(grid: &Grid, room: u32, catalogue: &Catalogue) -> String {
    let headers: Vec<_> =
        grid.columns.iter().map(|column| catalogue.text(&column.header)).collect();
    let rows: Vec<Vec<String>> = grid
        .rows
        .iter()
        .map(|row| row.cells.iter().map(|content| cell(content, catalogue)).collect())
        .collect();
    let widths = widths(grid, &headers, &rows, room);
    let mut out = begin(&widths);
    out.push_str("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
    for (header, width) in headers.iter().zip(&widths) {
        let fill = "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E7E6E6\"/>";
        out.push_str(&table_cell(*width, fill, &paragraph("TableHeader", header)));
    }
    out.push_str("</w:tr>");
    for (row, texts) in grid.rows.iter().zip(&rows) {
        out.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        let text = |at: usize| texts.get(at).map(String::as_str).unwrap_or_default();
        if row.heads_group {
            let span = match widths.len() {
                0 | 1 => String::new(),
                all => format!("<w:gridSpan w:val=\"{all}\"/>"),
            };
            let fill = format!("{span}{GROUND}");
            let heading = paragraph("TableGroup", text(0));
            out.push_str(&table_cell(widths.iter().sum(), &fill, &heading));
        } else {
            let fill = if row.adds_up { GROUND } else { "" };
            for (at, width) in widths.iter().enumerate() {
                let look = (grid.columns[at].align, row.adds_up);
                let content = content(text(at), look, row.cells.get(at));
                out.push_str(&table_cell(*width, fill, &content));
            }
        }
        out.push_str("</w:tr>");
    }
    out + "</w:tbl>"
}

fn content(text: &str, (align, adds_up): (Align, bool), cell: Option<&Cell>) -> String {
    let side = match align {
        Align::Left => "left",
        Align::Right => "right",
        Align::Centre => "center",
    };
    let paragraph = Paragraph::styled("TableText").with(&format!("<w:jc w:val=\"{side}\"/>"));
    // Print is black: what presses is bold, beside its word.
    let presses = cell.is_some_and(|cell| cell.tone == Some(Tone::Bad));
    if presses || adds_up { paragraph.bold(text) } else { paragraph.text(text) }.xml()
}

fn begin(widths: &[u32]) -> String {
    let room: u32 = widths.iter().sum();
    let columns = widths.iter().map(|width| format!("<w:gridCol w:w=\"{width}\"/>"));
    format!(
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"{room}\" w:type=\"dxa\"/>\
         <w:jc w:val=\"center\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr>\
         <w:tblGrid>{}</w:tblGrid>",
        columns.collect::<String>()
    )
}

fn table_cell(width: u32, look: &str, content: &str) -> String {
    format!(
        "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{look}<w:vAlign \
         w:val=\"center\"/></w:tcPr>{content}</w:tc>"
    )
}

/// Columns of words and figures get what they need; running text shares the rest by how much of it
/// there is.
fn widths(grid: &Grid, headers: &[String], rows: &[Vec<String>], room: u32) -> Vec<u32> {
    let of_column = |at: usize| {
        let rows = grid.rows.iter().zip(rows).filter(|(row, _)| !row.heads_group);
        rows.filter_map(move |(_, texts)| texts.get(at))
    };
    let words = |text: &str, bold: bool| {
        text.split(' ').map(|word| width(word, SIZE, bold)).max().unwrap_or_default()
    };
    // As many lines as a header has.
    let needed_by = |lines: u32| -> Vec<u32> {
        let need = |at: usize| {
            let longest = of_column(at).map(|text| words(text, false)).max().unwrap_or_default();
            let header = width(&headers[at], SIZE, true) * 11 / (10 * lines);
            let least = longest.max(words(&headers[at], true)).max(header) + MARGINS;
            if grid.columns[at].wraps {
                return least;
            }
            let whole = of_column(at).map(|text| width(text, SIZE, true)).max();
            least.max((whole.unwrap_or_default() + MARGINS).min(WIDEST))
        };
        (0..headers.len()).map(need).collect()
    };
    // Two are enough where there is room.
    let is_roomy = needed_by(2).iter().sum::<u32>() <= room;
    let needs = needed_by(if is_roomy {
        2
    } else {
        headers.iter().map(|header| lines(header)).max().unwrap_or(2)
    });
    let weights: Vec<u32> = (0..headers.len())
        .map(|at| {
            let amount: u32 = of_column(at).map(|text| width(text, SIZE, false)).sum();
            // The root, so that a column of long texts does not starve its neighbour.
            let is_text = grid.columns[at].wraps && grid.columns[at].align != Align::Right;
            if is_text { amount.isqrt().max(1) } else { 0 }
        })
        .collect();
    // A table of few words is as wide as they are, not as wide as the page.
    let natural: Vec<u32> = (0..headers.len())
        .map(|at| {
            let texts = of_column(at).chain(std::iter::once(&headers[at]));
            let whole = texts.map(|text| width(text, SIZE, true)).max().unwrap_or_default();
            needs[at].max(whole + MARGINS)
        })
        .collect();
    if natural.iter().sum::<u32>() <= room {
        return natural;
    }
    shared_out(&needs, &weights, room)
}

/// The room of a table, shared out among columns by what they need, and what is left by weight.
fn shared_out(needs: &[u32], weights: &[u32], room: u32) -> Vec<u32> {
    let needed: u32 = needs.iter().sum();
    let weight: u32 = weights.iter().sum::<u32>().max(1);
    let mut widths: Vec<u32> = match room.checked_sub(needed) {
        Some(rest) => {
            needs.iter().zip(weights).map(|(need, own)| need + rest * own / weight).collect()
        }
        None => needs.iter().map(|need| need * room / needed).collect(),
    };
    // What rounding left over, or all that is left where nothing wraps.
    let spare = room.saturating_sub(widths.iter().sum());
    if let Some(first) = widths.iter_mut().max() {
        *first += spare;
    }
    widths
}

/// The most lines that a header takes: a word each.
fn lines(header: &str) -> u32 {
    u32::try_from(header.split(' ').count()).unwrap_or(u32::MAX)
}

/// Two columns without borders or margins.
pub(super) fn borderless(widths: &[u32; 2], rows: &[[String; 2]]) -> String {
    let room: u32 = widths.iter().sum();
    let mut out = format!(
        "<w:tbl><w:tblPr><w:tblW w:w=\"{room}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>\
         <w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/>\
         </w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w=\"{}\"/><w:gridCol w:w=\"{}\"/>\
         </w:tblGrid>",
        widths[0], widths[1]
    );
    for row in rows {
        out.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        for (content, width) in row.iter().zip(widths) {
            out.push_str(&format!(
                "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>{content}</w:tc>"
            ));
        }
        out.push_str("</w:tr>");
    }
    out + "</w:tbl>"
}

/// A table that a unit drew: columns of one width, the first row its header.
pub(super) fn plain(rows: &[Vec<Vec<Span>>], room: u32) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let Some(each) = u32::try_from(columns).ok().and_then(|columns| room.checked_div(columns))
    else {
        return String::new();
    };
    let mut out = begin(&vec![each; columns]);
    for (at, row) in rows.iter().enumerate() {
        let (head, style) = match at {
            0 => ("<w:tblHeader/>", "TableHeader"),
            _ => ("", "TableText"),
        };
        out.push_str(&format!("<w:tr><w:trPr><w:cantSplit/>{head}</w:trPr>"));
        for at in 0..columns {
            let spans = row.get(at).map(Vec::as_slice).unwrap_or_default();
            let content = styled(Paragraph::styled(style), spans).xml();
            out.push_str(&table_cell(each, "", &content));
        }
        out.push_str("</w:tr>");
    }
    // Two tables that touch become one.
    out + "</w:tbl>" + &Paragraph::styled("SectionEnd").xml()
}

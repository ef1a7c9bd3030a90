//! The sheet that lists what is to be mended, with links to the cells.

use quick_xml::escape::escape;

use super::outline::{Edit, Outline, attributes_of};
use super::package::Package;
use super::styles::Looks;
use super::{Saying, lines};
use crate::i18n::{Catalogue, Message};
use crate::model::{Lang, cell_name};

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEET: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/// The columns: their headings and widths in characters.
const COLUMNS: [(&str, u32); 3] =
    [("answer-column-cell", 12), ("answer-column-todo", 62), ("answer-column-why", 62)];

/// Puts the list into a workbook, in the place of that of an earlier answer.
pub(super) fn put(
    package: &mut Package<'_>,
    workbook: &str,
    about: &str,
    sayings: &[Saying],
    looks: Looks,
    catalogue: &Catalogue,
) -> Option<()> {
    let text = package.text(workbook)?;
    let outline = Outline::of(&text)?;
    let sheets = outline.child("sheets")?;
    let listed = Outline::of(outline.text(sheets))?;
    let relations = package.relations(workbook)?;
    let (mut names, mut most, mut earlier) = (Vec::new(), 0, None);
    for child in &listed.children {
        let own = attributes_of(listed.text(child), ["name", "sheetId", "id"]);
        let [Some(name), number, Some(id)] = own else { continue };
        most = most.max(number.and_then(|number| number.parse::<u32>().ok()).unwrap_or_default());
        let part = relations.iter().find(|relation| relation.id == id);
        if let Some(part) = part.filter(|_| is_list_name(&name)) {
            earlier = earlier.or_else(|| is_ours(package, &part.part).then(|| part.part.clone()));
        }
        names.push(name.to_lowercase());
    }
    let drawn = drawn(about, sayings, looks, catalogue);
    if let Some(part) = earlier {
        package.put(&part, drawn);
        return Some(());
    }
    let part = package.free("xl/worksheets/reform", "xml");
    package.put(&part, drawn);
    package.type_of(&part, SHEET)?;
    let id = package.relate(workbook, "worksheet", &part)?;
    let name = free_name(&catalogue.word("answer-sheet"), &names);
    let prefix = &listed.prefix;
    let own = format!(
        "<{prefix}sheet xmlns:r=\"{RELATIONS}\" name=\"{}\" sheetId=\"{}\" r:id=\"{id}\"/>",
        escape(&name),
        most + 1
    );
    let own = listed.edited(vec![Edit::insert(listed.before(&[]), own)]);
    let own = Edit { range: sheets.range.clone(), text: own };
    let text = outline.edited(vec![own, repeated(&outline, &name, listed.children.len())?]);
    package.put(workbook, text);
    Some(())
}

/// What stands behind the names of ranges in a workbook, in the order of the standard.
const BEHIND_NAMES: &[&str] = &[
    "calcPr",
    "oleSize",
    "customWorkbookViews",
    "pivotCaches",
    "smartTagPr",
    "smartTagTypes",
    "webPublishing",
    "fileRecoveryPr",
    "webPublishObjects",
    "AlternateContent",
    "extLst",
];

/// That the list's header comes again on each page of it: the name of a range that belongs to the sheet.
fn repeated(workbook: &Outline<'_>, sheet: &str, number: usize) -> Option<Edit> {
    let prefix = &workbook.prefix;
    let own = format!(
        "<{prefix}definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{number}\">\
         {}!$3:$3</{prefix}definedName>",
        escape(format!("'{}'", sheet.replace('\'', "''")))
    );
    let Some(names) = workbook.child("definedNames") else {
        let all = format!("<{prefix}definedNames>{own}</{prefix}definedNames>");
        return Some(Edit::insert(workbook.before(BEHIND_NAMES), all));
    };
    let inner = Outline::of(workbook.text(names))?;
    let text = inner.edited(vec![Edit::insert(inner.before(&[]), own)]);
    Some(Edit { range: names.range.clone(), text })
}

fn is_list_name(name: &str) -> bool {
    let own = Lang::ALL.map(|lang| Catalogue::new(lang).word("answer-sheet"));
    own.iter().any(|own| name.starts_with(own.as_str()))
}

/// Whether a sheet is the list of an earlier answer: its mark stands in the foot of its pages, where
/// nobody types.
fn is_ours(package: &mut Package<'_>, part: &str) -> bool {
    package.text(part).is_some_and(|text| text.contains(FOOT))
}

/// What stands at the foot of each page.
const FOOT: &str = "reform.answer/1";

fn free_name(wanted: &str, taken: &[String]) -> String {
    let numbered = (2..).map(|number| format!("{wanted} ({number})"));
    let mut names = std::iter::once(wanted.to_owned()).chain(numbered);
    names.find(|name| !taken.contains(&name.to_lowercase())).unwrap_or_default()
}

fn drawn(about: &str, sayings: &[Saying], looks: Looks, catalogue: &Catalogue) -> String {
    let mut rows = String::new();
    let mut links = String::new();
    let cell = |column: usize, row: usize, look: usize, text: &str| {
        format!(
            "<c r=\"{}\" s=\"{look}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>",
            cell_name(column, row),
            escape(text)
        )
    };
    let mut row = |number: usize, height: usize, cells: &str| {
        rows.push_str(&format!(
            "<row r=\"{number}\" ht=\"{}\" customHeight=\"1\">{cells}</row>",
            (height * 16 + 6).min(409)
        ));
    };
    row(1, 1, &cell(0, 1, looks.title, &catalogue.word("answer-title")));
    let intro = catalogue.text(&Message::new("answer-intro").with("sheet", about));
    row(2, lines(&intro, 120), &cell(0, 2, looks.text, &intro));
    let heads = (0..).zip(COLUMNS);
    let heads = heads.map(|(at, (entry, _))| cell(at, 3, looks.head, &catalogue.word(entry)));
    row(3, 1, &heads.collect::<String>());
    for (number, saying) in (4..).zip(sayings) {
        let (own, column) = saying.at;
        let to = cell_name(column, own + 1);
        let name = match (saying.is_exact, saying.is_row) {
            (true, _) => to.clone(),
            (false, true) => {
                catalogue.text(&Message::new("answer-row").with("row", (own + 1).to_string()))
            }
            (false, false) => catalogue.word("answer-whole"),
        };
        let todo = saying.sentence(catalogue);
        let why = saying.why.join("\n");
        let cells = [(looks.link, &name), (looks.text, &todo), (looks.text, &why)];
        let cells = (0..).zip(cells).map(|(at, (look, text))| cell(at, number, look, text));
        let height = lines(&todo, 56).max(lines(&why, 56));
        row(number, height, &cells.collect::<String>());
        links.push_str(&format!(
            "<hyperlink ref=\"A{number}\" location=\"{}!{to}\" display=\"{to}\"/>",
            escape(format!("'{}'", about.replace('\'', "''")))
        ));
    }
    whole(&rows, &links)
}

/// The sheet around its rows and links.
fn whole(rows: &str, links: &str) -> String {
    let columns: String = (1..)
        .zip(COLUMNS)
        .map(|(at, (_, width))| {
            format!("<col min=\"{at}\" max=\"{at}\" width=\"{width}\" customWidth=\"1\"/>")
        })
        .collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"{MAIN}\">\
         <sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>\
         <sheetViews><sheetView workbookViewId=\"0\"/></sheetViews><cols>{columns}</cols>\
         <sheetData>{rows}</sheetData>\
         <mergeCells count=\"2\"><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"A2:C2\"/></mergeCells>\
         <hyperlinks>{links}</hyperlinks><pageMargins left=\"0.5\" right=\"0.4\" top=\"0.5\" bottom=\"0.6\" header=\"0.3\" \
         footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>\
         <headerFooter><oddFooter>&amp;C&amp;P/&amp;N&amp;R&amp;8{FOOT}</oddFooter></headerFooter>\
         </worksheet>"
    )
}

//! Workbooks as they come: of other programs, half hidden, half broken, and made to do harm.

use crate::dice::Dice;
use crate::figures::sane;
use crate::package::{Book, escaped, open_document, packed, stored, streamed};
use crate::support::files;
use crate::truth::{EACH, Fate, Made, Truth, decimal};

const HEADER: [&str; 4] = ["metric", "value", "note", "evidence"];

/// The sane figures of a workbook: id and value.
fn figures(dice: &mut Dice) -> (Vec<(String, String)>, Truth) {
    let mut truth = Truth::new();
    let mut pair = |id: String| {
        let figure = sane(dice);
        truth.insert(id.clone(), figure.fate);
        (id, figure.text)
    };
    let pairs =
        ["c", "a"].into_iter().flat_map(|kind| (1..=EACH).map(move |at| format!("{kind}{at}")));
    let pairs = pairs.map(&mut pair).collect();
    (pairs, truth)
}

fn careful(truth: &mut Truth) {
    for fate in truth.values_mut() {
        if let Fate::Read(right) = fate {
            *fate = Fate::Careful(*right);
        }
    }
}

/// A cell with a text of its own.
fn inline(at: &str, text: &str) -> String {
    format!(
        "<c r=\"{at}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>",
        escaped(text)
    )
}

fn row(number: usize, cells: &str) -> String {
    format!("<row r=\"{number}\">{cells}</row>")
}

fn header(number: usize) -> String {
    let cells = ["A", "B", "C", "D"].iter().zip(HEADER);
    let cells: String =
        cells.map(|(column, text)| inline(&format!("{column}{number}"), text)).collect();
    row(number, &cells)
}

/// The rows of a sheet with a cell of value for each figure.
fn rows(pairs: &[(String, String)], mut value: impl FnMut(usize, &str, &str) -> String) -> String {
    let mut text = header(1);
    for (at, (id, figure)) in pairs.iter().enumerate() {
        let number = at + 2;
        let cell = value(at, &format!("B{number}"), figure);
        text += &row(number, &(inline(&format!("A{number}"), id) + &cell));
    }
    text
}

fn number(at: &str, figure: &str) -> String {
    format!("<c r=\"{at}\"><v>{figure}</v></c>")
}

fn made(family: &str, bytes: Vec<u8>, truth: Truth) -> Made {
    Made { family: family.to_owned(), name: "in.xlsx", bytes, truth }
}

/// All families.
pub const FAMILIES: &[fn(&mut Dice) -> Made] =
    &[cells, cells, cells, texts, sheets, layouts, packages, lies, documents, cut];

/// A cell of every kind, and what is so of it.
fn cells(dice: &mut Dice) -> Made {
    let (pairs, mut truth) = figures(dice);
    let rows = rows(&pairs, |at, cell, figure| {
        let id = &pairs[at].0;
        let fate = truth.get_mut(id).expect("there");
        let right = decimal(figure);
        let (text, now) = match dice.roll(20) {
            0 => (format!("<c r=\"{cell}\" t=\"n\"><v>{figure}</v></c>"), Fate::Read(right)),
            1 => (inline(cell, figure), Fate::Read(right)),
            2 => (
                format!("<c r=\"{cell}\" t=\"str\"><f>1+1</f><v>{figure}</v></c>"),
                Fate::Careful(right),
            ),
            3 => (
                format!("<c r=\"{cell}\"><f>SUM(Z1:Z9)</f><v>{figure}</v></c>"),
                Fate::Careful(right),
            ),
            4 => (format!("<c r=\"{cell}\"><f>SUM(Z1:Z9)</f></c>"), Fate::Refused),
            5 => (
                format!(
                    "<c r=\"{cell}\" t=\"e\"><v>{}</v></c>",
                    dice.of(&["#DIV/0!", "#N/A", "#REF!"])
                ),
                Fate::Refused,
            ),
            6 => (format!("<c r=\"{cell}\" t=\"b\"><v>{}</v></c>", dice.roll(2)), Fate::Refused),
            7 => (format!("<c r=\"{cell}\" s=\"1\"><v>44593</v></c>"), Fate::Refused),
            8 => (format!("<c r=\"{cell}\" t=\"d\"><v>2022-02-01T00:00:00</v></c>"), Fate::Refused),
            9 => (format!("<c r=\"{cell}\" s=\"2\"><v>0.5</v></c>"), Fate::Refused),
            10 => (format!("<c r=\"{cell}\" s=\"4\"><v>{figure}</v></c>"), Fate::Careful(right)),
            11 => (
                format!("<c r=\"{cell}\" s=\"3\" t=\"inlineStr\"><is><t>{figure}</t></is></c>"),
                Fate::Careful(right),
            ),
            12 => (format!("<c r=\"{cell}\"><v>{figure}.0</v></c>"), Fate::Careful(right)),
            13 => (format!("<c r=\"{cell}\"><v>1.2E3</v></c>"), Fate::Careful(decimal("1200"))),
            14 => (format!("<c r=\"{cell}\"><v>1E400</v></c>"), Fate::Refused),
            15 => (format!("<c r=\"{cell}\"><v> {figure}\n</v></c>"), Fate::Careful(right)),
            16 => (
                format!(
                    "<c r=\"{cell}\" t=\"inlineStr\"><is><r><t>{figure}</t></r><r><t>7</t></r></is></c>"
                ),
                Fate::Careful(decimal(&format!("{figure}7"))),
            ),
            17 => (
                format!(
                    "<c r=\"{cell}\" t=\"inlineStr\"><is><t>{figure}</t><rPh sb=\"0\" eb=\"1\"><t>99</t></rPh></is></c>"
                ),
                Fate::Careful(right),
            ),
            18 => (format!("<c r=\"{cell}\" t=\"s\"><v>77777</v></c>"), Fate::Refused),
            _ => (format!("<c r=\"{cell}\"/>"), Fate::Refused),
        };
        *fate = now;
        text
    });
    // A faulty cell may keep the file out, and that is told.
    careful(&mut truth);
    made("cells", packed(&Book::new(rows).parts(), stored()), truth)
}

/// Texts in the table of texts, by their number.
fn texts(dice: &mut Dice) -> Made {
    let (pairs, mut truth) = figures(dice);
    careful(&mut truth);
    let mut texts = Vec::new();
    let form = dice.roll(6);
    let shared = rows(&pairs, |_, cell, figure| {
        let (first, last) = figure.split_at(figure.len() / 2);
        texts.push(match form {
            0 => format!("<t>{figure}</t>"),
            1 => format!("<r><t>{first}</t></r><r><rPr><b/></rPr><t>{last}</t></r>"),
            2 => format!(
                "<t>{figure}</t><rPh sb=\"0\" eb=\"1\"><t>5</t></rPh><phoneticPr fontId=\"1\"/>"
            ),
            3 => format!("<t>{first}<!-- 5 -->{last}</t>"),
            4 => format!("<t><![CDATA[{figure}]]></t>"),
            _ => {
                format!("<t>{}</t>", figure.bytes().map(|b| format!("&#{b};")).collect::<String>())
            }
        });
        format!("<c r=\"{cell}\" t=\"s\"><v>{}</v></c>", texts.len() - 1)
    });
    let book = Book { texts, ..Book::new(shared) };
    made("texts", packed(&book.parts(), stored()), truth)
}

/// More sheets than the one that is meant, seen and unseen.
fn sheets(dice: &mut Dice) -> Made {
    let (pairs, mut truth) = figures(dice);
    let other: Vec<_> =
        pairs.iter().map(|(id, _)| (id.clone(), dice.roll(90).to_string())).collect();
    let own = rows(&pairs, |_, cell, figure| number(cell, figure));
    let others = rows(&other, |_, cell, figure| number(cell, figure));
    let mut book = Book::new(own);
    match dice.roll(6) {
        0 => book.others.push(("Trang 2".into(), "state=\"hidden\"".into(), others)),
        1 => book.others.push(("Trang 2".into(), "state=\"veryHidden\"".into(), others)),
        2 => book.others.push(("Trang 2".into(), String::new(), String::new())),
        3 => book.others.push(("Ghi chú".into(), String::new(), row(1, &inline("A1", "xin chào")))),
        4 => book.properties = "<workbookPr date1904=\"1\"/>".into(),
        _ => {
            // Two that anyone sees, with other figures: neither is sure.
            book.others.push(("Trang 2".into(), String::new(), others));
            for fate in truth.values_mut() {
                if let Fate::Read(right) = fate {
                    *fate = Fate::Told(*right);
                }
            }
        }
    }
    careful(&mut truth);
    made("sheets", packed(&book.parts(), stored()), truth)
}

/// Cells, rows and columns where nobody looks for them.
fn layouts(dice: &mut Dice) -> Made {
    let (pairs, mut truth) = figures(dice);
    careful(&mut truth);
    let mut book = Book::new(rows(&pairs, |_, cell, figure| number(cell, figure)));
    let refuse = |truth: &mut Truth, id: &str| {
        truth.insert(id.to_owned(), Fate::Refused);
    };
    match dice.roll(13) {
        0 => book.before = "<dimension ref=\"A1:A1\"/>".into(),
        1 => book.before = "<dimension ref=\"A1:XFD1048576\"/>".into(),
        2 => book.before = "<dimension ref=\"không\"/>".into(),
        3 => book.rows = book.rows.replacen("<row r=\"3\"", "<row r=\"3\" hidden=\"1\"", 1),
        4 => {
            book.before = "<cols><col min=\"2\" max=\"2\" width=\"0\" hidden=\"1\"/></cols>".into()
        }
        5 => {
            // Merged cells say what the first of them says; the others are blank.
            book.rows = book.rows.replacen(&number("B4", &pairs[2].1), "<c r=\"B4\"/>", 1);
            book.behind = "<mergeCells count=\"1\"><mergeCell ref=\"B3:B4\"/></mergeCells>".into();
            refuse(&mut truth, &pairs[2].0);
        }
        6 => {
            let twice = number("B3", &pairs[1].1) + &number("B3", "91");
            book.rows = book.rows.replacen(&number("B3", &pairs[1].1), &twice, 1);
            refuse(&mut truth, &pairs[1].0);
        }
        7 => book.rows += &row(1_048_577, &number("B1048577", "5")),
        8 => book.rows += "<row r=\"0\"><c r=\"B0\"><v>5</v></c></row>",
        9 => book.rows += "<row r=\"99999999999999999999\"><c r=\"B9\"><v>5</v></c></row>",
        10 => {
            // Rows without numbers stand one below the other.
            for number in (1..=pairs.len() + 1).rev() {
                book.rows = book.rows.replace(&format!(" r=\"{number}\""), "");
            }
        }
        11 => {
            // The same row again, with another figure.
            let again = inline("A3", &pairs[1].0) + &number("B3", "92");
            book.rows += &row(3, &again);
            refuse(&mut truth, &pairs[1].0);
        }
        _ => book.rows = book.rows.replacen("r=\"B5\"", "r=\"B٥\"", 1),
    }
    made("layouts", packed(&book.parts(), stored()), truth)
}

/// The same workbook in packages of every kind.
fn packages(dice: &mut Dice) -> Made {
    let (pairs, mut truth) = figures(dice);
    careful(&mut truth);
    let mut book = Book::new(rows(&pairs, |_, cell, figure| number(cell, figure)));
    let deflated = zip::write::SimpleFileOptions::default();
    let bytes = match dice.roll(10) {
        0 => packed(&book.parts(), deflated),
        1 => packed(&book.parts(), stored().large_file(true)),
        2 => streamed(&book.parts(), deflated),
        3 => {
            book.target = "/xl/worksheets/sheet1.xml".into();
            packed(&book.parts(), deflated)
        }
        4 => {
            book.target = "../xl/./worksheets/sheet1.xml".into();
            packed(&book.parts(), deflated)
        }
        5 => {
            book.content_types = false;
            packed(&book.parts(), deflated)
        }
        6 => {
            let mut parts = book.parts();
            parts.reverse();
            packed(&parts, deflated)
        }
        7 => {
            let mut parts = book.parts();
            for name in [
                "../../torture-was-here",
                "/tmp/torture-was-here",
                "C:\\torture-was-here",
                "xl/../../x",
            ] {
                parts.push((name.to_owned(), b"x".to_vec()));
            }
            packed(&parts, deflated)
        }
        8 => [&packed(&book.parts(), deflated)[..], b"what a mail program adds\r\n"].concat(),
        _ => {
            [b"what a mail program puts before\r\n", &packed(&book.parts(), deflated)[..]].concat()
        }
    };
    made("packages", bytes, truth)
}

/// Packages that say one thing and hold another.
fn lies(dice: &mut Dice) -> Made {
    let (pairs, mut truth) = figures(dice);
    careful(&mut truth);
    let own = rows(&pairs, |_, cell, figure| number(cell, figure));
    let mut book = Book::new(own);
    let nothing = |truth: &mut Truth| truth.values_mut().for_each(|fate| *fate = Fate::Refused);
    let bytes = match dice.roll(6) {
        0 => {
            // The same name twice: which of them is it?
            let others: Vec<_> =
                pairs.iter().map(|(id, _)| (id.clone(), "93".to_owned())).collect();
            let mut parts = book.parts();
            let other = Book::new(rows(&others, |_, cell, figure| number(cell, figure)));
            let sheet = other.parts().into_iter().find(|(name, _)| name.ends_with("sheet1.xml"));
            parts.push(("xl/worksheets/sheetX.xml".into(), sheet.expect("there").1));
            let mut bytes = packed(&parts, stored());
            replace_all(&mut bytes, b"xl/worksheets/sheetX.xml", b"xl/worksheets/sheet1.xml");
            nothing(&mut truth);
            bytes
        }
        1 => {
            // A bomb.
            book.rows += &format!("<!--{}-->", " ".repeat(70 << 20));
            nothing(&mut truth);
            packed(&book.parts(), zip::write::SimpleFileOptions::default())
        }
        2 => {
            // Laughter without end.
            let mut entities = "<!ENTITY a0 \"9\">".to_owned();
            for at in 1..30 {
                entities += &format!("<!ENTITY a{at} \"&a{0};&a{0};&a{0};&a{0};\">", at - 1);
            }
            let mut parts = book.parts();
            for (name, bytes) in &mut parts {
                if name.ends_with("sheet1.xml") {
                    let text = String::from_utf8(bytes.clone()).expect("text");
                    let text = text.replacen(
                        "<worksheet",
                        &format!("<!DOCTYPE x [{entities}]><worksheet"),
                        1,
                    );
                    *bytes = text.replacen("<v>", "<v>&a29;", 1).into_bytes();
                }
            }
            truth.insert(pairs[0].0.clone(), Fate::Refused);
            packed(&parts, stored())
        }
        3 => {
            // A file of the machine's.
            let mut parts = book.parts();
            for (name, bytes) in &mut parts {
                if name.ends_with("sheet1.xml") {
                    let text = String::from_utf8(bytes.clone()).expect("text");
                    let entity =
                        "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/hostname\">]><worksheet";
                    *bytes = text
                        .replacen("<worksheet", entity, 1)
                        .replacen("<v>", "<v>&f;", 1)
                        .into_bytes();
                }
            }
            truth.insert(pairs[0].0.clone(), Fate::Refused);
            packed(&parts, stored())
        }
        4 => {
            // A size that is none.
            let mut bytes = packed(&book.parts(), stored());
            let at = bytes.len() - 12;
            bytes[at..at + 4].copy_from_slice(&u32::MAX.to_le_bytes());
            bytes
        }
        _ => {
            // A checksum that is another's: one digit of the sheet is changed behind its back.
            let mut bytes = packed(&book.parts(), stored());
            let wanted = number("B2", &pairs[0].1).into_bytes();
            let found = bytes.windows(wanted.len()).position(|part| part == wanted).expect("there");
            let digit = &mut bytes[found + wanted.len() - 9];
            *digit = if *digit == b'9' { b'1' } else { *digit + 1 };
            nothing(&mut truth);
            bytes
        }
    };
    made("lies", bytes, truth)
}

fn replace_all(bytes: &mut [u8], from: &[u8], to: &[u8]) {
    let mut at = 0;
    while at + from.len() <= bytes.len() {
        if bytes[at..].starts_with(from) {
            bytes[at..at + to.len()].copy_from_slice(to);
        }
        at += 1;
    }
}

/// Workbooks of LibreOffice.
fn documents(dice: &mut Dice) -> Made {
    let (pairs, mut truth) = figures(dice);
    careful(&mut truth);
    let text = |text: &str| {
        format!(
            "<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
        )
    };
    let mut rows = format!("<table:table-row>{}</table:table-row>", HEADER.map(text).concat());
    for (id, figure) in &pairs {
        let right = decimal(figure);
        let float = |more: &str, shown: &str| {
            format!(
                "<table:table-cell office:value-type=\"float\" office:value=\"{figure}\"{more}><text:p>{shown}</text:p></table:table-cell>"
            )
        };
        let (cell, fate) = match dice.roll(10) {
            0..=2 => (float("", figure), Fate::Careful(right)),
            3 => (float(" table:formula=\"of:=SUM([.Z1])\"", figure), Fate::Careful(right)),
            4 => (text(figure), Fate::Careful(right)),
            5 => ("<table:table-cell office:value-type=\"percentage\" office:value=\"0.5\"><text:p>50%</text:p></table:table-cell>".into(), Fate::Refused),
            6 => ("<table:table-cell office:value-type=\"date\" office:date-value=\"2022-02-01\"><text:p>01/02/22</text:p></table:table-cell>".into(), Fate::Refused),
            7 => ("<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"><text:p>TRUE</text:p></table:table-cell>".into(), Fate::Refused),
            8 => (text("#DIV/0!"), Fate::Refused),
            _ => ("<table:covered-table-cell/>".into(), Fate::Refused),
        };
        truth.insert(id.clone(), fate);
        rows += &format!("<table:table-row>{}{cell}</table:table-row>", text(id));
    }
    match dice.roll(5) {
        0 => {
            rows += "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>"
        }
        1 => {
            rows += "<table:table-row table:number-rows-repeated=\"99999999999\"><table:table-cell/></table:table-row>"
        }
        2 => {
            rows = rows.replacen(
                "<table:table-row>",
                "<table:table-row table:visibility=\"collapse\">",
                3,
            )
        }
        _ => {}
    }
    let bytes = packed(&open_document(&rows), stored());
    Made { family: "open documents".to_owned(), name: "in.ods", bytes, truth }
}

/// Cut off at any byte.
fn cut(dice: &mut Dice) -> Made {
    let (pairs, mut truth) = figures(dice);
    careful(&mut truth);
    let book = Book::new(rows(&pairs, |_, cell, figure| number(cell, figure)));
    let options = if dice.coin() { stored() } else { Default::default() };
    let mut bytes = packed(&book.parts(), options);
    bytes.truncate(dice.roll(bytes.len()));
    made("cut workbooks", bytes, truth)
}

/// Workbooks of other programs, cut at every so many bytes: nothing is known of them but that no metric
/// of ours is in them.
pub fn others() -> Vec<Made> {
    let mut all = Vec::new();
    for name in ["kinds.xls", "form.xls", "kinds.ods", "form.ods"] {
        let whole = std::fs::read(files::own().join("tests/pure/forms").join(name)).expect("there");
        let name = if name.ends_with("xls") { "in.xls" } else { "in.ods" };
        for at in (0..whole.len()).step_by(whole.len() / 40 + 1) {
            let (bytes, truth) = (whole[..at].to_vec(), Truth::new());
            all.push(Made { family: "others' workbooks, cut".to_owned(), name, bytes, truth });
        }
    }
    all
}

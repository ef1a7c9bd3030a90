//! Tables of text as they come: in every encoding, with every separator, quote and line end, and with
//! what stands around and between their rows. Families of the suites that are known for them are made
//! anew from what they are about.

mod edges;

use unicode_normalization::UnicodeNormalization as _;

pub use edges::edges;

use crate::dice::Dice;
use crate::figures::{Writing, awkward, grouped, sane};
use crate::truth::{EACH, Fate, Made, Truth, decimal};

/// Notes without a quote, separator or line end.
const NOTES: &[&str] =
    &["", "đã giải quyết", "hồ sơ trễ hạn", "QĐ 12/QĐ-SCT", "ờ ợ ẫ ỹ ặ", "x", "Sở"];

/// Notes that must be quoted.
const QUOTED: &[&str] = &[
    "a, b",
    "a; b",
    "a\tb",
    "nói \"nhanh\"",
    "dòng một\ndòng hai",
    "\"",
    "\"\"",
    ",",
    "{\"a\": [1, 2]}",
    "41° 24' 12.2\" N, 2° 10' 26.5\" E",
    "c1,99,,",
    "a\r\nb",
    "metric,value",
    "\"c2\",\"7\"",
];

/// Notes that mean harm to whoever opens them.
const HARMFUL: &[&str] = &[
    "=cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "<script>alert(1)</script>",
    "=HYPERLINK(1)",
    "-2+3+cmd",
    "'; DROP TABLE x; --",
    "\u{1b}[31mđỏ",
    "%s%n",
    "${7*7}",
    "../../etc/passwd",
    "\u{7}",
    "Ignore all that was said before",
    "|calc",
    "\u{202e}gnp.exe",
    "a\u{0}b",
    "&lt;b&gt;",
];

/// A row before it is written.
#[derive(Clone)]
struct Row {
    id: String,
    value: String,
    note: String,
}

/// A table before it is written.
#[derive(Clone)]
struct Table {
    header: Vec<String>,
    rows: Vec<Row>,
    truth: Truth,
}

fn table(dice: &mut Dice, write: fn(&mut Dice, bool) -> Writing) -> Table {
    let mut made = Table { header: header(dice), rows: Vec::new(), truth: Truth::new() };
    for (kind, whole) in [("c", true), ("a", false)] {
        for at in 1..=EACH {
            let id = format!("{kind}{at}");
            let Writing { text, fate } = write(dice, whole);
            made.truth.insert(id.clone(), fate);
            made.rows.push(Row { id, value: text, note: (*dice.of(NOTES)).to_owned() });
        }
    }
    made
}

fn sane_table(dice: &mut Dice) -> Table {
    table(dice, |dice, _| sane(dice))
}

fn header(dice: &mut Dice) -> Vec<String> {
    let headers: &[[&str; 4]] = &[
        ["metric", "value", "note", "evidence"],
        ["Mã", "Giá trị", "Ghi chú", "Tài liệu kiểm chứng"],
        ["METRIC", "Value", "NOTE", "Evidence"],
        ["mã", "giá trị", "ghi chú", "tài liệu kiểm chứng"],
    ];
    dice.of(headers).map(str::to_owned).to_vec()
}

impl Table {
    /// Whatever stands in a figure's way is told.
    fn careful(mut self) -> Self {
        for fate in self.truth.values_mut() {
            if let Fate::Read(right) = fate {
                *fate = Fate::Careful(*right);
            }
        }
        self
    }

    fn lines(&self, separator: char, always: bool) -> Vec<String> {
        let cell = |text: &str| {
            let must = text.contains([separator, '"', '\n', '\r']);
            if must || always {
                format!("\"{}\"", text.replace('"', "\"\""))
            } else {
                text.to_owned()
            }
        };
        let line = |cells: &[&str]| {
            let cells: Vec<_> = cells.iter().map(|text| cell(text)).collect();
            cells.join(&separator.to_string())
        };
        let header: Vec<&str> = self.header.iter().map(String::as_str).collect();
        let rows = self.rows.iter().map(|row| line(&[&row.id, &row.value, &row.note, ""]));
        std::iter::once(line(&header)).chain(rows).collect()
    }

    fn text(&self) -> String {
        self.lines(',', false).join("\n") + "\n"
    }

    fn made(self, family: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Made {
        Made { family: family.into(), name: "in.csv", bytes: bytes.into(), truth: self.truth }
    }
}

/// All families, each as often as `rounds` says.
pub const FAMILIES: &[fn(&mut Dice) -> Made] = &[
    dresses,
    writings,
    writings,
    quotes,
    ends,
    damaged,
    headers,
    surroundings,
    rows,
    cut,
    harmful,
    spectrum,
    corners,
    shifted,
    normal_forms,
];

fn utf16(text: &str, mark: bool, big: bool) -> Vec<u8> {
    let units = mark.then_some(0xFEFF).into_iter().chain(text.encode_utf16());
    units.flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
}

/// In Windows-1258, where every letter is there by itself.
fn windows_1258(text: &str) -> Option<Vec<u8>> {
    let (bytes, _, lost) = encoding_rs::WINDOWS_1258.encode(text);
    (!lost).then(|| bytes.into_owned())
}

/// The same table in every dress that everybody reads alike.
fn dresses(dice: &mut Dice) -> Made {
    let mut table = sane_table(dice);
    let always = dice.coin();
    if dice.coin() {
        for row in &mut table.rows {
            row.note = (*dice.of(QUOTED)).to_owned();
        }
        // A note's lines that look like rows may keep the file from being read.
        table = table.careful();
    }
    let separator = *dice.of(&[',', ';', '\t']);
    let end = *dice.of(&["\n", "\r\n", "\r"]);
    let mut text = if dice.roll(4) == 0 { format!("sep={separator}{end}") } else { String::new() };
    text.push_str(&table.lines(separator, always).join(end));
    if dice.coin() {
        text.push_str(end);
    }
    let bytes = match dice.roll(7) {
        0 => [b"\xef\xbb\xbf", text.as_bytes()].concat(),
        at @ 1..=4 => utf16(&text, at <= 2, at % 2 == 0),
        5 => windows_1258(&text).unwrap_or_else(|| text.clone().into_bytes()),
        _ => text.clone().into_bytes(),
    };
    table.made("dresses", bytes)
}

/// Figures in every writing.
fn writings(dice: &mut Dice) -> Made {
    let table = table(dice, awkward);
    let separator = *dice.of(&[',', ';', '\t']);
    let text = table.lines(separator, dice.coin()).join("\n") + "\n";
    table.made("writings", text)
}

/// Quotes that are odd, lacking or of a typographer.
fn quotes(dice: &mut Dice) -> Made {
    let mut table = sane_table(dice).careful();
    let at = dice.roll(table.rows.len());
    let row = &mut table.rows[at];
    let (value, note) = (row.value.clone(), row.note.clone());
    let line = format!("{},{value},{note},", row.id);
    let odd = match dice.roll(8) {
        0 => format!("{},\"{value},{note},", row.id),
        1 => format!("{},{value},\"{note},", row.id),
        2 => format!("{},“{value}”,{note},", row.id),
        3 => format!("{},\"{value}\" ,{note},", row.id),
        4 => format!("{}, \"{value}\",{note},", row.id),
        5 => format!("\"{}\",'{value}',\"{note}\"x,", row.id),
        6 => format!("{},\"\"{value}\"\",{note},", row.id),
        _ => format!("\"{line}\""),
    };
    let mut lines = table.lines(',', false);
    lines[at + 1] = odd;
    table.made("quotes", lines.join("\n") + "\n")
}

/// Line ends of all kinds, in one file.
fn ends(dice: &mut Dice) -> Made {
    let table = sane_table(dice).careful();
    let kinds =
        ["\n", "\r\n", "\r", "\n\n", "\r\r\n", "\u{2028}", "\u{85}", "\u{b}", "\u{c}", "\n\r"];
    let few = [*dice.of(&kinds), *dice.of(&kinds)];
    let mut text = String::new();
    for line in table.lines(',', false) {
        text.push_str(&line);
        text.push_str(few[dice.roll(few.len())]);
    }
    table.made("line ends", text)
}

/// Bytes that belong to no text.
fn damaged(dice: &mut Dice) -> Made {
    let table = sane_table(dice).careful();
    let mut bytes = table.text().into_bytes();
    let odd: &[&[u8]] = &[
        b"\0",
        b"\xff",
        b"\xe1\xbb",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"\xc0\x80",
        b"\xed\xa0\x80",
        b"\x1a",
        b"\xc3\xad\xc3",
        b"\x80",
        b"\0\0\0\0",
    ];
    for _ in 0..=dice.roll(3) {
        let at = dice.roll(bytes.len() + 1);
        bytes.splice(at..at, dice.of(odd).iter().copied());
    }
    match dice.roll(4) {
        0 => bytes = [&bytes[..], &utf16("c1,77,,\n", false, false)].concat(),
        1 => bytes.splice(0..0, [0xff, 0xfe]).for_each(drop),
        _ => {}
    }
    table.made("bytes", bytes)
}

/// Headers that are doubled, blank, lacking, moved or of several lines.
fn headers(dice: &mut Dice) -> Made {
    let mut table = sane_table(dice).careful();
    let mut lines = table.lines(',', false);
    match dice.roll(9) {
        // Two columns of values that say different things.
        0 => {
            lines[0] = "metric,value,value,note".to_owned();
            for (line, row) in lines[1..].iter_mut().zip(&table.rows) {
                *line = format!("{},{},{},", row.id, row.value, 1 + dice.roll(9));
            }
            table.truth.values_mut().for_each(|fate| {
                if let Fate::Careful(right) = fate {
                    *fate = Fate::Told(*right);
                }
            });
        }
        1 => lines[0] = "metric,,note,evidence".to_owned(),
        2 => drop(lines.remove(0)),
        3 => lines.insert(0, "BÁO CÁO QUÝ I,,,".to_owned()),
        4 => lines.insert(1, "(1),(2),(3),(4)".to_owned()),
        5 => {
            lines[0] = "evidence,note,value,metric".to_owned();
            for (line, row) in lines[1..].iter_mut().zip(&table.rows) {
                *line = format!(",{},{},{}", row.note, row.value, row.id);
            }
        }
        6 => {
            lines[0] = "STT,metric,Đơn vị tính,value,Kỳ trước,note".to_owned();
            for (at, (line, row)) in lines[1..].iter_mut().zip(&table.rows).enumerate() {
                let before = dice.roll(100);
                *line = format!("{},{},hồ sơ,{},{before},{}", at + 1, row.id, row.value, row.note);
            }
        }
        7 => lines[0] = lines[0].nfd().collect(),
        _ => lines[0] = format!("\u{feff}{}", lines[0]),
    }
    table.made("headers", lines.join("\n") + "\n")
}

/// What stands around a table: titles, remarks, signatures, a second table.
fn surroundings(dice: &mut Dice) -> Made {
    let table = sane_table(dice).careful();
    let mut lines = table.lines(',', false);
    let total: usize = 1 + dice.roll(10_000);
    match dice.roll(8) {
        0 => lines.push(format!("Tổng cộng,{total},,")),
        1 => lines.push("Người lập biểu,,,Thủ trưởng đơn vị".to_owned()),
        2 => lines.insert(0, "# exported by a program".to_owned()),
        3 => lines.push("".to_owned()),
        4 => lines.extend(["".to_owned(), "metric,value,note,evidence".to_owned()]),
        5 => {
            lines.extend(["".to_owned(), ",,,".to_owned(), "Ghi chú: số liệu tạm tính".to_owned()])
        }
        6 => lines.insert(1 + dice.roll(9), format!(",{total},,")),
        _ => lines.insert(1 + dice.roll(9), format!("I,{total},Thủ tục hành chính,")),
    }
    table.made("surroundings", lines.join("\n") + "\n")
}

/// Rows that come twice, lean on another, or are called a little otherwise.
fn rows(dice: &mut Dice) -> Made {
    let mut table = sane_table(dice).careful();
    let at = dice.roll(table.rows.len());
    let row = table.rows[at].clone();
    match dice.roll(7) {
        0 => {
            table.rows.push(Row { value: row.value.clone() + "1", ..row.clone() });
            table.truth.insert(row.id, Fate::Refused);
        }
        1 => table.rows.push(row),
        2 => {
            table.rows[at].value =
                (*dice.of(&["\"", "〃", "nt", "như trên", "-nt-", "″"])).to_owned();
            table.truth.insert(row.id, Fate::Refused);
        }
        3 => table.rows[at].id = row.id.to_uppercase(),
        4 => {
            let odd =
                dice.of(&["\u{200b}", "\u{202e}", "\u{2066}", " ", "\u{a0}", "\u{ad}", "\u{feff}"]);
            table.rows[at].id = format!("{}{odd}{}", &row.id[..1], &row.id[1..]);
        }
        5 => {
            // A letter of another alphabet that looks the same.
            table.rows[at].id = row.id.replace('c', "с").replace('a', "а");
        }
        _ => {
            let value = std::mem::take(&mut table.rows[at].value);
            table.rows[at].note = format!("{value} (xem dòng trên)");
            table.truth.insert(row.id, Fate::Refused);
        }
    }
    let text = table.text();
    table.made("rows", text)
}

/// Cut off at any byte, as a disk that is full or a line that breaks leaves it.
fn cut(dice: &mut Dice) -> Made {
    let mut table = sane_table(dice).careful();
    let text = table.text();
    let mut at = dice.roll(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    let kept = &text[..at];
    let whole = kept.matches('\n').count();
    for (number, row) in table.rows.iter().enumerate() {
        // The line that is cut may have lost digits.
        let begins = whole > 0 && number + 1 == whole;
        let line = kept.rsplit('\n').next().unwrap_or_default();
        let value_ends = row.id.len() + 1 + row.value.len();
        if begins && line.len() <= value_ends {
            let fate = table.truth.get_mut(&row.id).expect("a row");
            *fate = if line.len() == value_ends { fate.clone() } else { Fate::Refused };
        }
    }
    let kept = kept.to_owned();
    table.made("cut", kept)
}

fn harmful(dice: &mut Dice) -> Made {
    let mut table = sane_table(dice).careful();
    for row in &mut table.rows {
        row.note = (*dice.of(HARMFUL)).to_owned();
    }
    let text = table.lines(*dice.of(&[',', ';']), dice.coin()).join("\r\n");
    table.made("harmful", text)
}

/// What the spectrum of CSV is about: commas, quotes and line ends within quotes, empty cells, JSON,
/// co-ordinates, letters beyond ASCII; each with either line end.
fn spectrum(dice: &mut Dice) -> Made {
    let mut table = sane_table(dice);
    let sort = dice.roll(QUOTED.len() + 1);
    for row in &mut table.rows {
        row.note = QUOTED.get(sort).copied().unwrap_or("ʤ ਐ 😀").to_owned();
    }
    let end = *dice.of(&["\n", "\r\n"]);
    let text = table.lines(',', false).join(end) + end;
    table.careful().made("spectrum", text)
}

/// The corners of RFC 4180.
fn corners(dice: &mut Dice) -> Made {
    let table = sane_table(dice).careful();
    let mut lines = table.lines(',', false);
    let at = 1 + dice.roll(table.rows.len());
    match dice.roll(8) {
        0 => lines[at] = lines[at].replace(',', " , "),
        1 => lines[at].push(','),
        2 => lines[at].push_str(",thừa"),
        3 => lines[at] = lines[at].trim_end_matches(',').to_owned(),
        4 => lines[0] = "\"metric\",\"value\",\"note\",\"evidence\"".to_owned(),
        5 => lines.iter_mut().for_each(|line| line.push_str(&",".repeat(300))),
        6 => lines[at] = lines[at].replacen(',', ",\"\"", 1),
        _ => lines[at] = lines[at].replacen(',', "\",\"", 1),
    }
    table.made("corners", lines.join("\r\n") + if dice.coin() { "\r\n" } else { "" })
}

/// A sign in a figure that parts cells too, so that what comes behind it moves on.
fn shifted(dice: &mut Dice) -> Made {
    let mut table = sane_table(dice).careful();
    let at = EACH + dice.roll(EACH);
    let number = 1_234_567 + dice.roll(1_000_000) as u64;
    let id = table.rows[at].id.clone();
    let separator = *dice.of(&[',', ';']);
    let (value, fate) = match separator {
        ',' if dice.coin() => (grouped(number, ","), Fate::Careful(number.into())),
        ',' => (format!("{number},5"), Fate::Careful(decimal(&format!("{number}.5")))),
        // Here the comma parts nothing.
        _ => (format!("{number},5"), Fate::Careful(decimal(&format!("{number}.5")))),
    };
    let mut lines = table.lines(separator, false);
    let s = separator;
    // With as many cells as the header has, or one more.
    lines[at + 1] = match dice.coin() {
        true => format!("{id}{s}{value}{s}{s}"),
        false => format!("{id}{s}{value}{s}"),
    };
    table.truth.insert(id, fate);
    table.made("shifted", lines.join("\n") + "\n")
}

/// The same letters, put together otherwise.
fn normal_forms(dice: &mut Dice) -> Made {
    let mut table = sane_table(dice);
    for row in &mut table.rows {
        row.note = row.note.nfd().collect();
    }
    table.header = table.header.iter().map(|text| text.nfd().collect()).collect();
    let text = table.text();
    table.made("normal forms", text)
}

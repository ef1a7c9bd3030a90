//! The reader of submissions holds to its promises for all tables, not only for those that someone
//! thought of. The `csv` crate and `encoding_rs` are the oracles.

use proptest::prelude::*;
use reform::diagnostic::{Diagnostics, Severity};
use reform::model::{Cell, Id, Row, Submission};
use reform::source::Sources;
use reform::source::spelling;
use reform::source::unseen;
use reform::submission::csv as reader;

/// A table: four cells a row, as in `metric, value, note, evidence`.
type Table = Vec<[String; 4]>;

fn read(bytes: &[u8]) -> (Sources, Submission, Diagnostics) {
    let path = "reports/2022/q1/thanh-tra.csv".to_owned();
    let sources = Sources::new([(path.clone(), bytes.to_vec())]);
    let file = sources.find(&path).expect("there");
    let id = |text| Id::parse(text).expect("an id");
    let mut diagnostics = Diagnostics::default();
    let submission =
        reader::submission(&sources, file, &id("thanh-tra"), &id("q1"), &mut diagnostics);
    (sources, submission, diagnostics)
}

fn of(row: Row<'_>) -> [Cell<'_>; 4] {
    [row.metric(), row.value(), row.note(), row.evidence()]
}

fn cells(submission: &Submission) -> Vec<[Cell<'_>; 4]> {
    submission.rows.iter().map(of).collect()
}

fn texts(submission: &Submission) -> Table {
    cells(submission).into_iter().map(|row| row.map(|cell| cell.text.to_owned())).collect()
}

fn codes(diagnostics: &Diagnostics) -> Vec<&'static str> {
    diagnostics.iter().map(|d| d.rule.name).collect()
}

/// Words and figures; no quotes, no separators, no line ends, no blanks around.
fn plain_table() -> impl Strategy<Value = Table> {
    let note = prop::sample::select(vec![
        "",
        "đã giải quyết",
        "Sở Công Thương",
        "hồ sơ trễ hạn",
        "QĐ 12/QĐ-SCT",
        "ờ ợ ẫ ỹ ặ",
        "ghi chú",
    ]);
    let row = ("[a-z][a-z0-9-]{0,8}x", "[0-9]{1,6}", note.clone(), note);
    prop::collection::vec(row, 1..8).prop_map(|rows| {
        let text = str::to_owned;
        rows.into_iter().map(|(m, v, n, e)| [m, v, text(n), text(e)]).collect()
    })
}

/// Anything that can be quoted.
fn wild_table() -> impl Strategy<Value = Table> {
    // What nobody sees is refused, and tested elsewhere.
    let seen = |text: String| -> String {
        text.chars().filter(|c| unseen::kind(*c).is_none() && *c != '\u{1680}').collect()
    };
    let cell = "[a-zà-ỹ ,;\"'\t=\u{a0}\n]{0,12}".prop_map(seen);
    prop::collection::vec(("[a-z][a-z0-9-]{0,8}x", "[0-9]{1,6}", cell.clone(), cell), 1..8)
        .prop_map(|rows| rows.into_iter().map(|(m, v, n, e)| [m, v, n, e]).collect())
}

fn written(table: &Table, separator: u8, always: bool, crlf: bool) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(separator)
        .quote_style(if always { csv::QuoteStyle::Always } else { csv::QuoteStyle::Necessary })
        .terminator(if crlf { csv::Terminator::CRLF } else { csv::Terminator::Any(b'\n') })
        .from_writer(Vec::new());
    writer.write_record(["metric", "value", "note", "evidence"]).expect("memory");
    for row in table {
        writer.write_record(row).expect("memory");
    }
    writer.into_inner().expect("memory")
}

/// The text in Windows-1258 as Windows writes it: what the code page has whole stays whole, else
/// the tone goes apart.
fn windows_1258(text: &str) -> Vec<u8> {
    use unicode_normalization::UnicodeNormalization;
    let one = |c: char| {
        let mut buffer = [0; 4];
        let (bytes, _, lost) = encoding_rs::WINDOWS_1258.encode(c.encode_utf8(&mut buffer));
        (!lost).then(|| bytes.into_owned())
    };
    let mut bytes = Vec::new();
    for c in text.nfc() {
        if let Some(whole) = one(c) {
            bytes.extend(whole);
            continue;
        }
        // Base and vowel mark together, then the tone: ế is ê and an acute.
        let tones = ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}'];
        let parts: Vec<char> = std::iter::once(c).nfd().collect();
        let base: String = parts.iter().copied().filter(|c| !tones.contains(c)).nfc().collect();
        let tone = parts.iter().filter(|c| tones.contains(c));
        for c in base.chars().chain(tone.copied()) {
            bytes.extend(one(c).expect("Vietnamese"));
        }
    }
    bytes
}

fn utf16(text: &str, mark: bool, big: bool) -> Vec<u8> {
    let units = mark.then_some(0xFEFF).into_iter().chain(text.encode_utf16());
    units.flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
}

proptest! {
    #[test]
    fn sane_tables_are_read_as_the_csv_crate_reads_them(
        table in wild_table(),
        separator in prop::sample::select(vec![b',', b';', b'\t']),
        always: bool,
        crlf: bool,
    ) {
        let bytes = written(&table, separator, always, crlf);
        let mut oracle = csv::ReaderBuilder::new().delimiter(separator).from_reader(&*bytes);
        let expected: Table = oracle
            .records()
            .map(|record| {
                let record = record.expect("sane");
                [0, 1, 2, 3].map(|at| spelling::clean(&record[at]))
            })
            .collect();
        let (sources, submission, diagnostics) = read(&bytes);
        prop_assert_eq!(codes(&diagnostics), Vec::<&str>::new());
        prop_assert_eq!(texts(&submission), expected);
        prop_assert_eq!(submission.decimal_comma, separator != b',');
        // What stands at a cell's place is the cell.
        for cell in cells(&submission).into_iter().flatten() {
            let there = sources.text(cell.place).replace("\"\"", "\"");
            prop_assert_eq!(spelling::clean(&there), cell.text);
            prop_assert_eq!(there.trim(), &*there);
        }
        // Rows are counted as Excel counts them.
        let numbers: Vec<usize> = submission.rows.iter().map(Row::number).collect();
        prop_assert_eq!(numbers, (2..2 + table.len()).collect::<Vec<_>>());
    }

    #[test]
    fn the_same_table_in_every_dress_is_the_same(
        table in plain_table(),
        separator in prop::sample::select(vec![',', ';', '\t']),
        end in prop::sample::select(vec!["\n", "\r\n", "\r"]),
        declared: bool,
        vietnamese: bool,
    ) {
        let mut text = if declared { format!("sep={separator}{end}") } else { String::new() };
        let header = if vietnamese {
            ["Mã", "Giá trị", "Ghi chú", "Tài liệu kiểm chứng"]
        } else {
            ["metric", "value", "note", "evidence"]
        };
        let rows = table.iter().map(|row| row.each_ref().map(String::as_str));
        for row in std::iter::once(header).chain(rows) {
            text.push_str(&row.join(&separator.to_string()));
            text.push_str(end);
        }
        let dresses = [
            text.clone().into_bytes(),
            [b"\xef\xbb\xbf", text.as_bytes()].concat(),
            utf16(&text, true, false),
            utf16(&text, true, true),
            utf16(&text, false, false),
            utf16(&text, false, true),
            windows_1258(&text),
        ];
        for (at, bytes) in dresses.iter().enumerate() {
            let (_, submission, diagnostics) = read(bytes);
            prop_assert_eq!(codes(&diagnostics), Vec::<&str>::new(), "dress {} of {:?}", at, text);
            prop_assert_eq!(&texts(&submission), &table, "dress {}", at);
        }
    }

    #[test]
    fn one_faulty_row_hides_no_other(
        table in plain_table(),
        at in 0_usize..8,
        fault in prop::sample::select(vec![
            "bad,\"1\"2,,", "bad", "bad,1,,,extra", "bad,1,\u{0},", "bad,1,\u{fffd},",
            "metric,value,note,evidence",
        ]),
    ) {
        let at = at.min(table.len());
        let bytes = written(&table, b',', false, false);
        let mut lines: Vec<String> =
            String::from_utf8(bytes).expect("UTF-8").lines().map(str::to_owned).collect();
        lines.insert(at + 1, fault.to_owned());
        let (_, submission, diagnostics) = read((lines.join("\n") + "\n").as_bytes());
        prop_assert_eq!(diagnostics.iter().count(), 1);
        prop_assert_eq!(diagnostics.count(Severity::Error), 1);
        let finding = diagnostics.iter().next().expect("one");
        prop_assert_eq!(finding.rows.iter().map(|row| row.number).collect::<Vec<_>>(), vec![at + 2]);
        let faulty: Vec<usize> =
            submission.rows.iter().filter(|row| row.is_faulty()).map(Row::number).collect();
        prop_assert_eq!(faulty, vec![at + 2]);
        let good = submission.rows.iter().filter(|row| !row.is_faulty()).map(of);
        let good: Table = good.map(|row| row.map(|cell| cell.text.to_owned())).collect();
        prop_assert_eq!(good, table);
    }

    #[test]
    fn nothing_panics(
        bytes in prop::collection::vec(any::<u8>(), 0..300),
        text: String,
        csv in "(sep=[;,\t]\n)?(metric|mã|value|giá trị|note|[,;\t\"\r\n \u{0}\u{a0}\u{200b}]|[0-9]){0,60}",
    ) {
        for bytes in [&*bytes, text.as_bytes(), csv.as_bytes()] {
            let (sources, submission, diagnostics) = read(bytes);
            let length = sources.file(submission.file).text.len();
            for finding in &diagnostics {
                let place = finding.place;
                prop_assert!(place.start <= place.end && place.end <= length);
                prop_assert!(sources.file(place.file).text.get(place.start..place.end).is_some());
            }
            // A faulty row always has its finding.
            for row in submission.rows.iter().filter(|row| row.is_faulty()) {
                prop_assert!(diagnostics.iter().any(|d| d.rows.iter().any(|r| r.number == row.number())));
            }
        }
    }
}

/// Notes as people write them who mean no harm, and as those do who do.
fn treacherous_note() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "b",
        "c",
        "5",
        "9,",
        "b,9",
        "c,7,",
        "\n",
        "\r\n",
        "\r",
        "\"",
        "\"\"",
        ",",
        ";",
        "\t",
        " ",
        "xem:",
        "n/a",
        "done",
        "metric,value",
        "\u{200b}",
        "=1",
    ]);
    prop::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    /// Whatever stands in notes: a figure that is read is one that was written as a figure, in its
    /// row; and one that is not read is missing by a finding.
    #[test]
    fn no_note_becomes_a_figure(
        rows in prop::collection::vec((treacherous_note(), 0_u32..100, treacherous_note()), 1..6),
        separator in prop::sample::select(vec![b',', b';', b'\t']),
        ends in prop::sample::select(vec![csv::Terminator::CRLF, csv::Terminator::Any(b'\n'), csv::Terminator::Any(b'\r')]),
        always in any::<bool>(),
        // The note before or behind the value.
        before in any::<bool>(),
    ) {
        let quotes = if always { csv::QuoteStyle::Always } else { csv::QuoteStyle::Necessary };
        let mut writer = csv::WriterBuilder::new()
            .delimiter(separator).terminator(ends).quote_style(quotes).from_writer(Vec::new());
        let order = |id: &str, value: &str, note: &str, other: &str| {
            let row = if before { [note, id, value, other] } else { [id, value, note, other] };
            row.map(str::to_owned)
        };
        writer.write_record(order("metric", "value", "note", "evidence")).expect("in memory");
        let ids = ["a", "b", "c", "d", "e"];
        let mut written = Vec::new();
        for (id, (note, value, other)) in ids.iter().zip(&rows) {
            let value = value.to_string();
            writer.write_record(order(id, &value, note, other)).expect("in memory");
            written.push((*id, value));
        }
        let bytes = writer.into_inner().expect("in memory");
        let (_, submission, diagnostics) = read(&bytes);
        let shown = String::from_utf8_lossy(&bytes).into_owned();
        let faulted = |number: usize| {
            diagnostics.iter().any(|found| {
                found.severity == Severity::Error && found.rows.iter().any(|row| row.number == number)
            })
        };
        let sure: Vec<_> = submission.rows.iter().filter(|row| !row.is_faulty()).collect();
        for row in &sure {
            let pair = (row.metric().text, row.value().text.to_owned());
            prop_assert!(written.contains(&pair), "{pair:?} was never written: {shown:?}");
        }
        for (id, value) in &written {
            let read = sure.iter().any(|row| row.metric().text == *id && row.value().text == *value);
            let refused = submission
                .rows
                .iter()
                .any(|row| row.metric().text == *id && row.is_faulty() && faulted(row.number()));
            prop_assert!(read || refused || !submission.readable, "{id} is lost: {shown:?}");
        }
    }
}

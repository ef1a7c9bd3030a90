use super::*;
use crate::model::Cell;

/// Reads a submission and gives it with the findings.
fn read(bytes: &[u8]) -> (Sources, Submission, Diagnostics) {
    let path = "reports/2022/q1/thanh-tra.csv".to_owned();
    let sources = Sources::new([(path.clone(), bytes.to_vec())]);
    let file = sources.find(&path).expect("there");
    let id = |text| Id::parse(text).expect("an id");
    let mut diagnostics = Diagnostics::default();
    let submission = submission(&sources, file, &id("thanh-tra"), &id("q1"), &mut diagnostics);
    (sources, submission, diagnostics)
}

/// Every finding: its rule, the text there, its row.
fn found(text: &str) -> Vec<(&'static str, String, Option<usize>)> {
    let (sources, _, diagnostics) = read(text.as_bytes());
    diagnostics
        .iter()
        .map(|d| {
            assert_eq!((d.unit.as_deref(), d.period.as_deref()), (Some("thanh-tra"), Some("q1")));
            (d.rule.name, sources.text(d.place).to_owned(), d.rows.first().map(|row| row.number))
        })
        .collect()
}

fn one(text: &str) -> (&'static str, String, Option<usize>) {
    let mut all = found(text);
    assert_eq!(all.len(), 1, "{text:?}: {all:?}");
    all.remove(0)
}

/// Number, id, value and note of every row, with an asterisk for a faulty one.
fn rows(text: &str) -> Vec<String> {
    let (_, submission, _) = read(text.as_bytes());
    submission
        .rows
        .iter()
        .map(|row| {
            let mark = if row.is_faulty() { "*" } else { "" };
            let [id, value, note] = [row.metric(), row.value(), row.note()].map(|cell| cell.text);
            format!("{}{mark} {id}={value} {note}", row.number()).trim().to_owned()
        })
        .collect()
}

#[test]
fn a_plain_sheet_is_read_with_its_places() {
    let text = "metric,value,note,evidence\r\n\r\nsettled, 1520 ,\"a, \"\"b\"\"\",x\r\n,,,\r\nwait,12.5\r\n";
    let (sources, submission, diagnostics) = read(text.as_bytes());
    assert_eq!(diagnostics.iter().count(), 0);
    assert!(submission.readable && !submission.decimal_comma);
    let [first, second] = submission.rows.iter().collect::<Vec<_>>()[..] else {
        panic!("two rows")
    };
    assert_eq!((first.number(), second.number()), (3, 5));
    let cell =
        |cell: Cell<'_>| (cell.text.to_owned(), sources.text(cell.place).to_owned(), cell.column);
    assert_eq!(cell(first.metric()), ("settled".into(), "settled".into(), 0));
    assert_eq!(cell(first.value()), ("1520".into(), "1520".into(), 1));
    assert_eq!(cell(first.note()), ("a, \"b\"".into(), "a, \"\"b\"\"".into(), 2));
    assert_eq!(cell(first.evidence()), ("x".into(), "x".into(), 3));
    assert_eq!(sources.text(first.place()), "settled, 1520 ,\"a, \"\"b\"\"\",x");
    assert_eq!(cell(second.evidence()), (String::new(), String::new(), 3));
    assert_eq!(sources.start(second.value().place).line, 5);
}

#[test]
fn what_excel_writes_is_accepted() {
    for text in [
        "metric,value,note\na,5,x\nb,6,\n",
        "\u{feff}metric,value,note\na,5,x\nb,6,\n",
        "sep=;\r\nmetric;value;note\r\na;5;x\r\nb;6;\r\n",
        "Mã\tGiá trị\tGhi chú\na\t5\tx\nb\t6\t\n",
        "Ma\u{303};Gia\u{301} tri\u{323};Ghi chu\u{301}\na;5;x\nb;6;\n",
        "note,VALUE,Metric,,\nx,5,a,,\n,6,b,,\n,,,,\n",
        "metric,value,note\na,\u{a0}5\u{202f},x\u{200b}\nb\t,\t6 \n",
        "\"metric\",\"value\",\"note\"\r\n\"a\",\"5\",\"x\"\r\n\"b\",\"6\",\"\"",
        "metric,value,note\ra,5,x\rb,6\r",
    ] {
        assert_eq!(found(text), [], "{text:?}");
        assert_eq!(rows(text), ["2 a=5 x", "3 b=6"].map(str::to_owned), "{text:?}");
    }
    let titled = "BÁO CÁO SỐ LIỆU;;\n;;\nmã;giá trị;ghi chú\na;5;Sơ\u{309} có\u{a0}sô\u{301}\n";
    assert_eq!(rows(titled), ["4 a=5 Sở có số"]);
    assert_eq!(found(titled), []);
}

#[test]
fn files_that_are_no_text_are_named() {
    let name = |bytes: &[u8]| {
        let (_, submission, diagnostics) = read(bytes);
        assert!(!submission.readable && submission.rows.is_empty());
        diagnostics.iter().map(|d| d.rule.name).collect::<Vec<_>>()
    };
    assert_eq!(name(b"PK\x03\x04..xl/workbook.xml"), ["renamed-workbook"]);
    assert_eq!(name(b"\xd0\xcf\x11\xe0"), ["renamed-workbook"]);
    assert_eq!(name(b"%PDF-1.4"), ["binary-file"]);
    assert_eq!(name(b"m\xb7,gi\xb8 tr\xde\n"), ["tcvn3-encoding"]);
    assert_eq!(name(b"ma\xf5,gia\xf9 tr\xf2\n"), ["vni-encoding"]);
    assert_eq!(name(b"\xef\xf0\xe8\xe2\xe5\xf2,5\n"), ["unknown-encoding"]);
    for empty in ["", "\u{feff}", "\r\n\r\n", ",,\n", "sep=;\n"] {
        assert_eq!(name(empty.as_bytes()), ["empty-file"], "{empty:?}");
    }
}

#[test]
fn the_header_is_judged() {
    assert_eq!(one("settled,5\nlate,6\n"), ("missing-header", "settled,5".into(), None));
    assert_eq!(one("metric,note\na,5\n"), ("missing-column", "metric,note".into(), None));
    assert_eq!(one("metric,gi? tr?\na,5\n"), ("missing-column", "metric,gi? tr?".into(), None));
    assert_eq!(one("ma,value\na,5\n"), ("missing-column", "ma,value".into(), None));
    assert_eq!(one("metric,value,MÃ\na,5,b\n"), ("duplicate-column", "MÃ".into(), None));
    assert_eq!(one("metric,value,note,stt\na,5,x,1\n"), ("unknown-column", "stt".into(), None));
    assert_eq!(rows("metric,value,note,stt\na,5,x,1\n"), ["2 a=5 x"]);
    // Which of two values counts cannot be told; which of two notes hardly matters.
    assert!(!read(b"metric,value,value\na,5,6\n").1.readable);
    assert!(read(b"metric,value,note,note\na,5,x,y\n").1.readable);
    let both: Vec<_> = found("note,name\nx,y\n").into_iter().map(|f| f.0).collect();
    assert_eq!(both, ["missing-column", "missing-column"]);
    // A header that explains what is missing is no unknown column besides.
    let (sources, _, diagnostics) = read("metric,gia tri,stt\na,5,1\n".as_bytes());
    let [missing, unknown] = diagnostics.iter().collect::<Vec<_>>()[..] else { panic!("two") };
    assert_eq!((missing.help, sources.text(missing.related[0].place)), ("help-nearest", "gia tri"));
    assert_eq!(sources.text(unknown.place), "stt");
}

#[test]
fn a_faulty_row_hides_no_other() {
    let text = "metric,value,note\na,1,ok\nb,2,\"open\nc,3,\"x\" y\nd,4,z,extra\ne\n\
                f,5\u{0}0,\ng,6,\u{fffd}\nh,7,8\nmetric,value,note\ni,9,\nj,1";
    // Of the row behind the open quote nobody knows whether it is one, so nothing more is said.
    let expected: [(&str, &str, usize); 8] = [
        ("extra-cell", "extra", 5),
        ("too-few-cells", "e", 6),
        ("control-character", "\u{0}", 7),
        ("lost-character", "\u{fffd}", 8),
        ("split-number", "7,8", 9),
        ("repeated-header", "metric,value,note", 10),
        ("truncated-file", "", 12),
        ("unclosed-quote", "\"", 3),
    ];
    // A row of one cell was seen above, so a short last row is no proof of a cut.
    let mut expected: Vec<_> = expected.map(|(n, t, row)| (n, t.to_owned(), Some(row))).into();
    expected.remove(6);
    assert_eq!(found(text), expected);
    let rows = rows(text);
    assert_eq!(rows.iter().filter(|row| row.contains('*')).count(), 8);
    assert_eq!(rows[0], "2 a=1 ok");
    assert_eq!(rows[9..], ["11 i=9", "12 j=1"].map(str::to_owned));
    assert_eq!(rows[1], "3* b=2 open");
}

#[test]
fn an_open_quote_swallows_nothing() {
    let text = "metric,value,note\na,1,x\nb,2,\"open\nc,3,\"closed\"\nd,4,\ne,5,\"two\nlines\"\n";
    assert_eq!(one(text), ("unclosed-quote", "\"".into(), Some(3)));
    assert_eq!(
        rows(text),
        ["2 a=1 x", "3* b=2 open", "4* c=3 closed", "5 d=4", "6 e=5 two\nlines"]
    );
}

#[test]
fn a_quote_that_closes_rows_below_swallows_nothing() {
    let text =
        "metric,value,note\na,1,\"open\nb,2,\nc,3,of 5\"\nd,4,\"xem:\n- Nam, Lan\n5, rồi\"\n";
    assert_eq!(one(text), ("row-in-quotes", "\"".into(), Some(2)));
    // The lines that may be rows have the number of the row that they may be a part of.
    let whole = "2* a=1 open\nb,2,\nc,3,of 5";
    let kept = [whole, "2* b=2", "2* c=3 of 5\"", "3 d=4 xem:\n- Nam, Lan\n5, rồi"];
    assert_eq!(rows(text), kept);
}

/// The rows that give figures: id and value.
fn sure(text: &str) -> Vec<String> {
    let (_, submission, diagnostics) = read(text.as_bytes());
    let faulted =
        |number| diagnostics.iter().any(|d| d.rows.iter().any(|row| row.number == number));
    for row in submission.rows.iter() {
        let number = row.number();
        assert_eq!(row.is_faulty(), faulted(number), "{text:?}: row {number}");
    }
    let sure = submission.rows.iter().filter(|row| !row.is_faulty());
    sure.map(|row| format!("{}={}", row.metric().text, row.value().text)).collect()
}

#[test]
fn no_row_in_doubt_gives_a_figure() {
    let head = "metric,value,note\n";
    for (rows, expected) in [
        // A note that holds a line like a row, closed as it should be; the real row stands elsewhere.
        ("a,1,\"xem:\nb,9,\nhết\"\nb,2,\nc,3,\n", "c=3"),
        ("b,2,\na,1,\"xem:\r\nb,9\"\r\nc,3,\r\n", "c=3"),
        ("a,1,\"xem:\rb,9,\"\rc,3,\r", "c=3"),
        // The quotes of the line are doubled, the line is a task's or says that nothing arose.
        ("a,1,\"nói \"\"x\"\"\nb,done,\"\nc,3,\n", "c=3"),
        ("a,1,\"x\nb,n/a,\"\nc,3,\n", "c=3"),
        // The line ends behind the quote.
        ("a,\"1\nb,9\",x\nc,3,\n", "c=3"),
        // Lines that are no rows are a note.
        ("a,1,\"xem:\n- Nam, Lan\n5, rồi\"\nc,3,\n", "a=1 c=3"),
        // Never closed: to the end.
        ("z,0,\na,1,\"xem:\nb,9,\nc,3,\n", "z=0"),
        ("z,0,\na,1,\"\nb,9,\n", "z=0"),
        // Never closed, but for what another row opens: to that row.
        ("a,1,\"xem:\nb,2,\nc,3,\"đủ\"\nd,4,\n", "d=4"),
        // That row's own note may be what holds a row.
        ("a,1,\"xem:\nc,3,\"hai\ne,9,x\"\nd,4,\n", "d=4"),
        ("b,2,\"\nc,3,\"\nd,4,\n", "d=4"),
        ("b,2,\"\nmột\nc,9,hai\"\nd,4,\n", "d=4"),
        // Text after a quote: its own row, unless its quotes go on in the next.
        ("a,1,\"x\" y\nb,2,\n", "b=2"),
        ("a,1,\"x\" y \"z\nb,2,w\"\nc,3,\n", "c=3"),
        ("a,1,\"x\" y \"z\nb,2,\"hai\ne,9,\"\nc,3,\n", "c=3"),
        // A quote behind a blank opens a cell to some programs and not to others.
        ("a,1, \"x\nb,2,y\"\nc,3,\n", "c=3"),
        ("a,1, \"x\"\nb,2,ống 12\" dài\n", "a=1 b=2"),
    ] {
        assert_eq!(sure(&format!("{head}{rows}")).join(" "), expected, "{rows:?}");
    }
    // Other orders of columns: the value of the line stands behind the quote.
    let turned = "metric,note,value\na,\"x\nb,y\",7\nc,,3\n";
    assert_eq!(sure(turned), ["c=3"]);
    // A quote that is wrong above the rows is every row's.
    assert_eq!(sure("\"BÁO CÁO\nmetric,value,note\na,1,\n"), [""; 0]);
    assert_eq!(sure("metric,value,\"note\na,1,\n"), [""; 0]);
    assert_eq!(sure("\"BÁO CÁO\nquý I\"\nmetric,value,note\na,1,\n"), ["a=1"]);
}

#[test]
fn doubt_is_told_in_linear_time() {
    let line = |line: &str| format!("metric,value,note\n{}", line.repeat(limits::ROWS / 2 - 1));
    for rows in ["a,1,\"b\n", "a,1,\"\nb,2\"\n", "a,1,\"x\" \"\n", "a,1, \"\n", "a,1,\"b,2\n\"\"\n"]
    {
        assert!(!read(line(rows).as_bytes()).1.rows.is_empty(), "{rows:?}");
    }
}

#[test]
fn what_nobody_sees_counts_nowhere() {
    let head = "metric,value,note,evidence\n";
    for c in
        "\u{61c}\u{200e}\u{202e}\u{2069}\u{200b}\u{200d}\u{2060}\u{feff}\u{ad}\u{fe0f}\u{e0041}\
              \u{2063}\u{3164}\u{180e}\u{34f}\u{17b4}\u{fffa}\u{2800}\u{2028}\u{2009}\u{3000}"
            .chars()
    {
        for (row, count) in [
            (format!("a,5{c}4,,"), 1),
            (format!("a,{c}54,,"), 1),
            (format!("a,\"54{c}\",,"), 1),
            (format!("{c}a,54,,"), 1),
            (format!("a,done,,12/QĐ{c}"), 1),
            ("a,54,,".to_owned(), 0),
        ] {
            let text = format!("{head}{row}\nb,2,,\n");
            let found = found(&text);
            assert_eq!(found.len(), count, "{text:?}: {found:?}");
            assert!(found.iter().all(|f| f.0 == "hidden-character" && f.1 == c.to_string()));
            assert_eq!(sure(&text).len(), 2 - count, "{text:?}");
        }
        let text = format!("metric,va{c}lue,note\na,1,\n");
        assert_eq!(sure(&text), [""; 0], "{text:?}");
    }
    // Notes may join and part, but not turn.
    assert_eq!(found(&format!("{head}a,1,👨\u{200d}👩 co\u{ad}op \u{2068}x\u{2069},\n")), []);
    assert_eq!(one(&format!("{head}a,1,\u{202e}x\u{202c},\n")).0, "hidden-character");
    assert_eq!(one(&format!("{head}a,1,\u{2067}x,\n")).0, "hidden-character");
    assert_eq!(one(&format!("{head}\"a\",\"1\t520\",,\n")).1, "\t");
    // Vietnamese in pieces, and what Excel leaves.
    assert_eq!(
        found(&format!("{head}a,\u{a0}1\u{202f}520 ,Sơ\u{309} Nô\u{323}i vu\u{323},12/QĐ \n")),
        []
    );
}

#[test]
fn the_number_of_cells_is_judged() {
    let head = "metric,value,note\n";
    let name =
        |rows: &str| found(&format!("{head}{rows}")).into_iter().map(|f| f.0).collect::<Vec<_>>();
    // Excel drops empty cells at the end of later rows.
    assert_eq!(name("a,1,x\nb,2\n"), [""; 0]);
    assert_eq!(name("a,1,x,,,\n"), [""; 0]);
    assert_eq!(name("a\n"), ["too-few-cells"]);
    assert_eq!(name("a,1,x,,y\n"), ["extra-cell"]);
    assert_eq!(name("a,1,x\nb,2"), ["truncated-file"]);
    assert_eq!(name("a,1\nb,2"), [""; 0]);
    assert_eq!(name("a,1,x\nb"), ["truncated-file"]);
    assert_eq!(name("a,1,x\nb,2,"), [""; 0]);
    // A decimal comma that was not quoted.
    assert_eq!(name("a,12,5\n"), ["split-number"]);
    assert_eq!(name("a,1,520,x\n"), ["split-number"]);
    assert_eq!(name("a,\"12\",5\n"), [""; 0]);
    assert_eq!(name("a,12,5 hồ sơ\n"), [""; 0]);
    assert_eq!(found("metric,value,previous\na,12,5\n").len(), 1, "only the unknown column");
    assert_eq!(found("metric;value;note\na;12;5\n"), []);
    // An inner column without a name.
    assert_eq!(one("metric,,value\na,x,5\n"), ("extra-cell", "x".into(), Some(2)));
}

#[test]
fn findings_name_the_metric() {
    let (_, _, diagnostics) = read(b"metric,value,note\nsettled,1,\"open\n");
    let finding = diagnostics.iter().next().expect("one");
    assert_eq!(finding.metric.as_deref(), Some("settled"));
}

#[test]
fn codes_are_in_order_and_have_words_in_both_languages() {
    use crate::i18n::Catalogue;
    use crate::model::Lang;
    assert!(RULES.is_sorted_by(|one, next| one.code < next.code));
    for rule in RULES {
        for lang in Lang::ALL {
            let catalogue = Catalogue::new(lang);
            assert!(catalogue.has(rule.name, None), "{}", rule.name);
            for attribute in ["label", "help", "explain", "before", "after"] {
                assert!(catalogue.has(rule.name, Some(attribute)), "{}.{attribute}", rule.name);
            }
        }
    }
}

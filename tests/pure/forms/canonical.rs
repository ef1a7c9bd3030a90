//! The CSV form filled in, and canonical form: the same figures in every dress, once and for all.

use proptest::prelude::*;
use reform::model::Lang;
use reform::submission::canonical::{self, Change, Judge, Reason, Verdict};

use crate::support::form::{self as fixture, Answers, PATH};

/// The form with its answers, as rows of cells.
fn filled(answers: &Answers, lang: Lang) -> Vec<Vec<String>> {
    let form = fixture::form("csv", lang);
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(&*form);
    let mut rows: Vec<Vec<String>> = Vec::new();
    for record in reader.records() {
        let mut row: Vec<String> = record.expect("sane").iter().map(str::to_owned).collect();
        if let Some(answer) = answers.get(&row[0]) {
            row[2].clone_from(&answer.value);
            row[3].clone_from(&answer.note);
            row[4].clone_from(&answer.evidence);
        }
        rows.push(row);
    }
    rows
}

fn written(rows: &[Vec<String>], separator: u8, crlf: bool) -> Vec<u8> {
    let end = if crlf { csv::Terminator::CRLF } else { csv::Terminator::Any(b'\n') };
    let mut builder = csv::WriterBuilder::new();
    let mut writer =
        builder.delimiter(separator).terminator(end).flexible(true).from_writer(Vec::new());
    for row in rows {
        writer.write_record(row).expect("memory");
    }
    writer.into_inner().expect("memory")
}

fn judge(bytes: &[u8]) -> Verdict {
    let sources = fixture::with(bytes);
    let checked = fixture::check(&sources);
    let own = sources.find(PATH).expect("there");
    let submission = checked.submissions.iter().find(|s| s.file == own).expect("claimed");
    Judge::new(&checked.plan, &sources, &checked.diagnostics).verdict(submission)
}

/// Another dress for a canonical value.
fn dressed(value: &str, comma: bool, grouped: bool, vietnamese: bool) -> String {
    match value {
        "done" if vietnamese => return "Hoàn  thành".into(),
        "in-progress" if vietnamese => return "ĐANG THỰC HIỆN".into(),
        "not-started" if vietnamese => return "Chưa thực hiện".into(),
        "n/a" if vietnamese => return "Không phát sinh".into(),
        _ => {}
    }
    let (whole, fraction) = value.split_once('.').map_or((value, None), |(w, f)| (w, Some(f)));
    if !whole.bytes().all(|byte| byte.is_ascii_digit()) || whole.is_empty() {
        return value.to_owned();
    }
    let mut text = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if grouped && at > 0 && (whole.len() - at).is_multiple_of(3) {
            text.push('\u{a0}');
        }
        text.push(digit);
    }
    if let Some(fraction) = fraction {
        text.push(if comma { ',' } else { '.' });
        text.push_str(fraction);
    }
    text
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_form_filled_in_is_clean(answers in fixture::answers(6), english: bool) {
        let lang = if english { Lang::En } else { Lang::Vi };
        let bytes = written(&filled(&answers, lang), b',', false);
        let checked = fixture::check(&fixture::with(&bytes));
        prop_assert_eq!(fixture::found(&checked), Vec::<String>::new());
        prop_assert_eq!(fixture::accepted(&checked), answers);
        // Nothing is left to be done to it.
        prop_assert_eq!(judge(&bytes), Verdict::Canonical);
    }

    #[test]
    fn canonical_form_keeps_every_figure_and_every_word(
        answers in fixture::answers(6),
        order in any::<prop::sample::Index>(),
        separator in prop::sample::select(vec![b',', b';', b'\t']),
        (crlf, mark, utf16) in any::<(bool, bool, bool)>(),
        (grouped, vietnamese, named, titled) in any::<(bool, bool, bool, bool)>(),
    ) {
        let mut rows = filled(&answers, Lang::Vi);
        let header = rows.remove(0);
        let at = order.index(rows.len());
        rows.rotate_left(at);
        let comma = separator != b',';
        for row in &mut rows {
            row[2] = dressed(&row[2], comma, grouped, vietnamese);
        }
        let header = if vietnamese {
            ["Mã", "Tên", "Giá trị", "Ghi chú", "Tài liệu kiểm chứng"].map(str::to_owned).to_vec()
        } else {
            header
        };
        rows.insert(0, header);
        if !named {
            for row in &mut rows {
                row.remove(1);
            }
        }
        // Columns and rows that nobody knows.
        for (number, row) in rows.iter_mut().enumerate() {
            row.insert(1, if number == 0 { "Người lập".into() } else { format!(" ô\u{a0}{number} ") });
        }
        if titled {
            rows.insert(0, vec!["BÁO CÁO QUÝ II, năm 2022".into()]);
            rows.insert(1, vec![String::new(), "Đơn vị: \"Thanh tra\"".into()]);
        }
        let text = String::from_utf8(written(&rows, separator, crlf)).expect("UTF-8");
        let bytes = if utf16 {
            std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
        } else if mark {
            [b"\xef\xbb\xbf", text.as_bytes()].concat()
        } else {
            text.clone().into_bytes()
        };
        let before = fixture::check(&fixture::with(&bytes));
        let Verdict::Rewrite { text: new, changes } = judge(&bytes) else {
            return Err(TestCaseError::fail(format!("{:?} of {text:?}", judge(&bytes))));
        };
        let after = fixture::check(&fixture::with(new.as_bytes()));
        prop_assert_eq!(fixture::accepted(&before), answers.clone());
        prop_assert_eq!(fixture::accepted(&after), answers);
        prop_assert_eq!(after.diagnostics.count(reform::diagnostic::Severity::Error), 0);
        // Words are kept, blanks inside them too.
        for number in 1..rows.len() - if titled { 2 } else { 0 } {
            prop_assert!(new.contains(&format!("ô\u{a0}{number}")), "{}", new);
        }
        prop_assert_eq!(new.starts_with("\"BÁO CÁO QUÝ II, năm 2022\"\n"), titled);
        prop_assert!(new.is_ascii() || !new.contains('\r'));
        prop_assert_eq!(changes.contains(&Change::Separator(char::from(separator))), comma);
        prop_assert_eq!(changes.contains(&Change::Order), at > 0);
        // Once is enough.
        prop_assert_eq!(judge(new.as_bytes()), Verdict::Canonical);
    }

    #[test]
    fn no_file_is_rewritten_into_something_else(
        text in "((metric|value|note|x|mã)[,;]){0,4}\n([a-z,;\"= .\t\u{a0}\u{301}0-9\r\n-]{0,40}\n){0,6}",
    ) {
        if let Verdict::Rewrite { text: new, .. } = judge(text.as_bytes()) {
            prop_assert_eq!(judge(new.as_bytes()), Verdict::Canonical, "{:?} → {:?}", text, new);
        }
    }
}

#[test]
fn what_is_not_certain_is_left() {
    // Only the separator hints at whose point it is.
    let ambiguous = "metric;value\nreceived;1.234\n";
    match judge(ambiguous.as_bytes()) {
        Verdict::Leave(Reason::Ambiguous(found)) => {
            assert_eq!(found.len(), 1);
            assert_eq!((found[0].rule.code, found[0].cell.as_deref()), ("R505", Some("B2")));
        }
        other => panic!("{other:?}"),
    }
    // With a comma nothing changes that a reader could go by.
    let comma = "metric,value\r\nreceived,1.234\r\n";
    let Verdict::Rewrite { text, .. } = judge(comma.as_bytes()) else { panic!("left") };
    assert_eq!(text, "metric,value,note,evidence\nreceived,1.234,,\n");
    for faulty in [
        "metric,value\nreceived,\"1\n",
        "metric,value\nreceived,1,2,3\n",
        "metric,wert\nreceived,1\n",
        "metric,value,note,note\nreceived,1,a,b\n",
        "metric,value,note\nreceived,1,h\u{fffd}\n",
        "",
    ] {
        let verdict = judge(faulty.as_bytes());
        assert!(
            matches!(&verdict, Verdict::Leave(Reason::Faulty(found)) if !found.is_empty()),
            "{faulty:?}: {verdict:?}"
        );
    }
}

#[test]
fn a_closed_period_is_left() {
    let mut files = fixture::files();
    files.insert(PATH.to_owned(), b"metric;value\nreceived;1\n".to_vec());
    files.insert("reports/2022/q2/closed.toml".to_owned(), b"format = 1\n".to_vec());
    let sources = reform::source::Sources::new(files);
    let checked = fixture::check(&sources);
    let own = sources.find(PATH).expect("there");
    let submission = checked.submissions.iter().find(|s| s.file == own).expect("claimed");
    let verdict = Judge::new(&checked.plan, &sources, &checked.diagnostics).verdict(submission);
    assert_eq!(verdict, Verdict::Leave(Reason::Sealed));
}

#[test]
fn a_table_is_told_how_it_changes() {
    let text = "mã;giá trị\nscheme;Hoàn thành\nreceived; 1 520\nbudget;12,5\n";
    let Verdict::Rewrite { text, changes } = judge(text.as_bytes()) else { panic!("left") };
    assert_eq!(text, "metric,value,note,evidence\nreceived,1520,,\nbudget,12.5,,\nscheme,done,,\n");
    let rewritten = |cell: &str, from: &str, to: &str| canonical::Rewritten {
        cell: cell.to_owned(),
        from: from.to_owned(),
        to: to.to_owned(),
    };
    assert_eq!(
        changes,
        [
            Change::Separator(';'),
            Change::Columns,
            Change::Order,
            Change::Values(vec![
                rewritten("B2", "Hoàn thành", "done"),
                rewritten("B3", "1 520", "1520"),
                rewritten("B4", "12,5", "12.5"),
            ]),
        ]
    );
}

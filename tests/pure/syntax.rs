//! What is said of TOML that cannot be read: one finding where the fault is, in words that are no
//! parser's, with what is to be written; and who writes that is told nothing more.

use reform::diagnostic::{Diagnostic, Diagnostics};
use reform::i18n::{Catalogue, Message, Value};
use reform::model::Lang;
use reform::source::Sources;

use crate::support::files::{Files, base, edit, own, read, text};

const PLAN: &str = "plan/2022/plan.toml";
const UNITS: &str = "plan/2022/units.toml";
const AREA: &str = "plan/2022/areas/1-procedures.toml";

/// What is said of the plan of a year.
fn found(files: &Files, year: i32) -> Vec<(String, Diagnostic)> {
    let (sources, mut found) = (Sources::new(files.clone()), Diagnostics::default());
    reform::plan::plan(&sources, year, &mut found);
    let at = |found: &Diagnostic| {
        let source = sources.file(found.place.file);
        let line = source.text[..found.place.start].matches('\n').count() + 1;
        (format!("{}:{line}", source.path), found.clone())
    };
    found.iter().map(at).collect()
}

/// The help of a finding.
fn help(found: &Diagnostic, lang: Lang) -> String {
    let mut help = Message::attribute(found.rule.name, found.help);
    for (name, value) in found.args.iter() {
        help = help.with(name, Value::from(value));
    }
    help = help.with("found", found.found.as_deref().unwrap_or_default());
    Catalogue::new(lang).text(&help)
}

/// A slip in a file, and what its only finding advises.
const SLIPS: &[(&str, &str, &str, &str)] = &[
    // Brackets and quotes that are never closed.
    (
        AREA,
        "numerator = [\"settled-on-time\"]",
        "numerator = [\"settled-on-time\"",
        "thêm “]” vào cuối dòng: numerator = [\"settled-on-time\"]",
    ),
    (
        AREA,
        "numerator = [\"settled-on-time\"]",
        "numerator = [\"settled-on-time\"  # a [list]",
        "thêm “]” vào cuối dòng: numerator = [\"settled-on-time\"]",
    ),
    (
        AREA,
        "numerator = [\"settled-on-time\"]",
        "numerator = [\n  \"settled-on-time\",\n",
        "thêm “]” vào cuối dòng, sau mục cuối cùng trong ngoặc",
    ),
    (
        AREA,
        "target = { at_least = 99 }",
        "target = { at_least = 99",
        "thêm “}” vào cuối dòng: target = { at_least = 99 }",
    ),
    (
        AREA,
        "target = { at_least = 99 }",
        "target = {\n  at_least = 99\n",
        "thêm “}” vào cuối dòng, sau mục cuối cùng trong ngoặc",
    ),
    (AREA, "target = { at_least = 99 }", "target = { at_least = 99 ]", "viết “}” thay cho “]”"),
    (
        AREA,
        "target = { at_least = 99 }",
        "target = { at_least = 99 }\nrevised = [{ from = \"q2\", target = { at_least = 97 }]",
        "thêm “}” trước dấu đóng của ngoặc bên ngoài: revised = [{ from = \"q2\", target = { at_least = 97 } }]",
    ),
    (
        UNITS,
        "\"Văn phòng Sở\"",
        "\"Văn phòng Sở",
        "thêm dấu ngoặc kép vào cuối chữ: name.vi = \"Văn phòng Sở\"",
    ),
    (
        UNITS,
        "\"Văn phòng Sở\"",
        "\"Văn phòng Sở”",
        "thêm dấu ngoặc kép vào cuối chữ: name.vi = \"Văn phòng Sở\"",
    ),
    (UNITS, "\"Văn phòng Sở\"", "Văn phòng Sở\"", "đặt giá trị trong ngoặc kép: \"Văn phòng Sở\""),
    (
        UNITS,
        "\"Văn phòng Sở\"",
        "\"Văn phòng\nSở\"",
        "viết trên một dòng: name.vi = \"Văn phòng Sở\"",
    ),
    (
        AREA,
        "[\"waiting-minutes\"]",
        "[\"waiting-minutes]",
        "thêm dấu ngoặc kép vào cuối chữ: numerator = [\"waiting-minutes\"]",
    ),
    (
        AREA,
        "[\"settled-on-time\", \"settled-late\"]",
        "[\"settled-on-time, \"settled-late\"]",
        "thêm dấu ngoặc kép vào cuối chữ: \"settled-on-time\"",
    ),
    // Headers.
    (PLAN, "[issuer]", "[issuer", "viết: [issuer]"),
    (PLAN, "[[area]]", "[[area]", "viết: [[area]]"),
    (PLAN, "[[area]]", "[area]]", "viết: [[area]]"),
    (
        PLAN,
        "[[period]]\nid = \"q1\"",
        "[period]\nid = \"q1\"",
        "viết [[period]], hai lớp ngoặc, vì có nhiều mục",
    ),
    // Values in the writing of the country, or of another program.
    (PLAN, "from = 2021-12-15", "from = 15/12/2021", "viết 2021-12-15"),
    (PLAN, "from = 2021-12-15", "from = 15-12-2021", "viết 2021-12-15"),
    (PLAN, "from = 2021-12-15", "from = 15.12.2021", "viết 2021-12-15"),
    (PLAN, "from = 2021-12-15", "from = 2021/12/15", "viết 2021-12-15"),
    (PLAN, "due = 2022-03-17", "due = 2022-3-17", "viết 2022-03-17"),
    (PLAN, "due = 2022-03-17", "due = 17/3/2022 17:00", "viết 2022-03-17"),
    (PLAN, "due = 2022-03-17", "due = 2022-03-17T17:00:00", "bỏ giờ, chỉ ghi ngày: 2022-03-17"),
    (
        PLAN,
        "due = 2022-03-17",
        "due = 31/2/2022",
        "viết ngày có thật theo dạng năm-tháng-ngày, ví dụ 2022-03-17",
    ),
    (PLAN, "year = 2022", "year = 2022;", "bỏ dấu “;”: 2022"),
    (PLAN, "year = 2022", "year = 2022 // năm", "viết: 2022 # năm"),
    (
        PLAN,
        "year = 2022",
        "year = 2022\nillustrative = yes",
        "viết true, không đặt trong ngoặc kép",
    ),
    (
        PLAN,
        "year = 2022",
        "year = 2022\nillustrative = Không",
        "viết false, không đặt trong ngoặc kép",
    ),
    (
        PLAN,
        "year = 2022",
        "year = 2022\nillustrative = True",
        "viết true, không đặt trong ngoặc kép",
    ),
    (PLAN, "year = 2022", "year = 2022\ngrace_days = 1,5", "dùng dấu chấm: 1.5"),
    (AREA, "at_least = 99", "at_least = 99%", "chỉ ghi 99"),
    (AREA, "at_least = 99", "at_least = 95,5", "dùng dấu chấm: 95.5"),
    (AREA, "target = { at_least = 99 }", "target.at_least = 95,5", "dùng dấu chấm: 95.5"),
    (AREA, "at_least = 99", "at_least = 1 000", "bỏ dấu ngăn cách hàng nghìn: 1000"),
    (AREA, "at_least = 99", "at_least = 1.000.000", "bỏ dấu ngăn cách hàng nghìn: 1000000"),
    (
        AREA,
        "at_least = 99",
        "at_least = 1.000",
        "ghi 1000 nếu dấu đó ngăn cách hàng nghìn, ghi 1.0 nếu là dấu thập phân",
    ),
    (
        AREA,
        "at_least = 99",
        "at_least = 12.345",
        "ghi 12345 nếu dấu đó ngăn cách hàng nghìn, ghi 12.3450 nếu là dấu thập phân",
    ),
    (
        AREA,
        "at_least = 99",
        "at_least = 1,500",
        "ghi 1500 nếu dấu đó ngăn cách hàng nghìn, ghi 1.5 nếu là dấu thập phân",
    ),
    (
        AREA,
        "at_most = 30",
        "at_most = 30 phút",
        "chỉ ghi 30; nếu giá trị là chữ thì đặt trong ngoặc kép: \"30 phút\"",
    ),
    // Signs that TOML does not know, or too few of those that it does.
    (AREA, "at_least = 99", "at_least >= 99", "giữa tên trường và giá trị chỉ dùng dấu “=”"),
    (AREA, "at_least = 99", "at_least = ≥ 99", "giữa tên trường và giá trị chỉ dùng dấu “=”"),
    (
        AREA,
        "target = { at_least = 99 }",
        "target: { at_least = 99 }",
        "viết: target = { at_least = 99 }",
    ),
    (
        AREA,
        "target = { at_least = 99 }",
        "target { at_least = 99 }",
        "viết dấu “=” giữa tên trường và giá trị: target = { at_least = 99 }",
    ),
    (
        AREA,
        "[\"settled-on-time\", \"settled-late\"]",
        "[\"settled-on-time\" \"settled-late\"]",
        "thêm dấu phẩy giữa hai mục: \"settled-on-time\", \"settled-late\"",
    ),
    (
        AREA,
        "numerator = [\"settled-on-time\"]",
        "numerator = (\"settled-on-time\")",
        "dùng ngoặc vuông: [\"settled-on-time\"]",
    ),
    (
        AREA,
        "numerator = [\"settled-on-time\"]",
        "numerator = [settled-on-time]",
        "đặt giá trị trong ngoặc kép: \"settled-on-time\"",
    ),
    (
        PLAN,
        "title.vi = \"Kế hoạch cải cách hành chính năm 2022\"",
        "title = \"Kế hoạch\"",
        "viết: title.vi = \"Kế hoạch\"",
    ),
    (
        PLAN,
        "title.en = \"Administrative reform plan 2022\"",
        "title = \"Plan\"",
        "viết: title.en = \"Plan\"",
    ),
    (PLAN, "year = 2022", "year\u{a0}= 2022", "xóa ký tự này rồi gõ lại dấu cách bằng bàn phím"),
    (PLAN, "year = 2022", "year = 2022\u{2003}", "xóa ký tự này rồi gõ lại dấu cách bằng bàn phím"),
    (UNITS, "id = \"van-phong\"", "id = “van-phong”", "dùng ngoặc thẳng: \"van-phong\""),
    (
        UNITS,
        "\"Văn phòng Sở\"",
        "\"Văn phòng \"Một cửa\"\"",
        "viết \\\" cho dấu ngoặc kép bên trong: \"Văn phòng \\\"Một cửa\\\"\", hoặc đặt cả giá trị trong dấu nháy đơn: 'Văn phòng \"Một cửa\"'",
    ),
    (
        UNITS,
        "\"Văn phòng Sở\"",
        "\"Phòng \"Một cửa\", Sở\"",
        "viết \\\" cho dấu ngoặc kép bên trong: \"Phòng \\\"Một cửa\\\", Sở\", hoặc đặt cả giá trị trong dấu nháy đơn: 'Phòng \"Một cửa\", Sở'",
    ),
    (UNITS, "\"Văn phòng Sở\"", "\"Văn phòng Sở\" // ghi chú", "viết: # ghi chú"),
    (
        PLAN,
        "year = 2022",
        "đây là ghi chú\nyear = 2022",
        "nếu là ghi chú thì thêm dấu “#” ở đầu dòng: # đây là ghi chú",
    ),
];

#[test]
fn a_slip_is_told_once_and_with_what_to_write() {
    let mut wrong = Vec::new();
    for (path, from, to, advised) in SLIPS {
        let mut files = base();
        // The first of several, such as headers.
        let whole = text(&files, path).replacen(from, to, 1);
        assert_ne!(whole, text(&files, path), "{from}");
        let line = whole[..whole.find(to).expect("there")].matches('\n').count() + 1;
        files.insert((*path).to_owned(), whole.into_bytes());
        let all = found(&files, 2022);
        let told: Vec<_> = all.iter().map(|(at, found)| (at, help(found, Lang::Vi))).collect();
        let lines = to.matches('\n').count();
        let is_near = |at: &str| (line..=line + lines).any(|line| at == format!("{path}:{line}"));
        match all.as_slice() {
            [(at, _)] if is_near(at) && told[0].1.starts_with(advised) => {}
            _ => wrong.push(format!("{to}: {told:?}")),
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

/// Words of the parser, none of which anybody is to read.
const PARSERS: [&str; 6] =
    ["expected", "unquoted", "unclosed", "invalid float", "missing comma", "token"];

#[test]
fn no_words_of_the_parser_are_shown() {
    for (path, from, to, _) in SLIPS {
        let mut files = base();
        let whole = text(&files, path).replacen(from, to, 1);
        files.insert((*path).to_owned(), whole.into_bytes());
        for (_, found) in found(&files, 2022) {
            for lang in [Lang::Vi, Lang::En] {
                let said = Catalogue::new(lang).text(&found.message()) + &help(&found, lang);
                assert!(!PARSERS.iter().any(|words| said.contains(words)), "{to}: {said}");
            }
        }
    }
}

#[test]
fn files_with_old_ends_of_lines_and_single_headers_have_one_finding() {
    let told = |path: &str, change: &dyn Fn(&str) -> String| {
        let mut files = base();
        let whole = change(text(&files, path));
        files.insert(path.to_owned(), whole.into_bytes());
        let all = found(&files, 2022);
        all.iter().map(|(_, found)| help(found, Lang::En)).collect::<Vec<_>>()
    };
    let old = told(PLAN, &|text| text.replace('\n', "\r"));
    assert_eq!(old, ["save the file with lines that end with LF or CRLF"]);
    let single = told(UNITS, &|text| text.replace("[[", "[").replace("]]", "]"));
    assert_eq!(single, ["write [[unit]], with two pairs of brackets, as there are several"]);
    let single = told(AREA, &|text| text.replace("[[task]]", "[task]"));
    assert_eq!(single, ["write [[task]], with two pairs of brackets, as there are several"]);
}

#[test]
fn a_header_that_is_lacking_is_one_finding() {
    let mut files = base();
    edit(&mut files, AREA, "due = 2022-06-30\n\n[[task]]\n", "due = 2022-06-30\n\n");
    let all = found(&files, 2022);
    let told: Vec<_> = all.iter().map(|(_, found)| help(found, Lang::En)).collect();
    let expected = "if this is another entry, add a line [[task]] above; \
        if not, delete the lines that are given twice";
    assert_eq!(told, [expected]);
}

#[test]
fn faults_that_have_nothing_to_do_with_one_another_are_all_told() {
    let mut files = base();
    edit(&mut files, AREA, "target = { at_least = 99 }", "target = { at_least = 99");
    edit(&mut files, AREA, "due = 2022-06-30", "due = 30/6/2022");
    edit(&mut files, AREA, "is = \"equal\"", "is = \"equal\"\nis = \"equal\"");
    let all = found(&files, 2022);
    let told: Vec<_> = all.iter().map(|(_, found)| help(found, Lang::En)).collect();
    let expected = [
        "add “}” at the end of the line: target = { at_least = 99 }",
        "write 2022-06-30",
        "keep one line and delete the other",
    ];
    assert_eq!(told, expected);
}

/// The signs of every plan that there is, each taken away by itself; not all, for time.
#[test]
fn a_sign_that_is_lacking_is_one_finding_in_its_line() {
    let mut wrong = Vec::new();
    let mut tried = 0;
    for plan in std::fs::read_dir(own().join("tests/plans")).expect("plans") {
        let plan = plan.expect("an entry").path();
        if !plan.is_dir() {
            continue;
        }
        let files = read(&plan);
        for (path, bytes) in &files {
            let Some(year) = path.strip_prefix("plan/").and_then(|rest| rest.get(..4)) else {
                continue;
            };
            let (Ok(year), true) = (year.parse(), path.ends_with(".toml")) else { continue };
            let whole = std::str::from_utf8(bytes).expect("UTF-8");
            let signs = whole.match_indices(['[', ']', '{', '}', '"', ',', '=']);
            let signs = signs.filter(|(at, _)| is_outside(whole, *at));
            for (at, sign) in signs.step_by(13) {
                let broken = format!("{}{}", &whole[..at], &whole[at + 1..]);
                if broken.parse::<toml::Table>().is_ok() {
                    continue;
                }
                tried += 1;
                let head = format!("plan/{year}/plan.toml");
                let mut alone = Files::from([(head.clone(), files[&head].clone())]);
                alone.insert(path.clone(), broken.into_bytes());
                let all = found(&alone, year);
                let all = all.iter().filter(|(_, found)| found.rule.code == "R101");
                let lines: Vec<&String> = all.map(|(at, _)| at).collect();
                let line = whole[..at].matches('\n').count() + 1;
                let near = (line.saturating_sub(30)..=line).map(|line| format!("{path}:{line}"));
                if lines.len() != 1 || !near.into_iter().any(|near| *lines[0] == near) {
                    let own = whole.lines().nth(line - 1).unwrap_or_default();
                    wrong.push(format!("{path}:{line} without {sign} in {own}: {lines:?}"));
                }
            }
        }
    }
    assert!(tried > 500, "{tried}");
    assert_eq!(wrong.len(), 0, "of {tried}:\n{}", wrong.join("\n"));
}

/// Whether a byte is in no comment.
fn is_outside(text: &str, at: usize) -> bool {
    let line = text[..at].rsplit('\n').next().unwrap_or_default();
    !line.contains('#')
}

//! `reform remind`: a letter to each unit that owes anything, and to nobody else.

use serde_json::json;

use crate::support::run::run;
use crate::support::scratch::Scratch;

const OFFICE: &str = "reports/2022/q2/van-phong.csv";
const INSPECTORATE: &str = "reports/2022/q2/thanh-tra.csv";

/// The letters of the second quarter, in Vietnamese.
fn letters(scratch: &Scratch, arguments: &[&str]) -> String {
    let all = [&["remind", "--period", "q2"], arguments].concat();
    run(scratch.root(), &all).ended(0).text()
}

/// One unit owes its report, the other has handed in one that is faulty and not whole.
fn lacking() -> Scratch {
    let scratch = Scratch::new();
    scratch.remove(INSPECTORATE);
    scratch.write(
        OFFICE,
        "metric,value,note,evidence\nsettled,1.635,,\nsettled-on-time,1628,,\nwaiting-minutes,,,\n\
         visits,1980,,\npublish-procedures,done,,152/QĐ-SCT 10/06/2022\n",
    );
    scratch
}

#[test]
fn who_owes_nothing_gets_no_letter() {
    let scratch = Scratch::new();
    let quiet =
        run(scratch.root(), &["remind", "--period", "q2", "--as-of", "2022-06-20"]).ended(0);
    assert_eq!(quiet.text(), "");
    assert_eq!(
        quiet.err,
        "Không phải nhắc đơn vị nào về báo cáo quý II năm 2022: các đơn vị đã nộp đầy đủ, không có \
         lỗi.\n"
    );
    let one = ["remind", "--period", "q2", "--unit", "thanh-tra", "--as-of", "2022-06-20"];
    let one = run(scratch.root(), &one).ended(0);
    assert_eq!(one.text(), "");
    assert!(one.err.starts_with("Thanh tra Sở không còn nợ gì"), "{}", one.err);
    let early =
        run(scratch.root(), &["remind", "--period", "q2", "--as-of", "2022-03-10"]).ended(0);
    assert!(early.err.contains("kỳ số liệu bắt đầu từ ngày 15/3/2022"), "{}", early.err);
    let json = scratch.json(&["remind", "--period", "q2", "--as-of", "2022-06-20"]);
    assert_eq!(json["letters"], json!([]));
    assert_eq!(json["clear"], json!(["van-phong", "thanh-tra"]));
}

#[test]
fn a_letter_says_what_is_owed_and_by_when() {
    let scratch = lacking();
    let text = letters(&scratch, &["--as-of", "2022-06-20", "--unit", "thanh-tra"]);
    insta::assert_snapshot!(text, @r#"
    Tiêu đề: Đôn đốc báo cáo cải cách hành chính quý II năm 2022

    Kính gửi: Thanh tra Sở

    Thực hiện Kế hoạch cải cách hành chính năm 2022, để hoàn thành việc tổng
    hợp báo cáo cải cách hành chính quý II năm 2022, Sở Công Thương đề nghị
    Thanh tra Sở khẩn trương thực hiện các nội dung sau:

    Nộp báo cáo quý II

    Đến ngày 20/6/2022, Sở Công Thương chưa nhận được báo cáo quý II của
    Thanh tra Sở (số liệu từ ngày 15/3/2022 đến ngày 14/6/2022, 06 dòng);
    hạn nộp là ngày 17/6/2022, đến nay đã quá hạn 3 ngày.

    Đề nghị Thanh tra Sở điền đủ biểu mẫu, gửi về Sở Công Thương ngay khi
    nhận được văn bản này.

    Trong quá trình thực hiện, nếu có vướng mắc, đề nghị Thanh tra Sở phản
    ánh kịp thời để được hướng dẫn.

    Trân trọng.

    Sở Công Thương
    "#);
    // Before the due date it reminds.
    let text = letters(&scratch, &["--as-of", "2022-06-10", "--unit", "thanh-tra"]);
    assert!(text.starts_with("Tiêu đề: Nhắc nộp báo cáo cải cách hành chính quý II năm 2022\n"));
    assert!(text.contains("hạn nộp là ngày 17/6/2022 (còn 7 ngày)."), "{text}");
    assert!(text.contains("chậm nhất\nngày 17/6/2022."), "{text}");
    let last = letters(&scratch, &["--as-of", "2022-06-17", "--unit", "thanh-tra"]);
    assert!(last.contains("hạn nộp là hôm nay, ngày 17/6/2022."), "{last}");
}

#[test]
fn a_letter_names_the_rows_and_what_mends_them() {
    let scratch = lacking();
    let asked = ["--as-of", "2022-06-20", "--unit", "van-phong"];
    let text = letters(&scratch, &asked);
    insta::assert_snapshot!(text, @r#"
    Tiêu đề: Đôn đốc báo cáo cải cách hành chính quý II năm 2022

    Kính gửi: Văn phòng Sở

    Thực hiện Kế hoạch cải cách hành chính năm 2022, để hoàn thành việc tổng
    hợp báo cáo cải cách hành chính quý II năm 2022, Sở Công Thương đề nghị
    Văn phòng Sở khẩn trương thực hiện các nội dung sau:

    Chỉnh sửa báo cáo quý II

    Sở Công Thương đã nhận báo cáo quý II của Văn phòng Sở, nhưng báo cáo có
    số liệu chưa đúng nên chưa tổng hợp được; hạn nộp là ngày 17/6/2022, đến
    nay đã quá hạn 3 ngày.

    02 dòng chưa có số liệu (không có thì ghi 0; đơn vị không có việc này
    thì ghi n/a và lý do):
    - STT 3: Hồ sơ giải quyết quá hạn
    - STT 4: Tổng thời gian chờ

    01 nội dung phải sửa:
    - STT 1 (“Hồ sơ đã giải quyết”): “1.635” có hai cách hiểu: 1635, hoặc
      1,635 với dấu thập phân. Cách sửa: ghi 1635, không có dấu ngăn cách
      hàng nghìn; số này là số đếm nên không có phần thập phân

    01 nội dung cần kiểm tra lại; nếu đúng thì ghi rõ lý do ở cột ghi chú:
    - STT 5: “Lượt giao dịch” tăng đột biến: 1.980, gấp khoảng 9 lần số lớn
      nhất của các kỳ trước (210)

    Đề nghị Văn phòng Sở bổ sung, chỉnh sửa ngay trên biểu mẫu đã gửi rồi
    gửi lại về Sở Công Thương ngay khi nhận được văn bản này.

    Trong quá trình thực hiện, nếu có vướng mắc, đề nghị Văn phòng Sở phản
    ánh kịp thời để được hướng dẫn.

    Trân trọng.

    Sở Công Thương
    "#);
    let text = letters(&scratch, &[&asked[..], &["--lang", "en"]].concat());
    insta::assert_snapshot!(text, @r#"
    Subject: Overdue report on administrative reform, quarter II 2022

    To: The Office

    Under the Administrative reform plan 2022, and to complete the report on
    administrative reform, quarter II 2022, the Department of Industry and
    Trade asks The Office for the following without delay:

    Correct the report of quarter II

    The Department of Industry and Trade has received the report of quarter
    II from The Office, but some of its figures are wrong and cannot be
    consolidated; it was due on 2022-06-17 and is 3 days overdue.

    Rows without a figure (2); write 0 where there was none, n/a with a
    reason where it does not arise in the unit:
    - No. 3: Dossiers settled late
    - No. 4: Total waiting time

    To be corrected (1):
    - No. 1 (“Dossiers settled”): “1.635” can be read in two ways: 1635, or
      1.635 with a decimal sign. To mend it: write 1635, without a thousands
      separator; what is counted has no fraction

    To be looked at once more, and to be explained in the note where it is
    right (1):
    - No. 5: ‘Visits’ leaps to 1,980, about 9 times the largest figure of
      the earlier periods (210)

    The Office is asked to complete and correct the form that it sent, and
    to send it again to Department of Industry and Trade as soon as this
    letter is received.

    The Office is welcome to ask where anything is unclear.

    With kind regards.

    Department of Industry and Trade
    "#);
}

#[test]
fn lines_fit_a_mail_and_a_letter_lists_but_so_much() {
    let scratch = Scratch::shipped();
    let file = "reports/2022/q2/quan-ly-thuong-mai.csv";
    scratch.write(file, "metric,value,note,evidence\n");
    let asked = ["--as-of", "2022-06-20", "--unit", "quan-ly-thuong-mai"];
    let text = letters(&scratch, &asked);
    let long: Vec<_> = text.lines().filter(|line| line.chars().count() > 72).collect();
    assert!(long.is_empty(), "{long:?}");
    assert!(text.contains("- STT 15: ") && text.contains(" dòng khác\n"), "{text}");
    let json = scratch.json(&[&["remind", "--period", "q2"], &asked[..]].concat());
    let owed = &json["letters"][0]["periods"][0];
    let listed = owed["lacking"].as_array().expect("rows").len();
    assert!(text.contains(&format!("- và {} dòng khác\n", listed - 15)), "{listed}: {text}");
    // What made-up figures are is said wherever they are.
    assert!(text.contains("! SỐ LIỆU MINH HỌA"), "{text}");
}

#[test]
fn the_plan_says_where_to_send_it_and_nobody_is_named_but_who_signs() {
    let scratch = lacking();
    scratch.edit(
        "plan/2022/plan.toml",
        "symbol = \"SCT\"\n",
        "symbol = \"SCT\"\nsubmissions_to = \"baocao@example.org\"\n",
    );
    scratch.git(&["init", "-q", "-b", "main"]);
    scratch.git(&["add", "."]);
    scratch.commit("2022-06-16T08:00:00+07:00", "Trần Thị Bí Mật");
    let text = letters(&scratch, &["--as-of", "2022-06-20"]);
    assert!(text.contains("baocao@example.org"), "{text}");
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(line.contains("đã nhận báo cáo quý II của Văn phòng Sở ngày 16/6/2022,"), "{text}");
    let json = scratch.reform(&["remind", "--period", "q2", "--format", "json"]).ended(0);
    assert!(!text.contains("Bí Mật") && !json.text().contains("Bí Mật"));
}

#[test]
fn a_folder_gets_a_letter_a_unit_and_a_list() {
    let scratch = lacking();
    let asked = ["remind", "--period", "q2", "--as-of", "2022-06-20", "--all", "-o"];
    let write = |more: &[&str]| scratch.reform(&[&asked[..], more].concat());
    let done = write(&["letters"]).ended(0);
    assert_eq!(done.text(), "");
    assert_eq!(done.err, "2 letters drawn up in letters; 0 units need not be reminded.\n");
    assert!(scratch.read("letters/van-phong.txt").starts_with("Subject: Overdue report"));
    assert!(scratch.read("letters/thanh-tra.txt").contains("To: The Inspectorate\n"));
    insta::assert_snapshot!(scratch.read("letters/list.md"), @r#"
    # Units reminded of the report quarter II 2022 (2022-06-20)

    | Unit | State | Owes | File |
    | --- | --- | --- | --- |
    | The Office | late | 2 rows lacking (quarter II); one thing wrong (quarter II) | van-phong.txt |
    | The Inspectorate | late | the report of quarter II | thanh-tra.txt |
    "#);
    for (format, file) in [("md", "thanh-tra.md"), ("docx", "thanh-tra.docx")] {
        write(&["others", "--format", format, "--force"]).ended(0);
        assert!(scratch.at("others").join(file).is_file(), "{file}");
    }
    // The same again changes nothing; another letter is not written over.
    write(&["letters"]).ended(0);
    scratch.write("letters/thanh-tra.txt", "my own words");
    let refused = write(&["letters"]).ended(2);
    assert!(refused.err.contains("thanh-tra.txt"), "{}", refused.err);
    assert_eq!(scratch.read("letters/thanh-tra.txt"), "my own words");
    write(&["letters", "--force"]).ended(0);
    // Who owes nothing any more must not be sent what an earlier run has left.
    scratch.write(INSPECTORATE, include_str!("../cases/base/reports/2022/q2/thanh-tra.csv"));
    let done = write(&["letters", "--force"]).ended(0);
    let stale = "thanh-tra.txt is an old letter: The Inspectorate owes nothing any more";
    assert!(done.err.contains(stale), "{}", done.err);
}

#[test]
fn what_cannot_hold_several_letters_is_refused_with_what_can() {
    let scratch = lacking();
    let asked = ["remind", "--period", "q2", "--as-of", "2022-06-20"];
    let refused = |more: &[&str], words: &str| {
        let said = scratch.reform(&[&asked[..], more].concat()).ended(2).err;
        assert!(said.contains(words), "{said}");
    };
    refused(&["--format", "docx"], "go into a folder: add -o FOLDER");
    refused(&["--format", "docx", "--unit", "thanh-tra"], "add --unit UNIT -o FILE.docx");
    scratch.write("notes/one.txt", "ours");
    refused(&["-o", "notes/one.txt"], "is a file; several letters go into a folder");
    refused(&["--unit", "thanh-tra", "--format", "md", "-o", "notes"], "is a folder");
    refused(&["--unit", "nobody"], "nobody");
    let file = scratch.at("one.docx").display().to_string();
    scratch.reform(&[&asked[..], &["--unit", "thanh-tra", "-o", &file]].concat()).ended(0);
    assert!(std::fs::read(file).expect("written").starts_with(b"PK"));
}

#[test]
fn a_consolidated_report_reminds_of_each_of_its_periods() {
    let scratch = lacking();
    scratch.remove("reports/2022/q1/thanh-tra.csv");
    let asked = ["remind", "--period", "6m", "--as-of", "2022-06-20"];
    let json = scratch.json(&asked);
    let periods = |at: usize| {
        let periods = json["letters"][at]["periods"].as_array().expect("periods").iter();
        periods.map(|period| period["id"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(json["letters"][0]["unit"], "van-phong");
    assert_eq!(periods(0), ["q2"]);
    assert_eq!(periods(1), ["q1", "q2"]);
    let text = json["letters"][0]["text"].as_str().expect("a text");
    assert!(text.contains("has received in full: the report of\nquarter I."), "{text}");
}

#[test]
fn an_overdue_finding_is_owed_where_the_plan_counts_from_the_register() {
    let scratch = Scratch::shipped();
    let asked = ["remind", "--period", "q2", "--as-of", "2022-06-20"];
    let json = scratch.json(&asked);
    let letters = json["letters"].as_array().expect("letters");
    let overdue = letters.iter().flat_map(|letter| letter["findings"].as_array().expect("a list"));
    let overdue: Vec<_> = overdue.map(|found| found["id"].clone()).collect();
    let register = scratch.json(&["findings", "--as-of", "2022-06-20"]);
    let register = register["findings"].as_array().expect("a list").iter();
    let known: Vec<_> = register
        .filter(|found| found["state"] == "overdue" && found["date"].as_str() <= Some("2022-06-14"))
        .map(|found| found["id"].clone())
        .collect();
    assert!(!overdue.is_empty());
    assert_eq!(overdue.len(), known.len());
    assert!(overdue.iter().all(|id| known.contains(id)), "{overdue:?} {known:?}");
}

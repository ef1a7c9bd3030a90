//! `reform check --unit U`: findings in the order that matters to the unit, and what it has left
//! to do.

use crate::support::run::run;
use crate::support::scratch::Scratch;

/// What a check of the Office prints.
fn check(scratch: &Scratch, arguments: &[&str]) -> String {
    let run = run(scratch.root(), &[&["check", "--unit", "van-phong"], arguments].concat());
    assert!(run.err.is_empty(), "{}", run.err);
    run.text()
}

/// The list at the end of it.
fn list(scratch: &Scratch, arguments: &[&str]) -> String {
    let text = check(scratch, arguments);
    let (_, list) = text.rsplit_once("\n\n").expect("a list");
    list.to_owned()
}

#[test]
fn what_blocks_comes_first_and_the_list_says_what_is_left() {
    let scratch = Scratch::new();
    // Not a column that holds a value: nothing in the first quarter counts.
    scratch.write("reports/2022/q1/van-phong.csv", "metric,giá\nsettled,1520\n");
    scratch.write(
        "reports/2022/q2/van-phong.csv",
        "metric,value,note,evidence\nsettled,1.635,,\nsettled-on-time,98%,,\nwaiting-minutes,,,\n\
         visits,198,,\npublish-procedures,done,,đã công bố\n",
    );
    let text = check(&scratch, &["--as-of", "2022-06-20"]);
    let codes: Vec<_> = text.lines().filter_map(|line| line.split_once('[')?.1.get(..4)).collect();
    let codes: Vec<_> = codes.into_iter().filter(|code| code.starts_with('R')).collect();
    assert_eq!(codes, ["R212", "R505", "R514", "R402", "R403", "R214", "R512"], "{text}");
    insta::assert_snapshot!(list(&scratch, &["--as-of", "2022-06-20"]), @r#"
    VIỆC CẦN LÀM – Văn phòng Sở (ngày 20/6/2022)
      Trước hết: sửa reports/2022/q1/van-phong.csv, kiểm tra lại bằng reform check --unit van-phong, hết
      lỗi thì gửi cho Sở Công Thương.
      1. Sửa reports/2022/q1/van-phong.csv trước tiên: chưa đọc được số liệu nào (dòng 1)
      2. Sửa 2 dòng có lỗi trong reports/2022/q2/van-phong.csv (dòng 2, 3)
      3. Điền 2 dòng còn thiếu trong reports/2022/q2/van-phong.csv: Hồ sơ giải quyết quá hạn; Tổng thời
         gian chờ
      4. Xem lại 1 cảnh báo trong reports/2022/q1/van-phong.csv (dòng 1)
      5. Xem lại 1 cảnh báo trong reports/2022/q2/van-phong.csv (dòng 6)
    "#);
    insta::assert_snapshot!(list(&scratch, &["--as-of", "2022-06-20", "--lang", "en"]), @r#"
    TO DO – The Office (2022-06-20)
      First: mend reports/2022/q1/van-phong.csv, look again with reform check --unit van-phong, and send
      it to Department of Industry and Trade once there is no error.
      1. Mend reports/2022/q1/van-phong.csv first: no figure in it can be read (line 1)
      2. Mend 2 faulty lines in reports/2022/q2/van-phong.csv (lines 2, 3)
      3. Fill in 2 missing rows in reports/2022/q2/van-phong.csv: Dossiers settled late; Total waiting
         time
      4. Look again at the warning in reports/2022/q1/van-phong.csv (line 1)
      5. Look again at the warning in reports/2022/q2/van-phong.csv (line 6)
    "#);
}

#[test]
fn an_absent_submission_says_how_much_time_there_is() {
    let scratch = Scratch::new();
    scratch.remove("reports/2022/q2/van-phong.csv");
    insta::assert_snapshot!(list(&scratch, &["--as-of", "2022-06-10"]), @r#"
    VIỆC CẦN LÀM – Văn phòng Sở (ngày 10/6/2022)
      Trước hết: điền biểu mẫu quý II (reform template --unit van-phong --period q2 -o van-phong.xlsx)
      rồi gửi cho Sở Công Thương.
      1. Nộp báo cáo quý II chậm nhất ngày 17/6/2022 (còn 7 ngày)
    "#);
    insta::assert_snapshot!(list(&scratch, &["--as-of", "2022-06-17"]), @r#"
    VIỆC CẦN LÀM – Văn phòng Sở (ngày 17/6/2022)
      Trước hết: điền biểu mẫu quý II (reform template --unit van-phong --period q2 -o van-phong.xlsx)
      rồi gửi cho Sở Công Thương.
      1. Nộp báo cáo quý II chậm nhất ngày 17/6/2022 (hạn cuối là hôm nay)
    "#);
    insta::assert_snapshot!(list(&scratch, &["--as-of", "2022-06-18"]), @r#"
    VIỆC CẦN LÀM – Văn phòng Sở (ngày 18/6/2022)
      Trước hết: điền biểu mẫu quý II (reform template --unit van-phong --period q2 -o van-phong.xlsx)
      rồi gửi cho Sở Công Thương.
      1. Nộp ngay báo cáo quý II: đã quá hạn 1 ngày (hạn 17/6/2022)
    "#);
    insta::assert_snapshot!(list(&scratch, &["--as-of", "2022-06-18", "--lang", "en"]), @r#"
    TO DO – The Office (2022-06-18)
      First: fill in the form of quarter II (reform template --unit van-phong --period q2 -o
      van-phong.xlsx) and send it to Department of Industry and Trade.
      1. Submit quarter II now: it was due on 2022-06-17, a day ago
    "#);
    insta::assert_snapshot!(list(&scratch, &["--as-of", "2022-06-16", "--lang", "en"]), @r#"
    TO DO – The Office (2022-06-16)
      First: fill in the form of quarter II (reform template --unit van-phong --period q2 -o
      van-phong.xlsx) and send it to Department of Industry and Trade.
      1. Submit quarter II by 2022-06-17 (one day left)
    "#);
    // Before its period begins it is what comes next.
    insta::assert_snapshot!(list(&scratch, &["--as-of", "2022-03-14"]), @r#"
    VIỆC CẦN LÀM – Văn phòng Sở (ngày 14/3/2022)
      Không còn việc gì phải làm. Kỳ tiếp theo: quý II, số liệu từ 15/3/2022 đến 14/6/2022, nộp chậm
      nhất ngày 17/6/2022.
    "#);
}

#[test]
fn nothing_left_is_said_too() {
    let scratch = Scratch::new();
    insta::assert_snapshot!(list(&scratch, &["--as-of", "2022-06-20"]), @r#"
    VIỆC CẦN LÀM – Văn phòng Sở (ngày 20/6/2022)
      Không còn việc gì phải làm. Năm 2022 không còn kỳ nào phải báo cáo.
    "#);
    insta::assert_snapshot!(list(&scratch, &["--as-of", "2022-06-20", "--lang", "en"]), @r#"
    TO DO – The Office (2022-06-20)
      Nothing is left to do. No period of 2022 is left to report.
    "#);
}

#[test]
fn a_fault_of_the_plan_is_somebody_elses_work() {
    let scratch = Scratch::new();
    scratch.write("plan/2022/waivers.toml", "format = 2\n");
    insta::assert_snapshot!(list(&scratch, &["--as-of", "2022-06-20"]), @r#"
    VIỆC CẦN LÀM – Văn phòng Sở (ngày 20/6/2022)
      Trước hết: báo Sở Công Thương về lỗi trong plan/2022/waivers.toml.
      1. Báo người quản lý kế hoạch: plan/2022/waivers.toml có vấn đề (dòng 1)
    "#);
}

#[test]
fn only_people_who_see_all_of_it_get_the_list() {
    let scratch = Scratch::new();
    for arguments in [
        &["--as-of", "2022-06-20", "-q"][..],
        &["--as-of", "2022-06-20", "reports/2022/q1"],
        &["--as-of", "2022-06-20", "--format", "github"],
    ] {
        assert_eq!(check(&scratch, arguments), "Không phát hiện vấn đề nào.\n", "{arguments:?}");
    }
    assert!(check(&scratch, &["--as-of", "2022-06-20", "--format", "json"]).ends_with("}\n"));
}

#[test]
fn waived_warnings_are_counted_and_shown_when_asked_for() {
    let scratch = Scratch::new();
    let file = "reports/2022/q2/van-phong.csv";
    let text = scratch.read(file);
    scratch.write(file, text.replace("visits,198,", "visits,1980,"));
    scratch.write(
        "plan/2022/waivers.toml",
        "format = 1\n[[waiver]]\ncode = \"R504\"\nat = \"q2/van-phong/visits\"\nvalue = \"1980\"\n\
         reason = \"đợt đổi giấy\"\nby = \"Văn phòng\"\n",
    );
    let text = check(&scratch, &["--as-of", "2022-06-20"]);
    assert!(
        text.starts_with("Không phát hiện vấn đề nào. (1 cảnh báo đã được xác nhận bỏ qua)\n"),
        "{text}"
    );
    let text = check(&scratch, &["--as-of", "2022-06-20", "-v"]);
    assert!(text.starts_with("ghi chú[R504]: “Lượt giao dịch” tăng đột biến"), "{text}");
    assert!(text.contains("= xác nhận bỏ qua: đợt đổi giấy (Văn phòng)\n"), "{text}");
    let json = check(&scratch, &["--as-of", "2022-06-20", "--format", "json"]);
    assert!(json.contains("\"waived\": 1") && json.contains("\"diagnostics\": []"), "{json}");
}

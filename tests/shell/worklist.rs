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

/// The last line of a status, which names what the Office does next.
fn next(scratch: &Scratch, arguments: &[&str]) -> String {
    let all = [&["status", "--period", "q2"], arguments].concat();
    let text = run(scratch.root(), &all).ended(0).text();
    let at = text.rfind("Việc tiếp theo: ").expect("the next step");
    text[at..].split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_file_that_no_commit_holds_is_to_be_sent_or_committed() {
    let scratch = Scratch::submitted();
    let day = ["--as-of", "2022-06-16"];
    assert!(next(&scratch, &day).ends_with("reform report --period q2 --write"));
    scratch.edit("reports/2022/q2/van-phong.csv", "visits,198,", "visits,199,");
    insta::assert_snapshot!(list(&scratch, &day), @r#"
    VIỆC CẦN LÀM – Văn phòng Sở (ngày 16/6/2022)
      Trước hết: gửi reports/2022/q2/van-phong.csv cho Sở Công Thương; nếu tự đưa lên kho: git add
      reports/2022/q2/van-phong.csv && git commit -m "q2 van-phong" && git push
      1. Gửi reports/2022/q2/van-phong.csv: tệp mới chỉ có trên máy này, chưa tính là đã nộp
    "#);
    let office = next(&scratch, &day);
    let expected = "Việc tiếp theo: ghi vào kho 1 báo cáo quý II đã nhận: git add reports/2022/q2 \
                    && git commit -m \"q2\" && git push";
    assert_eq!(office, expected);
    // To the Office its own work is to commit, not to send.
    scratch.edit("plan/2022/plan.toml", "language =", "coordinator = \"van-phong\"\nlanguage =");
    let own = list(&scratch, &day);
    assert!(
        own.contains("ghi vào kho: git add reports/2022/q2/van-phong.csv && git commit"),
        "{own}"
    );
    // What is faulty is mended first.
    scratch.edit("reports/2022/q2/van-phong.csv", "settled-on-time,1628", "settled-on-time,98%");
    let faulty = list(&scratch, &day);
    assert!(!faulty.contains("git add") && faulty.contains("Trước hết: sửa"), "{faulty}");
}

#[test]
fn what_nobody_can_mend_is_forgotten() {
    let scratch = Scratch::repository();
    scratch.git(&["add", "."]);
    // Both quarters came late, which is a warning for ever.
    scratch.commit("2022-06-20T08:00:00+07:00", "Coordinator");
    let text = check(&scratch, &["--as-of", "2022-06-21"]);
    assert!(text.contains("[R406]"), "{text}");
    let list = list(&scratch, &["--as-of", "2022-06-21"]);
    assert!(list.contains("Không còn việc gì phải làm."), "{list}");
    // So is what is doubtful in a quarter that is closed.
    scratch.edit("reports/2022/q2/van-phong.csv", "note,evidence", "note,evidence,more");
    scratch.submit("reports", "2022-06-21T08:00:00+07:00", "Coordinator");
    let todo = ["status", "--period", "q2", "--todo", "--as-of", "2022-06-22"];
    let open = run(scratch.root(), &todo).ended(0).text();
    assert!(open.contains("hỏi lại đơn vị về cảnh báo"), "{open}");
    let close = ["close", "--period", "q2", "--as-of", "2022-06-22"];
    run(scratch.root(), &close).ended(0);
    let closed = run(scratch.root(), &todo).ended(0).text();
    assert!(!closed.contains("cảnh báo"), "{closed}");
}

#[test]
fn the_office_is_told_one_step_after_the_other() {
    let scratch = Scratch::submitted();
    scratch.remove("reports/2022/q2/van-phong.csv");
    scratch.remove("reports/2022/q2/thanh-tra.csv");
    scratch.submit("reports", "2022-06-15T08:00:00+07:00", "Coordinator");
    let step = |day: &str, words: &str| {
        let said = next(&scratch, &["--as-of", day]);
        assert!(said.contains(words), "{day}: {said}");
    };
    step("2022-03-10", "kỳ số liệu quý II bắt đầu từ ngày 15/3/2022");
    step("2022-04-01", "reform template --all --period q2 -o mau-q2");
    step("2022-06-15", "nhắc 2 đơn vị còn nợ báo cáo quý II: reform remind --period q2 -o thu-q2");
    for unit in ["van-phong", "thanh-tra"] {
        let file = format!("reports/2022/q2/{unit}.csv");
        scratch.git(&["checkout", "-q", "HEAD~1", "--", &file]);
    }
    scratch.commit("2022-06-16T08:00:00+07:00", "Coordinator");
    step("2022-06-16", "reform report --period q2 --write");
    scratch.edit("reports/2022/q2/van-phong.csv", "visits,198,", "visits,1980,");
    scratch.submit("reports", "2022-06-16T09:00:00+07:00", "Coordinator");
    step("2022-06-16", "xem lại 1 điểm đáng ngờ trong số liệu quý II: reform check --period q2");
    scratch.edit("reports/2022/q2/van-phong.csv", "visits,1980,", "visits,198,");
    scratch.submit("reports", "2022-06-16T10:00:00+07:00", "Coordinator");
    let write = ["report", "--period", "q2", "--write", "--as-of", "2022-06-16"];
    run(scratch.root(), &write).ended(0);
    step("2022-06-17", "reform close --period q2");
    run(scratch.root(), &["close", "--period", "q2", "--as-of", "2022-06-17"]).ended(0);
    step("2022-06-18", "báo cáo quý II đã xong");
    let json = scratch.json(&["status", "--period", "q2", "--as-of", "2022-06-18"]);
    assert!(json["next"].as_str().expect("a step").starts_with("the report quarter II is done"));
}

/// What is to be done next of a plan that asks nobody, and of one without a period.
#[test]
fn a_plan_that_has_just_been_begun_says_what_it_lacks() {
    let scratch = Scratch::new();
    scratch.remove("plan/2022/areas/1-procedures.toml");
    for report in ["q1/thanh-tra", "q1/van-phong", "q2/thanh-tra", "q2/van-phong"] {
        scratch.remove(&format!("reports/2022/{report}.csv"));
    }
    let said = scratch.reform(&["status", "--as-of", "2022-06-20"]).text();
    assert!(said.contains("Next: nothing yet; the plan asks nobody for anything"), "{said}");
    scratch.write("plan/2022/plan.toml", "format = 1\nyear = 2022\n");
    let refused = scratch.reform(&["close", "--period", "q1"]).ended(2);
    assert!(refused.err.contains("It has: none"), "{}", refused.err);
}

/// Where all is asked for by the way, the last of that is what is looked at.
#[test]
fn a_plan_of_ad_hoc_periods_alone_has_one_that_is_being_collected() {
    let scratch = Scratch::new();
    let plan = scratch.read("plan/2022/plan.toml");
    scratch
        .write("plan/2022/plan.toml", plan.replace("[[period]]\n", "[[period]]\nad_hoc = true\n"));
    let status = scratch.reform(&["status", "--as-of", "2022-06-20"]).ended(0).text();
    assert!(status.contains("QUARTER II"), "{status}");
}

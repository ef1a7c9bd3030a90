//! Next year's plan, made on 20 December while quarter IV is open; this year stays under check.

use serde_json::Value;

use super::{said, stands};

fn ids(occasion: &str, table: &str) -> Vec<String> {
    let text = said(occasion).text();
    let parsed: toml::Table =
        text.parse().unwrap_or_else(|fault| panic!("{occasion}: {fault}\n{text}"));
    let list = parsed.get(table).and_then(toml::Value::as_array).cloned().unwrap_or_default();
    list.iter().map(|one| one["id"].as_str().expect("an id").to_owned()).collect()
}

/// The comment above an entry, on one line.
#[track_caller]
fn above(occasion: &str, id: &str) -> String {
    let text = said(occasion).text();
    let lines: Vec<_> = text.lines().collect();
    let at = lines.iter().position(|line| line.trim() == format!("id = \"{id}\""));
    let at = at.unwrap_or_else(|| panic!("{occasion}: no {id} in\n{text}"));
    let above = lines[..at].iter().rev().skip_while(|line| line.starts_with("[["));
    let mut comment: Vec<_> = above.take_while(|line| line.starts_with('#')).copied().collect();
    comment.reverse();
    comment.join(" ")
}

#[test]
fn tasks_that_are_done_leave_and_all_else_goes_on() {
    assert_eq!(said("new year").code, Some(0), "{}", said("new year").said());
    // publish-procedures is done, if late.
    assert_eq!(ids("2025 procedures", "task"), ["review-rules", "counter-hours"]);
    // move-portal is done; train-users, which waited for it, is not.
    assert_eq!(ids("2025 digital", "task"), ["train-users"]);
    assert!(!said("2025 digital").text().contains("after ="), "nothing to wait for");
    assert_eq!(ids("2025 steering", "task"), ["unit-plan", "briefing", "self-scoring"]);
}

#[test]
fn what_was_not_done_is_marked() {
    // Due 30 June: 31 + 31 + 30 + 31 + 30 + 20 days ago.
    let rules = above("2025 procedures", "review-rules");
    assert!(rules.contains("173") && rules.contains("Industry"), "{rules}");
    assert!(!rules.contains("Trade"), "who has done its part is not late: {rules}");
    let training = above("2025 digital", "train-users");
    assert!(training.contains("2024"), "{training}");
    let plans = above("2025 steering", "unit-plan");
    assert!(plans.contains("Extension centre"), "{plans}");
    let text = said("2025 procedures").text();
    assert!(text.contains("due = 2025-06-30"), "a year later:\n{text}");
}

#[test]
fn misses_are_listed_with_their_last_figures() {
    // Quarters I to III: 250 + 280 + 310 of 1,200 files online, 3 of the 6 findings of these quarters
    // mended or referred, 3 + 4 + 2 days of training.
    for (file, id, figures) in [
        ("2025 digital", "online", &["70%", "840/1,200", "120 more"][..]),
        ("2025 steering", "mended", &["50%", "3/6", "3 more"]),
        ("2025 steering", "training", &["9 ngày", "5 more"]),
    ] {
        let comment = above(file, id);
        let is_there = |figure: &&str| comment.contains(*figure);
        assert!(figures.iter().all(is_there) && comment.contains("2024-12-20"), "{id}: {comment}");
        stands("new year", figures);
    }
    assert_eq!(above("2025 procedures", "on-time"), "", "what was met needs no word");
    stands("new year", &["review-rules", "train-users", "publish-procedures", "move-portal"]);
}

#[test]
fn the_index_goes_on() {
    assert!(said("2025 card").text().contains("id = \"1.1\""), "{}", said("2025 card").text());
}

#[test]
fn proposals_stand_as_comments_where_they_would_go() {
    for (file, texts) in [
        ("2025 procedures", &["Rà soát quy trình nội bộ", "Tỷ lệ hồ sơ đúng hạn đạt 98%"][..]),
        ("2025 digital", &["Nâng cấp phần mềm một cửa", "Mua thêm máy quét", "Chỉ có một máy"]),
        ("2025 steering", &["Tập huấn chấm điểm chỉ số", "toàn thể viên chức"]),
    ] {
        let text = said(file).text();
        for expected in texts {
            let found = text.lines().find(|line| line.contains(expected));
            let found = found.unwrap_or_else(|| panic!("{file}: {expected} is not in\n{text}"));
            assert!(found.trim_start().starts_with('#'), "{found}");
        }
    }
}

#[track_caller]
fn errors(occasion: &str) -> Vec<String> {
    let is_error = |found: &Value| found["severity"] == "error";
    said(occasion).findings(is_error)
}

#[test]
fn it_does_not_blind_the_check_to_this_year() {
    assert_eq!(errors("check, both years"), Vec::<String>::new());
    for occasion in ["check, rubbish", "check PATH, rubbish", "check since, rubbish"] {
        assert_eq!(said(occasion).code, Some(1), "{occasion}: {}", said(occasion).said());
        assert_eq!(errors(occasion), ["R501 reports/2024/q4/safety.csv"], "{occasion}");
    }
    let sealed = errors("check, sealed q3 changed");
    assert!(sealed.iter().any(|found| found.ends_with("reports/2024/q3/trade.csv")), "{sealed:?}");
    assert_eq!(said("check, sealed q3 changed").code, Some(1));
    assert_eq!(errors("check, the end"), Vec::<String>::new());
}

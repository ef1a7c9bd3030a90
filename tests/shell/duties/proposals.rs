//! What nine units propose: ten proposals, of which two pairs say the same and one pair much the same.

use serde_json::json;

use super::{hold, stands, told};

#[test]
fn proposals_stand_by_area_and_kind_with_duplicates_beside_each_other() {
    let json = told("proposals");
    assert_eq!(json["schema"], "reform.proposals/1");
    hold(&json["summary"], &json!({ "proposals": 10, "units": 9, "groups": 3 }), "summary");
    let rows = json["proposals"].as_array().expect("a list").iter();
    let rows: Vec<_> = rows
        .map(|row| {
            let text = |key: &str| row[key].as_str().unwrap_or("–").to_owned();
            format!("{} {} {} {}", text("area"), text("kind"), text("unit"), text("likeness"))
        })
        .collect();
    let expected = [
        // Kinds by name, by number, by their Vietnamese word; the same words in capitals and with a stop.
        "procedures goal safety –",
        "procedures task inspectorate same",
        "procedures task industry same",
        "digital goal office –",
        "digital task office same",
        "digital task trade same",
        "digital solution energy –",
        "steering task promotion alike",
        "steering task extension alike",
        "steering solution finance –",
    ];
    assert_eq!(rows, expected);
    let numbers = json["proposals"].as_array().expect("a list").iter().map(|row| &row["group"]);
    let numbers: Vec<_> = numbers.filter_map(serde_json::Value::as_u64).collect();
    let pairs = [numbers[0] == numbers[1], numbers[2] == numbers[3], numbers[4] == numbers[5]];
    assert_eq!((numbers.len(), pairs), (6, [true; 3]));
    assert_eq!(json["silent"], json!([]));
}

#[test]
fn people_read_them_too() {
    for occasion in ["proposals, md", "proposals, table"] {
        stands(occasion, &["Rà soát quy trình nội bộ", "Mua thêm máy quét", "98%", "Điểm tự chấm"]);
    }
}

//! A made-up department of nine units, its plan of five figures and a task, and a first quarter that
//! is over and committed.

use crate::support::files::Files;
use crate::support::scratch::Scratch;

/// Each unit's id, its name and what it is called in English.
pub const UNITS: [(&str, &str, &str); 9] = [
    ("van-phong", "Văn phòng Sở", "The Office"),
    ("thanh-tra", "Thanh tra Sở", "The Inspectorate"),
    ("ke-hoach", "Phòng Kế hoạch", "Planning"),
    ("cong-nghiep", "Phòng Công nghiệp", "Industry"),
    ("thuong-mai", "Phòng Thương mại", "Trade"),
    ("nang-luong", "Phòng Năng lượng", "Energy"),
    ("ky-thuat", "Phòng Kỹ thuật an toàn", "Safety"),
    ("khuyen-cong", "Trung tâm Khuyến công", "Promotion"),
    ("xuc-tien", "Trung tâm Xúc tiến thương mại", "Trade Fairs"),
];

const HEAD: &str = r#"format = 1
year = 2025
language = "vi"
timezone = "+07:00"
coordinator = "van-phong"
title.vi = "Kế hoạch cải cách hành chính năm 2025"
title.en = "Administrative reform plan 2025"

[issuer]
parent.vi = "UBND tỉnh Ví Dụ"
parent.en = "The Sample Province"
name.vi = "Sở Công Thương"
name.en = "Department of Industry and Trade"
symbol = "SCT"
submissions_to.vi = "Văn phòng Sở, vanphong@so.example"
submissions_to.en = "the Office, vanphong@so.example"

[[period]]
id = "q1"
name.vi = "quý I"
name.en = "quarter I"
from = 2025-01-01
to = 2025-03-31
due = 2025-04-04

[[period]]
id = "q2"
name.vi = "quý II"
name.en = "quarter II"
from = 2025-04-01
to = 2025-06-30
due = 2025-07-04

[[report]]
id = "6m"
name.vi = "6 tháng đầu năm"
name.en = "first half-year"
of = ["q1", "q2"]

[[area]]
id = "procedures"
number = 1
name.vi = "Cải cách thủ tục hành chính"
name.en = "Administrative procedures"
focal = "van-phong"
"#;

const JUDGED: &str = r#"
[[indicator]]
id = "on-time"
name.vi = "Tỷ lệ hồ sơ giải quyết đúng hạn"
name.en = "Dossiers settled on time"
numerator = ["settled-on-time"]
denominator = ["settled"]
unit = "%"
target = { at_least = 95 }
judged = "every-period"

[[indicator]]
id = "waiting-time"
name.vi = "Thời gian chờ trung bình mỗi lượt giao dịch"
name.en = "Average wait per visit"
numerator = ["waiting"]
denominator = ["visits"]
unit.vi = "phút"
unit.en = "minutes"
target = { at_most = 10 }
judged = "every-period"

[[rule]]
id = "settled-adds-up"
name.vi = "Đã giải quyết = đúng hạn + quá hạn"
name.en = "Settled = on time + late"
left = ["settled"]
is = "equal"
right = ["settled-on-time", "settled-late"]
severity = "error"

[[task]]
id = "publish"
name.vi = "Công bố thủ tục hành chính"
name.en = "Publish the procedures"
lead = ["van-phong"]
due = 2025-12-31
"#;

/// Id, kind, name and unit of measure in both languages.
const METRICS: [[&str; 6]; 5] = [
    ["settled", "count", "Hồ sơ đã giải quyết", "Dossiers settled", "hồ sơ", "dossiers"],
    ["settled-on-time", "count", "Hồ sơ giải quyết đúng hạn", "On time", "hồ sơ", "dossiers"],
    ["settled-late", "count", "Hồ sơ giải quyết quá hạn", "Late", "hồ sơ", "dossiers"],
    ["waiting", "amount", "Tổng thời gian chờ", "Total waiting time", "phút", "minutes"],
    ["visits", "count", "Lượt giao dịch", "Visits", "lượt", "visits"],
];

fn metric([id, kind, vi, en, unit_vi, unit_en]: [&str; 6]) -> String {
    format!(
        "\n[[metric]]\nid = \"{id}\"\nname.vi = \"{vi}\"\nname.en = \"{en}\"\n\
         unit.vi = \"{unit_vi}\"\nunit.en = \"{unit_en}\"\ntype = \"{kind}\"\n\
         over_time = \"sum\"\nreported_by = [\"@all\"]\n"
    )
}

fn unit((id, vi, en): (&str, &str, &str)) -> String {
    format!("\n[[unit]]\nid = \"{id}\"\nname.vi = \"{vi}\"\nname.en = \"{en}\"\n")
}

/// A unit's submission for the first quarter, after its place in the list.
fn first_quarter(place: usize, id: &str) -> String {
    let (settled, late, visits) = (100 + 10 * place, place, 50 + place);
    let counted = [settled, settled - late, late, visits * 8, visits];
    let rows = METRICS.iter().zip(counted);
    let row = |([id, _, name, ..], value): (&[&str; 6], usize)| format!("{id},{name},{value},,\n");
    let task = match id {
        "van-phong" => "publish,Công bố thủ tục hành chính,in-progress,,\n",
        _ => "",
    };
    "metric,name,value,note,evidence\n".to_owned() + &rows.map(row).collect::<String>() + task
}

/// The repository on the first of July, with folders around it for what is sent.
pub fn on_the_first_of_july() -> Scratch {
    let scratch = Scratch::below("department");
    std::fs::remove_dir_all(scratch.root()).expect("removed");
    let mut files = Files::new();
    let mut put = |path: &str, text: String| files.insert(path.to_owned(), text.into_bytes());
    put("plan/2025/plan.toml", HEAD.to_owned());
    put("plan/2025/units.toml", "format = 1\n".to_owned() + &UNITS.map(unit).concat());
    let area = "format = 1\n".to_owned() + &METRICS.map(metric).concat() + JUDGED;
    put("plan/2025/areas/1-procedures.toml", area);
    for (place, (id, ..)) in UNITS.iter().enumerate() {
        put(&format!("reports/2025/q1/{id}.csv"), first_quarter(place, id));
    }
    crate::support::files::write(scratch.root(), &files);
    scratch.git(&["init", "-q", "-b", "main"]);
    scratch.git(&["add", "plan"]);
    scratch.commit("2025-01-06T08:00:00+07:00", "Điều phối");
    scratch.git(&["add", "reports"]);
    scratch.commit("2025-04-03T08:00:00+07:00", "Điều phối");
    scratch
}

//! A site for everybody: whatever people have written that is not for everybody is looked for in every
//! byte of it, and in that for the Office it is found, so that the search is one.

use std::collections::BTreeSet;

use super::{made, read};
use crate::support::scratch::Scratch;

/// A text that stands nowhere but where it is planted.
fn planted(what: &str) -> String {
    format!("Zqx{what}Zqx")
}

/// Adds a text to a column of every row of a CSV, where a cell of another column lets it.
fn plant(
    folder: &Scratch,
    path: &str,
    column: &str,
    what: &str,
    only: impl Fn(&csv::StringRecord) -> bool,
) {
    let mut reader = csv::Reader::from_reader(folder.read(path).into_bytes().leak() as &[u8]);
    let headers = reader.headers().expect("headers").clone();
    let at = headers.iter().position(|header| header == column).expect("the column");
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(&headers).expect("written");
    for row in reader.records() {
        let row = row.expect("a row");
        let mark = only(&row);
        let cell = |(place, text): (usize, &str)| match place == at && mark {
            true => format!("{text} {}", planted(what)).trim().to_owned(),
            false => text.to_owned(),
        };
        out.write_record(row.iter().enumerate().map(cell)).expect("written");
    }
    folder.write(path, out.into_inner().expect("written"));
}

/// The shipped year with a text in every place in which somebody may write one.
fn year() -> Scratch {
    let folder = Scratch::shipped();
    for unit in ["van-phong", "thanh-tra", "quan-ly-thuong-mai"] {
        let path = format!("reports/2022/q1/{unit}.csv");
        plant(&folder, &path, "note", "Note", |row| !row[2].is_empty());
        plant(&folder, &path, "evidence", "Evidence", |row| !row[4].is_empty());
    }
    let words = format!(
        "# Báo cáo\n\n## Kết quả nổi bật\n\n{}\n\n<!-- nội bộ -->\n\n{}\n",
        planted("Narrative"),
        planted("Internal")
    );
    folder.write("reports/2022/q1/van-phong.md", &words);
    folder.write("reports/2022/q1/department.md", words.replace("Narrative", "Department"));
    for column in ["inspection", "found", "action", "evidence"] {
        plant(&folder, "reports/2022/findings.csv", column, &format!("Finding-{column}"), |_| true);
    }
    for card in ["par-index", "unit-index"] {
        let path = format!("reports/2022/scores/{card}.csv");
        plant(&folder, &path, "note", "ScoreNote", |_| true);
        plant(&folder, &path, "evidence", "ScoreEvidence", |_| true);
    }
    let proposal = format!(
        "area,kind,text,target,reason\n1,task,{},{},{}\n",
        planted("Proposal"),
        planted("ProposalTarget"),
        planted("ProposalReason")
    );
    folder.write("reports/2022/proposals/van-phong.csv", proposal);
    let waiver = format!(
        "\n[[waiver]]\ncode = \"R504\"\nat = \"q2/thanh-tra/settled-on-time\"\nvalue = \"1\"\n\
         reason = \"{}\"\nby = \"{}\"\n\n[[waiver]]\ncode = \"R406\"\nat = \"q1/van-phong\"\n\
         value = \"2022-06-14\"\nreason = \"{0}\"\nby = \"{1}\"\n",
        planted("WaiverReason"),
        planted("WaiverBy")
    );
    let waivers = folder.read("plan/2022/waivers.toml");
    folder.write("plan/2022/waivers.toml", waivers + &waiver);
    people(&folder);
    folder
}

/// Names of people: who signs, who has signed, who owns files, who sent one in, who commits.
fn people(folder: &Scratch) {
    folder.edit("plan/2022/plan.toml", "Nguyễn Trí Phương", &planted("Signature"));
    let signature = format!(
        "signature = {{ title = \"CHÁNH VĂN PHÒNG\", name = \"{}\" }}",
        planted("UnitSignature")
    );
    folder.edit("plan/2022/units.toml", "signature = { title = \"CHÁNH VĂN PHÒNG\" }", &signature);
    let owned = format!("groups = [\"offices\"]\nowner = \"@{}\"\n", planted("Owner"));
    folder.edit("plan/2022/units.toml", "groups = [\"offices\"]\n", &owned);
    let duty = "\n[[sign_off]]\nunit = \"thanh-tra\"\nareas = [\"institutions\"]\ndays = 300\n\n[[area]]\n";
    folder.edit("plan/2022/plan.toml", "\n[[area]]\n", duty);
    let received = format!(
        "format = 1\nunit = \"van-phong\"\nperiod = \"q1\"\n\n[[received]]\non = 2022-03-10\n\
         file = \"{}.xlsx\"\nsha256 = \"{}\"\ncsv_sha256 = \"{1}\"\nby = \"{}\"\n",
        planted("ReceivedFile"),
        "0".repeat(64),
        planted("ReceivedBy")
    );
    folder.write("reports/2022/q1/received/van-phong.toml", received);
    folder.git(&["init", "-q", "-b", "main"]);
    folder.git(&["add", "plan", "seeds", "reports/2022/q1"]);
    folder.commit("2022-06-14T16:00:00+07:00", &planted("Committer"));
    let by = planted("SignedBy");
    folder
        .reform(&[
            "sign",
            "--period",
            "q1",
            "--unit",
            "thanh-tra",
            "--by",
            &by,
            "--as-of",
            "2022-06-20",
        ])
        .ended(0);
    folder.git(&["add", "."]);
    folder.commit("2022-06-20T16:00:00+07:00", &planted("Committer"));
    // A row that is at fault, in a file that nobody has committed since.
    folder.write("reports/2022/q2/zqxstrayzqx.csv", "metric,value\n");
    let csv = folder.read("reports/2022/q2/quan-ly-cong-nghiep.csv");
    let faulty = csv.lines().nth(1).expect("a row").split(',').next().expect("an id").to_owned();
    let row = csv.lines().nth(1).expect("a row").to_owned();
    folder.write(
        "reports/2022/q2/quan-ly-cong-nghiep.csv",
        csv.replace(&row, &format!("{faulty},,{},,", planted("Value"))),
    );
}

/// The places of the planted texts that a site holds, whatever their case.
fn found(files: &crate::support::files::Files) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (path, bytes) in files {
        let text = format!("{path}\n{}", String::from_utf8_lossy(bytes)).to_lowercase();
        for (at, _) in text.match_indices("zqx") {
            let rest = &text[at + 3..];
            if let Some(end) = rest.find("zqx").filter(|end| *end < 40 && *end > 0) {
                let what = &rest[..end];
                if what.chars().all(|c| c.is_ascii_alphabetic() || c == '-') {
                    found.insert(what.to_owned());
                }
            }
        }
    }
    found
}

#[test]
fn nothing_that_is_not_for_everybody_is_in_any_byte() {
    let folder = year();
    for period in [&["--period", "6m"][..], &["--period", "year"]] {
        let on = ["--as-of", "2023-01-10", "--lang", "vi"];
        let inside = made(folder.root(), &folder.outside().join("inside"), &[&on, period].concat());
        let inside = found(&read(&inside));
        let outside = folder.outside().join("outside");
        let public = made(folder.root(), &outside, &[&on[..], &["--public"], period].concat());
        let public = read(&public);
        assert_eq!(found(&public), BTreeSet::new(), "{period:?}");
        let typed = (period[1] == "year").then_some("scorenote");
        let wanted = ["note", "evidence", "finding-found", "signedby", "value"].into_iter();
        for wanted in wanted.chain(typed) {
            assert!(inside.contains(wanted), "{wanted} is not even in the other: {inside:?}");
        }
        let head = folder.git(&["rev-parse", "HEAD"]);
        for (path, bytes) in &public {
            let text = String::from_utf8_lossy(bytes).to_lowercase();
            for hidden in ["an author", "@example.org", "reports/2022/", ".csv:", &head[..10]] {
                assert!(!text.contains(hidden), "{path} has {hidden}");
            }
        }
        assert!(!public.contains_key("data/report.json") && !public.contains_key("findings.html"));
        std::fs::remove_dir_all(folder.outside().join("inside")).expect("removed");
        std::fs::remove_dir_all(&outside).expect("removed");
    }
}

#[test]
fn only_what_is_committed_is_for_everybody() {
    let folder = Scratch::submitted();
    let on = ["--as-of", "2022-06-20", "--period", "6m"];
    let made = |name: &str, more: &[&str]| {
        let site = made(folder.root(), &folder.outside().join(name), &[&on[..], more].concat());
        read(&site).remove("data/indicators.csv").expect("figures")
    };
    std::fs::create_dir(folder.outside().join("sites")).expect("made");
    let before = made("sites/first", &["--public"]);
    folder.edit("reports/2022/q2/thanh-tra.csv", "settled-late,", "settled-late,1");
    folder.write("reports/2022/q2/new.md", "## Kết quả nổi bật\n\nMới\n");
    assert!(made("sites/public", &["--public"]) == before, "a change that nobody has committed");
    assert!(made("sites/inside", &[]) != before, "which counts for those inside");
    folder.git(&["add", "."]);
    folder.commit("2022-06-19T08:00:00+07:00", "Coordinator");
    assert!(made("sites/later", &["--public"]) != before, "until it is committed");
}

//! Names that files get on their way from a unit: copies, versions, extensions typed twice. What
//! each most likely is, and whose.

use std::collections::BTreeMap;

use crate::model::{Plan, worded};
use crate::source::spelling::{bare, clean, key};
use crate::source::unseen;

worded! {
    /// What has become of the name of a unit's file.
    pub enum Slip {
        /// `office (1).csv`, `office - Copy.csv`: a copy that a browser or the Explorer made.
        Copy = "copy",
        /// `office_v2.csv`, `office-final.csv`.
        Version = "version",
        /// `office.csv.csv`, `office.csv.txt`.
        Extension = "twice",
        /// ` office.csv`, `Office.csv`, `Văn phòng Sở.csv`.
        Spelling = "spelling",
    }
}

/// Every way to write a unit, with its id: looked up once a file, made once a repository.
pub struct Owners {
    ids: BTreeMap<String, String>,
}

impl Owners {
    /// The units of a plan.
    pub fn of(plan: &Plan) -> Self {
        let mut ids = BTreeMap::new();
        for unit in &plan.units {
            for name in unit.name.vi.iter().chain(&unit.name.en) {
                ids.entry(bare(name).replace(' ', "-")).or_insert_with(|| unit.id.to_string());
            }
        }
        for id in plan.units.ids() {
            ids.insert(written(id.as_str()), id.to_string());
        }
        Self { ids }
    }

    /// What has become of a file's name, whose file it is, and whether it is a narrative (`md`) or
    /// a submission (`csv`); `None` if that cannot be told, or if the name is right.
    pub fn slip(&self, name: &str) -> Option<(Slip, &str, &'static str)> {
        let (stem, kind, extensions) = stem(name)?;
        let owner = |stem: &str| self.ids.get(&written(stem)).map(String::as_str);
        let right = |id: &str| name == format!("{id}.{kind}");
        if let Some(id) = owner(&stem) {
            let slip = if extensions > 1 { Slip::Extension } else { Slip::Spelling };
            return (!right(id)).then_some((slip, id, kind));
        }
        // A copy of a version: `office_v2 (1).csv`.
        if let Some(base) = copied(&stem) {
            let id = owner(&base).or_else(|| owner(&version(&base)?))?;
            return Some((Slip::Copy, id, kind));
        }
        let base = version(&stem)?;
        owner(&base).map(|id| (Slip::Version, id, kind))
    }
}

/// Spellings of a name that nobody tells apart.
fn written(name: &str) -> String {
    let bare = bare(name).replace(['_', ' '], "-");
    unseen::ascii(&bare).unwrap_or(bare)
}

/// A name without its extensions, what the file holds, and how many extensions it had.
fn stem(name: &str) -> Option<(String, &'static str, usize)> {
    let mut stem = clean(name).to_lowercase();
    let mut kind = None;
    let mut extensions = 0;
    while let Some((front, extension)) = stem.rsplit_once('.') {
        match extension.trim() {
            "csv" => kind = Some("csv"),
            "md" => kind = kind.or(Some("md")),
            "txt" | "text" => {}
            _ => break,
        }
        extensions += 1;
        stem = front.trim().to_owned();
    }
    kind.map(|kind| (stem, kind, extensions))
}

/// The name of what a copy was made of.
fn copied(stem: &str) -> Option<String> {
    const BEHIND: [&str; 7] =
        [" - copy", " - bản sao", " - sao chép", " copy", " bản sao", "_copy", "-copy"];
    const BEFORE: [&str; 4] = ["copy of ", "bản sao của ", "bản sao ", "sao chép của "];
    let mut base = stem.to_owned();
    loop {
        let shorter = numbered(&base)
            .or_else(|| BEHIND.iter().find_map(|tail| base.strip_suffix(tail)))
            .or_else(|| BEFORE.iter().find_map(|head| base.strip_prefix(head)));
        match shorter {
            Some(shorter) => base = shorter.trim().to_owned(),
            None => return (base != stem && !base.is_empty()).then_some(base),
        }
    }
}

/// `office (1)`, `office(2)`.
fn numbered(stem: &str) -> Option<&str> {
    let (front, number) = stem.strip_suffix(')')?.rsplit_once('(')?;
    let is_number = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
    is_number.then_some(front)
}

/// The name without what says which version it is.
fn version(stem: &str) -> Option<String> {
    const WORDS: [&str; 16] = [
        "final",
        "mới",
        "moi",
        "new",
        "cũ",
        "cu",
        "old",
        "sửa",
        "sua",
        "chính thức",
        "chinh thuc",
        "bản cuối",
        "ban cuoi",
        "backup",
        "bak",
        "nop",
    ];
    let (front, tail) = stem.rsplit_once(['_', '-', ' ', '.'])?;
    let number = tail.trim_start_matches(['v', 'e', 'r']);
    let counted =
        !number.is_empty() && number.len() <= 8 && number.bytes().all(|b| b.is_ascii_digit());
    let said = WORDS.iter().any(|word| key(word) == key(tail));
    ((counted || said) && !front.is_empty()).then(|| front.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_by_what_became_of_them() {
        let owners = Owners {
            ids: [("office", "office"), ("van-phong-so", "office"), ("h44.13", "H44.13")]
                .map(|(name, id)| (name.to_owned(), id.to_owned()))
                .into(),
        };
        for (name, expected) in [
            ("office (1).csv", Some((Slip::Copy, "office", "csv"))),
            ("office(2).csv", Some((Slip::Copy, "office", "csv"))),
            ("office - Copy.csv", Some((Slip::Copy, "office", "csv"))),
            ("office - Copy (2).csv", Some((Slip::Copy, "office", "csv"))),
            ("office - Bản sao.csv", Some((Slip::Copy, "office", "csv"))),
            ("Copy of office.csv", Some((Slip::Copy, "office", "csv"))),
            ("office_v2 (1).md", Some((Slip::Copy, "office", "md"))),
            ("office_v2.csv", Some((Slip::Version, "office", "csv"))),
            ("office-final.csv", Some((Slip::Version, "office", "csv"))),
            ("office 2.csv", Some((Slip::Version, "office", "csv"))),
            ("office.csv.csv", Some((Slip::Extension, "office", "csv"))),
            ("office.csv.txt", Some((Slip::Extension, "office", "csv"))),
            (" office.csv", Some((Slip::Spelling, "office", "csv"))),
            ("Office.CSV", Some((Slip::Spelling, "office", "csv"))),
            ("Văn phòng Sở.csv", Some((Slip::Spelling, "office", "csv"))),
            ("h44.13.csv", Some((Slip::Spelling, "H44.13", "csv"))),
            // Right, of nobody, or of another kind.
            ("office.csv", None),
            ("office.md", None),
            ("inspectorate (1).csv", None),
            ("office.xlsx", None),
            ("(1).csv", None),
            (".csv", None),
        ] {
            assert_eq!(owners.slip(name), expected, "{name:?}");
        }
    }
}

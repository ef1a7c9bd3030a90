//! The parts of a workbook while some of them are changed: all others are copied as they are packed.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read as _, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipArchive, ZipWriter};

use super::outline::{Edit, Outline, attributes_of};

/// The largest part that is changed, in bytes: that of a form has a hundredth of it.
const LARGEST: u64 = 24 << 20;

/// A workbook and the changes to it.
pub(super) struct Package<'b> {
    zip: ZipArchive<Cursor<&'b [u8]>>,
    /// The parts by their names in lower case, which is how they are told apart.
    parts: BTreeMap<String, usize>,
    /// The same of what is changed or new, with the names as they are written: some programs do not
    /// find a part whose name is written otherwise than where it is named.
    changed: BTreeMap<String, (String, String)>,
    dropped: BTreeSet<String>,
}

/// What one part says of another.
#[derive(Debug, Clone)]
pub(super) struct Relation {
    pub id: String,
    /// The last word of its kind.
    pub kind: String,
    /// The part, by its path in the archive.
    pub part: String,
}

impl<'b> Package<'b> {
    /// Opens a workbook that has been read before, and so is known to be sound.
    pub fn open(bytes: &'b [u8]) -> Option<Self> {
        let zip = ZipArchive::new(Cursor::new(bytes)).ok()?;
        let mut parts = BTreeMap::new();
        for at in 0..zip.len() {
            parts.insert(zip.name_for_index(at)?.ok()?.to_lowercase(), at);
        }
        Some(Self { zip, parts, changed: BTreeMap::new(), dropped: BTreeSet::new() })
    }

    /// Whether there is a part of a name.
    pub fn has(&self, name: &str) -> bool {
        let name = name.to_lowercase();
        self.changed.contains_key(&name) || self.parts.contains_key(&name)
    }

    /// The text of a part, as it has been changed so far.
    pub fn text(&mut self, name: &str) -> Option<String> {
        let name = name.to_lowercase();
        if let Some((_, text)) = self.changed.get(&name) {
            return Some(text.clone());
        }
        let part = self.zip.by_index(*self.parts.get(&name)?).ok()?;
        let mut text = String::new();
        part.take(LARGEST + 1).read_to_string(&mut text).ok()?;
        (text.len() as u64 <= LARGEST).then_some(text)
    }

    /// Puts a part in, in the place of one of its name.
    pub fn put(&mut self, name: &str, text: String) {
        self.changed.insert(name.to_lowercase(), (name.to_owned(), text));
    }

    /// Leaves a part out.
    pub fn drop(&mut self, name: &str) {
        self.dropped.insert(name.to_lowercase());
    }

    /// A name that no part has.
    pub fn free(&self, stem: &str, extension: &str) -> String {
        let names = (1..).map(|number| format!("{stem}{number}.{extension}"));
        names.into_iter().find(|name| !self.has(name)).unwrap_or_default()
    }

    /// What a part builds on; of the whole for the part without a name. What lies outside is left out.
    pub fn relations(&mut self, of: &str) -> Option<Vec<Relation>> {
        let Some(text) = self.text(&relations_of(of)) else { return Some(Vec::new()) };
        let folder = of.rsplit_once('/').map_or("", |(folder, _)| folder);
        let outline = Outline::of(&text)?;
        let own = |child| {
            let names = ["Id", "Type", "Target", "TargetMode"];
            let [id, kind, target, mode] = attributes_of(outline.text(child), names);
            let kind = kind?.rsplit('/').next().unwrap_or_default().to_owned();
            let part = super::super::listing::resolved(folder, &target?);
            (mode.as_deref() != Some("External")).then_some(Relation { id: id?, kind, part })
        };
        Some(outline.children.iter().filter_map(own).collect())
    }

    /// Adds a relation to a part, of a kind by its last word, and names it.
    pub fn relate(&mut self, of: &str, kind: &str, to: &str) -> Option<String> {
        const KINDS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const EMPTY: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
             <Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>";
        let path = relations_of(of);
        let text = self.text(&path).unwrap_or_else(|| EMPTY.to_owned());
        let mut ids = (1..).map(|number| format!("rIdReform{number}"));
        let id = ids.find(|id| !text.contains(&format!("\"{id}\"")))?;
        let outline = Outline::of(&text)?;
        let prefix = &outline.prefix;
        let own =
            format!("<{prefix}Relationship Id=\"{id}\" Type=\"{KINDS}/{kind}\" Target=\"/{to}\"/>");
        let edit = Edit::insert(outline.before(&[]), own);
        let text = outline.edited(vec![edit]);
        self.put(&path, text);
        Some(id)
    }

    /// Takes a relation of a part away.
    pub fn unrelate(&mut self, of: &str, id: &str) -> Option<()> {
        let path = relations_of(of);
        let text = self.text(&path)?;
        let outline = Outline::of(&text)?;
        let is_it = |child| attributes_of(outline.text(child), ["Id"])[0].as_deref() == Some(id);
        let child = outline.children.iter().find(|child| is_it(child))?;
        let text = outline.edited(vec![Edit::remove(child)]);
        self.put(&path, text);
        Some(())
    }

    /// Says of which kind a new part is: by its own name, or for all of an extension.
    pub fn type_of(&mut self, name: &str, kind: &str) -> Option<()> {
        let path = "[Content_Types].xml";
        let text = self.text(path)?;
        let outline = Outline::of(&text)?;
        let extension = name.strip_prefix("*.");
        let known = outline.children.iter().any(|child| {
            let [part, of] = attributes_of(outline.text(child), ["PartName", "Extension"]);
            match extension {
                Some(extension) => of.is_some_and(|of| of.eq_ignore_ascii_case(extension)),
                None => part.is_some_and(|part| part.trim_start_matches('/') == name),
            }
        });
        if known {
            return Some(());
        }
        let prefix = &outline.prefix;
        let (at, own) = match extension {
            // Excel wants these first.
            Some(extension) => (
                outline.before(&["Default", "Override"]),
                format!("<{prefix}Default Extension=\"{extension}\" ContentType=\"{kind}\"/>"),
            ),
            None => (
                outline.before(&[]),
                format!("<{prefix}Override PartName=\"/{name}\" ContentType=\"{kind}\"/>"),
            ),
        };
        let text = outline.edited(vec![Edit::insert(at, own)]);
        self.put(path, text);
        Some(())
    }

    /// The workbook with its changes.
    pub fn packed(mut self) -> Option<Vec<u8>> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default())
            .system(System::Unix)
            .unix_permissions(0o644);
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for at in 0..self.zip.len() {
            let name = self.zip.name_for_index(at)?.ok()?.into_owned();
            let key = name.to_lowercase();
            if self.dropped.contains(&key) {
                continue;
            }
            match self.changed.remove(&key) {
                Some((_, text)) => {
                    writer.start_file(name, options).ok()?;
                    writer.write_all(text.as_bytes()).ok()?;
                }
                None => writer.raw_copy_file(self.zip.by_index_raw(at).ok()?).ok()?,
            }
        }
        for (name, text) in self.changed.into_values() {
            writer.start_file(name, options).ok()?;
            writer.write_all(text.as_bytes()).ok()?;
        }
        writer.finish().ok().map(Cursor::into_inner)
    }
}

fn relations_of(part: &str) -> String {
    let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
    let between = if folder.is_empty() { "" } else { "/" };
    format!("{folder}{between}_rels/{name}.rels")
}

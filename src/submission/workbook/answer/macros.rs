//! Macros stay with who made them: a workbook that comes back runs nothing.

use super::outline::{Edit, Outline, attributes_of};
use super::package::Package;

/// What a workbook is that runs nothing.
const PLAIN: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

/// The kinds of parts that run, by the last word of their relation.
const RUN: &[&str] = &["vbaProject", "xlMacrosheet", "xlIntlMacrosheet"];

/// Leaves macros out; `None` where sheets themselves are macros.
pub(super) fn drop(package: &mut Package<'_>, workbook: &str) -> Option<()> {
    let relations = package.relations(workbook)?;
    let running = relations.iter().filter(|relation| RUN.contains(&relation.kind.as_str()));
    let running: Vec<_> = running.cloned().collect();
    if running.iter().any(|relation| relation.kind != "vbaProject") {
        return None;
    }
    for relation in &running {
        package.unrelate(workbook, &relation.id)?;
        package.drop(&relation.part);
    }
    let path = "[Content_Types].xml";
    let text = package.text(path)?;
    let outline = Outline::of(&text)?;
    let mut edits = Vec::new();
    for child in &outline.children {
        let own = outline.text(child);
        let [part, kind] = attributes_of(own, ["PartName", "ContentType"]);
        let part = part.unwrap_or_default();
        let part = part.trim_start_matches('/');
        if part.eq_ignore_ascii_case(workbook) {
            let plain = own.replace(&kind?, PLAIN);
            edits.push(Edit { range: child.range.clone(), text: plain });
        } else if running.iter().any(|relation| relation.part.eq_ignore_ascii_case(part)) {
            edits.push(Edit::remove(child));
        }
    }
    let text = outline.edited(edits);
    package.put(path, text);
    Some(())
}

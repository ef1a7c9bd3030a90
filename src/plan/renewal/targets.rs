//! What becomes of decisions on targets: the last one of the year is next year's target from its first
//! day on, and a target of units that ended is their successors'.

use toml::de::DeValue;

use super::units::{Entry, Naming, tables, text_of};

impl Naming<'_, '_> {
    /// The targets of an indicator.
    pub(super) fn of_targets(&mut self, indicator: &Entry<'_>) {
        let DeValue::Table(table) = indicator.get_ref() else { return };
        let is_inline = |entry: &Entry<'_>| self.text[entry.span()].starts_with('{');
        let last = tables(table, "revised").last().and_then(|entry| match entry.get_ref() {
            DeValue::Table(revision) if is_inline(entry) => revision.get("target"),
            _ => None,
        });
        if let (Some(last), Some(target)) = (last, table.get("target"))
            && is_inline(last)
            && is_inline(target)
        {
            self.edits.push((target.span(), self.text[last.span()].to_owned()));
            self.remove(table, "revised");
        }
        let of = text_of(table, "id").unwrap_or_default().to_owned();
        for entry in tables(table, "unit_target") {
            let DeValue::Table(decided) = entry.get_ref() else { continue };
            let ended = text_of(decided, "unit").and_then(|unit| self.handover.instead_of(unit));
            if ended.is_some_and(<[_]>::is_empty) && is_inline(entry) {
                self.edits.push((self.element(entry.span()), String::new()));
            } else {
                self.of_names(decided, "unit", &of);
            }
        }
    }
}

//! What becomes of scorecards and sign-offs: criteria of indicators that leave go with them, and who
//! scores or signs is whoever took over.

use toml::de::{DeTable, DeValue};

use super::units::{Entry, Naming, quoted, tables, text_of};

/// The folder of the scorecards, within the plan's.
pub(super) const FOLDER: &str = "scorecards/";

impl Naming<'_, '_> {
    /// A scorecard.
    pub(super) fn of_card(&mut self, card: &str, file: &DeTable<'_>) {
        for criterion in tables(file, "criterion") {
            let DeValue::Table(table) = criterion.get_ref() else { continue };
            let id = text_of(table, "id").unwrap_or_default();
            if self.lapsed.is_unscored(card, id) {
                self.leave_out(criterion);
            }
        }
        if let Some(scorer) = file.get("unit")
            && !self.is_one(scorer, "unit", card)
        {
            self.remove(file, "unit");
        }
        self.of_names(file, "units", card);
    }

    /// Who signs for which areas. A duty that nobody or more than one took over is left out.
    pub(super) fn of_sign_offs(&mut self, file: &DeTable<'_>) {
        for duty in tables(file, "sign_off") {
            let DeValue::Table(table) = duty.get_ref() else { continue };
            if let Some(signer) = table.get("unit")
                && !self.is_one(signer, "unit", "sign_off")
            {
                self.leave_out(duty);
            }
        }
    }

    /// Puts the unit in the place of one that has ended; whether there is exactly one.
    fn is_one(&mut self, value: &Entry<'_>, key: &str, of: &str) -> bool {
        let Some(now) = value.get_ref().as_str().and_then(|name| self.instead_of(name, key, of))
        else {
            return true;
        };
        if let [one] = now.as_slice() {
            self.edits.push((value.span(), quoted(one)));
        }
        now.len() == 1
    }
}

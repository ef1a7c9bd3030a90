//! Whose submission a file is and for when, once it is to be read: what was asked for, what the
//! file says, and what becomes of it where these are not the same.

use super::below::Other;
use super::faults::{UNCLEAR_OWNER, WRONG_FORM};
use super::form::Form;
use super::head::{Head, Stated};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity, nearest};
use crate::i18n::Value;
use crate::model::{FileId, Id, Name, Place, Plan};

/// What a file says, and what was asked for.
pub(super) struct Question<'q> {
    pub plan: &'q Plan,
    pub file: FileId,
    /// Where a row of its head stands.
    pub row: &'q dyn Fn(usize) -> Place,
    pub unit: Option<&'q Id>,
    pub period: Option<&'q Id>,
}

/// A unit or a period: what was asked for, and what the file says in which row.
struct Side<'s> {
    what: &'static str,
    asked: Option<&'s Id>,
    said: &'s Stated,
    at: Option<usize>,
}

/// What has come of asking.
pub(super) enum Answer {
    Known(Id, Id),
    /// There are findings.
    Unclear,
    Nameless,
}

impl<'q> Question<'q> {
    /// Whose a form is: its hidden sheet says so, and its title must not say another.
    pub fn of_form(&self, form: &Form, head: &Head, diagnostics: &mut Diagnostics) -> Answer {
        if self.is_shared(head, diagnostics) {
            return Answer::Unclear;
        }
        let named = form.named(self.plan);
        let (unit, period) = (self.unit.or(named.0), self.period.or(named.1));
        let wrong = form.disagreements(self.plan, unit, period, self.file);
        if !wrong.is_empty() {
            diagnostics.extend(wrong);
            return Answer::Unclear;
        }
        let (Some(unit), Some(period)) = (unit, period) else { return Answer::Nameless };
        let mut clear = true;
        let sides = [("form-unit", unit, &head.unit), ("form-period", period, &head.period)];
        for (what, own, said) in sides {
            let others = said.ids();
            // Of a form that was made for one and retitled for another nobody knows whose it is.
            if !others.is_empty() && !others.contains(own) {
                clear = false;
                let names = [own].into_iter().chain(others);
                let at = head.rows[usize::from(what == "form-period")];
                diagnostics.push(self.unclear(what, at, names));
            }
        }
        if clear { Answer::Known(unit.clone(), period.clone()) } else { Answer::Unclear }
    }

    /// Whose any other table is: whoever asks knows it, or else its head says so, or the name of
    /// the file.
    pub fn of_table(&self, head: &Head, hint: &Head, diagnostics: &mut Diagnostics) -> Answer {
        if self.is_shared(head, diagnostics) {
            return Answer::Unclear;
        }
        let own = self.plan.year;
        if let Some(year) = head.year.filter(|year| *year != own) {
            let at = self.place(head.rows[1]);
            let finding = Diagnostic::new(&WRONG_FORM, at).with("what", "year");
            let finding = finding.with("known", "yes").with("wanted", own.to_string());
            diagnostics.push(finding.found(year.to_string()));
            return Answer::Unclear;
        }
        let [of_unit, of_period] = head.rows;
        let unit = Side { what: "unit", asked: self.unit, said: &head.unit, at: of_unit };
        let period = Side { what: "period", asked: self.period, said: &head.period, at: of_period };
        let unit = self.side(&unit, &hint.unit, diagnostics);
        let period = self.side(&period, &hint.period, diagnostics);
        match (unit, period) {
            (Ok(Some(unit)), Ok(Some(period))) => Answer::Known(unit, period),
            (Err(()), _) | (_, Err(())) => Answer::Unclear,
            _ => Answer::Nameless,
        }
    }

    /// A unit or a period: `Err` where there is a finding.
    fn side(
        &self,
        side: &Side<'_>,
        hint: &Stated,
        diagnostics: &mut Diagnostics,
    ) -> Result<Option<Id>, ()> {
        let Side { what, asked, said, at } = *side;
        let others = said.ids();
        if let Some(asked) = asked {
            if !others.is_empty() && !others.contains(asked) {
                let names = [asked].into_iter().chain(others);
                let finding = self.unclear(what, at, names).help("help-asked");
                diagnostics.push(finding.severity(Severity::Warning));
            }
            return Ok(Some(asked.clone()));
        }
        match said {
            Stated::One(id) => Ok(Some(id.clone())),
            Stated::Nothing => Ok(hint.one().cloned()),
            Stated::Several(ids) => {
                diagnostics.push(self.unclear(what, at, ids));
                Err(())
            }
            Stated::Unknown(words) => {
                let at = self.place(at);
                let finding = Diagnostic::new(&UNCLEAR_OWNER, at).with("what", "unknown");
                let names = self.plan.units.iter().flat_map(|unit| &unit.name.vi);
                let near = nearest(words, names.map(String::as_str));
                let finding = match near {
                    Some(near) => finding.with("nearest", near).help("help-nearest"),
                    None => finding,
                };
                diagnostics.push(finding.with("names", "").found(words.as_str()));
                Err(())
            }
        }
    }

    /// Whether the table has the heads of several units: no one of them is taken, even if asked for.
    fn is_shared(&self, head: &Head, diagnostics: &mut Diagnostics) -> bool {
        if head.is_shared {
            let finding = self.unclear("several", head.rows[0], head.unit.ids());
            diagnostics.push(finding.help("help-several"));
        }
        head.is_shared
    }

    /// That the table of another unit stands below that of `own`, and where.
    pub fn shared(&self, own: &Id, other: &Other, at: Place) -> Diagnostic {
        let names = [Ok(own.clone()), other.unit.clone()].map(|unit| match unit {
            Ok(id) => self.name(&id),
            Err(words) => words.into(),
        });
        Diagnostic::new(&UNCLEAR_OWNER, at)
            .with("what", "several")
            .with("names", Value::Joined(" – ", names.into()))
            .help("help-several")
    }

    fn place(&self, row: Option<usize>) -> Place {
        row.map_or(Place::top(self.file), self.row)
    }

    fn unclear<'n>(
        &self,
        what: &'static str,
        at: Option<usize>,
        ids: impl IntoIterator<Item = &'n Id>,
    ) -> Diagnostic {
        let names = ids.into_iter().map(|id| self.name(id)).collect();
        Diagnostic::new(&UNCLEAR_OWNER, self.place(at))
            .with("what", what)
            .with("names", Value::Joined(" – ", names))
    }

    /// What a unit or a period is called.
    fn name(&self, id: &Id) -> Value {
        let units = self.plan.units.get(id.as_str()).map(|unit| &unit.name);
        let period = || self.plan.periods.get(id.as_str()).map(|period| &period.name);
        let name: Option<&Name> = units.or_else(period);
        name.map_or_else(|| id.as_str().into(), Value::from)
    }
}

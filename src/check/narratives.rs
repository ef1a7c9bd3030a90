//! A narrative has every section, each with text that is not too long, and is of a unit that
//! reports.

use super::rows::NOT_REPORTING;
use super::{Accounts, Check, Facts, Look};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule};
use crate::model::{Name, Narrative, Place, Section};

static MISSING_SECTION: Rule = Rule::warning("R241", "missing-section");
static EMPTY_SECTION: Rule = Rule::warning("R242", "empty-section");
static LONG_SECTION: Rule = Rule::warning("R243", "long-section");

pub(super) static CHECK: Check = Check {
    rules: &[&NOT_REPORTING, &MISSING_SECTION, &EMPTY_SECTION, &LONG_SECTION],
    looks: &[Look::Whole(run)],
};

fn run(facts: &Facts<'_>, _: &Accounts<'_>, diagnostics: &mut Diagnostics) {
    for narrative in facts.narratives {
        // The coordinator writes what it has to say for the department, under any of the headings.
        if narrative.of_department {
            if narrative.readable {
                sections(narrative, facts.plan.form.narrative_limit, diagnostics);
            }
            continue;
        }
        let about = facts.of(&narrative.unit, &narrative.period);
        let Some((unit, period)) = about else { continue };
        if !facts.plan.reports_in(unit, period) {
            diagnostics.push(
                finding(&NOT_REPORTING, narrative, Place::top(narrative.file))
                    .found(unit.id.as_str())
                    .with("period", &period.name)
                    .see(unit.place, "unit"),
            );
            continue;
        }
        // What could not be read has been reported as such.
        if narrative.readable {
            sections(narrative, facts.plan.form.narrative_limit, diagnostics);
        }
    }
}

fn sections(narrative: &Narrative, limit: usize, diagnostics: &mut Diagnostics) {
    for section in Section::ALL {
        let [vi, en] = section.headings().map(|heading| Some(heading.to_owned()));
        let also = Name { vi: en.clone(), en: vi.clone() };
        let heading = Name { vi, en };
        let about = |rule, place| {
            finding(rule, narrative, place).with("heading", &heading).with("also", &also)
        };
        match narrative.written.iter().find(|written| written.section == section) {
            None if narrative.of_department => {}
            None => {
                diagnostics.push(about(&MISSING_SECTION, Place::top(narrative.file)));
            }
            Some(written) if written.characters == 0 => {
                diagnostics.push(about(&EMPTY_SECTION, written.place));
            }
            Some(written) if written.characters > limit => diagnostics.push(
                about(&LONG_SECTION, written.place)
                    .with("limit", limit)
                    .with("length", written.characters)
                    .found(written.characters.to_string()),
            ),
            Some(_) => {}
        }
    }
}

fn finding(rule: &'static Rule, narrative: &Narrative, place: Place) -> Diagnostic {
    Diagnostic::new(rule, place).about(&narrative.unit, &narrative.period)
}

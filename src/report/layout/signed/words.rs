//! Words under the outline's headings: the department's in its own voice, then the units', each with
//! the period of which it was said where the report has several.

use std::collections::BTreeSet;

use super::Draft;
use crate::i18n::{Message, Value};
use crate::model::{Prose, Section};
use crate::report::layout::block::{Block, Words};
use crate::report::sentence::first_of;
use crate::report::{NarrativeLine, Statement};

impl Draft<'_, '_> {
    /// What is said in a section, unless it stands at its area.
    pub(super) fn words(&self, section: Section) -> Vec<Block> {
        let is_placed = |line: &NarrativeLine<'_>| {
            let at_area = matches!(section, Section::Results | Section::Difficulties);
            at_area && line.area.is_some_and(|area| self.placed.contains(area))
        };
        // The headings of these say themselves whose words they are.
        let is_led = matches!(section, Section::Results | Section::Next);
        self.told(section, is_led, |line| !is_placed(line))
    }

    /// What is said of an area.
    pub(super) fn words_on(&self, area: &str) -> Vec<Block> {
        let of = |section| self.told(section, true, |line| line.area == Some(area));
        [Section::Results, Section::Difficulties].into_iter().flat_map(of).collect()
    }

    /// The department's words, and those of the units where it has none on the same: what it has
    /// drawn from them is not said twice, unless the plan wants both.
    fn told(
        &self,
        section: Section,
        is_led: bool,
        wanted: impl Fn(&NarrativeLine<'_>) -> bool,
    ) -> Vec<Block> {
        let lines = self.document.narratives.iter();
        let lines = lines.filter(|line| line.section == section && wanted(line));
        let (own, units): (Vec<_>, Vec<_>) = lines.partition(|line| line.is_department);
        let mut blocks: Vec<_> = own.iter().flat_map(|line| self.voice(line)).collect();
        // What the department said of an earlier period alone does not speak for the whole.
        let meta = &self.document.meta;
        let is_of_whole = |line: &&&NarrativeLine<'_>| {
            let period = line.latest.period;
            period == meta.id || meta.of.last().is_some_and(|last| last == period)
        };
        let taken: BTreeSet<_> = own.iter().filter(is_of_whole).map(|line| line.area).collect();
        let is_kept = |line: &&&NarrativeLine<'_>| {
            self.document.assessment.plan.form.unit_words || !taken.contains(&line.area)
        };
        let units: Vec<_> = units.iter().filter(is_kept).copied().collect();
        let said = if self.document.meta.author.is_on_itself() {
            units.iter().flat_map(|line| self.voice(line)).collect()
        } else {
            self.of_units(&units)
        };
        if is_led && !said.is_empty() {
            blocks.push(Block::Line(self.lead(section)));
        }
        blocks.extend(said);
        blocks
    }

    /// What leads in the words of the units, or of the one whose report it is.
    fn lead(&self, section: Section) -> Message {
        let is_own = self.document.meta.author.is_on_itself();
        Message::new("signed-said").with("section", section.code()).with("own", is_own)
    }

    /// Words in the voice of the report's author.
    fn voice(&self, line: &NarrativeLine<'_>) -> Vec<Block> {
        let (told, passed) = self.statements(line);
        let words = told.into_iter().map(|said| {
            // What it said last speaks for the report.
            let dated = said.dated.filter(|_| !said.is_last);
            let by = dated.map(|periods| Message::new("signed-in-period").with("periods", periods));
            Block::Words(Words { by, text: said.text.to_vec() })
        });
        words.chain(self.passed_over(&passed)).collect()
    }

    /// The words of units, each under its name; who says that there is nothing is named for that.
    fn of_units(&self, lines: &[&NarrativeLine<'_>]) -> Vec<Block> {
        let (mut blocks, mut nothing, mut earlier) = (Vec::new(), Vec::new(), BTreeSet::new());
        for line in lines {
            let (told, passed) = self.statements(line);
            earlier.extend(passed);
            for said in told {
                let by = Message::new("narrative-by")
                    .with("unit", line.name)
                    .with("dated", said.dated.is_some())
                    .with("period", said.dated);
                if said.is_nothing {
                    nothing.push(by);
                } else {
                    blocks.push(Block::Words(Words { by: Some(by), text: said.text.to_vec() }));
                }
            }
        }
        if !nothing.is_empty() {
            let units = first_of("; ", nothing);
            blocks.push(Block::Item(Message::new("signed-nothing").with("units", units)));
        }
        blocks.extend(self.passed_over(&earlier));
        blocks
    }

    /// What was said, earliest first, the same words once; and the periods of which it is not told
    /// again, as the tasks that were to come then have come.
    fn statements<'l>(&self, line: &'l NarrativeLine<'_>) -> (Vec<Said<'l>>, BTreeSet<usize>) {
        let of = &self.document.meta.of;
        let is_dated = of.len() > 1;
        let mut told: Vec<(&[Prose], Vec<&Statement<'_>>)> = Vec::new();
        let mut passed = BTreeSet::new();
        let all = line.earlier.iter().map(|said| (said, true)).chain([(&line.latest, false)]);
        for (said, is_earlier) in all {
            if is_earlier && line.section == Section::Next {
                passed.extend(of.iter().position(|id| id == said.period));
                continue;
            }
            match told.iter_mut().find(|(text, _)| *text == said.text) {
                Some((_, of)) => of.push(said),
                None => told.push((said.text, vec![said])),
            }
        }
        let told = told.into_iter().map(|(text, of)| {
            let is_of_whole = of.iter().any(|said| said.period == self.document.meta.id);
            let periods = || Value::joined(", ", of.iter().map(|said| said.period_name));
            let last = self.document.meta.of.last();
            let is_last = of.iter().any(|said| last.is_some_and(|last| last == said.period));
            let is_nothing = of.iter().all(|said| said.is_nothing);
            Said { text, is_last, is_nothing, dated: (is_dated && !is_of_whole).then(periods) }
        });
        (told.collect(), passed)
    }

    /// That what was to come after earlier periods is not told again.
    fn passed_over(&self, periods: &BTreeSet<usize>) -> Option<Block> {
        let names = Value::joined(", ", periods.iter().map(|at| &self.document.meta.periods[*at]));
        let told = Message::new("signed-next-passed").with("periods", names);
        (!periods.is_empty()).then_some(Block::Line(told))
    }
}

/// Words with the periods of which they were said, where the report has several.
struct Said<'l> {
    text: &'l [Prose],
    /// Whether it is of the report's last period.
    is_last: bool,
    /// Whether that is no more than that there is nothing.
    is_nothing: bool,
    dated: Option<Value>,
}

//! `reports/<year>/<period>/<unit>.md` → [`Narrative`]: the unit's own words under fixed headings; and
//! `department.md` beside it, in which the coordinator writes for the department itself.
//!
//! Markdown is read by the book; mark-up that a report cannot carry (HTML, images, code) is text.
//! Nothing is dropped in silence: what stands under no known heading is a finding. What is marked as
//! internal stays in the file.

mod internal;
mod nesting;
mod prose;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag};

use self::prose::{Text, heading_text, plain, say_nothing};
use crate::diagnostic::{Diagnostics, Rule, Severity, nearest};
use crate::model::{
    Area, DEPARTMENT, FileId, Id, Narrative, Passage, Place, Plan, Prose, Section, Span, Written,
};
use crate::plan::conflict::conflicts;
use crate::plan::rules::rules;
use crate::source::spelling::key;
use crate::source::{Encoding, Sources};
use crate::submission::csv::Findings;

rules! {
    UNKNOWN_SECTION = "R240" "unknown-section" Error;
    TEXT_OUTSIDE_SECTIONS = "R244" "text-outside-sections" Error;
    NARRATIVE_ENCODING = "R245" "narrative-encoding" Error;
    UNKNOWN_SECTION_AREA = "R246" "unknown-section-area" Error;
    REPEATED_SECTION = "R247" "repeated-section" Warning;
    DEEP_NESTING = "R248" "deep-nesting" Warning;
    WIDE_TABLE = "R249" "wide-table" Warning;
    UNCLOSED_COMMENT = "R563" "unclosed-comment" Error;
    UNCLEAR_INTERNAL_MARK = "R564" "unclear-internal-mark" Error;
}

/// For how many unknown headings of a file the known one is looked for that may be meant: nobody
/// corrects more in one go, and looking for it takes far longer than reading the line.
const SUGGESTED: usize = 100;

/// Loads every narrative of the plan's year, in the order of periods and units.
pub fn narratives(sources: &Sources, plan: &Plan, diagnostics: &mut Diagnostics) -> Vec<Narrative> {
    let mut narratives = Vec::new();
    // A second entry of the same id has been reported; its file is read once.
    let mut seen = BTreeSet::new();
    // A unit of that name has the file.
    let department = Id::parse(DEPARTMENT).ok().filter(|id| plan.units.get(id.as_str()).is_none());
    // The department may also speak of a report as a whole.
    for report in plan.reports.ids().filter(|id| plan.periods.get(id.as_str()).is_none()) {
        let path = format!("reports/{}/{report}/{DEPARTMENT}.md", plan.year);
        if let (Some(file), Some(department)) = (sources.find(&path), &department)
            && seen.insert(file)
        {
            narratives.push(narrative(sources, file, plan, (department, report), diagnostics));
        }
    }
    for period in plan.periods.ids() {
        for unit in department.iter().chain(plan.units.ids()) {
            let path = format!("reports/{}/{period}/{unit}.md", plan.year);
            if let Some(file) = sources.find(&path).filter(|file| seen.insert(*file)) {
                narratives.push(narrative(sources, file, plan, (unit, period), diagnostics));
            }
        }
    }
    narratives
}

/// Reads one narrative. One that is no text at all has neither headings nor passages.
fn narrative(
    sources: &Sources,
    file: FileId,
    plan: &Plan,
    (unit, period): (&Id, &Id),
    diagnostics: &mut Diagnostics,
) -> Narrative {
    let source = sources.file(file);
    let mut findings = Findings { file, source, whose: Some((unit, period)), diagnostics };
    let is_text = source.unreadable.is_none() && matches!(source.encoding, Encoding::Utf8 { .. });
    if !is_text && source.refused().is_none() {
        findings.push(findings.at_place(&NARRATIVE_ENCODING, Place::top(file)));
    }
    let conflicts = conflicts(&source.text);
    let narrative = Narrative {
        unit: unit.clone(),
        of_department: plan.units.get(unit.as_str()).is_none(),
        period: period.clone(),
        file,
        readable: source.unreadable.is_none() && conflicts.is_empty(),
        written: Vec::new(),
        passages: Vec::new(),
    };
    let (at, areas) = (Position::Before, areas(plan));
    let is_internal = (false, None);
    let mut reader =
        Reader { plan, findings, at, areas, unknown: 0, deep: None, is_internal, narrative };
    // A heading may be what is disputed: then all that follows may stand elsewhere.
    if conflicts.is_empty() {
        let (marked, faults) = internal::marked(&source.text);
        for (fault, span) in faults {
            let rule = match fault {
                internal::Fault::Unclosed => &UNCLOSED_COMMENT,
                internal::Fault::Unclear => &UNCLEAR_INTERNAL_MARK,
            };
            reader.findings.push(reader.findings.at(rule, trimmed(&source.text, span)));
        }
        let (text, too_wide) = nesting::bounded(&marked);
        reader.deep = too_wide;
        reader.read(&text);
    }
    let Reader { mut findings, deep, narrative, .. } = reader;
    if let Some(deep) = deep {
        let finding = findings.at(&DEEP_NESTING, trimmed(&source.text, deep));
        findings.push(finding.with("levels", nesting::DEEPEST));
    }
    findings
        .extend(conflicts.iter().map(|it| it.finding(file, source).about(unit, period)).collect());
    narrative
}

/// Where in the file the reader is.
#[derive(Clone)]
enum Position {
    /// Above the first heading; its text is reported once.
    Before,
    /// Under a heading that has been reported, or in text that has.
    Reported,
    /// Under a section's heading, perhaps an area's too.
    Under(Section, Option<Id>),
}

struct Reader<'r> {
    plan: &'r Plan,
    findings: Findings<'r>,
    at: Position,
    /// The areas by what a heading may call them: by the key of it, and as it is written.
    areas: BTreeMap<String, Id>,
    /// How many headings were not known.
    unknown: usize,
    /// Where the first text stands that is nested too deep.
    deep: Option<Range<usize>>,
    /// Whether a mark keeps what comes next from print, and the heading that does.
    is_internal: (bool, Option<HeadingLevel>),
    narrative: Narrative,
}

/// What areas are called, by key. The first of two of the same name has it.
fn areas(plan: &Plan) -> BTreeMap<String, Id> {
    let mut areas = BTreeMap::new();
    for area in &plan.areas {
        for name in names(area) {
            areas.entry(key(&name)).or_insert_with(|| area.id.clone());
        }
    }
    areas
}

fn names(area: &Area) -> impl Iterator<Item = String> {
    let names = area.name.vi.iter().chain(&area.name.en).cloned();
    names.chain([area.id.to_string(), area.number.to_string()])
}

impl Reader<'_> {
    fn read(&mut self, text: &str) {
        let parser = Parser::new_ext(text, Options::ENABLE_TABLES);
        let mut events = parser.into_offset_iter();
        while let Some((event, span)) = events.next() {
            match event {
                Event::Start(Tag::Heading { level, .. }) => {
                    let (title, is_internal) = heading_text(&mut events);
                    // A line below nothing but a mark is a rule, not a heading.
                    if title.is_empty() && text[span.clone()].lines().count() > 1 {
                        self.is_internal.0 |= is_internal;
                        continue;
                    }
                    self.is_internal.0 = is_internal;
                    self.heading(level, title, trimmed(text, span));
                }
                // A rule is decoration.
                Event::Rule => {}
                event => {
                    let mut prose = Text::within(self.is_internal.0);
                    let single = !matches!(event, Event::Start(_));
                    prose.take(event);
                    if !single {
                        let mut depth = 1;
                        for (event, at) in events.by_ref() {
                            match &event {
                                Event::Start(_) => depth += 1,
                                Event::End(_) => depth -= 1,
                                _ => {}
                            }
                            prose.take(event);
                            if prose.is_too_deep() && self.deep.is_none() {
                                self.deep = Some(at);
                            }
                            if depth == 0 {
                                break;
                            }
                        }
                    }
                    if prose.is_too_wide() {
                        let finding = self.findings.at(&WIDE_TABLE, trimmed(text, span.clone()));
                        self.findings.push(finding.with("columns", prose::WIDEST));
                    }
                    self.is_internal.0 = prose.is_internal();
                    self.text(prose.finish(), trimmed(text, span));
                }
            }
        }
    }

    fn heading(&mut self, level: HeadingLevel, title: String, span: Range<usize>) {
        // Sections stand on the first two levels alike.
        let depth = level.max(HeadingLevel::H2);
        if self.is_internal.1.is_some_and(|above| depth > above) {
            return;
        }
        self.is_internal.1 = internal::is_heading(unnumbered(&title)).then_some(depth);
        if self.is_internal.1.is_some() {
            return;
        }
        match level {
            HeadingLevel::H1 if self.is_title(&title) => {}
            HeadingLevel::H1 | HeadingLevel::H2 => self.section(&title, span),
            HeadingLevel::H3 => self.area(title, span),
            _ => self.text(vec![bold(title)], span),
        }
    }

    /// Whether a first heading above every section is the narrative's own title, not a section
    /// misspelt.
    fn is_title(&self, title: &str) -> bool {
        matches!(self.at, Position::Before) && nearest(unnumbered(title), headings()).is_none()
    }

    fn section(&mut self, title: &str, span: Range<usize>) {
        let wanted = key(unnumbered(title));
        let known = |section: &Section| section.headings().iter().any(|it| key(it) == wanted);
        let Some(section) = Section::ALL.into_iter().find(known) else {
            let mut finding = self.findings.at(&UNKNOWN_SECTION, span).found(title);
            if self.may_suggest() {
                finding = finding.suggest(headings());
            }
            self.findings.push(finding);
            self.at = Position::Reported;
            return;
        };
        self.at = Position::Under(section, None);
        let first = self.narrative.written.iter().find(|it| it.section == section);
        if let Some(first) = first.map(|written| written.place) {
            let finding =
                self.findings.at(&REPEATED_SECTION, span).found(title).see(first, "first");
            self.findings.push(finding);
            return;
        }
        let place = self.findings.place(span);
        self.narrative.written.push(Written { section, place, characters: 0 });
    }

    fn area(&mut self, title: String, span: Range<usize>) {
        let Position::Under(section, _) = self.at else {
            self.text(vec![bold(title)], span);
            return;
        };
        let wanted = key(unnumbered(&title));
        if let Some(area) = self.areas.get(&wanted).or_else(|| self.areas.get(&key(&title))) {
            self.at = Position::Under(section, Some(area.clone()));
            return;
        }
        let mut finding =
            self.findings.at(&UNKNOWN_SECTION_AREA, span.clone()).found(title.as_str());
        if self.may_suggest() {
            let known: Vec<_> = self.plan.areas.iter().flat_map(names).collect();
            finding = finding.suggest(known.iter().map(String::as_str));
        }
        self.findings.push(finding);
        // Its text still belongs to the section, under the words of its own heading.
        self.at = Position::Under(section, None);
        self.text(vec![bold(title)], span);
    }

    fn text(&mut self, text: Vec<Prose>, span: Range<usize>) {
        let characters: usize = text.iter().map(|prose| plain(prose).chars().count()).sum();
        if characters == 0 || self.is_internal.1.is_some() {
            return;
        }
        let (section, area) = match &self.at {
            Position::Reported => return,
            Position::Before => {
                let finding = self.findings.at(&TEXT_OUTSIDE_SECTIONS, span);
                self.findings.push(finding);
                self.at = Position::Reported;
                return;
            }
            Position::Under(section, area) => (*section, area.clone()),
        };
        let written = self.narrative.written.iter_mut().find(|it| it.section == section);
        if let Some(written) = written {
            written.characters += characters;
        }
        let same = |it: &&mut Passage| it.section == section && it.area == area;
        match self.narrative.passages.iter_mut().find(same) {
            Some(passage) => {
                passage.text.extend(text);
                passage.is_nothing = false;
            }
            None => {
                let is_nothing = say_nothing(&text);
                self.narrative.passages.push(Passage { section, area, text, is_nothing });
            }
        }
    }

    /// Whether what another unknown heading may mean is worth looking for.
    fn may_suggest(&mut self) -> bool {
        self.unknown += 1;
        self.unknown <= SUGGESTED
    }
}

/// A piece's bytes without the blank lines and line ends after it, and only its first line.
fn trimmed(text: &str, span: Range<usize>) -> Range<usize> {
    let raw = &text[span.clone()];
    let start = span.start + (raw.len() - raw.trim_start().len());
    let line = raw.trim_start().lines().next().unwrap_or_default().trim_end();
    start..start + line.len()
}

/// What sections are headed with.
fn headings() -> impl Iterator<Item = &'static str> + Clone {
    Section::ALL.into_iter().flat_map(Section::headings)
}

fn bold(text: String) -> Prose {
    Prose::Paragraph(vec![Span { text, bold: true, italic: false }])
}

/// A heading without the number that offices put before it: `1.`, `II.`, `3)`.
fn unnumbered(title: &str) -> &str {
    let is_number = |text: &str| {
        !text.is_empty()
            && (text.chars().all(|c| c.is_ascii_digit()) || text.chars().all(|c| "IVX".contains(c)))
    };
    match title.split_once(['.', ')']) {
        Some((number, rest)) if is_number(number) && !rest.trim().is_empty() => rest.trim(),
        _ => title,
    }
}

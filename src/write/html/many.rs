//! A page about many units: the department's figures as on any page, and those of the units as data
//! within it, from which a small script draws what is asked for. Nothing is fetched; without a script
//! the page says where the units' figures are.
//!
//! A page whole weighs some 50 kB a unit, which no browser opens for a nation. Here a unit's figure
//! weighs some 20 bytes: what many units have in common stands once, and each refers to it.

use std::collections::BTreeMap;

use maud::{Markup, PreEscaped, html};
use serde::{Serialize, Serializer};

use super::{Page, class};
use crate::i18n::{Message, figure};
use crate::report::{
    self, Cell, Column, Content, IndicatorLine, TaskLine, UnitFigures, task_verdict, unit_status,
    unit_verdict,
};
use crate::source::unseen;
use crate::write::json::List;
use crate::write::words::{NOTHING, harmless};

/// The rules for what only such a page has.
pub(super) const STYLE: &str = include_str!("many.css");
/// Draws from the data. It makes elements and sets their text; it never takes text for mark-up.
const SCRIPT: &str = include_str!("many.js");

/// Everything that the script knows.
#[derive(Serialize)]
struct Data<'d> {
    words: Words<'d>,
    units: Vec<String>,
    submissions: Vec<Headed>,
    indicators: List<'d, Indicator>,
    tasks: List<'d, Task>,
}

/// The words on what is drawn, by their use in the script.
struct Words<'d>(Page<'d>);

impl Serialize for Words<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let nothing = [("nothing", NOTHING.to_owned())];
        let words = WORDS.iter().map(|(use_of_it, entry)| (*use_of_it, self.0.word(entry)));
        serializer.collect_map(nothing.into_iter().chain(words))
    }
}

/// The uses of words in the script, with their entries.
const WORDS: [(&str, &str); 17] = [
    ("more", "page-more-rows"),
    ("none", "page-none-found"),
    ("unit", "column-unit"),
    ("submissions", "report-submissions"),
    ("by_unit", "page-caption-units"),
    ("indicators", "page-caption-unit-indicators"),
    ("indicator", "column-indicator"),
    ("fraction", "column-fraction"),
    ("value", "column-value"),
    ("target", "column-target"),
    ("verdict", "column-verdict"),
    ("tasks", "page-caption-unit-tasks"),
    ("task", "column-task"),
    ("due", "column-due"),
    ("status", "column-status"),
    ("whole", "page-column-whole"),
    ("note", "page-column-note"),
];

/// A text, and the class of its tone.
type Told = (String, &'static str);

/// What units have in common, once, and which of it each has; no places where all have the same.
#[derive(Serialize)]
struct Coded {
    texts: Vec<Told>,
    at: Vec<usize>,
}

impl Coded {
    /// Codes what has the same key alike; only the first of each is put into words.
    fn of<K: Ord>(keys: impl Iterator<Item = K>, mut tell: impl FnMut(&K) -> Told) -> Self {
        let mut known: BTreeMap<K, usize> = BTreeMap::new();
        let mut texts = Vec::new();
        let mut at = Vec::new();
        for key in keys {
            at.push(*known.entry(key).or_insert_with_key(|key| {
                texts.push(tell(key));
                texts.len() - 1
            }));
        }
        if texts.len() == 1 {
            at.clear();
        }
        Self { texts, at }
    }
}

#[derive(Serialize)]
struct Headed {
    head: String,
    cells: Coded,
}

#[derive(Serialize)]
struct Indicator {
    name: String,
    /// The places of the units that owe figures for it; empty where all do.
    of: Vec<Option<usize>>,
    /// Numerator and denominator of each, parted by `|`.
    fractions: String,
    /// The value of each, parted by `|`, and what stands behind every one.
    values: String,
    measure: String,
    targets: Coded,
    verdicts: Coded,
}

#[derive(Serialize)]
struct Task {
    name: String,
    due: String,
    whole: Told,
    of: Vec<Option<usize>>,
    statuses: Coded,
    /// What is remarked or shown as evidence; often the same document for all.
    notes: Coded,
}

impl<'d> Page<'d> {
    /// Where the units stand: words for those without a script, a field to find one, the data.
    pub(super) fn many_units(&self) -> Markup {
        let count = self.document.units.len();
        html! {
            section #units aria-labelledby="h-units" {
                h2 #h-units { (self.word("report-by-unit")) }
                p.quiet { (self.say(&Message::new("page-many").with("count", count))) }
                noscript { p.notice.careful { (self.word("page-many-no-script")) } }
                div #finder hidden {
                    label for="find" { (self.word("page-find")) }
                    input #find type="search" autocomplete="off" spellcheck="false"
                        aria-controls="found";
                    ul #found aria-live="polite" {}
                }
                div #drawn tabindex="-1" {}
            }
        }
    }

    /// Where an indicator's units are drawn when it is unfolded, and where its lines are told.
    pub(super) fn many_figures(&self, at: usize, line: &IndicatorLine<'_>) -> Markup {
        let elsewhere = Message::new("page-trail-elsewhere")
            .with("indicator", line.id.as_str())
            .with("period", self.document.meta.id.as_str());
        html! {
            div data-indicator=(at) {}
            noscript { p.quiet { (self.word("page-many-no-script")) } }
            p.quiet { (self.say(&elsewhere)) }
        }
    }

    /// How many submissions there are of each period, in place of each unit's.
    pub(super) fn many_submissions(&self) -> Markup {
        self.table(&report::totals(self.document), &self.word("page-caption-totals"))
    }

    /// The data and the script that draws from them, at the end of the page.
    pub(super) fn drawing(&self) -> Markup {
        html! {
            script #data type="application/json" { (PreEscaped(inert(&unseen::json::compact(&self.data())))) }
            script { (PreEscaped(SCRIPT)) }
        }
    }

    fn data(&self) -> Data<'d> {
        let (page, document) = (*self, self.document);
        let places = document.units.iter().enumerate().map(|(at, unit)| (unit.id.as_str(), at));
        let places: BTreeMap<&'d str, usize> = places.collect();
        let of_tasks = places.clone();
        Data {
            words: Words(*self),
            units: document.units.iter().map(|unit| page.plainly(&unit.name)).collect(),
            submissions: self.submissions_of_units(),
            indicators: List::of(move || {
                let places = places.clone();
                document.indicators.iter().map(move |line| page.coded_indicator(line, &places))
            }),
            tasks: List::of(move || {
                let places = of_tasks.clone();
                document
                    .tasks
                    .iter()
                    .flat_map(TaskLine::with_steps)
                    .map(move |line| page.coded_task(line, &places))
            }),
        }
    }

    fn plainly(&self, name: &crate::model::Name) -> String {
        harmless(name.get(self.catalogue.lang())).into_owned()
    }

    /// A cell in words, with the class of its tone; a verdict is a tag whatever its tone.
    fn told(&self, cell: &Cell) -> Told {
        let is_tag = cell.tone.is_some() || matches!(cell.content, Content::Verdict(..));
        (self.text(cell), if is_tag { class(cell.tone) } else { "" })
    }

    /// The columns of the matrix of submissions behind the units' names.
    fn submissions_of_units(&self) -> Vec<Headed> {
        let grid = report::submissions(self.document);
        let told: Vec<Vec<Told>> = grid
            .rows
            .iter()
            .map(|row| row.cells.iter().map(|cell| self.told(cell)).collect())
            .collect();
        let column = |(at, column): (usize, &Column)| Headed {
            head: self.say(&column.header),
            cells: Coded::of(told.iter().filter_map(|row| row.get(at)), |told| (*told).clone()),
        };
        grid.columns.iter().enumerate().skip(1).map(column).collect()
    }

    fn coded_indicator(
        &self,
        line: &IndicatorLine<'_>,
        places: &BTreeMap<&str, usize>,
    ) -> Indicator {
        let lang = self.catalogue.lang();
        let fraction = |own: UnitFigures<'_>| {
            self.fraction(own.numerator, own.denominator).unwrap_or_default()
        };
        let value = |own: UnitFigures<'_>| {
            own.shown().map_or_else(String::new, |shown| figure(lang, &shown.to_string()))
        };
        let target = |cell: &String| (cell.clone(), "");
        let targets = line.by_unit().map(|own| self.target(own.target, line));
        let mut own = line.by_unit();
        let verdicts = line.by_unit().map(|own| (own.verdict, own.internal));
        Indicator {
            name: self.plainly(&line.name),
            of: places_of(line.by_unit().map(|own| own.unit), places),
            fractions: line.by_unit().map(fraction).collect::<Vec<_>>().join("|"),
            values: line.by_unit().map(value).collect::<Vec<_>>().join("|"),
            measure: match line.unit.sign() {
                Some(sign) => sign.to_owned(),
                None => format!(" {}", harmless(line.unit.text(lang))),
            },
            targets: Coded::of(targets, target),
            verdicts: Coded::of(verdicts, |key| {
                let alike = own.find(|own| (own.verdict, own.internal) == *key);
                alike.map(|own| self.told(&unit_verdict(&own))).unwrap_or_default()
            }),
        }
    }

    fn coded_task(&self, line: &TaskLine<'_>, places: &BTreeMap<&str, usize>) -> Task {
        let notes = line.by_unit().map(|said| match report::note(&said) {
            Cell { content: Content::Empty, .. } => String::new(),
            cell => self.text(&cell),
        });
        let mut said = line.by_unit();
        Task {
            name: self.plainly(&line.name),
            due: self.text(&report::due(line.task)),
            whole: self.told(&task_verdict(line)),
            of: places_of(line.by_unit().map(|said| said.unit), places),
            statuses: Coded::of(line.by_unit().map(|said| (said.status, said.late)), |key| {
                let alike = said.find(|said| (said.status, said.late) == *key);
                alike
                    .map(|said| self.told(&unit_status(&said, line.due_assumed)))
                    .unwrap_or_default()
            }),
            notes: Coded::of(notes, |note| (note.clone(), "")),
        }
    }
}

/// The places of units among all; empty where they are all, in their order.
fn places_of<'u>(
    units: impl Iterator<Item = &'u str>,
    places: &BTreeMap<&str, usize>,
) -> Vec<Option<usize>> {
    let found: Vec<_> = units.map(|unit| places.get(unit).copied()).collect();
    let in_order = || found.iter().enumerate().all(|(at, own)| Some(at) == *own);
    let is_all = found.len() == places.len() && in_order();
    if is_all { Vec::new() } else { found }
}

/// JSON that neither ends the element it stands in nor begins one: what a page could take for mark-up
/// is written by its number, which JSON reads as the same. All of it stands in texts.
fn inert(json: &str) -> String {
    json.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn data_cannot_leave_their_element() {
        let evil = "</script><!--<script>&\u{2028}";
        let written = inert(&unseen::json::compact(&evil));
        assert!(!written.contains(['<', '>', '&', '\u{2028}']), "{written}");
        assert_eq!(serde_json::from_str::<String>(&written).expect("JSON"), evil);
    }

    #[test]
    fn what_all_have_in_common_stands_once() {
        let tell = |key: &i32| (key.to_string(), "");
        let alike = Coded::of([7, 7, 7].into_iter(), tell);
        assert_eq!((alike.texts.len(), alike.at.len()), (1, 0));
        assert_eq!(Coded::of([7, 8, 7].into_iter(), tell).at, [0, 1, 0]);
    }

    #[test]
    fn the_script_asks_for_nothing_and_takes_no_text_for_markup() {
        for lead in
            ["fetch", "XMLHttp", "http", "import", "innerHTML", "outerHTML", "eval", "</", "<!"]
        {
            assert!(!SCRIPT.contains(lead), "{lead}");
        }
    }
}

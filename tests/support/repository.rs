//! Repositories put together in memory: a plan piece by piece, what units submit, and what the core
//! makes of them. What a test does not name is there in its simplest form.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;
use reform::assess::{self, Assessment, Comparison, Scope};
use reform::diagnostic::render::{self, Findings, Style};
use reform::diagnostic::{Diagnostic, Severity};
use reform::i18n::Catalogue;
use reform::model::{ChangeKind, Commit, History, Id, Lang, Log, Narrative, Step};
use reform::report::{self, Document, Provenance};
use reform::shell::pipeline::{self, Checked, Question};
use reform::source::Sources;
use reform::write::{FORMATS, Look};

use super::day;
use super::files::Files;

/// The quarters of the calendar and the day they are due, ten days later.
const CALENDAR: [[&str; 3]; 4] = [
    ["01-01", "03-31", "04-10"],
    ["04-01", "06-30", "07-10"],
    ["07-01", "09-30", "10-10"],
    ["10-01", "12-31", "01-10"],
];

/// The periods of a Vietnamese report: a quarter's figures end with the middle of its last month.
const REPORTING: [[&str; 3]; 4] = [
    ["12-15", "03-14", "03-17"],
    ["03-15", "06-14", "06-17"],
    ["06-15", "09-14", "09-17"],
    ["09-15", "12-14", "12-17"],
];

/// What periods and reports are called in both languages.
const NAMES: [(&str, &str, &str); 8] = [
    ("q1", "quý I", "quarter I"),
    ("q2", "quý II", "quarter II"),
    ("q3", "quý III", "quarter III"),
    ("q4", "quý IV", "quarter IV"),
    ("6m", "6 tháng", "6 months"),
    ("9m", "9 tháng", "9 months"),
    ("half", "nửa năm", "half-year"),
    ("year", "cả năm", "the year"),
];

/// A repository of one year.
#[derive(Clone)]
pub struct Repository {
    year: i32,
    as_of: NaiveDate,
    /// Of the plan: the keys of its head, then its tables.
    head: String,
    tables: String,
    units: String,
    /// Areas in their order: id and what stands in the file.
    areas: Vec<(String, String)>,
    files: Files,
    beside: BTreeSet<String>,
    history: Arc<History>,
    /// The year before, that growth is measured from.
    before: Option<Box<Repository>>,
}

impl Repository {
    /// A plan without periods, units or areas, looked at on 1 February of the next year, when
    /// everything has been due.
    pub fn new(year: i32) -> Self {
        Self {
            year,
            as_of: NaiveDate::from_ymd_opt(year + 1, 2, 1).expect("a date"),
            head: String::new(),
            tables: String::new(),
            units: String::new(),
            areas: Vec::new(),
            files: Files::new(),
            beside: BTreeSet::new(),
            history: Arc::default(),
            before: None,
        }
    }

    /// Looks at it on another day.
    pub fn on(mut self, as_of: &str) -> Self {
        self.as_of = day(as_of);
        self
    }

    /// More keys of the plan's head, such as its language; title and issuer are made up unless they
    /// stand among them.
    pub fn head(mut self, toml: &str) -> Self {
        self.head += toml;
        self.head += "\n";
        self
    }

    /// More tables of the plan.
    pub fn tables(mut self, toml: &str) -> Self {
        self.tables += toml;
        self.tables += "\n";
        self
    }

    /// A period: its first and last day, and the day it is due.
    pub fn period(self, id: &str, from: &str, to: &str, due: &str) -> Self {
        let name = named(id);
        self.tables(&format!(
            "[[period]]\nid = \"{id}\"\n{name}from = {from}\nto = {to}\ndue = {due}"
        ))
    }

    /// So many quarters of the calendar, each due ten days after its end.
    pub fn calendar(self, quarters: usize) -> Self {
        self.quarters(&CALENDAR[..quarters])
    }

    /// So many quarters as Vietnamese reports have them, from 15 December on.
    pub fn reporting(self, quarters: usize) -> Self {
        self.quarters(&REPORTING[..quarters])
    }

    fn quarters(mut self, quarters: &[[&str; 3]]) -> Self {
        for (at, days) in quarters.iter().enumerate() {
            let mut before = "";
            // The year that each day lies in: December before March is last year's, January after
            // December next year's.
            let mut year = self.year - i32::from(at == 0 && days[0] > days[1]);
            let dates = days.map(|day| {
                year += i32::from(day < before);
                before = day;
                format!("{year}-{day}")
            });
            self = self.period(&format!("q{}", at + 1), &dates[0], &dates[1], &dates[2]);
        }
        self
    }

    /// A report of several periods.
    pub fn report(self, id: &str, of: &[&str]) -> Self {
        let name = named(id);
        self.tables(&format!("[[report]]\nid = \"{id}\"\n{name}of = {of:?}"))
    }

    /// A unit, and what else the plan says of it; it is called by its id unless that names it.
    pub fn unit(mut self, id: &str, rest: &str) -> Self {
        let name = if rest.contains("name.") { String::new() } else { named(id) };
        self.units += &format!("[[unit]]\nid = \"{id}\"\n{name}{rest}\n");
        self
    }

    /// Units of which there is nothing more to say.
    pub fn units(self, ids: &[&str]) -> Self {
        ids.iter().fold(self, |repository, id| repository.unit(id, ""))
    }

    /// What the plan asks, in an area of work that nobody cares about.
    pub fn asks(self, toml: impl AsRef<str>) -> Self {
        if self.areas.is_empty() { self.area("work", "", toml) } else { self.more(toml) }
    }

    /// Adds to the last area.
    fn more(mut self, toml: impl AsRef<str>) -> Self {
        let (_, text) = self.areas.last_mut().expect("an area");
        *text += toml.as_ref();
        *text += "\n";
        self
    }

    /// An area with what else the plan says of it, and what stands in its file.
    pub fn area(mut self, id: &str, rest: &str, toml: impl AsRef<str>) -> Self {
        let number = self.areas.len() + 1;
        let name = if rest.contains("name.") { String::new() } else { named(id) };
        self.areas.push((id.to_owned(), format!("format = 1\n{}\n", toml.as_ref())));
        self.tables(&format!("[[area]]\nid = \"{id}\"\nnumber = {number}\n{name}{rest}"))
    }

    /// What a unit submits (`q1/office`): rows of metric, value, note and evidence, a line each; of
    /// a plain row the last cells may be left out.
    pub fn submits(self, name: &str, rows: impl AsRef<str>) -> Self {
        let mut text = String::from("metric,value,note,evidence\n");
        for row in rows.as_ref().lines() {
            let lacking = if row.contains('"') { 0 } else { 3 - row.matches(',').count().min(3) };
            text += &format!("{row}{}\n", ",".repeat(lacking));
        }
        let path = format!("reports/{}/{name}.csv", self.year);
        self.file(&path, text)
    }

    /// Several submissions.
    pub fn submitted(self, submissions: &[(&str, &str)]) -> Self {
        submissions.iter().fold(self, |repository, (name, rows)| repository.submits(name, rows))
    }

    /// Waivers: the code, the place (`q2/office/above`) and the value that is right after all.
    pub fn waivers(self, waivers: &[(&str, &str, &str)]) -> Self {
        let waiver = |(code, at, value): &(&str, &str, &str)| {
            format!(
                "[[waiver]]\ncode = \"{code}\"\nat = \"{at}\"\nvalue = \"{value}\"\n\
                 reason = \"đã kiểm tra\"\nby = \"Văn phòng\"\n"
            )
        };
        let text: String = waivers.iter().map(waiver).collect();
        let path = format!("plan/{}/waivers.toml", self.year);
        self.file(&path, format!("format = 1\n{text}"))
    }

    /// A file, in place of the one that would stand there.
    pub fn file(mut self, path: &str, content: impl AsRef<[u8]>) -> Self {
        self.files.insert(path.to_owned(), content.as_ref().to_vec());
        self
    }

    /// Takes away a file that was put there.
    pub fn without(mut self, path: &str) -> Self {
        assert!(self.files.remove(path).is_some(), "there is no {path}");
        self
    }

    /// Says that a file is there without its being read.
    pub fn beside(mut self, path: &str) -> Self {
        self.beside.insert(path.to_owned());
        self
    }

    /// What git tells of it.
    pub fn history(mut self, history: History) -> Self {
        self.history = Arc::new(history);
        self
    }

    /// Follows upon another year.
    pub fn after(mut self, before: &Self) -> Self {
        self.before = Some(Box::new(before.clone()));
        self
    }

    /// Its files by their path.
    pub fn files(&self) -> Files {
        let plan = format!("plan/{}", self.year);
        let names = [("title", "Kế hoạch", "a plan"), ("issuer.name", "Sở", "a department")];
        let made_up = names.iter().filter(|(key, ..)| !self.head.contains(key));
        let made_up = made_up
            .map(|(key, vi, en)| format!("{key}.vi = \"{vi}\"\n{key}.en = \"{en}\"\n"))
            .collect::<String>();
        let head = format!("format = 1\nyear = {}\n{made_up}{}", self.year, self.head);
        let mut texts = vec![
            (format!("{plan}/plan.toml"), format!("{head}{}", self.tables)),
            (format!("{plan}/units.toml"), format!("format = 1\n{}", self.units)),
        ];
        for (at, (id, text)) in self.areas.iter().enumerate() {
            texts.push((format!("{plan}/areas/{}-{id}.toml", at + 1), text.clone()));
        }
        let mut files: Files =
            texts.into_iter().map(|(path, text)| (path, text.into_bytes())).collect();
        files.extend(self.files.clone());
        files
    }

    pub fn sources(&self) -> Sources {
        Sources::new(self.files()).beside_files(self.beside.clone())
    }

    /// All there is to ask about it.
    pub fn question(&self) -> Question {
        let history = Arc::clone(&self.history);
        let other_year =
            |it: &Self| (it.year, pipeline::other_year(&it.sources(), it.year, self.as_of));
        let before = self.before.as_deref();
        let other_years = Arc::new(before.map(other_year).into_iter().collect());
        Question { history, other_years, ..Question::new(self.year, self.as_of) }
    }

    pub fn check(&self) -> Checked {
        pipeline::check(&self.sources(), &self.question())
    }

    /// Checks it; its plan must be right.
    #[track_caller]
    pub fn sound(&self) -> Checked {
        let sources = self.sources();
        let checked = pipeline::check(&sources, &self.question());
        assert!(!checked.plan_has_errors(&sources), "{:#?}", checked.diagnostics);
        checked
    }

    /// What is found, absent submissions aside: `R530 q1/office/above`.
    pub fn found(&self) -> Vec<String> {
        let checked = self.check();
        checked.diagnostics.iter().filter(|found| found.rule.code != "R401").map(at).collect()
    }

    /// What is found in one file, absent submissions aside: `R504 stock`.
    pub fn found_in(&self, path: &str) -> Vec<String> {
        let sources = self.sources();
        let checked = self.check();
        let found = checked.diagnostics.iter().filter(|found| found.rule.code != "R401");
        let of_file = found.filter(|found| sources.file(found.place.file).path == path);
        let metric = |found: &Diagnostic| found.metric.clone().unwrap_or_default();
        of_file.map(|found| format!("{} {}", found.rule.code, metric(found))).collect()
    }

    /// The findings in a format, as wide as most terminals.
    pub fn shown(&self, format: &str, lang: Lang) -> String {
        shown(&self.check(), &self.sources(), self.as_of, format, lang)
    }

    /// The first finding of a code.
    #[track_caller]
    pub fn finding(&self, code: &str) -> Diagnostic {
        let checked = self.check();
        checked.diagnostics.iter().find(|found| found.rule.code == code).expect("found").clone()
    }

    /// Assesses a report; nothing but absent submissions may be an error.
    pub fn assess<T>(&self, report: &str, take: impl FnOnce(&Assessment<'_>) -> T) -> T {
        let checked = self.check();
        let mut errors =
            checked.diagnostics.iter().filter(|found| found.severity == Severity::Error);
        assert!(errors.all(|found| found.rule.code == "R401"), "{:#?}", checked.diagnostics);
        take(&assessment(&checked, report, None, self.as_of))
    }

    /// A report in a format, in English, with the units' own figures and in one line a row.
    pub fn written(&self, report: &str, format: &str) -> String {
        let sources = self.sources();
        let bytes = self.assess(report, |assessment| {
            written(&document(assessment, &Comparison::default(), &[], &sources), format, Lang::En)
        });
        String::from_utf8(bytes).expect("UTF-8")
    }
}

/// Names in both languages; what is not known is called by its id.
fn named(id: &str) -> String {
    let known = NAMES.iter().find(|(known, ..)| *known == id);
    let (_, vi, en) = known.copied().unwrap_or((id, id, id));
    format!("name.vi = \"{vi}\"\nname.en = \"{en}\"\n")
}

/// A metric that counts: how its periods combine, and who reports it. More keys may follow.
pub fn metric(id: &str, over_time: &str, by: &str) -> String {
    metric_of("count", id, over_time, by)
}

/// A metric of a type; `sum of totals` is a flow that is submitted as a running total.
pub fn metric_of(kind: &str, id: &str, over_time: &str, by: &str) -> String {
    let (over_time, submitted) = match over_time {
        "sum of totals" => ("sum", "submitted = \"to-date\"\n"),
        other => (other, ""),
    };
    let name = named(id);
    format!(
        "[[metric]]\nid = \"{id}\"\n{name}type = \"{kind}\"\nover_time = \"{over_time}\"\n\
         {submitted}reported_by = [\"{by}\"]\n"
    )
}

/// An indicator that is judged in every period: what is above and below the line, its unit of
/// measure and its target. More keys may follow.
pub fn indicator(id: &str, above: &[&str], below: &[&str], unit: &str, target: &str) -> String {
    let name = named(id);
    format!(
        "[[indicator]]\nid = \"{id}\"\n{name}numerator = {above:?}\ndenominator = {below:?}\n\
         unit = \"{unit}\"\ntarget = {{ {target} }}\njudged = \"every-period\"\n"
    )
}

/// Where a finding is: `R530 q1/office/above`.
pub fn at(found: &Diagnostic) -> String {
    let place = [&found.period, &found.unit, &found.metric];
    let place = place.map(|part| part.as_deref().unwrap_or_default()).join("/");
    format!("{} {place}", found.rule.code)
}

/// A report of the department, or of one unit.
pub fn assessment<'a>(
    checked: &'a Checked,
    report: &str,
    unit: Option<&str>,
    as_of: NaiveDate,
) -> Assessment<'a> {
    let report = checked.plan.report(report).expect("a report");
    let unit = unit.map(|unit| Id::parse(unit).expect("an id"));
    let scope = Scope { unit, ..Scope::default() };
    assess::run(&checked.plan, &checked.ledger, report, &scope, as_of)
}

/// The report laid out, with fingerprints that tell nothing.
pub fn document<'a>(
    assessment: &'a Assessment<'a>,
    comparison: &Comparison,
    narratives: &'a [Narrative],
    sources: &'a Sources,
) -> Document<'a> {
    let provenance = Provenance {
        plan_sha256: "0".repeat(64),
        data_sha256: "1".repeat(64),
        tool: "reform".to_owned(),
    };
    report::consolidated(assessment, comparison, narratives, sources, provenance)
}

/// A document in a format, with the units' own figures, so wide that no cell of a terminal's table
/// is broken.
pub fn written(document: &Document<'_>, format: &str, lang: Lang) -> Vec<u8> {
    let look = Look { color: false, width: 2000, detail: true };
    let format = FORMATS.iter().find(|known| known.name == format).expect("a format");
    format.bytes(document, &Catalogue::new(lang), look)
}

/// Findings in a format, as wide as most terminals.
pub fn shown(
    checked: &Checked,
    sources: &Sources,
    as_of: NaiveDate,
    format: &str,
    lang: Lang,
) -> String {
    let findings = Findings {
        diagnostics: &checked.diagnostics,
        sources,
        as_of,
        waived: checked.waived.len(),
        hidden: [0; 2],
    };
    let format = render::FORMATS.iter().find(|known| known.name == format).expect("a format");
    format.text(&findings, &Catalogue::new(lang), Style { color: false, width: 100, detail: false })
}

/// Commits, each of a day and a path; a path may have several. All did the same to their paths.
pub fn history(kind: ChangeKind, commits: &[(&str, &str)]) -> History {
    let mut log = Log::default();
    // The log is newest first.
    for (number, (day, path)) in commits.iter().rev().enumerate() {
        log.commits.push(Commit {
            hash: format!("{number:040x}"),
            author: "An Author".to_owned(),
            committer: "A Committer".to_owned(),
            at: format!("{day}T09:00:00+07:00").parse().expect("a time"),
        });
        let step = Step { commit: number, path: (*path).to_owned(), kind };
        log.files.entry((*path).to_owned()).or_default().push(step);
    }
    History::Known(log)
}

//! One page that stands by itself: no network, no font but the reader's own, and no script but where
//! its units are [`many`]. What needs attention comes first, then area by area; each figure unfolds to
//! the lines it is made of.
//!
//! Text from users is text: every piece of it goes through maud's escaping, and what would steer or
//! reorder the page is made visible first.

mod blocks;
mod chart;
mod indicators;
mod leaf;
mod lines;
mod many;
mod outlook;
mod palette;
pub(super) mod pen;
mod prose;
mod units;

use std::ops::Deref;

use maud::{DOCTYPE, Markup, html};

use self::pen::Pen;
use super::Format;
use super::words::harmless;
use crate::assess::Verdict;
use crate::i18n::Message;
use crate::model::SubmissionState;
use crate::report::{self, Block, Document, Part, TablePart, Tone, tone_of};
pub(super) use indicators::is_compared;
pub use leaf::{Leaf, leaf};

pub(super) static FORMAT: Format = Format {
    name: "html",
    extension: Some("html"),
    binary: false,
    write: |document, catalogue, _, out| {
        let (parts, on_the_whole) = (report::parts(document), report::on_the_whole(document));
        let tables = &report::tables(document);
        let scores = &report::scores_of(document);
        let unit_plans = &report::unit_plan_blocks(document);
        let findings = &report::findings_section(document);
        let pen = Pen { catalogue, language: document.meta.language };
        let on_the_whole = &on_the_whole;
        let parts = &parts;
        let page =
            Page { pen, document, parts, on_the_whole, tables, findings, scores, unit_plans };
        out.write_all(page.write().into_string().as_bytes())
    },
};

/// A document on its way to a page.
#[derive(Clone, Copy)]
struct Page<'a> {
    pen: Pen<'a>,
    document: &'a Document<'a>,
    parts: &'a [Part],
    on_the_whole: &'a [Block],
    tables: &'a [TablePart],
    findings: &'a [Block],
    scores: &'a [Block],
    unit_plans: &'a [Block],
}

/// Whatever is drawn alike on every page is the pen's.
impl<'a> Deref for Page<'a> {
    type Target = Pen<'a>;

    fn deref(&self) -> &Pen<'a> {
        &self.pen
    }
}

impl Page<'_> {
    /// Whether there are so many units that they are drawn when they are asked for.
    fn is_many(&self) -> bool {
        self.document.is_of_many()
    }

    fn write(&self) -> Markup {
        let meta = &self.document.meta;
        let title = self.say(&report::title(meta));
        html! {
            (DOCTYPE)
            html lang=(self.catalogue.lang().code()) {
                (self.head(&title, &meta.provenance.tool, &self.style(&title)))
                body {
                    a.skip href="#content" { (self.word("page-skip")) }
                    (self.masthead(&title))
                    main.frame #content tabindex="-1" {
                        (self.summary(self.document))
                        @let at_risk = report::at_risk(self.document);
                        @if !at_risk.is_empty() { (self.section("outlook", &at_risk)) }
                        (self.section("attention", &report::attention(self.document)))
                        @for (at, part) in self.parts.iter().enumerate() {
                            (self.part(at, part))
                        }
                        @if !self.on_the_whole.is_empty() {
                            (self.section("words", self.on_the_whole))
                        }
                        @if !self.unit_plans.is_empty() {
                            (self.section("unit-plans", self.unit_plans))
                        }
                        @for (at, table) in self.tables.iter().enumerate() {
                            (self.statistics(at, table))
                        }
                        @if !self.findings.is_empty() {
                            (self.section("findings", self.findings))
                        }
                        @if !self.scores.is_empty() { (self.section("scores", self.scores)) }
                        (self.submissions())
                        @if self.is_many() { (self.many_units()) } @else { (self.by_unit()) }
                    }
                    footer.frame {
                        p.on-screen { (self.word("page-reading")) }
                        p { (self.say(&report::fingerprints(meta))) }
                    }
                    @if self.is_many() { (self.drawing()) }
                }
            }
        }
    }

    /// The style sheet, with what must stand at the head of every printed page.
    fn style(&self, title: &str) -> String {
        let meta = &self.document.meta;
        let illustrative = meta.illustrative.then(|| self.word("page-print-illustrative"));
        let incomplete = (!meta.complete).then(|| self.word("page-print-incomplete"));
        let warning: Vec<_> = illustrative.into_iter().chain(incomplete).collect();
        let many = if self.is_many() { many::STYLE } else { "" };
        pen::style(title, &warning.join(" · "), many)
    }

    /// What it is, what qualifies it, and where to find what.
    fn masthead(&self, title: &str) -> Markup {
        let document = self.document;
        html! {
            header.masthead {
                div.frame {
                    h1 { (title) }
                    @for line in report::meta_lines(&document.meta) { p { (self.say(&line)) } }
                    @for (tone, notice) in &document.notices {
                        p.notice.(class(Some(*tone))) { (self.say(notice)) }
                    }
                    nav.contents aria-label=(self.word("page-contents")) {
                        ul {
                            li { a href="#summary" { (self.word("report-summary")) } }
                            @if self.document.indicators.iter().any(|line| line.outlook.is_some()) {
                                li { a href="#outlook" { (self.word("outlook-short")) } }
                            }
                            li { a href="#attention" { (self.word("report-attention")) } }
                            @for (at, part) in self.parts.iter().enumerate() {
                                li { a href={ "#" (part_id(at)) } { (self.say(&part.heading)) } }
                            }
                            @if !self.on_the_whole.is_empty() {
                                li { a href="#words" { (self.word("narrative-title")) } }
                            }
                            @if !self.unit_plans.is_empty() {
                                li { a href="#unit-plans" { (self.word("unit-plans-title")) } }
                            }
                            @for (at, table) in self.tables.iter().enumerate() {
                                li { a href={ "#" (table_id(at)) } { (self.name(&table.name)) } }
                            }
                            @if !self.findings.is_empty() {
                                li { a href="#findings" { (self.word("findings-heading")) } }
                            }
                            @if !self.scores.is_empty() {
                                li { a href="#scores" { (self.word("score-section")) } }
                            }
                            li { a href="#submissions" { (self.word("report-submissions")) } }
                            li { a href="#units" { (self.word("report-by-unit")) } }
                        }
                    }
                }
            }
        }
    }

    /// An area: its indicators, then its tasks.
    fn part(&self, at: usize, part: &Part) -> Markup {
        let id = part_id(at);
        let heading = self.say(&part.heading);
        let captioned =
            |id: &'static str| self.say(&Message::new(id).with("part", part.heading.clone()));
        html! {
            section #(id) aria-labelledby={ "h-" (id) } {
                h2 id={ "h-" (id) } { (heading) }
                @if let Some(focal) = &part.focal {
                    p.quiet { (self.word("page-focal")) " " (self.name(focal)) }
                }
                @if !part.indicators.is_empty() {
                    (self.indicators(part, &captioned("page-caption-indicators")))
                }
                @if let Some(tasks) = &part.tasks {
                    (self.table(tasks, &captioned("page-caption-tasks")))
                }
                (self.blocks(&id, &part.words))
            }
        }
    }

    /// A statistical table.
    fn statistics(&self, at: usize, table: &TablePart) -> Markup {
        let id = table_id(at);
        let caption = harmless(table.name.get(self.catalogue.lang())).into_owned();
        html! {
            section #(id) aria-labelledby={ "h-" (id) } {
                h2 id={ "h-" (id) } { (self.name(&table.name)) }
                (self.table(&table.grid, &caption))
                @if let Some(note) = &table.note { p.quiet { (self.say(note)) } }
            }
        }
    }

    /// The grid of units and periods.
    fn submissions(&self) -> Markup {
        let caption = self.word("page-caption-submissions");
        html! {
            section #submissions aria-labelledby="h-submissions" {
                h2 #h-submissions { (self.word("report-submissions")) }
                @if self.is_many() { (self.many_submissions()) }
                @else { (self.matrix(&report::submissions(self.document), &caption)) }
                @if let Some(signed) = report::sign_off_table(self.document.assessment()) {
                    h3 { (self.word("sign-offs-title")) }
                    (self.table(&signed, &self.word("sign-offs-title")))
                }
            }
        }
    }
}

/// The counts at the head of a page.
impl Pen<'_> {
    /// The counts, each with its word.
    pub(in crate::write) fn summary(&self, document: &Document<'_>) -> Markup {
        let tally = &document.tally;
        let counts = |id: &'static str, counts: &[(Verdict, usize, usize)]| {
            let card = |(verdict, count, internal): &(Verdict, usize, usize)| {
                let word = Message::new(id).with("verdict", verdict.code());
                let more = report::of_which_internal(id, *internal);
                let more = more.map(|more| self.say(&more));
                (class(tone_of(*verdict)), *count, self.say(&word), more)
            };
            counts.iter().map(card).collect::<Vec<_>>()
        };
        let states = tally.units.iter().map(|(state, count)| {
            let word = Message::new("state").with("state", state.code());
            (class_of_state(*state), *count, self.say(&word), None)
        });
        let groups = [
            ("page-indicators", document.indicators.len(), counts("verdict", &tally.indicators)),
            ("page-tasks", document.tasks.len(), counts("task-verdict", &tally.tasks)),
            ("page-units", document.units.len(), states.collect()),
        ];
        html! {
            section #summary aria-labelledby="h-summary" {
                h2 #h-summary { (self.word("report-summary")) }
                @if let Some(note) = &document.internal { p { (self.say(note)) } }
                div.tallies {
                    @for (id, count, cards) in groups {
                        @if count > 0 {
                            div {
                                h3 { (self.say(&Message::new(id).with("count", count))) }
                                ul.tally {
                                    @for (class, count, word, more) in cards {
                                        li.(class) {
                                            b { (self.number(count)) } (word)
                                            @if let Some(more) = more { br; span.quiet { (more) } }
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn table_id(at: usize) -> String {
    format!("table-{}", at + 1)
}

fn part_id(at: usize) -> String {
    format!("part-{}", at + 1)
}

/// The class of a tone.
pub(super) fn class(tone: Option<Tone>) -> &'static str {
    match tone {
        Some(Tone::Bad) => "bad",
        Some(Tone::Careful) => "careful",
        Some(Tone::Good) => "good",
        Some(Tone::Faint) => "faint",
        None => "plain",
    }
}

fn class_of_state(state: SubmissionState) -> &'static str {
    class(report::Cell::state(state).tone)
}

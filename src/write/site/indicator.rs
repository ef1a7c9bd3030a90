//! The page of an indicator: how it stands, its course over periods and years, its units from the best
//! to the last, what it measures, and inside the lines that it is made of.

use maud::{Markup, html};

use super::frame::{Frame, Head};
use super::{File, series};
use crate::i18n::Message;
use crate::report::{
    self, Block, IndicatorLine, Link, Placed, Trend, UnitFigures, tone_of, verdict,
};
use crate::write::html::class;
use crate::write::words::harmless;

/// Of more units than this the first and the last stand on the page.
const MOST_LISTED: usize = 200;
/// So many of each then.
const EACH_END: usize = 50;

/// The page of one of the report's indicators, and the figures behind its charts.
pub(super) fn page(frame: &Frame<'_>, at: usize) -> [File; 3] {
    let line = &frame.site.document.indicators[at];
    let years = frame.site.over_the_years(at);
    let head = Head {
        title: harmless(line.name.get(frame.catalogue.lang())).into_owned(),
        above: Some(("index.html#indicators", frame.word("site-indicators"))),
        lines: vec![frame.say(&frame.site.basis())],
    };
    let body = html! {
        (frame.standing(line))
        (frame.course_section(line))
        @if let Some(years) = &years { (frame.years(line, years)) }
        @if line.outlook.is_some() { (frame.section("outlook", &rest(line))) }
        (frame.ranking(line))
        (frame.what(at, line))
        @if !frame.site.is_public { (frame.lines(line)) }
    };
    let page = frame.page(&format!("indicators/{}.html", line.id), &head, &body);
    let [csv, json] = frame.files(&series::sheet(frame, line, years.as_ref()));
    [page, csv, json]
}

/// What is still to be done; of many units the figures are enough.
fn rest(line: &IndicatorLine<'_>) -> Vec<Block> {
    let mut rest = report::outlook(line);
    rest.retain(|block| !is_of_many(line) || !matches!(block, Block::Table(_)));
    rest
}

/// Whether there are so many units that a page with all that is known of each would not open.
fn is_of_many(line: &IndicatorLine<'_>) -> bool {
    line.by_unit().len() > MOST_LISTED
}

impl Frame<'_> {
    /// The figure, its verdict, and what is lacking or to spare.
    fn standing(&self, line: &IndicatorLine<'_>) -> Markup {
        html! {
            section #standing aria-labelledby="h-standing" {
                h2 #h-standing { (self.word("site-standing")) }
                div.standing.(class(tone_of(line.verdict))) {
                    p.large { (self.value(line.shown.as_ref(), line)) }
                    p { (self.cell(&verdict(line))) }
                    dl.facts {
                        @if let Some(fraction) = self.fraction(line.numerator, line.denominator) {
                            dt { (self.word(if line.is_value() { "column-value" } else { "column-fraction" })) }
                            dd { (fraction) }
                        }
                        dt { (self.word("column-target")) }
                        dd { (self.target(line.target, line)) }
                        dt { (self.word("column-gap")) }
                        dd { (self.margin(line)) }
                    }
                }
            }
        }
    }

    /// The year's periods, drawn and told.
    fn course_section(&self, line: &IndicatorLine<'_>) -> Markup {
        html! {
            @if line.trend.known() > 0 {
                section #course aria-labelledby="h-course" {
                    h2 #h-course { (self.word("site-course")) }
                    div.sides { (self.course(line)) div { (self.periods(line)) } }
                    (self.data(&series::name(line)))
                }
            }
        }
    }

    /// The years that the repository has.
    fn years(&self, line: &IndicatorLine<'_>, years: &Trend) -> Markup {
        let caption = self.word("site-years");
        html! {
            section #years aria-labelledby="h-years" {
                h2 #h-years { (caption) }
                div.sides {
                    (self.course_of(line, years, "years"))
                    table {
                        caption.unseen { (caption) }
                        (self.heads(&[
                            ("site-column-year", None), ("column-value", Some("num")),
                            ("column-verdict", None),
                        ]))
                        tbody {
                            @for point in &years.points {
                                tr {
                                    th scope="row" { (self.name(&point.name)) }
                                    td.num {
                                        @if let Some(figure) = &point.own { (self.shown(figure, line)) }
                                        @else { "–" }
                                    }
                                    td {
                                        @if let Some(figure) = &point.own {
                                            (self.cell(&report::Cell::verdict(
                                                figure.verdict, report::Qualified::default(),
                                            )))
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
                (self.data(&series::name(line)))
            }
        }
    }

    /// The units, the best first.
    fn ranking(&self, line: &IndicatorLine<'_>) -> Markup {
        let units = report::placed(line);
        let hidden = if units.len() > MOST_LISTED { units.len() - 2 * EACH_END } else { 0 };
        let first = if hidden > 0 { EACH_END } else { units.len() };
        let caption = self.say(&Message::new("page-caption-units").with("name", &line.name));
        let has_basis = line.has_bases();
        let columns = 7 + usize::from(has_basis);
        let heads = [
            ("site-column-place", Some("num")),
            ("column-unit", None),
            ("column-fraction", Some("num")),
            ("column-value", Some("num")),
            ("column-target", Some("num")),
            ("column-verdict", None),
            ("page-column-bar", None),
        ];
        let basis = has_basis.then_some(("column-basis", None));
        let heads: Vec<_> = heads.into_iter().chain(basis).collect();
        html! {
            @if !units.is_empty() {
                section #by-unit aria-labelledby="h-by-unit" {
                    h2 #h-by-unit { (self.word("report-by-unit")) }
                    @if line.target.is_some() { p.quiet { (self.word("site-ranked")) } }
                    div.whole {
                        table.cards.ranked {
                            caption.unseen { (caption) }
                            (self.heads(&heads))
                            tbody {
                                @for unit in &units[..first] { (self.ranked(unit, line, has_basis)) }
                                @if hidden > 0 {
                                    tr {
                                        td colspan=(columns) {
                                            (self.say(&Message::new("site-between").with("count", hidden)))
                                        }
                                    }
                                    @for unit in &units[first + hidden..] {
                                        (self.ranked(unit, line, has_basis))
                                    }
                                }
                            }
                        }
                    }
                    (self.data(&series::name(line)))
                }
            }
        }
    }

    fn ranked(&self, unit: &Placed<'_>, line: &IndicatorLine<'_>, has_basis: bool) -> Markup {
        let own: &UnitFigures<'_> = &unit.own;
        let label = |id| self.word(id);
        html! {
            tr {
                td.num.c-number data-label=(label("site-column-place")) {
                    @if let Some(place) = unit.place { (self.number(place)) } @else { "–" }
                }
                th scope="row" {
                    (self.lead(&Link::Unit(own.unit.to_owned()), &self.name(own.name)))
                }
                td.num data-label=(label("column-fraction")) {
                    (self.fraction(own.numerator, own.denominator).unwrap_or_else(|| "–".to_owned()))
                }
                td.num data-label=(label("column-value")) { (self.value(own.shown().as_ref(), line)) }
                td.num data-label=(label("column-target")) { (self.target(own.target, line)) }
                td.brief data-label=(label("column-verdict")) { (self.cell(&unit.verdict())) }
                td { @if let Some(bar) = &unit.bar { (self.bar(own, bar)) } }
                @if has_basis {
                    td data-label=(label("column-basis")) { (harmless(own.basis.unwrap_or_default())) }
                }
            }
        }
    }

    /// What it measures: in words, by its formula, and what the source asks for.
    fn what(&self, at: usize, line: &IndicatorLine<'_>) -> Markup {
        let clauses = line.source.iter();
        let clauses: Vec<_> = clauses.map(|number| (number, self.site.clause(number))).collect();
        html! {
            section #what aria-labelledby="h-what" {
                h2 #h-what { (self.word("site-what")) }
                (self.formula(line))
                @if !clauses.is_empty() {
                    h3 { (self.word("site-clauses")) }
                    ul {
                        @for (number, clause) in clauses {
                            li {
                                b { (harmless(number)) }
                                @if let Some(clause) = clause { " – " (self.name(&clause.summary)) }
                            }
                        }
                    }
                }
                (self.categories(line))
                @if let Some(path) = report::programme_table(self.site.document, &[at]) {
                    (self.table(&path, &self.word("programme-heading")))
                }
            }
        }
    }

    /// How the figure comes about, and every line behind it.
    fn lines(&self, line: &IndicatorLine<'_>) -> Markup {
        if is_of_many(line) {
            return html! {
                section #lines aria-labelledby="h-lines" {
                    h2 #h-lines { (self.word("site-lines")) }
                    p { (self.word("site-lines-elsewhere")) }
                }
            };
        }
        let commits = self.site.internal.as_ref().and_then(|own| own.commits);
        let Some(why) = report::why(self.site.document, &line.id, None, commits) else {
            return html! {};
        };
        // The units stand above, with their places.
        let mut steps = report::explained_steps(&why);
        steps.retain(|block| !matches!(block, Block::Table(_)));
        let mut rows = report::explained_rows(&why);
        for block in &mut rows {
            if let Block::Heading { level, .. } = block {
                *level += 1;
            }
        }
        html! {
            (self.section("steps", &steps))
            section #lines aria-labelledby="h-lines" {
                h2 #h-lines { (self.word("site-lines")) }
                details {
                    summary { (self.say(&Message::new("page-trail").with("count", why.trail.len()))) }
                    (self.blocks("lines-of", &rows))
                }
            }
        }
    }
}

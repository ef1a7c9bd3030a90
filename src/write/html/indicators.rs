//! The indicators of an area, and what each unfolds to: its formula, its course, its units, and the
//! lines of the files that it is made of.

use maud::{Markup, html};

use super::Page;
use super::pen::Pen;
use crate::i18n::Message;
use crate::model::{Fixed, Quantity, Target};
use crate::report::{
    self, Bar, Cell, Change, Content, IndicatorLine, Part, Term, TrendPoint, UnitFigures,
};
use crate::write::words::NOTHING;

impl Page<'_> {
    /// The table of an area's indicators. Two rows each: the figures, and what they unfold to.
    pub(super) fn indicators(&self, part: &Part, caption: &str) -> Markup {
        let compares = self.document.indicators.iter().any(is_compared);
        let columns = 7 + usize::from(compares);
        let rows = html! {
            @for (at, number) in part.indicators.iter().zip(part.first..) {
                @let line = &self.document.indicators[*at];
                (self.row(line, number, compares, &self.name(&line.name)))
                tr.more { td colspan=(columns) { (self.unfolded(*at, line)) } }
            }
        };
        self.indicator_table(caption, compares, &rows)
    }
}

/// The figures of an indicator, as every page draws them.
impl Pen<'_> {
    /// A table of indicators around its rows.
    pub(in crate::write) fn indicator_table(
        &self,
        caption: &str,
        compares: bool,
        rows: &Markup,
    ) -> Markup {
        html! {
            div.whole {
                table.cards.indicators {
                    caption { (caption) }
                    colgroup {
                        col.c-number;
                        col;
                        col.c-result;
                        col.c-target;
                        col.c-verdict;
                        col.c-course;
                        @if compares { col.c-change; }
                        col.c-gap;
                    }
                    thead {
                        tr {
                            th.num.brief scope="col" { (self.word("column-number")) }
                            th scope="col" { (self.word("column-indicator")) }
                            th.num scope="col" {
                                (self.word("column-value")) span { (self.word("column-fraction")) }
                            }
                            th.num scope="col" { (self.word("column-target")) }
                            th scope="col" { (self.word("column-verdict")) }
                            th scope="col" { (self.word("column-course")) }
                            @if compares { th scope="col" { (self.word("page-column-change")) } }
                            th scope="col" { (self.word("column-gap")) }
                        }
                    }
                    tbody { (rows) }
                }
            }
        }
    }

    /// An indicator in a row, its name as it is to stand there.
    pub(in crate::write) fn row(
        &self,
        line: &IndicatorLine<'_>,
        number: usize,
        compares: bool,
        name: &Markup,
    ) -> Markup {
        let label = |id| self.word(id);
        html! {
            tr id={ "i-" (line.id) } {
                td.num.c-number { (number) }
                th scope="row" { (name) }
                td.num data-label=(label("column-value")) {
                    div {
                        span.figure { (self.value(line.shown.as_ref(), line)) }
                        @if let Some(fraction) = self.fraction(line.numerator, line.denominator) {
                            span.part { (fraction) }
                        }
                    }
                }
                td.num data-label=(label("column-target")) { div { (self.target(line.target, line)) } }
                td data-label=(label("column-verdict")) {
                    div { (self.cell(&report::verdict(line))) }
                }
                td data-label=(label("column-course")) {
                    div { @if line.trend.known() > 0 { (self.spark(line)) } @else { "–" } }
                }
                @if compares {
                    td data-label=(label("page-column-change")) {
                        div {
                            @for (change, entry) in changes(line) { (self.change(change, entry, line)) }
                            @if changes(line).next().is_none() { "–" }
                        }
                    }
                }
                td data-label=(label("column-gap")) { div { (self.margin(line)) } }
            }
        }
    }

    pub(in crate::write) fn value(
        &self,
        shown: Option<&Fixed>,
        line: &IndicatorLine<'_>,
    ) -> String {
        self.text(&report::value_cell(shown, &line.unit))
    }

    pub(in crate::write) fn fraction(
        &self,
        above: Option<Quantity>,
        below: Option<Quantity>,
    ) -> Option<String> {
        above.map(|_| self.text(&report::fraction(above, below)))
    }

    pub(in crate::write) fn target(
        &self,
        target: Option<Target>,
        line: &IndicatorLine<'_>,
    ) -> String {
        self.text(&report::target_cell(target, &line.unit))
    }

    pub(in crate::write) fn change(
        &self,
        change: &Change,
        entry: &'static str,
        line: &IndicatorLine<'_>,
    ) -> Markup {
        let tone = match change.better {
            Some(true) => "good-text",
            Some(false) => "careful-text",
            None => "",
        };
        let text = report::difference(change, line)
            .map_or_else(|| NOTHING.to_owned(), |message| self.say(&message));
        html! {
            span class={ "change " (tone) } { (text) }
            span.quiet { (self.say(&Message::new(entry).with("report", &change.name))) }
        }
    }

    /// The interim target, what is lacking or to spare, and how much has been reported.
    pub(in crate::write) fn margin(&self, line: &IndicatorLine<'_>) -> Markup {
        let parts = [
            report::gap(line),
            report::interim(line),
            report::provisional(line),
            report::counted_over(line),
            report::lapsed(line),
            report::standing(line),
            report::growth(line),
            report::decided(line),
        ];
        html! {
            @if parts.iter().all(Option::is_none) { (NOTHING) }
            @for (at, part) in parts.iter().flatten().enumerate() {
                @if at > 0 { br; }
                (self.say(part))
            }
        }
    }
}

impl Page<'_> {
    fn unfolded(&self, at: usize, line: &IndicatorLine<'_>) -> Markup {
        html! {
            details {
                summary {
                    (self.word("page-more"))
                    span.unseen { ": " (self.name(&line.name)) }
                }
                div.inside {
                    div.sides {
                        (self.formula(line))
                        @if line.trend.known() > 0 {
                            div { (self.course(line)) (self.periods(line)) }
                        }
                    }
                    (self.rest(line, self.is_many()))
                    @if let Some(years) = report::history_table(line) {
                        (self.table(&years, &self.word("history-title")))
                    }
                    (self.categories(line))
                    @if let Some(path) = report::programme_table(self.document, &[at]) {
                        (self.table(&path, &self.word("programme-heading")))
                    }
                    @if self.is_many() { (self.many_figures(at, line)) } @else {
                        (self.units_of(line))
                        (self.trail(line, &self.document.meta))
                    }
                }
            }
        }
    }
}

/// What an indicator unfolds to, piece by piece.
impl Pen<'_> {
    /// What is divided by what, how periods combine, and on what ground.
    pub(in crate::write) fn formula(&self, line: &IndicatorLine<'_>) -> Markup {
        let side = |terms: &[Term], sum: Option<Quantity>| {
            html! {
                dd {
                    b.num { (sum.map_or_else(|| "–".to_owned(), |sum| self.plain(&sum.to_string()))) }
                    ul {
                        @for term in terms {
                            li { (self.name(&term.name)) " – " (self.word(term.over_time.entry())) }
                        }
                    }
                }
            }
        };
        html! {
            dl.facts {
                dt { (self.word("page-numerator")) }
                (side(&line.above, line.numerator))
                @if !line.is_value() {
                    dt { (self.word("page-denominator")) }
                    (side(&line.below, line.denominator))
                }
                @if !line.publishers.is_empty() {
                    dt { (self.word("page-publishers")) }
                    @for name in &line.publishers { dd { (self.name(name)) } }
                }
                @if !line.is_of_tasks() {
                    dt { (self.word("page-combined")) }
                    dd { (self.word(if line.is_value() { "page-combined-value" } else { "page-combined-how" })) }
                }
                dt { (self.word("column-judged")) }
                dd { (self.word(line.judged.entry())) }
                dt { (self.word("page-reported")) }
                dd { (self.say(&report::covered("page-coverage", line))) }
                @if !line.source.is_empty() {
                    dt { (self.word("column-source")) }
                    dd { (line.source.join(", ")) }
                }
                dt { (self.word("column-id")) }
                dd.path { (line.id) }
            }
        }
    }

    pub(super) fn plain(&self, figure: &str) -> String {
        self.text(&Cell::from(Content::Figure(figure.to_owned(), None)))
    }

    /// The figures behind the line, for those who would rather read than look.
    pub(in crate::write) fn periods(&self, line: &IndicatorLine<'_>) -> Markup {
        let reached: Vec<&TrendPoint> =
            line.trend.points.iter().filter(|point| point.own.is_some()).collect();
        let cell = |figure: Option<&report::PastFigure>| {
            html! {
                @if let Some(figure) = figure {
                    (self.shown(figure, line))
                    @if let Some(fraction) = self.fraction(figure.numerator, figure.denominator) {
                        " " span.quiet { "(" (fraction) ")" }
                    }
                }
            }
        };
        html! {
            table {
                caption.unseen { (self.say(&Message::new("page-chart").with("name", &line.name))) }
                (self.heads(&[
                    ("column-period", None), ("page-by-period", Some("num")),
                    ("page-to-date", Some("num")),
                ]))
                tbody {
                    @for point in reached {
                        tr {
                            th scope="row" { (self.name(&point.name)) }
                            td.num { (cell(point.own.as_ref())) }
                            td.num { (cell(point.to_date.as_ref())) }
                        }
                    }
                }
            }
        }
    }

    /// The head of a table: the entry of each column and its class.
    pub(in crate::write) fn heads(
        &self,
        columns: &[(&'static str, Option<&'static str>)],
    ) -> Markup {
        html! {
            thead {
                tr {
                    @for (id, class) in columns { th class=[*class] scope="col" { (self.word(id)) } }
                }
            }
        }
    }

    /// What each category comes to, where there are any.
    pub(in crate::write) fn categories(&self, line: &IndicatorLine<'_>) -> Markup {
        let caption = Message::new("page-caption-categories");
        html! {
            @if !line.breakdown.is_empty() {
                table {
                    caption { (self.say(&caption)) }
                    (self.heads(&[
                        ("column-category", None), ("column-fraction", Some("num")),
                        ("column-value", Some("num")),
                    ]))
                    tbody {
                        @for own in &line.breakdown {
                            tr {
                                th scope="row" { (self.name(&own.name)) }
                                td.num {
                                    (self.fraction(own.numerator, own.denominator)
                                        .unwrap_or_else(|| "–".to_owned()))
                                }
                                td.num { (self.value(own.shown.as_ref(), line)) }
                            }
                        }
                    }
                }
            }
        }
    }

    /// Each unit against its target.
    pub(in crate::write) fn units_of(&self, line: &IndicatorLine<'_>) -> Markup {
        let caption = self.say(&Message::new("page-caption-units").with("name", &line.name));
        let has_basis = line.has_bases();
        let row = |own: &UnitFigures<'_>, bar: Option<Bar>| {
            html! {
                tr {
                    th scope="row" { (self.name(own.name)) }
                    td.num data-label=(self.word("column-fraction")) {
                        (self.fraction(own.numerator, own.denominator).unwrap_or_else(|| "–".to_owned()))
                    }
                    td.num data-label=(self.word("column-value")) { (self.value(own.shown().as_ref(), line)) }
                    td.num data-label=(self.word("column-target")) { (self.target(own.target, line)) }
                    td.brief data-label=(self.word("column-verdict")) {
                        (self.cell(&report::unit_verdict(own)))
                    }
                    td { @if let Some(bar) = &bar { (self.bar(own, bar)) } }
                    @if line.growth.is_some() {
                        td.num data-label=(self.word("column-change")) {
                            (own.shown_change().map_or_else(|| NOTHING.to_owned(), |change| {
                                self.say(&report::signed_change(&change))
                            }))
                        }
                    }
                    @if has_basis { td data-label=(self.word("column-basis")) { (own.basis.unwrap_or_default()) } }
                }
            }
        };
        html! {
            div.whole {
                table.cards.by-unit {
                    caption { (caption) }
                    @let more = [
                        ("column-change", Some("num"), line.growth.is_some()),
                        ("column-basis", None, has_basis),
                    ];
                    @let heads = [
                        ("column-unit", None), ("column-fraction", Some("num")),
                        ("column-value", Some("num")), ("column-target", Some("num")),
                        ("column-verdict", None), ("page-column-bar", None),
                    ];
                    @let more = more.into_iter().filter(|(_, _, is_there)| *is_there);
                    @let heads = heads.into_iter().chain(more.map(|(id, class, _)| (id, class)));
                    (self.heads(&heads.collect::<Vec<_>>()))
                    tbody { @for (own, bar) in line.by_unit().zip(line.bars()) { (row(&own, bar)) } }
                }
            }
        }
    }
}

/// Whether there is an earlier report to hold it against.
pub(in crate::write) fn is_compared(line: &IndicatorLine<'_>) -> bool {
    changes(line).next().is_some()
}

/// The comparisons of an indicator, with the entry that names each.
fn changes<'l>(
    line: &'l IndicatorLine<'_>,
) -> impl Iterator<Item = (&'l Change, &'static str)> + use<'l> {
    let last_year = line.last_year.as_ref().map(|change| (change, "column-last-year"));
    let previous = line.previous.as_ref().map(|change| (change, "column-previous"));
    last_year.into_iter().chain(previous)
}

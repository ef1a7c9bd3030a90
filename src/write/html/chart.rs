//! Drawings: the small line in a table, the line over the periods, the bar against its target.
//! Positions come from the report in thousandths; here they only meet the paper. Each has a title
//! and says in words what it shows.

use maud::{Markup, html};

use super::class;
use super::pen::Pen;
use crate::i18n::{Message, Value};
use crate::report::{
    Bar, Basis, Cell, EACH_PERIOD, FULL, IndicatorLine, PastFigure, Qualified, Trend, TrendPoint,
    UnitFigures, tone_of, value_cell,
};
use crate::write::words::harmless;

/// A rectangle of paper, in units of its drawing.
struct Frame {
    left: u32,
    right: u32,
    top: u32,
    bottom: u32,
}

const SMALL: Frame = Frame { left: 80, right: 1200, top: 50, bottom: 310 };
const LARGE: Frame = Frame { left: 56, right: 372, top: 24, bottom: 142 };

impl Frame {
    /// The middle of one of so many columns.
    fn x(&self, at: usize, of: usize) -> u32 {
        let (at, of) = (u32::try_from(at).unwrap_or(0), u32::try_from(of.max(1)).unwrap_or(1));
        self.left + (self.right - self.left) * (2 * at + 1) / (2 * of)
    }

    /// Where one of so many columns begins.
    fn edge(&self, at: usize, of: usize) -> u32 {
        let (at, of) = (u32::try_from(at).unwrap_or(0), u32::try_from(of.max(1)).unwrap_or(1));
        self.left + (self.right - self.left) * at / of
    }

    /// A height in thousandths, downwards as paper counts.
    fn y(&self, height: u16) -> u32 {
        self.bottom - (self.bottom - self.top) * u32::from(height) / u32::from(FULL)
    }
}

impl Pen<'_> {
    /// The line over the periods beside its target, small. What comes later in the year is left
    /// blank, so that the eye sees how far the year has come.
    pub(in crate::write) fn spark(&self, line: &IndicatorLine<'_>) -> Markup {
        let trend = &line.trend;
        let id = format!("spark-{}", line.id);
        html! {
            svg.spark viewBox="0 0 1280 360" role="img" aria-labelledby={ (id) " " (id) "-d" } {
                title id=(id) { (self.say(&Message::new("page-chart").with("name", &line.name))) }
                desc id={ (id) "-d" } { (self.said(line, trend)) }
                (goal(&SMALL, (0, 1280), trend))
                (steps(&SMALL, trend, 90))
                (self.runs(&SMALL, trend, |point| point.height, "line"))
                (self.dots(&SMALL, trend, 42, false))
            }
        }
    }

    /// The course of an indicator, with its figures.
    pub(in crate::write) fn course(&self, line: &IndicatorLine<'_>) -> Markup {
        self.course_of(line, &line.trend, "course")
    }

    /// A course of an indicator, over periods or years; `kind` tells the drawings of a page apart.
    pub(in crate::write) fn course_of(
        &self,
        line: &IndicatorLine<'_>,
        trend: &Trend,
        kind: &str,
    ) -> Markup {
        let id = format!("{kind}-{}", line.id);
        let of = trend.points.len();
        // More words than stand side by side would lie upon each other.
        let step = if of > EACH_PERIOD { of.div_ceil(EACH_PERIOD / 2) } else { 1 };
        let radius = if of > EACH_PERIOD { 2 } else { 4 };
        let (low, high) = &trend.scale;
        let end = |figure| self.text(&value_cell(Some(figure), &line.unit));
        html! {
            figure {
                svg.course viewBox="0 0 384 172" role="img" aria-labelledby={ (id) " " (id) "-d" } {
                    title id=(id) { (self.say(&Message::new("page-chart").with("name", &line.name))) }
                    desc id={ (id) "-d" } { (self.said(line, trend)) }
                    @for (height, figure) in [(FULL, high), (0, low)] {
                        path.axis d={ "M" (LARGE.left) " " (LARGE.y(height)) "H" (LARGE.right) } {}
                        text x=(LARGE.left - 6) y=(LARGE.y(height) + 4) text-anchor="end" { (end(figure)) }
                    }
                    @for (at, point) in trend.points.iter().enumerate().step_by(step) {
                        text lang=[self.other(&point.name)] x=(LARGE.x(at, of)) y="164" text-anchor="middle" {
                            (harmless(point.name.get(self.catalogue.lang())))
                        }
                    }
                    (goal(&LARGE, (LARGE.left, LARGE.right), trend))
                    (steps(&LARGE, trend, 14))
                    @if has_beside(trend) {
                        (self.runs(&LARGE, trend, |point| point.other, "beside"))
                    }
                    (self.runs(&LARGE, trend, |point| point.height, "line"))
                    (self.dots(&LARGE, trend, radius, true))
                    @if step == 1 { (self.step_words(line, trend)) }
                    @for (at, point) in trend.points.iter().enumerate().step_by(step) {
                        @if let (Some(height), Some(figure)) = (point.height, trend.charted(point)) {
                            // Above the line, or below it where there is no room above.
                            @let y = LARGE.y(height);
                            @let y = if has_room_above(point, height) { y - 9 } else { y + 18 };
                            text.said paint-order="stroke" x=(LARGE.x(at, of)) y=(y) text-anchor="middle" {
                                (self.shown(figure, line))
                            }
                        }
                    }
                }
                (self.legend(line, trend))
            }
        }
    }

    /// What each step asks, beside its mark.
    fn step_words(&self, line: &IndicatorLine<'_>, trend: &Trend) -> Markup {
        let of = trend.points.len();
        html! {
            @for (at, point) in trend.points.iter().enumerate() {
                @if let (Some(step), Some(height)) = (point.step, point.step_heights.first()) {
                    text.mark paint-order="stroke" x=(LARGE.x(at, of) + 17) y=(LARGE.y(*height) + 4) {
                        (self.target(Some(step), line))
                    }
                }
            }
        }
    }

    fn legend(&self, line: &IndicatorLine<'_>, trend: &Trend) -> Markup {
        let (drawn, beside) = match trend.basis {
            Basis::Period => ("page-by-period", "page-to-date"),
            Basis::ToDate => ("page-to-date", "page-by-period"),
            Basis::Year => ("page-by-year", "page-by-year"),
        };
        let any = |of: fn(&TrendPoint) -> bool| trend.points.iter().any(of);
        let sample = |class: &'static str| {
            html! {
                svg.course viewBox="0 0 28 12" aria-hidden="true" { path.(class) d="M0 6H28" {} }
            }
        };
        html! {
            figcaption {
                span { (sample("line")) (self.word(drawn)) }
                @if has_beside(trend) { span { (sample("beside")) (self.word(beside)) } }
                @if line.target.is_some() {
                    span {
                        (sample("goal")) (self.word("page-target")) " " (self.target(line.target, line))
                    }
                }
                @if any(|point| !point.step_heights.is_empty()) {
                    @let steps = if line.path_assumed { "page-steps-internal" } else { "page-steps" };
                    span {
                        (sample("step")) (self.word(steps))
                        @if line.interim.is_some() {
                            (self.say(&Message::new("page-step-now").with("target", self.target(line.interim, line))))
                        }
                    }
                }
                @if trend.is_cut() { span { (self.word("page-axis-cut")) } }
                @if trend.points.iter().any(|point| is_open(trend, point)) {
                    span {
                        svg.course viewBox="0 0 28 12" aria-hidden="true" {
                            circle.dot.open cx="14" cy="6" r="4" {}
                        }
                        (self.word("page-provisional"))
                    }
                }
            }
        }
    }

    /// A line wherever there are figures side by side; where there are none it breaks.
    fn runs(
        &self,
        frame: &Frame,
        trend: &Trend,
        height: fn(&TrendPoint) -> Option<u16>,
        class: &'static str,
    ) -> Markup {
        let mut path = String::new();
        let mut pen = 'M';
        for (at, point) in trend.points.iter().enumerate() {
            let Some(height) = height(point) else {
                pen = 'M';
                continue;
            };
            path.push_str(&format!("{pen}{} {}", frame.x(at, trend.points.len()), frame.y(height)));
            pen = 'L';
        }
        html! { @if path.contains('L') { path.(class) d=(path) {} } }
    }

    /// The figures as dots, open ones where figures are lacking; in the small drawing only the last
    /// and those that are open, so that the line stays in view.
    fn dots(&self, frame: &Frame, trend: &Trend, radius: u32, all: bool) -> Markup {
        let last = trend.points.iter().rposition(|point| point.height.is_some());
        html! {
            @for (at, point) in trend.points.iter().enumerate() {
                @if let Some(height) = point.height {
                    @let open = is_open(trend, point);
                    @if all || open || Some(at) == last {
                        circle.dot.open[open]
                            cx=(frame.x(at, trend.points.len())) cy=(frame.y(height)) r=(radius) {}
                    }
                }
            }
        }
    }

    /// What a line shows, in words.
    fn said(&self, line: &IndicatorLine<'_>, trend: &Trend) -> String {
        let points = trend.points.iter().filter_map(|point| {
            let entry = Message::new("page-chart-point").with("period", &point.name);
            Some(entry.with("value", self.shown(trend.charted(point)?, line)))
        });
        let basis = match trend.basis {
            Basis::Period => "page-by-period",
            Basis::ToDate => "page-to-date",
            Basis::Year => "page-by-year",
        };
        let target = line.target.map(|_| self.target(line.target, line));
        let entry = Message::new("page-chart-said")
            .with("basis", Message::new(basis))
            .with("points", Value::joined("; ", points))
            .with("target", target.unwrap_or_else(|| "none".to_owned()));
        self.say(&entry)
    }

    /// A figure of another report.
    pub(in crate::write) fn shown(&self, figure: &PastFigure, line: &IndicatorLine<'_>) -> String {
        self.text(&match &figure.shown {
            Some(shown) => value_cell(Some(shown), &line.unit),
            None => Cell::verdict(figure.verdict, Qualified::default()),
        })
    }

    /// A unit's value as a bar, its target as a mark across it.
    pub(in crate::write) fn bar(&self, own: &UnitFigures<'_>, bar: &Bar) -> Markup {
        html! {
            // The figures stand in the cells beside it.
            svg.bar viewBox="0 0 1000 100" preserveAspectRatio="none" aria-hidden="true" {
                rect.track x="0" y="30" width="1000" height="40" {}
                rect.(class(tone_of(own.verdict))) x="0" y="20" width=(bar.value) height="60" {}
                @for target in &bar.targets {
                    rect.mark x=(target.saturating_sub(6).min(FULL - 12)) y="0" width="12" height="100" {}
                }
            }
        }
    }
}

/// A target's bounds as lines across the drawing, and what lies between two of them filled. Where the
/// target changes from one period to the next the lines step.
fn goal(frame: &Frame, (left, right): (u32, u32), trend: &Trend) -> Markup {
    let (points, of) = (&trend.points, trend.points.len());
    let starts = (0..of).filter(|at| {
        at.checked_sub(1)
            .is_none_or(|before| points[before].target_heights != points[*at].target_heights)
    });
    let starts: Vec<usize> = starts.collect();
    let edge = |at: usize| if at == 0 { left } else { frame.edge(at, of) };
    let ends = starts.iter().skip(1).map(|at| edge(*at)).chain([right]);
    html! {
        @for (start, end) in starts.iter().zip(ends) {
            @let heights = points[*start].target_heights.as_slice();
            @if let [low, high] = heights {
                @let (bottom, top) = (frame.y(*low), frame.y(*high));
                rect.band fill="var(--goal)" fill-opacity="0.15"
                    x=(edge(*start)) y=(top) width=(end - edge(*start)) height=(bottom - top) {}
            }
            @for height in heights {
                path.goal d={ "M" (edge(*start)) " " (frame.y(*height)) "H" (end) } {}
            }
        }
    }
}

/// What is asked by a period, as a mark above its name.
fn steps(frame: &Frame, trend: &Trend, half: u32) -> Markup {
    let of = trend.points.len();
    html! {
        @for (at, point) in trend.points.iter().enumerate() {
            @for height in point.step_heights.iter().copied() {
                path.step d={ "M" (frame.x(at, of) - half) " " (frame.y(height)) "h" (2 * half) } {}
            }
        }
    }
}

/// Whether a figure's words may stand above its dot: not on the chart's edge, nor on the mark of a step.
fn has_room_above(point: &TrendPoint, height: u16) -> bool {
    let is_near = |step: &u16| (height..height.saturating_add(200)).contains(step);
    height <= 850 && (height < 200 || !point.step_heights.iter().any(is_near))
}

fn is_open(trend: &Trend, point: &TrendPoint) -> bool {
    trend.charted(point).is_some_and(|figure| figure.provisional)
}

/// Whether the two ways to follow an indicator differ anywhere.
fn has_beside(trend: &Trend) -> bool {
    trend.points.iter().any(|point| point.other != point.height)
}

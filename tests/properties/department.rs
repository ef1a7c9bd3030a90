//! A made-up department: what its plan asks, what its units say, and the texts of both.
//!
//! Numbers are in millionths. No plan made here has an error; submissions have many.

use std::fmt::Write;

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use reform::source::Sources;

pub const YEAR: i32 = 2022;
pub const MILLION: i128 = 1_000_000;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OverTime {
    Sum,
    Last,
    First,
}

/// Who owes a metric.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    All,
    GroupA,
    GroupB,
}

#[derive(Debug, Clone)]
pub struct Unit {
    pub a: bool,
    pub b: bool,
    /// First and last period, by place.
    pub from: Option<usize>,
    pub to: Option<usize>,
}

#[derive(Debug, Clone)]
pub struct Metric {
    pub whole: bool,
    pub over_time: OverTime,
    pub by: By,
    pub optional: bool,
}

#[derive(Debug, Clone)]
pub struct Indicator {
    pub numerator: Vec<usize>,
    pub denominator: Vec<usize>,
    pub percent: bool,
    pub at_least: bool,
    pub threshold: i128,
    pub year_end: bool,
    /// Interim thresholds, by the place of the report.
    pub path: Vec<Option<i128>>,
    /// Units' own thresholds.
    pub own: Vec<Option<i128>>,
}

/// What a unit says of a metric.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    Figure(i128),
    NotApplicable,
    /// No row.
    Absent,
    /// A row without a value.
    Empty,
    /// A value that is an error, whatever the metric.
    Wrong(&'static str),
    /// Two rows.
    Twice(i128, i128),
    /// `n/a` without a note.
    Wordless,
}

#[derive(Debug, Clone)]
pub struct Report {
    pub id: String,
    /// Its periods, by place.
    pub of: Vec<usize>,
}

#[derive(Debug, Clone)]
pub struct Department {
    /// The ids of the periods in order; the last may be ad hoc.
    pub periods: Vec<String>,
    pub ad_hoc: bool,
    /// Reports of the first so many periods.
    pub combined: Vec<Report>,
    pub units: Vec<Unit>,
    pub metrics: Vec<Metric>,
    pub indicators: Vec<Indicator>,
    /// By period, unit and metric.
    pub cells: Vec<Vec<Vec<Cell>>>,
    /// Submissions that are not there, by period and unit.
    pub missing: Vec<Vec<bool>>,
    /// Whether units also submit what nobody asked them.
    pub intrusive: bool,
}

/// In which order things are written down.
#[derive(Debug, Clone)]
pub struct Order {
    pub units: Vec<usize>,
    pub metrics: Vec<usize>,
    pub files: Vec<usize>,
}

impl Department {
    /// Every report: the periods themselves, then the combined ones.
    pub fn reports(&self) -> Vec<Report> {
        let single = |(at, id): (usize, &String)| Report { id: id.clone(), of: vec![at] };
        let singles = self.periods.iter().enumerate().map(single);
        singles.chain(self.combined.iter().cloned()).collect()
    }

    pub fn is_ad_hoc(&self, period: usize) -> bool {
        self.ad_hoc && period + 1 == self.periods.len()
    }

    /// Whether a unit reports in a period. The ad hoc period lies after all others.
    pub fn reports_in(&self, unit: usize, period: usize) -> bool {
        let Unit { from, to, .. } = &self.units[unit];
        from.is_none_or(|from| period >= from) && to.is_none_or(|to| period <= to)
    }

    pub fn owes(&self, unit: usize, period: usize, metric: usize) -> bool {
        let Unit { a, b, .. } = self.units[unit];
        let selected = match self.metrics[metric].by {
            By::All => true,
            By::GroupA => a,
            By::GroupB => b,
        };
        selected && self.reports_in(unit, period)
    }

    /// Whether a row is written although nobody asked for it.
    fn intrudes(&self, unit: usize, period: usize, metric: usize) -> bool {
        self.intrusive && !self.owes(unit, period, metric)
    }

    /// The order of the numbers.
    pub fn order(&self) -> Order {
        let files = self.periods.len() * self.units.len() + self.units.len() + 3;
        Order {
            units: (0..self.units.len()).collect(),
            metrics: (0..self.metrics.len()).collect(),
            files: (0..files).collect(),
        }
    }

    /// The repository.
    pub fn sources(&self, order: &Order) -> Sources {
        let mut files = vec![
            (format!("plan/{YEAR}/plan.toml"), self.plan()),
            (format!("plan/{YEAR}/units.toml"), self.units_file(order)),
            (format!("plan/{YEAR}/areas/1-work.toml"), self.area(order)),
        ];
        files.extend((0..self.units.len()).filter_map(|unit| self.unit_plan(unit)));
        for period in 0..self.periods.len() {
            for unit in 0..self.units.len() {
                files.extend(self.submission(period, unit, order));
            }
        }
        let mut files: Vec<_> = files.into_iter().map(|(p, text)| Some((p, text))).collect();
        let shuffled: Vec<_> =
            order.files.iter().filter_map(|at| files.get_mut(*at)?.take()).collect();
        assert!(files.iter().all(Option::is_none), "every file is written");
        Sources::new(shuffled.into_iter().map(|(path, text)| (path, text.into_bytes())))
    }

    fn plan(&self) -> String {
        let mut text = format!(
            "format = 1\nyear = {YEAR}\ntitle.en = \"a plan\"\n[issuer]\nname.en = \"a department\"\n"
        );
        let start = NaiveDate::from_ymd_opt(YEAR, 1, 1).expect("a date");
        for (at, id) in self.periods.iter().enumerate() {
            let ad_hoc = self.is_ad_hoc(at);
            let from = start + Days::new(if ad_hoc { 365 } else { 60 * at as u64 });
            let to = from + Days::new(59);
            let _ = write!(
                text,
                "[[period]]\nid = \"{id}\"\nname.en = \"{id}\"\nfrom = {from}\nto = {to}\n\
                 due = {to}\nad_hoc = {ad_hoc}\n"
            );
        }
        for report in &self.combined {
            let of: Vec<_> =
                report.of.iter().map(|at| format!("{:?}", self.periods[*at])).collect();
            let _ = write!(
                text,
                "[[report]]\nid = \"{id}\"\nname.en = \"{id}\"\nof = [{of}]\n",
                id = report.id,
                of = of.join(", ")
            );
        }
        text + "[[area]]\nid = \"work\"\nnumber = 1\nname.en = \"Work\"\n"
    }

    fn units_file(&self, order: &Order) -> String {
        let mut text = "format = 1\n".to_owned();
        for at in &order.units {
            let unit = &self.units[*at];
            let groups: Vec<_> = [(unit.a, "\"a\""), (unit.b, "\"b\"")]
                .iter()
                .filter(|g| g.0)
                .map(|g| g.1)
                .collect();
            let _ = write!(text, "[[unit]]\nid = \"u{at}\"\nname.en = \"u{at}\"\n");
            let _ = writeln!(text, "groups = [{}]", groups.join(", "));
            for (key, bound) in [("from", unit.from), ("to", unit.to)] {
                if let Some(bound) = bound {
                    let _ = writeln!(text, "{key} = {:?}", self.periods[bound]);
                }
            }
        }
        text
    }

    fn area(&self, order: &Order) -> String {
        let mut text = "format = 1\n".to_owned();
        for at in &order.metrics {
            let metric = &self.metrics[*at];
            let kind = if metric.whole { "count" } else { "amount" };
            let over_time = match metric.over_time {
                OverTime::Sum => "sum",
                OverTime::Last => "last",
                OverTime::First => "first",
            };
            let by = match metric.by {
                By::All => "@all",
                By::GroupA => "@a",
                By::GroupB => "@b",
            };
            let _ = write!(
                text,
                "[[metric]]\nid = \"m{at}\"\nname.en = \"m{at}\"\ntype = \"{kind}\"\n\
                 over_time = \"{over_time}\"\nreported_by = [\"{by}\"]\noptional = {}\n",
                metric.optional
            );
        }
        let list = |metrics: &[usize]| {
            metrics.iter().map(|at| format!("\"m{at}\"")).collect::<Vec<_>>().join(", ")
        };
        for (at, indicator) in self.indicators.iter().enumerate() {
            let _ = write!(
                text,
                "[[indicator]]\nid = \"i{at}\"\nname.en = \"i{at}\"\nnumerator = [{}]\n\
                 denominator = [{}]\nunit = \"{}\"\ntarget = {{ {} = {} }}\njudged = \"{}\"\n",
                list(&indicator.numerator),
                list(&indicator.denominator),
                if indicator.percent { "%" } else { "days" },
                direction(indicator),
                decimal(indicator.threshold),
                if indicator.year_end { "year-end" } else { "every-period" },
            );
            let steps: Vec<_> = self
                .reports()
                .iter()
                .zip(&indicator.path)
                .filter_map(|(report, step)| Some(format!("{} = {}", report.id, decimal((*step)?))))
                .collect();
            if indicator.year_end && !steps.is_empty() {
                let _ = writeln!(text, "path = {{ {} }}", steps.join(", "));
            }
        }
        text
    }

    fn unit_plan(&self, unit: usize) -> Option<(String, String)> {
        let mut text = "format = 1\n[targets]\n".to_owned();
        let bare = text.len();
        for (at, indicator) in self.indicators.iter().enumerate() {
            if let Some(own) = indicator.own[unit] {
                let _ = writeln!(text, "i{at} = {{ {} = {} }}", direction(indicator), decimal(own));
            }
        }
        (text.len() > bare).then(|| (format!("plan/{YEAR}/units/u{unit}.toml"), text))
    }

    fn submission(&self, period: usize, unit: usize, order: &Order) -> Option<(String, String)> {
        let reports = self.reports_in(unit, period);
        if self.missing[period][unit] || !(reports || self.intrusive) {
            return None;
        }
        let mut text = "metric,value,note\n".to_owned();
        // Not the same order in every file.
        let turned = order.metrics.iter().cycle().skip(unit + period).take(self.metrics.len());
        for metric in turned {
            if !self.owes(unit, period, *metric) && !self.intrudes(unit, period, *metric) {
                continue;
            }
            for (value, note) in written(&self.cells[period][unit][*metric]) {
                let _ = writeln!(text, "m{metric},{value},{note}");
            }
        }
        Some((format!("reports/{YEAR}/{}/u{unit}.csv", self.periods[period]), text))
    }

    /// How many rows of a submission are errors.
    pub fn wrong_rows(&self, period: usize, unit: usize) -> usize {
        if self.missing[period][unit] {
            return 0;
        }
        let wrong = |metric: usize| {
            let cell = &self.cells[period][unit][metric];
            if self.owes(unit, period, metric) {
                match cell {
                    Cell::Twice(..) => 2,
                    Cell::Wrong(_) | Cell::Wordless => 1,
                    Cell::Figure(_) | Cell::NotApplicable | Cell::Absent | Cell::Empty => 0,
                }
            } else if self.intrudes(unit, period, metric) {
                written(cell).len()
            } else {
                0
            }
        };
        (0..self.metrics.len()).map(wrong).sum()
    }

    /// Changes every cell.
    #[must_use]
    pub fn with_cells(mut self, change: impl Fn(&Metric, &Cell) -> Cell) -> Self {
        for cells in self.cells.iter_mut().flatten() {
            for (metric, cell) in self.metrics.iter().zip(cells) {
                *cell = change(metric, cell);
            }
        }
        self
    }

    /// Combines every metric over time in the same way.
    #[must_use]
    pub fn with_over_time(mut self, over_time: OverTime) -> Self {
        for metric in &mut self.metrics {
            metric.over_time = over_time;
        }
        self
    }
}

fn direction(indicator: &Indicator) -> &'static str {
    if indicator.at_least { "at_least" } else { "at_most" }
}

/// The rows of a cell: value and note.
fn written(cell: &Cell) -> Vec<(String, &'static str)> {
    match cell {
        Cell::Figure(figure) => vec![(decimal(*figure), "")],
        Cell::NotApplicable => vec![("n/a".to_owned(), "does not arise")],
        Cell::Absent => Vec::new(),
        Cell::Empty => vec![(String::new(), "")],
        Cell::Wrong(text) => vec![((*text).to_owned(), "")],
        Cell::Twice(first, second) => vec![(decimal(*first), ""), (decimal(*second), "")],
        Cell::Wordless => vec![("n/a".to_owned(), "")],
    }
}

/// Millionths as a plain decimal.
pub fn decimal(millionths: i128) -> String {
    let (whole, rest) = (millionths / MILLION, millionths % MILLION);
    let fraction = format!("{rest:06}");
    let fraction = fraction.trim_end_matches('0');
    if fraction.is_empty() { whole.to_string() } else { format!("{whole}.{fraction}") }
}

/// A figure in millionths. One with exactly three decimals could be read two ways, so there is none.
pub fn figure(whole: bool) -> BoxedStrategy<i128> {
    let count = prop_oneof![6 => 0..=12i128, 3 => 0..=2_000i128, 1 => 0..=999_999_999_999i128]
        .prop_map(|count| count * MILLION);
    if whole {
        return count.boxed();
    }
    let amount = (count.clone(), select(vec![100_000, 10_000, 100, 1]), 0..10i128).prop_map(
        |(count, digit, times)| {
            let figure = count + digit * times;
            if figure % 1_000 == 0 && figure % 10_000 != 0 { figure + 1 } else { figure }
        },
    );
    prop_oneof![count, amount].boxed()
}

fn cell(whole: bool, tidy: bool) -> BoxedStrategy<Cell> {
    let said = prop_oneof![
        12 => figure(whole).prop_map(Cell::Figure),
        1 => Just(Cell::NotApplicable),
    ];
    if tidy {
        return said.boxed();
    }
    let wrong = if whole { vec!["many", "-3", "2.5"] } else { vec!["many", "-3", "-0.5"] };
    prop_oneof![
        20 => said,
        1 => Just(Cell::Absent),
        1 => Just(Cell::Empty),
        1 => select(wrong).prop_map(Cell::Wrong),
        1 => (figure(whole), figure(whole)).prop_map(|(first, second)| Cell::Twice(first, second)),
        1 => Just(Cell::Wordless),
    ]
    .boxed()
}

fn unit(periods: usize) -> impl Strategy<Value = Unit> {
    let bound = || prop_oneof![3 => Just(None), 1 => (0..periods).prop_map(Some)];
    (any::<bool>(), any::<bool>(), bound(), bound()).prop_map(|(a, b, from, to)| {
        let to = to.map(|to| from.map_or(to, |from: usize| from.max(to)));
        Unit { a, b, from, to }
    })
}

fn metric() -> impl Strategy<Value = Metric> {
    let over_time = prop_oneof![3 => Just(OverTime::Sum), 1 => Just(OverTime::Last), 1 => Just(OverTime::First)];
    let by = prop_oneof![4 => Just(By::All), 1 => Just(By::GroupA), 1 => Just(By::GroupB)];
    (any::<bool>(), over_time, by, prop::bool::weighted(0.15))
        .prop_map(|(whole, over_time, by, optional)| Metric { whole, over_time, by, optional })
}

fn indicator(metrics: usize, units: usize) -> impl Strategy<Value = Indicator> {
    let places: Vec<usize> = (0..metrics).collect();
    let some = |places: Vec<usize>| {
        let most = places.len().min(3);
        subsequence(places, 1..=most)
    };
    let thresholds = vec![250_000, 500_000, MILLION, 1_500_000, 33_333_333, 50 * MILLION];
    let percents = vec![66_670_000, 90 * MILLION, 99_500_000, 100 * MILLION];
    let step = prop_oneof![1 => Just(None), 1 => select(vec![0, 500_000, 10 * MILLION, 50 * MILLION]).prop_map(Some)];
    let own = prop_oneof![2 => Just(None), 1 => select(vec![0, 250_000, 500_000, 10 * MILLION]).prop_map(Some)];
    let parts = (some(places.clone()), some(places));
    let bools = (any::<bool>(), any::<bool>(), any::<bool>());
    let numbers = select([thresholds, percents].concat());
    (parts, bools, numbers, prop::collection::vec(step, 10), prop::collection::vec(own, units))
        .prop_map(|((numerator, denominator), (percent, at_least, year_end), number, path, own)| {
            let cap = if percent { 100 * MILLION } else { i128::MAX };
            // At most 100 % says nothing of a part of a whole, and is an error in a plan.
            let threshold = if at_least { number } else { number.min(95 * MILLION) };
            let tighten = |step: i128| {
                if at_least { (threshold + step).min(cap) } else { threshold - step.min(threshold) }
            };
            let own = own.into_iter().map(|step| step.map(tighten)).collect();
            Indicator { numerator, denominator, percent, at_least, threshold, year_end, path, own }
        })
}

/// Any department; a tidy one has no rows that are absent or wrong, and every submission.
pub fn department(tidy: bool) -> impl Strategy<Value = Department> {
    let shape = (1..=4usize, 1..=4usize, prop::collection::vec(metric(), 2..=5), any::<bool>());
    shape.prop_flat_map(move |(regular, units, metrics, ad_hoc)| {
        let periods = regular + usize::from(ad_hoc);
        let row: Vec<_> = metrics.iter().map(|metric| cell(metric.whole, tidy)).collect();
        let cells = prop::collection::vec(prop::collection::vec(row, units), periods);
        let missing = prop::bool::weighted(if tidy { 0.0 } else { 0.15 });
        (
            Just(metrics.clone()),
            prop::collection::vec(unit(regular), units),
            prop::collection::vec(indicator(metrics.len(), units), 1..=3),
            subsequence((1..=regular).collect::<Vec<_>>(), 0..=regular),
            cells,
            prop::collection::vec(prop::collection::vec(missing, units), periods),
            prop::bool::weighted(if tidy { 0.0 } else { 0.2 }),
        )
            .prop_map(
                move |(metrics, mut units, indicators, spans, cells, missing, intrusive)| {
                    // Somebody counts everything.
                    units[0] = Unit { a: true, b: true, from: None, to: None };
                    let mut periods: Vec<_> = (1..=regular).map(|at| format!("q{at}")).collect();
                    periods.extend(ad_hoc.then(|| "extra".to_owned()));
                    let combined = spans.iter().map(|span| Report {
                        id: format!("upto-{span}"),
                        of: (0..*span).collect(),
                    });
                    let combined = combined.collect();
                    Department {
                        periods,
                        ad_hoc,
                        combined,
                        units,
                        metrics,
                        indicators,
                        cells,
                        missing,
                        intrusive,
                    }
                },
            )
    })
}

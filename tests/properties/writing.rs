//! The texts of a made-up department: its plan, its units' plans and their submissions.

use std::fmt::{self, Debug, Write};

use chrono::{Days, NaiveDate};
use reform::source::Sources;

use crate::department::{By, Cell, Department, Indicator, MILLION, Order, OverTime, Unit, YEAR};

impl Department {
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
            if !unit.succeeds.is_empty() {
                let from: Vec<_> = unit.succeeds.iter().map(|u| format!("\"u{u}\"")).collect();
                let _ = writeln!(text, "succeeds = [{}]", from.join(", "));
            }
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
                OverTime::ToDate => "to-date",
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
            if metric.submitted {
                text += "submitted = \"to-date\"\n";
            }
        }
        let list = |metrics: &[usize]| {
            metrics.iter().map(|at| format!("\"m{at}\"")).collect::<Vec<_>>().join(", ")
        };
        for (at, indicator) in self.indicators.iter().enumerate() {
            let _ = write!(
                text,
                "[[indicator]]\nid = \"i{at}\"\nname.en = \"i{at}\"\nunit = \"{}\"\njudged = \"{}\"\n",
                if indicator.percent { "%" } else { "days" },
                if indicator.year_end { "year-end" } else { "every-period" },
            );
            let above = list(&indicator.numerator);
            let _ = match indicator.denominator.as_slice() {
                [] => writeln!(text, "value = [{above}]"),
                below => writeln!(text, "numerator = [{above}]\ndenominator = [{}]", list(below)),
            };
            if let Some(threshold) = indicator.threshold {
                let (way, number) = (indicator.way.word(), decimal(threshold));
                let _ = writeln!(text, "target = {{ {way} = {number} }}");
            }
            if let Some((from, threshold)) = indicator.revised {
                let (way, number) = (indicator.way.word(), decimal(threshold));
                let from = &self.periods[from];
                let _ = writeln!(
                    text,
                    "revised = [{{ from = \"{from}\", target = {{ {way} = {number} }}, basis = \"B\" }}]"
                );
            }
            let way = indicator.way.word();
            let decided = indicator.decided.iter().enumerate().filter_map(|(unit, threshold)| {
                let number = decimal((*threshold)?);
                Some(format!("{{ unit = \"u{unit}\", {way} = {number}, basis = \"B\" }}"))
            });
            let decided: Vec<String> = decided.collect();
            if !decided.is_empty() {
                let _ = writeln!(text, "unit_target = [{}]", decided.join(", "));
            }
            if let Some(small) = indicator.small_below {
                let _ = writeln!(text, "small_below = {small}");
            }
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
                let _ = writeln!(text, "i{at} = {{ {} = {} }}", indicator.way.word(), decimal(own));
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
}

/// What a reader of a counterexample wants to see: who there is, what is asked, what was said.
impl Debug for Department {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}, the last ad hoc: {}", self.periods.join(" "), self.ad_hoc)?;
        for report in self.combined.iter().map(|report| &report.id) {
            writeln!(f, "report {report}")?;
        }
        for (at, unit) in self.units.iter().enumerate() {
            let Unit { a, b, from, to, succeeds } = unit;
            writeln!(f, "u{at} a {a} b {b} from {from:?} to {to:?} succeeds {succeeds:?}")?;
        }
        for (at, metric) in self.metrics.iter().enumerate() {
            writeln!(f, "m{at} {metric:?}")?;
        }
        for (at, Indicator { numerator, denominator, .. }) in self.indicators.iter().enumerate() {
            writeln!(f, "i{at} {numerator:?} over {denominator:?}")?;
        }
        for (period, id) in self.periods.iter().enumerate() {
            for unit in 0..self.units.len() {
                let rows = self.submission(period, unit, &self.order());
                let rows =
                    rows.map(|(_, text)| text.lines().skip(1).collect::<Vec<_>>().join("; "));
                let owes = (0..self.metrics.len()).any(|metric| self.owes(unit, period, metric));
                if owes || rows.is_some() {
                    writeln!(f, "{id} u{unit}: {}", rows.as_deref().unwrap_or("nothing"))?;
                }
            }
        }
        Ok(())
    }
}

/// The rows of a cell: value and note.
pub fn written(cell: &Cell) -> Vec<(String, &'static str)> {
    match cell {
        Cell::Figure(figure) => vec![(in_a_cell(*figure), "")],
        Cell::Noted(figure) => vec![(in_a_cell(*figure), "counted again")],
        Cell::NotApplicable => vec![("n/a".to_owned(), "does not arise")],
        Cell::Absent => Vec::new(),
        Cell::Empty => vec![(String::new(), "")],
        Cell::Wrong(text) => vec![((*text).to_owned(), "")],
        Cell::Twice(first, second) => vec![(in_a_cell(*first), ""), (in_a_cell(*second), "")],
        Cell::Wordless => vec![("n/a".to_owned(), "")],
    }
}

/// Millionths as a plain decimal.
pub fn decimal(millionths: i128) -> String {
    let sign = if millionths < 0 { "-" } else { "" };
    let (whole, rest) = (millionths.abs() / MILLION, millionths.abs() % MILLION);
    let fraction = format!("{rest:06}");
    let fraction = fraction.trim_end_matches('0');
    if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") }
}

/// The same as a cell holds it: three digits behind the point could be read as thousands.
pub fn in_a_cell(millionths: i128) -> String {
    let plain = decimal(millionths);
    let two_readings = plain.split_once('.').is_some_and(|(_, fraction)| fraction.len() == 3);
    if two_readings { plain + "0" } else { plain }
}

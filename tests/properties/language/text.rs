//! The texts of a made-up world: its plan and its submissions.

use std::collections::BTreeMap;
use std::fmt::Write;

use chrono::{Days, NaiveDate};

use super::world::{Formula, Indicator, Metric, Target, Task, Way, Window, World};
use crate::department::YEAR;
use crate::writing::{decimal, in_a_cell};

/// What the categories are called.
pub const CATEGORIES: [&str; 3] = ["land", "water", "air"];

/// How many days a period has.
const DAYS: usize = 30;

fn first_day(period: usize) -> NaiveDate {
    let start = NaiveDate::from_ymd_opt(YEAR, 1, 1).expect("a date");
    start + Days::new((DAYS * period) as u64)
}

fn last_day(period: usize) -> NaiveDate {
    first_day(period + 1) - Days::new(1)
}

impl World {
    pub fn files(&self) -> BTreeMap<String, String> {
        let mut files = BTreeMap::from([
            (format!("plan/{YEAR}/plan.toml"), self.plan()),
            (format!("plan/{YEAR}/units.toml"), self.units_file()),
            (format!("plan/{YEAR}/areas/1-work.toml"), self.area()),
        ]);
        for period in 0..self.periods {
            for unit in (0..self.units).filter(|unit| self.is_there(*unit, period)) {
                if let Some(text) = self.submission(unit, period) {
                    files.insert(format!("reports/{YEAR}/p{period}/u{unit}.csv"), text);
                }
            }
        }
        files
    }

    fn plan(&self) -> String {
        let mut text = format!(
            "format = 1\nyear = {YEAR}\ntitle.en = \"a plan\"\n[issuer]\nname.en = \"a department\"\n"
        );
        for at in 0..self.periods {
            let (from, to) = (first_day(at), last_day(at));
            let _ = write!(
                text,
                "[[period]]\nid = \"p{at}\"\nname.en = \"p{at}\"\nfrom = {from}\nto = {to}\ndue = {to}\n"
            );
        }
        for (id, of) in self.reports().into_iter().filter(|(_, of)| of.len() > 1) {
            let of = list("p", &of);
            let _ = write!(text, "[[report]]\nid = \"{id}\"\nname.en = \"{id}\"\nof = {of}\n");
        }
        text + "[[area]]\nid = \"work\"\nnumber = 1\nname.en = \"Work\"\n"
    }

    fn units_file(&self) -> String {
        let unit = |at: usize| format!("[[unit]]\nid = \"u{at}\"\nname.en = \"u{at}\"\n");
        "format = 1\n".to_owned() + &(0..self.units).map(unit).collect::<String>()
    }

    fn area(&self) -> String {
        let mut text = "format = 1\n".to_owned();
        if self.metrics.iter().any(|metric| metric.categories > 0) {
            let most = self.metrics.iter().map(|metric| metric.categories).max().unwrap_or(0);
            for categories in 2..=most {
                let category = |id: &str| format!("{{ id = \"{id}\", name.en = \"{id}\" }}");
                let of: Vec<_> = CATEGORIES[..categories].iter().map(|id| category(id)).collect();
                let _ = write!(
                    text,
                    "[[breakdown]]\nid = \"by{categories}\"\nname.en = \"fields\"\ncategory = [{}]\n",
                    of.join(", ")
                );
            }
        }
        let duty = match self.handover {
            None => "\"@all\"".to_owned(),
            Some(after) => format!(
                "{{ unit = \"u0\", to = \"p{after}\" }}, {{ unit = \"u1\", from = \"p{}\" }}",
                after + 1
            ),
        };
        for (at, metric) in self.metrics.iter().enumerate() {
            text += &of_metric(at, metric, &duty);
        }
        for (at, indicator) in self.indicators.iter().enumerate() {
            text += &of_indicator(at, indicator);
        }
        for (at, task) in self.tasks.iter().enumerate() {
            text += &of_task(at, task);
        }
        text
    }

    fn submission(&self, unit: usize, period: usize) -> Option<String> {
        let mut text = "metric,value,note,evidence\n".to_owned();
        let bare = text.len();
        let owed = (0..self.metrics.len()).filter(|metric| self.owes(unit, period, *metric));
        for metric in owed {
            let categories = self.metrics[metric].categories;
            for (at, name) in CATEGORIES.iter().enumerate().take(categories.max(1)) {
                let category = if categories > 0 { format!(".{name}") } else { String::new() };
                let value = in_a_cell(self.written(unit, period, metric, at));
                let _ = writeln!(text, "m{metric}{category},{value},,");
            }
        }
        for (at, task) in self.tasks.iter().enumerate().filter(|(_, task)| task.lead == unit) {
            let _ = match period {
                _ if period >= task.done => {
                    writeln!(text, "t{at},done,,Quyết định số 12/QĐ-SCT ngày {}", done_on(task))
                }
                _ if period >= task.begun => writeln!(text, "t{at},in-progress,,"),
                _ => writeln!(text, "t{at},not-started,,"),
            };
        }
        (text.len() > bare).then_some(text)
    }
}

/// The day before the last of the period in which a task is done.
fn done_on(task: &Task) -> String {
    (last_day(task.done) - Days::new(1)).format("%d/%m/%Y").to_string()
}

fn list(prefix: &str, of: &[usize]) -> String {
    let of: Vec<_> = of.iter().map(|at| format!("\"{prefix}{at}\"")).collect();
    format!("[{}]", of.join(", "))
}

fn of_window(window: &Window) -> String {
    let mut text = String::new();
    if let Some(within) = &window.within {
        let _ = writeln!(text, "in = {}", list("p", within));
    }
    for (key, bound) in [("from", window.from), ("to", window.to)] {
        if let Some(bound) = bound {
            let _ = writeln!(text, "{key} = \"p{bound}\"");
        }
    }
    text
}

fn of_metric(at: usize, metric: &Metric, duty: &str) -> String {
    let over_time = match metric.way {
        Way::Sum | Way::Running => "sum",
        Way::Last => "last",
        Way::First => "first",
        Way::ToDate => "to-date",
    };
    let mut text = format!(
        "[[metric]]\nid = \"m{at}\"\nname.en = \"m{at}\"\ntype = \"amount\"\n\
         over_time = \"{over_time}\"\nreported_by = [{duty}]\n"
    );
    if metric.way == Way::Running {
        text += "submitted = \"to-date\"\n";
    }
    if metric.signed {
        text += "signed = true\n";
    }
    if metric.categories > 0 {
        let _ = writeln!(text, "by = \"by{}\"", metric.categories);
    }
    text + &of_window(&metric.window)
}

fn of_indicator(at: usize, indicator: &Indicator) -> String {
    let formula = match &indicator.formula {
        Formula::Ratio([above, below]) => {
            format!("numerator = {}\ndenominator = {}\n", list("m", above), list("m", below))
        }
        Formula::Value(value) => format!("value = {}\n", list("m", value)),
        Formula::Tasks { on_time: false } => "tasks = { area = \"work\" }\n".to_owned(),
        Formula::Tasks { on_time: true } => {
            "tasks = { area = \"work\", on_time = true }\n".to_owned()
        }
    };
    let unit = if matches!(indicator.formula, Formula::Tasks { .. }) { "%" } else { "days" };
    let judged = if indicator.year_end { "year-end" } else { "every-period" };
    let mut text = format!(
        "[[indicator]]\nid = \"i{at}\"\nname.en = \"i{at}\"\n{formula}unit = \"{unit}\"\njudged = \"{judged}\"\n"
    );
    if let Some(target) = of_target(indicator.target) {
        let _ = writeln!(text, "target = {{ {target} }}");
    }
    if matches!(indicator.target, Target::Grow(_) | Target::Cut(_)) {
        let _ = writeln!(
            text,
            "baseline = {{ value = {}, year = {}, source = \"a yearbook\" }}",
            decimal(indicator.baseline),
            YEAR - 1
        );
    }
    if let Some((from, target)) = indicator.revised
        && let Some(target) = of_target(target)
    {
        let _ = writeln!(
            text,
            "revised = [{{ from = \"p{from}\", target = {{ {target} }}, basis = \"Decision 1\" }}]"
        );
    }
    if let Some((unit, target)) = indicator.of_unit
        && let Some(target) = of_target(target)
    {
        let _ = writeln!(
            text,
            "unit_target = [{{ unit = \"u{unit}\", {target}, basis = \"Decision 2\" }}]"
        );
    }
    if let Some(small) = indicator.small_below {
        let _ = writeln!(text, "small_below = {}", decimal(small));
    }
    text + &of_window(&indicator.window)
}

pub fn of_target(target: Target) -> Option<String> {
    Some(match target {
        Target::None => return None,
        Target::AtLeast(least) => format!("at_least = {}", decimal(least)),
        Target::AtMost(most) => format!("at_most = {}", decimal(most)),
        Target::Between(least, most) => {
            format!("between = [{}, {}]", decimal(least), decimal(most))
        }
        Target::Equal(one) => format!("equal = {}", decimal(one)),
        Target::Grow(share) => format!("grow_at_least = {}", decimal(share)),
        Target::Cut(share) => format!("cut_at_least = {}", decimal(share)),
    })
}

fn of_task(at: usize, task: &Task) -> String {
    let due = task.due.map_or_else(|| "\"ongoing\"".to_owned(), |due| last_day(due).to_string());
    format!(
        "[[task]]\nid = \"t{at}\"\nname.en = \"t{at}\"\nlead = \"u{}\"\ndue = {due}\n",
        task.lead
    )
}

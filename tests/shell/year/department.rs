//! A department of eleven units and what each of them has to report, by plain whole numbers: what
//! every table of the year is worked out from beside the program.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::support::files::Files;
use crate::support::repository::{Repository, indicator, metric_of};

pub const UNITS: usize = 11;

/// The regular periods: id, first and last day, due day.
pub const QUARTERS: [(&str, &str, &str, &str); 4] = [
    ("q1", "2022-01-01", "2022-03-31", "2022-04-05"),
    ("q2", "2022-04-01", "2022-06-30", "2022-07-05"),
    ("q3", "2022-07-01", "2022-09-30", "2022-10-05"),
    ("q4", "2022-10-01", "2022-12-31", "2023-01-05"),
];

/// The reports with their quarters.
pub const REPORTS: [(&str, &[usize]); 7] = [
    ("q1", &[0]),
    ("q2", &[1]),
    ("q3", &[2]),
    ("q4", &[3]),
    ("6m", &[0, 1]),
    ("9m", &[0, 1, 2]),
    ("year", &[0, 1, 2, 3]),
];

pub fn id(unit: usize) -> String {
    format!("u{:02}", unit + 1)
}

/// The first quarter in which a unit reports: the last one was founded in April.
pub fn founded(unit: usize) -> usize {
    usize::from(unit == 10)
}

/// What a unit counts in a quarter. Minutes are counted in halves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    pub opening: i64,
    pub received: i64,
    pub settled: i64,
    pub late: i64,
    pub visits: i64,
    pub half_minutes: i64,
    pub staff: i64,
    pub trained: i64,
}

impl Counts {
    pub const NIL: Self = Self {
        opening: 0,
        received: 0,
        settled: 0,
        late: 0,
        visits: 0,
        half_minutes: 0,
        staff: 0,
        trained: 0,
    };

    /// What the unit really has.
    pub fn of(unit: usize, quarter: usize) -> Self {
        let (u, q) = (i64::try_from(unit).expect("small"), i64::try_from(quarter).expect("small"));
        let visits = 20 + 3 * u + 7 * q;
        let slow = if unit == 7 { 12 * visits } else { 0 };
        Self {
            opening: 5 + u,
            received: 110 + 7 * u + 13 * q,
            settled: 100 + 7 * u + 12 * q,
            // The first quarter is the worst.
            late: (u + 2 * q) % 6 + i64::from(q == 0 && u % 2 == 1),
            visits,
            half_minutes: 48 * visits + 11 * u + q + slow,
            staff: 10 + u,
            trained: 2 * (q + 1) + u % 3,
        }
    }

    pub fn on_time(&self) -> i64 {
        self.settled - self.late
    }
}

/// What has been submitted, by quarter and unit.
pub type Year = BTreeMap<(usize, usize), Counts>;

/// The indicators with what makes them up and how they are judged.
#[derive(Debug, Clone, Copy)]
pub struct Indicator {
    pub id: &'static str,
    pub scale: i64,
    /// In halves of what the target counts in, since minutes are.
    pub halves: bool,
    pub at_least: bool,
    pub threshold: i64,
    pub year_end: bool,
    pub path: &'static [(&'static str, i64)],
}

pub const ON_TIME: Indicator = Indicator {
    id: "on-time",
    scale: 100,
    halves: false,
    at_least: true,
    threshold: 97,
    year_end: false,
    path: &[],
};
pub const WAIT: Indicator = Indicator {
    id: "wait",
    scale: 1,
    halves: true,
    at_least: false,
    threshold: 26,
    year_end: false,
    path: &[],
};
pub const TRAINED: Indicator = Indicator {
    id: "trained",
    scale: 100,
    halves: false,
    at_least: true,
    threshold: 60,
    year_end: true,
    path: &[("q1", 10), ("6m", 32), ("9m", 45)],
};
pub const BACKLOG: Indicator = Indicator {
    id: "backlog",
    scale: 100,
    halves: false,
    at_least: true,
    threshold: 85,
    year_end: true,
    path: &[],
};
pub const INDICATORS: [Indicator; 4] = [ON_TIME, WAIT, TRAINED, BACKLOG];

impl Indicator {
    /// A unit's numerator and denominator over quarters; `None` if it has reported in none.
    pub fn of_unit(&self, year: &Year, unit: usize, quarters: &[usize]) -> Option<(i64, i64)> {
        let there: Vec<Counts> =
            quarters.iter().filter_map(|q| year.get(&(*q, unit)).copied()).collect();
        let first = quarters.iter().find(|q| **q >= founded(unit))?;
        let (opens, last) = (there.first()?, there.last()?);
        let sum = |count: fn(&Counts) -> i64| there.iter().map(count).sum::<i64>();
        match self.id {
            "on-time" => Some((sum(Counts::on_time), sum(|c| c.settled))),
            "wait" => Some((sum(|c| c.half_minutes), sum(|c| c.visits))),
            "trained" => Some((last.trained, last.staff)),
            // Without its opening balance a unit's share is not known.
            _ => year
                .contains_key(&(*first, unit))
                .then(|| (sum(|c| c.settled), opens.opening + sum(|c| c.received))),
        }
    }

    /// The department's.
    pub fn total(&self, year: &Year, quarters: &[usize]) -> (i64, i64) {
        (0..UNITS)
            .filter_map(|unit| self.of_unit(year, unit, quarters))
            .fold((0, 0), |sum, own| (sum.0 + own.0, sum.1 + own.1))
    }

    /// Whether a fraction reaches a threshold, by cross-multiplication.
    fn reaches(&self, (above, below): (i64, i64), threshold: i64) -> bool {
        let threshold = if self.halves { 2 * threshold } else { threshold };
        if self.at_least {
            above * self.scale >= threshold * below
        } else {
            above * self.scale <= threshold * below
        }
    }

    pub fn verdict(&self, fraction: Option<(i64, i64)>, report: &str) -> &'static str {
        let Some(fraction) = fraction else { return "no-data" };
        if fraction.1 == 0 {
            return "no-activity";
        }
        let met = self.reaches(fraction, self.threshold);
        if !self.year_end || report == "year" {
            return if met { "met" } else { "not-met" };
        }
        let step = self.path.iter().find(|(name, _)| *name == report);
        match step {
            _ if met => "met",
            Some((_, step)) if self.reaches(fraction, *step) => "on-track",
            Some(_) => "behind",
            None => "in-progress",
        }
    }

    /// The numerator as it is reported.
    pub fn above(&self, above: i64) -> String {
        match (self.halves, above % 2) {
            (false, _) => above.to_string(),
            (true, 0) => (above / 2).to_string(),
            (true, _) => format!("{}.5", above / 2),
        }
    }
}

/// A submission as a unit writes it. `task` is the value, note and evidence of its task.
pub fn csv(counts: &Counts, task: &str) -> String {
    let minutes = WAIT.above(counts.half_minutes);
    let mut text = String::from("metric,value,note,evidence\n");
    for (metric, value) in [
        ("opening", counts.opening.to_string()),
        ("received", counts.received.to_string()),
        ("settled", counts.settled.to_string()),
        ("settled-on-time", counts.on_time().to_string()),
        ("settled-late", counts.late.to_string()),
        ("minutes", minutes),
        ("visits", counts.visits.to_string()),
        ("staff", counts.staff.to_string()),
        ("trained", counts.trained.to_string()),
    ] {
        writeln!(text, "{metric},{value},,").expect("written");
    }
    text + &format!("own-rules,{task}\n")
}

/// The plan's files.
pub fn plan() -> Files {
    let mut plan =
        Repository::new(2022).head("language = \"en\"\ntimezone = \"+07:00\"\ngrace_days = 1");
    for (id, from, to, due) in QUARTERS {
        plan = plan.period(id, from, to, due);
    }
    for (id, quarters) in &REPORTS[4..] {
        let of: Vec<_> = quarters.iter().map(|q| QUARTERS[*q].0).collect();
        plan = plan.report(id, &of);
    }
    for unit in 0..UNITS {
        let mut rest = format!("name.en = \"Unit {}\"", id(unit));
        if founded(unit) > 0 {
            rest += &format!("\nfrom = \"{}\"\nsucceeds = []", QUARTERS[founded(unit)].0);
        }
        plan = plan.unit(&id(unit), &rest);
    }
    plan.area("all", "name.en = \"All\"", area()).files()
}

fn area() -> String {
    let mut area = String::new();
    for (metric, kind, over_time) in [
        ("opening", "count", "first"),
        ("received", "count", "sum"),
        ("settled", "count", "sum"),
        ("settled-on-time", "count", "sum"),
        ("settled-late", "count", "sum"),
        ("minutes", "amount", "sum"),
        ("visits", "count", "sum"),
        ("staff", "count", "last"),
        ("trained", "count", "last"),
    ] {
        area += &metric_of(kind, metric, over_time, "@all");
    }
    for (own, above, below, unit) in [
        (ON_TIME, "settled-on-time", &["settled"][..], "%"),
        (WAIT, "minutes", &["visits"], "minutes"),
        (TRAINED, "trained", &["staff"], "%"),
        (BACKLOG, "settled", &["opening", "received"], "%"),
    ] {
        let relation = if own.at_least { "at_least" } else { "at_most" };
        let target = format!("{relation} = {}", own.threshold);
        let mut text = indicator(own.id, &[above], below, unit, &target);
        if own.year_end {
            text = text.replace("every-period", "year-end");
        }
        if !own.path.is_empty() {
            let steps: Vec<_> =
                own.path.iter().map(|(report, step)| format!("{report} = {step}")).collect();
            text += &format!("path = {{ {} }}\n", steps.join(", "));
        }
        area += &text;
    }
    area + "[[task]]\nid = \"own-rules\"\nname.en = \"Own rules\"\nlead = \"@all\"\n\
            due = 2022-06-30\n\
            [[rule]]\nid = \"adds-up\"\nleft = [\"settled\"]\nis = \"equal\"\n\
            right = [\"settled-on-time\", \"settled-late\"]\n"
}

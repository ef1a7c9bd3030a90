//! Repositories of any size, in order but for what their shape spoils; their figures only rise, which
//! is a warning (R545) in each row. The same shape gives the same bytes.

use std::fmt::Write;
use std::fs;
use std::io;
use std::path::Path;

use chrono::{Days, NaiveDate};

/// The year that is reported about; more years come before it.
pub const YEAR: i32 = 2022;

const AREAS: usize = 7;

/// What a repository is like.
#[derive(Debug, Clone, Copy)]
pub struct Shape {
    /// Units, each of which owes every metric and task.
    pub units: usize,
    /// Periods of equal length.
    pub periods: usize,
    /// Years with a plan and submissions of their own.
    pub years: usize,
    /// Metrics come in threes: in time, late, and both together, which a rule holds.
    pub threes: usize,
    /// Indicators, at most two to three metrics.
    pub indicators: usize,
    /// Tasks.
    pub tasks: usize,
    /// What is wrong.
    pub spoilt: Spoilt,
}

/// What is wrong with a repository.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spoilt {
    /// Nothing.
    Nothing,
    /// In every submission a sum, which is an error.
    Sums,
    /// In every submission a sum, which is a warning that someone waived.
    Waived,
    /// Nothing, but every task waits for another.
    Waiting,
}

impl Shape {
    /// A year of so many units: ten times three metrics, twenty indicators, thirty tasks.
    pub fn of(units: usize) -> Self {
        Self {
            units,
            periods: 4,
            years: 1,
            threes: 10,
            indicators: 20,
            tasks: 30,
            spoilt: Spoilt::Nothing,
        }
    }

    /// Writes the repository to a folder.
    pub fn write(&self, root: &Path) -> io::Result<()> {
        for year in (0..self.years).filter_map(|back| Some(YEAR - i32::try_from(back).ok()?)) {
            let plan = root.join(format!("plan/{year}"));
            put(&plan.join("plan.toml"), &self.plan(year))?;
            put(&plan.join("units.toml"), &self.register())?;
            for area in 0..AREAS {
                let name = format!("areas/{}-area-{area}.toml", area + 1);
                put(&plan.join(name), &self.area(area))?;
            }
            if self.spoilt == Spoilt::Waived {
                put(&plan.join("waivers.toml"), &self.waivers(year))?;
            }
            for period in 0..self.periods {
                for unit in 0..self.units {
                    let path = format!("reports/{year}/p{period}/unit-{unit:05}.csv");
                    put(&root.join(path), &self.submission(year, period, unit))?;
                }
            }
        }
        Ok(())
    }

    /// The first and the last day of a period.
    pub fn window(&self, year: i32, period: usize) -> (NaiveDate, NaiveDate) {
        let start = NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default();
        let length = 364 / self.periods;
        let day = |days: usize| start + Days::new(days as u64);
        (day(period * length), day((period + 1) * length - 1))
    }

    fn plan(&self, year: i32) -> String {
        let mut text = format!(
            "format = 1\nyear = {year}\nlanguage = \"vi\"\nillustrative = true\n\
             title.vi = \"Kế hoạch năm {year}\"\n[issuer]\nname.vi = \"Sở Nội vụ\"\n"
        );
        let mut of = Vec::new();
        for period in 0..self.periods {
            let (from, to) = self.window(year, period);
            let due = to + Days::new(3);
            let _ = write!(
                text,
                "[[period]]\nid = \"p{period}\"\nname.vi = \"kỳ {period}\"\n\
                 from = {from}\nto = {to}\ndue = {due}\n"
            );
            of.push(format!("\"p{period}\""));
        }
        let of = of.join(", ");
        let _ = writeln!(text, "[[report]]\nid = \"year\"\nname.vi = \"năm\"\nof = [{of}]");
        for area in 0..AREAS {
            let number = area + 1;
            let _ = write!(
                text,
                "[[area]]\nid = \"area-{area}\"\nnumber = {number}\nname.vi = \"Lĩnh vực {number}\"\n"
            );
        }
        text
    }

    fn register(&self) -> String {
        let mut text = "format = 1\n".to_owned();
        for unit in 0..self.units {
            let _ =
                write!(text, "[[unit]]\nid = \"unit-{unit:05}\"\nname.vi = \"Đơn vị số {unit}\"\n");
        }
        text
    }

    fn area(&self, area: usize) -> String {
        let mut text = "format = 1\n".to_owned();
        for at in (area..self.threes).step_by(AREAS) {
            for (part, name) in
                [("on-time", "đúng hạn"), ("late", "quá hạn"), ("settled", "đã giải quyết")]
            {
                let _ = write!(
                    text,
                    "[[metric]]\nid = \"{part}-{at}\"\nname.vi = \"Hồ sơ {name}, loại {at}\"\n\
                     unit.vi = \"hồ sơ\"\ntype = \"count\"\nover_time = \"sum\"\nreported_by = [\"@all\"]\n"
                );
            }
            let severity = if self.spoilt == Spoilt::Waived { "warning" } else { "error" };
            let _ = write!(
                text,
                "[[rule]]\nid = \"adds-up-{at}\"\nleft = [\"on-time-{at}\", \"late-{at}\"]\n\
                 is = \"equal\"\nright = [\"settled-{at}\"]\nseverity = \"{severity}\"\n"
            );
            for (odd, part, goal) in [(0, "on-time", "at_least = 95"), (1, "late", "at_most = 5")] {
                if 2 * at + odd < self.indicators {
                    let _ = write!(
                        text,
                        "[[indicator]]\nid = \"{part}-rate-{at}\"\nname.vi = \"Tỷ lệ {part}, loại {at}\"\n\
                         numerator = [\"{part}-{at}\"]\ndenominator = [\"settled-{at}\"]\nunit = \"%\"\n\
                         target = {{ {goal} }}\njudged = \"every-period\"\n"
                    );
                }
            }
        }
        text + &self.tasks(area)
    }

    fn tasks(&self, area: usize) -> String {
        let mut text = String::new();
        for at in (area..self.tasks).step_by(AREAS) {
            let _ = write!(
                text,
                "[[task]]\nid = \"task-{at}\"\nname.vi = \"Nhiệm vụ số {at}\"\nlead = \"@all\"\n\
                 due = 2099-12-31\n"
            );
            // One for another of its own area, the first for none.
            if self.spoilt == Spoilt::Waiting && at >= AREAS {
                let _ = writeln!(text, "after = \"task-{}\"", at - AREAS);
            }
        }
        text
    }

    fn waivers(&self, year: i32) -> String {
        let mut text = "format = 1\n".to_owned();
        for period in 0..self.periods {
            for unit in 0..self.units {
                let (value, _) = figures(year, period, unit, 0);
                let _ = write!(
                    text,
                    "[[waiver]]\ncode = \"R507\"\nat = \"p{period}/unit-{unit:05}/on-time-0\"\n\
                     value = \"{value}\"\nreason = \"Đã đối chiếu với sổ theo dõi\"\nby = \"Văn phòng\"\n"
                );
            }
        }
        text
    }

    fn submission(&self, year: i32, period: usize, unit: usize) -> String {
        let mut text = "metric,value,note,evidence\n".to_owned();
        let spoilt = matches!(self.spoilt, Spoilt::Sums | Spoilt::Waived);
        for at in 0..self.threes {
            let (on_time, late) = figures(year, period, unit, at);
            let settled = on_time + late + u64::from(spoilt && at == 0);
            let note = match (unit + at).is_multiple_of(20) {
                true => "\"Đã rà soát, đối chiếu với sổ theo dõi\"",
                false => "",
            };
            let _ = write!(
                text,
                "on-time-{at},{on_time},{note},\nlate-{at},{late},,\nsettled-{at},{settled},,\n"
            );
        }
        // Those that wait come later in the year than what they wait for.
        for at in 0..self.tasks {
            let done = (at / AREAS) * self.periods <= period * self.tasks.div_ceil(AREAS);
            let _ = match done {
                true => {
                    writeln!(text, "task-{at},done,,\"Quyết định số {at}/QĐ ngày 10/02/{year}\"")
                }
                false => writeln!(text, "task-{at},in-progress,,"),
            };
        }
        text
    }
}

/// How many were settled in time and late. No figure is that of another period by chance, which a
/// check would take for copied.
fn figures(year: i32, period: usize, unit: usize, at: usize) -> (u64, u64) {
    let of = [i64::from(year) as u64, period as u64, unit as u64, at as u64];
    let chance = of.into_iter().fold(0_u64, |chance, part| {
        // Each step spreads what came before over all bits (the constant is the golden ratio's).
        let mixed = (chance ^ part).wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (mixed ^ (mixed >> 31)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed ^ (mixed >> 29)
    });
    let [_, period, unit, at] = of;
    let base = 1_000 + 37 * unit % 500 + 13 * at % 97;
    (base + 100 * period + chance % 90, 4 * period + (chance >> 32) % 4)
}

fn put(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, text)
}

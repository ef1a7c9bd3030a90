//! The rest of the year: whoever adds what is said to be lacking meets the target, whoever adds one
//! less does not, and the forecast is what a plainer reckoning comes to.

use std::fmt::Write as _;

use num_rational::Ratio;
use proptest::prelude::*;
use reform::assess::{self, Ahead, Prospect, Scope, Verdict};
use reform::model::Id;
use reform::shell::pipeline::{self, Question};
use reform::source::Sources;

use crate::cases;

const QUARTERS: [[&str; 3]; 4] = [
    ["2022-01-01", "2022-03-31", "2022-04-10"],
    ["2022-04-01", "2022-06-30", "2022-07-10"],
    ["2022-07-01", "2022-09-30", "2022-10-10"],
    ["2022-10-01", "2022-12-31", "2023-01-10"],
];

/// A year of one share: what each quarter had above and below the line, and the target.
#[derive(Debug, Clone)]
struct Year {
    quarters: Vec<(u64, u64)>,
    percent: u64,
    is_cap: bool,
    /// Whether the denominator is a stock that stands, and the numerator a running total.
    is_total: bool,
}

fn year() -> impl Strategy<Value = Year> {
    let quarter = (0..=60_u64).prop_flat_map(|below| (0..=below, Just(below)));
    let quarters = proptest::collection::vec(quarter, 1..=3);
    (quarters, 1..=100_u64, any::<bool>(), any::<bool>()).prop_map(
        |(mut quarters, percent, is_cap, is_total)| {
            if is_total {
                let below = quarters[0].1.max(1);
                let mut above = 0;
                for quarter in &mut quarters {
                    above = below.min(above + quarter.0);
                    *quarter = (above, below);
                }
            }
            Year { quarters, percent: percent.min(99), is_cap, is_total }
        },
    )
}

impl Year {
    fn sources(&self) -> Sources {
        let mut plan = "format = 1\nyear = 2022\ntitle.en = \"t\"\n[issuer]\nname.en = \"i\"\n\
                        [[area]]\nid = \"a\"\nnumber = 1\nname.en = \"a\"\n"
            .to_owned();
        for (at, [from, to, due]) in QUARTERS.iter().enumerate() {
            let _ = write!(
                plan,
                "[[period]]\nid = \"q{}\"\nname.en = \"q\"\nfrom = {from}\nto = {to}\ndue = {due}\n",
                at + 1
            );
        }
        let report = |id: &str, last: usize| {
            let of: Vec<String> = (1..=last).map(|at| format!("q{at}")).collect();
            format!("[[report]]\nid = \"{id}\"\nname.en = \"r\"\nof = {of:?}\n")
        };
        plan += &(report("half", 2) + &report("9m", 3) + &report("year", 4));
        let ways = if self.is_total { ["to-date", "last"] } else { ["sum", "sum"] };
        let metric = |id: &str, way: &str| {
            format!(
                "[[metric]]\nid = \"{id}\"\nname.en = \"m\"\ntype = \"count\"\n\
                 over_time = \"{way}\"\nreported_by = [\"u\"]\n"
            )
        };
        let kind = if self.is_cap { "at_most" } else { "at_least" };
        let area = format!(
            "format = 1\n{}{}[[indicator]]\nid = \"share\"\nname.en = \"s\"\n\
             numerator = [\"above\"]\ndenominator = [\"below\"]\nunit = \"%\"\n\
             target = {{ {kind} = {} }}\njudged = \"year-end\"\n",
            metric("above", ways[0]),
            metric("below", ways[1]),
            self.percent
        );
        let unit = "format = 1\n[[unit]]\nid = \"u\"\nname.en = \"u\"\n".to_owned();
        let mut files = vec![
            ("plan/2022/plan.toml".to_owned(), plan),
            ("plan/2022/units.toml".to_owned(), unit),
            ("plan/2022/areas/1-a.toml".to_owned(), area),
        ];
        for (at, (above, below)) in self.quarters.iter().enumerate() {
            let text = format!("metric,value\nabove,{above}\nbelow,{below}\n");
            files.push((format!("reports/2022/q{}/u.csv", at + 1), text));
        }
        Sources::new(files.into_iter().map(|(path, text)| (path.to_owned(), text.into_bytes())))
    }

    /// What is made of a report.
    fn assess<T>(&self, report: &str, take: impl FnOnce(&assess::Assessment<'_>) -> T) -> T {
        let as_of = "2023-02-01".parse().expect("a day");
        let checked = pipeline::check(&self.sources(), &Question::new(2022, as_of));
        let report = checked.plan.report(report).expect("a report");
        let scope = Scope::default();
        take(&assess::run(&checked.plan, &checked.ledger, report, &scope, as_of))
    }

    fn ahead(&self) -> Option<Ahead> {
        let report = ["q1", "half", "9m"][self.quarters.len() - 1];
        let id = Id::parse("share").expect("an id");
        self.assess(report, |assessment| {
            assessment.outlooks().remove(&id).map(|outlook| outlook.whole)
        })
    }

    /// How the year ends if so much is added above and below the line in what is left of it.
    fn end(&self, above: i64, below: i64) -> Option<Verdict> {
        let mut year = self.clone();
        let last = *year.quarters.last()?;
        let add = |sum: u64, more: i64| u64::try_from(i64::try_from(sum).ok()? + more).ok();
        let end = if self.is_total {
            (add(last.0, above)?, last.1)
        } else {
            (add(0, above)?, add(0, below)?)
        };
        let idle = if self.is_total { last } else { (0, 0) };
        while year.quarters.len() < 3 {
            year.quarters.push(idle);
        }
        year.quarters.push(end);
        Some(year.assess("year", |assessment| assessment.indicators[0].verdict))
    }
}

fn whole(figure: &reform::model::Fixed) -> i64 {
    figure.to_string().parse().expect("a whole number")
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn doing_what_is_said_is_enough_and_one_less_is_not(year in year()) {
        let Some(ahead) = year.ahead() else { return Ok(()) };
        let Some(need) = &ahead.need else { return Ok(()) };
        let of = need.of.as_ref().map_or(0, whole);
        let (bound, step) = match (&need.least, &need.most) {
            (Some(least), _) => (whole(least), -1),
            (_, Some(most)) => (whole(most), 1),
            (None, None) => return Ok(()),
        };
        if need.is_possible {
            let inside = bound.max(0);
            prop_assert_eq!(year.end(inside, of), Some(Verdict::Met));
            // Beyond the bound, wherever there is anything beyond it.
            let beyond = bound + step;
            if beyond >= 0 && (year.is_total || beyond <= of) {
                prop_assert_eq!(year.end(beyond, of), Some(Verdict::NotMet));
            }
        } else if let Some(volume) = need.volume.as_ref().map(whole) {
            let all = |volume: i64| if year.is_cap { 0 } else { volume };
            prop_assert_eq!(year.end(all(volume), volume), Some(Verdict::Met));
            prop_assert_eq!(year.end(all(volume - 1), volume - 1), Some(Verdict::NotMet));
        }
    }

    #[test]
    fn the_forecast_is_the_year_so_far_drawn_out(year in year()) {
        let Some(ahead) = year.ahead() else { return Ok(()) };
        let told = year.quarters.len() as i128;
        let sums = if year.is_total {
            let (above, below) = year.quarters[year.quarters.len() - 1];
            // A running total grows by as much a quarter as so far, until all is done.
            [Ratio::new(i128::from(above) * 4, told).min(i128::from(below).into()),
             Ratio::from(i128::from(below))]
        } else {
            let all = year.quarters.iter().fold((0, 0), |sum, own| (sum.0 + own.0, sum.1 + own.1));
            [all.0, all.1].map(|sum| Ratio::new(i128::from(sum) * 4, told))
        };
        let expected = (sums[1] > Ratio::from(0)).then(|| sums[0] * 100 / sums[1]);
        let text = ahead.forecast.as_ref().map(ToString::to_string);
        prop_assert_eq!(text, expected.map(|value| value.to_string()));
        if let (Some(value), Prospect::AtRisk | Prospect::OnCourse) = (expected, ahead.prospect) {
            let target = Ratio::from(i128::from(year.percent));
            let meets = if year.is_cap { value <= target } else { value >= target };
            prop_assert_eq!(meets, ahead.prospect == Prospect::OnCourse);
        }
    }
}

//! The trail of every figure leads back to it: what counts adds up, and each row stands in its file.

use reform::assess::Contributes;
use reform::model::{Place, Quantity};

use crate::support::shipped::{self, SOURCES};

const AS_OF: &str = "2022-12-20";

fn sum(figures: impl Iterator<Item = (usize, Option<Quantity>)>) -> Quantity {
    figures.flat_map(|(times, figure)| std::iter::repeat_n(figure.unwrap_or_default(), times)).sum()
}

#[test]
fn what_counts_adds_up_to_every_figure() {
    let year = shipped::on(AS_OF);
    let mut figures = 0;
    for report in year.plan.reports.iter() {
        let found = year.assessment(report.id.as_str());
        for result in &found.indicators {
            let Some(ratio) = result.ratio else { continue };
            let trail = found.trail(result.indicator);
            let of = |unit: Option<&str>| {
                let rows = || {
                    let wanted = trail.iter();
                    wanted.filter(|row| unit.is_none_or(|unit| row.unit.id.as_str() == unit))
                };
                (
                    sum(rows().map(|row| (row.above, row.counted))),
                    sum(rows().map(|row| (row.below, row.counted))),
                )
            };
            let id = &result.indicator.id;
            assert_eq!(of(None), (ratio.numerator, ratio.denominator), "{id} in {}", report.id);
            for own in result.by_unit() {
                let Some(ratio) = own.ratio else { continue };
                let unit = own.unit.id.as_str();
                assert_eq!(of(Some(unit)), (ratio.numerator, ratio.denominator), "{id} of {unit}");
                figures += 1;
            }
        }
    }
    assert!(figures > 500, "{figures}");
}

#[test]
fn every_row_stands_where_the_trail_says() {
    let year = shipped::on(AS_OF);
    let found = year.assessment("year");
    let mut silent = 0;
    for row in found.indicators.iter().flat_map(|result| found.trail(result.indicator)) {
        let Some(entry) = row.entry() else {
            assert_eq!(row.standing, Contributes::NotSubmitted);
            assert_eq!(row.unit.id.as_str(), "trung-tam-khuyen-cong");
            silent += 1;
            continue;
        };
        let file = SOURCES.file(entry.place.file);
        if row.metric.is_counted() {
            assert_eq!(file.path, "reports/2022/findings.csv");
            let rows = row.counted_from();
            let own = format!(",{},", row.unit.id);
            let is_own =
                |place: &&Place| file.line(SOURCES.start(**place).line).contains(own.as_str());
            let counted = rows.iter().filter(is_own).count();
            assert_eq!(entry.value.canonical(), counted.to_string(), "{} {}", row.metric.id, own);
            continue;
        }
        let path = format!("reports/2022/{}/{}.csv", row.period.id, row.unit.id);
        assert_eq!(file.path, path);
        let line = file.line(SOURCES.start(entry.place).line);
        assert!(line.starts_with(row.metric.id.as_str()), "{line}");
        assert!(line.contains(&entry.value.canonical()), "{line}");
    }
    assert!(silent > 0);
}

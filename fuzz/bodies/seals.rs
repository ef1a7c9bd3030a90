//! Any bytes as the seal of a period: loaded, held against what is there, told what has changed,
//! and written again.

use reform::assess::{self, Scope};
use reform::report;
use reform::seal::{self, Kept};
use reform::shell::pipeline::{self, Question};
use reform::write;

use super::{CATALOGUE, YEAR, check, with};

const PATH: &str = "reports/2022/q1/closed.toml";

/// Takes any bytes.
pub fn run(data: &[u8]) {
    let sources = with(PATH, data);
    let checked = check(&sources);
    let plan = &checked.plan;
    for drawn in &plan.seals {
        let Some(period) = plan.periods.get(drawn.period.as_str()) else { continue };
        let Some(report) = plan.report(period.id.as_str()) else { continue };
        let kept = Kept::new();
        let closed = seal::as_closed(&sources, drawn, &kept);
        let then = pipeline::check(&closed, &Question::new(YEAR, drawn.as_of));
        let now = assess::run(plan, &checked.ledger, report, &Scope::default(), drawn.as_of);
        let difference =
            seal::difference(drawn, period, &then.ledger, &now, &checked.ledger, &sources, &kept);
        CATALOGUE.with(|catalogue| {
            write::as_markdown(report::since_closing(&difference), catalogue);
        });
        again(drawn);
    }
}

/// A seal that is written again and read again is the same.
fn again(drawn: &reform::model::Seal) {
    let text = seal::text(drawn, "");
    let sources = with(PATH, text.as_bytes());
    let checked = pipeline::check(&sources, &Question::new(YEAR, super::as_of()));
    let read = checked.plan.seals.first();
    assert!(read.is_some_and(|read| seal::is_same(read, drawn)), "{text}");
}

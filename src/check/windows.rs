//! Periods are windows of time in order, and reports are made of them in order.

use super::{Accounts, Check, Facts, Look};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule};
use crate::model::{Period, Plan};

static INVERTED_WINDOW: Rule = Rule::error("R117", "inverted-window");
static OVERLAPPING_PERIODS: Rule = Rule::error("R118", "overlapping-periods");
static DISORDERED_REPORT: Rule = Rule::error("R119", "disordered-report");

pub(super) static CHECK: Check = Check {
    rules: &[&INVERTED_WINDOW, &OVERLAPPING_PERIODS, &DISORDERED_REPORT],
    looks: &[Look::Whole(run)],
};

fn run(facts: &Facts<'_>, _: &Accounts<'_>, diagnostics: &mut Diagnostics) {
    inverted(facts.plan, diagnostics);
    overlapping(facts.plan, diagnostics);
    disordered(facts.plan, diagnostics);
}

fn inverted(plan: &Plan, diagnostics: &mut Diagnostics) {
    for period in &plan.periods {
        let (reason, place, from, to, begin) = if period.to < period.from {
            ("window", period.window.1, period.from, period.to, period.window.0)
        } else if period.due < period.to {
            ("due", period.due_place, period.to, period.due, period.window.1)
        } else {
            continue;
        };
        diagnostics.push(
            Diagnostic::new(&INVERTED_WINDOW, place)
                .with("reason", reason)
                .with("from", from)
                .with("to", to)
                .found(to.to_string())
                .see(begin, "from"),
        );
    }
}

fn overlapping(plan: &Plan, diagnostics: &mut Diagnostics) {
    let regular = plan.regular_periods();
    for pair in regular.windows(2) {
        let [earlier, later] = pair else { continue };
        if later.from <= earlier.to && is_known(earlier) && is_known(later) {
            diagnostics.push(
                Diagnostic::new(&OVERLAPPING_PERIODS, later.window.0)
                    .with("earlier", &earlier.id)
                    .with("later", &later.id)
                    .with("to", earlier.to)
                    .found(later.from.to_string())
                    .see(earlier.window.1, "first"),
            );
        }
    }
}

/// Whether both of its days could be read: of another the one stands for the other.
fn is_known(period: &Period) -> bool {
    period.window.0 != period.window.1
}

/// Reports whose periods are not in order, or count a time twice.
fn disordered(plan: &Plan, diagnostics: &mut Diagnostics) {
    for report in &plan.reports {
        let periods: Vec<_> = report
            .of
            .iter()
            .filter_map(|id| Some((id, plan.periods.get(id.value.as_str())?)))
            .collect();
        for pair in periods.windows(2) {
            let [(_, earlier), (place, later)] = pair else { continue };
            if !is_known(earlier) || !is_known(later) {
                continue;
            }
            // A flow that both ask for would be counted twice where their windows overlap; that of
            // regular periods is told once, where the periods are.
            let shares = later.from <= earlier.to
                && (earlier.ad_hoc || later.ad_hoc)
                && plan.metrics.iter().any(|metric| {
                    metric.over_time.is_flow()
                        && earlier.asks_for(&metric.id)
                        && later.asks_for(&metric.id)
                });
            let disordered = later.from <= earlier.from;
            if disordered || shares {
                diagnostics.push(
                    Diagnostic::new(&DISORDERED_REPORT, place.place)
                        .with("reason", if disordered { "order" } else { "overlap" })
                        .with("report", &report.id)
                        .with("earlier", &earlier.id)
                        .found(later.id.as_str()),
                );
            }
        }
    }
}

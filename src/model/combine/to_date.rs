//! `to-date`: the running total of the year, each thing counted once.

use super::Way;

pub(super) const WAY: Way = Way {
    code: "to-date",
    entry: "page-running-total",
    is_flow: false,
    is_standing: true,
    is_opening: false,
    is_total: true,
    joined: |_, last| last,
};

//! `last`: how much there is at the end (a stock).

use super::Way;

pub(super) const WAY: Way = Way {
    code: "last",
    entry: "page-last",
    is_flow: false,
    is_standing: true,
    is_opening: false,
    is_total: false,
    joined: |_, last| last,
};

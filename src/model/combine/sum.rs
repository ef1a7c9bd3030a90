//! `sum`: what happened in each period adds up (a flow).

use super::Way;

pub(super) const WAY: Way = Way {
    code: "sum",
    entry: "page-sum",
    is_flow: true,
    is_standing: false,
    is_opening: false,
    is_total: false,
    joined: |before, last| before.unwrap_or_default() + last,
};

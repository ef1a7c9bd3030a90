//! `first`: how much there was in the beginning (an opening balance).

use super::Way;

pub(super) const WAY: Way = Way {
    code: "first",
    entry: "page-first",
    is_flow: false,
    is_standing: false,
    is_opening: true,
    is_total: false,
    joined: |before, last| before.unwrap_or(last),
};

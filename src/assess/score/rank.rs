//! Units in the order of their index. Who has the same shares a place: 1, 2, 2, 4.

use num_rational::BigRational;

use super::{Score, Total};
use crate::model::worded;

worded! {
    /// By what units are ranked.
    pub enum RankedBy {
        /// By what was appraised: all of it was, of every unit.
        Appraised = "appraised",
        /// By what they claim or have as things stand.
        Own = "self",
    }
}

/// Ranks units; those to whom nothing applies stand behind, in the plan's order.
pub(super) fn ranked(scores: Vec<Score<'_>>) -> (Vec<Score<'_>>, RankedBy) {
    let is_appraised = |score: &Score<'_>| {
        let appraised = score.totals.appraised.as_ref();
        appraised.is_some_and(|total| total.lacking.is_empty())
            || score.totals.own.index().is_none() && score.totals.own.lacking.is_empty()
    };
    let has_any = scores.iter().any(|score| score.totals.appraised.is_some());
    let by = if has_any && scores.iter().all(is_appraised) {
        RankedBy::Appraised
    } else {
        RankedBy::Own
    };
    let index = |score: &Score<'_>| match by {
        RankedBy::Appraised => score.totals.appraised.as_ref().and_then(Total::index),
        RankedBy::Own => score.totals.own.index(),
    };
    let mut placed: Vec<(Option<BigRational>, Score<'_>)> =
        scores.into_iter().map(|score| (index(&score), score)).collect();
    // Nothing is less than any index, so that these come last.
    placed.sort_by(|(one, _), (other, _)| other.cmp(one));
    let mut ranked: Vec<Score<'_>> = Vec::with_capacity(placed.len());
    let mut last: Option<(usize, BigRational)> = None;
    for (at, (index, mut score)) in placed.into_iter().enumerate() {
        score.rank = index.map(|index| {
            let rank = match &last {
                Some((rank, same)) if *same == index => *rank,
                _ => at + 1,
            };
            last = Some((rank, index));
            rank
        });
        ranked.push(score);
    }
    (ranked, by)
}

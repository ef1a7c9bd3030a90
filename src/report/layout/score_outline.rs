//! The criteria of a score in the groups that they lie in.

use crate::assess::score::{CardScore, GroupTotals, Score, ScoreLine};
use crate::model::{Id, Lookup};

/// A group of a score with what is in it, in the card's order.
#[derive(Debug)]
pub struct Outline<'s, 'a> {
    /// The group, and what it comes to.
    pub group: &'s GroupTotals<'a>,
    /// Its criteria and the groups in it.
    pub parts: Vec<OutlinePart<'s, 'a>>,
}

/// What stands in a group, or on the card outside all groups.
#[derive(Debug)]
pub enum OutlinePart<'s, 'a> {
    /// One that stands by itself, with what it is worth.
    Criterion(&'s ScoreLine<'a>),
    /// A heading with all that is below it.
    Group(Outline<'s, 'a>),
}

/// The criteria of a score, each in its groups. A group stands where its first criterion does, and all
/// of its criteria with it, wherever the card has them.
pub fn outline<'s, 'a>(card: &CardScore<'a>, score: &'s Score<'a>) -> Vec<OutlinePart<'s, 'a>> {
    let groups: Lookup<&Id, &'s GroupTotals<'a>> =
        score.groups.iter().map(|own| (&own.group.id, own)).collect();
    let mut parts = Vec::new();
    for line in &score.lines {
        let around = card.card.around(line.criterion.group.as_ref());
        let mut around: Vec<_> =
            around.filter_map(|group| groups.get(&group.id).copied()).collect();
        around.reverse();
        place(&mut parts, &around, line);
    }
    parts
}

/// Puts a criterion into groups, the outermost first; one that is not there yet is opened.
fn place<'s, 'a>(
    parts: &mut Vec<OutlinePart<'s, 'a>>,
    around: &[&'s GroupTotals<'a>],
    line: &'s ScoreLine<'a>,
) {
    let Some((outer, inner)) = around.split_first() else {
        return parts.push(OutlinePart::Criterion(line));
    };
    let own = |part: &OutlinePart<'s, 'a>| matches!(part, OutlinePart::Group(own) if own.group.group.id == outer.group.id);
    // Most often the last.
    let found = parts.iter().rposition(own);
    let at = found.unwrap_or(parts.len());
    if found.is_none() {
        parts.push(OutlinePart::Group(Outline { group: outer, parts: Vec::new() }));
    }
    if let Some(OutlinePart::Group(own)) = parts.get_mut(at) {
        place(&mut own.parts, inner, line);
    }
}

//! Which of several files of one unit and period is the latest.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;

use crate::model::Id;

/// A submission that came, as far as it tells one version from another.
#[derive(Debug, Clone)]
pub struct Version<'v> {
    /// The sender.
    pub unit: &'v Id,
    /// What the figures are of.
    pub period: &'v Id,
    /// What it submits.
    pub submitted: &'v str,
    /// When it was saved, as it says itself.
    pub saved: Option<NaiveDateTime>,
}

/// Where a file stands among those of its unit and period; others are named by their position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rank {
    /// It is the only one, or the latest; then the one before it is named.
    Latest(Option<usize>),
    /// It says the same as another.
    CopyOf(usize),
    /// Another was saved later.
    OlderThan(usize),
    /// Another says something else, and neither can be told to be the later.
    Unclear(usize),
}

/// The rank of each file that holds a submission.
pub fn ranks(all: &[Option<Version<'_>>]) -> Vec<Option<Rank>> {
    let mut ranks = vec![None; all.len()];
    let mut groups: BTreeMap<(&Id, &Id), Vec<usize>> = BTreeMap::new();
    for (at, version) in all.iter().enumerate() {
        if let Some(version) = version {
            groups.entry((version.period, version.unit)).or_default().push(at);
        }
    }
    for of_one in groups.values() {
        rank(all, of_one, &mut ranks);
    }
    ranks
}

/// What several files say alike.
struct Saying {
    first: usize,
    saved: Option<NaiveDateTime>,
}

fn rank(all: &[Option<Version<'_>>], of_one: &[usize], ranks: &mut [Option<Rank>]) {
    let mut sayings: BTreeMap<&str, Saying> = BTreeMap::new();
    for &at in of_one {
        let Some(version) = &all[at] else { continue };
        match sayings.get_mut(version.submitted) {
            Some(known) => {
                ranks[at] = Some(Rank::CopyOf(known.first));
                known.saved = known.saved.max(version.saved);
            }
            None => {
                let saying = Saying { first: at, saved: version.saved };
                sayings.insert(version.submitted, saying);
            }
        }
    }
    let mut sayings: Vec<Saying> = sayings.into_values().collect();
    // One of unknown age could be the latest.
    sayings.sort_by_key(|saying| (saying.saved.is_none(), saying.saved, saying.first));
    let Some((latest, others)) = sayings.split_last() else { return };
    let before = others.last();
    let is_clear = before.is_none_or(|before| latest.saved > before.saved);
    for saying in others {
        let of_latest = Rank::OlderThan(latest.first);
        let unclear = Rank::Unclear(latest.first);
        ranks[saying.first] = Some(if is_clear { of_latest } else { unclear });
    }
    ranks[latest.first] = Some(match before {
        Some(before) if !is_clear => Rank::Unclear(before.first),
        before => Rank::Latest(before.map(|before| before.first)),
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_one_that_was_saved_last_is_the_latest() {
        use Rank::{CopyOf, Latest, OlderThan, Unclear};
        let unit = Id::parse("office").expect("an id");
        let period = Id::parse("q1").expect("an id");
        let ranked = |all: &[(&'static str, &str)]| {
            let version = |(says, saved): &(&'static str, &str)| {
                let saved = format!("2022-03-14T{saved}:00").parse().ok();
                Some(Version { unit: &unit, period: &period, submitted: says, saved })
            };
            let all: Vec<_> = all.iter().map(version).collect();
            ranks(&all).into_iter().flatten().collect::<Vec<_>>()
        };
        assert_eq!(ranked(&[("a", "")]), [Latest(None)]);
        assert_eq!(ranked(&[("a", ""), ("a", "")]), [Latest(None), CopyOf(0)]);
        assert_eq!(
            ranked(&[("b", "09:00"), ("a", "08:00"), ("b", "07:00")]),
            [Latest(Some(1)), OlderThan(0), CopyOf(0)]
        );
        // Who can tell?
        assert_eq!(ranked(&[("a", "08:00"), ("b", "08:00")]), [Unclear(1), Unclear(0)]);
        assert_eq!(ranked(&[("a", ""), ("b", "08:00")]), [Unclear(1), Unclear(0)]);
        assert_eq!(
            ranked(&[("a", "08:00"), ("b", ""), ("c", "09:00")]),
            [Unclear(1), Unclear(2), Unclear(1)]
        );
        // A copy of a known day tells the day of what it says.
        assert_eq!(
            ranked(&[("a", ""), ("b", "08:00"), ("a", "09:00")]),
            [Latest(Some(1)), OlderThan(0), CopyOf(0)]
        );
    }
}

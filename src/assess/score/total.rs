//! What criteria come to together: exact sums, of which nothing is rounded.

use num_rational::BigRational;
use num_traits::Zero as _;

use super::{ScoreLine, Worth, shown};
use crate::model::{
    CriterionGroup, Fixed, Ground, Id, Lookup, Quantity, Scorecard, exact, round_towards,
};

/// The sum of some points, and of what could have been had.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Total {
    /// The points that are known.
    pub points: BigRational,
    /// The most that could have been had.
    pub maximum: Quantity,
    /// The criteria of which it is not known what they are worth, by their places on the card.
    pub lacking: Vec<usize>,
    /// Those whose points may still change.
    pub unsettled: Vec<usize>,
}

impl Total {
    /// Whether it may still change.
    pub fn is_provisional(&self) -> bool {
        !self.lacking.is_empty() || !self.unsettled.is_empty()
    }

    /// The points as a share of the maximum, in per cent; `None` where nothing applies.
    pub fn index(&self) -> Option<BigRational> {
        let hundred = BigRational::from_integer(100.into());
        let maximum = exact(self.maximum.decimal());
        (!maximum.is_zero()).then(|| &self.points * hundred / maximum)
    }

    /// The points for the eye.
    pub fn shown(&self, decimals: u32) -> Fixed {
        shown(&self.points, self.maximum, decimals)
    }

    /// The index for the eye: 100 only where no point is lost.
    pub fn shown_index(&self, decimals: u32) -> Option<Fixed> {
        Some(round_towards(&self.index()?, decimals, &[], Some(100)))
    }

    fn add(&mut self, at: usize, line: &ScoreLine<'_>, worth: &Worth, is_unsettled: bool) {
        match worth {
            Worth::Out => return,
            Worth::Points(points) => self.points += points,
            Worth::Unknown(_) => self.lacking.push(at),
        }
        self.maximum = self.maximum + line.criterion.max.value;
        self.unsettled.extend(is_unsettled.then_some(at));
    }
}

/// The sums of the three who score.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Totals {
    /// What is claimed, and where nothing is, what it is worth as things stand.
    pub own: Total,
    /// What was appraised, of the criteria that were; those that were not are lacking.
    pub appraised: Option<Total>,
    /// What can be computed, of the criteria that can.
    pub computed: Total,
}

impl Totals {
    fn add(&mut self, at: usize, line: &ScoreLine<'_>) {
        let is_unsettled = line.unsettled.is_some();
        self.own.add(at, line, &line.own(), is_unsettled && line.claimed().is_none());
        if !matches!(line.criterion.ground, Ground::Manual) {
            self.computed.add(at, line, &line.computed, is_unsettled);
        }
        if let Some(appraised) = line.appraised() {
            self.appraised.get_or_insert_default().add(at, line, &appraised, false);
        }
    }

    /// Takes down what was not appraised, where anything was.
    fn lack(&mut self, at: usize, line: &ScoreLine<'_>) {
        // Of what is out by all accounts nobody need say so.
        if let Some(total) = self.appraised.as_mut()
            && line.appraised().is_none()
            && line.own() != Worth::Out
        {
            total.lacking.push(at);
        }
    }
}

/// What a group comes to, with the groups in it.
#[derive(Debug, Clone)]
pub struct GroupTotals<'a> {
    /// Whose sums these are.
    pub group: &'a CriterionGroup,
    /// Its sums.
    pub totals: Totals,
}

/// The sums of each group and of all.
pub(super) fn totals<'a>(
    card: &'a Scorecard,
    lines: &[ScoreLine<'a>],
) -> (Vec<GroupTotals<'a>>, Totals) {
    let of = |group| GroupTotals { group, totals: Totals::default() };
    let mut groups: Vec<_> = card.groups.iter().map(of).collect();
    let places: Lookup<&Id, usize> =
        card.groups.iter().enumerate().map(|(at, group)| (&group.id, at)).collect();
    let mut all = Totals::default();
    let mut each = |line: &ScoreLine<'a>, take: &dyn Fn(&mut Totals)| {
        take(&mut all);
        for group in card.around(line.criterion.group.as_ref()) {
            if let Some(at) = places.get(&group.id) {
                take(&mut groups[*at].totals);
            }
        }
    };
    for (at, line) in lines.iter().enumerate() {
        each(line, &|totals| totals.add(at, line));
    }
    for (at, line) in lines.iter().enumerate() {
        each(line, &|totals| totals.lack(at, line));
    }
    (groups, all)
}

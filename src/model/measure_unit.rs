//! What a metric counts in, and what a ratio is multiplied by.

use super::{Lang, Name};

const PERCENT: &str = "%";
const PERMILLE: &str = "‰";

/// What a metric counts in, or an indicator is expressed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MeasureUnit {
    /// Per cent: the ratio is multiplied by 100.
    Percent,
    /// Per mille: the ratio is multiplied by 1,000.
    Permille,
    /// Any other unit.
    Named {
        /// What it is called.
        name: Name,
        /// What a ratio in it is multiplied by: 1 unless the plan says otherwise.
        scale: u32,
    },
}

impl MeasureUnit {
    /// A unit in which a ratio is taken as it is.
    pub fn named(name: Name) -> Self {
        Self::Named { name, scale: 1 }
    }

    /// What a ratio in this unit is multiplied by.
    pub fn scale(&self) -> u32 {
        match self {
            Self::Percent => 100,
            Self::Permille => 1000,
            Self::Named { scale, .. } => *scale,
        }
    }

    /// The figure at which the part is the whole, where the unit is that of shares.
    pub fn whole(&self) -> Option<u32> {
        match self {
            Self::Percent | Self::Permille => Some(self.scale()),
            Self::Named { .. } => None,
        }
    }

    /// Its sign, which stands close to the figure.
    pub fn sign(&self) -> Option<&'static str> {
        match self {
            Self::Percent => Some(PERCENT),
            Self::Permille => Some(PERMILLE),
            // A plain figure that is counted in per cent: nothing is multiplied.
            Self::Named { name, .. } => {
                [PERCENT, PERMILLE].into_iter().find(|sign| *name == Name::both(sign))
            }
        }
    }

    /// Its name, where it has no sign.
    pub fn name(&self) -> Option<&Name> {
        match self {
            Self::Percent | Self::Permille => None,
            Self::Named { name, .. } => Some(name),
        }
    }

    /// What it is called in a language: its sign or name.
    pub fn text(&self, lang: Lang) -> &str {
        match self {
            Self::Named { name, .. } => name.get(lang),
            of_shares => of_shares.sign().unwrap_or_default(),
        }
    }

    /// Whether figures in one may be set beside figures in the other: it is called the same in either
    /// language.
    pub fn is_same(&self, other: &Self) -> bool {
        let is_called =
            |own: &str| other.written().any(|it| it.to_lowercase() == own.to_lowercase());
        self.scale() == other.scale() && self.written().any(is_called)
    }

    /// The ways it is written: the sign, or its name in either language.
    pub fn written(&self) -> impl Iterator<Item = &str> {
        let ways = match self {
            Self::Percent | Self::Permille => [self.sign(), None],
            Self::Named { name: Name { vi, en }, .. } => {
                [vi.as_deref(), en.as_deref().filter(|en| vi.as_deref() != Some(en))]
            }
        };
        ways.into_iter().flatten()
    }
}

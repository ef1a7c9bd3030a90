//! The rest of the year of an indicator, as what it unfolds to has it.

use maud::Markup;

use super::pen::Pen;
use crate::report::{self, Block, IndicatorLine};

impl Pen<'_> {
    /// What is still to be done in the rest of the year.
    pub(in crate::write) fn rest(&self, line: &IndicatorLine<'_>, is_many: bool) -> Markup {
        // Of many units each stands with its figures.
        let is_told = |block: &Block| !is_many || !matches!(block, Block::Table(_));
        let told = report::outlook(line).into_iter().filter(is_told).map(|block| match block {
            Block::Heading { text, .. } => Block::Heading { level: 3, text },
            other => other,
        });
        self.blocks("", &told.collect::<Vec<_>>())
    }
}

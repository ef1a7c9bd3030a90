//! The list of forms that go out, and who needs none.

use super::block::{Block, Content, Grid};
use super::cells::heading;
use crate::i18n::{Message, Value};
use crate::report::{Handout, Tone};

/// Up to so many units that need no form are named.
const NAMED: usize = 20;

/// The list of forms by itself.
pub fn handout_blocks(handout: &Handout<'_>) -> Vec<Block> {
    let title = Message::new("handout-title").with("report", &handout.report.name);
    let mut blocks = vec![heading(1, title.with("as-of", handout.as_of))];
    if handout.illustrative {
        let text = Message::new("report-illustrative");
        blocks.push(Block::Notice { tone: Tone::Careful, text });
    }
    if handout.lines.is_empty() {
        let nothing = Message::new("handout-nothing").with("report", &handout.report.name);
        blocks.push(Block::Line(nothing));
        return blocks;
    }
    let several = handout.report.of.len() > 1;
    let grid = Grid::of(&handout.lines)
        .text("column-unit", |line| &line.unit.name)
        .only(several, |grid| grid.text("column-period", |line| &line.period.name))
        .word("handout-file", |line| line.file.clone())
        .word("column-due", |line| Content::Date(line.period.due))
        .figure("handout-owed", |line| line.owed)
        .text("handout-lacking", |line| {
            Message::new("handout-state")
                .with("state", line.state.code())
                .with("lacking", line.lacking)
        })
        .done();
    blocks.push(Block::Table(grid));
    blocks.extend(complete(handout, several).map(Block::Line));
    blocks
}

/// Who needs no form, having handed in all.
fn complete(handout: &Handout<'_>, several: bool) -> Option<Message> {
    let named = handout.complete.iter().take(NAMED).map(|(unit, period)| {
        if !several {
            return Value::from(&unit.name);
        }
        let of = Message::new("handout-of").with("unit", &unit.name);
        of.with("period", &period.name).into()
    });
    let named = Value::joined("; ", named);
    let count = handout.complete.len();
    (count > 0).then(|| {
        Message::new("handout-complete")
            .with("count", count)
            .with("more", count.saturating_sub(NAMED))
            .with("units", named)
    })
}

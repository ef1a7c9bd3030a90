//! A score as a workbook: of the department the sheet that is handed in, of units their ranking and
//! what each came to; and what has lost points.

mod form;
mod lists;

use rust_xlsxwriter::{Workbook, XlsxError};

use super::{properties, style, tables};
use crate::i18n::Catalogue;
use crate::report::{self, ScoreDocument};
use crate::source::packed;

/// Scores as a workbook.
pub fn workbook(document: &ScoreDocument<'_>, catalogue: &Catalogue) -> Vec<u8> {
    // Fails only where a limit of the form is broken: texts are cut to theirs, and a sheet has
    // room for a million rows.
    sheets(document, catalogue).unwrap_or_default()
}

fn sheets(document: &ScoreDocument<'_>, catalogue: &Catalogue) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    workbook.set_default_format(&style::body(), 20, 64)?;
    let title = report::score_title(document);
    workbook.set_properties(&properties(&document.meta, &title, catalogue));
    add(document, catalogue, &mut workbook)?;
    packed(&mut workbook)
}

/// Adds the sheets of each card.
pub(super) fn add(
    document: &ScoreDocument<'_>,
    catalogue: &Catalogue,
    workbook: &mut Workbook,
) -> Result<(), XlsxError> {
    let several = document.cards.len() > 1;
    let mut taken = tables::taken(workbook);
    for card in &document.cards {
        let mut tab = |id: &'static str| {
            let word = catalogue.word(id);
            let tab = if several { format!("{word} {}", card.card.id) } else { word };
            tables::free(&tab, &mut taken)
        };
        if card.card.ranks() {
            lists::ranking(document, card, &tab("score-tab-ranking"), catalogue, workbook)?;
            lists::details(document, card, &tab("score-tab-details"), catalogue, workbook)?;
        } else if let Some(score) = card.scores.first() {
            form::write(document, card, score, &tab("score-tab-form"), catalogue, workbook)?;
        }
        lists::losses(document, card, &tab("score-tab-losses"), catalogue, workbook)?;
    }
    Ok(())
}

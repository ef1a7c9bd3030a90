//! What a reader may do with a table besides reading it: leave rows out, put them in another order. All
//! of it is the script's: a page whose script does not run shows the tables as they are, and no box
//! that does nothing.

use maud::{Markup, html};

use super::frame::Frame;

/// By what the rows of a table may be left out.
pub(super) struct Filter<'f> {
    /// The id of the table's surroundings.
    pub of: &'f str,
    /// The columns, by their places, whose values are offered.
    pub columns: &'f [usize],
    /// What the headings between the rows are, where there are some and they are offered too.
    pub groups: Option<String>,
}

impl Frame<'_> {
    /// The place of the boxes, with the words that the script puts there.
    pub(super) fn filter(&self, filter: &Filter<'_>) -> Markup {
        let columns: Vec<String> = filter.columns.iter().map(ToString::to_string).collect();
        html! {
            div.filters data-of=(filter.of) data-columns=(columns.join(" "))
                data-groups=[filter.groups.as_ref()]
                data-find=(self.word("lookup-filter")) data-all=(self.word("lookup-all"))
                data-clear=(self.word("lookup-clear")) data-shown=(self.word("lookup-shown")) {}
        }
    }
}

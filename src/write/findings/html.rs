//! The register as one page.

use crate::i18n::Catalogue;
use crate::report::{self, FindingsDocument};
use crate::write::html::{Leaf, leaf};

pub(super) fn page(document: &FindingsDocument<'_>, catalogue: &Catalogue) -> String {
    let title = report::findings_title(document);
    let page = Leaf {
        title: &title,
        lines: &[report::findings_by(document)],
        notices: &document.notices(),
        blocks: &report::findings_body(document),
        illustrative: document.plan.illustrative,
        language: document.plan.language,
        tool: document.tool,
        foot: None,
    };
    leaf(&page, catalogue)
}

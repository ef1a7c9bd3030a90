//! The clauses of the source that next year's plan has nothing for any more: what cited them is done
//! or has ended. They are noted in its header, since the register is the document's and not a year's.

use std::collections::BTreeSet;

use toml::de::DeTable;

use super::past::comments;
use super::{MARK, line_of};
use crate::diagnostic::Diagnostics;
use crate::model::{Clause, Name, Plan};
use crate::source::Sources;

/// The file that notes them.
pub(super) const HEADER: &str = "plan.toml";

/// The key that notes them.
const KEY: &str = "settled";

/// The clauses that were taken up or settled, and that nothing in the new files takes up, with what
/// they ask. A figure is taken up by an indicator alone.
pub(super) fn settled(
    plan: &Plan,
    folder: &str,
    files: &[(String, Vec<u8>)],
) -> Vec<(String, Name)> {
    if plan.cited_seeds().next().is_none() {
        return Vec::new();
    }
    let files = files.iter().map(|(path, bytes)| (format!("{folder}{path}"), bytes.clone()));
    let mut faults = Diagnostics::default();
    let next = crate::plan::plan(&Sources::new(files), plan.year + 1, &mut faults);
    let (was, is) = (Cited::by(plan), Cited::by(&next));
    let is_lost = |clause: &&Clause| {
        let id = clause.id.as_str();
        let figures = !clause.figures.is_empty() && was.counted.contains(id);
        !is.all.contains(id) && (was.all.contains(id) || plan.is_settled(clause))
            || figures && !is.counted.contains(id)
    };
    let clauses = plan.cited_seeds().flat_map(|seed| &seed.clauses);
    let lost = clauses.filter(|clause| clause.uncited.is_none()).filter(is_lost);
    lost.map(|clause| (clause.id.to_string(), clause.summary.clone())).collect()
}

/// The clauses that a plan cites, and those that its indicators do.
struct Cited<'p> {
    all: BTreeSet<&'p str>,
    counted: BTreeSet<&'p str>,
}

impl<'p> Cited<'p> {
    fn by(plan: &'p Plan) -> Self {
        let counted = plan.indicators.iter().flat_map(|indicator| &indicator.source);
        Self {
            all: plan.citations().map(|(clause, ..)| clause).collect(),
            counted: counted.map(|clause| clause.value.as_str()).collect(),
        }
    }
}

/// A header that notes these clauses, in the place of those that it noted.
pub(super) fn noted(header: &str, clauses: &[(String, Name)], why: &str) -> String {
    let mark = if header.starts_with(MARK) { MARK.len_utf8() } else { 0 };
    let text = &header[mark..];
    let (table, _) = DeTable::parse_recoverable(text);
    let ids: Vec<_> = clauses.iter().map(|(id, _)| format!("\"{id}\"")).collect();
    let list = format!("[{}]", ids.join(", "));
    let (range, new) = match table.get_ref().get_key_value(KEY) {
        Some((key, value)) if clauses.is_empty() => {
            let end = text[value.span().end..].find('\n').map(|end| value.span().end + end + 1);
            (line_of(text, key.span().start)..end.unwrap_or(text.len()), String::new())
        }
        Some((_, value)) => (value.span(), list),
        None if clauses.is_empty() => return header.to_owned(),
        None => {
            // Among the keys of the head, behind the year.
            let year = table.get_ref().get("year").map_or(0, |year| year.span().end);
            let at = text[year..].find('\n').map_or(text.len(), |end| year + end + 1);
            let comment = comments(&[why.to_owned()], text);
            let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
            let open = if at > 0 && !text[..at].ends_with('\n') { end } else { "" };
            (at..at, format!("{open}{comment}{KEY} = {list}{end}"))
        }
    };
    format!("{}{}{new}{}", &header[..mark], &text[..range.start], &text[range.end..])
}

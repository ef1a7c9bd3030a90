//! What a leader reads before all else: how many indicators are where they should be.

use super::Site;
use crate::assess::Verdict;
use crate::i18n::Message;

/// What stands at the top of the site.
pub fn title(site: &Site<'_>) -> Message {
    let meta = &site.document.meta;
    Message::new("site-title").with("year", meta.year.to_string()).with("issuer", &meta.issuer)
}

/// The one sentence for leaders.
pub fn headline(site: &Site<'_>) -> Message {
    let lines = &site.document.indicators;
    let judged = lines.iter().filter(|line| line.target.is_some());
    let count = |is: fn(Verdict) -> bool| lines.iter().filter(|line| is(line.verdict)).count();
    Message::new("site-headline")
        .with("met", count(|verdict| matches!(verdict, Verdict::Met)))
        .with("count", judged.count())
        .with("missed", count(|verdict| verdict.is_miss()))
        .with("report", &site.document.meta.name)
        .with("as-of", site.document.meta.as_of)
}

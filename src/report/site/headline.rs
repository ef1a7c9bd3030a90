//! What a leader reads before all else: how many indicators are where they should be.

use super::Site;
use crate::assess::Verdict;
use crate::i18n::Message;

/// What is neither reached nor missed.
static UNJUDGED: [Verdict; 4] =
    [Verdict::NotApplicable, Verdict::NoActivity, Verdict::SmallSample, Verdict::NoTarget];

/// What stands at the top of the site.
pub fn title(site: &Site<'_>) -> Message {
    let meta = &site.document.meta;
    Message::new("site-title").with("year", meta.year.to_string()).with("issuer", &meta.issuer)
}

/// The one sentence for leaders.
pub fn headline(site: &Site<'_>) -> Message {
    let lines = &site.document.indicators;
    let count = |is: &dyn Fn(Verdict) -> bool| lines.iter().filter(|line| is(line.verdict)).count();
    let any = |verdicts: &'static [Verdict]| count(&|verdict| verdicts.contains(&verdict));
    Message::new("site-headline")
        .with("count", lines.len())
        .with("met", any(&[Verdict::Met]))
        .with("on-track", any(&[Verdict::OnTrack, Verdict::InProgress]))
        .with("missed", count(&Verdict::is_miss))
        .with("at-risk", lines.iter().filter(|line| line.is_at_risk()).count())
        .with("unknown", any(&[Verdict::NoData]))
        .with("unjudged", any(&UNJUDGED))
}

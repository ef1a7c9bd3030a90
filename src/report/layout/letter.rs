//! A letter to a unit, laid out: what it is about, what is owed and what is wrong, by when and where to.

use super::block::Block;
use super::cells::heading;
use super::signed::{Signed, padded};
use crate::assess::FollowedUp;
use crate::i18n::{Message, Value};
use crate::model::{Period, SignOff, SubmissionState};
use crate::report::Tone;
use crate::report::head::dated;
use crate::report::letter::{Fault, FormRow, Letter, Letters, OwedPeriod};

/// The most rows or faults of one kind that a letter lists.
const LISTED: usize = 15;

/// What a letter is about, in a line that begins with a capital or goes on with one.
pub fn letter_subject(letter: &Letter<'_>, begins: bool) -> Message {
    let entry = Message::new("letter-subject").with("late", letter.is_late());
    entry.with("report", dated(&letter.meta)).with("begins", begins)
}

/// The report that letters are about, with its year.
pub fn letters_report(letters: &Letters<'_>) -> Message {
    dated(&letters.meta)
}

/// What a unit owes, in a few words for whoever sends the letter.
pub fn letter_owes(letter: &Letter<'_>) -> Value {
    let mut owes = Vec::new();
    let counted = |entry: &'static str, count: usize| {
        (count > 0).then(|| Message::new(entry).with("count", count))
    };
    for owed in &letter.periods {
        let of = |message: Message| message.with("period", &owed.period.name);
        if owed.state == SubmissionState::Missing {
            owes.push(of(Message::new("letter-owes-form")));
            continue;
        }
        let rows = owed.lacking.len() + owed.tasks.len();
        owes.extend(counted("letter-owes-rows", rows).map(of));
        owes.extend(counted("letter-owes-faults", number_of(&owed.wrong)).map(of));
    }
    let signs = letter.sign_offs.iter();
    owes.extend(
        signs.map(|(period, _)| Message::new("letter-owes-sign-off").with("period", &period.name)),
    );
    owes.extend(counted("letter-owes-scores", number_of(&letter.scores)));
    owes.extend(counted("letter-owes-findings", letter.overdue.len()));
    Value::joined("; ", owes)
}

/// How many faults there are, those included that are only counted.
fn number_of(faults: &[Fault<'_>]) -> usize {
    faults.iter().map(|fault| 1 + fault.more).sum()
}

/// The letter on paper, for number, date and signature.
pub fn signed_letter<'d>(letter: &'d Letter<'_>) -> Signed<'d> {
    let mut body = letter_body(letter);
    if let Some(Block::Line(last)) = body.pop() {
        body.push(Block::Line(Message::new("signed-end").with("text", last)));
    }
    Signed {
        meta: &letter.meta,
        title: None,
        subject: vec![letter_subject(letter, false)],
        notices: letter_notices(letter),
        to: letter.meta.author.to.clone(),
        body,
        annexes: Vec::new(),
    }
}

/// What qualifies a letter.
pub fn letter_notices(letter: &Letter<'_>) -> Vec<Block> {
    let text = Message::new("report-illustrative");
    let notice = letter.plan.illustrative.then_some(Block::Notice { tone: Tone::Careful, text });
    notice.into_iter().collect()
}

/// The text below the salutation, to the closing sentence, which ends without a stop.
pub fn letter_body(letter: &Letter<'_>) -> Vec<Block> {
    let mut sections: Vec<(Message, Vec<Block>)> =
        letter.periods.iter().map(|owed| (period_title(owed), period(letter, owed))).collect();
    let asks = |entry: &'static str| Message::new(entry);
    if !letter.sign_offs.is_empty() {
        sections.push((asks("letter-sign-offs"), sign_offs(letter)));
    }
    if !letter.scores.is_empty() {
        sections.push((asks("letter-scores"), faults(&letter.scores)));
    }
    if !letter.overdue.is_empty() {
        sections.push((asks("letter-overdue"), overdue(&letter.overdue)));
    }
    let mut blocks = vec![Block::Line(opening(letter))];
    let several = sections.len() > 1;
    for ((title, content), number) in sections.into_iter().zip(1_usize..) {
        let entry = Message::new("signed-heading").with("number", number.to_string());
        let title = if several { entry.with("heading", title) } else { title };
        blocks.push(heading(2, title));
        blocks.extend(content);
    }
    if !letter.received.is_empty() {
        let came = letter.received.iter().map(|(period, day)| {
            let entry = Message::new("letter-came").with("period", &period.name);
            entry.with("dated", day.is_some()).with("day", *day)
        });
        let entry = Message::new("letter-received").with("issuer", &letter.plan.issuer.name);
        blocks.push(Block::Line(entry.with("periods", Value::joined(", ", came))));
    }
    blocks.extend(closing(letter));
    blocks
}

fn opening(letter: &Letter<'_>) -> Message {
    Message::new("letter-opening")
        .with("late", letter.is_late())
        .with("plan", &letter.meta.plan)
        .with("report", dated(&letter.meta))
        .with("issuer", &letter.plan.issuer.name)
        .with("unit", &letter.unit.name)
}

/// What is to be done about a period.
fn period_title(owed: &OwedPeriod<'_>) -> Message {
    let entry = Message::new("letter-period").with("period", &owed.period.name);
    entry.with("state", owed.state.code())
}

fn period(letter: &Letter<'_>, owed: &OwedPeriod<'_>) -> Vec<Block> {
    let entry = Message::new("letter-state")
        .with("state", owed.state.code())
        .with("issuer", &letter.plan.issuer.name)
        .with("unit", &letter.unit.name)
        .with("period", &owed.period.name)
        .with("from", owed.period.from)
        .with("to", owed.period.to)
        .with("as-of", letter.meta.as_of)
        .with("rows", padded(owed.owed))
        .with("dated", owed.submitted.is_some())
        .with("submitted", owed.submitted);
    let term = owed.term.fill(Message::new("letter-term"));
    let mut blocks = vec![Block::Line(entry.with("term", term))];
    let absent = owed.state == SubmissionState::Missing;
    let lead = |entry: &'static str, count: usize| {
        Block::Line(Message::new(entry).with("count", padded(count)))
    };
    let rows = |rows: &[FormRow<'_>]| {
        let listed = rows.iter().take(LISTED).map(|row| Block::Item(row.called()));
        listed.chain(more(rows.len(), LISTED)).collect::<Vec<_>>()
    };
    if !owed.lacking.is_empty() {
        blocks.push(lead("letter-lacking", owed.lacking.len()));
        blocks.extend(rows(&owed.lacking));
    }
    if !owed.tasks.is_empty() {
        let entry = if absent { "letter-tasks-due" } else { "letter-tasks" };
        blocks.push(lead(entry, owed.tasks.len()));
        blocks.extend(rows(&owed.tasks));
    }
    if !owed.wrong.is_empty() {
        blocks.push(lead("letter-wrong", number_of(&owed.wrong)));
        blocks.extend(faults(&owed.wrong));
    }
    if !owed.doubtful.is_empty() {
        blocks.push(lead("letter-doubtful", number_of(&owed.doubtful)));
        blocks.extend(faults(&owed.doubtful));
    }
    blocks
}

/// How many more there are than are listed.
fn more(all: usize, listed: usize) -> Option<Block> {
    let more = all.saturating_sub(listed);
    (more > 0).then(|| Block::Item(Message::new("letter-more").with("count", padded(more))))
}

/// What is wrong, each with what mends it.
fn faults(faults: &[Fault<'_>]) -> Vec<Block> {
    let all = number_of(faults);
    let listed = faults.iter().take(LISTED).map(|fault| Block::Item(told(fault)));
    listed.chain(more(all, faults.len().min(LISTED))).collect()
}

/// A fault in a sentence or two.
fn told(fault: &Fault<'_>) -> Message {
    let place = match (&fault.row, fault.line) {
        (Some(row), _) if row.number.is_some() && fault.is_named => "number",
        (Some(row), _) if row.number.is_some() => "row",
        (Some(_), _) if fault.is_named => "none",
        (Some(_), _) => "name",
        (None, Some(_)) => "line",
        (None, None) => "none",
    };
    let row = fault.row;
    Message::new("letter-fault")
        .with("place", place)
        .with("number", row.and_then(|row| row.number).map(Value::from))
        .with("name", row.map(|row| row.asks.name()))
        .with("line", fault.line.map(Value::from))
        .with("what", fault.what.clone())
        .with("stands", fault.found.is_some())
        .with("found", fault.found.clone())
        .with("mends", fault.mend.is_some())
        .with("mend", fault.mend.clone())
}

fn sign_offs(letter: &Letter<'_>) -> Vec<Block> {
    let item = |(period, one): &(&Period, &SignOff)| {
        let areas = one.areas.iter().filter_map(|area| letter.plan.areas.get(area.as_str()));
        let days = (one.due - letter.meta.as_of).num_days();
        let when = match days {
            days if days < 0 => "late",
            0 => "today",
            _ => "ahead",
        };
        let entry = Message::new("letter-sign-off").with("state", one.state.code());
        let entry = entry.with("period", &period.name).with("due", one.due).with("when", when);
        let entry = entry.with("areas", Value::joined("; ", areas.map(|area| &area.name)));
        Block::Item(entry.with("days", days.abs()).with("changed", one.changed))
    };
    letter.sign_offs.iter().map(item).collect()
}

/// What inspections found and should have been mended.
fn overdue(all: &[FollowedUp<'_>]) -> Vec<Block> {
    let item = |found: &FollowedUp<'_>| {
        let finding = found.finding;
        Block::Item(
            Message::new("letter-finding")
                .with("id", finding.id.value.as_str())
                .with("found", finding.found.as_str())
                .with("acts", finding.action.is_some())
                .with("action", finding.action.clone())
                .with("due", finding.due.as_ref().map(|due| due.value))
                .with("days", found.days_overdue.unwrap_or_default()),
        )
    };
    let listed = all.iter().take(LISTED).map(item);
    listed.chain(more(all.len(), LISTED)).collect()
}

/// Where to send what is asked for and by when, and who answers questions.
fn closing(letter: &Letter<'_>) -> Vec<Block> {
    let of_periods = !letter.periods.is_empty();
    let absent = letter.periods.iter().any(|owed| owed.state == SubmissionState::Missing);
    let ahead = letter.periods.iter().filter(|owed| !owed.term.is_over()).map(|owed| owed.term);
    let next = ahead.min_by_key(|term| term.deadline).filter(|_| !letter.is_late());
    let asks = Message::new("letter-send")
        .with("unit", &letter.unit.name)
        .with("what", if absent { "form" } else { "mended" })
        .with("where", letter.plan.sent_to())
        .with("when", if next.is_some() { "ahead" } else { "late" })
        .with("due", next.map(|term| term.due));
    let office = letter.office().filter(|office| office.id != letter.unit.id);
    let answers = Message::new("letter-questions").with("unit", &letter.unit.name);
    let answers = answers.with("known", office.is_some()).with("office", office.map(|it| &it.name));
    let asks = of_periods.then_some(Block::Line(asks));
    asks.into_iter().chain([Block::Line(answers)]).collect()
}

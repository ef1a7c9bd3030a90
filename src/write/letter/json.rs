//! `reform.remind/1`: what each unit owes, for programs. The shape is a contract of its own, apart from
//! the types of the core.

use serde::Serialize;

use super::text::message;
use super::{WriteLetters, subject};
use crate::assess::FollowedUp;
use crate::i18n::{Catalogue, Message};
use crate::model::{Period, SignOff, Subject};
use crate::report::{Fault, FormRow, Letter, Letters, OwedPeriod};
use crate::source::unseen;
use crate::write::Format;
use crate::write::words::made_harmless;

pub(super) static FORMAT: Format<WriteLetters> = Format {
    name: "json",
    extension: Some("json"),
    binary: false,
    write: |letters, _, catalogue, out| {
        let text = unseen::json::pretty(&reminder(letters, catalogue));
        out.write_all(text.as_bytes())?;
        out.write_all(b"\n")
    },
};

#[derive(Serialize)]
struct Reminder<'d> {
    schema: &'static str,
    period: &'d str,
    of: &'d [String],
    as_of: String,
    tool: &'d str,
    illustrative: bool,
    /// Where units send what they owe.
    send_to: &'d str,
    letters: Vec<OfUnit<'d>>,
    /// The units that were asked about and owe nothing.
    clear: Vec<&'d str>,
}

#[derive(Serialize)]
struct OfUnit<'d> {
    unit: &'d str,
    name: &'d str,
    late: bool,
    subject: String,
    /// The message, in lines that mail programs show as they are.
    text: String,
    periods: Vec<OfPeriod<'d>>,
    sign_offs: Vec<Signing<'d>>,
    scores: Vec<Wrong<'d>>,
    findings: Vec<Overdue<'d>>,
}

#[derive(Serialize)]
struct OfPeriod<'d> {
    id: &'d str,
    state: &'static str,
    due: String,
    deadline: String,
    /// Below zero where it is overdue.
    days_left: i64,
    submitted: Option<String>,
    owed: usize,
    lacking: Vec<Lacking<'d>>,
    tasks: Vec<Lacking<'d>>,
    wrong: Vec<Wrong<'d>>,
    doubtful: Vec<Wrong<'d>>,
}

#[derive(Serialize)]
struct Lacking<'d> {
    metric: &'d str,
    name: &'d str,
    /// The number of the row in the form.
    number: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    due: Option<String>,
}

#[derive(Serialize)]
struct Wrong<'d> {
    code: &'static str,
    metric: Option<&'d str>,
    number: Option<usize>,
    line: Option<usize>,
    message: String,
    found: Option<&'d str>,
    help: Option<String>,
    /// How many more there are like it.
    #[serde(skip_serializing_if = "is_none")]
    more: usize,
}

#[derive(Serialize)]
struct Signing<'d> {
    period: &'d str,
    state: &'static str,
    due: String,
}

#[derive(Serialize)]
struct Overdue<'d> {
    id: &'d str,
    found: &'d str,
    due: Option<String>,
    days_overdue: i64,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over references")]
fn is_none(count: &usize) -> bool {
    *count == 0
}

fn reminder<'d>(letters: &'d Letters<'_>, catalogue: &Catalogue) -> Reminder<'d> {
    let meta = &letters.meta;
    Reminder {
        schema: "reform.remind/1",
        period: &meta.id,
        of: &meta.of,
        as_of: meta.as_of.to_string(),
        tool: &meta.provenance.tool,
        illustrative: meta.illustrative,
        send_to: letters.plan.sent_to().get(catalogue.lang()),
        letters: letters.all.iter().map(|letter| of_unit(letter, catalogue)).collect(),
        clear: letters.clear.iter().map(|unit| unit.id.as_str()).collect(),
    }
}

fn of_unit<'d>(letter: &'d Letter<'_>, catalogue: &Catalogue) -> OfUnit<'d> {
    OfUnit {
        unit: letter.unit.id.as_str(),
        name: letter.unit.name.get(catalogue.lang()),
        late: letter.is_late(),
        subject: subject(letter, catalogue),
        text: message(letter, catalogue),
        periods: letter.periods.iter().map(|owed| of_period(owed, catalogue)).collect(),
        sign_offs: letter.sign_offs.iter().map(|(period, one)| signing(period, one)).collect(),
        scores: wrong(&letter.scores, catalogue),
        findings: letter.overdue.iter().map(overdue).collect(),
    }
}

fn of_period<'d>(owed: &'d OwedPeriod<'_>, catalogue: &Catalogue) -> OfPeriod<'d> {
    let rows = |rows: &[FormRow<'d>]| rows.iter().map(|row| lacking(row, catalogue)).collect();
    OfPeriod {
        id: owed.period.id.as_str(),
        state: owed.state.code(),
        due: owed.term.due.to_string(),
        deadline: owed.term.deadline.to_string(),
        days_left: owed.term.days,
        submitted: owed.submitted.map(|day| day.to_string()),
        owed: owed.owed,
        lacking: rows(&owed.lacking),
        tasks: rows(&owed.tasks),
        wrong: wrong(&owed.wrong, catalogue),
        doubtful: wrong(&owed.doubtful, catalogue),
    }
}

fn lacking<'d>(row: &FormRow<'d>, catalogue: &Catalogue) -> Lacking<'d> {
    let due = match row.asks {
        Subject::Task(task) => task.due.day().map(|day| day.to_string()),
        Subject::Metric(_) => None,
    };
    let name = row.asks.name().get(catalogue.lang());
    Lacking { metric: row.asks.id().as_str(), name, number: row.number, due }
}

fn wrong<'d>(faults: &'d [Fault<'_>], catalogue: &Catalogue) -> Vec<Wrong<'d>> {
    let said = |message: &Message| made_harmless(catalogue.text(message));
    let of = |fault: &'d Fault<'_>| Wrong {
        code: fault.code,
        metric: fault.row.map(|row| row.asks.id().as_str()),
        number: fault.row.and_then(|row| row.number),
        line: fault.line,
        message: said(&fault.what),
        found: fault.found.as_deref(),
        help: fault.mend.as_ref().map(said),
        more: fault.more,
    };
    faults.iter().map(of).collect()
}

fn signing<'d>(period: &'d Period, one: &SignOff) -> Signing<'d> {
    Signing { period: period.id.as_str(), state: one.state.code(), due: one.due.to_string() }
}

fn overdue<'d>(found: &'d FollowedUp<'_>) -> Overdue<'d> {
    let finding = found.finding;
    Overdue {
        id: &finding.id.value,
        found: &finding.found,
        due: finding.due.as_ref().map(|due| due.value.to_string()),
        days_overdue: found.days_overdue.unwrap_or_default(),
    }
}

//! An explanation for a reader: formula, rows, steps.

use super::block::{Block, Cell, Column, Content, Grid};
use super::cells::{due, heading, notices, status, task_verdict};
use super::history::history_table;
use super::outlook::outlook;
use super::units::{category_table, unit_table};
use crate::assess::Contributes;
use crate::i18n::{Message, Value};
use crate::report::growth::worked_out;
use crate::report::head::meta_lines;
use crate::report::in_force::counted_over;
use crate::report::lapse::{is_hidden, periods};
use crate::report::sentence::published;
use crate::report::why::{comparisons, verdict};
use crate::report::{IndicatorLine, Term, Tone, TrailRow, Why, decided, expected_file, growth};

/// The explanation for a reader.
pub fn blocks(why: &Why<'_>) -> Vec<Block> {
    let title = Message::new("why-title")
        .with("indicator", &why.line.name)
        .with("report", &why.meta.name)
        .with("year", why.meta.year.to_string());
    let mut blocks = vec![heading(1, title)];
    blocks.extend(meta_lines(why.meta).into_iter().map(Block::Line));
    blocks.extend(notices(&why.notices));
    blocks.extend(formula(why));
    blocks.extend(rows(why));
    blocks.extend(steps(why));
    blocks.extend(
        history_table(why.line)
            .into_iter()
            .flat_map(|years| [heading(2, Message::new("history-title")), Block::Table(years)]),
    );
    blocks.extend(outlook(why.line));
    blocks
}

/// What is divided by what, how each metric combines over time, and what it is held against.
fn formula(why: &Why<'_>) -> Vec<Block> {
    let line = why.line;
    let side = |terms: &[Term]| {
        let id = if terms.len() > 1 { "why-sum" } else { "report-plain" };
        let ids = terms.iter().map(|term| term.metric.as_str());
        Message::new(id).with("text", Value::joined(" + ", ids))
    };
    let mut blocks = vec![heading(2, Message::new("why-formula"))];
    let entry = match () {
        () if line.is_value() => "why-value",
        () if line.is_of_tasks() => "why-tasks",
        () => "why-ratio",
    };
    blocks.push(Block::Line(
        Message::new(entry)
            .with("id", line.id.as_str())
            .with("above", side(&line.above))
            .with("below", side(&line.below))
            .with("scale", i64::from(line.unit.scale())),
    ));
    if let Some(target) = line.target {
        let entry = Message::new("why-target")
            .with("target", Message::target(target, &line.unit))
            .with("judged", Message::new(line.judged.entry()));
        blocks.push(Block::Line(entry));
    } else {
        let common = !line.is_untargeted();
        blocks.push(Block::Line(Message::new("why-no-target").with("common", common)));
    }
    let publisher = |text| Block::Line(Message::new("signed-sentence").with("text", text));
    blocks.extend(published(line).map(publisher));
    if let Some(small) = line.small_below {
        blocks.push(Block::Line(Message::new("why-small").with("small", small)));
    }
    let grown = growth(line).map(|said| Message::new("why-growth").with("said", said));
    blocks.extend(grown.map(Block::Line));
    let decided = decided(line).map(|said| Message::new("why-decided").with("said", said));
    blocks.extend(decided.map(Block::Line));
    if let Some(interim) = line.interim {
        let step = Message::target(interim, &line.unit);
        let id = if line.path_assumed { "why-interim-internal" } else { "why-interim" };
        blocks.push(Block::Line(Message::new(id).with("target", step)));
    }
    let table = if line.is_of_tasks() { tasks(line) } else { metrics(why) };
    blocks.push(Block::Table(table));
    blocks
}

/// The metrics of a formula: on which side each stands, and how its periods combine.
fn metrics(why: &Why<'_>) -> Grid {
    let line = why.line;
    let is_in = |terms: &[Term], term: &Term| terms.iter().any(|own| own.metric == term.metric);
    Grid::of(why.terms())
        .word("column-metric", |term| term.metric.clone())
        .text("why-name", |term| &term.name)
        .only(!line.is_value(), |grid| {
            grid.word("why-column-side", |term| {
                let side = match (is_in(&line.above, term), is_in(&line.below, term)) {
                    (true, true) => "both",
                    (true, false) => "above",
                    (false, _) => "below",
                };
                Message::new("why-side").with("side", side)
            })
        })
        .text("why-column-over-time", |term| {
            Message::new("why-over-time").with("how", term.over_time.code())
        })
        .done()
}

/// The tasks of which an indicator is the share done.
fn tasks(line: &IndicatorLine<'_>) -> Grid {
    let tasks: Vec<_> = line.tasks().collect();
    Grid::of(&tasks)
        .word("column-id", |task| task.id.clone())
        .text("column-task", |task| &task.name)
        .word("column-due", |task| due(task.task))
        .word("column-status", |task| status(task.status))
        .text("column-verdict", |task| task_verdict(task))
        .done()
}

/// The rows that are in the figure, then those that are not.
pub fn rows(why: &Why<'_>) -> Vec<Block> {
    let is_in = |row: &&TrailRow<'_>| {
        matches!(row.standing, Contributes::Counted | Contributes::NotApplicable)
    };
    let (used, left_out): (Vec<_>, Vec<_>) = why.trail.iter().partition(is_in);
    let mut blocks = vec![heading(2, Message::new("why-used").with("count", used.len()))];
    if used.is_empty() {
        blocks.push(Block::Line(Message::new("why-none-used")));
    }
    blocks.extend(by_unit(why, &used, false));
    blocks.push(heading(2, Message::new("why-left-out").with("count", left_out.len())));
    if left_out.is_empty() {
        blocks.push(Block::Line(Message::new("why-none-left-out")));
    }
    blocks.extend(by_unit(why, &left_out, true));
    if why.commits.is_none() {
        blocks.push(heading(2, Message::new("why-history")));
        blocks.push(Block::Line(Message::new("why-no-history")));
    }
    blocks
}

/// The rows under the names of their units. Their files tell unit and period once more, whole, so
/// that they can be opened from where they stand.
fn by_unit(why: &Why<'_>, rows: &[&TrailRow<'_>], reasons: bool) -> Vec<Block> {
    let of_unit = rows.chunk_by(|one, other| one.unit == other.unit).flat_map(|rows| {
        let id = rows[0].unit;
        let name = why.units.get(id).map_or_else(|| Message::of(id), |name| Message::of(*name));
        [heading(3, name), Block::Table(table(why, rows, reasons))]
    });
    of_unit.collect()
}

/// The place of the column that names file and line.
const FILE: usize = 2;

fn table(why: &Why<'_>, rows: &[&TrailRow<'_>], reasons: bool) -> Grid {
    let with_notes = !reasons && rows.iter().any(|row| !row.note.is_empty());
    Grid::of(rows.iter().copied())
        .word("column-metric", |row| text(row.metric))
        .figure("column-given", value)
        .word("column-file", |row| place(why, row))
        .only(reasons, |grid| grid.text("why-reason", reason))
        .only(with_notes, |grid| grid.text("why-note", |row| text(row.note)))
        .only(why.commits.is_some(), |grid| {
            grid.column(Column::text("why-commit").under(FILE), |row| commit(why, row))
        })
        .done()
}

/// The last commit of a row's file. A line may have changed since, or never have been committed.
fn commit(why: &Why<'_>, row: &TrailRow<'_>) -> Cell {
    if row.place.is_none() {
        return Cell::empty();
    }
    let Some(commit) = why.commit(row) else {
        return Cell::from(Message::new("why-uncommitted")).tone(Some(Tone::Careful));
    };
    let entry = Message::new("why-committed")
        .with("commit", commit.hash.chars().take(8).collect::<String>())
        .with("author", commit.author.as_str())
        .with("day", commit.day)
        .with("unsaved", commit.unsaved);
    Cell::from(entry).tone(commit.unsaved.then_some(Tone::Careful))
}

/// What the row says: a figure the language's way, anything else as it stands in the file.
fn value(row: &TrailRow<'_>) -> Cell {
    if let (Some(total), Some(own)) = (&row.value, row.own) {
        return Message::new("trail-own").with("total", total.as_str()).with("own", own).into();
    }
    if row.status.is_some() {
        return status(row.status);
    }
    match &row.value {
        Some(plain) if row.standing != Contributes::Faulty && plain != "n/a" => {
            Content::Figure(plain.clone(), None).into()
        }
        Some(given) => text(given),
        None => Cell::empty(),
    }
}

fn text(given: &str) -> Cell {
    (!given.is_empty()).then(|| given.to_owned()).into()
}

fn reason(row: &TrailRow<'_>) -> Cell {
    let tone = match row.standing {
        Contributes::Faulty | Contributes::Absent | Contributes::NotSubmitted => Some(Tone::Bad),
        Contributes::Withheld | Contributes::Unopened => Some(Tone::Careful),
        _ => Some(Tone::Faint),
    };
    let entry = Message::new("why-standing")
        .with("standing", row.standing.code())
        .with("codes", row.codes.join(", "));
    Cell::from(entry).tone(tone)
}

/// The file and line, or the path of the file that should be there.
fn place(why: &Why<'_>, row: &TrailRow<'_>) -> String {
    row.located().unwrap_or_else(|| expected_file(why.meta, row))
}

/// From the sums to the verdict.
pub fn steps(why: &Why<'_>) -> Vec<Block> {
    let line = why.line;
    let mut blocks = vec![heading(2, Message::new("why-steps"))];
    blocks.push(Block::Table(unit_table(line)));
    blocks.extend(category_table(line).map(Block::Table));
    let step = |message| Block::Line(message);
    let Some(ratio) = line.ratio() else {
        blocks.push(step(verdict(line)));
        return blocks;
    };
    let is_value = line.is_value();
    let sums = match () {
        () if is_value => "why-sum-value",
        () if line.is_of_tasks() => "why-sum-tasks",
        () => "why-sums",
    };
    blocks.push(step(
        Message::new(sums).with("above", ratio.numerator).with("below", ratio.denominator),
    ));
    let Some(value) = ratio.value() else {
        blocks.push(step(Message::new("why-no-activity").with("ratio", !is_value)));
        blocks.push(step(verdict(line)));
        return blocks;
    };
    if let (Some(exactly), Some(shown), Some(rounding)) = (&line.value, &line.shown, why.rounding) {
        let is_whole_value = exactly.to_rational() == value;
        let quotient = Message::new(if is_value { "why-scaled" } else { "why-quotient" })
            .with("above", ratio.numerator)
            .with("below", ratio.denominator)
            .with("scale", i64::from(ratio.scale))
            .with("sign", if is_whole_value { "=" } else { "≈" })
            .with("value", exactly);
        // A plain figure that nothing multiplies is its sum.
        blocks.extend((!is_value || ratio.scale != 1).then(|| step(quotient)));
        blocks.push(step(
            Message::new("why-rounded")
                .with("how", rounding.code())
                .with("shown", shown)
                .measured(&line.unit),
        ));
    }
    let threshold = why.threshold;
    blocks.extend(threshold.and_then(|target| worked_out(line, target)).map(step));
    let of_figure = threshold.iter().filter(|target| !target.is_of_change());
    let compared = of_figure.flat_map(|target| comparisons(line, &ratio, *target));
    blocks.extend(compared.map(step));
    blocks.push(step(verdict(line)));
    blocks.extend(counted_over(line).map(step));
    blocks.extend(
        is_hidden(line).then(|| step(Message::new("why-lapsed").with("periods", periods(line)))),
    );
    blocks
}

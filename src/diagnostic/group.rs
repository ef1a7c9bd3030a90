//! A fault that runs through a file is said once, with its count and first places.
//!
//! For people only, and only when findings are shown: the findings themselves, what they keep out
//! of the figures and how many there are stay as they were. Programs get each one.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::{Argument, Beyond, Diagnostic, Label, Remark, Severity};
use crate::i18n::{Message, Value};
use crate::model::{FileId, Lookup};
use crate::source::Sources;

/// The most findings of a kind that are shown one by one.
const APART: usize = 3;

/// The most findings of a kind in a file of the plan that are shown one by one: who has mended so
/// many sees the rest.
const SINGLY: usize = 50;

/// How many runs of lines, or names, the line about the others lists.
const LISTED: usize = 8;

/// The arguments that tell one reason of a rule from another.
const REASONS: [&str; 3] = ["reason", "rule", "where"];

/// The helps that propose something of this one finding alone: said for another it would be wrong.
const OWN_HELPS: [&str; 3] = ["help-nearest", "help-converted", "help-restored"];

/// What findings have in common that are one fault.
#[derive(PartialEq, Eq, Hash)]
struct Kind<'a> {
    file: FileId,
    code: &'static str,
    severity: Severity,
    help: &'static str,
    reasons: Vec<&'a (&'static str, Argument)>,
}

/// Findings as people are shown them: those of one kind merged into the first where they are more
/// than three. Each is made when it is asked for: of a nation's all at once would be too much.
///
/// Findings are of one kind if the same rule faults rows of one submission for the same reason and
/// the same help mends them. A misspelt name with its nearest is a fault of its own.
pub struct Grouped<'a> {
    findings: Vec<&'a Diagnostic>,
    sources: &'a Sources,
    /// The findings of each kind, by their positions.
    kinds: Vec<Vec<usize>>,
    shown: Vec<Shown>,
}

/// A finding that is shown, by its position among all.
#[derive(Clone, Copy)]
struct Shown {
    first: usize,
    /// Its kind, where it is shown for all of that.
    kind: Option<usize>,
    /// How many more like it are only counted.
    beyond: usize,
}

impl<'a> Grouped<'a> {
    /// Groups findings, in their order.
    pub fn new(findings: impl IntoIterator<Item = &'a Diagnostic>, sources: &'a Sources) -> Self {
        let findings: Vec<&Diagnostic> = findings.into_iter().collect();
        let mut numbers: Lookup<Kind<'_>, usize> = Lookup::default();
        let mut kinds: Vec<Vec<usize>> = Vec::new();
        let mut own: Vec<Option<usize>> = Vec::with_capacity(findings.len());
        for (at, finding) in findings.iter().enumerate() {
            let number = kind(finding, sources).map(|kind| {
                let number = *numbers.entry(kind).or_insert(kinds.len());
                kinds.resize_with(kinds.len().max(number + 1), Vec::new);
                kinds[number].push(at);
                number
            });
            own.push(number);
        }
        let mut shown: Vec<Shown> = Vec::new();
        let mut singly: BTreeMap<(FileId, &str, Severity), (usize, usize)> = BTreeMap::new();
        for (first, finding) in findings.iter().enumerate() {
            let kind = own[first].filter(|kind| kinds[*kind].len() > APART);
            if kind.is_some_and(|kind| kinds[kind][0] != first) {
                continue;
            }
            // What concerns a unit each unit wants to read.
            if kind.is_none() && finding.unit.is_none() {
                let kind = (finding.place.file, finding.rule.code, finding.severity);
                let (count, last) = singly.entry(kind).or_default();
                if *count == SINGLY {
                    shown[*last].beyond += finding.stands_for();
                    continue;
                }
                (*count, *last) = (*count + 1, shown.len());
            }
            shown.push(Shown { first, kind, beyond: 0 });
        }
        Self { findings, sources, kinds, shown }
    }

    /// How many are shown.
    pub fn len(&self) -> usize {
        self.shown.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.shown.is_empty()
    }

    /// The finding that is shown at a position.
    pub fn at(&self, at: usize) -> Cow<'a, Diagnostic> {
        let Shown { first, kind, beyond } = self.shown[at];
        if let Some(kind) = kind {
            let members: Vec<_> = self.kinds[kind].iter().map(|at| self.findings[*at]).collect();
            return Cow::Owned(merge(&members, self.sources));
        }
        let mut shown = Cow::Borrowed(self.findings[first]);
        if beyond > 0 {
            shown.to_mut().beyond.get_or_insert_default().count += beyond;
        }
        shown
    }

    /// All that are shown, one after the other.
    pub fn iter(&self) -> impl Iterator<Item = Cow<'a, Diagnostic>> {
        (0..self.len()).map(|at| self.at(at))
    }
}

/// The kind of a finding; `None` if it stands for itself.
fn kind<'a>(finding: &'a Diagnostic, sources: &Sources) -> Option<Kind<'a>> {
    let file = finding.place.file;
    let source = sources.file(file);
    let of_submission = source.path.starts_with("reports/") || source.sheet.is_some();
    if !of_submission || OWN_HELPS.contains(&finding.help) {
        return None;
    }
    Some(Kind {
        file,
        code: finding.rule.code,
        severity: finding.severity,
        help: finding.help,
        reasons: finding.args.iter().filter(|(name, _)| REASONS.contains(name)).collect(),
    })
}

/// One finding for several: at the first, with the next two places and all the rows.
fn merge(members: &[&Diagnostic], sources: &Sources) -> Diagnostic {
    let (first, others) = (members[0], &members[1..]);
    let mut merged = first.clone().with("count", members.len());
    let apart = members.iter().any(|member| member.place != first.place);
    if apart {
        let next = others.iter().take(APART - 1).map(|other| Label {
            place: other.place,
            attribute: "label",
            args: Some(other.arguments()),
            cell: other.cell.clone(),
        });
        merged.related = next.chain(first.related.iter().cloned()).collect::<Vec<_>>().into();
    }
    merged.rows = members.iter().flat_map(|member| member.rows.iter().copied()).collect();
    merged.rows.sort_unstable();
    merged.rows.dedup();
    let beyond: usize = members.iter().map(|member| member.stands_for() - 1).sum();
    merged.beyond = (beyond > 0).then(|| Box::new(Beyond { count: beyond, rows: Vec::new() }));
    let at: Vec<_> = others.iter().map(|other| sources.line(other.place)).collect();
    // Several may stand in one.
    let count = at.iter().collect::<BTreeSet<_>>().len();
    let (id, all) = if apart {
        ("grouped-lines", lines(at))
    } else {
        // Absent rows have no line of their own: they are known by their names.
        (
            "grouped-rows",
            others.iter().filter_map(|other| other.metric.as_deref()).map(str::to_owned).collect(),
        )
    };
    let rest = (all.len() > LISTED).then(|| "…".to_owned());
    let listed = all.into_iter().take(LISTED).chain(rest).map(Value::Text).collect::<Vec<_>>();
    let text =
        Message::new(id).with("more", others.len()).with("lines", count).with("listed", listed);
    merged.remark(Remark { name: "grouped", text })
}

/// Lines as runs: `5–9`, `12`.
pub fn lines(mut at: Vec<usize>) -> Vec<String> {
    at.sort_unstable();
    at.dedup();
    let follow = |a: &usize, b: &usize| a + 1 == *b;
    at.chunk_by(follow)
        .flat_map(|run| match run {
            // Two lines are as short apart.
            [first, .., last] if run.len() > 2 => vec![format!("{first}–{last}")],
            run => run.iter().map(usize::to_string).collect(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_follow_each_other_are_a_run() {
        assert_eq!(lines(vec![12, 5, 6, 7, 8, 7]), ["5–8", "12"]);
        assert_eq!(lines(vec![5, 6, 9]), ["5", "6", "9"]);
        assert!(lines(Vec::new()).is_empty());
    }

    #[test]
    fn of_many_alike_in_the_plan_a_page_is_shown_and_all_are_counted() {
        use super::super::{Diagnostics, Rule};
        use crate::model::Place;

        static WRONG: Rule = Rule::error("R999", "wrong");
        let sources = Sources::new([("plan/2022/plan.toml".to_owned(), vec![b'x'; 5_000])]);
        let mut found = Diagnostics::default();
        for start in 0..3_000 {
            let place = Place { file: FileId(0), start, end: start };
            found.push(Diagnostic::new(&WRONG, place));
        }
        let shown = Grouped::new(&found, &sources);
        assert_eq!(shown.len(), SINGLY);
        let all: usize = shown.iter().map(|shown| shown.stands_for()).sum();
        assert_eq!(all, 3_000);
        // What a unit has to mend is shown to it.
        let of_units = found.iter().cloned().map(|finding| finding.about("a", "q1"));
        let of_units: Vec<_> = of_units.take(200).collect();
        assert_eq!(Grouped::new(&of_units, &sources).len(), 200);
    }
}

//! What units propose, by area and kind, with those beside each other that say the same.
//!
//! Two proposals of an area and kind are the same if they have the same words, and alike if they share
//! at least three in five of all that either has. Each is held against those before it that share one
//! of its rarest words: two texts that are alike share one of these, so none is passed over, and the
//! words of a form that all use bring none together. Nothing is merged.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Area, Plan, Proposal, ProposalKind};

/// How much two texts share, of all that either has, to be alike.
const ALIKE: (usize, usize) = (3, 5);

/// Fewer words tell too little to be alike: they are the same or not.
const FEWEST: usize = 3;

/// So many texts with a word in common are looked at, the latest first; a word of more is no rare one.
const LOOKED_AT: usize = 64;

/// The proposals of an area and kind.
#[derive(Debug, Clone)]
pub struct ProposalsOf<'a> {
    /// The area of reform that they are for.
    pub area: &'a Area,
    /// Those that say the same stand together; in the order of their first.
    pub clusters: Vec<Cluster<'a>>,
}

/// Proposals that say the same, or one that nobody else makes.
#[derive(Debug, Clone)]
pub struct Cluster<'a> {
    /// In the order of units and lines.
    pub proposals: Vec<&'a Proposal>,
}

impl Cluster<'_> {
    /// How its proposals go together; `None` where there is but one.
    pub fn likeness(&self) -> Option<Likeness> {
        let (first, others) = self.proposals.split_first()?;
        let is_same = others.iter().all(|other| other.words == first.words);
        let likeness = if is_same { Likeness::Same } else { Likeness::Alike };
        (!others.is_empty()).then_some(likeness)
    }
}

/// How proposals of a cluster go together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Likeness {
    /// They have the same words, in whatever order and spelling.
    Same,
    /// They share most of their words.
    Alike,
}

impl Likeness {
    /// What programs know it by.
    pub fn code(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Alike => "alike",
        }
    }
}

/// The proposals by area and kind, in the plan's order.
pub fn proposals<'a>(plan: &'a Plan, proposals: &'a [Proposal]) -> Vec<ProposalsOf<'a>> {
    let mut parts: BTreeMap<(usize, usize), Vec<&Proposal>> = BTreeMap::new();
    for proposal in proposals {
        let area = plan.areas.position(proposal.area.as_str()).unwrap_or(usize::MAX);
        let kind = ProposalKind::ALL.iter().position(|kind| *kind == proposal.kind);
        parts.entry((area, kind.unwrap_or_default())).or_default().push(proposal);
    }
    let of = |part: Vec<&'a Proposal>| {
        let first = part.first()?;
        let area = plan.areas.get(first.area.as_str())?;
        Some(ProposalsOf { area, clusters: clusters(&part) })
    };
    parts.into_values().filter_map(of).collect()
}

/// Joins each proposal to the first of those that it is most like.
fn clusters<'a>(proposals: &[&'a Proposal]) -> Vec<Cluster<'a>> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for word in proposals.iter().flat_map(|proposal| &proposal.words) {
        *counts.entry(word).or_default() += 1;
    }
    let mut clusters: Vec<Cluster<'a>> = Vec::new();
    // The words of each cluster's first, the rarest first.
    let mut leaders: Vec<Vec<&str>> = Vec::new();
    let mut same: BTreeMap<&[String], usize> = BTreeMap::new();
    let mut by_word: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for &proposal in proposals {
        let known = same.get(proposal.words.as_slice()).copied();
        let mut words: Vec<&str> = proposal.words.iter().map(String::as_str).collect();
        words.sort_by_key(|word| (counts.get(word), *word));
        let rare = rarest(words.len());
        let found = || most_alike(&words, rare, &leaders, &by_word);
        let at = known.or_else(found).unwrap_or(clusters.len());
        if at == clusters.len() {
            clusters.push(Cluster { proposals: Vec::new() });
            for word in &words[..rare] {
                by_word.entry(word).or_default().push(at);
            }
            leaders.push(words);
        }
        same.entry(&proposal.words).or_insert(at);
        clusters[at].proposals.push(proposal);
    }
    clusters
}

/// How many of a text's words, the rarest first, must be looked at: one that shares none of these
/// shares too few of all.
fn rarest(words: usize) -> usize {
    let (part, whole) = ALIKE;
    if words < FEWEST { 0 } else { words - (part * words).div_ceil(whole) + 1 }
}

/// The first of those that a text is most like; `None` where it is like none.
fn most_alike(
    words: &[&str],
    rare: usize,
    leaders: &[Vec<&str>],
    by_word: &BTreeMap<&str, Vec<usize>>,
) -> Option<usize> {
    let own: BTreeSet<&str> = words.iter().copied().collect();
    let mut looked_at: Vec<usize> = words[..rare]
        .iter()
        .filter_map(|word| by_word.get(word))
        .flat_map(|found| found.iter().rev().take(LOOKED_AT).copied())
        .collect();
    looked_at.sort_unstable();
    looked_at.dedup();
    let mut best: Option<(usize, usize, usize)> = None;
    for at in looked_at {
        let shared = leaders[at].iter().filter(|word| own.contains(*word)).count();
        let all = words.len() + leaders[at].len() - shared;
        let is_alike = shared * ALIKE.1 >= all * ALIKE.0;
        if is_alike && best.is_none_or(|(_, s, a)| shared * a > s * all) {
            best = Some((at, shared, all));
        }
    }
    best.map(|(at, ..)| at)
}

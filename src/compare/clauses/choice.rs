//! Which stretch of an English sentence is the likeliest to be left out.

use super::lengths::Shortness;
use super::spare::Spare;
use super::weights::{REPORTED, Signs};
use super::words::{Word, Words};
use crate::text::ViewSpan;
use std::ops::Range;

/// Words that say something, in a clause and in the rest of its bead, at least.
const LEAST: (usize, usize) = (3, 2);
/// Share of the bead that a clause takes at most.
const MOST: f64 = 0.85;

/// Value from which a word has nothing that renders it; more than half of a clause's words are such, because lengths
/// alone tell no clause from a terse translation.
const LOST: f64 = 0.5;

/// Marks that clauses begin or end at.
const MARKS: &str = ",;:–—()\"“”";
/// Words that a clause can begin with, besides those in -ing, and that can follow one.
#[rustfmt::skip]
const OPENERS: &[&str] = &[
    "about", "after", "against", "although", "amid", "and", "as", "at", "because", "before", "but", "by", "despite",
    "for", "from", "if", "in", "into", "not", "of", "on", "or", "over", "said", "saying", "since", "so", "than",
    "that", "though", "to", "unless", "until", "when", "where", "which", "while", "who", "whom", "whose", "with",
    "without",
];

/// What the bead of a clause is like.
pub(super) struct Surroundings {
    /// How far the Chinese is too short.
    pub(super) shortness: Shortness,
    /// What the Chinese says beyond the English.
    pub(super) spare: Spare,
}

/// A stretch of a sentence.
pub(super) struct Clause {
    /// Its sentence.
    pub(super) sentence: usize,
    /// Where it stands, without marks at its ends.
    pub(super) view: ViewSpan,
    /// Its words.
    pub(super) range: Range<usize>,
}

/// What parts two words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Joint {
    None,
    /// A conjunction, a preposition or a participle.
    Soft,
    /// A mark, or the end of the sentence.
    Hard,
}

/// The clause that is the likeliest to be left out, if it is likely; of equal ones the first.
pub(super) fn best(words: &Words, surroundings: &Surroundings) -> Option<Clause> {
    let joints = joints(&words.words);
    let mut best: Option<(f64, Range<usize>)> = None;
    for (range, signs) in stretches(words, &joints, surroundings) {
        let odds = signs.odds();
        if odds >= REPORTED && best.as_ref().is_none_or(|(highest, _)| odds > *highest) {
            best = Some((odds, range));
        }
    }
    let (_, range) = best?;
    trimmed(&words.words, widened(&words.words, &joints, range))
}

/// Whether any clause may be likely, however the rest of the sentence is rendered and whatever the Chinese says beyond it;
/// the words are worth what they are at most.
pub(super) fn may_be_any(words: &Words, shortness: Shortness) -> bool {
    let surroundings = Surroundings { shortness, spare: Spare::default() };
    stretches(words, &joints(&words.words), &surroundings).any(|(_, signs)| signs.highest_odds() >= REPORTED)
}

/// Every stretch between joints that could be told, with what is known of it.
fn stretches<'a>(
    words: &'a Words,
    joints: &'a [Joint],
    surroundings: &'a Surroundings,
) -> impl Iterator<Item = (Range<usize>, Signs)> + 'a {
    let (words, sums) = (&words.words, Sums::of(&words.words));
    let parted = |at: &usize| joints[*at] != Joint::None;
    let ranges = (0..words.len()).filter(parted).flat_map(move |start| {
        let inside = move |&end: &usize| words[end - 1].sentence == words[start].sentence;
        (start + 2..=words.len()).take_while(inside).filter(parted).map(move |end| start..end)
    });
    ranges.filter_map(move |range| {
        let ends = [range.start, range.end].into_iter().filter(|&at| joints[at] == Joint::Hard).count();
        let signs = sums.signs(range.clone(), ends, surroundings)?;
        Some((range, signs))
    })
}

fn joints(words: &[Word]) -> Vec<Joint> {
    (0..=words.len()).map(|at| joint(words, at)).collect()
}

/// What parts the words before and from `at`.
fn joint(words: &[Word], at: usize) -> Joint {
    if at == 0 || at == words.len() || words[at - 1].sentence != words[at].sentence {
        return Joint::Hard;
    }
    if is_mark(words, at - 1) || is_mark(words, at) {
        return Joint::Hard;
    }
    let text = words[at].text.as_str();
    if OPENERS.binary_search(&text).is_ok() || text.ends_with("ing") { Joint::Soft } else { Joint::None }
}

/// Whether a token is a mark that clauses end at; a hyphen is one between blanks only.
fn is_mark(words: &[Word], at: usize) -> bool {
    let text = words[at].text.as_str();
    let apart = |before: usize, after: usize| words[before].view.end < words[after].view.start;
    match text {
        "-" => at > 0 && at + 1 < words.len() && apart(at - 1, at) && apart(at, at + 1),
        "--" => true,
        _ => MARKS.contains(text),
    }
}

/// A stretch up to the next marks, as long as nothing between is rendered and something of the sentence stays outside.
fn widened(words: &[Word], joints: &[Joint], range: Range<usize>) -> Range<usize> {
    let is_lost = |range: Range<usize>| words[range].iter().all(|word| word.value >= 0.0);
    let before = (0..=range.start).rev().find(|&at| joints[at] == Joint::Hard).unwrap_or(range.start);
    let after = (range.end..joints.len()).find(|&at| joints[at] == Joint::Hard).unwrap_or(range.end);
    let start = if is_lost(before..range.start) { before } else { range.start };
    let end = if is_lost(range.end..after) { after } else { range.end };
    let is_all = words.iter().enumerate().all(|(at, word)| (start..end).contains(&at) || !word.is_content);
    if is_all { range } else { start..end }
}

/// What a stretch holds, without the marks and blanks at its ends.
fn trimmed(words: &[Word], range: Range<usize>) -> Option<Clause> {
    let is_word = |&at: &usize| words[at].text.chars().any(char::is_alphanumeric);
    let (first, last) = (range.clone().find(is_word)?, range.rev().find(is_word)?);
    let view = ViewSpan::new(words[first].view.start, words[last].view.end);
    Some(Clause { sentence: words[first].sentence, view, range: first..last + 1 })
}

/// Sums over the words before each place.
struct Sums {
    values: Vec<f64>,
    counts: Vec<usize>,
    lost: Vec<usize>,
    sizes: Vec<usize>,
}

impl Sums {
    fn of(words: &[Word]) -> Sums {
        let mut sums = Sums { values: vec![0.0], counts: vec![0], lost: vec![0], sizes: vec![0] };
        for (at, word) in words.iter().enumerate() {
            sums.values.push(sums.values[at] + word.value);
            sums.counts.push(sums.counts[at] + usize::from(word.is_content));
            sums.lost.push(sums.lost[at] + usize::from(word.value >= LOST));
            sums.sizes.push(sums.sizes[at] + word.text.chars().count() + 1);
        }
        sums
    }

    /// What is known of a stretch; `None` if it is none that could be told.
    fn signs(&self, range: Range<usize>, ends: usize, surroundings: &Surroundings) -> Option<Signs> {
        let all = self.values.len() - 1;
        let count = self.counts[range.end] - self.counts[range.start];
        let rest = self.counts[all] - count;
        let lost = self.lost[range.end] - self.lost[range.start];
        let size = (self.sizes[range.end] - self.sizes[range.start]) as f64;
        let value = self.values[range.end] - self.values[range.start];
        if count < LEAST.0
            || rest < LEAST.1
            || lost * 2 <= count
            || size > MOST * self.sizes[all] as f64
            || value <= 0.0
        {
            return None;
        }
        let Surroundings { shortness, spare } = surroundings;
        Some(Signs {
            ends: ends as f64,
            rest: (self.values[all] - value) / rest as f64,
            spare: spare.unexplained / (size * shortness.ratio).max(1.0),
            words: value / (count as f64).sqrt(),
            foreign: spare.unexplained / spare.all.max(1.0),
            length: shortness.deviations,
        })
    }
}

//! The words that a doubtful character and its neighbours would be with another character of the same sound.

use super::units::{Unit, Units, stands_alone};
use super::{Guess, LEAST};
use crate::convert::{Conversion, convert};
use crate::lexicon::{DICTIONARY_WORDS, Lexicon};
use crate::text::Span;
use crate::text::View;
use crate::text::ViewSpan;
use rustc_hash::FxHashMap;
use std::rc::Rc;

/// Characters of a word, at most.
const LONGEST: usize = 4;

/// How often a word of two characters must be seen to be expected anywhere.
const SEEN_SHORT: usize = 300;
/// The same for longer words, of which more characters stand there.
const SEEN_LONG: usize = 20;

/// What another sound than the very same costs, in nats.
const LOOSE: f64 = 1.5;

/// The logarithm of the probability of the commonest words of two characters; looking for less is in vain.
const MOST_SHORT: f64 = -7.0;
/// The same for longer words.
const MOST_LONG: f64 = -8.0;

/// Characters that are written for each other in some words, by house style or region.
const VARIANTS: [&str; 26] = [
    "著着", "藉借", "份分", "画划", "沈沉", "象像", "做作", "帐账", "唯惟", "订定", "呆待", "它他", "它她", "她他",
    "那哪", "纪记", "装妆", "连联", "粘黏", "至致", "钩勾", "辞词", "炭碳", "干乾", "复覆", "余馀",
];

/// The most words that are kept for one place.
const GUESSES: usize = 4;

/// Words with the logarithms of their probabilities, the likeliest first.
type Words = Rc<[(String, f64)]>;

/// Finds words with another character, and remembers what it was asked of a text.
pub(super) struct Reader<'a> {
    lexicon: &'a Lexicon,
    /// The words for a written one and the byte of its doubtful character, if there are any.
    known: FxHashMap<(&'a str, usize), Option<Words>>,
    /// The logarithm of the probability of words.
    costs: FxHashMap<&'a str, f64>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(lexicon: &'a Lexicon) -> Self {
        Self { lexicon, known: FxHashMap::default(), costs: FxHashMap::default() }
    }

    /// The words that cover the unit `doubtful` with another character in its place, the one that makes the sentence
    /// likeliest first, and where they stand.
    pub(super) fn best(&mut self, text: &'a str, units: &Units, doubtful: usize) -> Option<(ViewSpan, Vec<Guess>)> {
        let mut best: Option<(ViewSpan, f64, f64, Words)> = None;
        let list = &units.list;
        for first in (doubtful.saturating_sub(LONGEST - 1)..=doubtful).rev() {
            if !touches(list, first, doubtful) {
                break;
            }
            for last in doubtful.max(first + 1)..list.len().min(first + LONGEST) {
                if !touches(list, doubtful, last) {
                    break;
                }
                let written: f64 =
                    list[first..=last].iter().map(|unit| self.known_cost(&text[unit.view.range()])).sum();
                let most = if last - first == 1 { MOST_SHORT } else { MOST_LONG };
                if most - written < LEAST {
                    continue;
                }
                let view = ViewSpan::new(list[first].view.start, list[last].view.end);
                let at = list[doubtful].view.start - view.start;
                let Some(words) = self.others(&text[view.range()], at) else { continue };
                let likelihood = words[0].1;
                if best.as_ref().is_none_or(|best| likelihood - written > best.1) {
                    best = Some((view, likelihood - written, written, words));
                }
            }
        }
        let (view, _, written, words) = best?;
        let guess = |(right, likelihood): &(String, f64)| Guess {
            right: right.clone(),
            shown: String::new(),
            gain: likelihood - written,
            elsewhere: 0,
            support: 0.0,
        };
        Some((view, words.iter().map(guess).collect()))
    }

    /// The words that `written` is with another character at byte `at`, if there are any.
    fn others(&mut self, written: &'a str, at: usize) -> Option<Words> {
        if let Some(words) = self.known.get(&(written, at)) {
            return words.clone();
        }
        let found = self.look(written, at);
        let words: Option<Words> = if found.is_empty() { None } else { Some(found.into()) };
        self.known.insert((written, at), words.clone());
        words
    }

    fn look(&self, written: &str, at: usize) -> Vec<(String, f64)> {
        let Lexicon { segmenter, readings, translations, regions, .. } = self.lexicon;
        let mut words: Vec<(String, f64)> = Vec::new();
        let Some(wrong) = written[at..].chars().next() else { return words };
        let after = &written[at + wrong.len_utf8()..];
        let least = if written.chars().count() == 2 { SEEN_SHORT } else { SEEN_LONG };
        let mut word = written.to_owned();
        readings.alike(wrong).filter(|&right| !stands_alone(right)).for_each(|right| {
            word.truncate(at);
            word.push(right);
            word.push_str(after);
            let times = segmenter.frequency(&word).filter(|&times| times >= least && !are_variants(wrong, right));
            if let Some(times) = times {
                let loose = if readings.sound_the_same(wrong, right) { 0.0 } else { LOOSE };
                words.push((word.clone(), (times as f64 / DICTIONARY_WORDS).ln() - loose));
            }
        });
        // What is written is hardly ever a word; asked last, it is asked only where that matters.
        if words.is_empty() || segmenter.knows(written) || translations.knows(written) {
            return Vec::new();
        }
        let leaked = convert(View::of(written, Span::new(0, written.len())), Conversion::T2s);
        words.retain(|(word, _)| word != leaked.text() && !segmenter.is_name(word) && regions.of(word).is_none());
        words.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        words.dedup();
        words.truncate(GUESSES);
        words
    }

    /// The logarithm of the probability of a word of the text.
    fn known_cost(&mut self, word: &'a str) -> f64 {
        if let Some(&cost) = self.costs.get(word) {
            return cost;
        }
        let cost = self.cost(word);
        self.costs.insert(word, cost);
        cost
    }

    /// The logarithm of the probability of a word of the dictionary or a character.
    pub(super) fn cost(&self, word: &str) -> f64 {
        let times = self.lexicon.segmenter.frequency(word).unwrap_or(1).max(1);
        (times as f64 / DICTIONARY_WORDS).ln()
    }
}

/// Whether two characters are written for each other in some words.
fn are_variants(one: char, other: char) -> bool {
    VARIANTS.iter().any(|pair| pair.contains(one) && pair.contains(other))
}

/// Whether the units from `first` to `last` are single Han characters side by side.
fn touches(list: &[Unit], first: usize, last: usize) -> bool {
    list[first..=last].iter().all(Unit::is_single)
        && list[first..=last].windows(2).all(|pair| pair[0].view.end == pair[1].view.start)
}

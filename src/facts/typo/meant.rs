//! The words that a written one may be meant for.

use super::Cause;
use super::units::stands_alone;
use crate::convert::{Conversion, convert};
use crate::lexicon::{BLANK, DICTIONARY_WORDS, Lexicon};
use crate::text::HanSet;
use crate::text::Span;
use crate::text::View;
use rustc_hash::FxHashMap;
use std::rc::Rc;

/// How often a word of two characters must be seen to be expected anywhere.
const SEEN_SHORT: usize = 60;
/// The same for longer words, of which more characters stand there.
const SEEN_LONG: usize = 20;

/// What another sound than the very same costs, in nats.
const LOOSE: f64 = 1.5;
/// What a character gains that hardly anyone tells from the right one.
const TWIN: f64 = 5.0;
/// What a character gains that both sounds and looks like the right one.
const BOTH: f64 = 1.5;
/// What a character of another sound that looks alike costs.
const LOOK: f64 = 1.0;
/// What a character too many costs: it may be any.
const CREPT: f64 = 7.0;

/// Characters that are written for each other in some words, by house style or region.
const VARIANTS: [&str; 26] = [
    "著着", "藉借", "份分", "画划", "沈沉", "象像", "做作", "帐账", "唯惟", "订定", "呆待", "它他", "它她", "她他",
    "那哪", "纪记", "装妆", "连联", "粘黏", "至致", "钩勾", "辞词", "炭碳", "干乾", "复覆", "余馀",
];

/// Characters so much alike that one is read as the other, even where it stands alone in every text.
const TWINS: [&str; 11] = ["己已巳", "未末", "千干", "日曰", "侯候", "拨拔", "概慨", "弛驰", "徒徙", "戊戌戍", "析折"];

/// All of them.
#[rustfmt::skip]
static TWINNED: HanSet = HanSet::of(&[
    '己', '已', '巳', '未', '末', '千', '干', '日', '曰', '侯', '候', '拨', '拔', '概', '慨', '弛', '驰', '徒', '徙', '戊', '戌', '戍', '析', '折',
]);

/// Words with a twin that the dictionary of the segmenter has, sorted; all are slips.
#[rustfmt::skip]
const SLIPS: [&str; 22] = [
    "业己", "侯鸟", "信徙", "候爵", "千部", "卫戌", "废驰", "异已", "徙步", "愤概", "挑拔", "时侯", "暴徙", "松驰", "气侯", "气慨",
    "稍侯", "粉未", "自已", "诸候", "选拨", "问侯",
];

/// The wrong characters of them.
static SLIPPED: HanSet = HanSet::of(&['己', '已', '未', '侯', '候', '拨', '拔', '慨', '概', '驰', '徙', '戌', '千']);

/// The most words that are kept for one place.
const GUESSES: usize = 4;

/// A word that may be meant.
pub(super) struct Found {
    pub(super) right: String,
    /// The logarithm of its probability, less what the slip costs.
    pub(super) likelihood: f64,
    pub(super) is_name: bool,
    pub(super) cause: Cause,
}

/// Finds words, and remembers what it was asked of a text.
pub(super) struct Meant<'a> {
    lexicon: &'a Lexicon,
    /// The words for a written one and the byte of its doubtful character, if there are any.
    known: FxHashMap<(&'a str, usize), Option<Rc<[Found]>>>,
    /// The logarithm of the probability of words.
    costs: FxHashMap<&'a str, f64>,
    /// The characters that look like another.
    looks: FxHashMap<char, &'a str>,
    /// What is written with a blank in it.
    pattern: String,
}

impl<'a> Meant<'a> {
    pub(super) fn new(lexicon: &'a Lexicon) -> Self {
        let (known, costs, looks) = (FxHashMap::default(), FxHashMap::default(), FxHashMap::default());
        Self { lexicon, known, costs, looks, pattern: String::new() }
    }

    /// The words that `written` is with another character at byte `at`, the likeliest first, if there are any.
    pub(super) fn others(&mut self, written: &'a str, at: usize) -> Option<Rc<[Found]>> {
        if let Some(words) = self.known.get(&(written, at)) {
            return words.clone();
        }
        let wrong = written[at..].chars().next()?;
        let (before, after) = (&written[..at], &written[at + wrong.len_utf8()..]);
        self.pattern.clear();
        self.pattern.push_str(before);
        self.pattern.push(BLANK);
        self.pattern.push_str(after);
        let fillings = self.lexicon.blanks.fillings(&self.pattern);
        let found = if fillings.is_empty() { vec![] } else { self.look(written, [before, after], wrong, fillings) };
        let words: Option<Rc<[Found]>> = if found.is_empty() { None } else { Some(found.into()) };
        self.known.insert((written, at), words.clone());
        words
    }

    fn look(&mut self, written: &str, [before, after]: [&str; 2], wrong: char, fillings: &str) -> Vec<Found> {
        let Lexicon { segmenter, translations, regions, shapes, .. } = self.lexicon;
        let looks = *self.looks.entry(wrong).or_insert_with(|| shapes.alike(wrong));
        let mut words: Vec<Found> = Vec::new();
        for (right, cause, cost) in mistaken(self.lexicon, wrong, looks, fillings) {
            let word = [before, right.encode_utf8(&mut [0; 4]), after].concat();
            let Some(times) = segmenter.frequency(&word) else { continue };
            words.push(Found { right: word, likelihood: logarithm(times) - cost, is_name: false, cause });
        }
        // What is written is hardly ever a word; asked last, it is asked only where that matters.
        if words.is_empty() || !is_slip(written) && (segmenter.knows(written) || translations.knows(written)) {
            return Vec::new();
        }
        let leaked = convert(View::of(written, Span::new(0, written.len())), Conversion::T2s);
        words.retain(|found| found.right != leaked.text() && regions.of(&found.right).is_none());
        for found in &mut words {
            found.is_name = segmenter.is_name(&found.right);
        }
        words.sort_by(|a, b| b.likelihood.total_cmp(&a.likelihood).then_with(|| a.right.cmp(&b.right)));
        words.truncate(GUESSES);
        words
    }

    /// The word that `written` is without the character at byte `at`, which makes no word with either neighbour.
    pub(super) fn without(&self, written: &str, at: usize) -> Option<Found> {
        let Lexicon { segmenter, translations, regions, .. } = self.lexicon;
        let length = written[at..].chars().next().map_or(0, char::len_utf8);
        let (before, after) = (&written[..at], &written[at + length..]);
        let right = [before, after].concat();
        let least = if right.chars().count() == 2 { SEEN_SHORT } else { SEEN_LONG };
        let times = segmenter.frequency(&right).filter(|&times| times >= least)?;
        let knows = |word: &str| segmenter.knows(word) || translations.knows(word);
        let first = before.char_indices().next_back().map_or(0, |(first, _)| first);
        let last = after.chars().next().map_or(0, char::len_utf8);
        let (left, behind) = (&written[first..at + length], &written[at..at + length + last]);
        if knows(written) || knows(left) || knows(behind) || regions.of(&right).is_some() || segmenter.is_name(&right) {
            return None;
        }
        Some(Found { right, likelihood: logarithm(times) - CREPT, is_name: false, cause: Cause::Crept })
    }

    /// The logarithm of the probability of a word of the text.
    pub(super) fn known_cost(&mut self, word: &'a str) -> f64 {
        if let Some(&cost) = self.costs.get(word) {
            return cost;
        }
        let cost = self.cost(word);
        self.costs.insert(word, cost);
        cost
    }

    /// The logarithm of the probability of a word of the dictionary or a character.
    pub(super) fn cost(&self, word: &str) -> f64 {
        logarithm(self.lexicon.segmenter.frequency(word).unwrap_or(1).max(1))
    }
}

/// Those of `fillings` that `wrong` may be written for, with the way and what it costs.
fn mistaken(lexicon: &Lexicon, wrong: char, looks: &str, fillings: &str) -> Vec<(char, Cause, f64)> {
    let readings = &lexicon.readings;
    let sounds = if stands_alone(wrong) { Vec::new() } else { readings.sounding_like(wrong) };
    let looks = if stands_alone(wrong) { "" } else { looks };
    let twins = if has_twin(wrong) { TWINS.iter().find(|twins| twins.contains(wrong)) } else { None };
    let twins = twins.copied().unwrap_or_default();
    let way = |right: char| {
        let sound = sounds.iter().any(|set| set.contains(right));
        let cost = if right == wrong {
            return None;
        } else if twins.contains(right) {
            -TWIN
        } else {
            match (looks.contains(right), sound) {
                (true, true) => -BOTH,
                (false, true) if readings.sound_the_same(wrong, right) => 0.0,
                (false, true) => LOOSE,
                (true, false) => LOOK,
                (false, false) => return None,
            }
        };
        let cause = if sound { Cause::Sound } else { Cause::Shape };
        (!are_variants(wrong, right)).then_some((right, cause, cost))
    };
    fillings.chars().filter_map(way).collect()
}

/// The logarithm of the probability of what was seen so often.
fn logarithm(times: usize) -> f64 {
    (times as f64 / DICTIONARY_WORDS).ln()
}

/// Whether two characters are written for each other in some words.
fn are_variants(one: char, other: char) -> bool {
    VARIANTS.iter().any(|pair| pair.contains(one) && pair.contains(other))
}

/// Whether a character stands alone in every text, and yet may be taken for another.
pub(super) fn has_twin(c: char) -> bool {
    TWINNED.contains(c)
}

/// Whether a word of the dictionary is a slip that the dictionary has.
pub(super) fn is_slip(word: &str) -> bool {
    word.len() == SLIPS[0].len() && word.chars().any(|c| SLIPPED.contains(c)) && SLIPS.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::{SLIPS, TWINNED, TWINS};

    #[test]
    fn slips_are_sorted() {
        assert!(SLIPS.is_sorted());
    }

    #[test]
    fn every_twin_is_in_the_set() {
        assert!(TWINS.iter().flat_map(|group| group.chars()).all(|c| TWINNED.contains(c)));
    }
}

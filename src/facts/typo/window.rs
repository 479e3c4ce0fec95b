//! Where a word may begin and end that a doubtful character belongs to.

use super::meant::{Found, Meant};
use super::units::{Unit, Units};
use super::{Guess, LEAST};
use crate::text::HanSet;
use crate::text::ViewSpan;

/// Characters of a word, at most.
const LONGEST: usize = 4;

/// The logarithm of the probability of the commonest words of two characters; looking for less is in vain.
const MOST_SHORT: f64 = -7.0;
/// The same for longer words.
const MOST_LONG: f64 = -8.0;

/// What a character that stands alone in every text costs: it may just stand there.
const ALONE: f64 = 1.5;

/// What the best words for a place are.
pub(super) struct Best {
    /// Where they stand.
    pub(super) view: ViewSpan,
    /// The words, the one that makes the sentence likeliest first; never empty.
    pub(super) guesses: Vec<Guess>,
}

/// A stretch of a sentence that may be one word.
struct Window<'a, 'u> {
    text: &'a str,
    units: &'u [Unit],
    start: usize,
    /// The logarithm of the probability of what is written there.
    written: f64,
}

/// The words that cover the unit `doubtful`, with another character or without one; of all places the one where a word
/// makes the sentence likeliest.
pub(super) fn best<'a>(text: &'a str, units: &Units, doubtful: usize, meant: &mut Meant<'a>) -> Option<Best> {
    let mut best: Option<Best> = None;
    let list = &units.list;
    for first in (doubtful.saturating_sub(LONGEST)..=doubtful).rev() {
        if !touches(list, first, doubtful) {
            break;
        }
        for last in doubtful.max(first + 1)..list.len() {
            let view = ViewSpan::new(list[first].view.start, list[last].view.end);
            if !touches(list, doubtful, last) || view.end - view.start > 3 * LONGEST + 3 {
                break;
            }
            let written = list[first..=last].iter().map(|unit| meant.known_cost(&text[unit.view.range()])).sum();
            let window = Window { text: &text[view.range()], units: &list[first..=last], start: view.start, written };
            let only = Some(doubtful - first).filter(|_| !list[doubtful].is_doubtful());
            let guesses = window.guesses(meant, only);
            if guesses.first().is_some_and(|guess| best.as_ref().is_none_or(|best| guess.gain > best.guesses[0].gain)) {
                best = Some(Best { view, guesses });
            }
        }
    }
    best
}

impl<'a> Window<'a, '_> {
    /// The words that may be meant, the likeliest first; with another character for the unit `only` if that is given.
    fn guesses(&self, meant: &mut Meant<'a>, only: Option<usize>) -> Vec<Guess> {
        let mut guesses = Vec::new();
        let characters = self.text.chars().count();
        let whole = characters == self.units.len();
        let alone = self.units.iter().any(Unit::stands_alone);
        let most = if characters == 2 { MOST_SHORT } else { MOST_LONG } - if alone { ALONE } else { 0.0 };
        let counted = whole && characters == 2 && self.text.starts_with(is_numeral);
        if most - self.written < LEAST || counted {
            return guesses;
        }
        for (at, unit) in self.units.iter().enumerate().filter(|(_, unit)| unit.is_single()) {
            let byte = unit.view.start - self.start;
            if only.is_some_and(|only| only != at) || self.text[byte..].starts_with(is_numeral) {
                continue;
            }
            let wrong = unit.is_doubtful() || only.is_some();
            if wrong && characters <= LONGEST && (whole || characters > 2) {
                self.add(meant.others(self.text, byte).as_deref().unwrap_or_default(), alone, &mut guesses);
            }
            let inside = at == 1 && self.units.len() == 3;
            if inside && unit.is_doubtful() && !alone {
                self.add(meant.without(self.text, byte).as_slice(), alone, &mut guesses);
            }
        }
        guesses.sort_by(|a, b| b.gain.total_cmp(&a.gain).then_with(|| a.right.cmp(&b.right)));
        guesses
    }

    fn add(&self, found: &[Found], alone: bool, guesses: &mut Vec<Guess>) {
        let cost = self.written + if alone { ALONE } else { 0.0 };
        guesses.extend(found.iter().map(|found| Guess {
            right: found.right.clone(),
            shown: String::new(),
            cause: found.cause,
            is_name: found.is_name,
            gain: found.likelihood - cost,
            elsewhere: 0,
            support: 0.0,
            beside: 0,
        }));
    }
}

/// Characters that count: what stands behind them is counted.
static NUMERALS: HanSet = HanSet::of(&[
    '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千', '万', '亿', '零', '两', '几', '半', '第',
    '多', '数',
]);

fn is_numeral(c: char) -> bool {
    NUMERALS.contains(c)
}

/// Whether the units from `first` to `last` are Han characters and words side by side.
fn touches(list: &[Unit], first: usize, last: usize) -> bool {
    list[first..=last].iter().all(Unit::is_han)
        && list[first..=last].windows(2).all(|pair| pair[0].view.end == pair[1].view.start)
}

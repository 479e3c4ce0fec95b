//! Pairs as numbers.

use rustc_hash::FxHashMap;

/// A pair is dropped when one side has more terms: such pairs are paragraphs, and cost more than they teach.
const LONGEST: usize = 120;
/// A word seen less often has no reliable companion.
const RARE: u32 = 2;

/// Pairs as numbers: each side's terms one after the other, and where each pair ends.
#[derive(Default)]
pub(super) struct Corpus {
    pub(super) english: SideTerms,
    pub(super) chinese: SideTerms,
}

/// The terms of one side.
#[derive(Default)]
pub(super) struct SideTerms {
    /// The word of each id.
    pub(super) words: Vec<String>,
    /// How often each id occurs.
    pub(super) counts: Vec<u32>,
    /// Ids of all pairs, one after the other.
    pub(super) ids: Vec<u32>,
    /// Where each pair ends in `ids`.
    pub(super) ends: Vec<usize>,
    known: FxHashMap<String, u32>,
}

impl Corpus {
    /// Adds a pair, unless its lengths say that it cannot be a translation.
    pub(super) fn push(&mut self, english: &[String], chinese: &[String]) {
        let (short, long) = (english.len().min(chinese.len()), english.len().max(chinese.len()));
        if short == 0 || long > LONGEST || long > 4 * short + 8 {
            return;
        }
        self.english.push(english);
        self.chinese.push(chinese);
    }

    /// Takes words that occur once out of all pairs.
    pub(super) fn forget_rare_words(&mut self) {
        self.english.forget_rare_words();
        self.chinese.forget_rare_words();
    }

    /// How many pairs there are.
    pub(super) fn len(&self) -> usize {
        self.english.ends.len()
    }
}

impl SideTerms {
    fn push(&mut self, terms: &[String]) {
        for term in terms {
            let id = match self.known.get(term) {
                Some(&id) => id,
                None => {
                    let id = self.words.len() as u32;
                    self.known.insert(term.clone(), id);
                    self.words.push(term.clone());
                    self.counts.push(0);
                    id
                }
            };
            self.counts[id as usize] += 1;
            self.ids.push(id);
        }
        self.ends.push(self.ids.len());
    }

    fn forget_rare_words(&mut self) {
        let (mut kept, mut start) = (Vec::with_capacity(self.ids.len()), 0);
        for end in &mut self.ends {
            let frequent = |&&id: &&u32| self.counts[id as usize] >= RARE;
            kept.extend(self.ids[start..*end].iter().filter(frequent));
            start = *end;
            *end = kept.len();
        }
        self.ids = kept;
    }

    /// The ids of one pair.
    pub(super) fn of_pair(&self, pair: usize) -> &[u32] {
        let start = if pair == 0 { 0 } else { self.ends[pair - 1] };
        &self.ids[start..self.ends[pair]]
    }
}

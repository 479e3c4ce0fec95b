//! Sets of characters that are quick to ask.

/// A set of characters, a bit for each code point up to the last of them.
#[derive(Clone, Default)]
pub struct ExactSet(Vec<u64>);

impl ExactSet {
    /// Whether `c` is among them.
    pub fn contains(&self, c: char) -> bool {
        self.0.get(c as usize / 64).is_some_and(|bits| bits >> (c as usize % 64) & 1 == 1)
    }
}

impl FromIterator<char> for ExactSet {
    fn from_iter<I: IntoIterator<Item = char>>(characters: I) -> Self {
        let mut set = Self::default();
        for c in characters {
            if set.0.len() <= c as usize / 64 {
                set.0.resize(c as usize / 64 + 1, 0);
            }
            set.0[c as usize / 64] |= 1 << (c as usize % 64);
        }
        set
    }
}

/// The first of the common Han characters, and the end of them in whole words of bits.
const HAN: [u32; 2] = [0x4E00, 0xA000];

/// A set of common Han characters that is made before the program runs.
pub struct HanSet([u64; ((HAN[1] - HAN[0]) / 64) as usize]);

impl HanSet {
    /// The set of `characters`, all of them between U+4E00 and U+9FFF.
    pub const fn of(characters: &[char]) -> Self {
        let mut set = Self([0; ((HAN[1] - HAN[0]) / 64) as usize]);
        let mut at = 0;
        while at < characters.len() {
            let place = (characters[at] as u32 - HAN[0]) as usize;
            set.0[place / 64] |= 1 << (place % 64);
            at += 1;
        }
        set
    }

    /// Whether `c` is among them.
    pub fn contains(&self, c: char) -> bool {
        let place = (c as u32).wrapping_sub(HAN[0]) as usize;
        self.0.get(place / 64).is_some_and(|bits| bits >> (place % 64) & 1 == 1)
    }
}

/// The first two letters of words, small ones, to pass over most other words at a glance.
#[derive(Clone, Default)]
pub struct Beginnings([u32; 26]);

impl Beginnings {
    /// The beginnings of `words`.
    pub const fn of(words: &[&str]) -> Self {
        let mut set = Self([0; 26]);
        let mut at = 0;
        while at < words.len() {
            set = set.with(words[at].as_bytes());
            at += 1;
        }
        set
    }

    const fn with(mut self, word: &[u8]) -> Self {
        if let [first @ b'a'..=b'z', rest @ ..] = word {
            // What is shorter than two letters may begin any word.
            self.0[(*first - b'a') as usize] |= if rest.is_empty() { u32::MAX } else { bit(rest) };
        }
        self
    }

    /// Whether `word` may begin as one of them does, all of which begin with a letter.
    pub fn may_begin(&self, word: impl AsRef<[u8]>) -> bool {
        match word.as_ref() {
            [first @ b'a'..=b'z', rest @ ..] => self.0[usize::from(*first - b'a')] & bit(rest) != 0,
            _ => false,
        }
    }
}

impl<'w> FromIterator<&'w str> for Beginnings {
    fn from_iter<I: IntoIterator<Item = &'w str>>(words: I) -> Self {
        words.into_iter().fold(Self::default(), |set, word| set.with(word.as_bytes()))
    }
}

/// The bit of the second letter, of which all that is no small letter and the end of a word share one.
const fn bit(rest: &[u8]) -> u32 {
    match rest {
        [second @ b'a'..=b'z', ..] => 1 << (*second - b'a'),
        _ => 1 << 26,
    }
}

/// A set of characters that may say yes for a character it does not have, and never no for one that it has.
#[derive(Clone, Default)]
pub struct CharacterSet([u64; 16]);

impl CharacterSet {
    fn add(&mut self, c: char) {
        self.0[c as usize >> 6 & 15] |= 1 << (c as usize & 63);
    }

    /// Whether `c` may be among them.
    pub fn may_have(&self, c: char) -> bool {
        self.0[c as usize >> 6 & 15] >> (c as usize & 63) & 1 == 1
    }

    /// Whether every character of `text` may be among them.
    pub fn may_hold(&self, text: &str) -> bool {
        text.chars().all(|c| self.may_have(c))
    }
}

impl FromIterator<char> for CharacterSet {
    fn from_iter<I: IntoIterator<Item = char>>(characters: I) -> Self {
        let mut set = Self::default();
        characters.into_iter().for_each(|c| set.add(c));
        set
    }
}

#[cfg(test)]
mod tests {
    use super::{Beginnings, CharacterSet, ExactSet, HanSet};

    #[test]
    fn no_beginning_is_denied() {
        let set = Beginnings::of(&["no", "n't", "a"]);
        assert!(["no", "nobody", "n't", "a", "an"].into_iter().all(|word| set.may_begin(word)));
        assert!(!["never", "be", "", "不"].into_iter().any(|word| set.may_begin(word)));
    }

    #[test]
    fn an_exact_set_has_what_it_was_given() {
        let set: ExactSet = ['不', 'a'].into_iter().collect();
        assert!(set.contains('不') && set.contains('a'));
        assert!(!set.contains('b') && !set.contains('𠮷'));
    }

    #[test]
    fn a_han_set_has_what_it_was_given() {
        let set = HanSet::of(&['一', '不', '龥']);
        assert!(['一', '不', '龥'].into_iter().all(|c| set.contains(c)));
        assert!(!['丁', 'a', '\0', '𠮷', char::MAX].into_iter().any(|c| set.contains(c)));
    }

    #[test]
    fn no_member_is_denied() {
        let set: CharacterSet = ['不', 'a', '𠮷'].into_iter().collect();
        assert!(set.may_hold("不a𠮷"));
        assert!(!set.may_have('b'));
        assert!("不a𠮷".chars().collect::<CharacterSet>().may_hold("a不"));
    }
}

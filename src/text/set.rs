//! Sets of characters that are quick to ask.

/// A set of characters that may say yes for a character it does not have, and never no for one that it has.
#[derive(Clone, Default)]
pub struct CharacterSet([u64; 16]);

impl CharacterSet {
    /// The set of `characters`.
    pub const fn of(characters: &[char]) -> Self {
        let mut set = Self([0; 16]);
        let mut at = 0;
        while at < characters.len() {
            set.add(characters[at]);
            at += 1;
        }
        set
    }

    const fn add(&mut self, c: char) {
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
    use super::CharacterSet;

    #[test]
    fn no_member_is_denied() {
        let set = CharacterSet::of(&['不', 'a', '𠮷']);
        assert!(set.may_hold("不a𠮷"));
        assert!(!set.may_have('b'));
        assert!("不a𠮷".chars().collect::<CharacterSet>().may_hold("a不"));
    }
}

//! Characters that sound like each other, as people who type by sound take one for the other.

use super::Readings;
use crate::text::HanSet;
use crate::text::chars::is_han;
use rustc_hash::FxHashMap;

/// The characters that are usually read with each sound.
pub(super) type Alike = FxHashMap<(u8, &'static [u8]), HanSet>;

/// A syllable of Pinyin without what many speakers do not tell apart: zh and z, in and ing.
fn loosened(syllable: &'static str) -> (u8, &'static [u8]) {
    let Some((&first, mut rest)) = syllable.as_bytes().split_first() else { return (0, &[]) };
    if matches!(first, b'z' | b'c' | b's') {
        rest = rest.strip_prefix(b"h").unwrap_or(rest);
    }
    if rest.ends_with(b"ng") && !rest.ends_with(b"ong") {
        rest = &rest[..rest.len() - 1];
    }
    (first, rest)
}

impl Readings {
    /// The sets of characters that are usually read nearly as `c` may be.
    pub fn sounding_like(&self, c: char) -> Vec<&HanSet> {
        let all = || {
            let mut all: FxHashMap<(u8, &'static [u8]), Vec<char>> = FxHashMap::default();
            for (syllable, characters) in self.first_pinyin() {
                let usual = characters.chars().filter(|&c| is_han(c) && ('\u{4E00}'..'\u{9FFF}').contains(&c));
                all.entry(loosened(syllable)).or_default().extend(usual);
            }
            all.into_iter().map(|(sound, characters)| (sound, HanSet::of(&characters))).collect()
        };
        let all: &Alike = self.alike.get_or_init(all);
        self.pinyin(c).iter().filter_map(|syllable| all.get(&loosened(syllable))).collect()
    }

    /// Whether two characters are usually read alike but for the tone.
    pub fn sound_the_same(&self, one: char, other: char) -> bool {
        self.pinyin(one).first().is_some_and(|first| self.pinyin(other).first() == Some(first))
    }
}

#[cfg(test)]
mod tests {
    use super::Readings;

    #[test]
    fn characters_sound_alike() {
        let readings = Readings::embedded().expect("a sound table");
        let alike = |one, other| readings.sounding_like(one).iter().any(|set| set.contains(other));
        assert!(alike('侧', '测') && alike('进', '境') && alike('字', '制'));
        assert!(!alike('侧', '试') && !alike('中', '尊'));
        assert!(readings.sound_the_same('侧', '测') && !readings.sound_the_same('进', '境'));
    }
}

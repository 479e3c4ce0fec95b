//! Characters that sound like each other, as people who type by sound take one for the other.

use super::Readings;
use crate::convert::written_only_in;
use crate::text::Variant;
use rustc_hash::FxHashMap;

/// For each syllable of Pinyin the simplified characters of that sound, where what many speakers do not tell apart is one.
pub(super) type Alike = FxHashMap<&'static str, Vec<char>>;

/// The sound of a syllable of Pinyin without what many speakers do not tell apart: zh and z, in and ing.
fn loosened(syllable: &str) -> String {
    let mut sound = syllable.to_owned();
    if matches!(sound.as_bytes(), [b'z' | b'c' | b's', b'h', ..]) {
        sound.remove(1);
    }
    if sound.ends_with("ng") && !sound.ends_with("ong") {
        sound.pop();
    }
    sound
}

impl Readings {
    /// The simplified characters that are usually read nearly as `c` may be, without it, in a fixed order.
    pub fn alike(&self, c: char) -> impl Iterator<Item = char> {
        let all = || {
            let (mut all, traditional) =
                (FxHashMap::<String, Vec<char>>::default(), written_only_in(Variant::Traditional));
            for (syllable, characters) in self.first_pinyin() {
                let of = all.entry(loosened(syllable)).or_default();
                of.extend(characters.chars().filter(|&c| !traditional.contains(c)));
            }
            self.first_pinyin().iter().map(|&(syllable, _)| (syllable, all[&loosened(syllable)].clone())).collect()
        };
        let all = self.alike.get_or_init(all);
        let of = self.pinyin(c).iter().filter_map(|syllable| all.get(syllable)).flatten().copied();
        of.filter(move |&other| other != c)
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
        let alike = |one, other| readings.alike(one).any(|c| c == other);
        assert!(alike('侧', '测') && alike('进', '境') && alike('字', '制'));
        assert!(!alike('侧', '侧') && !alike('侧', '试'));
        assert!(readings.sound_the_same('侧', '测') && !readings.sound_the_same('进', '境'));
    }
}

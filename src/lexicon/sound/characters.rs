//! What the model knows of each character; it is asked for all of a text.

use super::Syllable;
use rustc_hash::FxHashMap;

/// The first of the common Han characters.
const FIRST: usize = '一' as usize;
/// How many there are.
const COUNT: usize = 0x5200;

/// What the model knows of one character.
#[derive(Clone, Copy)]
pub(super) struct Character {
    pub(super) syllable: Syllable,
    /// Its own unit, or that of its syllable.
    pub(super) own: u32,
    /// ln of its share in transliterations over its share in ordinary text.
    pub(super) odds: f64,
}

/// What the model knows of each character; many share one entry.
pub(super) struct Characters {
    entries: Vec<Character>,
    /// The number of the entry of each common character, from 1 on; 0 where nothing is known of it.
    common: Vec<u16>,
    /// The same for all other characters.
    others: FxHashMap<char, u16>,
}

impl Default for Characters {
    fn default() -> Self {
        Self { entries: Vec::new(), common: vec![0; COUNT], others: FxHashMap::default() }
    }
}

impl Characters {
    /// What is known of `c`.
    pub(super) fn get(&self, c: char) -> Option<Character> {
        let common = (c as usize).checked_sub(FIRST).and_then(|at| self.common.get(at));
        let number = common.or_else(|| self.others.get(&c)).copied().unwrap_or(0);
        usize::from(number).checked_sub(1).and_then(|at| self.entries.get(at)).copied()
    }

    /// Notes `character` for each of `characters` of which nothing is known yet.
    ///
    /// A model has fewer entries than a number can hold: what is beyond is left out.
    pub(super) fn note(&mut self, characters: &str, character: Character) {
        let Ok(number) = u16::try_from(self.entries.len() + 1) else { return };
        self.entries.push(character);
        for c in characters.chars() {
            let of = match (c as usize).checked_sub(FIRST).and_then(|at| self.common.get_mut(at)) {
                Some(of) => of,
                None => self.others.entry(c).or_default(),
            };
            if *of == 0 {
                *of = number;
            }
        }
    }
}

//! What letters and characters show of each other before anything is scored.

use super::characters::Character;
use super::{LONGEST_NAME, Sound, letters};

/// How many letters of a name may be such that no character is likely to stand for them.
const UNLIKELY: u32 = 1;

/// The letters of a name.
#[derive(Clone, Debug)]
pub struct Outline {
    letters: [u8; LONGEST_NAME],
    count: usize,
    /// The first, the last and all of them, a bit each.
    bits: [u32; 3],
}

impl Outline {
    /// The letters of `name`; `None` when it has none or too many.
    pub fn of(name: &str) -> Option<Self> {
        let mut outline = Self { letters: [0; LONGEST_NAME], count: 0, bits: [0; 3] };
        if name.is_ascii() {
            let letters = name.bytes().filter(u8::is_ascii_alphabetic).map(|b| b.to_ascii_lowercase() - b'a');
            letters.for_each(|letter| outline.push(letter));
        } else {
            letters(name).into_iter().for_each(|letter| outline.push(letter));
        }
        (1..=LONGEST_NAME).contains(&outline.count).then_some(outline)
    }

    fn push(&mut self, letter: u8) {
        if let Some(place) = self.letters.get_mut(self.count) {
            *place = letter;
        }
        let [first, last, all] = &mut self.bits;
        *last = 1 << letter;
        *all |= *last;
        if self.count == 0 {
            *first = *last;
        }
        self.count += 1;
    }

    /// Its letters, numbers from 0.
    pub(super) fn letters(&self) -> &[u8] {
        &self.letters[..self.count]
    }

    /// All of them, a bit each.
    pub(super) fn all(&self) -> u32 {
        self.bits[2]
    }

    /// Which of its letters are among `letters`, a bit each place.
    fn among(&self, letters: u32) -> u32 {
        self.letters().iter().enumerate().fold(0, |places, (at, &letter)| places | (letters >> letter & 1) << at)
    }
}

/// A run of characters, prepared for scoring.
pub struct Voiced {
    /// What is known of each.
    pub(super) known: Vec<Option<Character>>,
    /// The letters that what each stands for is likely to begin with, to end with and to have, a bit each.
    likely: Vec<[u32; 3]>,
    /// The same for all of them together.
    all: [u32; 3],
}

impl Sound {
    /// Prepares `characters`.
    pub fn voice(&self, characters: &[char]) -> Voiced {
        let known: Vec<Option<Character>> = characters.iter().map(|&c| self.known(c)).collect();
        let of = |c: &Option<Character>| {
            let units = c.map_or([0, 0], |Character { syllable, own, .. }| [syllable.unit, own]);
            let [syllable, own] = units.map(|unit| self.unit(unit).likely);
            [0, 1, 2].map(|of| syllable[of] | own[of])
        };
        let likely: Vec<[u32; 3]> = known.iter().map(of).collect();
        let all = likely.iter().fold([0; 3], |all, one| [0, 1, 2].map(|of| all[of] | one[of]));
        Voiced { known, likely, all }
    }
}

impl Voiced {
    /// Whether a part may begin and end like the name, and have most of its letters in some order.
    pub fn may_hold(&self, name: &Outline) -> bool {
        let [first, last, letters] = name.bits;
        self.all[0] & first != 0 && self.all[1] & last != 0 && (letters & !self.all[2]).count_ones() <= UNLIKELY
    }

    /// The same for the letters in their order.
    pub fn may_sound_like(&self, name: &Outline) -> bool {
        // How many letters may be behind the characters so far, a bit each; without a missing letter, and with one.
        let (mut all, mut all_but_one) = (0, 0);
        (0..self.likely.len()).any(|at| {
            let here = name.among(self.likely[at][2]);
            // The sum carries each bit to the end of the letters that may follow it here.
            let behind = |before: u32| (((before & here) + here) ^ here) | before;
            all = behind(all | u32::from(self.begins(at, name)));
            all_but_one = behind(all_but_one | all << 1);
            self.ends(at, name) && (all | all_but_one) >> name.count & 1 != 0
        })
    }

    /// Whether the character at `at` may begin the name.
    pub(super) fn begins(&self, at: usize, name: &Outline) -> bool {
        self.likely[at][0] & name.bits[0] != 0
    }

    /// Whether the character at `at` may end the name.
    pub(super) fn ends(&self, at: usize, name: &Outline) -> bool {
        self.likely[at][1] & name.bits[1] != 0
    }
}

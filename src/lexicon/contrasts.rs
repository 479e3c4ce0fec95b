//! Words that exclude each other: opposites, and the steps of a scale.

use super::embedded;
use super::table::Table;
use crate::error::Error;
use crate::text::Lang;
use crate::text::{Beginnings, ExactSet};
use rustc_hash::FxHashMap;

/// How the poles of a contrast differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Contrast {
    /// One is the opposite of the other: support, oppose.
    Opposite,
    /// They are steps of a scale: detain, arrest, convict.
    Scale,
    /// They are steps of certainty: may, likely, certainly.
    Modality,
}

/// A pole of a contrast: the numbers of both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pole {
    /// The number of the contrast.
    pub contrast: u16,
    /// Which of its poles it is, from 0.
    pub pole: u8,
}

/// The words of a pole in both languages.
#[derive(Clone, Debug, Default)]
struct Words {
    english: Vec<&'static str>,
    chinese: Vec<&'static str>,
}

/// The words of one language that speak for a pole.
#[derive(Default)]
struct Speaking {
    poles: FxHashMap<&'static str, Vec<Pole>>,
    /// The most words of a phrase, by the first of them.
    openings: FxHashMap<&'static str, usize>,
}

/// Words that exclude each other.
pub struct Contrasts {
    kinds: Vec<Contrast>,
    /// Whether a negator turns a pole into another one.
    turns: Vec<bool>,
    /// The words of each pole of each contrast, those too that other poles are rendered by now and then.
    words: Vec<Vec<Words>>,
    english: Speaking,
    chinese: Speaking,
    /// How English words begin.
    beginnings: Beginnings,
    /// The first characters of Chinese words, and the second ones.
    first: ExactSet,
    second: ExactSet,
}

/// Marks a word that can render a pole, and says too little to speak for it.
const LOOSE: char = '?';

impl Contrasts {
    /// The table that comes with the program: kind, name of the contrast, English words and Chinese words of one pole.
    pub(super) fn embedded() -> Result<Self, Error> {
        Self::from_table("dictionaries/contrasts/data.tsv", embedded::CONTRASTS)
    }

    fn from_table(path: &'static str, text: &'static str) -> Result<Self, Error> {
        let (mut english, mut chinese) = (Speaking::default(), Speaking::default());
        let (mut kinds, mut words): (Vec<Contrast>, Vec<Vec<Words>>) = (Vec::new(), Vec::new());
        let mut turns = Vec::new();
        let table = Table::new(path, text);
        let mut last = "";
        for row in table.rows() {
            let [kind, name, in_english, in_chinese] = table.columns(&row)?;
            if name != last {
                kinds.push(match kind {
                    "opposite" | "pair" => Contrast::Opposite,
                    "scale" => Contrast::Scale,
                    "modality" => Contrast::Modality,
                    _ => return Err(table.error(&row, format!("{kind}: no kind of contrast"))),
                });
                turns.push(kind != "pair");
                words.push(Vec::new());
                last = name;
            }
            let poles = words.last_mut().expect("a row of a new contrast adds one");
            let pole = Pole { contrast: kinds.len() as u16 - 1, pole: poles.len() as u8 };
            poles.push(Words { english: english.add(in_english, pole), chinese: chinese.add(in_chinese, pole) });
        }
        let beginnings = english.poles.keys().copied().collect();
        let first = chinese.poles.keys().filter_map(|word| word.chars().next()).collect();
        let second = chinese.poles.keys().filter_map(|word| word.chars().nth(1)).collect();
        Ok(Self { kinds, turns, words, english, chinese, beginnings, first, second })
    }

    /// How the poles of a contrast differ.
    pub fn kind(&self, contrast: u16) -> Contrast {
        self.kinds[usize::from(contrast)]
    }

    /// Whether a negator turns a pole of a contrast into another one: who does not support opposes, and no man is a woman
    /// for a `not`.
    pub fn turns(&self, contrast: u16) -> bool {
        self.turns[usize::from(contrast)]
    }

    /// The words that can render a pole in a language.
    pub fn words(&self, pole: Pole, lang: Lang) -> &[&'static str] {
        let words = &self.words[usize::from(pole.contrast)][usize::from(pole.pole)];
        match lang {
            Lang::English => &words.english,
            Lang::Chinese => &words.chinese,
        }
    }

    /// The words that can render another pole of the same contrast.
    pub fn words_of_others(&self, pole: Pole, lang: Lang) -> impl Iterator<Item = &'static str> + '_ {
        let poles = 0..self.words[usize::from(pole.contrast)].len() as u8;
        let others = poles.filter(move |other| *other != pole.pole).map(move |other| Pole { pole: other, ..pole });
        others.flat_map(move |other| self.words(other, lang).iter().copied())
    }

    /// The poles that a Chinese word speaks for.
    pub fn of_chinese(&self, word: &str) -> &[Pole] {
        self.chinese.poles.get(word).map_or(&[], Vec::as_slice)
    }

    /// Whether `word`, in small letters, may be one of a language that speaks for a pole, or begin a phrase that does.
    pub fn may_begin(&self, lang: Lang, word: &str) -> bool {
        let mut characters = word.chars();
        match lang {
            Lang::English => self.beginnings.may_begin(word),
            Lang::Chinese => {
                characters.next().is_some_and(|first| self.first.contains(first))
                    && characters.next().is_none_or(|second| self.second.contains(second))
            }
        }
    }

    /// The poles that an English word or phrase in small letters speaks for.
    pub fn of_english(&self, phrase: &str) -> &[Pole] {
        self.english.poles.get(phrase).map_or(&[], Vec::as_slice)
    }

    /// The most words of an English phrase that begins with `word`; 0 when none does.
    pub fn opened_by(&self, word: &str) -> usize {
        self.english.openings.get(word).copied().unwrap_or(0)
    }
}

impl Speaking {
    /// Adds the words of a pole, with `|` between them; all of them, without the mark of what speaks too little.
    fn add(&mut self, words: &'static str, pole: Pole) -> Vec<&'static str> {
        let mut all = Vec::new();
        for word in words.split('|') {
            let bare = word.trim_end_matches(LOOSE);
            if bare == word {
                self.poles.entry(word).or_default().push(pole);
                let longest = self.openings.entry(opening(word)).or_default();
                *longest = word.split(' ').count().max(*longest);
            }
            all.push(bare);
        }
        all
    }
}

/// The first word of a phrase, up to a hyphen.
fn opening(phrase: &str) -> &str {
    &phrase[..phrase.find([' ', '-']).unwrap_or(phrase.len())]
}

#[cfg(test)]
mod tests {
    use super::{Contrasts, Pole};
    use crate::text::Lang;

    #[test]
    fn no_word_stands_in_two_poles_of_a_contrast() {
        let contrasts = Contrasts::embedded().expect("the table of the program");
        for (contrast, poles) in contrasts.words.iter().enumerate() {
            assert!(poles.len() > 1, "contrast {contrast} has one pole");
            for pole in 0..poles.len() as u8 {
                let pole = Pole { contrast: contrast as u16, pole };
                for lang in [Lang::English, Lang::Chinese] {
                    for word in contrasts.words(pole, lang) {
                        assert!(!word.is_empty(), "contrast {contrast}");
                        assert!(!contrasts.words_of_others(pole, lang).any(|other| other == *word), "{word}");
                    }
                }
            }
        }
    }
}

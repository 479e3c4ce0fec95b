//! How common each word is: in the text, and in general.

use super::sequence::Vocabulary;
use crate::lexicon::Learnt;
use crate::text::Sides;

/// The general frequencies weigh as much as a text of so many words.
const WEIGHT: f32 = 1000.0;
/// Share of a word that no table knows.
const UNKNOWN: f32 = 3e-6;
/// Share of a mark.
const MARK: f32 = 0.01;
/// Share of a number.
const NUMBER: f32 = 1e-4;

/// The share of each term that chance would bring.
pub(super) struct Background {
    /// Of the Chinese terms, by id.
    pub(super) chinese: Vec<f32>,
    /// Of the English terms, by id.
    pub(super) english: Vec<f32>,
}

impl Background {
    /// Mixes the counts of two texts with the frequencies of the trained lexicon.
    ///
    /// The lexicon counts Chinese words only; an English one is as frequent as the Chinese word that it meets most often
    /// and the probabilities of both directions say. `learnt` has what is known of each Chinese term.
    pub(super) fn of(chinese: &Vocabulary, english: &Vocabulary, learnt: &[Option<Learnt<'_>>]) -> Background {
        let mut general = Sides { source: unknown(chinese), target: unknown(english) };
        let mut joint = vec![0.0_f32; english.terms.len()];
        for (z, learnt) in learnt.iter().enumerate() {
            let Some(learnt) = learnt else { continue };
            let frequency = learnt.share.max(1e-6);
            general.source[z] = frequency;
            for translation in &learnt.translations {
                let Some(e) = english.find(translation.english).map(|e| e as usize) else { continue };
                let together = translation.english_given_chinese * frequency;
                if together > joint[e] && translation.chinese_given_english > 0.0 {
                    joint[e] = together;
                    general.target[e] = together / translation.chinese_given_english;
                }
            }
        }
        Background { chinese: mixed(chinese, &general.source), english: mixed(english, &general.target) }
    }
}

fn unknown(vocabulary: &Vocabulary) -> Vec<f32> {
    let share = |term: &String| match term.as_bytes().first() {
        Some(b'P') => MARK,
        Some(b'#') => NUMBER,
        _ => UNKNOWN,
    };
    vocabulary.terms.iter().map(share).collect()
}

fn mixed(vocabulary: &Vocabulary, general: &[f32]) -> Vec<f32> {
    let total: f32 = vocabulary.counts.iter().map(|&count| count as f32).sum();
    let share = |(&count, &general): (&u32, &f32)| (count as f32 + WEIGHT * general) / (total + WEIGHT);
    vocabulary.counts.iter().zip(general).map(share).collect()
}

//! Dictionary glosses as weighted English stems.

use super::terms::push_terms;
use crate::lexicon::Translations;
use crate::text::Lang;
use crate::text::small_letters;

/// English words that say nothing about which sentence translates which when a gloss contains them.
const FUNCTION_WORDS: &[&str] = &[
    "a", "about", "am", "an", "and", "are", "as", "at", "be", "been", "being", "but", "by", "can", "could", "did",
    "do", "does", "for", "from", "had", "has", "have", "he", "her", "him", "his", "how", "i", "if", "in", "into", "is",
    "it", "its", "may", "me", "might", "must", "my", "no", "not", "of", "off", "on", "one", "one's", "oneself", "or",
    "our", "out", "over", "shall", "she", "should", "so", "sth", "than", "that", "the", "their", "them", "then",
    "there", "these", "they", "this", "those", "to", "too", "up", "us", "very", "was", "we", "were", "what", "when",
    "where", "which", "who", "whom", "whose", "will", "with", "would", "you", "your",
];

/// The stems of a word's glosses with their weights, which sum to 1; sorted by stem, empty when it has none.
///
/// Each gloss counts the same and shares its weight among its content words.
pub(super) fn glosses(chinese: &str, translations: &Translations) -> Vec<(String, f32)> {
    let mut stems: Vec<(String, f32)> = Vec::new();
    let mut total = 0.0;
    for gloss in translations.glosses(chinese) {
        for part in gloss.split(',') {
            let terms = content(part);
            let share = 1.0 / terms.len().max(1) as f32;
            for term in terms {
                total += share;
                match stems.iter_mut().find(|(stem, _)| *stem == term) {
                    Some((_, weight)) => *weight += share,
                    None => stems.push((term, share)),
                }
            }
        }
    }
    stems.iter_mut().for_each(|(_, weight)| *weight /= total);
    stems.sort_by(|a, b| a.0.cmp(&b.0));
    stems
}

/// Letters of the longest function word.
const LONGEST: usize = 7;

/// The stems of the content words of a gloss; of all its words when it has no others.
fn content(gloss: &str) -> Vec<String> {
    let words = || gloss.split(|c: char| !c.is_alphabetic() && c != '\'').filter(|word| !word.is_empty());
    let is_function =
        |word: &str| word.len() <= LONGEST && FUNCTION_WORDS.binary_search(&&*small_letters(word)).is_ok();
    let mut terms = Vec::new();
    words().filter(|word| !is_function(word)).for_each(|word| push_terms(Lang::English, word, &mut terms));
    if terms.is_empty() {
        words().for_each(|word| push_terms(Lang::English, word, &mut terms));
    }
    terms
}

#[cfg(test)]
mod tests {
    use super::{FUNCTION_WORDS, LONGEST};

    #[test]
    fn function_words_are_sorted_and_short() {
        assert!(FUNCTION_WORDS.is_sorted());
        assert_eq!(FUNCTION_WORDS.iter().map(|word| word.len()).max(), Some(LONGEST));
    }
}

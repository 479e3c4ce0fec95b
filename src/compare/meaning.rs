//! Which Chinese words mean which English ones, as surely as verdicts on single words ask.

use crate::align::stem;
use crate::lexicon::{Translation, Translations};

/// Least probability from which one word is taken to translate another.
const LEAST: f32 = 0.1;

/// Share of the words of the training pairs from which what was learnt of a Chinese word is trusted.
const OFTEN: f32 = 1e-5;

/// Forms of one English verb that are another word in a dictionary.
const AMBIGUOUS: [&str; 6] = ["found", "left", "saw", "felt", "rose", "lay"];

/// Adverbs that make one verb with the word before them.
const ADVERBS: [&str; 10] = ["up", "out", "in", "on", "off", "away", "down", "back", "of", "with"];

/// English stems too common to say where a word is translated.
#[rustfmt::skip]
const COMMON: &[&str] = &[
    "a", "about", "all", "also", "an", "and", "any", "anyon", "anyth", "are", "as", "at", "be", "been", "by", "can",
    "could", "do", "for", "from", "have", "he", "her", "his", "i", "if", "in", "into", "is", "it", "its", "mak",
    "make", "may", "more", "most", "my", "of", "on", "one", "or", "other", "our", "over", "peopl", "s", "sai", "said",
    "say", "she", "so", "some", "someon", "someth", "tell", "than", "that", "the", "their", "them", "there", "thes",
    "they", "thing", "this", "to", "up", "us", "use", "was", "we", "were", "what", "when", "where", "which", "who",
    "will", "with", "would", "you", "your",
];

/// English words that a translation need not render, and those of the dictionary that say nothing of what is meant.
#[rustfmt::skip]
const GRAMMAR: &[&str] = &[
    "a", "about", "according", "across", "after", "against", "all", "almost", "along", "also", "although", "am",
    "among", "an", "and", "another", "any", "are", "around", "as", "at", "be", "because", "been", "before", "being",
    "between", "both", "but", "by", "came", "can", "cannot", "come", "could", "d", "did", "do", "does", "doing",
    "done", "down", "dr", "during", "each", "either", "even", "ever", "few", "for", "from", "get", "gets", "getting",
    "go", "going", "got", "had", "has", "have", "having", "he", "hence", "her", "here", "hers", "herself", "him",
    "himself", "his", "how", "however", "i", "if", "in", "include", "included", "includes", "including", "into", "is",
    "it", "its", "itself", "just", "let", "like", "ll", "lot", "m", "made", "make", "many", "may", "me", "might",
    "mine", "more", "most", "mr", "mrs", "ms", "much", "must", "my", "myself", "nearly", "neither", "no", "nor",
    "not", "now", "of", "off", "on", "one", "only", "onto", "or", "other", "our", "ours", "out", "over", "own", "per",
    "quite", "rather", "re", "really", "s", "said", "same", "say", "saying", "says", "shall", "she", "should",
    "since", "so", "some", "still", "such", "t", "take", "tell", "than", "that", "the", "their", "theirs", "them",
    "themselves", "then", "there", "therefore", "these", "they", "thing", "things", "this", "those", "though",
    "through", "thus", "to", "told", "too", "took", "toward", "towards", "under", "until", "up", "upon", "us", "use",
    "used", "ve", "very", "via", "was", "way", "we", "well", "went", "were", "what", "when", "where", "which", "while", "who",
    "whom", "whose", "why", "will", "with", "within", "would", "yet", "you", "your", "yourself",
];

/// Whether a word in small letters is one that a translation need not render.
pub(super) fn is_grammar(word: &str) -> bool {
    GRAMMAR.binary_search(&word).is_ok()
}

/// Chinese words too common to say where a word is translated.
const PARTICLES: [&str; 12] = ["了", "着", "过", "的", "是", "有", "在", "说", "到", "得", "上", "把"];

/// How surely a Chinese word means an English stem, if it does; a gloss alone says nothing of how often.
pub(super) fn means(translations: &Translations, chinese: &str, english: &str) -> Option<f32> {
    if PARTICLES.contains(&chinese) || is_common(english) {
        return None;
    }
    let bare = chinese.strip_suffix(['过', '了', '到', '着']).filter(|rest| !rest.is_empty());
    let chinese = bare.filter(|_| !translations.knows(chinese)).unwrap_or(chinese);
    // What is rarely seen is learnt with the negator that stood beside it: 服从 as `disobey`.
    let often = translations.frequency(chinese).is_some_and(|share| share >= OFTEN);
    let trained = translations.of(chinese);
    let own = trained.iter().find(|one| one.english == english);
    let learnt = own.map_or(0.0, Translation::likelihood);
    let glossed = || {
        translations.glosses(chinese).any(|gloss| {
            let mut words = gloss.split(|c: char| !c.is_alphabetic()).filter(|word| !matches!(*word, "" | "to"));
            let same = |word: &str| !AMBIGUOUS.contains(&word) && stem(&word.to_lowercase()) == english;
            words.next().is_some_and(same) && words.all(|word| ADVERBS.contains(&word))
        })
    };
    // The same with words that have a negator of their own in a dictionary: 透明 as `opaque`.
    let opposite = || {
        let denied = format!("不{chinese}");
        translations.glosses(&denied).any(|gloss| gloss.split(' ').any(|word| stem(word) == english))
    };
    let sure = often && learnt >= LEAST && !opposite();
    (sure || glossed()).then_some(learnt)
}

/// Whether a Chinese word may mean an English stem: a dictionary says so in any way, or it was learnt with this likelihood.
pub(super) fn may_mean(translations: &Translations, chinese: &str, english: &str, least: f32) -> bool {
    let glossed = |gloss: &str| gloss.split(|c: char| !c.is_alphabetic()).any(|word| stem(word) == english);
    translations.likely(chinese, least).any(|one| one == english) || translations.glosses(chinese).any(glossed)
}

/// Whether an English stem is too common to say where a word is translated.
pub(super) fn is_common(english: &str) -> bool {
    COMMON.binary_search(&english).is_ok()
}

#[cfg(test)]
mod tests {
    use super::{COMMON, GRAMMAR};

    #[test]
    fn common_words_are_sorted() {
        assert!(COMMON.is_sorted() && GRAMMAR.is_sorted());
    }
}

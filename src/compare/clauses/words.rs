//! The words of English sentences, with what says that they are left out.

use super::Known;
use super::evidence::{Evidence, Level};
use super::weights;
use crate::align::stem;
use crate::compare::Compared;
use crate::document::TokenKind;
use crate::facts::in_sentence;
use crate::text::ViewSpan;
use std::collections::BTreeSet;
use std::ops::Range;

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
    "used", "ve", "very", "via", "was", "way", "we", "well", "went", "what", "when", "where", "which", "while", "who",
    "whom", "whose", "why", "will", "with", "within", "would", "yet", "you", "your", "yourself",
];

/// Whether a word in small letters is one that a translation need not render.
pub(super) fn is_grammar(word: &str) -> bool {
    GRAMMAR.binary_search(&word).is_ok()
}

/// A word or mark of an English sentence.
#[derive(Clone, Debug)]
pub(super) struct Word {
    /// Its sentence.
    pub(super) sentence: usize,
    /// Where it stands.
    pub(super) view: ViewSpan,
    /// In small letters.
    pub(super) text: String,
    /// Its stem, if it says something that is no number.
    stem: Option<String>,
    /// Whether it says something.
    pub(super) is_content: bool,
    /// Log-likelihood ratio of its being left out.
    pub(super) value: f64,
}

/// The words and marks of English sentences.
pub(super) struct Words {
    /// In reading order.
    pub(super) words: Vec<Word>,
    /// The stems of all words.
    pub(super) stems: BTreeSet<String>,
}

impl Words {
    /// Reads English sentences; numbers and names are valued by what is known of them.
    pub(super) fn of(compared: Compared<'_>, known: Known<'_>, sentences: &[usize]) -> Words {
        let document = &compared.documents[compared.english()];
        let (mut words, mut stems) = (Vec::new(), BTreeSet::new());
        for &sentence in sentences {
            let settled = Settled::of(compared, known, sentence);
            for token in document.sentences[sentence].tokens.clone() {
                let (token, text) = (document.tokens[token], document.token_text(sentence, token).to_lowercase());
                let base = base(&text);
                if token.kind == TokenKind::Word {
                    stems.insert(stem(base));
                }
                let number = settled.number(token.view, token.kind);
                let says = token.kind == TokenKind::Word && base.len() > 1 && !is_grammar(base);
                let named = says && settled.is_named(token.view);
                words.push(Word {
                    sentence,
                    view: token.view,
                    stem: (says && number.is_none() && !named).then(|| stem(base)),
                    is_content: says || number.is_some(),
                    value: number.unwrap_or(if named { f64::NEG_INFINITY } else { 0.0 }),
                    text,
                });
            }
        }
        Words { words, stems }
    }

    /// Values the words by the Chinese of their bead and of the beads beside it.
    pub(super) fn weigh(&mut self, here: &Evidence, beside: &Evidence) {
        for word in &mut self.words {
            let level = word.stem.as_deref().map(|stem| here.level(stem));
            let elsewhere = || word.stem.as_deref().is_some_and(|stem| beside.level(stem) == Level::Word);
            match level {
                Some(Level::None) if elsewhere() => {
                    word.value = weights::BESIDE * weights::value(here.size, Level::None);
                }
                Some(level) => word.value = weights::value(here.size, level),
                None if word.value == f64::NEG_INFINITY => word.value = weights::value(here.size, Level::Word),
                None => {}
            }
        }
    }

    /// Whether a range of words is a whole sentence, but for its marks.
    pub(super) fn is_whole(&self, range: Range<usize>) -> bool {
        let sentence = self.words[range.start].sentence;
        let mut outside = self.words.iter().enumerate().filter(|(at, _)| !range.contains(at));
        !outside.any(|(_, word)| word.sentence == sentence && word.text.chars().any(char::is_alphanumeric))
    }
}

/// A word without what stands behind its apostrophe; `not` for a verb with it.
fn base(word: &str) -> &str {
    if word.ends_with("n't") || word.ends_with("n’t") {
        return "not";
    }
    word.split(['\'', '’']).find(|part| !part.is_empty()).unwrap_or("")
}

/// What other comparisons found in an English sentence.
struct Settled {
    numbers: Vec<ViewSpan>,
    lost: Vec<ViewSpan>,
    names: Vec<ViewSpan>,
}

impl Settled {
    fn of(compared: Compared<'_>, known: Known<'_>, sentence: usize) -> Settled {
        let english = compared.english();
        let facts = &compared.facts[english];
        let mut numbers: Vec<ViewSpan> =
            in_sentence(&facts.numbers, sentence).iter().map(|stated| stated.view).collect();
        numbers.extend(in_sentence(&facts.dates, sentence).iter().map(|stated| stated.view));
        numbers.extend(in_sentence(&facts.quantities, sentence).iter().map(|stated| stated.view));
        let alone = known.numbers.iter().filter(|drift| drift.figures[english.other()].is_none());
        let lost = alone.filter_map(|drift| drift.figures[english].as_ref());
        let names = known.names.iter().map(|pair| pair.english_place);
        Settled {
            numbers,
            lost: lost.filter(|figure| figure.sentence == sentence).map(|figure| figure.view).collect(),
            names: names.filter(|place| place.sentence == sentence).map(|place| place.view).collect(),
        }
    }

    /// What a token says that is part of a number; `None` if it is not.
    fn number(&self, view: ViewSpan, kind: TokenKind) -> Option<f64> {
        let (lost, rendered) = weights::NUMBERS;
        match () {
            _ if kind == TokenKind::Mark => None,
            _ if holds(&self.lost, view) => Some(lost),
            _ if kind == TokenKind::Number || holds(&self.numbers, view) => Some(rendered),
            _ => None,
        }
    }

    /// Whether a token is part of a name whose rendering is known.
    fn is_named(&self, view: ViewSpan) -> bool {
        holds(&self.names, view)
    }
}

/// Whether one of `views` holds another.
fn holds(views: &[ViewSpan], inner: ViewSpan) -> bool {
    views.iter().any(|view| view.start <= inner.start && inner.end <= view.end)
}

#[cfg(test)]
mod tests {
    use super::GRAMMAR;

    #[test]
    fn grammar_is_sorted() {
        assert!(GRAMMAR.is_sorted());
    }
}

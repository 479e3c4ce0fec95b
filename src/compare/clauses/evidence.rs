//! Which English words the words of Chinese sentences may render.

use crate::align::stem;
use crate::compare::Compared;
use crate::compare::meaning::is_grammar;
use crate::lexicon::{Translation, Translations};
use crate::text::chars::is_han;
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;

/// How plainly an English word is rendered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Level {
    /// Nothing renders it.
    None,
    /// A character of a word, or a part of what a dictionary says of a part of the text.
    Trace,
    /// A part of what a dictionary says of a word, or what it says of characters that are no word here.
    Part,
    /// A word.
    Word,
}

/// Likelihoods from which a trained translation renders a word, and a part of it.
const LIKELY: (f32, f32) = (0.1, 0.02);
/// Likelihood from which characters that are no word here may render one.
const ACROSS: f32 = 0.05;
/// Characters of the longest stretch that is looked up across words.
const LONGEST: usize = 4;

/// Chinese words that render nothing of their own.
const PARTICLES: &str = "了着过的是有在说到得上把和与及也都就将被对为于从而并他她它我你们这那其之会能可不";

/// How plainly each of the wanted stems is rendered by some sentences.
pub(super) struct Evidence {
    levels: FxHashMap<String, Level>,
    /// Words and marks of the sentences.
    pub(super) size: usize,
}

impl Evidence {
    /// Looks all words of Chinese sentences up.
    pub(super) fn of(compared: Compared<'_>, sentences: &[usize], wanted: &BTreeSet<String>) -> Evidence {
        let document = &compared.documents[compared.english().other()];
        let words = sentences.iter().flat_map(|&sentence| {
            document.sentences[sentence].tokens.clone().map(move |token| document.token_text(sentence, token))
        });
        let words: Vec<&str> = words.collect();
        let mut lookup = Lookup { translations: &compared.lexicon.translations, wanted, levels: FxHashMap::default() };
        words.iter().for_each(|word| lookup.word(word));
        lookup.across(&words);
        Evidence { levels: lookup.levels, size: words.len() }
    }

    /// How plainly a stem is rendered.
    pub(super) fn level(&self, stem: &str) -> Level {
        self.levels.get(stem).copied().unwrap_or(Level::None)
    }
}

/// The highest level at which one Chinese word renders any of the `wanted` stems.
pub(super) fn explains(translations: &Translations, word: &str, wanted: &BTreeSet<String>) -> Level {
    let mut lookup = Lookup { translations, wanted, levels: FxHashMap::default() };
    lookup.word(word);
    lookup.levels.into_values().max().unwrap_or(Level::None)
}

/// Whether a Chinese word renders nothing of its own.
pub(super) fn is_particle(word: &str) -> bool {
    PARTICLES.contains(word) && word.chars().nth(1).is_none()
}

/// Collects levels of wanted stems.
struct Lookup<'a> {
    translations: &'a Translations,
    wanted: &'a BTreeSet<String>,
    levels: FxHashMap<String, Level>,
}

impl Lookup<'_> {
    fn note(&mut self, stem: &str, level: Level) {
        if self.wanted.contains(stem) {
            let known = self.levels.entry(stem.to_owned()).or_insert(level);
            *known = level.max(*known);
        }
    }

    /// Looks a word up: what was learnt of it, what dictionaries say of it and of its characters.
    fn word(&mut self, word: &str) {
        if !word.chars().any(is_han) {
            for part in word.to_lowercase().split(|c: char| !c.is_ascii_lowercase()).filter(|part| !part.is_empty()) {
                self.note(&stem(part), Level::Word);
            }
            return;
        }
        if is_particle(word) {
            return;
        }
        for translation in self.translations.of(word) {
            let level = match translation.likelihood() {
                likely if likely >= LIKELY.0 => Level::Word,
                likely if likely >= LIKELY.1 => Level::Part,
                _ => Level::Trace,
            };
            self.note(translation.english, level);
        }
        if word.chars().nth(1).is_none() {
            return self.glosses(word, Level::Part, Level::Trace);
        }
        self.glosses(word, Level::Word, Level::Part);
        for (at, character) in word.char_indices() {
            self.glosses(&word[at..at + character.len_utf8()], Level::Trace, Level::Trace);
        }
    }

    /// Looks up what stands in the sentences without being one of their words, because they can be cut in other ways.
    fn across(&mut self, words: &[&str]) {
        let known: BTreeSet<&str> = words.iter().copied().collect();
        for run in words.split(|word| !word.chars().any(is_han)) {
            let text = run.concat();
            let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            for first in 0..starts.len() {
                for last in (first + 2..=first + LONGEST).take_while(|&last| last < starts.len()) {
                    let stretch = &text[starts[first]..starts[last]];
                    if !known.contains(stretch) {
                        self.stretch(stretch);
                    }
                }
            }
        }
    }

    fn stretch(&mut self, stretch: &str) {
        self.glosses(stretch, Level::Part, Level::Trace);
        let trained = self.translations.of(stretch);
        let likely = trained.iter().filter(|one: &&Translation<'_>| one.likelihood() >= ACROSS);
        likely.for_each(|one| self.note(one.english, Level::Part));
    }

    /// Looks up what a dictionary says of a word: glosses of one word that means something, and longer ones.
    fn glosses(&mut self, chinese: &str, alone: Level, among: Level) {
        let translations = self.translations;
        for gloss in translations.glosses(chinese).flat_map(|gloss| gloss.split(',')) {
            let gloss = gloss.to_lowercase();
            let words = gloss.split(|c: char| !c.is_ascii_lowercase());
            let said: Vec<&str> = words.filter(|word| !word.is_empty() && !is_grammar(word)).collect();
            let level = if said.len() == 1 { alone } else { among };
            said.into_iter().for_each(|word| self.note(&stem(word), level));
        }
    }
}

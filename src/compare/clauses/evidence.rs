//! Which English words the words of Chinese sentences may render.

use super::stems::Stems;
use crate::compare::Compared;
use crate::compare::meaning::is_grammar;
use crate::lexicon::{Translation, Translations};
use crate::text::chars::is_han;
use rustc_hash::FxHashSet;

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
    /// By number of the stem.
    levels: Vec<Level>,
    /// Words and marks of the sentences.
    pub(super) size: usize,
}

impl Evidence {
    /// Looks all words of Chinese sentences up.
    pub(super) fn of(compared: Compared<'_>, sentences: &[usize], wanted: &Stems) -> Evidence {
        let document = &compared.documents[compared.english().other()];
        let words = sentences.iter().flat_map(|&sentence| {
            document.sentences[sentence].tokens.clone().map(move |token| document.token_text(sentence, token))
        });
        let words: Vec<&str> = words.collect();
        let mut lookup = Lookup::of(&compared.lexicon.translations, wanted);
        words.iter().for_each(|word| lookup.word(word));
        lookup.across(&words);
        Evidence { levels: lookup.levels, size: words.len() }
    }

    /// How plainly the stem with this number is rendered.
    pub(super) fn level(&self, stem: usize) -> Level {
        self.levels[stem]
    }
}

/// The highest level at which one Chinese word renders any of the `wanted` stems.
pub(super) fn explains(translations: &Translations, word: &str, wanted: &Stems) -> Level {
    let mut lookup = Lookup::of(translations, wanted);
    lookup.word(word);
    lookup.levels.into_iter().max().unwrap_or(Level::None)
}

/// Whether a Chinese word renders nothing of its own.
pub(super) fn is_particle(word: &str) -> bool {
    PARTICLES.contains(word) && word.chars().nth(1).is_none()
}

/// Collects levels of wanted stems.
struct Lookup<'a> {
    translations: &'a Translations,
    wanted: &'a Stems,
    levels: Vec<Level>,
}

impl<'a> Lookup<'a> {
    fn of(translations: &'a Translations, wanted: &'a Stems) -> Self {
        Self { translations, wanted, levels: vec![Level::None; wanted.len()] }
    }

    fn note(&mut self, stem: Option<usize>, level: Level) {
        if let Some(stem) = stem {
            self.levels[stem] = level.max(self.levels[stem]);
        }
    }

    /// Looks a word up: what was learnt of it, what dictionaries say of it and of its characters.
    fn word(&mut self, word: &str) {
        if !word.chars().any(is_han) {
            for part in word.split(|c: char| !c.is_ascii_alphabetic()) {
                self.note(self.wanted.of_word(part), Level::Word);
            }
            return;
        }
        if is_particle(word) {
            return;
        }
        self.learnt(word, |likely| match likely {
            likely if likely >= LIKELY.0 => Level::Word,
            likely if likely >= LIKELY.1 => Level::Part,
            _ => Level::Trace,
        });
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
        let known: FxHashSet<&str> = words.iter().copied().collect();
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
        self.learnt(stretch, |likely| if likely >= ACROSS { Level::Part } else { Level::None });
    }

    /// Looks up what was learnt of a word; the level of each of its translations is said by their likelihood.
    fn learnt(&mut self, chinese: &str, level: impl Fn(f32) -> Level) {
        let (translations, wanted) = (self.translations, self.wanted);
        for one in translations.among(chinese, |stem| wanted.may_be(stem)) {
            self.note(wanted.find(one.english), level(Translation::likelihood(&one)));
        }
    }

    /// Looks up what a dictionary says of a word: glosses of one word that means something, and longer ones.
    fn glosses(&mut self, chinese: &str, alone: Level, among: Level) {
        let (translations, wanted) = (self.translations, self.wanted);
        for gloss in translations.glosses(chinese).flat_map(|gloss| gloss.split(',')) {
            let words = || gloss.as_bytes().split(|byte| !byte.is_ascii_alphabetic());
            let says = |word: &[u8]| !word.is_empty() && !is_grammar(&small(word));
            // Most glosses have no wanted word, which their bytes tell.
            for word in words().filter(|word| wanted.may_be_of(word)) {
                let stem = wanted.of_word(&small(word)).filter(|_| says(word));
                if stem.is_some() {
                    let level = if words().filter(|word| says(word)).nth(1).is_none() { alone } else { among };
                    self.note(stem, level);
                }
            }
        }
    }
}

/// A word of ASCII letters in small ones.
fn small(word: &[u8]) -> String {
    word.iter().map(|byte| char::from(byte.to_ascii_lowercase())).collect()
}

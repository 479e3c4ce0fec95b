//! What the whole text tells about its names: which run of characters each English word stands for.

mod index;
mod learn;
mod mentioned;
mod runs;
mod surnames;
mod words;

use super::Mention;
use crate::compare::Compared;
use crate::document::Document;
use crate::lexicon::sound::{Echo, Outline, Spelled};
use crate::text::CharacterSet;
use crate::text::Side;
use crate::text::ViewSpan;
use index::Index;
use mentioned::Whole;
pub(super) use mentioned::{LONGEST, Mentioned};
use runs::Voices;
use rustc_hash::FxHashMap;
use std::cell::{OnceCell, RefCell};
use std::ops::Range;
use std::rc::Rc;
use surnames::Surname;

/// From this ratio on, a run is taken as a rendering of a word.
const RENDERS: f64 = 4.0;

/// The ratio that stands for a rendering of the tables.
pub(super) const LISTED: f64 = 20.0;

/// An English word with a capital, over the whole text.
pub(super) struct NameWord<'a> {
    /// Its index among the words.
    pub(super) index: usize,
    /// The word.
    pub(super) text: &'a str,
    /// The same in small letters.
    pub(super) lower: String,
    /// Its letters; `None` when nobody renders it by its sound.
    outline: Option<Outline>,
    /// Its letters, prepared when they are first heard.
    spelled: OnceCell<Option<Spelled>>,
    /// Beads and places where it stands.
    pub(super) places: Vec<(usize, Mention)>,
    /// Whether it is a name beyond doubt.
    pub(super) sure: bool,
    /// Whether it belongs to a name, as far as capitals tell.
    pub(super) likely: bool,
    /// Whether it is well known.
    pub(super) known: bool,
    /// Whether it is translated inside names.
    generic: bool,
    /// Whether a well-known name begins with it.
    opens: bool,
    /// Whether a Chinese surname is spelled so.
    surname: bool,
    /// How many of `listed`, from the first, are attested for the word by itself.
    attested: usize,
    /// What tables say it is called.
    pub(super) listed: Vec<&'static str>,
    /// What beads give for it by sound, with the beads, most beads first.
    pub(super) renderings: Vec<Rendering>,
}

/// What one or more beads give for a name.
pub(super) struct Rendering {
    pub(super) text: String,
    pub(super) beads: Vec<usize>,
    pub(super) ratio: f64,
}

/// A run of characters that may be a name.
pub(super) struct Run {
    pub(super) place: Mention,
    /// The number that runs of the same characters share.
    pub(super) number: usize,
    /// Its characters with one more on each side.
    pub(super) characters: Rc<[char]>,
    /// Which of the characters are the run.
    pub(super) inner: Range<usize>,
    pub(super) sure: bool,
    /// Whether it may be one when one is wanted.
    pub(super) likely: bool,
}

/// What stands in one bead.
#[derive(Default)]
pub(super) struct BeadNames {
    /// Indices of words.
    pub(super) words: Vec<usize>,
    /// Which of the text's names stand in it.
    mentions: Range<usize>,
    /// Names in Chinese.
    pub(super) runs: Vec<Run>,
    /// Which characters stand in its Chinese sentences.
    characters: CharacterSet,
    /// The people of its Chinese sentences by full name, found when they are first asked for.
    pub(super) people: OnceCell<Vec<(String, Mention)>>,
    /// The characters of its Chinese sentences that are surnames, found when they are first asked for.
    surnames: OnceCell<Vec<Surname>>,
}

/// The part of a run that sounds most like a word, and how much, as a log-likelihood ratio.
type Heard = (Range<usize>, f64);

/// What the whole text tells about its names.
pub(super) struct Evidence<'a> {
    pub(super) compared: Compared<'a>,
    pub(super) words: Vec<NameWord<'a>>,
    /// The words of each name of the text, one behind the other.
    ids: Vec<usize>,
    /// The English names of the beads, in order.
    pub(super) mentions: Vec<Mentioned<'a>>,
    pub(super) beads: Vec<BeadNames>,
    /// The runs as they are heard, by number.
    voices: Voices,
    /// What of each run sounds most like each word, by index of the word and number of the run: names come again and again.
    heard: RefCell<FxHashMap<(usize, usize), Option<Heard>>>,
    /// The words by what they are called.
    index: Index,
}

impl<'a> Evidence<'a> {
    /// Collects the names of all beads and learns their renderings.
    pub(super) fn of(compared: Compared<'a>) -> Self {
        let names = compared.facts[compared.english()].names.len();
        let mut evidence = Self {
            compared,
            words: Vec::with_capacity(names),
            ids: Vec::with_capacity(2 * names),
            mentions: Vec::with_capacity(names),
            beads: Vec::with_capacity(compared.alignment.beads.len()),
            voices: Voices::default(),
            heard: RefCell::default(),
            index: Index::default(),
        };
        let mut index: FxHashMap<&str, usize> = FxHashMap::default();
        let mut wholes: FxHashMap<&str, Rc<Whole>> = FxHashMap::default();
        let mut voices = Voices::default();
        for number in 0..compared.alignment.beads.len() {
            let before = evidence.mentions.len();
            let words = evidence.collect_words(number, &mut index, &mut wholes);
            let mentions = before..evidence.mentions.len();
            let runs = evidence.collect_runs(number, &mut voices);
            let characters = evidence.characters(number);
            evidence.beads.push(BeadNames { words, mentions, runs, characters, ..BeadNames::default() });
        }
        evidence.voices = voices;
        let renderings: Vec<Vec<Rendering>> = evidence.words.iter().map(|word| evidence.learn(word)).collect();
        for (word, renderings) in evidence.words.iter_mut().zip(renderings) {
            let least = if word.generic { 8.0 } else { 6.0 };
            word.sure |=
                word.likely && (word.known && !word.generic || renderings.iter().any(|first| first.ratio > least));
            word.renderings = renderings;
        }
        evidence.index = Index::of(&evidence.words);
        evidence
    }

    /// The English document.
    pub(super) fn english(&self) -> &'a Document {
        &self.compared.documents[self.compared.english()]
    }

    /// The Chinese document.
    pub(super) fn chinese(&self) -> &'a Document {
        &self.compared.documents[self.compared.english().other()]
    }

    /// The Chinese sentences of a bead.
    pub(super) fn chinese_sentences(&self, bead: usize) -> &'a [usize] {
        self.compared.alignment.beads[bead].side(self.compared.english().other())
    }

    /// Where `text` stands, which begins at `at` in the view of the paragraph of a Chinese sentence.
    pub(super) fn mention(&self, sentence: usize, at: usize, text: &str) -> Mention {
        Mention { side: self.chinese_side(), sentence, view: ViewSpan::new(at, at + text.len()) }
    }

    /// The side that is in Chinese.
    pub(super) fn chinese_side(&self) -> Side {
        self.compared.english().other()
    }

    /// Whether `text` stands in a Chinese sentence of the bead.
    pub(super) fn says(&self, bead: usize, text: &str) -> bool {
        let document = self.chinese();
        let mut sentences = self.chinese_sentences(bead).iter();
        self.may_say(bead, text) && sentences.any(|&sentence| document.sentence_text(sentence).contains(text))
    }

    /// Whether every character of `text` may stand in the Chinese sentences of the bead; what it denies is certain.
    pub(super) fn may_say(&self, bead: usize, text: &str) -> bool {
        self.beads[bead].characters.may_hold(text)
    }

    /// Whether all but one character of `text` may stand in the Chinese sentences of the bead.
    pub(super) fn nearly_says(&self, bead: usize, text: &[char]) -> bool {
        text.iter().filter(|&&c| !self.beads[bead].characters.may_have(c)).count() < 2
    }

    /// Whether `text` sounds like `word` in every character.
    pub(super) fn sounds(&self, word: &NameWord<'_>, text: &str) -> bool {
        let sound = &self.compared.lexicon.sound;
        let characters: Vec<char> = text.chars().collect();
        let fit = self.spelled(word).and_then(|name| sound.fit_from(3.0, name, &characters));
        fit.is_some_and(|fit| fit.worst > if characters.len() > 2 { -5.0 } else { -1.5 })
    }

    /// Whether `characters` sound like `word`, or like a beginning or an end of it.
    pub(super) fn echoes(&self, word: &NameWord<'_>, characters: &[char], echo: Echo) -> bool {
        let sound = &self.compared.lexicon.sound;
        // A county is called after its town: 北安普敦 in Northamptonshire is its name, and 郡 its kind.
        let own = word.text.strip_suffix("shire").and_then(|town| sound.spell(town));
        let name = own.as_ref().or_else(|| self.spelled(word));
        name.is_some_and(|name| sound.echoes(name, characters, 3..name.letters().saturating_sub(2), echo))
    }

    pub(super) fn english_sentences(&self, bead: usize) -> &'a [usize] {
        self.compared.alignment.beads[bead].side(self.compared.english())
    }

    /// The letters of `word`, prepared.
    fn spelled<'w>(&self, word: &'w NameWord<'_>) -> Option<&'w Spelled> {
        word.spelled.get_or_init(|| self.compared.lexicon.sound.spell(word.text)).as_ref()
    }

    /// Whether `rendering` is attested for `word` by itself.
    pub(super) fn is_own(&self, word: &NameWord<'_>, rendering: &str) -> bool {
        let known = || self.compared.lexicon.renderings.known(&[word.text]);
        word.listed[..word.attested].contains(&rendering)
            || word.opens && known().is_some_and(|(known, _)| known.iter().any(|one| one.text == rendering))
    }

    /// The words that `characters` hold by what they are called, in no order but the same in every run.
    pub(super) fn called(&self, characters: &[char]) -> impl Iterator<Item = (&NameWord<'a>, Range<usize>)> {
        self.index.in_characters(characters).map(|(word, range)| (&self.words[word], range))
    }

    /// Which characters stand in the Chinese sentences of a bead.
    fn characters(&self, bead: usize) -> CharacterSet {
        let document = self.chinese();
        let texts = self.chinese_sentences(bead).iter().map(|&sentence| document.sentence_text(sentence));
        texts.flat_map(str::chars).collect()
    }

    /// The part of `run` that sounds most like `word`.
    pub(super) fn best(&self, word: &NameWord<'_>, run: &Run) -> Option<Heard> {
        let voiced = self.voices.of(run.number);
        let outline = word.outline.as_ref().filter(|outline| voiced.may_hold(outline))?;
        // Most words sound like nothing in the run, which is much cheaper to see than how they would fit.
        let best = || {
            let name = if voiced.may_sound_like(outline) { self.spelled(word)? } else { return None };
            self.compared.lexicon.sound.best(name, voiced)
        };
        self.heard.borrow_mut().entry((word.index, run.number)).or_insert_with(best).clone()
    }
}

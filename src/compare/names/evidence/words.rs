//! The English words with a capital, over the whole text.

use super::mentioned::{Mentioned, Whole};
use super::{Evidence, NameWord};
use crate::compare::names::Mention;
use crate::facts::{Name, Stated, Word, in_sentence};
use crate::lexicon::sound::Outline;
use crate::lexicon::{Rendering, latin_words};
use rustc_hash::FxHashMap;
use std::cell::OnceCell;
use std::rc::Rc;

impl<'a> Evidence<'a> {
    /// Adds the words of a bead; their indices.
    pub(super) fn collect_words(
        &mut self,
        bead: usize,
        index: &mut FxHashMap<&'a str, usize>,
        wholes: &mut FxHashMap<&'a str, Rc<Whole>>,
    ) -> Vec<usize> {
        let side = self.compared.english();
        let facts = self.compared.facts;
        let mut here = Vec::new();
        for &sentence in self.english_sentences(bead) {
            for name in in_sentence(&facts[side].names, sentence) {
                let among = name.value.words.iter().any(|word| word.sure);
                let start = self.ids.len();
                for word in &name.value.words {
                    let id = *index.entry(&word.text).or_insert_with(|| self.add(word));
                    self.ids.push(id);
                    let entry = &mut self.words[id];
                    entry.places.push((bead, Mention { side, sentence, view: word.view }));
                    entry.sure |= word.sure || word.likely && among && !entry.generic;
                    entry.likely |= word.likely;
                    if !here.contains(&id) {
                        here.push(id);
                    }
                }
                let known = self.list(name, start);
                let place = Mention { side, sentence, view: name.view };
                let ids = start..self.ids.len();
                let whole = Rc::clone(wholes.entry(&name.value.text).or_default());
                self.mentions.push(Mentioned { bead, name: &name.value, place, known, ids, whole });
            }
        }
        here
    }

    /// Notes what the tables say of each word of `name`, alone or together; `ids` from `start` on are its words. What they
    /// say of its first words, and of how many.
    fn list(&mut self, name: &Stated<Name>, start: usize) -> Option<(&'a [Rendering], usize)> {
        let words = &name.value.words;
        let mut of_first = None;
        for first in (0..words.len()).filter(|first| self.words[self.ids[start + first]].opens).collect::<Vec<_>>() {
            let texts: Vec<&str> = words[first..].iter().map(|word| word.text.as_str()).collect();
            let Some((renderings, count)) = self.compared.lexicon.renderings.known(&texts) else { continue };
            if first == 0 {
                of_first = Some((renderings, count));
            }
            for at in first..first + count {
                let word = &mut self.words[self.ids[start + at]];
                if count > 1 && word.generic {
                    continue;
                }
                word.known = true;
                for text in renderings.iter().map(|rendering| rendering.text) {
                    if !word.listed.contains(&text) {
                        word.listed.push(text);
                    }
                }
            }
        }
        of_first
    }

    /// Adds a word that was not seen before; its index.
    fn add(&mut self, word: &'a Word) -> usize {
        let lexicon = self.compared.lexicon;
        let text = word.text.as_str();
        let lower = text.to_lowercase();
        let listed: Vec<&str> = lexicon.renderings.attested(&lower).collect();
        let pieces = || latin_words([text].into_iter()).iter().any(|piece| lexicon.readings.is_spelling(piece));
        let parted = text.contains(['-', '\'', '’']);
        self.words.push(NameWord {
            index: self.words.len(),
            generic: lexicon.capitals.is_generic(&lower),
            opens: lexicon.renderings.opens(&lower),
            surname: if parted { pieces() } else { lexicon.readings.is_spelling(&lower) },
            outline: Some(text).filter(|text| !is_short_acronym(text)).and_then(Outline::of),
            text,
            lower,
            spelled: OnceCell::new(),
            places: Vec::new(),
            sure: false,
            likely: false,
            known: false,
            attested: listed.len(),
            listed,
            renderings: Vec::new(),
        });
        self.words.len() - 1
    }
}

/// Whether a word is an acronym that nobody renders by its sound.
fn is_short_acronym(word: &str) -> bool {
    word.len() <= 3 && word.bytes().all(|b| b.is_ascii_uppercase() || b == b'.')
}

//! The runs of Chinese characters that may be names.

use super::{Evidence, Run};
use crate::compare::names::Mention;
use crate::facts::in_sentence;
use crate::lexicon::Sound;
use crate::lexicon::sound::Voiced;
use crate::text::chars::is_han;
use rustc_hash::FxHashMap;
use std::rc::Rc;

/// The runs of a text, each once: names come again and again.
#[derive(Default)]
pub(super) struct Voices {
    numbers: FxHashMap<Rc<[char]>, usize>,
    voiced: Vec<Voiced>,
}

impl Voices {
    /// The number that runs of these characters share, and the characters.
    fn number(&mut self, characters: Vec<char>, sound: &Sound) -> (usize, Rc<[char]>) {
        if let Some((characters, &number)) = self.numbers.get_key_value(characters.as_slice()) {
            return (number, Rc::clone(characters));
        }
        let number = self.voiced.len();
        self.voiced.push(sound.voice(&characters));
        let characters: Rc<[char]> = characters.into();
        self.numbers.insert(Rc::clone(&characters), number);
        (number, characters)
    }

    /// The characters of the run with this number, prepared for the ear.
    pub(super) fn of(&self, number: usize) -> &Voiced {
        &self.voiced[number]
    }
}

impl Evidence<'_> {
    pub(super) fn collect_runs(&self, bead: usize, voices: &mut Voices) -> Vec<Run> {
        let side = self.compared.english().other();
        let document = self.chinese();
        let mut runs = Vec::new();
        for &sentence in self.chinese_sentences(bead) {
            let all = document.sentences[sentence].view;
            let text = document.paragraphs[document.sentences[sentence].paragraph].view.text();
            for name in in_sentence(&self.compared.facts[side].names, sentence) {
                let edge = |at: usize, c: &char| is_han(*c) && self.may_belong(sentence, at, *c);
                let before = text[all.start..name.view.start].chars().next_back();
                let before = before.filter(|c| edge(name.view.start - c.len_utf8(), c));
                let after = text[name.view.end..all.end].chars().next().filter(|c| edge(name.view.end, c));
                let inside = name.value.text.chars();
                let start = usize::from(before.is_some());
                let characters: Vec<char> = before.into_iter().chain(inside.clone()).chain(after).collect();
                let (number, characters) = voices.number(characters, &self.compared.lexicon.sound);
                runs.push(Run {
                    place: Mention { side, sentence, view: name.view },
                    number,
                    inner: start..start + inside.count(),
                    characters,
                    sure: name.value.words.iter().any(|word| word.sure),
                    likely: name.value.words.iter().any(|word| word.likely),
                });
            }
        }
        runs
    }

    /// Whether the character at `at`, beside a run, may be a part of its name that the segmenter cut off: it belongs to no
    /// known word and is no word of grammar or speech.
    fn may_belong(&self, sentence: usize, at: usize, c: char) -> bool {
        const GRAMMAR: &str = "的了在是和与及或于将被把对从向为以说称也都就还又则而等时后前中上下里内外来去到给让使由因并但却已曾正\
            不没有会能可要这那其他她它们我你某该本各每个位名家人队所者着过地得之乃均共再更最很只才问告看想拥举";
        if GRAMMAR.contains(c) {
            return false;
        }
        let document = self.chinese();
        let tokens = document.sentences[sentence].tokens.clone();
        let token = tokens.start + document.tokens[tokens.clone()].partition_point(|token| token.view.end <= at);
        let word = if tokens.contains(&token) { document.token_text(sentence, token) } else { "" };
        !(word.chars().nth(1).is_some() && self.compared.lexicon.segmenter.knows(word))
    }
}

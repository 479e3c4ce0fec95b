//! Where Chinese names may begin: the characters of a bead that are surnames.

use super::Evidence;
use crate::text::chars::is_han;

/// A character that is a Chinese surname.
pub(in crate::compare::names) struct Surname {
    pub(in crate::compare::names) character: char,
    /// The sentence it stands in.
    pub(in crate::compare::names) sentence: usize,
    /// Its first byte in the view of the sentence's paragraph.
    pub(in crate::compare::names) at: usize,
    /// The token that begins with it.
    pub(in crate::compare::names) token: Option<usize>,
}

impl Evidence<'_> {
    /// The characters of the Chinese sentences of a bead that are surnames, in order.
    pub(in crate::compare::names) fn surnames(&self, bead: usize) -> &[Surname] {
        self.beads[bead].surnames.get_or_init(|| self.find_surnames(bead))
    }

    fn find_surnames(&self, bead: usize) -> Vec<Surname> {
        let readings = &self.compared.lexicon.readings;
        let document = self.chinese();
        let mut surnames = Vec::new();
        for &sentence in self.chinese_sentences(bead) {
            let start = document.sentences[sentence].view.start;
            let mut tokens = document.sentences[sentence].tokens.clone().peekable();
            for (at, character) in document.sentence_text(sentence).char_indices() {
                let at = start + at;
                while tokens.next_if(|&token| document.tokens[token].view.start < at).is_some() {}
                if is_han(character) && readings.is_surname(character) {
                    let token = tokens.peek().copied().filter(|&token| document.tokens[token].view.start == at);
                    surnames.push(Surname { character, sentence, at, token });
                }
            }
        }
        surnames
    }
}

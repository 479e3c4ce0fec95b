//! Numbers, dates and quantities of a sentence, read together: a numeral belongs to one of them.

use super::date;
use super::number::{self, Characters, ClosedUp, Lexeme, Numeral, Reader};
use super::quantity::{self, Quantity};
use super::{Facts, Stated};
use crate::document::Document;
use crate::text::Lang;
use crate::text::ViewSpan;

/// Reads sentence after sentence; its buffers are used again.
#[derive(Default)]
pub(super) struct Figures {
    lexemes: Vec<Lexeme>,
    characters: Vec<(usize, char)>,
    words: Vec<(usize, usize)>,
    numerals: Vec<Numeral>,
}

impl Figures {
    /// Appends what `sentence` states to `facts`; `small` is its text in small letters where it is English.
    pub(super) fn read(&mut self, document: &Document, sentence: usize, small: &str, facts: &mut Facts) {
        let text = document.sentence_text(sentence);
        let origin = document.sentences[sentence].view.start;
        let closed = if document.lang == Lang::Chinese { ClosedUp::new(text) } else { None };
        let place = Placing { sentence, origin, closed: closed.as_ref() };
        let first = (facts.numbers.len(), facts.dates.len(), facts.quantities.len());
        self.numerals.clear();
        match document.lang {
            Lang::English => self.english(text, small, place, facts),
            Lang::Chinese => {
                self.words.clear();
                let tokens = &document.tokens[document.sentences[sentence].tokens.clone()];
                let at = |offset: usize| closed.as_ref().map_or(offset, |closed| closed.closed(offset));
                let words = tokens.iter().map(|token| (at(token.view.start - origin), at(token.view.end - origin)));
                self.words.extend(words);
                self.chinese(closed.as_ref().map_or(text, |closed| &closed.text), place, facts);
            }
        }
        facts.numbers[first.0..].sort_by_key(|stated| stated.view);
        facts.dates[first.1..].sort_by_key(|stated| stated.view);
        facts.quantities[first.2..].sort_by_key(|stated| stated.view);
    }

    /// Reads an English sentence.
    fn english(&mut self, text: &str, small: &str, place: Placing<'_>, facts: &mut Facts) {
        number::cut(text, small, &mut self.lexemes);
        let reader = Reader { text, small, lexemes: &self.lexemes };
        number::english_numerals(reader, &mut self.numerals);
        date::find_english(reader, &mut self.numerals, |start, end, date| {
            facts.dates.push(place.state(start, end, date));
        });
        let mut units: Vec<_> =
            self.numerals.iter().map(|numeral| quantity::english_quantity(reader, numeral)).collect();
        quantity::join_english(reader, &mut self.numerals, &mut units);
        let before = facts.quantities.len();
        sort_out(&self.numerals, units, place, facts);
        let taken: Vec<ViewSpan> = facts.quantities[before..].iter().map(|stated| stated.view).collect();
        let mut free = |start, end, quantity| {
            let stated = place.state(start, end, quantity);
            let after = taken.partition_point(|view| view.end <= stated.view.start);
            if taken.get(after).is_none_or(|view| view.start >= stated.view.end) {
                facts.quantities.push(stated);
            }
        };
        quantity::articles(reader, &mut free);
        quantity::english_spans(reader, &self.numerals, &mut free);
    }

    /// Reads a Chinese sentence.
    fn chinese(&mut self, text: &str, place: Placing<'_>, facts: &mut Facts) {
        self.characters.clear();
        self.characters.extend(text.char_indices());
        let characters = Characters { text, list: &self.characters };
        number::chinese_numerals(characters, &self.words, &mut self.numerals);
        date::find_chinese(characters, &self.words, &mut self.numerals, |start, end, date| {
            facts.dates.push(place.state(start, end, date));
        });
        let mut units: Vec<_> =
            self.numerals.iter().map(|numeral| quantity::chinese_quantity(characters, numeral)).collect();
        quantity::join_chinese(text, &mut self.numerals, &mut units);
        sort_out(&self.numerals, units, place, facts);
        quantity::chinese_spans(characters, |start, end, quantity| {
            facts.quantities.push(place.state(start, end, quantity));
        });
    }
}

/// Where facts of a sentence stand.
#[derive(Clone, Copy)]
struct Placing<'a> {
    sentence: usize,
    origin: usize,
    /// The sentence as it is read, where white space inside its numbers was left out.
    closed: Option<&'a ClosedUp>,
}

impl Placing<'_> {
    /// `value`, stated at bytes of the sentence.
    fn state<T>(self, start: usize, end: usize, value: T) -> Stated<T> {
        let start = self.closed.map_or(start, |closed| closed.start(start));
        let end = self.closed.map_or(end, |closed| closed.end(end));
        Stated { sentence: self.sentence, view: ViewSpan::new(self.origin + start, self.origin + end), value }
    }
}

/// Adds what no date has taken to the numbers or quantities; the first of a range takes the unit of the second.
fn sort_out(
    numerals: &[Numeral],
    mut units: Vec<Option<(Numeral, quantity::Unit)>>,
    place: Placing<'_>,
    facts: &mut Facts,
) {
    for at in (1..numerals.len()).rev() {
        if numerals[at - 1].opens_range && units[at - 1].is_none() && !numerals[at].taken {
            units[at - 1] = units[at].map(|(_, unit)| (numerals[at - 1], unit));
        }
    }
    for (numeral, unit) in numerals.iter().zip(units).filter(|(numeral, _)| !numeral.taken) {
        match unit {
            Some((whole, unit)) => {
                let quantity = Quantity { number: whole.number, unit };
                facts.quantities.push(place.state(whole.start, whole.end, quantity));
            }
            None => facts.numbers.push(place.state(numeral.start, numeral.end, numeral.number)),
        }
    }
}

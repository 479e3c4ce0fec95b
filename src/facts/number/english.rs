//! Numbers in English.

use super::cardinal::cardinal;
use super::lexeme::digits_value;
use super::words::{Part, part};
use super::{Lexeme, Number, Numeral, Sense, Shape, Weight, bounds, fractions, lower};

/// A sentence and its lexemes.
#[derive(Clone, Copy)]
pub(in crate::facts) struct Reader<'a> {
    /// The sentence.
    pub(in crate::facts) text: &'a str,
    /// Its lexemes.
    pub(in crate::facts) lexemes: &'a [Lexeme],
}

impl<'a> Reader<'a> {
    /// The text of a lexeme; empty past the end.
    pub(in crate::facts) fn at(&self, index: usize) -> &'a str {
        self.lexemes.get(index).map_or("", |lexeme| &self.text[lexeme.start..lexeme.end])
    }

    /// The text `back` lexemes before `index`.
    pub(in crate::facts) fn before(&self, index: usize, back: usize) -> &'a str {
        index.checked_sub(back).map_or("", |before| self.at(before))
    }

    /// Whether a lexeme is `word`, in any case.
    pub(in crate::facts) fn is(&self, index: usize, word: &str) -> bool {
        self.at(index).eq_ignore_ascii_case(word)
    }

    /// Whether a lexeme is one of `words`, in any case.
    pub(in crate::facts) fn is_any(&self, index: usize, words: &[&str]) -> bool {
        words.iter().any(|word| self.is(index, word))
    }

    /// What a lexeme is.
    pub(in crate::facts) fn shape(&self, index: usize) -> Option<Shape> {
        self.lexemes.get(index).map(|lexeme| lexeme.shape)
    }

    /// Whether a lexeme stands directly after the one before.
    pub(in crate::facts) fn is_glued(&self, index: usize) -> bool {
        self.lexemes.get(index).is_some_and(|lexeme| lexeme.glued)
    }

    /// Whether a lexeme is a hyphen or a dash.
    pub(in crate::facts) fn is_dash(&self, index: usize) -> bool {
        matches!(self.shape(index), Some(Shape::Mark('-' | '–' | '—' | '‑' | '~')))
    }

    /// The index after a hyphen at `index`, or `index`.
    pub(in crate::facts) fn past_hyphen(&self, index: usize) -> usize {
        if self.is_dash(index) && self.is_glued(index) && self.is_glued(index + 1) { index + 1 } else { index }
    }

    /// What a word contributes to a number.
    pub(super) fn part(&self, index: usize) -> Option<Part> {
        if self.shape(index) != Some(Shape::Word) {
            return None;
        }
        part(lower(self.at(index), &mut [0; 16]))
    }

    /// A numeral over the lexemes from `first` to before `last`.
    pub(super) fn numeral(&self, first: usize, last: usize, number: Number) -> Numeral {
        let (start, end) = (self.lexemes[first].start, self.lexemes[last - 1].end);
        Numeral { start, end, first, last, number, digits: 0, taken: false, opens_range: false }
    }
}

/// Appends the numbers of a sentence in reading order.
pub(in crate::facts) fn numerals(reader: Reader<'_>, numerals: &mut Vec<Numeral>) {
    let mut index = 0;
    while index < reader.lexemes.len() {
        let found = match reader.lexemes[index].shape {
            Shape::Digits => digits(reader, index),
            Shape::Word => words(reader, index),
            Shape::Code | Shape::Mark(_) => None,
        };
        let Some(numeral) = found else {
            index += 1;
            continue;
        };
        let numeral = fractions::complete(reader, sense(reader, numeral));
        index = numeral.last;
        numerals.push(numeral);
    }
    fractions::join_ranges(reader, numerals);
    for numeral in numerals.iter_mut() {
        if is_negative(reader, numeral.first) {
            numeral.number.value = -numeral.number.value;
        }
        bounds::english(reader, numeral);
    }
}

/// Whether a minus stands before the number at `first`, as a sign or a word.
fn is_negative(reader: Reader<'_>, first: usize) -> bool {
    let Some(before) = first.checked_sub(1) else { return false };
    let sign = matches!(reader.at(before), "-" | "−") && reader.is_glued(first) && !reader.is_glued(before);
    sign && !matches!(reader.shape(before.wrapping_sub(1)), Some(Shape::Digits | Shape::Code))
        || reader.is(before, "minus")
}

/// A number that begins with digits.
fn digits(reader: Reader<'_>, index: usize) -> Option<Numeral> {
    let text = reader.at(index);
    if reader.is_glued(index) && is_code_before(reader, index) {
        return None;
    }
    let (value, grain) = digits_value(text)?;
    let number = Number::new(value, grain, Weight::Firm);
    let mut numeral = reader.numeral(index, index + 1, number);
    numeral.digits = if text.bytes().all(|b| b.is_ascii_digit()) { text.len() } else { 0 };
    let next = reader.past_hyphen(index + 1);
    let scale = match reader.part(next) {
        Some(Part::Scale(scale) | Part::Dozen(scale)) => Some((scale, false)),
        _ if next == index + 1 && reader.is_glued(next) => letter_scale(reader, index, reader.at(next)),
        _ => None,
    };
    if let Some((scale, ambiguous)) = scale {
        let (number, _) = (&mut numeral.number, numeral.digits = 0);
        number.other = ambiguous.then_some(number.value);
        (number.value, number.grain) = (number.value * scale, number.grain * scale);
        numeral.last = next + 1;
        // "three hundred thousand" with digits in front: 3 hundred thousand.
        if let Some(Part::Scale(more)) = reader.part(next + 1) {
            (numeral.number.value, numeral.number.grain) = (numeral.number.value * more, numeral.number.grain * more);
            numeral.last += 1;
        }
        numeral.end = reader.lexemes[numeral.last - 1].end;
    }
    Some(numeral)
}

/// The scale of a letter directly after digits, and whether the letter can also mean something else.
fn letter_scale(reader: Reader<'_>, index: usize, letters: &str) -> Option<(f64, bool)> {
    let money = reader.before(index, 1).ends_with(['$', '£', '€', '¥', '₹', '₩']);
    match letters {
        "k" | "K" => Some((1e3, false)),
        "m" => Some((1e6, !money)),
        "M" => Some((1e6, false)),
        "b" => Some((1e9, false)),
        "t" if money => Some((1e12, false)),
        "tn" | "trn" => Some((1e12, false)),
        _ => None,
    }
}

/// Whether digits glued to what stands before them belong to a name: F-35, Covid-19, @user1, 1.2.3.
fn is_code_before(reader: Reader<'_>, index: usize) -> bool {
    let previous = index - 1;
    match reader.shape(previous) {
        Some(Shape::Mark('-' | '‑')) if reader.is_glued(previous) => {
            let before = reader.before(index, 2);
            let capital = before.chars().any(|c| c.is_ascii_uppercase());
            match reader.shape(index.saturating_sub(2)) {
                Some(Shape::Word) => {
                    let word = lower(before, &mut [0; 16]).to_owned();
                    capital && part(&word).is_none() && !matches!(&*word, "mid" | "pre" | "post" | "under" | "over")
                }
                Some(Shape::Code) => true,
                _ => false,
            }
        }
        Some(Shape::Mark('@' | '_' | '#')) | Some(Shape::Code | Shape::Word) => true,
        Some(Shape::Mark('.')) => {
            reader.shape(index.wrapping_sub(2)) == Some(Shape::Digits) && reader.is_glued(previous)
        }
        _ => false,
    }
}

/// A number in words.
fn words(reader: Reader<'_>, index: usize) -> Option<Numeral> {
    if let Some((value, weight, length)) = fixed(reader, index) {
        return Some(reader.numeral(index, index + length, Number::new(value, 1.0, weight)));
    }
    if let Some(found) = vague(reader, index) {
        return Some(found);
    }
    let article = reader.is_any(index, &["a", "an", "the"]);
    let counted = matches!(reader.part(index + 1), Some(Part::Scale(_) | Part::Dozen(_)));
    if article && counted && !reader.is(index, "the") && !reader.is(index + 1, "score") {
        return cardinal(reader, index + 1).map(|found| reader.numeral(index, found.last, found.number));
    }
    match reader.part(index)? {
        Part::Ordinal(value) => {
            let weight = if value <= 3.0 { Weight::Soft } else { Weight::Word };
            let mut number = Number::new(value, 1.0, weight);
            number.sense = Sense::Ordinal;
            Some(reader.numeral(index, index + 1, number))
        }
        Part::Half => half(reader, index),
        // A score is mostly what a player has.
        Part::Dozen(20.0) if !reader.is(index + 1, "of") => None,
        Part::Parts(_) | Part::Vague(_) => None,
        _ => cardinal(reader, index),
    }
}

/// Words that are numbers only by the way: both, twice, a couple.
fn fixed(reader: Reader<'_>, index: usize) -> Option<(f64, Weight, usize)> {
    let text = reader.at(index);
    if !matches!(
        text.as_bytes().first()?.to_ascii_lowercase(),
        b'b' | b't' | b'c' | b'p' | b'o' | b's' | b'd' | b'q' | b'n'
    ) {
        return None;
    }
    let value = match lower(text, &mut [0; 16]) {
        "both" | "couple" | "pair" | "pairs" | "duo" | "twin" | "twins" => 2.0,
        "trio" => 3.0,
        "once" | "single" => 1.0,
        "no" if reader.is(index + 1, "one") => return Some((0.0, Weight::Soft, 2)),
        "one" if reader.is(index + 1, "another") => return Some((1.0, Weight::Soft, 2)),
        "nought" | "nil" => 0.0,
        _ => return None,
    };
    Some((value, Weight::Soft, 1))
}

/// Half a million, half a dozen, or a half of something.
fn half(reader: Reader<'_>, index: usize) -> Option<Numeral> {
    let article = usize::from(reader.is_any(index + 1, &["a", "an"]));
    if let Some(Part::Scale(scale) | Part::Dozen(scale)) = reader.part(index + 1 + article) {
        let number = Number::new(scale / 2.0, scale / 10.0, Weight::Firm);
        return Some(reader.numeral(index, index + 2 + article, number));
    }
    let mut number = Number::new(0.5, 0.5, Weight::Soft);
    number.sense = Sense::Fraction;
    Some(reader.numeral(index, index + 1, number))
}

/// Hundreds of thousands, dozens, several hundred.
fn vague(reader: Reader<'_>, index: usize) -> Option<Numeral> {
    let (mut value, mut last) = match reader.part(index) {
        Some(Part::Vague(value)) => (value, index + 1),
        _ if reader.is_any(index, &["several", "few", "many"]) => match reader.part(index + 1) {
            Some(Part::Scale(value) | Part::Dozen(value)) => (value, index + 2),
            _ => return None,
        },
        _ => return None,
    };
    while let (true, Some(Part::Vague(more))) = (reader.is(last, "of"), reader.part(last + 1)) {
        (value, last) = (value * more, last + 2);
    }
    let mut number = Number::new(value, value, Weight::Word);
    number.vague = true;
    Some(reader.numeral(index, last, number))
}

/// Percent, ordinal suffix, times and fold after a number.
fn sense(reader: Reader<'_>, mut numeral: Numeral) -> Numeral {
    let next = numeral.last;
    let word = reader.past_hyphen(next);
    let (sense, length) = match reader.at(word) {
        "st" | "nd" | "rd" | "th" if reader.is_glued(next) => (Sense::Ordinal, 1),
        "%" | "percent" | "pct" | "Percent" => (Sense::Percent, 1),
        "pc" if numeral.number.weight == Weight::Firm => (Sense::Percent, 1),
        "per" | "Per" if reader.is(word + 1, "cent") => (Sense::Percent, 2),
        "percentage" if reader.is_any(word + 1, &["point", "points"]) => (Sense::Percent, 2),
        "fold" => (Sense::Multiple, 1),
        "times" => (Sense::Multiple, 1),
        "x" | "X" if reader.is_glued(next) => (Sense::Multiple, 1),
        _ => return numeral,
    };
    if sense == Sense::Percent {
        numeral.number.weight = Weight::Firm;
    }
    (numeral.number.sense, numeral.last, numeral.digits) = (sense, word + length, 0);
    numeral.end = reader.lexemes[numeral.last - 1].end;
    numeral
}

//! Dates and times in Chinese.

mod calendar;
mod clock;
mod era;
mod period;
mod relative;
mod weekday;

use super::Date;
use super::numeric::slashed;
use crate::facts::number::{Characters, Numeral, Sense};
use crate::text::HanSet;

/// Adds the dates of a sentence, and marks the numerals they take; `words` are its words, as bytes of the sentence.
pub(in crate::facts) fn find(
    characters: Characters<'_>,
    words: &[(usize, usize)],
    numerals: &mut [Numeral],
    mut add: impl FnMut(usize, usize, Date),
) {
    slashed(characters.text, numerals, &mut add);
    named(characters, &Words(words), numerals, &mut add);
    for at in 0..numerals.len() {
        if numerals[at].taken {
            continue;
        }
        if let Some((start, end, date)) = period::quarter(characters, numerals, at) {
            add(start, end, date);
        } else if !calendar::calendar(characters, numerals, at, &mut add) {
            clock::clock(characters, numerals, at, &mut add);
        }
    }
}

/// What is said in words begins with one of them.
#[rustfmt::skip]
static OPENERS: HanSet = HanSet::of(&[
    '元', '周', '星', '礼', '上', '下', '前', '后', '今', '昨', '明', '去', '本', '这', '大', '春', '夏', '秋', '冬',
]);

/// Adds what is said in words: weekdays, relative days and periods, seasons, halves of a year, first years of an era.
fn named(
    characters: Characters<'_>,
    words: &Words<'_>,
    numerals: &mut [Numeral],
    add: &mut impl FnMut(usize, usize, Date),
) {
    let mut index = 0;
    while let Some(next) = characters.next(index, |c| OPENERS.contains(c)) {
        index = next;
        let found = match characters.at(index) {
            '元' => {
                if let Some((year, start)) = era::first_year(characters, index) {
                    add(start, characters.offset(index + 2), Date { year: Some(year), ..Date::default() });
                }
                None
            }
            '周' | '星' | '礼' => weekday::weekday(characters, numerals, index),
            _ => period::half(characters, numerals, index)
                .or_else(|| period::season(characters, words, index))
                .or_else(|| relative::period(characters, numerals, words, index))
                .or_else(|| relative::word(characters, words, index)),
        };
        match found {
            Some((last, date)) => {
                add(characters.offset(index), characters.offset(last), date);
                index = last;
            }
            None => index += 1,
        }
    }
}

/// The words of a sentence, as bytes of it, in order.
struct Words<'a>(&'a [(usize, usize)]);

impl Words<'_> {
    /// Whether a word may begin at byte `at`: none reaches over it.
    fn may_begin(&self, at: usize) -> bool {
        let next = self.0.partition_point(|&(_, end)| end <= at);
        self.0.get(next).is_none_or(|&(start, _)| start >= at)
    }

    /// Whether a word may end at byte `at`.
    fn may_end(&self, at: usize) -> bool {
        self.may_begin(at)
    }

    /// Whether bytes `start` to `end` are whole words.
    fn are_edges(&self, start: usize, end: usize) -> bool {
        self.may_begin(start) && self.may_begin(end)
    }
}

/// The character after a numeral and white space, and its index.
fn after(characters: Characters<'_>, numeral: &Numeral) -> (usize, char) {
    let at = characters.past_space(numeral.last);
    (at, characters.at(at))
}

/// Whether a numeral is a whole cardinal in a range.
fn whole(numeral: &Numeral, low: f64, high: f64) -> bool {
    let number = numeral.number;
    number.sense == Sense::Cardinal
        && number.value.fract() == 0.0
        && (low..=high).contains(&number.value)
        && !number.vague
}

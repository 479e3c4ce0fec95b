//! What the readers of dates, numbers and quantities found in a sentence, as atoms.

use super::atoms::{Count, Link, What, unit};
use super::{Length, Point, notation};
use crate::document::Document;
use crate::facts::{Date, Dimension, Facts, Number, Quantity, Sense, Stated, in_sentence};
use crate::text::Lang;
use crate::text::ViewSpan;

/// What the readers of dates, numbers and quantities found in a sentence, by the byte where it begins.
pub(super) struct Read {
    values: Vec<(usize, usize, What)>,
}

impl Read {
    pub(super) fn of(document: &Document, sentence: usize, facts: &Facts) -> Read {
        let (text, origin) = (document.sentence_text(sentence), document.sentences[sentence].view.start);
        let place = |view: ViewSpan| (view.start - origin, view.end - origin);
        let mut values = Vec::new();
        let dates = in_sentence(&facts.dates, sentence);
        for stated in dates {
            let (start, end) = place(stated.view);
            if !is_code(&text[..start], &stated.value) {
                values.push((start, end, What::Point(Point::of(stated.value))));
            }
        }
        for stated in in_sentence(&facts.quantities, sentence) {
            let (start, end) = place(stated.view);
            // 一个星期一 is a Monday, no week.
            let inside = |date: &&Stated<Date>| start < place(date.view).0 && place(date.view).0 < end;
            match dates.iter().find(inside) {
                Some(date) => values.push((start, place(date.view).0, What::Link(Link::One))),
                None => values.push((start, end, quantity(&stated.value, &text[start..end], &text[end..]))),
            }
        }
        for stated in in_sentence(&facts.numbers, sentence) {
            let (start, end) = place(stated.view);
            let digits = text[start..end].chars().filter(char::is_ascii_digit).count();
            let dash = usize::from(stated.value.value < 0.0 && text[start..end].starts_with('-'));
            let number = Number { value: stated.value.value.abs(), ..stated.value };
            values.push((start + dash, end, count(&number, digits).map_or(What::Gap, What::Number)));
        }
        values.sort_by_key(|&(start, end, _)| (start, usize::MAX - end));
        // 今早8点: 早 belongs to the day and to the hour.
        for at in 1..values.len() {
            let before = values[at - 1].1;
            if values[at].0 < before && values[at].1 > before {
                values[at].0 = before;
            }
        }
        values.sort_by_key(|&(start, end, _)| (start, usize::MAX - end));
        Read { values }
    }

    /// The value that begins at a byte, and where it ends.
    pub(super) fn value(&self, text: &str, at: usize) -> Option<(usize, What)> {
        let first = self.values.partition_point(|&(start, ..)| start < at);
        let &(_, end, what) = self.values.get(first).filter(|&&(start, end, _)| start == at && end > at)?;
        text.is_char_boundary(end).then_some((end, what))
    }

    /// A date in digits at a byte that no longer value holds.
    pub(super) fn notated(&self, text: &str, at: usize, lang: Lang) -> Option<(usize, What)> {
        let (end, point) = notation::date(text, at, lang)?;
        let longer = self
            .value(text, at)
            .is_some_and(|(last, what)| last >= end && !matches!(what, What::Number(_) | What::Gap));
        (!longer).then_some((end, What::Point(point)))
    }
}

/// Whether a year is the last group of a longer number: 555-1212.
fn is_code(before: &str, date: &Date) -> bool {
    let Some(group) = before.strip_suffix('-') else { return false };
    let digits = group.len() - group.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let alone = date.month.is_none() && date.quarter.is_none() && date.half.is_none();
    date.year.is_some() && alone && digits > 0 && digits != 4
}

/// The number of a count; `None` where it is no plain one.
fn count(number: &Number, digits: usize) -> Option<Count> {
    let half = number.sense == Sense::Fraction && number.value == 0.5;
    let plain =
        (half || matches!(number.sense, Sense::Cardinal | Sense::Ordinal)) && !number.vague && number.value >= 0.0;
    plain.then_some(Count { value: number.value, ordinal: number.sense == Sense::Ordinal, digits })
}

/// What a quantity says of time: a length, the place in a row of its unit, or the year that 08年 and 789年 are.
fn quantity(quantity: &Quantity, text: &str, after: &str) -> What {
    // A second round is no length.
    if text.eq_ignore_ascii_case("a second") && after.starts_with(' ') {
        return What::Gap;
    }
    let unit = unit(quantity.unit.name).filter(|_| quantity.unit.dimension == Dimension::Time);
    let (Some(unit), number) = (unit, quantity.number) else { return What::Gap };
    if number.sense == Sense::Ordinal {
        return if (1.0..=53.0).contains(&number.value) { What::Nth(number.value as i8, unit) } else { What::Gap };
    }
    if let Some(year) = text
        .strip_suffix('年')
        .map(str::trim_end)
        .filter(|digits| digits.starts_with(['0', '零']) && number.value < 100.0)
    {
        let short = year.chars().count() == 2;
        let value = number.value as i32 + if number.value < 50.0 { 2000 } else { 1900 };
        if short {
            return What::Point(Point::of(Date { year: Some(value), ..Date::default() }));
        }
    }
    What::Length(Length { vague: number.vague, ..unit.times(number.value) }, number.bound)
}

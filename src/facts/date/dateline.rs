//! The day of a text, which its relative dates count from.

use super::{Date, Period, Shift};
use crate::document::{Document, Role};
use crate::facts::Stated;

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// The year.
    pub year: i32,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day of the month, 1 to 31.
    pub day: u8,
}

/// Paragraphs at the beginning of a text in which its day is looked for.
const FIRST: usize = 8;

/// The day of a text: the first full date that stands alone, or beside a name or place, in a line before the text or at its
/// beginning. A date inside running text is what that tells of.
pub(in crate::facts) fn of(document: &Document, dates: &[Stated<Date>]) -> Option<Day> {
    dates.iter().find_map(|stated| {
        let paragraph = document.sentences[stated.sentence].paragraph;
        let date = stated.value;
        let (Some(year), Some(month), Some(day)) = (date.year, date.month, date.day) else { return None };
        let line = document.paragraphs.get(paragraph).filter(|_| paragraph < FIRST && !date.either_order)?;
        let length = line.view.text().trim().len();
        let alone = 2 * (stated.view.end - stated.view.start) >= length;
        let aside = !line.role.is_translated() && line.role != Role::Caption && length <= LONG;
        (alone || aside).then_some(Day { year, month, day })
    })
}

/// Bytes up to which a line beside the text tells when it was written and no more.
const LONG: usize = 120;

impl Day {
    /// The year that a distance in years leads to from here.
    pub fn year_at(&self, shift: Shift) -> Option<i32> {
        (shift.period == Period::Year).then(|| self.year.saturating_add(shift.count))
    }

    /// The month that a distance in months leads to from here.
    pub fn month_at(&self, shift: Shift) -> Option<u8> {
        let months = i64::from(self.month) - 1 + i64::from(shift.count);
        (shift.period == Period::Month).then(|| months.rem_euclid(12) as u8 + 1)
    }
}

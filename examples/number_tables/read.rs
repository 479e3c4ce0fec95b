//! What the readers find in a text, as the tables are compared with it.

use duizhao::facts::{Facts, Moment, Number, Point, Sense, Unit, Weight};
use duizhao::text::Lang;
use duizhao::text::ViewSpan;
use duizhao::{Document, Lexicon, Settings};
use std::error::Error;

/// A value that is read: number, kind, unit, and whether it is more than a matter of wording.
pub(crate) struct Read {
    pub(crate) value: f64,
    pub(crate) sense: Sense,
    pub(crate) unit: Option<Unit>,
    pub(crate) firm: bool,
    /// Whether it is a part of a date or time.
    pub(crate) dated: bool,
}

/// The values of a text.
pub(crate) fn read(text: &str, lang: Lang, lexicon: &Lexicon) -> Result<Vec<Read>, Box<dyn Error>> {
    // Lines with several columns are tables to duizhao.
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.is_empty() {
        return Ok(Vec::new());
    }
    let settings = Settings { pre_split: true, source: Some(lang), ..Settings::default() };
    let mut read = Vec::new();
    for document in Document::read("case", text.as_bytes(), lexicon, &settings)? {
        let facts = Facts::of(&document, lexicon, &settings);
        let numbers = facts.numbers.iter().map(|stated| (stated.value, None));
        let quantities = facts.quantities.iter().map(|stated| (stated.value.number, Some(stated.value.unit)));
        for (number, unit) in numbers.chain(quantities) {
            let firm = number.weight > Weight::Soft;
            read.push(Read { value: number.value, sense: number.sense, unit, firm, dated: false });
            read.extend(number.other.map(|value| Read { value, sense: number.sense, unit, firm: false, dated: false }));
        }
        for date in facts.dates.iter().map(|stated| stated.value) {
            let clock = date.clock.map(|clock| i32::from(clock.hour_of_day().unwrap_or(clock.hour)));
            let minute = date.clock.and_then(|clock| clock.minute).map(i32::from);
            let parts = [date.year, date.decade, date.month.map(i32::from), date.day.map(i32::from), clock, minute];
            let part = |value: i32| Read {
                value: f64::from(value),
                sense: Sense::Cardinal,
                unit: None,
                firm: true,
                dated: true,
            };
            read.extend(parts.into_iter().flatten().map(part));
        }
    }
    Ok(read)
}

/// What a text says of time, and its values that are no part of that.
pub(crate) fn read_moments(
    text: &str,
    lang: Lang,
    lexicon: &Lexicon,
) -> Result<(Vec<Moment>, Vec<Read>), Box<dyn Error>> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.is_empty() {
        return Ok((Vec::new(), Vec::new()));
    }
    let settings = Settings { pre_split: true, source: Some(lang), ..Settings::default() };
    let (mut moments, mut rest) = (Vec::new(), Vec::new());
    for document in Document::read("case", text.as_bytes(), lexicon, &settings)? {
        let facts = Facts::of(&document, lexicon, &settings);
        let said = facts.moments(&document);
        let free = |sentence, view: ViewSpan| {
            !said.iter().any(|moment| {
                moment.sentence == sentence && moment.view.start < view.end && view.start < moment.view.end
            })
        };
        let numbers = facts.numbers.iter().filter(|stated| free(stated.sentence, stated.view));
        rest.extend(numbers.map(|stated| one(&stated.value, None)));
        let quantities = facts.quantities.iter().filter(|stated| free(stated.sentence, stated.view));
        rest.extend(quantities.map(|stated| one(&stated.value.number, Some(stated.value.unit))));
        moments.extend(said.into_iter().map(|stated| plain(stated.value)));
    }
    Ok((moments, rest))
}

/// The reading of one number, with its unit if it has one.
fn one(number: &Number, unit: Option<Unit>) -> Read {
    let firm = number.weight > Weight::Soft;
    Read { value: number.value, sense: number.sense, unit, firm, dated: false }
}

/// A moment as both notations of a table can say it: hours from 0 to 23, no minutes or seconds that are zero.
fn plain(moment: Moment) -> Moment {
    let point = |mut point: Point| {
        point.date.either_order = false;
        if let Some(clock) = &mut point.date.clock {
            (clock.hour, clock.half) = (clock.hour_of_day().unwrap_or(clock.hour), None);
            clock.minute = clock.minute.filter(|minute| *minute > 0);
            clock.second = clock.second.filter(|second| *second > 0);
        }
        point
    };
    match moment {
        Moment::At(at) => Moment::At(point(at)),
        Moment::Between(from, to) => Moment::Between(point(from), point(to)),
        other => other,
    }
}

/// What is read, for people.
pub(crate) fn shown(read: &[Read]) -> String {
    let one = |one: &Read| format!("{} {:?} {}", one.value, one.sense, one.unit.map_or("", |unit| unit.name));
    read.iter().map(one).collect::<Vec<_>>().join("; ")
}

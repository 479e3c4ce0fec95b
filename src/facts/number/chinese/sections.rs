//! What a run of numeral characters with scales is worth: 三千五百万, 两万五, 一百零五, 二三十万.

use super::digit;

/// What a run of numeral characters is worth.
#[derive(Clone, Copy, Debug)]
pub(super) struct Parsed {
    /// Its value.
    pub(super) value: f64,
    /// Another value: the second of 三四.
    pub(super) other: Option<f64>,
    /// One unit of the last place.
    pub(super) grain: f64,
    /// Whether 多 or 余 stands inside.
    pub(super) open: bool,
    /// Whether two digits side by side say "three or four".
    pub(super) approximate: bool,
    /// How many characters it takes.
    pub(super) length: usize,
}

/// The magnitude of a scale character.
pub(super) fn magnitude(c: char) -> Option<f64> {
    Some(match c {
        '十' | '拾' => 10.0,
        '百' | '佰' => 100.0,
        '千' | '仟' => 1e3,
        '万' => 1e4,
        '亿' => 1e8,
        '兆' => 1e12,
        _ => return None,
    })
}

/// A number with scales while it is read, in sections of 万 and 亿.
#[derive(Default)]
struct Reading {
    /// Of the finished sections.
    total: f64,
    /// Of the section that is read.
    section: f64,
    /// A digit whose scale is still to come, and where it stands.
    pending: Option<(f64, usize)>,
    /// What a second digit beside the first adds: 10 in 二三十.
    spread: f64,
    /// The scale before, and the large one before.
    last: f64,
    large: f64,
    /// The index at which the section began.
    began: usize,
    grain: f64,
    zero: bool,
    open: bool,
    approximate: bool,
}

impl Reading {
    /// Takes the character at `index`; where it begins another number, the index at which that begins.
    fn take(&mut self, index: usize, c: char) -> Result<(), usize> {
        match (c, digit(c), magnitude(c)) {
            ('廿' | '卅', ..) => self.section += if c == '廿' { 20.0 } else { 30.0 },
            (_, Some(value), _) => self.digit(index, value),
            (_, _, Some(by)) if by < 1e4 => return self.small(index, by),
            (_, _, Some(by)) => return self.large(index, by),
            _ => self.open = true,
        }
        Ok(())
    }

    fn digit(&mut self, index: usize, value: f64) {
        match self.pending {
            Some((before, _)) if before != 0.0 => {
                (self.approximate, self.spread) = (true, value - before);
            }
            _ => self.pending = (value != 0.0).then_some((value, index)),
        }
        self.zero = value == 0.0;
    }

    fn small(&mut self, index: usize, by: f64) -> Result<(), usize> {
        let (value, at) = self.pending.unwrap_or((1.0, index));
        if self.section > 0.0 && self.last <= by {
            return Err(at);
        }
        self.section += value * by;
        self.spread *= by;
        (self.pending, self.last, self.zero, self.grain) = (None, by, false, by);
        Ok(())
    }

    fn large(&mut self, index: usize, by: f64) -> Result<(), usize> {
        let below = self.section + self.pending.take().map_or(0.0, |(value, _)| value);
        self.spread *= by;
        if below == 0.0 && self.total > 0.0 && self.last == by {
            self.total *= by;
        } else if self.total >= by && self.large <= by {
            return Err(self.began);
        } else {
            // 万亿: the larger scale multiplies all that stands before it.
            let (kept, before) = if self.total < by { (0.0, self.total + below) } else { (self.total, below) };
            self.total = kept + if before == 0.0 { by } else { before * by };
        }
        (self.section, self.last, self.large, self.zero, self.grain) = (0.0, by, by, false, by);
        self.began = index + 1;
        Ok(())
    }
}

/// A number with scales.
///
/// A last digit without a scale counts the next smaller one: 两万五 is 25000, 三百二 is 320, but 一百零五 is 105.
pub(super) fn sections(run: &[(usize, char)]) -> Option<Parsed> {
    let mut reading = Reading { last: 1.0, grain: 1.0, ..Reading::default() };
    let mut length = run.len();
    for (index, &(_, c)) in run.iter().enumerate() {
        if let Err(at) = reading.take(index, c) {
            length = at;
            break;
        }
    }
    if length == 0 {
        return None;
    }
    if length < run.len() {
        return sections(&run[..length]);
    }
    if let Some((value, _)) = reading.pending {
        let zero = reading.zero || run.len() > 1 && digit(run[run.len() - 2].1) == Some(0.0);
        let by = if reading.last > 10.0 && !zero { reading.last / 10.0 } else { 1.0 };
        (reading.section, reading.grain) = (reading.section + value * by, by);
        reading.spread *= by;
    }
    let value = reading.total + reading.section;
    let other = reading.approximate.then_some(value + reading.spread);
    let Reading { grain, open, approximate, .. } = reading;
    Some(Parsed { value, other, grain, open, approximate, length })
}

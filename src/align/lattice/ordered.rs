//! How well the words of a bead explain each other when their order counts.
//!
//! A word is rather explained by words at its own place in the other text: the weight of a word falls with the distance
//! from the diagonal (as in fast_align, Dyer and others 2013). This tells where a bead ends, which the plain mixture of
//! all words, blind to order, cannot.

use crate::align::background::Background;
use crate::align::explain::NOISE;
use crate::align::model::{BothWays, Explaining};
use crate::align::search::Step;
use crate::align::sequence::Sequence;
use std::ops::Range;

/// How fast the weight falls with the distance, both places counted from 0 to 1.
const STEEP: f32 = 6.0;

/// A word of the other side that may explain a word.
#[derive(Clone, Copy)]
struct Link {
    unit: u32,
    place: u32,
    probability: f32,
}

/// One direction: the words of one side explained by those of the other.
struct Way {
    /// Words before each unit, of the explained side and of the explaining side.
    words: Vec<usize>,
    by_words: Vec<usize>,
    /// For each word of the explained side, its share in the text.
    background: Vec<f32>,
    /// For each word, where its links begin; sorted by unit.
    starts: Vec<usize>,
    links: Vec<Link>,
}

/// Both directions.
pub(in crate::align) struct Ordered {
    chinese: Way,
    english: Way,
}

impl Ordered {
    /// Links the words of two rows of units, each unit with those of its window.
    pub(in crate::align) fn of(
        sides: (&Sequence, &Sequence),
        windows: (&[Range<usize>], &[Range<usize>]),
        explaining: &BothWays,
        background: &Background,
    ) -> Ordered {
        let (chinese, english) = sides;
        Ordered {
            chinese: Way::of(chinese, english, windows.0, &explaining.chinese, &background.chinese),
            english: Way::of(english, chinese, windows.1, &explaining.english, &background.english),
        }
    }

    /// Log-likelihood ratio of the Chinese and of the English words of a bead against the background.
    pub(super) fn evidence(&self, step: Step) -> (f32, f32) {
        let rows = step.row..step.row + step.shape.0;
        let columns = step.column..step.column + step.shape.1;
        (self.chinese.evidence(&rows, &columns), self.english.evidence(&columns, &rows))
    }
}

impl Way {
    fn of(
        explained: &Sequence,
        by: &Sequence,
        windows: &[Range<usize>],
        explaining: &Explaining,
        background: &[f32],
    ) -> Way {
        let places = Occurrences::of(by);
        let mut way = Way {
            words: counts(explained),
            by_words: counts(by),
            background: Vec::new(),
            starts: vec![0],
            links: Vec::new(),
        };
        let mut links: Vec<Link> = Vec::new();
        for (unit, window) in windows.iter().enumerate() {
            for &term in explained.terms(unit) {
                links.clear();
                for &(other, probability) in explaining.of_term(term) {
                    let near = places.inside(other, window).iter();
                    links.extend(near.map(|&(unit, place)| Link { unit, place, probability }));
                }
                links.sort_by_key(|link| (link.unit, link.place));
                way.links.extend_from_slice(&links);
                way.starts.push(way.links.len());
                way.background.push(background[term as usize]);
            }
        }
        way
    }

    fn evidence(&self, units: &Range<usize>, by: &Range<usize>) -> f32 {
        let words = self.words[units.start]..self.words[units.end];
        let first = self.by_words[by.start];
        let count = self.by_words[by.end] - first;
        if count == 0 {
            return words.len() as f32 * NOISE.ln();
        }
        let weights = Weights::of(count);
        let mut places = Places::of(words.len());
        let mut ratio = Product::default();
        for word in words {
            let place = places.next();
            let links = &self.links[self.starts[word]..self.starts[word + 1]];
            let from = links.partition_point(|link| (link.unit as usize) < by.start);
            let mut sum = 0.0;
            for link in links[from..].iter().take_while(|link| (link.unit as usize) < by.end) {
                let other = self.by_words[link.unit as usize] + link.place as usize - first;
                sum += link.probability * weights.at(&place, other);
            }
            if sum > 0.0 {
                let probability = sum / weights.total(&place);
                ratio.times(NOISE + (1.0 - NOISE) * probability / self.background[word]);
            } else {
                ratio.times(NOISE);
            }
        }
        ratio.log()
    }
}

/// The places of the words of a span, one after another.
struct Places {
    place: Place,
    step: Place,
}

/// A place between 0 and 1.
#[derive(Clone, Copy)]
struct Place {
    at: f32,
    /// The weight of a word at the very beginning seen from here.
    fallen: f32,
}

impl Places {
    fn of(words: usize) -> Places {
        let step = 1.0 / words.max(1) as f32;
        let place = |at: f32| Place { at, fallen: (-STEEP * at).exp() };
        Places { place: place(step * 0.5), step: place(step) }
    }

    fn next(&mut self) -> Place {
        let place = self.place;
        self.place = Place { at: place.at + self.step.at, fallen: place.fallen * self.step.fallen };
        place
    }
}

/// The weights of the words of a span by their distance from a place, without an exponential for each.
struct Weights {
    /// For each word, and for one behind the last, what the weight of the very beginning falls to there, inverted.
    risen: Vec<f32>,
    /// One over what is lost from one word to the next.
    lost: f32,
}

impl Weights {
    fn of(count: usize) -> Weights {
        let factor = (STEEP / count as f32).exp();
        let mut risen = Vec::with_capacity(count + 1);
        let mut at = factor.sqrt();
        for _ in 0..=count {
            risen.push(at);
            at *= factor;
        }
        Weights { risen, lost: 1.0 / (1.0 - 1.0 / factor) }
    }

    fn at(&self, place: &Place, word: usize) -> f32 {
        let rise = place.fallen * self.risen[word];
        if rise > 1.0 { 1.0 / rise } else { rise }
    }

    /// The sum of the weights of all words: a geometric series on each side of the place.
    fn total(&self, place: &Place) -> f32 {
        let count = self.risen.len() - 1;
        let before = ((place.at * count as f32 + 0.5) as usize).min(count);
        let series = |words: usize| 1.0 - self.risen[0] / self.risen[words];
        let nearer = if before > 0 { self.at(place, before - 1) * series(before) } else { 0.0 };
        let farther = if before < count { self.at(place, before) * series(count - before) } else { 0.0 };
        (nearer + farther) * self.lost
    }
}

/// The log of a product, with few logarithms taken.
struct Product {
    pending: f64,
    log: f64,
}

impl Default for Product {
    fn default() -> Product {
        Product { pending: 1.0, log: 0.0 }
    }
}

impl Product {
    fn times(&mut self, factor: f32) {
        self.pending *= f64::from(factor);
        if !(1e-200..1e200).contains(&self.pending) {
            self.log += self.pending.ln();
            self.pending = 1.0;
        }
    }

    fn log(&self) -> f32 {
        (self.log + self.pending.ln()) as f32
    }
}

/// Words before each unit, and in all.
fn counts(sequence: &Sequence) -> Vec<usize> {
    let mut counts = vec![0];
    for unit in 0..sequence.len() {
        counts.push(counts[unit] + sequence.terms(unit).len());
    }
    counts
}

/// Where each word occurs.
struct Occurrences {
    /// Where the occurrences of each term begin; one more at the end.
    starts: Vec<u32>,
    /// Unit and place in the unit, term by term, ascending.
    places: Vec<(u32, u32)>,
}

impl Occurrences {
    fn of(sequence: &Sequence) -> Occurrences {
        let terms = || (0..sequence.len()).flat_map(|unit| sequence.terms(unit));
        let mut starts = vec![0; terms().max().map_or(0, |&most| most as usize + 1) + 1];
        terms().for_each(|&id| starts[id as usize + 1] += 1);
        (1..starts.len()).for_each(|term| starts[term] += starts[term - 1]);
        let (mut next, mut places) = (starts.clone(), vec![(0, 0); starts[starts.len() - 1] as usize]);
        for unit in 0..sequence.len() {
            for (place, &id) in sequence.terms(unit).iter().enumerate() {
                places[next[id as usize] as usize] = (unit as u32, place as u32);
                next[id as usize] += 1;
            }
        }
        Occurrences { starts, places }
    }

    /// The occurrences of `term` in the units of `range`.
    fn inside(&self, term: u32, range: &Range<usize>) -> &[(u32, u32)] {
        let Some(ends) = self.starts.get(term as usize..term as usize + 2) else { return &[] };
        let all = &self.places[ends[0] as usize..ends[1] as usize];
        let all = &all[all.partition_point(|&(unit, _)| (unit as usize) < range.start)..];
        &all[..all.partition_point(|&(unit, _)| (unit as usize) < range.end)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_series_is_the_sum_of_the_weights() {
        for count in [1, 2, 7, 40] {
            let weights = Weights::of(count);
            for at in [0.01_f32, 0.3, 0.5, 0.77, 0.99] {
                let place = Place { at, fallen: (-STEEP * at).exp() };
                let sum: f32 = (0..count).map(|word| weights.at(&place, word)).sum();
                let far: f32 =
                    (0..count).map(|word| (-STEEP * (at - (word as f32 + 0.5) / count as f32).abs()).exp()).sum();
                assert!((far - sum).abs() < 1e-3 * sum, "{count} words, place {at}");
                assert!((weights.total(&place) - sum).abs() < 1e-3 * sum, "{count} words, place {at}");
            }
        }
    }
}

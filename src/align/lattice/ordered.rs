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
        let places = places(by);
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
                    let from = places.partition_point(|&(id, unit, _)| (id, unit as usize) < (other, window.start));
                    let near =
                        places[from..].iter().take_while(|&&(id, unit, _)| id == other && (unit as usize) < window.end);
                    links.extend(near.map(|&(_, unit, place)| Link { unit, place, probability }));
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
        let own = words.len() as f32;
        let mut ratio = 0.0;
        for (k, word) in words.enumerate() {
            let place = (k as f32 + 0.5) / own;
            let links = &self.links[self.starts[word]..self.starts[word + 1]];
            let from = links.partition_point(|link| (link.unit as usize) < by.start);
            let mut sum = 0.0;
            for link in links[from..].iter().take_while(|link| (link.unit as usize) < by.end) {
                let other = (self.by_words[link.unit as usize] + link.place as usize - first) as f32;
                sum += link.probability * weights.at(place, other);
            }
            if sum > 0.0 {
                let probability = sum / weights.total(place);
                ratio += (NOISE + (1.0 - NOISE) * probability / self.background[word]).ln();
            } else {
                ratio += NOISE.ln();
            }
        }
        ratio
    }
}

/// The weights of the words of a span by their distance from a place.
struct Weights {
    count: f32,
    /// Factor from one word to the next.
    factor: f32,
}

impl Weights {
    fn of(count: usize) -> Weights {
        Weights { count: count as f32, factor: (-STEEP / count as f32).exp() }
    }

    fn at(&self, place: f32, word: f32) -> f32 {
        (-STEEP * (place - (word + 0.5) / self.count).abs()).exp()
    }

    /// The sum of the weights of all words: a geometric series on each side of the place.
    fn total(&self, place: f32) -> f32 {
        let at = place * self.count - 0.5;
        let before = (at.floor() + 1.0).clamp(0.0, self.count);
        let after = self.count - before;
        let series = |nearest: f32, words: f32| {
            if words < 1.0 {
                return 0.0;
            }
            self.factor.powf(nearest) * (1.0 - self.factor.powf(words)) / (1.0 - self.factor)
        };
        series(at - (before - 1.0), before) + series(before - at, after)
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

/// Every word as (id, unit, place in the unit), sorted.
fn places(sequence: &Sequence) -> Vec<(u32, u32, u32)> {
    let mut places = Vec::new();
    for unit in 0..sequence.len() {
        places.extend(sequence.terms(unit).iter().enumerate().map(|(place, &id)| (id, unit as u32, place as u32)));
    }
    places.sort_unstable();
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_series_is_the_sum_of_the_weights() {
        for count in [1, 2, 7, 40] {
            let weights = Weights::of(count);
            for place in [0.01, 0.3, 0.5, 0.77, 0.99] {
                let sum: f32 = (0..count).map(|word| weights.at(place, word as f32)).sum();
                assert!((weights.total(place) - sum).abs() < 1e-3 * sum, "{count} words, place {place}");
            }
        }
    }
}

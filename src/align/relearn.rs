//! Word translation probabilities learnt from a text's own beads, with the lexicon as prior.

use super::model::{Entry, Model};
use rayon::prelude::*;

/// A bead with more pairs of words is too long to teach anything.
const LONGEST: usize = 40_000;
/// Pairs of words that are learnt from at most, so that a whole library fits into memory.
const MOST: usize = 8_000_000;
/// Less is forgotten, so that frequent words keep few companions.
const FAINT: f32 = 2e-3;
/// Sightings of each word that the lexicon is worth.
const KAPPA: f32 = 30.0;
/// Taken off each expected count.
const DISCOUNT: f32 = 1.5;
/// Rounds of expectation and maximisation.
const ROUNDS: usize = 4;

/// The terms of the two sides of a bead, Chinese first.
pub(super) type Terms = (Vec<u32>, Vec<u32>);

/// Places of the word pairs of all beads in one sorted list.
struct Places {
    keys: Vec<u64>,
    /// Where the pairs of each Chinese term start, and where the last ones end.
    starts: Vec<usize>,
    /// For each bead, Chinese term by Chinese term, the places of its pairs with the English terms.
    of_beads: Vec<Vec<u32>>,
}

fn key(chinese: u32, english: u32) -> u64 {
    u64::from(chinese) << 32 | u64::from(english)
}

impl Places {
    fn of(beads: &[Terms], model: &Model) -> Places {
        let mut keys: Vec<u64> = model.entries.iter().map(|entry| key(entry.chinese, entry.english)).collect();
        for (chinese, english) in beads {
            keys.extend(chinese.iter().flat_map(|&z| english.iter().map(move |&e| key(z, e))));
        }
        keys.sort_unstable();
        keys.dedup();
        let terms = keys.last().map_or(0, |&last| (last >> 32) as usize + 1);
        let mut starts = vec![0; terms + 1];
        keys.iter().for_each(|&key| starts[(key >> 32) as usize + 1] += 1);
        (0..terms).for_each(|term| starts[term + 1] += starts[term]);
        let mut places = Places { keys, starts, of_beads: Vec::new() };
        let of_bead = |(chinese, english): &Terms| {
            chinese
                .iter()
                .flat_map(|&z| english.iter().map(move |&e| (z, e)))
                .map(|(z, e)| places.of_pair(z, e))
                .collect()
        };
        places.of_beads = beads.par_iter().map(of_bead).collect();
        places
    }

    /// For each place the sum of `values` over all places of its Chinese term, or of its English one.
    fn totals(&self, values: &[f32], of_chinese: bool) -> Vec<f32> {
        let mut totals = Vec::with_capacity(values.len());
        if of_chinese {
            for own in self.starts.windows(2) {
                let total = values[own[0]..own[1]].iter().sum::<f32>();
                totals.resize(own[1], total);
            }
            return totals;
        }
        let terms = self.keys.iter().map(|&key| key as u32).max().map_or(0, |most| most as usize + 1);
        let mut of_terms = vec![0.0_f32; terms];
        self.keys.iter().zip(values).for_each(|(&key, value)| of_terms[key as u32 as usize] += value);
        totals.extend(self.keys.iter().map(|&key| of_terms[key as u32 as usize]));
        totals
    }

    /// The place of a pair that was added.
    fn of_pair(&self, chinese: u32, english: u32) -> u32 {
        let start = self.starts[chinese as usize];
        let own = &self.keys[start..self.starts[chinese as usize + 1]];
        (start + own.binary_search(&key(chinese, english)).expect("every pair was added")) as u32
    }
}

/// The model after `beads` were seen: maximum a posteriori, both directions.
///
/// The lexicon counts as `KAPPA` sightings of each word. A discount is taken off the expected counts, without which
/// one sighting would be believed and the errors of the beads learnt by heart.
pub(super) fn relearn(model: &Model, beads: &[Terms], chinese: &[f32], english: &[f32]) -> Model {
    let mut left = MOST;
    let mut teaches = |(chinese, english): &&Terms| {
        let pairs = chinese.len() * english.len();
        let fits = pairs <= LONGEST && pairs <= left;
        left -= if fits { pairs } else { 0 };
        fits
    };
    let beads: Vec<Terms> = beads.iter().filter(|terms| teaches(terms)).cloned().collect();
    let places = Places::of(&beads, model);
    let prior = |forward: bool| {
        let mut values = vec![0.0; places.keys.len()];
        for entry in &model.entries {
            let place = places.of_pair(entry.chinese, entry.english);
            values[place as usize] = if forward { entry.forward } else { entry.backward };
        }
        values
    };
    let (forward, backward) = rayon::join(
        || learn(&places, &beads, prior(true), english, true),
        || learn(&places, &beads, prior(false), chinese, false),
    );
    let entries = places.keys.iter().zip(forward).zip(backward).filter(|((_, f), b)| *f > FAINT || *b > FAINT);
    Model {
        entries: entries
            .map(|((&key, forward), backward)| Entry {
                chinese: (key >> 32) as u32,
                english: key as u32,
                forward,
                backward,
            })
            .collect(),
    }
}

/// One direction; `background` belongs to the words that are explained.
fn learn(places: &Places, beads: &[Terms], prior: Vec<f32>, background: &[f32], forward: bool) -> Vec<f32> {
    let mut values = vec![0.0_f32; prior.len()];
    for place in places.of_beads.iter().flatten() {
        values[*place as usize] = 1.0;
    }
    let companions = places.totals(&values, forward);
    for ((value, prior), companions) in values.iter_mut().zip(&prior).zip(&companions) {
        *value *= 0.5 / companions.max(1.0) + 0.5 * prior;
    }
    let (mut shares, mut counts) = (Vec::new(), vec![0.0_f32; values.len()]);
    for round in 0..ROUNDS {
        counts.fill(0.0);
        for ((chinese, english), cells) in beads.iter().zip(&places.of_beads) {
            shares.clear();
            shares.extend(cells.iter().map(|&place| values[place as usize]));
            if forward {
                share_columns(&mut shares, english, background)
            } else {
                share_rows(&mut shares, chinese, background)
            }
            cells.iter().zip(&shares).for_each(|(&place, share)| counts[place as usize] += share);
        }
        let totals = places.totals(&counts, forward);
        let off = if round + 1 == ROUNDS { DISCOUNT } else { 0.0 };
        let of_places = values.iter_mut().zip(&counts).zip(&prior).zip(&totals);
        of_places.for_each(|(((value, count), prior), total)| {
            *value = ((count - off).max(0.0) + KAPPA * prior) / (total + KAPPA);
        });
    }
    values
}

/// Turns the values of a bead, row by row, into the shares of what explains each column; `background` has its own.
fn share_columns(values: &mut [f32], columns: &[u32], background: &[f32]) {
    let mut totals = vec![0.0_f32; columns.len()];
    for row in values.chunks_exact(columns.len().max(1)) {
        totals.iter_mut().zip(row).for_each(|(total, value)| *total += value);
    }
    totals.iter_mut().zip(columns).for_each(|(total, &term)| *total += background[term as usize]);
    for row in values.chunks_exact_mut(columns.len().max(1)) {
        row.iter_mut().zip(&totals).for_each(|(value, &total)| *value = share(*value, total));
    }
}

/// The same of what explains each row.
fn share_rows(values: &mut [f32], rows: &[u32], background: &[f32]) {
    let columns = values.len() / rows.len().max(1);
    for (row, &term) in values.chunks_exact_mut(columns.max(1)).zip(rows) {
        let total = background[term as usize] + row.iter().sum::<f32>();
        row.iter_mut().for_each(|value| *value = share(*value, total));
    }
}

/// The share of `value` in a total; none of nothing.
fn share(value: f32, total: f32) -> f32 {
    if total > 0.0 { value / total } else { 0.0 }
}

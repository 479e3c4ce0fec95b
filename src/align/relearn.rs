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
        keys.par_sort_unstable();
        keys.dedup();
        let place = |k: u64| keys.binary_search(&k).expect("every pair was added") as u32;
        let of_bead = |(chinese, english): &Terms| {
            chinese.iter().flat_map(|&z| english.iter().map(move |&e| place(key(z, e)))).collect()
        };
        let of_beads = beads.par_iter().map(of_bead).collect();
        Places { keys, of_beads }
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
            let place = places.keys.binary_search(&key(entry.chinese, entry.english)).expect("every entry was added");
            values[place] = if forward { entry.forward } else { entry.backward };
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
    let owner =
        |place: usize| if forward { (places.keys[place] >> 32) as usize } else { places.keys[place] as u32 as usize };
    let owners = places.keys.iter().enumerate().map(|(place, _)| owner(place)).max().map_or(0, |most| most + 1);
    let mut companions = vec![0.0_f32; owners];
    let mut values = vec![0.0_f32; prior.len()];
    for place in places.of_beads.iter().flatten() {
        values[*place as usize] = 1.0;
    }
    (0..values.len()).for_each(|place| companions[owner(place)] += values[place]);
    for place in 0..values.len() {
        values[place] *= 0.5 / companions[owner(place)].max(1.0) + 0.5 * prior[place];
    }
    for round in 0..ROUNDS {
        let mut counts = vec![0.0_f32; values.len()];
        for ((chinese, english), cells) in beads.iter().zip(&places.of_beads) {
            let (rows, columns) = (chinese.len(), english.len());
            let (explained, explaining) = if forward { (columns, rows) } else { (rows, columns) };
            for x in 0..explained {
                let cell = |y: usize| cells[if forward { y * columns + x } else { x * columns + y }] as usize;
                let term = if forward { english[x] } else { chinese[x] };
                let total = background[term as usize] + (0..explaining).map(|y| values[cell(y)]).sum::<f32>();
                if total > 0.0 {
                    (0..explaining).for_each(|y| counts[cell(y)] += values[cell(y)] / total);
                }
            }
        }
        let mut totals = vec![0.0_f32; owners];
        (0..counts.len()).for_each(|place| totals[owner(place)] += counts[place]);
        let off = if round + 1 == ROUNDS { DISCOUNT } else { 0.0 };
        for place in 0..values.len() {
            values[place] = ((counts[place] - off).max(0.0) + KAPPA * prior[place]) / (totals[owner(place)] + KAPPA);
        }
    }
    values
}

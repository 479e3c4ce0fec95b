//! How much rather a character stands in a name than elsewhere; it is asked for all of a text.

use rustc_hash::FxHashMap;

/// The first of the common Han characters.
const FIRST: usize = '一' as usize;
/// How many there are.
const COUNT: usize = 0x5200;
/// The odds of a character that never stands in a transliteration.
const NEVER: f64 = -4.0;

/// ln of the share of each character in transliterations over its share in ordinary text.
#[derive(Default)]
pub(super) struct Odds {
    common: Vec<f64>,
    others: FxHashMap<char, f64>,
}

impl FromIterator<(char, f64)> for Odds {
    fn from_iter<I: IntoIterator<Item = (char, f64)>>(all: I) -> Odds {
        let mut odds = Odds { common: vec![NEVER; COUNT], others: FxHashMap::default() };
        for (c, value) in all {
            match (c as usize).checked_sub(FIRST).filter(|&at| at < COUNT) {
                Some(at) => odds.common[at] = value,
                None => drop(odds.others.insert(c, value)),
            }
        }
        odds
    }
}

impl Odds {
    /// The odds of `c`; those of a character that never stands in a transliteration when nothing is known of it.
    pub(super) fn of(&self, c: char) -> f64 {
        let common = (c as usize).checked_sub(FIRST).and_then(|at| self.common.get(at));
        common.or_else(|| self.others.get(&c)).copied().unwrap_or(NEVER)
    }
}

//! What the beads of a word give for it.

use super::{Evidence, LISTED, NameWord, RENDERS, Rendering};
use std::collections::BTreeMap;

impl Evidence<'_> {
    /// What the beads of `word` give for it by tables and, where it may be a name, by sound.
    pub(super) fn learn(&self, word: &NameWord<'_>) -> Vec<Rendering> {
        let mut found: BTreeMap<String, (Vec<usize>, f64)> = BTreeMap::new();
        for &(bead, _) in &word.places {
            if let Some(text) = self.listed_in(word, bead) {
                let (beads, best) = found.entry(text.to_owned()).or_default();
                *best = LISTED;
                if beads.last() != Some(&bead) {
                    beads.push(bead);
                }
                continue;
            }
            if !word.sure && !word.likely {
                continue;
            }
            let runs = self.beads[bead].runs.iter();
            let parts =
                runs.filter_map(|run| self.best(word, run).map(|(range, ratio)| (&run.characters[range], ratio)));
            if let Some((text, ratio)) = parts.max_by(|a, b| a.1.total_cmp(&b.1)).filter(|best| best.1 >= RENDERS) {
                let (beads, best) = found.entry(text.iter().collect()).or_default();
                *best = ratio.max(*best);
                if beads.last() != Some(&bead) {
                    beads.push(bead);
                }
            }
        }
        let mut renderings: Vec<Rendering> =
            found.into_iter().map(|(text, (beads, ratio))| Rendering { text, beads, ratio }).collect();
        renderings.sort_by(|a, b| b.beads.len().cmp(&a.beads.len()).then(a.beads.cmp(&b.beads)));
        renderings
    }

    /// The longest rendering of `word` in the tables that stands in the bead.
    fn listed_in(&self, word: &NameWord<'_>, bead: usize) -> Option<&'static str> {
        let stands = |listed: &str| listed.chars().nth(1).is_some() && self.says(bead, listed);
        word.listed.iter().copied().filter(|listed| stands(listed)).max_by_key(|listed| listed.len())
    }
}

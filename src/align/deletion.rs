//! Sentences taken away from one side of a text with gold beads, to see whether what lost its partner is found.

use super::score::Ids;
use crate::text::Lang;

/// How sentences are chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// One block of neighbours.
    Block,
    /// Single sentences, anywhere.
    Singles,
}

/// Sentences to take away from one side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deletion {
    /// The side that loses them.
    pub from: Lang,
    /// How they are chosen.
    pub choice: Choice,
    /// How many of a hundred, at least one in all.
    pub percent: usize,
}

impl Deletion {
    /// The sentences to take away from a side of `count`, ascending; the same seed chooses the same.
    pub fn choose(self, count: usize, seed: u64) -> Vec<usize> {
        let many = (count * self.percent).div_ceil(100).clamp(usize::from(count > 0), count);
        let mut random = Random(seed);
        match self.choice {
            Choice::Block => {
                let first = random.below(count - many + 1);
                (first..first + many).collect()
            }
            Choice::Singles => {
                let mut all: Vec<usize> = (0..count).collect();
                for k in 0..many {
                    let other = k + random.below(count - k);
                    all.swap(k, other);
                }
                let mut chosen = all[..many].to_vec();
                chosen.sort_unstable();
                chosen
            }
        }
    }

    /// The gold beads when `gone` (ascending) is taken away: ids move up, and what lost its partner stands alone.
    pub fn gold(self, gold: &[Ids], gone: &[usize]) -> Vec<Ids> {
        let left = |ids: &[usize]| -> Vec<usize> {
            let stays = ids.iter().filter(|id| gone.binary_search(id).is_err());
            stays.map(|&id| id - gone.partition_point(|&other| other < id)).collect()
        };
        let mut beads = Vec::new();
        for (chinese, english) in gold {
            let (chinese, english) = match self.from {
                Lang::Chinese => (left(chinese), english.clone()),
                Lang::English => (chinese.clone(), left(english)),
            };
            if chinese.is_empty() || english.is_empty() {
                beads.extend(chinese.into_iter().map(|id| (vec![id], Vec::new())));
                beads.extend(english.into_iter().map(|id| (Vec::new(), vec![id])));
            } else {
                beads.push((chinese, english));
            }
        }
        beads
    }
}

/// Numbers that only look random (SplitMix64, Steele and others 2014).
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) % end.max(1) as u64) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lost_its_partner_stands_alone() {
        let gold = vec![(vec![0], vec![0]), (vec![1], vec![1, 2]), (vec![2, 3], vec![3])];
        let deletion = Deletion { from: Lang::Chinese, choice: Choice::Singles, percent: 50 };
        let left = deletion.gold(&gold, &[1, 2]);
        assert_eq!(left, [(vec![0], vec![0]), (vec![], vec![1]), (vec![], vec![2]), (vec![1], vec![3])]);
    }

    #[test]
    fn as_many_are_chosen_as_said() {
        for seed in 0..50 {
            for choice in [Choice::Block, Choice::Singles] {
                let chosen = Deletion { from: Lang::English, choice, percent: 15 }.choose(40, seed);
                assert_eq!(chosen.len(), 6);
                assert!(chosen.windows(2).all(|pair| pair[0] < pair[1]) && chosen[5] < 40);
            }
        }
    }
}

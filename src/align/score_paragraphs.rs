//! Precision and recall of paragraph pairs against a list made by hand.

use std::collections::BTreeSet;
use std::fmt;
use std::ops::AddAssign;

/// Lines of a file, from 1.
pub type Lines = BTreeSet<usize>;

/// A row of the list: the English lines, and the Chinese line if there is one.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// Lines of the English paragraph.
    pub english: Lines,
    /// Line of the Chinese paragraph; `None` when it has no counterpart.
    pub chinese: Option<usize>,
}

/// How many paragraph pairs are right; counts of several texts add up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ParagraphCounts {
    met: usize,
    right: usize,
    wrong: usize,
    wanted: usize,
}

impl ParagraphCounts {
    /// Compares `pairs`, the lines of each paired group of one text, English first, with the rows of `wanted`.
    ///
    /// A row is met when one pair holds all its English lines and its Chinese line, and no line of another row. A pair
    /// that meets a row a second time, a part of a row, two rows, a row without a counterpart or none is wrong.
    pub fn of(wanted: &[Wanted], pairs: &[(Lines, Lines)]) -> ParagraphCounts {
        let rows = wanted.iter().filter(|row| row.chinese.is_some()).count();
        let mut counts = ParagraphCounts { wanted: rows, ..ParagraphCounts::default() };
        let mut met = BTreeSet::new();
        for (english, chinese) in pairs {
            let holds = |line: &usize| chinese.contains(line);
            let touching: Vec<usize> = (0..wanted.len())
                .filter(|&k| !wanted[k].english.is_disjoint(english) || wanted[k].chinese.as_ref().is_some_and(holds))
                .collect();
            let fits =
                |&k: &usize| wanted[k].english.is_subset(english) && wanted[k].chinese.as_ref().is_some_and(holds);
            match touching.as_slice() {
                [only] if fits(only) && met.insert(*only) => counts.right += 1,
                _ => counts.wrong += 1,
            }
        }
        counts.met = met.len();
        counts
    }
}

impl AddAssign for ParagraphCounts {
    fn add_assign(&mut self, other: ParagraphCounts) {
        self.met += other.met;
        self.right += other.right;
        self.wrong += other.wrong;
        self.wanted += other.wanted;
    }
}

impl fmt::Display for ParagraphCounts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let precision = self.right as f64 / (self.right + self.wrong).max(1) as f64;
        let recall = self.met as f64 / self.wanted.max(1) as f64;
        let mean = 2.0 * precision * recall / (precision + recall).max(1e-9);
        write!(f, "precision {precision:.3} recall {recall:.3} f1 {mean:.3}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pair_over_two_rows_and_a_second_one_are_wrong() {
        let lines = |lines: &[usize]| lines.iter().copied().collect::<Lines>();
        let row = |english: &[usize], chinese| Wanted { english: lines(english), chinese };
        let wanted = [row(&[1], Some(2)), row(&[3, 4], Some(5)), row(&[6], None), row(&[7], Some(8))];
        let pairs = [
            (lines(&[1]), lines(&[2])),
            (lines(&[1]), lines(&[2])),
            (lines(&[3]), lines(&[5])),
            (lines(&[6, 7]), lines(&[8])),
        ];
        let said = "precision 0.250 recall 0.333 f1 0.286";
        assert_eq!(ParagraphCounts::of(&wanted, &pairs).to_string(), said);
    }
}

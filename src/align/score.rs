//! Precision, recall and F1 of beads against gold beads.

use crate::error::Error;
use rustc_hash::FxHashSet;
use std::fmt;
use std::ops::AddAssign;
use std::path::Path;

/// The sentences of a bead, Chinese first; as they stand in a file of beads.
pub type Ids = (Vec<usize>, Vec<usize>);

/// Reads beads: a line each, `[0]:[0,1]`, ids from 0, Chinese first; an empty list is a side without a partner.
///
/// `path` is for messages; a line that is no bead is named in the error.
pub fn parse(path: &Path, text: &str) -> Result<Vec<Ids>, Error> {
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let bead = |(number, line): (usize, &str)| {
        let problem = || format!("line {}: not a bead, want [ids]:[ids]", number + 1);
        ids(line).ok_or_else(|| Error::Input { path: path.to_owned(), problem: problem() })
    };
    lines.map(bead).filter(|bead| !matches!(bead, Ok((a, b)) if a.is_empty() && b.is_empty())).collect()
}

fn ids(line: &str) -> Option<Ids> {
    let (first, second) = line.trim().split_once(':')?;
    let side = |text: &str| -> Option<Vec<usize>> {
        let inner = text.trim().strip_prefix('[')?.split_once(']')?.0;
        inner.split(',').map(str::trim).filter(|id| !id.is_empty()).map(|id| id.parse().ok()).collect()
    };
    Some((side(first)?, side(second)?))
}

/// How many beads and sentences are right; counts of several texts add up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    precision: Hits,
    recall: Hits,
    null: Hits,
    null_gold: usize,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Hits {
    all: usize,
    strict: usize,
    lax: usize,
}

impl Counts {
    /// Compares the beads of one text with its gold beads.
    ///
    /// A bead is strictly right when gold has the same, laxly when it shares a pair of sentences with a gold bead.
    /// Precision looks at all beads, recall at the gold beads with two sides; sentences without a partner are counted
    /// on their own, one by one (as the scorer that came with Vecalign does for the first two).
    pub fn of(gold: &[Ids], beads: &[Ids]) -> Counts {
        let (gold, beads) = (set(gold), set(beads));
        let (null_gold, null) = (alone(&gold), alone(&beads));
        let right = null.intersection(&null_gold).count();
        Counts {
            precision: hits(&beads, &gold),
            recall: hits(&two_sided(&gold), &two_sided(&beads)),
            null: Hits { all: null.len(), strict: right, lax: right },
            null_gold: null_gold.len(),
        }
    }
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Counts) {
        for (sum, more) in
            [(&mut self.precision, other.precision), (&mut self.recall, other.recall), (&mut self.null, other.null)]
        {
            sum.all += more.all;
            sum.strict += more.strict;
            sum.lax += more.lax;
        }
        self.null_gold += other.null_gold;
    }
}

impl Counts {
    /// Strict F1, from 0 to 1; 0 where nothing is right.
    pub fn strict_f1(&self) -> f64 {
        mean(rate(self.precision.strict, self.precision.all), rate(self.recall.strict, self.recall.all))
    }

    /// F1 of the sentences without a partner, from 0 to 1; 0 where nothing is right.
    pub fn null_f1(&self) -> f64 {
        mean(rate(self.null.strict, self.null.all), rate(self.null.strict, self.null_gold))
    }
}

fn rate(part: usize, all: usize) -> f64 {
    if all == 0 { 0.0 } else { part as f64 / all as f64 }
}

/// Harmonic mean of precision and recall.
fn mean(precision: f64, recall: f64) -> f64 {
    let sum = precision + recall;
    if sum == 0.0 { 0.0 } else { 2.0 * precision * recall / sum }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut write = |name: &str, precision: f64, recall: f64| {
            write!(f, "{name} P {precision:.4} R {recall:.4} F1 {:.4}", mean(precision, recall))
        };
        let (p, r) = (self.precision, self.recall);
        write("strict", rate(p.strict, p.all), rate(r.strict, r.all))?;
        write(" | lax", rate(p.lax, p.all), rate(r.lax, r.all))?;
        write(" | null", rate(self.null.strict, self.null.all), rate(self.null.strict, self.null_gold))?;
        write!(f, " of {}", self.null_gold)
    }
}

fn set(beads: &[Ids]) -> FxHashSet<Ids> {
    beads.iter().filter(|bead| !bead.0.is_empty() || !bead.1.is_empty()).cloned().collect()
}

fn two_sided(beads: &FxHashSet<Ids>) -> FxHashSet<Ids> {
    beads.iter().filter(|bead| !bead.0.is_empty() && !bead.1.is_empty()).cloned().collect()
}

/// Sentences in beads with one side, with the side they stand on.
fn alone(beads: &FxHashSet<Ids>) -> FxHashSet<(bool, usize)> {
    let one_sided = beads.iter().filter(|bead| bead.0.is_empty() || bead.1.is_empty());
    one_sided.flat_map(|(a, b)| a.iter().map(|&id| (false, id)).chain(b.iter().map(|&id| (true, id)))).collect()
}

fn hits(judged: &FxHashSet<Ids>, against: &FxHashSet<Ids>) -> Hits {
    let pairs_of = |bead: &Ids| bead.0.iter().flat_map(|&a| bead.1.iter().map(move |&b| (a, b))).collect::<Vec<_>>();
    let pairs: FxHashSet<(usize, usize)> = against.iter().flat_map(&pairs_of).collect();
    let strict = judged.iter().filter(|bead| against.contains(*bead)).count();
    let lax =
        judged.iter().filter(|bead| against.contains(*bead) || pairs_of(bead).iter().any(|pair| pairs.contains(pair)));
    Hits { all: judged.len(), strict, lax: lax.count() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_as_the_definitions_say() {
        let path = Path::new("x");
        let gold = parse(path, "[0]:[0]\n[1,2]:[1]\n[]:[2]\n[3]:[3]\n").expect("beads");
        let beads = parse(path, "[0]:[0]\n[1]:[1]\n[2]:[]\n[]:[2]\n[3]:[3]\n").expect("beads");
        let said = "strict P 0.6000 R 0.6667 F1 0.6316 | lax P 0.8000 R 1.0000 F1 0.8889 | null P 0.5000 R 1.0000 F1 0.6667 of 1";
        assert_eq!(Counts::of(&gold, &beads).to_string(), said);
    }

    #[test]
    fn a_line_that_is_no_bead_is_named() {
        let error = parse(Path::new("x"), "[0]:[0]\nzero\n").expect_err("not a bead");
        assert!(error.to_string().contains("line 2"), "{error}");
    }
}

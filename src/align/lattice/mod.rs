//! The plausible beads of two rows of units, judged once more with everything that is known about them.

mod features;
mod ordered;

pub(in crate::align) use features::{FEATURES, FITTED, NAMES, Weights};

use super::length::Lengths;
use super::score::Ids;
use super::search::Step;
use super::sequence::Sequence;
use features::{Described, OPEN};
pub(in crate::align) use ordered::Ordered;

/// A bead that may be part of the alignment.
#[derive(Clone, Debug)]
pub(in crate::align) struct Edge {
    /// Where it stands.
    pub(super) step: Step,
    from: usize,
    to: usize,
    /// What it is judged by.
    pub(super) numbers: Weights,
}

/// Plausible beads; every path from the first node to the last is an alignment.
#[derive(Clone, Debug)]
pub(in crate::align) struct Lattice {
    /// Sorted by place, so that each comes after those that lead to it.
    pub(super) edges: Vec<Edge>,
    nodes: usize,
}

/// Two rows of units, what explains their words, and what else is known of their beads.
pub(super) struct Material<'a> {
    pub(super) chinese: &'a Sequence,
    pub(super) english: &'a Sequence,
    pub(super) lengths: &'a Lengths,
    pub(super) ordered: &'a Ordered,
    /// What else is known of a step, in nats: how much more common its shape is here than where the weights were
    /// fitted, and what a model of the user says.
    pub(super) known: &'a dyn Fn(Step) -> f32,
}

impl Lattice {
    /// Describes the plausible steps.
    pub(super) fn of(material: &Material<'_>, steps: Vec<Step>) -> Lattice {
        let mut nodes: Vec<(usize, usize)> = vec![(0, 0), (material.chinese.len(), material.english.len())];
        let end = |step: &Step| (step.row + step.shape.0, step.column + step.shape.1);
        for step in &steps {
            nodes.push((step.row, step.column));
            nodes.push(end(step));
        }
        nodes.sort_unstable();
        nodes.dedup();
        let node = |at: (usize, usize)| nodes.binary_search(&at).expect("every end of a step was added");
        let mut edges: Vec<Edge> = steps
            .into_iter()
            .map(|step| Edge {
                step,
                from: node((step.row, step.column)),
                to: node(end(&step)),
                numbers: describe(material, step).numbers(),
            })
            .collect();
        edges.sort_by_key(|edge| (edge.from, edge.to));
        Lattice { edges, nodes: nodes.len() }
    }

    /// The lattice without some edges.
    pub(super) fn without(&self, gone: &[bool]) -> Lattice {
        let edges = self.edges.iter().zip(gone).filter(|(_, gone)| !**gone).map(|(edge, _)| edge.clone()).collect();
        Lattice { edges, nodes: self.nodes }
    }

    /// The edges of gold beads, Chinese first; `None` when they are no path.
    pub(super) fn path_of(&self, gold: &[Ids]) -> Option<Vec<usize>> {
        let of_step = |step: Step| self.edges.iter().position(|edge| edge.step == step);
        steps_of(gold).into_iter().map(of_step).collect()
    }

    /// What edge `k` is judged by behind a unit without a partner, or behind a bead.
    pub(super) fn numbers(&self, k: usize, behind_null: bool) -> Weights {
        let mut numbers = self.edges[k].numbers;
        numbers[OPEN] = if self.edges[k].step.is_null() && !behind_null { 1.0 } else { 0.0 };
        numbers
    }

    /// The numbers that a path has in the mean.
    pub(super) fn expected(&self, weights: &Weights) -> [f64; FEATURES] {
        let scores = self.scores(weights);
        let sums = self.sums(&scores, weights);
        let open = f64::from(weights[OPEN]);
        let mut expected = [0.0; FEATURES];
        for (edge, &score) in self.edges.iter().zip(&scores) {
            let probability = sums.probability(edge, score, open);
            for (sum, number) in expected.iter_mut().zip(edge.numbers) {
                *sum += probability * f64::from(number);
            }
            if edge.step.is_null() {
                let begins = sums.to[edge.from][0] + open + score + sums.from[edge.to][1] - sums.total;
                expected[OPEN] += begins.exp().min(1.0);
            }
        }
        expected
    }

    /// The score of each edge under `weights`, without what the path adds.
    fn scores(&self, weights: &Weights) -> Vec<f64> {
        let dot = |edge: &Edge| edge.numbers.iter().zip(weights).map(|(a, b)| f64::from(a * b)).sum();
        self.edges.iter().map(dot).collect()
    }

    /// The edges of the best path, in order, each with its probability among all paths.
    ///
    /// A unit has no partner wherever its null step stands: neighbouring null steps of both sides may stand in any order.
    pub(super) fn best(&self, weights: &Weights) -> Vec<(Step, f32)> {
        let scores = self.scores(weights);
        let sums = self.sums(&scores, weights);
        let open = f64::from(weights[OPEN]);
        let unreached = (f64::NEG_INFINITY, usize::MAX);
        // For each node, by whether the last edge is a null step: the best score, and the edge and state before.
        let mut best = vec![[unreached; 2]; self.nodes];
        let mut before = vec![[0_usize; 2]; self.nodes];
        best[0][0].0 = 0.0;
        for (k, edge) in self.edges.iter().enumerate() {
            let null = usize::from(edge.step.is_null());
            for state in 0..2 {
                let way = best[edge.from][state].0 + scores[k] + if null == 1 && state == 0 { open } else { 0.0 };
                if way > best[edge.to][null].0 {
                    best[edge.to][null] = (way, k);
                    before[edge.to][null] = state;
                }
            }
        }
        let alone = self.alone(&scores, &sums, open);
        let mut at = self.nodes - 1;
        let mut state = usize::from(best[at][1].0 > best[at][0].0);
        let mut path = Vec::new();
        while at > 0 && best[at][state].1 != usize::MAX {
            let k = best[at][state].1;
            let step = self.edges[k].step;
            let probability = match step.shape {
                (1, 0) => alone.0[step.row],
                (0, 1) => alone.1[step.column],
                _ => sums.probability(&self.edges[k], scores[k], open),
            };
            path.push((step, probability.min(1.0) as f32));
            (at, state) = (self.edges[k].from, before[at][state]);
        }
        path.reverse();
        path
    }

    /// Probability of each row and of each column to have no partner.
    fn alone(&self, scores: &[f64], sums: &Sums, open: f64) -> (Vec<f64>, Vec<f64>) {
        let last = self.edges.iter().map(|edge| edge.step);
        let (rows, columns) = last.fold((0, 0), |most, step| (most.0.max(step.row), most.1.max(step.column)));
        let mut alone = (vec![0.0; rows + 1], vec![0.0; columns + 1]);
        for (edge, &score) in self.edges.iter().zip(scores) {
            match edge.step.shape {
                (1, 0) => alone.0[edge.step.row] += sums.probability(edge, score, open),
                (0, 1) => alone.1[edge.step.column] += sums.probability(edge, score, open),
                _ => {}
            }
        }
        alone
    }

    /// Sums over all paths to and from each node.
    fn sums(&self, scores: &[f64], weights: &Weights) -> Sums {
        let open = f64::from(weights[OPEN]);
        let nothing = vec![[f64::NEG_INFINITY; 2]; self.nodes];
        let (mut to, mut from) = (nothing.clone(), nothing);
        to[0][0] = 0.0;
        for (k, edge) in self.edges.iter().enumerate() {
            let [full, null] = to[edge.from];
            if edge.step.is_null() {
                to[edge.to][1] = add(to[edge.to][1], add(full + open, null) + scores[k]);
            } else {
                to[edge.to][0] = add(to[edge.to][0], add(full, null) + scores[k]);
            }
        }
        from[self.nodes - 1] = [0.0; 2];
        for (k, edge) in self.edges.iter().enumerate().rev() {
            let [full, null] = from[edge.to];
            if edge.step.is_null() {
                from[edge.from][0] = add(from[edge.from][0], open + null + scores[k]);
                from[edge.from][1] = add(from[edge.from][1], null + scores[k]);
            } else {
                from[edge.from].iter_mut().for_each(|sum| *sum = add(*sum, full + scores[k]));
            }
        }
        let total = from[0][0];
        Sums { to, from, total }
    }
}

/// Beads as steps, Chinese first.
pub(in crate::align) fn steps_of(beads: &[Ids]) -> Vec<Step> {
    let (mut row, mut column) = (0, 0);
    let mut steps = Vec::new();
    for (chinese, english) in beads {
        steps.push(Step { row, column, shape: (chinese.len(), english.len()) });
        row += chinese.len();
        column += english.len();
    }
    steps
}

/// Logs of the summed weight of all paths to and from each node, by whether the edge before the node is a null step.
struct Sums {
    to: Vec<[f64; 2]>,
    from: Vec<[f64; 2]>,
    total: f64,
}

impl Sums {
    /// Probability that a path takes `edge`.
    fn probability(&self, edge: &Edge, score: f64, open: f64) -> f64 {
        let [full, null] = self.to[edge.from];
        let [after_full, after_null] = self.from[edge.to];
        let ways = if edge.step.is_null() { add(full + open, null) + after_null } else { add(full, null) + after_full };
        (ways + score - self.total).exp().min(1.0)
    }
}

/// Log of the sum of two weights given by their logs.
fn add(a: f64, b: f64) -> f64 {
    let (high, low) = if a > b { (a, b) } else { (b, a) };
    if low < high - 30.0 || low == f64::NEG_INFINITY { high } else { high + (low - high).exp().ln_1p() }
}

fn describe(material: &Material<'_>, step: Step) -> Described {
    let rows = step.row..step.row + step.shape.0;
    let columns = step.column..step.column + step.shape.1;
    let closes = |sequence: &Sequence, end: usize| end > 0 && sequence.closes[end - 1];
    let null = step.is_null();
    Described {
        step,
        words: if null { (0.0, 0.0) } else { material.ordered.evidence(step) },
        deviations: if null { 0.0 } else { material.lengths.of_step(step).deviations },
        characters: (
            material.chinese.lengths[rows.clone()].iter().sum(),
            material.english.lengths[columns.clone()].iter().sum(),
        ),
        closes: (closes(material.chinese, rows.end), closes(material.english, columns.end)),
        known: (material.known)(step),
    }
}

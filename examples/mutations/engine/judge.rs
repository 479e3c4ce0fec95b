//! Reviews pairs of lines, as they are and changed.

use super::{Kind, Mutation, draw};
use duizhao::align::{Alignment, Bead, Group};
use duizhao::document::Document;
use duizhao::finding::{Finding, Severity};
use duizhao::lexicon::Lexicon;
use duizhao::pipeline::review;
use duizhao::settings::Settings;
use duizhao::text::{Lang, Side, Sides, Span};
use std::collections::BTreeMap;

const CHECKS: [&str; 3] = ["number-mismatch", "date-mismatch", "quantity-mismatch"];

/// What was caught, and what was not.
#[derive(Debug, Default)]
pub(crate) struct Outcome {
    /// Caught and all, by kind and the language of the changed line.
    pub(crate) counts: BTreeMap<(Kind, bool), (usize, usize)>,
    /// Changes that no finding touches: the pair and the change.
    pub(crate) missed: Vec<(usize, Mutation)>,
    /// Pairs that are reported as they are, and with what; nothing is changed in them.
    pub(crate) alarms: Vec<(usize, String)>,
}

impl Outcome {
    /// Caught and all, over every kind.
    pub(crate) fn total(&self) -> (usize, usize) {
        self.counts.values().fold((0, 0), |sum, count| (sum.0 + count.0, sum.1 + count.1))
    }
}

/// Reviews pairs of lines with the checks of values.
pub(crate) struct Judge<'a> {
    lexicon: &'a Lexicon,
    pairs: &'a [[String; 2]],
    /// Whether neighbouring pairs are neighbours in a text.
    context: bool,
}

impl<'a> Judge<'a> {
    /// A judge of `pairs`, English first, which follow each other in a text where `context` says so.
    pub(crate) fn new(lexicon: &'a Lexicon, pairs: &'a [[String; 2]], context: bool) -> Judge<'a> {
        Judge { lexicon, pairs, context }
    }

    /// Changes every pair that is silent in `rounds` draws from `seed`.
    pub(crate) fn run(&self, seed: u64, rounds: usize) -> Outcome {
        let mut outcome = Outcome::default();
        for (at, pair) in self.pairs.iter().enumerate() {
            let said = self.findings(at, pair);
            if !said.is_empty() {
                outcome.alarms.extend(said.into_iter().map(|finding| (at, finding.message)));
                continue;
            }
            for mutation in draw(pair, seed.wrapping_add(at as u64 * 7919), rounds) {
                let caught = self.catches(at, &mutation);
                let count = outcome.counts.entry((mutation.kind, mutation.lang == Lang::Chinese)).or_default();
                (count.0, count.1) = (count.0 + usize::from(caught), count.1 + 1);
                if !caught {
                    outcome.missed.push((at, mutation));
                }
            }
        }
        outcome
    }

    /// Whether a finding touches the changed value, or what stood for it on the other side alone.
    fn catches(&self, at: usize, mutation: &Mutation) -> bool {
        let [english, chinese] = &self.pairs[at];
        let pair = match mutation.lang {
            Lang::English => [mutation.line.clone(), chinese.clone()],
            Lang::Chinese => [english.clone(), mutation.line.clone()],
        };
        let side = if mutation.lang == Lang::English { Side::Source } else { Side::Target };
        self.findings(at, &pair).iter().any(|finding| {
            let mut here = finding.places.iter().filter(|place| place.side == side).peekable();
            here.peek().is_none()
                || here.any(|place| place.span.start < mutation.value.end && mutation.value.start < place.span.end)
        })
    }

    /// The findings of the pair `at` with these lines, places relative to its lines.
    fn findings(&self, at: usize, lines: &[String; 2]) -> Vec<Finding> {
        let around = usize::from(self.context);
        let window = at.saturating_sub(around)..(at + around + 1).min(self.pairs.len());
        let mut ranges = Sides { source: Span::new(0, 0), target: Span::new(0, 0) };
        let documents = Sides { source: (0, Lang::English), target: (1, Lang::Chinese) }.map(|&(column, lang)| {
            let mut text = String::new();
            for index in window.clone() {
                let line = if index == at { &lines[column] } else { &self.pairs[index][column] };
                if index == at {
                    let side = if column == 0 { Side::Source } else { Side::Target };
                    ranges[side] = Span::new(text.len(), text.len() + line.len());
                }
                text.push_str(line);
                text.push('\n');
            }
            self.document(&text, lang)
        });
        let count = documents.source.sentences.len().min(documents.target.sentences.len());
        let settings = Settings { only: CHECKS.map(String::from).to_vec(), ..settings(Lang::English) };
        let findings = review(documents, Some(line_by_line(count)), self.lexicon, &settings).findings;
        let inside = findings.into_iter().filter(|finding| {
            finding.severity >= Severity::Minor
                && finding
                    .places
                    .iter()
                    .any(|place| place.span.start < ranges[place.side].end && ranges[place.side].start < place.span.end)
        });
        let moved = inside.map(|mut finding| {
            for place in &mut finding.places {
                let start = ranges[place.side].start;
                place.span = Span::new(place.span.start.saturating_sub(start), place.span.end.saturating_sub(start));
            }
            finding
        });
        moved.collect()
    }

    fn document(&self, text: &str, lang: Lang) -> Document {
        let documents = Document::read("lines", text.as_bytes(), self.lexicon, &settings(lang));
        let documents = documents.expect("a text in memory can be read");
        documents.into_iter().next().expect("a text has one document at least")
    }
}

fn settings(lang: Lang) -> Settings {
    Settings { pre_split: true, source: Some(lang), ..Settings::default() }
}

/// One bead for each line.
fn line_by_line(count: usize) -> Alignment {
    let mut alignment = Alignment { coverage: 1.0, ..Alignment::default() };
    for at in 0..count {
        alignment.groups.push(Group { source: vec![at], target: vec![at], score: 1.0 });
        alignment.beads.push(Bead { source: vec![at], target: vec![at], score: 1.0 });
    }
    alignment
}

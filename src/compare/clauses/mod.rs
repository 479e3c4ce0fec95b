//! Clauses of paired sentences that the other side leaves out.

mod choice;
mod evidence;
mod lengths;
mod spare;
mod stems;
mod weights;
mod words;

use super::{Compared, Drift, Mention, NamePair, NameVerdict, Verdicts};
use crate::align::Bead;
use crate::document::Role;
use crate::text::Side;
use crate::text::ViewSpan;
use choice::Surroundings;
use evidence::Evidence;
use lengths::Lengths;
use rustc_hash::FxHashMap;
use words::Words;

/// A clause of a paired sentence without a counterpart.
#[derive(Clone, Debug, PartialEq)]
pub struct LostClause {
    /// Index of the bead.
    pub bead: usize,
    /// The side that has the clause.
    pub side: Side,
    /// Its sentence.
    pub sentence: usize,
    /// The clause, in the view of the sentence's paragraph.
    pub view: ViewSpan,
    /// Whether it is the whole sentence, which shares its bead with another one.
    pub whole: bool,
}

impl LostClause {
    /// Whether a part of the text stands in the clause.
    fn holds(&self, side: Side, sentence: usize, view: ViewSpan) -> bool {
        side == self.side && sentence == self.sentence && self.view.start <= view.start && view.end <= self.view.end
    }
}

/// Takes away what lost clauses say of themselves: figures, names and denials have no counterpart where these have none.
pub(super) fn explain(verdicts: &mut Verdicts) {
    let clauses = &verdicts.clauses;
    if clauses.is_empty() {
        return;
    }
    let lost = |side, sentence, view| clauses.iter().any(|clause| clause.holds(side, sentence, view));
    verdicts.numbers.retain(|drift| {
        let figure = |side: Side| drift.figures[side].as_ref();
        let alone = Side::BOTH.into_iter().find(|side| figure(side.other()).is_none());
        !alone.is_some_and(|side| figure(side).is_some_and(|figure| lost(side, figure.sentence, figure.view)))
    });
    let place = |verdict: &NameVerdict| verdict.english_place;
    verdicts.names.retain(|name| !lost(place(name).side, place(name).sentence, place(name).view));
    verdicts.denials.retain(|denial| !lost(denial.side, denial.sentence, denial.view));
    verdicts.qualifiers.retain(|qualifier| !lost(qualifier.side, qualifier.sentence, qualifier.view));
    verdicts
        .turns
        .retain(|turn| !Side::BOTH.into_iter().any(|side| lost(side, turn.places[side].0, turn.places[side].1)));
}

/// Tokens of a side of a bead that are searched at most; longer ones are no sentences.
const LONGEST: usize = 150;

/// English sentences of a bead that is searched, at most.
const SENTENCES: usize = 2;

/// Places by sentence.
type Views = FxHashMap<usize, Vec<ViewSpan>>;

/// What other comparisons found, by sentence.
struct Known {
    /// English figures without an equal.
    lost: Views,
    /// English names whose rendering is known.
    names: Views,
    /// The renderings.
    chinese_names: Views,
}

impl Known {
    fn of(compared: Compared<'_>, numbers: &[Drift], names: &[NamePair]) -> Self {
        let english = compared.english();
        let alone = numbers.iter().filter(|drift| drift.figures[english.other()].is_none());
        let lost = alone.filter_map(|drift| drift.figures[english].as_ref());
        let place = |mention: Mention| (mention.sentence, mention.view);
        Self {
            lost: by_sentence(lost.map(|figure| (figure.sentence, figure.view))),
            names: by_sentence(names.iter().map(|pair| place(pair.english_place))),
            chinese_names: by_sentence(names.iter().map(|pair| place(pair.chinese_place))),
        }
    }
}

fn by_sentence(places: impl Iterator<Item = (usize, ViewSpan)>) -> Views {
    let mut views = Views::default();
    places.for_each(|(sentence, view)| views.entry(sentence).or_default().push(view));
    views
}

/// The English clauses that the Chinese of their bead leaves out, one a bead, in order.
///
/// `numbers` and `names` are what is known of figures and names already.
pub(super) fn find(compared: Compared<'_>, numbers: &[Drift], names: &[NamePair]) -> Vec<LostClause> {
    let (lengths, known) = (Lengths::of(compared), Known::of(compared, numbers, names));
    let beads = compared.alignment.beads.iter().enumerate();
    beads
        .filter(|(_, bead)| is_searched(compared, bead))
        .filter_map(|(at, _)| of_bead(compared, &known, &lengths, at))
        .collect()
}

/// Whether a bead pairs running text on both sides.
fn is_searched(compared: Compared<'_>, bead: &Bead) -> bool {
    let english = compared.english();
    let own = bead.side(english);
    let document = &compared.documents[english];
    let running = |&sentence: &usize| document.paragraphs[document.sentences[sentence].paragraph].role == Role::Body;
    let short = Side::BOTH.into_iter().all(|side| {
        let sentences = &compared.documents[side].sentences;
        bead.side(side).iter().map(|&sentence| sentences[sentence].tokens.len()).sum::<usize>() <= LONGEST
    });
    Compared::is_sure(bead) && own.len() <= SENTENCES && short && own.iter().all(running)
}

/// The clause that a bead leaves out, if it does.
fn of_bead(compared: Compared<'_>, known: &Known, lengths: &Lengths, at: usize) -> Option<LostClause> {
    let shortness = lengths.shortness(compared, at)?;
    let beads = &compared.alignment.beads;
    let (bead, english) = (&beads[at], compared.english());
    let mut words = Words::of(compared, known, bead.side(english));
    let here = Evidence::of(compared, bead.side(english.other()), &words.stems);
    words.weigh(&here, None);
    // What stands beside the bead only makes a word worth less: most beads need not look at it.
    if !choice::may_be_any(&words, shortness) {
        return None;
    }
    let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten().filter_map(|near| beads.get(near));
    let beside: Vec<usize> = beside.flat_map(|near| near.side(english.other()).iter().copied()).collect();
    words.weigh(&here, Some(&Evidence::of(compared, &beside, &words.stems)));
    let spare = spare::of(compared, known, bead, &words.stems);
    let clause = choice::best(&words, &Surroundings { shortness, spare })?;
    let text = &compared.documents[english].sentence_text(clause.sentence);
    let start = compared.documents[english].sentences[clause.sentence].view.start;
    if is_copied(compared, bead, &text[clause.view.start - start..clause.view.end - start]) {
        return None;
    }
    Some(LostClause {
        bead: at,
        side: english,
        sentence: clause.sentence,
        view: clause.view,
        whole: words.is_whole(clause.range),
    })
}

/// Whether the Chinese of a bead has `clause` as it is: a list of codes, a title.
fn is_copied(compared: Compared<'_>, bead: &Bead, clause: &str) -> bool {
    let chinese = compared.english().other();
    let (document, clause) = (&compared.documents[chinese], clause.to_lowercase());
    bead.side(chinese).iter().any(|&sentence| document.sentence_text(sentence).to_lowercase().contains(&clause))
}

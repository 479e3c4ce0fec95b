//! How omission and addition word a stretch without a counterpart.

use super::Findings;
use crate::bitext::{Bitext, Pair};
use crate::compare::{Extent, Gap, LostClause};
use crate::facts::in_sentence;
use crate::finding::Severity;
use crate::text::Lang;
use crate::text::Place;
use crate::text::Side;
use crate::text::ViewSpan;
use crate::wording::{Message, Passage, Stretch};

/// Reports `gap` once, with the names and figures it holds nested.
pub(super) fn report(bitext: &Bitext, gap: &Gap, findings: &mut Findings) {
    let (severity, extent) = match gap.extent {
        Extent::Title => return,
        Extent::Heading => (Severity::Minor, Stretch::Headings(gap.paragraphs.len())),
        Extent::Paragraphs => (Severity::Critical, Stretch::Paragraphs(gap.paragraphs.len())),
        Extent::Sentences if is_slight(bitext, gap) => (Severity::Minor, Stretch::ShortSentence),
        Extent::Sentences => (Severity::Major, Stretch::Sentences(gap.sentences.len())),
    };
    let places = places(bitext, gap);
    let opening = opening(&bitext.excerpt(places[0]));
    let message = Message::Passage(Passage::Gap { side: gap.side, extent, opening });
    let whole = |&sentence: &usize| (sentence, bitext.documents[gap.side].sentences[sentence].view);
    let held = held(bitext, gap.side, gap.sentences.iter().map(whole));
    let finding = findings.add(severity, places, &message);
    for (place, text) in held {
        finding.nest(vec![place], text);
    }
}

/// Reports a clause that `side` has and the sentences paired with its own have not.
pub(super) fn report_clause(bitext: &Bitext, clause: &LostClause, findings: &mut Findings) {
    let place = bitext.place(clause.side, clause.sentence, clause.view);
    let extent = if clause.whole { Stretch::Sentences(1) } else { Stretch::Clause };
    let opening = opening(&bitext.excerpt(place));
    let message = Message::Passage(Passage::Gap { side: clause.side, extent, opening });
    let mut places = vec![place];
    places.extend(Pair { bitext, bead: &bitext.alignment.beads[clause.bead] }.places(clause.side.other()));
    let held = held(bitext, clause.side, [(clause.sentence, clause.view)].into_iter());
    let finding = findings.add(Severity::Minor, places, &message);
    for (place, text) in held {
        finding.nest(vec![place], text);
    }
}

/// Places shown one by one; a longer gap is one place from its first to its last byte.
const MOST_PLACES: usize = 12;

/// One place for each paragraph, or for the run of sentences.
pub(super) fn places(bitext: &Bitext, gap: &Gap) -> Vec<Place> {
    let document = &bitext.documents[gap.side];
    let spans: Vec<_> = match gap.extent {
        Extent::Sentences => gap.sentences.iter().map(|&s| document.sentences[s].span).collect(),
        _ => gap.paragraphs.iter().map(|&p| document.paragraphs[p].span).collect(),
    };
    let joined = spans.iter().copied().reduce(|a, b| a.join(b));
    let run = gap.extent == Extent::Sentences && gap.paragraphs.len() == 1;
    let one = run || spans.len() > MOST_PLACES;
    let spans = if one { joined.into_iter().collect() } else { spans };
    spans.into_iter().map(|span| Place { side: gap.side, span }).collect()
}

/// Words (English) or characters (Chinese) up to which a sentence says little.
const SLIGHT: usize = 4;

/// Whether a gap is so short that a translator may have folded it into its neighbour.
fn is_slight(bitext: &Bitext, gap: &Gap) -> bool {
    let document = &bitext.documents[gap.side];
    let size = |&sentence: &usize| {
        let text = document.sentence_text(sentence);
        match document.lang {
            Lang::English => text.split_whitespace().count(),
            Lang::Chinese => text.chars().filter(|c| c.is_alphanumeric()).count(),
        }
    };
    gap.sentences.iter().map(size).sum::<usize>() <= SLIGHT
}

/// The first words of a text, enough to recognise it.
pub(super) fn opening(text: &str) -> String {
    let wide = text.chars().any(crate::text::chars::is_han);
    let most = if wide { 24 } else { 60 };
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}

/// The names and figures that stand in parts of sentences, in reading order, each with its place.
fn held(bitext: &Bitext, side: Side, stretches: impl Iterator<Item = (usize, ViewSpan)>) -> Vec<(Place, String)> {
    let facts = &bitext.facts[side];
    let mut views: Vec<(usize, ViewSpan)> = Vec::new();
    for (sentence, stretch) in stretches {
        let names = in_sentence(&facts.names, sentence).iter();
        let sure = names.filter(|name| name.value.words.iter().any(|word| word.sure || word.likely));
        let stated = sure.map(|name| name.view).chain(facts.figures(sentence));
        let inside = stated.filter(|view| stretch.start <= view.start && view.end <= stretch.end);
        views.extend(inside.map(|view| (sentence, view)));
    }
    views.sort_unstable();
    views.dedup();
    let places = views.into_iter().map(|(sentence, view)| bitext.place(side, sentence, view));
    places.map(|place| (place, bitext.excerpt(place))).collect()
}

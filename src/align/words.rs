//! Word links inside a bead: which words of each side translate which, and which nothing explains.

use super::bead::{Alignment, Bead};
use super::pair::TextPair;
use super::terms::push_terms;
use crate::document::Document;
use crate::document::TokenKind;
use crate::facts::Facts;
use crate::facts::in_sentence;
use crate::lexicon::Lexicon;
use crate::text::Side;
use crate::text::Sides;
use rayon::prelude::*;

/// How strongly links keep near the diagonal of a bead.
const TENSION: f32 = 2.0;
/// A word explains another when it makes it so many times as likely as chance.
const TIMES: f32 = 20.0;
/// Tokens of a side of a bead that are linked at most; longer ones are no sentences.
const LONGEST: usize = 400;

/// The word links of one bead; words are positions in the tokens of their documents.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WordLinks {
    /// A word of the source and a word of the target that translate each other, ascending.
    pub links: Vec<(usize, usize)>,
    /// For each side the words and numbers that no word of the other side explains, ascending.
    pub unexplained: Sides<Vec<usize>>,
}

/// The word links of each bead of `alignment`, by the lexicon and by what the beads teach.
pub fn word_links(
    documents: &Sides<Document>,
    facts: &Sides<Facts>,
    alignment: &Alignment,
    lexicon: &Lexicon,
) -> Vec<WordLinks> {
    let mut texts = TextPair::of(
        Sides { source: &documents.source, target: &documents.target },
        Sides { source: &facts.source, target: &facts.target },
        lexicon,
    );
    texts.relearn(&alignment.beads);
    alignment.beads.par_iter().map(|bead| of_bead(&texts, documents, facts, bead)).collect()
}

/// A word of a bead: its position in the document, and its terms as numbers.
struct Word {
    token: usize,
    terms: Vec<u32>,
}

/// The words and numbers of one side of a bead, marks left out.
fn words_of(texts: &TextPair, document: &Document, facts: &Facts, (side, bead): (Side, &Bead)) -> Vec<Word> {
    let mut words = Vec::new();
    for &sentence in bead.side(side) {
        for token in document.sentences[sentence].tokens.clone() {
            let (kind, view) = (document.tokens[token].kind, document.tokens[token].view);
            let mut terms = Vec::new();
            match kind {
                TokenKind::Mark => continue,
                TokenKind::Word => push_terms(document.lang, document.token_text(sentence, token), &mut terms),
                TokenKind::Number => {}
            }
            let numbers = in_sentence(&facts.numbers, sentence).iter();
            let inside = numbers.filter(|number| number.view.start <= view.start && view.end <= number.view.end);
            terms.extend(inside.map(|number| format!("#{}", number.value.value)));
            words.push(Word { token, terms: terms.iter().filter_map(|term| texts.id(side, term)).collect() });
        }
    }
    words
}

/// Links the words of one bead.
fn of_bead(texts: &TextPair, documents: &Sides<Document>, facts: &Sides<Facts>, bead: &Bead) -> WordLinks {
    let words = |side: Side| words_of(texts, &documents[side], &facts[side], (side, bead));
    let (source, target) = (words(Side::Source), words(Side::Target));
    if source.len().max(target.len()) > LONGEST {
        return WordLinks::default();
    }
    let mut gains: Vec<Sides<f32>> = Vec::with_capacity(source.len() * target.len());
    for (i, a) in source.iter().enumerate() {
        for (j, b) in target.iter().enumerate() {
            let apart = (i as f32 + 0.5) / source.len() as f32 - (j as f32 + 0.5) / target.len() as f32;
            let near = (-TENSION * apart.abs()).exp();
            let best = |best: Sides<f32>, times: Sides<f32>| Sides {
                source: best.source.max(times.source * near),
                target: best.target.max(times.target * near),
            };
            let pairs = a.terms.iter().flat_map(|&x| b.terms.iter().map(move |&y| texts.times(x, y)));
            gains.push(pairs.fold(Sides::default(), best));
        }
    }
    let links = symmetrised(&gains, source.len(), target.len());
    let left = |words: &[Word], is_linked: &dyn Fn(usize) -> bool| {
        (0..words.len()).filter(|&k| !is_linked(k)).map(|k| words[k].token).collect::<Vec<usize>>()
    };
    WordLinks {
        unexplained: Sides {
            source: left(&source, &|k| links.iter().any(|&(i, _)| i == k)),
            target: left(&target, &|k| links.iter().any(|&(_, j)| j == k)),
        },
        links: links.into_iter().map(|(i, j)| (source[i].token, target[j].token)).collect(),
    }
}

/// The links that both directions choose, and those of either that lie beside one and reach a word without a link, until
/// there are none (grow-diag of Koehn, Och and Marcu 2003); at last those of either between two words without a link.
///
/// `gains` is `[rows][columns]`. Of equal gains the first column or row is chosen.
fn symmetrised(gains: &[Sides<f32>], rows: usize, columns: usize) -> Vec<(usize, usize)> {
    let best = |cells: &mut dyn Iterator<Item = usize>, gain: &dyn Fn(&Sides<f32>) -> f32| {
        let enough = cells.filter(|&cell| gain(&gains[cell]) >= TIMES);
        enough.reduce(|best, cell| if gain(&gains[cell]) > gain(&gains[best]) { cell } else { best })
    };
    let mut chosen = vec![0_u8; gains.len()];
    for row in 0..rows {
        let found = best(&mut (row * columns..(row + 1) * columns), &|gain| gain.source);
        found.into_iter().for_each(|cell| chosen[cell] += 1);
    }
    for column in 0..columns {
        let found = best(&mut (0..rows).map(|row| row * columns + column), &|gain| gain.target);
        found.into_iter().for_each(|cell| chosen[cell] += 1);
    }
    let cells = || (0..gains.len()).filter(|&cell| chosen[cell] > 0).map(|cell| (cell / columns, cell % columns));
    let mut links: Vec<(usize, usize)> = cells().filter(|&(row, column)| chosen[row * columns + column] == 2).collect();
    for beside in [true, false] {
        loop {
            let free = |&(row, column): &(usize, usize)| {
                let (row_free, column_free) =
                    (links.iter().all(|link| link.0 != row), links.iter().all(|link| link.1 != column));
                let near = |link: &(usize, usize)| link.0.abs_diff(row) <= 1 && link.1.abs_diff(column) <= 1;
                if beside { (row_free || column_free) && links.iter().any(near) } else { row_free && column_free }
            };
            let Some(link) = cells().find(free) else { break };
            links.push(link);
        }
    }
    links.sort_unstable();
    links
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_of_one_direction_join_when_they_lie_beside_a_sure_one() {
        let gain = |source, target| Sides { source, target };
        let gains = [
            gain(90.0, 90.0),
            gain(0.0, 50.0),
            gain(0.0, 0.0),
            gain(0.0, 0.0),
            gain(0.0, 0.0),
            gain(0.0, 30.0),
            gain(0.0, 0.0),
            gain(0.0, 0.0),
            gain(5.0, 5.0),
        ];
        assert_eq!(symmetrised(&gains, 3, 3), [(0, 0), (0, 1), (1, 2)]);
    }
}

//! Word links as JSON lines: the words of each bead, which translate which, and which nothing explains.

use super::{Report, Texts};
use crate::align::{Bead, WordLinks, word_links};
use crate::bitext::Bitext;
use crate::lexicon::Lexicon;
use crate::text::Side;
use serde::Serialize;
use std::io::{self, Write};

#[derive(Serialize)]
struct WordsShape {
    article: usize,
    source: Vec<String>,
    target: Vec<String>,
    /// A position in `source` and one in `target`, from 0.
    links: Vec<(usize, usize)>,
    source_unexplained: Vec<usize>,
    target_unexplained: Vec<usize>,
}

/// Writes a JSON object a bead.
pub fn write(report: &Report, lexicon: &Lexicon, out: &mut dyn Write) -> io::Result<()> {
    for (number, article) in report.articles.iter().enumerate() {
        let Texts::Bitext(bitext) = &article.texts else { continue };
        let links = word_links(&bitext.documents, &bitext.facts, &bitext.alignment, lexicon);
        for (bead, links) in bitext.alignment.beads.iter().zip(&links) {
            serde_json::to_writer(&mut *out, &shape(number, bitext, bead, links)).map_err(io::Error::from)?;
            writeln!(out)?;
        }
    }
    Ok(())
}

fn shape(article: usize, bitext: &Bitext, bead: &Bead, found: &WordLinks) -> WordsShape {
    let tokens = |side: Side| -> Vec<(usize, String)> {
        let document = &bitext.documents[side];
        let inside = |&sentence: &usize| {
            let tokens = document.sentences[sentence].tokens.clone();
            tokens.map(move |token| (token, document.token_text(sentence, token).to_owned()))
        };
        bead.side(side).iter().flat_map(inside).collect()
    };
    let (source, target) = (tokens(Side::Source), tokens(Side::Target));
    let place = |tokens: &[(usize, String)], token: usize| {
        tokens.iter().position(|&(other, _)| other == token).expect("links are between tokens of the bead")
    };
    let places = |tokens: &[(usize, String)], of: &[usize]| of.iter().map(|&token| place(tokens, token)).collect();
    WordsShape {
        article,
        links: found.links.iter().map(|&(a, b)| (place(&source, a), place(&target, b))).collect(),
        source_unexplained: places(&source, &found.unexplained.source),
        target_unexplained: places(&target, &found.unexplained.target),
        source: source.into_iter().map(|(_, text)| text).collect(),
        target: target.into_iter().map(|(_, text)| text).collect(),
    }
}

//! Beads alone: tables, JSON lines, and the form that aligners are compared in.

use super::{Report, Texts};
use crate::align::Bead;
use crate::bitext::Bitext;
use crate::text::Lang;
use crate::text::Side;
use serde::Serialize;
use std::io::{self, Write};

/// Writes a row a bead: source, target, score; the sentences of a side joined as their language joins them.
pub fn write_tsv(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "source\ttarget\tscore")?;
    for (_, bitext, bead) in beads(report) {
        let text = |side| segment(bitext, bead, side);
        writeln!(out, "{}\t{}\t{:.3}", text(Side::Source), text(Side::Target), bead.score)?;
    }
    Ok(())
}

#[derive(Serialize)]
struct BeadShape<'a> {
    article: usize,
    source: Vec<String>,
    target: Vec<String>,
    source_path: &'a str,
    target_path: &'a str,
    score: f64,
}

/// Writes a JSON object a bead, with the sentences of each side and the files they are from.
pub fn write_jsonl(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    for (article, bitext, bead) in beads(report) {
        let shape = BeadShape {
            article,
            source: sentences(bitext, bead, Side::Source),
            target: sentences(bitext, bead, Side::Target),
            source_path: &bitext.documents.source.original.path,
            target_path: &bitext.documents.target.original.path,
            score: (bead.score * 1000.0).round() / 1000.0,
        };
        serde_json::to_writer(&mut *out, &shape).map_err(io::Error::from)?;
        writeln!(out)?;
    }
    Ok(())
}

/// Writes `[zh ids]:[en ids]` a bead, 0-based, an empty line between articles.
pub fn write_beads(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    let mut last = None;
    for (article, bitext, bead) in beads(report) {
        if last.is_some_and(|last| last != article) {
            writeln!(out)?;
        }
        last = Some(article);
        let ids =
            |lang: Lang| bead.side(bitext.side_of(lang)).iter().map(usize::to_string).collect::<Vec<_>>().join(",");
        writeln!(out, "[{}]:[{}]", ids(Lang::Chinese), ids(Lang::English))?;
    }
    Ok(())
}

/// The beads of all pairs, with the position of the article.
pub(super) fn beads(report: &Report) -> impl Iterator<Item = (usize, &Bitext, &Bead)> {
    let pairs = report.articles.iter().enumerate().filter_map(move |(at, article)| match &article.texts {
        Texts::Bitext(bitext) => Some((at, bitext.as_ref())),
        Texts::Single(_) => None,
    });
    pairs.flat_map(|(at, bitext)| bitext.alignment.beads.iter().map(move |bead| (at, bitext, bead)))
}

/// What a reader sees of each sentence of one side.
fn sentences(bitext: &Bitext, bead: &Bead, side: Side) -> Vec<String> {
    let document = &bitext.documents[side];
    bead.side(side).iter().map(|&sentence| document.original.excerpt(document.sentences[sentence].span)).collect()
}

/// The sentences of one side as one text; Chinese ones follow without a space.
pub(super) fn segment(bitext: &Bitext, bead: &Bead, side: Side) -> String {
    let between = if bitext.documents[side].lang == Lang::Chinese { "" } else { " " };
    sentences(bitext, bead, side).join(between)
}

//! The table that viewers of MQM annotations read (<https://github.com/google-research/google-research/tree/master/marot>):
//! a row a finding and segment, the words it is about between `<v>` and `</v>`.

use super::{Article, Report, Texts};
use crate::align::Bead;
use crate::bitext::Bitext;
use crate::document::Original;
use crate::finding::Finding;
use crate::text::Lang;
use crate::text::Side;
use crate::text::Span;
use std::io::{self, Write};

const COLUMNS: [&str; 10] =
    ["system", "doc", "docSegId", "globalSegId", "rater", "source", "target", "category", "severity", "metadata"];

/// Writes a row for each finding of a bead, and a row without an error for a bead that has none.
///
/// A finding stands with the first bead it touches; findings over several articles belong to no segment and are left out.
pub fn write(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}", COLUMNS.join("\t"))?;
    let mut global = 0;
    for article in &report.articles {
        let Texts::Bitext(bitext) = &article.texts else { continue };
        let homes = homes(article, bitext);
        for (at, bead) in bitext.alignment.beads.iter().enumerate() {
            global += 1;
            let doc = plain(&bitext.documents.target.original.path);
            let ids = format!("translation\t{doc}\t{}\t{global}\tduizhao", at + 1);
            let mut found = homes.iter().filter(|&&(home, _)| home == at).peekable();
            if found.peek().is_none() {
                let [source, target] = Side::BOTH.map(|side| segment(bitext, bead, side, None));
                writeln!(out, "{ids}\t{source}\t{target}\tno-error\tno-error\t{{}}")?;
            }
            for &(_, finding) in found {
                let [source, target] = Side::BOTH.map(|side| segment(bitext, bead, side, Some(finding)));
                let (category, severity) = (finding.category.path(), finding.severity.name());
                writeln!(out, "{ids}\t{source}\t{target}\t{category}\t{severity}\t{}", metadata(finding))?;
            }
        }
    }
    Ok(())
}

/// The bead of each finding; one that touches none, as in a caption, has no segment and is left out.
fn homes<'a>(article: &'a Article, bitext: &Bitext) -> Vec<(usize, &'a Finding)> {
    let home = |finding: &Finding| {
        let touches = |bead: &Bead| {
            finding.places.iter().any(|place| {
                let document = &bitext.documents[place.side];
                bead.side(place.side).iter().any(|&s| document.sentences[s].span.overlaps(place.span))
            })
        };
        bitext.alignment.beads.iter().position(touches)
    };
    article.findings.iter().filter_map(|finding| Some((home(finding)?, finding))).collect()
}

/// What a viewer shows when it is asked for more; JSON has no tab or line break outside of escapes.
fn metadata(finding: &Finding) -> String {
    serde_json::json!({ "note": finding.message, "check": finding.check, "id": finding.id }).to_string()
}

/// The sentences of one side, the words of the finding marked.
fn segment(bitext: &Bitext, bead: &Bead, side: Side, finding: Option<&Finding>) -> String {
    let document = &bitext.documents[side];
    let places = finding.map(|finding| finding.places.as_slice()).unwrap_or_default();
    let marks: Vec<Span> = places.iter().filter(|place| place.side == side).map(|place| place.span).collect();
    let sentences = bead.side(side).iter().map(|&s| marked(&document.original, document.sentences[s].span, &marks));
    sentences.collect::<Vec<_>>().join(if document.lang == Lang::Chinese { "" } else { " " })
}

/// A sentence as a reader sees it, with the parts that a mark covers between `<v>` and `</v>`.
fn marked(original: &Original, sentence: Span, marks: &[Span]) -> String {
    let mut marks: Vec<Span> = marks.iter().copied().filter(|mark| mark.overlaps(sentence)).collect();
    marks.sort_unstable();
    let (mut text, mut at) = (String::new(), sentence.start);
    for mark in marks {
        let (start, end) = (mark.start.max(at), mark.end.min(sentence.end));
        if start >= end {
            continue;
        }
        text.push_str(&piece(original, Span::new(at, start)));
        text.push_str(&format!("<v>{}</v>", plain(&original.excerpt(Span::new(start, end)))));
        at = end;
    }
    text + &piece(original, Span::new(at, sentence.end))
}

/// Text between marks, with the space that parts it from them.
fn piece(original: &Original, span: Span) -> String {
    let raw = &original.text[span.range()];
    let space = |is: bool| if is { " " } else { "" };
    let inner = plain(&original.excerpt(span));
    match inner.is_empty() {
        true => space(!raw.is_empty() && raw.trim().is_empty()).to_owned(),
        false => {
            let (before, after) = (raw.starts_with(char::is_whitespace), raw.ends_with(char::is_whitespace));
            format!("{}{inner}{}", space(before), space(after))
        }
    }
}

/// Without what would end a field or a row, and without marks that are not ours.
fn plain(text: &str) -> String {
    text.replace(['\t', '\n', '\r'], " ").replace("<v>", "<\u{200b}v>").replace("</v>", "<\u{200b}/v>")
}

//! XLIFF 2.1 (<https://docs.oasis-open.org/xliff/xliff-core/v2.1/xliff-core-v2.1.html>): a file an article, a unit a bead.

use super::alignment::segment;
use super::xml::escaped;
use super::{Report, Texts};
use crate::bitext::Bitext;
use crate::text::Side;
use std::io::{self, Write};

/// Writes every bead; a sentence without a counterpart has no target, or an empty source.
///
/// Fails where articles are translated in both directions: a document of XLIFF has one.
pub fn write(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    let bitexts: Vec<&Bitext> = report
        .articles
        .iter()
        .filter_map(|article| match &article.texts {
            Texts::Bitext(bitext) => Some(bitext.as_ref()),
            Texts::Single(_) => None,
        })
        .collect();
    let [source, target] = [language(&bitexts, Side::Source)?, language(&bitexts, Side::Target)?];
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    writeln!(
        out,
        "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" srcLang=\"{source}\" trgLang=\"{target}\">"
    )?;
    if bitexts.is_empty() {
        // The format wants a file with a unit even where nothing was paired.
        writeln!(out, "  <file id=\"f1\"><unit id=\"u1\"><segment><source/></segment></unit></file>")?;
    }
    for (at, bitext) in bitexts.iter().enumerate() {
        let path = escaped(&bitext.documents.source.original.path);
        writeln!(out, "  <file id=\"f{}\" original=\"{path}\">", at + 1)?;
        units(bitext, out)?;
        writeln!(out, "  </file>")?;
    }
    writeln!(out, "</xliff>")
}

fn units(bitext: &Bitext, out: &mut dyn Write) -> io::Result<()> {
    for (at, bead) in bitext.alignment.beads.iter().enumerate() {
        let [source, target] = Side::BOTH.map(|side| segment(bitext, bead, side));
        let state = if target.is_empty() { "initial" } else { "translated" };
        writeln!(out, "    <unit id=\"u{}\">", at + 1)?;
        writeln!(out, "      <segment id=\"s1\" state=\"{state}\">")?;
        writeln!(out, "        <source>{}</source>", escaped(&source))?;
        if !target.is_empty() {
            writeln!(out, "        <target>{}</target>", escaped(&target))?;
        }
        writeln!(out, "      </segment>\n    </unit>")?;
    }
    Ok(())
}

/// The tag of one side; `zh` where articles differ in script.
fn language(bitexts: &[&Bitext], side: Side) -> io::Result<&'static str> {
    let Some(first) = bitexts.first().map(|bitext| &bitext.documents[side]) else {
        return Ok(if side == Side::Source { "en" } else { "zh" });
    };
    if bitexts.iter().any(|bitext| bitext.documents[side].lang != first.lang) {
        let problem = "XLIFF holds one direction; give articles from English and from Chinese one by one";
        return Err(io::Error::new(io::ErrorKind::InvalidInput, problem));
    }
    let same = bitexts.iter().all(|bitext| bitext.documents[side].tag() == first.tag());
    Ok(if same { first.tag() } else { "zh" })
}

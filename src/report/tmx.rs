//! TMX 1.4b, the memories of translation tools: a unit a bead.

use super::Report;
use super::alignment::{beads, segment};
use super::xml::escaped;
use crate::text::Side;
use std::io::{self, Write};

/// Writes every bead that has both sides; a memory has no use for a text alone.
pub fn write(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    let source = beads(report).next().map_or("*all*", |(_, bitext, _)| bitext.documents.source.tag());
    let one = beads(report).all(|(_, bitext, _)| bitext.documents.source.tag() == source);
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    writeln!(out, "<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">")?;
    writeln!(out, "<tmx version=\"1.4\">")?;
    writeln!(
        out,
        "  <header creationtool=\"duizhao\" creationtoolversion=\"{}\" segtype=\"block\" o-tmf=\"duizhao\" \
         adminlang=\"en\" srclang=\"{}\" datatype=\"plaintext\"/>",
        env!("CARGO_PKG_VERSION"),
        if one { source } else { "*all*" }
    )?;
    writeln!(out, "  <body>")?;
    for (_, bitext, bead) in beads(report).filter(|(_, _, bead)| !bead.source.is_empty() && !bead.target.is_empty()) {
        let single = bead.source.len() == 1 && bead.target.len() == 1;
        let kind = if single { " segtype=\"sentence\"" } else { "" };
        writeln!(out, "    <tu srclang=\"{}\"{kind}>", bitext.documents.source.tag())?;
        writeln!(out, "      <prop type=\"x-score\">{:.3}</prop>", bead.score)?;
        for side in Side::BOTH {
            let document = &bitext.documents[side];
            let text = segment(bitext, bead, side);
            writeln!(out, "      <tuv xml:lang=\"{}\">", document.tag())?;
            writeln!(out, "        <prop type=\"x-document\">{}</prop>", escaped(&document.original.path))?;
            writeln!(out, "        <seg>{}</seg>", escaped(&text))?;
            writeln!(out, "      </tuv>")?;
        }
        writeln!(out, "    </tu>")?;
    }
    writeln!(out, "  </body>\n</tmx>")
}

//! The HTML report: one file that needs nothing else, to read both texts and to review the findings.
//!
//! The page holds the report as data, in which nothing can end the element that holds it, and one script that makes
//! text of it, never markup. Its policy lets that script and that style run and nothing else, and loads nothing.

mod finding;
mod kinds;
mod rows;
mod shape;
mod text;

use super::Report;
use crate::settings::Ui;
use crate::wording::page;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use std::io::{self, Write};

/// The page, with the places of its parts in double braces.
const PAGE: &str = include_str!("page.html");

const STYLE: &str = concat!(include_str!("style.css"), include_str!("cards.css"), include_str!("print.css"));

const SCRIPT: &str = concat!(
    include_str!("state.js"),
    include_str!("elements.js"),
    include_str!("texts.js"),
    include_str!("cards.js"),
    include_str!("filters.js"),
    include_str!("decisions.js"),
    include_str!("links.js"),
    include_str!("keys.js"),
);

/// Writes `report` as one HTML page.
pub fn write(report: &Report, ui: Ui, out: &mut dyn Write) -> io::Result<()> {
    let mut rest = PAGE;
    while let Some((before, after)) = rest.split_once("{{") {
        let (part, after) = after.split_once("}}").expect("the page closes its braces");
        out.write_all(before.as_bytes())?;
        match part {
            "policy" => out.write_all(policy().as_bytes())?,
            "style" => out.write_all(STYLE.as_bytes())?,
            "script" => out.write_all(SCRIPT.as_bytes())?,
            "data" => data(report, ui, out)?,
            "language" => out.write_all(page::tag(ui).as_bytes())?,
            words => out.write_all(page::say(words, ui).as_bytes())?,
        }
        rest = after;
    }
    out.write_all(rest.as_bytes())
}

/// Lets this very script and this very style run; nothing is loaded, nothing is sent, no text becomes markup.
fn policy() -> String {
    let hash = |text: &str| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)));
    format!(
        "default-src 'none'; script-src {}; style-src {}; base-uri 'none'; form-action 'none'; \
         require-trusted-types-for 'script'; trusted-types 'none'",
        hash(SCRIPT),
        hash(STYLE)
    )
}

/// The report as JSON that can stand in a script element.
fn data(report: &Report, ui: Ui, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer(Harmless(out), &shape::page(report, &kinds::Kinds::of(report), ui)).map_err(io::Error::from)
}

/// Writes JSON without the characters that mean something in HTML; JSON has them in strings only.
struct Harmless<'a>(&'a mut dyn Write);

impl Write for Harmless<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut kept = 0;
        for (at, byte) in bytes.iter().enumerate() {
            let escape: &[u8] = match byte {
                b'<' => b"\\u003c",
                b'>' => b"\\u003e",
                b'&' => b"\\u0026",
                _ => continue,
            };
            self.0.write_all(&bytes[kept..at])?;
            self.0.write_all(escape)?;
            kept = at + 1;
        }
        self.0.write_all(&bytes[kept..])?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

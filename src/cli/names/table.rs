//! The names of a run as a table: to read, for programs, for a ledger.

use duizhao::collection::{Mentioned, Named, Rendering, Texts};
use duizhao::ledger::Observed;
use serde::Serialize;
use std::collections::BTreeMap;
use std::io::{self, Write};
use unicode_width::UnicodeWidthStr;

/// Lines shown of one article.
const MOST_LINES: usize = 5;

/// Writes a name a block, a rendering a line, with how often, on what evidence and where.
pub(super) fn write(names: &[Named], texts: &[Texts<'_>], out: &mut dyn Write) -> io::Result<()> {
    let widest = |of: &dyn Fn(&Rendering) -> usize| names.iter().flat_map(|name| &name.renderings).map(of).max();
    let english = names.iter().map(|name| name.english.width()).max().unwrap_or(0).min(36);
    let chinese = widest(&|one| one.shown.width()).unwrap_or(0).min(30);
    for name in names {
        for (at, one) in name.renderings.iter().enumerate() {
            let label = if at == 0 { name.english.as_str() } else { "" };
            let pad = |text: &str, width: usize| " ".repeat(width.saturating_sub(text.width()));
            let (left, middle) = (pad(label, english), pad(&one.shown, chinese));
            let places = places(one, texts);
            let (times, basis) = (one.mentions.len(), one.basis.name());
            writeln!(out, "{label}{left}  {}{middle}  {times:>3}×  {basis:13}  {places}", one.shown)?;
        }
    }
    Ok(())
}

/// Writes a row a rendering.
pub(super) fn write_tsv(names: &[Named], texts: &[Texts<'_>], out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "english\trendering\ttimes\tarticles\tevidence\tplaces")?;
    for name in names {
        for one in &name.renderings {
            let (times, articles, basis) = (one.mentions.len(), one.articles(), one.basis.name());
            let places = places(one, texts);
            writeln!(out, "{}\t{}\t{times}\t{articles}\t{basis}\t{places}", name.english, one.shown)?;
        }
    }
    Ok(())
}

#[derive(Serialize)]
struct NameShape<'a> {
    english: &'a str,
    renderings: Vec<RenderingShape<'a>>,
}

#[derive(Serialize)]
struct RenderingShape<'a> {
    rendering: &'a str,
    evidence: &'static str,
    articles: usize,
    places: Vec<PlaceShape>,
}

#[derive(Serialize)]
struct PlaceShape {
    path: String,
    line: usize,
    column: usize,
}

/// Writes every name with every place.
pub(super) fn write_json(names: &[Named], texts: &[Texts<'_>], out: &mut dyn Write) -> io::Result<()> {
    let place = |mention: &Mentioned| {
        let (path, line, column) = position(mention, texts);
        PlaceShape { path, line, column }
    };
    let rendering = |one: &'_ Rendering| one.mentions.iter().map(place).collect::<Vec<_>>();
    let shapes: Vec<NameShape<'_>> = names
        .iter()
        .map(|name| NameShape {
            english: &name.english,
            renderings: name
                .renderings
                .iter()
                .map(|one| RenderingShape {
                    rendering: &one.shown,
                    evidence: one.basis.name(),
                    articles: one.articles(),
                    places: rendering(one),
                })
                .collect(),
        })
        .collect();
    serde_json::to_writer_pretty(&mut *out, &shapes).map_err(io::Error::from)?;
    out.write_all(b"\n")
}

/// What a ledger is told of the names.
pub(super) fn observed(names: &[Named], texts: &[Texts<'_>]) -> Vec<Observed> {
    let mut all = Vec::new();
    for name in names {
        for one in &name.renderings {
            let note = format!("{}×, {}, {}", one.mentions.len(), one.basis.name(), places(one, texts));
            all.push(Observed { english: name.english.clone(), rendering: one.shown.clone(), note });
        }
    }
    all
}

/// The files and lines where a rendering stands.
fn places(one: &Rendering, texts: &[Texts<'_>]) -> String {
    let mut lines: BTreeMap<usize, (String, Vec<usize>)> = BTreeMap::new();
    for mention in &one.mentions {
        let (path, line, _) = position(mention, texts);
        let (_, lines) = lines.entry(mention.article).or_insert_with(|| (path, Vec::new()));
        if lines.last() != Some(&line) {
            lines.push(line);
        }
    }
    let shown = lines.into_values().map(|(path, lines)| {
        let more = if lines.len() > MOST_LINES { ",…" } else { "" };
        let lines: Vec<String> = lines.iter().take(MOST_LINES).map(usize::to_string).collect();
        format!("{path}:{}{more}", lines.join(","))
    });
    shown.collect::<Vec<_>>().join(" ")
}

/// Path, line and column of a rendering.
fn position(mention: &Mentioned, texts: &[Texts<'_>]) -> (String, usize, usize) {
    let documents = texts[mention.article].documents();
    let document = documents.into_iter().find(|(side, _)| *side == mention.side).expect("it was found there").1;
    let position = document.original.position(mention.chinese.start);
    (document.original.path.clone(), position.line, position.column)
}

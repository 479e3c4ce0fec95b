//! Prints the numbers, dates and quantities read in each line of standard input: `cargo run --example figures < FILE`.

use duizhao::facts::Facts;
use duizhao::{Document, Lexicon, Settings};
use std::io::{self, BufRead, Write};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let lexicon = Lexicon::embedded()?;
    let settings = Settings { pre_split: true, ..Settings::default() };
    let mut out = io::stdout().lock();
    for line in io::stdin().lock().lines() {
        let line = line?;
        writeln!(out, "{line}")?;
        for document in Document::read("line", line.as_bytes(), &lexicon, &settings)? {
            let facts = Facts::of(&document, &lexicon, &settings);
            let text = |sentence, view| document.original.excerpt(document.original_span(sentence, view));
            for stated in &facts.numbers {
                writeln!(out, "  number\t{}\t{:?}", text(stated.sentence, stated.view), stated.value)?;
            }
            for stated in &facts.quantities {
                writeln!(out, "  quantity\t{}\t{:?}", text(stated.sentence, stated.view), stated.value)?;
            }
            for stated in &facts.dates {
                writeln!(out, "  date\t{}\t{:?}", text(stated.sentence, stated.view), stated.value)?;
            }
        }
    }
    Ok(())
}

//! How well names are told apart: `cargo run --release --example names -- [FOLDER [TABLE]]`.
//!
//! Prints the verdict on every pair of `tests/names/pairs.tsv`, how far the Latin names of `tests/names/figures.tsv` spell
//! theirs, and with a `FOLDER` of names the equal error rates of the sound model (or of that in `TABLE`).

#![allow(clippy::print_stdout)]

mod figures;
mod pairs;
mod sound;

use duizhao::Lexicon;
use duizhao::lexicon::Sound;
use std::path::Path;

/// The rows of a table of this project.
fn rows(path: &str) -> Vec<Vec<String>> {
    let table = std::fs::read_to_string(path).expect("a table of this project");
    let lines = table.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    lines.map(|line| line.split('\t').map(str::to_owned).collect()).collect()
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let lexicon = Lexicon::embedded().expect("the dictionaries of the program load");
    pairs::print(&rows("tests/names/pairs.tsv"), &lexicon);
    figures::print(&rows("tests/names/figures.tsv"), &lexicon);
    if let Some(folder) = arguments.first() {
        let own = arguments.get(1).map(|path| {
            let text = std::fs::read_to_string(path).expect("a table");
            Sound::from_table(path, text, &lexicon.readings).expect("a sound model")
        });
        sound::print(Path::new(folder), own.as_ref().unwrap_or(&lexicon.sound), &lexicon);
    }
}

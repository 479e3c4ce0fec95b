//! Judges every row of a table of names by itself: `cargo run --example name_rows -- FILE`.
//!
//! The columns `name`, `form` and `verdict` are read: a name in Latin letters, how a text has it, and what a person said of
//! it. A form may have words around the name (特朗普总统): the part that fits best counts. A verdict that begins with `ok` or
//! `cross-file` wants the same name, `QUERY` a surname at most, and one with `wrong` another.

#![allow(clippy::print_stdout)]

use duizhao::Lexicon;
use duizhao::compare::{Judgement, Likeness, judge_name};

/// The judgement of the part of `form` that is most like `name`; of equal parts the longest.
fn best(name: &str, form: &str, lexicon: &Lexicon) -> (String, Judgement) {
    let places: Vec<usize> = form.char_indices().map(|(at, _)| at).chain([form.len()]).collect();
    let mut best = (form.to_owned(), judge_name(name, form, lexicon));
    for (index, &from) in places.iter().enumerate() {
        for &to in places[index..].iter().filter(|&&to| to - from > 3) {
            let judged = judge_name(name, &form[from..to], lexicon);
            // Of a part that says nothing, nothing follows for the whole.
            let tells = judged.likeness <= Likeness::SurnameOnly;
            if tells && (judged.likeness, usize::MAX - (to - from)) < (best.1.likeness, usize::MAX - best.0.len()) {
                best = (form[from..to].to_owned(), judged);
            }
        }
    }
    best
}

fn main() {
    let path = std::env::args().nth(1).expect("usage: name_rows FILE");
    let text = std::fs::read_to_string(&path).expect("a readable file");
    let lexicon = Lexicon::embedded().expect("the dictionaries of the program load");
    let mut lines = text.lines().map(|line| line.split('\t').collect::<Vec<_>>());
    let head = lines.next().expect("a line of column names");
    let column = |name: &str| head.iter().position(|of| *of == name).expect("the columns name, form and verdict");
    let (name, form, verdict) = (column("name"), column("form"), column("verdict"));
    let (mut right, mut all) = (0, 0);
    for row in lines {
        let ([name, form], verdict) = ([row[name], row[form]], row[verdict]);
        let (part, judged) = best(name, form, &lexicon);
        let is_right = match judged.likeness {
            _ if form == name => true,
            Likeness::Same | Likeness::SameSound => !verdict.contains("QUERY") && !verdict.contains("wrong"),
            Likeness::SurnameOnly => {
                verdict.contains("QUERY") || verdict.starts_with("ok") || verdict.contains("cannot")
            }
            Likeness::CannotTell => verdict.contains("QUERY") || verdict.contains("cannot"),
            Likeness::Another => verdict.contains("wrong"),
        };
        (right, all) = (right + usize::from(is_right), all + 1);
        let mark = if is_right { "right" } else { "WRONG" };
        println!("{mark}\t{name}\t{form}\t{part}\t{:?}\t{:?}\t{verdict}", judged.likeness, judged.ground);
    }
    println!("{right} of {all} rows are right");
}

//! The verdict on every pair of a table.

use duizhao::Lexicon;
use duizhao::compare::{Likeness, judge_name};

/// Prints every pair with its verdict, and how many are as expected.
pub(crate) fn print(rows: &[Vec<String>], lexicon: &Lexicon) {
    let mut right = 0;
    for row in rows {
        let judged = judge_name(&row[0], &row[1], lexicon);
        let said = match judged.likeness {
            Likeness::Same => "same",
            Likeness::SameSound => "same sound",
            Likeness::SurnameOnly => "surname only",
            Likeness::CannotTell => "cannot tell",
            Likeness::Another => "another",
        };
        right += usize::from(said == row[2]);
        let mark = if said == row[2] { "" } else { "  EXPECTED OTHERWISE" };
        println!("{}\t{}\t{said}\t{:?}{mark}", row[0], row[1], judged.ground);
    }
    println!("{right} of {} pairs are as expected\n", rows.len());
}

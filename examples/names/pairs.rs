//! The verdict on every pair of a table.

use duizhao::Lexicon;
use duizhao::compare::judge_name;

/// Prints every pair with its verdict, and how many are as expected.
pub(crate) fn print(rows: &[Vec<String>], lexicon: &Lexicon) {
    let mut right = 0;
    for row in rows {
        let judged = judge_name(&row[0], &row[1], lexicon);
        let said = judged.likeness.name();
        right += usize::from(said == row[2]);
        let mark = if said == row[2] { "" } else { "  EXPECTED OTHERWISE" };
        println!("{}\t{}\t{said}\t{:?}{mark}", row[0], row[1], judged.ground);
    }
    println!("{right} of {} pairs are as expected\n", rows.len());
}

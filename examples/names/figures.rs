//! How far the Latin names of Chinese people spell their characters, by system of spelling.

use duizhao::Lexicon;
use duizhao::lexicon::{Romanised, latin_words};

/// Counts of one kind of names.
#[derive(Default)]
struct Counts {
    all: usize,
    whole: usize,
    surname: usize,
    namesakes: usize,
    wrong: usize,
}

impl Counts {
    fn line(&self) -> String {
        let of = |count: usize, all: usize| 100.0 * count as f64 / all.max(1) as f64;
        format!(
            "{} names: {:.1} % whole, {:.1} % whole or surname; {} names of others with the surname: {:.2} % whole",
            self.all,
            of(self.whole, self.all),
            of(self.whole + self.surname, self.all),
            self.namesakes,
            of(self.wrong, self.namesakes)
        )
    }
}

/// Prints the shares, and every name in another spelling than Pinyin that is not spelled wholly.
pub(crate) fn print(rows: &[Vec<String>], lexicon: &Lexicon) {
    let [mut pinyin, mut other, mut western] = [Counts::default(), Counts::default(), Counts::default()];
    let mut left = Vec::new();
    for row in rows {
        let (latin, han) = (&row[0], &row[1]);
        let is_pinyin = is_pinyin(latin, han, lexicon);
        let counts = match is_pinyin {
            true => &mut pinyin,
            false if has_western(latin, lexicon) => &mut western,
            false => &mut other,
        };
        let spelled = romanised(latin, han, lexicon);
        counts.all += 1;
        counts.whole += usize::from(spelled == Romanised::Whole);
        counts.surname += usize::from(spelled == Romanised::Surname);
        if spelled != Romanised::Whole {
            left.push(format!("{latin} {han} {spelled:?}"));
        }
        let surname = han.chars().next();
        for namesake in rows.iter().filter(|of| of[1] != *han && of[1].chars().next() == surname) {
            counts.namesakes += 1;
            counts.wrong += usize::from(romanised(latin, &namesake[1], lexicon) == Romanised::Whole);
        }
    }
    println!("not whole: {}", left.join(", "));
    println!("Pinyin: {}", pinyin.line());
    println!("other spellings: {}", other.line());
    println!("with a given name of another language: {}\n", western.line());
}

/// Whether a word of `latin` is made of no syllables of Chinese names.
fn has_western(latin: &str, lexicon: &Lexicon) -> bool {
    let readings = &lexicon.readings;
    let is_chinese = |word: &str| {
        readings.is_written(word) || readings.is_given(word) || readings.is_spelling(word) || word.len() < 2
    };
    latin.to_lowercase().split([' ', '-']).any(|word| !is_chinese(word))
}

/// How far `latin` spells `han`.
fn romanised(latin: &str, han: &str, lexicon: &Lexicon) -> Romanised {
    let words = latin_words(latin.replace('.', "").split(' '));
    lexicon.readings.romanise(&han.chars().collect::<Vec<_>>(), &words)
}

/// Whether `latin` is the Pinyin of `han`, one reading a character.
fn is_pinyin(latin: &str, han: &str, lexicon: &Lexicon) -> bool {
    let letters: String = latin.to_lowercase().replace('ü', "u").chars().filter(char::is_ascii_alphabetic).collect();
    let mut ends = vec![0];
    for c in han.chars() {
        let readings = lexicon.readings.pinyin(c);
        let next = ends.iter().flat_map(|&at| {
            let rest = &letters[at..];
            let fits = readings.iter().map(|reading| reading.replace('v', "u"));
            fits.filter(move |reading| rest.starts_with(reading.as_str())).map(move |reading| at + reading.len())
        });
        ends = next.collect();
    }
    ends.contains(&letters.len())
}

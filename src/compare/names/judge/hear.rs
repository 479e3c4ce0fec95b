//! How the words of a name sound beside the parts of the other.

use super::Likeness;
use crate::lexicon::Lexicon;
use crate::lexicon::sound::{Fit, Share, letters};
use crate::text::chars::is_han;

/// From this ratio on, characters stand for a name by their sound.
const SAME: f64 = 7.0;
/// The same where every character fits well.
const GOOD: f64 = 5.0;
/// From this ratio on, the character that fits worst fits well.
const WELL: f64 = 1.5;
/// The least ratio of the character that fits worst.
const WORST: f64 = -1.0;
/// Up to this ratio, characters stand for another name.
const OTHER: f64 = 0.0;

/// One word beside the characters that it was compared with.
#[derive(Clone, Debug, PartialEq)]
pub struct Heard {
    /// The English word.
    pub word: String,
    /// The characters.
    pub characters: String,
    /// Whether a table or a collection of names gives these characters for the word.
    pub listed: bool,
    /// How well they sound like it.
    pub fit: Fit,
    /// Each character with the letters it stands for: the letters themselves, and the share.
    pub shares: Vec<(String, Share)>,
}

/// The words of a name beside the parts of the other, from the end: a name may lose its given name, and not its surname.
pub(super) fn hear(words: &[String], parts: &[&str], lexicon: &Lexicon) -> Vec<Heard> {
    let beside = |word: &str, part: &str| {
        let characters: Vec<char> = part.chars().filter(|&c| is_han(c)).collect();
        let spelled = lexicon.sound.spell(word)?;
        let letters: String = letters(word).into_iter().map(|letter| char::from(b'a' + letter)).collect();
        let shares = lexicon.sound.trace(&spelled, &characters);
        let shares = shares.into_iter().map(|share| (letters[share.letters.clone()].to_owned(), share)).collect();
        Some(Heard {
            word: word.to_owned(),
            characters: part.to_owned(),
            listed: is_listed(word, part, lexicon),
            fit: lexicon.sound.fit(&spelled, &characters),
            shares,
        })
    };
    let pairs = |words: &[String]| -> Vec<Heard> {
        words.iter().zip(parts).filter_map(|(word, part)| beside(word, part)).collect()
    };
    match (words.len(), parts.len()) {
        (_, 0) | (0, _) => Vec::new(),
        (w, p) if w == p => pairs(words),
        (w, 1) if w > 1 => {
            let options = [words.concat(), words[w - 1].clone(), words[0].clone()];
            let heard = options.iter().filter_map(|word| beside(word, parts[0]));
            heard.max_by(|a, b| a.listed.cmp(&b.listed).then(a.fit.ratio.total_cmp(&b.fit.ratio))).into_iter().collect()
        }
        (w, p) if w > p => {
            // A middle name may be left out: the first and the last stay.
            let mut kept = vec![words[0].clone()];
            kept.extend_from_slice(&words[w + 1 - p..]);
            pairs(&kept)
        }
        _ => beside(&words.concat(), &parts.concat()).into_iter().collect(),
    }
}

/// Whether a table or a collection of names gives `part` for `word`.
pub(super) fn is_listed(word: &str, part: &str, lexicon: &Lexicon) -> bool {
    let table = &lexicon.renderings;
    part.eq_ignore_ascii_case(word)
        || table.attested(word).any(|text| text == part)
        || table.known(&[word]).is_some_and(|(known, _)| known.iter().any(|rendering| rendering.text == part))
}

/// Whether the characters of `part` stand for `word` by their sound.
pub(super) fn sounds_alike(word: &str, fit: Fit) -> bool {
    // A short word cannot reach the ratio that a long one does; characters that all fit well need less together.
    let least = SAME.min(1.2 * word.len() as f64);
    fit.ratio >= least && fit.worst > WORST || fit.ratio >= GOOD.min(least) && fit.worst > WELL
}

/// The verdict of the ear over all words: the worst of them.
pub(super) fn by_sound(heard: &[Heard]) -> Likeness {
    let of = |heard: &Heard| {
        if heard.listed {
            Likeness::Same
        } else if sounds_alike(&heard.word, heard.fit) {
            Likeness::SameSound
        } else if heard.fit.ratio <= OTHER {
            Likeness::Another
        } else {
            Likeness::CannotTell
        }
    };
    heard.iter().map(of).max().unwrap_or(Likeness::CannotTell)
}

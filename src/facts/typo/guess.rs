//! What may be meant by a word that is no word, and how surely.

use super::LEAST;

/// A word that is probably written with a wrong character.
#[derive(Clone, Debug, PartialEq)]
pub struct Typo {
    /// As it is written, simplified.
    pub written: String,
    /// How often the text writes it like this.
    pub times: usize,
    /// What may be meant, the likeliest first; never empty.
    pub guesses: Vec<Guess>,
}

/// A word that may be meant.
#[derive(Clone, Debug, PartialEq)]
pub struct Guess {
    /// The word, simplified.
    pub right: String,
    /// The word in the characters of the text.
    pub shown: String,
    /// By how many nats the sentence is likelier with that word.
    pub gain: f64,
    /// How often the text has the word.
    pub elsewhere: usize,
    /// How much that says, in nats: little where every text of this length has the word.
    pub support: f64,
}

/// What an English word says for a guess that it translates, in nats.
const TOLD: f64 = 5.0;

/// The least of gain and evidence together for a guess beyond doubt.
const SURE: f64 = 11.0;
/// The gain from which a guess without evidence is worth a look, in a text without a counterpart.
const ALONE: f64 = 9.0;
/// The same where a counterpart could have told, and does not.
const UNTOLD: f64 = 10.0;
/// How often a word without evidence may stand there: what is written more often is a word.
const OFTEN: usize = 2;

impl Typo {
    /// The guess to tell and whether it is beyond doubt; `told` says of each guess whether the other side has it, where there
    /// is another side.
    pub fn verdict(&self, told: Option<&[bool]>) -> Option<(usize, bool)> {
        let least = if told.is_some() { UNTOLD } else { ALONE };
        let told = |at: usize| told.is_some_and(|told| told.get(at) == Some(&true));
        let score = |at: usize| {
            let guess = &self.guesses[at];
            guess.gain + guess.support + if told(at) { TOLD } else { 0.0 }
        };
        // Of equal ones the first.
        let best = (0..self.guesses.len()).rev().max_by(|&a, &b| score(a).total_cmp(&score(b)))?;
        let guess = &self.guesses[best];
        let evidence = guess.elsewhere > 0 || told(best);
        let sure = evidence && guess.gain >= LEAST && score(best) >= SURE && guess.elsewhere.max(OFTEN) >= self.times;
        let query = guess.gain >= least && self.times <= OFTEN;
        (sure || query).then_some((best, sure))
    }
}

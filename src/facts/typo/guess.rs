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
    /// Whether it may be part of a name or of a longer term that the dictionary does not have.
    pub doubted: bool,
}

/// How a word came to be written wrongly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// A character of the same or nearly the same sound.
    Sound,
    /// A character that looks like the right one.
    Shape,
    /// A character too many inside a word.
    Crept,
    /// The end of a word is missing.
    Dropped,
}

/// A word that may be meant.
#[derive(Clone, Debug, PartialEq)]
pub struct Guess {
    /// The word, simplified.
    pub right: String,
    /// The word in the characters of the text.
    pub shown: String,
    /// How it came to be written wrongly.
    pub cause: Cause,
    /// Whether it is a name in the dictionary.
    pub is_name: bool,
    /// By how many nats the sentence is likelier with that word.
    pub gain: f64,
    /// How often the text has the word.
    pub elsewhere: usize,
    /// How much that says, in nats: little where every text of this length has the word.
    pub support: f64,
    /// How often the text has the word behind the same neighbour.
    pub beside: usize,
}

/// What the other side says to a guess.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// It has a word that the guess translates and nothing else there.
    Said,
    /// It has none, and the translations of the guess are well known.
    Unsaid,
    /// Neither.
    Unclear,
}

/// The gain from which a guess is beyond doubt that nothing else speaks for.
const ALONE: f64 = 10.5;
/// What must be gained more where the other side does not say it.
const UNSAID: f64 = 1.0;
/// The gain from which such a guess is worth a look in a text without a counterpart.
const LOOK: f64 = 9.0;
/// The gain from which a guess is beyond doubt that the text has elsewhere.
const ELSEWHERE: f64 = 7.0;
/// The least of that gain and what the text says for it together.
const SUPPORTED: f64 = 9.0;
/// The least of both for a guess that the other side tells where a name or longer term may stand.
const DOUBTED: f64 = 8.5;
/// The gain from which a character crept in, where the other side has the word: many words hold another.
const CREPT_TOLD: f64 = 6.0;
/// The same where it does not.
const CREPT: f64 = 12.5;
/// How often the whole word must follow its neighbour for its lone beginning to be a slip.
const BESIDE: usize = 8;
/// How often a word may stand there that the text does not write right elsewhere: what is written more often is a word.
const OFTEN: usize = 2;

impl Guess {
    /// What speaks for it beside the other side.
    fn score(&self) -> f64 {
        self.gain + self.support
    }
}

impl Typo {
    /// The guess to tell and whether it is beyond doubt; `told` says of each guess what the other side says to it, where
    /// there is another side.
    pub fn verdict(&self, told: Option<&[Told]>) -> Option<(usize, bool)> {
        let of = |at: usize| told.and_then(|told| told.get(at)).copied().unwrap_or(Told::Unclear);
        // Of equal ones the first.
        let order = |&a: &usize, &b: &usize| {
            let said = |at: usize| of(at) == Told::Said && self.guesses[at].gain >= LEAST;
            said(a).cmp(&said(b)).then(self.guesses[a].score().total_cmp(&self.guesses[b].score()))
        };
        let best = (0..self.guesses.len()).rev().max_by(order)?;
        let guess = &self.guesses[best];
        let sure = guess.elsewhere.max(OFTEN) >= self.times && self.is_sure(guess, of(best));
        let plain = !self.doubted && !guess.is_name && matches!(guess.cause, Cause::Sound | Cause::Shape);
        let query = told.is_none() && plain && guess.gain >= LOOK && self.times <= OFTEN;
        (sure || query).then_some((best, sure))
    }

    fn is_sure(&self, guess: &Guess, told: Told) -> bool {
        let said = told == Told::Said;
        match guess.cause {
            Cause::Dropped => guess.beside >= BESIDE && self.times == 1,
            Cause::Crept => !self.doubted && !guess.is_name && guess.gain >= if said { CREPT_TOLD } else { CREPT },
            // Foreign names are written in many ways; those of countries and cities are short.
            Cause::Sound | Cause::Shape if guess.is_name => {
                said && !self.doubted && guess.gain >= LEAST && guess.right.chars().nth(2).is_none()
            }
            Cause::Sound | Cause::Shape if self.doubted => said && guess.score() >= DOUBTED,
            Cause::Sound | Cause::Shape if said => guess.gain >= LEAST,
            Cause::Sound | Cause::Shape => {
                let elsewhere = guess.elsewhere > 0 && guess.gain >= ELSEWHERE && guess.score() >= SUPPORTED;
                elsewhere || guess.gain >= ALONE + if told == Told::Unsaid { UNSAID } else { 0.0 }
            }
        }
    }
}

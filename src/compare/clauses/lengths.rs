//! How long the Chinese of a bead is against what is usual in the text.

use crate::align::Bead;
use crate::compare::Compared;
use crate::document::Document;
use crate::text::chars::is_han;

/// Logarithm of Chinese over English characters in news and encyclopedias, and how many beads it counts as.
const USUAL: (f64, usize) = (-1.12, 3);
/// Variance of the logarithm: what all beads have, and what falls with the English characters.
const VARIANCE: (f64, f64) = (0.0099, 1.94);
/// Letters of Latin script and digits that take as much room as a Han character.
const LATIN: f64 = 2.5;
/// English characters and Chinese ones from which a length says anything.
const LEAST: (f64, f64) = (25.0, 3.0);
/// Standard deviations from which on a bead is too short to have a clause more.
const SHORT: f64 = -1.0;

/// The lengths of the beads of two texts.
pub(super) struct Lengths {
    /// Logarithm of Chinese over English characters, the median of the text.
    usual: f64,
}

/// How far a bead is too short.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shortness {
    /// In standard deviations, negative.
    pub(super) deviations: f64,
    /// Chinese characters expected for an English one.
    pub(super) ratio: f64,
}

impl Lengths {
    /// Measures the beads that have two sides.
    pub(super) fn of(compared: Compared<'_>) -> Lengths {
        let beads = compared.alignment.beads.iter().map(|bead| sizes(compared, bead));
        let ratios = beads.filter(|&(english, chinese)| english >= 15.0 && chinese >= 4.0);
        let mut ratios: Vec<f64> = ratios.map(|(english, chinese)| (chinese / english).ln()).collect();
        ratios.extend([USUAL.0].repeat(USUAL.1));
        ratios.sort_by(f64::total_cmp);
        Lengths { usual: ratios[ratios.len() / 2] }
    }

    /// How far the Chinese of a bead is too short; `None` where it is not.
    pub(super) fn shortness(&self, compared: Compared<'_>, bead: usize) -> Option<Shortness> {
        let (english, chinese) = sizes(compared, &compared.alignment.beads[bead]);
        if english < LEAST.0 || chinese < LEAST.1 {
            return None;
        }
        let deviations = ((chinese / english).ln() - self.usual) / (VARIANCE.0 + VARIANCE.1 / english).sqrt();
        (deviations <= SHORT).then_some(Shortness { deviations, ratio: self.usual.exp() })
    }
}

/// English characters and visible Chinese ones of a bead.
fn sizes(compared: Compared<'_>, bead: &Bead) -> (f64, f64) {
    let english = compared.english();
    let documents = compared.documents;
    let letters = |&sentence: &usize| documents[english].sentence_text(sentence).chars().count() as f64;
    let visible = |&sentence: &usize| chinese_size(&documents[english.other()], sentence);
    (bead.side(english).iter().map(letters).sum(), bead.side(english.other()).iter().map(visible).sum())
}

/// Characters of a Chinese sentence, Latin words and digits at their width.
fn chinese_size(document: &Document, sentence: usize) -> f64 {
    let tokens = document.sentences[sentence].tokens.clone();
    let size = |token: usize| {
        let text = document.token_text(sentence, token);
        let characters = text.chars().count() as f64;
        match () {
            _ if text.chars().any(is_han) => characters,
            _ if text.chars().any(char::is_alphanumeric) => (characters + 1.0) / LATIN,
            _ => 0.0,
        }
    };
    tokens.map(size).sum()
}

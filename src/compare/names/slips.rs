//! Well-known names with one character that makes them the name of another.

use super::evidence::{Evidence, Mentioned};
use super::variation::near;
use super::{Mention, NameMatter, NameVerdict};
use crate::text::ViewSpan;

/// Every name of the table whose rendering differs in one character and then begins like that of another name.
pub(super) fn find(evidence: &Evidence<'_>) -> Vec<NameVerdict> {
    let verdict = |name: &Mentioned<'_>| {
        let (rendering, chinese_place, usual, bearer) = slip(evidence, name)?;
        Some(NameVerdict {
            matter: NameMatter::Another,
            english: name.text().to_owned(),
            english_place: name.place,
            chinese_places: vec![chinese_place],
            rendering,
            usual: Some(usual.to_owned()),
            bearer: Some(bearer.to_owned()),
        })
    };
    evidence.mentions.iter().filter_map(verdict).collect()
}

/// What stands for `name` in its bead, where, what would be right, and whose name it begins like.
fn slip(evidence: &Evidence<'_>, name: &Mentioned<'_>) -> Option<(String, Mention, &'static str, &'static str)> {
    let table = &evidence.compared.lexicon.renderings;
    let (known, bead) = (name.known_whole()?, name.bead);
    let document = evidence.chinese();
    let sentences = evidence.chinese_sentences(bead);
    let says = |text: &str| sentences.iter().any(|&sentence| document.sentence_text(sentence).contains(text));
    if says(name.text()) || known.iter().any(|rendering| says(rendering.text)) {
        return None;
    }
    let english: String =
        evidence.english_sentences(bead).iter().map(|&s| evidence.english().sentence_text(s)).collect();
    let english = english.to_lowercase();
    // Catalan and Catalonia are one name.
    let stem: String = name.text().to_lowercase().chars().take(4).collect();
    let is_free = |bearer: &&str| !bearer.starts_with(&stem) && !bearer.split(' ').any(|word| english.contains(word));
    let sounds = |text: &str| evidence.words_of(name).any(|word| evidence.sounds(word, text));
    for rendering in known.iter().filter(|rendering| rendering.text.chars().nth(2).is_some()) {
        let characters: Vec<char> = rendering.text.chars().collect();
        for &sentence in sentences {
            for (at, text) in near(document.sentence_text(sentence), &characters) {
                let ends = text.char_indices().skip(2).map(|(end, _)| end).chain([text.len()]);
                if let Some(bearer) = ends.filter_map(|end| table.bearer(&text[..end])).find(is_free)
                    && !sounds(text)
                {
                    let start = document.sentences[sentence].view.start + at;
                    let view = ViewSpan::new(start, start + text.len());
                    let place = Mention { side: evidence.chinese_side(), sentence, view };
                    return Some((text.to_owned(), place, rendering.text, bearer));
                }
            }
        }
    }
    None
}

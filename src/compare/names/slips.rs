//! Well-known names with one character that makes them the name of another.

use super::evidence::Evidence;
use super::variation::near;
use super::{Mention, NameMatter, NameVerdict};
use crate::facts::{Name, Stated, in_sentence};
use crate::text::ViewSpan;

/// Every name of the table whose rendering differs in one character and then begins like that of another name.
pub(super) fn find(evidence: &Evidence<'_>) -> Vec<NameVerdict> {
    let side = evidence.compared.english();
    let mut verdicts = Vec::new();
    for bead in 0..evidence.beads.len() {
        for &sentence in evidence.english_sentences(bead) {
            let names = in_sentence(&evidence.compared.facts[side].names, sentence);
            verdicts.extend(names.iter().filter_map(|name| {
                let (rendering, chinese_place, usual, bearer) = slip(evidence, bead, name)?;
                Some(NameVerdict {
                    matter: NameMatter::Another,
                    english: name.value.text.clone(),
                    english_place: Mention { side, sentence, view: name.view },
                    chinese_places: vec![chinese_place],
                    rendering,
                    usual: Some(usual.to_owned()),
                    bearer: Some(bearer.to_owned()),
                })
            }));
        }
    }
    verdicts
}

/// What stands for `name` in the bead, where, what would be right, and whose name it begins like.
fn slip(
    evidence: &Evidence<'_>,
    bead: usize,
    name: &Stated<Name>,
) -> Option<(String, Mention, &'static str, &'static str)> {
    let table = &evidence.compared.lexicon.renderings;
    if !evidence.opens(bead, name) {
        return None;
    }
    let texts: Vec<&str> = name.value.words.iter().map(|word| word.text.as_str()).collect();
    let (known, _) = table.known(&texts).filter(|(_, count)| *count == texts.len())?;
    let document = evidence.chinese();
    let sentences = evidence.chinese_sentences(bead);
    let says = |text: &str| sentences.iter().any(|&sentence| document.sentence_text(sentence).contains(text));
    if says(&name.value.text) || known.iter().any(|rendering| says(rendering.text)) {
        return None;
    }
    let english: String =
        evidence.english_sentences(bead).iter().map(|&s| evidence.english().sentence_text(s)).collect();
    let english = english.to_lowercase();
    // Catalan and Catalonia are one name.
    let stem: String = name.value.text.to_lowercase().chars().take(4).collect();
    let is_free = |bearer: &&str| !bearer.starts_with(&stem) && !bearer.split(' ').any(|word| english.contains(word));
    let words = || evidence.beads[bead].words.iter().map(|&word| &evidence.words[word]);
    let sounds = |text: &str| words().any(|word| texts.contains(&word.text.as_str()) && evidence.sounds(word, text));
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

//! Japanese people whose characters are those of somebody else.

use super::candidates::is_transliterated;
use super::evidence::{Evidence, Mentioned};
use super::{Mention, NameMatter, NameVerdict, mentions};
use crate::lexicon::ends_japanese;
use crate::text::ViewSpan;
use crate::text::chars::is_han;

/// Characters that given names end in, and hardly a word behind a surname that is a place too.
const GIVEN: &str =
    "子美郎太一介雄夫男树人香奈惠里纪彦之司也哉治二三吾希菜衣乃花咲爱音织代江枝平助辅辉明隆健浩英和真由";

/// The first mention of each Japanese name beside the only Japanese name of its bead, which has another surname.
pub(super) fn find(evidence: &Evidence<'_>) -> Vec<NameVerdict> {
    mentions::first(evidence, |name| {
        let (rendering, place) = somebody_else(evidence, name)?;
        Some((rendering, place, NameMatter::Another))
    })
}

/// The only Japanese person of the bead's Chinese side, when `name` is Japanese and its surname stands nowhere near.
fn somebody_else(evidence: &Evidence<'_>, name: &Mentioned<'_>) -> Option<(String, Mention)> {
    if name.name.words.len() != 2 || !evidence.words_of(name).all(|word| ends_japanese(&word.lower)) {
        return None;
    }
    let readings = &evidence.compared.lexicon.readings;
    let surname = readings.japanese_of(name.pieces())?;
    let people = people(evidence, name.bead);
    let (rendering, place) = people.first()?.clone();
    let own = readings.japanese_written(surname);
    let document = evidence.chinese();
    let stands = evidence.near(name.bead).flat_map(|bead| evidence.chinese_sentences(bead)).any(|&sentence| {
        let text = document.sentence_text(sentence);
        text.contains(name.text()) || own.iter().any(|surname| text.contains(surname))
    });
    let alone = people.iter().all(|(other, _)| *other == rendering);
    let fits = alone
        && !stands
        && !is_of_another(evidence, name, &rendering)
        && !is_transliterated(evidence, &rendering, name.pieces(), "");
    fits.then_some((rendering, place))
}

/// The people of a bead's Chinese side with a Japanese surname of several characters and a Japanese given name.
fn people(evidence: &Evidence<'_>, bead: usize) -> Vec<(String, Mention)> {
    let readings = &evidence.compared.lexicon.readings;
    let document = evidence.chinese();
    let mut people = Vec::new();
    for &sentence in evidence.chinese_sentences(bead) {
        let all = document.sentences[sentence].view;
        let text = document.paragraphs[document.sentences[sentence].paragraph].view.text();
        let tokens = || document.sentences[sentence].tokens.clone().map(|token| document.tokens[token].view);
        for start in tokens().map(|view| view.start) {
            let rest = &text[start..all.end];
            let Some(surname) = readings.japanese_surname(rest).filter(|surname| surname.chars().nth(1).is_some())
            else {
                continue;
            };
            let ends = rest.char_indices().map(|(at, c)| (at + c.len_utf8(), c)).take_while(|(_, c)| is_han(*c));
            let given = surname.chars().count() + 2;
            let Some((end, last)) = ends.take(given).last().filter(|(end, _)| rest[..*end].chars().count() == given)
            else {
                continue;
            };
            if GIVEN.contains(last) && tokens().any(|view| view.end == start + end) {
                let view = ViewSpan::new(start, start + end);
                people.push((rest[..end].to_owned(), Mention { side: evidence.chinese_side(), sentence, view }));
            }
        }
    }
    people
}

/// Whether another name of the bead or beside it has the surname of `rendering`.
fn is_of_another(evidence: &Evidence<'_>, name: &Mentioned<'_>, rendering: &str) -> bool {
    let lexicon = evidence.compared.lexicon;
    let Some(surname) = lexicon.readings.japanese_surname(rendering) else { return true };
    let spells = |piece: &String| lexicon.readings.spells_japanese(surname, piece);
    let mut others = evidence.mentioned_near(name.bead);
    others.any(|other| other.text() != name.text() && other.pieces().iter().any(spells))
        || lexicon.renderings.is_rendering(rendering)
}

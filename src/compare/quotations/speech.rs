//! Speech that one side gives in marks and the other without any.

use super::{Around, QuotationFault, QuotationVerdict, lacks_partner};
use crate::compare::Compared;
use crate::document::Document;
use crate::facts::{Family, Form, Quotation, Quotations};
use crate::text::Lang;
use crate::text::Side;
use crate::text::ViewSpan;
use crate::text::chars::is_han;

/// What stands on one side as speech and has no marks on the other, and how much speech the source has.
pub(super) struct Unmatched {
    /// In the order of the source, then of the target.
    pub(super) verdicts: Vec<QuotationVerdict>,
    /// Spoken quotations of the source whose sentences have a counterpart.
    pub(super) spoken: usize,
}

/// Compares the speech of both sides.
pub(super) fn find(compared: Compared<'_>, around: &Around<'_>) -> Unmatched {
    let mut unmatched = Unmatched { verdicts: Vec::new(), spoken: 0 };
    for side in Side::BOTH {
        let here = &compared.facts[side].quotations;
        for quotation in here.list.iter().filter(|quotation| is_speech(quotation)) {
            let (first, last) = (quotation.open.sentence, quotation.close.sentence);
            let Some(others) = around.across(side, first, last) else { continue };
            unmatched.spoken += usize::from(side == Side::Source);
            if is_marked(compared, around, side, &others) {
                continue;
            }
            let fault = if side == Side::Source { QuotationFault::Lost } else { QuotationFault::Invented };
            let view = shown(compared, side, quotation);
            let certain = is_direct(&compared.documents[side.other()], &others);
            unmatched.verdicts.push(QuotationVerdict { fault, side, sentence: first, view, others, certain });
        }
    }
    unmatched
}

/// Whether a quotation is what somebody says.
fn is_speech(quotation: &Quotation) -> bool {
    quotation.depth == 0 && quotation.form == Form::Speech && quotation.family != Family::Title
}

/// Whether `others`, the counterpart of a quotation of `side`, hold a mark of any kind, or a sentence right beside them
/// holds more quotations than its own counterpart does.
fn is_marked(compared: Compared<'_>, around: &Around<'_>, side: Side, others: &[usize]) -> bool {
    let there = &compared.facts[side.other()].quotations;
    let (first, last) = (others[0], others[others.len() - 1]);
    if there.touching(first, last).next().is_some() || lacks_partner(there, others) {
        return true;
    }
    let here = &compared.facts[side].quotations;
    let spare = |sentence: usize| {
        let own = around.across(side.other(), sentence, sentence).unwrap_or_default();
        count(there, &[sentence]) > count(here, &own)
    };
    let beside = [first.checked_sub(1), Some(last + 1).filter(|&next| next < there.standing.len())];
    beside.into_iter().flatten().any(spare)
}

/// Whether text without marks is direct speech all the same: in the first person, behind a colon, or with its speaker at
/// the end. What is none is reported speech, which a translator may prefer.
fn is_direct(document: &Document, sentences: &[usize]) -> bool {
    sentences.iter().any(|&sentence| {
        let text = document.sentence_text(sentence);
        match document.lang {
            Lang::Chinese => {
                let ends = |part: &str| SAY.iter().any(|say| part.ends_with(say));
                // 他表示,我们…: the verb with a comma reports.
                let (person, introduced) = (text.find(['我', '你', '您', '咱']), text.split_once(':'));
                let reported = |at: usize| text[..at].split(',').rev().skip(1).any(ends);
                let told = text.trim_end_matches(|c: char| !is_han(c));
                introduced.is_some_and(|(before, _)| ends(before))
                    || ends(told)
                    || person.is_some_and(|at| !reported(at))
            }
            Lang::English => text.split(|c: char| !c.is_alphanumeric()).any(|word| FIRST.contains(&word)),
        }
    })
}

/// Verbs of speech before a colon or at the end of a sentence.
const SAY: [&str; 12] = ["说", "说道", "表示", "称", "写道", "指出", "问道", "补充道", "强调", "问", "道", "回答"];
/// Words of the first person.
const FIRST: [&str; 8] = ["I", "we", "We", "my", "My", "our", "Our", "us"];

/// How many quotations of more than a term touch `sentences`.
fn count(quotations: &Quotations, sentences: &[usize]) -> usize {
    let (Some(&first), Some(&last)) = (sentences.first(), sentences.last()) else { return 0 };
    let more = |q: &&Quotation| q.depth == 0 && q.form != Form::Term && q.family != Family::Title;
    quotations.touching(first, last).filter(more).count()
}

/// The quotation, as far as it stands in the paragraph where it opens.
fn shown(compared: Compared<'_>, side: Side, quotation: &Quotation) -> ViewSpan {
    let document = &compared.documents[side];
    let (open, close) = (quotation.open, quotation.close);
    let paragraph = document.sentences[open.sentence].paragraph;
    let end = match document.sentences[close.sentence].paragraph == paragraph {
        true => close.view.end,
        false => document.paragraphs[paragraph].view.text().len(),
    };
    ViewSpan::new(open.view.start, end)
}

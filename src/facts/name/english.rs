//! Names in English: words with a capital that are no ordinary words.

use super::{Bearer, Name, Word};
use crate::document::{Document, TokenKind};
use crate::facts::Stated;
use crate::lexicon::Lexicon;
use crate::text::ViewSpan;
use crate::text::small_letters;
use rustc_hash::FxHashSet;

/// How the words of a document are written where a capital means a name.
#[derive(Default)]
struct Usage<'d> {
    /// Words seen without a capital.
    small: FxHashSet<&'d str>,
    /// Words seen with a capital inside a sentence.
    capital: FxHashSet<&'d str>,
}

/// The names of an English document.
pub(super) fn find(document: &Document, lexicon: &Lexicon) -> Vec<Stated<Name>> {
    let usage = Usage::of(document);
    let mut names = Vec::new();
    for sentence in 0..document.sentences.len() {
        in_sentence(document, sentence, (&usage, lexicon), &mut names);
    }
    names
}

impl<'d> Usage<'d> {
    fn of(document: &'d Document) -> Self {
        let mut usage = Usage::default();
        for sentence in 0..document.sentences.len() {
            let title = is_title_case(document, sentence);
            let mut initial = true;
            for token in document.sentences[sentence].tokens.clone() {
                let text = document.token_text(sentence, token);
                let word = bare(text);
                if starts_small(word) {
                    usage.small.insert(word);
                } else if starts_capital(word) && !initial && !title {
                    usage.capital.insert(word);
                }
                initial = opens(text) || initial && document.tokens[token].kind != TokenKind::Word;
            }
        }
        usage
    }

    /// Whether `word` is never seen in small letters.
    fn may_be(&self, word: &str) -> bool {
        !self.small.contains(&*small_letters(word))
    }

    /// Whether `word` is a name wherever it stands with a capital.
    fn is_name(&self, word: &str) -> bool {
        self.capital.contains(word) && !self.small.contains(&*small_letters(word))
    }
}

fn in_sentence(
    document: &Document,
    sentence: usize,
    (usage, lexicon): (&Usage<'_>, &Lexicon),
    names: &mut Vec<Stated<Name>>,
) {
    let mut words: Vec<Word> = Vec::new();
    let mut person = false;
    for token in document.sentences[sentence].tokens.clone() {
        let text = document.token_text(sentence, token);
        let word = bare(text);
        let view = document.tokens[token].view;
        if words.last().is_some_and(|last| !adjacent(document, sentence, last.view, view)) {
            close(sentence, &mut words, person, names);
        }
        let ordinary = || lexicon.capitals.is_ordinary(word) && !opens_known_name(document, sentence, token, lexicon);
        if starts_capital(word) && !ordinary() {
            let view = ViewSpan::new(view.start, view.start + word.len());
            let named = usage.is_name(word) || usage.may_be(word) && is_attested(word, lexicon);
            let vowels =
                word.contains(['a', 'e', 'i', 'o', 'u', 'y', 'A', 'E', 'I', 'O', 'U', 'Y']) || !word.is_ascii();
            let likely =
                named && vowels && !is_mixed(word) && word.len() > 2 && word.bytes().all(|b| !b.is_ascii_digit());
            let sure = likely
                && !lexicon.capitals.is_generic(word)
                && !lexicon.english.knows(&word.to_lowercase())
                && !is_derived(word, lexicon);
            words.push(Word { view, text: word.to_owned(), sure, likely });
        } else if is_syllable_behind(document, sentence, (&words, view), word, lexicon)
            && let Some(last) = words.last_mut()
        {
            last.view.end = view.start + word.len();
            last.text = format!("{}-{word}", last.text);
        } else if text != "-" || words.is_empty() || !is_small_next(document, sentence, token) {
            if !words.is_empty() {
                close(sentence, &mut words, person, names);
            }
            person = lexicon.capitals.is_title(word) || person && text == ".";
        }
    }
    close(sentence, &mut words, person, names);
}

/// Whether the word at `token`, which is no name by itself, is the first of a well-known name: New in New Delhi.
fn opens_known_name(document: &Document, sentence: usize, token: usize, lexicon: &Lexicon) -> bool {
    let words = (token..document.sentences[sentence].tokens.end).take(3);
    let words: Vec<&str> = words.map(|token| bare(document.token_text(sentence, token))).collect();
    let known = |words: &[&str]| lexicon.renderings.known(words).is_some_and(|(_, length)| length == words.len());
    words.get(1).is_some_and(|next| next.starts_with(char::is_uppercase))
        && (2..=words.len()).any(|count| known(&words[..count]))
}

/// Whether the token behind `token` is a word in small letters.
fn is_small_next(document: &Document, sentence: usize, token: usize) -> bool {
    document.sentences[sentence].tokens.contains(&(token + 1)) && starts_small(document.token_text(sentence, token + 1))
}

/// Whether `word` is the second syllable of a Chinese or Korean given name: `keung` in Tam Kwok-keung.
fn is_syllable_behind(
    document: &Document,
    sentence: usize,
    (words, view): (&[Word], ViewSpan),
    word: &str,
    lexicon: &Lexicon,
) -> bool {
    let [first, .., last] = words else { return false };
    let text = document.paragraphs[document.sentences[sentence].paragraph].view.text();
    let hyphen = last.view.end <= view.start && &text[last.view.end..view.start] == "-";
    let written = |word: &str| lexicon.readings.is_written(&word.to_lowercase());
    hyphen
        && starts_small(word)
        && lexicon.readings.is_spelling(&first.text)
        && (written(&last.text) && written(word) || word.len() <= 6 && !lexicon.english.knows(word))
}

/// Ends the name that is being read.
fn close(sentence: usize, words: &mut Vec<Word>, person: bool, names: &mut Vec<Stated<Name>>) {
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return };
    let view = ViewSpan::new(first.view.start, last.view.end);
    let text = words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ");
    let kind = match words.as_slice() {
        _ if person => Bearer::Person,
        [word] if is_capitals(&word.text) => Bearer::Acronym,
        _ => Bearer::Unknown,
    };
    names.push(Stated { sentence, view, value: Name { kind, text, words: std::mem::take(words) } });
}

/// Whether nothing but a space, a hyphen or the point of an initial stands between two words.
fn adjacent(document: &Document, sentence: usize, left: ViewSpan, right: ViewSpan) -> bool {
    let text = document.paragraphs[document.sentences[sentence].paragraph].view.text();
    right.start >= left.end && matches!(&text[left.end..right.start], "" | " " | "-" | ". ")
}

/// A word without its possessive ending.
fn bare(text: &str) -> &str {
    let text = text.strip_suffix("'s").or_else(|| text.strip_suffix("’s")).unwrap_or(text);
    text.trim_end_matches(['\'', '’', '.'])
}

fn starts_capital(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

fn starts_small(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_lowercase)
}

/// Whether `word` is written in capitals throughout.
fn is_capitals(word: &str) -> bool {
    word.chars().count() > 1 && !word.chars().any(char::is_lowercase)
}

/// Whether `word`, which opens a sentence, is known as a name and not as an ordinary word.
fn is_attested(word: &str, lexicon: &Lexicon) -> bool {
    let known = lexicon.renderings.known(&[word]).is_some() || lexicon.renderings.attested(word).next().is_some();
    known && !lexicon.english.knows(&word.to_lowercase())
}

/// Whether `word` has capitals inside, as acronyms and brands have and names like McLean have once.
fn is_mixed(word: &str) -> bool {
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    capitals > 2
        || capitals == 2
            && !word.contains(['\'', '’'])
            && !["Mc", "Mac", "De", "Di", "La", "Le", "Fitz"].iter().any(|p| word.starts_with(p))
}

/// Whether the ending says that `word` names a people or a thing, and no collection of names has it.
fn is_derived(word: &str, lexicon: &Lexicon) -> bool {
    const ENDINGS: [&str; 20] = [
        "ans", "ian", "ians", "ish", "ese", "men", "man", "ese", "ish", "ship", "tion", "tions", "ment", "ness", "ism",
        "ist", "ists", "ity", "ology", "ing",
    ];
    const BEGINNINGS: [&str; 7] = ["pre", "post", "anti", "non", "over", "under", "mid"];
    let lower = word.to_lowercase();
    let rest = BEGINNINGS.iter().find_map(|beginning| lower.strip_prefix(beginning));
    (ENDINGS.iter().any(|ending| word.ends_with(ending)) || rest.is_some_and(|rest| lexicon.english.knows(rest)))
        && lexicon.renderings.attested(word).next().is_none()
}

/// Whether the next word has a capital because a sentence or quotation begins.
fn opens(mark: &str) -> bool {
    matches!(mark, "\"" | "“" | "‘" | ":" | "!" | "?" | "•" | "-" | "–" | "—" | "(" | "[" | "'" | "«")
}

/// Whether most words of the sentence have a capital, as in a heading.
fn is_title_case(document: &Document, sentence: usize) -> bool {
    let (mut capital, mut small) = (0, 0);
    for token in document.sentences[sentence].tokens.clone() {
        let word = document.token_text(sentence, token);
        if word.len() > 3 {
            capital += usize::from(starts_capital(word));
            small += usize::from(starts_small(word));
        }
    }
    capital > 2 && capital > small
}

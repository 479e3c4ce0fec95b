//! Negations in English.

use super::Force;
use super::scan::Sentence;
use crate::document::TokenKind;
use crate::text::Beginnings;
use crate::text::ViewSpan;

/// Words that deny what follows them; so does whatever ends in `n't`.
const NEGATORS: [&str; 15] = [
    "cannot", "dont", "n't", "neither", "never", "no", "nobody", "none", "nor", "not", "nothing", "nowhere", "nt",
    "unable", "without",
];

/// Words that stand for a negator and its verb.
const STANDING_IN: [&str; 9] =
    ["except", "fail", "failed", "failing", "fails", "failure", "otherwise", "unless", "until"];

/// Words that mean that something is not so, or only so far, by their beginning.
#[rustfmt::skip]
const IMPLIED: &[&str] = &[
    "abandon", "absen", "abstain", "accus", "against", "alone", "asymmetr", "avert", "avoid", "balked",
    "banned", "banning", "bans", "barely", "barred", "before", "beyond", "blam", "block", "breach", "cancel", "cease",
    "compromis", "criticis", "criticiz", "curb", "decline", "defy", "deni", "deny", "deprive", "desist", "deter",
    "devoid", "differ", "difficult", "disab", "disagree", "disallow", "disapp", "disbel", "discard", "discontin",
    "discourag", "dishon", "dislik", "dismiss", "disobe", "dispro", "disqual", "disreg", "dissat", "dissonan",
    "distrust", "doubt", "eliminat", "empty", "error", "escap", "exclu", "exempt", "exhaust", "expire", "fake",
    "false", "far", "few", "flout", "forbad", "forbid", "forever", "forgot", "free", "frown", "halt", "hard",
    "hesita", "hidden", "hide", "iffy", "ignor", "illegal", "illicit", "illog", "immobil", "impati",
    "imperfect", "impossib", "impract", "improper", "inabilit", "inaccess", "inaccura", "inadequa", "inadvert",
    "incapab", "incomp", "inconsist", "incorrect", "indetermin", "indistin", "ineffect", "ineligib", "inevit",
    "inexp", "infreq", "insecur", "insensi", "insignif", "instead", "insuffic", "intoler", "invalid",
    "invisib", "irregular", "irrelev", "irrespons", "lack", "last", "least", "leav", "less", "lest", "little",
    "loath", "lose", "losing", "loss", "lost", "minimi", "mis", "nearly", "neglect", "non", "omit", "oppos",
    "overlook", "powerless", "precede", "preclud", "prevent", "prohibit", "quit", "rare", "rather", "reduc",
    "refrain", "refus", "regardless", "reject", "reluct", "resist", "rid", "sans", "scant", "scarce",
    "secret", "seldom", "short", "shun", "shutdown", "skip", "spare", "stop", "struggl", "stuck", "suspend", "than",
    "too", "vain", "violat", "void", "waiv", "wary", "weak", "withdr", "withh",
    "wonder", "wors", "wrong", "yet", "zero",
];

/// Beginnings of words that begin like one of those, and mean nothing of the kind.
#[rustfmt::skip]
const AFFIRMING: &[&str] = &[
    "blockbuster", "deterg", "determin", "fare", "farm", "freedom", "freez", "hardwar", "lesson", "missil", "mission", "quite",
    "ride", "ridg", "ridic", "riding", "secretar", "shortl", "thank", "took", "tool", "unfold", "unleash", "unveil", "wonderful", "worship",
];

/// Words behind `last` where it says when.
#[rustfmt::skip]
const TIMES: &[&str] = &[
    "april", "august", "autumn", "century", "day", "days", "decade", "decades", "december", "election", "fall", "february", "few", "five", "four",
    "friday", "game", "games", "hour", "hours", "january", "july", "june", "march", "match", "may", "minutes", "monday", "month", "months",
    "night", "november", "october", "round", "saturday", "season", "seasons", "september", "several", "six", "spring", "summer", "sunday", "ten", "term",
    "three", "thursday", "tuesday", "two", "wednesday", "week", "weekend", "weeks", "winter", "year", "years",
];

/// Words between a negator and what it denies.
#[rustfmt::skip]
const PASSED: &[&str] = &[
    "a", "able", "about", "again", "all", "also", "always", "am", "an", "and", "any", "anyone", "anything", "appear",
    "appeared", "appears", "are", "as", "at", "back", "be", "because", "become", "been", "being", "by", "can",
    "could", "did", "do", "does", "done", "either", "else", "enough", "even", "ever", "every", "far", "for", "from",
    "get", "given", "go", "going", "got", "had", "has", "have", "having", "he", "her", "here", "him", "his", "how",
    "i", "if", "immediately", "in", "into", "is", "it", "its", "just", "longer", "make", "many", "may", "me", "might",
    "more", "most", "much", "must", "my", "of", "off", "on", "one", "or", "other", "our", "out", "over", "own",
    "quite", "seem", "seemed", "seems", "shall", "she", "should", "so", "some", "still", "such", "take", "than",
    "that", "the", "their", "them", "then", "there", "these", "they", "thing", "this", "those", "to", "too", "up",
    "upon", "us", "very", "was", "way", "we", "were", "what", "when", "where", "whether", "which", "while", "who",
    "why", "will", "with", "would", "yet", "you", "your",
];

/// What follows `not` where it denies nothing.
#[rustfmt::skip]
const IDLE_NOT: &[&str] = &[
    "only", "just", "merely", "simply", "solely", "alone", "to", "least", "surprisingly", "so", "that", "bad", "long", "far", "much", "many", "more", "less",
    "exactly", "quite", "really", "few", "even", "as", "out",
];

/// What follows `no` where it denies nothing.
#[rustfmt::skip]
const IDLE_NO: &[&str] = &[
    "doubt", "matter", "wonder", "sooner", "more", "less", "fewer", "later", "problem", "end", "stranger", "mean", "small", "way", "need", "question", "exception",
    "secret", "surprise", "better", "other", "easy", "shortage", "lack",
];

/// Words behind a negator in its clause that take the denial back or move it: `not … until`.
const TURNS: [&str; 16] = [
    "until",
    "till",
    "unless",
    "without",
    "except",
    "before",
    "other",
    "enough",
    "than",
    "too",
    "only",
    "just",
    "alone",
    "simply",
    "merely",
    "otherwise",
];

/// Words behind `but` where it opens another sentence.
const SUBJECTS: [&str; 14] =
    ["i", "i'm", "he", "he's", "she", "she's", "it", "it's", "we", "they", "you", "the", "this", "that"];

/// Words between a negator and a place.
const MEANWHILE: [&str; 4] = ["yet", "already", "currently", "even"];

/// Words before a place.
const PLACES: [&str; 8] = ["in", "on", "at", "from", "under", "off", "out", "inside"];

/// Words that open another clause.
#[rustfmt::skip]
const CLAUSES: &[&str] = &[
    "if", "when", "while", "because", "as", "since", "that", "which", "who", "where", "whether", "unless", "until", "though", "although",
];

/// Words that a negator reaches to be half of a double negation.
const NEAR: usize = 4;

/// Reads a sentence.
pub(super) fn read(sentence: Sentence<'_>, add: &mut impl FnMut(ViewSpan, Force, Vec<ViewSpan>)) {
    for (at, token) in sentence.words.iter().enumerate().filter(|(_, token)| token.kind != TokenKind::Number) {
        let word = sentence.word(at);
        if is_negator(word) {
            let force = if is_idle(sentence, at) { Force::Idle } else { Force::Plain };
            add(token.view, force, scope(sentence, at));
        } else if STANDS_IN.may_begin(word) && STANDING_IN.contains(&word) {
            add(token.view, Force::Idle, Vec::new());
        } else if implies(word) && !is_plain(sentence, at) || implies_there(sentence, at) {
            add(token.view, Force::Implied, Vec::new());
        }
    }
}

static DENIES: Beginnings = Beginnings::of(&NEGATORS);
static IMPLIES: Beginnings = Beginnings::of(IMPLIED);
static STANDS_IN: Beginnings = Beginnings::of(&STANDING_IN);

/// Whether a word in small letters denies.
pub(super) fn is_negator(word: &str) -> bool {
    match word.as_bytes() {
        [b'n' | b'c' | b'd' | b'u' | b'w', ..] if DENIES.may_begin(word) && NEGATORS.contains(&word) => true,
        [.., b'n', b'\'', b't'] => true,
        _ => false,
    }
}

/// Whether a word means that something is not so.
fn implies(word: &str) -> bool {
    // No beginning begins another, so only the last one that is not behind the word can begin it.
    let before = if IMPLIES.may_begin(word) { IMPLIED.partition_point(|start| *start <= word) } else { 0 };
    let last = before.checked_sub(1);
    let undone = || word.starts_with("un") && !["uni", "unde", "unan"].iter().any(|other| word.starts_with(other));
    last.is_some_and(|at| word.starts_with(IMPLIED[at]))
        || undone()
        || word.ends_with("ble") && ["in", "im", "ir"].iter().any(|start| word.starts_with(start))
        || word.ends_with("less")
        || word.len() > 6 && word.ends_with("free")
}

/// Whether a word that may imply a denial implies none where it stands: `a little`, `last week`, `took`.
fn is_plain(sentence: Sentence<'_>, at: usize) -> bool {
    let (word, next) = (sentence.word(at), sentence.word(at + 1));
    let counted = sentence.words.get(at + 1).is_some_and(|next| next.kind == TokenKind::Number);
    match word {
        "last" => counted || TIMES.binary_search(&next).is_ok(),
        "little" => sentence.before(at, 1) == "a",
        _ => AFFIRMING.iter().any(|start| word.starts_with(start)),
    }
}

/// Whether a common word means that something is not so where it stands.
fn implies_there(sentence: Sentence<'_>, at: usize) -> bool {
    let next = sentence.word(at + 1);
    match sentence.word(at) {
        "out" => next == "of",
        "off" => matches!(
            sentence.before(at, 1),
            "left" | "leave" | "put" | "called" | "call" | "hold" | "held" | "lay" | "laid"
        ),
        "from" => next.ends_with("ing"),
        "still" => matches!(next, "being" | "under" | "to" | "waiting" | "awaiting"),
        "trouble" => next.ends_with("ing"),
        "ill" | "away" | "ban" | "mere" | "wish" | "since" => true,
        "end" => !matches!(sentence.before(at, 1), "the" | "an" | "this" | "each"),
        "keep" | "kept" | "stay" | "stayed" => matches!(next, "from" | "out" | "off" | "away"),
        "all" | "anything" => next == "but",
        _ => false,
    }
}

/// Whether a negator denies nothing that the other language must deny.
fn is_idle(sentence: Sentence<'_>, at: usize) -> bool {
    let (last, word, next) = (sentence.before(at, 1), sentence.word(at), sentence.word(at + 1));
    let hyphen = next.starts_with('-') || last.starts_with('-') && at > 0;
    let ends = matches!(next, "" | "," | "." | "and" | "or" | ";" | ")" | "\"" | "”" | "!");
    let fixed = match word {
        "not" => {
            IDLE_NOT.contains(&next)
                || next == "a" && matches!(sentence.word(at + 2), "few" | "little" | "bit" | "lot")
                || matches!(last, "or" | "if" | "why")
                || matches!(last, "may" | "might") && sentence.before(at, 2) == "or"
        }
        "no" => {
            IDLE_NO.contains(&next)
                || last == "or"
                || sentence.words.get(at + 1).is_some_and(|next| next.kind == TokenKind::Number)
        }
        "nothing" => last == "for" || matches!(next, "but" | "more" | "less" | "other" | "short" | "else"),
        "none" => matches!(next, "other" | ","),
        "never" => next == "mind",
        "without" => matches!(next, "saying" | "fail" | "doubt" | "question" | "delay" | "warning" | "exception"),
        "cannot" | "can't" | "couldn't" => matches!(next, "help" | "wait" | "but"),
        "don't" => matches!(next, "worry" | "forget" | "hesitate" | "miss" | "mind"),
        _ => false,
    };
    fixed
        || hyphen
        || ends && !matches!(word, "nothing" | "none" | "nobody" | "neither")
        || sentence.asks()
        || is_named(sentence, at)
        || is_turned(sentence, at)
}

/// Whether a capital letter inside the sentence makes the negator part of a name or title.
fn is_named(sentence: Sentence<'_>, at: usize) -> bool {
    let opens = ['"', '“', '‘', '\'', '.', ':', '!', '?', '(', '-', '—', '…'];
    at > 0 && sentence.words[at].capital && !sentence.before(at, 1).starts_with(opens)
}

/// Whether something in its clause takes the denial back or moves it: `not … until`, `not uncommon`, `nobody … cannot`.
fn is_turned(sentence: Sentence<'_>, at: usize) -> bool {
    let behind = (at + 1..sentence.words.len()).take_while(|&k| !is_boundary(sentence.word(k)));
    let turns = |k: usize| {
        let word = sentence.word(k);
        TURNS.contains(&word)
            || word == "but" && !SUBJECTS.contains(&sentence.word(k + 1))
            || matches!(word, "worse" | "better" | "happier" | "more") && sentence.word(at).starts_with("could")
            || k <= at + NEAR && word != "yet" && (implies(word) || is_negator(word))
    };
    let parts = |&k: &usize| !is_boundary(sentence.word(k)) && !matches!(sentence.word(k), "and" | "or");
    let doubles = (at.saturating_sub(NEAR)..at).rev().take_while(parts).any(|k| is_negator(sentence.word(k)));
    doubles || behind.into_iter().any(turns)
}

/// The nearest words behind the negator that say what is denied.
fn scope(sentence: Sentence<'_>, at: usize) -> Vec<ViewSpan> {
    let says = |word: &str| {
        PASSED.binary_search(&word).is_err() && !(word.len() > 4 && word.ends_with("ly")) && !word.contains('\'')
    };
    let first = at + 1 + usize::from(MEANWHILE.contains(&sentence.word(at + 1)));
    // Where something is not says little about what is not so.
    if PLACES.contains(&sentence.word(first)) {
        return Vec::new();
    }
    sentence.scope(at, |word| is_boundary(word) || CLAUSES.contains(&word), says)
}

/// Whether a clause ends here.
fn is_boundary(word: &str) -> bool {
    matches!(word, "," | ";" | ":" | "." | "!" | "?" | "(" | ")" | "—" | "--" | "–")
}

#[cfg(test)]
mod tests {
    use super::{IMPLIED, PASSED, TIMES};

    #[test]
    fn lists_are_sorted() {
        assert!(IMPLIED.is_sorted() && PASSED.is_sorted() && TIMES.is_sorted());
    }

    #[test]
    fn no_beginning_begins_another() {
        for pair in IMPLIED.windows(2) {
            assert!(!pair[1].starts_with(pair[0]), "{pair:?}");
        }
    }
}

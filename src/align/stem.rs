//! English words without their endings, so that `studies` and `studied` meet.

/// The stem of a lower-case word: irregular forms go to their base, regular endings fall off.
///
/// Two forms of one word should share a stem; the stem itself need not be a word.
pub fn stem(word: &str) -> String {
    let base = irregular(word).unwrap_or(word);
    let mut stem = base.to_owned();
    if !base.is_ascii() || base.len() < 4 {
        return stem;
    }
    drop_plural(&mut stem);
    drop_verb_ending(&mut stem);
    for ending in ["ly", "e"] {
        if stem.len() > ending.len() + 2 && stem.ends_with(ending) {
            stem.truncate(stem.len() - ending.len());
        }
    }
    if stem.len() > 2 && stem.ends_with('y') {
        stem.replace_range(stem.len() - 1.., "i");
    }
    stem
}

/// The word that an irregular form goes to.
fn irregular(form: &str) -> Option<&'static str> {
    let letter = usize::from(form.bytes().next().filter(u8::is_ascii_lowercase)? - b'a');
    let same = &IRREGULAR[BEGINNINGS[letter]..BEGINNINGS[letter + 1]];
    same.binary_search_by(|&(one, _)| one.cmp(form)).ok().map(|found| same[found].1)
}

/// Irregular forms with the words that they go to.
pub fn irregular_forms() -> impl Iterator<Item = (&'static str, &'static str)> {
    IRREGULAR.iter().copied()
}

/// `stories` to `story`, `boxes` to `box`, `cars` to `car`.
fn drop_plural(stem: &mut String) {
    let length = stem.len();
    if !stem.ends_with('s') {
        return;
    }
    if stem.ends_with("ies") && length > 4 {
        stem.replace_range(length - 3.., "y");
    } else if ["sses", "shes", "ches", "xes", "zes"].iter().any(|&ending| stem.ends_with(ending)) {
        stem.truncate(length - 2);
    } else if !["ss", "us", "is"].iter().any(|&ending| stem.ends_with(ending)) {
        stem.truncate(length - 1);
    }
}

/// `walked` and `walking` to `walk`, `planned` to `plan`.
fn drop_verb_ending(stem: &mut String) {
    let Some(ending) = ["ied", "ing", "ed"].into_iter().find(|&ending| stem.ends_with(ending)) else { return };
    let rest = &stem[..stem.len() - ending.len()];
    let is_word = rest.len() >= 3 && rest.bytes().any(|b| b"aeiouy".contains(&b));
    if ending != "ied" && !is_word {
        return;
    }
    stem.truncate(stem.len() - ending.len());
    if ending == "ied" {
        stem.push('y');
        return;
    }
    let bytes = stem.as_bytes();
    let last = bytes[bytes.len() - 1];
    if stem.len() > 3 && bytes[bytes.len() - 2] == last && !b"lsz".contains(&last) {
        stem.pop();
    }
}

/// Irregular verbs and plurals, by form.
#[rustfmt::skip]
const IRREGULAR: &[(&str, &str)] = &[
    ("am", "be"), ("are", "be"), ("ate", "eat"), ("became", "become"), ("been", "be"), ("began", "begin"),
    ("begun", "begin"), ("being", "be"), ("bent", "bend"), ("better", "good"), ("bitten", "bite"), ("blew", "blow"),
    ("blown", "blow"), ("born", "bear"), ("bought", "buy"), ("broke", "break"), ("broken", "break"),
    ("brought", "bring"), ("built", "build"), ("burnt", "burn"), ("came", "come"), ("caught", "catch"),
    ("children", "child"), ("chose", "choose"), ("chosen", "choose"), ("did", "do"), ("does", "do"), ("done", "do"),
    ("drank", "drink"), ("drawn", "draw"), ("drew", "draw"), ("driven", "drive"), ("drove", "drive"),
    ("eaten", "eat"), ("fallen", "fall"), ("fed", "feed"), ("feet", "foot"), ("fell", "fall"), ("felt", "feel"),
    ("fled", "flee"), ("flew", "fly"), ("flown", "fly"), ("fought", "fight"), ("found", "find"), ("froze", "freeze"),
    ("frozen", "freeze"), ("gave", "give"), ("given", "give"), ("goes", "go"), ("gone", "go"), ("got", "get"), ("gotten", "get"),
    ("grew", "grow"), ("grown", "grow"), ("had", "have"), ("has", "have"), ("heard", "hear"), ("held", "hold"),
    ("hid", "hide"), ("hidden", "hide"), ("hung", "hang"), ("is", "be"), ("kept", "keep"), ("knew", "know"),
    ("known", "know"), ("laid", "lay"), ("led", "lead"), ("left", "leave"), ("lent", "lend"), ("lives", "life"),
    ("lost", "lose"), ("made", "make"), ("meant", "mean"), ("men", "man"), ("met", "meet"), ("mice", "mouse"),
    ("paid", "pay"), ("ran", "run"), ("rang", "ring"), ("ridden", "ride"), ("risen", "rise"), ("rode", "ride"),
    ("rose", "rise"), ("said", "say"), ("sang", "sing"), ("sat", "sit"), ("saw", "see"), ("seen", "see"),
    ("sent", "send"), ("shaken", "shake"), ("shone", "shine"), ("shook", "shake"), ("shot", "shoot"),
    ("shown", "show"), ("slept", "sleep"), ("sold", "sell"), ("sought", "seek"), ("spent", "spend"),
    ("spoke", "speak"), ("spoken", "speak"), ("sprang", "spring"), ("stole", "steal"), ("stolen", "steal"),
    ("stood", "stand"), ("struck", "strike"), ("stuck", "stick"), ("sung", "sing"), ("sunk", "sink"),
    ("swam", "swim"), ("swept", "sweep"), ("swore", "swear"), ("sworn", "swear"), ("taken", "take"),
    ("taught", "teach"), ("teeth", "tooth"), ("thought", "think"), ("threw", "throw"), ("thrown", "throw"),
    ("told", "tell"), ("took", "take"), ("torn", "tear"), ("understood", "understand"), ("was", "be"), ("went", "go"),
    ("wept", "weep"), ("were", "be"), ("wives", "wife"), ("woke", "wake"), ("women", "woman"), ("won", "win"),
    ("wore", "wear"), ("worn", "wear"), ("worse", "bad"), ("worst", "bad"), ("written", "write"), ("wrote", "write"),
];

/// Where the forms that begin with each letter start, and where the last ones end.
const BEGINNINGS: [usize; 27] = {
    let (mut starts, mut at) = ([0; 27], 0);
    while at < IRREGULAR.len() {
        starts[(IRREGULAR[at].0.as_bytes()[0] - b'a') as usize + 1] += 1;
        at += 1;
    }
    at = 0;
    while at < 26 {
        starts[at + 1] += starts[at];
        at += 1;
    }
    starts
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_one_word_share_a_stem() {
        for forms in [
            &["study", "studies", "studied", "studying"][..],
            &["plan", "plans", "planned"],
            &["love", "loved", "loving"],
            &["go", "went", "gone", "goes"],
        ] {
            let stems: Vec<String> = forms.iter().map(|form| stem(form)).collect();
            assert!(stems.windows(2).all(|pair| pair[0] == pair[1]), "{forms:?}: {stems:?}");
        }
    }

    #[test]
    fn irregular_forms_are_sorted() {
        assert!(IRREGULAR.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }
}
